import type { Day } from '../calendar.ts';
import { isThing, type Knowledge, type Subject } from '../knowledge/knowledge.ts';
import { appsIn, namesApps, sizeOf } from '../knowledge/listing.ts';
import type { Measure } from '../knowledge/schema.ts';
import { type Answer, type AnswerFile, type Claim, type Clock, type Frame, noFilters, plainFrame } from './answer.ts';
import type { Narrowing } from './fact.ts';
import { askBack } from './parts/back.ts';
import { byAge, measuresAbout, measuresOf } from './parts/measures.ts';
import { nextOf, tellOf } from './parts/next.ts';
import { claim, exceptWords, measureRef, placeRef, ref, together } from './parts/refs.ts';
import { knownDay, mayHold, standOn } from './parts/stands.ts';
import { aboveOf } from './parts/ties.ts';

/** Which measures are there: of a jurisdiction, an issuer or signer, about an app or company. */
export const measures: AnswerFile = (about, frame, knowledge, clock) => {
  const signers = about.filter(({ kind }) => kind === 'person');
  if (signers.length > 1 && frame.count) return signedByEach(signers, knowledge, clock);
  const day = knownDay(knowledge, clock);
  const { standing } = frame.filters;
  const asked =
    about.length > 0 ||
    frame.filters.jurisdiction ||
    frame.filters.signer ||
    frame.filters.measures.length > 0 ||
    frame.filters.except.length > 0 ||
    frame.filters.owner ||
    frame.filters.size ||
    frame.between;
  const ofAny = thereBy(day, asked ? measuresAbout(knowledge, about, frame) : knowledge.measures, knowledge).filter(
    (measure) =>
      (!standing || mayHold(standOn(knowledge, measure, day).stood) === (standing === 'holding')) &&
      isSized(measure, frame) &&
      hasTheirs(measure, frame, knowledge, clock),
  );
  // "Which order named both": where none names all of it, those that name any of it.
  const ofEach = frame.filters.all ? namingEach(ofAny, about, knowledge) : [];
  // Where none is over, all of them are told, each with what stands of it.
  const isNoneOver = standing === 'over' && ofAny.length === 0;
  const told = isNoneOver ? measuresAbout(knowledge, about, frame) : ofEach.length > 0 ? ofEach : ofAny;
  const found = bySize(ofOnePlace(told) ? told.toSorted(byAge) : told, frame, knowledge);
  const [first, ...rest] = found;
  if (!first)
    return knowledge.measures.length === 0
      ? askBack(knowledge, 'measures')
      : {
          kind: 'nothing',
          absence: 'no-match',
          about,
          strangers: [],
          claims: [],
          next: nextOf(tellOf('measures', [])),
        };
  const rows = found.map((measure) => row(measure, knowledge, clock, isOfPlaceAlone(measure, about, frame)));
  const id = `${about[0]?.id ?? frame.filters.jurisdiction ?? 'record'}/measures`;
  const sources = together([first, ...rest], 4);
  const by = {
    measures: [],
    all: false,
    ...things(about, ofEach.length > 0, knowledge),
    ...place(about, frame, knowledge),
    ...(standing && { standing }),
    ...signerOf(about, frame, knowledge),
    ...(frame.filters.size && { size: frame.filters.size }),
    ...(frame.filters.owner && { theirs: ref(knowledge, frame.filters.owner) }),
    ...(frame.filters.devices && { devices: true as const }),
    ...exceptWords(frame.filters.except, knowledge),
  };
  const head =
    frame.aspect === 'places'
      ? claim(id, sources, {
          kind: 'places',
          ...placesCounted(placeOf(about, frame), found, knowledge),
          measures: found.length,
          by,
        })
      : claim(id, sources, {
          kind: 'list',
          what: 'measures',
          count: isNoneOver ? 0 : found.length,
          ...(isNoneOver && { listSize: found.length }),
          by,
          names: found.length > 1 && !isNoneOver ? placesBeyond(placeOf(about, frame), found, knowledge) : [],
          rows: !frame.count,
        });
  const [next] = found;
  // "Which is the largest": that one, and then the others.
  const [edge, ...others] = rows.map(({ set, ...one }, at) => (at === 0 ? one : { ...one, ...(set && { set }) }));
  return {
    kind: 'claims',
    claims: frame.count ? [head] : isOfSize(frame) && edge ? [edge, ...others] : [head, ...rows],
    next: nextOf(
      next && tellOf('measure', [{ kind: 'measure', id: next.id }]),
      next && tellOf('standing', [{ kind: 'measure', id: next.id }]),
      tellOf('deadlines', about, { show: 'due' }),
    ),
  };
};

