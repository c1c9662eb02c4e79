/** Everything that is kept as one file, the same from either database and for either. */
import { createHash } from 'node:crypto';
import type { Database } from './database.ts';
import { migrationNames, unknownMigrations } from './migrations.ts';
import { StorageProblem } from './problem.ts';
import { keptTables } from './tables.ts';

const format = 'named-apps backup 1';
type TableName = (typeof keptTables)[number];
type Row = Record<string, string | number | null>;

/** One line of JSON each: what it is, every row, and at the end how many they are and a sum over all of it. */
export async function backupOf({ db, kind }: Database, takenAt: string): Promise<string> {
  const transaction = db.transaction();
  const snapshot = kind === 'postgres' ? transaction.setIsolationLevel('repeatable read') : transaction;
  const lines = await snapshot.execute(async (all) => {
    const found = [JSON.stringify({ format, takenAt, migrations: migrationNames })];
    for (const table of keptTables)
      for (const row of await all.selectFrom(table).selectAll().execute()) found.push(JSON.stringify({ table, row }));
    return found;
  });
  const text = `${lines.join('\n')}\n`;
  return `${text}${JSON.stringify({ rows: lines.length - 1, sum: sumOf(text) })}\n`;
}

const sumOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Puts a backup into an empty database, all or nothing; gives how many rows. Throws a StorageProblem. */
export async function restoreInto({ db, lock }: Database, text: string): Promise<number> {
  const rows = readBackup(text);
  await db.transaction().execute(async (all) => {
    await lock(all);
    for (const table of keptTables) {
      const some = await all.selectFrom(table).selectAll().limit(1).execute();
      if (some.length > 0)
        throw new StorageProblem(
          'the database is not empty, and a backup never overwrites: restore into a new one (another STORAGE_DIR or DATABASE_URL)',
        );
    }
    for (const { table, row } of rows)
      await all
        .insertInto(table)
        .values(row as never)
        .execute();
  });
  return rows.length;
}

/** The rows of a backup that is whole and not newer than this program. */
function readBackup(text: string): { table: TableName; row: Row }[] {
  const end = text.trimEnd().lastIndexOf('\n') + 1;
  const body = text.slice(0, end);
  const [head, ...rows] = body.trimEnd().split('\n').map(parsed);
  const foot = parsed(text.slice(end));
  if (head?.format !== format) throw new StorageProblem('the file is no backup of this program');
  if (foot?.sum !== sumOf(body) || foot.rows !== rows.length)
    throw new StorageProblem('the backup is damaged or cut off; nothing was restored');
  const newer = unknownMigrations(Array.isArray(head.migrations) ? head.migrations.map(String) : []);
  if (newer.length > 0)
    throw new StorageProblem(`the backup was made by a newer version of this program (${newer.join(', ')})`);
  return rows.map((one) => {
    const table = keptTables.find((name) => name === one?.table);
    if (!table || typeof one?.row !== 'object') throw new StorageProblem('the backup holds a table that is not known');
    return { table, row: one.row as Row };
  });
}

function parsed(line: string): Record<string, unknown> | undefined {
  try {
    return JSON.parse(line) as Record<string, unknown>;
  } catch {
    return undefined;
  }
}
