import type { Day } from '../calendar.ts';
import type { Knowledge, Naming, Subject } from '../knowledge/knowledge.ts';
import { additionsTo, listedSubject, listsIn, namesApps, sizeOf } from '../knowledge/listing.ts';
import { remembered } from '../knowledge/remembered.ts';
import type { Measure } from '../knowledge/schema.ts';
import type { Answer, AnswerFile, Claim, Clock, Filters, Frame } from './answer.ts';
import type { Fact, Narrowing } from './fact.ts';
import { throughShares } from './holdings.ts';
import { askBack } from './parts/back.ts';
import { begun, type Found, namedEntries, stillOpen, within } from './parts/entries.ts';
import { everywhere } from './parts/everywhere.ts';
import { passes } from './parts/measures.ts';
import { aspectOf, nextOf, tellOf } from './parts/next.ts';
import { claim, exceptWords, measureRef, placeRef, ref, type Sourced, together } from './parts/refs.ts';
import { knownDay, mayHold, standOn } from './parts/stands.ts';
import { aboveOf, basesOf } from './parts/ties.ts';
import { undoes } from './parts/undoes.ts';

/** Up to this many names stand in the sentence that counts them. */
const inSentence = 12;

type Listed = { subject: Subject; name: string; as: string; namings: Naming[] };

/** Which apps or companies are named: by a measure, in a jurisdiction, of an owner, of a kind, with a standing. */
export const apps: AnswerFile = (about, given, knowledge, clock) => {
  const owners = about.filter(({ kind }) => kind === 'company');
  const places = about.filter(({ kind }) => kind === 'jurisdiction');
  const signers = about.filter(({ kind }) => kind === 'person');
  const sides = [owners, places, signers].find(({ length }) => length > 1);
  if (sides) return ofSeveral(sides, about, given, knowledge, clock);
  const asked = { ...given, filters: filtersOf(about, given.filters) };
  const frame = withAdditions(asked, knowledge, clock);
  if (frame.filters.measures.length > 0 && frame.filters.standing) return stillNamed(about, frame, knowledge, clock);
  const measures = measuresFor(frame, knowledge, clock);
  const particular = frame.filters.measures.length > 0;
  const listed = listedBy(measures, frame, knowledge, clock);
  const named = listed.filter(({ subject }) => subject.kind === 'app');
  const companies = particular ? companiesBeside(listed, measures, frame, knowledge, clock) : [];
  // The larger of the two lists answers first; names run on below one list alone, and then below that of apps.
  const areBothLong = Math.min(companies.length, named.length) > inSentence;
  const byCompany = companies.length > named.length && !areBothLong;
  // A list of companies says nothing on how many apps there are.
  const counted = byCompany || named.length === 0 ? measures : measures.filter(namesApps);
  const size = whole(frame) ? sizeTogether(counted, frame.filters.measures.length > 1) : undefined;
  const appList =
    named.length > 0 || companies.length === 0 || frame.filters.except.length > 0 || frame.filters.category
      ? list('apps', named, measures, frame, knowledge, byCompany ? undefined : size)
      : [];
  const { category: _, ...besideKind } = frame.filters;
  const ofCompanies = { ...frame, filters: besideKind, count: frame.count || areBothLong };
  const companyList = list('companies', companies, measures, ofCompanies, knowledge, byCompany ? size : undefined);
  // That no app is of a kind stands before the companies, of which none is recorded by kind.
  const lists = byCompany && !frame.filters.category ? [...companyList, ...appList] : [...appList, ...companyList];
  const claims =
    frame.show === 'all'
      ? [
          ...lists.filter(({ kind }) => kind === 'list'),
          ...everywhere(subjectsIn([...named, ...companies]), knowledge, clock),
        ]
      : [
          ...lists,
          ...byMeasure(named, measures, frame, knowledge, clock),
          ...listNote(measures, frame, knowledge),
          ...basesKnown(measures, frame, knowledge, clock),
          ...inShares(listed, measures, frame, knowledge, clock),
          ...(listed.length === 0 && measures.length === 1
            ? measures.flatMap((measure) => undoes(measure, knowledge))
            : []),
        ];
  const [head, ...rest] = claims;
  const next = nextAfter(frame, measures, named, knowledge);
  if (head) return { kind: 'claims', claims: [head, ...rest], next };
  const nothingAsked = about.length === 0 && knowledge.apps.length === 0;
  if (nothingAsked) return askBack(knowledge, 'apps');
  return { kind: 'nothing', absence: 'no-match', about, strangers: [], claims: [], next };
};

