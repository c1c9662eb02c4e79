/** Sets: which apps, companies or measures. */
import { isExcepted } from '../leaving-out.ts';
import { isDeniedSet } from '../places.ts';
import { isUndated, type Reading } from '../reading.ts';
import type { View } from '../view.ts';
import type { Rule } from './rule.ts';
import {
  asksForSet,
  asksOfEachSide,
  contentOf,
  countsPlaces,
  courtly,
  namesNumber,
  saysDevices,
  saysOnly,
} from './signs.ts';

/** "How many were in the second batch", "all rounds added up": how many names one of several rounds has, or all. */
export const sizeOfRound: Rule = {
  name: 'how large a round is',
  find: ({ reading, measures, apps, companies, people, strangers }) => {
    if (!reading.has('batch') || !reading.has('how-many', 'size') || measures.length === 0) return undefined;
    if (apps.length + companies.length + people.length + strangers.length > 0) return undefined;
    if (reading.has('own', 'except', 'both', 'also', 'how-long', 'court-sure', 'still', 'compare')) return undefined;
    // "the biggest round, how many": the largest of them, and not all together.
    if (reading.at('larger').some((at) => reading.tokens[at - 1]?.kind !== 'number')) return undefined;
    // "nuked on the first go": what bars something ends nothing.
    if (reading.at('end').some((at) => !reading.isAt(at, 'ban'))) return undefined;
    const rounds = new Set(reading.at('batch'));
    const counted = reading
      .at('how-many')
      // "the total of all rounds": what they name is added up.
      .filter((at) => !reading.isAt(at, 'sum'))
      .flatMap((at) => [at + 1, at + 2, at + 3, at + 4])
      .find((at) => rounds.has(at) || reading.classes[at]?.has('app') || reading.classes[at]?.has('company'));
    return {
      counts: true,
      intent: counted !== undefined && rounds.has(counted) && measures.length > 1 ? 'measures' : 'apps',
      certain: true,
    };
  },
};

/** "How many of the eight are payment apps": those of a kind among the names of a measure. */
export const kindAmongNames: Rule = {
  name: 'a kind among the names',
  find: ({ reading, reference, measures, apps, companies, categories, jurisdictions, strangers }) =>
    reference?.count !== undefined &&
    measures.length === 1 &&
    categories.length === 1 &&
    apps.length + companies.length + jurisdictions.length + strangers.length === 0 &&
    reading.has('which', 'what', 'how-many', 'list', 'tell', 'any', 'all') &&
    !reading.has('own', 'who', 'why', 'when', 'sign', 'end', 'court-sure', 'say-sure', 'still')
      ? { intent: 'apps', certain: true }
      : undefined,
};

/** "Besides X, what did that country take off its phones": what else the place named. */
export const namedThereBesides: Rule = {
  name: 'what a place named besides it',
  find: ({ reading, apps, measures, people, jurisdictions, authorities, strangers, rulings }) =>
    reading.has('except') &&
    apps.length > 0 &&
    [...reading.mention('app'), ...reading.mention('company')].every(({ from }) => isExcepted(from, reading)) &&
    measures.length + people.length + strangers.length + rulings.length === 0 &&
    (jurisdictions.length === 1 || authorities.length === 1) &&
    reading.has('what', 'which') &&
    reading.has('ban', 'remove', 'name', 'list') &&
    !reading.has('who', 'when', 'why', 'where', 'own', 'end', 'over', 'sign', 'court-sure', 'say-sure', 'measure')
      ? { intent: 'apps', certain: true, loosely: true }
      : undefined,
};

/** "A second name beside X in that law", "who stands next to X there": all names of the measure, X among them. */
export const namedBeside: Rule = {
  name: 'what is named beside it',
  find: ({ reading, apps, companies, measures, people, jurisdictions }) =>
    apps.length === 1 &&
    measures.length === 1 &&
    companies.length + people.length === 0 &&
    jurisdictions.length <= 1 &&
    reading.has('beside') &&
    !reading.has('why', 'when', 'sign', 'end', 'own', 'court-sure', 'say-sure', 'effect', 'compare', 'same', 'how-long')
      ? { intent: 'apps', certain: true }
      : undefined,
};

/** "That state barred six apps. Namely?", "the January order, names please": the last words ask for the names. */
export const namely: Rule = {
  name: 'namely',
  find: ({ reading, reference, apps, measures, jurisdictions, people, companies, strangePlaces }) => {
    const last = reading.tokens.length - 1;
    const isLast = reading.at('namely').some((at) => at > 0 && last - at <= mostAfterNamely);
    return isLast &&
      (measures.length > 0 || jurisdictions.length > 0 || (reference !== undefined && !reference.bare)) &&
      apps.length + companies.length + strangePlaces.length === 0 &&
      people.length <= 1 &&
      !reading.has('who', 'whose', 'people', 'judge', 'sign', 'own', 'develop', 'court-sure', 'say-sure', 'country') &&
      !reading.has('when', 'why', 'end', 'alias', 'extend', 'order', 'law', 'pause')
      ? { intent: 'apps', certain: true, loosely: true }
      : undefined;
  },
};

