/** Is something named or barred. */
import type { Subject } from '../../knowledge/knowledge.ts';
import type { CueClass, RefusalClass } from '../../languages/cues/cues.ts';
import { setAgainst } from '../contrast.ts';
import type { Mention } from '../mentions.ts';
import { isUndated, type Reading } from '../reading.ts';
import type { Rule } from './rule.ts';
import { asksForSet, isUndatedBut, saysOnly, tellsOfChange } from './signs.ts';

/** "X on that list", "is X a listed company": a word stands between the name and the measure's. */
const isApart = (reading: Reading, ofCompany: boolean): boolean =>
  reading
    .mention('measure')
    .some(({ from, subjects }) => (subjects.length === 1 || ofCompany) && reading.mentions.some(({ to }) => to < from));

/** "Is X a …": whoever stands right behind the verb is asked about. */
const isAskedOf = (reading: Reading, { id }: Subject): boolean =>
  reading.isAt(0, 'be', 'yes-no') &&
  reading.mentions.some(({ from, subjects }) => from === 1 && subjects.some((subject) => subject.id === id));

/** "Are X and Y on that list", "which of X and Y is on it": each of them is or is not. */
export const namesOnOneList: Rule = {
  name: 'several names on a list',
  find: ({ reading, reference, apps, companies, measures, people, strangers, plans }) =>
    apps.length + companies.length > 1 &&
    apps.length + companies.length <= mostOnOneList &&
    measures.length === 1 &&
    people.length + strangers.length + plans.length === 0 &&
    // "X and Y: which round took which": the name before the noun does not say which round.
    !reference?.describing.some(({ id }) => apps.some((app) => app.id === id)) &&
    (reading.has('yes-no', 'both', 'all') || isWhichOf(reading, companies.length)) &&
    saysOnly(
      reading,
      ...(isWhichOf(reading, companies.length) ? (['which', 'pronoun', 'batch'] as const) : []),
      'list-noun',
      'list',
      'name',
      'be',
      'of',
      'order',
      'directive',
      'law',
      'yes-no',
      'also',
      'both',
      'all',
      // "I read that X and Y are both on it"
      ...(reading.has('both') ? (['pronoun'] as const) : []),
    )
      ? { intent: 'named', certain: true }
      : undefined,
};
const mostOnOneList = 4;

/** "Which of X and Y is on that list", "X or Y, which one is on it": one of the apps that are named. */
const isWhichOf = (reading: Reading, companies: number): boolean =>
  companies === 0 && reading.at('which').length === 1 && !reading.has('several');

/** "Is X on the Y list", "X in the order?": one name, one list, and nothing else. */
export const nameOnList: Rule = {
  name: 'a name on a list',
  find: ({ reading, reference, apps, companies, measures, people, strangers, plans }) => {
    const [thing, ...others] = [...apps, ...companies];
    const isAlone = others.length + strangers.length + plans.length === 0 && people.length < 2 && measures.length === 1;
    const isOnlySaidOf =
      reference?.describing.some(({ id }) => id === thing?.id) === true && !(thing && isAskedOf(reading, thing));
    return thing &&
      (apps.length > 0 || reading.has('yes-no')) &&
      isAlone &&
      !isOnlySaidOf &&
      (reading.has('list-noun', 'order', 'directive') ||
        reference?.inTurn ||
        // "X among the 59"
        reference?.count !== undefined ||
        // "EO 13942 = X?": a name, a measure, and not a word beside.
        reading.mentions.reduce((sum, { from, to }) => sum + to - from, 0) === reading.tokens.length ||
        isApart(reading, companies.length > 0)) &&
      saysNameAndList(withoutAsides(reading), [
        ...(reference?.inTurn === true ? ofTurn : []),
        // "X part of the 8 app order", "X one of the eight": the apps are counted.
        ...(reference?.count !== undefined ? (['app', 'number-word'] as const) : []),
      ])
      ? { intent: 'named', certain: true }
      : undefined;
  },
};

