import type { Knowledge, Subject } from '../knowledge/knowledge.ts';
import type { Answer, AnswerFile, Claim, Clock, Frame, Tell } from './answer.ts';
import type { Ref } from './fact.ts';
import { askBack } from './parts/back.ts';
import { begun, type Found, stillOpen, within } from './parts/entries.ts';
import { inMeasure } from './parts/in-measure.ts';
import { nextOf, tellOf } from './parts/next.ts';
import { claim, measureRef, placeRef, ref, severallyOr } from './parts/refs.ts';
import { standingOf } from './parts/standing-of.ts';
import { knownDay } from './parts/stands.ts';
import { thingOf } from './parts/ties.ts';
import { aheadOf, allEntries, alsoOf, verdicts, verdictUnder } from './parts/verdict.ts';
import { checkPremise } from './premises.ts';

/** Up to this many measures stand in the sentence itself; more become rows. */
const inSentence = 4;

/** Is an app or company named or barred anywhere, by what, and what stands? */
export const named: AnswerFile = (about, frame, knowledge, clock) => {
  const things = about.filter(({ kind }) => kind === 'app' || kind === 'company');
  const measures = [...frame.filters.measures, ...about.filter(({ kind }) => kind === 'measure').map(({ id }) => id)];
  const [first] = things;
  if (!first) return askBack(knowledge, 'named', measures);
  const next = nextAfter(first, frame, knowledge);
  const claims = things.slice(0, 4).flatMap((thing) => {
    if (measures.length > 1) return turned(underSeveral(thing, measures, frame, knowledge, clock), frame);
    if (measures.length > 0)
      return measures.slice(0, 3).flatMap((measure) => underMeasure(thing, measure, measures, frame, knowledge, clock));
    // "named anywhere outside A": what bars it in A is left out with all else that A has.
    if (placesLeftOut(frame).length > 0) return namings(thing, frame, knowledge, clock);
    const places = placesAsked(frame, thing);
    if (places.length > 1 || isOfSeveral(frame, places))
      return turned(
        places.flatMap((place) => inPlace(thing, place, frame, knowledge, clock)),
        frame,
      );
    // Of several each is told by its name, whichever of its measures was the first.
    const told = isAboutBar(frame, thing)
      ? turned(verdicts(knowledge, thing, placeOf(frame), clock, frame.topics, frame.oneBan), frame)
      : namings(thing, things.length > 1 ? withoutEdge(frame) : frame, knowledge, clock);
    if (things.length === 1) return told;
    // "are X and Y barred there": what is named nowhere there is told as well.
    const place = told.length === 0 && isAboutBar(frame, thing) ? placeOf(frame) : undefined;
    return place === undefined ? told.slice(0, 1) : inPlace(thing, place, frame, knowledge, clock);
  });
  const counted = eachByItself(things, measures, frame, knowledge);
  const [head, ...rest] = counted.length > 0 ? counted : claims;
  if (head) return { kind: 'claims', claims: [head, ...rest], next };
  return notNamed(things, frame, knowledge, clock, next);
};

/** "One entry or two": where one measure names each of two apps by itself, they are counted first. */
function eachByItself(
  things: readonly Subject[],
  [id, ...others]: readonly string[],
  { aspect }: Frame,
  knowledge: Knowledge,
): Claim[] {
  const measure = knowledge.find.measure(id ?? '');
  const listed = measure?.listings.flatMap(({ app }) => app ?? []) ?? [];
  if (aspect !== 'count' || !measure || others.length > 0 || things.length !== 2) return [];
  if (!things.every((thing) => thing.kind === 'app' && listed.includes(thing.id))) return [];
  return [
    claim(`${measure.id}/entries-${things.map((thing) => thing.id).join('-')}`, measure, {
      kind: 'list',
      what: 'apps',
      count: things.length,
      by: { measures: [measureRef(knowledge, measure)], all: false, except: [] },
      names: things.map((thing) => knowledge.nameOf(thing)),
      rows: false,
      members: things,
    }),
  ];
}

