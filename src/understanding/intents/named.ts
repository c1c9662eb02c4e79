/** Is something named or barred. */
import type { Rule } from './rule.ts';

export const namedOrBarred: Rule = {
  name: 'named or barred',
  find: ({ reading, apps, companies, strangers, jurisdictions, measures }) => {
    const about = apps.length + strangers.length > 0 || companies.length > 0;
    if (!about) return undefined;
    if (reading.has('plan') && !reading.has('ban', 'list')) return undefined;
    if (reading.has('ban', 'allow', 'name', 'list', 'exception')) return { intent: 'named' };
    if (reading.has('where') && !reading.has('base')) return { intent: 'named' };
    if (
      (jurisdictions.length > 0 || measures.length > 0) &&
      (reading.has('status', 'still', 'device', 'have') ||
        (reading.has('yes-no') && !reading.has('do')) ||
        reading.tokens.length <= 5) &&
      !reading.has('happen', 'change', 'mean', 'say', 'plan')
    )
      return { intent: 'named' };
    if (reading.has('status', 'still') && apps.length > 0 && !reading.has('happen', 'change'))
      return { intent: 'named' };
    return undefined;
  },
};
