/** Common beliefs that a question shows: every content word of one of their wordings stands in it. */
import type { Day } from '../calendar.ts';
import type { Knowledge, Subject } from '../knowledge/knowledge.ts';
import { remembered } from '../knowledge/remembered.ts';
import type { CueClass } from '../languages/cues/cues.ts';
import { type Lexicon, stem } from './lexicon.ts';
import { placesAround } from './places.ts';
import type { Reading } from './reading.ts';
import type { View } from './view.ts';

/** A name of more measures is none of theirs alone. */
const mostEditions = 2;

/** Shorter plain words say nothing. */
const leastPlain = 4;

/** One way to word a belief, the `at`-th of the record: all of these words stand in it. */
type Wording = { id: string; at: number; about: readonly string[]; cue: readonly string[] };

/** The wordings of a record's beliefs, cut into words once, each under the word of it that the fewest others have. */
const cut = new WeakMap<Knowledge, ReadonlyMap<string, readonly Wording[]>>();

function wordingsOf(knowledge: Knowledge, words: Lexicon): ReadonlyMap<string, readonly Wording[]> {
  const known = cut.get(knowledge);
  if (known) return known;
  const content = (cue: string, names: ReadonlySet<string>) => {
    const all = fold(cue);
    const telling = all.filter((word) => word.length > 1 && !words.plain.has(word));
    // "X is Chinese" says of X nothing but a plain word.
    const isOnlyNamed = telling.every((word) => names.has(word));
    return (isOnlyNamed ? all.filter((word) => word.length >= leastPlain) : telling).map(stem);
  };
  const namesOf = (about: readonly string[]) =>
    new Set(
      about.flatMap((id) => {
        const subject = knowledge.subjectOf(id);
        return subject ? fold(knowledge.nameOf(subject)) : [];
      }),
    );
  const all = knowledge.beliefs.flatMap(({ id, about, cues }, at) =>
    cues.flatMap((text): Wording[] => {
      const cue = content(text, namesOf(about));
      return cue.length > 1 ? [{ id, at, about, cue }] : [];
    }),
  );
  const having = new Map<string, number>();
  for (const { cue } of all) for (const word of new Set(cue)) having.set(word, (having.get(word) ?? 0) + 1);
  const rarest = ({ cue }: Wording): string =>
    cue.reduce((a, b) => ((having.get(b) ?? 0) < (having.get(a) ?? 0) ? b : a));
  const made = Map.groupBy(all, rarest);
  cut.set(knowledge, made);
  return made;
}

/** Ids of the beliefs held, the first alone: one correction opens an answer. */
export function heldBeliefs(view: View, about: readonly Subject[], knowledge: Knowledge, words: Lexicon): string[] {
  const { said, shown } = view.reading.notes.once(shownIn, view.reading, knowledge, words);
  const called = calledOtherwise(view, knowledge).filter((word) => !said.has(word));
  // Editions of one list share the name by which they are called.
  const editions = view.reading
    .mention('measure')
    .flatMap(({ subjects }) => (subjects.length <= mostEditions ? subjects : []));
  const spoken = [...view.measures, ...view.apps, ...view.companies, ...view.authorities, ...editions];
  // "India unblocked it": what is believed of a place, in words that name it.
  const places = view.jurisdictions.map(({ id }) => ({
    id,
    name: stem(knowledge.nameOf({ kind: 'jurisdiction', id }).toLowerCase()),
  }));
  const isOfPlace = ({ about: of, cue }: Wording) =>
    places.some(
      ({ id, name }) => cue.includes(name) && of.some((one) => knowledge.find.measure(one)?.jurisdiction === id),
    );
  const ids = new Set([...about, ...spoken].map(({ id }) => id));
  const isHeld = ({ wording, unsaid }: Shown) =>
    (wording.about.length === 0 || wording.about.some((id) => ids.has(id)) || isOfPlace(wording)) &&
    unsaid.every((word) => called.includes(word)) &&
    !isOfElsewhere(wording, view, knowledge);
  const firstOf = (list: readonly Shown[]): Wording | undefined =>
    list.reduce<Wording | undefined>(
      (held, one) => ((held === undefined || one.wording.at < held.at) && isHeld(one) ? one.wording : held),
      undefined,
    );
  const held =
    firstOf(called.length > 0 ? [...shown, ...shownBy(called, said, knowledge, words)] : shown) ??
    firstOf(view.reading.notes.once(shownAlike, view.reading, knowledge, words).filter(isOfApps(view, knowledge)));
  return held ? [held.id] : [];
}

/** "They axed X Pay": what is believed of X is not shown, where apps are spoken of. */
function isOfApps({ apps }: View, knowledge: Knowledge): (shown: Shown) => boolean {
  const spoken = new Set(apps.map(({ id }) => id));
  return ({ wording: { about } }) => {
    const ofApps = about.filter((id) => knowledge.find.app(id) !== undefined);
    return spoken.size === 0 || ofApps.length === 0 || ofApps.some((id) => spoken.has(id));
  };
}

