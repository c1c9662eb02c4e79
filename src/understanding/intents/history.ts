/** What happened, next, since or between. */
import { isUndated } from '../reading.ts';
import type { Rule } from './rule.ts';
import { saysOnly, tellsOfChange } from './signs.ts';

/** "19 February passed. Then what?": what came after a day, and nothing else. */
export const nextAfterDay: Rule = {
  name: 'what came after a day',
  find: ({ reading }) =>
    reading.mentions.length + reading.unknown.length === 0 &&
    reading.has('next') &&
    reading.has('what') &&
    reading.dates.length === 1 &&
    reading.dates.every(({ moment }) => moment.kind === 'day') &&
    saysOnly(reading, 'next', 'what', 'past', 'issue', 'take', 'happen', 'mean', 'do')
      ? { intent: 'history', aspect: 'next', certain: true }
      : undefined,
};

/** "I last read of X in May 2021, what did I miss": all that happened to it since then. */
export const whatWasMissed: Rule = {
  name: 'what was missed',
  find: ({ reading, apps, companies, measures, jurisdictions }) =>
    reading.has('catch-up') &&
    apps.length + companies.length + measures.length + jurisdictions.length > 0 &&
    reading.dates.some(({ relation }) => relation === 'since') &&
    !reading.has('who', 'own', 'court-sure', 'say-sure', 'how-many', 'deadline', 'share')
      ? { intent: 'history', certain: true }
      : undefined,
};

export const happenedSince: Rule = {
  name: 'what has happened since',
  find: ({ reading, apps, companies, measures }) =>
    reading.has('happen') &&
    reading.has('what', 'how') &&
    !reading.has('who') &&
    apps.length + companies.length + measures.length > 0 &&
    reading.has('next', 'sign', 'before')
      ? { intent: 'history', aspect: 'next' }
      : undefined,
};

/** "That meeting in the White House, what was it about": what happened, by a name of its own. */
export const whatItWasAbout: Rule = {
  name: 'what something that happened was about',
  find: ({ reading, events, apps, companies, measures, people, rulings, plans, strangers }) =>
    events.length === 1 &&
    apps.length + companies.length + measures.length + people.length + rulings.length + plans.length === 0 &&
    strangers.length === 0 &&
    reading.has('what') &&
    saysOnly(reading, 'what', 'mean', 'be', 'pronoun', 'several', 'happen', 'do', 'plan', 'say', 'of', 'yes-no', 'tell')
      ? { intent: 'history', certain: true }
      : undefined,
};

/** "What changed between the first list and the second": two measures are set side by side. */
export const whatDiffers: Rule = {
  name: 'what differs between two measures',
  find: ({ reading, measures, apps, companies, rulings }) =>
    measures.length === 2 &&
    apps.length + companies.length + rulings.length === 0 &&
    reading.has('what', 'how', 'which') &&
    reading.has('change', 'compare') &&
    reading
      .at('between')
      .some((at) =>
        reading.classes.slice(Math.max(0, at - 2), at).some((set) => set.has('change') || set.has('compare')),
      ) &&
    !reading.has('court-sure', 'own', 'when', 'who', 'why', 'happen', 'older', 'deadline', 'extend')
      ? { intent: 'compare', certain: true }
      : undefined,
};

/** "That law: May 2023 vs December 2023": what happened to it from the one time to the other. */
export const betweenTwoTimes: Rule = {
  name: 'from one time to another',
  find: ({ reading, measures, apps, companies, people, rulings, strangers }) =>
    measures.length === 1 &&
    apps.length + companies.length + people.length + rulings.length + strangers.length === 0 &&
    reading.dates.length === 2 &&
    reading.dates.every(({ moment }) => moment.kind === 'day' || moment.kind === 'period') &&
    // "The August orders against the January order": each date says which are meant.
    !reading.dates.every(({ to }) => reading.isAt(to, 'order', 'law', 'number-word')) &&
    reading.has('compare') &&
    !reading.has('own', 'who', 'why', 'how-long', 'how-many', 'deadline', 'larger', 'older', 'say-sure', 'share')
      ? { intent: 'history', certain: true }
      : undefined,
};

/** "Timeline of the X ban": of several that are called so, what happened to what they name. */
export const timelineOfBan: Rule = {
  name: 'the timeline of a ban',
  find: ({ reading }) =>
    reading.has('timeline') &&
    reading.mention('measure').some(({ subjects }) => subjects.length > 1) &&
    isUndated(reading) &&
    saysOnly(reading, 'timeline', 'of', 'tell', 'what', 'be', 'all', 'list', 'explain')
      ? { intent: 'history', certain: true }
      : undefined,
};

