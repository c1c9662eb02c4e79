/**
 * Measures spoken of without their names: "the January 2021 order", "Trump's order on eight apps", "the Texas list".
 * What is said about them is compared with what the record says: kind, issuer, signer, place, date, names, their number.
 */
import { type Day, daysBetween, earliest, latest } from '../calendar.ts';
import type { Knowledge, Subject } from '../knowledge/knowledge.ts';
import { appsIn, listedSubject, listsIn, namesApps } from '../knowledge/listing.ts';
import { judgedBy } from '../knowledge/making.ts';
import type { Measure } from '../knowledge/schema.ts';
import { isOver, standing } from '../knowledge/standing.ts';
import type { CueClass } from '../languages/cues/cues.ts';
import { actsOnIt } from './acting.ts';
import { setAgainst } from './contrast.ts';
import type { Token } from './fold.ts';
import { isDoneByPlace, isMaker, isSaidToName, isWantedNumber } from './intents/signs.ts';
import type { Lexicon } from './lexicon.ts';
import type { Mention } from './mentions.ts';
import { countedOff, countedWithOne, isNobodys, isNumbered, roundsOfMost } from './ordinals.ts';
import { placesLeftOut } from './places.ts';
import type { Reading } from './reading.ts';
import { sets, termsIn } from './terms.ts';
import { type DateMention, isTime, spanOf, spansOf } from './when.ts';

export type Reference = {
  measures: readonly Measure[];
  /** More than one is meant: "the 2020 orders". */
  plural: boolean;
  /** Nothing but a noun: "the order". */
  bare: boolean;
  /** Dates that describe the measure and are not the day asked about. */
  dates: readonly DateMention[];
  /** A signer that was named with it but did not sign it: a false premise. */
  wrongSigner?: string;
  /** Where its noun stands. */
  at?: number;
  /** Apps and companies that only describe it: "the TikTok order". */
  describing: readonly Subject[];
  /** Its noun may stand for a measure of any kind: "the ban". */
  any?: boolean;
  /** What is meant holds off the enforcement of another measure. */
  pauses?: boolean;
  /** The number of names by which it was described. */
  count?: number;
  /** It was told by what a place is said to have barred then: so many as it does not name. */
  miscounted?: true;
  /** What describes it is part of its own name: "the TikTok list". */
  called?: true;
  /** It is counted off among rounds or pauses: "round 5". */
  inTurn?: true;
  because: string;
};

/** Which kinds of measure a noun can stand for; `measure` ("ban", "restriction") for any. */
const nouns: readonly { cue: CueClass; kinds?: readonly Measure['kind'][]; pauses?: true }[] = [
  { cue: 'order', kinds: ['executive-order', 'order'] },
  { cue: 'law', kinds: ['law'] },
  { cue: 'directive', kinds: ['directive'] },
  { cue: 'memo', kinds: ['memorandum'] },
  { cue: 'list-noun', kinds: ['device-list', 'company-list', 'blocking', 'notice', 'directive'] },
  { cue: 'rule', kinds: ['rule'] },
  { cue: 'batch', kinds: ['blocking', 'device-list', 'company-list'] },
  { cue: 'pause', pauses: true },
  { cue: 'extension', pauses: true },
  { cue: 'measure' },
];

/** Measures as subjects, in their order. */
export const measureSubjects = (measures: readonly Measure[]): Subject[] =>
  measures.map(({ id }) => ({ kind: 'measure', id }));

/** The day from which a measure is known, written so that days sort; after all others where none is recorded. */
export const firstDate = ({ signedOn, announcedOn, effectiveOn }: Measure): string =>
  earliest(signedOn) ?? earliest(announcedOn) ?? earliest(effectiveOn) ?? '9';

/** Measures by the day from which each is known. */
export const inOrder = (measures: readonly Measure[]): readonly Measure[] =>
  measures.toSorted((a, b) => (firstDate(a) < firstDate(b) ? -1 : 1));

/** Of some measures the one that was made last; none of none. */
export const newest = (measures: readonly Measure[]): readonly Measure[] =>
  measures.toSorted((a, b) => (firstDate(a) > firstDate(b) ? -1 : 1)).slice(0, 1);

const keyDates = ({ signedOn, announcedOn, publishedOn, effectiveOn }: Measure): string[] => {
  const dates = [signedOn, announcedOn, publishedOn].filter(
    (date) => date !== undefined && date !== 'unknown',
  ) as string[];
  return dates.length > 0 ? dates : effectiveOn ? [effectiveOn] : [];
};

/** A measure is dated in a period when its signing, announcement or publication lies in it. */
export function isDatedIn(measure: Measure, from: Day, to: Day): boolean {
  return keyDates(measure).some((date) => {
    const [start, end] = [earliest(date), latest(date)];
    return start !== undefined && end !== undefined && start <= to && end >= from;
  });
}

/** How many names a measure has: as recorded, and as its list says. */
export function namesCount(measure: Measure): number[] {
  const apps = appsIn(measure);
  return [apps, measure.listSize ?? apps].filter((count) => count > 1);
}

/** What a measure may be told apart by: that it makes somebody sell, that it is about devices. */
const doings = ['sell', 'device'] as const satisfies readonly CueClass[];

/** Before a noun ("the must-sell law") or in what is said of it ("the law that made them sell"). */
const isSaidOf = (at: number, { from, to }: Noun): boolean => (at < from ? from - at <= 4 : at >= to && at - to <= 7);

const speaksOf = (cue: CueClass, text: string, words: Lexicon): boolean =>
  (text.toLowerCase().match(/[a-z]+/g) ?? []).some((word) => words.classesOf(word).includes(cue));

function isOfKind(app: string | undefined, { subjects }: Mention, knowledge: Knowledge): boolean {
  const category = app === undefined ? undefined : knowledge.find.app(app)?.category;
  return category !== undefined && subjects.some(({ kind, id }) => kind === 'category' && id === category);
}

type Noun = {
  from: number;
  to: number;
  base: readonly Measure[];
  text: string;
  plural: boolean;
  any: boolean;
  /** It stands for those that pause another measure. */
  pauses?: boolean;
  /** It stands for rounds of names, of which a place anywhere in the question says whose. */
  rounds?: boolean;
  /** Which kind of order it is says enough. */
  told?: boolean;
};

/** Whether it had begun by a day, and nothing had ended it. */
function mayHoldOn(measure: Measure, on: Day): boolean {
  const stood = standing(measure, on);
  return stood.kind === 'stood' && !isOver(stood.status);
}

const isPause = ({ relates }: Measure): boolean => relates.some(({ how }) => how === 'pauses');

