/** Posts and reminders through one kill after another: nothing lost, nothing sent twice. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStorage } from '../../src/storage/open.ts';
import type { Storage } from '../../src/storage/storage.ts';
import { clicksOn } from '../../src/transports/discord/decode.ts';
import { channelOf } from '../discord/channels.ts';
import { type FakeDiscord, fakeDiscord, token } from '../discord/discord.ts';
import { channelId, guildId } from '../discord/interactions.ts';
import { small } from '../knowledge/small.ts';
import { hasPostgres, type Postgres, startPostgres } from '../storage/postgres.ts';

/** Each kill starts a process: a few are enough while working, KILLS=100 is the full run. */
const kills = Number(process.env.KILLS ?? 20);
const reminded = '700000000000000055';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'named-apps-kills-'));
  const record = small();
  const pending = { outcome: 'pending', became: 'Ahead.', due: '2199-03-01', kind: 'by', rule: undefined };
  const [first] = record.deadlines;
  const ahead = { ...first, ...pending, id: 'dl-2', of: 'order-2', endedBy: undefined, endedOn: undefined };
  writeFileSync(join(folder, 'record.json'), JSON.stringify({ ...record, deadlines: [first, ahead] }));
});
afterAll(() => rmSync(folder, { recursive: true }));

const work = (discord: FakeDiscord, more: Record<string, string>) => {
  const child = spawn(process.execPath, ['tests/jobs/worker.ts'], {
    env: {
      PATH: process.env.PATH,
      KNOWLEDGE: join(folder, 'record.json'),
      DISCORD_API_URL: discord.api,
      DISCORD_TOKEN: token,
      ...more,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += String(chunk)));
  return { child, exited: once(child, 'exit'), said: () => said };
};

async function addWork(storage: Storage, count: number): Promise<string[]> {
  const now = Date.now();
  const marks: string[] = [];
  for (let index = 0; index < count; index++) {
    const summary = await storage.summaries.add(
      { guild: guildId, channel: channelId, title: 'Due' },
      {
        topic: { kind: 'due' },
        length: 'usual',
        introduction: '',
        language: 'en',
        channelName: '#news',
        pin: true,
        thread: true,
        picture: false,
        start: now,
        zone: 'UTC',
      },
      now,
    );
    const alarm = await storage.alarms.add({
      guild: guildId,
      channel: reminded,
      person: undefined,
      details: {
        about: { kind: 'deadline', id: 'dl-2' },
        title: 'Order 2',
        days: 7,
        zone: 'UTC',
        language: 'en',
        channelName: '#news',
        createdAt: now,
      },
    });
    const mark = `${alarm}-now`;
    const details = JSON.stringify({ deadline: 'dl-2', due: '2199-03-01' });
    await storage.jobs.add([{ id: mark, kind: 'remind', guild: guildId, of: alarm, dueAt: now, details }]);
    marks.push(`${summary.id}-1`, mark);
  }
  return marks;
}

const marksIn = (discord: FakeDiscord): string[] =>
  [channelId, reminded]
    .flatMap((id) => channelOf(discord.state.channels, id).messages)
    .map(({ components }) => clicksOn(components)[0]?.replace('kept:', '') ?? '');

/** Kills one process after another, each at its own step; after every second kill Discord has forgotten its nonces. */
async function killAndRestart(discord: FakeDiscord, open: () => Promise<Storage>, more: Record<string, string>) {
  const wanted: string[] = [];
  let killed = 0;
  for (let turn = 0; killed < kills; turn++) {
    const storage = await open();
    if (turn % 10 === 0) wanted.push(...(await addWork(storage, 4)));
    else wanted.push(...(await addWork(storage, 1)));
    await storage.close();
    const { child, exited, said } = work(discord, { ...more, KILL_AT: String(4 + ((turn * 7) % 61)) });
    const timer = setTimeout(() => child.kill('SIGKILL'), 10_000);
    const [, signal] = (await exited) as [number | null, string | null];
    clearTimeout(timer);
    if (signal !== 'SIGKILL') throw new Error(said());
    killed += 1;
    if (turn % 2 === 1) discord.state.channels.nonces.clear();
  }
  return wanted;
}

async function finish(discord: FakeDiscord, open: () => Promise<Storage>, more: Record<string, string>, count: number) {
  const workers = Array.from({ length: count }, () => work(discord, more));
  const storage = await open();
  const isDone = async () => (await storage.jobs.nextDue()) === undefined || (await left(storage)) === 0;
  const end = Date.now() + 60_000;
  while (!(await isDone()) && Date.now() < end) await new Promise((done) => setTimeout(done, 50));
  for (const { child, exited } of workers) {
    child.kill('SIGKILL');
    await exited;
  }
  return storage;
}

/** Jobs that should have been done by now. */
const left = async (storage: Storage): Promise<number> => {
  const due = await storage.jobs.nextDue();
  return due !== undefined && due < Date.now() + 5_000 ? 1 : 0;
};

async function expectEachOnce(discord: FakeDiscord, storage: Storage, wanted: readonly string[]) {
  expect(marksIn(discord).sort()).toEqual([...wanted].sort());
  const outcomes = await Promise.all(wanted.map(async (mark) => (await storage.jobs.find(mark))?.state));
  expect(outcomes.filter((state) => state !== 'sent' && state !== 'found')).toEqual([]);
}

describe('killed at one step after another', () => {
  test('one process on SQLite: each post and reminder stands once', async () => {
    const discord = await fakeDiscord();
    const dir = join(folder, 'var');
    const open = () => openStorage({ dir });
    const wanted = await killAndRestart(discord, open, { STORAGE_DIR: dir });
    const storage = await finish(discord, open, { STORAGE_DIR: dir }, 1);
    await expectEachOnce(discord, storage, wanted);
    await storage.close();
    await discord.close();
  }, 1_200_000);
});

describe.runIf(hasPostgres)('two processes on one PostgreSQL', () => {
  let postgres: Postgres;
  beforeAll(async () => {
    postgres = await startPostgres();
  });
  afterAll(() => postgres.stop());

  test('of which one is killed again and again: each post and reminder stands once', async () => {
    const discord = await fakeDiscord();
    const url = await postgres.database();
    const open = () => openStorage({ dir: '', url });
    const steady = work(discord, { DATABASE_URL: url });
    await new Promise((done) => setTimeout(done, 1_500));
    const wanted: string[] = [];
    for (let turn = 0; turn < kills / 2; turn++) {
      const storage = await open();
      wanted.push(...(await addWork(storage, 3)));
      await storage.close();
      const { child, exited } = work(discord, { DATABASE_URL: url, KILL_AT: String(4 + ((turn * 7) % 61)) });
      const timer = setTimeout(() => child.kill('SIGKILL'), 1_500);
      await exited;
      clearTimeout(timer);
      if (turn % 2 === 1) discord.state.channels.nonces.clear();
    }
    const storage = await finish(discord, open, { DATABASE_URL: url }, 2);
    steady.child.kill('SIGKILL');
    await steady.exited;
    await expectEachOnce(discord, storage, wanted);
    await storage.close();
    await discord.close();
  }, 1_200_000);
});
