import { compareDates, earliest, latest } from '../calendar.ts';
import type { Knowledge, Subject } from '../knowledge/knowledge.ts';
import type { Deadline } from '../knowledge/schema.ts';
import type { AnswerFile, Claim, Clock, Frame } from './answer.ts';
import { askBack } from './parts/back.ts';
import { measuresOf } from './parts/measures.ts';
import { nextOf, tellOf } from './parts/next.ts';
import { claim, placeRef, ref, together } from './parts/refs.ts';
import { dueOf } from './parts/stands.ts';
import { alike, wordsOf } from './parts/wording.ts';

/** So many days of several measures are told without a count before them. */
const mostToldAlone = 6;

/** What is or was due, by whom, until when; how long is or was left. */
export const deadlines: AnswerFile = (about, given, knowledge, clock) => {
  const frame = widened(about, given, knowledge, clock);
  const found = withMoved(
    ofThose(narrowed(deadlinesFor(about, frame, knowledge), frame, knowledge, clock), frame),
    about,
    frame,
    knowledge,
  );
  const [first, ...rest] = found;
  const known = frame.filters.measures.length > 0 || about.some(({ kind }) => kind === 'measure');
  const subject =
    about[0] ?? (frame.filters.measures[0] ? { kind: 'measure' as const, id: frame.filters.measures[0] } : undefined);
  const next = nextAfter(subject, first);
  // Several measures together have no one name to be counted under.
  const several = about.length + frame.filters.measures.length > 1;
  const counted = several ? undefined : subject;
  if (!first) return nothing(about, frame, subject, knowledge, clock, next);
  if (frame.aspect === 'left') return { kind: 'claims', claims: [left(mainOf(found, clock), knowledge, clock)], next };
  const moved = frame.count && subject?.kind === 'deadline' ? movedOften(first, knowledge, clock) : undefined;
  if (moved) return { kind: 'claims', claims: [moved], next };
  if (frame.count) return { kind: 'claims', claims: [head(found, counted, frame, knowledge, clock)], next };
  const one =
    rest.length === 0 ||
    (several && found.length <= mostToldAlone) ||
    subject?.kind === 'deadline' ||
    (subject?.kind === 'measure' && frame.show === undefined && found.length <= 4);
  if (one) {
    const main = subject?.kind === 'deadline' ? first : mainOf(found, clock);
    const others = found.filter((deadline) => deadline !== main);
    return {
      kind: 'claims',
      claims: [
        told(main, knowledge, clock, { lead: true, known }),
        ...others.map((deadline) => told(deadline, knowledge, clock, { lead: false, known }, 'row')),
      ],
      next,
    };
  }
  return {
    kind: 'claims',
    claims: [
      head(found, counted, frame, knowledge, clock),
      ...found.map((deadline) => told(deadline, knowledge, clock, { lead: false, known }, 'row')),
    ],
    next,
  };
};

/** Of many days those of whom the question speaks: "when did the agencies have to"; all where nobody is said. */
function ofThose(found: readonly Deadline[], { topics }: Frame): Deadline[] {
  const said = topics.flatMap(wordsOf);
  const theirs = found.filter(({ who }) => wordsOf(who).some((word) => said.some((one) => alike(one, word))));
  return theirs.length > 0 ? theirs : [...found];
}

/** A measure's own deadlines answer even where all have passed: their dates and what became of them are the answer. */
function widened(about: readonly Subject[], frame: Frame, knowledge: Knowledge, clock: Clock): Frame {
  const own = frame.filters.measures.length > 0 || about.some(({ kind }) => kind === 'measure' || kind === 'deadline');
  if (!own || frame.show !== 'due') return frame;
  const { show: _, ...wide } = frame;
  return narrowed(deadlinesFor(about, frame, knowledge), frame, knowledge, clock).length === 0 ? wide : frame;
}

/** A day that was moved more than once is told with the last day that it came to; where all are asked for, with all. */
function withMoved(found: Deadline[], about: readonly Subject[], frame: Frame, knowledge: Knowledge): Deadline[] {
  const [only, ...others] = found;
  if (!only || others.length > 0 || about[0]?.kind !== 'deadline' || frame.aspect === 'left') return found;
  const later = laterOf(only, knowledge);
  return [only, ...(frame.show === 'all' ? later : later.slice(1).slice(-1))];
}

/** The days to which a deadline was moved, one after the other. */
function laterOf({ movedTo }: Deadline, knowledge: Knowledge): Deadline[] {
  const next = movedTo === undefined ? undefined : knowledge.find.deadline(movedTo);
  return next ? [next, ...laterOf(next, knowledge)] : [];
}

/** "How many times was it moved": the days that it came to; undefined where it never was. */
function movedOften(deadline: Deadline, knowledge: Knowledge, clock: Clock): Claim | undefined {
  const later = laterOf(deadline, knowledge);
  const [to, ...further] = later.map(({ due }) => due);
  return to === undefined
    ? undefined
    : claim(`${deadline.id}/moved`, together([deadline, ...later], 3), {
        kind: 'moved',
        due: dueOf(knowledge, deadline, clock),
        to: [to, ...further],
      });
}

function deadlinesFor(about: readonly Subject[], { filters }: Frame, knowledge: Knowledge): Deadline[] {
  const subjects: Subject[] = [...about, ...filters.measures.map((id): Subject => ({ kind: 'measure', id }))];
  const all = subjects.flatMap((subject) => deadlinesOf(subject, knowledge));
  const chosen =
    subjects.length === 0 ? knowledge.deadlines : [...new Map(all.map((deadline) => [deadline.id, deadline])).values()];
  const places = filters.jurisdiction ? knowledge.within(filters.jurisdiction) : undefined;
  return places
    ? chosen.filter(({ of }) =>
        places.has(knowledge.find.measure(of)?.jurisdiction ?? knowledge.find.plan(of)?.jurisdiction ?? ''),
      )
    : [...chosen];
}

