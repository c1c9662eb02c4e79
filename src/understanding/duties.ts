/** Who has a day to keep, where a question says it: "when did the agencies have to". */
import type { Deadline } from '../knowledge/schema.ts';
import { type Lexicon, stem } from './lexicon.ts';
import type { Reading } from './reading.ts';

/** What such a question says beside those whom it speaks of. */
const asking = [
  'must',
  'deadline',
  'end',
  'sell',
  'deal',
  'ban',
  'app',
  'date-of',
  'due',
  'law',
  'order',
  'measure',
  'country',
] as const;

/** Words for those who have a day to keep: what says more than that there is one, and is no name. */
export function dutiful(reading: Reading, words: Lexicon): string[] {
  const names = [...reading.mentions.filter(({ weak }) => !weak), ...reading.dates];
  const named = (at: number) => names.some(({ from, to }) => at >= from && at < to);
  return reading.tokens
    .filter(
      ({ text }, at) =>
        text.length > 3 &&
        !named(at) &&
        !reading.isAt(at, ...asking) &&
        !words.plain.has(text) &&
        !words.chatter.has(text),
    )
    .map(({ text }) => text);
}

/** Of several deadlines those of whom the question speaks; all where it speaks of none of them. */
export function ofSpoken(found: readonly Deadline[], reading: Reading, words: Lexicon): readonly Deadline[] {
  const said = new Set(dutiful(reading, words).map(stem));
  const theirs = found.filter(({ who }) =>
    (who.toLowerCase().match(/[a-z]{4,}/g) ?? []).some((word) => said.has(stem(word))),
  );
  return theirs.length > 0 ? theirs : found;
}
