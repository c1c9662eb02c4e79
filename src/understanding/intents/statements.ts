/** Who said what, and what was only planned. */
import type { Subject } from '../../knowledge/knowledge.ts';
import type { Reading } from '../reading.ts';
import { isUndated } from '../reading.ts';
import type { Rule } from './rule.ts';
import { onlyAsk, reports, saysOnly, textSays } from './signs.ts';

/** "Ross's reaction to the order": somebody named, and a word that only stands for what people say. */
export const speakerSaid: Rule = {
  name: 'what somebody said',
  find: ({ reading, people, quoted, measures }) =>
    saysMore(reading, quoted) ||
    (people.length > 0 &&
      !(reading.has('why') && measures.length > 0) &&
      reading.has('say-sure') &&
      !reading.has('sign', 'own', 'end') &&
      !onlyAsk(reading))
      ? { intent: 'statements' }
      : undefined,
};

/** "Who said that the market is big": what was said stands right behind it, and who said it is asked. */
export const whoSaidThat: Rule = {
  name: 'who said that',
  find: ({ reading, people, measures, sources, companies, rulings }) =>
    reading.isAt(0, 'who') &&
    reading.isAt(1, 'say') &&
    !reading.isAt(2, 'of') &&
    reading.tokens.length >= leastSaid &&
    people.length + measures.length + sources.length + companies.length + rulings.length === 0 &&
    reading.refusals.length === 0 &&
    !reading.has('sign', 'court-sure', 'judge', 'plan')
      ? { intent: 'statements', certain: true, loosely: true, said: true }
      : undefined,
};

/** "How did X react to being named": what whoever has it said, and no more than that. */
export const howTheyReacted: Rule = {
  name: 'how somebody reacted',
  find: ({ reading, people, apps, companies, jurisdictions, rulings, strangers }) =>
    apps.length + companies.length === 1 &&
    people.length + jurisdictions.length + rulings.length + strangers.length === 0 &&
    reading.isAt(0, 'how', 'what') &&
    reading.mentions.some(
      ({ to, subjects }) =>
        reading.isAt(to, 'react') && subjects.some(({ kind }) => kind === 'app' || kind === 'company'),
    ) &&
    !reading.has('own', 'sign', 'court-sure', 'judge', 'user')
      ? { intent: 'statements', certain: true, loosely: true }
      : undefined,
};

/** "Who announced that the ban of that place stays": whoever spoke for the place that has it. */
export const whoSaidItStays: Rule = {
  name: 'who said that it stays',
  find: ({ reading, jurisdictions, measures, people, companies, rulings, sources }) =>
    (reading.has('who') || (reading.has('which', 'what', 'called') && reading.has('people'))) &&
    reading.has('say-sure', 'announce') &&
    (reading.has('keep') || (reading.has('not') && reading.has('end', 'restore', 'over', 'allow'))) &&
    jurisdictions.length + measures.length > 0 &&
    jurisdictions.length <= 1 &&
    people.length + companies.length + rulings.length + sources.length === 0 &&
    !reading.has('court-sure', 'judge', 'why', 'own', 'sign')
      ? { intent: 'history', certain: true, loosely: true }
      : undefined,
};

/** So many words has "who said" with something that was said. */
const leastSaid = 5;

/** "What reason did X give": somebody on record, and nothing that they may have given it for. */
export const reasonGiven: Rule = {
  name: 'what reason somebody gave',
  find: ({ reading, people, apps, companies, measures, jurisdictions, categories }) =>
    people.length === 1 &&
    measures.length + apps.length + companies.length + jurisdictions.length + categories.length === 0 &&
    reading.has('reason') &&
    reading.has('grant') &&
    !reading.has('end', 'court-sure', 'order', 'law', 'app', 'ban')
      ? { intent: 'statements', certain: true }
      : undefined,
};

/** "the rivals that he listed": whoever is on record by what they said is asked about for it, unless nothing else is spoken of. */
const saysMore = (reading: Reading, quoted: readonly Subject[]): boolean =>
  quoted.length > 0 &&
  quoted.length === reading.subjects('person').length &&
  !reading.classes[0]?.has('who') &&
  (reading.has('say') ||
    reading.mentions.some(({ subjects }) => subjects.some(({ kind }) => kind === 'app' || kind === 'company')));

/**
 * "What did that country say about it": somebody on record spoke for it, or it is a place that nothing is on record of; of one
 * that is on record and for which nobody spoke, what it did speaks.
 */
export const placeSaid: Rule = {
  name: 'what a place said',
  find: ({ reading, speaking, silent, strangeSpeakers, people, sources, companies, apps }) => {
    if (people.length + sources.length + companies.length > 0) return undefined;
    if (reading.has('own', 'sign', 'court-sure', 'list-noun', 'reason', 'why', 'deadline', 'due', 'must'))
      return undefined;
    if (speaking.length + strangeSpeakers.length > 0)
      return reading.has('app') ? undefined : { intent: 'statements', certain: true };
    if (silent.length !== 1 || reading.mention('measure').length > 0) return undefined;
    return { intent: apps.length > 0 ? 'named' : 'measures', certain: true };
  },
};

