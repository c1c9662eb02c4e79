/** Days that were moved on, and what held something off for a time. */
import { isUndated } from '../reading.ts';
import type { Rule } from './rule.ts';
import { isUndatedBut, saysOnly } from './signs.ts';

/** "The end dates of the pauses", "the sale date kept sliding: from what to what": the days, one after the other. */
export const movedDays: Rule = {
  name: 'how a day moved',
  find: ({ reading, reference, measures }) => {
    if (reading.has('why', 'who', 'whose', 'court-sure', 'own', 'compare', 'same', 'penalty', 'how-many'))
      return undefined;
    const pauses = reference?.pauses === true && reference.plural && measures.length > 1;
    const moved = reading.has('moves') && reading.has('deadline', 'date-of', 'extend', 'when', 'pause');
    const listed = pauses && reading.has('date-of', 'when', 'deadline', 'timeline', 'all', 'end', 'list', 'moves');
    // "how did the sale date shift"
    const changed =
      reading.has('how') &&
      !reading.has('how-long') &&
      reading.has('change', 'extend') &&
      reading.has('date-of', 'deadline') &&
      reading.has('sell', 'deadline', 'pause');
    // "how was the pause stretched, step by step", "how did the pause keep getting extended"
    const isOfSeveral =
      measures.length !== 1 ||
      (reference?.measures.length ?? 0) > 1 ||
      reading.mention('measure').some(({ subjects }) => subjects.length > 1);
    const stretched =
      reading.has('pause') &&
      isOfSeveral &&
      reading.has('how') &&
      reading.has('extend') &&
      !reading.has('how-long', 'which');
    // "that law's pauses", and not a word more
    const alone = pauses && saysOnly(reading, 'pause', 'extend', 'of', 'tell', 'all', 'list');
    return moved || listed || changed || stretched || alone
      ? { intent: 'deadlines', show: 'all', certain: true }
      : undefined;
  },
};

/** "Which order was holding enforcement back on 1 May 2025": the one that did so that day. */
export const whichPause: Rule = {
  name: 'which pause held then',
  find: ({ reading, reference, measures, people, rulings }) =>
    reference?.pauses === true &&
    reading.has('which', 'what', 'number-word', 'citation') &&
    (reading.has('order') || !reading.has('when', 'deadline', 'who', 'why', 'end')) &&
    reading.dates.some(({ moment }) => moment.kind === 'day' || moment.kind === 'period') &&
    measures.length === 1 &&
    people.length + rulings.length === 0 &&
    !reading.has('who', 'why', 'next', 'court-sure', 'sign')
      ? { intent: 'measure', aspect: 'does', certain: true }
      : undefined,
};

/** "Which pause came third", "what was the second extension": the one whose turn it was. */
export const pauseInTurn: Rule = {
  name: 'a pause by its turn',
  find: ({ reading, reference, measures, companies, people, rulings, strangers }) =>
    reference?.inTurn === true &&
    reference.pauses === true &&
    measures.length === 1 &&
    companies.length + people.length + rulings.length + strangers.length === 0 &&
    isUndated(reading) &&
    reading.has('which', 'what') &&
    saysOnly(
      reading,
      ...([
        'which',
        'what',
        'pause',
        'extend',
        'extension',
        'ordinal',
        'number-word',
        'join',
        'last',
        'first',
      ] as const),
      ...(['be', 'yes-no', 'order', 'of', 'do', 'called', 'tell', 'mean'] as const),
    )
      ? { intent: 'measure', aspect: 'does', certain: true }
      : undefined,
};

/** "17 December 2025, that pause on or over": whether it held on a day. */
export const pausedThen: Rule = {
  name: 'whether a pause held then',
  find: ({ reading, reference, measures, companies, people, rulings }) =>
    reference?.pauses === true &&
    measures.length === 1 &&
    companies.length + people.length + rulings.length === 0 &&
    reading.dates.some(({ moment }) => moment.kind === 'day') &&
    reading.has('past', 'end', 'still', 'status', 'effect') &&
    saysOnly(reading, 'past', 'end', 'still', 'status', 'effect', 'pause', 'extend', 'of', 'be', 'yes-no', 'outside')
      ? { intent: 'standing', certain: true }
      : undefined,
};

