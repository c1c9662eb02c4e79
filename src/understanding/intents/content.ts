/** What a measure says: what it does and does not do, for whom, why, with which penalties. */
import { isUndated, type Reading } from '../reading.ts';
import type { View } from '../view.ts';
import type { Rule } from './rule.ts';
import { isFinedItself, saysOnly } from './signs.ts';

export const penalty: Rule = {
  name: 'penalty',
  find: ({ reading, measures, apps, jurisdictions }) =>
    reading.has('penalty') &&
    !reading.has('why') &&
    !(reading.has('court-sure', 'judge') && reading.has('who', 'which')) &&
    measures.length + apps.length + jurisdictions.length > 0
      ? { intent: 'measure', aspect: 'penalties' }
      : undefined,
};

/**
 * "How many people got fined for X", "was anybody ever punished under that order", "how much did that state collect in fines":
 * what a breach came to, and not what it costs.
 */
export const whoWasFined: Rule = {
  name: 'who was fined',
  find: ({ reading, measures, apps, companies, people, strangers, rulings, jurisdictions }) =>
    measures.length + apps.length + jurisdictions.length > 0 &&
    companies.length + people.length + strangers.length + rulings.length === 0 &&
    (wereLevied(reading) ||
      (measures.length + apps.length > 0 &&
        reading.at('fined').some((at) => isDone(at, reading)) &&
        !isFinedItself(reading) &&
        reading.has('who', 'any', 'how-many', 'user', 'company', 'people', 'ever', 'yes-no'))) &&
    !reading.has('not', 'allow', 'if', 'deadline', 'own', 'say-sure', 'court-sure', 'must', 'when') &&
    reading.refusals.every((refusal) => refusal === 'topic')
      ? {
          intent: 'measure',
          aspect: 'fined',
          ofAll: true,
          ...(wereLevied(reading) && { loosely: true }),
          certain: true,
        }
      : undefined,
};

/** "Got fined", "been punished", "was anybody fined", "users fined": it was done to somebody. */
const isDone = (at: number, { isAt }: Reading): boolean =>
  isAt(at - 1, 'user') || [1, 2, 3].some((back) => isAt(at - back, 'be', 'tell') && !isAt(at - back, 'leave'));

/** "Collect in fines", "fines paid so far"; but not what one would pay. */
const wereLevied = ({ has }: Reading): boolean => has('levied') && has('penalty') && !has('breach');

/** "What happens if a store violates that law", "what if somebody ignores the ban": what a breach would cost. */
export const whatABreachBrings: Rule = {
  name: 'what a breach brings',
  find: ({ reading, measures, reference, strangers, people }) =>
    (measures.length > 0 || reading.mention('measure').length > 0 || reference?.bare === false) &&
    strangers.length + people.length === 0 &&
    ((reading.has('breach') &&
      ((reading.has('if') && (reading.has('happen') || reading.isAt(0, 'what'))) ||
        (reading.has('happen') && reading.has('who')))) ||
      happensToWhoDoes(reading)) &&
    isUndated(reading) &&
    !reading.has('when', 'why', 'sign', 'court-sure', 'say-sure', 'report-sure', 'own', 'deadline')
      ? { intent: 'measure', aspect: 'penalties', ofAll: true, loosely: true, certain: true }
      : undefined,
};

/** "What happens to app stores that keep it": whoever does what is barred. */
const happensToWhoDoes = (reading: Reading): boolean =>
  reading.isAt(0, 'what') &&
  reading.isAt(1, 'happen') &&
  reading.has('app', 'company', 'people', 'user') &&
  [...reading.at('who'), ...reading.at('pronoun')].some((at) => at > 3 && at <= mostToWho);
const mostToWho = 6;

/** "The law's price tag per user": what a breach would cost. */
export const priceOfBreach: Rule = {
  name: 'price of a breach',
  find: ({ reading, measures, apps }) =>
    measures.length === 1 &&
    apps.length === 0 &&
    reading.has('price') &&
    !reading.has('who', 'when', 'why', 'share', 'sell', 'deal', 'court-sure', 'say-sure')
      ? { intent: 'measure', aspect: 'penalties', certain: true }
      : undefined,
};

/** "Does that list cover personal phones", "my own phone, if I work for the state": whose devices it is about is what it does. */
export const ownDevices: Rule = {
  name: 'devices of their own',
  find: ({ reading, measures, reference, apps, companies, people }) =>
    reading.has('own-device') &&
    // Whether somebody may have an app on theirs is their own case; "that app's clause" only says which clause.
    (apps.length === 0 ||
      reading
        .mention('app')
        .every(({ to }) => reading.isAt(to, 'rule', 'clause', 'law', 'memo', 'directive', 'order'))) &&
    companies.length + people.length === 0 &&
    (measures.length > 0 ||
      (reference !== undefined && !reference.bare && reference.measures.length <= mostMeantAlike)) &&
    isUndated(reading) &&
    !reading.isAt(0, 'when') &&
    !reading.has('who', 'which', 'why', 'how-many', 'how-long', 'sign', 'end', 'penalty', 'say-sure', 'deadline')
      ? { intent: 'measure', aspect: 'does', certain: true, ofAll: true }
      : undefined,
};

/** "The ban" may be any of so many that none is meant. */
const mostMeantAlike = 4;

/** "Which devices does the list cover": whose they are is what it does. */
export const whichDevices: Rule = {
  name: 'which devices',
  find: ({ reading, measures, apps }) =>
    measures.length === 1 &&
    apps.length === 0 &&
    [...reading.at('which'), ...reading.at('what')].some(
      (at) => reading.isAt(at + 1, 'device') && !reading.isAt(at + 1, 'people'),
    ) &&
    !reading.has('who', 'app', 'when', 'why', 'own', 'list')
      ? { intent: 'measure', aspect: 'does', certain: true }
      : undefined,
};

