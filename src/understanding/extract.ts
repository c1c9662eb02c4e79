/** Which apps a message names: for the message menu, which reads one message and asks nothing of it. */
import type { Subject } from '../knowledge/knowledge.ts';
import { fold, type Token } from './fold.ts';
import type { Lexicon } from './lexicon.ts';
import { exactMentions, type Mention, type NameBook, nearMentions } from './mentions.ts';
import { unique } from './reading.ts';
import { isOrdinary } from './words.ts';

/** The apps named in a text, in their order, without doubles. */
export function namesIn(text: string, book: NameBook, words: Lexicon): Subject[] {
  const tokens = fold(text);
  const exact = exactMentions(tokens, book, text);
  const near = nearMentions(tokens, exact, book, text, (token) => isStrange(token, words), {
    left: mostLookups,
  }).filter(isCloseEnough);
  const taken = new Set(near.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, step) => from + step)));
  const all = [
    ...exact.filter(
      ({ from, to }) => !Array.from({ length: to - from }, (_, step) => from + step).some((at) => taken.has(at)),
    ),
    ...near,
  ].sort((a, b) => a.from - b.from);
  return unique(
    all
      .filter((mention) => !mention.weak || isPlacedAsName(mention, tokens, words) || isBesideKin(mention, all))
      .flatMap(({ subjects }) => subjects.filter(({ kind }) => kind === 'app').slice(0, 1)),
  );
}

/** A message may be long and full of names. */
const mostLookups = 400;

function isStrange(token: Token, words: Lexicon): boolean {
  return token.kind === 'word' && token.text.length >= 5 && !words.knows(token.text) && !isOrdinary(token.text);
}

/** Nobody confirms what a message means, so only the clearest slips count: one, and alone. */
function isCloseEnough({ entry, rivals, written }: Mention): boolean {
  return (
    rivals.length === 0 && !entry.outsider && entry.key.length >= 5 && Math.abs(entry.key.length - written.length) <= 2
  );
}

/** "is QQ Wallet the same as QQ": a name that opens another one in the same message is meant as a name too. */
const isBesideKin = (mention: Mention, all: readonly Mention[]): boolean =>
  all.some(
    ({ weak, entry }) =>
      !weak && entry.subjects.length > 0 && entry.key !== mention.entry.key && entry.key.startsWith(mention.entry.key),
  );

/** An ordinary-looking name counts where the words beside it speak for a name: "on QQ", "the WPS app". */
function isPlacedAsName(mention: Mention, tokens: readonly Token[], words: Lexicon): boolean {
  const previous = tokens[mention.from - 1]?.text ?? '';
  const next = tokens[mention.to]?.text ?? '';
  if (mention.to - mention.from > 1 && (words.verbBefore.has(previous) || words.verbAfter.has(next)))
    return words.nameAfter.has(next) && !words.verbAfter.has(next);
  // "clean master told me": a name of two ordinary words may open a message; "we meet" does not.
  const opens =
    mention.from === 0 &&
    mention.to - mention.from > 1 &&
    mention.entry.tokens > 1 &&
    !words.plain.has(tokens[0]?.text ?? '');
  return opens || words.messageBefore.has(previous) || words.nameAfter.has(next);
}
