/** Short questions for nothing but the names of what was told right before them: "It hit eight apps. Which eight?" */
import type { CueClass } from '../languages/cues/cues.ts';
import type { Lexicon } from './lexicon.ts';
import type { Reading } from './reading.ts';

/** In so many words and fewer nothing else is asked for. */
const mostForNames = 5;
const forNames: readonly CueClass[] = ['which', 'what', 'who', 'namely', 'tell', 'app', 'company', 'several', 'be'];

/** "It named eight apps. Which apps?", "… What were they?", "… ok which 8": nothing but the names is asked for, of apps or firms that were told of. */
export function asksForNames(told: Reading, asked: Reading, words: Lexicon): boolean {
  const { mentions, dates, unknown, tokens, classes, has, isAt } = asked;
  const first = firstOf(asked, words);
  const isBare = mentions.length + dates.length + unknown.length === 0 && tokens.length - first <= mostForNames;
  const counts = asksForSoMany(asked, words);
  return (
    isBare &&
    isAt(first, 'which', 'what', 'who', 'namely', 'tell') &&
    (told.has('app', 'company')
      ? counts || has('app', 'company', 'several', 'namely') || tokens.length === 1
      : has('app', 'company', 'several') || (counts && told.mention('measure').length === 1)) &&
    classes.every(
      (set, at) => at < first || set.size === 0 || (counts && at === first + 1) || forNames.some((cue) => set.has(cue)),
    ) &&
    told.mention('app').length + told.mention('company').length === 0 &&
    !told.has('say', 'people', 'judge', 'court-sure', 'user')
  );
}

/** "Remind me" */
const mostToRemind = 2;

/**
 * "In June that place blocked several titles of X. Give me those": the names of a company that somebody barred somewhere, which
 * were told of and are asked for by no name.
 */
export function asksForTheirNames(told: Reading, { mentions, dates, unknown, tokens, classes, has }: Reading): boolean {
  return (
    mentions.length + dates.length + unknown.length === 0 &&
    tokens.length <= mostForNames &&
    has('which', 'what', 'namely', 'tell', 'list') &&
    (has('several', 'namely', 'app') || tokens.length <= mostToRemind) &&
    classes.every((set) => set.size === 0 || set.has('list') || forNames.some((cue) => set.has(cue))) &&
    told.mention('company').length === 1 &&
    told.mention('app').length + told.mention('person').length === 0 &&
    told.mention('jurisdiction').length + told.mention('measure').length > 0 &&
    told.has('ban', 'name') &&
    !told.has('say', 'judge', 'court-sure', 'user')
  );
}

/** The first word that says something; "cool headline but which ones": behind what only leads to the question. */
const firstOf = ({ tokens, isAt }: Reading, { chatter, joiners }: Lexicon): number => {
  const led = tokens.findIndex(({ text }, at) => joiners.has(text) && isAt(at + 1, 'which', 'what', 'who'));
  return led >= 0 && led <= mostToLead ? led + 1 : tokens.findIndex(({ text }) => !chatter.has(text));
};
const mostToLead = 4;

/** "Ok which 8", "which eight lol": all of so many, and nothing else. */
export function asksForSoMany(asked: Reading, words: Lexicon): boolean {
  const { tokens, isAt } = asked;
  const first = firstOf(asked, words);
  const number = tokens[first + 1];
  const count = number?.kind === 'number' ? Number(number.text) : (words.cues.numbers[number?.text ?? ''] ?? 0);
  return (
    isAt(first, 'which', 'what') && count > 1 && tokens.slice(first + 2).every(({ text }) => words.chatter.has(text))
  );
}