/** "What did that order forbid": an order, whose last word is the verb, is asked about for what it bars, not for its names. */
export const whatItForbids: Rule = {
  name: 'what it forbids',
  find: ({ reading, measures, people }) => {
    const last = reading.classes.length - 1;
    return measures.length === 1 &&
      people.length === 0 &&
      reading.has('what') &&
      reading.has('do') &&
      (reading.has('order', 'law', 'directive') || reading.mention('measure').length > 0) &&
      reading.isAt(last, 'ban', 'require') &&
      !reading.isAt(last, 'measure', 'order') &&
      !reading.has('which', 'how-many', 'who', 'why', 'when', 'list-noun', 'batch', 'not')
      ? { intent: 'measure', aspect: 'does', certain: true }
      : undefined;
  },
};

/** "That law is for whom", "who does the memo apply to": whom it binds. */
export const whomItBinds: Rule = {
  name: 'whom it binds',
  find: ({ reading, measures, apps, companies, people, strangers, jurisdictions, reference }) =>
    measures.length === 1 &&
    apps.length + companies.length <= (reference?.describing.length ?? 0) &&
    people.length + strangers.length === 0 &&
    jurisdictions.length <= 1 &&
    reading.has('addressed') &&
    // "does that act apply to contractors"
    (reading.has('who', 'whose') || reading.isAt(0, 'yes-no')) &&
    isUndated(reading) &&
    !reading.has(
      'what',
      'which',
      'own',
      'sell',
      'sign',
      'issue',
      'why',
      'when',
      'how-many',
      'penalty',
      'court-sure',
      'say-sure',
      'end',
    ) &&
    !reading.has('deadline', 'still', 'extend', 'fined', 'list') &&
    reading.at('name').every((at) => reading.isAt(at, 'addressed'))
      ? { intent: 'measure', aspect: 'addressees', certain: true }
      : undefined,
};

/** "Can that law be used on another firm's app", "is it only about X": what it reaches is what it does. */
export const reachesOthers: Rule = {
  name: 'whether it reaches others',
  find: ({ reading, measures, apps, companies, people, strangers }) =>
    measures.length === 1 &&
    reading.mention('measure').length === 1 &&
    apps.length + companies.length <= 1 &&
    people.length + strangers.length === 0 &&
    isUndated(reading) &&
    ((isWhetherItCan(reading) && reading.has('app', 'company') && reading.has('also', 'except', 'only', 'not')) ||
      isOnlyAbout(reading)) &&
    !reading.has('who', 'which', 'what', 'why', 'when', 'how', 'how-many', 'own', 'list-noun', 'device', 'say-sure') &&
    !reading.has('court-sure', 'deadline', 'end', 'leave')
      ? { intent: 'measure', aspect: 'does', certain: true }
      : undefined,
};

/** "Can it", "could it": it is asked with none of the verbs that ask what is, was or has been. */
const isWhetherItCan = ({ isAt }: Reading): boolean => isAt(0, 'yes-no') && !isAt(0, 'be', 'do', 'have', 'leave');

/** "Is that law only about X", "does it just cover X". */
const isOnlyAbout = ({ isAt, at, mention }: Reading): boolean =>
  isAt(0, 'yes-no') &&
  at('only').some(
    (only) =>
      mention('measure').some(({ to }) => to <= only) &&
      [...mention('app'), ...mention('company')].some(({ from }) => from > only && from - only <= mostToOnly),
  );
const mostToOnly = 3;

export const exceptions: Rule = {
  name: 'exceptions',
  find: ({ reading, measures }) =>
    reading.has('exception') && measures.length > 0 ? { intent: 'measure', aspect: 'does' } : undefined,
};

/** "What penalty do users of X face there": whom what names it is aimed at, and no other measure's price. */
export const penaltyOfUsers: Rule = {
  name: 'penalty of users',
  find: ({ reading, measures, apps, jurisdictions, companies, people, strangers }) =>
    measures.length === 0 &&
    apps.length === 1 &&
    jurisdictions.length === 1 &&
    companies.length + people.length + strangers.length === 0 &&
    reading.has('penalty') &&
    reading.has('user') &&
    !reading.isAt(0, 'yes-no') &&
    !reading.has('price', 'breach', 'levied', 'how-many', 'company', 'who', 'why', 'court-sure', 'say-sure', 'device')
      ? { intent: 'measure', aspect: 'users', certain: true }
      : undefined,
};

/** "How many users must an app have to fall under that law": the number is part of what it does. */
export const usersItTakes: Rule = {
  name: 'how many users it takes',
  find: ({ reading, measures, companies, people, strangers }) =>
    measures.length === 1 &&
    companies.length + people.length + strangers.length === 0 &&
    reading.has('app') &&
    reading
      .at('user')
      .some((at) => [1, 2].some((back) => reading.isAt(at - back, 'how-many') || isLargeNumber(reading, at - back))) &&
    !reading.has('penalty', 'fined', 'levied', 'when', 'who', 'why', 'say-sure', 'court-sure', 'end', 'report-sure') &&
    reading.has('must', 'have', 'name', 'yes-no', 'require')
      ? { intent: 'measure', aspect: 'does', certain: true }
      : undefined,
};

/** "A million users", "1,000,000 users". */
const isLargeNumber = ({ tokens }: Reading, at: number): boolean =>
  tokens[at]?.text === 'million' || (tokens[at]?.kind === 'number' && /^(000|\d{5,})$/.test(tokens[at]?.text ?? ''));

