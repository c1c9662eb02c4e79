import type { Records } from '../knowledge.ts';
import { show } from '../problem.ts';
import type { Company } from '../schema.ts';
import type { Rule } from './rule.ts';

const otherParty: Rule = {
  name: 'other-party',
  description: 'A company is not its own owner, parent or affiliate; an app is not merged into itself.',
  *check(records) {
    for (const [index, { id, relations }] of records.companies.entries())
      for (const [place, { party }] of relations.entries())
        if (party === id)
          yield {
            at: ['companies', index, 'relations', place, 'party'],
            found: `${show(id)} itself`,
            expected: 'another company or person',
            mend: 'correct the id',
          };
    for (const [index, { id, mergedInto }] of records.apps.entries())
      if (mergedInto === id)
        yield {
          at: ['apps', index, 'mergedInto'],
          found: `${show(id)} itself`,
          expected: 'another app',
          mend: 'correct the id',
        };
  },
};

/** Ties by which one company stands above another, at present or for all that is known. */
function parentsOf(company: Company): string[] {
  return company.relations
    .filter(({ kind, to }) => (kind === 'owner' || kind === 'parent') && to === undefined)
    .map(({ party }) => party);
}

const noCycles: Rule = {
  name: 'no-owner-cycles',
  description: 'No company stands above itself by way of others.',
  *check(records) {
    const parents = new Map(records.companies.map((company) => [company.id, parentsOf(company)]));
    for (const [index, { id }] of records.companies.entries()) {
      const seen = new Set<string>();
      const open = (parents.get(id) ?? []).filter((parent) => parent !== id);
      for (let at = open.pop(); at !== undefined; at = open.pop()) {
        if (at === id) {
          yield {
            at: ['companies', index, 'relations'],
            found: `${show(id)} above itself, by way of ${[...seen].join(', ')}`,
            expected: 'owners and parents that lead upwards',
            mend: 'correct a party, or say with "to" until when it held',
          };
          break;
        }
        if (seen.has(at)) continue;
        seen.add(at);
        open.push(...(parents.get(at) ?? []));
      }
    }
  },
};

/** Everything that some record says about a company by its id. */
function mentioned(records: Records): Set<string> {
  return new Set([
    ...[...records.apps, ...records.companies].flatMap(({ relations }) => relations.map(({ party }) => party)),
    ...records.measures.flatMap(({ listings }) => listings.flatMap(({ company }) => company ?? [])),
    ...records.people.flatMap(({ roles }) => roles.flatMap(({ of }) => of ?? [])),
    ...[
      ...records.plans,
      ...records.deadlines,
      ...records.events,
      ...records.statements,
      ...records.beliefs,
      ...records.openPoints,
    ].flatMap(({ about }) => about),
  ]);
}

const noEmptyCompanies: Rule = {
  name: 'no-empty-companies',
  description: 'A company has something on record: a tie, a listing, an event, or a sentence about it.',
  *check(records, gaps) {
    if (gaps.any) return;
    const used = mentioned(records);
    for (const [index, company] of records.companies.entries())
      if (company.relations.length === 0 && company.about === undefined && !used.has(company.id))
        yield {
          at: ['companies', index],
          found: `${show(company.id)} with nothing on record`,
          expected: 'a relation, a listing, an event or "about"',
          mend: 'add what is known or remove it',
        };
  },
};

const noWithinCycles: Rule = {
  name: 'no-within-cycles',
  description: 'A jurisdiction does not lie within itself.',
  *check(records) {
    const within = new Map(records.jurisdictions.map((place) => [place.id, place.within]));
    for (const [index, { id }] of records.jurisdictions.entries()) {
      const seen = new Set<string>();
      let at = within.get(id);
      while (at !== undefined && at !== id && !seen.has(at)) {
        seen.add(at);
        at = within.get(at);
      }
      if (at === id)
        yield {
          at: ['jurisdictions', index, 'within'],
          found: `${show(id)} within itself`,
          expected: 'a larger jurisdiction',
          mend: 'correct the id',
        };
    }
  },
};

export const partyRules: readonly Rule[] = [otherParty, noCycles, noEmptyCompanies, noWithinCycles];
