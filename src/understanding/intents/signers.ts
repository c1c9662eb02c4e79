/** Who signed, issued or is behind a measure. */
import { isUndated, type Reading } from '../reading.ts';
import type { Rule } from './rule.ts';
import { asksForSet, isUndatedBut, saysDevices, saysOnly, whoIsObject } from './signs.ts';

export const whoIsBehind: Rule = {
  name: 'who is behind a measure',
  find: ({ reading, measures, people, apps, jurisdictions, authorities, strangePeople }) => {
    if (
      asksForSet(reading, 'app') ||
      reading.has('say', 'end', 'court', 'must', 'device', 'own', 'why') ||
      (reading.has('do') && !reading.has('sign', 'issue'))
    )
      return undefined;
    const asks = reading.has('who', 'which', 'what', 'behind', 'sign', 'issue', 'tell');
    if (
      measures.length > 0 &&
      (strangePeople ||
        (people.length > 1 && reading.has('who', 'sign', 'issue')) ||
        (reading.has('people') && asks) ||
        (reading.has('behind') && authorities.length + people.length > 0) ||
        (reading.has('who') && reading.tokens.length <= 4))
    )
      return { intent: 'signer' };
    if (apps.length > 0 && jurisdictions.length > 0 && reading.has('people') && asks) return { intent: 'signer' };
    return undefined;
  },
};

/** "Which president did all the delays", "that order is by?": who did it is asked, in the plainest words. */
export const byWhom: Rule = {
  name: 'by whom',
  find: ({ reading, measures, apps }) => {
    if (measures.length === 0) return undefined;
    const person =
      [...reading.at('which'), ...reading.at('what')].some((at) => reading.isAt(at + 1, 'people')) ||
      asksWhichPerson(reading);
    const isOffice =
      person &&
      !reading.has(
        'end',
        'say',
        'say-sure',
        'court-sure',
        'judge',
        'must',
        'device',
        'own',
        'why',
        'enforce',
        'company',
        'scoop',
        'report-sure',
      );
    const last = reading.tokens.length - 1;
    const [named] = reading.mention('measure');
    const isBy =
      measures.length === 1 &&
      apps.length === 0 &&
      named !== undefined &&
      named.from <= 1 &&
      reading.isAt(last, 'by') &&
      (named.to === last || (named.to === last - 1 && reading.isAt(last - 1, 'be', 'sign'))) &&
      !reading.has('due', 'end');
    // "who was that memo from", "from whom is it"
    const isFrom =
      measures.length === 1 &&
      reading.has('who') &&
      (reading.isAt(last, 'of') || reading.at('who').some((at) => reading.isAt(at - 1, 'of'))) &&
      (reading.has('order', 'law', 'memo', 'directive') || named !== undefined) &&
      reading.at('end').every((at) => reading.isAt(at, 'remove')) &&
      !reading.has('own', 'app', 'say-sure', 'court-sure', 'list-noun', 'must');
    // "who did that list"
    const isDone =
      measures.length === 1 &&
      apps.length === 0 &&
      reading.isAt(0, 'who') &&
      reading.isAt(1, 'do') &&
      saysOnly(
        reading,
        'who',
        'do',
        'order',
        'law',
        'list',
        'list-noun',
        'measure',
        'batch',
        'memo',
        'directive',
        'ban',
      );
    return isOffice || isBy || isFrom || isDone ? { intent: 'signer', certain: true } : undefined;
  },
};

/** "The list of that state, who gave the word", "which ministry pulled the trigger": whoever made a measure of it. */
export const atWhoseWord: Rule = {
  name: 'at whose word it was made',
  find: ({ reading, measures, reference, apps, companies, jurisdictions, rulings }) => {
    const [word] = reading.at('at-word');
    const asks =
      word !== undefined &&
      (reading.at('who').some((at) => word - at > 0 && word - at <= mostToWord) ||
        [...reading.at('which'), ...reading.at('what')].some((at) => word - at > 1 && word - at <= mostToWord));
    if (
      !asks ||
      rulings.length > 0 ||
      reading.at('end').some((at) => at !== word && !reading.isAt(at, 'join')) ||
      reading.has('judge', 'court-sure', 'say-sure', 'deadline', 'why', 'pause')
    )
      return undefined;
    if (measures.length > 0 || (reference !== undefined && !reference.bare) || jurisdictions.length > 0)
      return { intent: 'signer', certain: true };
    return apps.length + companies.length > 0 ? { intent: 'measures', certain: true } : undefined;
  },
};
const mostToWord = 5;

