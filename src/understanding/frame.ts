/** How a question is narrowed: filters, the day asked about, and what it takes for granted. */
import type { Filters, Frame, Intent, Premise } from '../answers/answer.ts';
import { addDays, addMonths, type Day, earliest } from '../calendar.ts';
import type { Knowledge, Subject } from '../knowledge/knowledge.ts';
import { listsIn } from '../knowledge/listing.ts';
import type { Measure } from '../knowledge/schema.ts';
import { heldBeliefs, speaksOfDay } from './beliefs.ts';
import { dutiful } from './duties.ts';
import { whoHoldsMore, whySold } from './intents/owners.ts';
import type { IntentFound } from './intents/rule.ts';
import { asksForSet, namesNumber } from './intents/signs.ts';
import { boardOf } from './intents/subjects.ts';
import { exceptions, isLeftOut, leftOut } from './leaving-out.ts';
import type { Lexicon } from './lexicon.ts';
import { isUndated, type Reading, unique } from './reading.ts';
import { isDatedIn } from './references.ts';
import { belongsTo, kindMentions, measuresBy, type View, weakMeasures } from './view.ts';
import { type DateMention, relationOf } from './when.ts';

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
      ? reference.dates
      : (reference?.dates ?? []).filter(({ moment }) => moment.kind === 'month-only' && ofSayings),
  );
  const dates = view.reading.dates.filter(
    (date) =>
      !used.has(date) &&
      date.moment.kind !== 'now' &&
      !isToldByEvent(date, view) &&
      !(ofSayings && isOfItsDay(date, view, words)) &&
      !isGuess(date, view) &&
      !tellsWhich(date, view, about, knowledge, words),
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
  if (first.relation === 'before')
    return { kind: 'day', asOf: addDays(first.from, -1), between: { to: addDays(first.from, -1) } };
  if (first.relation === 'since') return { kind: 'day', asOf: today, between: { from: first.from } };
  if (first.relation === 'after') return { kind: 'day', asOf: today, between: { from: addDays(first.to, 1) } };
  // "how many by 2022": all that came until its end.
  if (first.relation === 'until' && first.from !== first.to)
    return { kind: 'day', asOf: clip(first.to, today), between: { to: first.to } };
  if (first.from === first.to) return { kind: 'day', asOf: first.from, between: { from: first.from, to: first.to } };
  return { kind: 'day', asOf: clip(first.to, today), between: { from: first.from, to: first.to } };
}

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
const isOfAnyYear = ({ from }: DateMention, { reading }: View): boolean =>
  reading.classes[from - 1]?.has('pronoun') === true ||
  (reading.has('yes-no', 'status') &&
    reading.has('ban', 'allow', 'status', 'still', 'effect', 'list') &&
    !reading.has('change', 'say', 'happen', 'own', 'share', 'who', 'which', 'what', 'how-many', 'how', 'compare'));

/** "was it legal in September", "legal in september?": whether something stood is asked, and nothing before it says when. */
function asksWhatStood(view: View, words: Lexicon): boolean {
  const { reading } = view;
  if (!reading.has('ban', 'allow', 'status', 'still', 'effect', 'list') && !isOfPauseAlone(view)) return false;
  const opener = reading.tokens.findIndex(({ text }) => words.openers.has(text));
  return opener < 0 ? !reading.has(...asksOfMore) : reading.isAt(opener, 'yes-no', 'status');
}

/** "Was the pause on": a pause is spoken of, and not that it was extended or ended. */
const isOfPauseAlone = ({ reading: { at, has, isAt }, reference }: View): boolean =>
  (has('pause') || reference?.pauses === true) && !has('end') && at('extend').every((place) => isAt(place, 'pause'));

/** What asks for more than whether something stood. */
const asksOfMore = ['what', 'which', 'who', 'whose', 'when', 'where', 'why', 'how', 'how-many', 'how-long'] as const;

