/** When something was signed, published, named or begun. */
import { isUndated, type Reading } from '../reading.ts';
import type { View } from '../view.ts';
import type { Rule } from './rule.ts';
import { courtly, isDoneByPlace, saysOnly } from './signs.ts';

/** "How long has it been barred there": since when, as it goes on. */
const asksSinceWhen = ({ has }: Reading): boolean =>
  has('how-long') && has('be', 'have') && !has('left', 'last', 'extend', 'do', 'must', 'pause');

export const whenNamed: Rule = {
  name: 'when was it named',
  find: ({ reading, reference, apps, measures, companies, jurisdictions, makers, strangers }) => {
    // "When he took office, was it barred?": what happened says when.
    const isDated = reading.mention('event').some(({ from }) => reading.isAt(from - 1, 'when'));
    // "when did that place ban it": the ban is what names it, and no measure that is told apart.
    const isOfNone = measures.length === 0 || (reference?.any === true && reading.mention('measure').length === 0);
    // "X: the Texas date"
    const isDateThere = reading.has('date-of') && jurisdictions.length === 1 && saysOnly(reading, 'date-of', 'of');
    const isNamed =
      apps.length + companies.length > 0 &&
      isOfNone &&
      !isDated &&
      (reading.has('when') || asksSinceWhen(reading) || isDateThere) &&
      // "when was it hit by X": of somebody who signs.
      (reading.has('ban') ||
        reading.at('list').some((at) => isDoneByPlace(reading, at)) ||
        (makers.length === 1 && reading.has('name')) ||
        isDateThere) &&
      !reading.has('who', 'whose', 'end', 'court', 'own', 'say', 'deadline', 'effect');
    // One app and one place: nothing else can be meant.
    const certain =
      apps.length === 1 &&
      companies.length + strangers.length + reading.dates.length + reading.unknown.length === 0 &&
      jurisdictions.length === 1 &&
      !reading.has('not', 'who', 'why', 'if', 'happen', 'next', 'before', 'deal', 'left', 'compare', 'still');
    return isNamed ? { intent: 'dates', ...(certain && { certain }) } : undefined;
  },
};

/** "When did that place first block X": what happened, by a name of its own, and nothing else. */
export const whenItHappened: Rule = {
  name: 'when something happened',
  find: ({ reading, events, apps, companies, people, measures, strangers }) => {
    const [named] = reading.mention('event');
    return named !== undefined &&
      events.length === 1 &&
      apps.length <= 1 &&
      companies.length + people.length + measures.length + strangers.length === 0 &&
      reading.has('when') &&
      !reading.isAt(named.from - 1, 'when', 'before', 'next') &&
      isUndated(reading) &&
      saysOnly(
        reading,
        'when',
        'do',
        'be',
        'yes-no',
        'how-long',
        'of',
        'date-of',
        'how-many',
        'past',
        'tell',
        'how',
        'back',
        'take',
      )
      ? { intent: 'history', certain: true }
      : undefined;
  },
};

/** "the dates of signing, publication and revocation": several at once. */
const asksForDates = (reading: Reading): boolean =>
  !reading.has('how-long', 'next', 'before') &&
  [['sign', 'issue'] as const, ['publish'] as const, ['end'] as const].filter((cues) => reading.has(...cues)).length >
    1;

/** The steps of a measure's life that a date may be of. */
const steps = [['sign', 'issue'], ['publish'], ['effect'], ['end']] as const;

/** One measure and nothing else is asked of; the apps of "the order on eight apps" only say which. */
const isPlainly = ({ reading, reference, measures }: View): boolean =>
  measures.length === 1 &&
  (reference?.count !== undefined || !reading.has('app')) &&
  !reading.has('who', 'whose', 'why', 'if', 'court-sure', 'must', 'deadline', 'compare', 'name', 'user', 'extend');

/** "Signed when, revoked when", "its dates: signing, publication, end": several days of one measure. */
export const severalDates: Rule = {
  name: 'several dates',
  find: (view) =>
    isPlainly(view) &&
    view.reading.has('when', 'date-of') &&
    !view.reading.has('how-long', 'how-many', 'between', 'next', 'before', 'still', 'not') &&
    // "what day was it signed, printed, revoked": the verb comes after what is asked.
    !view.reading.isAt(0, 'yes-no') &&
    steps.filter((cues) => view.reading.has(...cues)).length > 1
      ? { intent: 'dates', certain: true }
      : undefined,
};

