/** Who owns, makes or runs what, and what a company has. */
import type { RelationKind } from '../../knowledge/schema.ts';
import type { Reading } from '../reading.ts';
import { isUndated } from '../reading.ts';
import type { Rule } from './rule.ts';
import { asksForSet, namesNumber, ownership, relationIsPassive, relationOf, saysOnly } from './signs.ts';

export const sameOwner: Rule = {
  name: 'two with one owner?',
  find: ({ reading, apps, companies }) =>
    apps.length + companies.length >= 2 &&
    reading.has('same', 'both') &&
    reading.has(...ownership, 'company') &&
    !reading.has('ban', 'name')
      ? { intent: 'owner' }
      : undefined,
};

/** "Who owns each of the eight", "who is behind the apps on that list", "… and who owns them": the owners of all names of a measure. */
export const whoOwnsThem: Rule = {
  name: 'who owns the names of a measure',
  find: ({ reading, reference, measures, apps, companies, people, strangers }) =>
    (reference?.count !== undefined || namesNumber(reading) || reading.has('app') || isOfThem(reading)) &&
    measures.length === 1 &&
    apps.length + companies.length + strangers.length === 0 &&
    (people.length === 0 || reference !== undefined) &&
    (reading.has('who', 'whose', 'company') || isWithTheirs(reading)) &&
    reading.has('own', 'behind', 'develop', 'whose') &&
    !reading.has('sign', 'issue', 'end', 'say-sure', 'court-sure', 'same', 'not', 'how-many', 'why', 'when', 'ban') &&
    !reading.has('people', 'scoop', 'report-sure')
      ? { intent: 'owner', ofNames: true, certain: true }
      : undefined,
};

/** "the apps and their owners", "… with the makers of each" */
const isWithTheirs = (reading: Reading): boolean =>
  [...reading.at('own'), ...reading.at('develop')].some(
    (at) => reading.isAt(at - 1, 'several') || (reading.isAt(at + 1, 'of') && reading.isAt(at + 2, 'several')),
  );

/** "who owns them", "whose are those", "who made which of them" */
const isOfThem = (reading: Reading): boolean => reading.has('several') && !reading.has('order', 'law', 'batch');

/** "Are the eight all from one country", "which of them is not": where the owners of all names are based. */
export const whereTheyAreFrom: Rule = {
  name: 'where the names of a measure are from',
  find: ({ reading, reference, measures, apps, companies, people, strangers, asksOrigin }) =>
    asksOrigin &&
    (reference?.count !== undefined || namesNumber(reading)) &&
    measures.length === 1 &&
    apps.length + companies.length + people.length + strangers.length === 0 &&
    reading.has('yes-no', 'which', 'what', 'how-many') &&
    !reading.has('ban', 'list', 'sign', 'also', 'both', 'still', 'end', 'effect')
      ? { intent: 'owner', ofNames: true, certain: true }
      : undefined,
};

/** "Does X own A and B": each of them is its or is not. */
export const ownsEach: Rule = {
  name: 'whether it owns each',
  find: ({ reading, apps, companies, people, measures, strangers, jurisdictions }) =>
    apps.length > 1 &&
    companies.length === 1 &&
    people.length + measures.length + strangers.length + jurisdictions.length === 0 &&
    reading.isAt(0, 'yes-no') &&
    saysOnly(reading, 'yes-no', 'do', 'be', 'own', 'develop', 'by', 'both', 'app', 'have', 'still', 'of')
      ? { intent: 'owner', certain: true }
      : undefined,
};

/** "Is X still involved in Y": what ties a firm and an app. */
export const isInvolved: Rule = {
  name: 'whether it is involved',
  find: ({ reading, apps, companies, measures, people, jurisdictions, strangers }) =>
    apps.length === 1 &&
    companies.length === 1 &&
    measures.length + people.length + strangers.length === 0 &&
    jurisdictions.length <= 1 &&
    reading.has('yes-no', 'how') &&
    reading.has('affiliate') &&
    !reading.has('ban', 'list', 'when', 'why', 'who', 'which', 'court-sure', 'say-sure')
      ? { intent: 'owner', certain: true }
      : undefined,
};