/** "Who signed what ended that order": between the signing and the order stands its end. */
export const whoSignedTheEnd: Rule = {
  name: 'who signed its end',
  find: ({ reading, measures, reference }) => {
    const [signed] = reading.at('sign');
    const [named] = [...reading.mention('measure').map(({ from }) => from), reference?.at ?? -1].toSorted(
      (a, b) => b - a,
    );
    return signed !== undefined &&
      named !== undefined &&
      measures.length > 0 &&
      reading.has('who', 'whose') &&
      !reading.has('by') &&
      reading.at('end').some((at) => at > signed && at < named) &&
      !reading.has('when', 'date-of', 'why', 'how-long', 'say-sure', 'court-sure')
      ? { intent: 'signer', certain: true }
      : undefined;
  },
};

/** "Is that order from X", "was it X that did it", "that order is X's work": one who signs, one measure, and nothing else. */
export const signedByThem: Rule = {
  name: 'whether they signed it',
  find: ({
    reading,
    reference,
    apps,
    companies,
    people,
    makers,
    measures,
    strangers,
    jurisdictions,
    plans,
    rulings,
  }) =>
    people.length === 1 &&
    makers.length === 1 &&
    measures.length === 1 &&
    measures.every(({ id }) => id !== '') &&
    companies.length + strangers.length + jurisdictions.length + plans.length + rulings.length === 0 &&
    (apps.length === 0 || reference?.describing.some(({ id }) => apps.some((app) => app.id === id)) === true) &&
    isUndatedBut(reading, reference) &&
    (reading.has('yes-no') || reading.tokens.length <= mostOfSigner) &&
    // "X's order": the order is only called so.
    reading.mention('person').some(({ to, from }) => !isOwner(reading, to) || from > (reference?.at ?? -1)) &&
    // "X's work"
    reading.at('device').every((at) => reading.mention('person').some(({ to }) => to === at)) &&
    !reading.has('when', 'date-of') &&
    saysOnly(reading, ...ofSigner)
      ? { intent: 'signer', certain: true }
      : undefined,
};
const ofSigner = [
  ...(['yes-no', 'be', 'do', 'of', 'by', 'between', 'sign', 'issue', 'order', 'law', 'directive', 'require'] as const),
  ...(['name', 'not', 'number-word', 'measure', 'develop', 'people', 'pronoun', 'back-reference', 'device'] as const),
];
/** "that order - X?" */
const mostOfSigner = 6;
const isOwner = ({ tokens }: Reading, to: number): boolean => tokens[to - 1]?.possessive === true;

export const whoSigned: Rule = {
  name: 'who signed or issued',
  find: ({ reading, measures, apps, jurisdictions, people }) => {
    if (
      reading.has('people') &&
      measures.length > 0 &&
      apps.length === 0 &&
      !reading.has('must', 'device', 'end', 'mean', 'do') &&
      reading.has('which', 'what', 'who', 'behind', 'issue', 'sign')
    )
      return { intent: 'signer' };
    if (
      reading.has('people') &&
      jurisdictions.length > 0 &&
      reading.has('ban') &&
      reading.has('which', 'what', 'who') &&
      !reading.has('device', 'must')
    )
      return { intent: 'signer' };
    if (reading.has('when', 'date-of', 'how-long') && reading.has('sign', 'issue') && !reading.has('who'))
      return measures.length > 0
        ? { intent: 'dates', aspect: reading.has('publish') ? 'published' : 'signed' }
        : undefined;
    if (!reading.has('sign', 'issue')) return undefined;
    if (measures.length > 0 && (reading.has('who', 'whose', 'sign') || people.length > 0)) {
      if (
        reading.has('what', 'which') &&
        reading.has('do', 'measure') &&
        !reading.has('who') &&
        people.length > 0 &&
        asksForSet(reading, 'measure')
      )
        return { intent: 'measures' };
      // "had X signed it by that day"
      const isOfDay = reading.dates.some(({ moment }) => moment.kind === 'day');
      const certain = isOfDay && reading.isAt(0, 'yes-no') && people.length === 1 && measures.length === 1;
      return { intent: 'signer', ...(certain && { certain }) };
    }
    if (reading.has('who') && reading.has('ban') && apps.length + jurisdictions.length > 0) return { intent: 'signer' };
    if (people.length > 0 && reading.has('what', 'which', 'how-many')) return { intent: 'measures' };
    if (reading.has('who') && reading.has('sign', 'issue') && reading.has('order', 'law', 'measure'))
      return { intent: 'signer' };
    return undefined;
  },
};

