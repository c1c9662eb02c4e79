/** What is or was due, by whom, until when. */
import { isUndated, type Reading } from '../reading.ts';
import type { Rule } from './rule.ts';
import { asksForSet, isUndatedBut, saysOnly } from './signs.ts';

export const daysGiven: Rule = {
  name: 'days given',
  find: ({ reading, authorities, measures, apps }) =>
    reading.has('how-long') && authorities.length > 0 && measures.length + apps.length === 0
      ? { intent: 'deadlines' }
      : undefined,
};

/** "That state gave its offices how many days": a span that a place set, whichever of its measures did. */
export const daysGivenThere: Rule = {
  name: 'days that a place gave',
  find: ({ reading, reference, measures, apps, companies, people, jurisdictions, strangers, rulings }) =>
    jurisdictions.length === 1 &&
    (measures.length === 0 || reference?.any === true) &&
    apps.length <= 1 &&
    companies.length + people.length + strangers.length + rulings.length === 0 &&
    reading.has('how-long') &&
    reading.has('grant', 'must') &&
    reading.has('people', 'device', 'pronoun', 'company') &&
    isUndated(reading) &&
    !reading.has(...besideSpan, 'who', 'when', 'why', 'pause', 'own', 'share', 'still')
      ? { intent: 'deadlines', certain: true }
      : undefined,
};

/** What asks for a span between two of a measure's own days, or for what became of one, and not for a span that it gave. */
const besideSpan = [
  'sign',
  'end',
  'between',
  'before',
  'effect',
  'left',
  'last',
  'court-sure',
  'say-sure',
  'extend',
] as const;

/** "How many days did that office have after the January order", "how long did it get under the memo": the days that it was given. */
export const daysHad: Rule = {
  name: 'days that somebody had',
  find: ({ reading, reference, measures, authorities, apps, companies, people, strangers, rulings, plans }) =>
    reading.has('how-long') &&
    measures.length === 1 &&
    (authorities.length > 0 || reading.has('people', 'device')) &&
    apps.length <= 1 &&
    companies.length + people.length + strangers.length + rulings.length + plans.length === 0 &&
    reference?.pauses !== true &&
    isUndatedBut(reading, reference) &&
    (reading.has('have', 'grant') || reading.isAt(0, 'how-long')) &&
    !reading.has(...besideSpan, 'ban', 'still')
      ? { intent: 'deadlines', certain: true }
      : undefined,
};

/** "By how many days may the president move that date", "how long may the one extension be": how far a law lets a day be moved. */
export const howFarMovable: Rule = {
  name: 'how far a day may be moved',
  find: ({ reading, reference, companies, people, strangers, rulings }) =>
    companies.length + people.length + strangers.length + rulings.length === 0 &&
    reading.has('extend') &&
    reading.has('how-long', 'how') &&
    reading.has('able', 'lets', 'grant') &&
    reference?.pauses !== true &&
    isUndated(reading) &&
    !reading.has('who', 'why', 'when', 'which', 'court-sure', 'say-sure', 'enforce', 'how-often', 'left', 'end')
      ? { intent: 'deadlines', ofMoves: true, certain: true }
      : undefined,
};

/** "How many days did X get to sell": by the last measure that was to bar it. */
export const daysToSell: Rule = {
  name: 'days to sell it',
  find: ({ reading, reference, apps, companies, measures, people, jurisdictions, deadlines, strangers, rulings }) =>
    reading.has('how-long') &&
    reading.has('sell') &&
    apps.length + companies.length > 0 &&
    apps.length <= 1 &&
    companies.length <= 1 &&
    measures.length + people.length + jurisdictions.length + deadlines.length + strangers.length + rulings.length ===
      0 &&
    (reference === undefined || reference.bare) &&
    isUndated(reading) &&
    saysOnly(
      reading,
      ...(['how', 'how-many', 'how-long', 'date-of', 'do', 'yes-no', 'have', 'grant', 'tell', 'must'] as const),
      ...(['sell', 'deadline', 'take', 'of', 'be', 'pronoun'] as const),
    )
      ? { intent: 'deadlines', ofLastBar: true, certain: true }
      : undefined,
};