/** Several measures: those that name it, or one no for all of them. */
function underSeveral(
  thing: Subject,
  measures: readonly string[],
  frame: Frame,
  knowledge: Knowledge,
  clock: Clock,
): Claim[] {
  const told = measures.map((id) => underMeasure(thing, id, measures, frame, knowledge, clock));
  const found = told.filter((claims) => claims.some((one) => one.kind !== 'in-measure' || one.named));
  if (found.length > 0) return found.slice(0, 3).flat();
  const all = told.flat();
  const reached = all.filter((one) => one.kind === 'in-measure' && one.through !== undefined);
  if (reached.length > 0) return reached.slice(0, 2);
  const places = new Set(measures.map((id) => knowledge.find.measure(id)?.jurisdiction));
  const [place] = places;
  const there =
    places.size === 1 && place
      ? checkPremise({ kind: 'named-in', app: thing, jurisdiction: place, asked: true }, knowledge, clock).claims
      : [];
  // Named elsewhere in that place it is still in none of these: that yes would answer another question.
  const isNowhere = there.length > 0 && there.every((one) => one.kind !== 'in-place' || !one.named);
  return isNowhere ? [...there] : all.slice(0, 2);
}

/** One measure: whether it bars the thing where that is asked, else whether it names it, with how it stands. */
function underMeasure(
  thing: Subject,
  id: string,
  all: readonly string[],
  frame: Frame,
  knowledge: Knowledge,
  clock: Clock,
): Claim[] {
  const barred = isAboutBar(frame, thing) ? verdictUnder(knowledge, thing, id, clock) : [];
  if (barred.length > 0) return barred;
  const told = inMeasure(knowledge, thing, id, clock, true);
  const measure = knowledge.find.measure(id);
  if (measure && told.length === 0) return standingOf(measure, knowledge, clock, true);
  // What was added to a list later holds since it was added, and not since the list does.
  const naming = told.flatMap((one) => (one.kind === 'in-measure' && one.named ? [one.measure.subject.id] : []))[0];
  const by = naming === undefined ? undefined : knowledge.find.measure(naming);
  return by && all.length === 1 ? [...told, ...standingOf(by, knowledge, clock, false, { known: true })] : told;
}

/** The places in which it is asked whether something is barred. */
const placesAsked = ({ premises }: Frame, { id }: Subject): readonly string[] => [
  ...new Set(
    premises.flatMap((premise) =>
      premise.kind === 'barred' && premise.jurisdiction && (premise.about.kind === 'measure' || premise.about.id === id)
        ? [premise.jurisdiction]
        : [],
    ),
  ),
];

/** Each of several things is asked about in a place of its own. */
const isOfSeveral = ({ premises }: Frame, own: readonly string[]): boolean =>
  premises.some(
    (premise) => premise.kind === 'barred' && premise.jurisdiction !== undefined && !own.includes(premise.jurisdiction),
  );

/** One of several places: one sentence that names it, also where nothing of it is on record. */
function inPlace(thing: Subject, place: string, frame: Frame, knowledge: Knowledge, clock: Clock): Claim[] {
  const [found] = verdicts(knowledge, thing, place, clock, frame.topics);
  const where = placeRef(knowledge, place);
  if (found?.kind === 'verdict') {
    const { outcome: _, ...verdict } = found;
    return [{ ...verdict, place: where }];
  }
  if (found) return [found];
  const record = thingOf(knowledge, thing);
  return record
    ? [
        claim(`${thing.id}/named-in-${place}`, record, {
          kind: 'named-in',
          thing: ref(knowledge, thing),
          place: where,
          count: 0,
          covered: 0,
          through: [],
          entries: [],
        }),
      ]
    : [];
}

/** The places whose measures the question leaves out. */
const placesLeftOut = ({ filters: { except } }: Frame): readonly string[] =>
  except.flatMap(({ kind, id }) => (kind === 'jurisdiction' ? [id] : []));

function outsideOf(frame: Frame, knowledge: Knowledge): { outside?: readonly string[] } {
  const places = placesLeftOut(frame);
  return places.length > 0 ? { outside: places.map((place) => placeRef(knowledge, place).inSentence) } : {};
}

const placeOf = ({ filters, premises }: Frame): string | undefined =>
  filters.jurisdiction ??
  premises.map((premise) => (premise.kind === 'barred' ? premise.jurisdiction : undefined)).find((place) => place);

/** Whether something is allowed is answered without a yes or no of its own, which would be read the wrong way round. */
function turned(claims: readonly Claim[], { premises }: Frame): Claim[] {
  const isTurned = premises.some((premise) => premise.kind === 'barred' && premise.allowed);
  return claims.map((one) => {
    if (!isTurned) return one;
    if (one.kind === 'verdict' || one.kind === 'no-bar') return { ...one, allowed: true };
    return one.kind === 'in-measure' ? { ...one, denied: true } : one;
  });
}

const withoutEdge = ({ aspect: _, ...frame }: Frame): Frame => frame;

const isAboutBar = ({ premises }: Frame, thing: Subject): boolean =>
  premises.some(
    (premise) => premise.kind === 'barred' && (premise.about.id === thing.id || premise.about.kind !== 'measure'),
  );

