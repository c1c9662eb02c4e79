import type { Knowledge, Subject } from '../knowledge/knowledge.ts';
import type { AnswerFile, Claim, Clock, Frame } from './answer.ts';
import type { Tie } from './fact.ts';
import { askBack } from './parts/back.ts';
import { nextOf, tellOf } from './parts/next.ts';
import { claim, placeRef, ref, together } from './parts/refs.ts';
import { type FoundTie, tiesOn } from './parts/ties.ts';

/** What a company or person has: apps, subsidiaries, shares. */
export const holdings: AnswerFile = (about, frame, knowledge, clock) => {
  const parties = about.filter(({ kind }) => kind === 'company' || kind === 'person');
  const [first] = parties;
  if (!first) return askBack(knowledge, 'holdings');
  const claims = parties.slice(0, 3).flatMap((party) => withBelow(party, parties, frame, knowledge, clock));
  const [head, ...rest] = claims;
  const next = nextOf(
    first.kind === 'company' && tellOf('apps', [], { filters: { owner: first } }),
    first.kind === 'company' && tellOf('owner', [first], { relation: 'behind' }),
    first.kind === 'company' && tellOf('named', [first]),
    tellOf('statements', [first]),
  );
  if (!head) {
    const roles = parties.flatMap((party) => rolesOf(party, knowledge)).slice(0, 3);
    const [office, ...others] = roles;
    // Somebody with an office and no holdings is asked about for the office.
    if (office && frame.relation === undefined) return { kind: 'claims', claims: [office, ...others], next };
    return { kind: 'nothing', absence: 'no-holdings', about: parties, strangers: [], claims: roles, next };
  }
  return { kind: 'claims', claims: [head, ...rest], next };
};

/** Who has nothing but other companies has what those have. */
function withBelow(
  party: Subject,
  parties: readonly Subject[],
  frame: Frame,
  knowledge: Knowledge,
  clock: Clock,
): Claim[] {
  const own = heldBy(party, frame, knowledge, clock);
  const below = own.flatMap((one) => (one.kind === 'holding' ? [one.tie] : []));
  const isPlain = !frame.count && frame.aspect === undefined && frame.relation === undefined;
  if (!isPlain || below.length !== own.length || below.some(({ thing }) => thing.subject.kind === 'app')) return own;
  return [
    ...own,
    ...below
      .filter(
        ({ kinds, thing }) =>
          kinds.some((kind) => above.has(kind)) && !parties.some(({ id }) => id === thing.subject.id),
      )
      .flatMap(({ thing }) => heldBy(thing.subject, frame, knowledge, clock)),
  ];
}

const above: ReadonlySet<string> = new Set(['parent', 'owner']);

function heldBy(
  party: Subject,
  { relation, filters, count, aspect }: Frame,
  knowledge: Knowledge,
  clock: Clock,
): Claim[] {
  const wanted = relation === 'behind' ? undefined : relation;
  const things = new Map(knowledge.holdingsOf(party.id).map(({ thing }) => [`${thing.kind}/${thing.id}`, thing]));
  const all = [...things.values()]
    .flatMap((thing) => tiesOn(knowledge, thing, clock.asOf))
    .filter(({ tie }) => tie.party.subject.id === party.id && tie.party.subject.kind === party.kind)
    .filter(({ tie }) => !wanted || tie.kinds.includes(wanted));
  const shares = all.filter(({ tie }) => tie.share !== undefined);
  const asked = aspect === 'share' && shares.length > 0 ? shares : all;
  const ofKind = asked.filter(({ tie }) => knowledge.find.app(tie.thing.subject.id)?.category === filters.category);
  // Where nothing is of the kind asked for, or no share of anything is on record, all that there is tells so.
  const ties = filters.category && ofKind.length > 0 ? ofKind : asked;
  const [first, ...rest] = ties;
  if (!first) return [];
  const names = ties.map(({ tie }) => tie.thing.name);
  const sourced = together([first.sourced, ...rest.map(({ sourced }) => sourced)]);
  if (ties.length <= 2 && !count) return ties.map((tie) => holdingOf(tie, knowledge));
  const head = claim(`${party.id}/holdings`, sourced, {
    kind: 'list',
    what: 'holdings',
    count: new Set(names).size,
    by: {
      measures: [],
      all: false,
      owner: ref(knowledge, party),
      except: [],
      ...(filters.jurisdiction && { place: placeRef(knowledge, filters.jurisdiction) }),
    },
    names: [],
    rows: !count,
  });
  return count ? [head] : [head, ...ties.map((tie) => holdingOf(tie, knowledge, 'row'))];
}

/** What of some apps a company has only through its share in whoever has them: the share, and those apps. */
export function throughShares(
  owner: Subject,
  apps: readonly Subject[],
  measures: ReadonlySet<string>,
  knowledge: Knowledge,
  { asOf }: Clock,
): readonly Claim[] {
  const shares = knowledge
    .holdingsOf(owner.id)
    .flatMap(({ thing }) => (thing.kind === 'company' ? tiesOn(knowledge, thing, asOf) : []))
    .filter(({ tie }) => tie.party.subject.id === owner.id && tie.share !== undefined);
  return shares.flatMap((share) => {
    const theirs = apps
      .flatMap((app) => tiesOn(knowledge, app, asOf))
      .filter(({ tie }) => tie.party.subject.id === share.tie.thing.subject.id)
      .slice(0, mostThroughShares);
    return theirs.length > 0 ? [share, ...theirs].map((one) => holdingOf(one, knowledge, undefined, measures)) : [];
  });
}

/** So many apps are told of that a company has only through a share. */
const mostThroughShares = 3;

function holdingOf(
  { tie, sourced }: FoundTie,
  knowledge: Knowledge,
  set?: 'row',
  measures?: ReadonlySet<string>,
): Claim {
  const named = tie.thing.subject.kind === 'app' ? namingsOf(tie, knowledge, measures) : [];
  return claim(
    `${tie.thing.subject.id}/tie-${tie.kinds.join('-')}-${tie.party.subject.id}`,
    sourced,
    { kind: 'holding', tie, named },
    set,
  );
}

function namingsOf(tie: Tie, knowledge: Knowledge, measures?: ReadonlySet<string>): string[] {
  const all = knowledge.namingsOfApp(tie.thing.subject.id).map(({ measure }) => measure);
  const told = all.filter(({ id }) => !measures || measures.has(id));
  return [...new Set(told.map(({ number, name }) => number ?? name))].slice(0, 3);
}

/** An office of state says itself whose it is. */
const isAuthority = (id: string, knowledge: Knowledge): boolean => knowledge.find.authority(id) !== undefined;

/** A person's offices; with `company`, only those there. */
export function rolesOf({ kind, id }: Subject, knowledge: Knowledge, company?: string): Claim[] {
  const person = kind === 'person' ? knowledge.find.person(id) : undefined;
  return (person?.roles ?? [])
    .filter(({ of }) => !company || of === company)
    .map(({ role, of, from, to, sources }, at) =>
      claim(
        `${id}/role-${at + 1}`,
        { sources, backing: person?.backing ?? ['primary'] },
        {
          kind: 'role',
          person: ref(knowledge, { kind, id }),
          role,
          ...(of &&
            !isAuthority(of, knowledge) && {
              of: knowledge.subjectOf(of) ? knowledge.nameOf(knowledge.subjectOf(of) ?? { kind, id }) : of,
            }),
          ...(from && { from }),
          ...(to && { to }),
        },
      ),
    );
}
