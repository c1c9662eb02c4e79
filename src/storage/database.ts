import type { Kysely } from 'kysely';
import type { Tables } from './tables.ts';

/** One of the two databases: the same queries run on both, and only what stands here tells them apart. */
export type Database = {
  kind: 'sqlite' | 'postgres';
  db: Kysely<Tables>;
  /** Held to the end of a transaction, for what no second process may do beside. */
  lock(db: Kysely<Tables>): Promise<void>;
  /** Tells other processes that something about a server changed. */
  announce(guild: string): Promise<void>;
  /** Hears what other processes announce; `undefined` when something may have been missed. */
  listen(heard: (guild: string | undefined) => void): void;
  close(): Promise<void>;
};