/** "Isn't X in that order", "I heard that order names X", "pretty sure X was in their first ban": said of one name and one measure. */
export const saidToBeOn: Rule = {
  name: 'said to be on a list',
  find: ({
    reading,
    reference,
    apps,
    companies,
    measures,
    people,
    strangers,
    plans,
    rulings,
    jurisdictions,
    outside,
  }) => {
    const [thing, ...others] = [...apps, ...companies];
    const [measure, ...more] = measures;
    return thing &&
      measure &&
      measure.id !== '' &&
      others.length + more.length + strangers.length + plans.length + rulings.length === 0 &&
      people.length < 2 &&
      jurisdictions.length < 2 &&
      outside.length === 0 &&
      // "X's apps in that order" are those of a company.
      // "X in that order?": begins with it.
      (companies.length === 0 ||
        ((reading.has('yes-no') || (reading.asks && reading.mention('company').some(({ from }) => from === 0))) &&
          !reading.has('app'))) &&
      !reading.has('what', 'which', 'only') &&
      reference?.describing.some(({ id }) => id === thing.id) !== true &&
      (reading.mention('measure').length > 0 || (reference !== undefined && !reference.bare)) &&
      reading.has('yes-no', 'name', 'list', 'namely', 'of') &&
      isUndatedBut(reading, reference) &&
      reading.at('ban').every((at) => at === reference?.at) &&
      saysOnly(reading, ...ofNameAndList, ...besideOn)
      ? { intent: 'named', certain: true }
      : undefined;
  },
};
const besideOn = [
  ...([
    'order',
    'directive',
    'law',
    'require',
    'outside',
    'namely',
    'called',
    'dispute',
    'say',
    'do',
    'by',
    'ban',
  ] as const),
  ...(['measure', 'batch', 'ordinal', 'first', 'number-word', 'app'] as const),
];

/** "Has X been put on that list": whether it is on it, in whichever of its editions. */
export const putOnIt: Rule = {
  name: 'whether it was put on a list',
  find: ({ reading, reference, apps, companies, measures, people, strangers, plans }) =>
    apps.length + companies.length === 1 &&
    people.length + strangers.length + plans.length === 0 &&
    (measures.length > 0 || reference !== undefined) &&
    reading.isAt(0, 'yes-no') &&
    reading.has('join') &&
    (reading.has('list-noun', 'list') || reading.mention('measure').length > 0) &&
    isUndated(reading) &&
    saysOnly(reading, ...(['yes-no', 'do', 'have', 'be', 'join', 'list', 'list-noun', 'name', 'of', 'ever'] as const))
      ? { intent: 'named', certain: true }
      : undefined,
};

/** "Is X a military company", "is X tied to that army": what the names of a list are called is said of it. */
export const heldToBe: Rule = {
  name: 'held to be what a list names',
  find: ({ reading, apps, companies, people, strangers }) =>
    apps.length + companies.length > 0 &&
    apps.length + companies.length <= mostOnOneList &&
    people.length + strangers.length === 0 &&
    isCalledAfterList(reading) &&
    reading.has('yes-no') &&
    isUndated(reading) &&
    saysOnly(
      reading,
      'yes-no',
      'be',
      'do',
      'of',
      'affiliate',
      'by',
      'name',
      'called',
      'say',
      'plan',
      'still',
      'also',
      'both',
    )
      ? { intent: 'named', certain: true }
      : undefined,
};

/** "Which firms are tied to that army", "who did they call a military company": all that the lists name which are said to be so. */
export const allHeldToBe: Rule = {
  name: 'all that are held to be what a list names',
  find: ({ reading, apps, companies, people, strangers }) =>
    apps.length + companies.length + people.length + strangers.length === 0 &&
    isCalledAfterList(reading) &&
    isUndated(reading) &&
    (asksForSet(reading, 'company') || (reading.has('who') && reading.has('be', 'do'))) &&
    reading.has('affiliate', 'name', 'called', 'identify', 'have') &&
    !reading.has('sign', 'issue', 'why', 'when', 'court-sure', 'ban', 'own', 'penalty', 'mean', 'end')
      ? { intent: 'apps', certain: true }
      : undefined,
};

