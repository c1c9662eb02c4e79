/**
 * Makes spellings comparable: case, accents, width, look-alike letters, zero-width characters and punctuation are made
 * equal, and the text is cut into tokens that remember where they stood.
 */
import { simplifiedHan } from './han.ts';

/** One word (or one Han character) of a text. */
export type Token = {
  /** Folded: small letters and digits only. */
  text: string;
  /** As written. */
  raw: string;
  start: number;
  end: number;
  /** What stands between the previous token and this one, folded: spaces are one space, quotes and dashes are made equal. */
  gap: string;
  kind: 'word' | 'number' | 'han' | 'other';
  /** Written with a capital first letter, or all in capitals. */
  capital: boolean;
  /** Ended in 's or s' as a possessive or "is". */
  possessive: boolean;
};

/** Letters of other alphabets that look like Latin ones; only what people really use to disguise or mistype a name. */
const lookAlikes = new Map(
  Object.entries({
    а: 'a',
    в: 'b',
    с: 'c',
    ԁ: 'd',
    е: 'e',
    ё: 'e',
    ɡ: 'g',
    һ: 'h',
    н: 'h',
    і: 'i',
    ї: 'i',
    ı: 'i',
    ɩ: 'i',
    ј: 'j',
    к: 'k',
    қ: 'k',
    ӏ: 'l',
    ⅼ: 'l',
    м: 'm',
    п: 'n',
    ո: 'n',
    о: 'o',
    օ: 'o',
    р: 'p',
    ԛ: 'q',
    г: 'r',
    ѕ: 's',
    т: 't',
    ս: 'u',
    υ: 'u',
    ν: 'v',
    ѵ: 'v',
    ԝ: 'w',
    ш: 'w',
    х: 'x',
    у: 'y',
    ү: 'y',
    α: 'a',
    β: 'b',
    ε: 'e',
    η: 'n',
    ι: 'i',
    κ: 'k',
    μ: 'm',
    ο: 'o',
    ρ: 'p',
    τ: 't',
    χ: 'x',
    γ: 'y',
    ω: 'w',
    ß: 'ss',
    ø: 'o',
    đ: 'd',
    ł: 'l',
    æ: 'ae',
    œ: 'oe',
    ð: 'd',
    þ: 'th',
  }),
);

const invisible =
  /[\u00AD\u034F\u061C\u115F\u1160\u17B4\u17B5\u180B-\u180F\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFE00-\uFE0F\uFEFF\u{E0000}-\u{E0FFF}]/u;
