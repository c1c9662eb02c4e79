/** Subjects, cues and dates that stand alone. */
import type { Reading } from '../reading.ts';
import { isUndated } from '../reading.ts';
import type { Rule } from './rule.ts';

/** Little else is said. */
const isShort = ({ tokens, unknown }: Reading): boolean => tokens.length <= mostOfName && unknown.length === 0;
const mostOfName = 8;

/** "Who sits on X's board", "how many directors does X have": what is noted of those who lead a company. */
export const boardOf: Rule = {
  name: 'its board',
  find: ({ reading, apps, companies, people, measures }) =>
    companies.length === 1 &&
    apps.length + people.length + measures.length === 0 &&
    reading.has('board') &&
    !reading.has('say-sure', 'ban', 'own', 'sign', 'court-sure')
      ? { intent: 'profile', certain: true }
      : undefined,
};

/** "Other names of X": one thing, and how else it is called. */
export const otherNames: Rule = {
  name: 'how else it is called',
  find: ({ reading, apps, companies, measures, strangers, jurisdictions }) =>
    apps.length + companies.length === 1 &&
    measures.length + strangers.length + jurisdictions.length === 0 &&
    reading.has('alias') &&
    isShort(reading) &&
    reading.mention('app').length + reading.mention('company').length === 1 &&
    !reading.has(
      'yes-no',
      'status',
      'before',
      'who',
      'own',
      'ban',
      'when',
      'list',
      'app',
      'company',
      'order',
      'law',
      'list-noun',
      'why',
      'develop',
    )
      ? { intent: 'profile', aspect: 'aliases', certain: true }
      : undefined,
};

/** "X and Y, are they the same", "the difference between X and Y", where both are names of one app or company. */
export const sameByName: Rule = {
  name: 'two names of one',
  find: ({ reading, apps, companies, measures }) => {
    const names = reading.mention(apps.length === 1 ? 'app' : 'company');
    const keys = new Set(names.map(({ entry }) => entry.key));
    return apps.length + companies.length === 1 &&
      keys.size === 2 &&
      measures.length === 0 &&
      reading.has('compare', 'same', 'mean', 'yes-no', 'both') &&
      !reading.has('own', 'ban', 'name', 'list', 'when', 'who')
      ? { intent: 'profile', aspect: 'aliases', certain: true }
      : undefined;
  },
};

export const basedOrKind: Rule = {
  name: 'where based, which kind, other names',
  find: ({ reading, apps, companies, strangers }) => {
    // "the head office of X": where something is that is not on record is not told by whether it is named.
    if (reading.has('base') && strangers.length > 0) return { intent: 'profile', aspect: 'base' };
    if (apps.length + companies.length === 0) return undefined;
    if (reading.has('base')) return { intent: 'profile', aspect: 'base' };
    if (reading.has('alias')) return { intent: 'profile', aspect: 'aliases' };
    if (reading.has('kind')) return { intent: 'profile', aspect: 'category' };
    return undefined;
  },
};

export const subjectAlone: Rule = {
  name: 'subject alone',
  find: ({
    reading,
    apps,
    companies,
    people,
    measures,
    rulings,
    plans,
    events,
    jurisdictions,
    deadlines,
    strangers,
  }) => {
    if (deadlines.length > 0) return { intent: 'deadlines' };
    const count = apps.length + companies.length + people.length + measures.length + rulings.length + plans.length;
    if (count === 0) return events.length > 0 ? { intent: 'history' } : undefined;
    if (
      people.length > 0 &&
      reading.tokens.length > people.length + 2 &&
      reading.has('what', 'which', 'how', 'why') &&
      !reading.has('who')
    )
      return { intent: 'statements' };
    if (
      people.length === 1 &&
      reading.tokens.length > 3 &&
      apps.length + measures.length + companies.length === 0 &&
      (reading.unknown.length > 0 || strangers.length > 0) &&
      !reading.has('who')
    )
      return { intent: 'statements' };
    if (apps.length > 0 && measures.length > 0) return { intent: 'named' };
    if (apps.length > 0 && jurisdictions.length > 0) return { intent: 'named' };
    if (measures.length > 0 && reading.dates.some(({ moment }) => moment.kind === 'day')) return { intent: 'standing' };
    if (apps.length > 0 && reading.dates.some(({ moment }) => moment.kind === 'day')) return { intent: 'named' };
    return { intent: 'profile' };
  },
};

export const cueAlone: Rule = {
  name: 'cue without a subject',
  find: ({ reading, jurisdictions }) => {
    if (reading.tokens.length > 9) return undefined;
    if (reading.has('own', 'behind', 'whose', 'develop')) return { intent: 'owner' };
    if (reading.has('sign', 'issue') && !reading.has('yes-no', 'when')) return { intent: 'signer' };
    if (reading.has('end', 'effect', 'status') && !reading.has('say')) return { intent: 'standing' };
    // "What was banned in that month": whatever was, by name.
    const isWhatThen = reading.isAt(0, 'what', 'which') && reading.has('ban') && !isUndated(reading);
    if (isWhatThen && reading.mentions.length === 0 && !reading.has('why', 'who', 'not'))
      return { intent: 'apps', certain: true };
    if (reading.has('ban', 'allow', 'list') || jurisdictions.length > 0) return { intent: 'named' };
    if (reading.has('mean', 'tell') && reading.has('pronoun', 'also') && reading.asks) return { intent: 'profile' };
    if (reading.has('how-many') && reading.has('pronoun')) return { intent: 'measure' };
    if (reading.has('when', 'how-long', 'date-of') && reading.has('pronoun')) return { intent: 'dates' };
    if (reading.has('sign', 'issue')) return { intent: 'signer' };
    if (reading.has('same', 'compare') && reading.has('pronoun', 'company')) return { intent: 'compare' };
    return undefined;
  },
};

export const dateAlone: Rule = {
  name: 'date without a subject',
  find: ({ reading, measures }) =>
    measures.length > 0
      ? { intent: 'measure' }
      : reading.tokens.length <= 6 &&
          reading.dates.some(({ moment }) => moment.kind === 'day' || moment.kind === 'no-year')
        ? { intent: 'history' }
        : undefined,
};

/** "What year was X launched", "when did X come out": of an app and nothing else. */
export const whenLaunched: Rule = {
  name: 'when it was launched',
  find: ({
    reading,
    reference,
    apps,
    companies,
    people,
    measures,
    strangers,
    jurisdictions,
    rulings,
    events,
    plans,
  }) =>
    apps.length === 1 &&
    companies.length + people.length + measures.length + strangers.length + jurisdictions.length === 0 &&
    rulings.length + events.length + plans.length === 0 &&
    (reference === undefined || reference.bare) &&
    isUndated(reading) &&
    reading.has('when', 'date-of', 'how-long') &&
    reading.has('launched', 'effect') &&
    reading.unknown.length === 0 &&
    reading.classes.every((set) => set.size === 0 || ofLaunch.some((cue) => set.has(cue)))
      ? { intent: 'disputes', certain: true }
      : undefined,
};
const ofLaunch = [
  ...(['when', 'what', 'which', 'date-of', 'how-long', 'how', 'be', 'do', 'yes-no', 'of', 'app', 'first'] as const),
  ...(['launched', 'effect', 'take', 'tell', 'past', 'back', 'country'] as const),
];
