import { sql } from 'kysely';
import type { Database } from './database.ts';

/** How a job ended. `found`: it had been sent before a crash, and was found in the channel. */
export const outcomes = ['sent', 'found', 'skipped', 'failed', 'ended'] as const;
export type JobOutcome = (typeof outcomes)[number];

/** What must happen once, at a time. Its id decides that: the same id is never taken twice. */
export type NewJob = {
  id: string;
  kind: string;
  guild: string | undefined;
  /** What it belongs to: a post's or a reminder's id. */
  of: string | undefined;
  dueAt: number;
  details: string;
};

export type Job = NewJob & {
  state: 'waiting' | 'claimed' | JobOutcome;
  /** How often it was claimed, this time included. */
  attempts: number;
  firstClaimedAt: number | undefined;
  doneAt: number | undefined;
  reason: string | undefined;
};

/** A claim: whoever holds it may do the job until `leaseUntil`. */
export type ClaimedJob = Job & { worker: string; leaseUntil: number };

export type Jobs = {
  /** Adds those that are not there yet, whatever became of them; gives how many are new. */
  add(jobs: readonly NewJob[]): Promise<number>;
  /** Takes due jobs, and those whose worker has been silent for longer than its lease: one atomic statement. */
  claim(claim: {
    worker: string;
    now: number;
    leaseMs: number;
    limit: number;
    kinds?: readonly string[];
  }): Promise<readonly ClaimedJob[]>;
  /** Makes a lease longer; false when the job is no longer this worker's. */
  extend(job: ClaimedJob, leaseUntil: number): Promise<boolean>;
  /** Notes the outcome; false when the job is no longer this worker's. */
  finish(job: ClaimedJob, outcome: JobOutcome, now: number, reason?: string): Promise<boolean>;
  /** Gives it back to be done at a later time; false when it is no longer this worker's. */
  postpone(job: ClaimedJob, dueAt: number, details?: string): Promise<boolean>;
  /** Ends those of a post or reminder that are still waiting; one that is being done stays. */
  endThoseOf(of: string, now: number, reason: string): Promise<number>;
  find(id: string): Promise<Job | undefined>;
  of(of: string): Promise<readonly Job[]>;
  /** Those of one kind in a server, the latest first. */
  ofGuild(guild: string, kind: string): Promise<readonly Job[]>;
  /** The earliest time at which there is something to do; undefined when nothing waits. */
  nextDue(): Promise<number | undefined>;
  /** Deletes those that ended before a time. */
  expire(before: number): Promise<void>;
};

type JobRow = {
  id: string;
  kind: string;
  guild: string | null;
  of: string | null;
  due_at: number;
  state: string;
  details: string;
  attempts: number;
  first_claimed_at: number | null;
  done_at: number | null;
  reason: string | null;
};

const asJob = (row: JobRow): Job => ({
  id: row.id,
  kind: row.kind,
  guild: row.guild ?? undefined,
  of: row.of ?? undefined,
  dueAt: row.due_at,
  state: row.state as Job['state'],
  details: row.details,
  attempts: row.attempts,
  firstClaimedAt: row.first_claimed_at ?? undefined,
  doneAt: row.done_at ?? undefined,
  reason: row.reason ?? undefined,
});

export function jobsIn({ db }: Database): Jobs {
  const held = ({ id, worker, attempts }: ClaimedJob) =>
    db
      .updateTable('jobs')
      .where('id', '=', id)
      .where('state', '=', 'claimed')
      .where('claimed_by', '=', worker)
      .where('attempts', '=', attempts)
      .returning('id');
  return {
    async add(jobs) {
      let added = 0;
      for (const { id, kind, guild, of, dueAt, details } of jobs) {
        const rows = await db
          .insertInto('jobs')
          .values({ id, kind, guild: guild ?? null, of: of ?? null, due_at: dueAt, state: 'waiting', details })
          .onConflict((conflict) => conflict.column('id').doNothing())
          .returning('id')
          .execute();
        added += rows.length;
      }
      return added;
    },
    async claim({ worker, now, leaseMs, limit, kinds }) {
      const leaseUntil = now + leaseMs;
      // The condition stands twice: of two processes that chose the same job, the second one finds it taken.
      const isFree = sql<boolean>`(due_at <= ${now} and (state = 'waiting' or (state = 'claimed' and lease_until < ${now})))`;
      const chosen = db
        .selectFrom('jobs')
        .select('id')
        .where(isFree)
        .$if(kinds !== undefined, (query) => query.where('kind', 'in', [...(kinds ?? [])]))
        .orderBy('due_at')
        .orderBy('id')
        .limit(limit);
      const rows = await db
        .updateTable('jobs')
        .set({
          state: 'claimed',
          claimed_by: worker,
          lease_until: leaseUntil,
          attempts: sql<number>`attempts + 1`,
          first_claimed_at: sql<number>`coalesce(first_claimed_at, ${now})`,
        })
        .where('id', 'in', chosen)
        .where(isFree)
        .returningAll()
        .execute();
      return rows
        .map((row) => ({ ...asJob(row), worker, leaseUntil }))
        .sort((a, b) => a.dueAt - b.dueAt || (a.id < b.id ? -1 : 1));
    },
    extend: async (job, leaseUntil) => (await held(job).set({ lease_until: leaseUntil }).execute()).length > 0,
    finish: async (job, outcome, now, reason) =>
      (
        await held(job)
          .set({ state: outcome, done_at: now, reason: reason ?? null, lease_until: null })
          .execute()
      ).length > 0,
    postpone: async (job, dueAt, details) =>
      (
        await held(job)
          .set({ state: 'waiting', due_at: dueAt, lease_until: null, ...(details !== undefined && { details }) })
          .execute()
      ).length > 0,
    async endThoseOf(of, now, reason) {
      const rows = await db
        .updateTable('jobs')
        .set({ state: 'ended', done_at: now, reason })
        .where('of', '=', of)
        .where('state', '=', 'waiting')
        .returning('id')
        .execute();
      return rows.length;
    },
    async find(id) {
      const row = await db.selectFrom('jobs').selectAll().where('id', '=', id).executeTakeFirst();
      return row && asJob(row);
    },
    async of(of) {
      const rows = await db.selectFrom('jobs').selectAll().where('of', '=', of).orderBy('due_at').execute();
      return rows.map(asJob);
    },
    async ofGuild(guild, kind) {
      const rows = await db
        .selectFrom('jobs')
        .selectAll()
        .where('guild', '=', guild)
        .where('kind', '=', kind)
        .orderBy('due_at', 'desc')
        .execute();
      return rows.map(asJob);
    },
    async nextDue() {
      const row = await db
        .selectFrom('jobs')
        .select(
          sql<
            number | null
          >`min(case when state = 'claimed' and lease_until > due_at then lease_until else due_at end)`.as('next'),
        )
        .where('state', 'in', ['waiting', 'claimed'])
        .executeTakeFirst();
      return row?.next ?? undefined;
    },
    async expire(before) {
      await db.deleteFrom('jobs').where('done_at', '<', before).execute();
    },
  };
}
