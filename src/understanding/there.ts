/** A question that speaks of a place is about what holds there, whatever measures of other places its words recall. */
import type { Intent } from '../answers/answer.ts';
import type { Knowledge, Subject } from '../knowledge/knowledge.ts';
import type { Measure } from '../knowledge/schema.ts';
import type { Mention } from './mentions.ts';
import type { Mind } from './mind.ts';
import { placesAround } from './places.ts';
import { firstOf, type Reading, unique } from './reading.ts';
import type { View } from './view.ts';

/** Kinds of question that ask about one measure, of whatever place it is. */
const ofMeasure: ReadonlySet<Intent> = new Set([
  'dates',
  'standing',
  'signer',
  'measure',
  'history',
  'deadlines',
  'named',
]);

/** So many measures of a place that name the same are told together. */
const mostThere = 3;

/**
 * What is asked about instead of measures of other places, or of those there that name something else: the place's own that
 * name what is spoken of, or that which none of them names. Undefined where what was found holds there.
 */
export function there(
  intent: Intent,
  about: readonly Subject[],
  view: View,
  own: Mind,
): readonly Subject[] | undefined {
  const { knowledge } = own;
  // What happened to an app is told of the place that is spoken of.
  const isOfApps = intent === 'history' && about.length === 1 && about[0]?.kind === 'app';
  const measures = measuresOf(about, knowledge);
  if (!ofMeasure.has(intent) || (measures.length === 0 && !isOfApps)) return undefined;
  const places = placesSpokenOf(view, knowledge);
  if (places.length !== 1 || view.people.length > 0 || view.reference?.count !== undefined) return undefined;
  // "is X on that country's list of November 2020": on that one, whatever else of the place names it.
  const isDated = view.reference?.measures.length === 1 && view.reference.dates.length > 0;
  if (intent === 'named' && isDated && measures.length === 1 && view.reading.has('list-noun', 'measure'))
    return undefined;
  if (measures.some((measure) => isNamedOutright(measure, view.reading, own))) return undefined;
  const things = spokenOf(measures, view, knowledge);
  if (things.length === 0) return undefined;
  const inside = new Set(places.flatMap(({ id }) => [...knowledge.within(id)]));
  const holds = heldIn(places, knowledge);
  const named = naming(things, knowledge);
  const here = knowledge.measures.filter(({ id, jurisdiction }) => inside.has(jurisdiction) && named.has(id));
  const alike = here.filter(({ reach }) => measures.some((measure) => measure.reach === reach));
  // What holds around a place holds there, where the place has nothing like it.
  const isMet = measures.some(
    ({ id, jurisdiction, listings }) =>
      (inside.has(jurisdiction) || (holds.has(jurisdiction) && alike.length === 0)) &&
      (listings.length === 0 || named.has(id)),
  );
  if (isMet) return undefined;
  const meant = alike.length > 0 ? alike : here;
  const isTold = view.reading.has('when', 'happen', 'ban');
  if (isOfApps && (meant.length > mostThere || (meant.length === 0 && !isTold))) return undefined;
  return meant.length > 0 && meant.length <= mostThere ? meant.map(({ id }) => ({ kind: 'measure', id })) : things;
}

/** Whether what a passage tells of is of other places than those that are spoken of. */
export function isElsewhere(about: readonly Subject[], view: View, { knowledge }: Mind): boolean {
  const places = placesSpokenOf(view, knowledge);
  const measures = measuresOf(about, knowledge);
  if (places.length === 0 || measures.length === 0) return false;
  const holds = heldIn(places, knowledge);
  return measures.every(({ jurisdiction }) => !holds.has(jurisdiction));
}

/** "The August 6 order": whether what a passage tells of is of none of the measures that a day describes. */
export function isOfAnotherDay(about: readonly Subject[], { reference }: View, { knowledge }: Mind): boolean {
  const isByDay = reference?.dates.some(({ moment: { kind } }) => kind === 'no-year');
  const measures = measuresOf(about, knowledge);
  if (!reference || reference.bare || !isByDay || measures.length === 0) return false;
  return measures.every(({ id }) => reference.measures.every((one) => one.id !== id));
}

