/** When something was signed, published, named or begun. */
import type { Reading } from '../reading.ts';
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

/** "the dates of signing, publication and revocation": several at once. */
const asksForDates = (reading: Reading): boolean =>
  !reading.has('how-long', 'next', 'before') &&
  [['sign', 'issue'] as const, ['publish'] as const, ['end'] as const].filter((cues) => reading.has(...cues)).length >
    1;

export const when: Rule = {
  name: 'when',
  find: ({ reading, measures, apps }) => {
    if (measures.length > 0 && reading.has('effect') && reading.has('must'))
      return { intent: 'dates', aspect: 'effective' };
    if (!reading.has('when', 'date-of') || measures.length === 0) return undefined;
    if (asksForDates(reading)) return { intent: 'dates' };
    if (reading.has('publish')) return { intent: 'dates', aspect: 'published' };
    if (reading.has('effect', 'must')) return { intent: 'dates', aspect: 'effective' };
    if (reading.has('status', 'still')) return { intent: 'standing' };
    if (apps.length === 0 || reading.has('sign', 'issue')) return { intent: 'dates' };
    return undefined;
  },
};

/** "when was it founded": the founder's tie has the day, or what is told of the company. */
export const whenFounded: Rule = {
  name: 'when was it founded',
  find: ({ reading, apps, companies, measures }) =>
    apps.length + companies.length > 0 &&
    measures.length === 0 &&
    reading.has('found') &&
    reading.has('when', 'date-of') &&
    !reading.has('effect', 'ban', 'must')
      ? { intent: 'owner', relation: 'founder' }
      : undefined,
};
