import { sql } from 'kysely';
import type { Database } from './database.ts';
import { newId } from './ids.ts';

/** A question that could not be answered: without who asked it, and how often it came. */
export type Gap = { id: string; text: string; times: number; lastOn: string };

/** Different questions kept for one server; the longest unasked give way. */
export const mostGaps = 300;

export type Gaps = {
  /** Notes a question; those of the same likeness are one, in the words that came first. */
  note(guild: string, gap: { text: string; likeness: string }, today: string): Promise<void>;
  /** The most asked first. */
  of(guild: string): Promise<readonly Gap[]>;
  find(guild: string, id: string): Promise<Gap | undefined>;
  remove(guild: string, id: string): Promise<boolean>;
  removeAll(guild: string): Promise<void>;
  /** Deletes what was last asked before a day. */
  expire(before: string): Promise<void>;
};

export function gapsIn({ db }: Database): Gaps {
  const gaps = (guild: string) =>
    db
      .selectFrom('gaps')
      .select(['id', 'text', 'times', 'last_on'])
      .where('guild', '=', guild)
      .orderBy('times', 'desc')
      .orderBy('last_on', 'desc')
      .orderBy('id');
  const asGap = ({ id, text, times, last_on }: { id: string; text: string; times: number; last_on: string }): Gap => ({
    id,
    text,
    times,
    lastOn: last_on,
  });
  return {
    async note(guild, { text, likeness }, today) {
      await db.transaction().execute(async (all) => {
        // The server's row is what finds its data again when the bot has left.
        await all
          .insertInto('servers')
          .values({ guild, settings: '{}', version: 1, gone_since: null })
          .onConflict((conflict) => conflict.column('guild').doNothing())
          .execute();
        await all
          .insertInto('gaps')
          .values({ id: newId(), guild, likeness, text, times: 1, last_on: today })
          .onConflict((conflict) =>
            conflict.columns(['guild', 'likeness']).doUpdateSet({ times: sql<number>`gaps.times + 1`, last_on: today }),
          )
          .execute();
        const over = await all
          .selectFrom('gaps')
          .select('id')
          .where('guild', '=', guild)
          .orderBy('last_on', 'desc')
          .orderBy('times', 'desc')
          .orderBy('id')
          .offset(mostGaps)
          .limit(mostGaps)
          .execute();
        const ids = over.map(({ id }) => id);
        if (ids.length > 0) await all.deleteFrom('gaps').where('id', 'in', ids).execute();
      });
    },
    of: async (guild) => (await gaps(guild).execute()).map(asGap),
    async find(guild, id) {
      const row = await gaps(guild).where('id', '=', id).executeTakeFirst();
      return row && asGap(row);
    },
    async remove(guild, id) {
      const rows = await db
        .deleteFrom('gaps')
        .where('guild', '=', guild)
        .where('id', '=', id)
        .returning('id')
        .execute();
      return rows.length > 0;
    },
    async removeAll(guild) {
      await db.deleteFrom('gaps').where('guild', '=', guild).execute();
    },
    async expire(before) {
      await db.deleteFrom('gaps').where('last_on', '<', before).execute();
    },
  };
}