/** "Was that founder kicked out of his company": whether somebody still has it, and who has. */
export const wasThrownOut: Rule = {
  name: 'whether somebody was thrown out',
  find: ({ reading, apps, companies, people, measures, strangers, jurisdictions }) => {
    const [who] = reading.mention('person');
    const [company] = reading.mention('company');
    const isDone =
      who !== undefined &&
      (reading.isAt(who.to, 'be') ||
        (reading.isAt(who.from - 1, 'be', 'yes-no') &&
          [0, 1].some((step) => reading.isAt(who.to + step, 'ban', 'end', 'remove'))));
    return isDone &&
      company !== undefined &&
      company.from > who.to &&
      reading.isAt(company.from - 1, 'of') &&
      people.length === 1 &&
      companies.length === 1 &&
      apps.length + measures.length + strangers.length + jurisdictions.length === 0 &&
      reading.has('ban', 'end', 'remove') &&
      isUndated(reading) &&
      !reading.has('who', 'when', 'which', 'why', 'how', 'court-sure', 'say-sure', 'order', 'list-noun')
      ? { intent: 'owner', relation: 'controller', certain: true }
      : undefined;
  },
};

/** "Which of the two is X's": whose each of several apps is. */
export const whichIsTheirs: Rule = {
  name: 'which of several is theirs',
  find: ({ reading, apps, companies, measures, jurisdictions, strangers }) =>
    apps.length > 1 &&
    companies.length === 1 &&
    measures.length + jurisdictions.length + strangers.length === 0 &&
    reading.has('which') &&
    !reading.has('order', 'law', 'measure', 'list-noun', 'report', 'country') &&
    !reading.has('ban', 'name', 'list', 'except', 'also', 'when', 'why', 'sign', 'first', 'allow', 'court-sure')
      ? { intent: 'owner', certain: true }
      : undefined,
};

export const whoOwns: Rule = {
  name: 'owner yes or no, or who',
  find: ({ reading, apps, companies, people, measures, strangers, jurisdictions, reference, categories }) => {
    if (!reading.has(...ownership)) return undefined;
    // "how many orders did X make": orders are made, not apps.
    if (reference?.plural && !reference.bare && reading.has('how-many') && !reading.has('app', 'own')) return undefined;
    const things = apps.length + companies.length + strangers.length;
    // "who makes the scanner of that order": the only one of its kind stands for itself.
    if (things === 0 && categories.length > 0 && measures.length > 0 && !reading.has('how-many', 'all', 'ban', 'sign'))
      return asksForSet(reading, 'app') || !reading.has('who', 'whose', 'company') ? undefined : { intent: 'owner' };
    if (things + people.length === 0) return undefined;
    const set = asksForSet(reading, 'app') || (reading.has('also') && reading.has('what'));
    // "X's part of the eight": what a list has of a company's.
    const partOfList =
      apps.length === 0 &&
      (reference?.count !== undefined || namesNumber(reading)) &&
      !reading.has('who', 'whose', 'found');
    if (measures.length > 0 && companies.length > 0 && (set || partOfList || reading.has('any', 'how-many', 'which')))
      return { intent: 'apps' };
    if (measures.length > 0 && apps.length === 0 && !reading.has('who', 'whose')) return undefined;
    // "does it belong to the 59 or to the 118": to lists, not to somebody.
    if (
      measures.length > 0 &&
      apps.length > 0 &&
      companies.length + people.length === 0 &&
      reference?.count !== undefined &&
      !reading.has('who', 'whose', 'company', 'develop')
    )
      return { intent: 'named' };
    if (
      reading.has('name', 'ban', 'list') &&
      !reading.has('who', 'whose', 'own') &&
      measures.length + jurisdictions.length > 0
    )
      return undefined;
    if (
      (companies.length > 0 || people.length > 0) &&
      (companies.length < 2 || !reading.has('yes-no')) &&
      apps.length === 0 &&
      (set ||
        reading.has('subsidiary') ||
        keepsShare(reading) ||
        (reading.has('what', 'which') &&
          reading.has('own', 'have', 'develop', 'operate', 'control', 'found') &&
          !reading.has('who', 'whose') &&
          !relationIsPassive(reading)))
    ) {
      if (reading.has('name', 'ban') && (set || jurisdictions.length > 0)) return { intent: 'apps' };
      if (!reading.has('share') || set) return { intent: 'holdings' };
      // "what percent does X keep": its shares in others.
      if (companies.length === 1 && keepsShare(reading)) return { intent: 'holdings', aspect: 'share', certain: true };
    }
    // An app is part of whoever has it, be it as its owner or as its parent.
    const told = relationOf(reading);
    const relation = told === 'parent' && apps.length === 1 && !reading.has('parent') ? undefined : told;
    // "who founded the company of X": nothing else is asked.
    if (
      relation === 'founder' &&
      reading.has('who') &&
      things === 1 &&
      measures.length + people.length + jurisdictions.length + strangers.length === 0 &&
      !reading.has('when', 'where', 'own', 'parent', 'share', 'ban', 'effect', 'operate', 'also')
    )
      return { intent: 'owner', relation, certain: true };
    // "does X belong to Y": two that are on record, and nothing else.
    const certain =
      apps.length === 1 &&
      companies.length === 1 &&
      measures.length + jurisdictions.length + people.length + strangers.length === 0 &&
      (reading.has('yes-no') || isToldOfBoth(reading)) &&
      reading.has('own', 'parent', 'subsidiary') &&
      reading.tokens.length <= mostOfTie &&
      !reading.has('still', 'share', 'ban', 'who', 'what', 'which', 'also', 'sell');
    return {
      intent: 'owner',
      ...(certain && { certain }),
      ...(relation ? { relation } : {}),
      ...(reading.has('share') || saysPercent(reading) ? { aspect: 'share' as const } : {}),
    };
  },
};

