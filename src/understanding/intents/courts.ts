/** What courts decided. */
import type { Reading } from '../reading.ts';
import { isUndated } from '../reading.ts';
import type { Rule } from './rule.ts';
import { courtly, isUndatedBut, saysOnly, stops } from './signs.ts';

/** "Who sued over that list", "how many users brought the case": who went to court against whom. */
export const whoSued: Rule = {
  name: 'who went to court',
  find: ({ reading, measures, rulings, companies, people, strangers }) =>
    reading.has('sued') &&
    rulings.length + measures.length > 0 &&
    companies.length + people.length + strangers.length === 0 &&
    (reading.has('who', 'how-many', 'called') ||
      reading.isAt(0, 'sued') ||
      (reading.has('what', 'which') && reading.has('user', 'company'))) &&
    !reading.has('why', 'when', 'judge', 'next', 'happen', 'if', 'won', 'say-sure', 'date-of')
      ? { intent: 'rulings', aspect: 'parties', certain: true, loosely: true }
      : undefined,
};

/** "Who won the X case", "did X lose in that court", "did X win against that state": what was decided says so. */
export const whoWon: Rule = {
  name: 'who won in court',
  find: ({ reading, rulings, apps, companies, people, strangers, jurisdictions }) =>
    reading.at('won').some((at) => isSaidOfSides(at, reading)) &&
    companies.length + people.length + strangers.length === 0 &&
    (rulings.length > 0 || reading.has('court-sure') || (apps.length === 1 && jurisdictions.length === 1)) &&
    reading.refusals.every((refusal) => refusal === 'topic') &&
    !reading.has('why', 'next', 'happen', 'if', 'say-sure', 'user', 'left')
      ? { intent: 'rulings', ofAll: true, loosely: true, certain: true }
      : undefined,
};

/** "Who won", "who has lost", "did X win"; but not "I lost track". */
const isSaidOfSides = (at: number, { isAt }: Reading): boolean =>
  isAt(at - 1, 'who') || isAt(at - 2, 'who') || isAt(0, 'do', 'be', 'have');

/** "Did X sue the Pentagon": what courts decided about X, whomever it may have sued. */
export const didItSue: Rule = {
  name: 'did it sue',
  find: ({ reading, apps, companies, rulings }) => {
    const [suer, ...others] = [...apps, ...companies];
    const sues = [...reading.mention('app'), ...reading.mention('company')].some(({ to }) => reading.isAt(to, 'sued'));
    return suer !== undefined &&
      others.length === 0 &&
      sues &&
      reading.mention('measure').length + rulings.length === 0 &&
      reading.isAt(0, 'yes-no') &&
      isUndated(reading) &&
      !reading.has('when', 'why', 'who', 'say-sure', 'next', 'happen')
      ? { intent: 'rulings', certain: true }
      : undefined;
  },
};

/** "That state was stopped in court, did it just give up": what became of the case. */
export const gaveUp: Rule = {
  name: 'whether somebody gave up in court',
  find: ({ reading, apps, companies, people, strangers, measures, rulings, jurisdictions, deadlines }) =>
    (courtly(reading) || reading.has('court')) &&
    measures.length + rulings.length + jurisdictions.length > 0 &&
    jurisdictions.length <= 1 &&
    apps.length <= 1 &&
    companies.length + people.length + strangers.length + deadlines.length === 0 &&
    reading.has('give-in') &&
    reading.has('yes-no') &&
    isUndated(reading) &&
    !reading.has('who', 'which', 'when', 'why', 'how-many', 'how-long', 'say-sure', 'own', 'next')
      ? { intent: 'rulings', certain: true, loosely: true }
      : undefined,
};

/** "Did the same judge stop X's list and Y's", "which judges blocked both": who decided on each of two. */
export const judgesOfTwo: Rule = {
  name: 'judges of two',
  find: ({ reading, apps, companies, people, strangers, rulings }) =>
    apps.length === 2 &&
    companies.length + people.length + strangers.length + rulings.length === 0 &&
    reading.has('judge') &&
    reading.mention('measure').length === 0 &&
    (reading.has('same', 'compare', 'both', 'only', 'single') ||
      reading.at('judge').some((at) => reading.isAt(at - 1, 'which', 'who', 'what'))) &&
    !reading.has('why', 'when', 'say-sure', 'next', 'how-long', 'first', 'last', 'own')
      ? { intent: 'rulings', aspect: 'who', certain: true }
      : undefined,
};

