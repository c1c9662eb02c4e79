/** What a question is asked of beside its subjects: its day, what narrows it, and what it takes for granted. */
import type { Frame, Intent, Size } from '../answers/answer.ts';
import { addDays, addMonths, type Day, earliest, latest } from '../calendar.ts';
import { isThing, type Knowledge, type Subject } from '../knowledge/knowledge.ts';
import { dutiful } from './duties.ts';
import { filtersFor, withMeasuresOf } from './filters.ts';
import { isNumberOfOne } from './intents/content.ts';
import { whatEndedThen } from './intents/lists.ts';
import { namedInEach } from './intents/named.ts';
import { boundsAt } from './intents/numbered.ts';
import { stockCode, wentPublic } from './intents/owners.ts';
import type { IntentFound } from './intents/rule.ts';
import { addedLater, largestOfPlace, roundsThen } from './intents/sets.ts';
import { signedOnDay } from './intents/signers.ts';
import { whoBrokeIt, whoSaidItStays } from './intents/statements.ts';
import { boardOf } from './intents/subjects.ts';
import type { Lexicon } from './lexicon.ts';
import { listed } from './listed.ts';
import { roundsOfMost } from './ordinals.ts';
import { premisesOf } from './premises.ts';
import type { Reading } from './reading.ts';
import { isDatedIn, namesAny } from './references.ts';
import { sharedList } from './shared-list.ts';
import { daysSaid } from './terms.ts';
import { belongsTo, type View } from './view.ts';
import { type DateMention, relationOf, spanOf } from './when.ts';

export type Timing =
  | { kind: 'day'; asOf: Day; between?: { from?: Day; to?: Day } }
  /** `sure` where it is asked whether something stood, and no other reading has a day. */
  | { kind: 'ambiguous'; days: readonly Day[]; written: string; sure?: boolean }
  | { kind: 'impossible' };

