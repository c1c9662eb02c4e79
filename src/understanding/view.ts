/** The subjects of a question, told apart by kind, with the measures that it only describes. */
import type { Knowledge, Subject } from '../knowledge/knowledge.ts';
import { additionsTo, listedSubject } from '../knowledge/listing.ts';
import { judgedBy, measuresBy } from '../knowledge/making.ts';
import type { Measure } from '../knowledge/schema.ts';
import type { CueClass } from '../languages/cues/cues.ts';
import { setAgainst } from './contrast.ts';
import { describedApps } from './described.ts';
import type { Token } from './fold.ts';
import { isMaker, makersIn } from './intents/signs.ts';
import { isExcepted } from './leaving-out.ts';
import type { Lexicon } from './lexicon.ts';
import type { Mention } from './mentions.ts';
import type { Mind } from './mind.ts';
import { personOfPlace } from './offices.ts';
import { placesOf } from './places.ts';
import { type Reading, unique } from './reading.ts';
import { findReferences, isDatedIn, namesAny, type Reference } from './references.ts';
import { placesSpeaking } from './speaking.ts';
import { type DateMention, spansOf } from './when.ts';
import { isOrdinary } from './words.ts';

/** What a rule sees. */
export type View = {
  reading: Reading;
  reference: Reference | undefined;
  apps: readonly Subject[];
  /** Apps that a kind stands for, where several may be meant: "the payment app". */
  meantApps: readonly Subject[];
  companies: readonly Subject[];
  people: readonly Subject[];
  /** Two of them are offered to choose from: "X or Y". */
  eitherOf: boolean;
  /** So are two apps, or an app and a company. */
  eitherThing: boolean;
  /** Those of them who are on record by what they said, and signed and decided nothing. */
  quoted: readonly Subject[];
  /** Measures by name or by description. */
  measures: readonly Subject[];
  rulings: readonly Subject[];
  plans: readonly Subject[];
  jurisdictions: readonly Subject[];
  /** Places that are left out: "outside the United States". */
  outside: readonly Subject[];
  categories: readonly Subject[];
  authorities: readonly Subject[];
  /** A common name of several measures is used: "the TikTok ban". */
  weak: boolean;
  /** People who signed a measure, or in whose office one was made. */
  makers: readonly Subject[];
  /** Apps that others were named with: "which games were barred along with X". */
  beside: readonly Subject[];
  /** It ends in where something is from: "is it Chinese", "is it a Chinese app". */
  asksOrigin: boolean;
  /** It speaks of shares that are brought to a market. */
  floats: boolean;
  /** Where those are to be based who make what is asked for, as the place is called: "which Japanese apps". */
  base: string | undefined;
  /** Places as written that are not on record. */
  strangePlaces: readonly string[];
  /** A well-known person is named whom the record does not hold. */
  strangePeople: boolean;
  events: readonly Subject[];
  deadlines: readonly Subject[];
  sources: readonly Subject[];
  /** Places for which somebody on record spoke, where it is asked what they said; and those, as written, for which nobody did. */
  speaking: readonly Subject[];
  /** Places on record for which nobody did. */
  silent: readonly Subject[];
  strangeSpeakers: readonly string[];
  /** Names as written that are not on record. */
  strangers: readonly string[];
};

/** Tells the subjects of a question apart by kind. It is looked at in several ways, and seen alike each time. */
export const viewOf = (reading: Reading, own: Mind): View => reading.notes.once(viewAnew, reading, own);

/** So many apps that one description fits are told of together. */
const mostTold = 3;