/** The month or the day alone says when, and not which thing: "in november", but not "the november stage". */
const isThatTime = ({ moment, relation, from, to }: DateMention, view: View, words: Lexicon): boolean => {
  const next = view.reading.tokens[to];
  const isApart =
    next === undefined ||
    /[,.?!;:–-]/.test(next.gap) ||
    words.plain.has(next.text) ||
    words.listSigns.has(next.text) ||
    (from === 0 && moment.kind === 'no-year' && view.reading.mentions.some((mention) => mention.from === to));
  return (
    (moment.kind === 'month-only' || moment.kind === 'no-year') &&
    isApart &&
    (relation === 'on' || relation === 'none' || isBy(from, view, words)) &&
    (asksWhatStood(view, words) || isPointedAt(from, view, words))
  );
};

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
    words.cues.pastOpeners.split(' ').includes(opener?.text ?? '')
  );
};

/** "What came after November 2023": the time is where what came next begins, and not where it ends. */
export function openEnded({ aspect }: IntentFound, when: Timing, today: Day): Timing {
  if (aspect !== 'next' || when.kind !== 'day' || when.between?.from === undefined) return when;
  return { kind: 'day', asOf: today, between: { from: when.between.from } };
}

/** "when was it back, February something?": a date without its year where the date itself is asked for is only a guess. */
const isGuess = ({ moment }: DateMention, { reading }: View): boolean =>
  (moment.kind === 'no-year' || moment.kind === 'month-only') && reading.has('when');

/** "India's 54 apps from February 2022", "the September 2025 one": the date of the only measure tells which one is meant. */
function tellsWhich(
  date: DateMention,
  { reading, reference }: View,
  about: readonly Subject[],
  knowledge: Knowledge,
  words: Lexicon,
): boolean {
  const { moment, from, to } = date;
  const [only, ...others] = about;
  if (!only || others.length > 0 || (moment.kind !== 'period' && moment.kind !== 'day')) return false;
  const measure = knowledge.find.measure(knowledge.find.deadline(only.id)?.of ?? only.id);
  const [first, last] = moment.kind === 'day' ? [moment.day, moment.day] : [moment.from, moment.to];
  if (!measure || !isDatedIn(measure, first, last)) return false;
  const before = reading.tokens[from - 1]?.text ?? '';
  const after = reading.tokens[to]?.text ?? '';
  const names = reading.mention('measure');
  return (
    reference?.dates.includes(date) === true ||
    // "The list of January 2026": what it is called by.
    names.some((name) => name.to < from && belongsTo(date, name, reading, words)) ||
    (words.datingSigns.has(before) && date.relation !== 'on') ||
    words.countedNouns.has(after) ||
    reading.classes[to]?.has('pronoun') === true
  );
}

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

/** Filters and premises for an intent. */
export function frameOf(
  found: IntentFound,
  view: View,
  about: readonly Subject[],
  when: Timing,
  knowledge: Knowledge,
  words: Lexicon,
): Frame {
  const { reading } = view;
  // Days that were moved on are told by themselves, whichever measures moved them and whenever.
  const isMoved = found.show === 'all' && about.some(({ kind }) => kind === 'deadline');
  const between = when.kind === 'day' && !isMoved ? spanFor(found, view, when.between, knowledge) : undefined;
  const spoke = found.intent === 'statements' ? speakers(view) : [];
  const frame: Frame = {
    ...(found.aspect ? { aspect: found.aspect } : {}),
    ...(found.relation ? { relation: found.relation } : {}),
    filters: {
      ...filters(
        found.intent,
        found.along ? withMeasuresOf(view, between, knowledge) : view,
        about,
        between,
        knowledge,
      ),
      ...(isMoved || isOfEvent(view, about) ? { measures: [] } : {}),
    },
    ...(between ? { between } : {}),
    // "how many days did it hold" counts no deadlines.
    count:
      (reading.has('how-many') || found.counts === true) &&
      found.aspect !== 'citation' &&
      // "how many per cent" counts no ties.
      !(
        found.aspect === 'share' &&
        reading.at('how-many').some((at) => [1, 2].some((step) => reading.isAt(at + step, 'share')))
      ) &&
      !(found.intent === 'deadlines' && reading.at('how-many').some((at) => isDaysAt(at, reading, words))),
    ...(found.show
      ? { show: found.show }
      : reading.has('due') && !reading.has('past')
        ? { show: 'due' as const }
        : reading.has('past') && found.intent === 'deadlines' && !reading.has('how-long')
          ? { show: 'past' as const }
          : {}),
    premises: premises(found, view, about, knowledge, words),
    // Whether people may use it is no question of offices and their devices, whatever words it shares with them.
    topics:
      (spokenTopics.has(found.intent) || found.rule === boardOf.name) && !(found.intent === 'named' && ofUsers(view))
        ? topics(view, found)
        : found.intent === 'deadlines' && about.every(({ kind }) => kind === 'app' || kind === 'company')
          ? dutiful(reading, words)
          : [],
    ...(spoke.length > 0 ? { speakers: spoke } : {}),
  };
  return frame;
}

