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
  for (const question of spoken.questions) ask(question);
});

describe('noise', () => {
  it('ends in a known outcome, within the time of a question', { timeout: 180_000 }, () => {
    const all = noise(spoken, texts, longest, 20_261_122);
    const questions: number[] = [];
    const costs: number[] = [];
    const outcomes = new Map<string, number>();
    all.forEach(({ text }, index) => {
      const begun = performance.now();
      const { outcome, lines } = ask(text);
      costs.push(performance.now() - begun);
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
      expect(lines.length).toBeGreaterThan(0);
      if (index % 10 === 0) questions.push(cost(spoken.questions[index % spoken.questions.length] as string));
    });
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

  it.each(Object.keys(kinds))('of %s costs no more than its length', { timeout: 60_000 }, (kind) => {
    const grown: string[] = [];
    const question = at(
      spoken.questions.slice(0, 25).map((text) => leastCost(text, 3)),
      0.5,
    );
    for (const length of [400, 1500, 3000]) {
      const short = noiseOf(kind, spoken, 9, length, length);
      const long = noiseOf(kind, spoken, 9, 2 * length, length);
      const [one, two]: [number[], number[]] = [[], []];
      short.forEach((text, index) => {
        one.push(leastCost(text, 3));
        two.push(leastCost(long[index] as string, 3));
      });
      // What answers cost beside the reading does not grow at all, and hides in short texts.
      if (at(two, 0.5) > 3 * at(one, 0.5) + question)
        grown.push(`${length}: ${at(one, 0.5).toFixed(2)} → ${at(two, 0.5).toFixed(2)} ms`);
    }
    expect(grown).toEqual([]);
  });
});
