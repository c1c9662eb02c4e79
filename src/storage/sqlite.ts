import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Kysely, type SqliteDatabase, SqliteDialect, sql } from 'kysely';
import type { Database } from './database.ts';
import { StorageProblem } from './problem.ts';
import type { Tables } from './tables.ts';

/** How long another process is waited for, in milliseconds. */
const longestWait = 5_000;

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
    database = new DatabaseSync(file, { timeout: longestWait });
    const [check] = database.prepare('pragma quick_check(1)').all();
    const found = check && Object.values(check)[0];
    if (found !== 'ok') throw new Error(String(found));
    // Full: a reminder that was noted as sent stays so when the power goes.
    database.exec('pragma synchronous = full; pragma foreign_keys = on');
    keepLog(database);
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

/**
 * Has changes written to a log first. A new file is taken whole for that, and of two that want it at once SQLite fails
 * one without the wait it has elsewhere (its "busy" is 5): it is tried again.
 */
function keepLog(database: DatabaseSync): void {
  const until = performance.now() + longestWait;
  for (;;) {
    try {
      database.exec('pragma journal_mode = wal');
      return;
    } catch (error) {
      const busy = error instanceof Error && 'errcode' in error && error.errcode === 5;
      if (!busy || performance.now() > until) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10);
    }
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
