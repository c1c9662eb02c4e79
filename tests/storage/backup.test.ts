import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Worker } from 'node:worker_threads';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { exitCodes } from '../../src/config.ts';
import { readBackup, writeBackup } from '../../src/start/backup.ts';
import { fileName, openStorage, StorageProblem } from '../../src/storage/open.ts';
import type { Storage } from '../../src/storage/storage.ts';
import { run } from '../discord/program.ts';
import type { Opener } from './opener.ts';
import { hasPostgres, startPostgres } from './postgres.ts';

const guild = '100000000000000001';
let folder: string;
let said: string[];
const say = (line: string) => void said.push(line);
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'named-apps-'));
  said = [];
});
afterEach(() => rmSync(folder, { recursive: true }));

const dir = (name: string) => join(folder, name);
const backup = (from: string) => writeBackup([join(folder, 'backup.jsonl')], { dir: dir(from) }, say, say);
const restore = (options: { dir: string; url?: string }) =>
  readBackup([join(folder, 'backup.jsonl')], options, say, say);

async function with_<T>(options: { dir: string; url?: string }, work: (storage: Storage) => Promise<T>): Promise<T> {
  const storage = await openStorage(options);
  try {
    return await work(storage);
  } finally {
    await storage.close();
  }
}

async function fill(storage: Storage): Promise<void> {
  await storage.servers.change(guild, { zone: 'Asia/Tokyo' });
  const facts = { section: 'apps', id: 'own:a', record: '{"name":"螞蟻 \\n"}' };
  await storage.facts.change(guild, { put: [facts], remove: [], most: 9 });
  await storage.gaps.note(guild, { text: 'q', likeness: 'q' }, '2026-11-22');
  const job = { id: 'j', kind: 'post', guild, of: undefined, dueAt: 1_800_000_000_000, details: '{}' };
  await storage.jobs.add([job]);
  await storage.posts.add({ guild, channel: '5', message: undefined, state: 'live', details: '{}', changedAt: 1 });
}

const everything = async (storage: Storage) => ({
  settings: await storage.servers.settings(guild),
  facts: await storage.facts.of(guild),
  gaps: await storage.gaps.of(guild),
  job: await storage.jobs.find('j'),
  posts: await storage.posts.list({ guild }),
});

describe('a backup', () => {
  test('brings everything back, into an empty database alone', async () => {
    await with_({ dir: dir('old') }, fill);
    const before = await with_({ dir: dir('old') }, everything);
    expect(before.job?.dueAt).toBe(1_800_000_000_000);
    expect(await backup('old')).toBe(exitCodes.ok);
    expect(said[0]).toContain('Backed up 5 rows');
    expect(await restore({ dir: dir('new') })).toBe(exitCodes.ok);
    expect(await with_({ dir: dir('new') }, everything)).toEqual(before);
    expect(await restore({ dir: dir('new') })).toBe(exitCodes.problems);
    expect(said.at(-1)).toContain('not empty');
    expect(await with_({ dir: dir('new') }, everything)).toEqual(before);
    expect(await backup('old')).toBe(exitCodes.problems);
    expect(said.at(-1)).toContain('EEXIST');
  });

  test('that is damaged, cut off or newer is told of, and nothing is restored', async () => {
    await with_({ dir: dir('old') }, fill);
    await backup('old');
    const file = join(folder, 'backup.jsonl');
    const whole = readFileSync(file, 'utf8');
    const bad: [string, string][] = [
      [whole.replace('Asia/Tokyo', 'Asia/Kyoto'), 'damaged or cut off'],
      [whole.split('\n').slice(0, 3).join('\n'), 'damaged or cut off'],
      ['{"hello":1}\n{}\n', 'no backup of this program'],
      ['', 'no backup of this program'],
    ];
    for (const [text, words] of bad) {
      writeFileSync(file, text);
      expect(await restore({ dir: dir('new') })).toBe(exitCodes.problems);
      expect(said.at(-1)).toContain(words);
    }
    expect((await with_({ dir: dir('new') }, everything)).facts.records).toEqual([]);
    expect(await readBackup([join(folder, 'none')], { dir: dir('new') }, say, say)).toBe(exitCodes.problems);
    expect(await readBackup([], { dir: dir('new') }, say, say)).toBe(exitCodes.usage);
  });

  test.skipIf(!hasPostgres)('of a file can be restored into PostgreSQL, and back', async () => {
    await with_({ dir: dir('old') }, fill);
    const before = await with_({ dir: dir('old') }, everything);
    await backup('old');
    const postgres = await startPostgres();
    try {
      const url = await postgres.database();
      expect(await restore({ dir: '', url })).toBe(exitCodes.ok);
      expect(await with_({ dir: '', url }, everything)).toEqual(before);
      const again = join(folder, 'again.jsonl');
      expect(await writeBackup([again], { dir: '', url }, say, say)).toBe(exitCodes.ok);
      expect(await readBackup([again], { dir: dir('back') }, say, say)).toBe(exitCodes.ok);
      expect(await with_({ dir: dir('back') }, everything)).toEqual(before);
    } finally {
      await postgres.stop();
    }
  });
});

