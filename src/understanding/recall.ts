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

/** The best of a pool for what is said; `same` tells which others would answer alike. Undefined where nothing meets it. */
export function recall<T>(
  reading: Reading,
  words: Lexicon,
  { entries, having }: Pool<T>,
  { same = Object.is, among }: { same?: (a: T, b: T) => boolean; among?: (value: T) => boolean } = {},
): Recalled<T> | undefined {
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
    .filter(([at]) => {
      const entry = entries[at];
      return entry !== undefined && (!among || among(entry.value));
    })
    .sort((a, b) => b[1] - a[1]);
  const [best] = ranked;
  const value = best && entries[best[0]]?.value;
  if (!best || value === undefined) return undefined;
  const other = ranked.find(([at]) => {
    const one = entries[at]?.value;
    return one !== undefined && !same(one, value);
  });
  const opens = said.filter((one) => one.open).length;
  return {
    value,
    score: best[1],
    lead: best[1] - (other?.[1] ?? 0),
    covered: whole === 0 ? 0 : best[1] / whole,
    left: opens - (open.get(best[0]) ?? 0),
  };
}

const weightOf = (having: number, of: number): number => Math.log((of + 1) / (having + 0.5));