function viewAnew(reading: Reading, own: Mind): View {
  const { knowledge } = own;
  const references = findReferences(reading, knowledge, own.words);
  const [reference] = references;
  const outright = measuresNamed(reading, own).flatMap((one) => addedThen(one, reading, own));
  const byDescription = references.flatMap((one) => {
    const { bare, measures, plural } = one;
    const isToldApart = isOfNamed(one, reading, own.words) || isNamedAsLast(one, outright, reading, knowledge);
    return !bare && !isToldApart && (measures.length === 1 || plural)
      ? namingAny(measures, plural ? theirApps(reading, knowledge) : [], reading).slice(0, 12)
      : [];
  });
  const measures: Subject[] = [
    ...withoutEnlarged(
      reference?.pauses && byDescription.length > 0 ? withoutPaused(outright, byDescription) : outright,
      reference?.count === undefined ? [] : byDescription,
    ),
    ...byDescription.map(({ id }): Subject => ({ kind: 'measure', id })),
  ];
  // "who signed the TikTok order" is about the order alone; "was X in that batch, or Y" about both, be X on record or not.
  const isOfOutsider = reading.mentions.some(({ entry }) => entry.outsider === 'app');
  const described = new Set(
    measures.length > 0 &&
      !isOfOutsider &&
      (reference?.called || reading.has(...ofMeasureAlone)) &&
      !reading.has('own', 'develop', 'operate', 'over')
      ? references.flatMap(({ describing }) => describing.map(({ kind, id }) => `${kind}:${id}`))
      : [],
  );
  const against = setAgainst(reading);
  const apps = unique(
    reading
      .mention('app')
      .filter((mention) => !against.has(mention) && !ownsNext(mention, reading) && !isMaker(mention, reading))
      .flatMap(({ subjects }) => subjects.filter(({ kind }) => kind === 'app')),
  ).filter(({ kind, id }) => !described.has(`${kind}:${id}`));
  const places = placesOf(reading);
  const offices = officesBesidePlaces(reading, own);
  const companies = companiesIn(reading);
  const listing = unique(measures).flatMap(({ id }) => knowledge.find.measure(id) ?? []);
  const nothingNamed = reading.mention('app').length === 0;
  const meantApps = nothingNamed ? describedApps(reading, own, listing, companies) : [];
  // "the chat app of that company": where it has a few, each of them is told.
  const isTold = meantApps.length === 1 || (companies.length > 0 && meantApps.length <= mostTold);
  const named = reading.subjects('person');
  const byPlace = named.length === 0 ? personOfPlace(reading, own) : undefined;
  const people = byPlace ? [byPlace.person] : named;
  return {
    reading,
    reference,
    apps: isTold && meantApps.length > 0 ? meantApps : apps,
    meantApps: isTold ? [] : meantApps,
    // "the chatbot of that fund": the company only says which.
    companies: isTold && meantApps.length > 0 ? [] : companies,
    people,
    eitherOf: offersTwo(reading.mention('person'), reading, own.words),
    eitherThing: offersTwo(
      reading.mentions.filter(({ subjects: [first] }) => first?.kind === 'app' || first?.kind === 'company'),
      reading,
      own.words,
    ),
    quoted: quotedIn(people, knowledge),
    beside: namedWith(reading, own.words),
    floats: own.words.cues.flotation.test(reading.tokens.map(({ text }) => text).join(' ')),
    asksOrigin: own.words.cues.nationality.test(
      reading.tokens.at(reading.isAt(reading.tokens.length - 1, 'app', 'company') ? -2 : -1)?.text ?? '',
    ),
    makers: people.filter(({ id }) => measuresBy(id, knowledge).length > 0),
    measures: unique(measures),
    rulings: unique([...reading.subjects('ruling'), ...judgedBy(people, knowledge)]),
    plans: reading.subjects('plan'),
    jurisdictions: unique([
      ...places.inside.filter((place) => place.id !== byPlace?.place && !isAdjective(place, reading, own)),
      ...offices.flatMap(({ place }) => place),
    ]),
    outside: places.outside,
    categories: kindsOf(reading),
    authorities: reading.subjects('authority').filter(({ id }) => offices.every(({ office }) => office !== id)),
    weak: weakMeasures(reading).length > 0,
    base: baseOf(reading, knowledge),
    strangePlaces: reading.mentions
      .filter((mention) => mention.entry.outsider === 'place' && !isOrigin(mention, reading, own))
      .map(({ entry }) => entry.name),
    events: reading.subjects('event'),
    deadlines: reading.subjects('deadline'),
    sources: reading.subjects('source'),
    ...speakingFor(reading, knowledge),
    strangers: strangersOf(reading, own),
    strangePeople: reading.mentions.some(({ entry }) => entry.outsider === 'person'),
  };
}

