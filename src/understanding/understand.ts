/** From words to what they mean: small, ordered, pure steps, each of which leaves its reason. */
import type { Intent, Option, Refusal, Tell } from '../answers/answer.ts';
import { noFilters, plainFrame } from '../answers/answer.ts';
import type { Day } from '../calendar.ts';
import type { Knowledge, Subject, SubjectKind } from '../knowledge/knowledge.ts';
import { type Duties, duties, meantDeadline } from './duties.ts';
import { fold, type Token } from './fold.ts';
import { frameOf, timing } from './frame.ts';
import { findIntent, type IntentFound, type View } from './intent.ts';
import type { Lexicon } from './lexicon.ts';
import { exactMentions, type Mention, type NameBook } from './mentions.ts';
import { type Prominence, prominence } from './prominence.ts';
import { type Reading, read, unique, without } from './reading.ts';
import { findReferences } from './references.ts';
import { split } from './split.ts';
import type { Question, ReadAs, Reason, Understanding } from './understanding.ts';
import { isOrdinary } from './words.ts';

/** All that understanding needs of a record and a language, made once for each. */
export type Mind = { knowledge: Knowledge; book: NameBook; words: Lexicon; prominent: Prominence; duties: Duties };

export function mind(knowledge: Knowledge, book: NameBook, words: Lexicon): Mind {
  return { knowledge, book, words, prominent: prominence(knowledge), duties: duties(knowledge) };
}

/** Longer texts are read up to here: what asks stands at their beginning or end. */
const mostTokens = 1200;
const mostQuestions = 4;

/** Reads a text: one understanding per question found in it, at least one. */
export function understand(question: Question, own: Mind): Understanding[] {
  const { today } = question.clock;
  const all = fold(question.text);
  const tokens = all.length > mostTokens ? [...all.slice(0, mostTokens / 2), ...all.slice(-mostTokens / 2)] : all;
  const base = {
    because: [
      {
        step: 'fold',
        saw: tokens
          .slice(0, 40)
          .map((token) => token.text)
          .join(' '),
      },
    ] as Reason[],
    readAs: [],
    text: question.text,
  };
  if (tokens.length === 0)
    return [
      {
        ...base,
        kind: 'unclear',
        refusal: question.text.trim() === '' ? 'empty' : 'noise',
        near: own.prominent.starters,
        asOf: question.clock.asOf,
      },
    ];
  const exact = exactMentions(tokens, own.book, question.text);
  const last = tokens.at(-1) as Token;
  const parts = split(tokens, question.text.slice(last.end, last.end + 8), own.words);
  const readings = parts.map((part) => {
    const inside = exact
      .filter(({ from, to }) => from >= part.from && to <= part.to)
      .map((mention) => ({ ...mention, from: mention.from - part.from, to: mention.to - part.from }));
    const raw = read(tokens.slice(part.from, part.to), inside, part.asks, question.text, own.book, own.words, today);
    return { part, reading: without(raw, unsupported(raw, own), own.words, today), raw };
  });
  const asking = readings.some(({ part }) => part.asks);
  const context: Subject[] = [...(question.repliesTo ?? [])];
  const understood: { one: Understanding; asks: boolean }[] = [];
  for (const { part, reading } of readings) {
    if (asking && !part.asks && readings.length > 1) {
      const { measures, apps, companies } = viewOf(reading, own);
      context.push(...apps, ...companies, ...measures);
      // A statement before the question is what it is about, unless it refuses by itself.
      if (!reading.refusals.includes('instruction')) continue;
    }
    const one = understandOne(reading, question, own, context);
    understood.push({ one, asks: part.asks });
    if (one.kind === 'clear') context.push(...one.tell.about);
    else context.push(...reading.mentions.flatMap(({ subjects }) => subjects.slice(0, 1)).filter(isMain));
  }
  // "is that still right?" after a quotation asks about what was quoted.
  if (!understood.some(({ one }) => one.kind === 'clear')) {
    for (const { part, reading } of readings) {
      if (part.asks || !asking) continue;
      const one = understandOne({ ...reading, refusals: [], asks: true }, question, own, []);
      if (one.kind === 'clear' && one.tell.intent !== 'overview' && one.tell.intent !== 'profile')
        understood.push({ one, asks: false });
    }
  }
  const withBase = (one: Understanding): Understanding => ({ ...one, because: [...base.because, ...one.because] });
  const clear = understood.filter(({ one }) => one.kind === 'clear').map(({ one }) => one);
  if (clear.length > 0) {
    const strangers = understood.filter(({ one }) => one.kind === 'stranger').map(({ one }) => one);
    return withoutDoubles([...clear, ...strangers])
      .slice(0, mostQuestions)
      .map(withBase);
  }
  const order: Understanding['kind'][] = ['stranger', 'ambiguous', 'unclear'];
  const best = understood.map(({ one }) => one).sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))[0];
  return [
    withBase(
      best ?? { ...base, kind: 'unclear', refusal: 'noise', near: own.prominent.starters, asOf: question.clock.asOf },
    ),
  ];
}

