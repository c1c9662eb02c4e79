import type { Database } from './database.ts';
import { newId } from './ids.ts';

/** Something that waits for its maker, for an hour: an import to confirm, a summary to post. */
export type Draft = { kind: string; content: string };

/** How long a draft lives. */
export const draftMs = 60 * 60 * 1_000;

/** Who made it, and in which server: nobody else, and nowhere else, can it be taken up. */
export type DraftKey = { guild: string | undefined; person: string };

export type Drafts = {
  /** Gives its id. The maker's oldest drafts give way where there are too many. */
  put(key: DraftKey, draft: Draft, now: number): Promise<string>;
  read(id: string, key: DraftKey, now: number): Promise<Draft | undefined>;
  /** Changes what it holds; false when it is gone. Its hour begins again. */
  write(id: string, key: DraftKey, draft: Draft, now: number): Promise<boolean>;
  /** Reads and deletes at once: of two clicks on "import", one finds it. */
  take(id: string, key: DraftKey, now: number): Promise<Draft | undefined>;
  expire(now: number): Promise<void>;
};

/** Drafts of one person at the same time. */
const most = 5;

export function draftsIn({ db }: Database): Drafts {
  const sameGuild = (guild: string | undefined) => (guild === undefined ? ('is' as const) : ('=' as const));
  return {
    async put({ guild, person }, { kind, content }, now) {
      const id = newId();
      await db
        .insertInto('drafts')
        .values({ id, guild: guild ?? null, person, kind, content, expires_at: now + draftMs })
        .execute();
      const kept = await db
        .selectFrom('drafts')
        .select('id')
        .where('person', '=', person)
        .orderBy('expires_at', 'desc')
        .execute();
      const old = kept
        .map((row) => row.id)
        .filter((one) => one !== id)
        .slice(most - 1);
      if (old.length > 0) await db.deleteFrom('drafts').where('id', 'in', old).execute();
      return id;
    },
    read: (id, { guild, person }, now) =>
      db
        .selectFrom('drafts')
        .select(['kind', 'content'])
        .where('id', '=', id)
        .where('person', '=', person)
        .where('guild', sameGuild(guild), guild ?? null)
        .where('expires_at', '>', now)
        .executeTakeFirst(),
    async write(id, { guild, person }, { kind, content }, now) {
      const rows = await db
        .updateTable('drafts')
        .set({ kind, content, expires_at: now + draftMs })
        .where('id', '=', id)
        .where('person', '=', person)
        .where('guild', sameGuild(guild), guild ?? null)
        .where('expires_at', '>', now)
        .returning('id')
        .execute();
      return rows.length > 0;
    },
    take: (id, { guild, person }, now) =>
      db
        .deleteFrom('drafts')
        .where('id', '=', id)
        .where('person', '=', person)
        .where('guild', sameGuild(guild), guild ?? null)
        .where('expires_at', '>', now)
        .returning(['kind', 'content'])
        .executeTakeFirst(),
    async expire(now) {
      await db.deleteFrom('drafts').where('expires_at', '<=', now).execute();
    },
  };
}
