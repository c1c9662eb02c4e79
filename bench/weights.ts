/**
 * `npm run bench -- weights`: learns what speaks for one way to understand a question, from the golden questions that are
 * there to learn from, and shows how each file of them fares when learned from the others alone. `--dry` writes nothing.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createBot } from '../src/bot.ts';
import type { Knowledge } from '../src/knowledge/knowledge.ts';
import { load } from '../src/knowledge/load.ts';
import type { Phrasings } from '../src/languages/phrasings/phrasings.ts';
import { askedFile, heardExamples, modelsOf, phrased } from '../src/start/train.ts';
import { generator } from '../src/understanding/training.ts';
import { isOfWord } from '../src/weighing/features.ts';
import { learn, leastWeight } from '../src/weighing/learn.ts';
import { scoreOf, type Weights } from '../src/weighing/weigh.ts';
import { files } from '../tests/questions/judge.ts';
import { examplesFrom, goldenIn, type Judged, lessonsOf, plainlyAsked, type Taught } from './weights/lessons.ts';

const record = join(import.meta.dirname, '../data');
const target = join(import.meta.dirname, '../src/languages/phrasings/en-weights.json');

const plain = 'facts by section';

/**
 * The rules and the phrasings were made with these at hand, so that what is found plainly is right there more often than
 * elsewhere: they count once, the others as often as this.
 */
const atHand = [
  'develop.jsonl',
  'develop-2.jsonl',
  'develop-3.jsonl',
  'develop-4.jsonl',
  'develop-5.jsonl',
  'develop-6.jsonl',
];
const fresh = 2;

/** So many models of what questions sound like are made, each without the questions that it is to be tried on. */
const folds = 8;

export async function run(options: readonly string[]): Promise<void> {
  const loaded = await load([record]);
  if (loaded.kind !== 'knowledge') throw new Error('the record has problems: npm run data shows them');
  const { knowledge } = loaded;
  const names = [...files.filter((name) => name.startsWith('develop')), plain];
  const taught = teach(names, knowledge);
  console.table(
    Object.fromEntries(
      names.map((name) => {
        const others = names.filter((other) => other !== name);
        return [name, fares(taught.get(name) ?? [], weightsFrom(taught, others))];
      }),
    ),
  );
  if (options.includes('--dry')) return;
  const weights = blended(weightsFrom(taught, names));
  const lines = [...weights].map(([feature, weight]) => `${JSON.stringify(feature)}: ${weight}`);
  writeFileSync(target, `{\n  ${lines.join(',\n  ')}\n}\n`);
  const all = names.flatMap((name) => (name === plain ? [] : (taught.get(name) ?? [])));
  const asked = examplesFrom(all, weights);
  writeFileSync(askedFile, `${asked.map(({ label, text }) => `${label}\t${text}`).join('\n')}\n`);
  console.log(
    `${lines.length} weights from ${all.length} questions, ${asked.length} of them examples for npm run train.`,
  );
}

/**
 * What was learned before counts as much as what is learned now: both come from much the same questions, and what hung by
 * little should not tip over with each learning. Words are learned anew.
 */
function blended(learned: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  const before: Weights = JSON.parse(readFileSync(target, 'utf8'));
  const features = new Set([...Object.keys(before).filter((feature) => !isOfWord(feature)), ...learned.keys()]);
  const weightOf = (feature: string): number => {
    const now = learned.get(feature) ?? 0;
    return isOfWord(feature) ? now : Math.round(50 * (now + (before[feature] ?? 0))) / 100;
  };
  return new Map(
    [...features]
      .sort((a, b) => (a < b ? -1 : 1))
      .map((feature): [string, number] => [feature, weightOf(feature)])
      .filter(([, weight]) => Math.abs(weight) >= leastWeight),
  );
}

/** The lessons of each file. */
type TaughtBy = ReadonlyMap<string, readonly Taught[]>;

const weightsFrom = (taught: TaughtBy, names: readonly string[]): ReadonlyMap<string, number> =>
  new Map(
    Object.entries(
      learn(
        names.flatMap((name) => taught.get(name) ?? []),
        generator(3),
      ),
    ),
  );

/**
 * What a question sounds like must not be told by a model that has heard that very question, and should be told by one
 * that has heard as much as the model that will answer: first all lessons are made with the phrasings alone, then again
 * with models that have heard the questions of all other files too.
 */
function teach(names: readonly string[], knowledge: Knowledge): TaughtBy {
  const judged: Judged = new Map();
  const lessons = (name: string, heard: Phrasings) =>
    lessonsOf(
      name === plain ? plainlyAsked() : goldenIn(name),
      (choosing) => createBot(knowledge, choosing, heard),
      atHand.includes(name) ? 1 : fresh,
      judged,
    );
  const made = heardExamples(knowledge, phrased());
  const unheard = modelsOf(made);
  const first: TaughtBy = new Map(names.map((name) => [name, lessons(name, unheard)]));
  const weights = weightsFrom(first, names);
  const asked = new Map(
    names.map((name) => [name, heardExamples(knowledge, examplesFrom(first.get(name) ?? [], weights))]),
  );
  const isIn = (fold: number) => (_: string, at: number) => at % folds === fold;
  return new Map(
    Array.from({ length: folds }, (_, fold) => fold).flatMap((fold) => {
      const own = names.filter(isIn(fold));
      const others = names.filter((name) => !own.includes(name)).flatMap((name) => asked.get(name) ?? []);
      const heard = modelsOf([...made, ...others]);
      return own.map((name) => [name, lessons(name, heard)] as const);
    }),
  );
}

/** How many are right as they are found plainly, as weighed, and where any candidate is. */
function fares(taught: readonly Taught[], weights: ReadonlyMap<string, number>) {
  const count = (isRight: (one: Taught) => boolean) => taught.filter(isRight).length;
  return {
    questions: taught.length,
    plainly: count(({ candidates }) => candidates[0]?.right ?? false),
    weighed: count(
      ({ candidates }) =>
        [...candidates].sort((a, b) => scoreOf(b.features, weights) - scoreOf(a.features, weights))[0]?.right ?? false,
    ),
    'any right': count(({ candidates }) => candidates.some(({ right }) => right)),
  };
}