/** "What of A's and B's is on that list": the apps of one company after those of the other; and so of places and signers. */
function ofSeveral(
  sides: readonly Subject[],
  about: readonly Subject[],
  frame: Frame,
  knowledge: Knowledge,
  clock: Clock,
): Answer {
  const rest = about.filter((subject) => !sides.includes(subject));
  const answers = sides.map((side) => {
    const own = narrowedTo(side, frame, knowledge);
    const answer = apps(rest, { ...frame, filters: { ...frame.filters, ...own } }, knowledge, clock);
    return answer.kind === 'claims'
      ? { ...answer, claims: answer.claims.map((one) => ({ ...one, id: `${one.id}-of-${side.id}` })) }
      : answer;
  });
  const next = answers.flatMap((answer) => (answer.kind === 'claims' ? answer.next : [])).slice(0, 2);
  const told = answers.map((answer) => (answer.kind === 'claims' ? answer.claims : []));
  const turn = frame.aspect === 'fewest' ? -1 : 1;
  const isOfShared = frame.filters.all && frame.count;
  const sizeOfFirst = ([first]: readonly Claim[]): number => (first?.kind === 'list' ? first.count : 0);
  const [head, ...others] = (
    isOfShared ? told.toSorted((a, b) => (sizeOfFirst(b) - sizeOfFirst(a)) * turn) : told
  ).flat();
  return head
    ? { kind: 'claims', claims: [head, ...others], next }
    : { kind: 'nothing', absence: 'no-match', about, strangers: [], claims: [], next };
}

function narrowedTo(side: Subject, { filters: { measures, all } }: Frame, knowledge: Knowledge): Partial<Filters> {
  // "Which of the two names more of that list": what the lists of the place share with it.
  if (side.kind === 'jurisdiction' && all && measures.length === 1)
    return { measures: [...measures, ...listsIn(knowledge.within(side.id), knowledge).map(({ id }) => id)] };
  if (side.kind === 'jurisdiction') return { jurisdiction: side.id };
  return side.kind === 'person' ? { signer: side.id, measures: [] } : { owner: side };
}

/** A list that names no app of a kind itself may do so in what was added to it. */
function withAdditions(frame: Frame, knowledge: Knowledge, clock: Clock): Frame {
  const { measures, category } = frame.filters;
  const [list, ...others] = measures;
  if (!category || list === undefined || others.length > 0) return frame;
  const own = measuresFor(frame, knowledge, clock);
  if (listedBy(own, frame, knowledge, clock).length > 0) return frame;
  const added = additionsTo(list, knowledge);
  const naming = listedBy(added, frame, knowledge, clock).flatMap(({ namings }) =>
    namings.map((one) => one.measure.id),
  );
  return naming.length > 0 ? { ...frame, filters: { ...frame.filters, measures: [...new Set(naming)] } } : frame;
}

/** The companies that a list names; where only apps of a kind are asked for, those stand in for them if there are none. */
function companiesBeside(
  listed: readonly Listed[],
  measures: readonly Measure[],
  { filters }: Frame,
  knowledge: Knowledge,
  clock: Clock,
): readonly Listed[] {
  if (filters.owner || filters.base || (filters.category && listed.length > 0)) return [];
  const all = filters.category
    ? listedBy(measures, { filters: { ...filters, category: undefined } }, knowledge, clock)
    : listed;
  return all.filter(({ subject }) => subject.kind === 'company');
}

