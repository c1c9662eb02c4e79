import type { Knowledge, Subject } from '../knowledge/knowledge.ts';
import type { RelationKind } from '../knowledge/schema.ts';
import type { Answer, AnswerFile, Claim, Clock, Frame, Tell } from './answer.ts';
import { holdings, rolesOf } from './holdings.ts';
import { askBack } from './parts/back.ts';
import { chain } from './parts/chain.ts';
import { disputesOf } from './parts/disputes.ts';
import { nextOf, tellOf } from './parts/next.ts';
import { aboutOf, claim, ref, severally, together } from './parts/refs.ts';
import { endedTies, type FoundTie, partySubject, thingOf, tiesOn } from './parts/ties.ts';

/** Who owns, developed, operates, controls or founded an app or company, and who stands behind that. */
export const owner: AnswerFile = (about, frame, knowledge, clock) => {
  const things = about.filter((subject) => thingOf(knowledge, subject));
  const [first] = things;
  if (!first) {
    if (about.some(({ kind }) => kind === 'person')) return holdings(about, frame, knowledge, clock);
    return askBack(knowledge, 'owner');
  }
  const shares = sharesAsked(things, frame, knowledge, clock);
  const claims =
    shares ??
    things.slice(0, 8).flatMap((thing) => {
      const told = ownersOf(thing, frame, knowledge, clock);
      return things.length > 1 ? told.slice(0, 1) : told;
    });
  const next = nextAfter(first, frame, knowledge, claims);
  if (claims.length > 0 && shares === undefined && things.length > 1)
    claims.push(...unowned(things, claims, knowledge));
  const [head, ...rest] = frame.show === 'all' ? [...claims, ...chain(things, claims, knowledge, clock)] : claims;
  if (!head) return nobody(things, frame, knowledge, next);
  return { kind: 'claims', claims: [head, ...rest], next };
};

type Line = readonly RelationKind[];

/** The ties that answer when no particular one is asked for; the first line that has any is told. */
const plainly: Record<'app' | 'company', readonly Line[]> = {
  app: [['owner'], ['parent', 'developer', 'operator', 'licensee'], ['shareholder', 'affiliate'], ['founder']],
  company: [
    ['owner'],
    ['parent'],
    ['controller'],
    ['shareholder', 'affiliate'],
    ['operator', 'developer', 'licensee'],
    ['founder'],
  ],
};

type Leading = { ties: FoundTie[]; missing: boolean };

const numeric = ({ tie }: FoundTie): number => Number.parseFloat(String(tie.share ?? '').replace(/[^\d.]/g, '')) || 0;

function leading(knowledge: Knowledge, thing: Subject, { relation, filters }: Frame, clock: Clock): Leading {
  const now = tiesOn(knowledge, thing, clock.asOf);
  const local = localTies(now, filters.jurisdiction, knowledge);
  const general = relation === undefined || relation === 'owner' || relation === 'behind' || relation === 'parent';
  // An affiliate whose share is recorded holds that share.
  const isMeant = ({ tie }: FoundTie) =>
    tie.kinds.some((kind) => kind === relation) || (relation === 'shareholder' && tie.share !== undefined);
  if (!general) {
    const ties = (local.length > 0 ? local : now).filter(isMeant);
    return {
      ties: relation === 'shareholder' ? [...ties].sort((a, b) => numeric(b) - numeric(a)) : ties,
      missing: false,
    };
  }
  const lines: readonly Line[] = [
    ...(relation === 'parent' ? [['parent'] as const] : []),
    ...plainly[thing.kind === 'app' ? 'app' : 'company'],
  ];
  for (const kinds of local.length > 0 ? [lines.flat()] : lines) {
    // Whoever owns it and developed it is told as both, so a tie counts by any of its kinds.
    const ties = (local.length > 0 ? local : now).filter(({ tie }) => tie.kinds.some((kind) => kinds.includes(kind)));
    if (ties.length === 0) continue;
    const owned = now.some(({ tie }) => tie.kinds.some((kind) => kind === 'owner' || kind === 'parent'));
    return {
      ties: kinds.includes('shareholder') ? [...ties].sort((a, b) => numeric(b) - numeric(a)) : ties,
      missing: !owned,
    };
  }
  return { ties: [], missing: true };
}

/** The ties that hold in the place asked about only, such as an operator there. */
function localTies(ties: readonly FoundTie[], place: string | undefined, knowledge: Knowledge): FoundTie[] {
  return place ? ties.filter(({ tie }) => tie.where && knowledge.within(place).has(tie.where.id)) : [];
}

