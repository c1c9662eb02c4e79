/** Who said what, and what was only planned. */
import type { Rule } from './rule.ts';
import { onlyAsk, reports, says } from './signs.ts';

export const whoSaidWhat: Rule = {
  name: 'who said what',
  find: ({ reading, people, sources, apps, companies, measures, jurisdictions }) => {
    const spoken = reading.has('say') && !onlyAsk(reading);
    // What a text says is what it does; people and papers say.
    const text =
      reading.has('order', 'law', 'list-noun', 'memo', 'directive') &&
      people.length + sources.length + companies.length + jurisdictions.length === 0;
    if (text && !reading.has('report')) return undefined;
    if (spoken && (people.length > 0 || sources.length > 0) && !reading.has('sign', 'own'))
      return { intent: 'statements' };
    if (spoken && companies.length + apps.length + measures.length > 0 && says(reading) && !reading.has('own', 'whose'))
      return { intent: 'statements' };
    if (reading.has('report') && (sources.length > 0 || reading.has('what', 'who', 'which')) && reports(reading))
      return { intent: 'statements' };
    return undefined;
  },
};

export const plans: Rule = {
  name: 'plans',
  find: ({ reading, plans, apps, companies, people, jurisdictions }) =>
    plans.length > 0 ||
    (reading.has('plan') && apps.length + companies.length + people.length + jurisdictions.length > 0)
      ? { intent: 'plans' }
      : undefined,
};
