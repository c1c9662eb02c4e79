/** How an app or company is named or reached by measures, and how each stood on a day. */
import { compareDates, type Day, earliest } from '../../calendar.ts';
import type { Coverage, Knowledge, Naming, Subject } from '../../knowledge/knowledge.ts';
import { isLastDay, remembered } from '../../knowledge/remembered.ts';
import type { Entry } from '../fact.ts';
import { knownOn, measureRef, ref, type Sourced } from './refs.ts';
import { mayHold, standOn } from './stands.ts';

/** An entry together with the record that states it. */
export type Found = { entry: Entry; sourced: Sourced; naming: Naming };

function found(knowledge: Knowledge, naming: Naming, asOf: Day, through?: Coverage['through']): Found {
  const { measure, listing } = naming;
  const { stood, later, everHeld, stopped, sources } = standOn(knowledge, measure, asOf);
  const own = { sources: listing.sources ?? measure.sources, backing: listing.backing ?? measure.backing };
  const [head, ...rest] = [
    ...own.sources,
    ...sources.filter(({ source }) => !own.sources.some((cite) => cite.source === source)),
  ];
  return {
    naming,
    sourced: { sources: [head ?? own.sources[0], ...rest], backing: own.backing },
    entry: {
      measure: measureRef(knowledge, measure),
      stood,
      ...(later && { later }),
      as: listing.as,
      ...(through && { through: ref(knowledge, { kind: 'company', id: through.id }) }),
      everHeld,
      ...(stopped && { stopped }),
      ...(listing.only && { only: listing.only }),
    },
  };
}

/** When something was named: the listing's own date, else the measure's. */
export function namedOn({ measure, listing }: Naming): string {
  return listing.on ?? knownOn(measure) ?? 'unknown';
}

const byDate = (a: Found, b: Found) => compareDates(namedOn(a.naming), namedOn(b.naming));

/** One entry a measure, though a list may hold several spellings of the same app. */
function distinct(entries: Found[]): Found[] {
  return entries.filter(
    ({ naming }, at) => entries.findIndex((other) => other.naming.measure.id === naming.measure.id) === at,
  );
}

const ofLastDay = (knowledge: Knowledge, { kind, id }: Subject, asOf: Day) =>
  isLastDay(knowledge, asOf) ? `${kind}:${id}` : undefined;

/** Every measure that names the subject, oldest first. */
export const namedEntries = remembered(ofLastDay, (knowledge, { kind, id }, asOf): readonly Found[] => {
  const namings =
    kind === 'app' ? knowledge.namingsOfApp(id) : kind === 'company' ? knowledge.namingsOfCompany(id) : [];
  return distinct(namings.map((naming) => found(knowledge, naming, asOf)).sort(byDate));
});

/** Every measure that reaches an app through its company without naming it, oldest first. */
export const coveredEntries = remembered(ofLastDay, (knowledge, { kind, id }, asOf): readonly Found[] => {
  if (kind !== 'app') return [];
  return distinct(
    knowledge
      .coverageOfApp(id)
      .map((coverage) => found(knowledge, coverage, asOf, coverage.through))
      .sort(byDate),
  );
});

export function within(knowledge: Knowledge, entries: readonly Found[], place: string | undefined): Found[] {
  if (!place) return [...entries];
  const places = knowledge.within(place);
  return entries.filter(({ naming }) => places.has(naming.measure.jurisdiction));
}

/** Those that had begun by the day. */
export function begun(entries: readonly Found[], asOf: Day): Found[] {
  return entries.filter(
    ({ entry, naming }) => entry.stood.status !== 'not-yet' && (earliest(namedOn(naming)) ?? '') <= asOf,
  );
}

export const stillOpen = ({ entry }: Pick<Found, 'entry'>): boolean => mayHold(entry.stood);
