import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Kysely, type SqliteDatabase, SqliteDialect, sql } from 'kysely';
import type { Database } from './database.ts';
import { StorageProblem } from './problem.ts';
import type { Tables } from './tables.ts';

/** Opens or makes a file. A damaged one is reported and left as it is. */
export function openSqlite(file: string): Database {
  const database = opened(file);
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: asKysely(database) }) });
  return {
    kind: 'sqlite',
    db,
    // Written first, so that a second process waits for this one instead of failing in the middle.
    lock: async (all) => {
      await sql`pragma user_version = 1`.execute(all);
    },
    announce: async () => {},
    listen: () => {},
    close: () => db.destroy(),
  };
}

function opened(file: string): DatabaseSync {
  if (file !== ':memory:') mkdirSync(dirname(file), { recursive: true });
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(file, { timeout: 5_000 });
    const [check] = database.prepare('pragma quick_check(1)').all();
    const found = check && Object.values(check)[0];
    if (found !== 'ok') throw new Error(String(found));
    // Full: a reminder that was noted as sent stays so when the power goes.
    database.exec('pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on');
    return database;
  } catch (error) {
    database?.close();
    const words = (error instanceof Error ? error.message : String(error)).replace(/\s+/g, ' ').slice(0, 200);
    throw new StorageProblem(
      `the database ${file} cannot be used (${words}); it was left as it is. Move it away, then restore a backup with "npm run restore"`,
      { cause: error },
    );
  }
}

/** What kysely expects of a driver for SQLite, from the one that is built into Node. */
function asKysely(database: DatabaseSync): SqliteDatabase {
  type Values = Parameters<ReturnType<DatabaseSync['prepare']>['all']>;
  return {
    close: () => database.close(),
    prepare(sql) {
      const statement = database.prepare(sql);
      return {
        reader: statement.columns().length > 0,
        all: (values) => statement.all(...(values as Values)),
        run: (values) => statement.run(...(values as Values)),
        iterate: (values) => statement.iterate(...(values as Values)) as IterableIterator<unknown>,
      };
    },
  };
}
