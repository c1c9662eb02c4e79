/** Which measures, and which names of a list or a place, asked in the plainest words. */
import { isUndated } from '../reading.ts';
import type { Rule } from './rule.ts';
import { asksForSet, namesNumber, saysOnly } from './signs.ts';

/** "Who banned X first", "which country was the first to block it": the first measure that names it. */
export const whoBannedFirst: Rule = {
  name: 'who banned it first',
  find: ({ reading, apps, companies, people, measures, strangers, rulings, jurisdictions }) =>
    apps.length + companies.length === 1 &&
    people.length + measures.length + strangers.length + rulings.length === 0 &&
    isUndated(reading) &&
    reading.has('first') &&
    !reading.has('state') &&
    reading.has('ban', 'name', 'list') &&
    (reading.has('country') || (reading.has('who') && !reading.has('people'))) &&
    saysOnly(
      reading,
      'who',
      'which',
      'what',
      'country',
      'ban',
      'name',
      'list',
      'first',
      'be',
      'yes-no',
      'do',
      'of',
      'tell',
    )
      ? // "who banned it first, A or B": the two are set side by side.
        jurisdictions.length === 2
        ? { intent: 'compare', aspect: 'first', certain: true }
        : { intent: 'measure', aspect: 'does', oldest: true, certain: true }
      : undefined,
};

/** "Who was hit by that order", "who does it target": the names that stand in it. */
export const whoIsHit: Rule = {
  name: 'who is named in it',
  find: ({ reading, apps, companies, people, measures, strangers, rulings, jurisdictions }) =>
    measures.length === 1 &&
    apps.length + companies.length + people.length + strangers.length + rulings.length + jurisdictions.length === 0 &&
    reading.has('who') &&
    // "who is in that order"
    (reading.has('who-is-in') || (reading.has('name', 'list') && (reading.has('by') || reading.has('do')))) &&
    saysOnly(
      reading,
      'who',
      'who-is-in',
      'be',
      'yes-no',
      'do',
      'name',
      'list',
      'by',
      'of',
      'order',
      'law',
      'list-noun',
      'measure',
      'tell',
    )
      ? { intent: 'apps', certain: true }
      : undefined,
};

/** "What is on that list", "what's in their June list": the names that stand in it. */
export const whatIsOnIt: Rule = {
  name: 'what is on a list',
  find: ({ reading, apps, companies, people, measures, strangers, rulings }) => {
    const [list, ...others] = reading.mention('measure');
    return list &&
      others.length === 0 &&
      measures.length === 1 &&
      apps.length + companies.length + people.length + strangers.length + rulings.length === 0 &&
      reading.isAt(0, 'what', 'which') &&
      [1, 2].some((back) => reading.isAt(list.from - back, 'of', 'list')) &&
      list.to === reading.tokens.length &&
      // "what is in EO 1234": what it does.
      /\p{L}$/u.test(list.written) &&
      saysOnly(reading, 'what', 'which', 'be', 'mean', 'of', 'list', 'list-noun', 'yes-no', 'name', 'app')
      ? { intent: 'apps', certain: true }
      : undefined;
  },
};

/** "Who joined that list", "who was added in January", "what got on it": the names that came to a list. */
export const whoCameOnIt: Rule = {
  name: 'who came on a list',
  find: ({ reading, apps, companies, people, measures, strangers, rulings, jurisdictions }) =>
    measures.length > 0 &&
    apps.length + companies.length + people.length + strangers.length + rulings.length === 0 &&
    jurisdictions.length <= 1 &&
    reading.isAt(0, 'who', 'what', 'which') &&
    reading.has('join') &&
    // "who put out that list"
    !reading.has('issue') &&
    saysOnly(
      reading,
      'who',
      'what',
      'which',
      'app',
      'company',
      'be',
      'yes-no',
      'do',
      'join',
      'change',
      'of',
      'list',
      'list-noun',
      'measure',
      'take',
    )
      ? { intent: 'apps', certain: true }
      : undefined,
};

/** "Which order is about X", "what law is X in": the measures of that kind that name it. */
export const whichIsAbout: Rule = {
  name: 'which of a kind is about it',
  find: ({ reading, reference, apps, companies, people, measures, strangers, jurisdictions, rulings }) =>
    reference !== undefined &&
    !reference.bare &&
    !reference.any &&
    reference.measures.length <= mostAbout &&
    apps.length + companies.length <= 1 &&
    reading.mention('app').length + reading.mention('company').length === 1 &&
    people.length + strangers.length + jurisdictions.length + rulings.length === 0 &&
    reading.mention('measure').length === 0 &&
    measures.length <= 1 &&
    [...reading.at('which'), ...reading.at('what')].some((at) =>
      reading.isAt(at + 1, 'order', 'law', 'directive', 'memo'),
    ) &&
    isUndated(reading) &&
    saysOnly(
      reading,
      'which',
      'what',
      'order',
      'law',
      'directive',
      'memo',
      'be',
      'yes-no',
      'mean',
      'name',
      'of',
      'tell',
    )
      ? { intent: 'measure', aspect: 'does', ofAllMeant: true, certain: true }
      : undefined,
};
const mostAbout = 3;

