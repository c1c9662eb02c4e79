/**
 * `npm run bench -- weights`: learns what speaks for one way to understand a question, from the golden questions that are
 * there to learn from, and shows how each file of them fares when learned from the others alone. `--dry` writes nothing.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Choosing, createBot } from '../src/bot.ts';
import { load } from '../src/knowledge/load.ts';
import { askedFile, heardExamples, modelsOf, phrased } from '../src/start/train.ts';
import { generator } from '../src/understanding/training.ts';
import { learn } from '../src/weighing/learn.ts';
import { scoreOf } from '../src/weighing/weigh.ts';
import { files } from '../tests/questions/judge.ts';
import { examplesFrom, goldenIn, lessonsOf, plainlyAsked, type Taught } from './weights/lessons.ts';

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
  plain,
];
const fresh = 2;

export async function run(options: readonly string[]): Promise<void> {
  const loaded = await load([record]);
  if (loaded.kind !== 'knowledge') throw new Error('the record has problems: npm run data shows them');
  // What a question sounds like must not be told by a model that has heard that very question.
  const heard = modelsOf(heardExamples(loaded.knowledge, phrased()));
  const create = (choosing: Choosing) => createBot(loaded.knowledge, choosing, heard);
  const names = [...files.filter((name) => name.startsWith('develop')), plain];
  const taught = new Map(
    names.map((name) => [
      name,
      lessonsOf(name === plain ? plainlyAsked() : goldenIn(name), create, atHand.includes(name) ? 1 : fresh),
    ]),
  );
  const from = (list: readonly string[]) =>
    learn(
      list.flatMap((name) => taught.get(name) ?? []),
      generator(3),
    );
  console.table(
    Object.fromEntries(
      names.map((name) => {
        const weights = from(names.filter((other) => other !== name));
        return [name, fares(taught.get(name) ?? [], new Map(Object.entries(weights)))];
      }),
    ),
  );
  if (options.includes('--dry')) return;
  const weights = from(names);
  const lines = Object.entries(weights).map(([feature, weight]) => `${JSON.stringify(feature)}: ${weight}`);
  writeFileSync(target, `{\n${lines.join(',\n')}\n}\n`);
  const all = [...taught].flatMap(([name, list]) => (name === plain ? [] : list));
  const asked = examplesFrom(all, new Map(Object.entries(weights)));
  writeFileSync(askedFile, `${asked.map(({ label, text }) => `${label}\t${text}`).join('\n')}\n`);
  console.log(
    `${lines.length} weights from ${all.length} questions, ${asked.length} of them examples for npm run train.`,
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