export const courtOrJudge: Rule = {
  name: 'court or judge',
  find: ({ reading, measures, apps, rulings, plans }) => {
    if (plans.length > 0) return undefined;
    if (reading.has('next') && reading.has('court') && measures.length > 0 && !reading.has('who', 'which', 'judge'))
      return { intent: 'history', aspect: 'next' };
    if (
      reading.has('next') &&
      reading.has('happen', 'what') &&
      rulings.length > 0 &&
      !reading.has('who', 'which', 'why')
    )
      return { intent: 'history', aspect: 'next' };
    // "what did that judge do": a judge decides.
    const isOfJudge =
      rulings.length > 0 &&
      reading.mention('person').length === 1 &&
      reading.mention('measure').length === 0 &&
      apps.length === 0 &&
      reading.has('what') &&
      reading.has('do') &&
      saysOnly(reading, 'what', 'do', 'judge', 'court', 'court-sure', 'say', 'say-sure', 'happen', 'issue', 'end');
    if (isOfJudge) return { intent: 'rulings', certain: true };
    const about = measures.length + apps.length + rulings.length > 0;
    if (rulings.length > 0)
      return { intent: 'rulings', ...(reading.has('judge', 'who') ? { aspect: 'who' as const } : {}) };
    if (courtly(reading) && (about || reading.has('which', 'what', 'who')))
      return { intent: 'rulings', ...(reading.has('judge', 'who') ? { aspect: 'who' as const } : {}) };
    return undefined;
  },
};

/** "The court upheld the law, what happened then": what came after a ruling, whatever the ruling was. */
export const whatFollowedRuling: Rule = {
  name: 'what followed a ruling',
  find: ({ reading, measures, apps, rulings, people, plans, companies }) =>
    courtly(reading) &&
    rulings.length + measures.length + apps.length > 0 &&
    people.length + plans.length + companies.length === 0 &&
    reading.at('next').some((at) => (at >= leastBeforeNext && isOpenNext(at, reading)) || isAfterCourt(at, reading)) &&
    !reading.has('who', 'which', 'why', 'when', 'how-long', 'how-many', 'before', 'say', 'deadline', 'own', 'date-of')
      ? // "After the court saved X, how did that go on": of an app and no measure, what became of its case.
        // "After the court sided with that, what followed for X": what came then, whatever court it was.
        apps.length === 1 &&
        reading.mention('measure').length === 0 &&
        !reading.has('won') &&
        !asksWhatFollowed(reading)
        ? { intent: 'rulings', certain: true, loosely: true }
        : { intent: 'history', aspect: 'next', certain: true }
      : undefined,
};

/** "And after the court saved X, how did that go on": what it is asked to come after stands first. */
const isAfterCourt = (at: number, { isAt, tokens, has }: Reading): boolean =>
  at <= 1 &&
  tokens.length > leastBeforeNext &&
  has('what', 'how') &&
  [1, 2].some((step) => isAt(at + step, 'court-sure', 'judge'));

/** "After the ruling, what followed": what it came after stands first, and what came then is asked outright. */
const asksWhatFollowed = ({ at, isAt }: Reading): boolean =>
  at('next').some((place) => place > leastBeforeNext && [1, 2].some((back) => isAt(place - back, 'what')));

/** So many words tell of the ruling at least. */
const leastBeforeNext = 4;

/** "What happened then", "what came next", "and then": the last words, and nothing that they are after. */
const isOpenNext = (at: number, { tokens, has }: Reading): boolean =>
  tokens.length - at <= 3 && has('what', 'happen', 'how');

/** "The judge who came to X's rescue: name?": a judge is told of by what was done, and the name is asked. */
export const whichJudge: Rule = {
  name: 'which judge it was',
  find: ({ reading, apps, measures, rulings, people, companies }) =>
    reading.at('judge').some((at) => reading.isAt(at + 1, 'who')) &&
    apps.length + measures.length + rulings.length > 0 &&
    people.length + companies.length === 0 &&
    reading.has('name', 'tell') &&
    !reading.has('why', 'when', 'say-sure', 'list', 'list-noun', 'next', 'own', 'how-many', 'date-of')
      ? { intent: 'rulings', aspect: 'who', certain: true, loosely: true }
      : undefined,
};

