/** When things happen: hours and days in a server's zone. */
import type { Day } from '../calendar.ts';

export type Repeat = 'week' | 'month';

/** The hour at which reminders are sent. */
export const morning = 9;

/** An hour of a day in a zone; where the clocks skip it, the next one there is. */
export function atHour(day: Day, hour: number, zone: string): number {
  return Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: zone, plainTime: { hour } }).epochMilliseconds;
}

export function dayAt(time: number, zone: string): Day {
  return Temporal.Instant.fromEpochMilliseconds(time).toZonedDateTimeISO(zone).toPlainDate().toString();
}

/** The first time after another at which something that began then comes again: at the same hour, on the same day. */
export function nextTime(start: number, repeat: Repeat, zone: string, after: number): number {
  const first = Temporal.Instant.fromEpochMilliseconds(start).toZonedDateTimeISO(zone);
  const unit = repeat === 'week' ? 'weeks' : 'months';
  const reached = Temporal.Instant.fromEpochMilliseconds(Math.max(after, start)).toZonedDateTimeISO(zone);
  let turn = Math.max(0, first.until(reached, { largestUnit: unit })[unit]);
  // Counted from the first time, so that the 31st comes back after a shorter month.
  while (first.add({ [unit]: turn }).epochMilliseconds <= after) turn++;
  return first.add({ [unit]: turn }).epochMilliseconds;
}
