/**
 * Puts what a server wrote into its own space of ids. A record whose id is on the public record adds to that one (its
 * ties, its notes) and keeps pointing at it; every other record, and every reference to one, gets the prefix.
 */
import type { Knowledge, SubjectKind } from '../knowledge.ts';
import { isOwnId, type OwnSection, ownId, ownPrefix, ownSections } from './own.ts';

/** The kinds of record by section. */
export const kindOf = {
  sources: 'source',
  jurisdictions: 'jurisdiction',
  categories: 'category',
  authorities: 'authority',
  companies: 'company',
  people: 'person',
  apps: 'app',
  measures: 'measure',
  deadlines: 'deadline',
  events: 'event',
} as const satisfies Record<OwnSection, SubjectKind>;

/** Sections whose public records a server may add to. */
const added: readonly OwnSection[] = ['apps', 'companies'];

/** Fields that hold ids, alone or in lists. */
const references = new Set([
  'party',
  'of',
  'about',
  'app',
  'company',
  'issuer',
  'jurisdiction',
  'signedBy',
  'category',
  'within',
  'mergedInto',
  'by',
  'measure',
  'movedTo',
  'endedBy',
  'where',
]);

type Value = Readonly<Record<string, unknown>>;
export const isObject = (value: unknown): value is Value =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What is wrong with an id before the schema looks at it. */
export type IdFault = { section: OwnSection; index: number; id: string; found: string; mend: string };

export type Placed = { value: Value; faults: IdFault[] };

/** `kept`: ids that the server has already. */
export function inOwnSpace(file: Value, record: Knowledge, kept: ReadonlySet<string>): Placed {
  const faults: IdFault[] = [];
  const own = new Set<string>();
  for (const section of ownSections) {
    const list = file[section];
    if (!Array.isArray(list)) continue;
    for (const [index, one] of list.entries()) {
      const id: unknown = isObject(one) ? one.id : undefined;
      if (typeof id !== 'string') continue;
      if (isOwnId(id)) own.add(id.slice(ownPrefix.length));
      else if (!record.find[kindOf[section]](id)) own.add(id);
      else if (!added.includes(section))
        faults.push({
          section,
          index,
          id,
          found: `${JSON.stringify(id)}, which is on the public record already`,
          mend: `refer to it without adding it, or choose another id`,
        });
    }
  }
  const pointed = (id: string): string => {
    if (isOwnId(id)) return id;
    if (own.has(id)) return ownId(id);
    return record.subjectOf(id) === undefined && kept.has(ownId(id)) ? ownId(id) : id;
  };
  const cited = (cite: unknown): unknown =>
    typeof cite === 'string' ? cite.replace(/^\S+/, (id) => pointedSource(id)) : cite;
  const pointedSource = (id: string): string => {
    if (isOwnId(id) || record.find.source(id)) return id;
    return own.has(id) || kept.has(ownId(id)) ? ownId(id) : id;
  };
  const walk = (value: unknown, key: string): unknown => {
    if (key === 'sources' && Array.isArray(value)) return value.map(cited);
    if (Array.isArray(value)) {
      // `about` of an app is a sentence, `about` of a deadline a list of ids.
      if (references.has(key)) return value.map((one) => (typeof one === 'string' ? pointed(one) : walk(one, '')));
      return value.map((one) => walk(one, ''));
    }
    if (isObject(value)) return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, walk(one, name)]));
    return typeof value === 'string' && references.has(key) && key !== 'about' ? pointed(value) : value;
  };
  const placed = ownSections.flatMap((section) => {
    const list = file[section];
    if (list === undefined) return [];
    if (!Array.isArray(list)) return [[section, list]];
    const records = list.map((one) => {
      if (!isObject(one)) return one;
      const { id } = one;
      const isAdded =
        added.includes(section) &&
        typeof id === 'string' &&
        !isOwnId(id) &&
        record.find[kindOf[section]](id) !== undefined;
      const writing = walk(one, '') as Value;
      if (typeof id !== 'string') return writing;
      if (!isAdded) return { ...writing, id: record.find[kindOf[section]](id) ? id : ownId(id) };
      return { name: record.nameOf({ kind: kindOf[section], id }), ...writing, id };
    });
    return [[section, records]];
  });
  const others = Object.entries(file).filter(([name]) => !(ownSections as readonly string[]).includes(name));
  return { value: Object.fromEntries([...others, ...placed]), faults };
}
