/** Apps of a company among those that a measure or a place names. */
import { isExcepted } from '../leaving-out.ts';
import { isUndated, type Reading } from '../reading.ts';
import type { Rule } from './rule.ts';
import { makersIn } from './signs.ts';

/** "Which of the eight belong to X", "all in the order but X's": the names of a measure, with or without those of somebody. */
export const theirsAmongNames: Rule = {
  name: 'theirs among the names',
  find: ({ reading, reference, measures, apps, companies, categories, strangers }) =>
    measures.length === 1 &&
    categories.length + strangers.length === 0 &&
    (companies.length > 0 && companies.length <= mostOwners && apps.length === 0
      ? reference?.count !== undefined ||
        // "three titles of X sat in its first round"
        (reference?.inTurn === true && !reading.isAt(0, 'yes-no', 'be')) ||
        reading.has('except') ||
        isTheirsOn(reading)
      : reading.has('except') && apps.length > 0 && companies.length === 0) &&
    (reading.has('which', 'what', 'how-many', 'list', 'tell', 'any', 'all', 'except') ||
      reference?.inTurn === true ||
      isTheirsOn(reading) ||
      isTheirPart(reading)) &&
    !reading.has(
      'who',
      'why',
      'when',
      'sign',
      'end',
      'court-sure',
      'say',
      'say-sure',
      'still',
      'plan',
      'sell',
      'happen',
    )
      ? { intent: 'apps', certain: true }
      : undefined,
};

/** The apps of so many companies are told of together. */
const mostOwners = 3;

/** "X's apps on that list": the company stands right before its apps, and the list soon after them. */
const isTheirsOn = (reading: Reading): boolean =>
  makersIn(reading).some(
    ({ to }) =>
      (reading.isAt(to, 'app', 'wares') && [2, 3, 4].some((step) => reading.isAt(to + step, 'list-noun', 'order'))) ||
      // "what do A and B have on that list", "which apps of X are on that list"
      (reading.has('what', 'which') &&
        reading.isAt(to, 'have', 'app') &&
        reading.mention('measure').some(({ from }) => from > to)),
  );

/** "X's portion of the eight": what a list has of a company's. */
const isTheirPart = (reading: Reading): boolean =>
  reading.mention('company').some(({ to }) => reading.isAt(to, 'share') && !reading.isAt(to, 'own'));

/** "X's apps barred there": a company and its apps begin the question. */
const isOfTheirApps = (reading: Reading): boolean =>
  makersIn(reading).some(({ from, to }) => from <= 1 && reading.isAt(to, 'app'));

/** "X's things on that country's lists": what X has to offer, right after its name. */
const isOfTheirWares = (reading: Reading): boolean => makersIn(reading).some(({ to }) => reading.isAt(to, 'wares'));

/** What is asked otherwise than for the apps of a company that lists name. */
const besideTheirs = [
  'who',
  'why',
  'when',
  'own',
  'sign',
  'end',
  'court-sure',
  'say-sure',
  'both',
  'device',
  'user',
] as const;

/** "X's apps that are barred", "what X apps are named": those of one company on any list. */
export const theirsNamed: Rule = {
  name: 'theirs on any list',
  find: ({ reading, apps, companies, jurisdictions, measures, people, strangers, strangePlaces, reference }) =>
    companies.length === 1 &&
    apps.length + jurisdictions.length + measures.length + people.length + strangers.length + strangePlaces.length ===
      0 &&
    (reference === undefined || reference.bare) &&
    makersIn(reading).some(({ to }) => reading.isAt(to, 'app')) &&
    (isOfTheirApps(reading) || reading.has('which', 'what', 'how-many')) &&
    reading.has('ban', 'name') &&
    isUndated(reading) &&
    !reading.has(...besideTheirs, 'except', 'not', 'all', 'still', 'where', 'country')
      ? { intent: 'apps', certain: true }
      : undefined,
};

/** "Was X the only app of Y's on that list", "the only one by its maker there": all of that company that it names. */
export const onlyOneOfTheirs: Rule = {
  name: 'whether it is the only one of theirs',
  find: ({ reading, companies, measures, jurisdictions, people, strangers }) =>
    companies.length === 1 &&
    (measures.length > 0 || jurisdictions.length === 1) &&
    people.length <= 1 &&
    strangers.length === 0 &&
    reading.at('only').some((at) => isTheirsNext(at, reading)) &&
    !reading.has('who', 'why', 'when', 'sign', 'end', 'court-sure', 'say-sure', 'user')
      ? { intent: 'apps', certain: true }
      : undefined,
};

/** "the only Y app", "the only one of Y", "the only one by its maker" */
const isTheirsNext = (only: number, reading: Reading): boolean =>
  // "by itself, or was Y there": nothing of Y's.
  !reading.isAt(only, 'pronoun') &&
  [1, 2, 3, 4, 5].some((step) => {
    const at = only + step;
    const isOfMaker = reading.isAt(at, 'company', 'develop', 'own', 'parent') && reading.isAt(at - 1, 'pronoun');
    return (
      (step > 1 && isOfMaker) ||
      makersIn(reading).some(
        ({ from, to }) =>
          from === at && (reading.isAt(to, 'app', 'wares', 'number-word') || reading.isAt(from - 1, 'of', 'by')),
      )
    );
  });

/** "Which apps of X did that country ban", "… besides Y": those of one company on the lists of one place. */
export const theirsInPlace: Rule = {
  name: 'theirs in a place',
  find: ({ reading, apps, companies, jurisdictions, people, strangers }) =>
    companies.length > 0 &&
    companies.length <= mostOwners &&
    jurisdictions.length === 1 &&
    people.length + strangers.length === 0 &&
    (apps.length === 0 || isWithoutThem(reading)) &&
    (reading.has('app') || isForWhatElse(reading) || isOfTheirWares(reading)) &&
    (reading.has('which', 'what', 'how-many', 'list') ||
      reading.isAt(0, 'app', 'tell') ||
      isOfTheirApps(reading) ||
      isOfTheirWares(reading)) &&
    reading.has('ban', 'name', 'list', 'list-noun') &&
    !reading.has(...besideTheirs)
      ? { intent: 'apps', certain: true }
      : undefined,
};

/** "What else of X's", "X has what on that list" */
const isForWhatElse = (reading: Reading): boolean =>
  reading.at('what').some((at) => reading.isAt(at + 1, 'also') || reading.isAt(at - 1, 'have'));

/** "Besides Y": each app that is named is left out, and no company is. */
const isWithoutThem = (reading: Reading): boolean =>
  reading.mention('app').every(({ from }) => isExcepted(from, reading)) &&
  !reading.mention('company').some(({ from }) => isExcepted(from, reading));
