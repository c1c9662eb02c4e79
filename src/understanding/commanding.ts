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
  const begins = tokens.findIndex(({ text }) => words.changing.has(text) || !words.chatter.has(text));
  if (begins < 0 || !words.changing.has(tokens[begins]?.text ?? '')) return false;
  if (tokens.some(({ text }) => words.classesOf(text).some((cue) => asking.includes(cue)))) return false;
  // "Remove it from the list": at the end, or whose it is.
  return tokens.some(({ text }, at) => {
    if (at <= begins || !words.changed.has(text)) return false;
    const before = tokens[at - 1]?.text ?? '';
    const rest = tokens.slice(at + 1);
    // "Add it to the record as banned": what is to be said there.
    const isLast = rest[0]?.text === 'as' || rest.every((token) => words.chatter.has(token.text));
    return isYours(before, words) || (isLast && words.definite.has(before));
  });
}

const isYours = (word: string, words: Lexicon): boolean => words.classesOf(word).includes('bot');
