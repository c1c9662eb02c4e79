import type { Database } from './database.ts';

/** Everything that is kept about one person: what they asked to be reminded of, and what waits for them for an hour. */
export type KeptAboutPerson = {
  reminders: readonly { id: string; guild: string | null; state: string; details: string; changed_at: number }[];
  drafts: readonly { id: string; guild: string | null; kind: string; content: string; expires_at: number }[];
};

export type People = {
  kept(person: string): Promise<KeptAboutPerson>;
  /** Deletes all of it, with the jobs of those reminders. */
  forget(person: string): Promise<void>;
};

export function peopleIn({ db }: Database): People {
  return {
    async kept(person) {
      return {
        reminders: await db
          .selectFrom('reminders')
          .select(['id', 'guild', 'state', 'details', 'changed_at'])
          .where('person', '=', person)
          .orderBy('id')
          .execute(),
        drafts: await db
          .selectFrom('drafts')
          .select(['id', 'guild', 'kind', 'content', 'expires_at'])
          .where('person', '=', person)
          .orderBy('id')
          .execute(),
      };
    },
    async forget(person) {
      await db.transaction().execute(async (all) => {
        const own = all.selectFrom('reminders').select('id').where('person', '=', person);
        await all.deleteFrom('jobs').where('of', 'in', own).execute();
        await all.deleteFrom('reminders').where('person', '=', person).execute();
        await all.deleteFrom('drafts').where('person', '=', person).execute();
      });
    },
  };
}
