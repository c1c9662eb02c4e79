/** Checks what a question puts forward: confirmed or denied when asked, corrected when taken for granted and wrong. */
import { earliest, latest, type RecordDate } from '../calendar.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { appsIn, sizeOf } from '../knowledge/listing.ts';
import type { Measure, RelationKind, StatusName } from '../knowledge/schema.ts';
import { isHolding, isOver } from '../knowledge/standing.ts';
import type { Claim, Clock, Premise } from './answer.ts';
import { mainOf } from './deadlines.ts';
import type { DateOf } from './fact.ts';
import { begun, namedEntries, within } from './parts/entries.ts';
import { inMeasure } from './parts/in-measure.ts';
import { claim, measureRef, partOf, placeRef, ref, severallyOr, together } from './parts/refs.ts';
import { standingOf } from './parts/standing-of.ts';
import { dueOf, isHeld, knownDay, type Stand, standOn } from './parts/stands.ts';
import { endedTies, holdsOn, partySubject, rank, thingOf, tiesOn } from './parts/ties.ts';
import { aheadOf, verdicts } from './parts/verdict.ts';

/** `settled`: the question was this premise, so nothing further needs telling. */
export type Checked = { claims: readonly Claim[]; settled: boolean };

type Of<Kind extends Premise['kind']> = Extract<Premise, { kind: Kind }>;

export function checkPremise(premise: Premise, knowledge: Knowledge, clock: Clock): Checked {
  const claims = claimsFor(premise, knowledge, clock);
  // That something is named says nothing yet of what stands: the answer goes on with it.
  const isNamed = claims.some((one) => one.kind === 'in-measure' && one.named);
  return { claims, settled: premise.asked && !isNamed && claims.length > 0 };
}

function claimsFor(premise: Premise, knowledge: Knowledge, clock: Clock): readonly Claim[] {
  switch (premise.kind) {
    case 'signer':
      return signer(premise, knowledge, clock);
    case 'tie':
      return tie(premise, knowledge, clock);
    case 'named':
      return inMeasure(knowledge, premise.app, premise.measure, clock, premise.asked).map((one) =>
        premise.denied && one.kind === 'in-measure' ? { ...one, denied: true } : one,
      );
    case 'named-in':
      return namedIn(premise, knowledge, clock);
    case 'count':
      return count(premise, knowledge);
    case 'barred':
      return barred(premise, knowledge, clock);
    case 'ruled':
      return ruled(premise, knowledge, clock);
    case 'status':
      return status(premise, knowledge, clock);
    case 'dated':
      return dated(premise, knowledge);
    case 'due':
      return due(premise, knowledge, clock);
    case 'belief': {
      const belief = knowledge.beliefs.find(({ id }) => id === premise.belief);
      return belief ? [claim(`${belief.id}/belief`, belief, { kind: 'belief', correction: belief.correction })] : [];
    }
  }
}

function signer({ person, measure: id, asked }: Of<'signer'>, knowledge: Knowledge, clock: Clock): Claim[] {
  const measure = knowledge.find.measure(id);
  if (!measure) return [];
  const right = measure.signedBy === person;
  // "Had X signed it by then": what was signed later is no yes.
  if (right && asked && (earliest(measure.signedOn) ?? '') > clock.asOf)
    return standingOf(measure, knowledge, clock, true);
  if (right && !asked) return [];
  const fact = {
    kind: 'signer-check' as const,
    measure: measureRef(knowledge, measure),
    asked,
    right,
    wrong: ref(knowledge, { kind: 'person', id: person }),
    ...(measure.signedBy && { person: ref(knowledge, { kind: 'person', id: measure.signedBy }) }),
    issuer: ref(knowledge, { kind: 'authority', id: measure.issuer }),
    ...(measure.signedOn && { signedOn: measure.signedOn }),
  };
  return [claim(`${id}/signer-check`, partOf(measure, 'signer'), fact)];
}

/** Ties that come to less than having it. */
const slight: readonly string[] = ['shareholder', 'affiliate', 'licensee'];

/** Ties that come to "owns" in ordinary speech where nobody nearer is recorded. */
const ownerly: readonly string[] = ['owner', 'parent'];

