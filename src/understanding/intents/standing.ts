/** What stands of a measure, and how it ended. */
import { isUndated, type Reading } from '../reading.ts';
import type { View } from '../view.ts';
import type { Rule } from './rule.ts';
import { asksForSet, contentOf, isUndatedBut, saysOnly } from './signs.ts';

export const tookEffect: Rule = {
  name: 'did it take effect',
  find: ({ reading, measures }) =>
    measures.length > 0 &&
    reading.has('effect', 'status') &&
    reading.has('yes-no') &&
    !reading.has('when', 'who', 'why', 'date-of', 'must', 'mean', 'user')
      ? { intent: 'standing' }
      : undefined,
};

/** "Did that order bar anything on the day it was signed", "was anything barred when it was signed": what stood that day. */
export const onTheDayItWasSigned: Rule = {
  name: 'on the day it was signed',
  find: ({ reading, measures, apps, companies, people, strangers, rulings }) =>
    measures.length === 1 &&
    apps.length + companies.length + strangers.length + rulings.length === 0 &&
    people.length <= 1 &&
    isUndated(reading) &&
    reading.isAt(0, 'yes-no', 'be', 'do') &&
    reading.has('ban', 'effect') &&
    reading
      .at('sign')
      .some((at) =>
        [2, 3, 4].some(
          (back) =>
            reading.isAt(at - back, 'when') ||
            (reading.isAt(at - back, 'date-of') && !reading.has('how-long', 'how-many')),
        ),
      ) &&
    !reading.has('who', 'which', 'why', 'how', 'before', 'next', 'between', 'end', 'say-sure', 'court-sure')
      ? { intent: 'standing', aspect: 'does-not', onItsDay: true, certain: true }
      : undefined,
};

/** "Did it ever hit anybody", "was that order enforced on any app": whether anything came of a measure. */
export const cameToAnything: Rule = {
  name: 'did it ever',
  find: ({ reading, measures, apps, companies, people, strangers, reference }) => {
    const [only, ...others] = measures;
    const things = apps.length + companies.length + people.length;
    const described = reference?.describing.length ?? 0;
    return only !== undefined &&
      others.length + strangers.length === 0 &&
      things <= described + (reference ? 1 : 0) &&
      (reading.has('ever') || (reading.has('any') && reading.has('enforce'))) &&
      // "was X ever on that list": X is asked about.
      !(
        reading.isAt(0, 'be') &&
        [...reading.mention('app'), ...reading.mention('company')].some(
          ({ from, to }) => from === 1 && reading.isAt(to, 'ever'),
        )
      ) &&
      reading.has('yes-no') &&
      isUndated(reading) &&
      // "what would it have stopped, had it ever begun"
      !(reading.isAt(0, 'what', 'which') && reading.has('if')) &&
      !reading.has(
        'sign',
        'issue',
        'say-sure',
        'court-sure',
        'judge',
        'extend',
        'own',
        'also',
        'who',
        'when',
        'which',
      ) &&
      !reading.has('join')
      ? { intent: 'standing', certain: true }
      : undefined;
  },
};

/** "Is that law gone", "has the order gone away": how it stands, and nothing else is asked. */
export const isItGone: Rule = {
  name: 'whether it is gone',
  find: ({ reading, measures, apps, companies, people, strangers }) =>
    measures.length === 1 &&
    apps.length + companies.length + people.length + strangers.length === 0 &&
    reading.mention('measure').length === 1 &&
    reading.isAt(0, 'be', 'have') &&
    reading.has('take') &&
    reading.tokens.length <= mostOfGone &&
    saysOnly(reading, 'be', 'have', 'yes-no', 'take', 'still')
      ? { intent: 'standing', certain: true }
      : undefined,
};
/** "Is the old order gone now" */
const mostOfGone = 8;

/** "On how many of the eight did that office act", "which did it identify under the order": whether anything came of it. */
export const whatWasIdentified: Rule = {
  name: 'what was identified under it',
  find: ({ reading, reference, measures, apps, companies, people, authorities, strangers, rulings }) =>
    measures.length <= 1 &&
    apps.length + companies.length + strangers.length + rulings.length === 0 &&
    authorities.length + people.length <= 1 &&
    reading.at('identify').some((at) => isIdentifying(at, reading, reference?.at)) &&
    reading.has('yes-no', 'how-many', 'which', 'what', 'any') &&
    isUndated(reading) &&
    !reading.has('who', 'when', 'why', 'if', 'must', 'would-be', 'settles', 'deadline', 'date-of', 'own', 'sign') &&
    !reading.has('end', 'court-sure', 'judge', 'say-sure', 'how-long', 'explain')
      ? { intent: 'standing', certain: true }
      : undefined,
};

