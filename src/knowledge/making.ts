/** Who made a measure: whoever signed it, and where nobody did, the office that issued it. */
import type { Knowledge, Subject } from './knowledge.ts';
import type { Measure } from './schema.ts';

/** What somebody signed; where that is nothing, what their office made. */
export function measuresBy(person: string, { measures, find }: Knowledge): readonly Measure[] {
  const signed = measures.filter(({ signedBy }) => signedBy === person);
  const offices = new Set(find.person(person)?.roles.map(({ of }) => of));
  return signed.length > 0
    ? signed
    : measures.filter(({ issuer, listings }) => offices.has(issuer) && listings.length > 0);
}

export const isMadeBy = (person: string, measure: Measure, knowledge: Knowledge): boolean =>
  measure.signedBy === person || (measure.signedBy === undefined && measuresBy(person, knowledge).includes(measure));

/** The rulings of a judge who is named. */
export function judgedBy(people: readonly Subject[], knowledge: Knowledge): Subject[] {
  const names = people.map(({ id }) => knowledge.find.person(id)?.name ?? id);
  return knowledge.rulings.flatMap(({ id, judge }) =>
    names.some((name) => judge?.includes(name)) ? [{ kind: 'ruling', id }] : [],
  );
}