/** "X owns Y?": a firm and its app on both sides of what is said of them, and no word that asks. */
const isToldOfBoth = (reading: Reading): boolean =>
  reading.mention('company').some(({ to }) => reading.isAt(to, 'own') && isAppFrom(to + 1, reading)) &&
  !reading.has('who', 'whose', 'what', 'which', 'when', 'why', 'how', 'how-many', 'how-long', 'where');

const isAppFrom = (at: number, { mention }: Reading): boolean =>
  mention('app').some(({ from }) => from === at || from === at + 1);

/** "Who has 15% of it": the sign alone says that a share is asked for. */
const saysPercent = ({ tokens, has }: Reading): boolean =>
  has('who', 'which') && tokens.some(({ kind }, at) => kind === 'number' && tokens[at + 1]?.gap.startsWith('%'));

/** "How much has A of B", "and how much A": a share, though no word says so, where a firm and its holder are all that is spoken of. */
export const howMuchOfIt: Rule = {
  name: 'how much of it somebody has',
  find: ({ reading, apps, companies, people, measures, strangers, jurisdictions }) =>
    companies.length === 2 &&
    apps.length + people.length + measures.length + strangers.length + jurisdictions.length === 0 &&
    isUndated(reading) &&
    reading.has('how', 'how-many') &&
    saysOnly(reading, 'how', 'how-many', 'do', 'have', 'be', 'yes-no', 'of', 'own') &&
    reading.tokens.length <= mostOfMuch
      ? { intent: 'owner', relation: 'shareholder', aspect: 'share', certain: true }
      : undefined,
};
const mostOfMuch = 8;

/** "A 15%, B 15%, C 19.9%: which company is that": holders with their shares are told, and what they hold is asked. */
export const whatIsHeldSo: Rule = {
  name: 'what is held so',
  find: ({ reading, apps, companies, people, measures, strangers }) => {
    const holders = holdersTold(reading);
    return holders >= leastHolders &&
      companies.length + people.length === holders &&
      apps.length + measures.length + strangers.length === 0 &&
      reading.has('which', 'what', 'whose', 'who') &&
      !reading.has('when', 'why', 'how-many', 'how-long', 'end', 'court-sure', 'say-sure', 'ban', 'country', 'compare')
      ? { intent: 'owner', certain: true }
      : undefined;
  },
};
const leastHolders = 2;

