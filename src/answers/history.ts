import { addMonths, compareDates, type Day, daysBetween, earliest, latest, type RecordDate } from '../calendar.ts';
import type { Knowledge, Subject } from '../knowledge/knowledge.ts';
import { additionsTo, carriersOf, pausesOf } from '../knowledge/listing.ts';
import { remembered } from '../knowledge/remembered.ts';
import type { Measure, RecordEvent } from '../knowledge/schema.ts';
import type { AnswerFile, Claim, Clock, Frame } from './answer.ts';
import { life } from './parts/life.ts';
import { measuresOf } from './parts/measures.ts';
import { nextOf, tellOf } from './parts/next.ts';
import { claim, measureRef, ref, together } from './parts/refs.ts';
import { knownDay, stoodOf } from './parts/stands.ts';
import { laterOf } from './rulings.ts';

/** What came next is told in so many steps: people ask for what followed, not for all of it. */
const afterwards = 3;
/** A longer history is told in its main steps; the rest is a button away. */
const mostRows = 7;

/** `weight`: what changed how something stands says more than what was said or printed about it. */
type Happened = {
  id: string;
  kind: 'event' | 'step';
  on: RecordDate;
  weight: number;
  make: (lead: boolean, set?: 'row', after?: Day) => Claim;
};

/** What happened: in order, next, or between two days. */
export const history: AnswerFile = (about, frame, knowledge, clock) => {
  const subjects = [...about, ...frame.filters.measures.map((id): Subject => ({ kind: 'measure', id }))];
  if (frame.show === 'all') return answerOf(life(subjects, knowledge, clock), subjects, nextAfter(subjects[0]));
  const day = knownDay(knowledge, clock);
  const all = happenedTo(subjects, frame, knowledge);
  const since = frame.between?.from ?? '';
  const until = frame.between?.to ?? (frame.aspect === 'next' ? '9999' : day);
  const then = all.filter(({ on }) => since <= (latest(on) ?? '') && (earliest(on) ?? '') <= until);
  const found = withoutDoubles(since === until ? ofTheDay(then) : then);
  const start = startOf(subjects, frame, knowledge, clock);
  const next = nextAfter(subjects[0]);
  // "He was summoned, then what": what next happened to those whom it was about, be it grave or not.
  const [only, ...others] = subjects;
  const isOfEvent = only?.kind === 'event' && others.length === 0;
  // "After that act was passed": its passing may be what is spoken of beside it.
  const [measure, ...measures] = subjects.filter(({ kind }) => kind === 'measure');
  const isOfMeasure = measures.length === 0 && subjects.every(({ kind }) => kind === 'measure' || kind === 'event');
  if (frame.aspect === 'next' && frame.between === undefined) {
    const came = isOfEvent
      ? afterEvent(only.id, until, knowledge)
      : measure && isOfMeasure
        ? carriedOut(measure.id, until, knowledge)
        : [];
    const [soonest, ...later] = came.slice(0, mostAfterEvent);
    if (soonest)
      return answerOf([soonest.make(true, undefined, start), ...later.map(({ make }) => make(false))], subjects, next);
  }
  const after = frame.aspect === 'next' && start ? found.filter(({ on }) => (earliest(on) ?? '') > start) : undefined;
  if (after) {
    // Where nothing followed, the last that is known answers.
    const known = after.length > 0 ? after : all.slice(-1);
    const [first, ...rest] = mainOf(known, afterwards, weighty);
    const lead = first ? [first.make(true, undefined, start)] : [];
    return answerOf([...lead, ...rest.map(({ make }) => make(false)), ...laterIn(subjects, knowledge)], subjects, next);
  }
  if (frame.aspect === 'first') return answerOf(found[0] ? [found[0].make(true)] : [], subjects, next);
  if (frame.aspect === 'last')
    return answerOf(
      found
        .slice(-2)
        .reverse()
        .map(({ make }, at) => make(at === 0)),
      subjects,
      next,
    );
  // "When did the venture close": one thing that happened is the answer, with what came of it, not the life of all it touched.
  const [event, ...further] = subjects;
  if (event?.kind === 'event' && further.length === 0 && frame.between === undefined) {
    const step = eventStep(knowledge, event.id);
    if (step && (earliest(step.on) ?? '') <= day)
      return answerOf([step.make(true), ...sameDay(step, found)], subjects, next);
  }
  const happenings = subjects.filter(({ kind }) => kind === 'event').map(({ id }) => id);
  const isOfEach = happenings.length > 1 && happenings.length === subjects.length && frame.between === undefined;
  if (happenings.length > 0 && (found.length === 0 || isOfEach)) {
    const told = happenings.flatMap((id) => eventStep(knowledge, id) ?? []);
    return answerOf(
      told.map(({ make }, at) => make(at === 0)),
      subjects,
      next,
    );
  }
  if (found.length === 0) {
    const before = all.filter(({ on }) => (latest(on) ?? '9999') < since).slice(-2);
    return answerOf(
      [],
      subjects,
      next,
      before.reverse().map(({ make }) => make(false)),
    );
  }
  if (found.length <= 3)
    return answerOf(
      found.map(({ make }, at) => make(at === 0)),
      subjects,
      next,
    );
  const rows = mainOf(found, mostRows).map(({ make }) => make(false, 'row'));
  const [first, ...rest] = rows;
  if (!first) return answerOf([], subjects, next);
  // What happened has no name of its own to be told by.
  const subject = subjects.length === 1 && subjects[0]?.kind !== 'event' ? subjects[0] : undefined;
  const head = claim(`${subjects[0]?.id ?? 'record'}/history`, together([first, ...rest], 4), {
    kind: 'history',
    ...(subject && { about: ref(knowledge, subject) }),
    count: found.length,
    ...(found[0] && { from: found[0].on }),
    ...(found.at(-1) && { to: found.at(-1)?.on ?? 'unknown' }),
    next: false,
    ...(found.length > rows.length && { shown: rows.length }),
  });
  return answerOf(frame.count ? [head] : [head, ...rows], subjects, next);
};

