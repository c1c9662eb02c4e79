import type { Records } from '../knowledge.ts';

/** The sections in which a server may keep facts of its own. */
export const ownSections = [
  'sources',
  'jurisdictions',
  'categories',
  'authorities',
  'companies',
  'people',
  'apps',
  'measures',
  'deadlines',
  'events',
] as const;

export type OwnSection = (typeof ownSections)[number];

/** A server's own records, checked. Those of one server are never joined with another's. */
export type OwnRecords = Pick<Records, OwnSection>;

/** What one server added; `version` changes with each of its facts. */
export type OwnFacts = { guild: string; version: string; records: OwnRecords };

/** What every id of a server's own begins with: no id of the record does, so neither can stand for the other. */
export const ownPrefix = 'own:';

export const isOwnId = (id: string): boolean => id.startsWith(ownPrefix);
export const ownId = (id: string): string => (isOwnId(id) ? id : ownPrefix + id);

export const noOwnRecords = (): OwnRecords => ({
  sources: [],
  jurisdictions: [],
  categories: [],
  authorities: [],
  companies: [],
  people: [],
  apps: [],
  measures: [],
  deadlines: [],
  events: [],
});

/** A record as it is kept and exported: the writing of a knowledge file, with its ids in the server's own space. */
export type WrittenRecord = { section: OwnSection; id: string; record: Readonly<Record<string, unknown>> };