/** "names please", "those being" */
const mostAfterNamely = 2;

/** "How many states named that app": the measures that name it, each of its place. */
export const placesNaming: Rule = {
  name: 'which places name it',
  find: ({ reading, apps, companies, measures, strangers, strangePlaces }) =>
    apps.length === 1 &&
    companies.length + measures.length + strangers.length + strangePlaces.length === 0 &&
    ((reading.has('where') && saysDevices(reading)) ||
      [...reading.at('how-many'), ...reading.at('which')].some((at) =>
        [at + 1, at + 2, at + 3].some((to) => reading.isAt(to, 'country')),
      )) &&
    reading.has('name', 'ban', 'list') &&
    !reading.has(
      'own',
      'who',
      'why',
      'when',
      'still',
      'status',
      'court-sure',
      'say-sure',
      'not',
      'first',
      'end',
      'user',
    )
      ? { intent: 'measures', ...(countsPlaces(reading) && { aspect: 'places' }), certain: true }
      : undefined,
};

/** "List all bans of that country", "all his orders": the measures of a place or of somebody. */
export const allMeasures: Rule = {
  name: 'all measures of a place',
  find: ({ reading, reference, apps, companies, jurisdictions, people, strangers, strangePlaces }) =>
    (jurisdictions.length + people.length === 1 ||
      (jurisdictions.length + people.length === 0 && reference?.plural === true && !reference.bare)) &&
    apps.length + companies.length + strangers.length + strangePlaces.length === 0 &&
    reading.mention('measure').length === 0 &&
    (reading.has('all') || reading.isAt(0, 'list')) &&
    (reading.isAt(0, 'list', 'tell', 'all', 'name') || reading.isAt(1, 'list', 'all')) &&
    reading
      .at('measure')
      .concat(reading.at('order'), reading.at('law'), reading.at('list-noun'))
      .some((at) => at === reading.tokens.length - 1 || reading.isAt(at + 1, 'of')) &&
    isUndated(reading) &&
    !reading.has('who', 'why', 'when', 'own', 'end', 'still', 'court-sure', 'say-sure', 'app', 'company', 'except')
      ? { intent: 'measures', certain: true }
      : undefined,
};

/** "Name the five rounds", "what were that country's rounds, and when": the rounds, and not what they name. */
export const roundsListed: Rule = {
  name: 'the rounds of a place',
  find: ({ reading, reference, apps, companies, people, measures, strangers }) =>
    reference?.plural === true &&
    !reference.inTurn &&
    !reference.pauses &&
    measures.length > 2 &&
    apps.length + companies.length + people.length + strangers.length + reading.mention('measure').length === 0 &&
    reading.has('batch') &&
    (reading.isAt(0, 'tell', 'list', 'all', 'batch') || [1, 2].some((at) => reading.isAt(at, 'be'))) &&
    saysOnly(
      reading,
      ...(['tell', 'list', 'name', 'what', 'which', 'all', 'batch', 'number-word', 'be', 'of'] as const),
      ...(['ban', 'measure', 'when', 'date-of', 'do', 'yes-no', 'list-noun', 'country', 'how'] as const),
    ) &&
    isUndated(reading)
      ? { intent: 'measures', certain: true }
      : undefined,
};

/** "Did that country add more after the 59", "what was put on top of its first list": its lists, one after the other. */
export const addedLater: Rule = {
  name: 'what a place added later',
  find: (view) => {
    const { reading, apps, companies, jurisdictions, people, authorities, strangers, categories } = view;
    return jurisdictions.length === 1 &&
      apps.length + companies.length + people.length + strangers.length + categories.length === 0 &&
      authorities.length + reading.mention('measure').length === 0 &&
      (reading.has('also') ||
        (reading.has('next') &&
          (reading.has('join') || doesLater(reading) || (reading.has('change') && reading.isAt(0, 'yes-no'))))) &&
      (reading.has('join', 'change', 'ban') || !reading.has('list', 'list-noun')) &&
      reading.has('yes-no', 'what', 'any') &&
      (isUndated(reading) || isAfterList(view)) &&
      !asksForSet(reading, 'app') &&
      !asksForSet(reading, 'company') &&
      !reading.has(
        'who',
        'which',
        'why',
        'when',
        'how-many',
        'end',
        'court-sure',
        'say-sure',
        'still',
        'device',
        'not',
      ) &&
      !reading.has('happen', 'compare', 'except', 'last', 'both', 'own', 'country', 'allow')
      ? { intent: 'measures', certain: true }
      : undefined;
  },
};

/** "What has that country blocked since its first list", "what else did it ban": what it did is asked, and not what followed its ban. */
const doesLater = ({ isAt, at, mention }: Reading): boolean =>
  mention('jurisdiction').some(
    ({ from, to }) => isAt(from - 1, 'do', 'yes-no', 'be') && at('ban').some((ban) => ban >= to && ban - to <= 1),
  );