/** Measures that hold the enforcement of another off; none where the question speaks of another time or another app. */
function pausing(reading: Reading, knowledge: Knowledge): readonly Measure[] {
  if (reading.has('court-sure', 'judge')) return [];
  const all = knowledge.measures.filter(isPause);
  const apps = reading.subjects('app');
  const named = apps.length === 0 ? all : all.filter((measure) => namesAny(measure, apps));
  const first = named.flatMap((measure) => earliest(keyDates(measure)[0]) ?? []).sort()[0];
  const days = spansOf(reading.dates).flat();
  return first === undefined || (days.length > 0 && days.every((on) => on < first)) ? [] : named;
}

/** "How many times was the TikTok deadline extended": by those that pause what set it, each of which did so once. */
function timesExtended(reading: Reading, knowledge: Knowledge): Reference | undefined {
  const isAsked =
    reading.has('how-many') &&
    reading.has('extend') &&
    !reading.has('how-long', 'who', 'why', 'which', 'app') &&
    reading.mention('authority').length === 0 &&
    (reading.mention('app').length + reading.mention('measure').length > 0 || reading.has('enforce'));
  const measures = isAsked ? pausing(reading, knowledge) : [];
  return measures.length > 1
    ? { measures, plural: true, bare: false, dates: [], describing: [], pauses: true, because: 'how often extended' }
    : undefined;
}

/** So many days before somebody leaves an office are their last weeks. */
const lastWeeks = 35;

/** "What X named on the way out": what somebody signed shortly before they left an office. */
function onLeaving(reading: Reading, knowledge: Knowledge): Reference | undefined {
  const [who, ...others] = reading.subjects('person');
  if (!who || others.length > 0 || !reading.has('leaving')) return undefined;
  if (reading.mention('app').length + reading.mention('measure').length > 0) return undefined;
  const ends = (knowledge.find.person(who.id)?.roles ?? []).flatMap(({ to }) => latest(to) ?? []);
  const measures = knowledge.measures.filter(({ signedBy, signedOn }) => {
    const day = earliest(signedOn);
    return (
      signedBy === who.id && day !== undefined && ends.some((end) => day <= end && daysBetween(day, end) <= lastWeeks)
    );
  });
  return measures.length > 0
    ? { measures, plural: measures.length > 1, bare: false, dates: [], describing: [], because: 'on leaving an office' }
    : undefined;
}

/** Between the number and the noun of what was ended together stand so many words: "three app orders". */
const mostInNumbered = 2;

/** "Those three app orders": as many as the one measure that ended several at once put an end to. */
function endedTogether(reading: Reading, knowledge: Knowledge, words: Lexicon): Reference | undefined {
  const { mentions, tokens, dates } = reading;
  const isOfAnything = mentions.some(({ subjects }) => subjects.some(({ kind }) => kind !== 'person'));
  const at = reading.at('order').find((place) => words.cues.plural.test(tokens[place]?.text ?? ''));
  if (at === undefined || isOfAnything || dates.some(({ to }) => to === at) || reading.has('pause', 'also'))
    return undefined;
  const numbered = tokens
    .slice(Math.max(0, at - mostInNumbered), at)
    .flatMap(({ text }) => words.cues.numbers[text] ?? []);
  const signers = reading.subjects('person').map(({ id }) => id);
  const ended = knowledge.measures
    .map(({ signedBy, relates }) => ({
      signedBy,
      measures: relates.flatMap(({ how, measure }) =>
        how === 'revokes' ? (knowledge.find.measure(measure) ?? []) : [],
      ),
    }))
    .filter(
      ({ signedBy: by, measures }) =>
        numbered.includes(measures.length) &&
        measures.every(({ signedBy }) => signers.every((id) => id === signedBy || id === by)),
    );
  const [only, ...others] = ended;
  // "Which three orders did he revoke": what he did is told of, and not of what he did it to.
  const isDoer = only !== undefined && signers.includes(only.signedBy ?? '') && reading.has('end', 'which');
  return only && others.length === 0 && !isDoer
    ? { measures: only.measures, plural: true, bare: false, dates: [], at, describing: [], because: 'ended together' }
    : undefined;
}

/**
 * Finds the measures that a question describes: at most two, where a number names one and a noun another ("which of the
 * eight are on India's list"). Empty when it describes none.
 */
export function findReferences(reading: Reading, knowledge: Knowledge, words: Lexicon): Reference[] {
  const known =
    timesExtended(reading, knowledge) ?? onLeaving(reading, knowledge) ?? endedTogether(reading, knowledge, words);
  if (known) return [known];
  const [counted, second] = countsOf(reading, words);
  // "the state with the directive: what was on its list": of several nouns the first that describes something.
  const nouns = nounsOf(reading, knowledge, words);
  const telling = nouns
    .values()
    .map((one) => ({ noun: one, described: describe(reading, knowledge, words, one, undefined) }))
    .find(({ described }) => !described.bare);
  const noun = telling?.noun ?? nouns[0];
  if (noun && isNamedBehind(noun, reading, words)) return [];
  const byCount = counted && describe(reading, knowledge, words, undefined, counted.number);
  const claimed = byCount && ofPlaceThen(byCount, reading, { knowledge, words });
  if (claimed) return [claimed];
  const byDates = ofTwoDates(reading, knowledge, words, noun);
  if (byDates) return [byDates];
  const byNoun = telling?.described ?? (noun && describe(reading, knowledge, words, noun, undefined));
  const both = noun && counted && describe(reading, knowledge, words, noun, counted.number);
  if (both && both.measures.length > 0 && both.count !== undefined) {
    const apart =
      byCount?.measures.length === 1 &&
      byNoun?.measures.length === 1 &&
      !byNoun.bare &&
      byCount.measures[0] !== byNoun.measures[0] &&
      !isOnlyCalledLast(noun, byCount.measures[0], byNoun.measures[0], reading);
    return apart ? [byCount, byNoun] : [both];
  }
  // "the 118 or the 59": two numbers, each of one list.
  const bySecond = second && describe(reading, knowledge, words, undefined, second.number);
  if (byCount?.measures.length === 1 && bySecond?.measures.length === 1 && byCount.measures[0] !== bySecond.measures[0])
    return [byCount, bySecond];
  if (byCount?.measures.length === 1) return byNoun && !byNoun.bare ? [byCount, byNoun] : [byCount];
  return byNoun ? [byNoun] : [];
}

/** "All eight of that president's last order": the number says which of his orders, and not that it is the last of all. */
const isOnlyCalledLast = (
  { from }: Noun,
  counted: Measure | undefined,
  last: Measure | undefined,
  { isAt }: Reading,
): boolean =>
  [1, 2, 3].some((back) => isAt(from - back, 'last')) &&
  counted?.signedBy !== undefined &&
  counted.signedBy === last?.signedBy;