describe('a database that cannot be used', () => {
  test('because it is damaged is reported and left as it is', async () => {
    await with_({ dir: dir('old') }, fill);
    const file = join(dir('old'), fileName);
    const bytes = readFileSync(file);
    bytes.fill(0xab, 4096, 4096 * 4);
    writeFileSync(file, bytes);
    await expect(openStorage({ dir: dir('old') })).rejects.toThrow(/cannot be used .*left as it is.*npm run restore/);
    expect(readFileSync(file).equals(bytes)).toBe(true);
    writeFileSync(file, 'this is no database, and longer than a header of one has to be '.repeat(40));
    await expect(openStorage({ dir: dir('old') })).rejects.toThrow(StorageProblem);
    expect(readFileSync(file, 'utf8')).toContain('this is no database');
    expect(await backup('old')).toBe(exitCodes.problems);
  });

  test('because a newer version wrote it is reported and left as it is', async () => {
    await with_({ dir: dir('old') }, fill);
    const file = join(dir('old'), fileName);
    const database = new DatabaseSync(file);
    database.exec("insert into migrations values ('999-from-the-future', 1)");
    database.close();
    await expect(openStorage({ dir: dir('old') })).rejects.toThrow(
      /newer version of this program \(999-from-the-future\)/,
    );
    expect(await restore({ dir: dir('old') })).toBe(exitCodes.problems);
  });

  test('because PostgreSQL is not there says so, without its password', async () => {
    const url = 'postgres://bot:secret-word@127.0.0.1:1/kept';
    const failed = await openStorage({ dir: '', url }).catch((error: unknown) => error);
    expect(failed).toBeInstanceOf(StorageProblem);
    expect(String(failed)).toContain('DATABASE_URL');
    expect(String(failed)).not.toContain('secret-word');
  });
});

test('two processes may open one file at the same time', async () => {
  const both = ['one.jsonl', 'two.jsonl'].map((name) => join(folder, name));
  const programs = both.map((file) => run({ STORAGE_DIR: dir('both') }, ['backup', file]));
  expect(await Promise.all(programs.map(({ exited }) => exited))).toEqual([0, 0]);
  expect(programs.map((program) => program.output())).toEqual(both.map((file) => `Backed up 0 rows: ${file}\n`));
});

test('several may make the same new file in the same moment', async () => {
  const threads = 3;
  const workerData: Opener = { folder, files: 60, threads, arrived: new SharedArrayBuffer(4) };
  const workers = Array.from(
    { length: threads },
    () => new Worker(new URL('./opener.ts', import.meta.url), { workerData }),
  );
  const problems = await Promise.all(workers.map(async (worker) => (await once(worker, 'message'))[0] as string[]));
  expect(problems).toEqual([[], [], []]);
});