/** "That order kept it off through what date", "until which day did it run": the day until which one measure held. */
export const heldUntilWhen: Rule = {
  name: 'until when it held',
  find: ({ reading, measures, apps, companies, rulings, strangers }) =>
    measures.length === 1 &&
    apps.length <= 1 &&
    companies.length + rulings.length + strangers.length === 0 &&
    reading.has('until-when') &&
    reading.has('extend', 'pause', 'enforce', 'keep', 'operate', 'last') &&
    isUndated(reading) &&
    !reading.has('who', 'why', 'sign', 'court-sure', 'say-sure', 'own', 'next', 'before', 'still')
      ? { intent: 'deadlines', certain: true }
      : undefined,
};

/** "How long did the first pause last", "that pause was for how many days": the day until which it held, and its days. */
export const howLongPaused: Rule = {
  name: 'how long a pause was',
  find: ({ reading, reference, measures, companies, rulings }) =>
    reference?.pauses === true &&
    !reference.plural &&
    measures.length + reference.measures.length > 0 &&
    companies.length + rulings.length === 0 &&
    reading.has('how-long') &&
    !reading.has('who', 'why', 'when', 'sign', 'left', 'between', 'next', 'before', 'court-sure', 'say-sure', 'which')
      ? { intent: 'deadlines', certain: true }
      : undefined,
};

/** "That pause ran until", "the third extension, up to what day": the day until which it held. */
export const pausedUntil: Rule = {
  name: 'until when a pause held',
  find: ({ reading, reference, measures, companies, rulings, strangers }) =>
    reference?.pauses === true &&
    !reference.plural &&
    measures.length === 1 &&
    reference.measures.length === 1 &&
    companies.length + rulings.length + strangers.length === 0 &&
    isUndatedBut(reading, reference) &&
    (reading.isAt(reading.tokens.length - 1, 'left') || (reading.has('left') && reading.has('when', 'date-of'))) &&
    !reading.has('who', 'why', 'how-many', 'sign', 'next', 'court-sure', 'say-sure', 'which')
      ? { intent: 'deadlines', certain: true }
      : undefined,
};

/** "How many pauses were there": told of what they paused. */
export const pausesCounted: Rule = {
  name: 'how many pauses',
  find: ({ reading, reference, measures }) =>
    reading.has('how-many') &&
    !reading.has('how-long', 'date-of', 'who', 'app') &&
    reference?.pauses === true &&
    reference.plural &&
    measures.length > 1
      ? { intent: 'measure', counts: true, ofPaused: true, certain: true }
      : undefined,
};

/** "How many times did that office push the sale date back": the day that was moved, and how often. */
export const timesMoved: Rule = {
  name: 'how often a day was moved',
  find: ({ reading, reference, apps, companies, authorities, people, strangers }) =>
    reading.has('how-often') &&
    reading.has('extend', 'moves') &&
    reference?.pauses !== true &&
    (authorities.length > 0 || (companies.length > 0 && reading.has('sell'))) &&
    apps.length + people.length + strangers.length === 0 &&
    !reading.has('who', 'why', 'court-sure', 'say-sure', 'order', 'app', 'end')
      ? { intent: 'deadlines', certain: true }
      : undefined,
};

/** "Who has been pausing it", "which president keeps delaying the law": whoever signed what holds it off. */
export const whoPaused: Rule = {
  name: 'who paused it',
  find: ({ reading, reference, companies, people, rulings, plans, strangers, jurisdictions }) => {
    const asksWho =
      reading.isAt(0, 'who') ||
      reading.at('who').some((at) => at <= 1 || reading.isAt(at - 1, 'by')) ||
      [...reading.at('which'), ...reading.at('what')].some(
        (at) =>
          at <= 1 &&
          (reading.isAt(at + 1, 'people', 'number-word') ||
            reading.mention('authority').some(({ from }) => from === at + 1)),
      );
    return asksWho &&
      [...reading.at('pause'), ...reading.at('extend')].some((at) => !reading.isAt(at + 1, 'yes-no')) &&
      reference?.pauses !== true &&
      companies.length + people.length + rulings.length + plans.length + strangers.length === 0 &&
      jurisdictions.length === 0 &&
      isUndated(reading) &&
      !reading.has(...besidePausing)
      ? { intent: 'signer', ofPauses: true, certain: true }
      : undefined;
  },
};
const besidePausing = [
  'deadline',
  'date-of',
  'sell',
  'when',
  'why',
  'how-long',
  'how-many',
  'sign',
  'issue',
  'behind',
  'court-sure',
  'judge',
  'say-sure',
  'own',
  'list-noun',
  'order',
  'due',
] as const;