function tie({ thing, party, relation, asked, turned }: Of<'tie'>, knowledge: Knowledge, clock: Clock): Claim[] {
  const record = thingOf(knowledge, thing);
  if (!record || (party.kind !== 'company' && party.kind !== 'person')) return [];
  const now = tiesOn(knowledge, thing, clock.asOf);
  const actual = now.filter(({ tie: found }) => found.party.subject.id === party.id);
  // A parent owns a company, and an app of which nobody nearer is recorded as the owner.
  const nearer = now.some(({ tie: found }) => found.kinds.includes('owner'));
  const fits = (kind: string) =>
    // A share or a licence makes nothing a company's own.
    (relation === 'any' && (party.kind === 'person' || !slight.includes(kind))) ||
    kind === relation ||
    (relation === 'owner' && kind === 'parent' && (thing.kind === 'company' || !nearer)) ||
    // Whoever owns it is its parent in ordinary speech.
    (relation === 'parent' && kind === 'owner');
  // An affiliate with a share is a shareholder too.
  const right = actual.some(
    ({ tie: found }) => found.kinds.some(fits) || (relation === 'shareholder' && found.share !== undefined),
  );
  const via = right ? undefined : viaOf(thing, party.id, relation, knowledge, clock);
  // "Does X own Y", where Y has X: of one that has nothing of the other, what is so is told.
  if (turned && !right && !via) return [];
  if ((right || via) && !asked) return [];
  const ended = endedTies(knowledge, thing, clock.asOf).filter(
    ({ tie: found }) => found.party.subject.id === party.id && found.kinds.some(fits),
  );
  const leading = [...now]
    .sort((a, b) => rank.indexOf(a.tie.kinds[0] ?? 'founder') - rank.indexOf(b.tie.kinds[0] ?? 'founder'))
    .slice(0, 1);
  const near = indirect(thing, party.id, knowledge, clock);
  const telling = actual.filter(
    ({ tie: found }) => actual.length === 1 || found.kinds.some((kind) => kind !== 'founder'),
  );
  // "Is X Y's": whoever has it nearer is told too.
  const between = leading.filter(
    ({ tie: found }) =>
      found.kinds.includes('owner') && actual.every((own) => own.tie.party.subject.id !== found.party.subject.id),
  );
  const shown = right
    ? [...telling, ...(telling.length > 0 ? between : [])]
    : [
        ...leading.filter(
          (found) => !actual.some((other) => other.tie.party.subject.id === found.tie.party.subject.id),
        ),
        ...(actual.length > 0 ? telling : near),
      ];
  const fact = {
    kind: 'tie-check' as const,
    thing: ref(knowledge, thing),
    party: ref(knowledge, party),
    relation,
    right: (right || via !== undefined) && !turned,
    ...(turned && { turned }),
    asked,
    known: isKnown(relation, now, actual.length + near.length > 0 || isReversed(thing, party, knowledge, clock)),
    ...(via && { via: ref(knowledge, via) }),
    actual: shown.map(({ tie: found }) => found),
    ...(ended[0] && { ended: ended[0].tie }),
  };
  const told = [...shown, ...ended].map((found) => found.sourced);
  const sourced = severallyOr(told, record);
  return [claim(`${thing.id}/tie-check-${party.id}`, sourced, fact)];
}

/**
 * Whether another than the party can be ruled out: somebody is recorded for what is asked, or what the two have in fact is.
 * Of holders a record never has all.
 */
const isKnown = (relation: Of<'tie'>['relation'], now: ReturnType<typeof tiesOn>, isTied: boolean): boolean => {
  const kinds = now.flatMap(({ tie: found }) => found.kinds);
  if (relation === 'any' || ownerly.includes(relation)) return isTied || kinds.some((kind) => ownerly.includes(kind));
  return relation !== 'shareholder' && kinds.includes(relation);
};

/** It is the party that belongs to the thing. */
const isReversed = (
  thing: Of<'tie'>['thing'],
  party: Of<'tie'>['party'],
  knowledge: Knowledge,
  clock: Clock,
): boolean =>
  party.kind === 'company' &&
  tiesOn(knowledge, { kind: 'company', id: party.id }, clock.asOf).some(
    ({ tie: found }) => found.party.subject.id === thing.id,
  );

