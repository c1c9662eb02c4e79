/**
 * Calendar dates as the record knows them. A `Day` is `yyyy-mm-dd`; a `RecordDate` stays as exact as it was found:
 *
 *   2021-01-05                 a day
 *   2020-11                    a month
 *   2020                       a year
 *   2020-10-05/2020-10-11      a range, ends included
 *   about 2025-01-30           about any of these
 *   unknown
 *
 * Nothing else in the project counts days. Nothing here reads the clock, except `todayIn`, which only edges call.
 */
export type Day = string;
export type RecordDate = string;

const dayForm = /^\d{4}-\d{2}-\d{2}$/;
const monthForm = /^\d{4}-\d{2}$/;
const yearForm = /^\d{4}$/;

export type DateParts =
  | { kind: 'day' | 'month' | 'year'; from: Day; to: Day; about: boolean }
  | { kind: 'range'; from: Day; to: Day; about: boolean }
  | { kind: 'unknown' };

/** True for a day that exists: `2021-02-30` is none. */
export function isDay(text: string): boolean {
  if (!dayForm.test(text)) return false;
  const [year, month, day] = [digits(text, 0, 4), digits(text, 5, 7), digits(text, 8, 10)] as const;
  return month >= 1 && month <= 12 && day >= 1 && day <= lastOfMonth(year, month);
}

/** The number that digits spell; asked for so often that splitting the text would be felt. */
function digits(text: string, from: number, to: number): number {
  let number = 0;
  for (let at = from; at < to; at++) number = number * 10 + text.charCodeAt(at) - 48;
  return number;
}

/** A record has a few hundred dates, which are asked for all the time; whatever else is asked for, so many are kept. */
const mostKept = 5000;
const kept = new Map<string, DateParts>();

/** What a record's date stands for, or undefined when it is not one. */
export function parseRecordDate(text: string): DateParts | undefined {
  const known = kept.get(text);
  if (known) return known;
  const parts = parsedAnew(text);
  if (kept.size > mostKept) kept.clear();
  if (parts) kept.set(text, parts);
  return parts;
}

function parsedAnew(text: string): DateParts | undefined {
  if (text === 'unknown') return { kind: 'unknown' };
  const about = text.startsWith('about ');
  const rest = about ? text.slice('about '.length) : text;
  if (isDay(rest)) return { kind: 'day', from: rest, to: rest, about };
  if (monthForm.test(rest)) {
    if (!isDay(`${rest}-01`)) return undefined;
    return {
      kind: 'month',
      from: `${rest}-01`,
      to: `${rest}-${String(lastOfMonth(Number(rest.slice(0, 4)), Number(rest.slice(5)))).padStart(2, '0')}`,
      about,
    };
  }
  if (yearForm.test(rest)) return { kind: 'year', from: `${rest}-01-01`, to: `${rest}-12-31`, about };
  const [from, to, extra] = rest.split('/');
  if (from && to && extra === undefined && isDay(from) && isDay(to) && from <= to)
    return { kind: 'range', from, to, about };
  return undefined;
}

/** The last day's number of a month; asked for so often that the calendar of the platform would be felt. */
function lastOfMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** The first day that a date may mean; undefined for `unknown`. */
export function earliest(date: RecordDate | undefined): Day | undefined {
  const parts = date === undefined ? undefined : parseRecordDate(date);
  return parts && parts.kind !== 'unknown' ? parts.from : undefined;
}

/** The last day that a date may mean; undefined for `unknown`. */
export function latest(date: RecordDate | undefined): Day | undefined {
  const parts = date === undefined ? undefined : parseRecordDate(date);
  return parts && parts.kind !== 'unknown' ? parts.to : undefined;
}

/** A date is passed when all of it is: the last day itself has not passed. */
export function isPassed(date: RecordDate, on: Day): boolean {
  const end = latest(date);
  return end !== undefined && end < on;
}

export function addDays(day: Day, days: number): Day {
  return Temporal.PlainDate.from(day).add({ days }).toString();
}

export function addMonths(day: Day, months: number): Day {
  return Temporal.PlainDate.from(day).add({ months }).toString();
}

/** Days from the first to the second; negative when the second is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'days' }).days;
}

/** Whether a recorded date lies in a span, of which either end may be open; one that is not known lies in none. */
export const isDuring = (date: RecordDate, span: { from?: Day; to?: Day } | undefined): boolean =>
  (span?.from ?? '') <= date && date <= (span?.to ?? '9999');

export type Distance = { direction: 'past' | 'today' | 'future'; unit: 'day' | 'month' | 'year'; count: number };

/** How far a day lies from another, in the unit that people would use: days up to 60, months up to 23, then years. */
export function distance(from: Day, to: Day): Distance {
  if (from === to) return { direction: 'today', unit: 'day', count: 0 };
  const direction = to < from ? 'past' : 'future';
  const [early, late] = to < from ? [to, from] : [from, to];
  const days = daysBetween(early, late);
  if (days <= 60) return { direction, unit: 'day', count: days };
  const span = Temporal.PlainDate.from(early).until(Temporal.PlainDate.from(late), { largestUnit: 'months' });
  if (span.months < 24) return { direction, unit: 'month', count: span.months };
  return { direction, unit: 'year', count: Math.floor(span.months / 12) };
}

/** Sorts record dates, unknown ones last; ties by the end. */
export function compareDates(a: RecordDate, b: RecordDate): number {
  const [from, other] = [earliest(a) ?? '9999-12-31', earliest(b) ?? '9999-12-31'];
  if (from !== other) return from < other ? -1 : 1;
  return (latest(a) ?? '').localeCompare(latest(b) ?? '');
}

/** Today's day in a time zone (IANA name); for edges only. */
export function todayIn(zone: string): Day {
  return Temporal.Now.plainDateISO(zone).toString();
}