/** "When did the X deal close": the day of what happened is told by itself, where its name is that of a measure only by the way. */
const isOfEvent = ({ reading, reference }: View, about: readonly Subject[]): boolean =>
  reference === undefined &&
  reading.has('when') &&
  reading.tokens.length <= mostOfEvent &&
  reading.mention('measure').every(({ weak }) => weak) &&
  about.length > 0 &&
  about.every(({ kind }) => kind === 'event');

const mostOfEvent = 9;

/** The measures that name the app which others were named with: of the place and the time that are spoken of, and the largest of them. */
function withMeasuresOf(view: View, between: { from?: Day; to?: Day } | undefined, knowledge: Knowledge): View {
  const places = new Set(view.jurisdictions.flatMap(({ id }) => [...knowledge.within(id)]));
  const naming = view.beside
    .flatMap(({ id }) => knowledge.namingsOfApp(id))
    .map(({ measure }) => measure)
    .filter(({ jurisdiction }) => places.size === 0 || places.has(jurisdiction))
    .filter((measure) => !between?.from || !between.to || isDatedIn(measure, between.from, between.to))
    .toSorted((a, b) => b.listings.length - a.listings.length)
    .slice(0, 1);
  return { ...view, apps: [], jurisdictions: [], measures: naming.map(({ id }) => ({ kind: 'measure', id })) };
}

const isDaysAt = (at: number, { tokens }: Reading, words: Lexicon): boolean =>
  [1, 2].some((step) => words.units.has(tokens[at + step]?.text ?? ''));

/** A single day is the day asked about; only right before "deadline" it says which one is meant. */
function spanFor(
  found: IntentFound,
  { reading }: View,
  between: { from?: Day; to?: Day } | undefined,
  knowledge: Knowledge,
): { from?: Day; to?: Day } | undefined {
  // "which states had acted at the end of 2022": by then, unless something happened that very day.
  const { from, to } = between ?? {};
  if (
    (found.intent === 'measures' ||
      (found.intent === 'apps' && reading.dates.some(({ relation }) => relation === 'until'))) &&
    from !== undefined &&
    to !== undefined &&
    from === to
  )
    return knowledge.measures.some((measure) => isDatedIn(measure, from, to)) ? between : { to };
  if (found.intent !== 'deadlines' || between?.from === undefined || between.from !== between.to) return between;
  const named = reading.dates.some(
    ({ to, relation }) => relation !== 'on' && reading.at('deadline').some((at) => at >= to && at - to <= 3),
  );
  return named && found.aspect !== 'left' ? between : undefined;
}