export const forUsers: Rule = {
  name: 'for users?',
  find: ({ reading, measures, apps }) => {
    // "what do people mean by it": they speak of it, and are not what it is about.
    const speak = new Set([...reading.at('mean'), ...reading.at('say')]);
    if (measures.length === 0 || reading.at('user').every((at) => speak.has(at + 1))) return undefined;
    // "is it against users or against companies": whom it is aimed at is what it does.
    if (reading.has('company') && apps.length === 0 && reading.has('yes-no', 'be'))
      return { intent: 'measure', aspect: 'does', certain: true };
    // "it goes after the stores, not me"
    const isSetAgainst = reading.has('name', 'addressed') && reading.has('not');
    return reading.has('ban', 'allow') || (apps.length === 0 && (reading.has('yes-no') || reading.asks || isSetAgainst))
      ? { intent: 'measure', aspect: 'users', ...(isSetAgainst && apps.length === 0 && { certain: true }) }
      : undefined;
  },
};

/** "Under which section did that office block the apps": the part of the law that a ban rests on is among its reasons. */
export const underWhichSection: Rule = {
  name: 'under which section',
  find: ({ reading, measures, jurisdictions, authorities, people, strangers }) =>
    reading.has('legal-basis') &&
    (reading.has('which', 'what') || reading.isAt(0, 'legal-basis') || reading.isAt(1, 'legal-basis')) &&
    reading.has('ban') &&
    measures.length + jurisdictions.length + authorities.length > 0 &&
    people.length + strangers.length === 0 &&
    !reading.has('court-sure', 'judge', 'say-sure', 'end', 'deadline', 'penalty', 'when')
      ? { intent: 'measure', aspect: 'reasons', certain: true }
      : undefined,
};

export const underWhichLaw: Rule = {
  name: 'under which law',
  find: ({ reading, measures, jurisdictions }) =>
    reading.has('law') && measures.length + jurisdictions.length > 0 && (reading.has('reason') || letsBar(reading))
      ? { intent: 'measure', aspect: 'reasons' }
      : undefined,
};

/** "Which law lets that country block apps": the law is what allows somebody to bar something. */
const letsBar = ({ at, isAt, has }: Reading): boolean =>
  at('law').some((place) => isAt(place - 1, 'which', 'what') && isAt(place + 1, 'lets', 'allow')) && has('ban');

export const whatAPlaceDid: Rule = {
  name: 'what a place did about it',
  find: ({ reading, apps, companies, jurisdictions, measures }) =>
    jurisdictions.length > 0 &&
    apps.length + companies.length > 0 &&
    measures.length === 0 &&
    reading.has('what') &&
    reading.has('do') &&
    !reading.has('happen', 'say', 'say-sure', 'own', 'when', 'who', 'which', 'next', 'name')
      ? { intent: 'measure', aspect: 'does' }
      : undefined,
};

export const whatItEnded: Rule = {
  name: 'what a measure ended',
  find: ({ reading, measures, apps }) => {
    const [named, ...more] = reading.mention('measure');
    // "who signed it, and which orders did it revoke"; "that revocation" is a noun.
    const pronoun = reading.at('pronoun').find((at) => reading.isAt(at - 1, 'do'));
    // "that order, it cancels which ones", "which three orders it cancelled"
    const before = reading
      .at('pronoun')
      .find(
        (at) =>
          reading.isAt(at + 1, 'end') &&
          (reading.isAt(at + 2, 'which', 'what') || (reading.isAt(0, 'which') && reading.has('order', 'law'))),
      );
    const stands = pronoun ?? before;
    const only = named ?? (stands === undefined ? undefined : { from: stands, to: stands + 1 });
    if (!only || more.length > 0 || measures.length !== 1 || apps.length > 0) return undefined;
    // "after that order finished, which one came": it was over, and ended nothing.
    if (reading.isAt(only.from - 1, 'next')) return undefined;
    const ends = reading
      .at('end')
      .some((at) =>
        at >= only.to
          ? at - only.to <= 1 && !reading.isAt(at - 1, 'be', 'what', 'which') && !reading.isAt(at + 1, 'by')
          : reading.classes[only.from - 1]?.has('by') && at >= only.from - 3,
      );
    return ends && reading.has('what', 'which', 'how-many') && !reading.has('when', 'who', 'why', 'how-long')
      ? { intent: 'measure', aspect: 'undoes', certain: true }
      : undefined;
  },
};

/** "Which orders did X revoke", "what was undone by X": somebody is spoken of for what they put an end to. */
export const whatSomebodyEnded: Rule = {
  name: 'what somebody ended',
  find: ({ reading, apps, companies, jurisdictions }) => {
    const [doer, ...more] = reading.mention('person');
    if (!doer || more.length > 0 || apps.length + companies.length + jurisdictions.length > 0) return undefined;
    const ends = reading
      .at('end')
      .some((at) => at === doer.to || (reading.isAt(doer.from - 1, 'by') && at < doer.from && doer.from - at <= 3));
    return ends &&
      reading.mention('measure').length === 0 &&
      reading.has('what', 'which', 'how-many', 'any', 'list') &&
      !reading.has(
        'when',
        'who',
        'why',
        'how',
        'how-long',
        'say-sure',
        'court-sure',
        'still',
        'happen',
        'own',
        'before',
        'next',
      )
      ? { intent: 'measure', aspect: 'undoes', certain: true }
      : undefined;
  },
};

/** "He revoked three of the orders, which three": so many were ended, and which they are is asked. */
export const whichOfThemEnded: Rule = {
  name: 'which of so many were ended',
  find: ({ reading, apps, companies, jurisdictions, measures }) => {
    const counted = reading.at('end').find((at) => reading.isAt(at + 1, 'number-word'));
    return counted !== undefined &&
      measures.length > 0 &&
      apps.length + companies.length + jurisdictions.length === 0 &&
      reading.mention('measure').length === 0 &&
      reading.at('which').some((at) => at > counted && reading.isAt(at + 1, 'number-word', 'pronoun')) &&
      !reading.has('when', 'why', 'how-long', 'court-sure', 'still', 'not', 'next')
      ? { intent: 'measure', aspect: 'undoes', certain: true, loosely: true }
      : undefined;
  },
};

