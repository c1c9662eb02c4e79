import { join } from 'node:path';
import type { Database } from './database.ts';
import { StorageProblem } from './problem.ts';
import type { Storage, StorageOptions } from './storage.ts';

export { StorageProblem };

/** The name of the file in the folder for what is kept. */
export const fileName = 'named-apps.sqlite';

const toStandardError = (words: string) => console.error(words);

/** Opens the database, brings it up to date, and gives what is kept in it. Throws a StorageProblem. */
export async function openStorage(options: StorageOptions, complain = toStandardError): Promise<Storage> {
  const database = await openDatabase(options, complain);
  const { storageIn } = await import('./in.ts');
  return storageIn(database);
}

/** The database alone, up to date. The libraries are loaded here, when the first one is opened. */
export async function openDatabase({ dir, url }: StorageOptions, complain = toStandardError): Promise<Database> {
  const database =
    url === undefined
      ? (await import('./sqlite.ts')).openSqlite(dir === ':memory:' ? dir : join(dir, fileName))
      : (await import('./postgres.ts')).openPostgres(url, complain);
  try {
    const { migrate } = await import('./migrations.ts');
    await migrate(database.db, database.lock);
    return database;
  } catch (error) {
    await database.close().catch(() => {});
    if (error instanceof StorageProblem) throw error;
    const where = url === undefined ? `in ${dir}` : 'named by DATABASE_URL';
    throw new StorageProblem(
      `the database ${where} cannot be used: ${error instanceof Error ? error.message || error.name : String(error)}`,
      { cause: error },
    );
  }
}