const subjectsIn = (listed: readonly Listed[]): Subject[] => listed.map(({ subject }) => subject);

/**
 * "Which of those that it names still stand anywhere?": the measure says which apps are meant, and every measure that names
 * one of them (in the place asked about) counts for the standing.
 */
function stillNamed(about: readonly Subject[], frame: Frame, knowledge: Knowledge, clock: Clock): Answer {
  const { standing, jurisdiction } = frame.filters;
  const particular = { ...frame, filters: { ...frame.filters, standing: undefined } };
  const measures = measuresFor(particular, knowledge, clock);
  const day = knownDay(knowledge, clock);
  const open = (subject: Subject) =>
    within(knowledge, begun(namedEntries(knowledge, subject, day), day), jurisdiction).filter(stillOpen);
  const all = listedBy(measures, particular, knowledge, clock).filter(({ subject }) => subject.kind === 'app');
  const kept = all.filter(({ subject }) => open(subject).length > 0 === (standing === 'holding'));
  const lists = list('apps', kept, measures, frame, knowledge);
  const found = kept.flatMap(({ subject, name }) => open(subject).map((entry) => ({ ...entry, name })));
  const rows = rowsOf(found).slice(0, 4);
  const next = nextAfter(frame, measures, kept, knowledge);
  const [head, ...rest] = [...lists, ...rows];
  return head
    ? { kind: 'claims', claims: [head, ...rest], next }
    : { kind: 'nothing', absence: 'no-match', about, strangers: [], claims: [], next };
}

/** Each measure with those of the names that it has, the longest first. */
function rowsOf(found: readonly (Found & { name: string })[]): readonly Claim[] {
  const byId = Map.groupBy(found, ({ naming }) => naming.measure.id);
  return [...byId]
    .toSorted(([, a], [, b]) => b.length - a.length)
    .flatMap(([id, [first, ...rest]]) => {
      const names = [first, ...rest].flatMap((one) => one?.name ?? []);
      return first ? [claim(`${id}/names-of`, first.sourced, { kind: 'names-of', entry: first.entry, names })] : [];
    });
}

/** So many measures of a place are told with what each of them names. */
const mostOfPlace = 3;

/** What a place names, by its measures and their days: only where that is a few names in a few measures. */
function byMeasure(
  named: readonly Listed[],
  measures: readonly Measure[],
  { filters, count }: Frame,
  knowledge: Knowledge,
  clock: Clock,
): readonly Claim[] {
  const { jurisdiction, owner, category, standing, base } = filters;
  const naming = new Set(named.flatMap(({ namings }) => namings.map(({ measure }) => measure.id)));
  const isOfPlace =
    jurisdiction !== undefined && filters.measures.length === 0 && !owner && !category && !standing && !base;
  if (!isOfPlace || count || named.length > inSentence || naming.size > mostOfPlace) return [];
  const day = knownDay(knowledge, clock);
  const [only, ...others] = measures.filter(({ id }) => naming.has(id));
  if (only && others.length === 0)
    return [
      claim(`${only.id}/row`, only, {
        kind: 'measure-row',
        measure: measureRef(knowledge, only),
        stood: standOn(knowledge, only, day).stood,
        names: 0,
      }),
    ];
  const found = named.flatMap(({ subject, name }) =>
    within(knowledge, namedEntries(knowledge, subject, day), jurisdiction)
      .filter(({ naming: { measure } }) => naming.has(measure.id) && measures.includes(measure))
      .map((entry) => ({ ...entry, name })),
  );
  return rowsOf(found);
}

/** A measure, jurisdiction, company or category that is asked about narrows the list like a filter. */
function filtersOf(about: readonly Subject[], filters: Filters): Filters {
  const measures = [...filters.measures, ...about.filter(({ kind }) => kind === 'measure').map(({ id }) => id)];
  const first = (kind: Subject['kind']) => about.find((subject) => subject.kind === kind);
  const owner = filters.owner ?? first('company') ?? (measures.length === 0 ? first('person') : undefined);
  const jurisdiction = filters.jurisdiction ?? first('jurisdiction')?.id;
  const category = filters.category ?? first('category')?.id;
  return {
    ...filters,
    measures: [...new Set(measures)],
    ...(owner && { owner }),
    ...(jurisdiction && { jurisdiction }),
    ...(category && { category }),
  };
}