/** "How many days does the law give": a span that it sets, and none between two of its own days. */
export const daysSet: Rule = {
  name: 'days that it sets',
  find: ({ reading, measures, people, reference }) =>
    reading.has('how-long') &&
    reading.has('do') &&
    reading.has('grant') &&
    measures.length === 1 &&
    reading.mention('measure').length === 1 &&
    people.length === 0 &&
    reference?.pauses !== true &&
    isUndated(reading) &&
    !reading.has(...besideSpan, 'next', 'pause')
      ? { intent: 'deadlines', certain: true }
      : undefined,
};

/** "EO 14166, how many days", "number of days in that order": of one measure, and nothing else: the days that it sets. */
export const daysInIt: Rule = {
  name: 'days in it',
  find: ({ reading, measures, apps, companies, people, strangers }) =>
    reading.has('how-long') &&
    reading.has('how-many') &&
    measures.length === 1 &&
    reading.mention('measure').length === 1 &&
    apps.length + companies.length + people.length + strangers.length === 0 &&
    isUndated(reading) &&
    saysOnly(
      reading,
      'how-long',
      'how-many',
      'date-of',
      'order',
      'memo',
      'law',
      'grant',
      'join',
      'do',
      'be',
      'yes-no',
      'of',
      'have',
      'what',
      'tell',
      'pronoun',
    )
      ? { intent: 'deadlines', certain: true }
      : undefined,
};

/** "Which order gave 75 days": what set them is asked for, and not when they end. */
export const givenByWhich: Rule = {
  name: 'what gave so many days',
  find: ({ reading, reference, apps, companies, people }) =>
    reading.countsDays &&
    reference !== undefined &&
    !reference.bare &&
    apps.length + companies.length + people.length + reading.mention('measure').length === 0 &&
    reading.isAt(0, 'which', 'what') &&
    reading.isAt(1, 'order', 'law', 'memo', 'rule', 'measure', 'directive') &&
    saysOnly(
      reading,
      'which',
      'what',
      'order',
      'law',
      'memo',
      'rule',
      'measure',
      'directive',
      'grant',
      'have',
      'how-long',
      'do',
      'yes-no',
      'deadline',
      'issue',
      'date-of',
      'be',
      'of',
    )
      ? { intent: 'measure', aspect: 'does', certain: true }
      : undefined,
};

/** "When did the 120 days end", "what was the 75-day deadline": the days to keep that are so long. */
export const termNamed: Rule = {
  name: 'days of that length',
  find: ({ reading, reference, deadlines }) =>
    reading.countsDays &&
    reading.mentions.length + reading.dates.length + deadlines.length === 0 &&
    (reference === undefined || reference.bare) &&
    // "45 days before it", "45 days ago": counted back from a day, and nothing that was set.
    !reading.has('before') &&
    reading.has('when', 'what', 'which', 'who', 'date-of', 'deadline') &&
    saysOnly(
      reading,
      'when',
      'what',
      'which',
      'who',
      'date-of',
      'deadline',
      'end',
      'effect',
      'be',
      'do',
      'yes-no',
      'of',
      'must',
      'have',
      'grant',
      'due',
      'how-long',
      'left',
      'past',
      'mean',
      'happen',
      'next',
      'order',
      'law',
      'require',
    )
      ? { intent: 'deadlines', ofTerm: true, certain: true }
      : undefined,
};

/** "45 days after the date of that order, which day was that": of the days that a measure set, those so long after it. */
export const dayOfTerm: Rule = {
  name: 'the day after so many days',
  find: ({ reading, reference, measures, people, strangers, rulings }) =>
    reading.countsDays &&
    measures.length === 1 &&
    (reading.mention('measure').length > 0 || reference?.bare === false) &&
    people.length + strangers.length + rulings.length === 0 &&
    isUndatedBut(reading, reference) &&
    (reading.has('when') ||
      [...reading.at('what'), ...reading.at('which')].some((at) => reading.isAt(at + 1, 'date-of'))) &&
    !reading.has('who', 'why', 'how-many', 'how-long', 'sign', 'end', 'own', 'extend', 'compare', 'left', 'before') &&
    !reading.has('happen', 'next', 'say-sure', 'court-sure', 'pause', 'past')
      ? { intent: 'deadlines', certain: true }
      : undefined,
};

