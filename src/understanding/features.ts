/** What a text speaks of, made comparable: stems, the records that its names stand for, its dates, its cue classes. */
import { type Day, earliest } from '../calendar.ts';
import type { Subject } from '../knowledge/knowledge.ts';
import { type Lexicon, stem } from './lexicon.ts';
import type { Reading } from './reading.ts';

/** Features of one record or passage of the record. */
export type Features = ReadonlySet<string>;

/** The words of a text that tell something, and its numbers. */
export const wordsIn = (text: string): string[] =>
  text
    .toLowerCase()
    .replace(/['’]s?\b/g, '')
    .match(/[\p{L}]{3,}|\d+/gu) ?? [];

export const subjectFeature = ({ kind, id }: Subject): string => `${kind}:${id}`;
const dayFeatures = (day: Day): string[] => [`y:${day.slice(0, 4)}`, `m:${day.slice(0, 7)}`, `d:${day}`];

/** Cue classes that tell records apart; the others are of how one asks. */
const telling = [
  'device',
  'law',
  'order',
  'rule',
  'directive',
  'memo',
  'list-noun',
  'court',
  'extend',
  'end',
  'sell',
  'share',
  'penalty',
  'plan',
  'publish',
  'back',
  'enforce',
  'deal',
  'user',
  'sign',
] as const;

/** The features of a record: its texts, its dates, the records that it is about. */
export function featuresOf(
  texts: readonly (string | undefined)[],
  dates: readonly (string | undefined)[],
  subjects: readonly Subject[],
  words: Lexicon,
): Features {
  const found = new Set<string>(subjects.map(subjectFeature));
  for (const text of texts)
    for (const word of wordsIn(text ?? '')) {
      if (words.plain.has(word)) continue;
      found.add(stem(word));
      for (const cue of words.classesOf(word)) if (telling.some((one) => one === cue)) found.add(`#${cue}`);
    }
  for (const date of dates) {
    const day = earliest(date);
    if (day)
      for (const feature of dayFeatures(day).slice(0, date?.length === 4 ? 1 : date?.length === 7 ? 2 : 3))
        found.add(feature);
  }
  return found;
}

/**
 * One thing that a question says: any of its features will do to meet it. `open`: nothing else accounts for it, so that a
 * record which does not meet it is not what is meant.
 */
export type Said = { features: readonly string[]; open: boolean };

/** What a question says, word by word; what only asks is left out. */
export function saidIn(reading: Reading, words: Lexicon): Said[] {
  const said: Said[] = [];
  const unknown = new Set(reading.unknown);
  const taken = new Set<number>();
  for (const { from, to, subjects, written } of reading.mentions) {
    for (let at = from; at < to; at++) taken.add(at);
    said.push({ features: [...subjects.map(subjectFeature), ...wordsIn(written).map(stem)], open: false });
  }
  for (const { from, to, moment } of reading.dates) {
    for (let at = from; at < to; at++) taken.add(at);
    if (moment.kind === 'day') said.push({ features: [`d:${moment.day}`], open: false });
    else if (moment.kind === 'period')
      said.push({
        features:
          moment.grain === 'year' || moment.grain === 'season'
            ? [`y:${moment.from.slice(0, 4)}`]
            : [`m:${moment.from.slice(0, 7)}`],
        open: false,
      });
  }
  reading.tokens.forEach((token, at) => {
    if (taken.has(at) || token.text.length < 2) return;
    const word = reading.corrected.get(at) ?? token.text;
    const open = unknown.has(token);
    if (!open && (words.plain.has(word) || words.chatter.has(word))) return;
    const cues = words.classesOf(word).filter((cue) => telling.some((one) => one === cue));
    if (!open && cues.length === 0 && !words.speaksOf(word)) return;
    said.push({ features: [stem(word), ...cues.map((cue) => `#${cue}`)], open });
  });
  return said;
}