/** The day that the question is about, from its dates and the events it dates things by. */
export function timing(
  view: View,
  knowledge: Knowledge,
  today: Day,
  about: readonly Subject[],
  words: Lexicon,
  ofSayings = false,
): Timing {
  const { reference } = view;
  const resolved = reference && (reference.measures.length === 1 || reference.plural);
  // "what he said of the January order": the month belongs to the order, whichever it is.
  const used = new Set(
    resolved
      ? // "on the 15th of November, was that ban on": a day by itself says no more of which ban.
        reference.dates.filter(
          (date) => date.moment.kind !== 'no-year' || date.from > mostBeforeDay || !isThatTime(date, view, words),
        )
      : (reference?.dates ?? []).filter(({ moment }) => moment.kind === 'month-only' && ofSayings),
  );
  const dates = view.reading.dates.filter(
    (date) =>
      !used.has(date) &&
      date.moment.kind !== 'now' &&
      !isToldByEvent(date, view) &&
      !(ofSayings && isOfItsDay(date, view, words)) &&
      !isGuess(date, view) &&
      !saysWhichOne(date, view) &&
      !tellsWhich(date, view, about, knowledge, words) &&
      !isOfAnother(date, view, about, knowledge),
  );
  for (const date of dates) if (date.moment.kind === 'impossible') return { kind: 'impossible' };
  const spans: { from: Day; to: Day; relation: DateMention['relation'] }[] = [];
  for (const date of dates) {
    const { moment } = date;
    if (moment.kind === 'ambiguous')
      return { kind: 'ambiguous', days: moment.days, written: date.written, sure: asksWhatStood(view, words) };
    if (moment.kind === 'no-year' || moment.kind === 'month-only') {
      const days = daysOnRecord(knowledge, about, moment.month, moment.kind === 'no-year' ? moment.day : undefined);
      // A month alone is the last one that has begun, where the record has something in it and not what stood then is asked.
      const last = days.findLast(({ from }) => from <= today);
      const isUnsaid = isThatTime(date, view, words);
      const isAny = isUnsaid || isOfAnyYear(date, view);
      const recent =
        moment.kind === 'month-only' && !isAny && last && last.from > addMonths(today, -24) ? last : undefined;
      const only = recent ?? days[0];
      if (!only || (days.length > 1 && !recent) || isUnsaid)
        return {
          kind: 'ambiguous',
          days: days.map(({ from }) => from),
          written: date.written,
          sure: isUnsaid,
        };
      spans.push({ from: only.from, to: only.to, relation: date.relation });
    } else if (moment.kind === 'day') spans.push({ from: moment.day, to: moment.day, relation: date.relation });
    else if (moment.kind === 'period') spans.push({ from: moment.from, to: moment.to, relation: date.relation });
  }
  const explicit = spans.some(({ from, to }) => from === to);
  for (const mention of explicit ? [] : view.reading.mention('event')) {
    const event = knowledge.find.event(mention.subjects.find(({ kind }) => kind === 'event')?.id ?? '');
    const from = earliest(event?.on);
    if (!from || (view.events.length > 0 && about.some(({ kind }) => kind === 'event'))) continue;
    const [previous = '', earlier = ''] = [1, 2].map((back) => view.reading.tokens[mention.from - back]?.text ?? '');
    const relation = relationOf(previous === 'the' ? earlier : previous, earlier, words.cues);
    // An event dates a question only where it is placed in time: "before the change of office", not "the return".
    if (relation !== 'none' || view.reading.classes[mention.from - 1]?.has('when'))
      spans.push({ from, to: from, relation });
  }
  const [first, second] = spans;
  if (!first) return { kind: 'day', asOf: today };
  if (second && first.from !== second.from) {
    const [early, late] = first.from <= second.from ? [first, second] : [second, first];
    return { kind: 'day', asOf: clip(late.to, today), between: { from: early.from, to: late.to } };
  }
  // "before June 2021 vs after June 2021": on both sides of it, so that it is the date itself.
  const isAround = second !== undefined && first.from === second.from && first.relation !== second.relation;
  if (first.relation === 'before' && !isAround)
    return { kind: 'day', asOf: addDays(first.from, -1), between: { to: addDays(first.from, -1) } };
  // "between last Christmas and today"
  const [begin, end] = view.reading.dates;
  const isUntilNow =
    begin !== undefined &&
    end?.moment.kind === 'now' &&
    (view.reading.isAt(begin.from - 1, 'between') || isGrowth(view)) &&
    !second;
  if (first.relation === 'since' || isUntilNow) return { kind: 'day', asOf: today, between: { from: first.from } };
  if (first.relation === 'after') return { kind: 'day', asOf: today, between: { from: addDays(first.to, 1) } };
  // "how many by 2022": all that came until its end.
  if (first.relation === 'until' && first.from !== first.to)
    return { kind: 'day', asOf: clip(first.to, today), between: { to: first.to } };
  if (first.from === first.to) return { kind: 'day', asOf: first.from, between: { from: first.from, to: first.to } };
  return { kind: 'day', asOf: clip(first.to, today), between: { from: first.from, to: first.to } };
}

/** "2023 compared to now, what got added": what came from then until now. */
const isGrowth = ({ reading }: View): boolean => reading.has('compare') && reading.has('join');

/** "When he took office, was it barred at that time?": what happened says which time is meant. */
const isToldByEvent = ({ moment }: DateMention, { events }: View): boolean =>
  moment.kind === 'ambiguous' && moment.days.length === 0 && events.length > 0;

/** "The order of January: any word that day?": the day of the one measure that is spoken of. */
const isOfItsDay = ({ moment, from }: DateMention, { reading, measures }: View, words: Lexicon): boolean =>
  moment.kind === 'ambiguous' &&
  moment.days.length === 0 &&
  measures.length === 1 &&
  words.pointers.has(reading.tokens[from]?.text ?? '');

