/** How a name is written in a message: as the record writes it, in one word or in several, or as words of every day. */
import type { Subject } from '../knowledge/knowledge.ts';
import type { Token } from './fold.ts';
import { apostrophes } from './forms.ts';
import type { Lexicon } from './lexicon.ts';
import type { Mention, NameEntry } from './mentions.ts';
import type { Speech } from './speech.ts';
import { isOrdinary } from './words.ts';

/** Of a hashtag the name has at least so many letters, and the word after it so many. */
export const leastOpening = 4;
export const leastRest = 3;

/** A Latin letter with a mark: who writes it writes another language, and no name with a slip. */
export const accented = /[À-ɏ]/;

/** A word of these languages, in a text that is in one of them or in none that it tells of. */
export const isWordOf = (codes: readonly string[] | undefined, speech: Speech): boolean =>
  codes !== undefined && (speech.code() === undefined || codes.includes(speech.code() as string));

export const isOfApp = ({ subjects }: { subjects: readonly Subject[] }): boolean =>
  subjects.some(({ kind }) => kind === 'app');

/** Also "musically": an adverb of an ordinary word. */
export const isEveryday = (word: string, words: Lexicon): boolean =>
  isOrdinary(word) ||
  words.knows(word) ||
  words.modern.has(word) ||
  (word.endsWith('ly') && isOrdinary(word.slice(0, -2)));

/** Written in small letters and in words that everybody uses: it may be no name at all. */
export const isPlain = ({ from, to }: Mention, tokens: readonly Token[], words: Lexicon): boolean =>
  tokens
    .slice(from, to)
    .every(
      ({ text, capital }) =>
        !capital && (isEveryday(text, words) || (text.length === 1 && tokens[from + 1]?.gap === '-')),
    );

/** Made of words that everybody uses, so that it may be a film, a proverb or a thing as well. */
export const isDoubtful = (mention: Mention, tokens: readonly Token[], words: Lexicon): boolean => {
  const { weak, entry, how, from, to } = mention;
  return (
    weak ||
    (how === 'exact' &&
      (entry.listedWeak ||
        isAccented(entry, tokens.slice(from, to)) ||
        isTorn(mention, tokens) ||
        isMadeOfWords(mention, tokens, words)))
  );
};

/** "Wei bo": a name of one word in two, with small letters, as the record does not write it. */
export const isTorn = (mention: Mention, tokens: readonly Token[]): boolean => {
  const { from, to, entry, how } = mention;
  const written = tokens.slice(from, to);
  return (
    how === 'exact' &&
    entry.tokens === 1 &&
    written.length === 2 &&
    written[1]?.gap === ' ' &&
    !isAsRecord(mention) &&
    written.every(({ capital, kind }) => !capital && kind === 'word')
  );
};

/** A letter alone is a word too where the name is written apart and has a word besides: "v mate". */
const isMadeOfWords = ({ from, to, entry }: Mention, tokens: readonly Token[], words: Lexicon): boolean => {
  const written = tokens.slice(from, to);
  const isApart = entry.tokens === 1 && to - from === 2;
  return (
    written.some(({ text }) => text.length > 1) &&
    written.every(({ text }) => (text.length > 1 ? isEveryday(text, words) : isApart))
  );
};

/** "Pitú": marks that the record does not write make it another word. */
export const isAccented = ({ name, key }: NameEntry, written: readonly Token[]): boolean =>
  !accented.test(name) &&
  written.some(({ raw, text }) => {
    const [stem = ''] = raw.split(apostrophes);
    return accented.test(written.length === 1 && text.startsWith(key) ? stem.slice(0, key.length) : stem);
  });

