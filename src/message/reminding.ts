/** Which deadlines a reminder is for, and on which day it comes. */
import { plainFrame, type Tell } from '../answers/answer.ts';
import { addDays, type Day, earliest, latest, type RecordDate } from '../calendar.ts';
import type { Deadline } from '../knowledge/schema.ts';
import type { Teller } from './making.ts';

/** Everything, or the deadlines of one record. */
export type ReminderAbout = { kind: 'all' } | { kind: 'deadline' | 'measure' | 'company' | 'app'; id: string };

/** Outcomes after which nothing is due any more. */
const ended: ReadonlySet<Deadline['outcome']> = new Set(['met', 'ended', 'never-took-effect', 'moved', 'not-used']);

export const hasEnded = ({ outcome }: Deadline): boolean => ended.has(outcome);

/** Whether there is still something to be reminded of. */
export const isAhead = (deadline: Deadline, today: Day): boolean =>
  !hasEnded(deadline) && (latest(deadline.due) ?? '') >= today;

/** The day of a reminder; undefined where the deadline's date is not on record. */
export function remindDay(due: RecordDate, daysBefore: number): Day | undefined {
  const day = earliest(due);
  return day === undefined ? undefined : addDays(day, -daysBefore);
}

export function deadlinesFor(about: ReminderAbout, { knowledge, tell }: Teller, today: Day): readonly Deadline[] {
  if (about.kind === 'all') return knowledge.deadlines;
  const own = about.kind === 'deadline' ? knowledge.find.deadline(about.id) : undefined;
  if (about.kind === 'deadline') return own ? [own] : [];
  if (!knowledge.find[about.kind](about.id)) return [];
  const request: Tell = { intent: 'deadlines', about: [about], frame: { ...plainFrame, show: 'all' } };
  const { answer } = tell(request, { today, asOf: today });
  const claims = answer.kind === 'claims' || answer.kind === 'nothing' ? answer.claims : [];
  return claims.flatMap((claim) =>
    claim.kind === 'due' ? (knowledge.find.deadline(claim.due.deadline.subject.id) ?? []) : [],
  );
}
