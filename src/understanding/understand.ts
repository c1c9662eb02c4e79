/** From words to what they mean: small, ordered, pure steps, each of which leaves its reason. */
import type { Intent, Option, Refusal, Tell } from '../answers/answer.ts';
import { noFilters, plainFrame } from '../answers/answer.ts';
import type { Day } from '../calendar.ts';
import type { Subject, SubjectKind } from '../knowledge/knowledge.ts';
import { aboutOf } from './about.ts';
import { endsOf, endsOfText } from './excerpt.ts';
import { fold, withoutAddresses } from './fold.ts';
import { frameOf, timing } from './frame.ts';
import { heardAs, heardAsAnswerable, heardAsRefused, heardOtherwise } from './hearing.ts';
import { findIntent } from './intent.ts';
import type { IntentFound } from './intents/rule.ts';
import type { Mind } from './mind.ts';
import { officeHolder } from './offices.ts';
import { partsOf } from './parts.ts';
import { type Reading, unique, without } from './reading.ts';
import { recall } from './recall.ts';
import { measuresOfNoun } from './references.ts';
import { type Sounds, soundsOf } from './sound.ts';
import type { Question, ReadAs, Reason, Understanding } from './understanding.ts';
import { seenBy, type View, viewOf } from './view.ts';
import { meantEvent } from './wordings.ts';
import { isOrdinary } from './words.ts';

const mostQuestions = 4;

