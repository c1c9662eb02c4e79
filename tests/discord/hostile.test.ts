/** Whatever users type and records hold: nothing of it mentions, links or formats, and every body is within the limits. */
import type { APIInteraction } from 'discord-api-types/v10';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { commands } from '../../commands/index.ts';
import { type Bot, createBot } from '../../src/bot.ts';
import { load } from '../../src/knowledge/load.ts';
import { respond } from '../../src/transports/discord/respond.ts';
import { fakeBack, fakeSetup, textsOf } from '../transports/discord/fakes.ts';
import { botMessage, click, menu, slash, typing } from './interactions.ts';
import { crowded, hostileNames, knowledgeFile } from './program.ts';
import { overflows, responseFaults } from './validate.ts';

type Json = Record<string, unknown>;

let bot: Bot;
beforeAll(async () => {
  bot = await botOf(hostileNames);
});

async function botOf(names: readonly string[]): Promise<Bot> {
  const file = knowledgeFile(crowded(names));
  const loaded = await load([file.path]);
  file.remove();
  if (loaded.kind === 'problems') throw new Error(JSON.stringify(loaded.problems.slice(0, 3)));
  return createBot(loaded.knowledge);
}

/** What is left of a line once escaped signs and the bot's own markup are taken out: nothing that Discord reads. */
function leftOver(line: string): string {
  return line
    .replace(/\\[^0-9A-Za-z\s]/gu, 'x')
    .replace(/^(?:- |-# |### )/, '')
    .replace(/\[[^[\]]+\]\(https?:\/\/[^()<>\s]+\)/g, 'x')
    .replace(/<\/[\w-]+(?: [\w-]+)*:\d+>/g, 'x')
    .replace(/\*\*([^*]+)\*\*/g, '$1');
}

async function answered(interaction: APIInteraction): Promise<Json> {
  const setup = fakeSetup(commands, { desk: { bot }, ids: new Map([['ask', '77']]), deferAfterMs: 2_000 });
  const back = fakeBack();
  await respond(interaction, setup, back);
  expect(setup.logged).toEqual([]);
  expect(back.sent[0]?.what).toBe('respond');
  return back.sent[0]?.body as Json;
}

async function expectSafe(interaction: APIInteraction): Promise<Json> {
  const response = await answered(interaction);
  const data = response.data as Json;
  expect(responseFaults(response)).toEqual([]);
  if (response.type !== 4 && response.type !== 7) return response;
  expect(overflows(data)).toBe(false);
  expect(data.allowed_mentions).toEqual({ parse: [] });
  for (const line of textsOf(data).flatMap((text) => text.split('\n'))) {
    expect(leftOver(line), line).not.toMatch(/[*_~`|<>@[\]]|:\/\/|^\s*(?:#|-#|[-+] |\d+[.)] )/);
  }
  return response;
}

const scraps = [
  ...hostileNames,
  ...'\\*_~`|[]()<>@#:-+>!&/ \n1.?',
  'Pingo',
  'Order 1',
  'who owns ',
  'is it banned',
  'é',
  '螞',
];
const hostile = fc.oneof(
  fc.array(fc.constantFrom(...scraps), { maxLength: 12 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: 'grapheme', maxLength: 6_000, size: 'max' }),
);
const runs = { numRuns: 30 };
const safely = (make: (text: string) => APIInteraction) =>
  fc.assert(
    fc.asyncProperty(hostile, async (text) => void (await expectSafe(make(text)))),
    runs,
  );

describe('hostile words', () => {
  test.each([
    ['ask', 'question'],
    ['app', 'app'],
    ['apps', 'owner'],
    ['apps', 'measure'],
    ['owner', 'of'],
    ['measure', 'measure'],
    ['deadlines', 'app'],
    ['app', 'as_of'],
  ])(
    'typed into /%s %s',
    async (command, option) => {
      const others: Record<string, string> = option === 'as_of' ? { app: 'pingo' } : {};
      await safely((text) => slash(command, { ...others, [option]: text }));
    },
    60_000,
  );

  test('while they are typed', () => safely((text) => typing('app', { app: text }, 'app')), 60_000);
  test('in a message that the menu reads', async () => {
    const name = commands.find(({ definition }) => definition?.type === 3)?.name ?? '';
    await safely((text) => menu(name, { content: text }));
  }, 60_000);
  test('in a forged click', () => safely((text) => click(`tell:${text}`.slice(0, 100), botMessage({}, '1'))), 60_000);
});

describe('hostile names in the record', () => {
  test.each(hostileNames)('%j is told, asked and listed', async (name) => {
    await expectSafe(slash('ask', { question: `is ${name} banned?` }));
    await expectSafe(slash('app', { app: `crowd-${hostileNames.indexOf(name)}` }));
    await expectSafe(slash('owner', { of: name }));
    await expectSafe(typing('app', { app: name }, 'app'));
  });

  test('in a list, on every page', async () => {
    let response = await expectSafe(slash('apps', { measure: 'order-1' }));
    let pages = 1;
    for (; pages < 20; pages++) {
      const row = JSON.stringify(response).match(/\{[^{}]*"label":"Next[^{}]*\}/)?.[0];
      if (!row) break;
      const { custom_id } = JSON.parse(row) as { custom_id: string };
      response = await expectSafe(click(custom_id, botMessage({}, '100000000000000001')));
    }
    expect(pages).toBeGreaterThan(2);
  });
});
