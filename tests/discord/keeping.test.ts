import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { APIInteraction } from 'discord-api-types/v10';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { small } from '../knowledge/small.ts';
import { textsOf } from '../transports/discord/fakes.ts';
import { type FakeDiscord, fakeDiscord } from './discord.ts';
import { anna, botMessage, pick, slash } from './interactions.ts';
import { knowledgeFile, runBot } from './program.ts';

let discord: FakeDiscord;
const knowledge = knowledgeFile(small());
const kept = mkdtempSync(join(tmpdir(), 'named-apps-kept-'));
beforeAll(async () => {
  discord = await fakeDiscord();
});
afterAll(async () => {
  await discord.close();
  knowledge.remove();
  rmSync(kept, { recursive: true });
});

const permissions = 1n << 5n;
type Body = { type: number; data: { flags?: number; components?: unknown } };

async function heard(interaction: APIInteraction): Promise<Body & { text: string }> {
  const { response } = await discord.interact(interaction);
  const body = response as unknown as Body;
  return { ...body, text: textsOf(body.data).join('\n') };
}

test('what a moderator sets survives a crash, and is there at the first request after it', async () => {
  const first = await runBot(discord, knowledge.path, { STORAGE_DIR: kept });
  const panel = await heard(slash('settings', {}, { permissions }));
  expect(panel).toMatchObject({ type: 4, data: { flags: (1 << 15) | 64 } });
  const message = botMessage(panel.data as Record<string, unknown>, anna, { private: true });
  const changed = await heard(pick('settings:replies', 'settings:replies=private', message, { permissions }));
  expect(changed.type).toBe(7);
  expect(changed.text).toContain('Changed.');
  first.kill();
  await first.exited;
  const second = await runBot(discord, knowledge.path, { STORAGE_DIR: kept });
  const answer = await heard(slash('ask', { question: 'who owns pingo?' }));
  expect(answer.data.flags).toBe((1 << 15) | 64);
  expect(await second.stop()).toBe(0);
});

test('a damaged database keeps the bot from starting, and says so', async () => {
  const { writeFileSync } = await import('node:fs');
  const { fileName } = await import('../../src/storage/open.ts');
  writeFileSync(join(kept, fileName), 'no database'.repeat(1_000));
  const failed = await runBot(discord, knowledge.path, { STORAGE_DIR: kept }).catch((error: unknown) => String(error));
  expect(failed).toContain('ended with 69');
  expect(failed).toContain('was left as it is');
});
