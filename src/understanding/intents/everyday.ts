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
    companies.length + people.length + measures.length + strangers.length + events.length === 0 &&
    jurisdictions.length <= 1 &&
    isUndated(reading) &&
    reading.has('sell') &&
    (reading.has('yes-no', 'happen') || (reading.has('how') && reading.has('end'))) &&
    !reading.has('who', 'whose', 'where', 'called', 'require', ...besideSale)
      ? { intent: 'owner', aspect: 'share', certain: true }
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

/** "Who banned X first", "which country was the first to block it": the first measure that names it. */
export const whoBannedFirst: Rule = {
  name: 'who banned it first',
  find: ({ reading, apps, companies, people, measures, strangers, rulings }) =>
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
      ? { intent: 'measure', aspect: 'does', oldest: true, certain: true }
      : undefined,
};

/** "Who was hit by that order", "who does it target": the names that stand in it. */
export const whoIsHit: Rule = {
  name: 'who is named in it',
  find: ({ reading, apps, companies, people, measures, strangers, rulings, jurisdictions }) =>
    measures.length === 1 &&
    apps.length + companies.length + people.length + strangers.length + rulings.length + jurisdictions.length === 0 &&
    reading.has('who') &&
    reading.has('name', 'list') &&
    (reading.has('by') || reading.has('do')) &&
    saysOnly(
      reading,
      'who',
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

/** "Does that country's government own X": nothing is recorded of governments, and whose it is is told. */
export const isStateOwned: Rule = {
  name: 'is it owned by a state',
  find: ({ reading, apps, companies, people, measures, strangers, jurisdictions }) =>
    apps.length + companies.length === 1 &&
    jurisdictions.length === 1 &&
    people.length + measures.length + strangers.length === 0 &&
    reading.isAt(0, 'yes-no') &&
    reading.has('own', 'control') &&
    saysOnly(reading, 'yes-no', 'do', 'be', 'own', 'control', 'by', 'of', 'country', 'people', 'have', 'still')
      ? { intent: 'owner', certain: true }
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

/** "Any plans on record": all that was considered. */
export const anyPlans: Rule = {
  name: 'any plans',
  find: ({ reading }) =>
    reading.has('plan') &&
    reading.mentions.length === 0 &&
    isUndated(reading) &&
    reading.has('record', 'any', 'all', 'how-many', 'which') &&
    saysOnly(
      reading,
      'plan',
      'record',
      'any',
      'all',
      'what',
      'which',
      'how-many',
      'be',
      'yes-no',
      'have',
      'bot',
      'of',
      'pronoun',
      'tell',
    )
      ? { intent: 'plans', certain: true }
      : undefined,
};

/** "Was anyone punished": of what, is not said. */
export const anyPenalty: Rule = {
  name: 'any penalty',
  find: ({ reading, apps, companies, measures, strangers, rulings, people }) =>
    apps.length + companies.length + measures.length + strangers.length + rulings.length + people.length === 0 &&
    reading.has('penalty') &&
    reading.has('yes-no') &&
    reading.has('any') &&
    saysOnly(reading, 'penalty', 'yes-no', 'be', 'any', 'do', 'take', 'ever', 'people', 'court', 'price')
      ? { intent: 'measure', aspect: 'penalties', certain: 'open' }
      : undefined,
};

/** "Did that president unban X": what he put an end to of what barred it. */
export const liftedBySomebody: Rule = {
  name: 'whether somebody lifted it',
  find: ({ reading, apps, companies, people, measures, strangers, jurisdictions }) =>
    apps.length === 1 &&
    people.length === 1 &&
    companies.length + measures.length + strangers.length + jurisdictions.length === 0 &&
    isUndated(reading) &&
    reading.has('allow') &&
    saysOnly(reading, 'yes-no', 'do', 'allow', 'usage', 'back', 'ever', 'of', 'have')
      ? { intent: 'standing', aspect: 'ended', certain: true }
      : undefined,
};

/** "Is X still Chinese": where those sit who make it. */
export const isFromThere: Rule = {
  name: 'where it is from',
  find: ({ reading, apps, companies, people, measures, strangers, jurisdictions, asksOrigin }) =>
    asksOrigin &&
    apps.length + companies.length === 1 &&
    people.length + measures.length + strangers.length + jurisdictions.length === 0 &&
    saysOnly(reading, 'yes-no', 'be', 'still', 'app', 'company', 'do', 'all', 'only')
      ? { intent: 'profile', aspect: 'base', certain: true }
      : undefined,
};

/** "What is that committee", "what did that ministry do": what it made. */
export const whatAnOfficeMade: Rule = {
  name: 'what an office made',
  find: ({ reading, apps, companies, people, measures, strangers, jurisdictions, authorities, rulings, plans }) =>
    authorities.length === 1 &&
    apps.length + companies.length + people.length + measures.length + strangers.length === 0 &&
    jurisdictions.length + rulings.length + plans.length === 0 &&
    reading.mention('authority').every(({ weak }) => !weak) &&
    isUndated(reading) &&
    reading.has('what') &&
    saysOnly(reading, 'what', 'be', 'do', 'yes-no', 'tell', 'of', 'explain', 'mean', 'people', 'have', 'issue') &&
    !reading.has('which')
      ? { intent: 'measures', ofMaker: true, certain: true }
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

/** "Did any court rule on that order", "was it challenged in court": its rulings, and that there are none. */
export const anyRuling: Rule = {
  name: 'any ruling on it',
  find: ({ reading, apps, companies, people, measures, strangers, rulings, jurisdictions }) =>
    measures.length === 1 &&
    companies.length + people.length + strangers.length + rulings.length + jurisdictions.length === 0 &&
    apps.length <= 1 &&
    reading.has('yes-no') &&
    reading.has('court-sure') &&
    isUndated(reading) &&
    saysOnly(
      reading,
      ...(['yes-no', 'do', 'be', 'any', 'court', 'court-sure', 'judge', 'rule', 'of', 'ever', 'order', 'law'] as const),
      ...(['app', 'number-word', 'measure', 'by', 'have', 'take', 'ban', 'list-noun', 'people'] as const),
    )
      ? { intent: 'rulings', certain: true }
      : undefined,
};

/** "What did that president sign on that day": what was signed then. */
export const signedOnDay: Rule = {
  name: 'what somebody signed on a day',
  find: ({ reading, apps, companies, people, measures, strangers, jurisdictions }) =>
    people.length === 1 &&
    apps.length + companies.length + measures.length + strangers.length + jurisdictions.length === 0 &&
    reading.dates.length === 1 &&
    reading.dates.every(({ moment }) => moment.kind === 'day' || moment.kind === 'period') &&
    reading.has('what', 'which') &&
    reading.has('sign', 'issue') &&
    saysOnly(
      reading,
      'what',
      'which',
      'do',
      'yes-no',
      'sign',
      'issue',
      'order',
      'law',
      'measure',
      'of',
      'between',
      'have',
    )
      ? { intent: 'measures', certain: true }
      : undefined,
};

/** "Why was that order revoked": what the measure is for that put an end to it. */
export const whyItEnded: Rule = {
  name: 'why it ended',
  find: ({ reading, apps, companies, measures, strangers, rulings, jurisdictions }) =>
    measures.length === 1 &&
    reading.mention('measure').length === 1 &&
    apps.length + companies.length + strangers.length + rulings.length + jurisdictions.length === 0 &&
    isUndated(reading) &&
    reading.has('why') &&
    reading.has('end') &&
    saysOnly(reading, 'why', 'end', 'be', 'do', 'yes-no', 'order', 'law', 'by', 'of')
      ? { intent: 'measure', aspect: 'undoes', ofEnder: true, certain: true }
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

/** "Why did that president ban X": what he signed against it says why. */
export const whySomebodyBanned: Rule = {
  name: 'why somebody barred it',
  find: ({ reading, apps, companies, people, measures, strangers, jurisdictions, rulings, reference }) =>
    apps.length === 1 &&
    people.length === 1 &&
    companies.length + strangers.length + jurisdictions.length + rulings.length === 0 &&
    (measures.every(({ id }) => id === '') || reference?.any === true) &&
    reading.mention('measure').length === 0 &&
    isUndated(reading) &&
    reading.has('why') &&
    reading.has('ban', 'name') &&
    saysOnly(reading, 'why', 'yes-no', 'do', 'tell', 'ban', 'name', 'take', 'measure', 'list', 'plan')
      ? { intent: 'measure', aspect: 'reasons', bySpoken: true, certain: true }
      : undefined,
};

/** "Why was that law not enforced", "why did that order never bite": what came of it. */
export const whyNothingCame: Rule = {
  name: 'why nothing came of it',
  find: ({ reading, apps, companies, people, measures, strangers, jurisdictions, rulings }) =>
    measures.length === 1 &&
    reading.mention('measure').length === 1 &&
    apps.length + companies.length + people.length + strangers.length + jurisdictions.length + rulings.length === 0 &&
    isUndated(reading) &&
    reading.has('why') &&
    reading.has('not') &&
    saysOnly(
      reading,
      ...([
        'why',
        'how',
        'yes-no',
        'do',
        'be',
        'not',
        'ever',
        'order',
        'law',
        'effect',
        'enforce',
        'take',
        'ban',
        'happen',
        'of',
      ] as const),
    )
      ? { intent: 'standing', certain: true }
      : undefined,
};

/** "How many deadlines did that law set": its deadlines, counted. */
export const deadlinesCounted: Rule = {
  name: 'how many deadlines',
  find: ({ reading, measures, apps, companies, people, strangers }) =>
    measures.length + apps.length + companies.length === 1 &&
    people.length + strangers.length === 0 &&
    isUndated(reading) &&
    reading.at('how-many').some((at) => reading.isAt(at + 1, 'deadline') || reading.isAt(at + 2, 'deadline')) &&
    saysOnly(reading, 'how-many', 'how', 'deadline', 'do', 'yes-no', 'have', 'be', 'of', 'order', 'law', 'grant')
      ? { intent: 'deadlines', certain: true }
      : undefined,
};
