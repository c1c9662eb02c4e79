/** Measures by what they name: an app of somebody's, so many apps, one app and no other. */
import type { CueClass } from '../../languages/cues/cues.ts';
import type { Reading } from '../reading.ts';
import type { Rule } from './rule.ts';
import { isUndatedBut } from './signs.ts';

const measureNouns = [
  'measure',
  'order',
  'law',
  'list-noun',
  'batch',
  'directive',
] as const satisfies readonly CueClass[];

/** So far behind "how many" or "which" stands what is asked for: "how many of India's rounds". */
const mostToNoun = 6;

/** "How many measures", "which of India's lists", "measures that name": measures are asked for, and nothing that stands before them. */
function asksForMeasures({ at, isAt }: Reading): boolean {
  const asks = [...at('how-many'), ...at('which'), ...at('what')];
  return (
    // "list names" asks for those.
    (isAt(0, ...measureNouns) && !isAt(0, 'list') && [1, 2, 3].some((place) => isAt(place, 'name'))) ||
    asks.some((from) => {
      const behind = Array.from({ length: mostToNoun }, (_, step) => from + step + 1);
      const noun = behind.findIndex((place) => isAt(place, ...measureNouns));
      return noun >= 0 && behind.slice(0, noun).every((place) => !isAt(place, 'app'));
    })
  );
}

const naming = ['name', 'ban', 'have', 'list'] as const satisfies readonly CueClass[];

const besideNaming = [
  'who',
  'whose',
  'why',
  'when',
  'own',
  'sign',
  'end',
  'court-sure',
  'say-sure',
  'deadline',
  'compare',
  'both',
  'first',
  'last',
  'except',
] as const satisfies readonly CueClass[];

/** "How many rounds named a Tencent app", "which of India's lists have apps of Tencent": those with any app of one company. */
export const namingTheirs: Rule = {
  name: 'which name an app of theirs',
  find: ({ reading, reference, apps, companies, people, strangers, jurisdictions, strangePlaces }) =>
    companies.length === 1 &&
    apps.length + people.length + strangers.length + strangePlaces.length === 0 &&
    jurisdictions.length <= 1 &&
    reading.mention('measure').length === 0 &&
    isUndatedBut(reading, reference) &&
    asksForMeasures(reading) &&
    reading
      .mention('company')
      .some(
        ({ from, to }) => reading.isAt(to, 'app') || (reading.isAt(from - 1, 'of') && reading.isAt(from - 2, 'app')),
      ) &&
    reading.has(...naming) &&
    !reading.has(...besideNaming)
      ? { intent: 'measures', theirs: true, certain: true }
      : undefined,
};

/** "Only one app", "more than ten apps", "a single app": by how many apps they name. */
export const namingSoMany: Rule = {
  name: 'which name so many',
  find: ({ reading, apps, companies, people, strangers, strangePlaces, jurisdictions }) =>
    companies.length + people.length + strangers.length + strangePlaces.length === 0 &&
    apps.length <= 1 &&
    jurisdictions.length <= 1 &&
    asksForMeasures(reading) &&
    (apps.length === 0 ? reading.has(...naming) && boundsAt(reading) !== undefined : isOnlyIt(reading)) &&
    !reading.has(...besideNaming)
      ? { intent: 'measures', sized: true, certain: true }
      : undefined,
};

/** "A single app", "no app": they say how many without a number. */
const alone = ['single', 'none', 'not'] as const satisfies readonly CueClass[];

/** "More than ten apps": where the number stands that a bound is set to, with an app noun behind it. */
export function boundsAt({ at, isAt, tokens }: Reading): number | undefined {
  const isNumber = (place: number) => tokens[place]?.kind === 'number' || isAt(place, 'number-word', ...alone);
  return at('app')
    .flatMap((noun) => [noun - 1, noun - 2])
    .find(
      (place) =>
        isNumber(place) && (isAt(place, ...alone) || [1, 2].some((back) => isAt(place - back, 'only', 'more'))),
    );
}

/** "Name only X", "are only about X", "that name just X". */
const isOnlyIt = (reading: Reading): boolean =>
  reading
    .mention('app')
    .some(({ from, to }) => [1, 2].some((back) => reading.isAt(from - back, 'only')) || reading.isAt(to, 'only')) ||
  reading.at('only').some((only) => reading.isAt(only + 1, 'name'));

/** "Did that country ban 118 apps in June": how many it did is what its list of then names. */
export const soManyThen: Rule = {
  name: 'so many at a time',
  find: ({ reading, reference, apps, companies, people, strangers }) =>
    reference?.miscounted === true &&
    apps.length + companies.length + people.length + strangers.length === 0 &&
    !reading.has('who', 'why', 'when', 'how-long', 'court-sure', 'say-sure', 'own', 'still', 'end')
      ? { intent: 'apps', certain: true }
      : undefined,
};