/** What the names of several lists are called, and no noun for a list in it. */
const isCalledAfterList = (reading: Reading): boolean =>
  reading
    .mention('measure')
    .some(
      ({ from, to, subjects, weak }) =>
        weak &&
        to - from > 1 &&
        subjects.length > 1 &&
        reading.at('list-noun').every((at) => at < from || at >= to) &&
        reading.at('ban').every((at) => at < from || at >= to),
    );

/** "Does that order name X as a separate app": a yes or no, with the list before what it names. */
export const doesItName: Rule = {
  name: 'does it name something',
  find: ({ reading, reference, apps, companies, measures, people, strangers, plans }) => {
    const things = [...apps, ...companies].filter(({ id }) => !reference?.describing.some((one) => one.id === id));
    const names = [...reading.at('name'), ...reading.at('list')].find((at) =>
      reading.mentions.some(
        ({ from, subjects }) =>
          (from === at + 1 || from === at + 2) && subjects.some(({ id }) => things.some((thing) => thing.id === id)),
      ),
    );
    const list = Math.max(reference?.at ?? -1, ...reading.mention('measure').map(({ from }) => from));
    return names !== undefined &&
      list >= 0 &&
      list < names &&
      // "does it name X and Y"
      things.length > 0 &&
      things.length <= mostOnOneList &&
      measures.length === 1 &&
      people.length + strangers.length + plans.length === 0 &&
      reading.isAt(0, 'yes-no') &&
      reading.at('compare').every((at) => at > names) &&
      reading.at('app').every((at) => at > names || reference?.count !== undefined) &&
      saysOnly(reading, ...ofNameAndList, ...besideNames)
      ? { intent: 'named', certain: true }
      : undefined;
  },
};

const besideNames = [
  ...(['order', 'directive', 'law', 'do', 'compare', 'app', 'single', 'batch', 'both', 'all', 'company'] as const),
];

/** "X the audio app, is it on that list": whether a thing is named that the record does not hold. */
export const outsiderNamed: Rule = {
  name: 'an outsider on a list',
  find: ({ reading, apps, companies, people, measures }) =>
    reading.mentions.some(
      ({ entry, from }) => from === 0 && (entry.outsider === 'app' || entry.outsider === 'company'),
    ) &&
    apps.length + companies.length + people.length === 0 &&
    reading.has('yes-no') &&
    reading.has('pronoun') &&
    (measures.length > 0 || reading.has('ban', 'name', 'list', 'list-noun', 'allow')) &&
    !reading.has('who', 'which', 'why', 'when', 'how', 'how-many', 'own', 'develop', 'say-sure', 'court-sure')
      ? { intent: 'named', certain: true }
      : undefined,
};

const ofTurn = ['batch', 'number-word', 'ordinal', 'first'] as const;
const ofNameAndList = ['list-noun', 'list', 'name', 'be', 'of', 'yes-no', 'also', 'not', 'only'] as const;

/** Nothing but a name and a list; "… or not" asks no more, and "X, not Z, on that list" speaks of X alone. */
function saysNameAndList(reading: Reading, besides: readonly CueClass[]): boolean {
  const against = new Set([...setAgainst(reading)].map(({ from }) => from - 1));
  return (
    reading.at('not').every((at) => at === reading.tokens.length - 1 || against.has(at) || !reading.isAt(at, 'not')) &&
    saysOnly(reading, ...ofNameAndList, 'order', 'directive', ...besides)
  );
}

