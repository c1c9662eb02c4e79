import { type Kysely, sql, type Transaction } from 'kysely';
import type { Database } from './database.ts';
import { changedSettings, defaultSettings, readSettings, type Settings } from './settings.ts';
import type { Tables } from './tables.ts';

/** Days after which the data of a server that removed the bot is deleted. */
export const daysKeptAfterLeaving = 30;

/** What came of comparing the servers with data and those that the bot is in. */
export type Presence = { gone: readonly string[]; back: readonly string[]; deleted: readonly string[] };

/** Servers and their settings. */
export type Servers = {
  settings(guild: string): Promise<Settings>;
  /** Undefined where the change is not allowed; then nothing changed. */
  change(guild: string, change: Partial<Settings>): Promise<Settings | undefined>;
  /** Rises whenever the server's settings or facts change; 0 while nothing is kept. */
  version(guild: string): Promise<number>;
  /** Every server that has anything kept. */
  all(): Promise<readonly { guild: string; goneSince: string | undefined }[]>;
  /**
   * Notes which of the servers the bot is in, by a complete list of these, and deletes what belongs to those that it left
   * long ago. `goneBefore`: the day by which a server must have been gone for that.
   */
  compare(present: ReadonlySet<string>, today: string, goneBefore: string): Promise<Presence>;
  /** Deletes everything that is kept for a server. */
  forget(guild: string): Promise<void>;
};

type Change = Kysely<Tables> | Transaction<Tables>;

/** Notes within a transaction that something about a server changed; makes its row where there is none. */
export async function touch(db: Change, guild: string): Promise<void> {
  await db
    .insertInto('servers')
    .values({ guild, settings: JSON.stringify(defaultSettings), version: 1, gone_since: null })
    .onConflict((conflict) => conflict.column('guild').doUpdateSet({ version: sql<number>`servers.version + 1` }))
    .execute();
}

const tablesOfServers = ['own_facts', 'gaps', 'drafts', 'jobs', 'posts', 'reminders'] as const;

async function forgetServer(db: Change, guild: string): Promise<void> {
  for (const table of tablesOfServers) await db.deleteFrom(table).where('guild', '=', guild).execute();
  await db.deleteFrom('servers').where('guild', '=', guild).execute();
}

export function serversIn({ db }: Database, changed: (guild: string) => Promise<void>): Servers {
  const settingsIn = async (from: Change, guild: string): Promise<Settings> => {
    const row = await from.selectFrom('servers').select('settings').where('guild', '=', guild).executeTakeFirst();
    return row ? readSettings(row.settings) : defaultSettings;
  };
  return {
    settings: (guild) => settingsIn(db, guild),
    async change(guild, change) {
      const after = await db.transaction().execute(async (all) => {
        // Raising the version first locks the row: two changes at once cannot lose one another.
        await touch(all, guild);
        const settings = changedSettings(await settingsIn(all, guild), change);
        if (settings)
          await all
            .updateTable('servers')
            .set({ settings: JSON.stringify(settings) })
            .where('guild', '=', guild)
            .execute();
        return settings;
      });
      await changed(guild);
      return after;
    },
    async version(guild) {
      const row = await db.selectFrom('servers').select('version').where('guild', '=', guild).executeTakeFirst();
      return row?.version ?? 0;
    },
    async all() {
      const rows = await db.selectFrom('servers').select(['guild', 'gone_since']).orderBy('guild').execute();
      return rows.map(({ guild, gone_since }) => ({ guild, goneSince: gone_since ?? undefined }));
    },
    async compare(present, today, goneBefore) {
      const presence = await db.transaction().execute(async (all) => {
        const rows = await all.selectFrom('servers').select(['guild', 'gone_since']).execute();
        const set = async (guild: string, gone_since: string | null) =>
          all.updateTable('servers').set({ gone_since }).where('guild', '=', guild).execute();
        const gone = rows.filter((row) => !present.has(row.guild) && row.gone_since === null);
        const back = rows.filter((row) => present.has(row.guild) && row.gone_since !== null);
        const over = rows.filter(
          (row) => !present.has(row.guild) && row.gone_since !== null && row.gone_since <= goneBefore,
        );
        for (const { guild } of gone) await set(guild, today);
        for (const { guild } of back) await set(guild, null);
        for (const { guild } of over) await forgetServer(all, guild);
        const ids = (list: typeof rows) => list.map(({ guild }) => guild);
        return { gone: ids(gone), back: ids(back), deleted: ids(over) };
      });
      for (const guild of presence.deleted) await changed(guild);
      return presence;
    },
    async forget(guild) {
      await db.transaction().execute((all) => forgetServer(all, guild));
      await changed(guild);
    },
  };
}
