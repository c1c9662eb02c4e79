/**
 * All the ways in which one question may be understood, before one of them is chosen: by the rules, by each kind that it
 * sounds like, with the measures and the passages that its words recall, or as one to be declined.
 */
import type { Tell } from '../answers/answer.ts';
import { isThing, type Knowledge, type Subject } from '../knowledge/knowledge.ts';
import { attempt } from './attempt.ts';
import { isWithin } from './due-days.ts';
import { ofSpoken } from './duties.ts';
import type { Token } from './fold.ts';
import { foundAs } from './hearing.ts';
import { isOfOthersThan } from './inheriting.ts';
import { asksIfThat } from './intents/content.ts';
import type { IntentFound } from './intents/rule.ts';
import { type Mention, namesOneKind } from './mentions.ts';
import type { Mind } from './mind.ts';
import type { Reading } from './reading.ts';
import { type RecalledFirst, recallFirst } from './recall.ts';
import { tellingPassage } from './recalling.ts';
import { namesAny } from './references.ts';
import type { Sounds } from './sound.ts';
import { isElsewhere, isOfAnotherDay } from './there.ts';
import type { Question, Understanding } from './understanding.ts';
import { type View, viewOf } from './view.ts';

/**
 * How a candidate came about: `plainly` is what the steps find one after the other, `ruled` what the rules say, `freely`
 * what they say whatever words are left over; `heard`, `measure` and `passage` are counted from the likeliest, 0.
 */
export type Way = string;

/** One way to understand a question; where several ways lead to it, all of them. */
export type Candidate = { one: Understanding; ways: ReadonlySet<Way>; recalled?: Recall };

/** How well what a question recalled meets what it says, and whether that is a measure or a passage. */
export type Recall = Omit<RecalledFirst<unknown>, 'value'> & { of: 'measure' | 'passage' };

/** What a choice among candidates may look at beside them. */
export type Asked = {
  reading: Reading;
  sounds: Sounds;
  ruled: IntentFound | undefined;
  own: Mind;
  /** One of so many questions of a text. */
  of: number;
};

/**
 * Chooses one of at least one candidate, of which the first is what the steps find plainly; and where another is hardly less
 * likely, that one too, as told `besides`.
 */
export type Choose = (asked: Asked, candidates: readonly Candidate[]) => readonly [Understanding, ...Understanding[]];

/** So many kinds that a question sounds like are tried; those below the share are not what anybody asked. */
const mostHeard = 4;
const leastShare = 0.02;
const mostMeasures = 2;
/** The second is tried where it is recalled at least so well as the first, 0 to 1. */
const leastOfSecond = 0.5;
/** With a measure that its words recall only the likeliest kinds are tried. */
const mostHeardOfMeasure = [2, 1];
const leastShareOfMeasure = 0.05;
const mostPassages = 4;
/** In more words than this something may be meant that is called by none of its own. */
const mostOfNameless = 10;

