import type { Bot } from '../bot.ts';
import type { Release } from '../knowledge/history.ts';
import type { Log } from '../log.ts';
import type { Attachment } from '../message/message.ts';
import type { Topic } from '../message/topic.ts';
import type { Outbox } from '../outbox/outbox.ts';
import type { ClaimedJob, JobOutcome } from '../storage/jobs.ts';
import type { Storage } from '../storage/storage.ts';

/** Milliseconds. A lease is longer than any single request may take, and shorter than people's patience. */
export type Timings = {
  lease: number;
  /** How long Discord is sure to know a nonce: "the past few minutes". */
  nonce: number;
  /** Longest between two looks for something to do; another process may have added it. */
  poll: number;
  /** How often the posts and reminders are compared with the day and the record. */
  plan: number;
  /** The first wait after nobody could be reached; it doubles. */
  retry: number;
  /** After that long without an answer it is given up. */
  giveUp: number;
};

const minute = 60_000;
const hour = 60 * minute;

export const usualTimings: Timings = {
  lease: 2 * minute,
  nonce: 2 * minute,
  poll: 30_000,
  // Midnight comes at every quarter of an hour somewhere.
  plan: 15 * minute,
  retry: 30_000,
  giveUp: 24 * hour,
};

/** What jobs are done with. */
export type JobsSetup = {
  storage: Storage;
  outbox: Outbox;
  /** The bot over the record and a server's own facts. */
  botOf(guild: string | undefined): Promise<Bot>;
  /** Changes with the record and with the server's own facts. */
  releases: () => readonly Release[];
  /** The picture of a topic, where there is one. */
  pictureOf?(topic: Topic, bot: Bot, day: string, locale: string): readonly Attachment[];
  now: () => number;
  log: Log;
  timings: Timings;
};

/** What becomes of a claimed job; `again`: not now, but at that time. `lost`: another process has it. */
export type Ended = { outcome: JobOutcome; reason?: string } | { again: number; reason: string } | { lost: true };

export type Run = (job: ClaimedJob, setup: JobsSetup) => Promise<Ended>;
