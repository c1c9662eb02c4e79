import type { Subject } from './knowledge.ts';
import type { Listing } from './schema.ts';

/** Whom or what an entry of a measure's list names: each names an app or a company, and no other kind. */
export const listedSubject = ({ app, company }: Pick<Listing, 'app' | 'company'>): Subject =>
  app === undefined ? { kind: 'company', id: company ?? '' } : { kind: 'app', id: app };
