/**
 * Knowledge with a server's own facts beside it. Two views share the public indexes and copy none of them: `names` knows
 * what everything is called and looks ids up; `own` holds the server's facts alone, so that an answer made from it states
 * nothing of the public record.
 */
import type { Knowledge, Subject, SubjectKind } from '../knowledge.ts';
import { index } from '../lookup.ts';
import type { Cite, KnowledgeFile, Source } from '../schema.ts';
import { between } from './check.ts';
import { isObject } from './ids.ts';
import { isOwnId, noOwnRecords, type OwnFacts, type OwnRecords, ownPrefix, ownSections } from './own.ts';

export type OwnView = { names: Knowledge; own: Knowledge; has(subject: Subject): boolean };

/** Under this, a server's facts cite a source of the public record: then every own statement shows by its sources. */
const publicSource = `${ownPrefix}public-`;

/** The id of a source as the record has it, or as the server wrote it. */
export const sourceAsWritten = (id: string): string =>
  id.startsWith(publicSource) ? id.slice(publicSource.length) : id;

export function ownView(record: Knowledge, facts: OwnFacts): OwnView {
  const kept = standing(facts.records, record);
  const aliases = new Map<string, Source>();
  const cited = citing(kept, (cite) => {
    const source = isOwnId(cite.source) ? undefined : record.find.source(cite.source);
    if (!source) return cite;
    const id = publicSource + source.id;
    aliases.set(id, { ...source, id });
    return { ...cite, source: id };
  });
  // Of this server, too: two of them may count alike.
  const version = `${record.version} ${facts.guild} ${facts.version}`;
  const lists = { ...noOtherRecords, ...cited, sources: [...cited.sources, ...aliases.values()] };
  // Nobody checks a server's facts up to a day: they hold until it changes them.
  const own = index({ record: { ...record.record, checkedOn: 'unknown' }, ...lists }, version);
  return {
    names: { ...record, version, ...looking(record, (id) => (isOwnId(id) ? own : record)) },
    own: {
      ...own,
      ...looking(own, (id, kind) => (own.find[kind](id) ? own : record), record),
      within: (jurisdiction) => record.within(jurisdiction).union(own.within(jurisdiction)),
    },
    has: ({ kind, id }) => isOwnId(id) || own.find[kind](id) !== undefined || own.deadlinesOf(id).length > 0,
  };
}

const noOtherRecords = { rulings: [], plans: [], statements: [], beliefs: [], openPoints: [], outsiders: [] };

/** The finders of knowledge where each id is looked up on one side or the other. */
function looking(
  first: Knowledge,
  side: (id: string, kind: keyof Knowledge['find']) => Knowledge,
  other = first,
): Pick<Knowledge, 'find' | 'nameOf' | 'subjectOf'> {
  const kinds = Object.keys(first.find) as (keyof Knowledge['find'])[];
  const find = Object.fromEntries(kinds.map((kind) => [kind, (id: string) => side(id, kind).find[kind](id)]));
  return {
    find: find as Knowledge['find'],
    nameOf: ({ kind, id }) => side(id, kind satisfies SubjectKind).nameOf({ kind, id }),
    subjectOf: (id) => side(id, 'app').subjectOf(id) ?? first.subjectOf(id) ?? other.subjectOf(id),
  };
}

/** What still stands: the public record may have lost what a server's facts refer to, and they must not point nowhere. */
function standing(records: OwnRecords, record: Knowledge): OwnRecords {
  let kept = records;
  for (let round = 0; round < 5; round++) {
    const faulty = new Set(between(kept as KnowledgeFile, record, noOwnRecords()).map(({ at }) => `${at[0]} ${at[1]}`));
    if (faulty.size === 0) return kept;
    const lists = ownSections.map((section) => [
      section,
      kept[section].filter((_, place) => !faulty.has(`${section} ${place}`)),
    ]);
    kept = Object.fromEntries(lists) as OwnRecords;
  }
  return noOwnRecords();
}

/** The records with each of their citations changed. */
function citing(records: OwnRecords, change: (cite: Cite) => Cite): OwnRecords {
  const walk = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(walk);
    if (!isObject(value)) return value;
    if (typeof value.source === 'string' && typeof value.at === 'string' && Object.keys(value).length === 2)
      return change(value as Cite);
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, walk(one)]));
  };
  return walk(records) as OwnRecords;
}