/** "What was added to that list last", "its latest names": told of what came last. */
export const newestNames: Rule = {
  name: 'the newest names of a list',
  find: ({ reading, apps, companies, people, measures, weak, strangers, rulings }) =>
    (measures.length === 1 || (measures.length === 0 && weak)) &&
    reading.mention('measure').length === 1 &&
    apps.length + companies.length + people.length + strangers.length + rulings.length === 0 &&
    isUndated(reading) &&
    reading.has('last') &&
    (reading.has('join', 'name', 'app', 'company') || reading.has('namely')) &&
    reading.has('what', 'which', 'who', 'tell', 'last') &&
    saysOnly(
      reading,
      ...([
        'what',
        'which',
        'who',
        'tell',
        'last',
        'join',
        'change',
        'name',
        'namely',
        'app',
        'company',
        'list-noun',
        'list',
      ] as const),
      ...(['be', 'yes-no', 'of', 'do', 'measure'] as const),
    )
      ? { intent: 'apps', certain: true }
      : undefined,
};

/** "Which measures are still in force", "how many are in force": all of the record, by how they stand. */
export const whatStillStands: Rule = {
  name: 'what still stands',
  find: ({ reading, apps, companies, people, measures, strangers, jurisdictions, authorities, reference }) =>
    apps.length + companies.length + people.length + strangers.length === 0 &&
    // A bare noun stands for any of them.
    measures.every(({ id }) => id === '') &&
    jurisdictions.length + authorities.length === 0 &&
    (reference === undefined || reference.bare || reference.plural) &&
    reading.has('what', 'which', 'how-many') &&
    reading.has('status', 'still', 'end', 'effect') &&
    (reading.has('measure', 'order', 'law', 'ban') || (reading.has('still') && reading.has('status'))) &&
    reading.mentions.length === 0 &&
    isUndated(reading) &&
    saysOnly(
      reading,
      ...([
        'what',
        'which',
        'how-many',
        'how',
        'measure',
        'order',
        'law',
        'ban',
        'be',
        'yes-no',
        'still',
        'of',
      ] as const),
      ...(['status', 'require', 'effect', 'end', 'not', 'all', 'have', 'record', 'tell', 'list', 'any'] as const),
    )
      ? { intent: 'measures', stands: reading.has('end', 'not') ? 'over' : 'holding', certain: true }
      : undefined,
};

/** "Which apps are no longer banned", "has X unbanned any": whatever was barred, that is told by the measures that are over. */
export const whatIsOver: Rule = {
  name: 'what is over',
  find: ({ reading, apps, companies, people, measures, strangers, jurisdictions, authorities, categories }) =>
    apps.length + companies.length + people.length + strangers.length + categories.length === 0 &&
    measures.every(({ id }) => id === '') &&
    jurisdictions.length <= 1 &&
    authorities.length === 0 &&
    isUndated(reading) &&
    reading.tokens.every(({ kind }) => kind !== 'number') &&
    !namesNumber(reading) &&
    reading.has('app', 'ban', 'allow') &&
    (reading.has('over') ||
      (reading.has('end', 'back', 'restore') &&
        (reading.has('which', 'any', 'how-many') || (jurisdictions.length === 1 && reading.has('app'))))) &&
    reading.has('which', 'what', 'how-many', 'any', 'yes-no') &&
    saysOnly(reading, ...ofOver)
      ? { intent: 'measures', stands: 'over', certain: true }
      : undefined,
};
const ofOver = [
  ...(['which', 'what', 'how-many', 'how', 'any', 'yes-no', 'be', 'do', 'have', 'take'] as const),
  ...(['app', 'ban', 'allow', 'over', 'end', 'back', 'restore', 'not', 'still', 'also', 'ever'] as const),
  ...(['of', 'by', 'all', 'next', 'before', 'measure', 'several', 'pronoun', 'remove'] as const),
];