function measuresFor(frame: Frame, knowledge: Knowledge, clock: Clock): Measure[] {
  const { filters } = frame;
  const chosen =
    filters.measures.length > 0
      ? filters.measures.map((id) => knowledge.find.measure(id)).filter((measure) => measure !== undefined)
      : knowledge.measures.filter((measure) => passes(knowledge, frame, measure) && measure.listings.length > 0);
  if (!filters.standing) return chosen;
  const day = knownDay(knowledge, clock);
  return chosen.filter(
    (measure) => mayHold(standOn(knowledge, measure, day).stood) === (filters.standing === 'holding'),
  );
}

/** The entries of a measure's list with what each names. */
const namesOn = remembered(
  (_, { id }: Measure) => id,
  (knowledge, { listings }) =>
    listings.map((listing) => {
      const subject = listedSubject(listing);
      return { key: `${subject.kind}/${subject.id}`, subject, name: knowledge.nameOf(subject), listing };
    }),
);

function listedBy(
  measures: readonly Measure[],
  { filters }: Pick<Frame, 'filters'>,
  knowledge: Knowledge,
  clock: Clock,
): Listed[] {
  // "On that list, but not in B", "in A, but not in B"
  const isSetApart = filters.apart === true || filters.measures.length > 0 || filters.jurisdiction !== undefined;
  const found = new Map<string, Listed>();
  for (const measure of measures)
    for (const { key, subject, name, listing } of namesOn(knowledge, measure)) {
      const known = found.get(key);
      if (known) known.namings.push({ measure, listing });
      else found.set(key, { subject, name, as: listing.as, namings: [{ measure, listing }] });
    }
  return [...found.values()]
    .filter(
      ({ namings }) =>
        !filters.all ||
        groupsOf(measures).every((group) => group.some(({ id }) => namings.some(({ measure }) => measure.id === id))),
    )
    .filter(
      ({ subject }) =>
        !filters.except.some(
          ({ kind, id }) =>
            (kind === subject.kind && id === subject.id) ||
            (kind === 'jurisdiction' && isSetApart && isNamedIn(subject, id, knowledge)) ||
            (kind === 'category' && subject.kind === 'app' && knowledge.find.app(subject.id)?.category === id) ||
            (kind === 'measure' && isNamedBy(subject, id, knowledge)) ||
            owned(subject, { kind, id }, knowledge, clock.asOf),
        ),
    )
    .filter(({ subject }) => !filters.owner || owned(subject, filters.owner, knowledge, clock.asOf))
    .filter(
      ({ subject }) =>
        !filters.category || (subject.kind === 'app' && knowledge.find.app(subject.id)?.category === filters.category),
    )
    .filter(
      ({ subject }) => !filters.base || basesOf(subject, knowledge).some((base) => base.includes(filters.base ?? '')),
    );
}

/** "Which Singaporean apps": where those are based who make the app is on record of some only. */
function basesKnown(measures: readonly Measure[], { filters }: Frame, knowledge: Knowledge, clock: Clock): Claim[] {
  const { base, ...others } = filters;
  const [first, ...rest] = measures;
  if (!base || !first) return [];
  const all = subjectsIn(listedBy(measures, { filters: others }, knowledge, clock)).filter(
    ({ kind }) => kind === 'app',
  );
  const known = all.filter((app) => basesOf(app, knowledge).length > 0).length;
  if (known === all.length) return [];
  return [claim('record/bases-known', together([first, ...rest], 1), { kind: 'bases-known', known, of: all.length })];
}