/** "A 15%, B 15%": how many are told with how much each of them has. */
export const holdersTold = ({ mentions, tokens }: Reading): number =>
  mentions.filter(
    ({ to, subjects }) =>
      subjects.some(({ kind }) => kind === 'company' || kind === 'person') && tokens[to]?.kind === 'number',
  ).length;

/** "How many investors does the venture have", "which shareholders has X": whoever has a share in it, and not what it has. */
export const whichHolders: Rule = {
  name: 'which holders it has',
  find: ({ reading, apps, companies, people, measures, strangers, jurisdictions }) => {
    const [company] = reading.mention('company');
    return company !== undefined &&
      companies.length === 1 &&
      apps.length + people.length + measures.length + strangers.length + jurisdictions.length === 0 &&
      isUndated(reading) &&
      reading
        .at('holder')
        .some(
          (at) => at < company.from && [1, 2, 3].some((back) => reading.isAt(at - back, 'how-many', 'which', 'what')),
        ) &&
      reading.has('have') &&
      !reading.has('ban', 'name', 'list', 'when', 'why', 'change', 'before', 'sign', 'sell')
      ? { intent: 'owner', relation: 'shareholder', certain: true }
      : undefined;
  },
};

/** "Who holds more of X, A or B", "the biggest stake in the firm of that app", "whose share of X is the biggest": all who have a share in it, each with theirs. */
export const whoHoldsMore: Rule = {
  name: 'who holds more',
  find: ({ reading, apps, companies, people, measures, rulings, strangers }) =>
    (companies.length > 0 || (apps.length === 1 && reading.has('share'))) &&
    companies.length + people.length <= mostHolders &&
    (apps.length === 0 || companies.length === 0) &&
    measures.length + rulings.length + strangers.length === 0 &&
    reading.has('share', 'own', 'have') &&
    isOfMost(reading) &&
    !reading.has('app', 'ban', 'name', 'list', 'when', 'why', 'how-many', 'change', 'before', 'sign')
      ? { intent: 'owner', relation: 'shareholder', certain: true }
      : undefined,
};

const mostHolders = 3;

/** "holds more of", "the biggest stake", "owns most of": which of several has more is asked. */
const isOfMost = (reading: Reading): boolean =>
  (reading.has('larger') && reading.has('share')) ||
  [...reading.at('own'), ...reading.at('have')].some(
    (at) =>
      (reading.isAt(at + 1, 'also') || reading.isAt(at + 1, 'last') || reading.isAt(at + 2, 'last')) &&
      (reading.isAt(at + 2, 'of') || reading.isAt(at + 3, 'of')),
  );

/** "X is made by …?", "in 2020 X was run by": the last words say what is asked of the one thing that is named. */
export const madeBy: Rule = {
  name: 'by whom it is made',
  find: ({ reading, apps, companies, measures, strangers }) => {
    const last = reading.tokens.length - 1;
    const verb = last - 1;
    return reading.isAt(last, 'by') &&
      reading.isAt(verb, 'own', 'develop', 'operate', 'control', 'found') &&
      apps.length + companies.length === 1 &&
      measures.length + strangers.length === 0 &&
      !reading.has('what', 'which', 'how-many', 'when', 'why')
      ? { intent: 'owner', ...relationAt(reading, verb), certain: true }
      : undefined;
  },
};

/** "being made by", "run by": what the word at a place says of whoever is asked for. */
function relationAt(reading: Reading, at: number): { relation?: RelationKind } {
  if (reading.isAt(at, 'own')) return {};
  if (reading.isAt(at, 'operate')) return { relation: 'operator' };
  if (reading.isAt(at, 'develop')) return { relation: 'developer' };
  return reading.isAt(at, 'control') ? { relation: 'controller' } : { relation: 'founder' };
}

/** "How many per cent does X keep" */
const keepsShare = (reading: Reading): boolean =>
  reading.has('share') &&
  // "who has what percent": its holders
  !reading.has('who') &&
  reading.has('what', 'how-many', 'how') &&
  reading.mention('company').some(({ to }) => reading.isAt(to, 'own', 'have') || reading.isAt(to + 1, 'own', 'have'));

