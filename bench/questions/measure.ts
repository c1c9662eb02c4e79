import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { kinds, noise, noiseOf, spokenIn } from '../../tests/fixtures/noise.ts';
import { type Figures, round, spread } from './figures.ts';

const today = '2026-11-22';
const clock = { today, asOf: today };
const longest = 6000;
/** Of more golden questions every second, third and so on is asked, so that none of their files is left out. */
const mostQuestions = 2000;
/** Each text so many times: the least of them is what it costs where nothing else interrupts. */
const tries = 3;
/** What took no longer than this is not asked again. */
const worthAgain = 2;

/** Measures the clone at a path: its questions, `count` texts that are none, and what memory is left in use after them. */
export async function measure(clone: string, count: number): Promise<Figures> {
  const from = (path: string) => import(join(clone, path));
  const [{ createBot }, { load }, { languageFor }, { compose }] = (await Promise.all(
    ['src/bot.ts', 'src/knowledge/load.ts', 'src/languages/index.ts', 'src/message/compose.ts'].map(from),
  )) as [
    typeof import('../../src/bot.ts'),
    typeof import('../../src/knowledge/load.ts'),
    typeof import('../../src/languages/index.ts'),
    typeof import('../../src/message/compose.ts'),
  ];
  const loaded = await load([join(clone, 'data')]);
  if (loaded.kind === 'problems') throw new Error('the record has problems: npm run data');
  const bot = createBot(loaded.knowledge);
  const setting = { knowledge: bot.knowledge, language: languageFor('en'), private: false, canShow: false };
  let thrown = 0;
  const cost = (text: string) => {
    const begun = performance.now();
    try {
      compose(bot.ask({ text, clock }), setting);
    } catch {
      thrown += 1;
    }
    return performance.now() - begun;
  };
  const least = (text: string) => Math.min(...Array.from({ length: tries }, () => cost(text)));

  const spoken = spokenIn(bot.knowledge);
  const every = Math.ceil(spoken.questions.length / mostQuestions);
  const asked = spoken.questions.filter((_, at) => at % every === 0);
  for (const question of asked) cost(question);
  const once = asked.map(cost);
  const questions = asked.map(least);
  const texts = noise(spoken, count, longest, 1);
  for (const { text } of texts.slice(0, 200)) cost(text);
  const before = heap();
  const first = texts.map(({ text }) => cost(text));
  const after = heap();
  const costs = texts.map(({ text }, at) =>
    Math.min(first[at] ?? 0, (first[at] ?? 0) > worthAgain ? least(text) : Number.POSITIVE_INFINITY),
  );
  return {
    'questions, asked once': spread(once),
    [`questions, least of ${tries}`]: spread(questions),
    'noise, asked once': spread(first),
    [`noise, least of ${tries}`]: spread(costs),
    ...Object.fromEntries(
      Object.keys(kinds).map((kind) => {
        const own = costs.filter((_, at) => texts[at]?.kind === kind);
        const middle = (length: number) => spread(noiseOf(kind, spoken, 15, length, 2).map(least)).median ?? 0;
        const doubled = round(middle(longest) / Math.max(middle(longest / 2), 0.01));
        return [kind, { ...spread(own), 'twice as long costs': doubled }];
      }),
    ),
    'heap in MB': { before: round(before), after: round(after) },
    'texts that threw': { most: thrown },
  };
}

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

function heap(): number {
  collect();
  return process.memoryUsage().heapUsed / 2 ** 20;
}