export function candidatesFor(
  plainly: Understanding,
  ruled: Understanding,
  sounds: Sounds,
  reading: Reading,
  question: Question,
  own: Mind,
  context: readonly Subject[],
): readonly Candidate[] {
  const found = new Map<string, { one: Understanding; ways: Set<Way>; recalled?: Recall }>();
  const add = (one: Understanding, way: Way, recalled?: Recall) => {
    if (recalled && (correctsUnsaid(one, own) || countsRecalled(one, view))) return;
    if (way !== 'plainly' && tellsAllBeside(one, reading)) return;
    const key = keyOf(one);
    const known = found.get(key);
    if (known) {
      known.ways.add(way);
      if (recalled && !known.recalled) known.recalled = recalled;
    } else found.set(key, { one, ways: new Set([way]), ...(recalled && { recalled }) });
  };
  // Whether it is to be declined is one candidate more, so that the others need not ask themselves.
  const isFree = reading.unknown.length + reading.refusals.length === 0;
  const free: Reading = isFree ? reading : { ...reading, unknown: [], refusals: [] };
  const answerable: Sounds = { kinds: sounds.kinds, refusals: [{ label: 'answered', share: 1 }] };
  const view = viewOf(reading, own);
  // What the rules say of a question that leaves no word over they say freely too.
  const known = new Map<string, Understanding>(isFree && ruled.kind !== 'unclear' ? [[wayKey(), ruled]] : []);
  /** Tries one kind, or what the rules say, with a measure; with the one that is named it is as without. */
  const tried = (found?: IntentFound, measure?: Subject): Understanding => {
    const [named, ...others] = view.measures;
    const other = measure && (measure.id !== named?.id || others.length > 0) ? measure : undefined;
    const key = wayKey(found, other);
    const hint = { ...(found && { found }), ...(other && { measures: [other] }) };
    const one = known.get(key) ?? attempt(free, question, own, context, { sounds: answerable, ...hint }).understanding;
    known.set(key, one);
    return one;
  };
  const heard = (most: number, least: number): IntentFound[] =>
    sounds.kinds
      .slice(0, most)
      .flatMap(({ label, share }) => (share < least || unasked(label, reading) ? [] : (foundAs(label, share) ?? [])));
  add(plainly, 'plainly');
  add(ruled, 'ruled');
  add(tried(), 'freely');
  heard(mostHeard, leastShare).forEach((kind, at) => {
    add(tried(kind), `heard ${at}`);
  });
  // "Round 5" is no other measure than that one, whatever its words recall.
  const isTurn = view.reference?.inTurn === true;
  const turned = new Set(isTurn ? view.measures.map(({ id }) => id) : []);
  const isOfTurn = ({ about }: Tell): boolean => about.every(({ kind, id }) => kind !== 'measure' || turned.has(id));
  // "Who owns a river": where nothing is named, what has no word of it but those that ask is not what is meant.
  const isNameless =
    reading.dates.length === 0 &&
    reading.mentions.every(namesOneKind('person')) &&
    view.reference === undefined &&
    reading.tokens.length <= mostOfNameless &&
    reading.tokens.every(({ kind, text }) => kind !== 'number' || isNoCount(text));
  // "Where is X based": of an outsider nothing is kept, whatever else that word stands in.
  const isOfBase = reading.has('base') && reading.mentions.length > 0 && reading.mentions.every(isOutsideName);
  // "What happened to X in 2021": of an X that nothing knows, whatever else its words recall.
  const isOfSomebody =
    reading.has('what') && reading.at('happen').some((at) => reading.unknown.includes(reading.tokens[at + 2] as Token));
  const isOfNoWord = ({ met, left }: { met: number; left: number }) =>
    isOfBase ||
    isOfSomebody ||
    (isNameless && met === 0 && (left > 0 || reading.mentions.length === 0) && !reading.has('say-sure', 'pronoun'));
  recallFirst(reading, own.words, own.memory.measures, mostMeasures).forEach(({ value: measure, ...how }, at) => {
    if (isOfNoWord(how)) return;
    if (isTurn && !turned.has(measure.id)) return;
    if (isOfAnotherDay([measure], view, own) || isOfOthersThan(context, reading, [measure], own)) return;
    // Where an app is spoken of, what stands of it elsewhere is told with what does not there.
    if (view.apps.length + view.companies.length === 0 && isElsewhere([measure], view, own)) return;
    if (isOfOtherThings(measure, view, own)) return;
    // Beside a measure that is named, or that is recalled far better, a second one was never what was meant.
    if (at > 0 && (view.measures.length > 0 || how.behind < leastOfSecond)) return;
    const recalled: Recall = { ...how, of: 'measure' };
    add(tried(undefined, measure), `measure ${at}`, recalled);
    for (const kind of heard(mostHeardOfMeasure[at] ?? 0, leastShareOfMeasure))
      add(tried(kind, measure), `heard of measure ${at}`, recalled);
  });
  // The day that one place set is none of another's, nor is one of whom others are spoken of.
  const isOfOthers = ({ intent, about: [first] }: Tell): boolean => {
    const deadline = intent === 'deadlines' && first ? own.knowledge.find.deadline(first.id) : undefined;
    if (!deadline) return false;
    const rivals = own.knowledge.deadlines.filter(({ about }) => about.some((id) => deadline.about.includes(id)));
    return !isWithin(deadline, view, own) || !ofSpoken(rivals, reading, own.words).includes(deadline);
  };
  recallFirst(reading, own.words, own.memory.passages, mostPassages).forEach(({ value: passage, ...how }, at) => {
    if (isOfNoWord(how)) return;
    if (isOfOthersThan(context, reading, passage.about, own) || isOfAnother(passage, reading)) return;
    if (isOfOtherThanDescribed(passage, view, own.knowledge)) return;
    if (isOfOthers(passage) || isCaseOfOthers(passage, view, own) || correctsUnsaidDays(passage, view, own)) return;
    if (correctsAnother(passage, view) || correctsOfOffice(passage, view, own) || (isTurn && !isOfTurn(passage)))
      return;
    if (passage.intent === 'named' && (isUnnamedThere(view, own) || isOfUnsaidApp(view))) return;
    if (isElsewhere(passage.about, view, own) || isOfAnotherDay(passage.about, view, own)) return;
    add(tellingPassage(passage, reading, question, plainly), `passage ${at}`, { ...how, of: 'passage' });
  });
  add(
    {
      because: plainly.because,
      readAs: [],
      text: question.text,
      kind: 'unclear',
      refusal: 'topic',
      near: own.prominent.starters,
      asOf: question.clock.asOf,
    },
    'declined',
  );
  return [...found.values()];
}

