/** The small words of English sentences: dates, distances, lists, articles. */

import type { Clock } from '../../answers/answer.ts';
import type { MeasureRef, PlaceRef, Ref } from '../../answers/fact.ts';
import { type Day, daysBetween, distance, earliest, parseRecordDate, type RecordDate } from '../../calendar.ts';
import { say, strong, type Text } from '../../text.ts';
import type { Context } from '../language.ts';

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

function dayWords(day: Day): string {
  const { year, month, day: number } = Temporal.PlainDate.from(day);
  return `${number} ${months[month - 1]} ${year}`;
}

export function weekday(day: Day): string {
  return weekdays[Temporal.PlainDate.from(day).dayOfWeek - 1] ?? '';
}

/** "5 January 2021", "November 2020", "about 31 January 2025", "29 June to 2 July 2020", "a date that is not recorded". */
export function date(on: RecordDate): string {
  const parts = parseRecordDate(on);
  if (!parts || parts.kind === 'unknown') return 'a date that is not recorded';
  const about = parts.about ? 'about ' : '';
  switch (parts.kind) {
    case 'day':
      return about + dayWords(parts.from);
    case 'month':
      return `${about}${months[Number(parts.from.slice(5, 7)) - 1]} ${parts.from.slice(0, 4)}`;
    case 'year':
      return about + parts.from.slice(0, 4);
    case 'range':
      return `${about}${rangeWords(parts.from, parts.to)}`;
  }
}

function rangeWords(from: Day, to: Day): string {
  if (from.slice(0, 7) === to.slice(0, 7)) return `${Number(from.slice(8))} to ${dayWords(to)}`;
  if (from.slice(0, 4) === to.slice(0, 4)) return `${dayWords(from).replace(/ \d{4}$/, '')} to ${dayWords(to)}`;
  return `${dayWords(from)} to ${dayWords(to)}`;
}

/** The date after its own word: "on 5 January 2021", "in November 2020", "on a date that is not recorded". */
export function onDate(on: RecordDate): string {
  const parts = parseRecordDate(on);
  if (parts?.kind === 'month' || parts?.kind === 'year') return `${parts.about ? '' : 'in '}${date(on)}`;
  if (parts?.kind === 'range') return `between ${date(on).replace(' to ', ' and ')}`;
  return parts && parts.kind !== 'unknown' && parts.about ? date(on) : `on ${date(on)}`;
}

export const isKnown = (on: RecordDate | undefined): on is RecordDate => earliest(on) !== undefined;

/** "since 5 January 2021", or nothing where the date is not recorded. */
export function since(on: RecordDate): string {
  const parts = parseRecordDate(on);
  if (!parts || parts.kind === 'unknown') return '';
  return parts.kind === 'range' ? ` since ${date(parts.from)}` : ` since ${date(on)}`;
}

const units = { day: ['day', 'days'], month: ['month', 'months'], year: ['year', 'years'] } as const;

/** "5 years ago", "in 217 days", "today". */
export function far(day: Day, { today }: Pick<Clock, 'today'>): string {
  const { direction, unit, count } = distance(today, day);
  if (direction === 'today') return 'today';
  // What lies ahead within a year is counted in days: that is what a reader plans by.
  const ahead = daysBetween(today, day);
  if (direction === 'future' && ahead <= 365) return `in ${plural(ahead, 'day', 'days')}`;
  const [one, many] = units[unit];
  const words = plural(count, one, many);
  return direction === 'past' ? `${words} ago` : `in ${words}`;
}

export const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

export function list(words: readonly string[], and = 'and'): string {
  if (words.length <= 1) return words[0] ?? '';
  return `${words.slice(0, -1).join(', ')} ${and} ${words.at(-1)}`;
}

/** " of the United States", " outside India": what is told is of a place, or leaves some out. */
export const ofPlaces = ({
  place,
  outside,
}: {
  place?: PlaceRef | undefined;
  outside?: readonly string[] | undefined;
}) => (place ? ` of ${place.inSentence}` : outside ? ` outside ${list(outside)}` : '');

export const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/** The text without its full stop, to go on inside a sentence. */
export const open = (text: string): string => text.trim().replace(/[.。]$/, '');

/** The text with its full stop. */
export const stop = (text: string): string =>
  /[.!?…。"”)]$/.test(text.trim()) && /[.!?…。]["”)]?$/.test(text.trim()) ? text.trim() : `${text.trim()}.`;

const numbered =
  /\b(order|directive|memorandum|ed|m|far|regulation|sb|hb|act|section|bill|proclamation|eo|law|rule) #?[\w./§-]*\d[\w./§-]*$/i;
const possessive = /^(?!(united|european|federal|national)\b)[^\s]+('s|’s|s')\s/i;
const bare = /^(the|a|an|eo|executive order)\b/i;

/** English puts an article before most names of measures: not before a number or an owner. */
export function the(name: string): string {
  return bare.test(name) || possessive.test(name) || numbered.test(name) ? name : `the ${name}`;
}

/** "India's block of 59 apps (June 2020)" without its month, where the whole day is told. */
export const called = ({ name, on }: MeasureRef): string => {
  const written = / \(([^()]*)\)$/.exec(name);
  // "(July and August 2020)" ends in the month that the whole day, or the range, ends in.
  const month = written?.[1]?.split(' ').slice(-2).join(' ');
  const whole = month !== undefined && on !== undefined && date(on) !== written?.[1] && date(on).endsWith(month);
  return the(whole && written ? name.slice(0, written.index) : name);
};

/** The measure with its date, unless its name already says the month: "Executive Order 13971 (5 January 2021)". */
export function measureWords(measure: MeasureRef): string {
  const name = called(measure);
  const month = isKnown(measure.on) ? date(measure.on).split(' ').slice(-2).join(' ') : undefined;
  const dated = month && measure.on && !name.includes(month) ? ` (${date(measure.on)})` : '';
  return name + dated;
}

/** The thing's name set off, with how it was read where that was not how it is written. */
export function thing({ subject, name }: Ref, { readAs }: Context, set: (text: string) => Text[number] = strong): Text {
  const read = readAs.find((one) => one.subject.kind === subject.kind && one.subject.id === subject.id);
  return read ? say`${set(name)} (from “${read.written}”)` : say`${set(name)}`;
}

export const plainName = (ref: Ref, context: Context): Text => thing(ref, context, (text) => text);

export const isPast = ({ clock }: Context): boolean => clock.asOf < clock.today;
