/** Who said what, and what was only planned. */
import type { Rule } from './rule.ts';
import { onlyAsk, reports, textSays } from './signs.ts';

/** "Ross's reaction to the order": somebody named, and a word that only stands for what people say. */
export const speakerSaid: Rule = {
  name: 'what somebody said',
  find: ({ reading, people, measures }) =>
    people.length > 0 &&
    !(reading.has('why') && measures.length > 0) &&
    reading.has('say-sure') &&
    !reading.has('sign', 'own', 'end') &&
    !onlyAsk(reading)
      ? { intent: 'statements' }
      : undefined,
};

export const whoSaidWhat: Rule = {
  name: 'who said what',
  find: ({ reading, people, sources, apps, companies, measures, jurisdictions, authorities, reference }) => {
    const spoken = reading.has('say') && !onlyAsk(reading);
    if (textSays(reading) && people.length + sources.length === 0) return undefined;
    if (spoken && (people.length > 0 || sources.length > 0) && !reading.has('sign', 'own'))
      return { intent: 'statements' };
    if (
      spoken &&
      companies.length + apps.length + measures.length + authorities.length + jurisdictions.length > 0 &&
      reading.has('say-sure') &&
      !reading.has('own', 'whose')
    )
      return { intent: 'statements' };
    // "what did the embassy say when the order was signed": somebody speaks whom the record may quote.
    if (
      spoken &&
      reading.has('say-sure', 'say') &&
      reading.has('what', 'who', 'any') &&
      reference?.bare &&
      reading.unknown.length > 0
    )
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
    (reading.has('plan') &&
      !reading.has('enforce') &&
      apps.length + companies.length + people.length + jurisdictions.length > 0)
      ? { intent: 'plans' }
      : undefined,
};