const isOutsideName = ({ entry }: Mention): boolean => entry.outsider === 'app' || entry.outsider === 'company';

/** "Who owns 4399": a number too large to count anything on record, and no year, is a name like another. */
const isNoCount = (text: string): boolean => text.length > 2 && !/^(?:19|20)\d\d$/.test(text);

/** Ways to try with the same key come to the same. */
const wayKey = (found?: IntentFound, measure?: Subject): string =>
  [found?.intent, found?.aspect, found?.relation, found?.show, measure?.id].join('|');

/** "The TikTok ban": of the measures that are called so none is what the passage is about. */
function isOfAnother({ intent, about }: Tell, reading: Reading): boolean {
  const [name, ...others] = reading.mention('measure');
  const called = new Set(name?.subjects.map(({ id }) => id));
  const measures = about.filter(({ kind }) => kind === 'measure');
  // "Was that order brought back": what stands of another is no answer where one is named outright.
  const isTold = called.size > 1 || (intent === 'standing' && name?.weak === false && name.how === 'exact');
  return isTold && others.length === 0 && measures.length > 0 && measures.every(({ id }) => !called.has(id));
}

/** "The order of X against Y": what stands of another of the kind is no answer where one is described. */
function isOfOtherThanDescribed({ intent, about }: Tell, { measures, reference }: View, { find }: Knowledge): boolean {
  const [described, ...others] = measures;
  if (intent !== 'standing' || !described || others.length > 0 || reference?.bare !== false) return false;
  const kind = find.measure(described.id)?.kind;
  return about.length > 0 && about.every(({ id }) => id !== described.id && find.measure(id)?.kind === kind);
}