/** "Did that office identify", and not "does that order identify": somebody does so under an order, which itself names. */
const isIdentifying = (at: number, { isAt, mention }: Reading, noun: number | undefined): boolean =>
  noun !== at - 1 &&
  !mention('measure').some(({ to }) => to === at) &&
  [-5, -4, -3, -2, 1, 2, 3].some((step) => isAt(at + step, 'do')) &&
  !isAt(at - 1, 'be');

/** "How many of the eight were actually barred", "which of them got hit in the end": what came of an order, and not whom it names. */
export const barredInFact: Rule = {
  name: 'how many were barred in fact',
  find: ({ reading, measures, apps, companies, people, strangers, rulings }) =>
    measures.length === 1 &&
    apps.length + companies.length + strangers.length + rulings.length === 0 &&
    people.length <= 1 &&
    // "how many got hit by it": whom it names.
    reading.at('in-fact').some((at) => !reading.isAt(at + 1, 'name', 'list')) &&
    reading.has('how-many', 'which', 'any', 'none') &&
    !reading.has('list-noun') &&
    isUndated(reading) &&
    !reading.has(
      'who',
      'when',
      'why',
      'where',
      'if',
      'must',
      'would-be',
      'own',
      'sign',
      'end',
      'court-sure',
      'say-sure',
    )
      ? { intent: 'standing', certain: true }
      : undefined,
};

/** "Can that state enforce its law", "is it being enforced": what stands of it, or of each of its lists. */
export const isEnforced: Rule = {
  name: 'is it enforced',
  find: ({ reading, reference, measures, apps, companies, people, strangers, rulings, jurisdictions }) =>
    (measures.length > 0 || (jurisdictions.length === 1 && reading.has('ban', 'measure', 'list-noun', 'law'))) &&
    apps.length + companies.length + people.length + strangers.length + rulings.length === 0 &&
    // "on 1 February, could they enforce it"
    (reading.isAt(0, 'yes-no', 'still') ||
      reading.dates.some(({ from, to }) => from <= 1 && reading.isAt(to, 'yes-no'))) &&
    reading.has('enforce') &&
    !reading.has('who', 'whose', 'what', 'which', 'why', 'when', 'how', 'how-long', 'how-many', 'if', 'user', 'sell') &&
    !reading.has('extend', 'pause', 'penalty', 'say-sure', 'court-sure', 'deadline', 'end')
      ? {
          intent:
            jurisdictions.length === 1 &&
            reading.mention('measure').length === 0 &&
            (measures.length === 0 || isOfSeveral(reference))
              ? 'measures'
              : 'standing',
          certain: true,
        }
      : undefined,
};

const isOfSeveral = (reference: View['reference']): boolean => reference !== undefined && reference.measures.length > 1;

/** "Anything left alive of that order", "what is left of the list": what stands of it. */
export const whatIsLeft: Rule = {
  name: 'what is left of it',
  find: ({ reading, reference, measures, apps, companies, people }) => {
    const described = (reference?.describing.length ?? 0) + (reference ? 1 : 0);
    const isLeft = reading
      .at('left')
      .some((at) => reading.isAt(at + 1, 'of', 'status') || at === reading.tokens.length - 1);
    return measures.length === 1 &&
      apps.length + companies.length + people.length <= described &&
      isLeft &&
      reading.has('what', 'any', 'how-many', 'all', 'yes-no') &&
      isUndatedBut(reading, reference) &&
      (!reading.has('app') || reference?.count !== undefined) &&
      !reading.has('date-of', 'how-long', 'when', 'who', 'which', 'deadline', 'company', 'why')
      ? { intent: 'standing', certain: true }
      : undefined;
  },
};