/** "The order against the eight apps": what is named behind its noun says which it is, whoever is said to have signed it. */
const isNamedBehind = ({ to, base, any }: Noun, { tokens, mention }: Reading, words: Lexicon): boolean =>
  !any &&
  words.aboutSigns.has(tokens[to]?.text ?? '') &&
  mention('measure').some(
    ({ from, subjects: [only, ...others] }) =>
      from > to &&
      from - to <= mostToName &&
      others.length === 0 &&
      base.some(({ id, listings }) => id === only?.id && listings.length > 1),
  );
/** "against the" */
const mostToName = 2;

/** "the 2022 act and the 2024 one", "the June and the September round": one measure of each date. */
function ofTwoDates(
  reading: Reading,
  knowledge: Knowledge,
  words: Lexicon,
  noun: Noun | undefined,
): Reference | undefined {
  const dates = reading.dates.filter(({ moment }) => dating.has(moment.kind));
  const [first, second, ...others] = dates;
  if (!first || !second || others.length > 0 || reading.classes[first.from - 1]?.has('between')) return undefined;
  const between = reading.tokens.slice(first.to, second.from);
  const joined = between.some(({ text }) => words.listSigns.has(text)) || reading.has('compare', 'older', 'larger');
  if (between.length > mostBetween || !joined) return undefined;
  const own = onlyNamed(reading, knowledge);
  const around = noun && { ...noun, from: Math.min(noun.from, first.from), to: Math.max(noun.to, second.to) };
  const all = own || !around ? undefined : describe({ ...reading, dates: [] }, knowledge, words, around, undefined);
  const among = own
    ? likeIt(own, knowledge)
    : !noun
      ? ofPlace(reading, knowledge)
      : all?.bare
        ? (noun?.base ?? [])
        : (all?.measures ?? []);
  const things = (own?.listings ?? []).map(listedSubject);
  const measures = dates.flatMap((date) => {
    const dated = among.filter((measure) => isDated(measure, date));
    const meant = dated.length > 1 && things.length > 0 ? dated.filter((one) => namesAny(one, things)) : dated;
    // "The 2020 orders and the 2021 one": a plural stands for the few of its date.
    return meant.length === 1 || (noun?.plural && meant.length <= mostOfDate) ? meant : [];
  });
  const isOfEach = dates.every((date) => measures.some((measure) => isDated(measure, date)));
  if (!isOfEach || new Set(measures).size < 2) return undefined;
  return {
    measures,
    plural: true,
    bare: false,
    dates,
    ...(noun ? { at: noun.from } : {}),
    describing: all?.describing ?? [],
    because: 'two dates',
  };
}

/** The only measure that is named: "the TikTok act of 2022 and that of 2024". */
function onlyNamed(reading: Reading, knowledge: Knowledge): Measure | undefined {
  const [named, ...others] = reading.mention('measure');
  const [subject, ...further] = named?.subjects ?? [];
  return subject && others.length + further.length === 0 ? knowledge.find.measure(subject.id) : undefined;
}

/** What the only place that is spoken of has named: "did it block more in June or in September". */
function ofPlace(reading: Reading, knowledge: Knowledge): readonly Measure[] {
  const [place, ...others] = reading.subjects('jurisdiction');
  if (!place || others.length > 0 || !reading.has('ban', 'name', 'list', 'join')) return [];
  return listsIn(knowledge.within(place.id), knowledge);
}

/** "In June 2020 India banned 118 apps": what the place did then, where so many are another list's. */
function ofPlaceThen({ measures: [counted, ...others] }: Reference, reading: Reading, own: Own): Reference | undefined {
  const [date] = reading.dates.filter(isTime);
  const meant = counted && others.length === 0 ? doneThen(counted, reading, own) : undefined;
  return meant && date
    ? {
        measures: [meant],
        plural: false,
        bare: false,
        dates: [date],
        describing: [],
        miscounted: true,
        because: 'place and date',
      }
    : undefined;
}

type Own = { knowledge: Knowledge; words: Lexicon };

const isNumber = (token: Token | undefined, words: Lexicon): boolean =>
  token !== undefined && (words.cues.numbers[token.text] !== undefined || /^\d+$/.test(token.text));

/** What the only place that is spoken of did at the only time, where the list that is told by its number is of another. */
export function doneThen(counted: Measure, reading: Reading, { knowledge, words }: Own): Measure | undefined {
  const [date, ...dates] = reading.dates.filter(isTime);
  const [place] = reading.mention('jurisdiction');
  // "India banned 118 apps": who did it, what, and how many, one right behind the other.
  const acts =
    place !== undefined &&
    reading.isAt(place.to, 'ban', 'name', 'list', 'join') &&
    isNumber(reading.tokens[place.to + 1], words);
  if (!acts || !date || dates.length > 0 || isDated(counted, date)) return undefined;
  const [meant, ...more] = ofPlace(reading, knowledge).filter((measure) => isDated(measure, date));
  return more.length === 0 ? meant : undefined;
}

/** Measures of the same place that go by the same noun. */
const likeIt = (own: Measure, knowledge: Knowledge): readonly Measure[] => {
  const kinds = new Set(nouns.flatMap(({ kinds: of = [] }) => (of.includes(own.kind) ? of : [])));
  return knowledge.measures.filter(({ kind, jurisdiction }) => jurisdiction === own.jurisdiction && kinds.has(kind));
};

/** More of one date are no side of a comparison. */
const mostOfDate = 3;

/** So many words may stand between two dates that tell one noun apart. */
const mostBetween = 6;
const dating: ReadonlySet<DateMention['moment']['kind']> = new Set(['day', 'period', 'month-only', 'no-year']);

/** "Both the January order and India", "both India and the January order": each is a side by itself. */
function isSetOff({ from, to }: Mention, noun: Noun, { tokens }: Reading, words: Lexicon): boolean {
  const isJoiner = (at: number) => words.joiners.has(tokens[at]?.text ?? '');
  return from > noun.to
    ? isJoiner(noun.to)
    : isJoiner(to) && tokens.slice(to + 1, noun.from).some(({ text }) => words.definite.has(text));
}

