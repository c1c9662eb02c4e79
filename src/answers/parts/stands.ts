/** What stood of a measure on a day, with what followed. */
import { addDays, type Day, daysBetween, earliest, isPassed, latest } from '../../calendar.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import { pausesOf } from '../../knowledge/listing.ts';
import { isLastDay, remembered } from '../../knowledge/remembered.ts';
import type { Deadline, Measure, Status } from '../../knowledge/schema.ts';
import { datedHistory, isHolding, isOver, standing } from '../../knowledge/standing.ts';
import type { Clock } from '../answer.ts';
import type { Due, Stood } from '../fact.ts';
import { nameById, refById, type Sourced } from './refs.ts';

export type Stand = Sourced & {
  stood: Stood;
  /** The last status after the day asked about, where it differs. */
  later?: Stood;
  everHeld: boolean;
  /** The first time that a court stopped it, where something else stands since. */
  stopped?: Stood;
};

/** The day that counts for a standing: the record knows nothing after the day it was checked. */
export function knownDay(knowledge: Knowledge, { asOf }: Clock): Day {
  const end = latest(knowledge.record.checkedOn) ?? asOf;
  return asOf < end ? asOf : end;
}

export function stoodOf(knowledge: Knowledge, entry: Status): Stood {
  return {
    status: entry.status,
    on: entry.on,
    ...(entry.by && { [knowledge.find.ruling(entry.by) ? 'inCase' : 'by']: nameById(knowledge, entry.by) }),
    ...signerOf(knowledge, entry.by),
    ...(entry.note && { note: entry.note }),
    ...(entry.unchecked && { unchecked: true }),
  };
}

function signerOf(knowledge: Knowledge, by: string | undefined): { bySigner?: string } {
  const person = by === undefined ? undefined : knowledge.find.measure(by)?.signedBy;
  return person === undefined ? {} : { bySigner: knowledge.nameOf({ kind: 'person', id: person }) };
}

/** What was withheld by one order may be so by a later one on the day asked about, which went on with it. */
function nowBy(knowledge: Knowledge, { id }: Measure, { status, by }: Status, asOf: Day): { nowBy?: string } {
  if (status !== 'not-enforced' || by === undefined) return {};
  const holding = pausesOf(id, knowledge).findLast((pause) => {
    const stood = standing(pause, asOf);
    return stood.kind === 'stood' && isHolding(stood.status);
  });
  return holding && holding.id !== by ? { nowBy: nameById(knowledge, holding.id) } : {};
}

const holds = (status: Status['status']): boolean => isHolding(status) || status === 'not-enforced';

export const standOn = remembered(
  (knowledge, { id }: Measure, asOf: Day) => (isLastDay(knowledge, asOf) ? id : undefined),
  standingOn,
);

function standingOn(knowledge: Knowledge, measure: Measure, asOf: Day): Stand {
  const found = standing(measure, asOf);
  const dated = datedHistory(measure);
  const last = dated.at(-1);
  const everHeld = dated.some(({ status, on }) => holds(status) && (earliest(on) ?? '') <= asOf);
  switch (found.kind) {
    case 'stood': {
      const { entry } = found;
      const stopped = dated.find(({ status, on }) => status.startsWith('enjoined') && (earliest(on) ?? '') <= asOf);
      const later = last && last !== entry && found.next ? stoodOf(knowledge, last) : undefined;
      return {
        sources: entry.sources,
        backing: entry.backing ?? measure.backing,
        stood: { ...stoodOf(knowledge, entry), ...nowBy(knowledge, measure, entry, asOf) },
        ...(later && { later }),
        everHeld,
        ...(stopped && isOver(entry.status) && { stopped: stoodOf(knowledge, stopped) }),
      };
    }
    case 'not-yet': {
      const { first } = found;
      return {
        sources: first.sources,
        backing: first.backing ?? measure.backing,
        stood: { status: 'not-yet', on: first.on },
        later: stoodOf(knowledge, last ?? first),
        everHeld: false,
      };
    }
    case 'unknown':
      return {
        sources: measure.sources,
        backing: measure.backing,
        stood: { status: 'unknown', on: 'unknown' },
        everHeld: false,
      };
  }
}

/** True where a status lets something still be restricted, or may do so. */
export function mayHold({ status }: Stood): boolean {
  return status !== 'not-yet' && !isOver(status);
}

/** True where the record says that something is restricted on that day. */
export function isHeld({ status }: Stood): boolean {
  return status !== 'not-yet' && holds(status);
}

/** A deadline as it is seen from the day asked about. */
export function dueOf(knowledge: Knowledge, deadline: Deadline, { asOf }: Clock): Due {
  const to = latest(deadline.due);
  return {
    deadline: { subject: { kind: 'deadline', id: deadline.id }, name: deadline.label },
    of: refById(knowledge, deadline.of) ?? { subject: { kind: 'event', id: deadline.of }, name: deadline.label },
    who: deadline.who,
    duty: deadline.duty,
    how: deadline.kind,
    due: deadline.due,
    ...(deadline.time && { time: deadline.time }),
    ...(deadline.rule && { rule: deadline.rule.text }),
    days: to === undefined ? undefined : daysBetween(asOf, to),
    passed: isPassed(deadline.due, asOf),
    outcome: deadline.outcome,
    became: deadline.became,
    ...(deadline.endedOn && (earliest(deadline.endedOn) ?? '') > asOf && { endedLater: deadline.endedOn }),
  };
}

/** The start that a measure's text set for its bar and that still lay ahead on the day asked about. */
export function beginning(knowledge: Knowledge, measure: Measure, asOf: Day): Deadline | undefined {
  return knowledge
    .deadlinesOf(measure.id)
    .filter(
      ({ of, kind, due }) =>
        of === measure.id && (kind === 'from' || kind === 'not-before') && (latest(due) ?? '') >= asOf,
    )
    .sort((a, b) =>
      a.kind === b.kind ? (earliest(a.due) ?? '').localeCompare(earliest(b.due) ?? '') : a.kind === 'from' ? -1 : 1,
    )[0];
}

export const dayBefore = (day: Day): Day => addDays(day, -1);
