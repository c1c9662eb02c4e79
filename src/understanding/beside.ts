/** Names that are asked about in one breath with others, and that the record does not hold. */
import type { Intent } from '../answers/answer.ts';
import type { Lexicon } from './lexicon.ts';
import type { Mention } from './mentions.ts';
import type { Reading } from './reading.ts';
import type { Understanding } from './understanding.ts';

/** Kinds of questions that are answered for each of several names by itself. */
const ofEach: Partial<Record<Intent, 'not-named' | 'not-on-record'>> = {
  named: 'not-named',
  dates: 'not-named',
  owner: 'not-on-record',
};

/** "Are X and Z banned": what is to be said of Z, where only X is on record; undefined where nothing is. */
export function strangersBeside(one: Understanding, reading: Reading, words: Lexicon): Understanding | undefined {
  if (one.kind !== 'clear') return undefined;
  const { intent } = one.tell;
  const absence = ofEach[intent];
  const strangers = absence ? joined(reading, words) : [];
  if (!absence || strangers.length === 0) return undefined;
  const { because, text, asOf } = one;
  return { because, readAs: [], text, kind: 'stranger', intent, absence, strangers, asOf };
}

/**
 * "Is Z banned like X", "did they add Z when they put X on it": what is asked is asked of Z, which the record does not hold,
 * and X is only set beside it.
 */
export function asksOfOutsider(reading: Reading, words: Lexicon): boolean {
  if (!reading.has('yes-no')) return false;
  const names = reading.mentions.filter((mention) => isOutsider(mention) || isThing(mention));
  const [first, second] = names;
  return (
    first !== undefined &&
    second !== undefined &&
    isOutsider(first) &&
    isThing(second) &&
    !isJoined(first, second, reading, words) &&
    // "is Z banned, or am i thinking of X": it is asked of both.
    !reading.tokens.slice(first.to, second.from).some(({ text }) => words.alternatives.has(text)) &&
    isObject(first, reading)
  );
}

/** "Did they ban Z", "is Z named": something is done to it; a firm that follows "is" may be whose something is. */
const isObject = ({ from, entry }: Mention, { isAt }: Reading): boolean =>
  [1, 2].some((back) => isAt(from - back, 'ban', 'name', 'list', 'join', 'remove')) ||
  (entry.outsider === 'app' && isAt(from - 1, 'be') && from <= mostToAsked);
const mostToAsked = 2;

/** Outsiders in one list with apps or companies of the record: "X, Y and Z". */
function joined(reading: Reading, words: Lexicon): string[] {
  const names = reading.mentions.filter((mention) => isOutsider(mention) || isThing(mention));
  const lists: Mention[][] = [];
  for (const name of names) {
    const list = lists.at(-1);
    const before = list?.at(-1);
    if (list && before && isJoined(before, name, reading, words)) list.push(name);
    else lists.push([name]);
  }
  return lists.flatMap((list) =>
    list.some(isThing) ? list.filter(isOutsider).map(({ entry, written }) => entry.name ?? written) : [],
  );
}

const isOutsider = ({ entry }: Mention): boolean => entry.outsider === 'app' || entry.outsider === 'company';

export const isThing = ({ subjects, weak }: Mention): boolean =>
  !weak && subjects.some(({ kind }) => kind === 'app' || kind === 'company');

/** Nothing but a comma or a word such as "and" stands between two names; "is X banned, and Y": the verb may stand there too. */
export function isJoined({ to }: Mention, { from }: Mention, { tokens, isAt }: Reading, words: Lexicon): boolean {
  const isVerb = from - to > 1 && isAt(to, 'ban', 'allow', 'name') && from === tokens.length - 1;
  const between = tokens.slice(isVerb ? to + 1 : to, from);
  const isListed = between.length === 1 || (between.length === 0 && /[,;&/]/.test(tokens[from]?.gap ?? ''));
  return isListed && between.every(({ text }) => words.joiners.has(text) || words.alternatives.has(text));
}
