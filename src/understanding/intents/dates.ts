/** When something was signed, published, named or begun. */
import type { Rule } from './rule.ts';

export const whenNamed: Rule = {
  name: 'when was it named',
  find: ({ reading, apps, measures, companies }) =>
    apps.length + companies.length > 0 &&
    measures.length === 0 &&
    reading.has('when') &&
    reading.has('ban') &&
    !reading.has('end', 'court', 'own', 'say', 'deadline', 'effect')
      ? { intent: 'dates' }
      : undefined,
};

export const when: Rule = {
  name: 'when',
  find: ({ reading, measures, apps }) => {
    if (measures.length > 0 && reading.has('effect') && reading.has('must'))
      return { intent: 'dates', aspect: 'effective' };
    if (!reading.has('when', 'date-of') || measures.length === 0) return undefined;
    if (reading.has('publish')) return { intent: 'dates', aspect: 'published' };
    if (reading.has('effect', 'must')) return { intent: 'dates', aspect: 'effective' };
    if (reading.has('status', 'still')) return { intent: 'standing' };
    if (apps.length === 0 || reading.has('sign', 'issue')) return { intent: 'dates' };
    return undefined;
  },
};
