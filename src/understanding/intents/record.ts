/** Questions about the record and the bot, and comparisons. */
import { isUndated, type Reading } from '../reading.ts';
import type { View } from '../view.ts';
import { asksForSome } from './overlap.ts';
import type { Rule } from './rule.ts';
import { phraseBot, saysOnly } from './signs.ts';

export const aboutTheBot: Rule = {
  name: 'about the bot',
  find: ({ reading, apps, companies, measures, people, jurisdictions, deadlines, strangers }) => {
    // "does any measure on record name X": the record is where it is looked up.
    if (strangers.length > 0 && reading.has('ban', 'name', 'list', 'own', 'allow')) return undefined;
    if (strangers.length > 0 && reading.has('record') && !reading.has('source')) return { intent: 'named' };
    // "What do you know about X"
    if (strangers.length > 0 && reading.has('what') && reading.has('tell')) return { intent: 'named' };
    const bare =
      apps.length + companies.length + measures.length + people.length + jurisdictions.length + deadlines.length === 0;
    if (!bare) return undefined;
    // "your source for all of this?": nothing else is said.
    const ofAll = reading.has('all', 'bot') && reading.mentions.length === 0 && reading.tokens.length <= mostOfSource;
    if (reading.has('source') && !reading.has('app'))
      return {
        intent: 'overview',
        aspect: 'checked',
        ...(ofAll && saysOnly(reading, ...ofSource) && { certain: true }),
      };
    if (
      reading.has('bot', 'bot-sure') &&
      (reading.has('record', 'help', 'what', 'which', 'who', 'how', 'source', 'tell') || reading.tokens.length <= 6) &&
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
    if (reading.has('bot-sure') && reading.has('how', 'what') && reading.mentions.length === 0)
      return { intent: 'overview' };
    if (reading.has('help') && reading.tokens.length <= 5) return { intent: 'overview' };
    return undefined;
  },
};

const mostOfSource = 8;
const ofSource = [
  'source',
  'all',
  'bot',
  'of',
  'pronoun',
  'what',
  'where',
  'be',
  'yes-no',
  'tell',
  'record',
  'any',
] as const;

/** "does 'not named' mean allowed", "are you a lawyer": what neither the record nor the bot says or is. */
export const whatTheBotIsNot: Rule = {
  name: 'what the bot is not',
  find: (view) => {
    const { reading } = view;
    // "is this bot something official of the government": whose it is asked to be is not what it is asked about.
    // "are you paid by that firm"
    const isOfWhose = reading.has('bot-limits') && reading.at('bot').some((at) => reading.isAt(at, 'bot-limits'));
    const isOfFirm = isOfWhose && view.apps.length + view.companies.length === 1 && view.measures.length === 0;
    if (isOfFirm && reading.tokens.length <= mostOfCover)
      return { intent: 'overview', aspect: 'does-not', certain: true };
    if (reading.has('bot-limits') && reading.has('bot') && isOfPlacesOnly(view))
      return { intent: 'overview', aspect: 'does-not', certain: true, loosely: true };
    if (!isOfNothing(view)) return undefined;
    // "do you cover every app there is"
    if (
      reading.has('bot', 'bot-sure') &&
      reading.has('all') &&
      reading.has('app', 'measure', 'country') &&
      reading.has('name', 'have', 'record', 'tell') &&
      reading.has('yes-no', 'do') &&
      reading.tokens.length <= mostOfAll &&
      !reading.has('what', 'which', 'how-many', 'own', 'who')
    )
      return { intent: 'overview', aspect: 'does-not', certain: true, loosely: true };
    const absent = reading.has('not') && reading.has('record', 'name', 'list') && !reading.has('ban');
    const meant = reading.has('mean')
      ? (absent && (reading.has('bot', 'allow') || reading.tokens.length <= 9)) ||
        (reading.has('allow') && reading.has('pronoun') && reading.tokens.length <= 9)
      : absent && reading.has('allow') && reading.has('bot', 'if');
    // "does named mean banned when you say it"
    const isOfWords =
      reading.has('name') &&
      reading.has('ban') &&
      reading.has('mean', 'same', 'compare') &&
      !reading.has('app', 'company', 'country', 'law', 'order') &&
      reading.tokens.length <= mostOfCover;
    const isOfLimits = reading.has('bot-limits') && reading.has('bot', 'record');
    return meant || isOfWords || isOfLimits
      ? { intent: 'overview', aspect: 'does-not', certain: true, ...(isOfLimits && { loosely: true }) }
      : undefined;
  },
};

/** Nothing of the record is spoken of, here or before. */
const isOfNothing = ({ reading, reference, apps, companies, measures, people }: View): boolean =>
  reading.mentions.length + apps.length + companies.length + people.length === 0 &&
  measures.every(({ id }) => id === '') &&
  (!reference || reference.bare);

/** "Do you really have all the apps of the world": nothing else is said. */
const mostOfCover = 10;
/** "… or just some of them" */
const mostOfAll = 13;

const isOfPlacesOnly = ({ reading, apps, companies, measures, people }: View): boolean =>
  apps.length + companies.length + measures.length + people.length === 0 &&
  reading.mentions.every(({ subjects, weak }) => weak || subjects.every(({ kind }) => kind === 'jurisdiction'));

/** "how many apps do you know": what is counted is the whole record. */
export const howMuchItHolds: Rule = {
  name: 'how much the record holds',
  find: (view) =>
    isOfNothing(view) &&
    view.reading.dates.length === 0 &&
    view.reading.has('how-many') &&
    view.reading.has('bot') &&
    view.reading.has('have', 'record', 'tell') &&
    view.reading.tokens.length <= 12 &&
    !view.reading.has('ban', 'user', 'still', 'allow') &&
    view.reading.at('pronoun').every((at) => isOfTheRecord(at, view.reading))
      ? { intent: 'overview', certain: true }
      : undefined,
};

/** "Have you got in there", "that you know": no pronoun for something that was told of. */
const isOfTheRecord = (at: number, { isAt }: Reading): boolean =>
  isAt(at + 1, 'bot') || (isAt(at - 1, 'of') && !isAt(at, 'several') && isAt(at - 2, 'have', 'record', 'tell'));

/** "On what material do you base your answers": where all of it comes from, whatever word stands for that. */
export const whatTheBotDrawsOn: Rule = {
  name: 'what the bot draws on',
  find: (view) =>
    isOfNothing(view) &&
    view.reading.dates.length === 0 &&
    view.reading.has('bot-grounds') &&
    view.reading.has('what', 'which', 'where', 'who', 'how', 'source') &&
    view.reading.tokens.length <= mostOfGrounds &&
    !view.reading.has('bot-limits', 'ban', 'own', 'not', 'allow', 'how-many')
      ? { intent: 'overview', aspect: 'checked', ofAll: true, certain: true }
      : undefined,
};

/** So many words ask for what the bot draws on, and for nothing else. */
const mostOfGrounds = 14;

export const whereFrom: Rule = {
  name: 'where from',
  find: ({ reading, apps, companies, measures, deadlines, people }) =>
    reading.has('source') &&
    apps.length + companies.length + measures.length + deadlines.length + people.length > 0 &&
    !reading.has('court', 'say', 'own')
      ? {
          intent: 'sources',
          // "the sources for that order": nothing else is asked of it.
          ...(measures.length === 1 &&
            saysOnly(
              reading,
              'source',
              'what',
              'which',
              'be',
              'of',
              'tell',
              'have',
              'all',
              'where',
              'order',
              'law',
            ) && {
              certain: true,
            }),
        }
      : undefined,
};

export const whatIsDisputed: Rule = {
  name: 'what sources dispute',
  find: ({ reading }) =>
    reading.at('dispute').length > 0 && !reading.has('own', 'ban', 'court', 'deadline', 'sign')
      ? { intent: 'disputes' }
      : undefined,
};

/** "Did that place ban X before Z": whichever was the first, between the two. */
function isOneBefore(reading: Reading): boolean {
  const [one, other, ...more] = reading.mention('app');
  return (
    one !== undefined &&
    other !== undefined &&
    more.length === 0 &&
    reading.isAt(0, 'yes-no') &&
    reading.at('before').some((at) => at >= one.to && at < other.from && other.from - at <= 2)
  );
}

export const whichFirst: Rule = {
  name: 'which came first',
  find: ({ reading, apps, companies, people, measures, jurisdictions, authorities, events, reference }) => {
    // "which apps are in that place's first list"
    if (isOfFirstList(reading) || (reference?.inTurn && measures.length === 1)) return undefined;
    // "which came first, this order or that"
    if (
      measures.length === 2 &&
      reading.has('which', 'what') &&
      reading.has('first', 'before') &&
      !reading.has('app', 'deadline', 'happen', 'next', 'effect')
    )
      return { intent: 'compare', aspect: 'first', certain: true };
    // "was this blocked before or after that"
    if (measures.length === 2 && apps.length === 0 && reading.has('before') && reading.has('next'))
      return { intent: 'compare', aspect: 'first', certain: true };
    if (
      measures.length === 2 &&
      apps.length === 0 &&
      reading.has('which') &&
      reading.has('first') &&
      reading.has('take')
    )
      return { intent: 'compare', aspect: 'first', certain: true };
    // "When did A act? B was before or after?": with what was told of.
    const isOfTold =
      jurisdictions.length === 1 && apps.length + companies.length + people.length + measures.length === 0;
    if (isOfTold && reading.has('before') && reading.has('next') && reading.tokens.length <= mostOfTold)
      return { intent: 'compare', aspect: 'first', certain: true };
    // "this place's block or that order", "this place over one app or that over another", "its rule on one app or on another"
    const places = jurisdictions.length + authorities.length;
    // "which was named first, this or that": by whomever.
    const isNaming = measures.length === 1 || reading.has('name', 'ban', 'list', 'list-noun');
    const isAnywhere = places === 0 && apps.length === 2 && isNaming;
    const isOfOne = places === 1 || isAnywhere;
    const sides = places === 2 ? apps.length <= 2 : isOfOne && (apps.length === 2 || measures.length === 1);
    if (
      sides &&
      apps.length + measures.length > 0 &&
      measures.length <= 1 &&
      companies.length === 0 &&
      (reading.has('who', 'which') || (apps.length === 2 && (isOfTwoNames(reading, reference) || isOneBefore(reading)))
        ? reading.has('first', 'before')
        : reading.has('before') && reading.has('next')) &&
      !reading.has('deadline', 'happen', 'court-sure', 'left')
    )
      return { intent: 'compare', aspect: 'first', certain: true };
    // "who acted first, this state or that", "was it that country or that president first"
    const isWithMaker = jurisdictions.length === 1 && people.length === 1;
    // "did that place ban X before this one", "before that president did"
    const actsBeforeOther =
      apps.length === 1 &&
      events.length === 0 &&
      reading.isAt(0, 'yes-no') &&
      reading.has('ban', 'name', 'list') &&
      reading.at('before').some((at) => reading.tokens.length - at <= mostOfOther);
    return (jurisdictions.length === 2 || isWithMaker) &&
      (measures.length === 0 || actsBeforeOther) &&
      apps.length + companies.length <= 1 &&
      (reading.has('who', 'which') || (isWithMaker && reading.isAt(0, 'be')) || actsBeforeOther) &&
      reading.has('first', 'before') &&
      !reading.has('deadline', 'happen', 'court')
      ? { intent: 'compare', aspect: 'first', ...(actsBeforeOther && { certain: true as const }) }
      : undefined;
  },
};

/** "Before the UK did": so few words are left for the other. */
const mostOfOther = 4;

/** So few words ask whether one came before another that was told of. */
const mostOfTold = 8;

/** "Which of the eight were on that country's first list": some of them are asked for, and the word says on which list. */
const isOfFirstList = (reading: Reading): boolean =>
  asksForSome(reading) && reading.at('first').some((at) => isListAt(reading, at + 1) || isListAt(reading, at + 2));

const isListAt = ({ isAt, tokens }: Reading, at: number): boolean =>
  isAt(at, 'list-noun', 'batch') && tokens[at]?.gap === ' ';

/** "What did it bar first, X or Y", "did it list X or Y first": a yes or no says nothing of two names; "the first 59" are a list. */
const isOfTwoNames = (reading: Reading, reference: View['reference']): boolean =>
  reading.at('first').some((at) => reading.tokens[at + 1]?.kind !== 'number') &&
  reference?.count === undefined &&
  (reading.has('what') || reading.isAt(0, 'yes-no', 'do'));

/** "Is this list older than that order", "is it larger": two sides, each named, described, or standing for its place. */
export const olderOrLarger: Rule = {
  name: 'which is older or larger',
  find: (view) => {
    const { reading, apps, companies } = view;
    if (!reading.has('older', 'larger') || sidesIn(view) < 2) return undefined;
    if (reading.has('own', 'whose', 'share', 'deadline', 'court-sure', 'say-sure', 'how-long')) return undefined;
    if (reading.has('older')) return { intent: 'compare', aspect: 'first', certain: true };
    return apps.length + companies.length === 0 ? { intent: 'compare', aspect: 'count', certain: true } : undefined;
  },
};

/** How many sides are spoken of: measures by name or date, and places that stand for theirs. */
function sidesIn({ reading, reference, measures, jurisdictions }: View): number {
  const named = reading.mention('measure').filter(({ subjects }) => subjects.length === 1).length;
  const dated = reference?.plural && reference.dates.length === 2 && measures.length === 2;
  if (dated) return 2;
  const described = reference && !reference.bare && (jurisdictions.length === 0 || !reference.plural) ? 1 : 0;
  return named + Math.max(jurisdictions.length, described);
}

/** "This state or that, which named more of them". */
export const placesSideBySide: Rule = {
  name: 'two places side by side',
  find: ({ reading, apps, companies, jurisdictions, measures }) =>
    (jurisdictions.length === 2 || (reading.has('copied') && jurisdictions.length + measures.length === 2)) &&
    apps.length + companies.length <= 1 &&
    reading.has('compare', 'copied')
      ? { intent: 'compare', ...(reading.has('copied') && reading.isAt(0, 'yes-no') && { certain: true as const }) }
      : undefined,
};

/** What two may have in common without being the same. */
const sameOtherwise = [
  'company',
  'own',
  'develop',
  'operate',
  'control',
  'behind',
  'base',
  'country',
  'ban',
  'name',
  'list',
  'list-noun',
  'order',
  'deadline',
  'who',
  'when',
  'penalty',
  'people',
] as const;

/** "EO 1 = the X order, true?", "is EO 1 the X order": one measure is said to be another. */
export const isOneTheOther: Rule = {
  name: 'whether one measure is the other',
  find: ({ reading, apps, companies, measures, rulings, people }) => {
    const { tokens, isAt, classes } = reading;
    const [one, other, ...others] = reading.mention('measure');
    if (!one || !other || others.length > 0 || measures.length !== 2) return undefined;
    const between = other.from - one.to;
    const isPlain = (at: number): boolean => classes[at]?.size === 0;
    const isSaid =
      (between <= 1 && [one.to, other.from].some((at) => tokens[at]?.gap.includes('='))) ||
      (isAt(one.to, 'be') && (between === 1 || (between === 2 && isPlain(one.to + 1)))) ||
      (isAt(one.from - 1, 'be') && between === 1 && isPlain(one.to));
    return isSaid &&
      apps.length + companies.length + rulings.length + people.length === 0 &&
      tokens.length - (one.to - one.from) - (other.to - other.from) <= mostBesideTwo &&
      isUndated(reading) &&
      !reading.has('who', 'what', 'which', 'when', 'why', 'how', 'how-many', 'end', 'court-sure', 'before', 'next') &&
      !reading.has('effect', 'status', 'still', 'list-noun', 'enforce', 'list', 'ban')
      ? { intent: 'compare', aspect: 'same', certain: true }
      : undefined;
  },
};
/** "My slide says …, is that true" */
const mostBesideTwo = 7;

export const sideBySide: Rule = {
  name: 'side by side',
  find: ({ reading, apps, companies, measures, rulings, reference }) => {
    const most = Math.max(apps.length, companies.length, measures.length, rulings.length);
    if (!reading.has('compare', 'same')) return undefined;
    // "is X the same as Y", an app and a company too; of one firm, or in one way, they may be all the same.
    const isOfTwo = apps.length + companies.length === 2 && measures.length + rulings.length === 0;
    if (isOfTwo && reading.has('same') && reading.isAt(0, 'yes-no', 'be') && !reading.has(...sameOtherwise))
      return { intent: 'compare', aspect: 'same', certain: true };
    // "The August orders versus the January order": the one is named, and the others are told of beside it.
    const [only] = measures;
    const isBeside =
      only !== undefined &&
      most === 1 &&
      apps.length + companies.length === 0 &&
      reading.has('compare') &&
      reference?.bare === false &&
      reference.measures.every(({ id }) => id !== only.id);
    if (isBeside) return { intent: 'compare', certain: true };
    if (most >= 2) return { intent: 'compare' };
    return undefined;
  },
};
