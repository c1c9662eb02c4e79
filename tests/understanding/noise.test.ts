/** Whatever is typed or pasted ends in a known outcome, and soon: noise takes no longer than questions may. */
import { beforeAll, describe, expect, it } from 'vitest';
import { type Bot, createBot } from '../../src/bot.ts';
import { load } from '../../src/knowledge/load.ts';
import { languageFor } from '../../src/languages/index.ts';
import { compose } from '../../src/message/compose.ts';
import { kinds, noise, noiseOf, type Spoken, spokenIn } from '../fixtures/noise.ts';

const today = '2026-11-22';
const clock = { today, asOf: today };
const texts = 10_000;
const longest = 6_000;

let bot: Bot;
let spoken: Spoken;

const ask = (text: string) => {
  const setting = { knowledge: bot.knowledge, language: languageFor('en'), private: false, canShow: false };
  return compose(bot.ask({ text, clock }), setting);
};

/** Milliseconds that a text takes. */
function cost(text: string): number {
  const begun = performance.now();
  ask(text);
  return performance.now() - begun;
}

/** The least of several tries: a machine that has other things to do interrupts one try, and hardly all. */
const leastCost = (text: string, tries: number): number => Math.min(...Array.from({ length: tries }, () => cost(text)));

const sorted = (numbers: readonly number[]) => [...numbers].sort((a, b) => a - b);
const at = (numbers: readonly number[], share: number): number =>
  sorted(numbers)[Math.floor((numbers.length - 1) * share)] as number;

beforeAll(async () => {
  const loaded = await load(['data']);
  if (loaded.kind !== 'knowledge') throw new Error('the record has problems');
  bot = createBot(loaded.knowledge);
  spoken = spokenIn(bot.knowledge);
  for (const question of spoken.questions.slice(0, 400)) ask(question);
}, 120_000);

describe('noise', () => {
  it('ends in a known outcome, within the time of a question', { timeout: 600_000 }, () => {
    const all = noise(spoken, texts, longest, 20_261_122);
    const questions: number[] = [];
    const costs: number[] = [];
    const outcomes = new Map<string, number>();
    const silent: string[] = [];
    all.forEach(({ text }, index) => {
      const begun = performance.now();
      const { outcome, lines } = ask(text);
      costs.push(performance.now() - begun);
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
      if (lines.length === 0) silent.push(text);
      if (index % 10 === 0) questions.push(cost(spoken.questions[index % spoken.questions.length] as string));
    });
    expect(silent).toEqual([]);
    for (const outcome of outcomes.keys()) expect(['answer', 'clarify', 'unknown']).toContain(outcome);
    expect(outcomes.get('unknown')).toBeGreaterThan(texts / 4);

    // Slow are only those that are slow every time.
    const bound = Math.max(5, 25 * at(questions, 0.5));
    const slow = all.flatMap(({ kind, text }, index) =>
      (costs[index] as number) > bound ? [{ kind, text, least: leastCost(text, 4) }] : [],
    );
    const tooSlow = slow.filter(({ least }) => least > bound);
    expect(
      tooSlow.length,
      tooSlow.map(({ kind, least }) => `${kind} ${least.toFixed(1)} ms`).join(', '),
    ).toBeLessThanOrEqual(texts / 100);
    expect(Math.max(0, ...slow.map(({ least }) => least))).toBeLessThan(10 * bound);
  });

  it.each(Object.keys(kinds))('of %s costs no more than its length', { timeout: 120_000 }, (kind) => {
    for (const length of [400, 1500, 3000]) {
      // What else a machine does may fall on one side; hardly three times.
      const found = Array.from({ length: 3 }, () => 0).some(() => isInProportion(kind, length));
      expect(found, `${2 * length} characters of ${kind}`).toBe(true);
    }
  });
});

/** Twice the length costs three times as much at most, and what answering costs beside the reading. */
function isInProportion(kind: string, length: number): boolean {
  const short = noiseOf(kind, spoken, 9, length, length);
  const long = noiseOf(kind, spoken, 9, 2 * length, length);
  const costs: [number, number, number][] = short.map((text, index) => [
    leastCost(text, 3),
    leastCost(long[index] as string, 3),
    leastCost(spoken.questions[index] as string, 3),
  ]);
  const [one, two, question] = [0, 1, 2].map((column) =>
    at(
      costs.map((row) => row[column] as number),
      0.5,
    ),
  ) as [number, number, number];
  return two <= 3 * one + question;
}