/** "The UK or the European Commission", "Canada and the Cabinet Office": an office that is named in one breath with a place is its place. */
function officesBesidePlaces(reading: Reading, { knowledge, words }: Mind): { office: string; place: Subject }[] {
  const places = reading.mention('jurisdiction');
  if (places.length === 0) return [];
  const isBetween = (from: number, to: number): boolean => {
    const between = reading.tokens.slice(from, to).map(({ text }) => text);
    return (
      between.length <= mostBetweenPlaces &&
      between.some((text) => words.joiners.has(text) || words.alternatives.has(text)) &&
      between.every((text) => words.joiners.has(text) || words.alternatives.has(text) || words.articles.has(text))
    );
  };
  return reading.mention('authority').flatMap(({ from, to, subjects }) => {
    const [office, ...others] = subjects.filter(({ kind }) => kind === 'authority');
    const id = office && others.length === 0 ? knowledge.find.authority(office.id)?.jurisdiction : undefined;
    const isBeside = places.some((place) => isBetween(place.to, from) || isBetween(to, place.from));
    return office && id && isBeside ? [{ office: office.id, place: { kind: 'jurisdiction' as const, id } }] : [];
  });
}
/** "or the" */
const mostBetweenPlaces = 2;

function speakingFor(reading: Reading, knowledge: Knowledge): Pick<View, 'speaking' | 'silent' | 'strangeSpeakers'> {
  const mentions = placesSpeaking(reading);
  if (mentions.length === 0) return { speaking: [], silent: [], strangeSpeakers: [] };
  const heard = [...knowledge.statements, ...knowledge.events].flatMap(({ onBehalfOf }) => onBehalfOf ?? []);
  const places = unique(mentions.flatMap(({ subjects }) => subjects)).filter(({ kind }) => kind === 'jurisdiction');
  const { speaking = [], silent = [] } = Object.groupBy(places, ({ id }) =>
    heard.some((place) => knowledge.within(id).has(place)) ? 'speaking' : 'silent',
  );
  return {
    speaking,
    silent,
    strangeSpeakers: mentions.flatMap(({ entry }) => (entry.outsider === 'place' ? [entry.name] : [])),
  };
}

/** What is asked of a measure alone, and not of what describes it. */
const ofMeasureAlone = [
  'sign',
  'issue',
  'end',
  'effect',
  'status',
  'still',
  'do',
  'mean',
  'court',
  'when',
  'who',
  'enforce',
  'extend',
  'alias',
  'citation',
  'batch',
] as const satisfies readonly CueClass[];

/** "X or Y": two, with nothing but that word between them. */
const offersTwo = (
  [first, second, ...others]: readonly Mention[],
  reading: Reading,
  { alternatives }: Lexicon,
): boolean =>
  first !== undefined &&
  second?.from === first.to + 1 &&
  others.length === 0 &&
  alternatives.has(reading.tokens[first.to]?.text ?? '');

/** "TikTok's joint venture": the app only says whose company it is. */
function ownsNext({ to }: Mention, reading: Reading): boolean {
  return (
    (reading.tokens[to - 1]?.possessive ?? false) &&
    reading
      .mention('company')
      .some(({ from, subjects }) => from === to && subjects.every(({ kind }) => kind === 'company'))
  );
}

/** "That president's order against the eight": the noun only says what is named right after it. */
function isOfNamed({ at, plural, pauses }: Reference, { mention, tokens }: Reading, words: Lexicon): boolean {
  return (
    !plural &&
    !pauses &&
    mention('measure').some(
      ({ from, subjects }) =>
        subjects.length === 1 &&
        at !== undefined &&
        from > at &&
        from - at <= mostToNamed &&
        tokens.slice(at + 1, from).every(({ text }) => words.articles.has(text) || words.against.has(text)),
    )
  );
}
const mostToNamed = 4;

/** "The eight apps in that president's last order": what is named is an order of his, and only called the last. */
function isNamedAsLast(
  { at, measures: [last, ...others], plural }: Reference,
  named: readonly Subject[],
  { isAt }: Reading,
  knowledge: Knowledge,
): boolean {
  return (
    at !== undefined &&
    others.length === 0 &&
    !plural &&
    [1, 2, 3].some((back) => isAt(at - back, 'last')) &&
    last?.signedBy !== undefined &&
    named.some(({ id }) => knowledge.find.measure(id)?.signedBy === last.signedBy)
  );
}

/** "The pauses of the law": the law only says what they pause. */
const withoutPaused = (named: readonly Subject[], pausing: readonly Measure[]): Subject[] =>
  named.filter(({ id }) => !pausing.some(({ relates }) => relates.some(({ measure }) => measure === id)));