/** "That paper's figure for the listing": what a paper is said to have is what it reported. */
export const whatAPaperHad: Rule = {
  name: 'what a paper had',
  find: ({ reading, people }) =>
    people.length === 0 &&
    reading.mention('source').some(({ from, to }) => from === 0 && reading.tokens[to - 1]?.possessive === true) &&
    !reading.has('own', 'sign', 'who', 'when')
      ? { intent: 'statements', certain: true, ofAll: true }
      : undefined,
};

/** "who had the scoop on that order": which paper reported it first. */
export const whoBrokeIt: Rule = {
  name: 'who reported it first',
  find: ({ reading, measures }) =>
    (reading.has('scoop') || hadItFirst(reading)) && reading.has('who', 'which', 'what') && measures.length > 0
      ? { intent: 'statements', certain: true }
      : undefined,
};

/** "Which news agency had that order first": who reports, and the last word is that they were the first. */
const hadItFirst = (reading: Reading): boolean =>
  endsInHadItFirst(reading) ||
  (reading.has('report', 'report-sure') &&
    reading.has('have', 'report-sure') &&
    (reading.isAt(reading.tokens.length - 1, 'first') ||
      // "which outlet first had it", "who reported it first, and on which order"
      reading.at('first').some((at) => reading.isAt(at + 1, 'have', 'report-sure'))));

/** "Scoop on that order, which agency had it first": news is had first. */
const endsInHadItFirst = ({ tokens: { length }, isAt }: Reading): boolean =>
  isAt(length - 1, 'first') && isAt(length - 2, 'pronoun') && isAt(length - 3, 'have');

export const whoSaidWhat: Rule = {
  name: 'who said what',
  find: ({ reading, people, sources, apps, companies, measures, jurisdictions, authorities, reference }) => {
    const spoken = reading.has('say') && !onlyAsk(reading);
    // What a text says, and the reasons that it gives, is its own content.
    if ((textSays(reading) || (reading.has('reason') && measures.length > 0)) && people.length + sources.length === 0)
      return undefined;
    // "according to that paper, who owned it": what it reported, and not what is on record.
    if (sources.length > 0 && reading.has('say-sure') && reading.has('report') && reading.has('own'))
      return { intent: 'statements', certain: true };
    // "how much was it worth according to that paper"
    if (accordingTo(reading) && reading.refusals.includes('topic'))
      return { intent: 'statements', certain: true, ofAll: true, said: true };
    if (spoken && (people.length > 0 || sources.length > 0) && !reading.has('sign', 'own'))
      return { intent: 'statements' };
    if (
      spoken &&
      companies.length + apps.length + measures.length + authorities.length + jurisdictions.length > 0 &&
      reading.has('say-sure') &&
      !reading.has('own', 'whose')
    )
      return { intent: 'statements' };
    // "what did the embassy say when the order was signed": somebody speaks whom the record may quote.
    if (
      spoken &&
      reading.has('say-sure', 'say') &&
      reading.has('what', 'who', 'any') &&
      reference?.bare &&
      reading.unknown.length > 0
    )
      return { intent: 'statements' };
    if (reading.has('report') && (sources.length > 0 || reading.has('what', 'who', 'which')) && reports(reading))
      return { intent: 'statements' };
    return undefined;
  },
};

/** "According to that paper", at the beginning or the end. */
const accordingTo = (reading: Reading): boolean =>
  reading
    .mention('source')
    .some(
      ({ from, to }) =>
        [2, 3].some((back) => reading.isAt(from - back, 'say-sure') && reading.isAt(from - back, 'report')) &&
        (to === reading.tokens.length || reading.isAt(0, 'say-sure')),
    );

export const plans: Rule = {
  name: 'plans',
  find: ({ reading, plans, apps, companies, people, jurisdictions }) =>
    plans.length > 0 ||
    (reading.has('plan') &&
      !reading.has('enforce') &&
      apps.length + companies.length + people.length + jurisdictions.length > 0)
      ? { intent: 'plans' }
      : undefined,
};

/** "Did that bill become law", "what happened to that bill": what came of the one plan that is named. */
export const whatBecameOfPlan: Rule = {
  name: 'what became of a plan',
  find: ({ reading, plans, measures, companies, people, strangers }) =>
    plans.length === 1 &&
    reading.mention('plan').some(({ weak }) => !weak) &&
    reading.mention('measure').length + measures.length + companies.length + people.length + strangers.length === 0 &&
    isUndated(reading) &&
    (reading.has('happen', 'law', 'effect', 'status', 'still', 'end') || reading.isAt(0, 'yes-no')) &&
    !reading.has('say-sure', 'own', 'who', 'whose', 'when', 'why', 'source', 'court-sure', 'compare')
      ? { intent: 'plans', certain: true, loosely: true }
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