/** "was it barred in September", "that January": the month may be that of any year. */
const isOfAnyYear = ({ from }: DateMention, { reading, apps }: View): boolean =>
  reading.classes[from - 1]?.has('pronoun') === true ||
  (reading.has('yes-no', 'status') &&
    (reading.has('ban', 'allow', 'status', 'still', 'effect', 'list', 'enforce') ||
      (apps.length > 0 && reading.has('usage'))) &&
    !reading.has('change', 'say', 'happen', 'own', 'share', 'who', 'which', 'what', 'how-many', 'how', 'compare'));

/** "was it legal in September", "legal in september?": whether something stood is asked, and nothing before it says when. */
function asksWhatStood(view: View, words: Lexicon): boolean {
  const { reading } = view;
  const isOfBar =
    reading.has('ban', 'allow', 'status', 'still', 'effect', 'list', 'enforce') ||
    // "was that ban on", "could people download it": a ban by its name, or what people do with an app.
    (reading.has('be') &&
      reading
        .mention('measure')
        .some(({ to }) => words.classesOf(reading.tokens[to - 1]?.text ?? '').includes('ban'))) ||
    (view.apps.length > 0 && reading.has('usage'));
  if (!isOfBar && !isOfPauseAlone(view)) return false;
  const opener = reading.tokens.findIndex(({ text }) => words.openers.has(text));
  // "what was its legal position", "how did the ban look": how it stood is asked, and nothing else.
  const asksHow =
    reading.isAt(opener, 'what', 'how', 'where') &&
    reading.has('status') &&
    reading.isAt(opener + 1, 'yes-no', 'be', 'do') &&
    !reading.has('who', 'which', 'when', 'why', 'how-many', 'how-long', 'happen', 'change', 'say-sure');
  return opener < 0 ? !reading.has(...asksOfMore) : asksHow || reading.isAt(opener, 'yes-no', 'status');
}

/** "Was the pause on": a pause is spoken of, and not that it was extended or ended. */
const isOfPauseAlone = ({ reading: { at, has, isAt }, reference }: View): boolean =>
  (has('pause') || reference?.pauses === true) && !has('end') && at('extend').every((place) => isAt(place, 'pause'));

/** What asks for more than whether something stood. */
const asksOfMore = ['what', 'which', 'who', 'whose', 'when', 'where', 'why', 'how', 'how-many', 'how-long'] as const;

/** "When did it come back after it vanished in January": where the day of one thing is asked, another day is that of something else. */
function isOfAnother(
  { moment }: DateMention,
  { reading, events }: View,
  about: readonly Subject[],
  knowledge: Knowledge,
): boolean {
  const [only, ...others] = about;
  const isNamed = others.length === 0 && events.some(({ id }) => id === only?.id);
  const event = only && isNamed ? knowledge.find.event(only.id) : undefined;
  const [first, last] = [earliest(event?.on), latest(event?.on)];
  const span = spanOf(moment);
  if (!first || !last || !span || !reading.has('when', 'date-of') || reading.isAt(0, 'yes-no')) return false;
  return last < span[0] || first > span[1];
}

/** The month or the day alone says when, and not which thing: "in november", but not "the november stage". */
const isThatTime = ({ moment, relation, from, to }: DateMention, view: View, words: Lexicon): boolean => {
  const next = view.reading.tokens[to];
  const isApart =
    next === undefined ||
    /[,.?!;:–-]/.test(next.gap) ||
    words.plain.has(next.text) ||
    // "on the 15th of November was it on"
    (from <= mostBeforeDay && words.openers.has(next.text)) ||
    words.listSigns.has(next.text) ||
    (from === 0 && moment.kind === 'no-year' && view.reading.mentions.some((mention) => mention.from === to));
  return (
    (moment.kind === 'month-only' || moment.kind === 'no-year') &&
    isApart &&
    (relation === 'on' || relation === 'none' || isBy(from, view, words)) &&
    (asksWhatStood(view, words) || isPointedAt(from, view, words))
  );
};

/** "on the" */
const mostBeforeDay = 2;

/** "By September": whether it had come to that in time, and not how long it lasted. */
const isBy = (from: number, { reading: { tokens } }: View, { cues: { timeSigns } }: Lexicon): boolean => {
  const sign = tokens[from - 1]?.text ?? '';
  return timeSigns.until.includes(sign) && timeSigns.on.includes(sign);
};

