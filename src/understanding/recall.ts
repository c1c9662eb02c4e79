/**
 * Recalls what a question means from the record's own words, where no name and no rule tells: which measure, or which passage
 * of the record. Each candidate is weighed by how rare the words are that it shares with the question.
 */
import { type Features, saidIn } from './features.ts';
import type { Lexicon } from './lexicon.ts';
import type { Reading } from './reading.ts';

/** Records of one pool with their features, and which of them have a feature. */
export type Pool<T> = {
  entries: readonly { value: T; features: Features }[];
  having: ReadonlyMap<string, readonly number[]>;
};

export function pool<T>(entries: readonly { value: T; features: Features }[]): Pool<T> {
  const having = new Map<string, number[]>();
  entries.forEach(({ features }, at) => {
    for (const feature of features) {
      const known = having.get(feature);
      if (known) known.push(at);
      else having.set(feature, [at]);
    }
  });
  return { entries, having };
}

/** `covered`: the share of what the question says, by weight, that the value meets. */
export type Recalled<T> = { value: T; score: number; lead: number; covered: number; left: number };

/** What a question says, weighed against a pool: the entries that meet some of it, best first. */
type Weighed<T> = { ranked: readonly { value: T; score: number; open: number }[]; whole: number; opens: number };

function weighed<T>(reading: Reading, words: Lexicon, { entries, having }: Pool<T>): Weighed<T> {
  const said = saidIn(reading, words);
  const scores = new Map<number, number>();
  const open = new Map<number, number>();
  let whole = 0;
  for (const { features, open: isOpen } of said) {
    const met = new Map<number, number>();
    for (const feature of features) {
      const list = having.get(feature);
      if (!list) continue;
      const weight = weightOf(list.length, entries.length) * (feature.startsWith('#') ? 0.6 : 1);
      for (const at of list) if (weight > (met.get(at) ?? 0)) met.set(at, weight);
    }
    whole += met.size > 0 ? Math.max(...met.values()) : isOpen ? weightOf(0, entries.length) : 0;
    for (const [at, weight] of met) {
      scores.set(at, (scores.get(at) ?? 0) + weight);
      if (isOpen) open.set(at, (open.get(at) ?? 0) + 1);
    }
  }
  const ranked = [...scores]
    .sort((a, b) => b[1] - a[1])
    .flatMap(([at, score]) => {
      const entry = entries[at];
      return entry ? [{ value: entry.value, score, open: open.get(at) ?? 0 }] : [];
    });
  return { ranked, whole, opens: said.filter((one) => one.open).length };
}

/** The best of a pool for what is said; `same` tells which others would answer alike. Undefined where nothing meets it. */
export function recall<T>(
  reading: Reading,
  words: Lexicon,
  from: Pool<T>,
  { same = Object.is, among }: { same?: (a: T, b: T) => boolean; among?: (value: T) => boolean } = {},
): Recalled<T> | undefined {
  const { ranked: all, whole, opens } = weighed(reading, words, from);
  const ranked = among ? all.filter(({ value }) => among(value)) : all;
  const [best] = ranked;
  if (!best) return undefined;
  const other = ranked.find(({ value }) => !same(value, best.value));
  return {
    value: best.value,
    score: best.score,
    lead: best.score - (other?.score ?? 0),
    covered: whole === 0 ? 0 : best.score / whole,
    left: opens - best.open,
  };
}

/** What a question recalls first, and how well: `covered` and `left` as of the best, `behind` its share of the best score. */
export type RecalledFirst<T> = { value: T; covered: number; left: number; behind: number };

/** The first few of a pool for what is said, best first. */
export function recallFirst<T>(reading: Reading, words: Lexicon, from: Pool<T>, most: number): RecalledFirst<T>[] {
  const { ranked, whole, opens } = weighed(reading, words, from);
  const [best] = ranked;
  return ranked.slice(0, most).map(({ value, score, open }) => ({
    value,
    covered: whole === 0 ? 0 : score / whole,
    left: opens - open,
    behind: best ? score / best.score : 0,
  }));
}

const weightOf = (having: number, of: number): number => Math.log((of + 1) / (having + 0.5));