function ownersOf(thing: Subject, frame: Frame, knowledge: Knowledge, clock: Clock): Claim[] {
  const { ties, missing } = leading(knowledge, thing, frame, clock);
  const merged = mergedInto(thing, knowledge);
  const [first, ...rest] = ties;
  if (!first) return [...former(thing, frame, knowledge, clock), ...merged];
  const lead = leadOf(
    thing,
    [first, ...rest].slice(0, 6) as [FoundTie, ...FoundTie[]],
    frame,
    missing,
    knowledge,
    clock,
  );
  const general = tiesOn(knowledge, thing, clock.asOf).filter(
    (tie) => !ties.some(({ tie: told }) => told.party.subject.id === tie.tie.party.subject.id),
  );
  const beside =
    frame.filters.jurisdiction && ties.every(({ tie }) => tie.where)
      ? general.slice(0, 1).map((tie) => tieClaim(tie, clock, false))
      : [];
  const further = frame.relation === 'behind' ? behind(ties, knowledge, clock) : [];
  const notes =
    further.length > 0 || beside.length > 0 || (frame.relation === 'controller' && first.tie.note)
      ? []
      : notesOf(thing, frame, knowledge, clock);
  const near =
    notes.length === 0 && further.length === 0 && beside.length === 0 ? nearest(ties, frame, knowledge, clock) : [];
  return [lead, ...beside, ...further, ...near, ...notes, ...merged];
}

function leadOf(
  thing: Subject,
  ties: readonly [FoundTie, ...FoundTie[]],
  frame: Frame,
  missing: boolean,
  knowledge: Knowledge,
  clock: Clock,
): Claim {
  const [first, ...rest] = ties;
  return claim(`${thing.id}/ties`, severally([first.sourced, ...rest.map(({ sourced }) => sourced)]), {
    kind: 'ties',
    thing: ref(knowledge, thing),
    ties: [first.tie, ...rest.map(({ tie }) => tie)],
    ...(frame.relation && { asked: frame.relation }),
    missing,
    ...(clock.asOf < clock.today && { asOf: clock.asOf }),
  });
}

function mergedInto(thing: Subject, knowledge: Knowledge): Claim[] {
  const app = thing.kind === 'app' ? knowledge.find.app(thing.id) : undefined;
  if (!app?.mergedInto) return [];
  const into = ref(knowledge, { kind: 'app', id: app.mergedInto });
  return [claim(`${thing.id}/merged`, app, { kind: 'merged', thing: ref(knowledge, thing), into })];
}

export function tieClaim({ tie, sourced }: FoundTie, clock: Clock, ended: boolean, set?: 'row'): Claim {
  const asOf = clock.asOf < clock.today ? { asOf: clock.asOf } : {};
  const id = `${tie.thing.subject.id}/tie-${tie.kinds.join('-')}-${tie.party.subject.id}${tie.from ? `-${tie.from.replace(/\W/g, '')}` : ''}`;
  return claim(id, sourced, { kind: 'tie', tie, ...asOf, ended }, set);
}

const isFounderOnly = ({ tie }: FoundTie): boolean => tie.kinds.every((kind) => kind === 'founder');

/** The nearest tie above the one told, unless the lead has it already ("a subsidiary of"). */
function nearest(ties: readonly FoundTie[], { relation }: Frame, knowledge: Knowledge, clock: Clock): Claim[] {
  const [first] = ties;
  if (!first || first.tie.parent || first.tie.party.subject.kind !== 'company') return [];
  if (relation !== undefined && relation !== 'owner' && relation !== 'behind') return [];
  const above = tiesOn(knowledge, first.tie.party.subject, clock.asOf).filter((tie) => !isFounderOnly(tie));
  return above.slice(0, 1).map((tie) => tieClaim(tie, clock, false));
}

/** The whole way up. */
function behind(ties: readonly FoundTie[], knowledge: Knowledge, clock: Clock): Claim[] {
  const claims: Claim[] = [];
  const seen = new Set<string>();
  let at = ties.map(({ tie }) => tie.party.subject);
  for (let level = 0; level < 4 && at.length > 0; level++) {
    const fresh = at.filter(({ kind, id }) => kind === 'company' && !seen.has(id));
    for (const { id } of fresh) seen.add(id);
    const above = fresh.flatMap((party) => tiesOn(knowledge, party, clock.asOf)).filter((tie) => !isFounderOnly(tie));
    claims.push(...[...above].sort((a, b) => numeric(b) - numeric(a)).map((tie) => tieClaim(tie, clock, false)));
    at = above
      .filter(({ tie }) => tie.kinds.some((kind) => kind === 'owner' || kind === 'parent'))
      .map(({ tie }) => tie.party.subject);
  }
  return claims.slice(0, 3);
}