function describe(
  reading: Reading,
  knowledge: Knowledge,
  words: Lexicon,
  noun: Noun | undefined,
  count: number | undefined,
): Reference {
  let measures = noun?.base ?? knowledge.measures;
  const because: string[] = noun ? [noun.text] : [];
  const describing: Subject[] = [];
  let described = noun !== undefined && (noun.pauses || noun.told || (noun.base.length < 4 && noun.to - noun.from > 1));
  const narrow = (what: string, keep: (measure: Measure) => boolean): boolean => {
    const next = measures.filter(keep);
    if (next.length === 0) return false;
    measures = next;
    because.push(what);
    described = true;
    return true;
  };
  // "which order was holding it back": one of those that pause another measure.
  const pauses = noun && !noun.pauses && reading.has('pause') ? new Set(pausing(reading, knowledge)) : undefined;
  if (pauses && pauses.size > 0) narrow('pauses', (measure) => pauses.has(measure));
  const counted = count !== undefined && narrow(`${count} names`, (measure) => namesCount(measure).includes(count));
  const authorities = new Set(reading.subjects('authority').map(({ id }) => id));
  if (noun && authorities.size > 0 && !narrow('issuer', ({ issuer }) => authorities.has(issuer)))
    if (reading.mention('authority').some(({ to }) => noun.from - to >= 0 && noun.from - to <= 1) && !noun.any) {
      // "the European Commission's rule": people say rule for whatever it made.
      const made = knowledge.measures.filter(({ issuer }) => authorities.has(issuer));
      if (made.length > 0) {
        measures = made;
        narrow('issuer', inAnyOf(made));
      }
    }
  // A place narrows where it stands at the noun, or where a number has named the list already.
  const places = reading
    .mention('jurisdiction')
    .filter((mention) => !placesLeftOut(reading).has(mention))
    .filter((mention, _, all) => {
      if (counted || !noun) return counted;
      // "what did Texas put on its list": one place, and a noun that is its own.
      // "X's order, India blocked some of them too": what is set off by a comma is none of the noun's.
      if (!noun.rounds && mention.from === noun.to && reading.tokens[mention.from]?.gap.trim() === ',') return false;
      if (reading.has('both') && isSetOff(mention, noun, reading, words)) return false;
      const isItsOwn = all.length === 1 && !noun.plural && isOwn(noun, reading) && mention.to <= noun.from;
      return noun.rounds || stepsBetween(mention, noun) <= (isItsOwn ? mostToOwner : 3);
    });
  for (const place of places) {
    const inside = new Set(
      place.subjects.flatMap(({ kind, id }) => (kind === 'jurisdiction' ? [...knowledge.within(id)] : [])),
    );
    const here = ({ jurisdiction }: Measure) => inside.has(jurisdiction);
    if (narrow(place.entry.name, here)) {
      // "the EU ban": its own, where it has one, and not that of one of its countries.
      const own = measures.filter(({ jurisdiction }) => place.subjects.some(({ id }) => id === jurisdiction));
      if (noun && !noun.plural && !noun.rounds && own.length === 1) measures = own;
      continue;
    }
    if (!noun || counted || described) continue;
    // "the Texas rule": people say rule for what the record calls a list.
    if (stepsBetween(place, noun) <= 1) {
      measures = knowledge.measures;
      narrow(place.entry.name, here);
    } else if (reading.isAt(noun.from, 'list-noun', 'rule')) {
      // "Montana has a list for its phones, too": a policy that names several is one.
      const lists = knowledge.measures.filter(
        (one) => one.kind === 'policy' && namesCount(one).length > 0 && here(one),
      );
      if (lists.length > 0) {
        measures = lists;
        narrow(place.entry.name, here);
      }
    }
  }
  const against = setAgainst(reading);
  const ordinals = noun ? ordinalsOf(noun, reading, words) : [];
  // "X part of round two": its number says which round it is, and not whom it names.
  const isTurn =
    ordinals.length > 0 &&
    noun !== undefined &&
    (noun.rounds === true ||
      noun.pauses === true ||
      reading.isAt(noun.from, 'list-noun') ||
      // "India's first ban"
      (reading.isAt(noun.from, 'ban') && reading.mention('jurisdiction').some(({ to }) => to === noun.from - 1)));
  // "the TikTok list of December", "the TikTok and WeChat lists": what stands right before the noun says which, or which two.
  const before = noun && !isTurn ? namesBefore(noun, reading, words).filter((mention) => !against.has(mention)) : [];
  const subjects = before.flatMap((mention) => mention.subjects);
  if (
    before.length > 0 &&
    narrow(before.map(({ entry }) => entry.name).join(', '), (measure) => namesAny(measure, subjects))
  )
    describing.push(...subjects);
  // "The TikTok list": of those that name it the one that is called by it.
  const [called] = before.length === 1 && reading.at('list-noun').length === 1 ? before : [];
  let isCalled = false;
  if (called && described && noun && !noun.plural && reading.isAt(noun.from, 'list-noun')) {
    const byName = measures.filter(({ name }) => name.includes(called.entry.name));
    if (byName.length === 1) {
      measures = byName;
      isCalled = true;
    }
  }
  const dates = reading.dates.filter((date) => describes(date, noun, reading, words));
  const spans = spansIn(reading, words);
  const ends = new Set(spans.values());
  const narrowBy = (date: DateMention): boolean => {
    const last = spans.get(date);
    const [from, to] = [spanOf(date.moment)?.[0], last && spanOf(last.moment)?.[1]];
    if (!last || !from || !to) return narrow(date.written, (measure) => isDated(measure, date));
    dates.push(last);
    return narrow(`${date.written} to ${last.written}`, (measure) => isDatedIn(measure, from, to));
  };
  if (noun && !isTurn)
    for (const mention of [...reading.mention('app'), ...reading.mention('company')])
      if (
        !against.has(mention) &&
        !before.includes(mention) &&
        // "besides X, what do the orders name"
        !reading.isAt(mention.from - 1, 'except') &&
        !isMaker(mention, reading) &&
        isAtNoun(mention, noun, reading, words) &&
        narrow(mention.entry.name, (measure) => namesAny(measure, mention.subjects))
      )
        describing.push(...mention.subjects);
  const telling = new Set(dates.filter((one) => !ends.has(one) && narrowBy(one)));
  const ofAsking = new Set(
    dates.filter((one) => !telling.has(one) && !ends.has(one) && (isCalled || isWhenAsked(one, noun, reading))),
  );
  // "the messenger order": one that names such an app.
  if (noun)
    for (const mention of reading.mention('category'))
      if (isAtNoun(mention, noun, reading, words))
        narrow(mention.entry.name, ({ listings }) => listings.some(({ app }) => isOfKind(app, mention, knowledge)));
  // "the law that made them sell", "the memo about phones": what it does, in the record's own words.
  if (noun && measures.length > 1 && !reading.has('pause'))
    // "the government": whoever does something, and none of its devices.
    for (const cue of doings)
      if (reading.at(cue).some((at) => isSaidOf(at, noun) && !reading.isAt(at, 'people')))
        narrow(
          cue,
          ({ does, title, name, reach }) =>
            // "Its bans on state phones": all that are of devices, whatever they say.
            (cue === 'device' && noun.plural && reach === 'government-devices') ||
            speaksOf(cue, `${does ?? ''} ${title ?? ''} ${name}`, words),
        );
  // "the law that gave 270 days", "the 75-day pause": what it set.
  if (noun)
    for (const { days, at } of termsIn(reading, words))
      if (isSaidOf(at, noun)) narrow(`${days} days`, (measure) => sets(measure, days, knowledge));
  let wrongSigner: string | undefined;
  let signed = false;
  for (const mention of reading.mention('person')) {
    const person = mention.subjects.find(({ kind }) => kind === 'person');
    // "Biden revoked Trump's order": the one at the noun signed it, not the one who did something to it.
    const others = reading.mention('person').length > 1;
    // "Biden scrapped the bans": those that something of his put an end to.
    const ends =
      person !== undefined &&
      endsIt(mention, noun, reading) &&
      ((one: Measure) => isEndedBy(person.id, one, knowledge));
    if (ends && narrow(mention.entry.name, ends)) continue;
    if (!person || (noun && stepsBetween(mention, noun) > (others ? 1 : 6)) || actsOnIt(mention, reading)) continue;
    const candidates = measures.length;
    // Whoever is named after the one who signed it did something else.
    if (narrow(mention.entry.name, ({ signedBy }) => signedBy === person.id)) signed = true;
    else if (!signed && described && candidates <= 2 && judgedBy([person], knowledge).length === 0)
      wrongSigner = person.id;
  }
  // "round 3", "the five rounds", and no word of whose.
  const isCounted =
    ordinals.length > 0 || ((noun?.plural === true || reading.has('larger')) && namesThings(reading) === 0);
  const nobodys = isCounted && noun?.rounds && !described && isNobodys(reading);
  if (nobodys) narrow('rounds', inAnyOf(roundsOfMost(knowledge)));
  let several = false;
  // "The last order before 20 January 2021", "the first since May": of those of that time.
  if (ordinals.length > 0 && described && measures.length > 1)
    for (const date of reading.dates)
      if (
        date.from >= (noun?.to ?? 0) &&
        !telling.has(date) &&
        narrow(date.written, isMadeOn(date)) &&
        !dates.includes(date)
      )
        dates.push(date);
  if (ordinals.length > 0 && described && measures.length > 1) {
    const ordered = [...measures].sort((a, b) =>
      (earliest(keyDates(a)[0]) ?? '9') < (earliest(keyDates(b)[0]) ?? '9') ? -1 : 1,
    );
    const meant = ordinals.flatMap((ordinal) => ordered.at(ordinal > 0 ? ordinal - 1 : ordinal) ?? []);
    if (meant.length > 0) measures = meant;
    several = meant.length > 1;
  }
  // "The January order": of those of any year the only one that names several is the one that people speak of.
  if (noun && !noun.plural && measures.length > 1 && dates.some(({ moment }) => moment.kind === 'month-only')) {
    const [only, ...further] = measures.filter((measure) => namesCount(measure).length > 0);
    if (only && further.length === 0) measures = [only];
  }
  // A period that nothing else has used may tell editions of one list apart.
  for (const date of reading.dates)
    if (
      measures.length > 1 &&
      described &&
      !dates.includes(date) &&
      date.moment.kind === 'period' &&
      !ends.has(date) &&
      date.relation !== 'before' &&
      date.relation !== 'after' &&
      date.relation !== 'until' &&
      ((date.relation !== 'since' && !isOfSpan(date, reading)) || spans.has(date)) &&
      narrowBy(date)
    )
      dates.push(date);
  // Only what had been signed by the day asked about can be meant, where that tells measures apart.
  const [from, to] = reading.dates.filter((date) => date.moment.kind === 'day' && !dates.includes(date));
  const [day, until] = [from, to].map((date) => (date?.moment.kind === 'day' ? date.moment.day : undefined));
  // "The orders since 20 January 2025" are those that came after, and none that had been signed by then.
  const isSince = from !== undefined && to === undefined && (from.relation === 'since' || from.relation === 'after');
  // "which rounds came from July to December": of several all that were made between two days.
  const isBetween = day !== undefined && until !== undefined && noun?.plural === true;
  if (isBetween && measures.length > 1 && described) narrow('between', (measure) => isDatedIn(measure, day, until));
  else if (isSince && day !== undefined) {
    if (measures.length > 1 && described && noun?.plural === true)
      narrow('since then', (measure) => (earliest(keyDates(measure)[0]) ?? '') >= day);
  } else if (day !== undefined && measures.length > 1 && described)
    narrow('by then', (measure) => keyDates(measure).some((date) => (earliest(date) ?? '9') <= day));
  // Of those that pause another measure one held on a day: "which pause was running in May".
  if (described && measures.length > 1 && (noun?.pauses || pauses)) {
    const [span, ...others] = spansOf(
      reading.dates.filter((date) => !dates.includes(date) || (date.moment.kind === 'day' && !telling.has(date))),
    );
    if (span && others.length === 0) narrow('held then', (measure) => span.some((on) => mayHoldOn(measure, on)));
    // "1 March 2025, that pause on or off": a day on which none of them was made is the day that is asked about.
    dates.splice(0, dates.length, ...dates.filter((date) => date.moment.kind !== 'day' || telling.has(date)));
  }
  // "The apps of the 2021 order": of two of that year the one that names any.
  const naming = measures.filter(namesApps);
  if (described && measures.length > 1 && noun?.plural === false && naming.length === 1 && reading.has('app'))
    measures = naming;
  return {
    measures: described ? measures : [],
    // "round 2 and round 3" are two, "rounds" or not; "the latest rounds" are as many as there are.
    plural: several || (noun?.plural ?? false),
    bare: !described,
    dates: described ? dates.filter((date) => !ofAsking.has(date)) : [],
    ...(wrongSigner ? { wrongSigner } : {}),
    ...(noun ? { at: noun.from } : {}),
    describing: described && noun && !noun.any ? describing : [],
    ...(described && isCalled && { called: true as const }),
    ...(counted ? { count } : {}),
    ...(noun?.any ? { any: true } : {}),
    ...(described && isTurn && measures.length <= ordinals.length ? { inTurn: true } : {}),
    ...(described && (noun?.pauses || (pauses && pauses.size > 0)) ? { pauses: true } : {}),
    because: because.join(', '),
  };
}