/** So many of the things that came after something are told. */
const mostAfterEvent = 3;

/** What happened after something to the apps, firms, people and measures that it was about, in order. */
function afterEvent(id: string, until: Day, knowledge: Knowledge): readonly Happened[] {
  const event = knowledge.find.event(id);
  const start = latest(event?.on);
  if (!event || !start) return [];
  const spoken = event.about.flatMap((about): Subject[] =>
    knowledge.find.measure(about)
      ? [{ kind: 'measure', id: about }]
      : knowledge.find.company(about)
        ? [{ kind: 'company', id: about }]
        : [],
  );
  const steps = spoken.flatMap((subject) => [
    ...eventsOf(subject, knowledge),
    ...(subject.kind === 'measure' ? stepsOf(subject, knowledge) : []),
  ]);
  return [...new Map(steps.map((step) => [step.id, step])).values()]
    .filter(({ on }) => (earliest(on) ?? '') > start && (earliest(on) ?? '9999') <= until)
    .sort((a, b) => compareDates(a.on, b.on));
}

/** What was made to carry out a measure that nothing ended or stopped: how each began. */
function carriedOut(id: string, until: Day, knowledge: Knowledge): readonly Happened[] {
  const isUndisturbed = knowledge.find.measure(id)?.history.every(({ status }) => undisturbed.has(status)) === true;
  return isUndisturbed
    ? carriersOf(id, knowledge)
        .flatMap((measure) => stepsIn(knowledge, measure).slice(0, 1))
        .filter(({ on }) => (earliest(on) ?? '9999') <= until)
        .sort((a, b) => compareDates(a.on, b.on))
    : [];
}
const undisturbed: ReadonlySet<string> = new Set(['signed', 'in-force', 'in-force-reported']);

/** So many days and fewer are as good as one. */
const aFewDays = 7;

/** What is only known to be of a month or a year is not told of one of its days, where something is. */
function ofTheDay(steps: readonly Happened[]): readonly Happened[] {
  const exact = steps.filter(({ on }) => {
    const [from, to] = [earliest(on), latest(on)];
    return from !== undefined && to !== undefined && daysBetween(from, to) <= aFewDays;
  });
  return exact.length > 0 ? exact : steps;
}

/** What became of the one case that decided on what is asked about. */
function laterIn(subjects: readonly Subject[], knowledge: Knowledge): Claim[] {
  const ids = subjects.flatMap(({ kind, id }) => (kind === 'event' ? (knowledge.find.event(id)?.about ?? []) : [id]));
  const cases = ids.flatMap((id) => {
    const ruling = knowledge.find.ruling(id);
    return ruling ? [ruling] : knowledge.find.measure(id) ? knowledge.rulingsOn(id) : [];
  });
  const [only, ...others] = new Set(cases);
  return only && others.length === 0 ? laterOf([only]) : [];
}

/** What changed on the very day that something happened. */
const sameDay = ({ on }: Happened, found: readonly Happened[]): Claim[] =>
  found.flatMap(({ on: day, make }) => {
    const one = make(false);
    return day === on && one.kind === 'step' ? [one] : [];
  });