const now = (thing: Subject, frame: Frame, knowledge: Knowledge, clock: Clock): FoundTie[] =>
  leading(knowledge, thing, { ...frame, relation: undefined }, clock).ties;

/**
 * A tie that was asked for and is not there on the day: the one that had ended, else the same tie one step up (who
 * controls the app's owner), else what is recorded instead.
 */
function former(thing: Subject, frame: Frame, knowledge: Knowledge, clock: Clock): Claim[] {
  const { relation } = frame;
  if (relation === undefined || relation === 'behind')
    return endedTies(knowledge, thing, clock.asOf)
      .slice(-1)
      .map((tie) => tieClaim(tie, clock, true));
  const ended = endedTies(knowledge, thing, clock.asOf, [relation])
    .slice(-1)
    .map((tie) => tieClaim(tie, clock, true));
  // "who makes it": whoever did no longer does, and whoever has it now comes first.
  const [has, ...besides] =
    relation === 'developer' && clock.asOf === clock.today ? now(thing, frame, knowledge, clock) : [];
  if (has && ended.length > 0)
    return [leadOf(thing, [has, ...besides], { ...frame, relation: undefined }, true, knowledge, clock), ...ended];
  // "who controls it now": whoever did no longer does, and the record says what is since then.
  const since = clock.asOf < clock.today ? [] : notesOf(thing, { ...frame, relation: undefined }, knowledge, clock);
  if (ended.length > 0)
    return [...ended, ...(since.length > 0 ? since : notesOf(thing, frame, knowledge, clock)).slice(0, 1)];
  const plain = leading(knowledge, thing, { ...frame, relation: undefined }, clock).ties;
  // Whoever founded the company above another did not found that one, while an app is its maker's.
  const above = relation === 'founder' && thing.kind === 'company' ? [] : plain;
  for (const { tie } of above) {
    const up = tie.party.subject.kind === 'company' ? tiesOn(knowledge, tie.party.subject, clock.asOf, [relation]) : [];
    const past =
      up.length === 0 && tie.party.subject.kind === 'company'
        ? endedTies(knowledge, tie.party.subject, clock.asOf, [relation])
        : [];
    if (up.length + past.length > 0)
      return [
        ...up.slice(0, 4).map((found) => tieClaim(found, clock, false)),
        ...past.slice(-1).map((found) => tieClaim(found, clock, true)),
      ];
  }
  const run =
    relation === 'operator'
      ? knowledge.people.flatMap(({ id }) => rolesOf({ kind: 'person', id }, knowledge, thing.id))
      : [];
  if (run.length > 0) return run.slice(0, 3);
  const [instead] = plain;
  if (!instead) return [];
  const record = thingOf(knowledge, thing);
  const fact = { kind: 'no-tie' as const, thing: ref(knowledge, thing), relation, instead: instead.tie };
  return record
    ? [
        claim(`${thing.id}/no-${relation}`, together([instead.sourced, record]), fact),
        ...(relation === 'founder' ? aboutMaker(thing, plain, knowledge) : []),
        ...notesOf(thing, frame, knowledge, clock),
      ]
    : [];
}

/** What is told of the company itself, or of the one that made it, where no founder is on record. */
function aboutMaker(thing: Subject, ties: readonly FoundTie[], knowledge: Knowledge): Claim[] {
  const maker = ties.find(({ tie }) => tie.kinds.includes('developer'))?.tie.party.subject;
  const of = thing.kind === 'company' ? thing : maker;
  return of?.kind === 'company' ? aboutOf(of, thingOf(knowledge, of), knowledge) : [];
}

/** What must be known with the answer: one note, and where sources differ about the very tie. */
function notesOf(thing: Subject, frame: Frame, knowledge: Knowledge, clock: Clock): Claim[] {
  const record = thingOf(knowledge, thing);
  if (!record) return [];
  const general = frame.relation === undefined || frame.relation === 'owner' || frame.relation === 'behind';
  const particular = frame.aspect === 'share' || frame.relation === 'controller' || frame.relation === 'shareholder';
  const founded = leading(knowledge, thing, frame, clock).ties.every(isFounderOnly);
  const disputes = particular || founded ? disputesOf(knowledge, thing).slice(0, 1) : [];
  if (disputes.length > 0 || !general) return disputes;
  return record.notes.slice(0, 1).map((text) => claim(`${thing.id}/note`, record, { kind: 'note', text }));
}