/** "A on this app and B on that one, which date was each", "when did A act on this app and on that one": the day of each. */
export const datesOfEach: Rule = {
  name: 'the dates of each',
  find: ({ reading, apps, companies, people, measures, jurisdictions, rulings, strangers, reference }) =>
    apps.length > 0 &&
    apps.length <= 2 &&
    jurisdictions.length > 0 &&
    jurisdictions.length <= 2 &&
    apps.length + jurisdictions.length > 2 &&
    (measures.length === 0 || reference !== undefined) &&
    reading.mention('measure').length + companies.length + people.length + rulings.length + strangers.length === 0 &&
    isUndated(reading) &&
    reading.has('when', 'date-of') &&
    // "when did that country's parent of X buy Y": a place by itself may only say whose it is.
    (jurisdictions.length === 2 || reading.has('several', 'both', 'ban', 'issue', 'measure', 'remove')) &&
    !reading.isAt(0, 'yes-no') &&
    !reading.has(...besideEach)
      ? { intent: 'dates', paired: true, certain: true }
      : undefined,
};
const besideEach = [
  'parent',
  'subsidiary',
  'found',
  'sell',
  'happen',
  'next',
  'before',
  'between',
  'not',
  'still',
  'pause',
  'how-long',
  'how-many',
  'who',
  'why',
  'own',
  'end',
  'effect',
  'deadline',
  'must',
  'first',
  'compare',
  'change',
  'court-sure',
  'say-sure',
  'if',
] as const;

/** What asks of another step than the one that is spoken of, or of the time between two. */
const otherSteps = [
  'issue',
  'happen',
  'next',
  'before',
  'between',
  'not',
  'still',
  'pause',
  'how-long',
  'how-many',
] as const;

/** "That office's announcement of the X ban, what date": what it made on the app is told by its day. */
export const whenAnnounced: Rule = {
  name: 'when it was announced',
  find: ({ reading, measures, apps, companies, authorities, jurisdictions, people, rulings, strangers }) =>
    measures.length === 1 &&
    measures.every(({ id }) => id !== '') &&
    // "When did that country announce the 43 apps"
    (authorities.length === 1 || (jurisdictions.length === 1 && reading.mention('measure').length === 1)) &&
    apps.length <= 1 &&
    companies.length + people.length + rulings.length + strangers.length === 0 &&
    isUndated(reading) &&
    reading.has('issue') &&
    reading.has('when', 'date-of') &&
    saysOnly(reading, ...announcing)
      ? { intent: 'dates', ...(authorities.length === 1 && { aspect: 'signed' as const }), certain: true }
      : undefined,
};
const announcing = [
  'issue',
  'announce',
  'app',
  'when',
  'date-of',
  'what',
  'which',
  'be',
  'do',
  'yes-no',
  'of',
  'ban',
  'measure',
  'order',
  'directive',
  'device',
  'pronoun',
  'country',
] as const;

/** "Its effective date", "when was it signed": one day of one measure, and nothing else. */
export const oneDate: Rule = {
  name: 'one date',
  find: (view) => {
    const { reading, apps, companies, people, deadlines, rulings } = view;
    const [only, ...others] = (['sign', 'publish', 'effect'] as const).filter((cue) => reading.has(cue));
    const isOfIt =
      isPlainly(view) && apps.length + companies.length + deadlines.length + rulings.length === 0 && isUndated(reading);
    if (!isOfIt || !only || others.length > 0 || !reading.has('when', 'date-of')) return undefined;
    // Who signed it is told with the day, and what somebody said on it is something else.
    if (people.length > 0 && only !== 'sign') return undefined;
    if (reading.has('end', ...otherSteps)) return undefined;
    if (reading.has('say', 'say-sure', 'report', 'report-sure', 'people', 'judge', 'court', 'citation', 'alias'))
      return undefined;
    const aspect = { sign: 'signed', publish: 'published', effect: 'effective' } as const;
    return { intent: 'dates', aspect: aspect[only], certain: true };
  },
};