export const whatChanged: Rule = {
  name: 'what changed',
  find: ({ reading, apps, companies, measures }) =>
    apps.length + companies.length + measures.length > 0 &&
    reading.at('what').some((at) =>
      [at + 1, at + 2].some((place) => {
        const next = reading.classes[place + 1];
        return reading.classes[place]?.has('change') && !reading.classes[place]?.has('last') && !next?.has('app');
      }),
    ) &&
    !reading.has('court-sure', 'own')
      ? { intent: 'history' }
      : undefined,
};

/** "What did that office do with its list in February": what happened to it then. */
export const whatWasDoneThen: Rule = {
  name: 'what was done then',
  find: ({ reading, reference, measures, authorities, apps, companies }) =>
    authorities.length === 1 &&
    measures.length > 0 &&
    apps.length + companies.length === 0 &&
    reading.has('what') &&
    reading.has('do') &&
    reference?.measures.length !== 1 &&
    !isUndated(reading) &&
    !reading.has('say-sure', 'name', 'must', 'deadline', 'ban', 'require', 'mean', 'who', 'why', 'reason')
      ? { intent: 'history', certain: true }
      : undefined,
};

export const didItChange: Rule = {
  name: 'did it change',
  find: ({ reading, measures, apps }) =>
    measures.length > 0 &&
    apps.length === 0 &&
    reading.has('change') &&
    reading.has('yes-no', 'how', 'any') &&
    !reading.has('sign', 'effect', 'end')
      ? { intent: 'history' }
      : undefined,
};

/** "How long was it dark": what happened, by a name of its own, is told with its days. */
export const howLongItHappened: Rule = {
  name: 'how long something that happened lasted',
  find: ({ reading, events, measures, companies, people, strangers }) =>
    events.length === 1 &&
    measures.length + companies.length + people.length + strangers.length === 0 &&
    reading.has('how-long', 'how-many') &&
    reading.has('how-long', 'date-of', 'yes-no') &&
    isUndated(reading) &&
    !reading.has(
      'when',
      'who',
      'why',
      'deadline',
      'must',
      'left',
      'before',
      'next',
      'between',
      'sign',
      'ban',
      'user',
      'app',
    )
      ? { intent: 'history', certain: true }
      : undefined,
};

/** "What happened to that founder": what is on record of somebody, where nothing else is spoken of. */
export const whatBecameOfSomebody: Rule = {
  name: 'what became of somebody',
  find: ({ reading, apps, companies, people, measures, rulings, jurisdictions, strangers, events }) =>
    people.length === 1 &&
    apps.length + companies.length + measures.length + rulings.length + jurisdictions.length === 0 &&
    events.length + strangers.length === 0 &&
    isUndated(reading) &&
    saysOnly(reading, 'what', 'happen', 'how', 'be', 'do', 'yes-no', 'of', 'still', 'tell', 'explain')
      ? { intent: 'profile', certain: true }
      : undefined,
};

/** "What became of the WeChat ban": a common name of several measures, and nothing that tells which. */
export const whatBecameOfBan: Rule = {
  name: 'what became of a ban',
  find: ({ reading, companies, people, jurisdictions, rulings, strangers }) =>
    reading.has('happen') &&
    reading.has('what', 'how') &&
    reading.mention('measure').length === 1 &&
    reading.mention('measure').every(({ subjects }) => subjects.length > 1) &&
    companies.length + people.length + jurisdictions.length + rulings.length + strangers.length === 0 &&
    isUndated(reading) &&
    !reading.has(
      // "what happens to a firm once it is on that list"
      'company',
      'next',
      'before',
      'who',
      'when',
      'why',
      'court-sure',
      'say-sure',
      'change',
      'timeline',
      'device',
      'sell',
    )
      ? { intent: 'history', certain: true }
      : undefined,
};

export const happenedOrChanged: Rule = {
  name: 'what happened or changed',
  find: ({ reading, measures, apps, companies, events }) => {
    if (
      reading.has('extend') &&
      reading.has('what') &&
      reading.dates.length > 0 &&
      apps.length + companies.length + measures.length === 0
    )
      return { intent: 'history' };
    if (reading.has('status') && measures.length + apps.length > 0 && !tellsOfChange(reading)) return undefined;
    if (!reading.has('happen', 'change', 'timeline', 'next', 'back', 'last')) return undefined;
    if (reading.has('last') && !reading.has('happen', 'change', 'timeline', 'next'))
      return apps.length + companies.length + measures.length > 0 && reading.unknown.length < 2
        ? { intent: 'history', aspect: 'last' }
        : undefined;
    if (
      (reading.has('change', 'happen', 'timeline') &&
        (reading.asks ||
          reading.dates.length > 0 ||
          measures.length + apps.length + companies.length + events.length > 0)) ||
      measures.length + apps.length + companies.length + events.length > 0
    )
      return { intent: 'history', ...(reading.has('next') ? { aspect: 'next' as const } : {}) };
    return undefined;
  },
};