/** "After the June 2020 list": a day only says which list is meant, or since or until when. */
const isAfterList = ({ reading, reference }: View): boolean =>
  reading.dates.every(
    (date) =>
      date.moment.kind === 'now' ||
      date.relation === 'after' ||
      date.relation === 'since' ||
      (reference?.dates.includes(date) ?? false),
  );

/** "Which new rounds came between July and Christmas": the rounds of a place in a time, and not what they name. */
export const roundsThen: Rule = {
  name: 'the rounds of a place in a time',
  find: ({ reading, apps, companies, jurisdictions, people, strangers, categories }) =>
    jurisdictions.length === 1 &&
    apps.length + companies.length + people.length + strangers.length + categories.length === 0 &&
    reading.mention('measure').length === 0 &&
    reading.dates.length > 1 &&
    [...reading.at('which'), ...reading.at('what')].some((at) =>
      [at + 1, at + 2].some((to) => reading.isAt(to, 'batch')),
    ) &&
    !reading.has('who', 'why', 'when', 'app', 'company', 'end', 'court-sure', 'say-sure', 'compare', 'name', 'how-many')
      ? { intent: 'measures', certain: true }
      : undefined,
};

/** "How many states have lists", "which states made a list": those that have one on record. */
export const statesWithLists: Rule = {
  name: 'which states have lists',
  find: ({ reading, strangers, reference }) =>
    reading.dates.length + strangers.length === 0 &&
    // "US states"
    reading.mentions.every(
      ({ to, subjects }) => reading.isAt(to, 'state') && subjects.every(({ kind }) => kind === 'jurisdiction'),
    ) &&
    (reference === undefined || reference.bare || reading.mentions.length > 0) &&
    [...reading.at('how-many'), ...reading.at('which'), ...reading.at('what')].some((at) =>
      [at + 1, at + 2, at + 3].some((to) => reading.isAt(to, 'state')),
    ) &&
    reading.has('list', 'list-noun', 'ban', 'measure') &&
    reading.tokens.length <= mostOfTimes &&
    !reading.has('who', 'why', 'when', 'not', 'own', 'end', 'court-sure', 'say-sure', 'pronoun')
      ? {
          intent: 'measures',
          ...(reading.has('how-many') && reading.mentions.length > 0 && { aspect: 'places' }),
          certain: true,
        }
      : undefined,
};

/** "How often is X named": the measures that name it are counted. */
export const timesNamed: Rule = {
  name: 'how often it is named',
  find: ({ reading, apps, companies, measures, strangers, jurisdictions, people }) =>
    apps.length === 1 &&
    companies.length + measures.length + strangers.length + people.length === 0 &&
    jurisdictions.length <= 1 &&
    reading.has('how-many') &&
    reading.has('name', 'ban', 'list') &&
    !reading.has(
      'app',
      'company',
      'people',
      'user',
      'usage',
      'country',
      'how-long',
      'share',
      'own',
      'extend',
      'end',
      'deadline',
    ) &&
    !reading.has(
      'who',
      'why',
      'when',
      'court-sure',
      'say-sure',
      'not',
      'effect',
      'status',
      'date-of',
      'left',
      'first',
    ) &&
    reading.tokens.length <= mostOfTimes
      ? { intent: 'measures', counts: true, certain: true }
      : undefined,
};

/** "How many times did that country block apps", "how many rounds were there": its measures are counted and told. */
export const timesOfPlace: Rule = {
  name: 'how often a place acted',
  find: ({ reading, apps, companies, measures, people, strangers, jurisdictions, reference }) =>
    jurisdictions.length === 1 &&
    apps.length + companies.length + people.length + strangers.length === 0 &&
    reading.mention('measure').length === 0 &&
    (measures.length === 0 || reference?.count === undefined) &&
    reading.has('how-often') &&
    reading.has('ban', 'name', 'list', 'join', 'change', 'batch', 'measure') &&
    isUndated(reading) &&
    reading.tokens.length <= mostOfTimes &&
    !reading.has('who', 'why', 'court-sure', 'say-sure', 'not', 'effect', 'extend', 'end', 'device', 'still')
      ? { intent: 'measures', certain: true }
      : undefined,
};

/** Little else is said. */
const mostOfTimes = 9;

/** "How many apps did that place block (in total, by 2022)": its lists together, as nothing says which of them. */
export const sumOfPlace: Rule = {
  name: 'all names of a place',
  find: ({ reading, apps, companies, people, jurisdictions, reference, strangers }) => {
    const counted = reading.at('how-many').flatMap((at) => [at + 1, at + 2, at + 3]);
    const kinds = new Set(reading.mention('category').map(({ from }) => from));
    return jurisdictions.length === 1 &&
      apps.length + companies.length + people.length + strangers.length === 0 &&
      (reference?.count === undefined || reading.has('all')) &&
      reading.mention('measure').length === 0 &&
      reading.has('ban', 'name', 'list') &&
      counted.some((at) => reading.isAt(at, 'app') || kinds.has(at)) &&
      !reading.has(
        'own',
        'who',
        'still',
        'both',
        'except',
        'not',
        'court-sure',
        'say-sure',
        'compare',
        'larger',
        'user',
        'batch',
        'end',
        'allow',
        'also',
        'device',
        'date-of',
        'first',
        'last',
      )
      ? { intent: 'apps', certain: true }
      : undefined;
  },
};

