/** The days that were to be kept: in which place, and which of them has passed. */
import type { Knowledge, Subject } from '../knowledge/knowledge.ts';
import type { Deadline } from '../knowledge/schema.ts';
import type { Lexicon } from './lexicon.ts';
import type { Mind } from './mind.ts';
import { firstOf } from './reading.ts';
import { measureSubjects } from './references.ts';
import type { View } from './view.ts';
import { meantDeadline } from './wordings.ts';

/** Whether a deadline is one of the places that are asked about. */
export const isWithin = (
  { of }: Deadline,
  { jurisdictions }: Pick<View, 'jurisdictions'>,
  { knowledge }: Mind,
): boolean => {
  const place = knowledge.find.measure(of)?.jurisdiction ?? knowledge.find.plan(of)?.jurisdiction;
  return jurisdictions.length === 0 || jurisdictions.some(({ id }) => place && knowledge.within(id).has(place));
};

/**
 * "The sale deadline passed, then what": of the days that were to be kept the one that is spoken of; where a day was moved on
 * from one to the next, the last of them, unless it is told which.
 */
export function passedDays(view: View, own: Mind): readonly Subject[] {
  const { reading, measures, apps, companies, authorities, reference } = view;
  const { knowledge } = own;
  if (view.deadlines.length > 0) return view.deadlines;
  const [day] = reading.dates.flatMap(({ moment }) => (moment.kind === 'day' ? [moment.day] : []));
  const issued = knowledge.measures.filter(({ issuer, aliases }) =>
    authorities.some(({ id }) => issuer === id || isCalledBy(aliases, id, knowledge)),
  );
  const meant = reference && !reference.bare ? measureSubjects(reference.measures) : [];
  const of = firstOf(measures, meant, measureSubjects(issued));
  const things = [...apps, ...companies].map(({ id }) => id);
  const all = of.length > 0 ? of.flatMap(({ id }) => knowledge.deadlinesOf(id)) : knowledge.deadlines;
  const found = [...new Set(all)]
    .filter((one) => isWithin(one, view, own))
    .filter(({ due, movedTo }) => (day === undefined ? movedTo === undefined : due === day));
  const theirs = found.filter((one) => one.about.some((id) => things.includes(id)));
  const sales = reading.has('sell') ? found.filter((one) => isToSell(one, own.words)) : [];
  const narrowed = [sales, theirs].find(({ length }) => length > 0) ?? found;
  const one = narrowed.length > 1 ? meantDeadline(reading, narrowed, own.deadlines, own.words) : undefined;
  if (one) return [one];
  // Of all that one measure set, what was to be done or to begin by a day of its own.
  const main = narrowed.filter(
    (due) => of.some(({ id }) => due.of === id) && (due.kind === 'by' || due.kind === 'from'),
  );
  return (main.length > 0 ? main : narrowed).map(({ id }): Subject => ({ kind: 'deadline', id }));
}

/** Something was to be sold by that day. */
export const isToSell = ({ kind, duty }: Deadline, words: Lexicon): boolean =>
  kind === 'by' && (duty.toLowerCase().match(/[a-z]+/g) ?? []).some((word) => words.classesOf(word).includes('sell'));

/** "The X order", by the name of an office. */
const isCalledBy = (aliases: readonly string[], authority: string, knowledge: Knowledge): boolean => {
  const names = knowledge.find.authority(authority)?.aliases ?? [];
  return aliases.some((alias) => names.some((name) => alias.startsWith(`${name} `)));
};
