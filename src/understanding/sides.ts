/** The sides of a comparison of measures, where they are described or a place stands for one of its own. */
import type { Knowledge, Subject } from '../knowledge/knowledge.ts';
import type { Measure } from '../knowledge/schema.ts';
import { unique } from './reading.ts';
import { inOrder, isDatedIn, measureSubjects, namesAny } from './references.ts';
import { type View, weakMeasures } from './view.ts';

/** "The August 2020 orders and that of January 2021": the few that a plural stands for are one side, what is named the other. */
export function describedBeside({ reference, measures, reading }: View): Subject[] {
  if (!reading.has('compare', 'same', 'older')) return [];
  const called = weakMeasures(reading).filter(({ id }) => measures.every((one) => one.id !== id));
  // "The August orders versus that order": one is named, and the others are described.
  const isOfOthers = reference?.plural || (reading.has('compare') && measures.length === 1);
  const described = reference && isOfOthers && !reference.bare ? measureSubjects(reference.measures) : [];
  const side = called.length > 0 ? called : described;
  return side.length <= mostOfSide ? side.filter(({ id }) => measures.every((one) => one.id !== id)) : [];
}
const mostOfSide = 3;

/**
 * The two sides of a comparison where a place stands for its list: the only measure of it that is spoken of, else its first
 * that names an app, of the time asked about where there is one; and a measure that is named outright beside one place.
 */
export function sidesOf({ jurisdictions, measures, people, apps, reading }: View, knowledge: Knowledge): Subject[] {
  if (jurisdictions.length === 0 || jurisdictions.length > 2) return [];
  const spans = reading.dates.flatMap(({ moment }) => (moment.kind === 'period' ? [moment] : []));
  const isIn = (place: string, { id }: Subject) =>
    knowledge.within(place).has(knowledge.find.measure(id)?.jurisdiction ?? '');
  const lists = jurisdictions.flatMap(({ id }) => {
    const spoken = measures.filter((measure) => isIn(id, measure));
    if (spoken.length === 1) return spoken;
    const own = knowledge.measures.filter(
      (measure) => knowledge.within(id).has(measure.jurisdiction) && measure.listings.some(({ app }) => app),
    );
    const then = own.filter((measure) => spans.every(({ from, to }) => isDatedIn(measure, from, to)));
    return measureSubjects(firstOfPlace(then.length > 0 ? then : own, id, knowledge));
  });
  if (lists.length === 2) return lists;
  const elsewhere = measures.filter((measure) => jurisdictions.every(({ id }) => !isIn(id, measure)));
  if (lists.length === 1 && elsewhere.length === 1) return [...elsewhere, ...lists];
  // "Was it that country or that president first": the first that he signed which names an app.
  const [maker, ...makers] = people;
  if (!maker || makers.length > 0 || elsewhere.length > 0 || lists.length !== 1) return [];
  const signed = knowledge.measures.filter(
    (measure) =>
      measure.signedBy === maker.id &&
      jurisdictions.every(({ id }) => !knowledge.within(id).has(measure.jurisdiction)) &&
      (apps.length > 0 ? namesAny(measure, apps) : measure.listings.some(({ app }) => app)),
  );
  return [...lists, ...measureSubjects(inOrder(signed).slice(0, 1))];
}

/**
 * What is set side by side by when it came, where places stand for their measures: "this place over one app or that place
 * over another", "this place's rule on one app or on another", "this place's block or that order".
 */
export function pairedFirsts({ measures, reading }: View, knowledge: Knowledge): readonly Subject[] {
  const places = unique(
    reading.mentions.flatMap(({ subjects }) =>
      subjects.flatMap(({ kind, id }): Subject[] => {
        if (kind === 'jurisdiction') return [{ kind, id }];
        const issuer = kind === 'authority' ? knowledge.find.authority(id)?.jurisdiction : undefined;
        return issuer ? [{ kind: 'jurisdiction', id: issuer }] : [];
      }),
    ),
  );
  const [app, other] = unique(reading.subjects('app'));
  // "did that list name this or that first": of its place, where it went on.
  const ofList =
    other && measures.length === 1 ? knowledge.find.measure(measures[0]?.id ?? '')?.jurisdiction : undefined;
  const [place = ofList ? ({ kind: 'jurisdiction', id: ofList } as const) : undefined, second] = places;
  if (!place) return [];
  const first = (at: Subject, on: readonly Subject[]): readonly Subject[] =>
    measureSubjects(
      firstOfPlace(
        knowledge.measures.filter((measure) => namesAny(measure, on)),
        at.id,
        knowledge,
      ),
    );
  // "the X device ban, this place or that": of those that are called so the first of each.
  const called = new Set(weakMeasures(reading).map(({ id }) => id));
  if (second && !app && called.size > 1) {
    const all = knowledge.measures.filter(({ id }) => called.has(id));
    return unique([place, second].flatMap(({ id }) => measureSubjects(firstOfPlace(all, id, knowledge))));
  }
  if (app && second) return unique([...first(place, [app]), ...first(second, [other ?? app])]);
  if (app && other) return unique([...first(place, [app]), ...first(place, [other])]);
  // What is only described by its place is one of many there.
  const [measure, ...further] = measures.filter(
    ({ id }) => !knowledge.within(place.id).has(knowledge.find.measure(id)?.jurisdiction ?? ''),
  );
  if (!measure || second || further.length > 0) return [];
  const named = knowledge.find.measure(measure.id)?.listings ?? [];
  const on = app ? [app] : named.flatMap(({ app: id }): Subject[] => (id ? [{ kind: 'app', id }] : []));
  return unique([...first(place, on), measure]);
}

/** Of some measures the first of a place. */
export function firstOfPlace(measures: readonly Measure[], place: string, knowledge: Knowledge): Measure[] {
  const places = knowledge.within(place);
  return inOrder(measures.filter(({ jurisdiction }) => places.has(jurisdiction))).slice(0, 1);
}
