/** Which of the ways to understand a question answers it best, by what speaks for each. */
import type { Tell } from '../answers/answer.ts';
import type { Candidate, Choose } from '../understanding/candidates.ts';
import { subjectFeature } from '../understanding/features.ts';
import { LateReason, type Understanding } from '../understanding/understanding.ts';
import { type Wanted, wantedOf } from './asked.ts';
import { beforeTelling, type Features, featuresOf, isOfWord, wordOf } from './features.ts';
import type { Told, Trial } from './told.ts';

/** What each feature adds, learned from questions whose right answers are known. */
export type Weights = Readonly<Record<string, number>>;

/** What all features of a candidate add up to; those without a weight add nothing. */
export const scoreOf = (features: Features, weights: ReadonlyMap<string, number>): number => {
  let sum = 0;
  for (const [feature, value] of features) sum += (weights.get(feature) ?? 0) * value;
  return sum;
};

/** Weighs candidates; the choice says in its reasons what decided. */
export function weighing(learned: Weights): (trial: Trial) => Choose {
  const weights = new Map(Object.entries(learned));
  const words = new Set([...weights.keys()].filter(isOfWord).map(wordOf));
  const knows = (word: string) => words.has(word);
  const nothing = () => false;
  return (tried) => (asked, candidates) => {
    const trial = once(tried);
    // What was learned of words was learned from questions that stand alone: a part of one says too few of them.
    const wanted = wantedOf(asked, asked.of > 1 ? nothing : knows);
    const ranked = tryLikeliest(candidates, asked.of > 1 ? mostTriedOfSeveral : mostTried, wanted, weights, trial);
    const [best, second] = ranked;
    if (!best) throw new Error('nothing to weigh: a question has at least one candidate');
    const { one } = best.candidate;
    const reason = new LateReason('weigh', () => {
      const before = second
        ? `, before ${describe(second.candidate)} ${second.score.toFixed(1)} (${decisive(best.features, second.features, weights)})`
        : '';
      return `${describe(best.candidate)} ${best.score.toFixed(1)}${before}`;
    });
    const chosen = { ...one, because: [...one.because, reason] } as const;
    const other = asked.of === 1 ? besides(ranked, trial) : undefined;
    return other ? [chosen, { ...other, besides: true }] : [chosen];
  };
}

/** A trial that tells each understanding once: what decides is looked at again for what may be told beside it. */
function once({ tell, ...trial }: Trial): Trial {
  const known = new Map<Understanding, Told>();
  return {
    ...trial,
    tell: (one) => {
      const told = known.get(one) ?? tell(one);
      known.set(one, told);
      return told;
    },
  };
}

/** By so little less likely another reading is told beside the best: about half as likely as it. */
const hardlyLess = 0.8;

/**
 * The next reading that would tell something else, where it is hardly less likely and both answer from the record: the same
 * kind of question about something else, or another about the same. What shares neither is a guess.
 */
function besides(
  [best, ...others]: readonly { candidate: Candidate; score: number }[],
  trial: Trial,
): Understanding | undefined {
  if (best?.candidate.one.kind !== 'clear') return undefined;
  const { tell } = best.candidate.one;
  const near = others.flatMap(({ candidate: { one }, score }) =>
    one.kind === 'clear' && score > best.score - hardlyLess && isAkin(one.tell, tell) ? [one] : [],
  );
  if (near.length === 0) return undefined;
  const { answer, lines } = trial.tell(best.candidate.one);
  if (answer.kind !== 'claims') return undefined;
  const known = new Set(lines);
  return near.find((one) => {
    const other = trial.tell(one);
    return other.answer.kind === 'claims' && other.lines[0] !== undefined && !known.has(other.lines[0]);
  });
}

function isAkin(a: Tell, b: Tell): boolean {
  const subjects = new Set(a.about.map(subjectFeature));
  return a.intent === b.intent || b.about.some((subject) => subjects.has(subjectFeature(subject)));
}

/** So many candidates are tried, fewer of each of several questions: that takes far longer than what is known before. */
const mostTried = 6;
const mostTriedOfSeveral = 4;

/** What is so much less likely beforehand than the likeliest never became that by what it would tell. */
const mostBehind = 4;

/** Nor did what is so much less likely beforehand than another is by what it tells. */
const mostCaughtUp = 5;

type Ranked = { candidate: Candidate; features: Features; score: number };

/** The candidates for which most speaks, by what they would tell too, the likeliest first; the others are not tried. */
function tryLikeliest(
  candidates: readonly Candidate[],
  most: number,
  wanted: Wanted,
  weights: ReadonlyMap<string, number>,
  trial: Trial,
): readonly Ranked[] {
  const beforehand = candidates
    .map((candidate, at) => {
      const before = beforeTelling(candidate, wanted);
      return { candidate, at, before, score: scoreOf(before, weights) };
    })
    .sort((a, b) => b.score - a.score)
    .slice(0, most);
  const likeliest = beforehand[0]?.score ?? 0;
  let best = Number.NEGATIVE_INFINITY;
  const ranked: (Ranked & { at: number })[] = [];
  for (const { candidate, at, before, score: expected } of beforehand) {
    if (expected < Math.max(likeliest - mostBehind, best - mostCaughtUp)) break;
    const features = featuresOf(candidate, wanted, trial, before);
    const score = scoreOf(features, weights);
    ranked.push({ candidate, at, features, score });
    best = Math.max(best, score);
  }
  return ranked.sort((a, b) => b.score - a.score || a.at - b.at);
}

function describe({ one, ways }: Candidate): string {
  return `${nameOf(one)} [${[...ways].join(', ')}]`;
}

function nameOf(one: Understanding): string {
  switch (one.kind) {
    case 'clear': {
      const { intent, about, frame } = one.tell;
      return `${intent}${frame.aspect ? `/${frame.aspect}` : ''} ${about
        .slice(0, 3)
        .map(({ id }) => id)
        .join(', ')}`.trim();
    }
    case 'unclear':
      return 'declining';
    case 'ambiguous':
      return 'asking back';
    case 'stranger':
      return 'not on record';
    default:
      return one satisfies never;
  }
}

/** So many features are shown that decided between two candidates. */
const mostShown = 4;

function decisive(best: Features, second: Features, weights: ReadonlyMap<string, number>): string {
  return [...new Set([...best.keys(), ...second.keys()])]
    .map((feature) => ({
      feature,
      by: (weights.get(feature) ?? 0) * ((best.get(feature) ?? 0) - (second.get(feature) ?? 0)),
    }))
    .filter(({ by }) => by > 0)
    .sort((a, b) => b.by - a.by)
    .slice(0, mostShown)
    .map(({ feature, by }) => `${feature} +${by.toFixed(1)}`)
    .join('; ');
}