/** "Who signed that act, and when": who did tells the day, too. */
export const whoSignedWhen: Rule = {
  name: 'who signed it and when',
  find: ({ reading, measures, apps, companies, people, rulings }) =>
    measures.length === 1 &&
    apps.length + companies.length + people.length + rulings.length === 0 &&
    reading.isAt(0, 'who') &&
    reading.isAt(1, 'sign') &&
    reading.isAt(reading.tokens.length - 1, 'when') &&
    !reading.has('end', 'why', 'own', 'say-sure', 'must', 'pause')
      ? { intent: 'signer', certain: true }
      : undefined,
};

/** "What did X sign in September 2025", "what did X do that month": what somebody who signs put their name to then. */
export const signedThen: Rule = {
  name: 'what somebody signed then',
  find: ({ reading, people, quoted, apps, companies, jurisdictions, rulings, reference }) => {
    const [signer, ...more] = reading.mention('person');
    const [date, ...others] = reading.dates;
    return signer !== undefined &&
      more.length + others.length + quoted.length === 0 &&
      people.length === 1 &&
      date?.moment.kind === 'period' &&
      (date.relation === 'on' || date.relation === 'none') &&
      apps.length + companies.length + jurisdictions.length + rulings.length === 0 &&
      reading.mention('measure').length === 0 &&
      (reference === undefined || reference.plural) &&
      reading.has('what', 'which', 'how-many') &&
      (reading.isAt(signer.to, 'sign', 'issue') ||
        (reading.isAt(signer.to, 'do') && reading.isAt(signer.from - 1, 'do'))) &&
      !reading.has('who', 'why', 'when', 'say-sure', 'court-sure', 'end', 'own', 'deadline', 'pause', 'next', 'before')
      ? { intent: 'measures', certain: true }
      : undefined;
  },
};

/** "What orders did X sign after August 2020", "X's orders since June", "which measures were signed before 2023": those of that time, and no others. */
export const signedSince: Rule = {
  name: 'what was signed since or before',
  find: ({ reading, people, makers, quoted, apps, companies, rulings, plans, strangers, authorities }) => {
    const [date, ...others] = reading.dates;
    const [signer, ...more] = reading.mention('person');
    const isOfMaker = signer !== undefined && makers.length === 1;
    // "X's orders since June"
    const isTheirs =
      isOfMaker &&
      reading.isAt(signer.to, ...ofOrders) &&
      // "X's order from January": which order is meant.
      reading.tokens[signer.to]?.text.endsWith('s') === true &&
      !reading.has('app', 'company', 'name', 'ban');
    const isSigned = reading.has('sign', 'issue') && reading.has('what', 'which', 'how-many', 'list', ...ofOrders);
    // Which sort of them is meant nothing but the noun says.
    const isOfAll = reading.has('measure') && !reading.has('order', 'law', 'list-noun', 'directive', 'memo');
    return date !== undefined &&
      apart.has(date.relation) &&
      (date.moment.kind === 'period' || date.moment.kind === 'day') &&
      others.length + more.length + quoted.length === 0 &&
      people.length === (isOfMaker ? 1 : 0) &&
      (isTheirs || (isSigned && (isOfMaker || isOfAll))) &&
      apps.length + companies.length + rulings.length + plans.length + strangers.length + authorities.length === 0 &&
      reading.mention('measure').length === 0 &&
      !reading.isAt(0, 'yes-no') &&
      !reading.has('who', 'whose', 'why', 'when', 'date-of', 'how-long', 'still') &&
      !reading.has('say-sure', 'court-sure', 'end', 'own', 'deadline', 'pause', 'extend', 'change', 'status', 'happen')
      ? { intent: 'measures', certain: true }
      : undefined;
  },
};
const apart: ReadonlySet<string> = new Set(['since', 'after', 'before', 'until']);
const ofOrders = ['order', 'law', 'measure', 'directive', 'memo'] as const;

