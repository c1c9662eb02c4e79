/**
 * Recalls what a question means from the record's own words, where no name and no rule tells: which measure, or which passage
 * of the record. Each candidate is weighed by how rare the words are that it shares with the question.
 */
import { type Features, saidIn } from './features.ts';
import type { Lexicon } from './lexicon.ts';
import type { Reading } from './reading.ts';

/** Records of one pool with their features, and which of them have a feature, with how rare it is. */
export type Pool<T> = {
  values: readonly T[];
  having: ReadonlyMap<string, { places: readonly number[]; weight: number }>;
};

/** A class of words says less than a word. */
const ofClass = 0.6;

export function pool<T>(entries: readonly { value: T; features: Features }[]): Pool<T> {
  const having = new Map<string, { places: number[]; weight: number }>();
  entries.forEach(({ features }, at) => {
    for (const feature of features) {
      const known = having.get(feature);
      if (known) known.places.push(at);
      else having.set(feature, { places: [at], weight: 0 });
    }
  });
  for (const [feature, one] of having)
    one.weight = weightOf(one.places.length, entries.length) * (feature.startsWith('#') ? ofClass : 1);
  return { values: entries.map(({ value }) => value), having };
}

/** `covered`: the share of what the question says, by weight, that the value meets. */
export type Recalled<T> = { value: T; score: number; lead: number; covered: number; left: number };

/**
 * What a question says, weighed against a pool: the places of the entries that meet some of it, with their scores and how many
 * open words each meets; `whole` is what all of it weighs.
 */
type Weighed = { met: readonly number[]; scores: Float64Array; open: Uint8Array; whole: number; opens: number };

function weighed<T>(reading: Reading, words: Lexicon, { values, having }: Pool<T>): Weighed {
  const said = saidIn(reading, words);
  const scores = new Float64Array(values.length);
  const open = new Uint8Array(values.length);
  // What one word adds to each entry: the most of what its features do.
  const added = new Float64Array(values.length);
  const met: number[] = [];
  let whole = 0;
  for (const { features, open: isOpen } of said) {
    const touched: number[] = [];
    let most = 0;
    for (const feature of features) {
      const found = having.get(feature);
      if (!found) continue;
      const { places, weight } = found;
      most = Math.max(most, weight);
      for (const at of places) {
        const known = added[at] as number;
        if (known === 0) touched.push(at);
        if (weight > known) added[at] = weight;
      }
    }
    whole += touched.length > 0 ? most : isOpen ? weightOf(0, values.length) : 0;
    for (const at of touched) {
      if (scores[at] === 0) met.push(at);
      scores[at] = (scores[at] as number) + (added[at] as number);
      added[at] = 0;
      if (isOpen) open[at] = (open[at] as number) + 1;
    }
  }
  return { met, scores, open, whole, opens: said.filter((one) => one.open).length };
}

/** The place of the best entry that may be taken, the first of equals. */
function bestOf({ met, scores }: Weighed, takes: (at: number) => boolean): number | undefined {
  let best: number | undefined;
  for (const at of met)
    if ((best === undefined || (scores[at] as number) > (scores[best] as number)) && takes(at)) best = at;
  return best;
}

/** The best of a pool for what is said; `same` tells which others would answer alike. Undefined where nothing meets it. */
export function recall<T>(
  reading: Reading,
  words: Lexicon,
  from: Pool<T>,
  { same = Object.is, among }: { same?: (a: T, b: T) => boolean; among?: (value: T) => boolean } = {},
): Recalled<T> | undefined {
  const all = weighed(reading, words, from);
  const valueAt = (at: number): T => from.values[at] as T;
  const scoreAt = (at: number | undefined): number => (at === undefined ? 0 : (all.scores[at] as number));
  const takes = (at: number): boolean => !among || among(valueAt(at));
  const best = bestOf(all, takes);
  if (best === undefined) return undefined;
  const value = valueAt(best);
  const other = bestOf(all, (at) => takes(at) && !same(valueAt(at), value));
  const score = scoreAt(best);
  return {
    value,
    score,
    lead: score - scoreAt(other),
    covered: all.whole === 0 ? 0 : score / all.whole,
    left: all.opens - (all.open[best] as number),
  };
}

/**
 * What a question recalls first, and how well: `covered` and `left` as of the best, `met` of the open words, `behind` its share
 * of the best score.
 */
export type RecalledFirst<T> = { value: T; covered: number; met: number; left: number; behind: number };

/** The first few of a pool for what is said, best first. */
export function recallFirst<T>(reading: Reading, words: Lexicon, from: Pool<T>, most: number): RecalledFirst<T>[] {
  const all = weighed(reading, words, from);
  const first: number[] = [];
  while (first.length < most) {
    const next = bestOf(all, (at) => !first.includes(at));
    if (next === undefined) break;
    first.push(next);
  }
  const top = all.scores[first[0] ?? 0] as number;
  return first.map((at) => {
    const score = all.scores[at] as number;
    const met = all.open[at] as number;
    return {
      value: from.values[at] as T,
      covered: all.whole === 0 ? 0 : score / all.whole,
      met,
      left: all.opens - met,
      behind: score / top,
    };
  });
}

const weightOf = (having: number, of: number): number => Math.log((of + 1) / (having + 0.5));