function answerOf(
  [head, ...rest]: readonly Claim[],
  about: readonly Subject[],
  next: ReturnType<typeof nextOf>,
  before: readonly Claim[] = [],
): ReturnType<AnswerFile> {
  if (head) return { kind: 'claims', claims: [head, ...rest], next };
  return { kind: 'nothing', absence: 'no-event', about, strangers: [], claims: before, next };
}

/** From here on a step changed how something stands. */
const weighty = 3;

/** The heaviest steps in their order, of equals the latest; with `least`, the first of those that weigh as much. */
function mainOf(steps: readonly Happened[], most: number, least = 0): Happened[] {
  const heavy = steps.filter(({ weight }) => weight >= least);
  const kept = heavy.length > 0 ? heavy : steps;
  const later = least > 0 ? -1 : 1;
  const chosen = new Set(
    [...kept].sort((a, b) => b.weight - a.weight || later * compareDates(b.on, a.on)).slice(0, most),
  );
  return steps.filter((step) => chosen.has(step));
}

/** "What happened after X": the end of what X names; without such a day, the day asked about, or a year before today. */
function startOf(subjects: readonly Subject[], frame: Frame, knowledge: Knowledge, clock: Clock): Day | undefined {
  if (frame.aspect !== 'next') return undefined;
  if (frame.between?.from) return frame.between.from;
  if (clock.asOf < clock.today) return clock.asOf;
  const days = subjects.flatMap(({ kind, id }) => {
    if (kind === 'event') return [knowledge.find.event(id)?.on];
    if (kind === 'deadline') return [knowledge.find.deadline(id)?.due];
    if (kind === 'ruling') return [knowledge.find.ruling(id)?.decisions.at(-1)?.on];
    if (kind === 'measure') return [knowledge.find.measure(id)?.signedOn ?? knowledge.find.measure(id)?.announcedOn];
    return [];
  });
  const last = days
    .map((on) => latest(on))
    .filter((on) => on !== undefined)
    .sort()
    .at(-1);
  return last ?? addMonths(clock.today, -12);
}

function happenedTo(subjects: readonly Subject[], { filters, between }: Frame, knowledge: Knowledge): Happened[] {
  const wide = subjects.flatMap((subject) =>
    subject.kind === 'measure' || subject.kind === 'app' || subject.kind === 'company'
      ? []
      : relatedTo(subject, knowledge),
  );
  const all = [...subjects, ...wide];
  // Between two days each order counts that went on holding a law off.
  const isSpan = between?.from !== undefined && between.to !== undefined && between.from !== between.to;
  const held = isSpan
    ? subjects.flatMap(({ id }) => pausesOf(id, knowledge)).flatMap((pause) => stepsIn(knowledge, pause).slice(0, 1))
    : [];
  const own = [...all.flatMap((subject) => [...eventsOf(subject, knowledge), ...stepsOf(subject, knowledge)]), ...held];
  const place = filters.jurisdiction ?? subjects.find(({ kind }) => kind === 'jurisdiction')?.id;
  const places = place ? knowledge.within(place) : undefined;
  const placed = subjects.every(({ kind }) => kind === 'jurisdiction');
  const whole = placed && (between !== undefined || places !== undefined);
  const everything = whole
    ? [
        ...knowledge.events
          .filter(
            (event) => !places || event.about.some((id) => places.has(knowledge.find.measure(id)?.jurisdiction ?? '')),
          )
          .map(({ id }) => eventStep(knowledge, id))
          .filter((step) => step !== undefined),
        ...knowledge.measures
          .filter(({ jurisdiction }) => !places || places.has(jurisdiction))
          .flatMap(({ id }) => stepsOf({ kind: 'measure', id }, knowledge)),
      ]
    : [];
  const unique = new Map([...own, ...everything].map((step) => [step.id, step]));
  return [...unique.values()].filter(({ on }) => earliest(on) !== undefined).sort((a, b) => compareDates(a.on, b.on));
}

/** Up to so many steps are told in full. */
const few = 6;

/** In a long list, an event and a status that tell the same of the same day would be told twice: the event says more. */
function withoutDoubles(steps: readonly Happened[]): Happened[] {
  if (steps.length <= few) return [...steps];
  const days = new Set(steps.filter(({ kind }) => kind === 'event').map(({ on }) => on));
  return steps.filter(({ kind, on }) => kind === 'event' || !days.has(on));
}

function relatedTo(subject: Subject, knowledge: Knowledge): Subject[] {
  if (subject.kind === 'jurisdiction' || subject.kind === 'person' || subject.kind === 'authority') return [];
  return measuresOf(knowledge, subject).map(({ id }) => ({ kind: 'measure', id }));
}