/** "Six apps were added to that list": the list only says what the six came to. */
const withoutEnlarged = (named: readonly Subject[], counted: readonly Measure[]): readonly Subject[] =>
  named.filter(
    ({ id }) => !counted.some(({ relates }) => relates.some(({ how, measure }) => how === 'adds-to' && measure === id)),
  );

/** The companies that are spoken of, one that shares its name with an app among them where its apps are asked for. */
function companiesIn(reading: Reading): Subject[] {
  return unique(makersIn(reading).flatMap(({ subjects, entry }) => [...subjects, ...entry.besides])).filter(
    ({ kind }) => kind === 'company',
  );
}

/** "Which apps of X were hit by the orders": those of the only company that is spoken of, where its apps are. */
function theirApps(reading: Reading, knowledge: Knowledge): readonly Subject[] {
  const [company, ...others] = companiesIn(reading);
  // "what else of X's do the orders name"
  const isOfApps = reading.has('app') || (reading.has('also') && reading.has('what', 'any', 'which'));
  if (!company || others.length > 0 || !isOfApps) return [];
  return knowledge.holdingsOf(company.id).flatMap(({ thing }) => (thing.kind === 'app' ? [thing] : []));
}

/** Of several measures described those that name what is spoken of with them; all where none does. */
function namingAny(measures: readonly Measure[], theirs: readonly Subject[], reading: Reading): readonly Measure[] {
  // "Besides X, what else of Y's": what names X alone is not what is meant.
  const spoken = [...reading.mention('app'), ...reading.mention('company')].filter(
    ({ from }) => !isExcepted(from, reading),
  );
  const things = [...spoken.flatMap(({ subjects }) => subjects), ...theirs];
  const naming = measures.filter((measure) => namesAny(measure, things));
  return naming.length > 0 ? naming : measures;
}

/** Where kinds of apps are spoken of; "the chat app X" only says what X is, and "the payments order" which order. */
export const kindMentions = (reading: Reading): readonly Mention[] =>
  reading
    .mention('category')
    .filter(
      ({ to }) =>
        !reading.isAt(to, 'order', 'law', 'directive') && !reading.mention('app').some(({ from }) => from === to),
    );

const kindsOf = (reading: Reading): readonly Subject[] =>
  unique(kindMentions(reading).flatMap(({ subjects }) => subjects.filter(({ kind }) => kind === 'category')));

/** An app right after a word such as "with". */
const namedWith = (reading: Reading, { joining }: Lexicon): readonly Subject[] =>
  unique(
    reading
      .mention('app')
      .filter(({ from }) => joining.has(reading.tokens[from - 1]?.text ?? ''))
      .flatMap(({ subjects }) => subjects.filter(({ kind }) => kind === 'app')),
  );

function quotedIn(people: readonly Subject[], knowledge: Knowledge): Subject[] {
  return people.filter(
    ({ id }) => knowledge.statementsBy(id).length > 0 && knowledge.measures.every(({ signedBy }) => signedBy !== id),
  );
}

/** What the rules see: where a measure is meant but not yet told apart, its candidates stand in for it. */
export function seenBy(view: View): View {
  if (view.measures.length > 0) return view;
  const weak = weakMeasures(view.reading);
  const described = view.reference?.measures.map(({ id }): Subject => ({ kind: 'measure', id })) ?? [];
  const candidates = weak.length > 0 ? weak : described;
  if (candidates.length > 0) return { ...view, measures: candidates.slice(0, 1) };
  return view.reference?.bare && nothingSpecific(view) && view.strangers.length === 0
    ? { ...view, measures: [{ kind: 'measure', id: '' }] }
    : view;
}

/** Measures named outright; a common name of several ("the TikTok ban") is told apart by what else is said. */
function measuresNamed(reading: Reading, own: Mind): Subject[] {
  return unique(
    reading.mention('measure').flatMap((mention) => {
      const measures = mention.subjects.filter(({ kind }) => kind === 'measure');
      const [only] = measures;
      if (!only || measures.length > 1) return [];
      const selling = makingSell(only, mention, reading, own);
      if (selling.length > 0) return selling;
      const dated = datedOtherwise(only, mention, reading, own);
      return dated.length > 0
        ? dated
        : elsewhere(only, mention, reading, own).map((one) => lastOf(one, mention, reading, own));
    }),
  );
}