/** "When was the order on eight apps revoked": the one measure that is spoken of, its end, and nothing else. */
export const whenEnded: Rule = {
  name: 'when it ended',
  find: (view) => {
    const { reading, apps, companies, people, deadlines, rulings } = view;
    const isOfIt =
      isPlainly(view) &&
      apps.length + companies.length + people.length + deadlines.length + rulings.length === 0 &&
      isUndated(reading) &&
      reading.tokens.length <= mostOfEnd;
    const isAsked = reading.has('when', 'date-of') && reading.has('end');
    const isElse = reading.has(...otherSteps, ...besideEnd);
    return isOfIt && isAsked && !isElse ? { intent: 'dates', aspect: 'ended', certain: true } : undefined;
  },
};

/** More words than this say more of it. */
const mostOfEnd = 12;
/** What else is asked of its end; what `isPlainly` leaves out already stands there. */
const besideEnd = ['sign', 'publish', 'effect', 'enforce', 'say-sure', 'report-sure', 'judge', 'by'] as const;

/** "When did that country do its first ban": the one measure that is described, and nothing else. */
export const whenItCame: Rule = {
  name: 'when it came',
  find: ({ reading, reference, apps, companies, people, measures }) =>
    (reference?.any === true || reference?.inTurn === true) &&
    !reference.bare &&
    measures.length === 1 &&
    companies.length + people.length === 0 &&
    // "when did the UK do its X thing": the app right before the noun only says which.
    apps.length <= 1 &&
    reading.mention('app').every(({ to }) => to === reference.at) &&
    isUndated(reading) &&
    reading.has('when', 'date-of') &&
    saysOnly(
      reading,
      ...(reference.inTurn ? ofTurn : []),
      'when',
      'date-of',
      'do',
      'be',
      'ban',
      'first',
      'last',
      'ordinal',
      'of',
      'measure',
      'list',
      'name',
      'yes-no',
      'country',
      'issue',
      'sign',
      'order',
      'batch',
      ...(reference.any === true ? (['pronoun', 'several'] as const) : []),
    )
      ? { intent: 'dates', certain: true }
      : undefined,
};

/** What is said in counting off a round or a pause and asking when it began. */
const ofTurn = ['number-word', 'pause', 'extension', 'extend', 'effect', 'happen', 'called', 'join', 'not'] as const;

/** "When did the ban on X begin in that place": of several that may be called so, what X is barred from is told with its day. */
export const whenBanBegan: Rule = {
  name: 'when a ban began',
  find: ({ reading, reference, apps, companies, people, deadlines, rulings }) =>
    reference?.any === true &&
    !reference.bare &&
    reference.measures.length > 1 &&
    apps.length === 1 &&
    companies.length + people.length + deadlines.length + rulings.length === 0 &&
    isUndated(reading) &&
    reading.has('when', 'date-of') &&
    reading.has('effect') &&
    !reading.has(
      'end',
      'next',
      'before',
      'between',
      'not',
      'pause',
      'how-long',
      'how-many',
      'say-sure',
      'court-sure',
      'device',
    )
      ? { intent: 'dates', aspect: 'effective', certain: true }
      : undefined,
};

/** "How many days from its signing to its end": told with the later of the two. */
export const daysBetweenSteps: Rule = {
  name: 'days between two steps',
  find: (view) => {
    const { reading } = view;
    // "Between the order and its repeal": an order begins with its signing.
    const isFromStart = reading.has('sign', 'issue') || (reading.has('between') && reading.has('end'));
    if (!isPlainly(view) || !reading.has('how-long', 'how-many') || !isFromStart) return undefined;
    if (!reading.has('date-of', 'how-long')) return undefined;
    const later = (['end', 'effect', 'publish'] as const).filter((cue) => reading.has(cue));
    const [only, ...others] = later;
    if (others.length > 0) return undefined;
    // "days from its enactment to its date"
    if (only === undefined) return reading.has('how-long') ? { intent: 'dates', aspect: 'effective' } : undefined;
    const aspect = { end: 'ended', effect: 'effective', publish: 'published' } as const;
    return { intent: 'dates', aspect: aspect[only], certain: true };
  },
};

