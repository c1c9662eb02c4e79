/** Posts a summary at its time, and again where it is repeated. */
import { postWordsFor } from '../languages/posts/index.ts';
import type { Trouble } from '../languages/posts/words.ts';
import { makePost } from '../message/making.ts';
import type { Post } from '../message/post.ts';
import type { ClaimedJob } from '../storage/jobs.ts';
import { postingJob, type Summary, type SummaryDetails } from '../storage/summaries.ts';
import { making, messageUrl } from './making.ts';
import { addNote } from './notes.ts';
import { nextTry, sendOnce } from './send.ts';
import type { Ended, JobsSetup, Run } from './setup.ts';
import { dayAt, nextTime } from './times.ts';

export const runPosting: Run = async (job, setup) => {
  const summary = await setup.storage.summaries.find(job.of ?? '');
  const turn = Number(job.id.slice(job.id.lastIndexOf('-') + 1));
  if (!summary || summary.state === 'over' || summary.state === 'stopped')
    return { outcome: 'ended', reason: 'it was taken back or stopped' };
  if (summary.details.count > turn) return { outcome: 'skipped', reason: 'a later one was posted' };
  // Posted and noted before a crash: what follows may be missing.
  if (summary.details.count === turn) return afterwards(job, summary, 'sent', setup);
  const made = makePost(summary.details, await making(summary, job.id, setup, { withPicture: true }));
  const sent = await sendOnce(job, summary.channel, { message: made.message }, setup);
  switch (sent.kind) {
    case 'not-now':
      return sent.ended;
    case 'trouble':
      await failed(summary, job, sent.trouble, sent.reason, setup);
      return { outcome: 'failed', reason: sent.reason || sent.trouble };
    case 'sent':
    case 'found': {
      const noted = await note(summary, turn, sent.message, made, setup);
      if (noted) return afterwards(job, noted, sent.kind, setup);
      // Taken back while it was on its way.
      await setup.outbox.remove({ channel: summary.channel, message: sent.message });
      return { outcome: 'ended', reason: 'it was taken back' };
    }
    default:
      return sent satisfies never;
  }
};

/** Notes which message it is and what it says. Undefined where the summary has been taken back meanwhile. */
async function note(summary: Summary, turn: number, message: string, made: Post, setup: JobsSetup) {
  const { storage, now } = setup;
  let current: Summary | undefined = summary;
  while (current && current.state !== 'over' && current.state !== 'stopped') {
    const shown = new Set(made.shown.map(({ id }) => id));
    const details: SummaryDetails = {
      ...current.details,
      count: turn,
      claims: [...made.shown],
      unshown: made.all.map(({ id }) => id).filter((id) => !shown.has(id)),
      remarks: [],
      postedOn: dayAt(now(), current.details.zone),
      previous: current.message,
      trouble: undefined,
      told: undefined,
    };
    if (await storage.summaries.change(current, { state: 'kept', message, details }, now()))
      return storage.summaries.find(current.id);
    current = await storage.summaries.find(current.id);
  }
  return undefined;
}

/** What belongs to a post once it stands: its pin, its thread, a word on the one before it, and its next time. */
async function afterwards(
  job: ClaimedJob,
  summary: Summary,
  outcome: 'sent' | 'found',
  setup: JobsSetup,
): Promise<Ended> {
  const { outbox, storage, now } = setup;
  const { details, channel, message = '' } = summary;
  const place = { channel, message };
  const steps = [
    details.pin ? { what: 'pin' as const, done: await outbox.pin(place) } : undefined,
    details.thread
      ? { what: 'thread' as const, done: await outbox.thread(place, details.title.slice(0, 100)) }
      : undefined,
  ].filter((step) => step !== undefined);
  for (const { what, done } of steps) {
    if (done.kind === 'unreached') {
      const again = nextTry(job, setup);
      if (again !== undefined) return { again, reason: done.reason };
    }
    if (done.kind === 'refused') await lacks(summary, job, what, done.reason, setup);
  }
  if (details.previous !== undefined && details.previous !== message) {
    const before = await making(summary, `${summary.id}-${details.count - 1}`, setup);
    const ending = postWordsFor(details.language).replaced(messageUrl(summary.guild, place));
    // Best effort: whoever deleted the older one has no need of this.
    await outbox.edit({ channel, message: details.previous }, makePost(details, { ...before, ending }).message);
    await storage.summaries.change(summary, { details: { ...details, previous: undefined } }, now());
  }
  await addNext(summary, setup);
  return { outcome };
}

async function lacks(summary: Summary, job: ClaimedJob, what: 'pin' | 'thread', reason: string, setup: JobsSetup) {
  const { details, guild, channel, message = '' } = summary;
  const text = postWordsFor(details.language).notes.lacks(
    what,
    details.title,
    messageUrl(guild, { channel, message }),
    reason,
  );
  await addNote(summary, [job.id, what], { text, language: details.language }, setup);
}

/** A summary that could not be posted is over, unless it is to be posted again. */
async function failed(summary: Summary, job: ClaimedJob, trouble: Trouble, reason: string, setup: JobsSetup) {
  const { details } = summary;
  const text = postWordsFor(details.language).notes.summary(details.title, details.channelName, trouble, reason);
  await addNote(summary, [job.id, trouble], { text, language: details.language }, setup);
  const goesOn = details.repeat !== undefined && trouble !== 'gone';
  const count = Number(job.id.slice(job.id.lastIndexOf('-') + 1));
  const { storage, now } = setup;
  const state = goesOn ? (summary.message === undefined ? 'waiting' : 'kept') : 'over';
  await storage.summaries.change(summary, { state, details: { ...details, count, trouble } }, now());
  if (goesOn) await addNext({ ...summary, details: { ...details, count } }, setup);
}

/** The job for the next time of a repeated summary. After a long pause it comes once, not as often as it was missed. */
export async function addNext({ id, guild, details, state }: Summary, { storage, now }: JobsSetup): Promise<void> {
  const { repeat, start, zone, count } = details;
  if (state === 'over' || state === 'stopped') return;
  if (count === 0) await storage.jobs.add([postingJob(id, guild, 1, start)]);
  else if (repeat) await storage.jobs.add([postingJob(id, guild, count + 1, nextTime(start, repeat, zone, now()))]);
}
