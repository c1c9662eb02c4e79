/** Short questions for one detail of what was told right before them: "It came back. When was that?", "A judge stopped it. His name?" */
import type { CueClass } from '../languages/cues/cues.ts';
import type { Token } from './fold.ts';
import type { Lexicon } from './lexicon.ts';
import type { Reading } from './reading.ts';
import type { DateMention } from './when.ts';

/** In so many words and fewer nothing but a detail is asked for. */
const mostOfDetail = 8;
/** What is told in more words is more than one thing. */
const mostTold = 22;

/** What "on which day was that", "when did that happen" say. */
const ofDay: readonly CueClass[] = [
  'when',
  'date-of',
  'which',
  'what',
  'be',
  'pronoun',
  'of',
  'do',
  'yes-no',
  'happen',
  'between',
  'tell',
];

/** What "what was his name", "which one", "who was it" say. */
const ofName: readonly CueClass[] = ['which', 'what', 'who', 'called', 'name', 'alias', 'be', 'pronoun', 'of', 'tell'];

/** Somebody or something that was told of without its name, by the noun: "a federal judge", "some hedge fund". */
const nameless: readonly CueClass[] = ['judge', 'company', 'court-sure'];

/** What was told and what is asked of it, as one sentence; undefined where something else is asked. */
export function askedForADetail(told: Reading, asked: Reading, words: Lexicon): readonly Token[] | undefined {
  const { mentions, dates, tokens, unknown, classes, refusals } = asked;
  const isBare =
    mentions.length + unknown.length + refusals.length === 0 && dates.every(isYear) && tokens.length <= mostOfDetail;
  const isTold = told.refusals.length === 0 && told.tokens.length <= mostTold && told.mentions.length > 0;
  if (!isBare || !isTold) return undefined;
  const isOnly = (cues: readonly CueClass[]) =>
    classes.every((set) => set.size === 0 || cues.some((cue) => set.has(cue)));
  const asksDay = asked.has('when', 'date-of') && asked.has('pronoun') && isOnly(ofDay);
  const asksName =
    asked.has('which', 'what', 'who', 'called') && isOnly([...ofName, ...nameless]) && isNameless(told, asked, words);
  return asksDay || asksName ? [...told.tokens, ...tokens] : undefined;
}

/** "A federal judge", "some fund", right behind such a word or one word further; or "the judge … which judge?". */
const isNameless = (told: Reading, asked: Reading, words: Lexicon): boolean =>
  nameless.some((cue) => told.has(cue) && asked.has(cue)) ||
  nameless
    .flatMap((cue) => told.at(cue))
    .some((at) =>
      [1, 2].some((back) => words.indefinite.has(told.tokens[at - back]?.text ?? '') || told.isAt(at - back, 'any')),
    );

/** "Which day of 2025 was that": a year only says where to look. */
const isYear = ({ moment }: DateMention): boolean => moment.kind === 'period' && moment.grain === 'year';