/** "Is it true that X belongs to Y": little else is said. */
const mostOfTie = 9;

/** "How is the venture split", "that firm's shares": who holds how much of it, and nothing else is asked. */
export const howItIsSplit: Rule = {
  name: 'how a company is split',
  find: ({ reading, apps, companies, people, measures, strangers, jurisdictions, rulings }) =>
    companies.length === 1 &&
    apps.length + people.length + measures.length + strangers.length + rulings.length === 0 &&
    jurisdictions.length <= 1 &&
    reading.has('share') &&
    (reading.has('how') || reading.has('who')) &&
    !reading.has('how-many') &&
    !keepsShare(reading) &&
    isUndated(reading) &&
    saysOnly(reading, 'how', 'who', 'be', 'yes-no', 'share', 'of', 'have', 'what', 'tell', 'name', 'namely', 'called')
      ? { intent: 'owner', relation: 'shareholder', aspect: 'share', certain: true }
      : undefined,
};

/** "Does X have anything besides Y": a company's other things. */
export const companyHasMore: Rule = {
  name: 'what else a company has',
  find: ({ reading, apps, companies, measures }) =>
    companies.length === 1 &&
    apps.length > 0 &&
    measures.length === 0 &&
    reading.has('except', 'also') &&
    (reading.has('any', 'what', 'which') || (reading.has('except') && !reading.has('yes-no', 'why', 'when', 'how'))) &&
    !reading.has('ban', 'who', 'same')
      ? { intent: 'holdings' }
      : undefined,
};

/** "X, barred there last year: who owns it", "whose is it": whatever is told of it before, its owner is asked for at the end. */
export const whoseIsIt: Rule = {
  name: 'whose it is, at the end',
  find: ({ reading, apps, companies, people, strangers }) => {
    const { tokens, isAt } = reading;
    const last = tokens.length - 1;
    const asks = [2, 3, 4].map((back) => last - back).find((at) => isAt(at, 'who', 'whose'));
    const rest = asks === undefined ? [] : Array.from({ length: last - asks }, (_, step) => asks + 1 + step);
    return asks !== undefined &&
      asks > 1 &&
      apps.length === 1 &&
      companies.length + people.length + strangers.length === 0 &&
      rest.some((at) => isAt(at, 'own')) &&
      rest.some((at) => isAt(at, 'pronoun')) &&
      rest.every((at) => isAt(at, 'own', 'pronoun', 'be', 'do', 'still') || tokens[at]?.text === 'to')
      ? { intent: 'owner', certain: true }
      : undefined;
  },
};

/** "What else of X's is on that list", "X in that round besides Y": those of a company's that a measure names. */
export const companyOnList: Rule = {
  name: 'what a company has on a list',
  find: ({ reading, apps, companies, people, measures, jurisdictions, strangers }) =>
    companies.length === 1 &&
    people.length + strangers.length === 0 &&
    (measures.length > 0 || (jurisdictions.length === 1 && reading.has('list-noun'))) &&
    reading.has('except', 'beside', 'also') &&
    (apps.length === 0 ? reading.has('what', 'any', 'which') : isLeftOutNext(reading)) &&
    isUnasked(reading)
      ? { intent: 'apps', certain: true }
      : undefined,
};

/** "Besides X", "other than X": an app right behind such a word. */
const isLeftOutNext = ({ isAt, mention }: Reading): boolean =>
  mention('app').some(({ from }) => [1, 2].some((back) => isAt(from - back, 'except', 'beside')));

/** Nothing else is asked than what a list names. */
const isUnasked = ({ has }: Reading): boolean =>
  !has('who', 'whose', 'why', 'when', 'where', 'how-long', 'sign', 'end', 'effect', 'still', 'status', 'own', 'same') &&
  !has('compare', 'court-sure', 'say-sure', 'deadline', 'must', 'share', 'happen', 'change', 'penalty', 'order', 'law');