/** "Which order did X use to revoke those of Y": of an order that is asked for, what somebody put an end to others with. */
export const orderThatEnded: Rule = {
  name: 'which order ended others',
  find: ({ reading, apps, companies, jurisdictions }) => {
    const [doer] = reading.mention('person');
    const asked = [...reading.at('which'), ...reading.at('what')].find((at) => reading.isAt(at + 1, 'order', 'law'));
    return doer !== undefined &&
      asked !== undefined &&
      asked < doer.from &&
      apps.length + companies.length + jurisdictions.length === 0 &&
      reading.mention('measure').length === 0 &&
      reading.has('usage') &&
      reading.at('end').some((at) => at > doer.from) &&
      !reading.has('who', 'when', 'why', 'court-sure', 'say-sure', 'still', 'not')
      ? { intent: 'measure', aspect: 'undoes', certain: true }
      : undefined;
  },
};

/** "Number and title of the order that scrapped those of X": of the order that did it. */
export const citationOfEnder: Rule = {
  name: 'number of the order that ended others',
  find: ({ reading, apps, companies, jurisdictions }) => {
    const [noun] = reading.at('order').filter((at) => isOneOrder(reading, at));
    const ending = reading.at('end').find((at) => noun !== undefined && at > noun && at - noun <= mostToEnding);
    return noun !== undefined &&
      ending !== undefined &&
      reading
        .at('citation')
        .concat(reading.at('alias'), reading.at('called'))
        .some((at) => at < noun) &&
      apps.length + companies.length + jurisdictions.length === 0 &&
      !reading.has('who', 'when', 'why', 'court-sure', 'say-sure', 'still', 'not', 'which')
      ? { intent: 'measure', aspect: 'citation', ofEnder: true, certain: true }
      : undefined;
  },
};
/** "order that" */
const mostToEnding = 2;

/** "Why did X revoke the orders": what X put an end to them with says so. */
export const whyEnded: Rule = {
  name: 'why somebody ended others',
  find: ({ reading, apps, companies, jurisdictions }) => {
    const [doer] = reading.mention('person');
    return doer !== undefined &&
      reading.has('why') &&
      reading.at('end').some((at) => at >= doer.to && at - doer.to <= 1) &&
      apps.length + companies.length + jurisdictions.length === 0 &&
      reading.mention('measure').length === 0 &&
      !reading.has('say-sure', 'court-sure', 'not', 'still')
      ? { intent: 'measure', aspect: 'undoes', certain: true }
      : undefined;
  },
};

/** So many words ask why a measure was made, and little else. */
const mostOfWhy = 10;

/** "Why was the order revoked": which order is not said, and another ended than the one that its words recall. */
export const whyUnsaidEnded: Rule = {
  name: 'why it ended, whichever it is',
  find: ({ reading, measures, reference }) =>
    measures.length === 0 &&
    reference?.bare === true &&
    reading.mentions.length === 0 &&
    isUndated(reading) &&
    saysOnly(reading, 'why', 'reason', 'be', 'do', 'yes-no', 'order', 'law', 'ban', 'measure', 'end', 'require') &&
    reading.has('why', 'reason') &&
    reading.has('end')
      ? { intent: 'measure', aspect: 'ended', certain: 'open' }
      : undefined,
};

export const why: Rule = {
  name: 'why',
  find: ({ reading, reference, apps, companies, measures, jurisdictions, people }) => {
    if (!reading.has('why', 'reason')) return undefined;
    if (measures.length > 0 && reading.has('end')) return { intent: 'measure', aspect: 'ended' };
    // Why something did not begin or go on is what came of it, not what it was for.
    if (
      measures.length > 0 &&
      reading.has('not', 'none') &&
      reading.has('effect', 'happen', 'status', 'enforce', 'penalty', 'take')
    )
      return { intent: 'standing', ...(reading.has('effect', 'status') && { certain: true }) };
    if (measures.length + apps.length + companies.length === 0 && jurisdictions.length === 0) return undefined;
    // "why did he put these eight on it": told apart by its number of names.
    const certain =
      reference?.count !== undefined &&
      measures.length === 1 &&
      apps.length + companies.length === 0 &&
      reading.tokens.length <= mostOfWhy &&
      !reading.has('not', 'still', 'say-sure', 'court-sure', 'before', 'next', 'happen', 'who', 'when', 'status');
    const ofThat = companies.length === 0 && asksIfThat(reading);
    return {
      intent: 'measure',
      aspect: 'reasons',
      ...((certain || ofThat) && { certain: true }),
      ...(ofThat && people.length > 0 && { bySpoken: true }),
    };
  },
};

/** "I heard that it spies, is that why they banned it": whatever "that" is, the reasons that were given. */
export const asksIfThat = (reading: Reading): boolean =>
  [...reading.at('why'), ...reading.at('reason')].some((at) =>
    [2, 3].some((back) => reading.isAt(at - back, 'back-reference') && reading.isAt(at - back + 1, 'pronoun')),
  ) && reading.has('ban', 'list', 'name');

/** "What risk did that order point at", "what bothered that president about those eight": what it is meant to keep off is why. */
export const dangerSeen: Rule = {
  name: 'which danger it names',
  find: ({ reading, measures, companies, people, strangers, rulings, plans }) => {
    const asked = [...reading.at('what'), ...reading.at('which')];
    const isAsked = reading
      .at('danger')
      .some(
        (at) => asked.some((place) => place < at && at - place <= mostToDanger) || reading.isAt(at - 1, 'how-many'),
      );
    return isAsked &&
      measures.length === 1 &&
      companies.length + strangers.length + rulings.length + plans.length === 0 &&
      people.length <= 1 &&
      reading.surely.size === 0 &&
      !reading.has('who', 'when', 'end', 'court-sure', 'penalty', 'deadline', 'own', 'own-device', 'leave')
      ? { intent: 'measure', aspect: 'reasons', ofAll: true, certain: true }
      : undefined;
  },
};
/** "what a risk", "which security risk" */
const mostToDanger = 3;

