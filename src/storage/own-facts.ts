import type { Database } from './database.ts';
import { touch } from './servers.ts';

/** One record as it is kept: where it belongs in the knowledge, and the record itself as JSON. */
export type KeptRecord = { id: string; section: string; record: string };

/** A server's own records; `version` changes with each of them. */
export type KeptFacts = { guild: string; version: number; records: readonly KeptRecord[] };

export type FactsStore = {
  of(guild: string): Promise<KeptFacts>;
  /**
   * Puts records in (in place of those with the same section and id) and takes others out, all or nothing. Where more than
   * `most` would then be kept, or `expected` is no longer the version, nothing changes.
   */
  change(guild: string, change: FactsChange): Promise<'changed' | 'too-many' | 'outdated'>;
};

export type FactsChange = {
  put: readonly KeptRecord[];
  remove: readonly Pick<KeptRecord, 'section' | 'id'>[];
  most: number;
  /** The version that a preview was made from. */
  expected?: number;
};

/** Makes a transaction fail on purpose. */
class Refused extends Error {
  readonly why: 'too-many' | 'outdated';
  constructor(why: 'too-many' | 'outdated') {
    super(why);
    this.why = why;
  }
}

export function factsIn({ db, kind }: Database, changed: (guild: string) => Promise<void>): FactsStore {
  /** One view of the data, so that the version belongs to these records and to no later ones. SQLite has no other. */
  const snapshot = () =>
    kind === 'postgres' ? db.transaction().setIsolationLevel('repeatable read') : db.transaction();
  return {
    of: (guild) =>
      snapshot().execute(async (all) => {
        const server = await all.selectFrom('servers').select('version').where('guild', '=', guild).executeTakeFirst();
        const records = await all
          .selectFrom('own_facts')
          .select(['id', 'section', 'record'])
          .where('guild', '=', guild)
          .orderBy('position')
          .orderBy('id')
          .execute();
        return { guild, version: server?.version ?? 0, records };
      }),
    async change(guild, { put, remove, most, expected }) {
      try {
        await db.transaction().execute(async (all) => {
          await touch(all, guild);
          const server = await all
            .selectFrom('servers')
            .select('version')
            .where('guild', '=', guild)
            .executeTakeFirstOrThrow();
          if (expected !== undefined && server.version !== expected + 1) throw new Refused('outdated');
          for (const { section, id } of remove)
            await all
              .deleteFrom('own_facts')
              .where('guild', '=', guild)
              .where('section', '=', section)
              .where('id', '=', id)
              .execute();
          for (const [index, { id, section, record }] of put.entries())
            await all
              .insertInto('own_facts')
              .values({ guild, id, section, record, position: server.version * 10_000 + index })
              .onConflict((conflict) => conflict.columns(['guild', 'section', 'id']).doUpdateSet({ record }))
              .execute();
          const { count } = await all
            .selectFrom('own_facts')
            .select((one) => one.fn.countAll<number>().as('count'))
            .where('guild', '=', guild)
            .executeTakeFirstOrThrow();
          if (Number(count) > most) throw new Refused('too-many');
        });
      } catch (error) {
        if (error instanceof Refused) return error.why;
        throw error;
      }
      await changed(guild);
      return 'changed';
    },
  };
}
