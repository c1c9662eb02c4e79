/** Whose apps a place or its lists name the most of. */
import type { Knowledge, Subject } from '../knowledge/knowledge.ts';
import { listsIn } from '../knowledge/listing.ts';
import type { Mind } from './mind.ts';
import type { View } from './view.ts';

/** So many of them are told. */
const mostTold = 3;

/** Ties by which something is a firm's. */
const theirs: ReadonlySet<string> = new Set(['owner', 'developer', 'operator', 'parent']);

/** The firms with the most of the apps that are named there, the first of them first; a firm has what its firms have. */
export function firmsNamedMost({ measures, jurisdictions }: View, { knowledge }: Mind): readonly Subject[] {
  const places = new Set(jurisdictions.flatMap(({ id }) => [...knowledge.within(id)]));
  const lists =
    measures.length > 0 ? measures.flatMap(({ id }) => knowledge.find.measure(id) ?? []) : listsIn(places, knowledge);
  const apps = new Set(lists.flatMap(({ listings }) => listings.flatMap(({ app }) => app ?? [])));
  const counts = new Map<string, number>();
  for (const app of apps) for (const firm of firmsOf(app, knowledge)) counts.set(firm, (counts.get(firm) ?? 0) + 1);
  // What a firm has is counted with whoever has that firm.
  const isAlone = (firm: string) => firmsAbove(firm, knowledge).every((above) => !counts.has(above));
  return [...counts]
    .filter(([firm]) => isAlone(firm))
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, mostTold)
    .map(([id]) => ({ kind: 'company', id }));
}

type Tied = readonly { kind: string; party: string; to?: unknown }[];

/** The firms that something belongs to by these ties. */
const firmsIn = (relations: Tied, knowledge: Knowledge): string[] =>
  relations.flatMap(({ kind, party, to }) =>
    theirs.has(kind) && to === undefined && knowledge.find.company(party) ? [party] : [],
  );

const firmsAbove = (firm: string, knowledge: Knowledge): string[] =>
  firmsIn(knowledge.find.company(firm)?.relations ?? [], knowledge);

function firmsOf(app: string, knowledge: Knowledge): ReadonlySet<string> {
  const found = new Set<string>();
  const open = firmsIn(knowledge.find.app(app)?.relations ?? [], knowledge);
  for (let firm = open.pop(); firm !== undefined; firm = open.pop()) {
    if (found.has(firm)) continue;
    found.add(firm);
    open.push(...firmsAbove(firm, knowledge));
  }
  return found;
}
