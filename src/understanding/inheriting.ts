/** What a question takes over from what was said before: in the same text, or in the message it replies to. */
import type { Intent } from '../answers/answer.ts';
import type { Subject, SubjectKind } from '../knowledge/knowledge.ts';
import type { IntentFound } from './intents/rule.ts';
import { saysOnly } from './intents/signs.ts';
import type { Mind } from './mind.ts';
import { type Reading, unique } from './reading.ts';
import { measuresOfNoun, namesAny } from './references.ts';
import type { View } from './view.ts';

/** Intents that need a subject before they can be answered. */
export const needsSubject: Readonly<Partial<Record<Intent, readonly SubjectKind[]>>> = {
  named: ['app', 'company'],
  owner: ['app', 'company'],
  holdings: ['company', 'person'],
  signer: ['measure'],
  dates: ['measure'],
  standing: ['measure'],
  measure: ['measure'],
  compare: ['app', 'company', 'measure', 'ruling'],
  sources: ['app', 'company', 'measure', 'deadline', 'person'],
  profile: ['app', 'company', 'measure', 'person', 'ruling', 'plan', 'jurisdiction'],
};

export function lacksSubject(found: IntentFound, view: View): boolean {
  const kinds = needsSubject[found.intent];
  if (!kinds)
    return found.intent === 'deadlines' || found.intent === 'history' || found.intent === 'rulings'
      ? view.apps.length + view.companies.length + view.measures.length + view.rulings.length === 0
      : false;
  return !kinds.some((kind) => subjectsOf(kind, view).length > 0) && view.strangers.length === 0;
}

function subjectsOf(kind: SubjectKind, view: View): readonly Subject[] {
  if (kind === 'app') return view.apps;
  if (kind === 'company') return view.companies;
  if (kind === 'person') return view.people;
  if (kind === 'measure') return view.measures;
  if (kind === 'ruling') return view.rulings;
  if (kind === 'plan') return view.plans;
  if (kind === 'deadline') return view.deadlines;
  if (kind === 'jurisdiction') return view.jurisdictions;
  return [];
}

/** So many things spoken of before are taken over. */
const mostInherited = 4;

/** "is that still in force": a measure is meant where one was spoken of, not the app that it names. */
export function inheritable(reading: Reading, context: readonly Subject[]): Subject[] {
  const measures = context.filter(({ kind }) => kind === 'measure');
  const ofMeasure =
    reading.has('status', 'effect', 'end', 'sign', 'issue', 'enforce') && !reading.has('ban', 'own', 'name');
  return unique(ofMeasure && measures.length > 0 ? measures : context).slice(-mostInherited);
}

/** The view with subjects of what was said before, where it has none of that kind itself. */
export function withInherited(view: View, subjects: readonly Subject[]): View {
  const of = (kind: SubjectKind, own: readonly Subject[]) =>
    own.length > 0 ? own : subjects.filter((subject) => subject.kind === kind);
  // "What did that place bar, and who signed it": where only a place was spoken of, what it did is meant.
  const areOfPlace = subjects.every(({ kind }) => kind === 'jurisdiction');
  return {
    ...view,
    ...(areOfPlace && { jurisdictions: of('jurisdiction', view.jurisdictions) }),
    apps: of('app', view.apps),
    companies: of('company', view.companies),
    measures: of('measure', view.measures),
    rulings: of('ruling', view.rulings),
  };
}

export function inherit(found: IntentFound | undefined, context: readonly Subject[]): Subject[] {
  const kinds = found ? needsSubject[found.intent] : undefined;
  const wanted = kinds ?? [...(found?.intent === 'rulings' ? ofCases : []), 'measure', 'app', 'company'];
  for (const kind of wanted) {
    const of = unique(context.filter((subject) => subject.kind === kind));
    if (of.length > 0) return of.slice(-mostInherited);
  }
  if (!found || !ofMeasures.has(found.intent)) return [];
  const apps = unique(context.filter(({ kind }) => kind === 'app')).slice(-1);
  return apps.length > 0 ? apps : unique(context.filter(({ kind }) => kind === 'jurisdiction')).slice(-1);
}

const ofCases: readonly SubjectKind[] = ['ruling'];

/** Kinds of questions about measures: of what names an app, or of what a place did. */
const ofMeasures: ReadonlySet<Intent> = new Set(['standing', 'dates', 'signer', 'measure']);

/** "What did this place do? And that office?": an office is asked about its own measures, of what was spoken of before. */
export function ofIssuer(
  inherited: Subject[],
  context: readonly Subject[],
  { authorities }: View,
  { knowledge }: Mind,
): Subject[] {
  const offices = new Set(authorities.map(({ id }) => id));
  const isOfOthers = ({ kind, id }: Subject) =>
    kind === 'measure' && !offices.has(knowledge.find.measure(id)?.issuer ?? '');
  return offices.size > 0 && inherited.length > 0 && inherited.every(isOfOthers)
    ? unique(context.filter(({ kind }) => kind === 'app')).slice(-1)
    : inherited;
}