/** "How much of X does Y hold": the share itself opens the answer, or that none is recorded. */
function sharesAsked(
  things: readonly Subject[],
  frame: Frame,
  knowledge: Knowledge,
  clock: Clock,
): Claim[] | undefined {
  if (frame.aspect !== 'share') return undefined;
  const named = frame.premises.find((premise) => premise.kind === 'tie');
  const pairs: { thing: Subject; party: string }[] = named
    ? [{ thing: named.thing, party: named.party.id }]
    : things.flatMap((thing) => things.filter(({ id }) => id !== thing.id).map(({ id }) => ({ thing, party: id })));
  for (const { thing, party } of pairs) {
    const ties = tiesOn(knowledge, thing, clock.asOf).filter(({ tie }) => tie.party.subject.id === party);
    const record = thingOf(knowledge, thing);
    const [first] = ties;
    const shown = ties.filter(({ tie }) => tie.share !== undefined);
    if (shown.length > 0)
      return [...shown.map((tie) => tieClaim(tie, clock, false)), ...disputesAbout(thing, party, knowledge)];
    const up = sharesOneStepUp(thing, party, knowledge, clock);
    if (up.length > 0) return up;
    if (first && record)
      return [claim(`${thing.id}/no-share-${party}`, first.sourced, { kind: 'no-share', tie: first.tie })];
  }
  // Without a holder in the question, all shares are told, of the app's owner or operator where it has none itself.
  const [thing] = things;
  if (!thing || pairs.length > 0) return undefined;
  const local = leading(knowledge, thing, { ...frame, relation: undefined }, clock).ties.map(
    ({ tie }) => tie.party.subject,
  );
  for (const subject of [thing, ...local.filter(({ kind }) => kind === 'company')]) {
    const [first, ...rest] = tiesOn(knowledge, subject, clock.asOf)
      .filter(({ tie }) => tie.share !== undefined)
      .sort((a, b) => numeric(b) - numeric(a));
    if (first)
      return [
        leadOf(subject, [first, ...rest], { ...frame, relation: 'shareholder' }, false, knowledge, clock),
        ...notesOf(subject, frame, knowledge, clock).slice(0, 1),
      ];
  }
  return undefined;
}

/** What a holder has of the companies that own or operate a thing. */
function sharesOneStepUp(thing: Subject, party: string, knowledge: Knowledge, clock: Clock): Claim[] {
  return tiesOn(knowledge, thing, clock.asOf)
    .flatMap(({ tie }) =>
      tie.party.subject.kind === 'company' ? tiesOn(knowledge, tie.party.subject, clock.asOf) : [],
    )
    .filter(({ tie }) => tie.party.subject.id === party && tie.share !== undefined)
    .map((tie) => tieClaim(tie, clock, false));
}

/** Where sources differ on this very holder. */
function disputesAbout(thing: Subject, party: string, knowledge: Knowledge): Claim[] {
  const name = knowledge.nameOf(partySubject(knowledge, party));
  return disputesOf(knowledge, thing)
    .filter(
      (one) => one.kind === 'dispute' && [one.field, ...one.versions.map(({ says }) => says)].join(' ').includes(name),
    )
    .slice(0, 1);
}

/** Of several things those of which nothing was told. */
const unowned = (things: readonly Subject[], told: readonly Claim[], knowledge: Knowledge): Claim[] =>
  things.slice(0, 8).flatMap((thing) => {
    const record = thingOf(knowledge, thing);
    return record && told.every(({ id }) => !id.startsWith(`${thing.id}/`))
      ? [claim(`${thing.id}/unowned`, record, { kind: 'unowned', thing: ref(knowledge, thing) })]
      : [];
  });

function nobody(things: readonly Subject[], { relation }: Frame, knowledge: Knowledge, next: readonly Tell[]): Answer {
  const [thing] = things;
  if (relation === 'founder')
    return { kind: 'nothing', absence: 'no-founder', about: things, strangers: [], claims: [], next };
  const record = thing && thingOf(knowledge, thing);
  const note =
    thing && record?.notes[0] ? [claim(`${thing.id}/note`, record, { kind: 'note', text: record.notes[0] })] : [];
  return { kind: 'nothing', absence: 'no-owner', about: things, strangers: [], claims: note, next };
}

function nextAfter(thing: Subject, frame: Frame, knowledge: Knowledge, claims: readonly Claim[]): Tell[] {
  const [lead] = claims;
  const party = lead?.kind === 'ties' ? lead.ties[0].party.subject : undefined;
  const differing =
    knowledge.openPointsAbout(thing.id).length > 0 || (thingOf(knowledge, thing)?.disputes.length ?? 0) > 0;
  return nextOf(
    frame.relation !== 'behind' && party && tellOf('owner', [thing], { relation: 'behind' }),
    party && tellOf('holdings', [party]),
    tellOf('named', [thing]),
    differing && tellOf('disputes', [thing]),
    tellOf('sources', [thing]),
  );
}
