import { addDays, type Day, earliest } from '../../../calendar.ts';
import type { Knowledge } from '../../../knowledge/knowledge.ts';

/** A day on which something changed for a measure: a notch of the slider. */
export type Notch = { day: Day; words: string };

/** From which day on the conversation can be held, and the days between which something changed. */
export type Days = { from: Day; to: Day; notches: readonly Notch[] };

/** The days that the record tells of; `to` is today, for what comes after it is not known. */
export function daysOf({ measures, nameOf }: Knowledge, today: Day): Days {
  const notches = measures
    .flatMap((measure) =>
      measure.history.flatMap(({ status, on }): Notch[] => {
        const day = earliest(on);
        const name = nameOf({ kind: 'measure', id: measure.id });
        return day !== undefined && day <= today ? [{ day, words: `${name}: ${status.replaceAll('-', ' ')}` }] : [];
      }),
    )
    .sort((a, b) => (a.day < b.day ? -1 : 1));
  const first = notches[0]?.day ?? today;
  return { from: addDays(first, -30), to: today, notches };
}
