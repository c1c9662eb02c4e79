import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { about } from '../../commands/about.ts';
import type { Command, Desk } from '../../commands/command.ts';
import { load } from '../../src/knowledge/load.ts';
import type { Watching } from '../../src/knowledge/watch.ts';
import type { Level } from '../../src/log.ts';
import { steady } from '../../src/start/product.ts';
import { follow, type Serving, serve } from '../../src/start/serving.ts';
import { plain } from '../../src/text.ts';
import { request } from '../commands/made-up-bot.ts';
import { small } from '../knowledge/small.ts';

let folder: string;
let serving: Serving;
let watching: Watching;
let log: { level: Level; event: string }[];

/** One record to a line, so that a line in a message can be checked. */
const written = (record: object): string => JSON.stringify(record, undefined, 1);
const save = (record: object) => writeFileSync(join(folder, 'record.json'), written(record));
const named = (name: string) => {
  const record = small();
  record.apps[1] = { ...record.apps[1], name } as (typeof record.apps)[number];
  return record;
};
const appName = () => serving.bot.knowledge.apps[1]?.name;

async function within(ms: number, is: () => boolean): Promise<number> {
  const begun = performance.now();
  while (!is() && performance.now() - begun < ms) await new Promise((resolve) => setTimeout(resolve, 5));
  return performance.now() - begun;
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'record-'));
  log = [];
  save(small());
  const loaded = await load([folder]);
  if (loaded.kind === 'problems') throw new Error('the small record has problems');
  serving = serve(loaded.knowledge, () => new Date());
  watching = await follow(serving, [folder], (level, event) => log.push({ level, event }));
});

afterEach(async () => {
  await watching.stop();
  rmSync(folder, { recursive: true });
});

