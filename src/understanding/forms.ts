/**
 * A name as other languages bend it: with an ending, after an apostrophe or without one; with an article, a preposition or
 * "and" written together with it; and within a hashtag. Only a whole name counts, so that another word that begins like one
 * is left alone.
 */
import { compact, type Token } from './fold.ts';
import { isOrdinary } from './words.ts';

/** What a token may stand for: a name, or the last or first piece of one. */
export type Form = {
  text: string;
  /** Whether the words before it, or those after it, may belong to the same name. */
  open: 'before' | 'after';
  /** So short a name is no name with this ending. */
  least: number;
  /** It is certain that the word was bent as a name is. */
  isName: boolean;
  /** So few letters are left that it is a name only where something else says so. */
  isShort?: true;
};

const list = (text: string) => text.split(' ');

/** By their last letter. */
type Endings = ReadonlyMap<string, readonly string[]>;
const endings = (all: readonly string[]): Endings => Map.groupBy(all, (ending) => ending.at(-1) as string);

/** Endings of cases, of articles and of belonging, of the languages that write them without an apostrophe. */
const latinEndings = endings(
  list(
    'a u i y e em ie ie owi om ach ow ami ssa sta lla lta lle iin in issa ista illa ilta ille ia on ot ra ban ben nak nek rol bol hoz ta da tan dan ten den un ya ye la le daki taki ul ului uri et en ens er ers ene nya ku mu an kan is ist it verbot gruppe kanal nutzer konto sucht sperre paket eur eurs euse euses ification ing ed',
  ),
);
/** Endings of more letters than one, after so few that a name may have. */
const longEndings: ReadonlySet<string> = new Set(
  [...latinEndings.values()].flat().filter((ending) => ending.length > 1),
);
const fewest = 4;

/** Endings that make other words of words, and so need a name that is no beginning of one. */
const wordy: ReadonlySet<string> = new Set(['ing', 'ed']);
const cyrillicEndings = endings(
  list('а у е ом ы и ов ам ами ах ой ою ю я і ові ем єм ям ях ер еры ера еров').map(compact),
);
/** Endings of names that end in a short i, which they take the place of. */
const softEndings = endings(list('я ю е ем и').map(compact));
const short = compact('й');
/** What stands before a name, written together with it. */
const arabicOpenings = list('و ف ب ل ك ع ه ال لل بال كال وال فال وب ول وك ولل وبال ولال عال هال فب وع');
const hebrewOpenings = list('ו ה ב ל כ מ ש וה וב ול שב של שה כש מה');

/** What stands between a name and its ending, or between an article and a name. */
export const apostrophes = /['’‘ʼ`´]/u;
const isAscii = /^[ -~]+$/;
const latin = /^[a-z0-9]+$/;
const cyrillic = /\p{Script=Cyrillic}/u;
const arabic = /\p{Script=Arabic}/u;
const hebrew = /\p{Script=Hebrew}/u;

/** Endings of English words after an apostrophe: they say nothing about a name. */
const contractions = new Set(list('ll re ve d m t em'));

/** After so many letters an ending is taken off; where it is one letter alone, after so many. */
const leastStem = { latin: 5, latinOne: 6, other: 3 };
/** So few letters are no name of other letters, with an ending or with an opening. */
const leastName = 4;
const leastHebrew = 3;
const longestEnding = 7;

/** What a token may be a form of. */
export function formsOf({ text, raw, kind }: Token): Form[] {
  // Without marks and apostrophes a word is as long as its letters.
  const parts = raw.length === text.length ? [] : raw.split(apostrophes);
  if (parts.length === 2) {
    const [before, after] = parts.map(compact) as [string, string];
    return [
      { text: before, open: 'before', least: 2, isName: !contractions.has(after) && after.length <= longestEnding },
      ...(before.length <= 6 ? [{ text: after, open: 'after', least: 3, isName: false } as const] : []),
    ];
  }
  if (kind !== 'word' && kind !== 'other') return [];
  if (isAscii.test(raw)) return latinForms(text);
  if (cyrillic.test(raw))
    return [
      ...withoutEndings(text, cyrillicEndings, leastStem.other),
      ...withoutEndings(text, softEndings, leastStem.other).map((form) => ({ ...form, text: form.text + short })),
    ];
  if (arabic.test(raw)) return withoutOpenings(text, arabicOpenings, leastName);
  if (hebrew.test(raw)) return withoutOpenings(text, hebrewOpenings, leastHebrew);
  if (latin.test(text)) return latinForms(text);
  return [];
}

const latinForms = (text: string): Form[] =>
  isOrdinary(text) ? [] : [...withoutEndings(text, latinEndings, leastStem.latin), ...shortForms(text)];

/** Four letters and a long ending, or five and a letter. */
function shortForms(text: string): Form[] {
  const form = (length: number): Form => ({
    text: text.slice(0, length),
    open: 'before',
    least: fewest,
    isName: false,
    isShort: true,
  });
  const ending = text.slice(fewest);
  const isLong = longEndings.has(ending) && !wordy.has(ending);
  const isLetter =
    ending.length === 2 && (latinEndings.get(ending[1] as string)?.includes(ending[1] as string) ?? false);
  return [...(isLong ? [form(fewest)] : []), ...(isLetter ? [form(fewest + 1)] : [])];
}

const withoutEndings = (text: string, endings: Endings, least: number): Form[] =>
  text.length <= least
    ? []
    : (endings.get(text.at(-1) as string) ?? [])
        .filter((ending) => text.length - ending.length >= least && text.endsWith(ending))
        .map((ending) => ({
          text: text.slice(0, -ending.length),
          open: 'before',
          least:
            least === leastStem.other
              ? leastName
              : ending.length === 1 || wordy.has(ending)
                ? leastStem.latinOne
                : least,
          isName: false,
        }));

const withoutOpenings = (text: string, openings: readonly string[], least: number): Form[] =>
  openings
    .filter((opening) => text.startsWith(opening) && text.length > opening.length + 1)
    .map((opening) => ({ text: text.slice(opening.length), open: 'after', least, isName: false }));

/** "TikTokBan": where a hashtag begins a new word with a capital, or after a line below. */
export const wordsOfHashtag = (raw: string): string[] =>
  raw
    .split(/(?<=\p{Ll}|\p{N})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})|_+/u)
    .map(compact)
    .filter((word) => word !== '');