/** "The sell-TikTok order": what surely bears the name makes nobody sell, and one that bears it too does. */
function makingSell(measure: Subject, mention: Mention, reading: Reading, { knowledge }: Mind): readonly Subject[] {
  const makes = ({ id }: Subject): boolean => knowledge.find.measure(id)?.reach === 'divestiture';
  const selling = sellsBefore(mention, reading) ? mention.entry.besides.filter(makes) : [];
  return makes(measure) ? [] : selling;
}

/** "sell-TikTok order", "forced sale TikTok order" */
const sellsBefore = ({ from, entry }: Mention, { isAt }: Reading): boolean =>
  entry.besides.length > 0 && isAt(from - 1, 'sell') && !isAt(from - 2, 'yes-no', 'must', 'do');

/** "The September 2025 TikTok order": what surely bears the name is of another time, and some that bear it too are of this one. */
function datedOtherwise(
  measure: Subject,
  mention: Mention,
  reading: Reading,
  { knowledge, words }: Mind,
): readonly Subject[] {
  const { besides } = mention.entry;
  const date = besides.length > 0 && reading.dates.find((one) => belongsTo(one, mention, reading, words));
  const [span] = date ? spansOf([date]) : [];
  if (!span) return [];
  const isThen = ({ id }: Subject): boolean => {
    const one = knowledge.find.measure(id);
    return one !== undefined && isDatedIn(one, ...span);
  };
  return isThen(measure) ? [] : besides.filter(isThen);
}

/** "The last TikTok order": of those of its kind and place that name the same, the last. */
function lastOf(measure: Subject, { from, entry }: Mention, { tokens }: Reading, { knowledge, words }: Mind): Subject {
  const own = knowledge.find.measure(measure.id);
  if (!own || /\d/.test(entry.key) || words.cues.ordinals[tokens[from - 1]?.text ?? ''] !== -1) return measure;
  const things = own.listings.map(listedSubject);
  const [last] = knowledge.measures
    .filter((one) => one.kind === own.kind && one.jurisdiction === own.jurisdiction && namesAny(one, things))
    .toSorted((a, b) => ((a.signedOn ?? '') > (b.signedOn ?? '') ? -1 : 1));
  return last ? { kind: 'measure', id: last.id } : measure;
}

/** "What was put on the list in January 2025": what was added to it then is meant, where it is not of that time itself. */
function addedThen(measure: Subject, reading: Reading, { knowledge, words }: Mind): readonly Subject[] {
  const own = knowledge.find.measure(measure.id);
  const names = reading.mention('measure').filter(({ subjects }) => subjects.some(({ id }) => id === measure.id));
  const isOfThen = names.some((name) => reading.dates.some((date) => belongsTo(date, name, reading, words)));
  if (!own || !(reading.has('join') || isOfThen) || reading.has('first', 'before')) return [measure];
  const isThen = (one: Measure) => spansOf(reading.dates).some(([from, to]) => isDatedIn(one, from, to));
  const added = isThen(own) ? [] : additionsTo(own.id, knowledge).filter(isThen);
  return added.length > 0 ? added.map(({ id }): Subject => ({ kind: 'measure', id })) : [measure];
}

/** "The list of January 2026", "the January 2026 list": the date is part of the name, and not a day that is asked about. */
export function belongsTo(
  date: DateMention,
  name: Mention,
  reading: Reading,
  { cues, datingSigns, dayPrepositions }: Lexicon,
): boolean {
  const { tokens } = reading;
  const between = tokens[name.to]?.text ?? '';
  // "the August 2020 sell-TikTok order"
  if (date.to === name.from - 1 && sellsBefore(name, reading)) return true;
  const isSign = datingSigns.has(between) && (dayPrepositions.has(between) || cues.timeSigns.since.includes(between));
  // "the list, January 2026": a month or a year right behind it.
  const isBehind = date.from === name.to && date.moment.kind === 'period';
  return date.to === name.from || isBehind || (date.from === name.to + 1 && isSign);
}

/** A word may stand between a place and what is of it: "Montana's statewide TikTok law". */
const nearly = 1;

