/** Sends a message once, whatever happens in between. */

import type { Trouble } from '../languages/posts/words.ts';
import type { Sending } from '../outbox/outbox.ts';
import type { ClaimedJob } from '../storage/jobs.ts';
import type { Ended, JobsSetup } from './setup.ts';

export type Sent =
  | { kind: 'sent' | 'found'; message: string }
  | { kind: 'trouble'; trouble: Trouble; reason: string }
  | { kind: 'not-now'; ended: Ended };

/**
 * What was claimed before may have been sent by whoever claimed it: it is looked for first. Where nobody can look, the
 * nonce still keeps a repeat from being a second message, but only for minutes; later it is not sent again.
 */
export async function sendOnce(
  job: ClaimedJob,
  channel: string,
  sending: Omit<Sending, 'mark'>,
  setup: JobsSetup,
): Promise<Sent> {
  const { outbox, storage, now, timings } = setup;
  const since = job.firstClaimedAt ?? now();
  if (job.attempts > 1) {
    const looked = await outbox.find(channel, job.id, since);
    if (looked.kind === 'unreached') return notNow(job, looked.reason, setup);
    const seen = looked.kind === 'done' ? looked.value : undefined;
    if (seen?.kind === 'found') return { kind: 'found', message: seen.message };
    if (looked.kind === 'refused' && looked.why === 'gone')
      return { kind: 'trouble', trouble: 'gone', reason: looked.reason };
    if (seen?.kind !== 'absent' && now() - since > timings.nonce)
      return { kind: 'trouble', trouble: 'unsure', reason: '' };
  }
  // Whoever was asleep for longer than the lease learns here that somebody else does it.
  if (!(await storage.jobs.extend(job, now() + timings.lease))) return { kind: 'not-now', ended: { lost: true } };
  const sent = await outbox.post(channel, { ...sending, mark: job.id });
  switch (sent.kind) {
    case 'done':
      return { kind: 'sent', message: sent.value };
    case 'refused':
      return { kind: 'trouble', trouble: sent.why, reason: sent.reason };
    case 'unreached':
      return notNow(job, sent.reason, setup);
    default:
      return sent satisfies never;
  }
}

/** Tries again later, each time after a longer wait; in the end it is given up. */
function notNow(job: ClaimedJob, reason: string, setup: JobsSetup): Sent {
  const at = nextTry(job, setup);
  return at === undefined
    ? { kind: 'trouble', trouble: 'unreached', reason }
    : { kind: 'not-now', ended: { again: at, reason } };
}

export function nextTry({ attempts, firstClaimedAt }: ClaimedJob, { now, timings }: JobsSetup): number | undefined {
  const time = now();
  if (time - (firstClaimedAt ?? time) > timings.giveUp) return undefined;
  return time + Math.min(timings.retry * 2 ** (attempts - 1), timings.giveUp / 24);
}