const marks = /\p{M}/u;
const han = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
const letter = /[\p{L}\p{N}]/u;
const apostrophe = /['’‘ʼ`´]/u;

const isAsciiLetter = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || (code >= 65 && code <= 90);

/** The common Han characters: nothing about them needs folding but their two ways to be written. */
const isCommonHan = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff;

function foldCharacter(character: string): string {
  if (character < '\u0080') return character.toLowerCase();
  let folded = '';
  for (const part of character.normalize('NFKD')) {
    if (marks.test(part) || invisible.test(part)) continue;
    const small = part.toLowerCase();
    folded += lookAlikes.get(small) ?? small;
  }
  return folded;
}

/** Addresses of pages, and of members, roles and channels as Discord writes them: what stands in them is no part of a sentence. */
const address = /\b(?:https?:\/\/|www\.)\S+|<(?:@[!&]?|#)\d{1,20}>/gi;

/** The text with addresses blanked out, so that all positions stay. */
export const withoutAddresses = (text: string): string =>
  text.includes('://') || text.includes('www.') || text.includes('<')
    ? text.replace(address, (found) => ' '.repeat(found.length))
    : text;

/** An address whose last part spells a title: so many words and more, joined by hyphens. */
const titledAddress = /\bhttps?:\/\/\S*\/([a-z0-9]+(?:-[a-z0-9]+){4,})(?:\.html?)?\/?(?:[?#]\S*)?(\s|$)/gi;

/** The text with the titles that its addresses spell in their place, each on a line of its own; positions stay. */
export const withTitles = (text: string): string =>
  withoutAddresses(
    text.replace(titledAddress, (found, title: string, after: string) => {
      const at = found.lastIndexOf(title);
      const rest = found.length - at - title.length - after.length;
      return `${' '.repeat(at)}${title.replaceAll('-', ' ')}${' '.repeat(rest)}${after === '' ? '' : '\n'}`;
    }),
  );

/** Cuts a text into folded tokens. Time grows with the length and no faster. */
export function fold(text: string): Token[] {
  const tokens: Token[] = [];
  let gap = '';
  let current: { folded: string; start: number; end: number; suffix: boolean } | undefined;
  const close = () => {
    if (!current) return;
    const raw = text.slice(current.start, current.end);
    const possessive = current.suffix || /['’]s?$/u.test(raw);
    const folded = current.folded;
    if (folded !== '') {
      tokens.push({
        text: folded,
        raw,
        start: current.start,
        end: current.end,
        gap,
        kind: /^\d+$/.test(folded) ? 'number' : /[a-z0-9]/.test(folded) ? 'word' : 'other',
        capital: /^\P{L}*\p{Lu}/u.test(raw),
        possessive,
      });
      gap = '';
    }
    current = undefined;
  };
  let at = 0;
  let skip = 0;
  for (const character of text) {
    const start = at;
    at += character.length;
    if (skip > 0) {
      skip--;
      continue;
    }
    const code = character.charCodeAt(0);
    const ascii = code < 0x80;
    const commonHan = isCommonHan(code);
    if (!ascii && !commonHan && (invisible.test(character) || marks.test(character))) {
      if (current) current.end = at;
      continue;
    }
    if (commonHan || (!ascii && han.test(character))) {
      close();
      const folded = commonHan ? simplifiedHan(character) : foldCharacter(character);
      tokens.push({
        text: folded,
        raw: character,
        start,
        end: at,
        gap,
        kind: 'han',
        capital: false,
        possessive: false,
      });
      gap = '';
      continue;
    }
    if (ascii ? isAsciiLetter(code) : letter.test(character)) {
      const folded = foldCharacter(character);
      if (current) {
        current.folded += folded;
        current.end = at;
      } else current = { folded, start, end: at, suffix: false };
      continue;
    }
    if (apostrophe.test(character) && current) {
      // "texas's" and "who's" lose the 's; "don't" and "isn't" stay one word.
      const rest = text.slice(at, at + 2);
      if (/^[sS](?![\p{L}\p{N}])/u.test(rest) || rest === 's' || rest === 'S') {
        current.suffix = true;
        current.end = at + 1;
        close();
        skip = 1;
        continue;
      }
      if (/^\p{L}/u.test(rest)) continue;
      close();
      gap += "'";
      continue;
    }
    // "what % does X hold": where no number stands before it, it is a word.
    const isWord = character === '%' && !/\d/.test(text[start - 1] ?? '');
    close();
    if (isWord) {
      tokens.push({ text: '%', raw: '%', start, end: at, gap, kind: 'other', capital: false, possessive: false });
      gap = '';
      continue;
    }
    gap += /\s/u.test(character)
      ? gap.endsWith(' ') || gap.endsWith('\n')
        ? character === '\n'
          ? '\n'
          : ''
        : character === '\n'
          ? '\n'
          : ' '
      : foldPunctuation(character);
  }
  close();
  return tokens;
}

function foldPunctuation(character: string): string {
  if (/\p{Pd}/u.test(character)) return '-';
  if (/["“”„«»「」『』]/u.test(character)) return '"';
  if (character === '？' || character === '؟') return '?';
  if (character === '。') return '.';
  if (character === '！') return '!';
  if (character === '，' || character === '、') return ',';
  return character;
}

/** All the tokens' letters in one string: what names are compared by. */
export function compact(text: string): string {
  return fold(text)
    .map((token) => token.text)
    .join('');
}
