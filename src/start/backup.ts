import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { exitCodes } from '../config.ts';
import { openDatabase, StorageProblem } from '../storage/open.ts';
import type { StorageOptions } from '../storage/storage.ts';

type Say = (line: string) => void;

/** Writes everything that is kept into one file: the one named, or a dated one. Never over another. */
export function writeBackup([named]: readonly string[], options: StorageOptions, say: Say, complain: Say) {
  return withDatabase(options, complain, 'Nothing was backed up', async (database) => {
    const { backupOf } = await import('../storage/backup.ts');
    const takenAt = new Date().toISOString();
    const file = named ?? join(options.dir, 'backups', `${takenAt.replaceAll(':', '-').slice(0, 19)}.jsonl`);
    const text = await backupOf(database, takenAt);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text, { flag: 'wx', mode: 0o600 });
    say(`Backed up ${text.split('\n').length - 3} rows: ${file}`);
  });
}

/** Reads a backup into an empty database. */
export async function readBackup([file]: readonly string[], options: StorageOptions, say: Say, complain: Say) {
  if (file === undefined) {
    complain('Which file? npm run restore -- FILE');
    return exitCodes.usage;
  }
  return withDatabase(options, complain, 'Nothing was restored', async (database) => {
    const { restoreInto } = await import('../storage/backup.ts');
    say(`Restored ${await restoreInto(database, readFileSync(file, 'utf8'))} rows from ${file}.`);
  });
}

async function withDatabase(
  options: StorageOptions,
  complain: Say,
  otherwise: string,
  work: (database: Awaited<ReturnType<typeof openDatabase>>) => Promise<void>,
): Promise<number> {
  try {
    const database = await openDatabase(options);
    try {
      await work(database);
      return exitCodes.ok;
    } finally {
      await database.close();
    }
  } catch (error) {
    const isFile = error instanceof Error && 'code' in error && /^E[A-Z]+$/.test(String(error.code));
    if (!(error instanceof StorageProblem) && !isFile) throw error;
    complain(`${otherwise}: ${(error as Error).message}.`);
    return exitCodes.problems;
  }
}
