/** Learns what each feature of a candidate adds, from questions of whose candidates it is known which answer them rightly. */
import { shuffle } from '../understanding/training.ts';
import { type Features, isOfWord } from './features.ts';
import { scoreOf, type Weights } from './weigh.ts';

/** One question: its candidates, each with whether it would be a right answer. `weight`: as how many it counts. */
export type Lesson = { candidates: readonly { features: Features; right: boolean }[]; weight: number };

const rounds = 8;
const rate = 0.1;
/** Pull towards nothing, each time a weight is used. */
const decay = 0.002;
/** What a word adds is learned only where so many questions say it beside the same. */
const leastSaid = 20;
/** Smaller weights change nothing that counts. */
export const leastWeight = 0.02;

/**
 * Fits weights so that the right candidates of a question take the most of a softmax over all of them, by AdaGrad in an
 * order that `random` shuffles: the same lessons give the same weights.
 */
export function learn(lessons: readonly Lesson[], random: () => number): Weights {
  const telling = lessons.filter(
    ({ candidates }) => candidates.some(({ right }) => right) && candidates.some(({ right }) => !right),
  );
  const rare = rarelySaid(telling);
  const weights = new Map<string, number>();
  const squares = new Map<string, number>();
  const order = telling.map((_, at) => at);
  for (let round = 0; round < rounds; round++) {
    shuffle(order, random);
    for (const at of order) {
      const { candidates, weight } = telling[at] as Lesson;
      for (const [feature, slope] of slopesOf(candidates, weights)) {
        if (rare.has(feature)) continue;
        const known = weights.get(feature) ?? 0;
        const full = slope * weight + decay * known;
        const square = (squares.get(feature) ?? 1e-2) + full * full;
        squares.set(feature, square);
        weights.set(feature, known - (rate * full) / Math.sqrt(square));
      }
    }
  }
  return Object.fromEntries(
    [...weights]
      .filter(([, weight]) => Math.abs(weight) >= leastWeight)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([feature, weight]) => [feature, Math.round(weight * 100) / 100]),
  );
}

/** Features of words that too few of the questions show. */
function rarelySaid(lessons: readonly Lesson[]): ReadonlySet<string> {
  const shown = new Map<string, number>();
  for (const { candidates } of lessons) {
    const own = new Set(candidates.flatMap(({ features }) => [...features.keys()].filter(isOfWord)));
    for (const feature of own) shown.set(feature, (shown.get(feature) ?? 0) + 1);
  }
  return new Set([...shown].flatMap(([feature, times]) => (times < leastSaid ? [feature] : [])));
}

/** The slope of the loss, minus the logarithm of what the right candidates take, by feature. */
function slopesOf(candidates: Lesson['candidates'], weights: ReadonlyMap<string, number>): Map<string, number> {
  const scores = candidates.map(({ features }) => scoreOf(features, weights));
  const top = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - top));
  const whole = powers.reduce((sum, power) => sum + power, 0);
  const right = powers.reduce((sum, power, at) => sum + (candidates[at]?.right ? power : 0), 0);
  const slopes = new Map<string, number>();
  candidates.forEach(({ features, right: isRight }, at) => {
    const power = powers[at] ?? 0;
    const slope = power / whole - (isRight ? power / right : 0);
    if (Math.abs(slope) < 1e-4) return;
    for (const [feature, value] of features) slopes.set(feature, (slopes.get(feature) ?? 0) + slope * value);
  });
  return slopes;
}