/** "Had it gone by that September": whoever asks whether something was so has spoken of that month before. */
const isPointedAt = (from: number, { reading }: View, words: Lexicon): boolean => {
  const opener = reading.tokens.find(({ text }) => words.openers.has(text));
  return (
    words.pointers.has(reading.tokens[from - 1]?.text ?? '') &&
    listed(words.cues.pastOpeners).includes(opener?.text ?? '')
  );
};

/** "What came after November 2023": the time is where what came next begins, and not where it ends. */
export function openEnded({ aspect }: IntentFound, when: Timing, today: Day): Timing {
  if (aspect !== 'next' || when.kind !== 'day' || when.between?.from === undefined) return when;
  return { kind: 'day', asOf: today, between: { from: when.between.from } };
}

/**
 * "when was it back, February something?": a date without its year where the date itself is asked for is only a guess; but
 * not in "was it banned in June, not sure what year".
 */
const isGuess = ({ moment, from }: DateMention, { reading }: View): boolean =>
  (moment.kind === 'no-year' || moment.kind === 'month-only') &&
  reading.has('when') &&
  !(reading.isAt(0, 'yes-no') && reading.has('not') && reading.at('when').every((at) => at > from));

/** "The august ones", "the january order" beside another: the month tells one thing from others, and is no time by itself. */
const saysWhichOne = ({ moment, to }: DateMention, { reading }: View): boolean =>
  moment.kind === 'month-only' &&
  reading.dates.length > 1 &&
  reading.has('order', 'list-noun', 'batch') &&
  reading.isAt(to, 'pronoun', 'order', 'list-noun', 'batch') &&
  !reading.isAt(to, 'happen');

/** "India's 54 apps from February 2022", "the September 2025 one": the date of the measure, or of both, tells which is meant. */
function tellsWhich(
  date: DateMention,
  { reading, reference }: View,
  about: readonly Subject[],
  knowledge: Knowledge,
  words: Lexicon,
): boolean {
  const { moment, from, to } = date;
  if (about.length === 0 || about.length > mostOfOneDate || (moment.kind !== 'period' && moment.kind !== 'day'))
    return false;
  const [first, last] = moment.kind === 'day' ? [moment.day, moment.day] : [moment.from, moment.to];
  const isOfThen = ({ id }: Subject): boolean => {
    const measure = knowledge.find.measure(knowledge.find.deadline(id)?.of ?? id);
    return measure !== undefined && isDatedIn(measure, first, last);
  };
  if (!about.every(isOfThen)) return false;
  const before = reading.tokens[from - 1]?.text ?? '';
  const after = reading.tokens[to]?.text ?? '';
  const names = reading.mention('measure');
  return (
    reference?.dates.includes(date) === true ||
    // "The list of January 2026": what it is called by.
    names.some((name) => name.to !== from && belongsTo(date, name, reading, words)) ||
    (words.datingSigns.has(before) && date.relation !== 'on') ||
    words.countedNouns.has(after) ||
    reading.classes[to]?.has('pronoun') === true
  );
}

/** "The orders of that month": a date tells two of them as well as one. */
const mostOfOneDate = 2;

const clip = (day: Day, today: Day) => (day > today ? today : day);