/** "Which apps did that president ban", "what did he ban": the names of all that somebody signed, where no measure is told apart. */
export const namedBySigner: Rule = {
  name: 'named by what somebody signed',
  find: ({ reading, reference, apps, companies, people, makers, measures, categories, strangers }) => {
    const [doer] = reading.mention('person');
    const bans = reading
      .at('ban')
      .some((at) => doer && (at >= doer.to ? at - doer.to <= 2 : reading.isAt(doer.from - 1, 'by')));
    return makers.length === 1 &&
      people.length === 1 &&
      apps.length + companies.length + categories.length + strangers.length === 0 &&
      reading.mention('measure').length === 0 &&
      (reference === undefined
        ? measures.length === 0
        : reference.count === undefined && reference.dates.length === 0) &&
      bans &&
      (asksForSet(reading, 'app') || reading.has('what', 'all')) &&
      !reading.has(...besideSigned)
      ? { intent: 'apps', certain: true }
      : undefined;
  },
};

/** "Is X the only app in that order", "does it name only X": all that it names say so, and a yes to X would not. */
export const onlyOneNamed: Rule = {
  name: 'whether it is the only one',
  find: ({ reading, apps, companies, measures, strangers, jurisdictions }) =>
    apps.length + companies.length > 0 &&
    strangers.length === 0 &&
    (measures.length > 0 ? measures.length <= mostOfOnly : jurisdictions.length === 1) &&
    (reading.isAt(0, 'yes-no', 'be', 'do') || measures.length > 0) &&
    saysOnlyOne(reading) &&
    !reading.has(
      'own',
      'develop',
      'court-sure',
      'say-sure',
      'why',
      'when',
      'who',
      'deadline',
      'device',
      'what',
      'which',
    )
      ? { intent: 'apps', certain: true }
      : undefined,
};
const mostOfOnly = 2;

/** "The only app", "only X": said of what is named, of no place or day; "X or only Y" sets one beside another. */
const saysOnlyOne = ({ isAt, at, mentions, tokens }: Reading): boolean => {
  const things = mentions.filter(({ subjects: [first] }) => first?.kind === 'app' || first?.kind === 'company');
  return at('only').some(
    (only) =>
      tokens[only - 1]?.text !== 'or' &&
      // "the app itself"
      !isAt(only, 'pronoun') &&
      (isAt(only + 1, 'app', 'company', 'number-word', 'name') || things[0]?.from === only + 1),
  );
};

/** "Which of the eight are not on that list", "which games did that country not ban": those that it leaves alone. */
export const notNamedThere: Rule = {
  name: 'not named there',
  find: ({ reading, apps, strangers }) =>
    apps.length + strangers.length === 0 &&
    [...reading.mention('measure'), ...reading.mention('jurisdiction')].some((one) => isDeniedSet(one, reading)) &&
    !reading.has('own', 'develop', 'court-sure', 'say-sure', 'still', 'first', 'country', 'measure', 'order', 'law')
      ? { intent: 'apps', certain: true }
      : undefined,
};

/** "Which Japanese apps did that country ban", "are there any US apps on the list": those whose makers are based there. */
export const ofMakersThere: Rule = {
  name: 'from where they are',
  find: ({ base, reading, apps, companies, strangers }) =>
    base !== undefined &&
    apps.length + companies.length + strangers.length === 0 &&
    reading.has('ban', 'name', 'list', 'list-noun', 'be') &&
    !reading.has('who', 'why', 'when', 'own', 'say-sure', 'court-sure', 'compare', 'sign', 'still')
      ? { intent: 'apps', certain: true }
      : undefined,
};

/** "What is the newest measure", "the latest order on record": the one with the last day, of all or of a place. */
export const newestMeasure: Rule = {
  name: 'the newest measure',
  find: ({ reading, reference, apps, companies, people, strangers, jurisdictions }) =>
    (reference === undefined ||
      reference.bare ||
      (jurisdictions.length === 1 && reference.count === undefined && reference.dates.length === 0)) &&
    reading.has('last') &&
    reading.has('measure', 'order', 'law', 'list-noun', 'ban') &&
    apps.length + companies.length + people.length + strangers.length === 0 &&
    reading.mention('measure').length === 0 &&
    isUndated(reading) &&
    saysOnly(
      reading,
      'last',
      'measure',
      'order',
      'law',
      'list-noun',
      'ban',
      'what',
      'which',
      'be',
      'record',
      'of',
      'have',
      'tell',
      'bot',
      'all',
      'when',
      'yes-no',
      'country',
      'app',
    )
      ? { intent: 'measure', newest: true, certain: true }
      : undefined,
};