/** Written as the record writes a name, with capitals or in a spelling of its own. */
export function isWritten(mention: Mention, tokens: readonly Token[]): boolean {
  const { from, to, entry, weak } = mention;
  const written = tokens.slice(from, to);
  // "SuperChinese": with capitals within it is no other word at all.
  if (to - from === 1 && isLong(mention) && /\p{Ll}\p{Lu}/u.test(written[0]?.raw ?? '')) return true;
  // "freefire": several words written as one are no other word.
  if (to - from === 1 && isLong(mention) && !entry.listedWeak && !isOrdinary(written[0]?.text ?? '')) return true;
  if (entry.listedWeak && isSpelledOddly(mention)) return true;
  if (weak || entry.listedWeak) return false;
  if (isAccented(entry, written)) return false;
  if (written.some(({ capital }) => capital)) return !isShouted(written, entry);
  // "Lemon 8 ways" may be so many ways.
  const next = tokens[to];
  const counts =
    written.at(-1)?.kind === 'number' && next?.gap === ' ' && isOrdinary(next.text) && /[^s]s$/.test(next.text);
  return to - from > entry.tokens && isAsRecord(mention) && !counts;
}

/** "A HELO ride": in capitals alone, as the record does not write it. */
const isShouted = (written: readonly Token[], { tokens, name }: NameEntry): boolean =>
  tokens === 1 &&
  written.every(({ raw }) => raw.length > 1 && raw === raw.toUpperCase()) &&
  name !== name.toUpperCase();

export const isAsRecord = ({ entry, from, to }: Mention): boolean => (entry.spacings & (1 << (to - from))) !== 0;

/** "RoK": with small letters and capitals where no other word has them. */
const isSpelledOddly = ({ entry, written }: Mention): boolean =>
  written === entry.name && /\p{Ll}\p{Lu}/u.test(written);

/** So short a name may be a sound: "QQ". */
const leastSpelled = 3;

/** What the record itself calls weak counts where it is spelled just so, capitals and all. */
export const isSpelledAsRecord = ({ entry, written }: Mention): boolean =>
  entry.key.length >= leastSpelled && written === entry.name && /\p{Lu}/u.test(written);

/** A word of no language that the message is in. */
export const isStrangeWord = ({ entry }: Mention, words: Lexicon): boolean =>
  entry.key.length > leastSpelled && !isEveryday(entry.key, words) && !isOrdinary(entry.name.toLowerCase());

/** "Share-It", "we-chat": who joins the words of a name means one thing. */
export const isHyphened = ({ from, to, entry }: Mention, tokens: readonly Token[]): boolean =>
  entry.tokens === 1 &&
  to - from > 1 &&
  tokens.slice(from + 1, to).every(({ gap }) => gap === '-') &&
  tokens[from]?.gap !== '-' &&
  tokens[to]?.gap !== '-';

/** Written in words although it is one word: "viva video". Such small ones as "we" and "it" are no part of a name then. */
export const isSpaced = ({ from, to, entry }: Mention, tokens: readonly Token[], words: Lexicon): boolean =>
  entry.tokens === 1 &&
  to - from > 1 &&
  tokens.slice(from, to).every(({ text, kind }) => kind === 'number' || (text.length > 1 && !words.plain.has(text)));

/** A name of several words is hardly anything else. */
export const isLong = ({ entry }: Mention): boolean => entry.tokens > 1;

/** "#mobilelegends": the whole of a hashtag is meant as a name. */
export const isHashtag = ({ from, to, entry }: Mention, tokens: readonly Token[]): boolean =>
  to - from === 1 && entry.key.length >= leastOpening + leastRest && (tokens[from]?.gap.endsWith('#') ?? false);

/** So short a Katakana name is a piece of longer words. */
const shortKatakana = 3;

const katakana = /^[\p{Script=Katakana}ー]$/u;

/** A name of few Katakana within a longer run of them is no name. */
export function isPartOfWord({ from, to }: Mention, tokens: readonly Token[]): boolean {
  const isPiece = (at: number) => katakana.test(tokens[at]?.raw ?? '');
  if (to - from > shortKatakana || !isPiece(from)) return false;
  return (tokens[from]?.gap === '' && isPiece(from - 1)) || (tokens[to]?.gap === '' && isPiece(to));
}
