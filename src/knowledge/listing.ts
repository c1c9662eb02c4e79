import type { Knowledge, Subject } from './knowledge.ts';
import type { Listing, Measure } from './schema.ts';

/** Whom or what an entry of a measure's list names: each names an app or a company, and no other kind. */
export const listedSubject = ({ app, company }: Pick<Listing, 'app' | 'company'>): Subject =>
  app === undefined ? { kind: 'company', id: company ?? '' } : { kind: 'app', id: app };

/** The measures of these places, by their ids, that name anything. */
export const listsIn = (places: ReadonlySet<string>, { measures }: Knowledge): Measure[] =>
  measures.filter(({ jurisdiction, listings }) => listings.length > 0 && places.has(jurisdiction));

/** The measures that later added to a list. */
export const additionsTo = (list: string, { measuresRelatingTo }: Knowledge): Measure[] =>
  measuresRelatingTo(list).filter(({ relates }) =>
    relates.some(({ how, measure }) => how === 'adds-to' && measure === list),
  );