/** "What did that country ban first", "how many apps did it block the second time": the names of one list of a place. */
export const namedInTurn: Rule = {
  name: 'what a place named first, or next',
  find: ({ reading, reference, apps, companies, people, strangers, jurisdictions, outside }) =>
    jurisdictions.length === 1 &&
    (reference === undefined || reference.bare || reference.any) &&
    reading.mention('measure').length + apps.length + companies.length + people.length + strangers.length === 0 &&
    outside.length === 0 &&
    isUndated(reading) &&
    (reading.has('first') || reading.at('ordinal').some((at) => isTurn(at, reading))) &&
    reading.has('ban', 'name', 'list', 'remove') &&
    reading.has('app', 'what', 'which', 'how-many') &&
    !reading.has(
      'who',
      'when',
      'why',
      'where',
      'compare',
      'before',
      'next',
      'last',
      'court-sure',
      'say-sure',
      'sign',
    ) &&
    !reading.has('status', 'happen', 'still', 'mean') &&
    !reading.has('law', 'order', 'country', 'batch', 'deadline', 'own', 'end', 'change', 'except', 'list-noun', 'join')
      ? { intent: 'apps', inTurn: true, certain: true }
      : undefined,
};

/** "The second time", "the second Indian block": not the second of the apps. */
const isTurn = (at: number, { isAt, mention }: Reading): boolean =>
  isAt(at + 1, 'date-of', 'ban') ||
  (mention('jurisdiction').some(({ from }) => from === at + 1) && isAt(at + 2, 'ban'));

/** "What did that state tell its agencies to remove": the names of its lists. */
export const whatToRemove: Rule = {
  name: 'what is to be removed',
  find: ({ reading, apps, companies, people, measures, jurisdictions, strangers }) => {
    const last = reading.tokens.length - 1 - (reading.isAt(reading.tokens.length - 1, 'of') ? 1 : 0);
    const isLast = reading
      .at('remove')
      .some((at) => at >= last - mostAfterRemove && reading.dates.every(({ from }) => from > at || at === last));
    return isLast &&
      !reading.has('first', 'ordinal') &&
      jurisdictions.length === 1 &&
      apps.length + companies.length + people.length + strangers.length === 0 &&
      measures.length <= 1 &&
      reading.has('what', 'which') &&
      reading.has('do', 'must', 'require') &&
      !reading.has('who', 'why', 'when', 'own', 'how-long', 'deadline', 'date-of', 'not', 'say-sure')
      ? { intent: 'apps', certain: true }
      : undefined;
  },
};

/** A date or "from its devices" may follow. */
const mostAfterRemove = 5;

/** "X, Y and Z are three of the eight, what are the others", "the order names X and Y, who else": the rest of one measure's names. */
export const restOfNames: Rule = {
  name: 'the rest of the names',
  find: ({ reading, reference, apps, companies, people, measures, jurisdictions, strangers }) => {
    const lastNamed = Math.max(-1, ...reading.mention('app').map(({ from }) => from));
    const others = reading.at('also').filter((at) => at > lastNamed && !reading.isAt(at + 1, ...ofOtherMeasures));
    const isOfOne = measures.length === 1 || (reference !== undefined && apps.length > 1);
    const isCounted = others.some((at) => reading.isAt(at + 1, 'number-word') || isNumber(at + 1, reading));
    return others.length > 0 &&
      apps.length > 0 &&
      (isOfOne || (isCounted && apps.length > 1)) &&
      measures.length < 2 &&
      companies.length + strangers.length + jurisdictions.length === 0 &&
      people.length < 2 &&
      reading.has('which', 'what', 'who') &&
      isUndated(reading) &&
      !reading.has('own', 'develop', 'why', 'when', 'where', 'sign', 'court-sure', 'say-sure', 'happen', 'deadline') &&
      !reading.has('compare', 'both', 'except', 'status', 'still', 'end', 'beside')
      ? { intent: 'apps', theRest: true, certain: true, loosely: true }
      : undefined;
  },
};

const isNumber = (at: number, { tokens }: Reading): boolean => tokens[at]?.kind === 'number';

/** "Which other order names it": other measures are asked for, and no names. */
const ofOtherMeasures = [
  'order',
  'measure',
  'law',
  'list-noun',
  'country',
  'company',
  'directive',
  'rule',
  'people',
] as const;

/** "Which games were barred along with X", "which app did that state add with Y": what a measure that names it names too. */
export const namedAlong: Rule = {
  name: 'named along with another',
  find: ({ reading, beside, apps, companies, people, measures, strangers }) =>
    beside.length === 1 &&
    apps.length === 1 &&
    companies.length + people.length + measures.length + strangers.length === 0 &&
    reading.has('ban', 'name', 'list', 'join', 'change') &&
    (asksForSet(reading, 'app') ||
      (reading.has('which', 'what', 'how-many') && reading.mention('category').length > 0)) &&
    !reading.has('who', 'why', 'own', 'say-sure', 'court-sure', 'compare', 'same', 'user', 'not', 'deadline', 'sign')
      ? { intent: 'apps', along: true, certain: true }
      : undefined,
};

