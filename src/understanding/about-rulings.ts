/** Which rulings, or what they were on, an answer is about. */
import { compareDates } from '../calendar.ts';
import type { Subject } from '../knowledge/knowledge.ts';
import { carriersOf } from '../knowledge/listing.ts';
import type { Measure, Ruling } from '../knowledge/schema.ts';
import { about, type Finder } from './finder.ts';
import { judgesOfTwo, whatBecameOfCase } from './intents/courts.ts';
import { isUndatedBut } from './intents/signs.ts';
import { listed } from './listed.ts';
import type { Mind } from './mind.ts';
import { firstOf } from './reading.ts';
import { measureSubjects, namesAny } from './references.ts';
import { type View, weakMeasures } from './view.ts';

export const rulings: Finder = ({ rule }, view, own) => {
  // "The TikTok case against that order": whatever else goes by that name, the one on the order.
  if (rule === whatBecameOfCase.name) return about('rulings', view.measures);
  // "The judges of X's list and of Y's": whatever list is meant, those on each of the two.
  if (rule === judgesOfTwo.name) return about('rulings', stoppedOf(view.apps, own));
  const described = view.reference && !view.reference.bare ? measureSubjects(view.reference.measures).slice(0, 4) : [];
  // "what did the Supreme Court say": the court is named by a word of its own.
  const said = new Set(view.reading.tokens.map(({ text }) => text));
  const subjects = [...view.measures, ...view.apps, ...described];
  const near =
    subjects.length > 0
      ? [...new Set(measuresNear(subjects, own).flatMap((id) => own.knowledge.rulingsOn(id)))]
      : own.knowledge.rulings;
  const inTurn = rulingInTurn(view, [...subjects, ...weakMeasures(view.reading)], own);
  if (inTurn) return about('rulings', [{ kind: 'ruling', id: inTurn.id }]);
  const ofCourt = near.filter(({ court }) => ownWords(court, own).some((word) => said.has(word)));
  return about(
    'rulings',
    firstOf(
      view.rulings,
      ofCourt.length < near.length || subjects.length === 0
        ? ofCourt.map(({ id }): Subject => ({ kind: 'ruling', id }))
        : [],
      view.measures,
      namingTheirs(described, view, own),
      namingTheirs(weakMeasures(view.reading), view, own),
      view.apps,
      view.companies,
    ),
  );
};

/** "X was on that office's list, then a judge came in": of lists that are called so, those that name X. */
function namingTheirs(lists: readonly Subject[], { apps }: View, { knowledge }: Mind): readonly Subject[] {
  const naming = lists.filter(({ id }) => apps.some((app) => isNaming(knowledge.find.measure(id), app)));
  return naming.length > 0 ? naming : lists;
}

const isNaming = (measure: Measure | undefined, app: Subject): boolean =>
  measure !== undefined && namesAny(measure, [app]);

/** What courts stopped of what names these, in one country; whatever courts decided about them where they stopped nothing. */
function stoppedOf(apps: readonly Subject[], own: Mind): readonly Subject[] {
  const stopped = apps.map((app) =>
    measuresNear([app], own).filter((id) =>
      own.knowledge
        .rulingsOn(id)
        .some(({ decisions }) => decisions.some(({ measure, effect }) => measure === id && effect === 'enjoins')),
    ),
  );
  const placeOf = (id: string) => own.knowledge.find.measure(id)?.jurisdiction;
  const shared = stopped[0]
    ?.map(placeOf)
    .find((place) => stopped.every((ids) => ids.some((id) => placeOf(id) === place)));
  const there = stopped.flatMap((ids) => ids.filter((id) => placeOf(id) === shared));
  // An order that fell with the list under it is told with that list.
  const meant = there.filter((id) => carriersOf(id, own.knowledge).every((list) => !there.includes(list.id)));
  return shared === undefined ? apps : meant.map((id): Subject => ({ kind: 'measure', id }));
}

/** "Which judge blocked it first", "the latest ruling on it": of all that may be meant, the one that decided first or last. */
function rulingInTurn(
  { reading, reference, rulings }: View,
  subjects: readonly Subject[],
  own: Mind,
): Ruling | undefined {
  const isFirst = reading.has('first');
  if (isFirst === reading.has('last') || rulings.length > 0 || !isUndatedBut(reading, reference)) return undefined;
  const near = new Set(subjects.length > 0 ? measuresNear(subjects, own) : own.knowledge.measures.map(({ id }) => id));
  const stops = reading.tokens.some(({ text }) => listed(own.words.cues.stopping).includes(text));
  const decided = own.knowledge.rulings
    .flatMap((ruling) => ruling.decisions.map((decision) => ({ ruling, decision })))
    .filter(
      ({ decision: { measure, effect } }) =>
        measure !== undefined && near.has(measure) && (!stops || effect.startsWith('enjoins')),
    )
    .sort((a, b) => compareDates(a.decision.on, b.decision.on));
  return decided.at(isFirst ? 0 : -1)?.ruling;
}

/** The cases that are meant: those of the court that is named, of what is spoken of; else the only one on it. */
export function caseOf(view: View, measures: readonly Subject[], own: Mind): Subject[] {
  const spoken = [...measures, ...view.apps];
  if (spoken.length === 0) return ofNamedCourt(view, own);
  const near = new Set(measuresNear(spoken, own).flatMap((id) => own.knowledge.rulingsOn(id).map(({ id }) => id)));
  const named = ofNamedCourt(view, own).filter(({ id }) => near.has(id));
  return named.length > 0 ? named : [...near].map((id): Subject => ({ kind: 'ruling', id }));
}

/** The rulings of the court that a question names by a word of its own. */
function ofNamedCourt({ reading }: View, own: Mind): Subject[] {
  const said = new Set(reading.tokens.map(({ text }) => text));
  return own.knowledge.rulings
    .filter(({ court }) => ownWords(court, own).some((word) => said.has(word)))
    .map(({ id }) => ({ kind: 'ruling', id }));
}

/** Measures asked about, and those that name the apps asked about. */
function measuresNear(subjects: readonly Subject[], { knowledge }: Mind): string[] {
  return subjects.flatMap(({ kind, id }) =>
    kind === 'measure' ? [id] : knowledge.namingsOfApp(id).map(({ measure }) => measure.id),
  );
}

/** The words of courts' names that not most courts share, found once for a record. */
const courtWords = new WeakMap<Mind, ReadonlyMap<string, readonly string[]>>();

function ownWords(court: string, own: Mind): readonly string[] {
  const known = courtWords.get(own);
  if (known) return known.get(court) ?? [];
  const words = (text: string): string[] => text.toLowerCase().match(/[a-z]{4,}/g) ?? [];
  const courts = own.knowledge.rulings.map((ruling) => ruling.court);
  const rare = (word: string) => courts.filter((other) => words(other).includes(word)).length * 2 <= courts.length;
  courtWords.set(own, new Map(courts.map((name) => [name, words(name).filter(rare)])));
  return ownWords(court, own);
}
