import { compareDates, type Day, earliest } from '../calendar.ts';
import type { Measure, Status, StatusName } from './schema.ts';

/** What stood on a day: the status that held, since when and by what, what follows it, or that it was not yet there. */
export type Standing =
  | { kind: 'stood'; status: StatusName; entry: Status; next: Status | undefined }
  | { kind: 'not-yet'; first: Status }
  | { kind: 'unknown' };

/** Statuses under which nothing is barred any more, or never was. */
const over: ReadonlySet<StatusName> = new Set([
  'revoked',
  'rescinded',
  'expired',
  'superseded',
  'lapsed',
  'never-took-effect',
]);
const holding: ReadonlySet<StatusName> = new Set(['in-force', 'in-force-reported', 'in-part-in-force']);

/** Histories in order, once for each. */
const ordered = new WeakMap<Measure, readonly Status[]>();

/** The dated statuses in order; undated ones are left out, for nobody can say on which side of a day they fall. */
export function datedHistory(measure: Measure): readonly Status[] {
  const known = ordered.get(measure);
  if (known) return known;
  const dated = measure.history.filter(({ on }) => earliest(on) !== undefined).sort((a, b) => compareDates(a.on, b.on));
  ordered.set(measure, dated);
  return dated;
}

/** What stood on `asOf`: the last status that had begun by then (its first possible day counts). */
export function standing(measure: Measure, asOf: Day): Standing {
  const entries = datedHistory(measure);
  const first = entries[0];
  if (!first)
    return measure.history[0]
      ? { kind: 'stood', status: measure.history[0].status, entry: measure.history[0], next: undefined }
      : { kind: 'unknown' };
  const passed = entries.findLastIndex(({ on }) => (earliest(on) ?? '') <= asOf);
  const entry = entries[passed];
  if (!entry) return { kind: 'not-yet', first };
  return { kind: 'stood', status: entry.status, entry, next: entries[passed + 1] };
}

export const isOver = (status: StatusName): boolean => over.has(status);
export const isHolding = (status: StatusName): boolean => holding.has(status);
