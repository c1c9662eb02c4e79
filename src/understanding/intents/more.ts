/** Which of two sides has more: whose apps were named more, which place named more, who signed more. */
import { isUndated, type Reading } from '../reading.ts';
import type { View } from '../view.ts';
import type { Rule } from './rule.ts';

/** "Who has more", "X vs Y", "how many did X and how many did Y": two sides are set against each other by number. */
export const asksForMore = (reading: Reading): boolean =>
  reading.has('more') || (reading.has('how-many') && (reading.has('compare') || reading.at('how-many').length > 1));

/** What asks for something else than how many there are. */
const otherwise = [
  'why',
  'when',
  'own',
  'share',
  'end',
  'still',
  'court-sure',
  'say-sure',
  'deadline',
  'user',
  'usage',
  'first',
  'before',
  'next',
  'both',
  'except',
] as const;

/** "Who has more apps banned there, X or Y": what is named of each of two firms. */
export const whoHasMoreNamed: Rule = {
  name: 'whose apps are named more',
  find: ({ reading, apps, companies, people, strangers, measures, jurisdictions }) =>
    companies.length === 2 &&
    apps.length + people.length + strangers.length === 0 &&
    measures.length + jurisdictions.length <= 1 &&
    asksForMore(reading) &&
    reading.has('ban', 'name', 'list') &&
    isUndated(reading) &&
    !reading.has(...otherwise)
      ? { intent: 'apps', counts: true, ofEach: true, certain: true }
      : undefined,
};

/** "Which country banned the most apps", "who named the fewest": what is named in each of the places that named any. */
export const whoNamedMost: Rule = {
  name: 'which place named the most',
  find: ({ reading, reference, apps, companies, people, strangers, jurisdictions, categories, strangePlaces }) =>
    apps.length + companies.length + people.length + strangers.length + strangePlaces.length === 0 &&
    jurisdictions.length + categories.length + reading.mention('measure').length === 0 &&
    (!reference || reference.bare) &&
    (reading.has('who') || reading.has('country')) &&
    reading.has('larger') &&
    reading.has('app') &&
    reading.has('ban', 'name', 'list') &&
    isUndated(reading) &&
    !reading.has('list-noun', 'order', 'law', 'not', 'sign', ...otherwise)
      ? { intent: 'apps', counts: true, ofEach: true, certain: true }
      : undefined,
};

/** "Which company has the most apps on that country's lists": what is named there of each of the firms that have the most. */
export const whoseAreMost: Rule = {
  name: 'whose apps are named most',
  find: ({ reading, apps, companies, people, strangers, measures, jurisdictions }) =>
    jurisdictions.length <= 1 &&
    jurisdictions.length + measures.length > 0 &&
    apps.length + companies.length + people.length + strangers.length === 0 &&
    reading.has('company', 'whose', 'who') &&
    reading.has('larger') &&
    reading.has('app') &&
    (reading.has('ban', 'name', 'list', 'list-noun') || measures.length > 0) &&
    isUndated(reading) &&
    !reading.has('country', 'sign', 'not', ...otherwise.filter((cue) => cue !== 'own'))
      ? { intent: 'apps', counts: true, ofEach: true, ofFirms: true, certain: true }
      : undefined,
};

/** "Did this country ban more apps than that one": what is named in each of two places. */
export const whichPlaceNamedMore: Rule = {
  name: 'which place named more',
  find: ({ reading, reference, apps, companies, people, strangers, jurisdictions }) =>
    jurisdictions.length === 2 &&
    apps.length + companies.length + people.length + strangers.length === 0 &&
    reading.mention('measure').length === 0 &&
    reference?.count === undefined &&
    asksForMore(reading) &&
    reading.has('app') &&
    reading.has('ban', 'name', 'list') &&
    isUndated(reading) &&
    !reading.has('list-noun', 'not', ...otherwise)
      ? { intent: 'apps', counts: true, ofEach: true, certain: true }
      : undefined,
};

/** "Who signed more orders, X or Y", "how many bans did X sign vs Y": what each of two people signed, or what that names. */
export const whoSignedMore: Rule = {
  name: 'who signed more',
  find: (view) =>
    view.makers.length === 2 &&
    view.people.length === 2 &&
    isOfPeopleOnly(view) &&
    asksForMore(view.reading) &&
    view.reading.has('sign', 'issue', 'ban', 'measure', 'order', 'law') &&
    isUndated(view.reading) &&
    !view.reading.has(...otherwise)
      ? { intent: view.reading.has('app') ? 'apps' : 'measures', counts: true, ofEach: true, certain: true }
      : undefined,
};

const isOfPeopleOnly = ({ reading, apps, companies, jurisdictions, strangers }: View): boolean =>
  apps.length + companies.length + jurisdictions.length + strangers.length === 0 &&
  reading.mention('measure').length === 0;