/** "X, Y, Z … which others were there": those that were told of are what others are asked for beside. */
export function withTold(view: View, context: readonly Subject[]): View {
  const { reading, apps, companies, measures } = view;
  // "Who signed that order, and which apps": those of the measure that was told of.
  const last = context.findLast(({ kind }) => kind === 'measure' || kind === 'app' || kind === 'company');
  if (last?.kind === 'measure' && asksForItsNames(reading)) return { ...view, measures: [last] };
  const of = (kind: SubjectKind) => unique(context.filter((subject) => subject.kind === kind));
  const [told, naming] = [of('app'), of('measure')];
  const asksOthers =
    reading.has('which', 'what', 'who') &&
    ((reading.has('also') && reading.tokens.length <= mostOfOthers) ||
      // "X, Y, Z … which one is not on that list"
      (told.length > 1 && measures.length === 1 && reading.has('not') && !reading.has('own', 'who', 'why', 'when')));
  const isOfTold = told.length > 1 || (told.length === 1 && naming.length === 1);
  return asksOthers &&
    isOfTold &&
    apps.length + companies.length + (reading.has('not') ? 0 : reading.mentions.length) === 0
    ? { ...view, apps: told, measures: measures.length === 0 && naming.length === 1 ? naming : measures }
    : view;
}

/** "Which apps", "and how many apps were on it": nothing but names or their number. */
export const asksForItsNames = (reading: Reading): boolean =>
  reading.tokens.length <= mostOfNames &&
  reading.mentions.length + reading.unknown.length + reading.dates.length === 0 &&
  reading.has('app') &&
  reading.has('which', 'what', 'how-many') &&
  saysOnly(
    reading,
    'which',
    'what',
    'how-many',
    'how',
    'have',
    'app',
    'be',
    'do',
    'yes-no',
    'pronoun',
    'of',
    'name',
    'list',
  );
const mostOfNames = 6;

/** In so many words and fewer others are asked for, and nothing else. */
const mostOfOthers = 9;

/** "Who runs it? And what share does Y have": a share is one of what was spoken of, where Y has one of it. */
export function withSharedThing(view: View, context: readonly Subject[], { knowledge }: Mind): View {
  const { reading, apps, companies, people } = view;
  const [holder, ...others] = [...companies, ...people];
  // "… and how much Y?": of what was spoken of, where little else is said.
  const isOfShare = reading.has('share') || (reading.has('how-many', 'how') && reading.tokens.length <= mostOfShare);
  if (!isOfShare || !holder || others.length + apps.length > 0) return view;
  const isHeld = (subject: Subject) =>
    subject.id !== holder.id &&
    knowledge.holdingsOf(holder.id).some(({ thing }) => thing.kind === subject.kind && thing.id === subject.id);
  const held = context.findLast(isHeld);
  if (!held) return view;
  return held.kind === 'app' ? { ...view, apps: [held] } : { ...view, companies: [held, ...companies] };
}

const mostOfShare = 4;

/** "What else does the maker of X have": the company is asked about, and the app only says which one. */
export function withCompanyBehind(view: View, { knowledge }: Mind): View {
  const { reading, apps, companies } = view;
  const [app, ...others] = reading.mention('app');
  const [thing] = apps;
  if (!app || !thing || others.length + companies.length > 0 || reading.has('who', 'whose')) return view;
  const isMaker = (at: number) => reading.isAt(at, 'company', 'develop', 'own', 'parent');
  // "X's maker", "the X makers": a verb that ends the question ("what does X own") makes nobody of it.
  const isLast = app.to === reading.tokens.length - 1 && reading.tokens[app.to - 1]?.possessive !== true;
  const possessed = (isMaker(app.to) && !isLast) || reading.isAt(app.to, 'people', 'company');
  const before = [2, 3, 4, 5].map((back) => app.from - back);
  const named = before.find((at) => isMaker(at) && reading.isAt(at + 1, 'behind', 'of'));
  const itself = saysItsMaker(reading);
  if (!possessed && named === undefined && itself === undefined) return view;
  const noun = possessed ? app.to : (named ?? itself ?? 0);
  const more =
    reading.at('also').some((at) => at !== noun - 1) || reading.has('except', 'ordinal') || itself !== undefined;
  if (!more && !(reading.has('have') && reading.has('what', 'which', 'how-many'))) return view;
  // Whoever had it once is not its company any more; where nobody has it on record, whoever runs it is.
  const tied = knowledge.find
    .app(thing.id)
    ?.relations.filter(({ party, to }) => to === undefined && knowledge.find.company(party));
  const maker = tied?.find(({ kind }) => ties.has(kind)) ?? tied?.find(({ kind }) => kind === 'operator');
  return maker ? { ...view, apps: [], companies: [{ kind: 'company', id: maker.party }] } : view;
}

