/** "I was in X on 5 July 2020. Was Y blocked then?": a time that is told, and asked of in the question behind it. */
import type { Token } from './fold.ts';
import type { Lexicon } from './lexicon.ts';
import { listed } from './listed.ts';
import type { ReadPart } from './parts.ts';
import { isUndated, type Reading } from './reading.ts';
import { isTime } from './when.ts';

/** The parts, each question of a time told before with that time instead. */
export function withTimesTold(
  parts: readonly ReadPart[],
  words: Lexicon,
  readAgain: (tokens: readonly Token[]) => Reading,
): readonly ReadPart[] {
  if (parts.length < 2) return parts;
  return parts.map((one, at) => {
    const place = one.part.asks ? thatTimeIn(one.reading, words) : undefined;
    if (!place) return one;
    const teller = parts.slice(0, at).findLast(({ part, reading }) => !part.asks && tellsTime(reading));
    const [date] = teller?.reading.dates ?? [];
    if (!teller || !date) return one;
    const { tokens } = one.reading;
    const isPlaced = words.dayPrepositions.has(teller.reading.tokens[date.from - 1]?.text ?? '');
    const told = teller.reading.tokens.slice(isPlaced ? date.from - 1 : date.from, date.to);
    // What ended the sentence it was told in ends nothing here.
    const time = told.map((token, step): Token => (step === 0 ? { ...token, gap: ' ' } : token));
    return { ...one, reading: readAgain([...tokens.slice(0, place.from), ...time, ...tokens.slice(place.to)]) };
  });
}

const tellsTime = ({ dates }: Reading): boolean => dates.length === 1 && dates.every(isTime);

/** Where a question speaks of a time told before: "at that point", or "then" at the end of what asks how something was. */
function thatTimeIn(reading: Reading, { cues, openers }: Lexicon): { from: number; to: number } | undefined {
  const { tokens, dates } = reading;
  const [date, ...others] = dates;
  if (date?.moment.kind === 'ambiguous' && date.moment.days.length === 0 && others.length === 0) return date;
  const last = tokens.length - 1;
  const opener = tokens.find(({ text }) => openers.has(text))?.text ?? '';
  const isThen =
    isUndated(reading) && tokens[last]?.text === cues.thenWord && listed(cues.thenOpeners).includes(opener);
  return isThen ? { from: last, to: tokens.length } : undefined;
}