function filters(
  intent: Intent,
  view: View,
  about: readonly Subject[],
  between: { from?: Day; to?: Day } | undefined,
  knowledge: Knowledge,
): Filters {
  const { reading } = view;
  const inAbout = (subject: Subject) => about.some(({ kind, id }) => kind === subject.kind && id === subject.id);
  // Whether something was barred is asked of all that names it, where the measure applies.
  const barred = intent === 'named' && reading.has('ban', 'allow');
  const jurisdiction =
    view.jurisdictions[0]?.id ??
    (barred ? knowledge.find.measure(view.measures[0]?.id ?? '')?.jurisdiction : undefined);
  // Who signed is told of what was signed, not of what it was about.
  const ofSigned = intent === 'signer' && about.some(({ kind }) => kind === 'measure');
  // What somebody did with another's orders is told of what they signed, and how many pauses there were of what they paused.
  const ofDoer =
    intent === 'measure' &&
    (view.people.length > 1 || view.reference?.pauses === true) &&
    about.some(({ id }) => view.measures.every((one) => one.id !== id));
  let measures: readonly string[] =
    barred || ofSigned || ofDoer
      ? []
      : intent === 'measures' && view.reference?.plural && !view.reference.bare
        ? view.reference.measures.map(({ id }) => id)
        : view.measures.filter((measure) => !inAbout(measure)).map(({ id }) => id);
  // "which states named it": what applies in a part of a country, and not in all of it.
  if (intent === 'measures' && measures.length === 0 && view.jurisdictions.length === 0 && asksForStates(reading))
    measures =
      about.length === 0
        ? knowledge.measures
            .filter(({ jurisdiction, listings }) => listings.length > 0 && isPart(jurisdiction, knowledge))
            .map(({ id }) => id)
        : about.flatMap(({ kind, id }) => (kind === 'app' ? namedInParts(id, knowledge) : []));
  const places = new Set(view.jurisdictions.flatMap(({ id }) => [...knowledge.within(id)]));
  // "how many did India block in total, 59?": all of the place's lists are counted, whatever number is guessed.
  const summed = intent === 'apps' && jurisdiction !== undefined && reading.has('how-many') && reading.has('all');
  if (summed && view.reference?.count !== undefined && view.reference.measures.every(isOf(jurisdiction, knowledge)))
    measures = [];
  const [doer] = view.makers;
  const theirs = doer ? measuresBy(doer.id, knowledge) : [];
  // An office's measures are told one by one, for nobody signed them.
  if (intent === 'apps' && measures.length === 0 && doer && theirs.every(({ signedBy }) => signedBy === undefined))
    measures = theirs.map(({ id }) => id);
  // "which apps did India block in September 2020": the date says which of its measures.
  if (intent === 'apps' && measures.length === 0 && view.weak) {
    const common = weakMeasures(reading).map(({ id }) => id);
    const here = common.filter((id) => places.has(knowledge.find.measure(id)?.jurisdiction ?? ''));
    measures = here.length > 0 ? here : common;
  } else if (intent === 'apps' && measures.length === 0 && between?.from && between.to) {
    const { from, to } = between;
    const lists =
      places.size > 0
        ? listsIn(places, knowledge)
        : (doer ? theirs : knowledge.measures).filter(({ listings }) => listings.length > 0);
    measures = lists.filter((measure) => isDatedIn(measure, from, to)).map(({ id }) => id);
  }
  // "which companies does that place name": its lists are told with the companies on them.
  const ofCompanies = intent === 'apps' && asksForSet(reading, 'company') && !asksForSet(reading, 'app');
  if (ofCompanies && measures.length === 0 && places.size > 0 && view.companies.length === 0)
    measures = listsIn(places, knowledge).flatMap(({ id, listings }) =>
      listings.some(({ company }) => company) ? [id] : [],
    );
  // What two sides were chosen of is not set beside them once more.
  if (intent === 'compare' && about.length === 2) {
    const placeOf = (id: string) => knowledge.find.measure(id)?.jurisdiction;
    const sides = new Set(about.flatMap(({ kind, id }) => (kind === 'measure' ? [placeOf(id)] : [])));
    measures = measures.filter((id) => !sides.has(placeOf(id)));
  }
  // "which apps did both this place and that list": those that a list of each names.
  const beside = measures.filter((id) => !places.has(knowledge.find.measure(id)?.jurisdiction ?? ''));
  const sides = view.jurisdictions.length + (view.jurisdictions.length > 0 ? beside.length : 0);
  const inBoth = intent === 'apps' && sides > 1 && reading.has('both');
  if (inBoth) measures = [...beside, ...view.jurisdictions.flatMap(({ id }) => listsOf(id, knowledge))];
  // "how many of the eight does Texas name": those that both name.
  const [only] = measures;
  const elsewhere = jurisdiction ? knowledge.within(jurisdiction) : undefined;
  const twoPlaces =
    intent === 'apps' &&
    !inBoth &&
    only !== undefined &&
    measures.length === 1 &&
    elsewhere !== undefined &&
    !elsewhere.has(knowledge.find.measure(only)?.jurisdiction ?? '');
  const negated = reading.has('not') && view.outside.length === 0;
  const apart = twoPlaces && !negated;
  // "any of the eight that India did not name": those of the one list that the other place leaves alone.
  // "which of Texas's apps were not in the January order": the other way round, the list leaves them alone.
  const [at] = reading.mention('jurisdiction').map(({ from }) => from);
  const listAt = reading.mention('measure')[0]?.from ?? view.reference?.at ?? -1;
  const ofPlace = negated && twoPlaces && at !== undefined && reading.at('not').some((not) => not > at && not < listAt);
  const leftAlone: Subject[] =
    twoPlaces && negated && only !== undefined && jurisdiction !== undefined
      ? [ofPlace ? { kind: 'measure', id: only } : { kind: 'jurisdiction', id: jurisdiction }]
      : [];
  const there = twoPlaces ? listsIn(elsewhere, knowledge).map(({ id }) => id) : [];
  if (ofPlace) measures = there;
  if (apart) measures = [...measures, ...there];
  // "which apps are on that list": with what was added to it later, where no day says otherwise.
  const isWholeList =
    intent === 'apps' &&
    measures.length === 1 &&
    !twoPlaces &&
    reading.mention('measure').length > 0 &&
    view.reference?.count === undefined &&
    !namesNumber(reading) &&
    isUndated(reading) &&
    !reading.has(...ofOneEdition);
  if (isWholeList && only !== undefined) {
    const additions = additionsTo(only, knowledge);
    // "its newest names": those that came last.
    measures = reading.has('last') && additions.length > 0 ? additions.slice(-1) : [only, ...additions];
  }
  const without = intent === 'apps' || intent === 'measures' ? leftOut(view) : [];
  const owner =
    intent === 'apps' && !about.some(({ kind }) => kind === 'company')
      ? (view.companies.find(({ id }) => without.every((one) => one.id !== id)) ??
        (reading.has('own', 'develop', 'control', 'found') && view.measures.length === 0 ? view.people[0] : undefined))
      : undefined;
  const signer = measures.length === 0 && (intent === 'apps' || intent === 'measures') ? doer?.id : undefined;
  // "which apps did that president ban in his country": all that he signed is of it.
  const isOnlyThere = signer !== undefined && theirs.every(({ jurisdiction: of }) => places.has(of));
  // "what do they make besides the scanner": that kind is what is left out.
  const [except = Number.POSITIVE_INFINITY] = intent === 'holdings' ? reading.at('except') : [];
  const category = kindMentions(reading)
    .filter(({ from }) => from < except && !((intent === 'holdings' || owner) && isLeftOut(from, reading)))
    .flatMap(({ subjects }) => subjects.filter(({ kind }) => kind === 'category'))[0]?.id;
  return {
    measures,
    ...(owner ? { owner } : {}),
    ...(jurisdiction && !twoPlaces && !inBoth && !isOnlyThere ? { jurisdiction } : {}),
    ...(category && (intent === 'apps' || intent === 'holdings') ? { category } : {}),
    ...(intent === 'apps' || intent === 'measures' ? standingFilter(view) : {}),
    ...(signer && !owner ? { signer } : {}),
    except: [
      ...(view.outside.length === 0
        ? unique([...exceptions(view), ...without]).filter(({ kind, id }) => kind !== owner?.kind || id !== owner?.id)
        : []),
      ...view.outside,
      ...leftAlone,
    ],
    // "which of the eight are on the Texas list": those that both name.
    all:
      apart ||
      inBoth ||
      (measures.length > 1 && reading.has('both', 'also')) ||
      (intent === 'apps' &&
        measures.length === 2 &&
        (view.reference?.count !== undefined || namesNumber(reading)) &&
        !reading.has('not')),
  };
}

