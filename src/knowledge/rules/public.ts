import { show } from '../problem.ts';
import type { Rule } from './rule.ts';

const sections = [
  'sources',
  'jurisdictions',
  'categories',
  'authorities',
  'companies',
  'people',
  'apps',
  'measures',
  'rulings',
  'plans',
  'deadlines',
  'events',
  'statements',
  'beliefs',
  'openPoints',
] as const;

const publicIds: Rule = {
  name: 'public-ids',
  description: 'No id begins with "own:": those belong to the facts that a server keeps for itself.',
  *check(records) {
    for (const section of sections)
      for (const [index, { id }] of records[section].entries())
        if (id.startsWith('own:'))
          yield {
            at: [section, index, 'id'],
            found: show(id),
            expected: 'an id without "own:"',
            mend: 'leave that beginning out',
          };
  },
};

export const publicRules: readonly Rule[] = [publicIds];
