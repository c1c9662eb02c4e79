/**
 * Facts of every part of the record, each asked of the bot as a user would: the answer holds it and names a source that
 * shows it. Ten of each section are picked by a seed that is printed (`SEED=7` picks the same again); all are asked besides.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Asked, asker } from './asking.ts';

/**
 * `ask`: a question or command, or several ways to ask, of which one must do; `must`: a pattern that the words of the answer
 * hold, its list of sources apart; `sources`: ids, all of them named.
 */
type Fact = { section: string; ask: string | string[]; must: string; sources: [string, ...string[]] };

const today = '2026-11-22';
const picked = 10;
const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);

const facts = readFileSync(join(import.meta.dirname, 'facts-by-section.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line): Fact => JSON.parse(line));
const sections = Map.groupBy(facts, ({ section }) => section);

/** Numbers from 0 to below 1, the same for the same seed (mulberry32, by Tommy Ettinger). */
function numbersFrom(start: number): () => number {
  let state = start >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** So many of a list, each as likely as any other. */
function pick<T>(list: readonly T[], count: number, number: () => number): T[] {
  const left = [...list];
  return Array.from({ length: Math.min(count, left.length) }, () =>
    left.splice(Math.floor(number() * left.length), 1),
  ).flat();
}

let ask: (line: string) => Promise<Asked>;

beforeAll(async () => {
  ask = await asker([join(import.meta.dirname, '../../data')], today);
});

const waysOf = ({ ask: asked }: Fact): string[] => [asked].flat();

/** What the answers lack of a fact; nothing where one of them has it all. */
async function lacking(fact: Fact): Promise<string[]> {
  const lacks = await Promise.all(waysOf(fact).map((line) => lackingIn(line, fact)));
  return lacks.some((one) => one.length === 0) ? [] : lacks.flat();
}

async function lackingIn(line: string, { must, sources }: Fact): Promise<string[]> {
  const told = await ask(line);
  const unnamed = sources.filter((id) => !told.sources.has(id));
  return [
    ...(new RegExp(must, 's').test(told.text) ? [] : [`${line}: lacks /${must}/ in: ${told.text.slice(0, 200)}`]),
    ...(unnamed.length === 0
      ? []
      : [`${line}: does not name ${unnamed.join(', ')}, but ${[...told.sources].join(', ')}`]),
  ];
}

async function lackingOf(some: readonly Fact[]): Promise<string[]> {
  return (await Promise.all(some.map(lacking))).flat();
}

describe(`ten facts of each section, picked by SEED=${seed}`, () => {
  const number = numbersFrom(seed);
  for (const [section, all] of sections) {
    const some = pick(all, picked, number);
    it(`${section}: ${some.length} of ${all.length}`, async () => {
      expect(some).toHaveLength(picked);
      expect(await lackingOf(some)).toEqual([]);
    });
  }
});

describe('every fact of every section', () => {
  it.each([...sections])('%s', async (_, all) => {
    expect(all.length).toBeGreaterThanOrEqual(2 * picked);
    expect(await lackingOf(all)).toEqual([]);
  });

  it('is found by the first way of asking, but for few', async () => {
    const found = await Promise.all(facts.map((fact) => lackingIn(waysOf(fact)[0] ?? '', fact)));
    const right = found.filter((lacks) => lacks.length === 0).length;
    console.log(`found by the first way of asking: ${right} of ${facts.length} facts`);
    expect(right / facts.length).toBeGreaterThan(0.95);
  });

  it('stands once in its section, and would be missed in the answer to another', async () => {
    const written = facts.map((fact) => JSON.stringify(fact));
    expect(new Set(written).size).toBe(facts.length);
    const half = Math.floor(facts.length / 2);
    const strange = facts.map((fact, at): Fact => ({ ...fact, ask: facts[(at + half) % facts.length]?.ask ?? '' }));
    const found = await Promise.all(
      strange.map(async (fact) => ((await lacking(fact)).length === 0 ? [fact.must] : [])),
    );
    // A date or a name may stand in two answers, rarely.
    expect(found.flat().length / facts.length).toBeLessThan(0.02);
  });
});