/** The days (or months) of the record that a date without its year may mean, the subjects' own first. */
function daysOnRecord(
  knowledge: Knowledge,
  about: readonly Subject[],
  month: number,
  day: number | undefined,
): { from: Day; to: Day }[] {
  const ending = `-${String(month).padStart(2, '0')}${day === undefined ? '' : `-${String(day).padStart(2, '0')}`}`;
  const ids = new Set(about.map(({ id }) => id));
  const gather = (own: boolean) => {
    const found = new Set<string>();
    const look = (date: string | undefined) => {
      const from = earliest(date);
      if (from && (day === undefined ? from.slice(4, 7) === ending : date === from && from.endsWith(ending)))
        found.add(day === undefined ? from.slice(0, 7) : from);
    };
    for (const measure of knowledge.measures) {
      if (own && !ids.has(measure.id) && !measure.listings.some(({ app, company }) => ids.has(app ?? company ?? '')))
        continue;
      for (const date of [
        measure.signedOn,
        measure.publishedOn,
        measure.announcedOn,
        measure.effectiveOn,
        ...measure.history.map(({ on }) => on),
      ])
        look(date);
    }
    for (const deadline of knowledge.deadlines)
      if (!own || ids.has(deadline.of) || deadline.about.some((id) => ids.has(id))) look(deadline.due);
    for (const event of knowledge.events)
      if (!own || ids.has(event.id) || event.about.some((id) => ids.has(id))) look(event.on);
    return [...found].sort();
  };
  const dates = ids.size > 0 ? gather(true) : [];
  const all = dates.length > 0 ? dates : gather(false);
  return all.map((date) =>
    date.length === 7
      ? { from: `${date}-01`, to: addDays(addDays(`${date}-28`, 4).slice(0, 8).concat('01'), -1) }
      : { from: date, to: date },
  );
}

/** Each is a day to keep that is as long after what set it as is said. */
function areSoLong(about: readonly Subject[], reading: Reading, knowledge: Knowledge, words: Lexicon): boolean {
  const said = daysSaid(reading, words);
  return about.length > 0 && about.every(({ id }) => said.includes(knowledge.find.deadline(id)?.rule?.days ?? -1));
}

/** Filters and premises for an intent. */
export function frameOf(
  found: IntentFound,
  asked: View,
  about: readonly Subject[],
  when: Timing,
  knowledge: Knowledge,
  words: Lexicon,
): Frame {
  // Whether each of two places names it is asked of all their lists.
  // What somebody said of a ban is no step of the ban.
  const isOfNone = found.rule === namedInEach.name || (found.rule === whoSaidItStays.name && about.length > 0);
  const view = isOfNone ? { ...asked, measures: [] } : asked;
  const { reading } = view;
  // Days that were moved on are told by themselves, whichever measures moved them and whenever.
  const isMoved = found.show === 'all' && about.some(({ kind }) => kind === 'deadline');
  // "Within 90 days of the memo": none of the days that are not so long after it.
  const isOfLength = found.intent === 'deadlines' && reading.countsDays && areSoLong(about, reading, knowledge, words);
  // "its first list or the September one": of which month, says which is meant, and all are told.
  const isOfAll = isMoved || found.rule === largestOfPlace.name || found.aspect === 'outcome';
  const between = when.kind === 'day' && !isOfAll ? spanFor(found, view, when.between, about, knowledge) : undefined;
  const spoke = found.intent === 'statements' ? speakers(view, knowledge) : [];
  const frame: Frame = {
    ...(found.aspect ? { aspect: found.aspect } : {}),
    ...(found.relation ? { relation: found.relation } : {}),
    filters: {
      ...filtersFor(
        found.intent,
        found.along
          ? withMeasuresOf(view, between, knowledge)
          : found.rule === addedLater.name ||
              found.rule === roundsThen.name ||
              (found.rule === largestOfPlace.name && view.jurisdictions.length > 0)
            ? { ...view, measures: [], reference: undefined }
            : view,
        about,
        between,
        knowledge,
        words,
      ),
      ...(isMoved || isOfLength || found.aspect === 'outcome' || isOfEvent(view, about) ? { measures: [] } : {}),
      ...(found.stands && { standing: found.stands }),
      ...(found.rule === whatEndedThen.name && ofOrders(reading) ? { measures: ofSortSaid(view, knowledge) } : {}),
      ...(found.theRest && { except: view.apps }),
      ...(found.theirs ? theirsIn(view, knowledge) : {}),
      ...(found.ofShared ? sharedWith(view, found.ofEach === true, knowledge) : {}),
      ...(found.sized ? { size: sizeSaid(reading, words), measures: ofSortSaid(view, knowledge) } : {}),
    },
    ...(between ? { between } : {}),
    // "how many days did it hold" counts no deadlines.
    count:
      (reading.has('how-many') || found.counts === true) &&
      // "the biggest list, how many apps": it is told with how many it has.
      !(found.rule === largestOfPlace.name && reading.has('app', 'name')) &&
      found.aspect !== 'citation' &&
      !(found.intent === 'measures' && isNumberOfOne(reading)) &&
      // "how many users must it have" counts nothing that holds it off.
      !(found.intent === 'measure' && countsUsers(reading)) &&
      // "how many per cent" counts no ties.
      !(
        found.aspect === 'share' &&
        reading.at('how-many').some((at) => [1, 2].some((step) => reading.isAt(at + step, 'share')))
      ) &&
      !(
        found.intent === 'deadlines' &&
        reading
          .at('how-many')
          .some((at) => isDaysAt(at, reading, words) && !(reading.isAt(at, 'how-often') && wasMoved(about, knowledge)))
      ),
    ...(found.show
      ? { show: found.show }
      : reading.has('due') && !reading.has('past')
        ? { show: 'due' as const }
        : reading.has('past') && found.intent === 'deadlines' && !reading.has('how-long')
          ? { show: 'past' as const }
          : {}),
    ...(found.intent === 'named' && isOneBan(view) ? { oneBan: true as const } : {}),
    // "A on this app, B on that one": neither place is taken to have named the other's app.
    premises: found.paired ? [] : premisesOf(found, view, about, knowledge, words),
    // Whether people may use it is no question of offices and their devices, whatever words it shares with them.
    topics:
      found.rule === stockCode.name || (found.rule === wentPublic.name && found.intent === 'profile')
        ? listed(words.cues.phrases['stock-code']?.[0] ?? '')
        : (spokenTopics.has(found.intent) || found.rule === boardOf.name) &&
            !(found.intent === 'named' && ofUsers(view))
          ? topics(view, found, words)
          : found.intent === 'deadlines' && about.every(({ kind }) => kind === 'app' || kind === 'company')
            ? dutiful(reading, words)
            : [],
    ...(spoke.length > 0 ? { speakers: spoke } : {}),
    ...(found.said ? { said: true } : {}),
  };
  return frame;
}