describe('a change to the files', () => {
  test('serves within a second, without a restart', async () => {
    const before = serving.bot;
    save(named('Pongo Plus'));
    expect(await within(1_000, () => appName() === 'Pongo Plus')).toBeLessThan(1_000);
    expect(serving.bot).not.toBe(before);
    expect(serving.bot.suggest('pongo pl', ['app'], 5)[0]?.name).toBe('Pongo Plus');
    expect(serving.state.version).toBe(serving.bot.knowledge.version);
  });

  test('in another file of the folder, or by one more or one less, serves too', async () => {
    const outsiders = { outsiders: [{ name: 'Elsewhere', aliases: [], kind: 'app' }] };
    writeFileSync(join(folder, 'more.json'), JSON.stringify(outsiders));
    await within(2_000, () => serving.bot.knowledge.outsiders.length === 2);
    expect(serving.bot.knowledge.outsiders).toHaveLength(2);
    rmSync(join(folder, 'more.json'));
    await within(2_000, () => serving.bot.knowledge.outsiders.length === 1);
    expect(serving.bot.knowledge.outsiders).toHaveLength(1);
  });

  test('of many saves in a row is served as a whole: never a state between two records', async () => {
    const seen = new Set<string | undefined>();
    for (let count = 0; count < 30; count++) {
      const text = written(named(`Pongo ${count}`));
      // Half of it first: an editor that writes slowly.
      writeFileSync(join(folder, 'record.json'), text.slice(0, text.length / 2));
      writeFileSync(join(folder, 'record.json'), text);
      seen.add(appName());
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    await within(2_000, () => appName() === 'Pongo 29');
    expect(appName()).toBe('Pongo 29');
    expect([...seen].every((name) => name === 'Pongo' || /^Pongo \d+$/.test(name ?? ''))).toBe(true);
    expect(serving.bot.knowledge.apps).toHaveLength(2);
  });
});

describe('a change with a fault', () => {
  const broken: [string, (record: ReturnType<typeof small>) => string, string][] = [
    ['an id that is none', (record) => written(record).replace('"pongo"', '"Not An Id"'), 'Not An Id'],
    [
      'a party that is not on record',
      (record) => written(record).replace('"party": "holding"', '"party": "nobody"'),
      'nobody',
    ],
    ['a day that does not exist', (record) => written(record).replace('"2026-01-31"', '"2026-02-31"'), '2026-02-31'],
    [
      'a fact without a source',
      (record) => written({ ...record, authorities: [{ ...record.authorities[0], sources: [] }] }),
      '"sources": []',
    ],
    ['a key that nobody knows', (record) => written(record).replace('"zone": "UTC"', '"zome": "UTC"'), '"zome"'],
    ['half a file', (record) => written(record).slice(0, 600), ''],
  ];

  test.each(broken)('%s is not served, is told at its line, and the old record keeps serving', async (_, text, at) => {
    const { bot } = serving;
    const content = text(small());
    writeFileSync(join(folder, 'record.json'), content);
    await within(2_000, () => serving.state.refused !== undefined);
    const problems = serving.state.refused?.problems ?? [];
    expect(problems.length).toBeGreaterThan(0);
    expect(serving.bot).toBe(bot);
    expect(
      serving.bot.tell({ intent: 'profile', about: [{ kind: 'app', id: 'pingo' }], frame: plainOf() }, day).answer.kind,
    ).toBe('claims');
    const line = content.split('\n').findIndex((row) => at !== '' && row.includes(at)) + 1;
    if (at !== '') expect(problems.map((problem) => problem.line)).toContain(line);
    expect(log.filter(({ level }) => level === 'error').length).toBeGreaterThan(1);
  });

  test('is told by /about until a good one follows', async () => {
    const desk = (): Desk => ({ bot: serving.bot, record: serving.state });
    const told = async () => {
      const reply = await about.execute(request('about'), desk());
      return reply.kind === 'say' ? reply.message.lines.map(({ text }) => plain(text)).join('\n') : '';
    };
    expect(await told()).not.toContain('was not taken');
    writeFileSync(join(folder, 'record.json'), '{');
    await within(2_000, () => serving.state.refused !== undefined);
    expect(await told()).toContain('1 problem and was not taken');
    save(named('Mended'));
    await within(2_000, () => appName() === 'Mended');
    expect(await told()).not.toContain('was not taken');
  });

  test('that is undone leaves nothing behind', async () => {
    writeFileSync(join(folder, 'record.json'), '{');
    await within(2_000, () => serving.state.refused !== undefined);
    save(small());
    await within(2_000, () => serving.state.refused === undefined);
    expect(serving.state.refused).toBeUndefined();
    expect(log.at(-1)).toEqual({ level: 'info', event: 'the record is again what serves' });
  });
});

test('releases and schemas beside the record are none of its changes', async () => {
  const { version } = serving.state;
  writeFileSync(join(folder, 'knowledge.schema.json'), '{}');
  cpSync(join(folder, 'record.json'), join(folder, '.record.json.swp'));
  await new Promise((resolve) => setTimeout(resolve, 400));
  expect(serving.state.version).toBe(version);
  expect(log).toEqual([]);
});

test('a request that has begun ends with the record that it began with', async () => {
  const seen: (string | undefined)[] = [];
  const slow: Command = {
    name: 'slow',
    async execute(_, desk) {
      seen.push(desk.bot.knowledge.apps[1]?.name);
      await within(2_000, () => appName() === 'Other');
      seen.push(desk.bot.knowledge.apps[1]?.name);
      return { kind: 'remove' };
    },
  };
  const desk: Desk = {
    get bot() {
      return serving.bot;
    },
  };
  const reply = steady(slow).execute(request('slow'), desk);
  save(named('Other'));
  await reply;
  expect(seen).toEqual(['Pongo', 'Pongo']);
  expect(desk.bot.knowledge.apps[1]?.name).toBe('Other');
});

const day = { today: '2026-01-31', asOf: '2026-01-31' };
const plainOf = () => ({ filters: { measures: [], except: [], all: false }, count: false, premises: [], topics: [] });
