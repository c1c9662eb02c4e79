import { compareDates, earliest, latest } from '../calendar.ts';
import type { Knowledge, Subject } from '../knowledge/knowledge.ts';
import { sizeOf } from '../knowledge/listing.ts';
import type { Measure } from '../knowledge/schema.ts';
import { type AnswerFile, type Claim, type Clock, type Frame, noFilters } from './answer.ts';
import { apps } from './apps.ts';
import type { Fact, MeasureRef, Ref } from './fact.ts';
import { tieClaim } from './owner.ts';
import { begun, within } from './parts/entries.ts';
import { nextOf, tellOf } from './parts/next.ts';
import { aboutOf, claim, knownOn, measureRef, ref, type Sourced, together } from './parts/refs.ts';
import { knownDay, standOn } from './parts/stands.ts';
import { aboveOf, partySubject, thingOf, tiesOn, upward } from './parts/ties.ts';
import { allEntries } from './parts/verdict.ts';
import { profile } from './profile.ts';

/** Two or more apps, companies or measures side by side. */
export const compare: AnswerFile = (about, frame, knowledge, clock) => {
  const measures = frame.filters.measures.map((id): Subject => ({ kind: 'measure', id }));
  const subjects = [...about, ...measures]
    .filter(({ kind }) => kind === 'app' || kind === 'company' || kind === 'measure')
    .slice(0, 4);
  const [a, b] = subjects;
  if (!a || !b) return profile(subjects.length > 0 ? subjects : about, frame, knowledge, clock);
  const [most, ...fewer] = namedOfOne(about, frame, knowledge, clock);
  if (most)
    return { kind: 'claims', claims: [most, ...fewer], next: nextOf(...about.map((one) => tellOf('profile', [one]))) };
  const whichFirst = frame.aspect === 'first' || frame.aspect === 'last';
  // Two measures side by side open with which came first; each then has a line of its own.
  const measured = subjects.length === 2 && subjects.every(({ kind }) => kind === 'measure');
  const bySize = frame.aspect === 'count' && measured;
  const order = whichFirst || (measured && !bySize) ? earlier(a, b, frame, knowledge, clock) : undefined;
  const owners =
    frame.relation !== undefined && thingOf(knowledge, a) && thingOf(knowledge, b)
      ? shared(a, b, knowledge, clock)
      : undefined;
  const sides = (bySize ? largestFirst(subjects, knowledge) : subjects)
    .map((subject) => side(subject, knowledge, clock))
    .filter((claimed) => claimed !== undefined);
  const [head, ...rest] = [
    ...(frame.aspect === 'same' && subjects.length === 2 ? two(a, b, knowledge) : []),
    ...(order ? [order] : []),
    ...(owners ? [owners] : []),
    ...(whichFirst ? [] : tiedTogether(a, b, knowledge, clock)),
    ...(whichFirst && order ? [] : sides),
  ];
  if (!head) return profile(subjects, frame, knowledge, clock);
  return {
    kind: 'claims',
    claims: [head, ...rest],
    next: nextOf(
      ...subjects.map((subject) => tellOf('profile', [subject])),
      subjects.some(({ kind }) => kind !== 'measure') &&
        tellOf(
          'owner',
          subjects.filter(({ kind }) => kind !== 'measure'),
        ),
      tellOf('history', [a]),
    ),
  };
};

/** Measures by how many names they have. */
function largestFirst(measures: readonly Subject[], knowledge: Knowledge): readonly Subject[] {
  const size = ({ id }: Subject): number => {
    const measure = knowledge.find.measure(id);
    return measure ? sizeOf(measure) : 0;
  };
  return measures.toSorted((a, b) => size(b) - size(a));
}

/** "Which of the two names more of that list": what each names of it, the longer first. */
function namedOfOne(about: readonly Subject[], frame: Frame, knowledge: Knowledge, clock: Clock): Claim[] {
  const [list, ...others] = frame.filters.measures;
  if (list === undefined || others.length > 0 || (frame.aspect !== undefined && frame.aspect !== 'count')) return [];
  const sides = about.filter(({ kind, id }) => kind === 'measure' && id !== list);
  if (sides.length !== 2 || about.length !== 2) return [];
  const counted = sides.flatMap(({ id }) => {
    const filters = { ...noFilters, measures: [id, list], all: true };
    const answer = apps([], { ...frame, filters, premises: [] }, knowledge, clock);
    return answer.kind === 'claims' ? answer.claims.slice(0, 1) : [];
  });
  const size = (one: Claim) => (one.kind === 'list' ? one.count : 0);
  return counted.length === 2 ? counted.toSorted((a, b) => size(b) - size(a)) : [];
}

/** "Is X the same as Y": each is on record by itself. */
function two(a: Subject, b: Subject, knowledge: Knowledge): Claim[] {
  const [one, other] = [a, b].map((each) => thingOf(knowledge, each) ?? knowledge.find.measure(each.id));
  if (!one || !other) return [];
  return [
    claim(`${a.id}/two-${b.id}`, together([one, other]), {
      kind: 'two',
      one: ref(knowledge, a),
      other: ref(knowledge, b),
    }),
  ];
}