/** "How many rounds named an app of X": whose it is; and rounds are those of the place that has most of them. */
const theirsIn = ({ reading, companies: [owner], measures, jurisdictions }: View, knowledge: Knowledge) => ({
  ...(owner && { owner }),
  ...(reading.has('batch') &&
    measures.length + jurisdictions.length === 0 && { measures: roundsOfMost(knowledge).map(({ id }) => id) }),
});

/** "Which of the eight had that country blocked before": of the list and the earlier ones of the place; of two places each by itself. */
function sharedWith(view: View, ofEach: boolean, knowledge: Knowledge) {
  const shared = sharedList(view, knowledge);
  if (!shared || (!ofEach && shared.earlier.length === 0)) return {};
  const measures = [shared.list, ...(ofEach ? [] : shared.earlier)].map(({ id }) => id);
  return { measures, all: true, jurisdiction: undefined, signer: undefined };
}

/** "How many orders name only one app": those that are orders; else those of any sort. */
const ofSortSaid = ({ reading }: View, { measures }: Knowledge): readonly string[] =>
  ofOrders(reading) ? measures.flatMap(({ id, kind }) => (kind === 'executive-order' ? [id] : [])) : [];

const ofOrders = (reading: Reading): boolean => reading.has('order') && !reading.has('measure', 'list-noun', 'batch');

