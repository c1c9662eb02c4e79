/** `npm run train`: makes the model of what questions sound like from the example phrasings. */
import { readFileSync, writeFileSync } from 'node:fs';
import { exitCodes } from '../config.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { load } from '../knowledge/load.ts';
import { describeProblem } from '../knowledge/problem.ts';
import { cues } from '../languages/cues/index.ts';
import type { Model, Phrasings } from '../languages/phrasings/phrasings.ts';
import { fold } from '../understanding/fold.ts';
import { refusedKinds } from '../understanding/hearing.ts';
import { lexicon } from '../understanding/lexicon.ts';
import { nameBook } from '../understanding/mentions.ts';
import { type Mind, mind } from '../understanding/mind.ts';
import { partsOf } from '../understanding/parts.ts';
import { heardIn } from '../understanding/sound.ts';
import { generator, type Heard, train } from '../understanding/training.ts';
import { sentences } from '../understanding/vocabulary.ts';

const examplesFile = new URL('../languages/phrasings/en.tsv', import.meta.url);
/** Questions as they were asked, labelled by which of their candidates is right: `npm run bench -- weights` writes it. */
export const askedFile = new URL('../languages/phrasings/en-asked.tsv', import.meta.url);
export const modelFile = new URL('../languages/phrasings/en.json', import.meta.url);

const nothing: Model = { labels: [], weights: {} };
const untrained: Phrasings = { kinds: nothing, refusals: nothing };

/** Any day will do: a date in an example is only a date. */
const today = '2026-01-01';

export type Example = { label: string; text: string };

/** Examples as they stand in a file: `label`, a tab, the text with its slots. */
function examplesIn(file: URL): Example[] {
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line, at) => {
      const [label, text, ...more] = line.split('\t');
      if (!label || !text || more.length > 0)
        throw new Error(`${file.pathname}:${at + 1}: a line holds a label, one tab and a phrasing`);
      return { label, text };
    });
}

/** Phrasings made up for each kind of question. */
export const phrased = (): Example[] => examplesIn(examplesFile);
/** The same, and questions as they were asked. */
export const examples = (): Example[] => [...phrased(), ...examplesIn(askedFile)];

/** What the model hears in each example, its slots filled with names of the record. */
export function heardExamples(knowledge: Knowledge, list: readonly Example[] = examples()): Heard[] {
  const words = lexicon(cues, sentences(knowledge));
  const own = mind(knowledge, nameBook(knowledge, words), words, untrained);
  const fill = filling(knowledge);
  return list.map(({ label, text }) => ({ label, features: heardInText(fill(text), own) }));
}

function heardInText(text: string, own: Mind): readonly string[] {
  const readings = partsOf(text, fold(text), own, today);
  const { reading } = readings.find(({ part }) => part.asks) ?? readings[0] ?? {};
  return reading ? heardIn(reading, own.words) : [];
}

/** Fills the slots of a text with names of the record, now these and now those, always the same over a whole file. */
function filling(knowledge: Knowledge): (text: string) => string {
  const random = generator(2);
  const pick = (list: readonly string[]): string => list[Math.floor(random() * list.length)] ?? '';
  const names = (records: readonly { name: string; aliases: readonly string[] }[]) => records.map(({ name }) => name);
  const slots: Record<string, readonly string[]> = {
    app: names(knowledge.apps),
    company: names(knowledge.companies),
    person: names(knowledge.people),
    measure: knowledge.measures.flatMap(({ name, number, aliases }) => [name, number ?? name, ...aliases.slice(0, 2)]),
    place: names(knowledge.jurisdictions),
    court: knowledge.rulings.map(({ court }) => court),
    source: knowledge.sources.filter(({ kind }) => kind === 'news').map(({ publisher }) => publisher),
    stranger: knowledge.outsiders.filter(({ kind }) => kind === 'app').map(({ name }) => name),
    date: ['5 January 2021', 'March 2023', '2020', '1 Feb 2021', '2025-01-19', 'last year', 'september 2020'],
  };
  return (text) => text.replace(/\{([a-z]+)2?\}/g, (_, slot: string) => pick(slots[slot] ?? [slot]));
}

/** Writes the model anew. */
export async function writeModel(
  paths: readonly string[],
  say: (line: string) => void,
  complain: (line: string) => void,
): Promise<number> {
  const loaded = await load(paths);
  if (loaded.kind === 'problems') {
    for (const problem of loaded.problems) complain(describeProblem(problem));
    return exitCodes.problems;
  }
  const heard = heardExamples(loaded.knowledge);
  const { kinds, refusals } = modelsOf(heard);
  writeFileSync(modelFile, `{\n"kinds":${written(kinds)},\n"refusals":${written(refusals)}\n}\n`);
  say(
    `${heard.length} examples, ${kinds.labels.length} kinds of question and ${refusals.labels.length - 1} to be declined.`,
  );
  return exitCodes.ok;
}

/** Two models: which kind a question is that is answered here, and whether it is one. */
export function modelsOf(heard: readonly Heard[]): Phrasings {
  const isRefused = ({ label }: Heard) => refusedKinds.has(label);
  return {
    kinds: train(heard.filter((one) => !isRefused(one))),
    refusals: train(heard.map((one) => (isRefused(one) ? one : { ...one, label: 'answered' }))),
  };
}

const written = ({ labels, weights }: Model): string =>
  `{"labels":${JSON.stringify(labels)},"weights":{\n${Object.entries(weights)
    .map(([feature, row]) => `${JSON.stringify(feature)}:${JSON.stringify(row)}`)
    .join(',\n')}\n}}`;
