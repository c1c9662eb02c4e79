import type { Database } from './database.ts';
import { newId } from './ids.ts';

/** A post that is kept true; `details` is JSON for whoever keeps it. */
export type Post = {
  id: string;
  guild: string;
  channel: string;
  /** The message's id, once it has been sent. */
  message: string | undefined;
  state: string;
  details: string;
  changedAt: number;
};

/** A reminder: to a channel, or to a person by direct message; the other one is undefined. */
export type Reminder = {
  id: string;
  guild: string | undefined;
  channel: string | undefined;
  person: string | undefined;
  state: string;
  details: string;
  changedAt: number;
};

/** Things of one kind that are kept under an id. */
export type Store<T extends { id: string }, By> = {
  /** Gives the new id. */
  add(thing: Omit<T, 'id'>): Promise<string>;
  find(id: string): Promise<T | undefined>;
  /** In the order in which they last changed. */
  list(by: By): Promise<readonly T[]>;
  /** False when it is gone, or when its details are no longer those that were read. */
  change(id: string, change: Partial<Omit<T, 'id'>>, read?: { details: string }): Promise<boolean>;
  remove(id: string): Promise<boolean>;
};

export type PostsBy = { guild?: string; channel?: string; message?: string; states?: readonly string[] };
export type RemindersBy = { guild?: string; person?: string; states?: readonly string[] };

type Null<T> = { [K in keyof T]: undefined extends T[K] ? Exclude<T[K], undefined> | null : T[K] };

const orNull = <T>(value: T | undefined): T | null => value ?? null;

/** A server with posts or reminders has a row of its own: by it, its data is found again when the bot has left. */
async function noteServer({ db }: Database, guild: string | undefined): Promise<void> {
  if (guild === undefined) return;
  await db
    .insertInto('servers')
    .values({ guild, settings: '{}', version: 1, gone_since: null })
    .onConflict((conflict) => conflict.column('guild').doNothing())
    .execute();
}

type PostRow = Null<Omit<Post, 'changedAt'>> & { changed_at: number };
type ReminderRow = Null<Omit<Reminder, 'changedAt'>> & { changed_at: number };

const asPost = ({ changed_at, message, ...row }: PostRow): Post => ({
  ...row,
  message: message ?? undefined,
  changedAt: changed_at,
});

const asReminder = ({ changed_at, guild, channel, person, ...row }: ReminderRow): Reminder => ({
  ...row,
  guild: guild ?? undefined,
  channel: channel ?? undefined,
  person: person ?? undefined,
  changedAt: changed_at,
});

export function postsIn(database: Database): Store<Post, PostsBy> {
  const { db } = database;
  return {
    async add({ guild, channel, message, state, details, changedAt }) {
      await noteServer(database, guild);
      const id = newId();
      await db
        .insertInto('posts')
        .values({ id, guild, channel, message: orNull(message), state, details, changed_at: changedAt })
        .execute();
      return id;
    },
    async find(id) {
      const row = await db.selectFrom('posts').selectAll().where('id', '=', id).executeTakeFirst();
      return row && asPost(row);
    },
    async list({ guild, channel, message, states }) {
      const rows = await db
        .selectFrom('posts')
        .selectAll()
        .$if(guild !== undefined, (query) => query.where('guild', '=', guild ?? ''))
        .$if(channel !== undefined, (query) => query.where('channel', '=', channel ?? ''))
        .$if(message !== undefined, (query) => query.where('message', '=', message ?? ''))
        .$if(states !== undefined, (query) => query.where('state', 'in', [...(states ?? [])]))
        .orderBy('changed_at')
        .orderBy('id')
        .execute();
      return rows.map(asPost);
    },
    async change(id, { guild: _, message, changedAt, ...change }, read) {
      const rows = await db
        .updateTable('posts')
        .set({ id, ...change, ...(message !== undefined && { message }), ...(changedAt && { changed_at: changedAt }) })
        .where('id', '=', id)
        .$if(read !== undefined, (query) => query.where('details', '=', read?.details ?? ''))
        .returning('id')
        .execute();
      return rows.length > 0;
    },
    remove: async (id) => (await db.deleteFrom('posts').where('id', '=', id).returning('id').execute()).length > 0,
  };
}

export function remindersIn(database: Database): Store<Reminder, RemindersBy> {
  const { db } = database;
  return {
    async add({ guild, channel, person, state, details, changedAt }) {
      await noteServer(database, guild);
      const id = newId();
      await db
        .insertInto('reminders')
        .values({
          id,
          guild: orNull(guild),
          channel: orNull(channel),
          person: orNull(person),
          state,
          details,
          changed_at: changedAt,
        })
        .execute();
      return id;
    },
    async find(id) {
      const row = await db.selectFrom('reminders').selectAll().where('id', '=', id).executeTakeFirst();
      return row && asReminder(row);
    },
    async list({ guild, person, states }) {
      const rows = await db
        .selectFrom('reminders')
        .selectAll()
        .$if(guild !== undefined, (query) => query.where('guild', '=', guild ?? ''))
        .$if(person !== undefined, (query) => query.where('person', '=', person ?? ''))
        .$if(states !== undefined, (query) => query.where('state', 'in', [...(states ?? [])]))
        .orderBy('changed_at')
        .orderBy('id')
        .execute();
      return rows.map(asReminder);
    },
    async change(id, { guild: _, channel, person: __, changedAt, ...change }, read) {
      const rows = await db
        .updateTable('reminders')
        .set({ id, ...change, ...(channel !== undefined && { channel }), ...(changedAt && { changed_at: changedAt }) })
        .where('id', '=', id)
        .$if(read !== undefined, (query) => query.where('details', '=', read?.details ?? ''))
        .returning('id')
        .execute();
      return rows.length > 0;
    },
    remove: async (id) => (await db.deleteFrom('reminders').where('id', '=', id).returning('id').execute()).length > 0,
  };
}
