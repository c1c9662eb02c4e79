import type { Knowledge, Subject } from './knowledge.ts';
import type { Listing, Measure } from './schema.ts';

/** Whom or what an entry of a measure's list names: each names an app or a company, and no other kind. */
export const listedSubject = ({ app, company }: Pick<Listing, 'app' | 'company'>): Subject =>
  app === undefined ? { kind: 'company', id: company ?? '' } : { kind: 'app', id: app };

/** How many of its names are those of apps on record. */
export const appsIn = ({ listings }: Measure): number => listings.filter(({ app }) => app !== undefined).length;

export const namesApps = ({ listings }: Measure): boolean => listings.some(({ app }) => app !== undefined);

/** How many names it has: as it counts them itself, else as many as are recorded. */
export const sizeOf = ({ listSize, listings }: Measure): number => listSize ?? listings.length;

/** The measures of these places, by their ids, that name anything. */
export const listsIn = (places: ReadonlySet<string>, { measures }: Knowledge): Measure[] =>
  measures.filter(({ jurisdiction, listings }) => listings.length > 0 && places.has(jurisdiction));

/** The measures that stand so to another, by what they say of themselves. */
const relatingBy =
  (relation: Measure['relates'][number]['how']) =>
  (other: string, { measuresRelatingTo }: Knowledge): Measure[] =>
    measuresRelatingTo(other).filter(({ relates }) =>
      relates.some(({ how, measure }) => how === relation && measure === other),
    );

/** The measures that later added to a list. */
export const additionsTo = relatingBy('adds-to');

/** The measures that held the enforcement of another off. */
export const pausesOf = relatingBy('pauses');

/** The measures that were made to carry out another. */
export const carriersOf = relatingBy('implements');