/** "Montana's TikTok law", "Montana and its TikTok law": a common name with another place before it is the like measure of that place. */
function elsewhere(measure: Subject, mention: Mention, reading: Reading, { knowledge }: Mind): Subject[] {
  const own = knowledge.find.measure(measure.id);
  const places = reading.mention('jurisdiction');
  // "can Montana enforce its TikTok law": the only place that is spoken of is the one whose it is.
  const isIts = reading.isAt(mention.from - 1, 'pronoun') && places.length === 1;
  const place = places
    .find(
      ({ from, to }) =>
        (to <= mention.from && (isIts || mention.from - to <= nearly)) || reading.classes[from - 1]?.has('of'),
    )
    ?.subjects.find(({ kind }) => kind === 'jurisdiction');
  if (!own || !place) return [measure];
  const inside = knowledge.within(place.id);
  if (inside.has(own.jurisdiction)) return [measure];
  const named = new Set(own.listings.map(({ app }) => app));
  const there = knowledge.measures
    .filter(
      ({ jurisdiction, kind, listings }) =>
        inside.has(jurisdiction) && kind === own.kind && listings.some(({ app }) => app && named.has(app)),
    )
    .map(({ id }): Subject => ({ kind: 'measure', id }));
  return there.length > 0 ? there : [measure];
}

/** "Chinese apps", "apps of China … in India": a place that only says what kind of app. */
function isAdjective(place: Subject, reading: Reading, own: Mind): boolean {
  return reading
    .mention('jurisdiction')
    .some(
      (mention) =>
        mention.subjects.some(({ id }) => id === place.id) &&
        (isOrigin(mention, reading, own) || isMadeThere(mention, reading, own.words)),
    );
}

/** "Apps from one place banned in another": where they were made stands right behind them, and where they are barred at the end. */
const isMadeThere = (
  { from, to }: Mention,
  { tokens, isAt, mention }: Reading,
  { cues: { madeIn }, joiners, alternatives }: Lexicon,
): boolean =>
  isAt(from - 2, 'app') &&
  madeIn.includes(tokens[from - 1]?.text ?? '') &&
  // "apps of this place and that one": of both.
  !joiners.has(tokens[to]?.text ?? '') &&
  !alternatives.has(tokens[to]?.text ?? '') &&
  mention('jurisdiction').some((other) => other.from > to);

/** "Japanese apps": where something is from, in a word that only says so. */
const isOrigin = (mention: Mention, reading: Reading, { words, knowledge }: Mind): boolean =>
  (words.cues.adjective.test(reading.tokens[mention.from]?.text ?? '') && reading.isAt(mention.to, 'app', 'company')) ||
  isBase(mention, reading, knowledge);

/** "Which US apps did India ban": what is asked for is from the one country, and named in the other or on a list. */
function isBase({ from, to, subjects }: Mention, { isAt, mention, has }: Reading, knowledge: Knowledge): boolean {
  const isCountry = subjects.every(({ id }) => knowledge.find.jurisdiction(id)?.within === undefined);
  const isElsewhere =
    mention('jurisdiction').some((other) => other.from !== from) ||
    mention('measure').length + mention('person').length > 0 ||
    has('list-noun');
  const isKind = mention('category').some((kind) => kind.from === to);
  return (
    isCountry &&
    isElsewhere &&
    [from - 1, from - 2, from - 3].some((at) => isAt(at, 'which', 'what', 'any', 'how-many', 'list', 'tell')) &&
    // "of the Indian apps": of those that it named.
    ![from - 1, from - 2].some((at) => isAt(at, 'of')) &&
    (isAt(to, 'app') || isKind) &&
    !isAt(to + 1, ...measuring)
  );
}
const measuring = ['measure', 'order', 'law', 'list-noun', 'ban'] as const;

/** Whatever is on record is Chinese; where else it is from is asked for. */
function baseOf(reading: Reading, knowledge: Knowledge): string | undefined {
  const mention = reading.mentions.find(
    (one) =>
      (one.entry.outsider === 'place' || one.subjects.some(({ kind }) => kind === 'jurisdiction')) &&
      isBase(one, reading, knowledge),
  );
  const name = mention && (knowledge.find.jurisdiction(mention.subjects[0]?.id ?? '')?.name ?? mention.entry.name);
  return name === 'China' ? undefined : name;
}

