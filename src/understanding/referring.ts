/** Questions about something said before that is not there to be seen: they can only be asked back. */
import type { Intent } from '../answers/answer.ts';
import type { Subject, SubjectKind } from '../knowledge/knowledge.ts';
import type { CueClass } from '../languages/cues/cues.ts';
import type { IntentFound } from './intents/rule.ts';
import type { Lexicon } from './lexicon.ts';
import type { Prominence } from './prominence.ts';
import type { Reading } from './reading.ts';
import type { View } from './view.ts';

/** In so many words and fewer "the other one" is what the question is about. */
const mostWords = 12;

/** Words that ask for something, and those that say nothing about whom. */
const asking: ReadonlySet<CueClass> = new Set(['when', 'why', 'who', 'where', 'which', 'how-long', 'how-many']);
const empty: ReadonlySet<CueClass> = new Set(['by', 'of', 'be', 'do', 'yes-no', 'pronoun', 'between', 'not', 'how']);

/** "what about the other one", "and by whom?", "and in Texas?": what is meant was said before. */
export function refersBack({ reading, reference, strangers }: View, words: Lexicon): boolean {
  const { mentions, dates, unknown, refusals, tokens, classes } = reading;
  const isOfNothing =
    dates.length + unknown.length + refusals.length + strangers.length === 0 &&
    (!reference || reference.bare) &&
    tokens.length <= mostWords;
  const areAll = (kind: SubjectKind) =>
    mentions.every(({ subjects }) => subjects.length > 0 && subjects.every((subject) => subject.kind === kind));
  if (!isOfNothing) return false;
  if (reading.has('back-reference') && areAll('category')) return true;
  if (isWhole(reading) && tokens.length <= mostOfPronoun && mentions.length === 0 && asksOfPronoun(reading))
    return true;
  const isBare = (also: ReadonlySet<CueClass>) =>
    tokens.every(
      ({ text }, at) =>
        words.chatter.has(text) ||
        words.joiners.has(text) ||
        [...(classes[at] ?? [])].every((cue) => asking.has(cue) || empty.has(cue) || also.has(cue)),
    );
  if (reading.has('bot')) return false;
  if (mentions.length === 0) return isBare(nothingMore) && reading.has(...asking);
  const begins = tokens.findIndex(({ text }) => !words.chatter.has(text) || words.joiners.has(text));
  const goesOn =
    words.joiners.has(tokens[begins]?.text ?? '') ||
    reading.has('same') ||
    (reading.isAt(begins, 'what', 'how') && reading.isAt(begins + 1, 'mean'));
  return goesOn && mentions.length === 1 && areAll('jurisdiction') && isBare(goingOn);
}

/** "What about India", "same for Texas": what goes on beside a place. */
const goingOn: ReadonlySet<CueClass> = new Set(['same', 'what', 'mean', 'back-reference']);
const nothingMore: ReadonlySet<CueClass> = new Set();

/** In so many words and fewer a pronoun is all that a question is about. */
const mostOfPronoun = 8;

/** "did they appeal", "so whose call was it": who or what is meant is not said, and cannot be guessed. */
const asksOfPronoun = ({ asks, has }: Reading): boolean =>
  (asks || has(...asking)) && has('pronoun') && !has('bot', 'record', 'help');

/** Nothing else was said in the same text. */
const isWhole = ({ tokens, text }: Reading): boolean =>
  (tokens.at(-1)?.end ?? 0) - (tokens[0]?.start ?? 0) > text.trim().length - mostAround;
const mostAround = 4;

/** Kinds of questions about an app or whoever has it; all others are asked of a measure. */
const ofApps: ReadonlySet<Intent> = new Set(['named', 'owner', 'compare', 'profile', 'sources']);
/** Kinds that are told of all, or of a set, and what is asked of one instead. */
const ofOne: Partial<Record<Intent, Intent>> = { apps: 'measure', measures: 'named', overview: 'profile' };

/** What is offered instead: the same of what most of the record is about. */
export function offeredBack(
  found: IntentFound | undefined,
  prominent: Prominence,
): { intent: Intent; among: readonly Subject[] } {
  const asked = found?.intent ?? 'profile';
  const intent = ofOne[asked] ?? asked;
  if (intent === 'holdings') return { intent, among: prominent.companies };
  return { intent, among: ofApps.has(intent) ? prominent.apps : prominent.measures };
}