function deadlinesOf(subject: Subject, knowledge: Knowledge): readonly Deadline[] {
  if (subject.kind === 'deadline')
    return [knowledge.find.deadline(subject.id)].filter((deadline) => deadline !== undefined);
  const own = knowledge.deadlinesOf(subject.id);
  if (subject.kind === 'measure') return own.filter(({ of }) => of === subject.id);
  if (own.length > 0 || subject.kind === 'plan') return own;
  return measuresOf(knowledge, subject).flatMap(({ id }) => knowledge.deadlinesOf(id).filter(({ of }) => of === id));
}

/** Passed days lie behind; a duty that went on after its day is told with what is due, for it still binds. */
const isDue = ({ due, outcome }: Deadline, { asOf }: Clock): boolean =>
  (latest(due) ?? '') >= asOf || (outcome === 'pending' && latest(due) === undefined);

function narrowed(
  found: readonly Deadline[],
  { show, between }: Frame,
  knowledge: Knowledge,
  clock: Clock,
): Deadline[] {
  const any = found.length <= 1 || show === 'all' || (show === undefined && found.length < knowledge.deadlines.length);
  return found
    .filter((deadline) => any || (show === 'past' ? !isDue(deadline, clock) : isDue(deadline, clock)))
    .filter((deadline) => found.length <= 1 || show !== 'past' || !isDue(deadline, clock))
    .filter(
      ({ due }) => (between?.from ?? '') <= (latest(due) ?? '9999') && (earliest(due) ?? '') <= (between?.to ?? '9999'),
    )
    .sort((a, b) => Number(isDue(b, clock)) - Number(isDue(a, clock)) || compareDates(a.due, b.due));
}

/** The one that people mean by "the deadline": what is still ahead before what is past, a start or a last day before others. */
export function mainOf(found: readonly Deadline[], clock: Clock): Deadline {
  const order = { by: 0, from: 0, until: 1, 'not-before': 2 } as const;
  const [main] = [...found].sort(
    (a, b) =>
      Number(isDue(b, clock)) - Number(isDue(a, clock)) ||
      order[a.kind] - order[b.kind] ||
      Number(b.kind === 'from') - Number(a.kind === 'from') ||
      compareDates(a.due, b.due),
  );
  if (!main) throw new Error('no deadline to choose from');
  return main;
}

type Telling = { lead: boolean; known: boolean };

function told(deadline: Deadline, knowledge: Knowledge, clock: Clock, { lead, known }: Telling, set?: 'row'): Claim {
  return claim(
    `${deadline.id}/due`,
    deadline,
    { kind: 'due', due: dueOf(knowledge, deadline, clock), lead, known },
    set,
  );
}

function left(deadline: Deadline, knowledge: Knowledge, clock: Clock): Claim {
  return claim(`${deadline.id}/left`, deadline, {
    kind: 'left',
    due: dueOf(knowledge, deadline, clock),
    asOf: clock.asOf,
  });
}

function head(
  found: readonly Deadline[],
  subject: Subject | undefined,
  { show, filters }: Frame,
  knowledge: Knowledge,
  clock: Clock,
): Claim {
  const isAll = subject !== undefined || filters.measures.length > 0;
  const due = found.filter((deadline) => isDue(deadline, clock));
  const [first, ...rest] = due.length > 0 ? due : found;
  if (!first) throw new Error('no deadline to count');
  return claim(`${subject?.id ?? 'record'}/deadlines`, together([first, ...rest], 4), {
    kind: 'due-list',
    count: found.length,
    due: due.length,
    ...(subject && { of: ref(knowledge, subject) }),
    show: show ?? (isAll ? 'all' : 'due'),
    ...(due[0] && { first: dueOf(knowledge, due[0], clock) }),
    checkedOn: knowledge.record.checkedOn,
  });
}

function nothing(
  about: readonly Subject[],
  frame: Frame,
  subject: Subject | undefined,
  knowledge: Knowledge,
  clock: Clock,
  next: ReturnType<typeof nextOf>,
): ReturnType<AnswerFile> {
  const known = deadlinesFor(about, frame, knowledge);
  if (!subject && knowledge.deadlines.length === 0) return askBack(knowledge, 'deadlines');
  // What became of the last one says more than that nothing is due.
  const last = [...known].sort((a, b) => compareDates(b.due, a.due)).find((deadline) => !isDue(deadline, clock));
  const claims =
    last && frame.show !== 'past' && subject ? [told(last, knowledge, clock, { lead: false, known: false })] : [];
  return {
    kind: 'nothing',
    absence: known.length > 0 ? 'nothing-due' : 'no-deadline',
    about: subject && about.length === 0 ? [subject] : about,
    strangers: [],
    claims,
    next,
    ...(frame.filters.jurisdiction && { place: placeRef(knowledge, frame.filters.jurisdiction) }),
  };
}

function nextAfter(subject: Subject | undefined, deadline: Deadline | undefined) {
  const of: Subject | undefined = subject ?? (deadline && { kind: 'measure', id: deadline.of });
  return nextOf(
    of?.kind === 'measure' && tellOf('standing', [of]),
    subject ? tellOf('deadlines', [subject], { show: 'all' }) : tellOf('deadlines', [], { show: 'past' }),
    subject && tellOf('deadlines', [], { show: 'due' }),
    of?.kind === 'measure' && tellOf('apps', [], { filters: { measures: [of.id] } }),
    of?.kind === 'app' && tellOf('named', [of]),
  );
}