/** "Who was president when X was named": whoever signed what names it. */
export const whoWasInOffice: Rule = {
  name: 'who was in office then',
  find: ({ reading, apps, companies, measures, people, jurisdictions, strangers }) =>
    reading.has('who') &&
    reading.has('when') &&
    reading.has('be') &&
    // The secretary of a department was in office too, and signed nothing of it.
    reading.at('people').some((at) => !reading.isAt(at, 'device')) === (reading.mention('authority').length === 0) &&
    reading.mention('authority').every(({ weak }) => weak) &&
    people.length + strangers.length + jurisdictions.length + companies.length === 0 &&
    (apps.length === 1 || (measures.length === 1 && reading.mention('measure').length > 0)) &&
    reading.has('name', 'ban', 'list', 'sign', 'issue', 'publish') &&
    !reading.has('own', 'say-sure', 'court-sure', 'end', 'must')
      ? { intent: 'signer', certain: true }
      : undefined,
};

/** "Who was president when it was revoked": what ended it tells by whom. */
export const whoWasThereAtItsEnd: Rule = {
  name: 'who was in office when it ended',
  find: ({ reading, measures, reference, people, jurisdictions }) =>
    reading.has('who', 'which') &&
    reading.has('when') &&
    reading.has('be') &&
    reading.has('end') &&
    reading.at('people').length + reading.mention('authority').length > 0 &&
    people.length + jurisdictions.length === 0 &&
    (measures.length > 0 || reference !== undefined) &&
    !reading.has('own', 'say-sure', 'court-sure', 'must')
      ? { intent: 'dates', aspect: 'ended', certain: true }
      : undefined,
};

/** "Whose name is on that order", "whose hand": what is signed bears a name. */
export const whoseName: Rule = {
  name: 'whose name is on it',
  find: ({ reading, measures, apps, companies, people }) =>
    measures.length === 1 &&
    apps.length + companies.length + people.length === 0 &&
    // "the five whose names got out": they are told of, and nobody is asked for.
    reading
      .at('whose')
      .some((at) => reading.isAt(at + 1, 'name', 'sign') && !reading.isAt(at - 1, 'number-word', 'app', 'people')) &&
    !reading.has('own', 'end', 'app', 'company', 'list-noun', 'court-sure', 'judge', 'say-sure')
      ? { intent: 'signer', certain: true }
      : undefined,
};

/** "X or Y for the order on eight apps", "was it X or Y that took Z off phones": which of two who sign. */
export const whichOfTwo: Rule = {
  name: 'which of two signed it',
  find: ({ reading, eitherOf, makers, measures, reference, apps, companies }) => {
    const isOfOne =
      measures.length === 1 ||
      (reference !== undefined && !reference.bare) ||
      (apps.length === 1 && reading.has('ban', 'sign', 'issue', 'name', 'remove'));
    return eitherOf &&
      makers.length === 2 &&
      isOfOne &&
      companies.length === 0 &&
      isUndated(reading) &&
      !reading.has(
        'end',
        'extend',
        'pause',
        'say-sure',
        'court-sure',
        'own',
        'when',
        'why',
        'next',
        'before',
        'enforce',
      )
      ? { intent: 'signer', certain: true }
      : undefined;
  },
};

/** "Which president", "what governor": an office in one word is asked for whoever holds it. */
const asksWhichPerson = (reading: Reading): boolean =>
  [...reading.at('which'), ...reading.at('what')].some(
    (at) =>
      (reading.isAt(at + 1, 'people') && !reading.isAt(at + 1, 'company', 'country', 'device')) ||
      reading.mention('authority').some(({ from, to, weak }) => from === at + 1 && (weak || to - from === 1)) ||
      // "which Taiwanese ministry"
      reading.mention('jurisdiction').some(({ from, to }) => from === at + 1 && reading.isAt(to, 'people')),
  );