/** "How many days between this order and that": told with which came first. */
export const daysBetweenTwo: Rule = {
  name: 'days between two measures',
  find: ({ reading, measures, apps, rulings, events }) =>
    measures.length === 2 &&
    apps.length + rulings.length + events.length === 0 &&
    reading.has('how-long', 'how-many') &&
    reading.has('date-of', 'how-long') &&
    reading.has('between', 'next', 'before') &&
    !reading.has('who', 'why', 'deadline', 'must', 'extend', 'pause')
      ? { intent: 'compare', aspect: 'first', certain: true }
      : undefined,
};

/** "How many days between the order and the injunction", "how long until a judge stopped it": told with what stopped it. */
export const daysToRuling: Rule = {
  name: 'days until a court stopped it',
  find: ({ reading, measures, rulings, apps, companies, strangers }) =>
    measures.length > 0 &&
    measures.length <= mostStopped &&
    companies.length + strangers.length === 0 &&
    apps.length <= 1 &&
    reading.has('how-long') &&
    (courtly(reading) || rulings.length > 0) &&
    // "From the ruling to the day of the bar" begins with the ruling.
    (!isAfterRuling(reading) || reading.has('take')) &&
    reading.has('between', 'sign', 'left', 'issue', 'next', 'before', 'take') &&
    !reading.has('who', 'why', 'deadline', 'must', 'extend', 'pause', 'say-sure', 'end')
      ? { intent: 'rulings', counts: true, certain: true }
      : undefined,
};
const mostStopped = 3;

/** What is said of a court stands before all that is said of a measure. */
function isAfterRuling(reading: Reading): boolean {
  const ofCourt = [
    ...reading.mention('ruling').map(({ from }) => from),
    ...reading.at('judge'),
    ...reading.at('ruling-noun'),
    ...reading.at('court-sure'),
    ...reading.at('court'),
  ];
  const ofMeasure = [
    ...reading.mention('measure').map(({ from }) => from),
    ...reading.at('order'),
    ...reading.at('law'),
    ...reading.at('list-noun'),
    ...reading.at('measure'),
    ...reading.at('effect'),
  ];
  return Math.min(...ofCourt) < Math.min(...ofMeasure);
}

/** "How long did the order last": told with its end. */
export const howLongItLasted: Rule = {
  name: 'how long it lasted',
  find: (view) =>
    isPlainly(view) &&
    view.reading.has('how-long') &&
    (view.reading.classes.at(-1)?.has('last') || view.reading.has('status')) &&
    !view.reading.has('still', 'left', 'pause', 'sign', 'must') &&
    view.reference?.pauses !== true
      ? { intent: 'dates', aspect: 'ended', certain: true }
      : undefined,
};

/** "When did X sign the order": of all that X signed none is meant more than another. */
export const whenSignedWhich: Rule = {
  name: 'when was which of theirs signed',
  find: ({ reading, apps, companies, people, reference, rulings, plans }) =>
    reading.has('when') &&
    reading.has('sign') &&
    people.length === 1 &&
    reading.mentions.length === 1 &&
    isUndated(reading) &&
    apps.length + companies.length + rulings.length + plans.length === 0 &&
    reference !== undefined &&
    !reference.plural &&
    reference.measures.length > 1 &&
    saysOnly(reading, 'when', 'sign', 'do', 'yes-no', 'order', 'law', 'ban', 'measure', 'be')
      ? { intent: 'dates', aspect: 'signed', certain: 'open' }
      : undefined,
};

/** "When was that list published": nothing but one measure and that word. */
const isOfOnePublished = (reading: Reading, measures: View['measures']): boolean =>
  measures.length === 1 &&
  isUndated(reading) &&
  saysOnly(reading, 'when', 'date-of', 'be', 'do', 'yes-no', 'publish', 'list', 'list-noun', 'order', 'by', 'of');