/** "Biden scrapped the bans": the verb stands between whoever does it and what it is done to. */
const endsIt = ({ to }: Mention, noun: Noun | undefined, { isAt, mention }: Reading): boolean =>
  noun !== undefined && to <= noun.from && isAt(to, 'end', 'remove') && mention('measure').length === 0;

/** What somebody signed put an end to it. */
const isEndedBy = (person: string, { history }: Measure, { find }: Knowledge): boolean =>
  history.some(({ by, status }) => isOver(status) && by !== undefined && find.measure(by)?.signedBy === person);

const namesThings = ({ mention }: Reading): number => mention('app').length + mention('company').length;

/** Extensions that are counted, or counted off, and of no office's day. */
const isOfPauses = (reading: Reading, words: Lexicon): boolean =>
  reading.has('extension') &&
  reading.mention('authority').length === 0 &&
  (countedOff('extension', reading, words).length > 0 ||
    reading.at('extension').some((at) => reading.isAt(at - 1, 'how-many')));

/** The nouns that stand for a measure: a common name of several alone, else nouns for one kind, then those for any. */
function nounsOf(reading: Reading, knowledge: Knowledge, words: Lexicon): readonly Noun[] {
  const common = reading
    .mention('measure')
    .find(({ subjects }) => subjects.filter(({ kind }) => kind === 'measure').length > 1);
  if (common) {
    const base = common.subjects.flatMap(({ kind, id }) =>
      kind === 'measure' ? (knowledge.find.measure(id) ?? []) : [],
    );
    const pauses = base.every(isPause);
    const last = reading.tokens[common.to - 1]?.text ?? '';
    return [
      {
        from: common.from,
        to: common.to,
        base,
        text: common.entry.name,
        plural:
          pauses &&
          (words.cues.plural.test(last) ||
            (reading.isAt(common.to, 'order') && words.cues.plural.test(reading.tokens[common.to]?.text ?? '')) ||
            reading.classes[common.from - 1]?.has('all') === true),
        any: false,
        ...(pauses && { pauses }),
      },
    ];
  }
  const found = nouns.flatMap(({ cue, kinds, pauses }) =>
    // "The third extension" is one of the pauses; "an extension" may be of any day.
    cue === 'extension' && !isOfPauses(reading, words)
      ? []
      : reading.at(cue).flatMap((at) => (isNoun(reading, at, cue, words) ? [{ at, kinds, pauses }] : [])),
  );
  const held = found.some(({ pauses }) => pauses) ? pausing(reading, knowledge) : [];
  type Found = (typeof found)[number];
  const isAny = ({ kinds, pauses }: Found) => kinds === undefined && !pauses;
  const [first, ...others] = found
    .filter(({ pauses }) => !pauses || held.length > 0)
    .sort((a, b) => Number(isAny(a)) - Number(isAny(b)) || b.at - a.at);
  const nounAt = (noun: Found): Noun => {
    const isLoose = noun.kinds !== undefined && isBeforeAnyRule(noun.at, reading, knowledge);
    const kinds =
      noun.kinds && !isLoose
        ? new Set(found.flatMap((other) => (other.at === noun.at ? (other.kinds ?? []) : [])))
        : undefined;
    const text = reading.tokens[noun.at]?.text ?? '';
    const told = isExecutive(noun.at, reading, words);
    const isMeant = ({ kind }: Measure): boolean => (told ? kind === 'executive-order' : !kinds || kinds.has(kind));
    return {
      from: noun.at,
      to: noun.at + 1,
      base: noun.pauses ? held : (listSignedBy(noun.at, reading, knowledge) ?? knowledge.measures.filter(isMeant)),
      text,
      // "every delay" is each of them.
      plural:
        words.cues.plural.test(text) ||
        [1, 2].some((back) => noun.pauses && reading.classes[noun.at - back]?.has('all')),
      any: isAny(noun) || isLoose,
      ...(noun.pauses && { pauses: true }),
      ...(reading.classes[noun.at]?.has('batch') && { rounds: true }),
      ...(told && { told }),
    };
  };
  if (!first) return [];
  return [first, ...others.filter((other) => other.at !== first.at && !isAny(other))].map(nounAt);
}

