/** Questions about something said before that is not there to be seen: they can only be asked back. */
import type { Intent } from '../answers/answer.ts';
import type { Subject, SubjectKind } from '../knowledge/knowledge.ts';
import type { CueClass } from '../languages/cues/cues.ts';
import type { IntentFound } from './intents/rule.ts';
import type { Lexicon } from './lexicon.ts';
import { listed } from './listed.ts';
import type { Prominence } from './prominence.ts';
import type { Reading } from './reading.ts';
import type { View } from './view.ts';

/** In so many words and fewer "the other one" is what the question is about. */
const mostWords = 12;

/** Words that ask for something, and those that say nothing about whom. */
const asking: ReadonlySet<CueClass> = new Set(['when', 'why', 'who', 'where', 'which', 'how-long', 'how-many']);
const empty: ReadonlySet<CueClass> = new Set([
  'able',
  'by',
  'of',
  'be',
  'do',
  'yes-no',
  'pronoun',
  'between',
  'not',
  'how',
]);

/** "what about the other one", "and by whom?", "and in Texas?": what is meant was said before. */
export function refersBack({ reading, reference, strangers }: View, words: Lexicon): boolean {
  const { dates, unknown, refusals, tokens, classes } = reading;
  const mentions = reading.mentions.filter(({ weak, subjects }) => !(weak && subjects.every(isSource)));
  const isOfNothing =
    dates.length + refusals.length + strangers.length === 0 &&
    (!reference || reference.bare) &&
    tokens.length <= mostWords;
  const areAll = (kind: SubjectKind) =>
    mentions.every(({ subjects }) => subjects.length > 0 && subjects.every((subject) => subject.kind === kind));
  const isShort = isWhole(reading) && tokens.length <= mostOfPronoun;
  if (isShort && isExtendedOnly(reading)) return true;
  if (isShort && refusals.length === 0 && (isTheOne(reading, words) || isOtherTime(reading, words))) return true;
  if (isShort && refusals.length === 0 && isStillSo(reading, words)) return true;
  if (!isOfNothing) return false;
  if (tokens.length <= mostOfDeed && isWhole(reading) && isDeed(reading, words)) return true;
  if (isWhole(reading) && isWhichAlone(reading, words)) return true;
  // What the record speaks of, too, tells no more than the pronoun does: "when did they remove it".
  if (
    isShort &&
    mentions.length === 0 &&
    asksOfPronoun(reading, words) &&
    unknown.every(({ text }) => words.speaksOf(text))
  )
    return true;
  // "are you sure about that": of whatever was told.
  const isLastPointed = reading.isAt(tokens.length - 1, 'pronoun') && reading.isAt(tokens.length - 2, 'mean');
  if (isShort && mentions.length === 0 && reading.has('dispute') && isLastPointed) return true;
  if (unknown.length > 0) return false;
  if (reading.has('back-reference') && areAll('category')) return true;
  const isBare = (also: ReadonlySet<CueClass>) =>
    tokens.every(
      ({ text }, at) =>
        words.chatter.has(text) ||
        words.joiners.has(text) ||
        [...(classes[at] ?? [])].every((cue) => asking.has(cue) || empty.has(cue) || also.has(cue)),
    );
  const isOfBot = reading.has('bot') && !reading.has('back');
  if (isOfBot) return false;
  if (mentions.length === 0)
    return (
      (isBare(nothingMore) && reading.has(...asking)) ||
      (isShort && isBare(aroundTheOne) && namesTheOne(reading, words))
    );
  const begins = tokens.findIndex(({ text }) => !words.chatter.has(text) || words.joiners.has(text));
  // "is it in the Texas one, too": only the place was said.
  const isOfPlace = mentions.length === 1 && areAll('jurisdiction');
  if (isShort && isOfPlace && reading.isAt(begins, 'yes-no') && words.anaphors.has(tokens[begins + 1]?.text ?? ''))
    return true;
  const goesOn =
    words.joiners.has(tokens[begins]?.text ?? '') ||
    reading.has('same') ||
    (reading.isAt(begins, 'what', 'how') && reading.isAt(begins + 1, 'mean'));
  return goesOn && isOfPlace && isBare(goingOn);
}

/** In so many words and fewer a question asks of a time, and of nothing else. */
const mostOfTime = 10;

/**
 * "What came out in September", "what was barred last time": the time as written, where it may be any, nothing else is
 * spoken of, and it is the only thing that could tell what is meant.
 */