/** "Why was it not shut down after the ruling", "how come it isn't gone when the law was upheld" */
const isNotBarred = ({ reading, rulings }: View): boolean => {
  if (!reading.has('not')) return false;
  const inCourt = rulings.length > 0 || reading.has('court');
  // "the court upheld the law, so why is it not gone"
  const [asked = -1] = reading.at('why');
  const isBefore = rulings.length > 0 && reading.mentions.some(({ to }) => to <= asked);
  return inCourt
    ? reading.has('next', 'if', 'when') || (isBefore && reading.at('not').some((at) => at > asked))
    : reading.has('ban') && (reading.has('next') || reading.tokens.length <= mostOfNotBarred);
};
const mostOfNotBarred = 8;

/** "Why is it still around", "how come it works if the law is law" */
const goesOn = ({ reading, rulings }: View): boolean =>
  reading.has('usage', 'still') &&
  (rulings.length > 0 || reading.has('if', 'next', 'ban', 'law') || reading.tokens.length <= mostOfNotBarred);

/** "Why is it allowed again" */
const isAllowedAgain = ({ reading }: View): boolean =>
  reading.has('allow') && reading.has('back') && reading.tokens.length <= mostOfNotBarred;

/** "Why does it still work if it is barred": what stands of the measure that bars it. */
export const whyItGoesOn: Rule = {
  name: 'why it goes on',
  find: (view) => {
    const { reading, apps, companies, jurisdictions, people } = view;
    return reading.has('why') &&
      people.length <= 1 &&
      apps.length === 1 &&
      companies.length === 0 &&
      jurisdictions.length <= 1 &&
      (reading.has('status') || isNotBarred(view) || goesOn(view) || isAllowedAgain(view)) &&
      !reading.isAt(0, 'who', 'when') &&
      !reading.has('own', 'name', 'sign', 'deadline') &&
      (people.length === 0 || !reading.has('say-sure'))
      ? { intent: 'standing', certain: true }
      : undefined;
  },
};

/** "Why did he keep that order going", "why was it renewed": of what is over, that it is; of anything else, what it is for. */
export const whyItWasKept: Rule = {
  name: 'why it was kept',
  find: ({ reading, apps, companies, measures, rulings, strangers }) =>
    reading.has('why') &&
    reading.has('keep', 'extend', 'restore') &&
    measures.length === 1 &&
    apps.length + companies.length + rulings.length + strangers.length === 0 &&
    !reading.has('pause', 'court-sure', 'judge', 'say-sure', 'own', 'deadline', 'not', 'enforce', 'share')
      ? { intent: 'measure', aspect: 'reasons', certain: true }
      : undefined,
};

/** "How did that country explain its ban", "he explained the order how": the reasons that were given. */
export const howExplained: Rule = {
  name: 'how somebody explained it',
  find: ({ reading, apps, companies, measures, rulings, strangers }) =>
    measures.length === 1 &&
    apps.length + companies.length + rulings.length + strangers.length === 0 &&
    reading.has('how') &&
    reading
      .at('explain')
      .some((at) =>
        ['jurisdiction', 'person', 'authority'].some((kind) =>
          reading.mentions.some(({ to, subjects: [first] }) => to === at && first?.kind === kind),
        ),
      ) &&
    !reading.has('how-many', 'how-long', 'end', 'court-sure', 'next')
      ? { intent: 'measure', aspect: 'reasons', certain: true }
      : undefined,
};

/** "How come that list was never printed": what stopped it, or how it stands. */
export const whyUnpublished: Rule = {
  name: 'why it was never published',
  find: ({ reading, measures, people, rulings, strangers }) =>
    reading.has('why') &&
    reading.has('publish') &&
    reading.has('not') &&
    measures.length === 1 &&
    people.length + rulings.length + strangers.length === 0 &&
    !reading.has('say-sure', 'own', 'end', 'who', 'when')
      ? { intent: 'standing', certain: true }
      : undefined,
};

/** "The official title of the order on apps": what it is called is asked for first, whatever it is about. */
const isTitleOf = (reading: Reading): boolean =>
  // "Does that order have an actual name"
  (reading.mention('measure').length === 1 &&
    !reading.has('also', 'several') &&
    // "what are the apps in it called"
    !(reading.isAt(0, 'what', 'which') && reading.at('app').some((at) => at <= mostBeforeTitle)) &&
    reading.tokens.length <= mostOfTitle &&
    reading.at('alias').some((at) => reading.isAt(at, 'called') && !reading.isAt(at, 'also'))) ||
  reading.at('alias').some((at) => at <= mostBeforeTitle && [1, 2].some((step) => reading.isAt(at + step, 'of')));
const mostBeforeTitle = 3;
const mostOfTitle = 10;

/** "That order by X, what was its title", "… has a grand name, how does it go": the last that is said asks for what it is called. */
const endsInTitle = ({ tokens, has, isAt, at }: Reading): boolean =>
  has('what', 'how') &&
  !has('list-noun', 'join', 'app') &&
  at('alias').some(
    (place) => place === tokens.length - 1 || (isAt(place, 'how') && tokens.length - place <= mostOfName),
  );
const mostOfName = 5;

export const fullName: Rule = {
  name: 'full name of a measure',
  find: ({ reading, apps, measures }) =>
    measures.length > 0 && apps.length === 0 && reading.has('alias') && !reading.has('who')
      ? (isTitleOf(reading) || endsInTitle(reading)) && measures.length === 1
        ? { intent: 'measure', aspect: 'citation', certain: true }
        : reading.has('app')
          ? undefined
          : { intent: 'measure', aspect: 'citation' }
      : undefined,
};