/** The party stands above the thing's owner, or above who made it: "through UCWeb". */
function viaOf(
  thing: Of<'tie'>['thing'],
  party: string,
  relation: RelationKind | 'any',
  knowledge: Knowledge,
  clock: Clock,
) {
  // "Did X make it": a company of X's did.
  const isMade = relation === 'developer' || relation === 'operator';
  if (relation !== 'any' && !ownerly.includes(relation) && !isMade) return undefined;
  const kinds: readonly RelationKind[] = isMade ? [relation] : ['owner', 'parent', 'developer', 'operator'];
  for (const { tie: found } of tiesOn(knowledge, thing, clock.asOf, kinds)) {
    if (isMade && !found.kinds.includes(relation)) continue;
    const company = knowledge.find.company(found.party.subject.id);
    const above = company?.relations.some(
      (over) => over.party === party && ownerly.includes(over.kind) && holdsOn(over, clock.asOf),
    );
    if (above) return partySubject(knowledge, found.party.subject.id);
  }
  return undefined;
}

/** What the party has in the thing's owner instead, such as a minority share. */
function indirect(thing: Of<'tie'>['thing'], party: string, knowledge: Knowledge, clock: Clock) {
  return tiesOn(knowledge, thing, clock.asOf, ['owner', 'parent', 'developer', 'operator'])
    .flatMap(({ tie: found }) =>
      found.party.subject.kind === 'company' ? tiesOn(knowledge, found.party.subject, clock.asOf) : [],
    )
    .filter(({ tie: found }) => found.party.subject.id === party);
}

function namedIn({ app, jurisdiction, asked }: Of<'named-in'>, knowledge: Knowledge, clock: Clock): Claim[] {
  const day = knownDay(knowledge, clock);
  const record = thingOf(knowledge, app);
  if (!record) return [];
  const all = begun(namedEntries(knowledge, app, day), day);
  const here = within(knowledge, all, jurisdiction);
  if (here.length > 0 && !asked) return [];
  const ahead = here.length === 0 ? aheadOf(knowledge, app, jurisdiction, clock) : [];
  if (ahead.length > 0) return ahead;
  const shown = (here.length > 0 ? here : all).slice(-3);
  return [
    claim(
      `${app.id}/named-in-${jurisdiction}`,
      together([...shown.map(({ sourced }) => sourced), record] as [typeof record]),
      {
        kind: 'in-place',
        thing: ref(knowledge, app),
        place: placeRef(knowledge, jurisdiction),
        named: here.length > 0,
        entries: here.slice(0, 3).map(({ entry }) => entry),
        elsewhere: here.length > 0 ? [] : shown.map(({ entry }) => entry.measure),
      },
    ),
  ];
}

function count({ measure: id, number, asked }: Of<'count'>, knowledge: Knowledge): Claim[] {
  const measure = knowledge.find.measure(id);
  if (!measure) return [];
  const apps = appsIn(measure);
  const size = sizeOf(measure);
  const right = size === number || apps === number;
  if (right && !asked) return [];
  return [
    claim(`${id}/count-check`, measure, {
      kind: 'yes-no-count',
      measure: measureRef(knowledge, measure),
      right,
      count: measure.listSize ?? apps,
      asked: number,
      recorded: apps,
    }),
  ];
}

function barred({ about, jurisdiction, asked }: Of<'barred'>, knowledge: Knowledge, clock: Clock): Claim[] {
  if (about.kind === 'measure') {
    const measure = knowledge.find.measure(about.id);
    if (!measure) return [];
    const stand = standOn(knowledge, measure, knownDay(knowledge, clock));
    const held = isHeld(stand.stood) && stand.stood.status !== 'not-enforced';
    if (held && !asked) return [];
    return [
      claim(`${about.id}/standing`, stand, {
        kind: 'standing',
        measure: measureRef(knowledge, measure),
        stood: stand.stood,
        ...(stand.later && { later: stand.later }),
        everHeld: stand.everHeld,
      }),
    ];
  }
  const claims = verdicts(knowledge, about, jurisdiction, clock);
  const [lead] = claims;
  if (asked) return claims;
  const held =
    lead?.kind === 'verdict' &&
    (lead.entry.everHeld || isHeld(lead.entry.stood)) &&
    lead.entry.stood.status !== 'not-enforced';
  return held ? [] : claims.slice(0, 1);
}