/**
 * "Named in A and in B's lists": of two measures each must name it; of more, one of every jurisdiction, for nobody means
 * all of one government's lists at once.
 */
function groupsOf(measures: readonly Measure[]): Measure[][] {
  const places = [...new Set(measures.map(({ jurisdiction }) => jurisdiction))];
  if (measures.length <= 2 || places.length < 2) return measures.map((measure) => [measure]);
  return places.map((place) => measures.filter(({ jurisdiction }) => jurisdiction === place));
}

const isNamedBy = ({ kind, id }: Subject, measure: string, knowledge: Knowledge): boolean =>
  (kind === 'app' ? knowledge.namingsOfApp(id) : knowledge.namingsOfCompany(id)).some(
    (one) => one.measure.id === measure,
  );

/** Whether any measure of a place names an app or company. */
function isNamedIn({ kind, id }: Subject, place: string, knowledge: Knowledge): boolean {
  const places = knowledge.within(place);
  const namings = kind === 'app' ? knowledge.namingsOfApp(id) : knowledge.namingsOfCompany(id);
  return namings.some(({ measure }) => places.has(measure.jurisdiction));
}

function owned(subject: Subject, owner: Subject, knowledge: Knowledge, asOf: Day): boolean {
  if (owner.kind !== 'company' && owner.kind !== 'person') return false;
  return aboveOf(knowledge, subject, asOf).has(owner.id);
}

/** The list with its count; names run on after it when they are too many for the sentence. */
function list(
  what: 'apps' | 'companies',
  listed: readonly Listed[],
  measures: readonly Measure[],
  frame: Frame,
  knowledge: Knowledge,
  listSize?: number,
): Claim[] {
  const sourced = sourcesOf(listed, measures);
  if (!sourced || (what === 'companies' && listed.length === 0)) return [];
  const short = listed.length <= inSentence && !frame.count;
  const fact: Fact = {
    kind: 'list',
    what,
    count: listed.length,
    ...(listSize !== undefined && listSize !== listed.length && { listSize }),
    by: narrowing(frame, knowledge),
    // What a place or an office has named elsewhere may not be on record either.
    ...((frame.filters.measures.length === 0 || measures.some(({ listPartial }) => listPartial)) && { partial: true }),
    names: short
      ? listed.map(({ name }) => name)
      : frame.count && listed.length <= inSentence
        ? listed.map(({ name }) => name)
        : [],
    rows: !short && !frame.count,
    members: listed.map(({ subject }) => subject),
  };
  const id = `${frame.filters.measures[0] ?? frame.filters.jurisdiction ?? frame.filters.owner?.id ?? 'record'}/list-${what}`;
  const head = claim(id, sourced, fact);
  if (short || frame.count) return [head];
  return [head, ...listed.map((entry) => nameClaim(entry))];
}

function nameClaim({ subject, name, as, namings }: Listed): Claim {
  const [naming] = namings;
  if (!naming) throw new Error(`${subject.id} is listed by nothing`);
  const { measure, listing } = naming;
  return claim(
    `${measure.id}/names-${subject.id}`,
    { sources: listing.sources ?? measure.sources, backing: listing.backing ?? measure.backing },
    { kind: 'name', name, as },
    'name',
  );
}

function sourcesOf(listed: readonly Listed[], measures: readonly Measure[]): Sourced | undefined {
  const naming = new Set(listed.flatMap(({ namings }) => namings.map(({ measure }) => measure)));
  const [first, ...rest] = naming.size > 0 ? [...naming] : measures;
  return first && together([first, ...rest], 4);
}

/** Nothing narrows the list but measures and place, so that a list's own size may be told. */
const whole = ({ filters }: Frame): boolean =>
  !filters.standing &&
  !filters.base &&
  !filters.owner &&
  !filters.category &&
  filters.except.length === 0 &&
  !(filters.all && filters.measures.length > 1) &&
  (filters.measures.length > 0 || filters.jurisdiction !== undefined);

/**
 * How many names the lists have together, where a list says so; undefined where none of them does, and for lists of several
 * governments, which have much the same names.
 */