/** "X itself (no pay) on that list": what is said not to be meant, in brackets, says nothing more. */
function withoutAsides(reading: Reading): Reading {
  const { tokens, text } = reading;
  const isAside = (at: number) =>
    tokens[at]?.gap.includes('(') === true &&
    reading.isAt(at, 'not') &&
    text[tokens[at + 1]?.end ?? text.length] === ')';
  const asides = new Set(tokens.flatMap((_, at) => (isAside(at) ? [at, at + 1] : [])));
  if (asides.size === 0) return reading;
  const classes = reading.classes.map((set, at) => (asides.has(at) ? new Set<CueClass>() : set));
  const unknown = reading.unknown.filter((token) => !asides.has(tokens.indexOf(token)));
  return { ...reading, classes, unknown, isAt: (at, ...any) => any.some((cue) => classes[at]?.has(cue)) };
}

const refusedBy = ({ refusals }: Reading, by: RefusalClass): number => refusals.filter((one) => one === by).length;

/** "Can I still download it there", "is it legal to use it there": whether it is barred in a place, for everybody. */
export const mayBeUsed: Rule = {
  name: 'may it be used there',
  find: ({ reading, apps, companies, measures, jurisdictions, events }) =>
    apps.length === 1 &&
    companies.length + measures.length + events.length === 0 &&
    jurisdictions.length > 0 &&
    reading.has('usage') &&
    reading.has('leave') &&
    // Whether it is safe or wise to is advice, which no place decides.
    refusedBy(reading, 'advice') <= reading.at('leave').length &&
    refusedBy(reading, 'topic') <= reading.at('usage').length &&
    reading.refusals.every((refusal) => refusal === 'advice' || refusal === 'topic') &&
    reading.unknown.every((token) => reading.at('usage').some((at) => reading.tokens[at] === token)) &&
    !reading.has(
      'device',
      'who',
      'why',
      'how',
      'what',
      'which',
      'when',
      'where',
      'how-long',
      'own',
      'penalty',
      // "Can I get sued if my shop takes it there": what comes of it is their own case.
      'court-sure',
      'fined',
      'say-sure',
    )
      ? { intent: 'named', certain: true, ofAll: true }
      : undefined,
};

/** "Can soldiers use it at work", "may the Pentagon's people have it": those who work for an office, and not whoever asks. */
export const mayOfficesUse: Rule = {
  name: 'may those of an office use it',
  find: ({ reading, apps, companies, measures, authorities, strangers }) =>
    apps.length === 1 &&
    companies.length + measures.length + strangers.length === 0 &&
    reading.isAt(0, 'yes-no') &&
    isOfOffice(reading, authorities) &&
    isUndated(reading) &&
    refusedBy(reading, 'advice') === 0 &&
    refusedBy(reading, 'topic') <= reading.at('usage').length &&
    reading.unknown.every((token) => reading.at('usage').some((at) => reading.tokens[at] === token)) &&
    !reading.has(
      'leave',
      'own-device',
      'who',
      'why',
      'how',
      'which',
      'when',
      'what',
      'own',
      'penalty',
      'say-sure',
      'end',
    ) &&
    !reading.has('court-sure', 'fined')
      ? { intent: 'named', certain: true, ofAll: true }
      : undefined,
};

/** "Do both places name it", "is it barred here and there": whether each of two places does. */
export const namedInEach: Rule = {
  name: 'named in each of two places',
  find: ({ reading, apps, companies, jurisdictions, people, strangers }) =>
    apps.length === 1 &&
    companies.length + people.length + strangers.length + reading.mention('measure').length === 0 &&
    jurisdictions.length === 2 &&
    reading.isAt(0, 'yes-no', 'be', 'do') &&
    (reading.has('both') || areJoined(reading.mention('jurisdiction'))) &&
    reading.has('ban', 'name', 'list', 'list-noun', 'allow') &&
    !reading.has(...besideEach)
      ? { intent: 'named', certain: true }
      : undefined,
};

