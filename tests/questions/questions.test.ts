/**
 * Golden questions: what must be answered, asked back, or declined. `develop*.jsonl` are there to learn from; `scored.jsonl`
 * and `messages-scored.jsonl` are only counted. A fall below the floor of any class fails; raise the floors with
 * UPDATE_FLOOR=1 when they have risen.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Bot, createBot } from '../../src/bot.ts';
import { load } from '../../src/knowledge/load.ts';
import { languageFor } from '../../src/languages/index.ts';
import { compose } from '../../src/message/compose.ts';
import { spoken } from '../../src/transports/terminal/plain.ts';

type Golden = {
  class: string;
  ask: string;
  outcome: string[];
  must?: string[];
  mustNot?: string[];
  asOf?: string;
};
type GoldenMessage = { text: string; apps: string[] };
type Share = { right: number; of: number };

const here = import.meta.dirname;
const today = '2026-11-22';
const clock = { today, asOf: today };

function lines<T>(file: string): T[] {
  return readFileSync(join(here, file), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as T);
}

const files = readdirSync(here).filter((file) => file.endsWith('.jsonl'));
const floors = JSON.parse(readFileSync(join(here, 'floor.json'), 'utf8')) as Record<string, Record<string, number>>;

let bot: Bot;

beforeAll(async () => {
  const loaded = await load([join(here, '../../data')]);
  if (loaded.kind !== 'knowledge')
    throw new Error(`the record has problems: ${JSON.stringify(loaded.problems.slice(0, 3))}`);
  bot = createBot(loaded.knowledge);
});

function faults({ ask, outcome, must, mustNot, asOf }: Golden): string[] {
  const told = bot.ask({ text: ask, clock });
  const message = compose(told, {
    knowledge: bot.knowledge,
    language: languageFor('en'),
    private: false,
    canShow: false,
  });
  const text = spoken(message);
  const found: string[] = [];
  if (!outcome.includes(message.outcome)) found.push(`${message.outcome} instead of ${outcome.join(' or ')}`);
  if (message.outcome !== 'answer') return found;
  if (outcome.includes('answer'))
    for (const wanted of must ?? []) if (!new RegExp(wanted, 'i').test(text)) found.push(`lacks /${wanted}/`);
  for (const wrong of mustNot ?? []) if (new RegExp(wrong, 'i').test(text)) found.push(`says /${wrong}/`);
  if (asOf && !told.some((one) => one.clock.asOf === asOf)) found.push(`not as of ${asOf}`);
  return found;
}

const share = (shares: Map<string, Share>, key: string, right: boolean) => {
  const one = shares.get(key) ?? { right: 0, of: 0 };
  shares.set(key, { right: one.right + Number(right), of: one.of + 1 });
};

function table(name: string, shares: ReadonlyMap<string, Share>): string {
  const rows = [...shares].map(([key, { right, of }]) => `  ${key.padEnd(20)} ${String(right).padStart(4)} of ${of}`);
  return [name, ...rows].join('\n');
}

function hold(file: string, shares: ReadonlyMap<string, Share>): void {
  if (process.env.UPDATE_FLOOR) {
    floors[file] = Object.fromEntries([...shares].map(([key, { right }]) => [key, right]));
    writeFileSync(join(here, 'floor.json'), `${JSON.stringify(floors, null, 2)}\n`);
  }
  const fallen = [...shares]
    .filter(([key, { right }]) => right < (floors[file]?.[key] ?? 0))
    .map(([key, { right }]) => `${key}: ${right}, floor ${floors[file]?.[key]}`);
  expect(fallen).toEqual([]);
}

describe('golden questions', () => {
  for (const file of files.filter((name) => !name.startsWith('messages')))
    it(`${file} is answered as well as before`, () => {
      const shares = new Map<string, Share>();
      for (const golden of lines<Golden>(file)) {
        const found = faults(golden);
        share(shares, golden.class, found.length === 0);
        share(shares, 'all', found.length === 0);
        if (found.length > 0 && process.env.SHOW === file)
          console.log(`[${golden.class}] ${golden.ask}\n    ${found.join('; ')}`);
      }
      console.log(table(file, shares));
      hold(file, shares);
    });

  for (const file of files.filter((name) => name.startsWith('messages')))
    it(`${file}: the message menu finds the right apps`, () => {
      const shares = new Map<string, Share>();
      for (const { text, apps } of lines<GoldenMessage>(file)) {
        const found = bot.extract(text).map((subject) => bot.knowledge.nameOf(subject));
        share(shares, 'all', [...found].sort().join('|') === [...apps].sort().join('|'));
      }
      console.log(table(file, shares));
      hold(file, shares);
    });
});