function ruled({ measure: id, asked }: Of<'ruled'>, knowledge: Knowledge, clock: Clock): Claim[] {
  const measure = knowledge.find.measure(id);
  if (!measure) return [];
  const rulings = knowledge.rulingsOn(id);
  if (rulings.length > 0) return [];
  const stand = standOn(knowledge, measure, knownDay(knowledge, { ...clock, asOf: asked ? clock.asOf : clock.today }));
  return [
    claim(`${id}/no-ruling`, together([measure, stand]), {
      kind: 'no-ruling',
      measure: measureRef(knowledge, measure),
      stood: stand.stood,
    }),
  ];
}

function status({ measure: id, status: given, asked }: Of<'status'>, knowledge: Knowledge, clock: Clock): Claim[] {
  const measure = knowledge.find.measure(id);
  if (!measure) return [];
  const stand = standOn(knowledge, measure, knownDay(knowledge, clock));
  const { stood } = stand;
  const right = fitsStatus(given, stand);
  if (right && !asked) return [];
  return [
    claim(`${id}/status-check`, stand, {
      kind: 'status-check',
      measure: measureRef(knowledge, measure),
      right,
      status: given,
      stood,
      ...(stand.later && { later: stand.later }),
    }),
  ];
}

const ended: ReadonlySet<string> = new Set(['revoked', 'rescinded', 'expired', 'superseded', 'lapsed']);

/** Whether what people call a status fits what stood: "revoked" and "rescinded" are one to them, "in force" has degrees. */
function fitsStatus(given: StatusName, { stood, everHeld, stopped }: Stand): boolean {
  if (stood.status === 'not-yet') return false;
  if (stood.status === given) return true;
  if (ended.has(given)) return ended.has(stood.status);
  if (given === 'in-force' || given === 'in-force-reported')
    return isHolding(stood.status) && stood.status !== 'in-part-in-force';
  if (given === 'enjoined' || given === 'enjoined-in-part')
    return stood.status === 'enjoined' || stood.status === 'enjoined-in-part' || stopped !== undefined;
  if (given === 'never-took-effect') return ended.has(stood.status) && !everHeld;
  return false;
}

const overlap = (a: RecordDate, b: RecordDate): boolean =>
  (earliest(a) ?? '') <= (latest(b) ?? '') && (earliest(b) ?? '') <= (latest(a) ?? '');

function dated({ measure: id, what, on, asked }: Of<'dated'>, knowledge: Knowledge): Claim[] {
  const measure = knowledge.find.measure(id);
  const recorded = measure && dateOf(measure, what);
  if (!measure || !recorded || earliest(recorded) === undefined) return [];
  const right = overlap(recorded, on);
  if (right && !asked) return [];
  return [
    claim(`${id}/date-check-${what}`, partOf(measure, what), {
      kind: 'date-check',
      measure: measureRef(knowledge, measure),
      what,
      signed: measure.signedBy !== undefined,
      right,
      given: on,
      on: recorded,
    }),
  ];
}

function dateOf(measure: Measure, what: Exclude<DateOf, 'announced'>): RecordDate | undefined {
  if (what === 'signed') return measure.signedOn ?? measure.announcedOn;
  if (what === 'published') return measure.publishedOn;
  if (what === 'effective') return measure.effectiveOn;
  return measure.history.find((entry) => isOver(entry.status) && entry.status !== 'never-took-effect')?.on;
}

function due({ measure: id, on, asked }: Of<'due'>, knowledge: Knowledge, clock: Clock): Claim[] {
  const own = knowledge.deadlinesOf(id).filter(({ of }) => of === id);
  if (own.length === 0) return [];
  const hit = own.find((deadline) => overlap(deadline.due, on));
  if (hit && !asked) return [];
  const deadline = hit ?? mainOf(own, clock);
  return [
    claim(`${deadline.id}/due-check`, deadline, {
      kind: 'due-check',
      due: dueOf(knowledge, deadline, clock),
      given: on,
      right: hit !== undefined,
    }),
  ];
}
