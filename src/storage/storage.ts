import type { Alarms } from './alarms.ts';
import type { Drafts } from './drafts.ts';
import type { Gaps } from './gaps.ts';
import type { Jobs } from './jobs.ts';
import type { Post, PostsBy, Reminder, RemindersBy, Store } from './kept.ts';
import type { FactsStore } from './own-facts.ts';
import type { People } from './people.ts';
import type { Servers } from './servers.ts';
import type { Summaries } from './summaries.ts';

/** What the bot was asked to keep. The same on SQLite and PostgreSQL. */
export type Storage = {
  kind: 'sqlite' | 'postgres';
  servers: Servers;
  facts: FactsStore;
  gaps: Gaps;
  drafts: Drafts;
  jobs: Jobs;
  posts: Store<Post, PostsBy>;
  /** The posts, with what made each. */
  summaries: Summaries;
  reminders: Store<Reminder, RemindersBy>;
  /** The reminders, with what they are for. */
  alarms: Alarms;
  people: People;
  /** Hears of every change of a server's settings or facts, in this process or another; `undefined`: any of them may have changed. */
  onChange(heard: (guild: string | undefined) => void): void;
  close(): Promise<void>;
};

/** Where it is kept: a folder for the file, or a PostgreSQL by its address. */
export type StorageOptions = { dir: string; url?: string };