/** "So X kept the ban going", "did X keep the order": what became of it under somebody. */
export const keptGoing: Rule = {
  name: 'whether somebody kept it',
  find: ({ reading, people, companies, jurisdictions, measures }) => {
    const [doer] = reading.mention('person');
    return doer !== undefined &&
      people.length > 0 &&
      companies.length + jurisdictions.length === 0 &&
      (measures.length > 0 || reading.mention('measure').length > 0) &&
      (reading.isAt(doer.to, 'have', 'keep') ||
        [doer.to, doer.to + 1].some(
          (at) => reading.isAt(at, 'keep') || (reading.asks && reading.isAt(at, 'enforce')),
        )) &&
      reading.tokens[doer.to - 1]?.possessive !== true &&
      !reading.has(
        'who',
        'which',
        'what',
        'why',
        'when',
        'how',
        'how-many',
        'say-sure',
        'sign',
        'court-sure',
        'end',
        'pause',
        'extend',
      )
      ? { intent: 'standing', aspect: 'ended', certain: true }
      : undefined;
  },
};

export const stoodOnADay: Rule = {
  name: 'did it stand on a day',
  find: ({ reading, measures, apps, companies, events }) =>
    measures.length > 0 &&
    apps.length + companies.length === 0 &&
    (events.length > 0 || reading.dates.some(({ moment }) => moment.kind === 'day')) &&
    reading.has('yes-no') &&
    reading.has('ban', 'effect', 'status', 'still', 'number-word') &&
    !reading.has('what', 'which', 'who', 'how-many', 'when', 'court', 'sign', 'must', 'deadline')
      ? { intent: 'standing' }
      : undefined,
};

export const ended: Rule = {
  name: 'how a measure ended',
  find: ({ reading, measures }) => {
    if (!reading.has('end') || measures.length === 0) return undefined;
    // "The kill count" ends nothing, nor does "dumped on that list".
    if (reading.at('end').every((at) => reading.isAt(at, 'sum', 'join'))) return undefined;
    // "when would it have started if nobody had cancelled it": the start is asked for.
    if (reading.has('when', 'date-of') && reading.has('effect') && reading.has('if')) return undefined;
    // "how long between signing and repeal"
    if (reading.has('how-long') && reading.has('sign', 'issue')) return { intent: 'dates', aspect: 'ended' };
    if (reading.has('when') || reading.has('date-of')) return { intent: 'dates', aspect: 'ended' };
    if (reading.has('app') && asksForSet(reading, 'app') && !reading.has('who')) return undefined;
    return { intent: 'standing', aspect: 'ended' };
  },
};

export const stands: Rule = {
  name: 'standing',
  find: ({ reading, reference, measures, apps, companies }) => {
    if (
      measures.length === 0 ||
      !reading.has('status', 'still', 'effect', 'enforce', 'ban', 'allow') ||
      contentOf(reading)
    )
      return undefined;
    // "status of the 2022 act": one measure, and nothing else is said.
    const certain =
      measures.length === 1 &&
      apps.length + companies.length === 0 &&
      // "can that state enforce its law": whether it stands, and not what a breach of it costs.
      (reading.has('status') || (reading.has('enforce') && reading.isAt(0, 'yes-no'))) &&
      isUndatedBut(reading, reference) &&
      saysOnly(reading, ...ofStanding);
    return { intent: 'standing', ...(certain && { certain }) };
  },
};

/** What is said beside asking whether something stands. */
const ofStanding = [
  'status',
  'still',
  'of',
  'be',
  'what',
  'law',
  'order',
  'memo',
  'directive',
  'device',
  'tell',
  'enforce',
  'yes-no',
  'pronoun',
  'list-noun',
  'ban',
  'measure',
  'state',
  'ever',
] as const;

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

/** "Did that president bring back the ban on X", "X reinstated the order": whether it ended, and who ended it. */
export const broughtBack: Rule = {
  name: 'whether somebody brought it back',
  find: ({ reading, makers, people, companies, strangers, jurisdictions, apps }) =>
    makers.length === 1 &&
    people.length === 1 &&
    companies.length + strangers.length + jurisdictions.length === 0 &&
    apps.length <= 1 &&
    (reading.mention('measure').length > 0 || (apps.length === 1 && reading.has('ban'))) &&
    isUndated(reading) &&
    reading.has('restore') &&
    !reading.has('who', 'when', 'why', 'which', 'how', 'court-sure', 'allow', 'own', 'deadline')
      ? { intent: 'standing', aspect: 'ended', loosely: true, certain: true }
      : undefined,
};