/** Reads a text: one understanding per question found in it, at least one. */
export function understand(question: Question, own: Mind): Understanding[] {
  const { today } = question.clock;
  const text = withoutAddresses(endsOfText(question.text));
  const tokens = endsOf(fold(text));
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
  const readings = partsOf(text, tokens, own, today);
  const asking = readings.some(({ part }) => part.asks);
  const context: Subject[] = [...(question.repliesTo ?? [])];
  const understood: { one: Understanding; asks: boolean }[] = [];
  let quoted: Reading | undefined;
  for (const { part, reading } of readings) {
    if (asking && !part.asks && readings.length > 1) {
      const { measures, apps, companies } = viewOf(
        without(reading, new Set(reading.mentions.filter(({ weak }) => weak)), own.words, today),
        own,
      );
      context.push(...apps, ...companies, ...measures);
      if (apps.length + companies.length + measures.length > 0) quoted = reading;
      // A statement before the question is what it is about, unless it refuses by itself.
      if (!reading.refusals.includes('instruction')) continue;
    }
    const ofMeasure = context.filter(({ kind }) => kind === 'measure');
    const one =
      isEcho(reading) && reading.has('still') && ofMeasure.length > 0
        ? standingAsked(reading, question, own, ofMeasure.slice(-1))
        : isEcho(reading) && quoted
          ? understandOne({ ...quoted, refusals: [], unknown: [], asks: true }, question, own, [])
          : understandOne(reading, question, own, context);
    understood.push({ one, asks: part.asks });
    if (one.kind === 'clear') context.push(...one.tell.about);
    else context.push(...reading.mentions.flatMap(({ subjects }) => subjects.slice(0, 1)).filter(isMain));
  }
  // "is that still right?" after a quotation asks about what was quoted.
  const open = understood.every(
    ({ one }) =>
      one.kind !== 'clear' && (one.kind !== 'unclear' || one.refusal === 'noise' || one.refusal === 'unknown-words'),
  );
  if (open) {
    for (const { part, reading } of readings) {
      if (part.asks || !asking) continue;
      const one = understandOne({ ...reading, refusals: [], unknown: [], asks: true }, question, own, []);
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

/** "was it?", "is that still right?": nothing but a question about what was said before. */
function isEcho({ mentions, classes, unknown, dates, tokens }: Reading): boolean {
  const empty = new Set([
    'be',
    'yes-no',
    'pronoun',
    'still',
    'do',
    'not',
    'same',
    'have',
    'only',
    'what',
    'mean',
    'back',
  ]);
  return (
    mentions.length === 0 &&
    unknown.length === 0 &&
    dates.every(({ moment }) => moment.kind === 'now') &&
    tokens.length <= 6 &&
    classes.every((set) => [...set].every((cue) => empty.has(cue)))
  );
}

/** Of so many measures that may be meant each is looked into for a name. */
const mostMeant = 12;

/** "Is this still true?" of a measure that was quoted: what stands of it. */
function standingAsked(reading: Reading, question: Question, own: Mind, measures: readonly Subject[]): Understanding {
  const sounds = soundsOf(reading, own.words, own.phrasings);
  const found: IntentFound = { intent: 'standing', rule: 'still true?' };
  return attempt(reading, question, own, [], { sounds, found, measures }).understanding;
}

/** Intents that a place narrows: one that is not on record is said to be none. */
const placed: ReadonlySet<Intent> = new Set([
  'named',
  'apps',
  'measures',
  'signer',
  'dates',
  'standing',
  'measure',
  'deadlines',
  'history',
]);

/** Intents that take for granted that a measure names what is asked about. */
const strangerKinds: ReadonlySet<Intent> = new Set([
  'measure',
  'signer',
  'dates',
  'standing',
  'history',
  'apps',
  'deadlines',
]);

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

/** What may be known of a question beforehand: what it sounds like, which kind it is taken for, what its words recall. */
type Hint = { sounds: Sounds; found?: IntentFound; measures?: readonly Subject[]; holder?: Subject };

/** Tries what the question sounds like, what the rules say and what its words recall, and keeps the first that is clear. */
function understandOne(reading: Reading, question: Question, own: Mind, context: readonly Subject[]): Understanding {
  const sounds = soundsOf(reading, own.words, own.phrasings);
  const holder = officeHolder(viewOf(reading, own), own);
  if (holder && reading.refusals.every((refusal) => refusal === 'topic')) {
    const { understanding } = attempt({ ...reading, refusals: [] }, question, own, context, {
      sounds,
      found: { intent: 'profile', rule: 'who holds an office' },
      holder,
    });
    if (understanding.kind === 'clear') return understanding;
  }
  const ruled = attempt(reading, question, own, context, { sounds });
  if (ruled.found === 'refused') return ruled.understanding;
  const otherwise = heardOtherwise(ruled.found, sounds, viewOf(reading, own));
  const heard = otherwise && attempt(reading, question, own, context, { sounds, found: otherwise }).understanding;
  if (heard?.kind === 'clear' || (heard?.kind === 'ambiguous' && ruled.found === undefined)) return heard;
  const plainly = ruled.understanding;
  return isOpen(plainly) ? (recalled(reading, question, own, context, sounds, plainly) ?? plainly) : plainly;
}

/** Nothing was understood for want of a subject or of a known kind of question: what the record says may tell. */
const isOpen = (one: Understanding): boolean =>
  (one.kind === 'ambiguous' && one.unclear === 'subject') ||
  (one.kind === 'unclear' && (one.refusal === 'unknown-words' || one.refusal === 'noise' || one.refusal === 'topic'));

/** Only what sounds like a question that is answered here is looked for in the record's words. */
const likelyAnswerable = 0.6;
/** What has more words says too much for one record to meet. */
const mostRecalled = 60;
/** "Who signed the order that named it": the one measure of that kind which names what is spoken of. */
function withOrderOnIt(view: View, { knowledge, words }: Mind): View {
  const things = [...view.apps, ...view.companies];
  if (view.measures.length > 0 || things.length !== 1) return view;
  const issuers = new Set(view.authorities.map(({ id }) => id));
  const issued = knowledge.measures.filter(
    ({ issuer, listings }) =>
      issuers.has(issuer) && listings.some(({ app, company }) => things.some(({ id }) => id === (app ?? company))),
  );
  const [its, ...others] = issued;
  if (its && others.length === 0) return { ...view, measures: [{ kind: 'measure', id: its.id }] };
  if (!view.reference?.bare) return view;
  const ids = new Set(things.map(({ id }) => id));
  const naming = measuresOfNoun(view.reading, knowledge, words).filter(({ listings }) =>
    listings.some(({ app, company }) => ids.has(app ?? company ?? '')),
  );
  const [only] = naming;
  return only && naming.length === 1 ? { ...view, measures: [{ kind: 'measure', id: only.id }] } : view;
}

/** How much of what is said a measure must meet, to be the one that is described. */
const sureOfMeasure = { score: 5, lead: 1.5, covered: 0.6 };
/** How much of what is said a passage must meet, to be told in answer. */
const sureOfPassage = { score: 8, lead: 1, covered: 0.75 };

/** The question again, with the measure or the passage that its words recall. */
function recalled(
  reading: Reading,
  question: Question,
  own: Mind,
  context: readonly Subject[],
  sounds: Sounds,
  plainly: Understanding,
): Understanding | undefined {
  if (reading.tokens.length > mostRecalled || reading.refusals.length > 0) return undefined;
  if (heardAsAnswerable(sounds) < likelyAnswerable) return undefined;
  const measure = recall(reading, own.words, own.memory.measures);
  if (
    measure &&
    measure.score >= sureOfMeasure.score &&
    measure.lead >= sureOfMeasure.lead &&
    measure.covered >= sureOfMeasure.covered &&
    measure.left === 0
  ) {
    const known = { ...reading, unknown: [] };
    const measures = endedBy(measure.value, reading, own);
    const { found, understanding } = attempt(known, question, own, context, { sounds, measures });
    const otherwise = found === 'refused' ? undefined : heardOtherwise(found, sounds, viewOf(known, own));
    const again = otherwise
      ? attempt(known, question, own, context, { sounds, measures, found: otherwise }).understanding
      : understanding;
    if (again.kind === 'clear') return again;
    if (understanding.kind === 'clear') return understanding;
  }
  const passage = recall(reading, own.words, own.memory.passages, {
    same: (a, b) => a.intent === b.intent && isSameAbout(a, b),
  });
  if (
    !passage ||
    passage.score < sureOfPassage.score ||
    passage.lead < sureOfPassage.lead ||
    passage.covered < sureOfPassage.covered ||
    passage.left > 0
  )
    return undefined;
  const { intent, about, frame } = passage.value;
  const topics = reading.tokens.filter(({ text }) => text.length > 2).map(({ text }) => text);
  return {
    because: [
      ...plainly.because,
      { step: 'intent', saw: `${intent} (recalled: ${about.map(({ id }) => id).join(', ')})` },
    ],
    readAs: plainly.readAs,
    text: plainly.text,
    kind: 'clear',
    tell: { intent, about, frame: { ...frame, topics } },
    asOf: question.clock.asOf,
    strangers: [],
  };
}

/** "When did Biden kill Trump's order": of a measure that ended others, those are asked about. */
function endedBy(measure: Subject, reading: Reading, { knowledge }: Mind): readonly Subject[] {
  const ended = (knowledge.find.measure(measure.id)?.relates ?? []).flatMap(({ how, measure: id }) =>
    how === 'revokes' || how === 'rescinds' ? [id] : [],
  );
  return reading.has('end') && ended.length > 0
    ? ended.slice(0, mostEnded).map((id) => ({ kind: 'measure', id }))
    : [measure];
}

/** So many measures ended at once are told one by one. */
const mostEnded = 3;

const isSameAbout = (a: Tell, b: Tell): boolean => JSON.stringify(a.about) === JSON.stringify(b.about);

/** What came of one way to understand a question: the kind that was found, or that it is to be declined by its own words. */
type Attempt = { understanding: Understanding; found: IntentFound | 'refused' | undefined };

function attempt(reading: Reading, question: Question, own: Mind, context: readonly Subject[], hint: Hint): Attempt {
  const note: { found?: IntentFound; refused?: boolean } = {};
  const understanding = attempted(reading, question, own, context, hint, note);
  return { understanding, found: note.refused ? 'refused' : note.found };
}

function attempted(
  reading: Reading,
  question: Question,
  own: Mind,
  context: readonly Subject[],
  hint: Hint,
  note: { found?: IntentFound; refused?: boolean },
): Understanding {
  const { knowledge } = own;
  const { today, asOf } = question.clock;
  let view = viewOf(reading, own);
  if (hint.measures) view = { ...view, measures: hint.measures };
  if (hint.holder) view = { ...view, apps: [], companies: [], measures: [], people: [hint.holder] };
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
  because.push({
    step: 'sound',
    saw: [...hint.sounds.kinds.slice(0, 3), ...hint.sounds.refusals.slice(0, 2)]
      .map(({ label, share }) => `${label} ${share.toFixed(2)}`)
      .join(', '),
  });
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
  const unnamed = view.apps.length + view.companies.length + view.measures.length + view.people.length === 0;
  if (reading.has('pronoun') && unnamed && view.strangers.length === 0 && context.length > 0)
    view = withInherited(view, inheritable(reading, context));
  view = withOrderOnIt(view, own);
  let found = hint.found ?? findIntent(seenBy(view));
  // A question without a subject of its own takes the one before it in the same text, or that of the message replied to.
  const lacks = found !== undefined && lacksSubject(found, view);
  if ((lacks || (!found && reading.has('pronoun', 'what'))) && context.length > 0) {
    const inherited = inherit(found, context);
    if (inherited.length > 0) {
      view = withOrderOnIt(withInherited(view, inherited), own);
      found = hint.found ?? findIntent(seenBy(view)) ?? found;
      because.push({ step: 'names', saw: `taken over: ${inherited.map(({ id }) => id).join(', ')}` });
    }
  }
  // A question of no other kind may be about something that happened, in the record's own words.
  if (
    !found ||
    (found.intent === 'profile' && !hint.found) ||
    found.intent === 'dates' ||
    found.intent === 'owner' ||
    (view.measures.length === 0 && reading.has('why') && (found.aspect === 'reasons' || found.intent === 'named'))
  ) {
    const subjects = [...view.apps, ...view.companies, ...view.measures];
    // "when did the venture close": what has no measure is dated by what happened to it.
    const isDatedThing = found?.intent === 'dates' && view.measures.length === 0;
    const event =
      (heardAs(found, hint.sounds) < mostlyHeardOtherwise || isDatedThing || reading.has('sell')) &&
      subjects.length > 0 &&
      (!found ||
        isDatedThing ||
        reading.unknown.length > 0 ||
        view.strangers.length > 0 ||
        reading.has('back', 'sell', 'not'))
        ? meantEvent(
            reading,
            [...new Set(subjects.flatMap(({ id }) => knowledge.eventsAbout(id)))],
            own.events,
            own.words,
          )
        : undefined;
    if (event) {
      because.push({ step: 'intent', saw: `history (in the words of ${event.id})` });
      found = { intent: 'history', rule: 'in the words of an event' };
    }
  }
  if (found) note.found = found;
  const refusal = refused(reading, view, found, own, hint.sounds);
  if (refusal) {
    note.refused = refusal !== 'unknown-words' && refusal !== 'topic';
    return refuse(refusal);
  }
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
  const [strangePlace] = view.strangePlaces;
  if (strangePlace && view.jurisdictions.length === 0 && placed.has(found.intent))
    return { ...base, kind: 'stranger', intent: found.intent, absence: 'no-place', strangers: view.strangePlaces };
  // "was it in Trump's January order": any of the orders that this may be will do to look for a name.
  if (
    found.intent === 'named' &&
    view.measures.length === 0 &&
    view.reference &&
    !view.reference.bare &&
    view.reference.measures.length <= mostMeant
  )
    view = { ...view, measures: view.reference.measures.map(({ id }) => ({ kind: 'measure', id })) };
  // "why was X one of the eight": what the record does not hold is not among them, whatever else is asked.
  if (found.intent === 'statements' && view.strangePeople && view.people.length + view.sources.length === 0)
    return { ...base, kind: 'stranger', intent: 'statements', absence: 'no-statement', strangers: view.strangers };
  const outsider = reading.mentions.some(({ entry }) => entry.outsider === 'app' || entry.outsider === 'company');
  if (
    outsider &&
    view.apps.length + view.companies.length === 0 &&
    (view.measures.length > 0 || view.reference) &&
    reading.has('name', 'list', 'ban', 'of') &&
    strangerKinds.has(found.intent)
  )
    return { ...base, kind: 'stranger', intent: 'named', absence: 'not-named', strangers: view.strangers };
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
  const when = timing(view, knowledge, today, outcome.kind === 'about' ? outcome.about : [], own.words);
  if (when.kind === 'impossible') return refuse('impossible-date');
  const subjects = outcome.kind === 'about' ? outcome.about : [];
  const intent = outcome.kind === 'about' ? outcome.intent : found.intent;
  const frame = frameOf(
    { ...found, intent },
    view,
    subjects,
    when.kind === 'ambiguous' ? { kind: 'day', asOf } : when,
    knowledge,
    own.words,
  );
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

/** "is that still in force": a measure is meant where one was spoken of, not the app that it names. */
function inheritable(reading: Reading, context: readonly Subject[]): Subject[] {
  const measures = context.filter(({ kind }) => kind === 'measure');
  const ofMeasure =
    reading.has('status', 'effect', 'end', 'sign', 'issue', 'enforce') && !reading.has('ban', 'own', 'name');
  return unique(ofMeasure && measures.length > 0 ? measures : context).slice(-3);
}

/** The view with subjects of what was said before, where it has none of that kind itself. */
function withInherited(view: View, subjects: readonly Subject[]): View {
  const of = (kind: SubjectKind, own: readonly Subject[]) =>
    own.length > 0 ? own : subjects.filter((subject) => subject.kind === kind);
  return {
    ...view,
    apps: of('app', view.apps),
    companies: of('company', view.companies),
    measures: of('measure', view.measures),
    rulings: of('ruling', view.rulings),
  };
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

/** The kind that a question mostly sounds like. */
const bestOf = ({ kinds: [best] }: Sounds): string | undefined => (best && best.share > 0.6 ? best.label : undefined);

/**
 * How much may be left unaccounted for, in words: nothing in a short question about an app, more where a measure or case is
 * named and a plain cue says what is asked of it, for hardly anybody speaks of those by chance.
 */
const leftOver = { none: 0.6, short: 0.8, long: 1.2, measure: 2.2, heard: 1, doubtful: 0.3 };

/** From this share on a question about something known sounds like one that is answered, whatever else it says. */
const surelyAnswerable = 0.8;
/** Above this share a long question may say something more. */
const mostlyAnswerable = 0.75;
/** Below this share words that nothing accounts for say that it is about something else. */
const evenlyAnswerable = 0.5;
/** A kind that a question sounds so much like does not give way to something that happened. */
const mostlyHeardOtherwise = 0.5;

/** A cue of the record's own subject is there, not only a name. */
const isPlain = (reading: Reading) =>
  reading.has(
    'sign',
    'issue',
    'end',
    'effect',
    'status',
    'deadline',
    'must',
    'due',
    'court',
    'judge',
    'ban',
    'name',
    'list',
    'app',
    'when',
    'who',
    'why',
    'penalty',
    'citation',
    'enforce',
    'extend',
    'mean',
    'do',
    'date-of',
    'share',
  );

/** Whether the question is to be declined although names and cues were found: what it says beside them decides. */
function refused(
  reading: Reading,
  view: View,
  found: IntentFound | undefined,
  own: Mind,
  sounds: Sounds,
): Refusal | undefined {
  const all = new Set(reading.refusals);
  const specific =
    view.apps.length +
    view.companies.length +
    view.measures.length +
    view.people.length +
    view.rulings.length +
    view.plans.length +
    view.jurisdictions.length +
    view.authorities.length;
  const spoken = found?.intent === 'statements' || found?.intent === 'plans';
  if (all.has('instruction')) return 'instruction';
  if (
    all.has('prediction') &&
    !(found && (found.intent === 'deadlines' || found.intent === 'dates') && view.measures.length > 0)
  )
    return 'prediction';
  // "how do I use you" asks about the bot, whatever it begins with.
  const ofBot = found?.intent === 'overview' || (specific === 0 && bestOf(sounds) === 'overview');
  if (all.has('advice') && !spoken && !ofBot) return 'advice';
  if (all.has('opinion') && !(spoken && reading.has('say-sure'))) return 'opinion';
  const strangers = new Set(view.strangers.join(' ').toLowerCase().split(/\s+/));
  const unknown = reading.unknown.filter((token) => !strangers.has(token.raw.toLowerCase()));
  const weight =
    unknown.reduce(
      (sum, token) => sum + (own.words.speaksOf(token.text) ? 0.25 : isOrdinary(token.text) ? 1 : 0.7),
      0,
    ) + (all.has('topic') ? 1.5 : 0);
  const allowed =
    specific === 0
      ? found?.intent === 'overview'
        ? leftOver.long
        : found && unknown.every((token) => own.words.speaksOf(token.text))
          ? leftOver.none
          : 0
      : view.measures.length + view.rulings.length + view.plans.length > 0 && isPlain(reading)
        ? leftOver.measure
        : reading.tokens.length >= 8
          ? heardAsAnswerable(sounds) > mostlyAnswerable
            ? leftOver.long
            : leftOver.short
          : leftOver.short;
  const bySound = heardAsRefused(found, sounds, view);
  if (bySound) return bySound;
  const known = specific > 0 && heardAsAnswerable(sounds) > surelyAnswerable ? leftOver.heard : 0;
  // A slip of the keyboard sounds like nothing; only a word of another subject speaks against a question.
  const strange = unknown.some((token) => isOrdinary(token.text));
  const doubtful = strange && heardAsAnswerable(sounds) < evenlyAnswerable ? leftOver.doubtful : 0;
  if (weight > Math.max(0, allowed + known - doubtful))
    return all.has('topic') ? 'topic' : found ? 'unknown-words' : 'topic';
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
