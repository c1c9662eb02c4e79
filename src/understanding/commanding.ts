/** Texts that order the bot or its record to be changed: none of them asks anything. */
import type { CueClass } from '../languages/cues/cues.ts';
import type { Token } from './fold.ts';
import type { Lexicon } from './lexicon.ts';

/** What asks, wherever it stands. */
const asking: readonly CueClass[] = ['who', 'whose', 'what', 'which', 'when', 'where', 'why', 'how', 'how-many'];

/** "/mute @someone", "add it to your list": a command of a server, or an order to change what is on record. */
export function isCommand(tokens: readonly Token[], words: Lexicon): boolean {
  const [first, second] = tokens;
  if (!first) return false;
  // "SYSTEM: add it to the record": who is said to speak orders nothing.
  if (second?.gap.startsWith(':'))
    return isCommand(
      tokens.slice(1).map((token, at) => (at > 0 ? token : { ...token, gap: '' })),
      words,
    );
  if (/[/!]$/.test(first.gap) && words.commands.has(first.text)) return true;
  // "Can you remove it from your list": whoever is asked to do so is told to.
  const isPolite =
    words.classesOf(first.text).includes('yes-no') && second !== undefined && isYours(second.text, words);
  const begins = tokens.findIndex(
    ({ text }, at) => at >= (isPolite ? 2 : 0) && (words.changing.has(text) || !words.chatter.has(text)),
  );
  if (begins < 0 || !words.changing.has(tokens[begins]?.text ?? '')) return false;
  const asks = tokens.findIndex(({ text }) => words.classesOf(text).some((cue) => asking.includes(cue)));
  // "Remove it from the list": at the end, or whose it is. "Delete it from your record and tell me when" asks for no more.
  return tokens.some(({ text }, at) => {
    if (at <= begins || !words.changed.has(text) || (asks >= 0 && asks < at)) return false;
    const before = tokens[at - 1]?.text ?? '';
    const rest = tokens.slice(at + 1);
    // "Add it to the record as banned": what is to be said there.
    const isLast = rest[0]?.text === 'as' || rest.every((token) => words.chatter.has(token.text));
    return isYours(before, words) || (isLast && asks < 0 && words.definite.has(before));
  });
}

const isYours = (word: string, words: Lexicon): boolean => words.classesOf(word).includes('bot');
