/** What is asked most plainly of an app: whether it was sold, whether it is back, when what holds its ban off runs out. */
import { isUndated } from '../reading.ts';
import type { Rule } from './rule.ts';
import { saysOnly } from './signs.ts';

/** What else is asked beside whether something was sold. */
const besideSale = [
  'must',
  'deadline',
  'due',
  'left',
  'if',
  'not',
  'when',
  'why',
  'which',
  'how-many',
  'how-long',
  'share',
  'order',
  'law',
  'court-sure',
  'say-sure',
  'report-sure',
  'plan',
  'user',
  'extend',
  'penalty',
] as const;

/** "Did they sell X", "how did the sale of X end", "what came of the deal": who has it since. */
export const wasItSold: Rule = {
  name: 'was it sold',
  find: ({ reading, apps, companies, people, measures, strangers, jurisdictions, events }) =>
    apps.length === 1 &&
    companies.length <= 1 &&
    people.length + measures.length + strangers.length + events.length === 0 &&
    jurisdictions.length <= 1 &&
    isUndated(reading) &&
    reading.has('sell') &&
    (reading.has('yes-no', 'happen') || (reading.has('how') && reading.has('end'))) &&
    !reading.has('who', 'whose', 'where', 'called', 'require', ...besideSale)
      ? { intent: 'owner', ...(companies.length === 0 && { aspect: 'share' as const }), sold: true, certain: true }
      : undefined,
};

/** "When does the order on X expire", of several of which one held something off until a day: that day. */
export const whenItRunsOut: Rule = {
  name: 'when a pause runs out',
  find: ({ reading, reference, apps, companies, people, rulings, jurisdictions, strangers }) =>
    reference !== undefined &&
    !reference.bare &&
    !reference.any &&
    reference.measures.length > 1 &&
    reference.measures.some(({ relates }) => relates.some(({ how }) => how === 'pauses')) &&
    apps.length <= 1 &&
    companies.length + people.length + rulings.length + jurisdictions.length + strangers.length === 0 &&
    isUndated(reading) &&
    reading.has('when') &&
    saysOnly(reading, 'when', 'order', 'pause', 'extend', 'end', 'do', 'yes-no', 'require', 'of', 'be', 'deal')
      ? { intent: 'deadlines', show: 'due', certain: true }
      : undefined,
};