export const daysCounted: Rule = {
  name: 'days counted',
  find: ({ reading, measures, people, authorities }) =>
    reading.countsDays &&
    !reading.has('compare', 'own', 'end', 'status', 'still') &&
    (measures.length + people.length + authorities.length > 0 || reading.dates.length > 0)
      ? { intent: 'deadlines' }
      : undefined,
};

export const dueBy: Rule = {
  name: 'due by?',
  find: ({ reading }) =>
    reading.classes.at(-1)?.has('by') && reading.tokens.length > 3 ? { intent: 'deadlines' } : undefined,
};

export const howLongLeft: Rule = {
  name: 'how long was left',
  find: ({ reading, measures, apps, deadlines }) =>
    reading.has('left') && reading.has('how-long', 'how-many', 'deadline', 'date-of')
      ? { intent: 'deadlines', aspect: 'left' }
      : measures.length + apps.length + deadlines.length > 0 && reading.has('how-long') && reading.has('must', 'left')
        ? { intent: 'deadlines' }
        : undefined,
};

/** "When is the deadline of X", "the deadline to sell X now": nothing says which, where it has several. */
export const itsDeadline: Rule = {
  name: 'its deadline',
  find: ({
    reading,
    apps,
    companies,
    measures,
    people,
    jurisdictions,
    authorities,
    deadlines,
    strangers,
    reference,
  }) =>
    reading.has('deadline') &&
    apps.length === 1 &&
    companies.length + measures.length + people.length + jurisdictions.length + authorities.length === 0 &&
    deadlines.length + strangers.length === 0 &&
    reference === undefined &&
    // What stands now is asked of what is due, but for a day to sell.
    (!reading.has('still') || reading.has('sell')) &&
    isUndated(reading) &&
    saysOnly(
      reading,
      'deadline',
      'when',
      'what',
      'be',
      'do',
      'yes-no',
      'date-of',
      'any',
      'of',
      'tell',
      'sell',
      'still',
      'by',
    )
      ? { intent: 'deadlines', ofLastBar: true, certain: true }
      : undefined,
};

/** "When does X have to be sold": by the last measure that was to bar it. */
export const mustBeSold: Rule = {
  name: 'by when it must be sold',
  find: ({
    reading,
    apps,
    companies,
    people,
    measures,
    jurisdictions,
    authorities,
    deadlines,
    strangers,
    reference,
  }) =>
    reading.has('sell') &&
    reading.has('must') &&
    reading.has('when', 'date-of', 'how-long') &&
    apps.length === 1 &&
    companies.length <= 1 &&
    people.length + measures.length + jurisdictions.length + authorities.length === 0 &&
    deadlines.length + strangers.length === 0 &&
    (reference === undefined || reference.bare) &&
    isUndated(reading) &&
    !reading.has('who', 'why', 'if', 'not', 'first', 'last', 'extend', 'remove', 'court-sure', 'say-sure')
      ? { intent: 'deadlines', ofLastBar: true, certain: true }
      : undefined,
};

/** "On 20 November what was X's sell-by date": the day to sell that held then. */
export const dayToSellThen: Rule = {
  name: 'the day to sell that held then',
  find: ({ reading, apps, companies, measures, people, deadlines, strangers, reference }) =>
    reading.has('sell') &&
    reading.has('deadline', 'must') &&
    apps.length + companies.length === 1 &&
    measures.length + people.length + deadlines.length + strangers.length === 0 &&
    (reference === undefined || reference.bare) &&
    !isUndated(reading) &&
    reading.dates.every(({ moment: { kind } }) => kind === 'day' || kind === 'ambiguous') &&
    reading.unknown.length + reading.refusals.length === 0 &&
    !reading.has(
      'who',
      'why',
      'how-many',
      'ban',
      'court-sure',
      'say-sure',
      'extend',
      'happen',
      'end',
      'left',
      'sign',
      'own',
    )
      ? { intent: 'deadlines', certain: true }
      : undefined,
};