const isOf =
  (place: string, knowledge: Knowledge) =>
  ({ jurisdiction }: Measure): boolean =>
    knowledge.within(place).has(jurisdiction);

/** What speaks of a list as it was at one time, or of one list beside another. */
const ofOneEdition = ['first', 'before', 'next', 'both', 'compare', 'sign', 'batch'] as const;

/** What was added to a list later, in the order of its days. */
const additionsTo = (list: string, knowledge: Knowledge): string[] =>
  knowledge
    .measuresRelatingTo(list)
    .filter(({ relates }) => relates.some(({ how, measure }) => how === 'adds-to' && measure === list))
    .toSorted((a, b) => (dayOf(a) < dayOf(b) ? -1 : 1))
    .map(({ id }) => id);

const dayOf = ({ signedOn, announcedOn, effectiveOn }: Measure): string =>
  earliest(signedOn) ?? earliest(announcedOn) ?? earliest(effectiveOn) ?? '';

/** The measures of a place that name anything; its own, where it has any, and else those of what lies in it. */
function listsOf(place: string, knowledge: Knowledge): string[] {
  const within = listsIn(knowledge.within(place), knowledge);
  const own = within.filter(({ jurisdiction }) => jurisdiction === place);
  return (own.length > 0 ? own : within).map(({ id }) => id);
}