const isMain = ({ kind }: Subject) =>
  kind === 'app' || kind === 'company' || kind === 'measure' || kind === 'ruling' || kind === 'plan';

function withoutDoubles(list: Understanding[]): Understanding[] {
  const seen = new Set<string>();
  return list.filter((one) => {
    const key =
      one.kind === 'clear'
        ? JSON.stringify([one.tell.intent, one.tell.about, one.tell.frame.aspect, one.tell.frame.filters, one.asOf])
        : one.kind;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** Names that are ordinary words here, not names. */
function unsupported(reading: Reading, own: Mind): Set<Mention> {
  const { words } = own;
  const dropped = new Set<Mention>();
  const domain = reading.has(
    'ban',
    'allow',
    'name',
    'list',
    'own',
    'behind',
    'develop',
    'operate',
    'control',
    'sign',
    'end',
    'deadline',
    'court',
    'whose',
    'status',
    'effect',
    'app',
    'company',
    'measure',
    'order',
    'law',
    'have',
    'why',
    'happen',
    'compare',
    'say',
    'plan',
    'share',
    'who',
  );
  for (const mention of reading.mentions) {
    if (!mention.weak || mention.how === 'near') continue;
    const previous = reading.tokens[mention.from - 1]?.text ?? '';
    const next = reading.tokens[mention.to]?.text ?? '';
    const kinds = new Set(mention.subjects.map(({ kind }) => kind));
    if (kinds.has('jurisdiction')) {
      const raw = mention.written;
      const shouted =
        raw === raw.toUpperCase() && reading.tokens.some((token) => token.raw !== token.raw.toUpperCase());
      const placed = words.cues.placeBefore.split(' ').includes(previous);
      const nouned =
        reading.classes[mention.to]?.has('measure') ||
        reading.classes[mention.to]?.has('order') ||
        reading.classes[mention.to]?.has('law') ||
        reading.classes[mention.to]?.has('list-noun') ||
        reading.classes[mention.to]?.has('country') ||
        reading.classes[mention.to]?.has('people') ||
        reading.classes[mention.to]?.has('app') ||
        reading.classes[mention.to]?.has('company') ||
        reading.classes[mention.to]?.has('still') ||
        mention.to === reading.tokens.length;
      if (
        !shouted &&
        !(
          placed ||
          (nouned && !words.verbBefore.has(previous) && !words.cues.notPlaceBefore.split(' ').includes(previous))
        )
      )
        dropped.add(mention);
      continue;
    }
    if (kinds.size === 1 && kinds.has('source')) {
      if (!reading.has('say', 'report', 'source')) dropped.add(mention);
      continue;
    }
    if (mention.subjects.length === 0) {
      // A well-known name that is an ordinary word: only where it is written or placed as a name.
      if (
        !(reading.tokens[mention.from]?.capital && mention.from > 0) &&
        !(reading.has('own', 'ban', 'name', 'list') && words.nameBefore.has(previous) && reading.mentions.length === 1)
      )
        dropped.add(mention);
      continue;
    }
    const verb =
      mention.to - mention.from > 1 &&
      (words.verbBefore.has(previous) || words.verbAfter.has(next)) &&
      !words.nameAfter.has(next);
    if (verb || (!domain && !words.nameBefore.has(previous) && !words.nameAfter.has(next) && reading.tokens.length > 2))
      dropped.add(mention);
  }
  return dropped;
}

function viewOf(reading: Reading, own: Mind): View {
  const { knowledge } = own;
  const references = findReferences(reading, knowledge, own.words);
  const [reference] = references;
  const byDescription = references.flatMap(({ bare, measures, plural }) =>
    !bare && (measures.length === 1 || plural) ? measures.slice(0, 12) : [],
  );
  const measures: Subject[] = [
    ...measuresNamed(reading),
    ...byDescription.map(({ id }): Subject => ({ kind: 'measure', id })),
  ];
  const apps = reading.subjects('app');
  const inApp = new Set(reading.mention('app'));
  const companies = unique(
    reading
      .mention('company')
      .filter((mention) => !inApp.has(mention))
      .flatMap(({ subjects }) => subjects.filter(({ kind }) => kind === 'company')),
  );
  return {
    reading,
    reference,
    apps,
    companies,
    people: reading.subjects('person'),
    measures: unique(measures),
    rulings: reading.subjects('ruling'),
    plans: reading.subjects('plan'),
    jurisdictions: reading.subjects('jurisdiction').filter((place) => !isAdjective(place, reading)),
    categories: reading.subjects('category'),
    events: reading.subjects('event'),
    deadlines: reading.subjects('deadline'),
    sources: reading.subjects('source'),
    strangers: strangersOf(reading, own),
  };
}

/** What the rules see: where a measure is meant but not yet told apart, its candidates stand in for it. */
function seenBy(view: View): View {
  if (view.measures.length > 0) return view;
  const weak = weakMeasures(view.reading);
  const described = view.reference?.measures.map(({ id }): Subject => ({ kind: 'measure', id })) ?? [];
  const candidates = weak.length > 0 ? weak : described;
  if (candidates.length > 0) return { ...view, measures: candidates.slice(0, 1) };
  return view.reference?.bare && nothingSpecific(view) && view.strangers.length === 0
    ? { ...view, measures: [{ kind: 'measure', id: '' }] }
    : view;
}

/** Measures named outright; a common name of several ("the TikTok ban") is told apart by what else is said. */
function measuresNamed(reading: Reading): Subject[] {
  return unique(
    reading.mention('measure').flatMap(({ subjects }) => {
      const measures = subjects.filter(({ kind }) => kind === 'measure');
      return measures.length === 1 ? measures : [];
    }),
  );
}

/** "Chinese apps": a place that only says what kind of app. */
function isAdjective(place: Subject, reading: Reading): boolean {
  return reading
    .mention('jurisdiction')
    .some(
      (mention) =>
        mention.subjects.some(({ id }) => id === place.id) &&
        /(ese|ish)$/.test(reading.tokens[mention.from]?.text ?? '') &&
        (reading.classes[mention.to]?.has('app') || reading.classes[mention.to]?.has('company')),
    );
}

/** Names that nothing knows: well-known outsiders, and unknown words that stand where a name would. */
function strangersOf(reading: Reading, own: Mind): string[] {
  const outside = reading.mentions.filter(({ subjects }) => subjects.length === 0).map(({ entry }) => entry.name);
  if (outside.length > 0) return outside;
  if (reading.tokens.length > 12 || !reading.has('own', 'develop', 'operate', 'behind', 'ban', 'name', 'list', 'whose'))
    return [];
  const unknown = reading.unknown.filter(
    (token) =>
      token.kind !== 'number' &&
      !isOrdinary(token.text) &&
      own.words.refusalsOf(token.text).length === 0 &&
      token.text.length >= 3,
  );
  const [first] = unknown;
  if (!first || unknown.length > 2 || reading.unknown.length > 2) return [];
  return [reading.text.slice(first.start, (unknown.at(-1) as Token).end).slice(0, 40)];
}

/** Intents that need a subject before they can be answered. */
const needsSubject: Readonly<Partial<Record<Intent, readonly SubjectKind[]>>> = {
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

function understandOne(reading: Reading, question: Question, own: Mind, context: readonly Subject[]): Understanding {
  const { knowledge, prominent } = own;
  const { today, asOf } = question.clock;
  let view = viewOf(reading, own);
  const because: Reason[] = [
    {
      step: 'names',
      saw:
        reading.mentions
          .map(
            (mention) =>
              `${mention.written} → ${mention.entry.name}${mention.how === 'near' ? ' (near)' : ''}${mention.weak ? ' (weak)' : ''}`,
          )
          .join('; ') || 'none',
    },
    ...(view.reference
      ? [
          {
            step: 'names' as const,
            saw: `described: ${view.reference.because || 'a measure'} → ${
              view.reference.measures
                .map(({ id }) => id)
                .slice(0, 6)
                .join(', ') || 'none'
            }`,
          },
        ]
      : []),
    {
      step: 'dates',
      saw:
        reading.dates
          .map((date) => `${date.written} (${date.moment.kind}${date.relation === 'none' ? '' : `, ${date.relation}`})`)
          .join('; ') || 'none',
    },
  ];
  const readAs: ReadAs[] = reading.mentions.flatMap((mention) =>
    mention.how === 'near' && mention.subjects[0] ? [{ written: mention.written, subject: mention.subjects[0] }] : [],
  );
  const base = { because, readAs, text: question.text, asOf };
  const near = nearest(view, own);
  const refuse = (refusal: Refusal): Understanding => {
    because.push({
      step: 'words',
      saw: `declined: ${refusal}${
        reading.unknown.length > 0
          ? ` (not accounted for: ${reading.unknown
              .slice(0, 6)
              .map(({ text }) => text)
              .join(', ')})`
          : ''
      }`,
    });
    return { ...base, kind: 'unclear', refusal, near };
  };
  const seen = seenBy(view);
  let found = findIntent(seen);
  // A question without a subject of its own takes the one before it in the same text, or that of the message replied to.
  const lacks = found !== undefined && lacksSubject(found, view);
  if ((lacks || (!found && reading.has('pronoun', 'what'))) && context.length > 0) {
    const inherited = inherit(found, context);
    if (inherited.length > 0) {
      view = {
        ...view,
        apps: view.apps.length > 0 ? view.apps : inherited.filter(({ kind }) => kind === 'app'),
        companies: view.companies.length > 0 ? view.companies : inherited.filter(({ kind }) => kind === 'company'),
        measures: view.measures.length > 0 ? view.measures : inherited.filter(({ kind }) => kind === 'measure'),
        rulings: view.rulings.length > 0 ? view.rulings : inherited.filter(({ kind }) => kind === 'ruling'),
      };
      found = findIntent(seenBy(view)) ?? found;
      because.push({ step: 'names', saw: `taken over: ${inherited.map(({ id }) => id).join(', ')}` });
    }
  }
  const refusal = refused(reading, view, found, own);
  if (refusal) return refuse(refusal);
  if (!found) return refuse(reading.unknown.length > 0 ? 'unknown-words' : 'noise');
  because.push({
    step: 'intent',
    saw: `${found.intent}${found.aspect ? `/${found.aspect}` : ''}${found.relation ? `/${found.relation}` : ''} (${found.rule})`,
  });
  const rival = reading.mentions.find(({ rivals, how }) => how === 'near' && rivals.length > 0);
  if (rival) {
    const among = unique([
      ...rival.subjects.slice(0, 1),
      ...rival.rivals.flatMap(({ subjects }) => subjects.slice(0, 1)),
    ]);
    if (among.length > 1)
      return {
        ...base,
        kind: 'ambiguous',
        intent: found.intent,
        unclear: 'name',
        written: rival.written,
        among: among
          .slice(0, 5)
          .map((subject) => ({ tell: { intent: found.intent, about: [subject], frame: plainFrame } })),
      };
  }
  const outcome = aboutOf(found, view, own);
  if (outcome.kind === 'stranger') {
    if (reading.unknown.length > 3 || !needsSubject[found.intent]) return refuse('unknown-words');
    return {
      ...base,
      kind: 'stranger',
      intent: found.intent,
      absence: found.intent === 'named' || found.intent === 'measures' ? 'not-named' : 'not-on-record',
      strangers: view.strangers,
    };
  }
  const when = timing(view, knowledge, today, outcome.kind === 'about' ? outcome.about : []);
  if (when.kind === 'impossible') return refuse('impossible-date');
  const subjects = outcome.kind === 'about' ? outcome.about : [];
  const frame = frameOf(
    found,
    view,
    subjects,
    when.kind === 'ambiguous' ? { kind: 'day', asOf } : when,
    knowledge,
    own.words,
  );
  const intent = outcome.kind === 'about' ? outcome.intent : found.intent;
  const tell: Tell = { intent, about: subjects, frame };
  if (when.kind === 'ambiguous')
    return {
      ...base,
      kind: 'ambiguous',
      intent,
      unclear: 'date',
      written: when.written,
      among: when.days.slice(0, 5).map((day): Option => ({ tell: { ...tell, asOf: day }, label: day })),
    };
  if (outcome.kind === 'choose')
    return {
      ...base,
      kind: 'ambiguous',
      intent,
      unclear: 'subject',
      among: outcome.among.slice(0, 5).map((subject): Option => ({ tell: { ...tell, about: [subject] } })),
    };
  const day = reading.dates.length > 0 || view.events.length > 0 ? when.asOf : asOf;
  because.push({ step: 'frame', saw: describeFrame(tell, day) });
  void prominent;
  return {
    ...base,
    kind: 'clear',
    tell: { ...tell, ...(day === today ? {} : { asOf: day }) },
    asOf: day,
    strangers: view.strangers,
  };
}

function describeFrame({ about, frame }: Tell, day: Day): string {
  const parts = [`about ${about.map(({ kind, id }) => `${kind}:${id}`).join(', ') || 'all'}`, `as of ${day}`];
  if (frame.filters !== noFilters) {
    const { measures, owner, jurisdiction, category, standing, except } = frame.filters;
    if (measures.length > 0) parts.push(`measures ${measures.join(', ')}`);
    if (owner) parts.push(`owner ${owner.id}`);
    if (jurisdiction) parts.push(`in ${jurisdiction}`);
    if (category) parts.push(`kind ${category}`);
    if (standing) parts.push(`standing ${standing}`);
    if (except.length > 0) parts.push(`except ${except.map(({ id }) => id).join(', ')}`);
  }
  if (frame.count) parts.push('count');
  if (frame.between) parts.push(`between ${frame.between.from ?? '…'} and ${frame.between.to ?? '…'}`);
  for (const premise of frame.premises) parts.push(`${premise.asked ? 'asks' : 'takes for granted'}: ${premise.kind}`);
  return parts.join('; ');
}

function lacksSubject(found: IntentFound, view: View): boolean {
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

function inherit(found: IntentFound | undefined, context: readonly Subject[]): Subject[] {
  const kinds = found ? needsSubject[found.intent] : undefined;
  const wanted = kinds ?? ['measure', 'app', 'company'];
  for (const kind of wanted) {
    const of = unique(context.filter((subject) => subject.kind === kind));
    if (of.length > 0) return of.slice(-3);
  }
  return found?.intent === 'standing' ||
    found?.intent === 'dates' ||
    found?.intent === 'signer' ||
    found?.intent === 'measure'
    ? unique(context.filter(({ kind }) => kind === 'app')).slice(-1)
    : [];
}

/** Whether the question is to be declined although names and cues were found: what it says beside them decides. */
function refused(reading: Reading, view: View, found: IntentFound | undefined, own: Mind): Refusal | undefined {
  const all = new Set(reading.refusals);
  const spoken = found?.intent === 'statements' || found?.intent === 'plans';
  if (all.has('instruction')) return 'instruction';
  if (
    all.has('prediction') &&
    !(found && (found.intent === 'deadlines' || found.intent === 'dates') && view.measures.length > 0)
  )
    return 'prediction';
  if (all.has('advice') && !spoken && found?.intent !== 'overview') return 'advice';
  if (all.has('opinion') && !spoken) return 'opinion';
  const strangers = new Set(view.strangers.join(' ').toLowerCase().split(/\s+/));
  const unknown = reading.unknown.filter((token) => !strangers.has(token.raw.toLowerCase()));
  const weight =
    unknown.reduce(
      (sum, token) => sum + (own.words.speaksOf(token.text) ? 0.25 : isOrdinary(token.text) ? 1 : 0.7),
      0,
    ) + (all.has('topic') ? 1.5 : 0);
  const specific =
    view.apps.length +
    view.companies.length +
    view.measures.length +
    view.people.length +
    view.rulings.length +
    view.plans.length +
    view.jurisdictions.length;
  const allowed =
    specific === 0
      ? found && unknown.every((token) => own.words.speaksOf(token.text))
        ? 0.6
        : 0
      : reading.tokens.length >= 8
        ? 1.2
        : 0.8;
  if (weight > allowed) return all.has('topic') ? 'topic' : found ? 'unknown-words' : 'topic';
  return undefined;
}

function nearest(view: View, own: Mind): readonly Tell[] {
  const subject = view.apps[0] ?? view.measures[0] ?? view.companies[0] ?? view.people[0];
  if (!subject) return own.prominent.starters;
  const first: Intent =
    subject.kind === 'app'
      ? 'named'
      : subject.kind === 'measure'
        ? 'standing'
        : subject.kind === 'company'
          ? 'holdings'
          : 'profile';
  const second: Intent = subject.kind === 'app' ? 'owner' : subject.kind === 'measure' ? 'apps' : 'profile';
  const filters = subject.kind === 'measure' ? { ...noFilters, measures: [subject.id] } : noFilters;
  const list: Tell[] = [{ intent: first, about: [subject], frame: plainFrame }];
  if (second !== first)
    list.push(
      second === 'apps'
        ? { intent: 'apps', about: [], frame: { ...plainFrame, filters } }
        : { intent: second, about: [subject], frame: plainFrame },
    );
  return list;
}

type About =
  | { kind: 'about'; intent: Intent; about: readonly Subject[] }
  | { kind: 'choose'; among: readonly Subject[] }
  | { kind: 'stranger' };

/** Which subjects the answer is about; asks back where that is not certain. */
function aboutOf(found: IntentFound, view: View, own: Mind): About {
  const { intent } = found;
  const { apps, companies, people, measures, rulings, plans, jurisdictions, reference } = view;
  const about = (list: readonly Subject[], other: Intent = intent): About => ({
    kind: 'about',
    intent: other,
    about: unique(list),
  });
  const stranger = view.strangers.length > 0;
  switch (intent) {
    case 'overview':
    case 'apps':
      if (intent === 'apps' && nothingSpecific(view) && reference && !reference.bare && reference.measures.length > 1)
        return about([]);
      return about([]);
    case 'measures':
      return about([...apps, ...companies].length > 0 ? [...apps, ...companies] : []);
    case 'named':
      if (apps.length + companies.length > 0) return about(apps.length > 0 ? apps : companies);
      return stranger ? { kind: 'stranger' } : { kind: 'choose', among: own.prominent.apps };
    case 'owner': {
      if (apps.length > 0) return about(apps);
      if (companies.length > 0) return about(thingsAmong(companies, view, found));
      if (stranger) return { kind: 'stranger' };
      return { kind: 'choose', among: own.prominent.apps };
    }
    case 'holdings':
      if (companies.length + people.length > 0) return about(companies.length > 0 ? companies : people);
      return stranger ? { kind: 'stranger' } : { kind: 'choose', among: own.prominent.companies };
    case 'signer':
    case 'dates':
    case 'standing':
    case 'measure': {
      if (measures.length > 0) return about(measures);
      const ambiguous =
        reference && !reference.bare
          ? reference.measures.map(({ id }): Subject => ({ kind: 'measure', id }))
          : weakMeasures(view.reading);
      if (ambiguous.length > 1) return { kind: 'choose', among: ambiguous };
      if (ambiguous.length === 1) return about(ambiguous);
      if (apps.length + companies.length > 0) {
        const naming = measuresOf(apps[0] ?? (companies[0] as Subject), view, own);
        if (naming.length === 0) return about(apps.length > 0 ? apps : companies, 'named');
        if (naming.length === 1) return about(naming);
        if (intent === 'measure') return about(naming.slice(0, 1));
        return about(apps.length > 0 ? apps : companies, intent === 'standing' ? 'named' : 'measures');
      }
      if (plans.length > 0) return about(plans, 'plans');
      if (jurisdictions.length > 0) {
        const own_ = own.knowledge.measures.filter(({ jurisdiction }) =>
          jurisdictions.some(({ id }) => own.knowledge.within(id).has(jurisdiction)),
        );
        if (own_.length === 1) return about(own_.map(({ id }) => ({ kind: 'measure', id })));
        if (own_.length > 1) return { kind: 'choose', among: own_.map(({ id }): Subject => ({ kind: 'measure', id })) };
      }
      return stranger ? { kind: 'stranger' } : { kind: 'choose', among: own.prominent.measures };
    }
    case 'deadlines': {
      if (view.deadlines.length > 0) return about(view.deadlines);
      const bySubject = [...measures, ...apps, ...companies].flatMap(({ id }) => own.knowledge.deadlinesOf(id));
      const meant =
        found.aspect === 'left'
          ? undefined
          : meantDeadline(
              view.reading,
              bySubject.length > 0 ? bySubject : own.knowledge.deadlines,
              own.duties,
              own.words,
            );
      if (meant) return about([meant]);
      if (measures.length > 0) return about(measures);
      if (reference && !reference.bare && reference.measures.length > 0)
        return about(reference.measures.slice(0, 6).map(({ id }) => ({ kind: 'measure', id })));
      if (apps.length + companies.length + plans.length > 0) return about([...apps, ...companies, ...plans]);
      if (
        view.reading.has('due', 'past', 'all') ||
        jurisdictions.length > 0 ||
        view.reading.dates.some(({ moment }) => moment.kind !== 'now')
      )
        return about([]);
      if (stranger) return { kind: 'stranger' };
      return { kind: 'choose', among: own.prominent.deadlines };
    }
    case 'history':
      if (measures.length + apps.length + companies.length + plans.length > 0)
        return about([...measures, ...apps, ...companies, ...plans]);
      if (view.events.length > 0) return about(view.events);
      if (view.reading.dates.some(({ moment }) => moment.kind !== 'now') || jurisdictions.length > 0) return about([]);
      return stranger
        ? { kind: 'stranger' }
        : { kind: 'choose', among: [...own.prominent.measures.slice(0, 3), ...own.prominent.apps.slice(0, 2)] };
    case 'rulings': {
      const ambiguous =
        reference && !reference.bare ? reference.measures.map(({ id }): Subject => ({ kind: 'measure', id })) : [];
      const list =
        rulings.length > 0
          ? rulings
          : measures.length > 0
            ? measures
            : apps.length > 0
              ? apps
              : companies.length > 0
                ? companies
                : ambiguous.slice(0, 4);
      return about(list.length > 0 ? list : weakMeasures(view.reading));
    }
    case 'statements':
      return about([...people, ...view.sources.slice(0, 1), ...apps, ...companies, ...measures, ...plans]);
    case 'plans':
      return about([...plans, ...apps, ...companies, ...people]);
    case 'compare': {
      for (const list of [apps, measures, companies, rulings]) if (list.length >= 2) return about(list);
      return about([...apps, ...measures, ...companies, ...rulings]);
    }
    case 'disputes':
      return about([...apps, ...companies, ...measures, ...rulings]);
    case 'sources':
    case 'profile':
      return about(
        [
          ...apps,
          ...companies,
          ...measures,
          ...people,
          ...rulings,
          ...plans,
          ...(apps.length + companies.length + measures.length + people.length === 0 ? jurisdictions : []),
        ].slice(0, 3),
      );
  }
}

const nothingSpecific = ({ apps, companies, measures, jurisdictions }: View) =>
  apps.length + companies.length + measures.length + jurisdictions.length === 0;

function weakMeasures(reading: Reading): Subject[] {
  return unique(
    reading.mention('measure').flatMap(({ subjects }) => subjects.filter(({ kind }) => kind === 'measure')),
  );
}

/** The measures that name a subject, in the jurisdiction asked about, with the described ones first. */
function measuresOf(subject: Subject, view: View, own: Mind): Subject[] {
  const { knowledge } = own;
  const namings = subject.kind === 'app' ? knowledge.namingsOfApp(subject.id) : knowledge.namingsOfCompany(subject.id);
  const places =
    view.jurisdictions.length > 0
      ? new Set(view.jurisdictions.flatMap(({ id }) => [...knowledge.within(id)]))
      : undefined;
  return unique(
    namings
      .filter(({ measure }) => !places || places.has(measure.jurisdiction))
      .map(({ measure }) => ({ kind: 'measure', id: measure.id })),
  );
}

/** Of two companies in an ownership question, the one that is owned. */
function thingsAmong(companies: readonly Subject[], view: View, found: IntentFound): readonly Subject[] {
  const [first, second] = companies;
  if (!first || !second || view.reading.has('same', 'both')) return companies;
  const { reading } = view;
  const firstAt =
    reading.mention('company').find(({ subjects }) => subjects.some(({ id }) => id === first.id))?.from ?? 0;
  const verbs = [
    ...reading.at('own'),
    ...reading.at('control'),
    ...reading.at('develop'),
    ...reading.at('operate'),
    ...reading.at('share'),
    ...reading.at('found'),
    ...reading.at('have'),
    ...reading.at('parent'),
    ...reading.at('subsidiary'),
    ...reading.at('affiliate'),
  ];
  const passive =
    verbs.some((at) => words_by(reading, at)) ||
    (found.relation === 'parent' && reading.has('subsidiary')) ||
    found.relation === 'affiliate';
  const active = verbs.some((at) => at > firstAt);
  return passive || !active ? [first] : [second];
}

const words_by = (reading: Reading, at: number) =>
  /^(by|of|to)$/.test(reading.tokens[at + 1]?.text ?? '') &&
  reading.tokens[at + 1] !== undefined &&
  !/^(owner|founder|shareholder|share|stake|percent)s?$/.test(reading.tokens[at]?.text ?? '');