export function timeUntold(view: View, words: Lexicon): string | undefined {
  const { reading, reference, strangers, weak } = view;
  const { dates, mentions, unknown, refusals, tokens, text, has } = reading;
  const isOfNothing =
    mentions.length + refusals.length + strangers.length === 0 &&
    unknown.every(({ text: word }) => words.units.has(word)) &&
    !weak &&
    (!reference || reference.bare || reference.dates.length > 0) &&
    isWhole(reading) &&
    tokens.length <= mostOfTime;
  if (!isOfNothing || !(reading.asks || has(...opening)) || has('when', 'bot-sure', 'record', 'number-word'))
    return undefined;
  const [date, ...others] = dates;
  if (!date) return untoldAtEnd(reading, text, words);
  const { kind } = date.moment;
  const isAny = kind === 'month-only' || (date.moment.kind === 'ambiguous' && date.moment.days.length === 0);
  const next = tokens[date.to];
  const isApart = next === undefined || next.gap.trim() !== '' || words.plain.has(next.text);
  return isAny && isApart && date.relation !== 'since' && others.length === 0 ? date.written : undefined;
}

/** "By the 9th, had that country barred X": a day without its month, which nothing said tells. */
export function monthUntold(
  { reading }: View,
  { datingSigns, dayPrepositions, definite }: Lexicon,
): string | undefined {
  const { tokens, dates, text, isAt } = reading;
  if (dates.length > 0) return undefined;
  const at = tokens.findIndex(
    (token, place) =>
      bareDay.test(token.text) &&
      definite.has(tokens[place - 1]?.text ?? '') &&
      (datingSigns.has(tokens[place - 2]?.text ?? '') || dayPrepositions.has(tokens[place - 2]?.text ?? '')) &&
      (place === tokens.length - 1 || isAt(place + 1, 'yes-no') || /[,;?]/.test(tokens[place + 1]?.gap ?? '')),
  );
  const sign = tokens[at - 1];
  return sign && text.slice(sign.start, tokens[at]?.end);
}
const bareDay = /^([1-9]|[12]\d|3[01])(st|nd|rd|th)$/;

const opening = ['which', 'what', 'who', 'where', 'how', 'how-many', 'yes-no', 'any'] as const;

/** "last time", "last week", at the end of a question about what was. */
function untoldAtEnd({ tokens }: Reading, text: string, { cues }: Lexicon): string | undefined {
  const pastVerbs = listed(cues.pastVerbs);
  if (!tokens.some(({ text: word }) => pastVerbs.includes(word))) return undefined;
  const phrase = cues.thatTime.find((one) => {
    const parts = listed(one);
    return tokens.length > parts.length + 1 && parts.every((word, at) => tokens.at(at - parts.length)?.text === word);
  });
  const first = phrase && tokens.at(-listed(phrase).length);
  return first ? text.slice(first.start, tokens.at(-1)?.end) : undefined;
}

/** "Is that the one they have": which one is meant was said before, whatever else is told of it. */
function isTheOne({ tokens, at }: Reading, words: Lexicon): boolean {
  const one = tokens.findIndex(
    ({ text }, place) => words.definite.has(text) && words.ones.has(tokens[place + 1]?.text ?? ''),
  );
  const before = tokens.slice(0, Math.max(0, one)).map(({ text }) => text);
  const isEmpty = (text: string) => words.chatter.has(text) || words.joiners.has(text) || words.plain.has(text);
  const isMeant = (text: string) => words.anaphors.has(text) || words.pointers.has(text);
  return before.some(isMeant) && before.every(isEmpty) && [...asking].every((cue) => at(cue).every((to) => to > one));
}

/** "Is it still how it was in 2021", "are they still as before": what was so then, was said before. */
const isStillSo = ({ mentions, unknown, dates, tokens, isAt, has }: Reading, words: Lexicon): boolean =>
  mentions.length + unknown.length === 0 &&
  dates.every(({ moment: { kind } }) => kind === 'day' || kind === 'period' || kind === 'now') &&
  isAt(0, 'yes-no', 'be') &&
  words.anaphors.has(tokens[1]?.text ?? '') &&
  has('still', 'same') &&
  !has('order', 'law', 'list-noun', 'app', 'company', 'batch', 'pause');

/** "And after 2021?": nothing but another time. */
function isOtherTime({ tokens, dates }: Reading, words: Lexicon): boolean {
  const [date, ...others] = dates;
  if (!date || others.length > 0) return false;
  const said = tokens.flatMap(({ text }, at) => (at >= date.from && at < date.to ? [] : [text]));
  const signs = new Set(Object.values(words.cues.timeSigns).flat());
  // "what about them in 2022"
  const isBack = (text: string) => words.classesOf(text).includes('several');
  return (
    said.some((text) => words.joiners.has(text) || isBack(text)) &&
    said.every(
      (text) =>
        words.joiners.has(text) ||
        words.chatter.has(text) ||
        signs.has(text) ||
        isBack(text) ||
        words.classesOf(text).some((cue) => cue === 'mean' || cue === 'what'),
    )
  );
}