/**
 * "Under that order was I forbidden to keep X on my phone", "did it ban me from having X": what a measure that is named
 * forbids it forbids to everybody, whoever asks; but not whether they may, or should.
 */
export const forbiddenToOne: Rule = {
  name: 'whether it forbids somebody something',
  find: ({ reading, reference, measures, companies, people, strangers, rulings, apps }) =>
    measures.length === 1 &&
    (reading.mention('measure').length === 1 || reference?.bare === false) &&
    apps.length <= 1 &&
    companies.length + strangers.length + rulings.length === 0 &&
    // "Somebody's order" only says whose it is.
    people.length <= (reference?.bare === false ? 1 : 0) &&
    reading.refusals.includes('advice') &&
    reading.surely.size === 0 &&
    reading.refusals.every((refusal) => refusal === 'advice' || refusal === 'topic') &&
    reading.has('ban', 'allow', 'breach', 'require', 'fined') &&
    reading.has('yes-no') &&
    (apps.length === 1 || reading.has('usage', 'own-device', 'device')) &&
    !reading.countsDays &&
    !reading.has('leave', 'who', 'what', 'when', 'why', 'which', 'how', 'how-many', 'how-long', 'where') &&
    // "If I had X on my phone, was I breaking the order": what it forbade.
    (!reading.has('if') || reading.has('breach')) &&
    // "could I be punished under that order for having X": what it forbids to nobody it punishes nobody for.
    (!reading.has('penalty') || reading.has('fined')) &&
    !reading.has('say-sure', 'court-sure', 'deadline')
      ? { intent: 'measure', aspect: 'users', ofAll: true, loosely: true, certain: true }
      : undefined,
};

/** "What would the list have done had a court not stopped it": what it says, and not who stopped it. */
const isUnstopped = ({ isAt, at, has }: Reading): boolean =>
  isAt(0, 'what') &&
  isAt(1, 'yes-no') &&
  !isAt(1, 'do', 'be') &&
  at('have').some((place) => place > 2) &&
  has('if', 'not') &&
  has('court', 'judge');

/** "SB 419, what would have happened to X there": what a measure was to do, and not what became of it. */
export const whatItWouldHaveDone: Rule = {
  name: 'what it would have done',
  find: ({ reading, reference, measures, people, strangers, rulings }) =>
    (reading.has('would-be') || isUnstopped(reading)) &&
    reading.has('what') &&
    measures.length > 0 &&
    measures.length <= 2 &&
    (reading.mention('measure').length > 0 || reference?.bare === false) &&
    people.length + strangers.length + rulings.length === 0 &&
    !reading.has('who', 'when', 'why', 'which', 'how-many', 'deadline', 'penalty', 'say-sure')
      ? { intent: 'measure', aspect: 'does', ofAll: true, certain: true }
      : undefined,
};

/** "Who decides whether a sale is a qualified one": what the law that speaks of it says. */
export const whoSettlesIt: Rule = {
  name: 'who settles what a law speaks of',
  find: ({ reading, measures, companies, people, strangers, rulings, jurisdictions }) =>
    measures.length === 1 &&
    companies.length + people.length + strangers.length + rulings.length + jurisdictions.length === 0 &&
    reading.has('who', 'what', 'how', 'which') &&
    reading.has('settles') &&
    reading.mention('measure').length > 0 &&
    !reading.has('judge', 'court-sure', 'ruling-noun', 'say-sure', 'when', 'why', 'end', 'sign', 'order', 'law', 'ban')
      ? { intent: 'measure', aspect: 'does', certain: true, loosely: true }
      : undefined,
};

export const effectOn: Rule = {
  name: 'effect on somebody',
  find: ({ reading, measures, companies, apps }) =>
    measures.length > 0 &&
    companies.length + apps.length > 0 &&
    (reading.has('mean', 'effect') || reading.at('require').some((at) => !reading.classes[at]?.has('order'))) &&
    !reading.has('name', 'ban', 'list', 'when', 'status', 'still', 'allow')
      ? { intent: 'measure', aspect: 'does' }
      : undefined,
};

/** "Which law made them sell it": told apart by what it makes somebody do. */
export const whichMadeThemSell: Rule = {
  name: 'which measure made somebody sell',
  find: ({ reading, reference, measures, apps, companies, people, strangers }) =>
    measures.length === 1 &&
    reference?.bare === false &&
    reference.measures.length === 1 &&
    apps.length <= 1 &&
    companies.length <= 1 &&
    people.length + strangers.length === 0 &&
    reading.has('sell', 'deal') &&
    [...reading.at('which'), ...reading.at('what')].some((at) => reading.isAt(at + 1, 'order', 'law')) &&
    !reading.has('who', 'when', 'why', 'share', 'court-sure', 'say-sure', 'next', 'happen', 'penalty', 'not', 'end')
      ? { intent: 'measure', aspect: 'does', certain: true }
      : undefined,
};

/** "Which law of that year is about X": the one that is described, and what it does. */
export const whichMeasureIs: Rule = {
  name: 'which measure is meant',
  find: ({ reading, measures, apps, companies, people, strangers }) =>
    measures.length === 1 &&
    apps.length <= 1 &&
    companies.length + people.length + strangers.length === 0 &&
    [...reading.at('which'), ...reading.at('what')].some((at) =>
      reading.isAt(at + (reading.tokens[at + 1]?.kind === 'number' ? 2 : 1), 'order', 'law'),
    ) &&
    reading.has('be') &&
    saysOnly(
      reading,
      'which',
      'what',
      'order',
      'law',
      'be',
      'yes-no',
      'of',
      'between',
      'explain',
      'tell',
      'number-word',
    )
      ? { intent: 'measure', aspect: 'does', certain: true }
      : undefined,
};