/** What names something, and nothing that is spoken of nor what belongs to it, was never what was meant. */
function isOfOtherThings({ id }: Subject, { apps, companies, jurisdictions }: View, { knowledge }: Mind): boolean {
  const measure = knowledge.find.measure(id);
  const spoken = [...apps, ...companies];
  if (!measure || spoken.length === 0 || measure.listings.length === 0 || jurisdictions.length > 0) return false;
  if (spoken.some((subject) => knowledge.eventsAbout(subject.id).some(({ about }) => about.includes(id)))) return false;
  const theirs = spoken.flatMap((subject) => [
    subject,
    ...knowledge.holdingsOf(subject.id).map(({ thing }) => thing),
    ...(knowledge.find.app(subject.id)?.relations ?? []).map(({ party }): Subject => ({ kind: 'company', id: party })),
  ]);
  return !namesAny(measure, theirs);
}

/** No measure of the place that is spoken of names the app: what stands elsewhere is no answer. */
function isUnnamedThere({ apps, jurisdictions, reading }: View, { knowledge }: Mind): boolean {
  const places = new Set(jurisdictions.flatMap(({ id }) => [...knowledge.within(id)]));
  const [app, ...others] = apps;
  return (
    app !== undefined &&
    others.length === 0 &&
    places.size > 0 &&
    reading.has('ban', 'allow') &&
    knowledge.namingsOfApp(app.id).every(({ measure }) => !places.has(measure.jurisdiction))
  );
}

/** Whether something is barred is asked of a name that nothing knows: what stands of another app is no answer. */
const isOfUnsaidApp = ({ reading, apps, companies, measures }: View): boolean =>
  reading.has('ban', 'allow') &&
  reading.isAt(0, 'be') &&
  reading.unknown.length > 0 &&
  reading.tokens.length <= mostOfName &&
  apps.length + companies.length + measures.length === 0;

/** "Is A B banned in C": in so many words and fewer what stands behind the verb is a name. */
const mostOfName = 7;

/** A case in which none of the apps plays a part that the question names. */
function isCaseOfOthers({ intent, about }: Tell, { apps }: View, { knowledge }: Mind): boolean {
  const decided = about.flatMap(({ kind, id }) =>
    kind === 'ruling' ? (knowledge.find.ruling(id)?.decisions ?? []) : [],
  );
  if (intent !== 'rulings' || apps.length === 0 || decided.length === 0) return false;
  const measures = decided.flatMap(({ measure }) => (measure ? [knowledge.find.measure(measure)] : []));
  return measures.every((measure) => measure !== undefined && !namesAny(measure, apps));
}

/** "Which measures are on X": all of them, and not only the one that its words recall. */
const countsRecalled = (one: Understanding, { reference }: View): boolean =>
  reference?.plural === true &&
  one.kind === 'clear' &&
  one.tell.intent === 'measures' &&
  one.tell.frame.filters.measures.length === 1 &&
  one.tell.frame.filters.except.length === 0 &&
  one.tell.about.some(isThing);

/** Nobody said that what was only recalled names an app: if it does not, it is not what is meant. */
function correctsUnsaid(one: Understanding, { knowledge }: Mind): boolean {
  if (one.kind !== 'clear') return false;
  return one.tell.frame.premises.some((premise) => {
    const measure = premise.kind === 'named' ? knowledge.find.measure(premise.measure) : undefined;
    return premise.kind === 'named' && measure !== undefined && !namesAny(measure, [premise.app]);
  });
}

/** Whether one app was barred on a day is not answered by what is believed of another. */
const correctsAnother = ({ about: [first], frame: { premises } }: Tell, { reading, apps }: View): boolean =>
  first?.kind === 'app' &&
  apps.length > 0 &&
  premises.some(({ kind }) => kind === 'belief') &&
  reading.has('ban', 'allow') &&
  !reading.has('who', 'own', 'compare', 'same', 'several', 'all') &&
  reading.mentions.every(({ subjects }) => subjects.every(({ id }) => id !== first.id));