/** "Is X the only one by its maker on that list": where the maker stands, who is the one of the only app that is named. */
const saysItsMaker = ({ at, isAt }: Reading): number | undefined =>
  at('only')
    .flatMap((only) => [2, 3, 4, 5].map((step) => only + step))
    .find((noun) => isAt(noun, 'company', 'develop', 'own', 'parent') && isAt(noun - 1, 'pronoun'));

/** Whoever stands behind an app in one of these ways is its company. */
const ties: ReadonlySet<string> = new Set(['owner', 'developer', 'parent']);

/** "Who signed the order that named it": the one measure of that kind which names what is spoken of. */
export function withOrderOnIt(view: View, { knowledge, words }: Mind): View {
  const things = [...view.apps, ...view.companies];
  if (view.measures.length > 0 || things.length !== 1) return view;
  const issuers = new Set(view.authorities.map(({ id }) => id));
  const issued = issuers.size === 0 ? [] : knowledge.measures.filter(({ issuer }) => issuers.has(issuer));
  const nouns = view.reference?.bare ? measuresOfNoun(view.reading, knowledge, words) : [];
  for (const measures of [issued, nouns]) {
    const [only, ...others] = measures.filter((measure) => namesAny(measure, things));
    // "which of X's apps did India put on its lists": what another place has is not meant.
    const isOfPlace = (place: string) =>
      view.jurisdictions.length === 0 || view.jurisdictions.some(({ id }) => knowledge.within(id).has(place));
    if (only && others.length === 0 && (issuers.size > 0 || isOfPlace(only.jurisdiction)))
      return { ...view, measures: [{ kind: 'measure', id: only.id }] };
  }
  return view;
}

/** "Who owns X and is it on that list?": a pronoun takes the place of what was spoken of before, although a measure is named. */
export function withPronoun(view: View, context: readonly Subject[]): View {
  const { reading, apps, companies, people, measures, strangers } = view;
  if (!reading.has('pronoun') || people.length > 0 || context.length === 0) return view;
  const named = reading.mention('measure');
  const [first] = reading.at('pronoun');
  const things = context.filter(({ kind }) => kind === 'app' || kind === 'company').slice(-1);
  const before = context.filter(({ kind }) => kind === 'measure').slice(-1);
  const nothingElse = apps.length + companies.length + strangers.length === 0;
  // "is it on the list", "does the list name it"
  const isBefore = named.some(({ from }) => (first ?? from) < from);
  const asksOfList = reading.has('list', 'name', 'list-noun') || isBefore;
  const isDone = reading.has('sign', 'issue', 'end', 'effect', 'court', 'extend') || (reading.has('when') && !isBefore);
  if (nothingElse && measures.length > 0 && named.length > 0 && asksOfList && !isDone && things.length > 0)
    return withInherited(view, things);
  // "does it name X"
  if (
    named.length === 0 &&
    !view.reference &&
    apps.length + companies.length > 0 &&
    (reading.has('name') || (reading.has('effect') && !reading.has('own') && isSubject(reading))) &&
    before.length > 0
  )
    return { ...view, measures: before };
  // "how long did it hold the law off": what is only described is the one that was spoken of, where it is one of those.
  const described = before.filter(({ id }) => measures.some((measure) => measure.id === id));
  return nothingElse && named.length === 0 && measures.length > 1 && described.length > 0
    ? { ...view, measures: described, reference: undefined }
    : view;
}

/** "When does it begin for X": the pronoun begins, and not what is named. */
const isSubject = ({ at, isAt }: Reading): boolean => at('pronoun').some((place) => isAt(place - 1, 'yes-no', 'do'));

const mostGoingOn = 6;

/** Whether something else than what was spoken of before is told, where a pronoun stands for that and nothing is named. */
export function isOfOthersThan(
  context: readonly Subject[],
  reading: Reading,
  about: readonly Subject[],
  { knowledge }: Mind,
): boolean {
  const kinds: readonly SubjectKind[] = ['app', 'company', 'measure', 'person', 'ruling', 'jurisdiction'];
  // "Who runs it, and who are the shareholders", "when signed, and when frozen": so short a question goes on, too.
  const isShort = reading.tokens.length <= mostGoingOn;
  const goesOn =
    reading.has('pronoun') ||
    (isShort && (reading.has('share', 'own', 'found') || reading.unknown.length + reading.dates.length === 0));
  if (context.length === 0 || !goesOn || kinds.some((kind) => reading.mention(kind).length > 0)) return false;
  const ids = new Set(context.map(({ id }) => id));
  return !about.some(({ kind, id }) => {
    if (ids.has(id)) return true;
    const deadline = kind === 'deadline' ? knowledge.find.deadline(id) : undefined;
    const touched = deadline ? [deadline.of, ...deadline.about] : (knowledge.find.event(id)?.about ?? []);
    const place = knowledge.find.measure(id)?.jurisdiction;
    return touched.some((one) => ids.has(one)) || (place !== undefined && ids.has(place));
  });
}