/** "Explain the order on eight apps": what it does, and not its names. */
export const explained: Rule = {
  name: 'what it is, explained',
  find: ({ reading, reference, measures, apps, companies, people, jurisdictions }) =>
    reading.has('explain') &&
    measures.length === 1 &&
    (reading.mention('measure').some(({ subjects }) => subjects.length === 1) ||
      (reference?.bare === false && reference.measures.length === 1)) &&
    apps.length + companies.length === 0 &&
    people.length + jurisdictions.length <= 1 &&
    isUndated(reading) &&
    !reading.has(
      'why',
      'who',
      'when',
      'end',
      'still',
      'own',
      'happen',
      'timeline',
      'change',
      'say-sure',
      'court-sure',
      'deadline',
      'how-many',
      'which',
      'compare',
      'reason',
      'penalty',
      'next',
      'effect',
      'user',
      'status',
    )
      ? { intent: 'measure', aspect: 'does', certain: true }
      : undefined,
};

/** "Did anything get barred by it": what it does not do, of whichever measure is spoken of. */
export const anythingBarred: Rule = {
  name: 'was anything barred',
  find: ({ reading, apps, companies, jurisdictions, people }) =>
    reading.at('any').some((at) => at <= 2 && reading.isAt(at - 1, 'yes-no')) &&
    reading.has('ban') &&
    apps.length + companies.length + jurisdictions.length + people.length === 0 &&
    isUndated(reading) &&
    saysOnly(
      reading,
      'yes-no',
      'any',
      'ban',
      'tell',
      'be',
      'have',
      'effect',
      'pronoun',
      'by',
      'app',
      'order',
      'law',
      'of',
    )
      ? { intent: 'measure', aspect: 'does-not', certain: 'open' }
      : undefined,
};

export const barsAnything: Rule = {
  name: 'does it bar anything',
  find: ({ reading, measures, apps }) =>
    measures.length > 0 &&
    apps.length === 0 &&
    (reading.has('yes-no') || itBarsThem(reading)) &&
    reading.has('ban', 'allow') &&
    reading.has('app', 'user', 'mean', 'any') &&
    !reading.has('status', 'still', 'end')
      ? { intent: 'measure', aspect: 'does-not', ...(measures.length === 1 && barsAny(reading) && { certain: true }) }
      : undefined,
};

/** "That list, it forbids the apps?": said as other languages ask. */
const itBarsThem = (reading: Reading): boolean => {
  const last = reading.tokens.length - 1;
  return (
    reading.isAt(last, 'app') &&
    reading.at('ban').some((at) => reading.isAt(at - 1, 'pronoun') && at < last && last - at <= 2)
  );
};

/** "Does that order ban anything", "did it actually block any app", "a single app": the last words ask for anything at all. */
const barsAny = ({ isAt, at, tokens }: Reading): boolean => {
  const last = tokens.length - 1;
  const begins = isAt(last, 'app') ? last - 1 : last;
  return (
    (isAt(begins, 'any') || (begins < last && isAt(begins, 'single'))) &&
    [1, 2].some((back) => isAt(begins - back, 'ban')) &&
    at('yes-no').some((place) => place <= mostBeforeAsking)
  );
};

/** "In practice, did it": so much may stand before what asks. */
const mostBeforeAsking = 2;

export const whoEnforces: Rule = {
  name: 'who enforces it',
  find: ({ reading, measures }) =>
    measures.length > 0 && reading.has('who') && reading.has('enforce') && !reading.has('still', 'status')
      ? { intent: 'measure', aspect: 'penalties' }
      : undefined,
};

export const citation: Rule = {
  name: 'citation',
  find: ({ reading, measures }) =>
    measures.length > 0 && reading.has('citation') && !reading.has('app')
      ? { intent: 'measure', aspect: 'citation' }
      : undefined,
};

export const whatItDoes: Rule = {
  name: 'what a measure does',
  find: ({ reading, measures, apps, people }) => {
    if (measures.length === 0) return undefined;
    if (reading.has('still') && reading.has('status') && !reading.has('what', 'do')) return { intent: 'standing' };
    // "what did X do about Y's order"
    if (people.length === 2 && reading.isAt(0, 'what') && reading.at('do').length > 1)
      return { intent: 'measure', aspect: 'does', certain: true };
    if (apps.length > 0 && reading.dates.length > 0) return { intent: 'named' };
    if (reading.has('sign')) return { intent: 'signer' };
    if (reading.has('who', 'enforce')) return { intent: 'measure', aspect: 'addressees' };
    if (reading.has('not') && reading.has('do', 'mean', 'ban')) return { intent: 'measure', aspect: 'does-not' };
    if (reading.has('do', 'mean', 'require', 'what', 'tell', 'exception', 'yes-no', 'how', 'device', 'user'))
      return { intent: 'measure', aspect: 'does' };
    return undefined;
  },
};

/** "Clause number of that rule", "under which clause": as what it is cited. */
export const clauseOfIt: Rule = {
  name: 'the clause of a rule',
  find: ({ reading, measures }) =>
    measures.length === 1 &&
    (reading
      .at('clause')
      .some(
        (at) =>
          reading.isAt(at - 1, 'which', 'what') || reading.isAt(at + 1, 'citation') || reading.isAt(at - 2, 'citation'),
      ) ||
      // "What FAR clause number carries it": the clause is a name of its own.
      reading
        .mention('measure')
        .some(({ from, to }) => reading.isAt(to, 'citation') && reading.isAt(from - 1, 'which', 'what'))) &&
    !reading.has('who', 'when', 'why', 'end', 'deadline', 'say-sure', 'court-sure', 'penalty')
      ? { intent: 'measure', aspect: 'citation', certain: true }
      : undefined,
};