/** "How often did that office move it": what is believed of what others did is not corrected where an office is asked about. */
function correctsOfOffice({ frame: { premises } }: Tell, { reading, authorities }: View, { knowledge }: Mind): boolean {
  const [held] = premises.flatMap((premise) => (premise.kind === 'belief' ? [premise.belief] : []));
  const belief = held === undefined ? undefined : knowledge.beliefs.find(({ id }) => id === held);
  const acts = reading.mention('authority').some(({ to }) => reading.isAt(to, 'extend', 'grant'));
  if (!belief || authorities.length === 0 || !acts) return false;
  const said = [belief.belief, belief.correction, ...belief.cues].join(' ').toLowerCase();
  const issuers = belief.about.flatMap((id) => knowledge.find.measure(id)?.issuer ?? []);
  return (
    authorities.every(({ id }) => !issuers.includes(id)) &&
    reading.mention('authority').every(({ written }) => !said.includes(written.toLowerCase()))
  );
}

/** A belief about a number of days is corrected to nobody who spoke of none, and of what it was that should be done. */
function correctsUnsaidDays(
  { frame: { premises } }: Tell,
  { reading: { tokens, has, countsDays }, apps, companies }: View,
  { knowledge }: Mind,
): boolean {
  const days = premises.flatMap((premise) => {
    const belief = premise.kind === 'belief' && knowledge.beliefs.find(({ id }) => id === premise.belief);
    return belief ? (belief.belief.match(/\d+(?= days)/g) ?? []) : [];
  });
  const isOfOthers = countsDays && !tokens.some(({ text }) => days.includes(text));
  if (days.length > 0 && isOfOthers) return true;
  return (
    days.length > 0 &&
    apps.length + companies.length > 0 &&
    !countsDays &&
    !has('compare', 'how-long', 'how-many', 'date-of', 'deadline', 'extend', 'pause', 'left') &&
    !tokens.some(({ text }) => days.includes(text))
  );
}

/** All apps, rulings or steps of the record are told to nobody who spoke of something that is not on it: "which apps did that minister ban". */
function tellsAllBeside(one: Understanding, { unknown }: Reading): boolean {
  if (one.kind !== 'clear' || unknown.length === 0) return false;
  // "which court ruled on that other case", "what happened to somebody in 2021"
  if (one.tell.intent === 'rulings' || one.tell.intent === 'history') return one.tell.about.length === 0;
  if (one.tell.intent !== 'apps') return false;
  const { measures, owner, jurisdiction, category, standing, signer, except } = one.tell.frame.filters;
  return measures.length + except.length === 0 && !owner && !jurisdiction && !category && !standing && !signer;
}

/**
 * Where facts come from, and what is disputed at all, is told only where a word asks for it, whatever a question sounds like; what the record holds only
 * where nobody and nothing of it is spoken of; and no day is why something is.
 */
const unasked = (label: string, reading: Reading): boolean =>
  (label === 'sources' && !reading.has('source', 'record', 'report', 'say', 'bot', 'citation', 'how', 'where')) ||
  (label === 'disputes' && reading.mentions.length === 0 && !reading.has('dispute')) ||
  // "is that why they banned it": whether it is barred is no answer, and least of all a yes.
  (label === 'named' && asksIfThat(reading)) ||
  ((label === 'deadlines' || label === 'left') &&
    reading.has('why') &&
    !reading.has('deadline', 'must', 'due', 'left', 'extend')) ||
  (label === 'overview' && reading.mentions.length > 0 && !reading.has('record', 'bot', 'bot-sure', 'help', 'source'));

/** Candidates with the same key say the same. */
function keyOf(one: Understanding): string {
  switch (one.kind) {
    case 'clear':
      return JSON.stringify([one.kind, one.tell.intent, one.tell.about, one.tell.frame, one.asOf]);
    case 'ambiguous':
      return JSON.stringify([one.kind, one.unclear, one.among]);
    case 'stranger':
      return JSON.stringify([one.kind, one.absence, one.strangers]);
    case 'unclear':
      return one.kind;
    default:
      return one satisfies never;
  }
}
