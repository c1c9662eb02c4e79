import type { Records } from '../knowledge.ts';
import type { Fault, Path } from '../problem.ts';
import { show } from '../problem.ts';
import type { Cite } from '../schema.ts';
import type { Rule } from './rule.ts';

type Section = Exclude<keyof Records, 'record' | 'outsiders'>;

/** Sections whose ids stand for one thing wherever the data names it (`about`, `of`, `by`). */
const subjects = ['measures', 'apps', 'companies', 'people', 'rulings', 'plans', 'deadlines', 'events'] as const;
const anything: readonly Section[] = [
  ...subjects,
  'authorities',
  'jurisdictions',
  'categories',
  'sources',
  'statements',
  'beliefs',
  'openPoints',
];

const uniqueIds: Rule = {
  name: 'unique-ids',
  description:
    'An id stands once in its section, over all files; across sections only an app and its company may share one.',
  *check(records) {
    const claimed = new Map<string, string>();
    for (const section of anything) {
      const seen = new Set<string>();
      for (const [index, { id }] of records[section].entries()) {
        const at = [section, index, 'id'];
        if (seen.has(id))
          yield {
            at,
            found: `a second ${show(id)} in ${section}`,
            expected: 'an id that is not taken',
            mend: 'join the two records or rename one',
          };
        seen.add(id);
        const other = claimed.get(id);
        const pair = section === 'companies' && other === 'apps';
        if (isSubject(section) && other && other !== section && !pair)
          yield {
            at,
            found: `${show(id)}, which ${other} has too`,
            expected: 'an id that only an app and its company share',
            mend: 'rename one of the two',
          };
        if (isSubject(section) && !other) claimed.set(id, section);
      }
    }
  },
};

function isSubject(section: Section): boolean {
  return (subjects as readonly Section[]).includes(section);
}

/** One use of an id inside the data, with the sections in which it may be found. */
type Reference = { at: Path; id: string | undefined; in: readonly Section[]; usedBy: string };

function* references(records: Records): Generator<Reference> {
  const relations = function* (section: 'apps' | 'companies') {
    for (const [index, thing] of records[section].entries())
      for (const [tie, relation] of thing.relations.entries()) {
        const at = [section, index, 'relations', tie];
        yield { at: [...at, 'party'], id: relation.party, in: ['companies', 'people'] as const, usedBy: thing.id };
        yield { at: [...at, 'where'], id: relation.where, in: ['jurisdictions'] as const, usedBy: thing.id };
      }
  };
  const list = (
    section: Section,
    index: number,
    field: string,
    ids: readonly string[],
    found: readonly Section[],
    usedBy: string,
  ) => ids.map((id, place): Reference => ({ at: [section, index, field, place], id, in: found, usedBy }));

  yield* relations('apps');
  yield* relations('companies');
  for (const [i, record] of records.jurisdictions.entries())
    yield { at: ['jurisdictions', i, 'within'], id: record.within, in: ['jurisdictions'], usedBy: record.id };
  for (const [i, record] of records.authorities.entries())
    yield { at: ['authorities', i, 'jurisdiction'], id: record.jurisdiction, in: ['jurisdictions'], usedBy: record.id };
  for (const [i, record] of records.people.entries())
    for (const [place, { of }] of record.roles.entries())
      yield { at: ['people', i, 'roles', place, 'of'], id: of, in: anything, usedBy: record.id };
  for (const [i, record] of records.apps.entries()) {
    yield { at: ['apps', i, 'category'], id: record.category, in: ['categories'], usedBy: record.id };
    yield { at: ['apps', i, 'mergedInto'], id: record.mergedInto, in: ['apps'], usedBy: record.id };
  }
  for (const [i, record] of records.measures.entries()) {
    const usedBy = record.id;
    yield { at: ['measures', i, 'issuer'], id: record.issuer, in: ['authorities'], usedBy };
    yield { at: ['measures', i, 'signedBy'], id: record.signedBy, in: ['people'], usedBy };
    yield { at: ['measures', i, 'jurisdiction'], id: record.jurisdiction, in: ['jurisdictions'], usedBy };
    for (const [n, { by }] of record.history.entries())
      yield { at: ['measures', i, 'history', n, 'by'], id: by, in: ['measures', 'rulings'], usedBy };
    for (const [n, { measure }] of record.relates.entries())
      yield { at: ['measures', i, 'relates', n, 'measure'], id: measure, in: ['measures'], usedBy };
    for (const [n, { app, company }] of record.listings.entries()) {
      yield { at: ['measures', i, 'listings', n, 'app'], id: app, in: ['apps'], usedBy };
      yield { at: ['measures', i, 'listings', n, 'company'], id: company, in: ['companies'], usedBy };
    }
  }
  for (const [i, record] of records.rulings.entries())
    for (const [n, { measure }] of record.decisions.entries())
      yield { at: ['rulings', i, 'decisions', n, 'measure'], id: measure, in: ['measures'], usedBy: record.id };
  for (const [i, record] of records.plans.entries()) {
    yield { at: ['plans', i, 'jurisdiction'], id: record.jurisdiction, in: ['jurisdictions'], usedBy: record.id };
    yield* list('plans', i, 'about', record.about, anything, record.id);
  }
  for (const [i, record] of records.deadlines.entries()) {
    const usedBy = record.id;
    yield { at: ['deadlines', i, 'of'], id: record.of, in: ['measures', 'plans', 'events', 'rulings'], usedBy };
    yield* list('deadlines', i, 'about', record.about, anything, usedBy);
    yield {
      at: ['deadlines', i, 'endedBy'],
      id: record.endedBy,
      in: ['measures', 'rulings', 'deadlines', 'events'],
      usedBy,
    };
    yield { at: ['deadlines', i, 'movedTo'], id: record.movedTo, in: ['deadlines'], usedBy };
  }
  for (const [i, record] of records.statements.entries()) {
    yield { at: ['statements', i, 'person'], id: record.person, in: ['people'], usedBy: record.id };
    yield { at: ['statements', i, 'in'], id: record.in, in: ['sources'], usedBy: record.id };
    yield* list('statements', i, 'about', record.about, anything, record.id);
  }
  for (const [i, record] of records.events.entries())
    yield* list('events', i, 'about', record.about, anything, record.id);
  for (const [i, record] of records.openPoints.entries())
    yield* list('openPoints', i, 'about', record.about, anything, record.id);
  for (const [i, record] of records.beliefs.entries()) {
    yield* list('beliefs', i, 'about', record.about, anything, record.id);
    yield* list('beliefs', i, 'rests', record.rests, anything, record.id);
  }
}

