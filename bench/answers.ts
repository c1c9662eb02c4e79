/** The same questions of the same record, answered by this bot and by what people would otherwise take. */
import { availableParallelism, loadavg } from 'node:os';
import { join } from 'node:path';
import { createBot } from '../src/bot.ts';
import { load } from '../src/knowledge/load.ts';
import { files, type Golden, lines, saidBy } from '../tests/questions/judge.ts';
import { examplesOf } from './answers/examples.ts';
import { fuse } from './answers/fuse.ts';
import { knownBy } from './answers/known.ts';
import { miniSearch } from './answers/mini.ts';
import { nlpJs } from './answers/nlp.ts';
import { declined, type Offer } from './answers/rival.ts';
import { type Score, score } from './answers/score.ts';
import { bestCutoff, costOfWrong, triedWith, tune } from './answers/tune.ts';

const part = (name: string): Golden[] =>
  files.filter((file) => file.startsWith(name)).flatMap((file) => lines<Golden>(file));

/** With `--thorough` the slow set-ups are tried as well. */
export async function run(options: readonly string[]): Promise<void> {
  const thorough = options.includes('--thorough');
  const loaded = await load([join(import.meta.dirname, '../data')]);
  if (loaded.kind === 'problems') throw new Error('the record has problems: npm run data');
  const bot = createBot(loaded.knowledge);
  const develop = part('develop');
  const scored = part('scored');
  const known = knownBy(bot);
  const examples = examplesOf(develop, bot);
  const due = scored.filter(({ outcome }) => outcome.every((one) => one === 'answer')).length;
  const none = scored.filter(({ outcome }) => !outcome.includes('answer')).length;
  const learned = examples.filter(({ pair }) => pair).length;
  const notes = [
    `${scored.length} scored questions: ${due} to be answered, ${none} to be declined or asked back, the rest either way.`,
    `${develop.length} questions to develop on, ${learned} of them with an answer known to be right.`,
    `${known.pairs.length} pairs and ${known.sentences.length} sentences made from the record. Tuned for right less ${costOfWrong} × wrong.`,
    `One thread, warm; ${availableParallelism()} processors, load ${loadavg()[0]?.toFixed(1)} at the start.`,
  ];
  const rows = [rowOf('this bot', await score((question) => saidBy(bot, question), scored, develop))];
  for (const whole of [fuse, miniSearch, nlpJs]) {
    const rival = { ...whole, setups: whole.setups.filter(({ slow }) => thorough || !slow) };
    console.error(`${rival.name}: ${rival.setups.length} set-ups …`);
    const begun = performance.now();
    const { setup, cutoff, right, wrong, tried } = await tune(rival, known, examples);
    const tuned = performance.now();
    const ask = await setup.prepare(known, examples);
    const ready = performance.now();
    const offers = new Map<string, Offer | undefined>();
    const answer = async (question: string) => {
      const offer = await ask(question);
      offers.set(question, offer);
      return offer && offer.sureness >= cutoff ? offer.said : declined;
    };
    rows.push(rowOf(rival.name, await score(answer, scored, develop)));
    const hindsight = bestCutoff(scored.map((golden) => triedWith({ golden }, offers.get(golden.ask))));
    notes.push(
      `${rival.name}: ${setup.label}; sure from ${cutoff.toFixed(3)}: ${right} right and ${wrong} wrong of ${tried} tried.` +
        ` A threshold chosen on the scored questions themselves: ${hindsight.right} right and ${hindsight.wrong} wrong.` +
        ` Tuned in ${seconds(tuned - begun)}, made ready in ${seconds(ready - tuned)}.`,
    );
  }
  console.log([...heads, ...rows].join('\n'));
  console.log(`\n${notes.join('\n')}`);
}

const heads = [
  '|  | right | wrong | declined rightly | declined wrongly | characters | ms, median | ms, 99th |',
  '| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
];

const seconds = (time: number): string => `${(time / 1000).toFixed(1)} s`;

function rowOf(name: string, { median, slowest, length, ...counts }: Score): string {
  const { right, wrong } = counts;
  const cells = [name, right, wrong, counts['declined rightly'], counts['declined wrongly'], length];
  return `| ${[...cells, median.toFixed(1), slowest.toFixed(1)].join(' | ')} |`;
}