/** "All executive orders", "the EOs": orders of that kind alone, and several of them. */
const isExecutive = (at: number, { tokens, isAt }: Reading, { executive, cues }: Lexicon): boolean =>
  isAt(at, 'order') &&
  cues.plural.test(tokens[at]?.text ?? '') &&
  (executive.nouns.has(tokens[at]?.text ?? '') || executive.before.has(tokens[at - 1]?.text ?? ''));

/** "Was there a rule on it in January 2023": on a day before anything that is called so, whatever held then is meant. */
function isBeforeAnyRule(at: number, { dates, isAt }: Reading, { measures }: Knowledge): boolean {
  const last = isAt(at, 'rule')
    ? spansOf(dates)
        .map(([, to]) => to)
        .sort()
        .at(-1)
    : undefined;
  return last !== undefined && measures.every((measure) => measure.kind !== 'rule' || firstDate(measure) > last);
}

/** "Somebody's list": what they signed that names several apps, whatever kind of measure it is. */
function listSignedBy(at: number, reading: Reading, knowledge: Knowledge): readonly Measure[] | undefined {
  const signer = reading.isAt(at, 'list-noun') && reading.mention('person').find(({ to }) => to === at);
  if (!signer) return undefined;
  const signed = knowledge.measures.filter(
    (measure) => signer.subjects.some(({ id }) => id === measure.signedBy) && namesCount(measure).length > 0,
  );
  // Of what names several it is the one that names the most by far.
  const most = Math.max(0, ...signed.flatMap(namesCount));
  const lists = signed.filter((measure) => namesCount(measure).some((count) => 2 * count >= most));
  return lists.length > 0 ? lists : undefined;
}

/** All measures of the kinds that the question's noun can stand for; none where it stands for any kind. */
export function measuresOfNoun(reading: Reading, knowledge: Knowledge, words: Lexicon): readonly Measure[] {
  const [noun] = nounsOf(reading, knowledge, words);
  return noun && !noun.any ? noun.base : [];
}

/** "ban" is a noun after an article, a name or a date, and a verb after "did", "to" or "who". */
function isNoun(reading: Reading, at: number, cue: CueClass, words: Lexicon): boolean {
  const text = reading.tokens[at]?.text ?? '';
  if (words.verbForms.has(text) || (cue === 'pause' && !words.classesOf(text).includes(cue))) return false;
  // "List the measures of X": it is told to.
  if (cue === 'list-noun' && at === 0 && reading.has('measure', 'order', 'law', 'rule', 'directive')) return false;
  if (cue === 'list-noun' && isDoneByPlace(reading, at)) return false;
  const before = reading.tokens[at - 1]?.text ?? '';
  if (cue === 'pause') return !words.verbBefore.has(before);
  // "On how many did that office act": somebody does.
  if (cue === 'law' && at + 1 === reading.tokens.length && isSubjectBefore(at, reading)) return false;
  return cue !== 'measure' || !words.verbSigns.has(before);
}

/** "Did that office …", "does that person …": who does it stands right before the verb. */
const isSubjectBefore = (at: number, { mention, isAt }: Reading): boolean =>
  [...mention('authority'), ...mention('person')].some(({ from, to }) => to === at && isAt(from - 1, 'do', 'yes-no'));