/** A wording of which the question says a word, and the words of it that it does not say. */
type Shown = { wording: Wording; unsaid: readonly string[] };

/** What the question says, and the wordings that it says all but for words that it may call otherwise. */
function shownIn(
  reading: Reading,
  knowledge: Knowledge,
  words: Lexicon,
): { said: ReadonlySet<string>; shown: readonly Shown[] } {
  const said = saidIn(reading, knowledge, words);
  return { said, shown: shownBy([...said], said, knowledge, words) };
}

/**
 * "They scrapped the ban, right?" shows what "they lifted the ban" does: where it is only asked whether it is so, and nothing
 * of it is told by its day, by a court or by a list.
 */
function shownAlike(reading: Reading, knowledge: Knowledge, words: Lexicon): readonly Shown[] {
  if (reading.refusals.length > 0 || reading.has(...askedOtherwise)) return [];
  // "It got axed" may tell either of two things.
  const alike = Object.entries(words.cues.believing).flatMap(([cue, word]) =>
    reading.at(cue as CueClass).some((at) => !reading.isAt(at, 'ban') || !reading.isAt(at, 'end')) ? [stem(word)] : [],
  );
  const said = saidIn(reading, knowledge, words);
  const more = alike.filter((word) => !said.has(word));
  if (more.length === 0) return [];
  const all = new Set([...said, ...more]);
  const isAlike = ({ wording: { cue }, unsaid }: Shown) =>
    unsaid.length === 0 && cue.length >= leastAlike && cue.some((word) => more.includes(word));
  return shownBy([...all], all, knowledge, words).filter(isAlike);
}

/** A shorter wording is shown only by its own words. */
const leastAlike = 3;

const askedOtherwise: readonly CueClass[] = [
  ...(['who', 'what', 'which', 'when', 'where', 'why', 'how', 'how-many', 'how-long', 'sum', 'any', 'none'] as const),
  ...(['court-sure', 'judge', 'change', 'join', 'say-sure', 'both', 'next'] as const),
];

function shownBy(by: readonly string[], said: ReadonlySet<string>, knowledge: Knowledge, words: Lexicon): Shown[] {
  const wordings = wordingsOf(knowledge, words);
  return by
    .flatMap((word) => wordings.get(word) ?? [])
    .map((wording) => ({ wording, unsaid: wording.cue.filter((word) => !said.has(word)) }))
    .filter(({ unsaid }) => unsaid.length <= mostCalled);
}

/** So many words of a wording are at most names of what is called otherwise. */
const mostCalled = 4;

/** "Allowed on Canadian phones": what is believed of one country's measures does not answer for another's. */
function isOfElsewhere({ about }: Wording, { jurisdictions }: View, knowledge: Knowledge): boolean {
  const around = (place: string): string[] => placesAround(place, knowledge).map(({ id }) => id);
  const measured = about.flatMap((id) => knowledge.find.measure(id)?.jurisdiction ?? []);
  const places = new Set(measured.flatMap(around));
  const asked = jurisdictions.flatMap(({ id }) => around(id));
  return places.size > 0 && asked.length > 0 && !asked.some((id) => places.has(id));
}

/** Whether a belief is about one of some days: it says the day of the month. */
export function speaksOfDay(id: string, days: readonly Day[], knowledge: Knowledge): boolean {
  const numbers: readonly string[] = knowledge.beliefs.find((one) => one.id === id)?.belief.match(/\d+/g) ?? [];
  return days.some((day) => numbers.includes(String(Number(day.slice(8)))));
}

/** The names of the things that it calls otherwise: "the octet" stands for an order's number, "the scanner app" for an app. */
const calledOtherwise = ({ measures, apps }: View, knowledge: Knowledge): string[] =>
  [...measures, ...apps].flatMap((thing) => stemsOfName(knowledge, thing));

const stemsOfName = remembered(
  (_, { kind, id }: Subject) => `${kind}:${id}`,
  (knowledge, thing) => {
    const name = thing.kind === 'measure' ? knowledge.find.measure(thing.id)?.number : knowledge.nameOf(thing);
    return name === undefined ? [] : fold(name).map(stem);
  },
);

/** What the question says: its words, months in full, and the names of the places and things that it names. */
function saidIn({ mentions, tokens }: Reading, knowledge: Knowledge, words: Lexicon): ReadonlySet<string> {
  const { months } = words.cues;
  const named = mentions.flatMap(({ subjects: [only, ...others] }) =>
    only && others.length === 0 && spelledOut.has(only.kind) ? [...fold(knowledge.nameOf(only))] : [],
  );
  const spelled = tokens.flatMap(({ text }) => {
    const month = months[text];
    return month === undefined ? [text] : Object.keys(months).filter((name) => months[name] === month);
  });
  return new Set([...named, ...spelled].map(stem));
}

const spelledOut: ReadonlySet<Subject['kind']> = new Set(['app', 'company', 'jurisdiction', 'person']);

const fold = (text: string): string[] => text.toLowerCase().split(/[^\p{L}\p{N}]+/u);