/** "What got revoked on that day", "which bans were lifted that year": the measures that came to an end then. */
export const whatEndedThen: Rule = {
  name: 'what ended then',
  find: ({
    reading,
    reference,
    apps,
    companies,
    people,
    measures,
    strangers,
    jurisdictions,
    authorities,
    categories,
  }) =>
    apps.length + companies.length + people.length + strangers.length + categories.length + authorities.length === 0 &&
    (measures.every(({ id }) => id === '') || reference?.bare === true) &&
    jurisdictions.length <= 1 &&
    reading.has('end', 'over') &&
    // "which apps did they kill": apps are barred, and end no more than that.
    (!reading.has('app') || reading.has('allow')) &&
    reading.dates.some(({ moment: { kind } }) => kind === 'day' || kind === 'period' || kind === 'no-year') &&
    (reading.has('which', 'what', 'any') ||
      (reading.has('how-many') && reading.has('order', 'ban', 'measure', 'law'))) &&
    saysOnly(reading, ...ofOver, ...ofEndedThen)
      ? { intent: 'measures', stands: 'over', certain: true }
      : undefined,
};
const ofEndedThen = [
  ...(['order', 'law', 'list', 'list-noun', 'directive', 'past', 'went-by', 'between', 'before', 'next'] as const),
];

/** "When was X unbanned", "why did Y unban X": what stands of each measure that names it says who ended what, if anybody did. */
export const whoseBarIsOver: Rule = {
  name: 'what is over of an app',
  find: ({ reading, apps, companies, people, measures, strangers }) =>
    apps.length === 1 &&
    companies.length + measures.length + strangers.length === 0 &&
    people.length <= 1 &&
    reading.has('over') &&
    reading.has('when', 'who', 'why', 'reason', 'date-of') &&
    saysOnly(reading, ...ofWhoseBarIsOver)
      ? { intent: 'named', certain: true }
      : undefined,
};
const ofWhoseBarIsOver = [
  ...(['when', 'who', 'why', 'reason', 'date-of', 'what', 'which', 'how', 'yes-no', 'be', 'do', 'have'] as const),
  ...(['over', 'ban', 'allow', 'of', 'take', 'people', 'ever', 'by', 'app', 'back'] as const),
];

/** "Is any of those 118 unbanned", "did any of the 54 come back": whether the measure that names them has ended. */
export const anyOfThemIsOver: Rule = {
  name: 'whether any of its names came back',
  find: ({ reading, apps, companies, people, measures, strangers }) =>
    measures.length === 1 &&
    apps.length + companies.length + people.length + strangers.length === 0 &&
    isUndated(reading) &&
    reading.has('any') &&
    reading.has('over', 'back', 'restore') &&
    saysOnly(reading, ...ofAnyOver)
      ? { intent: 'standing', aspect: 'ended', certain: true }
      : undefined,
};
const ofAnyOver = [
  ...(['any', 'app', 'name', 'of', 'be', 'do', 'have', 'yes-no', 'over', 'allow', 'back', 'restore', 'ban'] as const),
  ...([
    'number-word',
    'keep',
    'take',
    'list',
    'list-noun',
    'ever',
    'still',
    'next',
    'between',
    'not',
    'also',
    'tell',
  ] as const),
];

/** "Are Chinese apps still banned in X": of no app by itself, but of all that the measures of X name that hold. */
export const stillBarredThere: Rule = {
  name: 'whether apps are still barred in a place',
  find: ({ reading, apps, companies, people, measures, strangers, jurisdictions, categories, reference }) =>
    jurisdictions.length === 1 &&
    apps.length + companies.length + people.length + measures.length + strangers.length + categories.length === 0 &&
    (reference === undefined || reference.bare) &&
    isUndated(reading) &&
    reading.isAt(0, 'yes-no') &&
    reading.has('app') &&
    reading.has('ban') &&
    reading.has('still') &&
    saysOnly(reading, 'yes-no', 'be', 'app', 'ban', 'still', 'of', 'all', 'have')
      ? { intent: 'apps', stands: 'holding', certain: true }
      : undefined,
};

/** "Apps banned in X on that day", "which apps are banned in X": all that its lists name by then. */
export const barredInPlace: Rule = {
  name: 'what is barred in a place',
  find: ({ reading, apps, companies, people, measures, strangers, jurisdictions, categories, reference }) =>
    jurisdictions.length === 1 &&
    apps.length + companies.length + people.length + measures.length + strangers.length + categories.length === 0 &&
    (reference === undefined || reference.bare) &&
    reading.has('app') &&
    reading.has('ban', 'name') &&
    reading.dates.length <= 1 &&
    saysOnly(
      reading,
      'app',
      'ban',
      'name',
      'which',
      'what',
      'be',
      'yes-no',
      'tell',
      'all',
      'by',
      'do',
      'of',
      'list',
      'have',
    )
      ? { intent: 'apps', certain: true }
      : undefined,
};

