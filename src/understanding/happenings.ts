/** When something happened, asked in words of its own: "when were the screens dark", "how long ago did the deal close". */
import { addDays } from '../calendar.ts';
import type { Subject, SubjectKind } from '../knowledge/knowledge.ts';
import type { CueClass } from '../languages/cues/cues.ts';
import { saysOnly } from './intents/signs.ts';
import { type Lexicon, stem } from './lexicon.ts';
import { listed } from './listed.ts';
import type { Mind } from './mind.ts';
import { isUndated, type Reading } from './reading.ts';
import { type View, viewOf, weakMeasures } from './view.ts';
import type { DateMention } from './when.ts';
import { surelyMeantEvent } from './wordings.ts';

/** More words than this ask for more than a day. */
const mostOfDay = 18;

/** What asks for something else than the day on which something happened. */
const asksElse = [
  'who',
  'whose',
  'where',
  'why',
  'if',
  'not',
  'must',
  'deadline',
  'due',
  'left',
  'last',
  'extend',
  'pause',
  'effect',
  'ban',
  'allow',
  'court-sure',
  'judge',
  'penalty',
  'citation',
  'name',
  'list',
  'before',
  'say-sure',
  'report-sure',
  'next',
  'happen',
] as const;

/** What asks for the day only where it stands beside one. */
const asking = ['what', 'which', 'how', 'how-many'] as const;

/** The one thing that happened whose day is asked for, by the words that only it speaks with. */
export function happening(view: View, own: Mind): Subject | undefined {
  const { reading, reference, apps, companies, measures, people, rulings, plans } = view;
  // What was made, ruled or planned has days of its own.
  const isOfMeasure =
    measures.length + rulings.length + plans.length > 0 || (reference !== undefined && !reference.bare);
  if (isOfMeasure || !asksForDay(reading, own.words)) return undefined;
  // "when was the WeChat ban stopped": of what goes by that name.
  const subjects = [...apps, ...companies, ...people, ...weakMeasures(reading)];
  const events = subjects.flatMap(({ id }) => own.knowledge.eventsAbout(id));
  const among = subjects.length > 0 ? [...new Set(events)] : own.knowledge.events;
  return surelyMeantEvent(
    reading,
    among.filter(({ about }) => mayBeThere(about, view, own)),
    own.events,
    own.words,
  );
}

/** "'Exchange halts X listing'. What date did that happen?": what a headline tells, by the words that only it speaks with. */
export function happenedAsTold(told: Reading, own: Mind): Subject | undefined {
  const view = viewOf(told, own);
  // Whoever is named in it has a part in what happened.
  const named = told.mentions.filter(({ subjects }) => subjects.some(({ kind }) => inHeadlines.has(kind)));
  const among = own.knowledge.events.filter(
    ({ about }) =>
      named.every(({ subjects }) => subjects.some(({ id }) => about.includes(id))) && mayBeThere(about, view, own),
  );
  return surelyMeantEvent(told, among, own.events, own.words);
}
const inHeadlines: ReadonlySet<SubjectKind> = new Set<SubjectKind>(['app', 'company', 'measure', 'ruling', 'plan']);

/** "What date did that happen?", "when was that?": the day of what was told, and nothing else. */
export const asksItsDay = ({ mentions, dates, unknown, tokens, classes, has }: Reading): boolean =>
  mentions.length + unknown.length === 0 &&
  isUndated({ dates }) &&
  tokens.length <= mostOfItsDay &&
  has('when', 'date-of') &&
  classes.every((set) => [...set].every((cue) => inItsDay.has(cue)));
const mostOfItsDay = 8;
const inItsDay: ReadonlySet<CueClass> = new Set<CueClass>([
  ...([
    'when',
    'date-of',
    'what',
    'which',
    'happen',
    'pronoun',
    'several',
    'be',
    'do',
    'yes-no',
    'of',
    'back',
  ] as const),
  ...(['tell', 'report', 'report-sure', 'reason', 'back-reference', 'same', 'deadline'] as const),
]);

/** What is asked of a day beside what happened on it. */
const asksElseOfDay = [
  'who',
  'ban',
  'allow',
  'still',
  'status',
  'effect',
  'deadline',
  'due',
  'left',
  'must',
  'why',
  'when',
  'own',
  'pause',
  'which',
  'how-many',
  'how-long',
  'say-sure',
  'sign',
] as const;

/**
 * "That list on 13 February, what happened there": what is on record of just that day and of what is spoken of; "and then?"
 * asks for what came right after it, of those whom it is about.
 */
export function happenedThatDay(view: View, own: Mind): readonly Subject[] {
  const { reading } = view;
  const [date, ...others] = reading.dates;
  if (date?.moment.kind !== 'day' || others.length > 0 || beside.has(date.relation)) return [];
  // "The order of 14 August, how did it end": the day only says which order it is.
  if (view.reference && !view.reference.bare && view.reference.dates.includes(date)) return [];
  const asks = reading.has('happen') || reading.has('next') || isDid(reading);
  if (!asks || reading.has(...asksElseOfDay) || opensWithYesNo(reading)) return [];
  const { day } = date.moment;
  const spoken = [...view.apps, ...view.companies, ...view.people, ...view.measures];
  const ofThat = own.knowledge.events.filter(
    ({ id, on, about }) => on === day && isSpokenOf(id, about, spoken, reading, own),
  );
  if (!reading.has('next')) return ofThat.map(({ id }) => ({ kind: 'event', id }));
  // What came next of a measure is told by its own steps.
  if (view.measures.length + view.authorities.length > 0) return [];
  const parties = new Set(ofThat.flatMap(({ about }) => about));
  const soon = addDays(day, mostDaysNext);
  const after = own.knowledge.events.filter(
    ({ on, about }) => on > day && on <= soon && on.length === day.length && about.some((id) => parties.has(id)),
  );
  return after.map(({ id }) => ({ kind: 'event', id }));
}

