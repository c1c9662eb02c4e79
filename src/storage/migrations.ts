import { type Kysely, sql } from 'kysely';
import { StorageProblem } from './problem.ts';
import type { Tables } from './tables.ts';

type Migration = { name: string; up(db: Kysely<Tables>): Promise<void> };

/** Applied in order, each once. A migration that has been released is never changed: add another one. */
const migrations: readonly Migration[] = [
  {
    name: '001-first',
    async up(db) {
      const { schema } = db;
      await schema
        .createTable('servers')
        .addColumn('guild', 'text', (column) => column.primaryKey())
        .addColumn('settings', 'text', (column) => column.notNull())
        .addColumn('version', 'bigint', (column) => column.notNull().defaultTo(1))
        .addColumn('gone_since', 'text')
        .execute();
      await schema
        .createTable('own_facts')
        .addColumn('guild', 'text', (column) => column.notNull())
        .addColumn('id', 'text', (column) => column.notNull())
        .addColumn('section', 'text', (column) => column.notNull())
        .addColumn('record', 'text', (column) => column.notNull())
        .addColumn('position', 'bigint', (column) => column.notNull())
        .addPrimaryKeyConstraint('own_facts_key', ['guild', 'section', 'id'])
        .execute();
      await schema
        .createTable('gaps')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('guild', 'text', (column) => column.notNull())
        .addColumn('likeness', 'text', (column) => column.notNull())
        .addColumn('text', 'text', (column) => column.notNull())
        .addColumn('times', 'bigint', (column) => column.notNull())
        .addColumn('last_on', 'text', (column) => column.notNull())
        .addUniqueConstraint('gaps_alike', ['guild', 'likeness'])
        .execute();
      await schema
        .createTable('drafts')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('guild', 'text')
        .addColumn('person', 'text', (column) => column.notNull())
        .addColumn('kind', 'text', (column) => column.notNull())
        .addColumn('content', 'text', (column) => column.notNull())
        .addColumn('expires_at', 'bigint', (column) => column.notNull())
        .execute();
      await schema
        .createTable('jobs')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('kind', 'text', (column) => column.notNull())
        .addColumn('guild', 'text')
        .addColumn('of', 'text')
        .addColumn('due_at', 'bigint', (column) => column.notNull())
        .addColumn('state', 'text', (column) => column.notNull())
        .addColumn('details', 'text', (column) => column.notNull())
        .addColumn('attempts', 'bigint', (column) => column.notNull().defaultTo(0))
        .addColumn('claimed_by', 'text')
        .addColumn('first_claimed_at', 'bigint')
        .addColumn('lease_until', 'bigint')
        .addColumn('done_at', 'bigint')
        .addColumn('reason', 'text')
        .execute();
      await schema.createIndex('jobs_due').on('jobs').columns(['state', 'due_at']).execute();
      await schema.createIndex('jobs_of').on('jobs').columns(['of']).execute();
      await schema
        .createTable('posts')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('guild', 'text', (column) => column.notNull())
        .addColumn('channel', 'text', (column) => column.notNull())
        .addColumn('message', 'text')
        .addColumn('state', 'text', (column) => column.notNull())
        .addColumn('details', 'text', (column) => column.notNull())
        .addColumn('changed_at', 'bigint', (column) => column.notNull())
        .execute();
      await schema.createIndex('posts_guild').on('posts').columns(['guild']).execute();
      await schema
        .createTable('reminders')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('guild', 'text')
        .addColumn('channel', 'text')
        .addColumn('person', 'text')
        .addColumn('state', 'text', (column) => column.notNull())
        .addColumn('details', 'text', (column) => column.notNull())
        .addColumn('changed_at', 'bigint', (column) => column.notNull())
        .execute();
      await schema.createIndex('reminders_guild').on('reminders').columns(['guild']).execute();
      await schema.createIndex('reminders_person').on('reminders').columns(['person']).execute();
    },
  },
];

export const migrationNames: readonly string[] = migrations.map(({ name }) => name);

/** The migrations that a newer version of the program has applied: this one must not touch such a database. */
export const unknownMigrations = (applied: readonly string[]): string[] =>
  applied.filter((name) => !migrationNames.includes(name));

/** Brings a database up to date, all or nothing. `lock` keeps a second process from doing the same beside it. */
export async function migrate(db: Kysely<Tables>, lock: (db: Kysely<Tables>) => Promise<void>): Promise<void> {
  await db.transaction().execute(async (all) => {
    await lock(all);
    await all.schema
      .createTable('migrations')
      .ifNotExists()
      .addColumn('name', 'text', (column) => column.primaryKey())
      .addColumn('applied_at', 'bigint', (column) => column.notNull())
      .execute();
    const applied = (await all.selectFrom('migrations').select('name').execute()).map(({ name }) => name);
    const newer = unknownMigrations(applied);
    if (newer.length > 0)
      throw new StorageProblem(
        `the database was written by a newer version of this program (${newer.join(', ')}); nothing was changed. Run that version, or restore a backup made by this one`,
      );
    for (const { name, up } of migrations) {
      if (applied.includes(name)) continue;
      await up(all);
      await all.insertInto('migrations').values({ name, applied_at: Date.now() }).execute();
    }
  });
}

/** PostgreSQL lets one process at a time through, until the end of its transaction. */
export const onePostgresProcess = async (db: Kysely<Tables>): Promise<void> => {
  await sql`select pg_advisory_xact_lock(2020202601)`.execute(db);
};