/** What was not there yet on a day is none of several that were; alone it is told to have come later. */
function thereBy(day: Day, measures: readonly Measure[], knowledge: Knowledge): readonly Measure[] {
  const there = measures.filter((measure) => standOn(knowledge, measure, day).stood.status !== 'not-yet');
  return there.length > 0 ? there : measures;
}

const ofOnePlace = ([first, ...others]: readonly Measure[]): boolean =>
  others.every(({ jurisdiction }) => jurisdiction === first?.jurisdiction);

/** Whether it names as many apps as are asked for; a list of companies counts only those beside them. */
function isSized(measure: Measure, { filters: { size } }: Frame): boolean {
  if (!size) return true;
  const apps = measure.kind === 'company-list' ? appsIn(measure) : (measure.listSize ?? appsIn(measure));
  return apps >= size.least && apps <= size.most;
}

/** Whether it names an app of the company that is asked about. */
const hasTheirs = ({ listings }: Measure, { filters: { owner } }: Frame, knowledge: Knowledge, clock: Clock): boolean =>
  !owner ||
  listings.some(
    ({ app }) => app !== undefined && aboveOf(knowledge, { kind: 'app', id: app }, clock.asOf).has(owner.id),
  );

/** "Who signed more of them": how many each signed, the most first. */
function signedByEach(signers: readonly Subject[], knowledge: Knowledge, clock: Clock): Answer {
  const counted = signers.flatMap(({ id }) => {
    const frame = { ...plainFrame, count: true, filters: { ...noFilters, signer: id } };
    const answer = measures([], frame, knowledge, clock);
    return answer.kind === 'claims' ? answer.claims.map((one) => ({ ...one, id: `${id}/measures` })) : [];
  });
  const size = (one: Claim) => (one.kind === 'list' ? one.count : 0);
  const [most, ...fewer] = counted.toSorted((a, b) => size(b) - size(a));
  return most
    ? { kind: 'claims', claims: [most, ...fewer], next: nextOf(...signers.map((one) => tellOf('profile', [one]))) }
    : { kind: 'nothing', absence: 'no-match', about: signers, strangers: [], claims: [], next: [] };
}

/** Where they apply, for a list that goes beyond the place asked about. */
function placesBeyond(place: string | undefined, found: readonly Measure[], knowledge: Knowledge): string[] {
  const places = new Set(found.map(({ jurisdiction }) => jurisdiction));
  const isOnly = place !== undefined && places.size === 1 && places.has(place);
  return isOnly ? [] : [...new Set([...places].map((id) => placeRef(knowledge, id).inSentence))];
}

/** "How many countries": each with its states in brackets; within one country, its states. */
function placesCounted(place: string | undefined, found: readonly Measure[], knowledge: Knowledge) {
  const ids = [...new Set(found.map(({ jurisdiction }) => jurisdiction))];
  // A country is none of another's states, though it lies in a union of them.
  const wholeOf = (id: string) => {
    const whole = knowledge.find.jurisdiction(knowledge.find.jurisdiction(id)?.within ?? '');
    return whole?.ofCountries ? undefined : whole?.id;
  };
  const isOfState = (id: string) => wholeOf(id) !== undefined;
  const states = place !== undefined && !isOfState(place) && ids.some(isOfState);
  const own = states ? ids.filter(isOfState) : [...new Set(ids.map((id) => wholeOf(id) ?? id))];
  const names = own.map((id) => {
    const within = states ? [] : ids.filter((other) => wholeOf(other) === id);
    const also = within.map((other) => placeRef(knowledge, other).name).join(', ');
    const only = also && !ids.includes(id) ? 'by its states: ' : 'also ';
    return `${placeRef(knowledge, id).inSentence}${also ? ` (${only}${also})` : ''}`;
  });
  return { count: own.length, states, names };
}