/** "Are all eight apps banned", "all 59 are illegal, true?": whether what names them holds, and not which they are. */
export const allOfThemBarred: Rule = {
  name: 'whether all of them are barred',
  find: ({ reading, reference, apps, companies, people, measures, strangers }) =>
    measures.length === 1 &&
    (reference?.count !== undefined || isCalledByNumber(reading)) &&
    apps.length + companies.length + people.length + strangers.length === 0 &&
    reading.has('ban') &&
    reading.has('be') &&
    reading.has('all', 'number-word', 'app', 'yes-no') &&
    saysOnly(reading, ...ofAllBarred)
      ? { intent: 'standing', certain: true }
      : undefined,
};
/** "The 59 apps", "eight apps": a list that goes by its number of names. */
const isCalledByNumber = ({ mention, isAt }: Reading): boolean =>
  mention('measure').some(({ from, to }) => to - from === 2 && isAt(from + 1, 'app'));
const ofAllBarred = [
  ...([
    'be',
    'yes-no',
    'all',
    'number-word',
    'app',
    'ban',
    'next',
    'between',
    'of',
    'have',
    'not',
    'say-sure',
  ] as const),
  ...(['say', 'pronoun', 'do', 'ever'] as const),
];

/** "Why was that order revoked": what the measure is for that put an end to it. */
export const whyItEnded: Rule = {
  name: 'why it ended',
  find: ({ reading, reference, apps, companies, measures, strangers, rulings, jurisdictions, people }) => {
    // "Why did that office drop both of its lists in June": they are described, and that was when.
    const isSaid = reference
      ? !reference.bare && reading.dates.every((date) => reference.dates.includes(date))
      : reading.mention('measure').length === measures.length && isUndated(reading);
    return measures.length > 0 &&
      measures.length <= mostEnded &&
      isSaid &&
      apps.length + companies.length + strangers.length + rulings.length === 0 &&
      // "why was that country's list of 118 called off"
      (jurisdictions.length === 0 || reference?.count !== undefined) &&
      people.length <= mostOfPeople &&
      reading.has('why') &&
      reading.has('end', 'over') &&
      saysOnly(reading, ...ofAnEnd)
      ? { intent: 'measure', aspect: 'undoes', ofEnder: true, certain: true }
      : undefined;
  },
};
/**
 * "What came in place of that order", "it was revoked: what did he put in its place", "after its revocation, is there a new
 * rule": the measure that put an end to it, and what that does.
 */
export const whatCameInstead: Rule = {
  name: 'what came instead',
  find: ({ reading, reference, companies, measures, strangers, rulings, jurisdictions }) => {
    const isSaid = measures.length > 0 || (reading.mentions.length === 0 && reading.has('pronoun'));
    const isNewRule =
      reading.has('end') &&
      reading.has('next') &&
      reading.has('change', 'any', 'which', 'what') &&
      reading.has('rule', 'law', 'order') &&
      !reading.has('happen', 'name', 'ban', 'still');
    // "That order scrapped the bans and put what in their place": it is the one that came.
    const [named] = reading.mention('measure');
    const isDoer = named !== undefined && reading.isAt(named.to, 'end') && !reading.isAt(named.to, 'be');
    return isSaid &&
      !isDoer &&
      measures.length <= mostEnded &&
      companies.length + strangers.length + rulings.length + jurisdictions.length === 0 &&
      (reading.has('instead') || isNewRule) &&
      isUndatedBut(reading, reference) &&
      !reading.has('who', 'when', 'why', 'deadline', 'court-sure', 'say-sure', 'own', 'pause', 'how-many', 'compare')
      ? { intent: 'measure', aspect: 'undoes', ofEnder: true, certain: 'open' }
      : undefined;
  },
};

/** More are not ended together for one reason. */
const mostEnded = 5;
/** Whose orders they were, and who put an end to them. */
const mostOfPeople = 2;
/** What is said beside asking why something ended. */
const ofAnEnd = [
  'why',
  'reason',
  'end',
  'over',
  'allow',
  'app',
  'be',
  'do',
  'yes-no',
  'order',
  'law',
  'by',
  'of',
  'list-noun',
  'list',
  'both',
  'pronoun',
  'several',
  'what',
  'which',
  'ban',
  'measure',
  'between',
] as const;

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