export const whoBanned: Rule = {
  name: 'who banned',
  find: ({ reading, apps, measures, companies, jurisdictions, outside }) => {
    const things = apps.length + companies.length;
    // "which president took X off phones": a person is asked for, and whoever signs is one.
    if (asksWhichPerson(reading) && apps.length === 1 && measures.length === 0 && reading.has('ban', 'remove'))
      return { intent: 'signer', ...(reading.unknown.length === 0 && !reading.has('end', 'not') && { certain: true }) };
    if (!reading.has('who') || !reading.has('ban') || measures.length + things === 0 || whoIsObject(reading))
      return undefined;
    const certain =
      things === 1 &&
      measures.length + reading.unknown.length === 0 &&
      reading.tokens.length <= mostOfWhoBanned + (outside.length > 0 ? mostToOutside : 0);
    // "who banned X in that place": whoever made the measure of it.
    const isOfPlace = apps.length === 1 && jurisdictions.length === 1;
    // "who bans X on government devices": several do.
    if (saysDevices(reading) && !isOfPlace && measures.length === 0) return { intent: 'measures', certain: true };
    const ofMeasure = measures.length > 0 && apps.length === 0;
    return { intent: isOfPlace || ofMeasure ? 'signer' : 'measures', ...(certain && { certain }) };
  },
};

/** "What office told that state's agencies to drop X", "who ordered them to": whoever made the measure of the place. */
export const whoToldOffices: Rule = {
  name: 'who told the offices of a place',
  find: ({ reading, apps, measures, reference, companies, people, jurisdictions, strangers, rulings }) => {
    const [place] = reading.mention('jurisdiction');
    const told = [...reading.at('say'), ...reading.at('require')].find((at) => place !== undefined && at < place.from);
    const asked = reading.isAt(0, 'who') ? 1 : asksWhichPerson(reading) ? mostToTold : 0;
    return place !== undefined &&
      told !== undefined &&
      told <= asked &&
      jurisdictions.length === 1 &&
      apps.length <= 1 &&
      (measures.length === 0 || reference?.any === true) &&
      companies.length + people.length + strangers.length + rulings.length === 0 &&
      reading.has('people', 'device') &&
      reading.has('remove', 'ban', 'end', 'must') &&
      !reading.has('judge', 'court-sure', 'when', 'why', 'how-long', 'report-sure')
      ? { intent: 'signer', certain: true }
      : undefined;
  },
};
/** "what office", "which state office" */
const mostToTold = 3;

/** "Who banned X": nothing else is said. */
const mostOfWhoBanned = 5;
/** "Apart from the United States," before it. */
const mostToOutside = 6;

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

/** "What did that president sign on that day": what was signed then. */
export const signedOnDay: Rule = {
  name: 'what somebody signed on a day',
  find: ({ reading, apps, companies, people, measures, strangers, jurisdictions }) =>
    people.length === 1 &&
    apps.length + companies.length + measures.length + strangers.length + jurisdictions.length === 0 &&
    reading.dates.length === 1 &&
    reading.dates.every(
      ({ moment }) => moment.kind === 'day' || moment.kind === 'no-year' || moment.kind === 'period',
    ) &&
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

/** "Did that president ban any app", "what did he sign", "what did he do about X": all that bears his name. */
export const whatSomebodySigned: Rule = {
  name: 'what somebody signed',
  find: ({ reading, apps, companies, people, makers, strangers, jurisdictions, rulings, plans }) => {
    const isAlone =
      makers.length === 1 &&
      people.length === 1 &&
      reading.mention('person').length === 1 &&
      reading.mention('measure').length === 0 &&
      companies.length + strangers.length + jurisdictions.length + rulings.length + plans.length === 0;
    if (!isAlone || !isUndated(reading)) return undefined;
    const isOfApp = apps.length === 1 && reading.has('what') && !reading.has('say-sure');
    // "what did he ban" is asked of the apps.
    const asks = apps.length === 0 && (reading.has('sign') || (reading.has('ban') && reading.isAt(0, 'yes-no')));
    return (isOfApp || asks) &&
      saysOnly(
        reading,
        'yes-no',
        'what',
        'do',
        'be',
        'have',
        'sign',
        'ban',
        'any',
        'ever',
        'all',
        'app',
        'order',
        'law',
        'measure',
        'of',
        'people',
        'mean',
      )
      ? { intent: 'measures', certain: true }
      : undefined;
  },
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