function namings(thing: Subject, frame: Frame, knowledge: Knowledge, clock: Clock): Claim[] {
  const day = knownDay(knowledge, clock);
  const left = new Set(placesLeftOut(frame).flatMap((place) => [...knowledge.within(place)]));
  const all = within(knowledge, begun(allEntries(knowledge, thing, clock), day), placeOf(frame)).filter(
    ({ naming }) => !left.has(naming.measure.jurisdiction),
  );
  const kept =
    frame.filters.standing === 'holding'
      ? all.filter(stillOpen)
      : frame.filters.standing === 'over'
        ? all.filter((found) => !stillOpen(found))
        : all;
  const named = kept.filter(({ entry }) => !entry.through);
  const edge = frame.aspect === 'first' ? named[0] : frame.aspect === 'last' ? named.at(-1) : undefined;
  if (edge) return [row(knowledge, thing, edge)];
  const [first] = kept;
  if (!first) return frame.filters.standing || left.size > 0 ? [] : aheadOf(knowledge, thing, placeOf(frame), clock);
  const short = named.length <= inSentence;
  const head = claim(
    `${thing.id}/named-in`,
    severallyOr(
      named.map((found) => found.sourced),
      first.sourced,
    ),
    {
      kind: 'named-in',
      thing: ref(knowledge, thing),
      ...(placeOf(frame) && { place: placeRef(knowledge, placeOf(frame) ?? '') }),
      ...outsideOf(frame, knowledge),
      count: named.length,
      covered: kept.length - named.length,
      through: throughOf(kept),
      entries: frame.count ? [] : (short ? named : byRelevance(named).slice(0, among)).map(({ entry }) => entry),
      rows: !short && !frame.count,
    },
  );
  if (frame.count || short) return [head];
  return [head, ...byRelevance(named).map((found) => row(knowledge, thing, found, 'row'))];
}

/** A longer list is summed up by so many of its measures. */
const among = 3;

/** What still stands before what is over, the latest first. */
const byRelevance = (found: readonly Found[]): Found[] =>
  [...found].reverse().sort((a, b) => Number(stillOpen(b)) - Number(stillOpen(a)));

/** The companies through which it is reached without being named. */
function throughOf(found: readonly Found[]): Ref[] {
  const companies = found.map(({ entry }) => entry.through).filter((company) => company !== undefined);
  return companies.filter(
    (company, at) => companies.findIndex(({ subject }) => subject.id === company.subject.id) === at,
  );
}

function row(knowledge: Knowledge, thing: Subject, { entry, sourced }: Found, set?: 'row'): Claim {
  return claim(
    `${entry.measure.subject.id}/naming-${thing.id}`,
    sourced,
    { kind: 'naming', thing: ref(knowledge, thing), entry },
    set,
  );
}

/** Nothing names it there: said with where it is named instead, so that nobody reads it as "allowed". */
function notNamed(
  things: readonly Subject[],
  frame: Frame,
  knowledge: Knowledge,
  clock: Clock,
  next: readonly Tell[],
): Answer {
  const [thing] = things;
  const place = placeOf(frame);
  const claims: Claim[] = [];
  if (thing && thingOf(knowledge, thing)) {
    const elsewhere = begun(allEntries(knowledge, thing, clock), knownDay(knowledge, clock)).filter(
      ({ entry }) => !entry.through,
    );
    const also = alsoOf(knowledge, thing, 'other', elsewhere, { elsewhere: place !== undefined });
    if (also) claims.push(also);
    for (const point of knowledge.openPointsAbout(thing.id).slice(0, 1))
      if (place && !also)
        claims.push(
          claim(`${point.id}/point`, point, {
            kind: 'open',
            point: point.point,
            says: point.says,
            settled: point.settled,
          }),
        );
  }
  return {
    kind: 'nothing',
    absence: 'not-named',
    about: things,
    strangers: [],
    claims,
    next,
    ...(place && { place: placeRef(knowledge, place) }),
    ...outsideOf(frame, knowledge),
  };
}

function nextAfter(thing: Subject, frame: Frame, knowledge: Knowledge): Tell[] {
  return nextOf(
    (isAboutBar(frame, thing) || frame.filters.measures.length > 0) && tellOf('named', [thing]),
    tellOf('owner', [thing]),
    knowledge.deadlinesOf(thing.id).length > 0 && tellOf('deadlines', [thing]),
    tellOf('history', [thing]),
    knowledge.openPointsAbout(thing.id).length > 0 && tellOf('disputes', [thing]),
    tellOf('sources', [thing]),
  );
}