function sizeTogether(measures: readonly Measure[], isOfSeveral: boolean): number | undefined {
  const sized = measures.filter(({ listSize }) => listSize !== undefined);
  // Orders name much the same apps, and only lists are added up.
  if (sized.length === 0 || (isOfSeveral && sized.length < measures.length)) return undefined;
  if (new Set(measures.map(({ jurisdiction }) => jurisdiction)).size > 1) return undefined;
  return measures.reduce((sum, measure) => sum + sizeOf(measure), 0);
}

function narrowing({ filters }: Frame, knowledge: Knowledge): Narrowing {
  const { owner, jurisdiction, category, base, standing, signer, except, all } = filters;
  const measures = filters.measures.map((id) => knowledge.find.measure(id)).filter((measure) => measure !== undefined);
  return {
    measures: measures.map((measure) => measureRef(knowledge, measure)),
    all,
    ...(all && {
      groups: groupsOf(measures).map((group) => group.map((measure) => measureRef(knowledge, measure))),
    }),
    ...(owner && { owner: ref(knowledge, owner) }),
    ...(jurisdiction && { place: placeRef(knowledge, jurisdiction) }),
    ...(base && { base: knowledge.jurisdictions.find(({ name }) => name === base)?.inSentence ?? base }),
    ...(category && { category: knowledge.nameOf({ kind: 'category', id: category }) }),
    ...(standing && { standing }),
    ...(signer && { signer: knowledge.nameOf({ kind: 'person', id: signer }) }),
    ...(filters.apart && { apart: true }),
    ...exceptWords(except, knowledge),
  };
}

/** What of the lists is its owner's only in part: apps of a company in which it has a share. */
function inShares(
  listed: readonly Listed[],
  measures: readonly Measure[],
  { filters }: Frame,
  knowledge: Knowledge,
  clock: Clock,
): readonly Claim[] {
  const { owner, ...others } = filters;
  if (owner?.kind !== 'company') return [];
  const own = new Set(listed.map(({ subject }) => subject.id));
  const rest = listedBy(measures, { filters: others }, knowledge, clock).filter(({ subject }) => !own.has(subject.id));
  return throughShares(owner, subjectsIn(rest), new Set(measures.map(({ id }) => id)), knowledge, clock);
}

/** What must be known about one list, such as names that are missing. */
function listNote(measures: readonly Measure[], frame: Frame, knowledge: Knowledge): Claim[] {
  if (measures.length > mostNoted) return [];
  // What is missing matters to what is picked out of a list, too; the rest to who asks for all of it.
  const isTold = ({ listPartial }: Measure): boolean => listPartial === true || (measures.length === 1 && whole(frame));
  return measures.flatMap((measure) =>
    measure.listNote && isTold(measure)
      ? [
          claim(`${measure.id}/list-note`, measure, {
            kind: 'part',
            measure: measureRef(knowledge, measure),
            part: 'list',
            text: measure.listNote,
            lead: false,
          }),
        ]
      : [],
  );
}
/** Of more lists together it would be too much. */
const mostNoted = 2;

function nextAfter({ filters }: Frame, measures: readonly Measure[], named: readonly Listed[], knowledge: Knowledge) {
  const [measure] = filters.measures.length === 1 ? measures : [];
  const subject: Subject | undefined = measure && { kind: 'measure', id: measure.id };
  const [app] = named;
  return nextOf(
    subject && tellOf('standing', [subject]),
    subject && knowledge.deadlinesOf(subject.id).length > 0 && tellOf('deadlines', [subject]),
    subject && tellOf('signer', [subject]),
    subject && aspectOf('measure', subject, 'does'),
    !subject &&
      filters.jurisdiction !== undefined &&
      tellOf('measures', [{ kind: 'jurisdiction', id: filters.jurisdiction }]),
    filters.owner && tellOf('holdings', [filters.owner]),
    app && tellOf('profile', [app.subject]),
  );
}