/** "How much did X keep": of what it has shares in, where nothing else is spoken of. */
export const howMuchKept: Rule = {
  name: 'how much somebody keeps',
  find: ({ reading, apps, companies, measures, people, jurisdictions }) =>
    companies.length === 1 &&
    apps.length + measures.length + people.length + jurisdictions.length === 0 &&
    // "how much did", not "how did"
    reading.at('how').some((at) => !reading.isAt(at + 1, 'do') && reading.isAt(at + 2, 'do')) &&
    reading.has('have') &&
    reading.tokens.length <= mostOfKept &&
    reading.unknown.length + reading.refusals.length === 0 &&
    !reading.has(
      'app',
      'company',
      'order',
      'measure',
      'law',
      'ban',
      'name',
      'list',
      'user',
      'people',
      'left',
      'also',
      'how-long',
    )
      ? { intent: 'holdings', aspect: 'share', certain: true }
      : undefined,
};

/** More words than this ask for more. */
const mostOfKept = 7;

/** "Why did X hand Y over": whose Y is, and whether it was ever X's. */
export const whySold: Rule = {
  name: 'why was it sold',
  find: ({ reading, apps, companies, measures, people, jurisdictions, strangers }) =>
    apps.length === 1 &&
    companies.length > 0 &&
    measures.length + people.length + jurisdictions.length + strangers.length === 0 &&
    reading.has('why', 'when', 'how') &&
    reading.has('do') &&
    reading.has('sell') &&
    !reading.has('must', 'deadline', 'due', 'ban', 'not', 'if', 'court-sure', 'say-sure', 'deal', 'who')
      ? { intent: 'owner', relation: 'owner', sold: true, certain: true }
      : undefined,
};

/** "Does X still own any of Y in that country": what it holds of what runs it there. */
export const stillHoldsThere: Rule = {
  name: 'what it still holds there',
  find: ({ reading, apps, companies, measures, people, jurisdictions, strangers }) =>
    apps.length === 1 &&
    companies.length === 1 &&
    jurisdictions.length === 1 &&
    measures.length + people.length + strangers.length === 0 &&
    reading.has('still') &&
    reading.has('own', 'have', 'share') &&
    isUndated(reading) &&
    !reading.has('ban', 'name', 'list', 'say', 'who', 'why', 'when', 'allow', 'deadline', 'order', 'law', 'device')
      ? { intent: 'owner', relation: 'shareholder', aspect: 'share', certain: true }
      : undefined,
};

/** "X is owned by whom", "tell me whose app X is", "X by who": one thing, whose it is, and nothing else; nobody recorded is an answer. */
export const whoseItIs: Rule = {
  name: 'whose it is',
  find: ({ reading, apps, companies, people, measures, jurisdictions, strangers, authorities }) =>
    apps.length + companies.length === 1 &&
    people.length + measures.length + jurisdictions.length + strangers.length + authorities.length === 0 &&
    isUndated(reading) &&
    (reading.has('whose') || (reading.has('who') && (reading.has('own') || reading.has('by')))) &&
    saysOnly(reading, ...ofWhose)
      ? { intent: 'owner' }
      : undefined,
};
const ofWhose = [
  ...(['who', 'whose', 'own', 'be', 'by', 'of', 'app', 'company', 'yes-no', 'leave', 'bot', 'do'] as const),
  ...(['require', 'say', 'tell', 'if', 'pronoun'] as const),
];

/** "Is X a Y app", "so X is Y's?", "does Y have X", "did Y buy X", "X belongs to Y true or false": whether one is the other's. */
export const theirsOrNot: Rule = {
  name: 'theirs or not',
  find: ({ reading, apps, companies, people, measures, jurisdictions, strangers, asksOrigin }) =>
    companies.length > 0 &&
    apps.length + companies.length === 2 &&
    people.length + measures.length + jurisdictions.length + strangers.length === 0 &&
    isUndated(reading) &&
    !asksOrigin &&
    // "X Y since": since when.
    !reading.has('next') &&
    // "did X buy Y" asks for a tie, "did X sell Y" for what became of one.
    (!reading.has('sell') || (reading.isAt(0, 'yes-no') && reading.has('buys'))) &&
    (reading.has('yes-no', 'own', 'develop') || reading.tokens.length <= mostOfPair) &&
    saysOnly(reading, ...ofTheirs)
      ? { intent: 'owner', certain: true }
      : undefined,
};
const ofTheirs = [
  ...(['yes-no', 'be', 'do', 'have', 'own', 'develop', 'behind', 'parent', 'subsidiary', 'company'] as const),
  ...(['of', 'by', 'between', 'app', 'not', 'also', 'still', 'say', 'buys', 'ever'] as const),
];
/** "so X = Y?", "X from Y?" */
const mostOfPair = 5;

