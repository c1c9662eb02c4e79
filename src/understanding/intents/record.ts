/** Questions about the record and the bot, and comparisons. */
import type { Rule } from './rule.ts';
import { phraseBot } from './signs.ts';

export const aboutTheBot: Rule = {
  name: 'about the bot',
  find: ({ reading, apps, companies, measures, people, jurisdictions, deadlines }) => {
    const bare =
      apps.length + companies.length + measures.length + people.length + jurisdictions.length + deadlines.length === 0;
    if (!bare) return undefined;
    if (reading.has('source') && !reading.has('app')) return { intent: 'overview', aspect: 'checked' };
    if (
      reading.has('bot') &&
      (reading.has('record', 'help', 'what', 'who', 'source', 'tell') || reading.tokens.length <= 6) &&
      phraseBot(reading)
    )
      return {
        intent: 'overview',
        ...(reading.has('record', 'date-of', 'when') ? { aspect: 'checked' as const } : {}),
      };
    if (
      reading.has('record') &&
      (reading.has('when', 'what', 'how', 'how-many', 'date-of', 'bot', 'status', 'still', 'last', 'change') ||
        reading.asks)
    )
      return { intent: 'overview', aspect: 'checked' };
    if (reading.has('help') && reading.tokens.length <= 5) return { intent: 'overview' };
    return undefined;
  },
};

export const whereFrom: Rule = {
  name: 'where from',
  find: ({ reading, apps, companies, measures, deadlines, people }) =>
    reading.has('source') &&
    apps.length + companies.length + measures.length + deadlines.length + people.length > 0 &&
    !reading.has('court', 'say', 'own')
      ? { intent: 'sources' }
      : undefined,
};

export const whatIsDisputed: Rule = {
  name: 'what sources dispute',
  find: ({ reading }) =>
    reading.at('dispute').length > 0 && !reading.has('own', 'ban', 'court', 'deadline', 'sign')
      ? { intent: 'disputes' }
      : undefined,
};

export const sideBySide: Rule = {
  name: 'side by side',
  find: ({ reading, apps, companies, measures, rulings }) => {
    const most = Math.max(apps.length, companies.length, measures.length, rulings.length);
    // "which came first, this order or that"
    if (
      measures.length === 2 &&
      reading.has('which', 'what') &&
      reading.has('first', 'before') &&
      !reading.has('app', 'deadline', 'happen', 'next')
    )
      return { intent: 'compare', aspect: 'first' };
    if (!reading.has('compare', 'same')) return undefined;
    if (most >= 2) return { intent: 'compare' };
    return undefined;
  },
};