/** "The number of that order": one order is meant, and not how many there are. */
export const numberOfIt: Rule = {
  name: 'the number of an order',
  find: ({ reading, reference, measures }) =>
    measures.length === 1 &&
    reference?.plural !== true &&
    reading
      .at('citation')
      .some(
        (at) =>
          reading.classes[at + 1]?.has('of') && [at + 2, at + 3, at + 4, at + 5].some((to) => isOneOrder(reading, to)),
      ) &&
    !reading.has('court-sure', 'user', 'people', 'company', 'batch', 'date-of')
      ? { intent: 'measure', aspect: 'citation', certain: true }
      : undefined,
};

/** "The number of the order that named X": what it is called, and not how many there are. */
export const isNumberOfOne = (reading: Reading): boolean =>
  reading
    .at('citation')
    .some((at) => reading.isAt(at + 1, 'of') && [at + 2, at + 3].some((to) => isOneOrder(reading, to)));

const isOneOrder = (reading: Reading, at: number): boolean =>
  reading.isAt(at, 'order', 'law', 'directive', 'memo', 'rule') && !reading.tokens[at]?.text.endsWith('s');

const measureNouns = ['order', 'law', 'directive', 'memo', 'rule'] as const;

/** "The law that took X off phones, name?", "name of the order that hit Y", "a law against Z, which one?" */
const asksForItsName = (reading: Reading): boolean => {
  const { tokens, isAt } = reading;
  const last = tokens.length - 1;
  const isNoun = (at: number) => isAt(at, ...measureNouns) && !tokens[at]?.text.endsWith('s');
  const isApart = (at: number) => /[,.:;?!–—-]/.test(tokens[at]?.gap ?? '');
  const isEnd = (at: number) => at === last && (isApart(at) || reading.has('what'));
  const asked = reading
    .at('called')
    .some((at) => isEnd(at) || (isAt(at + 1, 'of') && !isAt(at, 'how-many') && [at + 2, at + 3].some(isNoun)));
  const which = isAt(last, 'pronoun') || isAt(last, ...measureNouns) ? last - 1 : last;
  return (
    (asked || (isAt(which, 'which') && isApart(which))) &&
    (tokens.some((_, at) => isNoun(at)) || reading.mention('measure').some(({ weak }) => weak))
  );
};

/** What a measure that is only described is called. */
export const calledWhat: Rule = {
  name: 'what it is called',
  find: ({ reading, reference, measures, people, companies, authorities, strangers }) => {
    const named = reading.mention('measure').flatMap(({ subjects }) => subjects);
    const described = reference && !reference.bare ? reference.measures.length : named.length;
    return (measures.length === 1 || (described > 0 && described <= mostCalled)) &&
      strangers.length + authorities.length === 0 &&
      people.length <= 1 &&
      (companies.length === 0 || reading.has('sell', 'require')) &&
      asksForItsName(reading) &&
      (!reading.has('app') || reference?.count !== undefined) &&
      !reading.has('who', 'whose', 'when', 'why', 'court-sure', 'deadline', 'own', 'how-long') &&
      !isOfSomebody(reading) &&
      !reading.has('company', 'judge', 'several', 'list-noun', 'do', 'if', 'only', 'except', 'both', 'also')
      ? isOfItsEnd(reading)
        ? { intent: 'signer', certain: true }
        : { intent: 'measure', aspect: 'citation', certain: true, loosely: true }
      : undefined;
  },
};

/** "The president's name": who, and not what. */
const isOfSomebody = (reading: Reading): boolean =>
  [...reading.at('called'), ...reading.at('which'), ...reading.at('what')].some(
    (at) => reading.isAt(at - 1, 'people') || (reading.isAt(at + 1, 'people') && !reading.isAt(at, 'called')),
  );

/** "The order that cancelled those of X": what is named has been ended by it, and is told with it. */
const isOfItsEnd = (reading: Reading): boolean =>
  reading.at('end').some((at) => reading.mention('measure').some(({ from }) => from > at));

/** So many measures may be described alike, of which what else is said tells one. */
export const mostCalled = 4;

/** "The directive, effect?": what it does. */
export const effectAlone: Rule = {
  name: 'its effect',
  find: ({ reading, measures, apps }) => {
    const last = reading.classes.at(-1);
    return measures.length === 1 &&
      apps.length === 0 &&
      last?.has('effect-noun') &&
      !last.has('status') &&
      !reading.has(
        'when',
        'date-of',
        'yes-no',
        'how-long',
        'status',
        'still',
        'court-sure',
        'what',
        'who',
        'deadline',
        'not',
      )
      ? { intent: 'measure', aspect: 'does', certain: true }
      : undefined;
  },
};

/** "What was X told on that day", "X was told what on 5 May": what a measure of the day demands of it. */
export const whatItWasTold: Rule = {
  name: 'what somebody was told on a day',
  find: ({ reading, apps, companies, people, measures, strangers, rulings, plans }) => {
    const [date, ...others] = reading.dates;
    const isTold = [
      ...reading.at('tell'),
      ...reading.at('say-sure'),
      ...reading.at('say'),
      ...reading.at('require'),
    ].some((at) => [1, 2, 3].some((back) => reading.isAt(at - back, 'be')));
    return isTold &&
      others.length === 0 &&
      date?.moment.kind === 'day' &&
      apps.length + companies.length === 1 &&
      people.length + measures.length + strangers.length + rulings.length + plans.length === 0 &&
      reading.has('what') &&
      saysOnly(reading, 'what', 'be', 'yes-no', 'tell', 'say', 'say-sure', 'require', 'order', 'do', 'must', 'of', 'by')
      ? { intent: 'measure', aspect: 'does', ofDay: true, certain: true }
      : undefined;
  },
};