/** Before a day, after it, since it: none of these is the day itself. */
const beside: ReadonlySet<DateMention['relation']> = new Set(['before', 'after', 'since', 'until']);

/** So many days later nothing came "right after" it. */
const mostDaysNext = 7;

/** "Judge did what", "they did what to it". */
const isDid = ({ at, isAt }: Reading): boolean => at('do').some((place) => isAt(place + 1, 'what'));

const opensWithYesNo = ({ isAt }: Reading): boolean => isAt(0, 'yes-no') && !isAt(1, 'what');

/** It is about what is spoken of, or says its name; nothing spoken of is met by whatever happened. */
function isSpokenOf(
  event: string,
  about: readonly string[],
  spoken: readonly Subject[],
  { mentions }: Reading,
  { events }: Mind,
): boolean {
  if (spoken.length === 0) return false;
  if (spoken.some(({ id }) => about.includes(id))) return true;
  const said = events.wordsOf.get(event);
  return mentions.some(({ written }) =>
    written
      .toLowerCase()
      .split(/\W+/)
      .some((word) => /\d|.{4}/.test(word) && said?.has(stem(word))),
  );
}

/** More returns than this are no answer. */
const mostReturns = 3;

/** "When did X come back": each time that it did, where no place is spoken of. */
export function comebacks(view: View, own: Mind): readonly Subject[] {
  const { reading, apps, companies, people, measures, jurisdictions, strangers } = view;
  const [app, ...others] = apps;
  const isOfElse = others.length + companies.length + people.length + measures.length + jurisdictions.length > 0;
  if (!app || isOfElse || strangers.length > 0 || !isUndated(reading)) return [];
  if (!reading.has('back') || !reading.has('when') || !saysOnly(reading, ...ofReturn)) return [];
  const returning = listed(own.words.cues.words.back).map(stem);
  const returns = own.knowledge
    .eventsAbout(app.id)
    .filter(({ id }) => returning.some((word) => own.events.wordsOf.get(id)?.has(word)));
  return returns.length <= mostReturns ? returns.map(({ id }) => ({ kind: 'event', id })) : [];
}

const ofReturn = ['back', 'when', 'take', 'do', 'be', 'yes-no', 'tell', 'date-of', 'of'] as const;

/** Where places are spoken of, what happened is of a measure in one of them, or of none. */
function mayBeThere(about: readonly string[], { jurisdictions }: View, { knowledge }: Mind): boolean {
  const inside = new Set(jurisdictions.flatMap(({ id }) => [...knowledge.within(id)]));
  const places = about.flatMap((id) => knowledge.find.measure(id)?.jurisdiction ?? []);
  return inside.size === 0 || places.length === 0 || places.some((place) => inside.has(place));
}

function asksForDay(reading: Reading, words: Lexicon): boolean {
  const { tokens, refusals } = reading;
  if (!isUndated(reading) || refusals.some((refusal) => refusal !== 'topic') || tokens.length > mostOfDay) return false;
  return (asksWhen(reading, words) || asksHowLongAgo(reading, words)) && !asksBesides(reading, words);
}

/** "When", "on which evening", "the day it began", "it happened on". */
function asksWhen({ tokens, isAt, has }: Reading, words: Lexicon): boolean {
  const [on] = words.cues.timeSigns.on;
  const last = tokens.length - 1;
  if (tokens[last]?.text === on) return !has('which', 'what', 'how', 'yes-no');
  return tokens.some((_, at) =>
    isAt(at, 'when')
      ? true
      : isAt(at, 'date-of') &&
        !has('how-long') &&
        (at <= mostBeforeDay || at === last || isAt(at - 1, 'which', 'what')),
  );
}

/** So many words stand before the day that a text begins by asking for. */
const mostBeforeDay = 2;

/** "How many days since", "how long ago". */
function asksHowLongAgo({ tokens, dates, has }: Reading, { cues }: Lexicon): boolean {
  const [since] = cues.timeSigns.since;
  return has('how-long') && (has('past') || dates.length > 0 || tokens.some(({ text }) => text === since));
}

/** "what" and "which" of the day itself ask for nothing else, and "since" says from when on. */
function asksBesides({ at, isAt, has, tokens, dates }: Reading, { cues, joiners }: Lexicon): boolean {
  const units = listed(cues.eventTimes.units);
  const isOfDay = (place: number) =>
    isAt(place, 'when', 'how-long', 'date-of') ||
    isAt(place + 1, 'date-of') ||
    units.includes(tokens[place + 1]?.text ?? '');
  const isSince = (place: number) => tokens[place]?.text === cues.timeSigns.since[0];
  // "From its signing to its start": the days between two.
  if (dates.length === 0 && at('between').some((place) => !isSince(place))) return true;
  if (asksElse.some((cue) => at(cue).some((place) => !isSince(place)))) return true;
  if (asking.some((cue) => at(cue).some((place) => !isOfDay(place)))) return true;
  return has('share', 'own') && tokens.some(({ text }) => joiners.has(text));
}