const ending: ReadonlySet<string> = new Set(['revoked', 'rescinded', 'expired', 'lapsed']);
/** What begins, or goes over to its successor, says less than what holds or ends. */
const passing: ReadonlySet<string> = new Set(['signed', 'unknown', 'superseded', 'proposed']);

/** An event weighs as much as the change of standing, the ruling or the owner's change that it tells of. */
function eventWeight(event: RecordEvent, knowledge: Knowledge): number {
  if (/^\d{4}(-\d\d)?$/.test(event.on)) return 1;
  const touched = event.about.flatMap((id) => knowledge.find.measure(id) ?? []);
  const changes = touched.flatMap(({ history: entries }) => entries.filter(({ on }) => on === event.on));
  if (changes.some(({ status }) => ending.has(status))) return 5;
  const rulings = event.about.flatMap((id) => knowledge.find.ruling(id)?.decisions ?? []);
  const decided = rulings.some(({ on, effect }) => on === event.on && effect !== 'pauses');
  if (decided) return 5;
  if (changes.some(({ status }) => status !== 'signed')) return 4;
  const founded = event.about
    .flatMap((id) => knowledge.find.company(id)?.relations ?? [])
    .some(({ from }) => from === event.on);
  if (founded) return 5;
  if (changes.length > 0) return 3;
  return touched.some(({ publishedOn }) => publishedOn === event.on) ? 1 : 2;
}

const eventStep = remembered(
  (_, id: string) => id,
  (knowledge, id): Happened | undefined => {
    const event = knowledge.find.event(id);
    return (
      event && {
        id: `${id}/event`,
        kind: 'event',
        on: event.on,
        weight: eventWeight(event, knowledge),
        make: (lead, set, after) =>
          claim(
            `${id}/event`,
            event,
            { kind: 'event', on: event.on, what: event.what, lead, ...(after && { after }) },
            set,
          ),
      }
    );
  },
);

function eventsOf({ kind, id }: Subject, knowledge: Knowledge): Happened[] {
  const own = kind === 'event' ? [eventStep(knowledge, id)] : [];
  return [...own, ...knowledge.eventsAbout(id).map((event) => eventStep(knowledge, event.id))].filter(
    (step) => step !== undefined,
  );
}

function stepsOf(subject: Subject, knowledge: Knowledge): Happened[] {
  if (subject.kind === 'event') return [];
  return [...measuresOf(knowledge, subject), ...addedTo(subject, knowledge)].flatMap((measure) =>
    stepsIn(knowledge, measure),
  );
}

const stepsIn = remembered(
  (_, { id }: Measure) => id,
  (knowledge, measure): readonly Happened[] =>
    measure.history.map((entry, at): Happened => {
      const sourced = { sources: entry.sources, backing: entry.backing ?? measure.backing };
      const names = at === 0 ? namesBrought(measure, knowledge) : [];
      const fact = {
        kind: 'step' as const,
        measure: measureRef(knowledge, measure),
        stood: stoodOf(knowledge, entry),
        ...(names.length > 0 && { names }),
      };
      const id = `${measure.id}/step-${at + 1}`;
      return {
        id,
        kind: 'step',
        on: entry.on,
        weight: ending.has(entry.status) ? 5 : passing.has(entry.status) ? 2 : 4,
        make: (lead, set, after) => claim(id, sourced, { ...fact, lead, ...(after && { after }) }, set),
      };
    }),
);

/** The apps that a measure adds to a list, where it adds nothing else and they are few enough to be told with it. */
function namesBrought({ relates, listings, listSize = listings.length }: Measure, knowledge: Knowledge): string[] {
  const isAddition = relates.some(({ how }) => how === 'adds-to');
  const named = listings.flatMap(({ app }) => (app ? [knowledge.nameOf({ kind: 'app', id: app })] : []));
  return isAddition && named.length === listSize && named.length <= mostBrought ? named : [];
}
const mostBrought = 8;

/** What was added to a list later is part of what happened to it. */
const addedTo = ({ kind, id }: Subject, knowledge: Knowledge) => (kind === 'measure' ? additionsTo(id, knowledge) : []);

function nextAfter(subject: Subject | undefined) {
  if (!subject) return nextOf(tellOf('measures', []), tellOf('deadlines', [], { show: 'due' }));
  const measure = subject.kind === 'measure';
  return nextOf(
    tellOf(measure ? 'standing' : 'named', [subject]),
    tellOf('deadlines', [subject]),
    tellOf('rulings', [subject]),
    measure && tellOf('measure', [subject]),
    tellOf('sources', [subject]),
  );
}