/** "Pushed back until when?": what was, was said before. */
const isExtendedOnly = ({ tokens, mentions, dates, unknown, isAt, has }: Reading): boolean =>
  mentions.length + dates.length + unknown.length === 0 &&
  tokens.length <= mostOfExtended &&
  isAt(0, 'extend') &&
  has('when', 'deadline') &&
  !has('all', 'app', 'order', 'law', 'measure', 'bot');
const mostOfExtended = 6;

/** In so many words and fewer it is told what somebody did of whom nothing is said. */
const mostOfDeed = 4;

/** "Did they win": whoever is meant was said before. */
const isDeed = ({ tokens, isAt, mentions }: Reading, words: Lexicon): boolean =>
  mentions.length === 0 &&
  isAt(0, 'do', 'have') &&
  isAt(0, 'yes-no') &&
  words.anaphors.has(tokens[1]?.text ?? '') &&
  tokens.length > 2;

/** "Which court?", "what law": one of its kind is asked for, and nothing says of what. */
const isWhichAlone = ({ tokens, isAt, mentions, unknown }: Reading, { cues }: Lexicon): boolean =>
  tokens.length === 2 &&
  mentions.length + unknown.length === 0 &&
  isAt(0, 'which', 'what') &&
  isAt(1, 'court-sure', 'judge', 'app', 'order', 'law', 'company', 'state', 'directive') &&
  !cues.plural.test(tokens[1]?.text ?? '');

const isSource = ({ kind }: Subject): boolean => kind === 'source';

/** "the full list", "which date again", "is the deadline over": one thing is meant, and nothing says which. */
function namesTheOne({ tokens, isAt, at }: Reading, { definite, cues }: Lexicon): boolean {
  if (at('date-of').some((place) => isAt(place - 1, 'which', 'what') || definite.has(tokens[place - 1]?.text ?? '')))
    return true;
  return tokens.some(({ text }, place) => {
    if (!definite.has(text)) return false;
    const noun = isAt(place + 1, 'all') ? place + 2 : place + 1;
    return isAt(noun, ...theOnes) && !cues.plural.test(tokens[noun]?.text ?? '');
  });
}

const theOnes: readonly CueClass[] = ['list-noun', 'order', 'law', 'memo', 'company', 'deadline', 'reason'];
/** What is said around such a thing without telling which it is. */
const aroundTheOne: ReadonlySet<CueClass> = new Set([
  ...theOnes,
  'date-of',
  'left',
  'list',
  'back',
  'bot',
  'tell',
  'say',
  'say-sure',
  'all',
  'also',
  'what',
  'mean',
  'past',
  'issue',
  'extend',
  'still',
  'base',
  'app',
  'name',
  'called',
  'require',
  'of',
  'have',
  'happen',
]);

/** "What about India", "same for Texas": what goes on beside a place. */
const goingOn: ReadonlySet<CueClass> = new Set(['same', 'what', 'mean', 'back-reference']);
const nothingMore: ReadonlySet<CueClass> = new Set();

/** In so many words and fewer a pronoun is all that a question is about. */
const mostOfPronoun = 10;

/** "did they appeal", "so whose call was it": who or what is meant is not said, and cannot be guessed. */
const asksOfPronoun = (reading: Reading, words: Lexicon): boolean => {
  const { asks, has, isAt, tokens } = reading;
  const text = (at: number) => tokens.at(at)?.text ?? '';
  // "later did they lift it", "so its gone then right"
  const asksLate = isAt(1, 'yes-no') && words.anaphors.has(text(2)) && (words.plain.has(text(0)) || isAt(0, 'next'));
  const isChecked = tokens.length > 2 && words.cues.hearsay.checks.includes(text(-1));
  // "they lifted it or what", "was stopped or not"
  const asksAtEnd = isAt(tokens.length - 1, 'what', 'not', 'none');
  return (
    (asks || asksAtEnd || asksLate || isChecked || has(...asking)) &&
    has('pronoun') &&
    (!has('bot') || isPolite(reading)) &&
    !has('bot-sure', 'record', 'help') &&
    // "how many apps are on it" asks of it, "which apps does it take that …" of apps.
    (!has('app', 'company') || isAt(tokens.length - 1, 'pronoun'))
  );
};

/** "Could you tell": the bot is only asked to tell. */
const isPolite = ({ at, isAt }: Reading): boolean =>
  at('bot').every((place) => isAt(place - 1, 'yes-no') && [1, 2].some((step) => isAt(place + step, 'tell', 'say')));

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
