/** Lines that were broken where the text was wide enough, and not where a sentence ended. */
import { fold } from './fold.ts';
import { asking } from './intents/signs.ts';
import type { Lexicon } from './lexicon.ts';

/** More lines or letters than that are a text of their own, and no question that was broken. */
const mostLines = 8;
const mostLetters = 600;
/** A question of so few words has only begun; so many words and fewer are the rest of one. */
const mostOfStub = 2;
const mostOfRest = 3;

/** "is X!! banned": a cry in the middle of a question that has only begun ends nothing. */
export function withoutCries(text: string, words: Lexicon): string {
  const cry = /!+(?=\s+\S)/.exec(text);
  if (!cry || text.length > mostLetters) return text;
  const said = fold(text.slice(0, cry.index));
  const first = said[0]?.text ?? '';
  const isBegun = said.length === mostOfStub && words.classesOf(first).includes('yes-no');
  return isBegun ? text.slice(0, cry.index) + text.slice(cry.index + cry[0].length) : text;
}

/** The text with each line put to the one before it that it goes on from: "who was quicker on X,\nthe one or the other". */
export function withLinesJoined(text: string, words: Lexicon): string {
  const lines = text.split(/\r?\n/);
  if (lines.length === 1 || lines.length > mostLines || text.length > mostLetters) return text;
  const joined: string[] = [];
  for (const line of lines) {
    const before = joined.at(-1);
    if (before !== undefined && goesOn(before, line, lines.length === 2, words))
      joined[joined.length - 1] = `${before.trimEnd()} ${line.trimStart()}`;
    else joined.push(line);
  }
  return joined.length === lines.length ? text : joined.join('\n');
}

const isEnded = /[.?!:;…]["”’)]*\s*$/;
/** A quotation, a list, a heading. */
const isItem = /^\s*(?:[>*•#|"“«‘'–-]|\d{1,2}[.)]|[a-z][.)])/i;

const capital = /^\s*\p{Lu}/u;
const isNumber = /^\d{1,4}(st|nd|rd|th)?$/;

/** `isOnly` where there is no other line: then what begins with no capital goes on, unless it asks by itself. */
function goesOn(before: string, line: string, isOnly: boolean, words: Lexicon): boolean {
  if (before.trim() === '' || line.trim() === '' || isEnded.test(before) || isItem.test(before) || isItem.test(line))
    return false;
  const [said, next] = [fold(before), fold(line)];
  const [last, first] = [said.at(-1)?.text ?? '', next[0]?.text ?? ''];
  // "on 1 march\n2021"
  const { months } = words.cues;
  if ((months[last] !== undefined && isNumber.test(first)) || (isNumber.test(last) && months[first] !== undefined))
    return true;
  // "what\nhas become of it", "whats\nits number": so little is no line by itself.
  if (said.length === 1 || (said.length <= mostOfStub && opensQuestion(said, words))) return true;
  // "it belongs to\nwhom"
  if (words.unended.has(last) || (isOnly && next.length < mostOfRest)) return true;
  if (opensQuestion(next, words)) return false;
  return (
    (isOnly && !capital.test(line)) ||
    before.trimEnd().endsWith(',') ||
    next.length <= mostOfRest ||
    opensQuestion(said, words) ||
    words.goingOn.has(first)
  );
}

/** What asks stands first, or behind nothing but words of chat. */
function opensQuestion(tokens: ReturnType<typeof fold>, words: Lexicon): boolean {
  const first = tokens.find(({ text }) => !words.chatter.has(text) && !words.joiners.has(text));
  return first !== undefined && words.classesOf(first.text).some((cue) => asking.includes(cue));
}
