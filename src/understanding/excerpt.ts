/**
 * What is read of a text that is too long to be a question: its two ends, and of their sentences those that hold names
 * and cues. Nothing takes longer than the longest question does, however much is pasted.
 */
import type { Token } from './fold.ts';
import type { Lexicon } from './lexicon.ts';
import type { Mention } from './mentions.ts';
import type { Part } from './split.ts';

/** Some 200 words: what asks stands at the beginning or the end of what is longer. */
const mostCharacters = 1200;

/** Words of a text; a Han character is one. */
const mostTokens = 240;

/** Sentences of a text. */
const mostParts = 6;

export const endsOfText = (text: string): string =>
  text.length > mostCharacters ? `${text.slice(0, mostCharacters / 2)}\n${text.slice(-mostCharacters / 2)}` : text;

/** The two ends are two lines: no name and no sentence reaches from one into the other. */
export function endsOf(tokens: readonly Token[]): readonly Token[] {
  if (tokens.length <= mostTokens) return tokens;
  const [first, ...rest] = tokens.slice(-mostTokens / 2);
  return [...tokens.slice(0, mostTokens / 2), ...(first ? [{ ...first, gap: `\n${first.gap}` }] : []), ...rest];
}

/** The parts that say most about the record, in the order of the text; of equals, the first and last ones. */
export function worthReading(
  parts: readonly Part[],
  tokens: readonly Token[],
  names: readonly Mention[],
  words: Lexicon,
): readonly Part[] {
  if (parts.length <= mostParts) return parts;
  const named = new Set(names.filter(({ weak }) => !weak).map(({ from }) => from));
  const worth = ({ from, to, asks }: Part) => {
    let [name, cue] = [0, 0];
    for (let at = from; at < to; at++) {
      if (named.has(at)) name = 1;
      if (words.classesOf(tokens[at]?.text ?? '').length > 0) cue = 1;
    }
    return 2 * name + cue + Number(asks);
  };
  const ranked = parts.map((part, at) => ({ part, worth: worth(part), inward: Math.min(at, parts.length - 1 - at) }));
  return ranked
    .sort((a, b) => b.worth - a.worth || a.inward - b.inward)
    .slice(0, mostParts)
    .map(({ part }) => part)
    .sort((a, b) => a.from - b.from);
}
