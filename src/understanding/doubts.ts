/** What only says at the end that whoever tells something is not sure of it: "X owns Y or am i trippin" asks whether it does. */
import type { Token } from './fold.ts';
import type { Lexicon } from './lexicon.ts';

/** What is left of a text says something by itself. */
const leastTold = 2;

/** "or nah" */
const mostOfAside = 2;

/** Where such an ending begins; undefined where a text ends in none. */
export function doubtAt(tokens: readonly Token[], { doubts, alternatives, openers }: Lexicon): number | undefined {
  const ending = (doubts.get(tokens.at(-1)?.text ?? '') ?? []).find(
    (words) =>
      words.length + leastTold <= tokens.length &&
      words.every((word, step) => tokens[tokens.length - words.length + step]?.text === word),
  );
  if (!ending) return undefined;
  const at = tokens.length - ending.length;
  // "is it back or nah": what asks by itself needs no more than its own words.
  if (ending.length <= mostOfAside && tokens.slice(0, at).some(({ text }) => openers.has(text))) return undefined;
  // "…, or am i wrong": the "or" is part of it, where it is no word of the ending itself.
  return alternatives.has(tokens[at - 1]?.text ?? '') && at - 1 >= leastTold ? at - 1 : at;
}

/** Texts that end so, by their last words, the longest first. */
export function doubtsByLast(endings: readonly string[]): ReadonlyMap<string, readonly (readonly string[])[]> {
  const byLast = new Map<string, string[][]>();
  for (const ending of endings) {
    const words = ending.split(' ');
    const last = words.at(-1) ?? '';
    byLast.set(
      last,
      [...(byLast.get(last) ?? []), words].sort((a, b) => b.length - a.length),
    );
  }
  return byLast;
}