/** What is asked otherwise than for what somebody's measures name. */
const besideSigned = [
  'who',
  'why',
  'when',
  'own',
  'end',
  'say-sure',
  'court-sure',
  'still',
  'how-long',
  'not',
  'extend',
  'next',
  'both',
  'except',
  'first',
  'device',
  'order',
  'law',
  'list-noun',
] as const;

/** "Which of that place's lists is the largest", "biggest ban of that country": its lists, each with how many names it has. */
export const largestOfPlace: Rule = {
  name: 'the largest of a place',
  find: ({ reading, apps, companies, jurisdictions, reference }) =>
    // "118 more apps, which ones": so many more, and no list with more of them.
    reading.at('larger').some((at) => reading.tokens[at - 1]?.kind !== 'number') &&
    (reading.has('which', 'what') ||
      reading.at('larger').some((at) => at <= mostBeforeLarger) ||
      reading.has('size') ||
      // "was its first round larger than the September 2020 one": the other is told by its day, and all of them are told.
      (reading.has('first') && reading.has('batch') && reading.isAt(0, 'yes-no') && reading.dates.length === 1)) &&
    // "which list names the most apps": of all there are
    (jurisdictions.length === 1 ||
      (reading.has('batch') && reference?.bare === false) ||
      (reading.has('app', 'name', 'list-noun', 'ban') && reading.mentions.length === 0 && isUndated(reading))) &&
    apps.length + companies.length === 0 &&
    (reference?.plural === true || reading.has('batch', 'list-noun', 'measure', 'order', 'law')) &&
    !reading.has('who', 'why', 'own', 'user', 'share')
      ? { intent: 'measures', aspect: reading.has('smallest') ? 'fewest' : 'count', certain: true }
      : undefined,
};

/** "The largest", "India's biggest": it stands at the beginning. */
const mostBeforeLarger = 1;

/** "Which apps did both places list", "what do the two lists have in common": those that each of them names. */
export const namedInBoth: Rule = {
  name: 'named in both places',
  find: ({ reading, reference, apps, companies, people, makers, measures, jurisdictions, strangers }) =>
    // "which apps were the two orders about": what each of them names.
    !reading.isAt(reading.tokens.length - 1, 'mean') &&
    (asksOfEachSide(
      reading,
      // "Both India and Trump": who signed something is a side beside a place.
      jurisdictions.length +
        (jurisdictions.length > 0 ? makers.length : 0) +
        // "Both the January order and India"
        (jurisdictions.length === 1 && reference?.measures.length === 1 && makers.length === 0 ? 1 : 0) +
        reading.mention('measure').filter(({ subjects }) => subjects.length === 1).length,
    ) ||
      (measures.length === 2 && asksForSet(reading, 'app') && reading.has('both'))) &&
    people.length === (jurisdictions.length > 0 ? makers.length : 0) &&
    apps.length + companies.length + strangers.length === 0 &&
    (reading.has('app', 'list', 'list-noun', 'name', 'which', 'what', 'how-many') ||
      // "Overlap between the January order and India's"
      (reading.tokens.length <= mostOfOverlap && (reading.isAt(0, 'both') || reading.isAt(1, 'both')))) &&
    !reading.has('who', 'why', 'when', 'date-of', 'compare', 'first', 'before', 'end', 'court-sure', 'say-sure', 'own')
      ? { intent: 'apps', certain: true }
      : undefined,
};

const mostOfOverlap = 12;

/** "… and which list", "which lists have it": of something that was told of before, the measures that name it. */
export const whichListAlone: Rule = {
  name: 'which list',
  find: ({ reading, apps, companies, measures, strangers }) =>
    reading.mentions.length + strangers.length === 0 &&
    measures.length === 0 &&
    isUndated(reading) &&
    reading.has('which', 'what') &&
    reading.has('list-noun') &&
    (apps.length + companies.length === 1 || reading.tokens.length <= mostOfList) &&
    saysOnly(reading, 'which', 'what', 'list-noun', 'list', 'be', 'yes-no', 'pronoun', 'of', 'have', 'name')
      ? { intent: 'named' }
      : undefined,
};
const mostOfList = 3;

export const namesOnList: Rule = {
  name: 'names on a list',
  find: ({ reading, measures, apps, companies, reference, strangers }) => {
    if (strangers.length > 0 || measures.length === 0 || (apps.length + companies.length > 0 && !reading.has('except')))
      return undefined;
    if (courtly(reading) || reading.has('own', 'who', 'why', 'sign', 'same', 'compare', 'still', 'end', 'status'))
      return undefined;
    if (
      asksForSet(reading, 'app') ||
      asksForSet(reading, 'company') ||
      (reading.has('except') && reading.has('app', 'name', 'list'))
    )
      return { intent: 'apps' };
    const counted =
      reference?.count !== undefined &&
      !reading.has('yes-no', 'when', 'do', 'mean', 'deadline', 'must', 'effect', 'happen', 'issue', 'penalty', 'user');
    return counted ? { intent: 'apps' } : undefined;
  },
};

