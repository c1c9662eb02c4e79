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

/**
 * Takes each use of an id inside the data, with the sections in which it may be found, by whom it is used, and where:
 * a section, an index in it, and the steps from there. Nearly all are right, so nothing is made for them.
 */
type Use = (
  id: string | undefined,
  where: readonly Section[],
  usedBy: string,
  section: Section,
  index: number,
  field: string,
  place?: number,
  part?: string,
) => void;

/** Made once, for they are passed by the hundred thousand. */
const places: readonly Section[] = ['jurisdictions'];
const authorities: readonly Section[] = ['authorities'];
const categories: readonly Section[] = ['categories'];
const people: readonly Section[] = ['people'];
const companies: readonly Section[] = ['companies'];
const parties: readonly Section[] = ['companies', 'people'];
const apps: readonly Section[] = ['apps'];
const measures: readonly Section[] = ['measures'];
const rulers: readonly Section[] = ['measures', 'rulings'];
const setters: readonly Section[] = ['measures', 'plans', 'events', 'rulings'];
const deadlines: readonly Section[] = ['deadlines'];
const enders: readonly Section[] = ['measures', 'rulings', 'deadlines', 'events'];
const sources: readonly Section[] = ['sources'];

function eachReference(records: Records, use: Use): void {
  for (const section of ['apps', 'companies'] as const)
    records[section].forEach(({ id, relations }, i) => {
      relations.forEach(({ party, where }, tie) => {
        use(party, parties, id, section, i, 'relations', tie, 'party');
        use(where, places, id, section, i, 'relations', tie, 'where');
      });
    });
  records.jurisdictions.forEach(({ id, within }, i) => {
    use(within, places, id, 'jurisdictions', i, 'within');
  });
  records.authorities.forEach(({ id, jurisdiction }, i) => {
    use(jurisdiction, places, id, 'authorities', i, 'jurisdiction');
  });
  records.people.forEach(({ id, roles }, i) => {
    roles.forEach(({ of }, place) => {
      use(of, anything, id, 'people', i, 'roles', place, 'of');
    });
  });
  records.apps.forEach(({ id, category, mergedInto }, i) => {
    use(category, categories, id, 'apps', i, 'category');
    use(mergedInto, apps, id, 'apps', i, 'mergedInto');
  });
  records.measures.forEach(({ id, issuer, signedBy, jurisdiction, history, relates, listings }, i) => {
    use(issuer, authorities, id, 'measures', i, 'issuer');
    use(signedBy, people, id, 'measures', i, 'signedBy');
    use(jurisdiction, places, id, 'measures', i, 'jurisdiction');
    history.forEach(({ by }, n) => {
      use(by, rulers, id, 'measures', i, 'history', n, 'by');
    });
    relates.forEach(({ measure }, n) => {
      use(measure, measures, id, 'measures', i, 'relates', n, 'measure');
    });
    listings.forEach(({ app, company }, n) => {
      use(app, apps, id, 'measures', i, 'listings', n, 'app');
      use(company, companies, id, 'measures', i, 'listings', n, 'company');
    });
  });
  records.rulings.forEach(({ id, decisions }, i) => {
    decisions.forEach(({ measure }, n) => {
      use(measure, measures, id, 'rulings', i, 'decisions', n, 'measure');
    });
  });
  records.plans.forEach(({ id, jurisdiction }, i) => {
    use(jurisdiction, places, id, 'plans', i, 'jurisdiction');
  });
  records.deadlines.forEach(({ id, of, endedBy, movedTo }, i) => {
    use(of, setters, id, 'deadlines', i, 'of');
    use(endedBy, enders, id, 'deadlines', i, 'endedBy');
    use(movedTo, deadlines, id, 'deadlines', i, 'movedTo');
  });
  for (const section of ['statements', 'events'] as const)
    records[section].forEach(({ id, onBehalfOf }, i) => {
      use(onBehalfOf, places, id, section, i, 'onBehalfOf');
    });
  records.statements.forEach(({ id, person, in: reporter }, i) => {
    use(person, people, id, 'statements', i, 'person');
    use(reporter, sources, id, 'statements', i, 'in');
  });
  for (const section of ['plans', 'deadlines', 'statements', 'events', 'openPoints', 'beliefs'] as const)
    records[section].forEach(({ id, about }, i) => {
      about.forEach((other, place) => {
        use(other, anything, id, section, i, 'about', place);
      });
    });
  records.beliefs.forEach(({ id, rests }, i) => {
    rests.forEach((other, place) => {
      use(other, anything, id, 'beliefs', i, 'rests', place);
    });
  });
}

/** True when each source cited inside a record, however deep, is on record. Most of the record is looked through here. */
function citesOnly(known: ReadonlySet<string>, value: object): boolean {
  if (Array.isArray(value)) {
    // A list is of texts or of groups, never of both.
    if (typeof value[0] === 'object') for (const inner of value) if (!citesOnly(known, inner as object)) return false;
    return true;
  }
  const group = value as Record<string, unknown>;
  for (const key in group) {
    const inner = group[key];
    if (typeof inner !== 'object' || inner === null) continue;
    if (key === 'sources') {
      for (const { source } of inner as Cite[]) if (!known.has(source)) return false;
    } else if (!citesOnly(known, inner)) return false;
  }
  return true;
}

/** The cited sources inside a record that are not known, with their places in it. */
function* strayCites(known: ReadonlySet<string>, value: object, at: Path): Generator<{ id: string; at: Path }> {
  for (const [step, inner] of Object.entries(value) as [string, unknown][]) {
    if (typeof inner !== 'object' || inner === null) continue;
    const here = [...at, Array.isArray(value) ? Number(step) : step];
    if (step === 'sources' && Array.isArray(inner)) {
      for (const [place, { source }] of (inner as Cite[]).entries())
        if (!known.has(source)) yield { id: source, at: [...here, place] };
    } else yield* strayCites(known, inner, here);
  }
}

const resolvedIds: Rule = {
  name: 'resolved-ids',
  description:
    'Every id that one record uses is the id of another in the right section: sources, parties, issuers, about, rests.',
  check(records, gaps) {
    const ids = new Map(anything.map((section) => [section, new Set(records[section].map(({ id }) => id))]));
    const faults: Fault[] = [];
    const stray = (id: string, where: readonly Section[], usedBy: string, at: Path) => {
      if (gaps.has(id)) return;
      const elsewhere = anything.find((section) => ids.get(section)?.has(id));
      faults.push({
        at,
        found: `${show(id)} (used by ${show(usedBy)}), which is ${elsewhere ? `in ${elsewhere}` : 'not on record'}`,
        expected: `an id from ${where.length > 6 ? 'the record' : where.join(' or ')}`,
        mend: 'add it or correct the id',
      });
    };
    eachReference(records, (id, where, usedBy, section, index, field, place, part) => {
      if (id === undefined) return;
      for (const other of where) if (ids.get(other)?.has(id)) return;
      stray(
        id,
        where,
        usedBy,
        [section, index, field, place, part].filter((step) => step !== undefined),
      );
    });
    const known = ids.get('sources') ?? new Set();
    for (const section of anything)
      for (const [index, record] of records[section].entries())
        if (!citesOnly(known, record))
          for (const { id, at } of strayCites(known, record, [section, index])) stray(id, sources, record.id, at);
    return faults;
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