/** "Which is the largest", "the smallest": by how many names each has; else as they come. */
function bySize(all: Measure[], { aspect }: Frame, { measures: every }: Knowledge): Measure[] {
  if (!isOfSize({ aspect })) return all;
  const told = all.length === every.length ? all.filter(namesApps) : all;
  return told.toSorted((a, b) => (aspect === 'count' ? appsOf(b) - appsOf(a) : appsOf(a) - appsOf(b)));
}

const isOfSize = ({ aspect }: Pick<Frame, 'aspect'>): boolean => aspect === 'count' || aspect === 'fewest';

/** How many names it has; of a list of companies, how many apps are named beside them. */
const appsOf = (measure: Measure): number => (measure.kind === 'company-list' ? appsIn(measure) : sizeOf(measure));

export function row(measure: Measure, knowledge: Knowledge, clock: Clock, telling = false): Claim {
  const stand = standOn(knowledge, measure, knownDay(knowledge, clock));
  const names = sizeOf(measure);
  const added = telling ? namesAdded(measure, knowledge) : [];
  return claim(
    `${measure.id}/row`,
    together([measure, stand], 3),
    {
      kind: 'measure-row',
      measure: measureRef(knowledge, measure),
      stood: stand.stood,
      names,
      ...(added.length > 0 && { added }),
    },
    'row',
  );
}

/** The measures of its own place are asked for, whatever they name. */
const isOfPlaceAlone = ({ jurisdiction }: Measure, about: readonly Subject[], { filters }: Frame): boolean =>
  about.length === 0 && filters.jurisdiction === jurisdiction;

/** "What has that state added to its list": what only adds to another list is told with its names, where they are few. */
function namesAdded({ listings, listSize, relates }: Measure, knowledge: Knowledge): string[] {
  const few = listings.length <= mostAddedTold && (listSize ?? 0) <= mostAddedTold;
  if (!few || relates.every(({ how }) => how !== 'adds-to')) return [];
  return listings.flatMap(({ app }) => (app ? [knowledge.nameOf({ kind: 'app', id: app })] : []));
}
const mostAddedTold = 6;

/** Those of the measures that name each of the apps and companies. */
function namingEach(measures: readonly Measure[], about: readonly Subject[], knowledge: Knowledge): Measure[] {
  const naming = about.filter(isThing).map((thing) => new Set(measuresOf(knowledge, thing).map(({ id }) => id)));
  return measures.filter(({ id }) => naming.every((ids) => ids.has(id)));
}

function things(about: readonly Subject[], every: boolean, knowledge: Knowledge): Pick<Narrowing, 'owner' | 'things'> {
  const [thing, ...others] = about.filter(isThing);
  if (!thing) return {};
  return others.length === 0
    ? { owner: ref(knowledge, thing) }
    : { things: { names: [thing, ...others].map((one) => knowledge.nameOf(one)), every } };
}

const placeOf = (about: Parameters<AnswerFile>[0], { filters }: Frame): string | undefined =>
  filters.jurisdiction ?? about.find(({ kind }) => kind === 'jurisdiction')?.id;

function place(about: Parameters<AnswerFile>[0], frame: Frame, knowledge: Knowledge) {
  const id = placeOf(about, frame);
  return id ? { place: placeRef(knowledge, id) } : {};
}

function signerOf(about: Parameters<AnswerFile>[0], { filters }: Frame, knowledge: Knowledge) {
  const person = filters.signer ?? about.find(({ kind }) => kind === 'person')?.id;
  if (person) return { signer: knowledge.nameOf({ kind: 'person', id: person }) };
  const authority = about.find(({ kind }) => kind === 'authority');
  return authority ? { signer: knowledge.nameOf(authority) } : {};
}
