/** What a list has in common with those of a place, and whether it holds two names or one. */
import type { Reading } from '../reading.ts';
import type { View } from '../view.ts';
import { asksForMore } from './more.ts';
import type { Rule } from './rule.ts';
import { namesNumber } from './signs.ts';

/** "The eight": a list is spoken of by how many names it has, and by nothing else than that or whose it is. */
const isOfCounted = ({ reading, reference }: View): boolean => reference?.count !== undefined || namesNumber(reading);

/** "Which of the eight", "any of those eight": some of them are asked for. */
export const asksForSome = ({ at, isAt }: Reading): boolean =>
  [...at('which'), ...at('any'), ...at('how-many')].some((place) => [1, 2].some((step) => isAt(place + step, 'of')));

/** "Which of the eight had that country blocked before he signed": those that its lists name too. */
export const someBarredThere: Rule = {
  name: 'some of a list barred in a place',
  find: (view) => {
    const { reading, apps, companies, strangers, jurisdictions, measures } = view;
    return isOfCounted(view) &&
      measures.length > 0 &&
      jurisdictions.length === 1 &&
      apps.length + companies.length + strangers.length === 0 &&
      asksForSome(reading) &&
      reading.has('ban', 'name', 'list') &&
      reading.has('before') &&
      !reading.has(
        'who',
        'why',
        'when',
        'own',
        'court-sure',
        'say-sure',
        'end',
        'still',
        'not',
        'first',
        'next',
        'change',
        'happen',
      )
      ? { intent: 'apps', aspect: 'first', ofShared: true, certain: true }
      : undefined;
  },
};

/** "Whose list covers more of the eight, this state's or that one's": what the lists of each of two places share with it. */
export const whoseHasMoreOf: Rule = {
  name: 'which place names more of a list',
  find: (view) => {
    const { reading, apps, companies, people, strangers, jurisdictions } = view;
    return isOfCounted(view) &&
      jurisdictions.length === 2 &&
      apps.length + companies.length + strangers.length === 0 &&
      people.length <= 1 &&
      asksForMore(reading) &&
      !reading.has('why', 'when', 'own', 'share', 'court-sure', 'say-sure', 'end', 'still', 'not', 'both')
      ? {
          intent: 'apps',
          ...(reading.has('smallest') && { aspect: 'fewest' as const }),
          counts: true,
          ofEach: true,
          ofShared: true,
          certain: true,
        }
      : undefined;
  },
};

/** "X and Y, one entry or two in that order", "are X and Y separate names there": whether a list names each by itself. */
export const oneNameOrTwo: Rule = {
  name: 'one name or two on a list',
  find: ({ reading, apps, companies, people, strangers, measures }) =>
    measures.length === 1 &&
    apps.length > 0 &&
    apps.length + companies.length === 2 &&
    people.length <= 1 &&
    strangers.length === 0 &&
    reading.has('entries') &&
    !reading.has('who', 'why', 'when', 'own', 'court-sure', 'say-sure', 'end', 'how-long')
      ? { intent: 'named', aspect: 'count', certain: true }
      : undefined,
};

/** "Does that law name X or Y or both", "are X and Y both in that state or just the one": each of them in the measure or the place. */
export const oneOrBothNamed: Rule = {
  name: 'one or both named in a measure',
  find: ({ reading, apps, companies, people, strangers, measures, jurisdictions }) =>
    (measures.length === 1 || (jurisdictions.length === 1 && asksOneOrBoth(reading))) &&
    apps.length + companies.length === 2 &&
    people.length + strangers.length === 0 &&
    reading.has('both') &&
    (reading.has('name', 'list') || asksOneOrBoth(reading)) &&
    !reading.has(
      'who',
      'why',
      'when',
      'own',
      'court-sure',
      'say-sure',
      'end',
      'how-long',
      'how-many',
      'share',
      'what',
    ) &&
    !reading.has('judge', 'develop', 'parent', 'subsidiary')
      ? { intent: 'named', certain: true }
      : undefined,
};

/** "Both, or just one": the one word that stands for two, and then what is less. */
const asksOneOrBoth = ({ at, has }: Reading): boolean => {
  const [both] = at('both');
  return both !== undefined && has('only', 'single') && [...at('only'), ...at('single')].some((place) => place > both);
};