/** "More than ten apps": how many at least and at most; one where only one is named. */
function sizeSaid(reading: Reading, words: Lexicon): Size {
  const place = boundsAt(reading);
  const text = place === undefined ? undefined : reading.tokens[place]?.text;
  const number = text === undefined ? 1 : (words.cues.numbers[text] ?? (/^\d+$/.test(text) ? Number(text) : 1));
  const before = [2, 1].map((back) => reading.tokens[(place ?? 0) - back]?.text ?? '').join(' ');
  const says = (bounds: readonly string[]) => place !== undefined && bounds.some((bound) => before.endsWith(bound));
  if (place !== undefined && reading.isAt(place, 'none', 'not')) return { least: 0, most: 0 };
  if (says(words.cues.bounds.over)) return { least: number + 1, most: Number.POSITIVE_INFINITY };
  if (says(words.cues.bounds.least)) return { least: number, most: Number.POSITIVE_INFINITY };
  if (says(words.cues.bounds.under)) return { least: 1, most: number - 1 };
  if (says(words.cues.bounds.most)) return { least: 1, most: number };
  return { least: number, most: number };
}

/** "Was the X ban in force": the ban is spoken of as one thing, and nothing says where. */
const isOneBan = ({ reading, weak, jurisdictions }: View): boolean =>
  weak && jurisdictions.length === 0 && reading.has('effect', 'status', 'still');

/** "When did the X deal close": the day of what happened is told by itself, where its name is that of a measure only by the way. */
const isOfEvent = ({ reading, reference }: View, about: readonly Subject[]): boolean =>
  reference === undefined &&
  reading.has('when') &&
  reading.tokens.length <= mostOfEvent &&
  reading.mention('measure').every(({ weak }) => weak) &&
  about.length > 0 &&
  about.every(({ kind }) => kind === 'event');

const mostOfEvent = 9;

const countsUsers = ({ at, isAt }: Reading): boolean =>
  at('how-many').some((place) => [1, 2, 3].some((step) => isAt(place + step, 'user')));

/** "How many times was it extended": of a day that was. */
const wasMoved = ([only, ...others]: readonly Subject[], knowledge: Knowledge): boolean =>
  others.length === 0 && only !== undefined && knowledge.find.deadline(only.id)?.movedTo !== undefined;

const isDaysAt = (at: number, { tokens }: Reading, words: Lexicon): boolean =>
  [1, 2].some((step) => words.units.has(tokens[at + step]?.text ?? ''));

/** A measure is of that very time; where something is spoken of, one that names it. */
function isMadeThen(from: Day, to: Day, about: readonly Subject[], knowledge: Knowledge): boolean {
  const things = about.filter(isThing);
  return knowledge.measures.some(
    (measure) => isDatedIn(measure, from, to) && (things.length === 0 || namesAny(measure, things)),
  );
}

/** Words for making a measure: they ask when it was made, and not what stood. */
const making = ['sign', 'issue', 'ban', 'join', 'change', 'first', 'happen', 'do'] as const;

/** A single day is the day asked about; only right before "deadline" it says which one is meant. */
function spanFor(
  found: IntentFound,
  { reading, reference }: View,
  between: { from?: Day; to?: Day } | undefined,
  about: readonly Subject[],
  knowledge: Knowledge,
): { from?: Day; to?: Day } | undefined {
  // "which states had acted at the end of 2022": by then, unless something happened that very day.
  const { from, to } = between ?? {};
  // What ended on a day ended on no other.
  if (found.stands === 'over') return between;
  const isOfMeasures =
    found.intent === 'measures' ||
    (found.intent === 'apps' && reading.dates.some(({ relation }) => relation === 'until'));
  // "Which measures were on X in May": those that stood by then, where none was made in it and none is asked to have been.
  const isOfMonth = found.intent === 'measures' && about.some(isThing) && !reading.has(...making);
  if (isOfMeasures && from !== undefined && to !== undefined && (from === to || isOfMonth)) {
    // "Which order was it on that day": one is asked for, and not all that stood.
    const things = reference?.plural === false ? [] : about;
    return found.rule === signedOnDay.name || isMadeThen(from, to, things, knowledge) ? between : { to };
  }
  if (found.intent !== 'deadlines' || between?.from === undefined || between.from !== between.to) return between;
  const named = reading.dates.some(
    ({ to, relation }) =>
      relation !== 'on' &&
      reading
        .at('deadline')
        // "20 November, what was the deadline": the day stands apart from it.
        .some((at) => at >= to && at - to <= 3 && ![to, to + 1].some((place) => reading.isAt(place, 'what', 'when'))),
  );
  return named && found.aspect !== 'left' ? between : undefined;
}

