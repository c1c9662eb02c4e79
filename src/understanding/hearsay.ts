/** What somebody is said to have said, to be checked: "a paper says that X is banned, true?" asks whether X is banned. */
import { fold, type Token } from './fold.ts';
import type { Lexicon } from './lexicon.ts';
import type { Mention } from './mentions.ts';

/** Whoever says it is named in so many words and fewer: "a friend of my boss says". */
const mostOfTeller = 5;

/** A shorter clause says nothing that could be checked. */
const leastSaid = 3;

/**
 * The question whether what was said is so; undefined where nothing was, or where it was said by somebody on record, for what
 * they said is on record too.
 */
export function hearsayAsked(
  tokens: readonly Token[],
  exact: readonly Mention[],
  from: number,
  words: Lexicon,
): readonly Token[] | undefined {
  const last = tokens.at(-1);
  const { checks, isItSo } = words.cues.hearsay;
  if (!last || !checks.includes(last.text) || !last.gap.startsWith(',')) return undefined;
  const verb = tokens.slice(0, mostOfTeller + 1).findLastIndex(({ text }) => saysSurely(text, words));
  const clause = tokens.slice(verb + 1, -1);
  // "that paper said 18 February for the order": which day a paper gives is on record.
  const isDated = clause.some(({ text }) => words.cues.months[text] !== undefined);
  const isTold =
    verb > 0 && !isDated && clause.length >= leastSaid && !exact.some((name) => isTeller(name, from, from + verb));
  return isTold ? [...asTokens(isItSo, clause[0]), ...clause] : undefined;
}

const saysSurely = (text: string, words: Lexicon): boolean =>
  words.classesOf(text).includes('say-sure') || words.cues.hearsay.telling.includes(text);

/** Somebody of the record who speaks for themselves; a paper only tells. */
const isTeller = ({ from: at, weak, subjects }: Mention, from: number, to: number): boolean =>
  at >= from &&
  at < to &&
  !weak &&
  subjects.some(({ kind }) => kind === 'person' || kind === 'company' || kind === 'authority');

/** Words that nobody wrote, where what they open begins. */
const asTokens = (text: string, before: Token | undefined): readonly Token[] =>
  fold(text).map((token) => ({ ...token, start: before?.start ?? 0, end: before?.start ?? 0 }));