/** "X or Y, which one did that order name", "X or Y, which is on that list": each of the two, in the measure or the place. */
export const whichOfThemNamed: Rule = {
  name: 'which of two is named',
  find: ({ reading, reference, eitherThing, apps, companies, measures, jurisdictions, people, strangers }) => {
    const isOfEither =
      eitherThing &&
      (reading.has('which', 'what') ||
        // "X or Y in that order?"
        (measures.length === 1 &&
          saysOnly(reading, 'of', 'order', 'list', 'list-noun', 'app', 'be', 'yes-no', 'name')));
    const isOfBoth = reading.has('both') && reading.has('name', 'list', 'ban') && jurisdictions.length === 1;
    // "X, Y, Z: which one is not on that list"
    const isOfSeveral =
      apps.length > 2 && companies.length === 0 && measures.length === 1 && reading.has('which') && reading.has('not');
    return (isOfEither || isOfBoth || isOfSeveral) &&
      (isOfSeveral || apps.length + companies.length === 2) &&
      (measures.length > 0 ? measures.length : jurisdictions.length) === 1 &&
      strangers.length === 0 &&
      (people.length === 0 || measures.length > 0) &&
      (isUndatedBut(reading, reference) || measures.length === 1) &&
      !reading.has(...besideEither)
      ? { intent: 'named', certain: true }
      : undefined;
  },
};

const besideEither = [
  'own',
  'develop',
  'share',
  'first',
  'before',
  'who',
  'why',
  'when',
  'how-many',
  'say-sure',
  'court-sure',
  'larger',
  'people',
  'compare',
] as const;

/** "in India and in Canada": at most so many words apart. */
const areJoined = ([one, other]: readonly Mention[]): boolean =>
  one !== undefined && other !== undefined && other.from - one.to <= mostBetweenPlaces;
const mostBetweenPlaces = 3;

/** What asks for something else of two places than whether each of them does. */
const besideEach = [
  'who',
  'which',
  'why',
  'when',
  'what',
  'how',
  'how-many',
  'first',
  'before',
  'compare',
  'same',
  'not',
  'say-sure',
  'court-sure',
  'deadline',
  'larger',
  'older',
] as const;

/** Right before what is done with it stands who does it: those of an office. */
function isOfOffice(reading: Reading, authorities: readonly Subject[]): boolean {
  const [verb = 0] = [...reading.at('usage'), ...reading.at('have')].filter((at) => at > 1).toSorted((a, b) => a - b);
  const before = [1, 2].map((back) => verb - back);
  return (
    before.some((at) => reading.isAt(at, 'device')) ||
    (authorities.length > 0 &&
      before.some((at) => reading.isAt(at, 'device', 'people', 'user') || isNamedAt(at, reading)))
  );
}

const isNamedAt = (at: number, { mention }: Reading): boolean => mention('authority').some(({ to }) => to - 1 === at);

/** "Is it back there": whether the bar that it came under still stands in a place. */
export const isItBack: Rule = {
  name: 'is it back there',
  find: ({ reading, apps, measures, jurisdictions, events, strangers }) =>
    apps.length === 1 &&
    jurisdictions.length === 1 &&
    measures.length + events.length + strangers.length + reading.unknown.length === 0 &&
    reading.has('back') &&
    reading.has('yes-no') &&
    isUndated(reading) &&
    !reading.has('who', 'why', 'how', 'what', 'which', 'when', 'how-long', 'say', 'ban', 'end', 'plan', 'court-sure')
      ? { intent: 'named', certain: true }
      : undefined,
};

/** "Did that state take X off its list": whether it is on it still. */
export const takenOffList: Rule = {
  name: 'whether it was taken off a list',
  find: ({ reading, apps, companies, jurisdictions, measures, strangers, people }) =>
    apps.length === 1 &&
    companies.length + strangers.length + people.length === 0 &&
    jurisdictions.length + measures.length > 0 &&
    reading.has('allow') &&
    reading.has('over') &&
    (reading.has('list-noun') || reading.mention('measure').length > 0) &&
    !reading.has('who', 'which', 'what', 'why', 'how', 'how-many', 'say-sure', 'court-sure', 'own')
      ? { intent: 'named', certain: true }
      : undefined,
};