function stepsBetween(mention: { from: number; to: number }, noun: { from: number; to: number }): number {
  return mention.to <= noun.from ? noun.from - mention.to : mention.from >= noun.to ? mention.from - noun.to : 0;
}

/** An owner stands so many words before what is its own. */
const mostToOwner = 10;

/** "its phone list", "some list": nobody else's than the one spoken of. */
const isOwn = ({ from }: Noun, { classes, tokens }: Reading): boolean =>
  [1, 2, 3].some((back) => {
    const cues = classes[from - back];
    return cues?.has('pronoun') || cues?.has('any') || tokens[from - back]?.possessive === true;
  });

/** The apps and companies right before a noun: one, or of several lists each that is joined to it. */
function namesBefore({ from, plural }: Noun, reading: Reading, words: Lexicon): readonly Mention[] {
  const all = [...reading.mention('app'), ...reading.mention('company')];
  const last = all.find(({ to }) => to === from);
  if (!last || !plural) return last ? [last] : [];
  const joined = all.filter(
    ({ to }) => to === last.from - 1 && words.listSigns.has(reading.tokens[last.from - 1]?.text ?? ''),
  );
  return [...joined, last];
}

/** "the TikTok order", "the order on TikTok". */
function isAtNoun(mention: Mention, noun: Noun, reading: Reading, words: Lexicon): boolean {
  // "X on the list" asks whether it is there.
  const isPlaced = reading.isAt(mention.to, 'of') || words.dayPrepositions.has(reading.tokens[mention.to]?.text ?? '');
  if (mention.to <= noun.from) return noun.from - mention.to <= 2 && (mention.to === noun.from || !isPlaced);
  return mention.from >= noun.to && words.aboutSigns.has(reading.tokens[mention.from - 1]?.text ?? '');
}

/** Whether a measure names any of these apps and companies. */
export const namesAny = (measure: Measure, subjects: readonly Subject[]): boolean =>
  measure.listings.some(({ app, company }) =>
    subjects.some(({ kind, id }) => (kind === 'app' && id === app) || (kind === 'company' && id === company)),
  );

function isDated(measure: Measure, { moment }: DateMention): boolean {
  if (moment.kind === 'day') return isDatedIn(measure, moment.day, moment.day);
  if (moment.kind === 'period') return isDatedIn(measure, moment.from, moment.to);
  if (moment.kind === 'month-only') return keyDates(measure).some((date) => Number(date.slice(5, 7)) === moment.month);
  return (
    moment.kind === 'no-year' &&
    keyDates(measure).some(
      (date) => date.slice(5) === `${String(moment.month).padStart(2, '0')}-${String(moment.day).padStart(2, '0')}`,
    )
  );
}

/** "From 2020 to 2022", "between June and October 2025": dates that begin a time, each with the one that ends it. */
function spansIn({ dates, tokens, isAt, has }: Reading, words: Lexicon): ReadonlyMap<DateMention, DateMention> {
  // "what changed for the orders between A and B": the time of what changed, and not of the orders.
  const isOfMade = has('sign', 'issue') || !has('change', 'happen');
  return new Map(
    dates.flatMap((date, at): [DateMention, DateMention][] => {
      const next = dates[at + 1];
      const link = tokens[date.to];
      if (!next || !link || date.moment.kind !== 'period' || next.moment.kind !== 'period') return [];
      const isLinked =
        next.from === date.to
          ? /[-–]/.test(link.gap)
          : next.from === date.to + 1 &&
            (words.spanSigns.has(link.text) || (isOfMade && isAt(date.from - 1, 'between')));
      return isLinked ? [[date, next]] : [];
    }),
  );
}

/** "Orders about X in February 2021", of which none was made then: the time is the one that is asked about. */
const isWhenAsked = ({ moment, relation, from }: DateMention, noun: Noun | undefined, { mentions }: Reading): boolean =>
  noun?.plural === true &&
  moment.kind === 'period' &&
  relation === 'on' &&
  mentions.some((mention) => mention.from >= noun.to && mention.to <= from);

/** Whether a measure was made on that side of a date; none is where a date has no sides. */
function isMadeOn({ moment, relation }: DateMention): (measure: Measure) => boolean {
  const [from, to] = spanOf(moment) ?? [];
  if (from === undefined || to === undefined) return () => false;
  const keep: Partial<Record<typeof relation, (day: Day) => boolean>> = {
    before: (day) => day < from,
    until: (day) => day <= to,
    since: (day) => day >= from,
    after: (day) => day > to,
  };
  return (measure) => keep[relation]?.(firstDate(measure)) === true;
}

/** A date describes the measure when it stands right at its noun; else it is the day asked about. */
function describes(date: DateMention, noun: Noun | undefined, reading: Reading, words: Lexicon): boolean {
  if (!['day', 'period', 'month-only', 'no-year'].includes(date.moment.kind)) return false;
  if (isOfSpan(date, reading)) return false;
  if (!noun) return date.moment.kind !== 'day' && (date.relation === 'none' || date.relation === 'on');
  if (date.to === noun.from && date.relation !== 'before') return true;
  if (date.to <= noun.from) {
    const apart = noun.from - date.to > 4 || /[,:;]| - /.test(reading.tokens[date.to]?.gap ?? '');
    return (
      !apart &&
      date.relation !== 'before' &&
      date.relation !== 'after' &&
      !words.dayPrepositions.has(reading.tokens[date.from - 1]?.text ?? '')
    );
  }
  const named = (at: number) => reading.mentions.some(({ from, to }) => at >= from && at < to);
  const between = reading.tokens
    .slice(noun.to, date.from)
    .flatMap((token, step) => (named(noun.to + step) ? [] : [token.text]));
  if (between.length === 1 && words.datingSigns.has(between[0] ?? '')) return true;
  // "the lists of prohibited transactions in September 2020"
  if (between.length <= 5 && words.aboutSigns.has(between[0] ?? '') && words.datingSigns.has(between.at(-1) ?? ''))
    return true;
  if (between.length <= 5 && between[0] === 'of' && words.datingSigns.has(between.at(-1) ?? '')) return true;
  return (
    between.length <= 5 &&
    between.some((word) => words.datingSigns.has(word)) &&
    between.every(
      (word) =>
        words.datingSigns.has(word) ||
        words.plain.has(word) ||
        words.classesOf(word).includes('app') ||
        words.classesOf(word).includes('number-word'),
    )
  );
}

/** "Between January and June 2021": two ends of the time that is asked about. */
const isOfSpan = ({ from }: DateMention, { dates, isAt }: Reading): boolean =>
  dates.some((first) => isAt(first.from - 1, 'between') && (first.from === from || first.to + 1 === from)) &&
  dates.length > 1;

