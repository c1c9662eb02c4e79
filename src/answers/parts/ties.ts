/** Who has which tie to an app or company, and whether it held on a day. */
import { type Day, earliest, latest } from '../../calendar.ts';
import type { Knowledge, Subject } from '../../knowledge/knowledge.ts';
import type { App, Company, Relation, RelationKind } from '../../knowledge/schema.ts';
import type { Tie } from '../fact.ts';
import { placeRef, ref, type Sourced, together } from './refs.ts';

/** From what answers "who owns it" best to what least does. */
export const rank: readonly RelationKind[] = [
  'owner',
  'parent',
  'developer',
  'operator',
  'controller',
  'licensee',
  'shareholder',
  'affiliate',
  'founder',
];

export type FoundTie = { tie: Tie; sourced: Sourced; relations: readonly Relation[] };

export function thingOf(knowledge: Knowledge, { kind, id }: Subject): App | Company | undefined {
  if (kind === 'app') return knowledge.find.app(id);
  return kind === 'company' ? knowledge.find.company(id) : undefined;
}

/** Held on the day, as far as its dates say. A founder stays the founder. */
export function holdsOn({ kind, from, to }: Relation, asOf: Day): boolean {
  const begun = (earliest(from) ?? '') <= asOf;
  const ended = kind !== 'founder' && to !== undefined && (latest(to) ?? '') < asOf;
  return begun && !ended;
}

export function partySubject(knowledge: Knowledge, id: string): Subject {
  return knowledge.find.company(id) ? { kind: 'company', id } : { kind: 'person', id };
}

/** The company above a company on that day, where exactly one is recorded. */
function parentOf(knowledge: Knowledge, company: string, asOf: Day): Relation | undefined {
  const above = (knowledge.find.company(company)?.relations ?? []).filter(
    (relation) => (relation.kind === 'parent' || relation.kind === 'owner') && holdsOn(relation, asOf),
  );
  return above.length === 1 ? above[0] : undefined;
}

function tieOf(
  knowledge: Knowledge,
  thing: Subject,
  relations: readonly [Relation, ...Relation[]],
  asOf: Day,
): FoundTie {
  const [first] = relations;
  const party = knowledge.find.party(first.party);
  const base = party && 'base' in party ? party.base : undefined;
  const above = parentOf(knowledge, first.party, asOf);
  const sourced = above ? together([...relations, above]) : together([...relations]);
  return {
    relations,
    sourced: { sources: sourced.sources, backing: together([...relations]).backing },
    tie: {
      thing: ref(knowledge, thing),
      party: { ...ref(knowledge, partySubject(knowledge, first.party)), ...(base && { base }) },
      kinds: relations.map(({ kind }) => kind),
      ...(first.share !== undefined && { share: first.share }),
      ...(first.shareOf && { shareOf: first.shareOf }),
      ...(first.from && { from: first.from }),
      ...(first.to && { to: first.to }),
      ...(first.seenOn && { seenOn: first.seenOn }),
      ...(first.where && { where: placeRef(knowledge, first.where) }),
      ...(first.note && { note: first.note }),
      ...(above && { parent: ref(knowledge, partySubject(knowledge, above.party)) }),
    },
  };
}

const merges = (a: Relation, b: Relation): boolean =>
  a.party === b.party &&
  a.where === b.where &&
  a.share === b.share &&
  a.shareOf === b.shareOf &&
  a.from === b.from &&
  a.to === b.to &&
  a.note === b.note;

/** The ties as they stand in the record, in order of rank; equal ones of one party as one ("develops and owns"). */
export function tiesOf(
  knowledge: Knowledge,
  thing: Subject,
  keep: (relation: Relation) => boolean,
  asOf: Day,
): FoundTie[] {
  const relations = (thingOf(knowledge, thing)?.relations ?? []).filter(keep);
  const sorted = [...relations].sort((a, b) => rank.indexOf(a.kind) - rank.indexOf(b.kind));
  const groups: [Relation, ...Relation[]][] = [];
  for (const relation of sorted) {
    const group = groups.find(([first]) => merges(first, relation));
    if (group) group.push(relation);
    else groups.push([relation]);
  }
  return groups.map((group) => tieOf(knowledge, thing, group, asOf));
}

export const tiesOn = (knowledge: Knowledge, thing: Subject, asOf: Day, kinds?: readonly RelationKind[]): FoundTie[] =>
  tiesOf(knowledge, thing, (relation) => holdsOn(relation, asOf) && (!kinds || kinds.includes(relation.kind)), asOf);

export const endedTies = (
  knowledge: Knowledge,
  thing: Subject,
  asOf: Day,
  kinds?: readonly RelationKind[],
): FoundTie[] =>
  tiesOf(
    knowledge,
    thing,
    (relation) =>
      relation.to !== undefined && (latest(relation.to) ?? '') < asOf && (!kinds || kinds.includes(relation.kind)),
    asOf,
  );

/** Whose a thing is: whoever stands above it, and not who founded it or has a share of it. */
export const upward: readonly RelationKind[] = ['owner', 'developer', 'operator', 'parent'];

/** Everything that stands above a thing on the day through ownership, by id of the party. */
export function aboveOf(
  knowledge: Knowledge,
  thing: Subject,
  asOf: Day,
  kinds: readonly RelationKind[] = upward,
): Map<string, Relation[]> {
  const found = new Map<string, Relation[]>();
  const walk = (at: Subject, chain: Relation[]) => {
    for (const relation of thingOf(knowledge, at)?.relations ?? []) {
      if (!kinds.includes(relation.kind) || !holdsOn(relation, asOf) || found.has(relation.party)) continue;
      found.set(relation.party, [...chain, relation]);
      walk(partySubject(knowledge, relation.party), [...chain, relation]);
    }
  };
  walk(thing, []);
  return found;
}

/** Where those are based who make an app, or who run it where nothing else is recorded. */
export function basesOf({ kind, id }: Subject, knowledge: Knowledge): readonly string[] {
  const ties = (kind === 'app' ? (knowledge.find.app(id)?.relations ?? []) : []).filter(({ to }) => !to);
  const makers = ties.filter(({ kind: tie }) => tie === 'developer' || tie === 'owner' || tie === 'parent');
  const meant = makers.length > 0 ? makers : ties.filter(({ kind: tie }) => tie === 'operator');
  return meant.flatMap(({ party }) => knowledge.find.company(party)?.base ?? []);
}