const ofUsers = ({ reading }: View): boolean => reading.has('user') && !reading.has('device');

/** Kinds of question whose answers choose by the question's own words. */
const spokenTopics: ReadonlySet<Intent> = new Set(['statements', 'plans', 'measure', 'named', 'dates']);

/** The question's own content words, which the statements' topics may know. */
function topics({ reading, sources }: View, { intent, rule }: IntentFound, words: Lexicon): string[] {
  // The name of a measure says which one, and not what was said of it; "the state of X" and "the States" speak of no state's
  // offices; and the day on which something stood is no word of what did.
  const beside = intent === 'named' ? [...reading.dates, ...reading.mention('jurisdiction')] : [];
  const names = [...reading.mention('measure'), ...beside];
  const isTopic = (at: number) =>
    !names.some(({ from, to }) => at >= from && at < to) && !(reading.isAt(at, 'status') && reading.isAt(at + 1, 'of'));
  // That something was barred or took effect is said of any measure; and "that" in "is it true that" speaks of none.
  const isOfAny = (at: number) =>
    intent === 'named' && reading.isAt(at, 'ban', 'effect', 'status', 'still', 'end', 'app', 'usage', 'pronoun', 'of');
  // "what did that paper's article say": every statement of it stands in an article.
  const isPaper = (at: number) => sources.length > 0 && rule !== whoBrokeIt.name && reading.isAt(at, 'report-sure');
  const own = reading.tokens
    .filter(({ text }, at) => text.length > 2 && isTopic(at) && !isOfAny(at) && !isPaper(at))
    .map(({ text }) => text);
  // "Which outlet first had it": what was reported first is said to be.
  if (rule === whoBrokeIt.name) return [...own, ...listed(words.cues.phrases['report-sure']?.[0] ?? '')];
  return intent === 'named' && isOnOfficesDevice(reading, words) ? [...own, ...words.cues.devices] : own;
}

/** "Federal phones", "government laptops", "work cell": whatever it is called, a device of an office. */
const isOnOfficesDevice = (reading: Reading, words: Lexicon): boolean =>
  reading
    .at('device')
    .some(
      (at) =>
        !reading.isAt(at, 'people') &&
        [1, 2].some((back) =>
          words.classesOf(reading.tokens[at - back]?.text ?? '').some((cue) => cue === 'device' || cue === 'country'),
        ),
    );

/** "what did Ant say", "Ant's reply", "the reply of Ant": the places and companies that a word for speaking stands right beside. */
function speakers({ reading, speaking }: View, knowledge: Knowledge): string[] {
  if (speaking.length > 0) return speaking.map(({ id }) => id);
  // "who owned it according to that paper": the paper speaks.
  const papers = new Set(reading.mention('source').flatMap(({ from }) => [from - 1, from - 2]));
  const speaks = (at: number) =>
    !papers.has(at) && (reading.classes[at]?.has('say') || reading.classes[at]?.has('say-sure'));
  // "how did that app react": whoever has it speaks.
  const reacting = reading
    .mention('app')
    .filter(({ to }) => reading.isAt(to, 'react'))
    .flatMap(({ subjects }) => subjects.flatMap(({ id }) => knowledge.find.app(id)?.relations ?? []))
    .map(({ party }) => party);
  if (reacting.length > 0) return reacting;
  return reading.mention('company').flatMap(({ from, to, subjects }) => {
    const before = reading.classes[from - 1];
    const heard = (before?.has('of') || before?.has('by')) && speaks(from - 2);
    // "when a paper asked X what they answered": whoever is asked speaks.
    const isAsked = before?.has('require') === true && reading.has('say');
    return isAsked || speaks(to) || (speaks(to + 1) && !before?.has('say')) || heard
      ? subjects.flatMap(({ kind, id }) => (kind === 'company' ? [id] : []))
      : [];
  });
}
