/** How a question is narrowed: by measures, places, owners and kinds that it speaks of. */
import type { Filters, Intent } from '../answers/answer.ts';
import type { Day } from '../calendar.ts';
import type { Knowledge, Subject } from '../knowledge/knowledge.ts';
import { additionsTo, listsIn, namesApps } from '../knowledge/listing.ts';
import { measuresBy } from '../knowledge/making.ts';
import type { Measure } from '../knowledge/schema.ts';
import { asksForSome } from './intents/overlap.ts';
import { asksForSet, asksOfEachSide, namesNumber, saysDevices } from './intents/signs.ts';
import { exceptions, isLeftOut, kindsLeftOut, leftOut } from './leaving-out.ts';
import type { Lexicon } from './lexicon.ts';
import { isDeniedSet } from './places.ts';
import { isUndated, type Reading, unique } from './reading.ts';
import { firstDate, inOrder, isDatedIn, namesAny, newest } from './references.ts';
import { kindMentions, type View, weakMeasures } from './view.ts';
import { spanOf, spansOf } from './when.ts';

/** The measures that name the app which others were named with: of the place and the time that are spoken of, and the largest of them. */
export function withMeasuresOf(view: View, between: { from?: Day; to?: Day } | undefined, knowledge: Knowledge): View {
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

/** The measures with names that an office issued which a question names, and no place or company beside it. */
const issuedBy = ({ authorities, jurisdictions, companies }: View, knowledge: Knowledge): readonly Measure[] =>
  authorities.length > 0 && jurisdictions.length + companies.length === 0
    ? knowledge.measures.filter(
        ({ issuer, listings }) => listings.length > 0 && authorities.some(({ id }) => id === issuer),
      )
    : [];

/** What narrows an answer: measures, whose apps, a place, a kind, what still holds, who signed, and what is left out. */
export function filtersFor(
  intent: Intent,
  view: View,
  about: readonly Subject[],
  between: { from?: Day; to?: Day } | undefined,
  knowledge: Knowledge,
  words: Lexicon,
): Filters {
  const { reading } = view;
  const inAbout = (subject: Subject) => about.some(({ kind, id }) => kind === subject.kind && id === subject.id);
  // Whether something was barred is asked of all that names it, where the measure applies.
  const barred = intent === 'named' && reading.has('ban', 'allow') && view.reference?.inTurn !== true;
  const jurisdiction =
    view.jurisdictions[0]?.id ??
    (barred ? knowledge.find.measure(view.measures[0]?.id ?? '')?.jurisdiction : undefined);
  // Who signed is told of what was signed, not of what it was about.
  const ofSigned = intent === 'signer' && about.some(({ kind }) => kind === 'measure');
  // What somebody did with another's orders is told of what they signed, and how many pauses there were of what they paused.
  const ofDoer =
    intent === 'measure' &&
    about.some(({ kind }) => kind === 'measure') &&
    about.some(({ id }) => view.measures.every((one) => one.id !== id));
  // "what keeps X off government devices": what each concerns says which they are.
  const ofDevices = intent === 'measures' && saysDevices(reading);
  // Those that were chosen among several stand alone.
  const ofChosen =
    (intent === 'standing' || (intent === 'measure' && view.reference?.plural === true)) && view.measures.some(inAbout);
  let measures: readonly string[] =
    barred || ofSigned || ofDoer || ofChosen || (ofDevices && view.reference?.plural)
      ? []
      : intent === 'measures' && (view.reference?.plural || reading.has('larger')) && view.reference?.bare === false
        ? namingOf(view.reference.measures, about, knowledge).map(({ id }) => id)
        : view.measures.filter((measure) => !inAbout(measure)).map(({ id }) => id);
  // "which states named it": what applies in a part of a country, and not in all of it.
  const isOfStates = intent === 'measures' && asksForStates(reading);
  const ofStates = view.jurisdictions.every(({ id }) => !isPart(id, knowledge));
  // "Which US states have lists": none of those that the country has.
  const isNamed = reading.mention('measure').length > 0;
  if (isOfStates && ofStates && (measures.length === 0 || !isNamed))
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
  // "Which apps did that ministry block": what it issued.
  const issued = intent === 'apps' && measures.length === 0 && !doer ? issuedBy(view, knowledge) : [];
  if (issued.length > 0)
    measures = issued
      .filter((one) => !between?.from || !between.to || isDatedIn(one, between.from, between.to))
      .map(({ id }) => id);
  // "which apps did India block in September 2020": the date says which of its measures.
  if (intent === 'apps' && measures.length === 0 && view.weak) {
    const editions = weakMeasures(reading).map(({ id }) => id);
    // "its latest names": of several editions of a list, the one that came last.
    const latest = newest(editions.flatMap((id) => knowledge.find.measure(id) ?? [])).map(({ id }) => id);
    const common = reading.has('last') ? latest : editions;
    const here = common.filter((id) => places.has(knowledge.find.measure(id)?.jurisdiction ?? ''));
    measures = here.length > 0 ? here : common;
  } else if (intent === 'apps' && measures.length === 0 && between?.from && between.to) {
    const { from, to } = between;
    const described = view.reference && isDatedNoun(view.reference, view) ? view.reference.measures : [];
    const lists =
      places.size > 0
        ? listsIn(places, knowledge)
        : described.length > 0
          ? described
          : (doer ? theirs : knowledge.measures).filter(({ listings }) => listings.length > 0);
    const then = lists.filter((measure) => isDatedIn(measure, from, to));
    // "which apps were barred there on that day": where nothing was made on it, by all that had been made.
    const by = from === to && then.length === 0 ? lists.filter((measure) => firstDate(measure) <= to) : then;
    measures = by.map(({ id }) => id);
  }
  // "which apps did that state take off its phones": of its measures those that are about devices.
  const isOfTheirDevices =
    intent === 'apps' && places.size > 0 && saysDevices(reading) && view.measures.length === 0 && !view.weak;
  if (isOfTheirDevices) {
    const lists = measures.length > 0 ? measures : listsIn(places, knowledge).map(({ id }) => id);
    const ofDevices = lists.filter((id) => knowledge.find.measure(id)?.reach === 'government-devices');
    if (ofDevices.length > 0 && ofDevices.length < lists.length) measures = ofDevices;
  }
  // "which companies does that place name": its lists are told with the companies on them.
  const ofCompanies = intent === 'apps' && asksForSet(reading, 'company') && !asksForSet(reading, 'app');
  if (ofCompanies && measures.length === 0 && places.size > 0 && view.companies.length === 0)
    measures = listsIn(places, knowledge).flatMap(({ id, listings }) =>
      listings.some(({ company }) => company) ? [id] : [],
    );
  // "When did that judge stop the law": of the cases of one who is named, and of no other measure that goes by the name.
  if (
    intent === 'rulings' &&
    view.people.length > 0 &&
    view.rulings.length > 0 &&
    reading.mention('measure').length > 0
  ) {
    const decided = new Set(
      view.rulings.flatMap(({ id }) => (knowledge.find.ruling(id)?.decisions ?? []).map(({ measure }) => measure)),
    );
    measures = measures.filter((id) => decided.has(id));
  }
  // What two sides were chosen of is not set beside them once more.
  if (intent === 'compare' && about.length === 2) {
    const placeOf = (id: string) => knowledge.find.measure(id)?.jurisdiction;
    const sides = new Set(about.flatMap(({ kind, id }) => (kind === 'measure' ? [placeOf(id)] : [])));
    measures = measures.filter((id) => !sides.has(placeOf(id)));
  }
  // "which apps did both this place and that list": those that a list of each names.
  const beside = measures.filter((id) => !places.has(knowledge.find.measure(id)?.jurisdiction ?? ''));
  // "any of the eight that both he and that country named": of what he signed that order is spoken of.
  const signed = new Set(view.makers.flatMap(({ id }) => measuresBy(id, knowledge).map((one) => one.id)));
  const makers = view.jurisdictions.length > 0 && measures.every((id) => !signed.has(id)) ? view.makers : [];
  const sides = view.jurisdictions.length + (view.jurisdictions.length > 0 ? beside.length + makers.length : 0);
  // "named there and also in his orders": of several orders any, and one of the place.
  const inBoth =
    intent === 'apps' &&
    (asksOfEachSide(reading, sides) ||
      (view.jurisdictions.length === 1 &&
        beside.length > 1 &&
        beside.length === measures.length &&
        saysAlso(reading) &&
        !reading.has('not')));
  if (inBoth)
    measures = [
      ...new Set([
        ...beside,
        ...makers.flatMap(({ id }) => measuresBy(id, knowledge).flatMap((one) => (namesApps(one) ? [one.id] : []))),
        ...view.jurisdictions.flatMap(({ id }) => listsOf(id, knowledge)),
      ]),
    ];
  // "which of the eight are on India's lists": those of the one that a list of the place names, too.
  const across =
    intent === 'apps' &&
    !inBoth &&
    view.jurisdictions.length === 1 &&
    beside.length === 1 &&
    beside.length < measures.length &&
    (view.reference?.count !== undefined || namesNumber(reading)) &&
    !reading.has('not');
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
  const there = twoPlaces ? listsMeant(listsIn(elsewhere, knowledge), view, words).map(({ id }) => id) : [];
  if (ofPlace) measures = there;
  if (apart) measures = [...measures, ...there];
  // "which apps are on that list": with what was added to it later, where no day says otherwise.
  const until = dayOfList(view);
  const isWholeList =
    intent === 'apps' &&
    measures.length === 1 &&
    !twoPlaces &&
    reading.mention('measure').length > 0 &&
    view.reference?.count === undefined &&
    !namesNumber(reading) &&
    // "that country's June 2020 list": what was added to it later is none of that month's.
    !reading.mention('measure').some(({ written }) => ofItsTime.test(written)) &&
    until !== undefined &&
    !reading.has(...ofOneEdition);
  if (isWholeList && only !== undefined) {
    const additions = inOrder(additionsTo(only, knowledge).filter((addition) => firstDate(addition) <= until)).map(
      ({ id }) => id,
    );
    // "its newest names": those that came last; "what was added to it": what it did not begin with.
    const isOfAdded = reading.has('join') && reading.has('change') && additions.length > 0;
    measures =
      reading.has('last') && additions.length > 0 ? additions.slice(-1) : [...(isOfAdded ? [] : [only]), ...additions];
  }
  // "which games are not on that list", "which of the eight are not on it": whatever else names them, it does not.
  const denied = intent === 'apps' && !twoPlaces ? listsDenied(reading, knowledge) : new Set<string>();
  measures = measures.filter((id) => !denied.has(id));
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
  const kinds = kindMentions(reading);
  const unlike = intent === 'apps' ? kindsLeftOut(kinds, reading) : [];
  const category = kinds
    .filter((kind) => !unlike.includes(kind))
    .filter(({ from }) => from < except && !((intent === 'holdings' || owner) && isLeftOut(from, reading)))
    .flatMap(({ subjects }) => subjects.filter(({ kind }) => kind === 'category'))[0]?.id;
  return {
    measures,
    ...(owner ? { owner } : {}),
    ...(jurisdiction && !twoPlaces && !inBoth && !across && !isOnlyThere ? { jurisdiction } : {}),
    ...(category && (intent === 'apps' || intent === 'holdings') ? { category } : {}),
    ...(intent === 'apps' && view.base ? { base: view.base } : {}),
    ...(intent === 'apps' || intent === 'measures' ? standingFilter(view) : {}),
    ...(signer && !owner ? { signer } : {}),
    ...(ofDevices && (measures.length === 0 || isOfStates) ? { devices: true } : {}),
    except: [
      ...(view.outside.length === 0
        ? unique([...exceptions(view), ...without, ...unlike.flatMap(({ subjects }) => subjects.slice(0, 1))]).filter(
            ({ kind, id }) => kind !== owner?.kind || id !== owner?.id,
          )
        : []),
      ...view.outside,
      ...leftAlone,
      ...[...denied].map((id): Subject => ({ kind: 'measure', id })),
    ],
    ...(intent === 'apps' && isApart(view) ? { apart: true } : {}),
    // "which of the eight are on the Texas list": those that both name.
    all:
      isOfEach(intent, view, words) ||
      apart ||
      inBoth ||
      across ||
      (measures.length > 1 &&
        !isWholeList &&
        (reading.has('both') || (saysAlso(reading) && !areOfOneName(measures, view)))) ||
      (intent === 'apps' &&
        measures.length === 2 &&
        (view.reference?.count !== undefined || namesNumber(reading)) &&
        !reading.has('not')),
  };
}

/** "Which of the eight did that country block in June 2020", "… were on its first list": of a place's lists those that are meant. */
function listsMeant(lists: readonly Measure[], { reading }: View, { cues }: Lexicon): readonly Measure[] {
  if (!asksForSome(reading)) return lists;
  const spans = spansOf(reading.dates);
  const then = lists.filter((list) => spans.some(([from, to]) => isDatedIn(list, from, to)));
  const noun = [...reading.at('list-noun'), ...reading.at('batch')];
  const inTurn = noun.flatMap((at) =>
    [1, 2].flatMap((back) => cues.ordinals[reading.tokens[at - back]?.text ?? ''] ?? []),
  );
  const [turn, ...others] = inTurn;
  const counted = turn !== undefined && others.length === 0 ? inOrder(lists)[turn - 1] : undefined;
  return counted ? [counted] : then.length > 0 ? then : lists;
}

/** The lists that are said not to name what is asked for, with what was added to them later. */
const listsDenied = (reading: Reading, knowledge: Knowledge): ReadonlySet<string> =>
  new Set(
    reading
      .mention('measure')
      .filter((mention) => mention.subjects.length === 1 && isDeniedSet(mention, reading))
      .flatMap(({ subjects }) =>
        subjects.flatMap(({ id }) => [id, ...additionsTo(id, knowledge).map((one) => one.id)]),
      ),
  );

/** "Which payment apps are not named in A": whatever else names them, A does not. */
const isApart = ({ reading, outside }: View): boolean =>
  outside.length > 0 && reading.mention('jurisdiction').some((mention) => isDeniedSet(mention, reading));

/** "Which order had X and Y in it": all that is named is to stand in it; "X or Y" may be either, and a country has several. */
function isOfEach(intent: Intent, { reading, apps, companies }: View, { alternatives }: Lexicon): boolean {
  const named = [...reading.mention('app'), ...reading.mention('company')];
  return (
    intent === 'measures' &&
    apps.length + companies.length > 1 &&
    !asksForSet(reading, 'country') &&
    !asksForStates(reading) &&
    named.every(({ from }) => !alternatives.has(reading.tokens[from - 1]?.text ?? ''))
  );
}

/** "The order of 6 August 2020": those that the noun stands for, and no others of that day. */
const isDatedNoun = ({ bare, any, at }: NonNullable<View['reference']>, { jurisdictions }: View): boolean =>
  !bare && !any && at !== undefined && jurisdictions.length === 0;

/** "Which of that place's lists name X": those that do, or name an app of X's; all of them where none does. */
function namingOf(measures: readonly Measure[], about: readonly Subject[], knowledge: Knowledge): readonly Measure[] {
  const things = about.filter(({ kind }) => kind === 'app' || kind === 'company');
  const theirs = things.flatMap(({ id }) => knowledge.holdingsOf(id).map(({ thing }) => thing));
  const naming = measures.filter((measure) => namesAny(measure, [...things, ...theirs]));
  return naming.length > 0 ? naming : measures;
}

/** "Which of them are also there"; but "what else", "which others", "more apps" are those of any. */
const saysAlso = (reading: Reading): boolean =>
  reading.at('also').some((at) => !reading.isAt(at - 1, 'what', 'which', 'who', 'any') && !reading.isAt(at + 1, 'app'));

/** "Also on that country's lists": on any of them. */
const areOfOneName = (measures: readonly string[], { reference }: View): boolean =>
  reference?.plural === true && measures.every((id) => reference.measures.some((one) => one.id === id));

const isOf =
  (place: string, knowledge: Knowledge) =>
  ({ jurisdiction }: Measure): boolean =>
    knowledge.within(place).has(jurisdiction);

/** What speaks of a list as it was at one time, or of one list beside another. */
/** A name that says a year, or how many names it has. */
const ofItsTime = /\b(?:20)?\d{2}\b|\b\d{3}\b/;

const ofOneEdition = ['first', 'before', 'next', 'both', 'compare', 'sign', 'batch'] as const;

/** The day up to which names were added to a list that is spoken of; undefined where a date says which names are meant. */
function dayOfList({ reading, reference }: View): Day | undefined {
  if (isUndated(reading)) return lastDay;
  const [date, ...others] = reading.dates;
  const isOfAddition = reading.has('change', 'join', 'when', 'date-of') || (date && reference?.dates.includes(date));
  return date && others.length === 0 && !isOfAddition ? spanOf(date.moment)?.[1] : undefined;
}
const lastDay: Day = '9999-12-31';

/** The measures of a place that name anything; its own, where it has any, and else those of what lies in it. */
function listsOf(place: string, knowledge: Knowledge): string[] {
  const within = listsIn(knowledge.within(place), knowledge);
  const own = within.filter(({ jurisdiction }) => jurisdiction === place);
  return (own.length > 0 ? own : within).map(({ id }) => id);
}

function standingFilter(view: View): { standing?: 'holding' | 'over' } {
  // "which of the eight are no longer on any list"
  if (
    view.reading.has('over') &&
    view.apps.length === 0 &&
    view.reading.has('ban', 'name', 'list', 'list-noun', 'status')
  )
    return { standing: 'over' };
  if (view.reading.has('still') && view.reading.has('ban', 'allow', 'name', 'list', 'status'))
    return { standing: 'holding' };
  return {};
}

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