/** "who is on that list" */
const isWhoIsOn = (reading: Reading): boolean =>
  reading.isAt(0, 'who') &&
  reading.isAt(1, 'be') &&
  reading.mention('measure').some(({ from }) => from <= mostBeforeList) &&
  !reading.has('behind', 'people', 'must', 'not');
const mostBeforeList = 4;

export const whatIsInIt: Rule = {
  name: 'what is in it',
  find: ({ reading, measures, apps, companies }) =>
    measures.length > 0 &&
    apps.length === 0 &&
    (companies.length === 0 || !reading.has('yes-no')) &&
    reading.has('list') &&
    reading.at('list').some((at) => !reading.classes[at]?.has('list-noun')) &&
    (isWhoIsOn(reading) || reading.has('mean', 'what', 'tell')) &&
    !reading.has('own', 'why', 'sign', 'end', 'status') &&
    (isWhoIsOn(reading) || !reading.has('who')) &&
    reading.tokens.length <= 12
      ? { intent: 'apps', ...(isWhoIsOn(reading) && { certain: true }) }
      : undefined,
};

/** "what of theirs", "which of the company's things": a pronoun or the company stands behind "of". */
function ofTheirs(reading: Reading): boolean {
  const companies = new Set(reading.mention('company').map(({ from }) => from));
  const asked = [...reading.at('what'), ...reading.at('which'), ...reading.at('any')];
  return asked.some((at) =>
    [1, 2].some((step) => {
      const after = at + step + 1;
      return reading.classes[at + step]?.has('of') && (reading.classes[after]?.has('pronoun') || companies.has(after));
    }),
  );
}

export const setOfApps: Rule = {
  name: 'set of apps',
  find: ({ reading, apps, measures, jurisdictions, companies, categories, people, reference, authorities }) => {
    if (
      apps.length === 0 &&
      measures.length > 1 &&
      reading.has('which', 'how-many', 'what', 'all') &&
      (reference?.count !== undefined || reading.has('also', 'both', 'list', 'name') || namesNumber(reading)) &&
      !reading.has('compare', 'sign', 'when', 'end', 'effect', 'still', 'happen', 'change') &&
      (!reading.has('status') || reading.has('how-many'))
    )
      return { intent: 'apps' };
    // "what did Texas add in January 2025", "what does the directive list"
    const added =
      reading.has('change', 'name', 'ban') &&
      reading.has('what', 'which', 'who') &&
      reading.dates.some(({ moment }) => moment.kind === 'day' || moment.kind === 'period');
    if (
      added &&
      apps.length + companies.length === 0 &&
      jurisdictions.length + authorities.length > 0 &&
      !reading.has('happen', 'sign', 'end', 'court', 'why')
    )
      return { intent: 'apps' };
    // "are there any of the eight that India named too"
    if (
      reference?.count !== undefined &&
      apps.length === 0 &&
      reading.has('any', 'which', 'how-many', 'all', 'both') &&
      reading.has('name', 'ban', 'list', 'own', 'develop') &&
      !reading.has('why', 'when', 'sign')
    )
      return { intent: 'apps' };
    // "does X have something on the Indian lists", "which things of X ended up on lists"
    if (
      companies.length === 1 &&
      apps.length === 0 &&
      (reading.has('have') || reading.mention('company').some(({ from }) => reading.classes[from - 1]?.has('of'))) &&
      reading.has('any', 'what', 'which', 'also') &&
      (reading.has('name', 'ban', 'list', 'list-noun') || (measures.length > 0 && !reading.has('do', 'mean', 'say'))) &&
      !reading.has('who', 'why', 'when', 'sign', 'measure', 'country')
    )
      return { intent: 'apps' };
    // "what of theirs was named": the things of a company, not what names it.
    if (companies.length === 1 && apps.length === 0 && ofTheirs(reading) && reading.has('name', 'ban', 'list'))
      return { intent: 'apps' };
    // "list everything by X that was named"
    if (
      companies.length > 0 &&
      apps.length === 0 &&
      (reading.has('all') || reading.classes[0]?.has('list')) &&
      (measures.length > 0
        ? reading.has('name', 'ban', 'list', 'issue', 'have')
        : reading.has('name', 'ban') && reading.has('tell', 'list', 'which', 'what'))
    )
      return { intent: 'apps' };
    const set = asksForSet(reading, 'app');
    const barred = reading.has('ban', 'name', 'list', 'allow');
    if (apps.length > 0 && !set && !reading.has('except')) return undefined;
    if (set && (measures.length + jurisdictions.length + categories.length + people.length > 0 || barred)) {
      if (companies.length > 0 && !barred && measures.length === 0 && jurisdictions.length === 0)
        return { intent: 'holdings' };
      return { intent: 'apps' };
    }
    if (
      companies.length > 0 &&
      apps.length === 0 &&
      (reference?.count !== undefined || (measures.length > 0 && reading.has('app'))) &&
      reading.has('which', 'what', 'how-many', 'any', 'app', 'all')
    )
      return { intent: 'apps' };
    if (set && companies.length > 0) return { intent: 'holdings' };
    const wants = reading.has('which', 'what', 'who', 'how-many', 'tell') || reading.has('except', 'all');
    if (
      apps.length === 0 &&
      wants &&
      barred &&
      (measures.length > 0 || jurisdictions.length > 0 || people.length > 0 || reference !== undefined) &&
      !reading.has('sign', 'why', 'when') &&
      companies.length === 0 &&
      !contentOf(reading) &&
      !reading.has('status', 'end', 'effect', 'still', 'back', 'happen')
    )
      return { intent: 'apps' };
    if (
      apps.length === 0 &&
      companies.length === 0 &&
      reading.has('app') &&
      measures.length > 0 &&
      !reading.has('do', 'effect', 'status', 'end', 'still', 'happen', 'mean', 'change')
    )
      return { intent: 'apps' };
    if (categories.length > 0 && apps.length === 0 && (measures.length > 0 || jurisdictions.length > 0 || barred))
      return { intent: 'apps' };
    return undefined;
  },
};

