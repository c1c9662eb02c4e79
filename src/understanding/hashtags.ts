/** Names within the hashtags of a message. */
import type { Token } from './fold.ts';
import { wordsOfHashtag } from './forms.ts';
import type { Lexicon } from './lexicon.ts';
import type { Mention, NameBook, NameEntry } from './mentions.ts';
import { isOfApp, leastOpening, leastRest } from './shape.ts';
import { isOrdinary } from './words.ts';

/** "#sheinhaul", "#BanTikTok": a hashtag that has a name in it, with ordinary words around it. */
export function inHashtags(
  tokens: readonly Token[],
  book: NameBook,
  words: Lexicon,
  named: ReadonlySet<number>,
): Mention[] {
  return tokens.flatMap((token, from) => {
    if (!token.gap.endsWith('#') || named.has(from)) return [];
    const entry = nameInWords(wordsOfHashtag(token.raw), book, words) ?? nameInLetters(token.text, book, words);
    if (!entry) return [];
    const { subjects } = entry;
    return [{ from, to: from + 1, entry, subjects, weak: false, how: 'exact', written: token.raw, rivals: [] }];
  });
}

/** "TelegramDown": where a hashtag shows its words, the name is some of them; an ordinary word needs one that tells of apps. */
function nameInWords(parts: readonly string[], book: NameBook, words: Lexicon): NameEntry | undefined {
  for (let length = parts.length - 1; length > 0; length--)
    for (let at = 0; at + length <= parts.length; at++) {
      const entry = book.entries.get(parts.slice(at, at + length).join(''));
      if (!entry || !isOfApp(entry) || entry.key.length < leastRest) continue;
      const rest = parts.filter((_, place) => place < at || place >= at + length);
      if (rest.some((part) => words.otherThings.has(part))) continue;
      if (!entry.weak || (length > 1 && !entry.listedWeak) || rest.some((part) => words.appSigns.has(part)))
        return entry;
    }
  return undefined;
}

/** Written in one: the name opens it or ends it, and where it is a short one the rest is an ordinary word; a long one may stand within. */
function nameInLetters(text: string, book: NameBook, words: Lexicon): NameEntry | undefined {
  const most = Math.min(text.length - leastRest, book.longest);
  for (let length = most; length >= leastOpening; length--)
    for (let at = 0; at + length <= Math.min(text.length, longestHashtag); at++) {
      const entry = book.entries.get(text.slice(at, at + length));
      if (!entry || entry.outsider || !isOfApp(entry)) continue;
      const rest = [text.slice(0, at), text.slice(at + length)].filter((part) => part !== '');
      if (entry.weak ? rest.every((part) => words.appSigns.has(part)) : rest.every(isOrdinary)) return entry;
      if (!entry.weak && length >= surelyOpening && (at === 0 || rest.length === 1)) return entry;
    }
  return undefined;
}

/** A longer hashtag is looked at only so far. */
const longestHashtag = 40;

/** So long a name is no beginning of another word. */
const surelyOpening = 6;
