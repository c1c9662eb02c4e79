/** A server that removed the bot: what is kept for it goes, on the word of Discord's whole list alone. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openStorage } from '../../src/storage/open.ts';
import { small } from '../knowledge/small.ts';
import { type FakeDiscord, fakeDiscord } from './discord.ts';
import { runHttpBot } from './http.ts';
import { knowledgeFile, type Program, runBot } from './program.ts';

const knowledge = knowledgeFile(small());
const id = (number: number) => String(800_000_000_000_000_000n + BigInt(number));
const [longGone, justGone, back, here] = [id(1_001), id(1_002), id(1_003), id(1_004)];
const sooner = { NODE_OPTIONS: '--import=./tests/discord/sooner.ts' };

let discord: FakeDiscord;
let dir: string;
let program: Program | undefined;

beforeEach(async () => {
  discord = await fakeDiscord();
  dir = mkdtempSync(join(tmpdir(), 'named-apps-leaving-'));
  const storage = await openStorage({ dir });
  for (const guild of [longGone, justGone, back, here]) {
    await storage.servers.change(guild, { gaps: true });
    const source = { id: 'own:memo', section: 'sources', record: '{}' };
    await storage.facts.change(guild, { put: [source], remove: [], most: 10 });
  }
  await storage.servers.compare(new Set([justGone, here]), '2026-01-01', '2025-12-01');
  await storage.close();
  // More than one page of others, so that the last one of them matters.
  discord.state.guilds = new Set([...Array.from({ length: 450 }, (_, index) => id(index)), back, here]);
});
afterEach(async () => {
  await program?.stop();
  await discord.close();
  rmSync(dir, { recursive: true });
});

async function kept(): Promise<Record<string, number>> {
  const storage = await openStorage({ dir });
  const all = await storage.servers.all();
  const counts = await Promise.all(
    all.map(async ({ guild }) => [guild, (await storage.facts.of(guild)).records.length] as const),
  );
  await storage.close();
  return Object.fromEntries(counts);
}

const ways = [
  ['over the gateway', () => runBot(discord, knowledge.path, { STORAGE_DIR: dir, ...sooner })],
  ['by HTTP', async () => (await runHttpBot(discord, knowledge.path, { STORAGE_DIR: dir, ...sooner })).program],
] as const;

describe.each(ways)('%s', (_, start) => {
  test('what belongs to a server that left long ago is deleted, and nothing else', async () => {
    program = await start();
    await discord.until(() => program?.complaints().includes('servers compared') ?? false, 15_000);
    expect(await kept()).toEqual({ [justGone]: 1, [back]: 1, [here]: 1 });
    expect(discord.requests('GET', '/users/@me/guilds')).toHaveLength(3);
    expect(program.complaints()).toMatch(/"gone":1,"back":1,"deleted":1/);
  }, 40_000);

  test('a list that breaks off deletes nothing', async () => {
    const failed = { path: '/users/@me/guilds', status: 500, body: { message: '500: Internal Server Error', code: 0 } };
    const whole = {
      path: '/users/@me/guilds',
      status: 200,
      body: [...discord.state.guilds].slice(0, 200).map((one) => ({ id: one })),
    };
    // Tried again a few times, as every request is.
    discord.state.overrides.push(whole, ...Array(8).fill(failed));
    program = await start();
    await discord.until(() => program?.complaints().includes('nothing was deleted') ?? false, 25_000);
    expect(Object.keys(await kept())).toHaveLength(4);
  }, 60_000);
});