/** "Its current deadline", "is there one now", "the latest": what is still ahead, or the last that has passed. */
export const deadlineNow: Rule = {
  name: 'the deadline that is ahead',
  find: ({ reading, apps, companies, measures, people, jurisdictions, deadlines, strangers, reference }) =>
    reading.has('deadline') &&
    reading.has('still', 'next', 'left', 'due', 'last', 'change') &&
    apps.length + companies.length === 1 &&
    measures.length + people.length + jurisdictions.length + deadlines.length + strangers.length === 0 &&
    (reference === undefined || reference.bare) &&
    isUndated(reading) &&
    saysOnly(reading, ...ofDeadlineNow)
      ? { intent: 'deadlines', show: 'due', certain: true }
      : undefined,
};

const ofDeadlineNow = [
  'deadline',
  'still',
  'next',
  'left',
  'due',
  'last',
  'change',
  'when',
  'what',
  'which',
  'be',
  'do',
  'have',
  'yes-no',
  'date-of',
  'any',
  'of',
  'tell',
  'pronoun',
] as const;

/** "The time limit in that month's order", "how many days did the April 2025 order give": the date says which, or which two. */
export const daysOfDatedOrder: Rule = {
  name: 'the days of a dated order',
  find: ({ reading, reference, measures, companies, jurisdictions, strangers, rulings, deadlines }) => {
    const [date, ...others] = reading.dates;
    const [named, ...more] = reading.mention('measure');
    const isItsDate =
      date?.moment.kind === 'period' &&
      others.length === 0 &&
      (reference?.dates.includes(date) === true || (named !== undefined && date.to === named.from));
    const meant = measures.length > 0 ? measures.length : reference?.bare === false ? reference.measures.length : 0;
    return isItsDate &&
      more.length === 0 &&
      meant > 0 &&
      meant <= mostDatedAlike &&
      companies.length + jurisdictions.length + strangers.length + rulings.length + deadlines.length === 0 &&
      (reading.has('deadline') || (reading.has('how-long') && reading.has('grant'))) &&
      reading.unknown.length <= 1 &&
      !reading.has('sell', 'who', 'why', 'extend', 'end', 'left', 'past', 'next', 'before', 'between', 'say-sure')
      ? { intent: 'deadlines', ofAllMeant: true, certain: true }
      : undefined;
  },
};
const mostDatedAlike = 2;

/** What is said in asking for the deadlines of one measure, besides a word such as "set" or "gave". */
const ofDeadlines = ['what', 'which', 'any', 'deadline', 'do', 'yes-no', 'have', 'of', 'order', 'law', 'memo'] as const;

export const deadline: Rule = {
  name: 'deadline',
  find: ({ reading, deadlines, measures }) => {
    // "what deadlines did that order set": its own, whatever else is often said of it.
    const certain =
      measures.length === 1 &&
      deadlines.length === 0 &&
      reading.has('deadline') &&
      isUndated(reading) &&
      reading.unknown.length <= 1 &&
      reading.refusals.length === 0 &&
      reading.classes.every((set) => set.size === 0 || ofDeadlines.some((cue) => set.has(cue)));
    if (reading.has('deadline') || deadlines.length > 0) return { intent: 'deadlines', ...(certain && { certain }) };
    // "which products had to come off": the products are asked for.
    if (asksForSet(reading, 'app') && measures.length > 0) return undefined;
    if (reading.has('must') && reading.has('when', 'how-long', 'what', 'who', 'date-of'))
      return { intent: 'deadlines' };
    if (reading.has('due') && reading.has('what', 'which', 'still', 'when', 'any', 'also'))
      return { intent: 'deadlines' };
    return undefined;
  },
};