function standingFilter(view: View): { standing?: 'holding' | 'over' } {
  if (view.reading.has('still') && view.reading.has('ban', 'allow', 'name', 'list', 'status'))
    return { standing: 'holding' };
  return {};
}

const ofUsers = ({ reading }: View): boolean => reading.has('user') && !reading.has('device');

const asksForStates = (reading: Reading): boolean =>
  [...reading.at('which'), ...reading.at('how-many'), ...reading.at('what')].some((at) =>
    [at + 1, at + 2, at + 3].some((to) => reading.isAt(to, 'state')),
  );

const namedInParts = (app: string, knowledge: Knowledge): string[] =>
  knowledge.namingsOfApp(app).flatMap(({ measure }) => (isPart(measure.jurisdiction, knowledge) ? [measure.id] : []));

/** A state is one of several parts of its country on record. */
function isPart(place: string, knowledge: Knowledge): boolean {
  const whole = knowledge.find.jurisdiction(place)?.within;
  return whole !== undefined && knowledge.jurisdictions.filter(({ within }) => within === whole).length > 1;
}

/** Kinds of question whose answers choose by the question's own words. */
const spokenTopics: ReadonlySet<Intent> = new Set(['statements', 'plans', 'measure', 'named', 'dates']);

/** The question's own content words, which the statements' topics may know. */
function topics({ reading, sources }: View, { intent }: IntentFound): string[] {
  // The name of a measure says which one, and not what was said of it; "the state of X" and "the States" speak of no state's
  // offices; and the day on which something stood is no word of what did.
  const beside = intent === 'named' ? [...reading.dates, ...reading.mention('jurisdiction')] : [];
  const names = [...reading.mention('measure'), ...beside];
  const isTopic = (at: number) =>
    !names.some(({ from, to }) => at >= from && at < to) && !(reading.isAt(at, 'status') && reading.isAt(at + 1, 'of'));
  // That something was barred or took effect is said of any measure.
  const isOfAny = (at: number) =>
    intent === 'named' && reading.isAt(at, 'ban', 'effect', 'status', 'still', 'end', 'app', 'usage');
  // "what did that paper's article say": every statement of it stands in an article.
  const isPaper = (at: number) => sources.length > 0 && reading.isAt(at, 'report-sure');
  return reading.tokens
    .filter(({ text }, at) => text.length > 2 && isTopic(at) && !isOfAny(at) && !isPaper(at))
    .map(({ text }) => text);
}

