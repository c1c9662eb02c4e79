/** Which words of a message are names with a slip of the hand: nobody confirms it, so only the clearest count. */
import { compact, type Token } from './fold.ts';
import type { Lexicon } from './lexicon.ts';
import type { Mention, NameBook, NameEntry } from './mentions.ts';
import { editDistance } from './near.ts';
import { accented, isOfApp, isWordOf } from './shape.ts';
import type { Speech } from './speech.ts';
import { isOrdinary } from './words.ts';

/** A message may be long and full of names. */
export const mostLookups = 400;

export function isStrange(token: Token, words: Lexicon): boolean {
  return (
    token.kind === 'word' &&
    token.text.length >= leastTyped - 1 &&
    !accented.test(token.raw) &&
    !words.knows(token.text) &&
    !words.modern.has(token.text) &&
    !isOrdinary(token.text)
  );
}

/** Nobody confirms what a message means, so only the clearest slips count: one, and alone. */
export function isCloseEnough({ entry, rivals, written, from, to }: Mention): boolean {
  const typed = compact(written);
  // "i likeee that": a word drawn out is that word.
  const drawn = typed.replace(/(.)\1+$/, '$1');
  if (rivals.length > 0 || entry.outsider || entry.listedWeak || (isOrdinary(drawn) && drawn !== entry.key))
    return false;
  // Letters of another script are no slips.
  if (isAscii.test(typed) && !isAscii.test(entry.key)) return false;
  if (isShortSlip(typed, entry)) return true;
  if (to - from === 1 && typed.length < leastTyped) return false;
  return entry.key.length >= leastTyped && editDistance(typed, entry.key, mostSlips) <= mostSlips;
}

/**
 * In another language every word is strange, so that only what no word of a language looks like is a slip of the hand there:
 * letters that changed places or stand twice, or one slip in a long name with its first letter right.
 */
export function isSlip({ entry, written }: Mention, tokens: readonly Token[], book: NameBook, speech: Speech): boolean {
  const typed = compact(written);
  if (isWordOf(book.foreign.get(typed), speech)) return false;
  if (speech.isHome() || !(speech.code() || isMostlyStrange(tokens))) return true;
  if (isMistyped(typed, entry.key)) return true;
  const least = isAscii.test(written) ? leastAbroad : leastAbroad + 1;
  return (
    entry.key.length >= least && typed[0] === entry.key[0] && editDistance(typed, entry.key, mostSlips) < mostSlips
  );
}

const isAscii = /^[ -~]+$/;

/** Of other languages so long a word is hardly like a name by chance; of other letters a longer one. */
const leastAbroad = 6;

/** The same letters in another order, or with some of them twice. */
const isMistyped = (typed: string, key: string): boolean =>
  isReordered(typed, key) || typed.replace(/(.)\1+/g, '$1') === key.replace(/(.)\1+/g, '$1');

const isReordered = (typed: string, key: string): boolean => [...typed].sort().join('') === [...key].sort().join('');

/** Fewer than half of the words are ordinary ones. */
const isMostlyStrange = (tokens: readonly Token[]): boolean =>
  tokens.filter(({ text }) => isOrdinary(text)).length * 2 < tokens.filter(({ kind }) => kind !== 'number').length;

/** "temuu": of so short a name only the last letter may be drawn out. */
const isShortSlip = (typed: string, { key, weak }: NameEntry): boolean =>
  key.length === leastTyped - 1 && !weak && typed === key + key.at(-1);

/** In so short a name a slip needs a word of apps beside it. */
export const isShort = ({ entry }: Mention): boolean => entry.key.length < leastTyped;

/** "tmeu": a strange word of so few letters, two of which changed places. */
export function swappedMentions(
  tokens: readonly Token[],
  taken: (at: number) => boolean,
  book: NameBook,
  words: Lexicon,
  speech: Speech,
): Mention[] {
  return tokens.flatMap((token, from) => {
    const { text: typed, raw } = token;
    if (typed.length !== leastTyped - 1 || !isAscii.test(raw) || taken(from) || !isStrange(token, words)) return [];
    for (let at = 0; at + 1 < typed.length; at++) {
      const key = typed.slice(0, at) + typed[at + 1] + typed[at] + typed.slice(at + 2);
      const entry = key === typed ? undefined : book.entries.get(key);
      if (!entry || entry.weak || !isOfApp(entry) || !(speech.code() === undefined || speech.isHome())) continue;
      const { subjects } = entry;
      return [{ from, to: from + 1, entry, subjects, weak: false, how: 'near', written: raw, rivals: [] }];
    }
    return [];
  });
}

/** In a shorter word alone a slip is too much. */
const leastTyped = 5;

const mostSlips = 2;