/** "Did that country take any app off the list", "has that state removed anything": whether its measures ended. */
export const anyTakenOff: Rule = {
  name: 'whether anything was taken off a list',
  find: ({ reading, apps, companies, jurisdictions, measures, strangers, people, categories }) =>
    apps.length + companies.length + strangers.length + people.length + categories.length === 0 &&
    jurisdictions.length <= 1 &&
    jurisdictions.length + measures.length > 0 &&
    reading.isAt(0, 'yes-no', 'be', 'do', 'any') &&
    reading.has('remove') &&
    reading.has('any', 'single', 'app') &&
    (reading.has('list-noun') || reading.mention('measure').length > 0) &&
    !reading.has('device', 'must', 'own-device', 'who', 'which', 'what', 'why', 'how-many', 'say-sure', 'court-sure')
      ? { intent: 'standing', aspect: 'ended', certain: true, loosely: true, ofAllMeant: true }
      : undefined,
};

/** "Why is X not in that order": whether it is, is told first. */
export const whyNotNamed: Rule = {
  name: 'why it is not named',
  find: ({ reading, apps, companies, measures, strangers }) => {
    const not = new Set(reading.at('not'));
    const [app] = reading.mention('app');
    return reading.has('why') &&
      apps.length === 1 &&
      companies.length + strangers.length === 0 &&
      measures.length === 1 &&
      app !== undefined &&
      // "wasnt X in", "X wasnt in", "X was left out of"
      (not.has(app.from - 1) ||
        not.has(app.to) ||
        not.has(app.to + 1) ||
        (reading.has('except') && reading.isAt(app.to, 'be'))) &&
      !reading.has('effect', 'happen', 'enforce', 'take', 'status', 'end', 'court-sure', 'say-sure', 'ban', 'allow')
      ? { intent: 'named', certain: true }
      : undefined;
  },
};

/** "When was X put on that list": the day of the edition that names it. */
export const whenListed: Rule = {
  name: 'when it was listed',
  find: ({ reading, apps, companies, reference, strangers, people, authorities }) => {
    const lists = reading.mention('measure').length > 0 || (reference !== undefined && !reference.bare);
    // "When did the Pentagon add X": to a list of its own.
    const isOfOffice = authorities.length === 1 && reading.at('join').some((at) => !reading.isAt(at, 'take'));
    return (lists || isOfOffice) &&
      apps.length + companies.length === 1 &&
      strangers.length + people.length === 0 &&
      isUndated(reading) &&
      reading.has('when', 'date-of') &&
      reading.has('join') &&
      (isOfOffice || reading.has('list-noun') || reading.mention('measure').length > 0) &&
      !reading.has(
        'who',
        'why',
        'end',
        'effect',
        'court-sure',
        'say-sure',
        'before',
        'next',
        'also',
        'how-long',
        'sign',
      )
      ? { intent: 'dates', certain: true }
      : undefined;
  },
};

/** "Is X or Y banned in that place", "are X and Y named here or there": whether each of them is, in each place. */
export const eachNamedThere: Rule = {
  name: 'each of several named there',
  find: ({
    reading,
    reference,
    apps,
    companies,
    measures,
    people,
    strangers,
    strangePlaces,
    jurisdictions,
    rulings,
  }) =>
    apps.length + companies.length > 1 &&
    apps.length + companies.length <= mostOnOneList &&
    jurisdictions.length > 0 &&
    jurisdictions.length <= 2 &&
    measures.length + people.length + strangers.length + strangePlaces.length + rulings.length === 0 &&
    (reference === undefined || reference.bare) &&
    isUndated(reading) &&
    reading.isAt(0, 'be', 'do', 'yes-no') &&
    reading.has('ban', 'name', 'list', 'allow') &&
    saysOnly(
      reading,
      ...(['be', 'do', 'yes-no', 'ban', 'name', 'list', 'allow', 'still', 'also', 'both', 'of', 'list-noun'] as const),
      ...(['country', 'measure', 'any', 'not', 'take', 'have'] as const),
    )
      ? { intent: 'named', certain: true }
      : undefined,
};

