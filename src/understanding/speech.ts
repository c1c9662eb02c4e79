/** Which language a text is in, as far as that decides whether a word in it is a name. */
import type { Token } from './fold.ts';
import { apostrophes } from './forms.ts';
import type { Lexicon } from './lexicon.ts';
import { isOrdinary } from './words.ts';

/** The language that questions are read in. */
export const home = 'en';

const isAscii = /^[ -~]+$/;

/** A word that English has too says half as much. */
const shared = 0.5;

/** The code of the language that most of the small words are of; none where they leave it open. */
export function spokenIn(tokens: readonly Token[], { smallWords, ownLetters, plain }: Lexicon): string | undefined {
  const scores = new Map<string, number>();
  const add = (code: string, score: number) => scores.set(code, (scores.get(code) ?? 0) + score);
  for (const { raw, text } of tokens) {
    const word = raw.toLowerCase();
    const [opening, ...rest] = word.split(apostrophes);
    const codes = smallWords.get(rest.length > 0 ? `${opening}'` : word) ?? smallWords.get(text);
    const letter = isAscii.test(word) ? undefined : [...word].find((one) => ownLetters.has(one));
    if (letter) add(ownLetters.get(letter) as string, 1);
    if (text.length > 1 && plain.has(text) && isOrdinary(text)) add(home, 1);
    for (const code of codes ?? []) add(code, isOrdinary(text) ? shared : 1);
  }
  const [first, second] = [...scores].sort(([, a], [, b]) => b - a);
  return first && first[1] > (second?.[1] ?? 0) ? first[0] : undefined;
}

/** Finds out what language a text is in when it is first asked. */
export type Speech = { code(): string | undefined; isHome(): boolean };

export function speechOf(tokens: readonly Token[], words: Lexicon): Speech {
  let found: { code: string | undefined } | undefined;
  const code = () => {
    found ??= { code: spokenIn(tokens, words) };
    return found.code;
  };
  return { code, isHome: () => code() === home };
}