/** "When was X's deadline extended", "when did they delay the X ban": what holds the law on it off, each with its day. */
export const whenPaused: Rule = {
  name: 'when it was paused',
  find: ({ reading, reference, apps, companies, authorities, rulings, plans, strangers, jurisdictions }) =>
    reference?.pauses !== true &&
    (apps.length === 1 || reading.mention('measure').some(({ subjects }) => subjects.length > 1)) &&
    companies.length + authorities.length + rulings.length + plans.length + strangers.length === 0 &&
    jurisdictions.length === 0 &&
    isUndated(reading) &&
    reading.has('when', 'date-of') &&
    reading.has('extend', 'pause') &&
    reading.has('deadline', 'ban', 'measure', 'law') &&
    saysOnly(
      reading,
      ...(['when', 'date-of', 'extend', 'pause', 'deadline', 'ban', 'measure', 'law', 'left', 'last', 'all'] as const),
      ...([
        'yes-no',
        'do',
        'be',
        'have',
        'of',
        'by',
        'people',
        'moves',
        'what',
        'tell',
        'extension',
        'pronoun',
      ] as const),
    )
      ? { intent: 'deadlines', show: 'all', ofPauses: true, certain: true }
      : undefined,
};

/** "He delayed the TikTok ban", "who keeps pausing the ban": of several that are called so, the one that was paused, and by what. */
export const banThatWasPaused: Rule = {
  name: 'the ban that was paused',
  find: ({ reading, reference, companies, rulings, plans, strangers, jurisdictions, events }) =>
    reference?.pauses !== true &&
    reading.mention('measure').some(({ subjects }) => subjects.length > 1) &&
    reading.has('extend', 'pause') &&
    companies.length + rulings.length + plans.length + strangers.length + jurisdictions.length + events.length === 0 &&
    isUndated(reading) &&
    !reading.has(
      'why',
      'when',
      'how-long',
      'which',
      'deadline',
      'court-sure',
      'say-sure',
      'sell',
      'device',
      'date-of',
    ) &&
    !reading.has(
      'still',
      'status',
      'left',
      'timeline',
      'explain',
      'reason',
      'happen',
      'next',
      'own',
      'order',
      'compare',
    )
      ? { intent: 'measure', counts: true, ofPaused: true, certain: true, loosely: true }
      : undefined,
};

/** "What happens after the pause ended", "why did the pauses stop": what stands of what they paused. */
export const afterThePauses: Rule = {
  name: 'what is after the pauses',
  find: ({ reading, reference, companies, people, strangers, rulings }) =>
    reference?.pauses === true &&
    companies.length + people.length + strangers.length + rulings.length === 0 &&
    reading.has('end', 'past', 'court') &&
    !reading.has('court-sure', 'judge') &&
    (reading.has('why') || (reading.has('next') && reading.has('happen', 'what', 'status', 'be'))) &&
    isUndated(reading) &&
    !reading.has('who', 'which', 'how-many', 'how-long', 'date-of', 'deadline', 'sign')
      ? { intent: 'standing', ofPaused: true, certain: true }
      : undefined,
};

/** "When does the order on X expire", of several of which one held something off until a day: that day. */
export const whenItRunsOut: Rule = {
  name: 'when a pause runs out',
  find: ({ reading, reference, apps, companies, people, rulings, jurisdictions, strangers }) =>
    reference !== undefined &&
    !reference.bare &&
    !reference.any &&
    reference.measures.length > 1 &&
    reference.measures.some(({ relates }) => relates.some(({ how }) => how === 'pauses')) &&
    apps.length <= 1 &&
    companies.length + people.length + rulings.length + jurisdictions.length + strangers.length === 0 &&
    isUndated(reading) &&
    reading.has('when') &&
    saysOnly(reading, 'when', 'order', 'pause', 'extend', 'end', 'do', 'yes-no', 'require', 'of', 'be', 'deal')
      ? { intent: 'deadlines', show: 'due', certain: true }
      : undefined,
};