export const isItTheirs: Rule = {
  name: 'is it theirs?',
  find: ({ reading, apps, companies, measures, jurisdictions }) =>
    apps.length === 1 &&
    companies.length === 1 &&
    measures.length + jurisdictions.length === 0 &&
    !reading.has('ban', 'name', 'list', 'say', 'plan', 'happen', 'compare', 'deadline', 'allow')
      ? { intent: 'owner' }
      : undefined,
};

export const appsOfCompany: Rule = {
  name: 'apps of a company',
  find: ({ reading, companies, apps, measures }) =>
    companies.length === 1 &&
    apps.length === 0 &&
    measures.length === 0 &&
    reading.mention('company').some(({ to }) => reading.classes[to]?.has('app')) &&
    !reading.has('ban', 'own')
      ? { intent: 'holdings' }
      : undefined,
};

export const whatCompanyHas: Rule = {
  name: 'what a company has',
  find: ({ reading, companies, apps, measures }) =>
    companies.length > 0 &&
    apps.length === 0 &&
    measures.length === 0 &&
    reading.has('have') &&
    reading.has('app', 'also') &&
    !reading.has('ban', 'name', 'list')
      ? { intent: 'holdings' }
      : undefined,
};

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

/** What else is asked of such a sale: its size, its day, who told of it. */
const besideFlotation = [
  'size',
  'share',
  'say-sure',
  'report-sure',
  'source',
  'who',
  'which',
  'when',
  'date-of',
  'how-many',
  'deadline',
  'due',
  'must',
  'next',
  'own',
] as const;

/** "Did X get its IPO", "did that firm ever go public": what came of bringing its shares to a market. */
export const wentPublic: Rule = {
  name: 'whether its shares came to a market',
  find: ({ reading, apps, companies, people, measures, strangers, jurisdictions, events, sources, floats }) =>
    floats &&
    companies.length + apps.length === 1 &&
    measures.length + people.length + strangers.length + events.length + jurisdictions.length + sources.length === 0 &&
    isUndated(reading) &&
    (reading.isAt(0, 'yes-no', 'when') || reading.has('happen', 'why', 'end')) &&
    !reading.has(...besideFlotation)
      ? { intent: 'history', certain: true, loosely: true }
      : undefined,
};

/** "The controlling shareholder of X by its own filings": who controls it, whoever says so. */
export const controllingShareholder: Rule = {
  name: 'its controlling shareholder',
  find: ({ reading, apps, companies, people, measures, strangers }) =>
    companies.length + apps.length === 1 &&
    people.length + measures.length + strangers.length === 0 &&
    reading.at('control').some((at) => reading.isAt(at + 1, 'share')) &&
    !reading.isAt(0, 'yes-no') &&
    !reading.has('when', 'why') &&
    !reading.has('ban', 'list', 'court-sure', 'sell')
      ? { intent: 'owner', relation: 'controller', certain: true }
      : undefined,
};

/** "Under which stock code is X listed", "on which exchange": the number under which its shares are traded, where that is noted. */
export const stockCode: Rule = {
  name: 'under which number its shares are traded',
  find: ({ reading, apps, companies, people, measures, strangers, events }) =>
    reading.has('stock-code') &&
    events.length === 0 &&
    companies.length + apps.length === 1 &&
    people.length + measures.length + strangers.length === 0 &&
    !reading.has('who', 'why', 'ban', 'own', 'end', 'happen', 'over')
      ? { intent: 'profile', certain: true, ofAll: true }
      : undefined,
};