/** How the one belongs to the other: what one has in the other, and what the record says of both in one sentence. */
function tiedTogether(a: Subject, b: Subject, knowledge: Knowledge, clock: Clock): Claim[] {
  const pairs = [
    [a, b],
    [b, a],
  ] as const;
  const ties = pairs.flatMap(([thing, party]) =>
    thingOf(knowledge, thing)
      ? tiesOn(knowledge, thing, clock.asOf)
          .filter(({ tie }) => tie.party.subject.kind === party.kind && tie.party.subject.id === party.id)
          .map((tie) => tieClaim(tie, clock, false))
      : [],
  );
  if (ties.length > 0) return ties.slice(0, 1);
  return pairs
    .flatMap(([one, other]) => {
      const record = one.kind === 'app' ? knowledge.find.app(one.id) : undefined;
      return record?.about?.includes(knowledge.nameOf(other)) ? aboutOf(one, record, knowledge) : [];
    })
    .slice(0, 1);
}

function namesIn({ listings }: Measure, knowledge: Knowledge): string[] {
  const apps = listings.flatMap(({ app }) => (app ? [knowledge.nameOf({ kind: 'app', id: app })] : []));
  return apps.length <= 8 ? [...new Set(apps)] : [];
}

function side(subject: Subject, knowledge: Knowledge, clock: Clock): Claim | undefined {
  const thing = ref(knowledge, subject);
  const day = knownDay(knowledge, clock);
  if (subject.kind === 'measure') {
    const measure = knowledge.find.measure(subject.id);
    if (!measure) return undefined;
    const stand = standOn(knowledge, measure, day);
    const on = knownOn(measure);
    // Each side stands on a line of its own: one alone compares nothing.
    return sideClaim(`${measure.id}/side`, together([measure, stand]), {
      kind: 'side',
      thing,
      ties: [],
      measures: [measureRef(knowledge, measure)],
      stood: stand.stood,
      ...(on && { on }),
      ...(measure.signedBy && { signer: knowledge.nameOf({ kind: 'person', id: measure.signedBy }) }),
      does: measure.does,
      names: namesIn(measure, knowledge),
      ...(sizeOf(measure) > 8 && { size: sizeOf(measure) }),
    });
  }
  const record = thingOf(knowledge, subject);
  if (!record) return undefined;
  const entries = begun(allEntries(knowledge, subject, clock), day).filter(({ entry }) => !entry.through);
  // Behind a name alone whoever founded it, or has a share of it, would be taken for its owner.
  const ties = tiesOn(knowledge, subject, clock.asOf, upward).slice(0, 1);
  return sideClaim(
    `${subject.id}/side`,
    together([record, ...ties.map(({ sourced }) => sourced), ...entries.map(({ sourced }) => sourced)]),
    {
      kind: 'side',
      thing,
      ties: ties.map(({ tie }) => tie),
      measures: entries.map(({ entry }) => entry.measure),
    },
  );
}

const sideClaim = (id: string, sourced: Sourced, fact: Extract<Fact, { kind: 'side' }>): Claim =>
  claim(id, sourced, fact, 'row');

/** Which came first: of measures by their own dates, of things by when they were first named. */
function earlier(a: Subject, b: Subject, frame: Frame, knowledge: Knowledge, clock: Clock): Claim | undefined {
  const place = frame.filters.jurisdiction;
  const [one, other] = [firstDay(a, place, knowledge, clock), firstDay(b, place, knowledge, clock)];
  if (!one || !other || one.on === other.on) return undefined;
  const [early, late] = compareDates(one.on, other.on) <= 0 ? [one, other] : [other, one];
  const what = a.kind === 'measure' && b.kind === 'measure' ? 'measures' : 'namings';
  // "February 2023" and "23 February 2023": either may have been the first.
  const open = (latest(early.on) ?? '') >= (earliest(late.on) ?? '9');
  return claim(`${early.ref.subject.id}/before-${late.ref.subject.id}`, together([early, late]), {
    kind: 'first',
    what,
    earlier: early.ref,
    later: late.ref,
    on: early.on,
    laterOn: late.on,
    ...(early.by && late.by && { by: { earlier: early.by, later: late.by } }),
    ...(open && { open: true as const }),
  });
}

/** The day on which something was first named (in a place, where one is given), and by what; of a measure its own. */
function firstDay(
  subject: Subject,
  place: string | undefined,
  knowledge: Knowledge,
  clock: Clock,
): { ref: Ref; on: string; by?: MeasureRef; sources: Claim['sources']; backing: Claim['backing'] } | undefined {
  if (subject.kind === 'measure') {
    const measure = knowledge.find.measure(subject.id);
    const on = measure && knownOn(measure);
    return measure && on
      ? { ref: ref(knowledge, subject), on, sources: measure.sources, backing: measure.backing }
      : undefined;
  }
  const [first] = within(knowledge, allEntries(knowledge, subject, clock), place).filter(
    ({ entry }) => !entry.through && earliest(entry.measure.on) !== undefined,
  );
  return first?.entry.measure.on
    ? { ref: ref(knowledge, subject), on: first.entry.measure.on, by: first.entry.measure, ...first.sourced }
    : undefined;
}

/** Whether the same company or person stands above both. */
function shared(a: Subject, b: Subject, knowledge: Knowledge, clock: Clock): Claim | undefined {
  const [one, other] = [aboveOf(knowledge, a, clock.asOf), aboveOf(knowledge, b, clock.asOf)];
  const common = [...one.keys()].filter((id) => other.has(id));
  const relations = [...one.values(), ...other.values()].flat();
  const records = [thingOf(knowledge, a), thingOf(knowledge, b)].filter((record) => record !== undefined);
  const [first, ...rest] = [...relations, ...records];
  if (!first) return undefined;
  return claim(`${a.id}/shares-owner-${b.id}`, together([first, ...rest]), {
    kind: 'shared',
    a: ref(knowledge, a),
    b: ref(knowledge, b),
    same: 'owner',
    parties: common.map((id) => ref(knowledge, partySubject(knowledge, id))),
    measures: [],
  });
}
