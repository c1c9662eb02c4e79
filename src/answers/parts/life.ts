/** The whole life of measures in one list: what stood when, what was published, and what was due, by date. */
import { compareDates, earliest, type RecordDate } from '../../calendar.ts';
import type { Knowledge, Subject } from '../../knowledge/knowledge.ts';
import type { Measure } from '../../knowledge/schema.ts';
import type { Claim, Clock } from '../answer.ts';
import type { DateOf } from '../fact.ts';
import { measuresOf } from './measures.ts';
import { claim, knownOn, measureRef, partOf, ref, together } from './refs.ts';
import { dueOf, knownDay, stoodOf } from './stands.ts';

type Dated = { on: RecordDate; claim: Claim };

/** Every step, date and deadline of the measures that the subjects stand for, the undated ones last; head first. */
export function life(subjects: readonly Subject[], knowledge: Knowledge, clock: Clock): Claim[] {
  const measures = [
    ...new Map(
      subjects.flatMap((subject) => measuresOf(knowledge, subject)).map((measure) => [measure.id, measure]),
    ).values(),
  ];
  const day = knownDay(knowledge, clock);
  const happened = measures
    .flatMap((measure) => [...steps(measure, knowledge), ...published(measure, knowledge)])
    .filter(({ on }) => (earliest(on) ?? '') <= day);
  const rows = [...happened, ...due(subjects, measures, knowledge, clock)].sort((a, b) => compareDates(a.on, b.on));
  const [first, ...rest] = rows.map((row) => row.claim);
  if (!first) return [];
  const known = rows.map(({ on }) => on).filter((on) => earliest(on) !== undefined);
  const [about] = subjects;
  const head = claim(`${about?.id ?? 'record'}/life`, together([first, ...rest], 4), {
    kind: 'history',
    ...(about && subjects.length === 1 && { about: ref(knowledge, about) }),
    count: rows.length,
    ...(known[0] && { from: known[0] }),
    ...(known.at(-1) && { to: known.at(-1) }),
    next: false,
  });
  return [head, first, ...rest];
}

function steps(measure: Measure, knowledge: Knowledge): Dated[] {
  return measure.history.map((entry, at) => ({
    on: entry.on,
    claim: claim(
      `${measure.id}/step-${at + 1}`,
      { sources: entry.sources, backing: entry.backing ?? measure.backing },
      { kind: 'step', measure: measureRef(knowledge, measure), stood: stoodOf(knowledge, entry), lead: false },
      'row',
    ),
  }));
}

/** The measure's own dates on which no step stands. */
function published(measure: Measure, knowledge: Knowledge): Dated[] {
  const own: readonly (readonly [DateOf, RecordDate | undefined])[] = [
    ['signed', measure.signedOn],
    ['announced', measure.announcedOn],
    ['published', measure.publishedOn],
    ['effective', measure.effectiveOn],
  ];
  const told = new Set(measure.history.map(({ on }) => on));
  return own.flatMap(([what, on]) => {
    // A step of the same day tells more, save that being printed is no step.
    if (on === undefined || earliest(on) === undefined || (what !== 'published' && told.has(on))) return [];
    const fact = {
      kind: 'date' as const,
      measure: measureRef(knowledge, measure),
      what,
      signed: measure.signedBy !== undefined,
      on,
    };
    return [{ on, claim: claim(`${measure.id}/${what}`, partOf(measure, what), fact, 'row') }];
  });
}

/** Deadlines of the measures themselves, and those that name what is asked about. */
function due(subjects: readonly Subject[], measures: readonly Measure[], knowledge: Knowledge, clock: Clock): Dated[] {
  const ids = [...measures.map(({ id }) => id), ...subjects.map(({ id }) => id)];
  const alone = measures.length === 1 ? measures[0]?.id : undefined;
  const found = new Map(ids.flatMap((id) => knowledge.deadlinesOf(id)).map((deadline) => [deadline.id, deadline]));
  // What a later measure asked was not due on the day asked about.
  const later = (id: string) => {
    const measure = knowledge.find.measure(id);
    return measure !== undefined && (earliest(knownOn(measure)) ?? '') > clock.asOf;
  };
  return [...found.values()]
    .filter(({ of }) => !later(of))
    .map((deadline) => ({
      on: deadline.due,
      claim: claim(
        `${deadline.id}/due`,
        deadline,
        { kind: 'due', due: dueOf(knowledge, deadline, clock), lead: false, known: alone === deadline.of },
        'row',
      ),
    }));
}