/** "What is barred there today": the names of a place's lists. */
export const whatIsBarred: Rule = {
  name: 'what is barred there',
  find: ({ reading, apps, companies, people, measures, jurisdictions, categories, strangers }) =>
    apps.length + companies.length + people.length + measures.length + categories.length + strangers.length === 0 &&
    jurisdictions.length === 1 &&
    reading.isAt(0, 'what') &&
    reading.has('ban') &&
    isUndated(reading) &&
    saysOnly(reading, 'what', 'be', 'yes-no', 'ban', 'of', 'still', 'all', 'country', 'status', 'tell')
      ? { intent: 'apps', certain: true }
      : undefined,
};

/** "X banned how many apps": those that one place names are counted. */
export const countedInPlace: Rule = {
  name: 'how many a place names',
  find: ({ reading, apps, companies, people, measures, jurisdictions, categories, strangers }) =>
    apps.length + companies.length + people.length + measures.length + categories.length + strangers.length === 0 &&
    jurisdictions.length === 1 &&
    reading.has('how-many') &&
    reading.has('app') &&
    reading.has('ban', 'name', 'list') &&
    saysOnly(reading, 'how-many', 'how', 'app', 'ban', 'name', 'list', 'be', 'do', 'of', 'all', 'have', 'country')
      ? { intent: 'apps', certain: true }
      : undefined,
};

/** "The number of orders that somebody signed": right after the word that counts stand orders, in the plural. */
export const ordersCounted: Rule = {
  name: 'how many orders',
  find: ({ reading, reference, measures, people }) => {
    const counted = reading.at('how-many').flatMap((at) => [at + 1, at + 2, at + 3, at + 4]);
    const isOrder = (at: number) => reading.isAt(at, 'order', 'law', 'directive', 'measure');
    return reference?.plural &&
      !reference.bare &&
      measures.length > 1 &&
      people.length < 2 &&
      // "how many lists has that place made": right after the word that counts.
      (counted.some(isOrder) || reading.at('how-many').some((at) => reading.isAt(at + 2, 'list-noun'))) &&
      !reading.has(
        'app',
        'batch',
        'name',
        'company',
        'end',
        'court-sure',
        'still',
        'status',
        'who',
        'date-of',
        'own',
        'left',
      )
      ? { intent: 'measures', certain: true }
      : undefined;
  },
};

export const whichMeasures: Rule = {
  name: 'which measures',
  find: ({ reading, apps, companies, jurisdictions, people, measures, reference }) => {
    // "the number of orders that ...": orders are counted, not what they name.
    if (reference?.plural && !reference.bare && reading.has('how-many') && !reading.has('app', 'own', 'left'))
      return { intent: 'measures' };
    if (asksForSet(reading, 'company') && measures.length > 0 && apps.length + companies.length === 0)
      return { intent: 'apps' };
    // "from which country is it": where it comes from.
    const isOrigin =
      reading.has('base') && reading.has('of') && !reading.has('ban', 'name', 'list', 'issue', 'sign', 'end');
    if (asksForSet(reading, 'country') && !isOrigin && !reading.has('status') && apps.length + companies.length > 0)
      return { intent: 'measures', ...(countsPlaces(reading) && { aspect: 'places' }) };
    // "list the five rounds": the rounds are told, and not what they name.
    if (
      reading.isAt(0, 'list', 'tell', 'name') &&
      reading.has('batch') &&
      !reading.has('app', 'ordinal') &&
      reference?.plural &&
      !reference.bare
    )
      return { intent: 'measures', certain: true };
    if (!asksForSet(reading, 'measure')) return undefined;
    if (
      apps.length + companies.length + jurisdictions.length + people.length > 0 &&
      reading.has('name', 'ban', 'list', 'sign', 'issue', 'how-many', 'which', 'what', 'all', 'tell')
    )
      return { intent: 'measures' };
    return undefined;
  },
};