/** "Which company makes X", "could you tell me what firm owns it": a firm is asked for as what it is said to be, and nothing else. */
export const whichFirm: Rule = {
  name: 'which firm has it',
  find: ({ reading, apps, companies, people, measures, strangers, jurisdictions }) =>
    apps.length === 1 &&
    companies.length + people.length + measures.length + strangers.length + jurisdictions.length === 0 &&
    isUndated(reading) &&
    [...reading.at('which'), ...reading.at('what')].some((at) => reading.isAt(at + 1, 'company')) &&
    reading.has('own', 'develop') &&
    saysOnly(
      reading,
      ...(['which', 'what', 'company', 'own', 'develop', 'be', 'yes-no', 'app', 'still', 'of', 'tell', 'bot'] as const),
    )
      ? { intent: 'owner', ...(reading.has('develop') && { relation: 'developer' }), certain: true }
      : undefined,
};

/** "Who bought X", "who is buying it": whose it is now, and not what was once merged into it. */
export const whoBoughtIt: Rule = {
  name: 'who bought it',
  find: ({ reading, apps, companies, people, measures, strangers, events }) =>
    apps.length + companies.length === 1 &&
    people.length + measures.length + strangers.length + events.length === 0 &&
    isUndated(reading) &&
    reading.has('sell') &&
    ((reading.isAt(0, 'who') &&
      companies.length === 0 &&
      saysOnly(reading, 'who', 'sell', 'be', 'do', 'yes-no', 'of', 'deal', 'take', 'operate')) ||
      asksForBuyer(reading))
      ? { intent: 'owner', certain: true }
      : undefined,
};

/** "Which tech giant bought X", "X, what company scooped it up": a firm is asked for, and buys. */
const asksForBuyer = ({ at, isAt, has }: Reading): boolean =>
  [...at('which'), ...at('what')].some((asks) =>
    at('sell').some(
      (buys) =>
        buys > asks &&
        buys - asks <= mostToBuyer &&
        [1, 2, 3].some((step) => asks + step < buys && isAt(asks + step, 'company')),
    ),
  ) &&
  !has('must', 'deadline', 'when', 'why', 'court-sure', 'name', 'ban', 'plan', 'say-sure', 'not', 'share', 'how-many');
const mostToBuyer = 4;

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

/** "Which country owns X", "the country of X's owner": where those sit who have it, for no country does. */
export const whichCountryOwns: Rule = {
  name: 'which country owns it',
  find: ({ reading, apps, companies, people, measures, strangers, jurisdictions }) =>
    apps.length + companies.length === 1 &&
    people.length + measures.length + strangers.length + jurisdictions.length === 0 &&
    isUndated(reading) &&
    (reading.isAt(0, 'country') ||
      [...reading.at('which'), ...reading.at('what')].some((at) => reading.isAt(at + 1, 'country'))) &&
    !reading.has('state', 'people') &&
    reading.has('own', 'develop', 'company', 'behind') &&
    saysOnly(
      reading,
      'which',
      'what',
      'country',
      'own',
      'develop',
      'company',
      'behind',
      'be',
      'yes-no',
      'do',
      'of',
      'app',
    )
      ? { intent: 'profile', aspect: 'base', certain: true }
      : undefined,
};

/** "Is X still Chinese": where those sit who make it. */
export const isFromThere: Rule = {
  name: 'where it is from',
  find: ({ reading, apps, companies, people, measures, strangers, jurisdictions, asksOrigin }) =>
    asksOrigin &&
    apps.length + companies.length > 0 &&
    apps.length + companies.length <= mostFromThere &&
    people.length + measures.length + strangers.length === 0 &&
    // "is it an American app": the place is what is asked.
    jurisdictions.length <= 1 &&
    reading.mention('jurisdiction').every(({ to }) => to >= reading.tokens.length - 1) &&
    reading.has('yes-no') &&
    saysOnly(reading, 'yes-no', 'be', 'still', 'app', 'company', 'do', 'all', 'only')
      ? { intent: 'profile', aspect: 'base', certain: true }
      : undefined,
};
const mostFromThere = 4;