/** "what did Ant say", "Ant's reply", "the reply of Ant": the places and companies that a word for speaking stands right beside. */
function speakers({ reading, speaking }: View): string[] {
  if (speaking.length > 0) return speaking.map(({ id }) => id);
  // "who owned it according to that paper": the paper speaks.
  const papers = new Set(reading.mention('source').flatMap(({ from }) => [from - 1, from - 2]));
  const speaks = (at: number) =>
    !papers.has(at) && (reading.classes[at]?.has('say') || reading.classes[at]?.has('say-sure'));
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

function premises(
  found: IntentFound,
  view: View,
  about: readonly Subject[],
  knowledge: Knowledge,
  words: Lexicon,
): Premise[] {
  const { reading } = view;
  const list: Premise[] = [];
  const { intent } = found;
  const wh = reading.has('who', 'whose', 'what', 'which', 'when', 'where', 'why', 'how', 'how-many', 'how-long');
  const asked = !wh || opensYesNo(view, words);
  const app = about.find(({ kind }) => kind === 'app' || kind === 'company');
  const measure = view.measures[0];
  const place = view.jurisdictions[0]?.id;
  if (view.reference?.wrongSigner && measure)
    list.push({ kind: 'signer', person: view.reference.wrongSigner, measure: measure.id, asked: false });
  // Who signed: "did Biden sign it", "when did Biden sign it"; who ended is told by the answer itself.
  // "how come X named the eight": whoever acts right before the verb is taken for the one who signed.
  const acts = reading.mention('person').some(({ to }) => reading.isAt(to, 'name', 'list', 'ban', 'sign', 'issue'));
  if (
    measure &&
    view.measures.length === 1 &&
    (acts || reading.has('sign', 'issue', 'ban', 'order')) &&
    !reading.has('end') &&
    (intent === 'signer' || intent === 'dates' || intent === 'measure' || intent === 'standing' || intent === 'apps')
  ) {
    for (const person of view.people.slice(0, 1))
      if (!list.some(({ kind }) => kind === 'signer'))
        list.push({
          kind: 'signer',
          person: person.id,
          measure: measure.id,
          asked: asked && intent === 'signer' && view.people.length === 1,
        });
  }
  if (intent === 'named' && app) {
    // A company that is asked about beside a list is named on it or not: lists of companies bar no app.
    const isOfCompany = app.kind === 'company' && view.measures.length === 1 && !reading.has('ban', 'allow');
    const isAdded = view.measures.length === 1 && reading.has('join');
    const listed = isAdded || reading.has('name', 'list', 'also') || isOfCompany || isInMeasure(view, words);
    const places = placesApart(view, knowledge);
    for (const one of about.filter(({ kind }) => kind === 'app' || kind === 'company')) {
      if (reading.has('ban', 'allow') || !listed)
        for (const where of places.length > 1 ? places : [place])
          list.push({
            kind: 'barred',
            about: one,
            ...(where ? { jurisdiction: where } : {}),
            // That one place bars it is no yes to whether all do.
            ...(asksIfAllowed(view) || (!where && reading.has('all')) ? { allowed: true } : {}),
            asked: true,
          });
      else if (asked && view.measures.length === 1)
        for (const { id } of view.measures) list.push({ kind: 'named', app: one, measure: id, asked: true });
    }
    if (listed && !reading.has('ban', 'allow') && asked && view.measures.length === 0 && place)
      list.push({ kind: 'named-in', app, jurisdiction: place, asked: true });
  } else if (
    app &&
    reading.has('ban') &&
    (intent === 'measure' ||
      intent === 'dates' ||
      intent === 'history' ||
      intent === 'rulings' ||
      intent === 'measures' ||
      intent === 'deadlines') &&
    app.kind === 'app'
  ) {
    list.push({ kind: 'barred', about: app, ...(place ? { jurisdiction: place } : {}), asked: false });
  }
  if (measure && intent !== 'named' && intent !== 'compare')
    for (const one of view.apps)
      if (reading.has('ban', 'name', 'list') && intent !== 'apps')
        list.push({ kind: 'named', app: one, measure: measure.id, asked: false });
  if (measure && reading.has('court') && courtPresupposed(view) && intent !== 'rulings')
    list.push({ kind: 'ruled', measure: measure.id, asked: false });
  list.push(...ties(found, view, about, asked));
  if (measure && view.reference) {
    const number = claimedNumber(view, words);
    if (number !== undefined && view.reference.count !== number && intent !== 'deadlines')
      list.push({ kind: 'count', measure: measure.id, number, asked: false });
  }
  const [held] = [...reading.believed, ...heldBeliefs(view, about, knowledge, words)];
  // What stood on a day is told for that day: what is commonly believed of another day only stands in its way.
  const days = reading.dates.flatMap(({ moment }) => (moment.kind === 'day' ? [moment.day] : []));
  const isOfOther = held !== undefined && intent === 'named' && days.length > 0 && !speaksOfDay(held, days, knowledge);
  if (held && !isOfOther) list.push({ kind: 'belief', belief: held, asked: false });
  return list;
}

/** The places asked about where none of them lies in another. */
function placesApart({ jurisdictions }: View, knowledge: Knowledge): readonly string[] {
  const ids = jurisdictions.map(({ id }) => id);
  return ids.filter((id) => ids.every((other) => other === id || !knowledge.within(other).has(id)));
}

/**
 * Whether people may use it is asked in a hundred ways, and a yes would be taken for the wrong thing: it is kept for those
 * that ask for nothing but a bar.
 */
const asksIfAllowed = ({ reading }: View): boolean =>
  !reading.has('ban') || reading.has('allow', 'end', 'back') || reading.at('not').length > 0;

/** "was TikTok in the January order": a preposition right before the measure asks for a name in it. */
function isInMeasure({ reading, reference }: View, words: Lexicon): boolean {
  const places = [
    ...reading.mention('measure').map(({ from }) => from),
    ...(reference?.at === undefined ? [] : [reference.at]),
  ];
  const names = [...reading.mention('app'), ...reading.mention('company')].map(({ to }) => to);
  // "is it on that list": what was spoken of before.
  const [first] = (names.length > 0 ? names : reading.at('pronoun')).toSorted((a, b) => a - b);
  // "in the 8 apps": the number stands for the list.
  const counted = reference?.count === undefined ? [] : [...reading.at('app'), ...reading.at('number-word')];
  return [...places, ...counted].some((place) =>
    reading.tokens.some(
      ({ text }, at) =>
        at < place &&
        place - at <= 5 &&
        first !== undefined &&
        first <= at &&
        (reading.classes[at]?.has('of') || words.dayPrepositions.has(text)),
    ),
  );
}

function opensYesNo(view: View, words: Lexicon): boolean {
  const first = view.reading.tokens.find((token) => words.openers.has(token.text));
  return first !== undefined && words.classesOf(first.text).includes('yes-no');
}

/** A court is spoken of: "an interim rule" is none of its rulings. */
const courtPresupposed = ({ reading }: View) =>
  reading.at('court').some((at) => !reading.isAt(at, 'rule')) &&
  reading.has('next', 'happen', 'before', 'why', 'when', 'end', 'status', 'still');

function claimedNumber({ reading, reference }: View, words: Lexicon): number | undefined {
  for (const at of reading.at('app')) {
    // "three app orders": the orders are counted.
    if (reference?.plural && reference.at === at + 1) continue;
    const previous = reading.tokens[at - 1]?.text ?? '';
    const number = words.cues.numbers[previous] ?? (/^\d{1,3}$/.test(previous) ? Number(previous) : undefined);
    if (number !== undefined && number > 1) return number;
  }
  return undefined;
}

/** Ties that a question puts forward: "is X owned by Y", "Y's X", "since Y owns X". */
function ties(found: IntentFound, view: View, about: readonly Subject[], asked: boolean): Premise[] {
  const { reading } = view;
  const relation =
    found.relation && found.relation !== 'behind'
      ? found.relation
      : reading.has('develop') && !reading.has('own')
        ? 'developer'
        : reading.has('own', 'whose')
          ? 'owner'
          : 'any';
  const parties = [...view.companies, ...view.people];
  const speaks = reading.has(
    'own',
    'develop',
    'operate',
    'control',
    'parent',
    'subsidiary',
    'share',
    'affiliate',
    'behind',
  );
  // Whoever sold it is thought to have had it.
  if (!speaks && found.rule !== whySold.name) return [];
  if (found.intent === 'holdings' || found.intent === 'apps' || found.intent === 'signer') return [];
  // Who of several has more is told of all of them.
  if (found.rule === whoHoldsMore.name) return [];
  // "how many orders did X make": orders are made, not apps.
  if (view.reference?.plural && !view.reference.bare && relation === 'developer') return [];
  const things = view.apps.length > 0 ? view.apps : about.filter(({ kind }) => kind === 'company');
  const [thing] = things;
  if (!thing) return [];
  const others = parties.filter(
    (party) => !(party.kind === thing.kind && party.id === thing.id) && !(party.id === thing.id),
  );
  const [party] = others;
  if (!party || view.people.length + view.companies.length > 3) return [];
  const whoAsked = reading.has('who', 'whose') || (reading.has('which', 'what') && reading.has('company'));
  return [
    {
      kind: 'tie',
      thing,
      party,
      relation: relation as Premise extends { relation: infer R } ? R : never,
      asked: found.intent === 'owner' && asked && !whoAsked,
    } as Premise,
  ];
}