/** "Which payment apps do you have on record", "all games you know": those of a kind, of all that there are. */
export const kindOnRecord: Rule = {
  name: 'a kind on record',
  find: ({ reading, categories }) =>
    categories.length > 0 &&
    reading.mentions.every(({ subjects }) => subjects.some(({ kind }) => kind === 'category')) &&
    reading.has('which', 'what', 'all', 'any', 'how-many', 'list', 'tell') &&
    reading.has('bot', 'record', 'all') &&
    isUndated(reading) &&
    saysOnly(
      reading,
      'which',
      'what',
      'all',
      'any',
      'how-many',
      'how',
      'list',
      'list-noun',
      'tell',
      'app',
      'bot',
      'record',
      'have',
      'do',
      'yes-no',
      'name',
      'be',
      'of',
    )
      ? { intent: 'apps', certain: true }
      : undefined,
};

/** "Which orders on X were signed between June and October", "orders on X from April to July": those made within that time, each with its day. */
export const madeWithin: Rule = {
  name: 'what was made within a time',
  find: ({ reading, reference, people, measures, companies, strangers, rulings }) =>
    reference?.plural === true &&
    !reference.bare &&
    reference.dates.length > 1 &&
    measures.length > 1 &&
    reading.mention('measure').length + companies.length + people.length + strangers.length + rulings.length === 0 &&
    (asksForSet(reading, 'measure') || reading.has('sign', 'issue')) &&
    // "what new orders were signed": new is what was made.
    (reading.has('sign', 'issue') || !reading.has('change', 'happen')) &&
    !reading.has(...besideMade)
      ? { intent: 'measures', certain: true }
      : undefined,
};
const besideMade = [
  'who',
  'whose',
  'why',
  'when',
  'compare',
  'how-long',
  'end',
  'court-sure',
  'judge',
  'say-sure',
  'deadline',
  'extend',
  'mean',
  'require',
  'app',
  'company',
  'still',
  'status',
  'effect',
  'both',
  'same',
  'first',
] as const;

/** "What is still in force against X there", "what still stands against X": of the measures on it those that do. */
export const whatHoldsAgainst: Rule = {
  name: 'what holds against it',
  find: ({ reading, apps, companies, people, measures, strangers, jurisdictions }) => {
    const [thing, ...others] = [...reading.mention('app'), ...reading.mention('company')];
    return thing &&
      others.length === 0 &&
      apps.length + companies.length === 1 &&
      people.length + measures.length + strangers.length === 0 &&
      jurisdictions.length <= 1 &&
      reading.has('what', 'which') &&
      reading.has('still', 'status') &&
      // "against X"
      reading.isAt(thing.from - 1, 'name') &&
      isUndated(reading) &&
      saysOnly(
        reading,
        ...(['what', 'which', 'mean', 'be', 'yes-no', 'still', 'status', 'require', 'of', 'name', 'effect'] as const),
        ...(['all', 'list', 'tell', 'explain', 'measure', 'order', 'law', 'list-noun', 'keep', 'bot'] as const),
      )
      ? { intent: 'measures', stands: 'holding', certain: true }
      : undefined;
  },
};

/** "Orders about X", "every measure naming X", "lists with X in March": the measures on it, and nothing else is said of them. */
export const measuresOnIt: Rule = {
  name: 'the measures on it',
  find: ({ reading, reference, people, strangers, rulings, plans, categories }) => {
    const [thing, ...others] = [...reading.mention('app'), ...reading.mention('company')];
    const noun = [...reading.at('measure'), ...reading.at('order'), ...reading.at('law'), ...reading.at('list-noun')];
    return thing &&
      others.length === 0 &&
      people.length + strangers.length + rulings.length + plans.length + categories.length === 0 &&
      reading.mention('measure').length === 0 &&
      (reference?.plural === true || reading.has('all')) &&
      // "the orders about X": X comes behind the noun, and nothing but what ties them is between.
      noun.some((at) => at < thing.from && thing.from - at <= mostToThing) &&
      saysOnly(
        reading,
        ...(['measure', 'order', 'law', 'list', 'list-noun', 'name', 'called', 'mean', 'of', 'by', 'all'] as const),
        ...(['which', 'what', 'tell', 'require', 'pronoun', 'be', 'yes-no'] as const),
      ) &&
      // "what do the orders about X require"
      !reading.at('require').some((at) => !reading.isAt(at, 'order')) &&
      !reading.has('yes-no')
      ? { intent: 'measures', certain: true }
      : undefined;
  },
};
/** So many words lead from a noun to what its measures are on. */
const mostToThing = 4;