export const namedOrBarred: Rule = {
  name: 'named or barred',
  find: ({ reading, apps, companies, strangers, jurisdictions, measures }) => {
    const about = apps.length + strangers.length > 0 || companies.length > 0;
    if (!about) return undefined;
    if (reading.has('plan') && !reading.has('ban', 'list')) return undefined;
    // "is X banned": nothing else is said of the one thing.
    const certain =
      apps.length + companies.length === 1 &&
      strangers.length + measures.length + jurisdictions.length === 0 &&
      reading.has('be') &&
      reading.has('ban') &&
      !reading.has('leave', 'allow') &&
      isUndated(reading) &&
      saysOnly(reading, 'yes-no', 'be', 'ban', 'still', 'any', 'app', 'company', 'country');
    // "Was it ever illegal for me to use X": what was so was so for everybody.
    const wasEver = apps.length + companies.length === 1 && reading.isAt(0, 'be') && reading.has('ever');
    // "X operator in that place, name": whose it is there.
    const isOfMaker =
      reading.has('operate', 'own', 'develop') && !reading.has('ban', 'allow', 'list', 'order', 'list-noun');
    const isOfMakersName = isOfMaker && reading.at('name').every((at) => reading.isAt(at, 'called'));
    if (isOfMakersName && reading.tokens.length <= mostOfMaker)
      return { intent: 'owner', ...(reading.has('operate') && { relation: 'operator' }) };
    if (reading.has('ban', 'allow', 'name', 'list', 'exception'))
      return { intent: 'named', ...((certain || (wasEver && reading.has('ban'))) && { certain: true as const }) };
    if (reading.has('where') && !reading.has('base')) return { intent: 'named' };
    if (
      (jurisdictions.length > 0 || measures.length > 0) &&
      (reading.has('status', 'still', 'device', 'have') ||
        (reading.has('yes-no') && !reading.has('do')) ||
        reading.tokens.length <= 5) &&
      !reading.has('happen', 'change', 'mean', 'say', 'plan')
    )
      return { intent: 'named' };
    if (reading.has('status', 'still') && apps.length > 0 && !tellsOfChange(reading)) return { intent: 'named' };
    return undefined;
  },
};

/** So many words and fewer ask for a maker's name, and for nothing beside. */
const mostOfMaker = 6;

/** "Since X signed that order, Z is blocked, right": who signed is taken as known, and whether it bars is asked. */
export const barredSinceSigned: Rule = {
  name: 'barred since it was signed',
  find: ({ reading, apps, companies, people, strangers }) => {
    const [signed] = reading.at('sign');
    const isBarred = reading.at('ban').some((at) => {
      const said = reading.isAt(at - 1, 'be') || (reading.isAt(at - 2, 'be') && reading.isAt(at - 1, 'not', 'still'));
      const isAsked = reading.mention('app').some(({ from, to }) => to === at && reading.isAt(from - 1, 'be'));
      return signed !== undefined && at > signed && (said || isAsked);
    });
    return isBarred &&
      apps.length === 1 &&
      people.length === 1 &&
      companies.length + strangers.length === 0 &&
      !reading.has(
        'who',
        'whose',
        'when',
        'why',
        'which',
        'what',
        'how-many',
        'how-long',
        'end',
        'court-sure',
        'say-sure',
      )
      ? { intent: 'named', certain: true }
      : undefined;
  },
};
