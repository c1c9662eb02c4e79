import { describe, expect, test } from 'vitest';
import type { Example } from '../../bench/answers/examples.ts';
import type { Known } from '../../bench/answers/known.ts';
import type { Setup } from '../../bench/answers/rival.ts';
import { bestCutoff, type Tried, tune } from '../../bench/answers/tune.ts';
import { type Golden, type Said, verdictOn } from '../questions/judge.ts';

const tried = (sureness: number, verdict: Tried['verdict']): Tried => ({ sureness, verdict });
const answer = (text: string): Said => ({ outcome: 'answer', text, days: [] });
const golden = (ask: string, more: Partial<Golden> = {}): Golden => ({
  class: 'toy',
  ask,
  outcome: ['answer'],
  must: [ask],
  ...more,
});

describe('the threshold', () => {
  test('is the one that is worth most', () => {
    const all = [
      tried(0.9, 'right'),
      tried(0.8, 'wrong'),
      tried(0.7, 'right'),
      tried(0.6, 'right'),
      tried(0.1, 'wrong'),
    ];
    expect(bestCutoff(all)).toEqual({ cutoff: 0.6, worth: 2, right: 3, wrong: 1 });
    expect(bestCutoff(all, 3)).toEqual({ cutoff: 0.9, worth: 1, right: 1, wrong: 0 });
  });

  test('lets nothing pass where every offer is wrong', () => {
    expect(bestCutoff([tried(0.9, 'wrong')]).cutoff).toBe(Number.POSITIVE_INFINITY);
  });

  test('keeps what is equally sure together', () => {
    expect(bestCutoff([tried(0.9, 'right'), tried(0.9, 'wrong'), tried(0.9, 'wrong')]).worth).toBe(0);
  });
});

test('the better set-up is chosen, and no question is asked of a rival that has learned it', async () => {
  const examples: Example[] = ['a', 'b', 'c', 'd', 'e', 'f'].map((ask) => ({ golden: golden(ask), declined: false }));
  const learnedWhenAsked: boolean[] = [];
  const echo = (label: string, knows: string): Setup => ({
    label,
    prepare: (_, learned) => (question) => {
      learnedWhenAsked.push(learned.some((example) => example.golden.ask === question));
      return { said: answer(knows.includes(question) ? question : 'x'), sureness: 1 };
    },
  });
  const rival = { name: 'toy', every: 1, setups: [echo('worse', 'abcd'), echo('better', 'abcde'), echo('worst', '')] };
  const tuned = await tune(rival, {} as Known, examples);
  expect(tuned.setup.label).toBe('better');
  expect(tuned).toMatchObject({ worth: 4, right: 5, wrong: 1, tried: 6 });
  expect(learnedWhenAsked).toEqual(Array(18).fill(false));
});

describe('the judge', () => {
  const verdict = (more: Partial<Golden>, said: Said) => verdictOn(golden('a', more), said);
  const declined: Said = { outcome: 'unknown', text: '', days: [] };

  test('takes an answer for right when it says all it must, nothing it must not, of the right day', () => {
    expect(verdict({}, answer('A'))).toBe('right');
    expect(verdict({}, answer('b'))).toBe('wrong');
    expect(verdict({ mustNot: ['c'] }, answer('ac'))).toBe('wrong');
    expect(verdict({ asOf: '2021-02-01' }, answer('a'))).toBe('wrong');
    expect(verdict({ asOf: '2021-02-01' }, { ...answer('a'), days: ['2021-02-01'] })).toBe('right');
  });

  test('tells declining where an answer is due from declining where none is', () => {
    expect(verdict({}, declined)).toBe('declined wrongly');
    expect(verdict({ outcome: ['clarify'] }, declined)).toBe('declined rightly');
    expect(verdict({ outcome: ['unknown'] }, answer('a'))).toBe('wrong');
  });
});
