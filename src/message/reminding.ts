/** Which deadlines a reminder is for, and on which day it comes. */
import { plainFrame, type Tell } from '../answers/answer.ts';
import { addDays, type Day, earliest, latest, type RecordDate } from '../calendar.ts';
import type { Subject } from '../knowledge/knowledge.ts';
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

/** Those of the record and of the server: to a bot with a server's own facts, these are told beside the record's. */
export function deadlinesFor(about: ReminderAbout, teller: Teller, today: Day): readonly Deadline[] {
  const { knowledge } = teller;
  switch (about.kind) {
    case 'all': {
      const all = [...knowledge.deadlines, ...toldOf([], teller, today)];
      return [...new Map(all.map((deadline) => [deadline.id, deadline])).values()];
    }
    case 'deadline':
      return [knowledge.find.deadline(about.id)].filter((deadline) => deadline !== undefined);
    case 'measure':
    case 'company':
    case 'app':
      return knowledge.find[about.kind](about.id) ? toldOf([{ kind: about.kind, id: about.id }], teller, today) : [];
    default:
      return about satisfies never;
  }
}

function toldOf(about: readonly Subject[], { knowledge, tell }: Teller, today: Day): readonly Deadline[] {
  const request: Tell = { intent: 'deadlines', about, frame: { ...plainFrame, show: 'all' } };
  const { answer } = tell(request, { today, asOf: today });
  const claims = answer.kind === 'claims' || answer.kind === 'nothing' ? answer.claims : [];
  return claims.flatMap((claim) =>
    claim.kind === 'due' ? (knowledge.find.deadline(claim.due.deadline.subject.id) ?? []) : [],
  );
}
