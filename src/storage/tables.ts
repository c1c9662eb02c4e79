import type { ColumnType, Generated } from 'kysely';

/**
 * The tables, as both databases have them. Times are milliseconds since 1970, days are `yyyy-mm-dd`, yes and no are 1 and
 * 0, and what is only read as a whole is JSON in a text.
 */
export type Tables = {
  /** Which migrations this database has seen. */
  migrations: { name: string; applied_at: number };
  /** A server that asked to have something kept. `version` rises with every change of its settings or facts. */
  servers: {
    guild: string;
    settings: string;
    version: Generated<number>;
    /** The day since which the bot is no longer there; null while it is. */
    gone_since: string | null;
  };
  /** A server's own records; `id` begins with `own:`. */
  own_facts: { guild: string; id: string; section: string; record: string; position: number };
  /** Questions that could not be answered, grouped by `likeness`. */
  gaps: { id: string; guild: string; likeness: string; text: string; times: number; last_on: string };
  /** What cannot fit into a button: an import before it is confirmed, a summary before it is posted. */
  drafts: { id: string; guild: string | null; person: string; kind: string; content: string; expires_at: number };
  /** What must happen once, at a time. */
  jobs: {
    id: string;
    kind: string;
    guild: string | null;
    /** What it belongs to: a post's or reminder's id. */
    of: string | null;
    due_at: number;
    state: string;
    /** JSON for whoever does it. */
    details: string;
    attempts: Generated<number>;
    claimed_by: string | null;
    /** When it was claimed for the first time: what may have been sent since is looked for before it is sent again. */
    first_claimed_at: number | null;
    lease_until: number | null;
    done_at: number | null;
    reason: string | null;
  };
  /** A message of the bot's own that it keeps true. */
  posts: {
    id: string;
    guild: string;
    channel: string;
    message: string | null;
    state: string;
    details: string;
    changed_at: number;
  };
  /** A reminder; `person` only where it goes to somebody by direct message. */
  reminders: {
    id: string;
    guild: string | null;
    channel: string | null;
    person: string | null;
    state: string;
    details: string;
    changed_at: number;
  };
};

export type TableName = keyof Tables;

/** All tables that hold what was kept, in an order in which they can be filled. */
export const keptTables = [
  'servers',
  'own_facts',
  'gaps',
  'drafts',
  'jobs',
  'posts',
  'reminders',
] as const satisfies readonly TableName[];

/** A row as it is read. */
export type Row<T extends TableName> = {
  [K in keyof Tables[T]]: Tables[T][K] extends ColumnType<infer S, never, never> ? S : Selected<Tables[T][K]>;
};

type Selected<T> = T extends { readonly __select__: infer S } ? S : T;
