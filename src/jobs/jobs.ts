/** What happens without being asked: claims what is due, does it, and notes what came of it. */
import { randomUUID } from 'node:crypto';
import type { ClaimedJob, Job } from '../storage/jobs.ts';
import { runNote } from './notes.ts';
import { planPosts, planReminders } from './plan.ts';
import { runPosting } from './posting.ts';
import { runRefresh } from './refreshing.ts';
import { runReminder } from './reminding.ts';
import type { Ended, JobsSetup, Run } from './setup.ts';

export type JobsRunning = {
  /** Something was added: it is not waited for. */
  soon(): void;
  /** What became of a job, as soon as that is known; undefined when it takes longer. */
  settled(id: string, ms: number): Promise<Job | undefined>;
  /** The record, a server's own facts or the day may have changed. */
  plan(): void;
  /** Finishes what is under way. */
  stop(): Promise<void>;
};

const runs: Readonly<Record<string, Run>> = {
  post: runPosting,
  refresh: runRefresh,
  remind: runReminder,
  note: runNote,
};

/** Jobs taken at a time: their leases begin together. */
const batch = 8;

export function startJobs(setup: JobsSetup): JobsRunning {
  const { storage, now, log, timings } = setup;
  const worker = randomUUID();
  let isStopped = false;
  let wantsPlan = true;
  let plannedAt = 0;
  let wake: () => void = () => {};
  let isWoken = false;

  const soon = () => {
    isWoken = true;
    wake();
  };
  const plan = () => {
    wantsPlan = true;
    soon();
  };
  storage.onChange(plan);

  async function run(job: ClaimedJob): Promise<void> {
    const ended = await attempt(job, setup);
    if ('lost' in ended) return;
    if ('again' in ended) {
      log('info', 'job waits', { job: job.id, kind: job.kind, attempts: job.attempts, reason: ended.reason });
      await storage.jobs.postpone(job, ended.again);
      return;
    }
    const { outcome, reason } = ended;
    if (await storage.jobs.finish(job, outcome, now(), reason))
      log(outcome === 'failed' ? 'warn' : 'info', 'job done', { job: job.id, kind: job.kind, outcome, reason });
  }

  /** One server's jobs one after another: what is edited or posted in a channel has an order. */
  async function runAll(jobs: readonly ClaimedJob[]): Promise<void> {
    const byServer = Map.groupBy(jobs, ({ guild, id }) => guild ?? id);
    await Promise.all(
      [...byServer.values()].map(async (queue) => {
        for (const job of queue) await run(job);
      }),
    );
  }

  async function turn(): Promise<void> {
    if (wantsPlan || now() - plannedAt >= timings.plan) {
      wantsPlan = false;
      plannedAt = now();
      await planPosts(setup);
      await planReminders(setup);
    }
    while (!isStopped) {
      const kinds = Object.keys(runs);
      const claimed = await storage.jobs.claim({ worker, now: now(), leaseMs: timings.lease, limit: batch, kinds });
      if (claimed.length === 0) return;
      await runAll(claimed);
    }
  }

  async function pause(): Promise<void> {
    const due = await storage.jobs.nextDue().catch(() => undefined);
    if (isStopped || isWoken) return;
    const ms = Math.min(timings.poll, Math.max(due === undefined ? timings.poll : due - now() + 5, 5));
    const { promise, resolve } = Promise.withResolvers<void>();
    const timer = setTimeout(resolve, ms);
    wake = resolve;
    await promise;
    clearTimeout(timer);
  }

  async function loop(): Promise<void> {
    while (!isStopped) {
      isWoken = false;
      try {
        await turn();
      } catch (error) {
        // A database that is away comes back; what was claimed comes back with it.
        log('error', 'jobs could not be done', { error });
        await new Promise((done) => setTimeout(done, Math.min(timings.poll, 5_000)).unref());
      }
      if (!isStopped) await pause();
    }
  }

  const running = loop();
  return {
    soon,
    plan,
    async settled(id, ms) {
      const end = Date.now() + ms;
      while (Date.now() < end) {
        const job = await storage.jobs.find(id);
        if (job && job.state !== 'waiting' && job.state !== 'claimed') return job;
        await new Promise((done) => setTimeout(done, 60));
      }
      return undefined;
    },
    async stop() {
      isStopped = true;
      soon();
      await running;
    },
  };
}

/** A fault of our own is noted with the job, and neither ends the others nor comes again and again. */
async function attempt(job: ClaimedJob, setup: JobsSetup): Promise<Ended> {
  try {
    const run = runs[job.kind];
    return run ? await run(job, setup) : { outcome: 'failed', reason: `there is no job of kind ${job.kind}` };
  } catch (error) {
    setup.log('error', 'job failed', { job: job.id, kind: job.kind, error });
    const reason = error instanceof Error ? error.message : String(error);
    return job.attempts < 5
      ? { again: setup.now() + setup.timings.retry * job.attempts, reason }
      : { outcome: 'failed', reason };
  }
}