export const extended: Rule = {
  name: 'what was extended',
  find: ({ reading, measures, apps, reference, authorities }) =>
    reading.has('extend') &&
    (measures.length + apps.length + authorities.length > 0 || reference !== undefined) &&
    reading.has('how-many', 'who', 'when', 'what', 'how-long', 'yes-no')
      ? measures.length > 0 && reading.has('how-many') && reading.has('order', 'measure', 'law')
        ? { intent: 'measure' }
        : { intent: measures.length + authorities.length > 0 ? 'deadlines' : 'history' }
      : undefined,
};

/** "When was that order last extended", "its latest renewal": one measure, and nothing else. */
export const lastExtended: Rule = {
  name: 'when it was extended',
  find: ({ reading, measures, apps, companies, people, authorities, strangers, rulings, reference }) =>
    measures.length === 1 &&
    reading.mention('measure').length === 1 &&
    apps.length + companies.length + people.length + authorities.length + strangers.length + rulings.length === 0 &&
    reference?.pauses !== true &&
    reading.has('extend', 'restore') &&
    reading.has('when', 'date-of', 'last') &&
    isUndated(reading) &&
    saysOnly(
      reading,
      ...([
        'extend',
        'restore',
        'when',
        'date-of',
        'last',
        'be',
        'do',
        'yes-no',
        'of',
        'order',
        'law',
        'have',
      ] as const),
    )
      ? { intent: 'deadlines', ofDaysOrPast: true, certain: true }
      : undefined,
};

/** So short a question asks for all that is due. */
const mostOfAll = 6;

export const allDeadlines: Rule = {
  name: 'deadlines of all',
  find: ({ reading }) => {
    const isDue = reading.has('due') || (reading.has('deadline') && reading.has('left', 'next', 'still'));
    if (!isDue || !reading.has('what', 'which', 'any', 'when', 'next', 'still', 'yes-no')) return undefined;
    // "What is still due?": nothing narrows it, and nothing else is asked.
    const { mentions, dates, unknown, tokens } = reading;
    const isAll =
      mentions.length + dates.length + unknown.length === 0 &&
      tokens.length <= mostOfAll &&
      // "is there any": such a word stands for nothing.
      reading.at('pronoun').every((at) => at === 1 && reading.isAt(0, 'be')) &&
      !reading.has('how-long', 'who', 'why');
    if (isAll) return { intent: 'deadlines', show: 'due', certain: true };
    return reading.has('due') ? { intent: 'deadlines' } : undefined;
  },
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

/** "The deadline passed, then what", "19 February came and went: and?": what became of a day that was to be kept. */
export const dayThatPassed: Rule = {
  name: 'what became of a day that passed',
  find: ({ reading, people, strangers, rulings, plans, reference }) =>
    people.length + strangers.length + rulings.length + plans.length === 0 &&
    reference?.pauses !== true &&
    !reading.countsDays &&
    (reading.has('past', 'went-by') ||
      (reading.has('deadline') && reading.dates.some(({ relation }) => relation === 'after'))) &&
    (reading.has('deadline', 'sell') || isOfOneDay(reading)) &&
    asksWhatFollowed(reading) &&
    !reading.has('who', 'which', 'why', 'when', 'how-many', 'how-long', 'say-sure', 'court-sure', 'list-noun') &&
    !reading.has('own', 'control', 'before')
      ? { intent: 'deadlines', aspect: 'outcome', certain: true }
      : undefined,
};

const isOfOneDay = ({ dates }: Reading): boolean => dates.length === 1 && dates[0]?.moment.kind === 'day';

/** "Then what", "what happened". */
const asksWhatFollowed = ({ has }: Reading): boolean => has('next') || (has('what', 'how') && has('happen'));

/** "Why did the second stage against X never begin": the day that was set, and what became of it. */
export const whyADayNeverCame: Rule = {
  name: 'why a day that was set never came',
  find: ({ reading, apps, measures, people, rulings, strangers }) =>
    reading.has('why') &&
    reading.has('not') &&
    reading.has('effect', 'happen') &&
    reading.has('stage') &&
    apps.length === 1 &&
    measures.length + people.length + rulings.length + strangers.length === 0 &&
    !reading.has('who', 'say-sure', 'own', 'sign', 'end')
      ? { intent: 'deadlines', certain: true }
      : undefined,
};