/** Names that nothing knows: well-known outsiders, and unknown words that stand where a name would. */
function strangersOf(reading: Reading, own: Mind): string[] {
  const outside = reading.mentions
    .filter(({ entry }) => entry.outsider && entry.outsider !== 'place')
    .map(({ entry }) => entry.name);
  if (outside.length > 0) return outside;
  const listed = listedName(reading, own.words) ?? openingName(reading, own);
  if (listed !== undefined) return [listed];
  if (
    reading.mentions.some(({ subjects }) =>
      subjects.some(({ kind }) => kind === 'app' || kind === 'company' || kind === 'measure'),
    )
  )
    return [];
  if (reading.tokens.length > 12 || !reading.has('own', 'develop', 'operate', 'behind', 'ban', 'name', 'list', 'whose'))
    return [];
  const owned = ownedName(reading);
  if (owned !== undefined) return [owned];
  const unknown = reading.unknown.filter((token) => token.kind !== 'number' && mayBeName(token, own.words));
  const [first] = unknown;
  if (!first || unknown.length > 2 || reading.unknown.length > 2 || !isTogether(unknown, reading)) return [];
  return [reading.text.slice(first.start, (unknown.at(-1) as Token).end).slice(0, 40)];
}

/** "Who owns Steam", "who makes Valve": an everyday word stands where a name alone would, right behind the verb and last. */
function ownedName({ tokens, isAt, unknown, mentions, text }: Reading): string | undefined {
  const verb = tokens.findIndex((_, at) => isAt(at, 'own', 'develop', 'operate'));
  const name = tokens.slice(verb + 1);
  const [first] = name;
  return mentions.length === 0 &&
    isAt(0, 'who') &&
    verb === 1 &&
    first &&
    name.length <= mostOfOwned &&
    name.every((token) => token.kind === 'word' && token.text.length >= leastLetters && unknown.includes(token))
    ? text.slice(first.start, (name.at(-1) as Token).end)
    : undefined;
}
const mostOfOwned = 2;

/** "Is X on that list": a word that nothing accounts for stands where only a name would. */
function listedName({ tokens, isAt, unknown, mention }: Reading, words: Lexicon): string | undefined {
  const [list, ...others] = mention('measure');
  const [name] = unknown;
  const at = name ? tokens.indexOf(name) : -1;
  const isBetween = isAt(at - 1, 'yes-no') && words.listing.has(tokens[at + 1]?.text ?? '');
  const isAlone = list !== undefined && others.length === 0 && list.from > at && list.from - at <= mostToList;
  return name &&
    unknown.length === 1 &&
    isBetween &&
    isAlone &&
    mention('app').length + mention('company').length === 0 &&
    mayBeName(name, words)
    ? name.raw
    : undefined;
}
const mostToList = 3;

/** "Zoom on that list?", "slack was one of the eight, no?": what opens so few words is the outsider that is called so. */
function openingName({ tokens, isAt, has, mention }: Reading, { book, words }: Mind): string | undefined {
  const entry = book.entries.get(tokens[0]?.text ?? '');
  const isSaidOf = isAt(1, 'be') || isAt(1, 'of') || words.dayPrepositions.has(tokens[1]?.text ?? '');
  const isOnList = mention('measure').length > 0 || has('list-noun', 'number-word') || tokens.some(isNumber);
  return entry?.outsider && entry.outsider !== 'place' && tokens.length <= mostOfOpening && isSaidOf && isOnList
    ? entry.name
    : undefined;
}
const mostOfOpening = 9;
const isNumber = ({ kind }: Token): boolean => kind === 'number';

/** Shorter words are no names. */
const leastLetters = 3;

/** A word that nothing accounts for may be a name where it is no word of the language. */
export const mayBeName = ({ text }: Token, words: Lexicon): boolean =>
  text.length >= leastLetters && !isOrdinary(text) && words.refusalsOf(text).length === 0;

/** A name is one piece, or has one word between. */
const isTogether = (parts: readonly Token[], { tokens }: Reading): boolean =>
  tokens.indexOf(parts.at(-1) as Token) - tokens.indexOf(parts[0] as Token) <= mostApart;
const mostApart = 2;

export const nothingSpecific = ({ apps, companies, measures, jurisdictions, people }: View) =>
  apps.length + companies.length + measures.length + jurisdictions.length + people.length === 0;

/** Measures that share the common name by which they are called. */
export function weakMeasures(reading: Reading): Subject[] {
  return unique(
    reading.mention('measure').flatMap(({ subjects }) => subjects.filter(({ kind }) => kind === 'measure')),
  );
}
