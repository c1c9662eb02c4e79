/** Trains the model of what questions sound like: multinomial logistic regression, the same for the same examples. */
import type { Model } from '../languages/phrasings/phrasings.ts';

/** One example phrasing: its kind of question and the features heard in it. */
export type Heard = { label: string; features: readonly string[] };

const rounds = 6;
const rate = 0.5;
/** Pull towards nothing, each time a weight is used: what few examples support stays small. */
const decay = 1e-4;
/** Features of fewer examples say more of the example than of how people ask. */
const leastExamples = 2;
/** Weights below this change nothing that counts. */
const leastWeight = 0.55;

/** Fits the weights by AdaGrad over examples in a shuffled order that is always the same. */
export function train(examples: readonly Heard[]): Model {
  const labels = [...new Set(examples.map(({ label }) => label))].sort();
  const counts = new Map<string, number>();
  for (const { features } of examples)
    for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  const known = [...counts].flatMap(([feature, count]) => (count >= leastExamples ? [feature] : [])).sort();
  const rowOf = new Map(known.map((feature, at) => [feature, at + 1]));
  const width = labels.length;
  const weights = new Float64Array((known.length + 1) * width);
  const squares = new Float64Array(weights.length).fill(1e-3);
  const rows = examples.map(({ label, features }) => {
    const own = features.flatMap((feature) => rowOf.get(feature) ?? []);
    return { label: labels.indexOf(label), own, scale: 1 / Math.sqrt(Math.max(features.length, 1)) };
  });
  const random = generator(1);
  const order = rows.map((_, at) => at);
  const sums = new Float64Array(width);
  for (let round = 0; round < rounds; round++) {
    shuffle(order, random);
    for (const at of order) {
      const { label, own, scale } = rows[at] as (typeof rows)[number];
      for (let one = 0; one < width; one++) sums[one] = weights[one] as number;
      for (const row of own)
        for (let one = 0; one < width; one++)
          sums[one] = (sums[one] as number) + (weights[row * width + one] as number) * scale;
      const top = Math.max(...sums);
      let whole = 0;
      for (let one = 0; one < width; one++) {
        sums[one] = Math.exp((sums[one] as number) - top);
        whole += sums[one] as number;
      }
      for (let one = 0; one < width; one++) {
        const slope = (sums[one] as number) / whole - (one === label ? 1 : 0);
        if (Math.abs(slope) < 1e-4) continue;
        step(one, slope);
        for (const row of own) step(row * width + one, slope * scale);
      }
    }
  }
  function step(at: number, slope: number): void {
    const full = slope + decay * (weights[at] as number);
    squares[at] = (squares[at] as number) + full * full;
    weights[at] = (weights[at] as number) - (rate * full) / Math.sqrt(squares[at] as number);
  }
  const table: Record<string, number[]> = {};
  for (const [feature, row] of [['', 0] as const, ...rowOf]) {
    const kept: number[] = [];
    for (let one = 0; one < width; one++) {
      const weight = Math.round((weights[row * width + one] as number) * 10);
      if (Math.abs(weight) >= leastWeight * 10) kept.push(one, weight);
    }
    if (kept.length > 0) table[feature] = kept;
  }
  return { labels, weights: table };
}

/** Numbers from 0 to 1 that are always the same for a seed (mulberry32). */
export function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Puts a list into another order, the same for the same `random`. */
export function shuffle(list: number[], random: () => number): void {
  for (let at = list.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    [list[at], list[other]] = [list[other] as number, list[at] as number];
  }
}