export const whoStopped: Rule = {
  name: 'who stopped a measure',
  find: ({ reading, measures }) =>
    reading.has('who') && reading.has('court', 'ban') && measures.length > 0 && stops(reading)
      ? { intent: 'rulings', aspect: 'who' }
      : undefined,
};

/** "Did any court rule on that order", "was it challenged in court": its rulings, and that there are none. */
export const anyRuling: Rule = {
  name: 'any ruling on it',
  find: ({ reading, reference, apps, companies, people, measures, strangers, rulings, jurisdictions }) =>
    measures.length === 1 &&
    companies.length + people.length + strangers.length + rulings.length + jurisdictions.length === 0 &&
    apps.length <= 1 &&
    reading.has('yes-no') &&
    reading.has('court-sure') &&
    isUndatedBut(reading, reference) &&
    saysOnly(
      reading,
      ...(['yes-no', 'do', 'be', 'any', 'court', 'court-sure', 'judge', 'rule', 'of', 'ever', 'order', 'law'] as const),
      ...(['app', 'number-word', 'measure', 'by', 'have', 'take', 'ban', 'list-noun', 'people', 'past'] as const),
    )
      ? { intent: 'rulings', certain: true }
      : undefined,
};

/** "How many court rulings were there on X", "how many judges stopped his bans": what courts decided, counted. */
export const rulingsCounted: Rule = {
  name: 'how many rulings',
  find: ({ reading, companies, strangers, rulings }) =>
    companies.length + strangers.length + rulings.length === 0 &&
    reading
      .at('how-many')
      .some((at) => [at + 1, at + 2].some((to) => reading.isAt(to, 'judge', 'ruling-noun', 'court-sure', 'court'))) &&
    // "how many judges are on that court": nothing that they did.
    !reading.at('judge').some((at) => reading.isAt(at + 1, 'be')) &&
    !reading.has('how-long', 'date-of', 'sued', 'who', 'when', 'why', 'user', 'between') &&
    reading.unknown.length === 0
      ? { intent: 'rulings', aspect: 'count', certain: true }
      : undefined,
};

/** "What happened to X's case against that order", "how did its court challenge end": what a court did with it. */
export const whatBecameOfCase: Rule = {
  name: 'what became of a case',
  find: ({ reading, measures, apps, companies, people, strangers, plans }) => {
    const [measure, ...others] = reading.mention('measure');
    const [asked] = [...reading.at('happen'), ...reading.at('end')].toSorted((a, b) => a - b);
    return measure !== undefined &&
      asked !== undefined &&
      others.length === 0 &&
      measures.length === 1 &&
      apps.length + companies.length <= 1 &&
      people.length + strangers.length + plans.length === 0 &&
      reading.has('what', 'how') &&
      [
        ...reading.at('court').filter((at) => isCase(at, reading)),
        ...reading.mention('ruling').map(({ from }) => from),
      ].some((at) => at < measure.from && (at > asked || asked > measure.from)) &&
      !reading.has('who', 'which', 'when', 'why', 'next', 'before', 'how-many', 'how-long', 'say-sure', 'judge')
      ? { intent: 'rulings', certain: true, loosely: true }
      : undefined;
  },
};

/** "The case against", "its challenge to": a noun, and whom or what it is brought against. */
const isCase = (at: number, { tokens, isAt }: Reading): boolean =>
  !isAt(at, 'ruling-noun') && tokens[at + 1] !== undefined && !isAt(at - 1, 'yes-no');

/** "When was the X ban blocked", "why did it get halted": what stopped a bar that is spoken of. */
export const banStopped: Rule = {
  name: 'what stopped a ban',
  find: ({ reading, apps, companies, people, strangers, jurisdictions }) =>
    reading.mention('measure').length === 1 &&
    apps.length + companies.length + people.length + strangers.length + jurisdictions.length === 0 &&
    reading.has('when', 'why') &&
    reading.has('court-sure') &&
    isUndated(reading) &&
    saysOnly(reading, 'when', 'why', 'yes-no', 'do', 'be', 'tell', 'have', 'court', 'court-sure', 'ever')
      ? { intent: 'rulings', certain: true }
      : undefined,
};