/** Which of them are counted off: before any noun one is, of rounds and pauses several may be. */
function ordinalsOf(noun: Noun, reading: Reading, words: Lexicon): readonly number[] {
  const together = noun.pauses ? [] : countedWithOne(noun.from, reading, words);
  if (together.length > 1) return together;
  if (noun.rounds) return countedOff('batch', reading, words);
  const one = ordinalBefore(reading, noun, words);
  const counted = noun.pauses
    ? countedOff(reading.isAt(noun.from, 'extension') ? 'extension' : 'pause', reading, words)
    : [];
  return counted.length > 0 || one === undefined ? counted : [one];
}

const inAnyOf =
  (some: readonly Measure[]) =>
  (one: Measure): boolean =>
    some.includes(one);

function ordinalBefore(reading: Reading, noun: Noun, words: Lexicon): number | undefined {
  for (let at = noun.from - 1; at >= Math.max(0, noun.from - 3); at--) {
    const ordinal = words.cues.ordinals[reading.tokens[at]?.text ?? ''];
    if (ordinal !== undefined) return ordinal;
  }
  return undefined;
}

/** A smaller number alone counts anything. */
const leastAlone = 5;
/** No more measures than this are counted. */
const mostRounds = 12;
const roundNouns = ['batch', 'pause', 'order', 'list-noun'] as const;
const measureNouns = ['order', 'law', 'list-noun', 'rule', 'directive'] as const;

/** What may be said of names that only their number stands for: "the eight belong to", "the eight named". */
const saidOfNames = [
  'effect',
  'happen',
  'end',
  'over',
  'back',
  'ban',
  'name',
  'own',
  'develop',
  'operate',
  'have',
  'list',
  'sign',
  'still',
  'status',
  'be',
] as const;

/** "the eight", "eight apps", "list of 59", "the 118": numbers that count what a measure names. */
function countsOf(reading: Reading, words: Lexicon): { number: number }[] {
  const found: { number: number }[] = [];
  const wordAt = (at: number) => reading.tokens[at]?.text ?? '';
  const isPlace = (at: number) => words.cues.adjective.test(wordAt(at));
  const isPlural = (at: number) => words.cues.plural.test(reading.tokens[at]?.text ?? '');
  const inSpan =
    (at: number) =>
    ({ from, to }: { from: number; to: number }) =>
      at >= from && at < to;
  for (let at = 0; at < reading.tokens.length; at++) {
    const token = reading.tokens[at];
    if (!token || reading.dates.some(inSpan(at)) || reading.mentions.some(inSpan(at))) continue;
    const number = words.cues.numbers[token.text] ?? (/^\d{1,3}$/.test(token.text) ? Number(token.text) : undefined);
    if (number === undefined || number < 3 || isNumbered(at, reading, words)) continue;
    const next = reading.tokens[at + 1];
    if (number <= mostRounds && isWantedNumber(reading, at)) continue;
    if (isSaidToName(reading, at)) continue;
    // "without the three payment ones": so many of those that it names.
    const isOfKind = reading.mention('category').some(({ from }) => from === at + 1);
    if (isOfKind && [1, 2].some((back) => reading.isAt(at - back, 'except', 'not'))) continue;
    // "about three apps": whoever knows the list knows how many it has.
    if (number < leastAlone && words.cues.timeSigns.near.includes(wordAt(at - 1))) continue;
    if (next && (words.units.has(next.text) || (next.gap.includes('.') && next.kind === 'number'))) continue;
    // "three app orders" counts orders; "the 8 app order" names eight.
    if (reading.classes[at + 1]?.has('app') && reading.isAt(at + 2, ...measureNouns) && isPlural(at + 2)) continue;
    // "the three Biden orders" counts orders too.
    const person = reading.mention('person').find(({ from }) => from === at + 1);
    if (person && reading.isAt(reading.isAt(person.to, 'app') ? person.to + 1 : person.to, ...measureNouns)) continue;
    // "all five Indian rounds", "the five pauses": rounds are counted, not what they name.
    const past = reading.mentions.find(({ from }) => from === at + 1)?.to ?? at + 1;
    if (number <= mostRounds && reading.isAt(past, ...roundNouns) && isPlural(past)) continue;
    const counts = (place: number) =>
      reading.classes[place]?.has('app') ||
      reading.classes[place]?.has('list-noun') ||
      reading.classes[place]?.has('order') ||
      // "26 companies"; a few are those of anything.
      (number > mostRounds && reading.classes[place]?.has('company')) ||
      // "the 54 round": by its number of names.
      (number > mostRounds && reading.isAt(place, 'batch') && !isPlural(place)) ||
      words.countedNouns.has(reading.tokens[place]?.text ?? '');
    // "the eight banned apps", "the eight 2021 apps"
    const isDate = reading.dates.some(inSpan(at + 1));
    // "43 more Chinese apps"
    const isMore =
      reading.isAt(at + 1, 'also') && counts(at + 3) && (isPlace(at + 2) || words.plain.has(wordAt(at + 2)));
    if (
      isMore ||
      counts(at + 1) ||
      (counts(at + 2) && (isDate || words.plain.has(next?.text ?? '') || words.speaksOf(next?.text ?? '')))
    ) {
      found.push({ number });
      continue;
    }
    // "India's first 59", "the first 59": whose they are stands before it.
    const end = number > mostRounds && reading.isAt(at - 1, 'first') ? at - 1 : at;
    const previous = reading.tokens[end - 1]?.text ?? '';
    const placed =
      words.countOpeners.has(previous) ||
      // "the January 2021 eight"
      reading.dates.some(({ from, to }) => to === end && words.countOpeners.has(wordAt(from - 1))) ||
      (reading.tokens[end - 1]?.possessive ?? false) ||
      // "indias 118": an apostrophe that was left out; "the Indian 118".
      reading
        .mention('jurisdiction')
        .some(
          ({ from, to, entry }) =>
            to === end &&
            (previous.endsWith('s')
              ? !entry.key.endsWith('s')
              : isPlace(end - 1) && words.countOpeners.has(wordAt(from - 1))),
        ) ||
      reading.mention('person').some(({ to }) => to === end);
    // "the eight" stands alone; "the three investors" counts something else.
    const alone =
      next?.gap !== ' ' ||
      reading.mentions.some(({ from }) => from === at + 1) ||
      // "what is in the 118 besides X"
      reading.isAt(at + 1, 'except', 'beside') ||
      // "the eight, right?"
      (at + 2 === reading.tokens.length && words.chatter.has(next.text)) ||
      ((words.plain.has(next.text) || reading.isAt(at + 1, ...saidOfNames)) && !words.dayPrepositions.has(next.text));
    if (placed && alone && number >= leastAlone) found.push({ number });
  }
  return found;
}
