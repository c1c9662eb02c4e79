/** A list that is spoken of by how many names it has, and the lists of places that may have the same names. */
import type { Knowledge } from '../knowledge/knowledge.ts';
import { listsIn } from '../knowledge/listing.ts';
import type { Measure } from '../knowledge/schema.ts';
import { firstDate } from './references.ts';
import type { View } from './view.ts';

/** "Which of the eight had that country blocked before": the list, and those lists of the places that came before it. */
export function sharedList(
  { reference, measures, jurisdictions }: View,
  knowledge: Knowledge,
): { list: Measure; earlier: readonly Measure[]; there: readonly Measure[] } | undefined {
  const places = new Set(jurisdictions.flatMap(({ id }) => [...knowledge.within(id)]));
  const spoken = [...(reference?.count === undefined ? [] : reference.measures), ...measures];
  const [list] = spoken
    .flatMap(({ id }) => knowledge.find.measure(id) ?? [])
    .filter(({ jurisdiction }) => !places.has(jurisdiction));
  if (!list) return undefined;
  const there = listsIn(places, knowledge);
  return { list, there, earlier: there.filter((one) => firstDate(one) < firstDate(list)) };
}
