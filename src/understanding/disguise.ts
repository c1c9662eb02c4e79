/** Names in which signs and digits stand for letters: "T!kTok", "w3chat", "$hareit". */
import { fold } from './fold.ts';
import { exactMentions, type NameBook } from './mentions.ts';

/** What a sign is written for, the likeliest first; each is as long as the letter, so that positions stay. */
const meantBy: Readonly<Record<string, string>> = {
  '@': 'a',
  $: 's',
  '!': 'i',
  '|': 'li',
  '+': 't',
  0: 'o',
  1: 'il',
  3: 'e',
  4: 'a',
  5: 's',
  7: 't',
  8: 'b',
};
const sign = /[@$!|+0134578]/;
/** Letters and signs in one; the marks that end a sentence only where a letter follows. */
const word = /(?:[\p{L}\d@$]|[!|+](?=\p{L})){4,}/gu;
const letter = /\p{L}/u;
/** Of a name so many signs at most stand for letters: more of them are no disguise. */
const mostSigns = 4;

/** The text with names in letters alone, wherever such a word names something only then. */
export const withoutDisguise = (text: string, book: NameBook): string =>
  sign.test(text) ? text.replace(word, (written) => undisguised(written, book) ?? written) : text;

function undisguised(written: string, book: NameBook): string | undefined {
  if (!letter.test(written) || !sign.test(written) || namesSomething(written, book)) return undefined;
  const signs = [...written].filter((character) => character in meantBy);
  if (signs.length === 0 || signs.length > mostSigns) return undefined;
  return [0, 1]
    .map((choice) =>
      [...written].map((character) => meantBy[character]?.[choice] ?? meantBy[character]?.[0] ?? character).join(''),
    )
    .find((letters) => namesSomething(letters, book));
}

/** Whether the whole word is a name. */
const namesSomething = (text: string, book: NameBook): boolean => {
  const tokens = fold(text);
  return exactMentions(tokens, book, text).some(({ weak, from, to }) => !weak && from === 0 && to === tokens.length);
};
