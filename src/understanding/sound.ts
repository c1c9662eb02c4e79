/**
 * What a question sounds like: which kind of question people put that way. A linear model over the question's words, their
 * pairs and cues, trained from example phrasings (`npm run train`). It knows no names: they are taken for their kinds.
 */
import type { CueClass } from '../languages/cues/cues.ts';
import type { Model, Phrasings } from '../languages/phrasings/phrasings.ts';
import { type Lexicon, stem } from './lexicon.ts';
import type { Mention } from './mentions.ts';
import type { Reading } from './reading.ts';

/** A kind of question with the share of it that the model hears, 0 to 1. */
export type Sound = { label: string; share: number };

/** What is longer is no question, and its sound is that of its first words. */
const mostHeard = 64;

/** The question as the model sees it: each name or date one sign for its kind, each other word its stem. */
export function signsOf(reading: Reading, words: Lexicon): string[] {
  const signs: string[] = [];
  const spans = new Map<number, { to: number; sign: string }>();
  for (const mention of reading.mentions) spans.set(mention.from, { to: mention.to, sign: signOf(mention) });
  for (const { from, to, moment } of reading.dates)
    if (moment.kind !== 'now' && !spans.has(from)) spans.set(from, { to, sign: '<date>' });
  for (let at = 0; at < Math.min(reading.tokens.length, mostHeard); ) {
    const span = spans.get(at);
    if (span) {
      if (signs.at(-1) !== span.sign) signs.push(span.sign);
      at = span.to;
      continue;
    }
    const token = reading.tokens[at];
    const word = reading.corrected.get(at) ?? token?.text ?? '';
    signs.push(words.cues.numbers[word] !== undefined || token?.kind === 'number' ? '<number>' : stem(word));
    at++;
  }
  return signs;
}

const kinds = [
  'app',
  'company',
  'measure',
  'ruling',
  'plan',
  'person',
  'jurisdiction',
  'authority',
  'deadline',
  'event',
  'source',
  'category',
] as const;

function signOf({ subjects, entry }: Mention): string {
  const kind = kinds.find((one) => subjects.some((subject) => subject.kind === one));
  return `<${kind ?? (entry.outsider === 'place' ? 'jurisdiction' : entry.outsider === 'person' ? 'person' : 'stranger')}>`;
}

/** Said in any question: what the words themselves do not tell, these do not either. */
const unheard: ReadonlySet<CueClass> = new Set(['usage', 'leave', 'ever', 'called', 'own-device']);

/** The features that the model weighs: words, pairs with at most one word between them, and cue classes. */
export function heardIn(reading: Reading, words: Lexicon): string[] {
  const signs = ['^', ...signsOf(reading, words), '$'];
  const found = new Set<string>();
  signs.forEach((sign, at) => {
    const next = signs[at + 1];
    const after = signs[at + 2];
    if (sign !== '^' && sign !== '$') found.add(sign);
    if (next !== undefined) found.add(`${sign} ${next}`);
    if (after !== undefined) found.add(`${sign} _ ${after}`);
  });
  const classes = reading.classes.slice(0, mostHeard).map((set) => [...set].filter((cue) => !unheard.has(cue)));
  for (const set of classes) for (const cue of set) found.add(`#${cue}`);
  const cued = classes.map((cues) => cues.slice(0, 3));
  cued.forEach((own, at) => {
    const next = cued.slice(at + 1, at + 4).find((one) => one.length > 0) ?? [];
    for (const one of own) for (const two of next) found.add(`#${one} #${two}`);
  });
  return [...found];
}

/** What is heard in a question: which kind of those that are answered, and whether it is one of them at all. */
export type Sounds = { kinds: readonly Sound[]; refusals: readonly Sound[] };

export function soundsOf(reading: Reading, words: Lexicon, { kinds, refusals }: Phrasings): Sounds {
  const heard = heardIn(reading, words);
  return { kinds: sharesIn(heard, kinds), refusals: sharesIn(heard, refusals) };
}

/** A model's rows by feature, for look-ups by words that anybody may type: "constructor" is no feature. */
const rows = new WeakMap<Model, ReadonlyMap<string, readonly number[]>>();

function rowsOf(model: Model): ReadonlyMap<string, readonly number[]> {
  const known = rows.get(model);
  if (known) return known;
  const made = new Map(Object.entries(model.weights));
  rows.set(model, made);
  return made;
}

/** The labels of a model for what was heard, the likeliest first. Shares add up to 1. */
export function sharesIn(heard: readonly string[], model: Model): Sound[] {
  const { labels } = model;
  const weights = rowsOf(model);
  const scale = 1 / Math.sqrt(Math.max(heard.length, 1));
  const sums = new Float64Array(labels.length);
  const add = (row: readonly number[] | undefined, by: number) => {
    for (let at = 0; row && at < row.length; at += 2)
      sums[row[at] as number] = (sums[row[at] as number] as number) + (row[at + 1] as number) * by;
  };
  add(weights.get(''), 0.1);
  for (const feature of heard) add(weights.get(feature), 0.1 * scale);
  const top = Math.max(...sums);
  const powers = sums.map((sum) => Math.exp(sum - top));
  const whole = powers.reduce((sum, power) => sum + power, 0);
  return labels.map((label, at) => ({ label, share: (powers[at] ?? 0) / whole })).sort((a, b) => b.share - a.share);
}
