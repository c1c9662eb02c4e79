/**
 * Golden questions: what must be answered, asked back, or declined. `develop*.jsonl` are there to learn from; `scored.jsonl`
 * and `messages-scored.jsonl` are only counted. A fall below the floor of any class fails; raise the floors with
 * UPDATE_FLOOR=1 when they have risen.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Bot, createBot } from '../../src/bot.ts';
import { load } from '../../src/knowledge/load.ts';
import { faultsOf, files, type Golden, lines, saidBy } from './judge.ts';

type GoldenMessage = { text: string; apps: string[] };
type Share = { right: number; of: number };

const here = import.meta.dirname;
const floors = JSON.parse(readFileSync(join(here, 'floor.json'), 'utf8')) as Record<string, Record<string, number>>;

let bot: Bot;

beforeAll(async () => {
  const loaded = await load([join(here, '../../data')]);
  if (loaded.kind !== 'knowledge')
    throw new Error(`the record has problems: ${JSON.stringify(loaded.problems.slice(0, 3))}`);
  bot = createBot(loaded.knowledge);
});

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
        const found = faultsOf(golden, saidBy(bot, golden.ask));
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