/** "The devices act, what year", "that order, which date was it": the day of the one measure that is spoken of, and nothing else. */
export const whichDay: Rule = {
  name: 'which day or year',
  find: ({ reading, reference, measures, apps, companies, people, rulings, strangers, deadlines }) =>
    measures.length === 1 &&
    (reading.mention('measure').length === 1 || reference?.bare === false) &&
    apps.length <= 1 &&
    companies.length + people.length + rulings.length + strangers.length + deadlines.length === 0 &&
    isUndated(reading) &&
    reading.unknown.length === 0 &&
    reading.at('date-of').some((at) => isAtEnd(at, reading) && isAsked(at, reading)) &&
    saysOnly(
      reading,
      ...(['date-of', 'when', 'what', 'which', 'be', 'do', 'yes-no', 'pronoun', 'of', 'device', 'app'] as const),
      ...(['law', 'order', 'rule', 'directive', 'ban', 'measure', 'list-noun', 'country', 'state', 'people'] as const),
    )
      ? { intent: 'dates', aspect: 'signed', certain: true }
      : undefined,
};

/** "what year was it" */
const isAtEnd = (at: number, { tokens }: Reading): boolean => tokens.length - at <= mostAtEnd;
const mostAtEnd = 4;
const isAsked = (at: number, { isAt }: Reading): boolean =>
  [at, at - 1].some((place) => isAt(place, 'what', 'which')) || isAt(at + 1, 'date-of');

export const when: Rule = {
  name: 'when',
  find: ({ reading, measures, apps }) => {
    if (measures.length > 0 && reading.has('effect') && reading.has('must'))
      return { intent: 'dates', aspect: 'effective' };
    if (!reading.has('when', 'date-of') || measures.length === 0) return undefined;
    if (asksForDates(reading)) return { intent: 'dates' };
    if (reading.has('publish'))
      return { intent: 'dates', aspect: 'published', ...(isOfOnePublished(reading, measures) && { certain: true }) };
    if (reading.has('effect', 'must')) return { intent: 'dates', aspect: 'effective' };
    if (reading.has('status', 'still')) return { intent: 'standing' };
    // "X blocks the app. When was that?": the pronoun is what was told, and not the app.
    const isOfTold = reading.at('when').some((at) => reading.isAt(at + 1, 'be') && reading.isAt(at + 2, 'pronoun'));
    if (apps.length === 0 || isOfTold || reading.has('sign', 'issue')) return { intent: 'dates' };
    return undefined;
  },
};

/** "When did X buy Y": whose Y is, with the day since when. */
export const whenBought: Rule = {
  name: 'when was it bought',
  find: ({ reading, apps, companies, measures, reference, strangers }) =>
    apps.length + companies.length === 2 &&
    companies.length > 0 &&
    measures.length + strangers.length === 0 &&
    (!reference || reference.bare) &&
    (isOfSale(reading) || isOnlySince(reading))
      ? { intent: 'owner', relation: 'owner', certain: true }
      : undefined,
};

const isOfSale = (reading: Reading): boolean =>
  reading.has('sell') &&
  reading.has('when', 'date-of') &&
  // "the date to sell it", "when was it to sell it": a day to keep, and not one on which it was done.
  !reading.at('sell').some((at) => reading.tokens[at - 1]?.text === 'to') &&
  !reading.has('must', 'deadline', 'due', 'left', 'ban', 'if', 'who', 'why');

/** "When did X become Y's", "X with Y since": of two names nothing else is asked than a time. */
const isOnlySince = (reading: Reading): boolean =>
  reading.has('when', 'date-of', 'between') &&
  saysOnly(reading, 'when', 'date-of', 'between', 'happen', 'next', 'yes-no', 'do', 'be', 'past');

/** "when was it founded": the founder's tie has the day, or what is told of the company. */
export const whenFounded: Rule = {
  name: 'when was it founded',
  find: ({ reading, apps, companies, measures }) =>
    apps.length + companies.length > 0 &&
    measures.length === 0 &&
    reading.has('found') &&
    reading.has('when', 'date-of') &&
    !reading.has('effect', 'ban', 'must')
      ? {
          intent: 'owner',
          relation: 'founder',
          ...(apps.length + companies.length === 1 &&
            !reading.has('who', 'whose', 'own', 'share') && { certain: true }),
        }
      : undefined,
};