/**
 * Calls `visit` with every cited source inside a record, however deep. Most of the record is looked through here, so the
 * path is one list that changes on the way: whoever keeps it copies it.
 */
function eachCite(value: object, at: (string | number)[], visit: (source: string, at: Path) => void): void {
  for (const key of Object.keys(value)) {
    const inner: unknown = Reflect.get(value, key);
    if (typeof inner !== 'object' || inner === null) continue;
    at.push(Array.isArray(value) ? Number(key) : key);
    if (key === 'sources' && Array.isArray(inner))
      for (const [place, { source }] of (inner as Cite[]).entries()) {
        at.push(place);
        visit(source, at);
        at.pop();
      }
    else eachCite(inner, at, visit);
    at.pop();
  }
}

/** The cited sources that are not on record. */
function strayCites(records: Records): Reference[] {
  const sources = new Set(records.sources.map(({ id }) => id));
  const found: Reference[] = [];
  for (const section of anything)
    for (const [index, record] of records[section].entries())
      eachCite(record, [section, index], (id, at) => {
        if (!sources.has(id)) found.push({ at: [...at], id, in: ['sources'], usedBy: record.id });
      });
  return found;
}

const resolvedIds: Rule = {
  name: 'resolved-ids',
  description:
    'Every id that one record uses is the id of another in the right section: sources, parties, issuers, about, rests.',
  *check(records, gaps) {
    const ids = new Map(anything.map((section) => [section, new Set(records[section].map(({ id }) => id))]));
    const used = [...references(records), ...strayCites(records)];
    for (const { at, id, in: where, usedBy } of used) {
      if (id === undefined || gaps.has(id) || where.some((section) => ids.get(section)?.has(id))) continue;
      const elsewhere = anything.find((section) => ids.get(section)?.has(id));
      yield {
        at,
        found: `${show(id)} (used by ${show(usedBy)}), which is ${elsewhere ? `in ${elsewhere}` : 'not on record'}`,
        expected: `an id from ${where.length > 6 ? 'the record' : where.join(' or ')}`,
        mend: 'add it or correct the id',
      } satisfies Fault;
    }
  },
};

const knownFields: Rule = {
  name: 'disputed-fields',
  description: 'A dispute names a field that its record has.',
  *check(records) {
    for (const section of ['apps', 'companies', 'measures', 'rulings', 'deadlines', 'events'] as const)
      for (const [index, record] of records[section].entries())
        for (const [place, { field }] of record.disputes.entries()) {
          const [name = ''] = field.split(/[.[ ]/);
          if (!Object.hasOwn(record, name))
            yield {
              at: [section, index, 'disputes', place, 'field'],
              found: show(field),
              expected: `a field of ${show(record.id)}: ${Object.keys(record).join(', ')}`,
              mend: 'name the field on which the sources differ',
            };
        }
  },
};

export const referenceRules: readonly Rule[] = [uniqueIds, resolvedIds, knownFields];