/** Measures themselves, and those of a deadline or an event; none where something else is spoken of beside them. */
function measuresOf(about: readonly Subject[], knowledge: Knowledge): readonly Measure[] {
  const of = about.map(({ kind, id }): readonly Measure[] => {
    const ids =
      kind === 'deadline'
        ? [knowledge.find.deadline(id)?.of ?? '']
        : kind === 'event'
          ? (knowledge.find.event(id)?.about ?? [])
          : [id];
    return ids.flatMap((measure) => knowledge.find.measure(measure) ?? []);
  });
  return of.every(({ length }) => length > 0) ? of.flat() : [];
}

/** Places, all that lies in them and all that they lie in. */
const heldIn = (places: readonly Subject[], knowledge: Knowledge): ReadonlySet<string> =>
  new Set(places.flatMap(({ id }) => [...knowledge.within(id), ...placesAround(id, knowledge).map((at) => at.id)]));

/** Places that are spoken of, by name or by an office of theirs. */
function placesSpokenOf({ jurisdictions, authorities }: View, knowledge: Knowledge): readonly Subject[] {
  const offices = authorities.flatMap(({ id }): Subject[] => {
    const place = knowledge.find.authority(id)?.jurisdiction;
    return place ? [{ kind: 'jurisdiction', id: place }] : [];
  });
  const places = jurisdictions.filter((place) => mayHaveMeasures(place, knowledge));
  return places.length > 0 ? unique([...places, ...offices]) : [];
}

/** A place of which only plans are on record is where the apps come from: "the Chinese app". */
const mayHaveMeasures = ({ id }: Subject, { measures, plans, within }: Knowledge): boolean =>
  measures.some(({ jurisdiction }) => within(id).has(jurisdiction)) ||
  plans.every(({ jurisdiction }) => jurisdiction !== id);

/** What is spoken of: by its own name, or in a name that many a measure could have. */
function spokenOf(measures: readonly Measure[], { apps, companies, reading }: View, knowledge: Knowledge): Subject[] {
  const outright = firstOf([...apps, ...reading.subjects('app')], [...companies, ...reading.subjects('company')]);
  if (outright.length > 0) return unique(outright);
  const common = reading.mention('measure');
  return unique(
    common.flatMap(({ subjects, written }) =>
      [...measures, ...subjects.flatMap(({ id }) => knowledge.find.measure(id) ?? [])].flatMap((measure) =>
        inName(measure, written, knowledge),
      ),
    ),
  );
}

/** What a measure names that is part of a name of its own: "TikTok device ban". */
const inName = ({ listings }: Measure, written: string, knowledge: Knowledge): Subject[] =>
  listings.flatMap(({ app, company }): Subject[] => {
    const name = (app ? knowledge.find.app(app) : knowledge.find.company(company ?? ''))?.name;
    const isIn = name !== undefined && written.toLowerCase().includes(name.toLowerCase());
    return isIn ? [app ? { kind: 'app', id: app } : { kind: 'company', id: company ?? '' }] : [];
  });

/** Measures that name any of these, or what a company has, or that reach it through whoever owns it. */
const naming = (things: readonly Subject[], knowledge: Knowledge): ReadonlySet<string> =>
  new Set(
    [
      ...things,
      ...things.flatMap(({ kind, id }) =>
        kind === 'company' ? knowledge.holdingsOf(id).map(({ thing }) => thing) : [],
      ),
    ].flatMap(({ kind, id }) =>
      (kind === 'app'
        ? [...knowledge.namingsOfApp(id), ...knowledge.coverageOfApp(id)]
        : knowledge.namingsOfCompany(id)
      ).map(({ measure }) => measure.id),
    ),
  );

/** By a name that no other measure could have: neither a word for any, nor what it names with such a word. */
const isNamedOutright = (measure: Measure, reading: Reading, own: Mind): boolean =>
  reading
    .mention('measure')
    .some(
      (mention) => mention.subjects.some(({ id }) => id === measure.id) && !isCommon(measure, mention, reading, own),
    );

function isCommon(measure: Measure, { weak, entry, written, to }: Mention, { tokens }: Reading, own: Mind): boolean {
  if (weak) return true;
  if (entry.name === measure.name || entry.name === measure.title) return false;
  const last = own.words.classesOf(tokens[to - 1]?.text ?? '');
  return last.includes('ban') || inName(measure, written, own.knowledge).length > 0;
}
