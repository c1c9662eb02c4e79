/**
 * Which day a text speaks of. chrono reads dates in words where it is certain; years, quarters, ends of periods, Chinese
 * dates, ambiguous and impossible ones are read here, because chrono misses or guesses them.
 */
import { parse as parseDates } from 'chrono-node/en';
import { addDays, addMonths, type Day, daysBetween, isDay } from '../calendar.ts';
import type { Cues } from '../languages/cues/cues.ts';
import type { Token } from './fold.ts';
import { listed } from './listed.ts';
import { editDistance } from './near.ts';
import { edgeDay, spelledDay } from './spelled-days.ts';
import { isOrdinary } from './words.ts';
import { withLentYears } from './years.ts';

export type Moment =
  | { kind: 'day'; day: Day }
  | { kind: 'period'; from: Day; to: Day; grain: 'month' | 'quarter' | 'year' | 'season' }
  /** 1/2/2021: the days that it may mean. */
  | { kind: 'ambiguous'; days: readonly Day[] }
  /** A day and month without a year. */
  | { kind: 'no-year'; month: number; day: number }
  | { kind: 'month-only'; month: number }
  | { kind: 'impossible' }
  | { kind: 'now' };

/** A date in the text: tokens `from` to `to` (excluded), what it means, and the word before that places it. */
export type DateMention = {
  from: number;
  to: number;
  moment: Moment;
  relation: 'on' | 'before' | 'after' | 'since' | 'until' | 'none';
  written: string;
};

/** A day or a span of days, and no part of one that may be of any year. */
export const isTime = ({ moment }: DateMention): boolean => moment.kind === 'day' || moment.kind === 'period';

/** The first and the last day that a date means; undefined where it is none or may be several. */
export const spanOf = (moment: Moment): readonly [Day, Day] | undefined =>
  moment.kind === 'day' ? [moment.day, moment.day] : moment.kind === 'period' ? [moment.from, moment.to] : undefined;

/** The same of all dates that mean one. */
export const spansOf = (dates: readonly DateMention[]): readonly (readonly [Day, Day])[] =>
  dates.flatMap(({ moment }) => {
    const span = spanOf(moment);
    return span ? [span] : [];
  });

/** "In 2020", "before the end of 2020": where a date stands, with the word that places it. */
export function placed(
  { tokens }: { tokens: readonly Token[] },
  { from, to, relation }: DateMention,
): { from: number; to: number } {
  if (relation === 'none') return { from, to };
  return { from: Math.max(0, tokens[from - 1]?.text === 'the' ? from - 2 : from - 1), to };
}

const pad = (number: number) => String(number).padStart(2, '0');
const dayOf = (year: number, month: number, day: number): Day => `${year}-${pad(month)}-${pad(day)}`;

function period(from: Day, months: number, grain: 'month' | 'quarter' | 'year' | 'season'): Moment {
  return { kind: 'period', from, to: addDays(addMonths(from, months), -1), grain };
}

const isYear = (token: Token | undefined): boolean => token !== undefined && /^(19[89]\d|20\d\d)$/.test(token.text);
const looksNumeric = (token: Token | undefined): boolean =>
  token !== undefined && /^\d{1,2}(st|nd|rd|th)?$/.test(token.text);

const relativeWords = 'today now nowadays currently yesterday tomorrow this last next a an q1 q2 q3 q4'.split(' ');

/** The words that a date can open with, gathered once for a language. */
const openings = new WeakMap<Cues, ReadonlySet<string>>();

/** Whether a date can open with this word at all: most words of a text cannot, and are not looked at further. */
function mayOpen({ text }: Token, cues: Cues): boolean {
  if (/^\d/.test(text)) return true;
  const known =
    openings.get(cues) ??
    new Set([
      ...relativeWords,
      ...Object.keys({ ...cues.months, ...cues.numbers, ...cues.dayOrdinals, ...cues.tens }),
      ...Object.keys(cues.holidays).map((name) => listed(name)[0] ?? ''),
    ]);
  if (!openings.has(cues)) openings.set(cues, known);
  return known.has(text);
}

/** Reads one date that starts at a token; undefined when none does. `taken` are tokens of names, which are never dates. */
function dateAt(
  tokens: readonly Token[],
  at: number,
  today: Day,
  cues: Cues,
  taken: (at: number) => boolean,
): { to: number; moment: Moment } | undefined {
  const token = tokens[at];
  if (!token || !mayOpen(token, cues) || taken(at)) return undefined;
  const next = (steps: number) => (taken(at + steps) ? undefined : tokens[at + steps]);
  const tight = (steps: number, gaps: RegExp) => gaps.test(tokens[at + steps]?.gap ?? '');

  // 2021年2月1日, 2021年2月, 2021年
  if (/^\d{4}$/.test(token.text) && next(1)?.text === '年') {
    const month = Number(next(2)?.text);
    if (Number.isInteger(month) && next(3)?.text === '月') {
      const day = Number(next(4)?.text);
      if (Number.isInteger(day) && /^[日号號]$/.test(next(5)?.text ?? ''))
        return { to: at + 6, moment: exactDay(Number(token.text), month, day) };
      if (month >= 1 && month <= 12)
        return { to: at + 4, moment: period(dayOf(Number(token.text), month, 1), 1, 'month') };
      return { to: at + 4, moment: { kind: 'impossible' } };
    }
    return { to: at + 2, moment: period(`${token.text}-01-01`, 12, 'year') };
  }
  // 2021-02-01, 2021/2/1, 2021.02.01 and 2021-02
  if (isYear(token) && looksNumeric(next(1)) && tight(1, /^[-/.]$/)) {
    if (looksNumeric(next(2)) && tight(2, /^[-/.]$/))
      return { to: at + 3, moment: exactDay(Number(token.text), Number(next(1)?.text), Number(next(2)?.text)) };
    const month = Number(next(1)?.text);
    if (month >= 1 && month <= 12)
      return { to: at + 2, moment: period(dayOf(Number(token.text), month, 1), 1, 'month') };
  }
  // 20210201
  if (/^(19|20)\d{6}$/.test(token.text))
    return {
      to: at + 1,
      moment: exactDay(Number(token.text.slice(0, 4)), Number(token.text.slice(4, 6)), Number(token.text.slice(6))),
    };
  // 1/2/2021, 13.02.2021, 1-2-21
  if (
    /^\d{1,2}$/.test(token.text) &&
    /^\d{1,2}$/.test(next(1)?.text ?? '') &&
    tight(1, /^[-/.]$/) &&
    /^(\d{4}|\d{2})$/.test(next(2)?.text ?? '') &&
    tight(2, /^[-/.]$/)
  ) {
    const [a, b] = [Number(token.text), Number(next(1)?.text)];
    const written = next(2)?.text ?? '';
    return { to: at + 3, moment: slashed(a, b, Number(written.length === 2 ? `20${written}` : written)) };
  }
  // "on 3/4": a day of some year, in either order.
  if (
    /^\d{1,2}$/.test(token.text) &&
    /^\d{1,2}$/.test(next(1)?.text ?? '') &&
    tight(1, /^[/.]$/) &&
    !/^[-/.]\d?$/.test(tokens[at + 2]?.gap ?? '') &&
    (isBeginningDay(tokens, at) ||
      [
        ...cues.timeSigns.on,
        ...cues.timeSigns.before,
        ...cues.timeSigns.after,
        ...cues.timeSigns.since,
        ...cues.timeSigns.near,
      ].includes(tokens[tokens[at - 1]?.text === 'the' ? at - 2 : at - 1]?.text ?? ''))
  )
    return { to: at + 2, moment: { kind: 'ambiguous', days: [] } };
  const month = cues.months[token.text];
  // q1 2021, first quarter of 2021 is rare enough to leave to "unknown words"
  const quarter = /^q([1-4])$/.exec(token.text);
  if (quarter && isYear(next(1)))
    return { to: at + 2, moment: period(dayOf(Number(next(1)?.text), Number(quarter[1]) * 3 - 2, 1), 3, 'quarter') };
  if (isYear(token) && /^q[1-4]$/.test(next(1)?.text ?? ''))
    return {
      to: at + 2,
      moment: period(dayOf(Number(token.text), Number(next(1)?.text.slice(1)) * 3 - 2, 1), 3, 'quarter'),
    };
  if (quarter) return { to: at + 1, moment: { kind: 'ambiguous', days: [] } };
  // Days in words: the library reads them; a window keeps it fast and the names out of its sight.
  if (looksNumeric(token) || month !== undefined || spelledDay(tokens, at, cues)) {
    const read = readWords(tokens, at, Number(today.slice(0, 4)), cues, taken);
    if (read) return read;
  }
  if (isYear(token)) return { to: at + 1, moment: period(`${token.text}-01-01`, 12, 'year') };
  return holiday(tokens, at, cues, taken) ?? relative(tokens, at, today, cues);
}

/** "12/11 tiktok blocked?": two numbers of a day and a month that a text begins with. */
function isBeginningDay(tokens: readonly Token[], at: number): boolean {
  const [a, b] = [tokens[at], tokens[at + 1]].map((token) => Number(token?.text));
  const isDayOf = (day = 0, month = 0) => day >= 1 && day <= 31 && month >= 1 && month <= 12;
  return at === 0 && tokens.length > 2 && tokens[at + 1]?.gap === '/' && (isDayOf(a, b) || isDayOf(b, a));
}

/** "Christmas 2020", "on New Year's Day of 2025": a day that is the same in every year. */
function holiday(
  tokens: readonly Token[],
  at: number,
  { holidays }: Cues,
  taken: (at: number) => boolean,
): { to: number; moment: Moment } | undefined {
  for (const steps of [3, 2, 1]) {
    const words = tokens.slice(at, at + steps).map(({ text }) => text);
    const found = words.length === steps ? holidays[words.join(' ')] : undefined;
    if (!found) continue;
    const [month, day, ofYear] = found;
    const [next, after] = [tokens[at + steps], tokens[at + steps + 1]];
    const near = isYear(next) ? 1 : (next?.text === 'of' || next?.text === 'in') && isYear(after) ? 2 : 0;
    if (near === 0 && ofYear) continue;
    if (near === 0 || taken(at + steps + near - 1)) return { to: at + steps, moment: { kind: 'no-year', month, day } };
    return { to: at + steps + near, moment: exactDay(Number(tokens[at + steps + near - 1]?.text), month, day) };
  }
  return undefined;
}

/**
 * "Autumn 2020", "this autumn": from its first month to the day the next one begins by the sun, for people mean either. A
 * season without its year may be any, and so may a winter, which lies in two.
 */
function season(
  tokens: readonly Token[],
  at: number,
  today: Day,
  { seasons }: Cues,
  taken: (at: number) => boolean,
): { to: number; moment: Moment } | undefined {
  const { from: first, to: last } = seasons[tokens[at]?.text ?? ''] ?? {};
  const before = tokens[at - 1]?.text ?? '';
  const steps = [1, 2].find((step) => isYear(tokens[at + step]) && (step === 1 || tokens[at + 1]?.text === 'of'));
  const isThis = before === 'this' && steps === undefined;
  const year = steps !== undefined ? Number(tokens[at + steps]?.text) : isThis ? Number(today.slice(0, 4)) : undefined;
  const to = at + 1 + (steps ?? 0);
  if (year !== undefined && first && last && !taken(at + (steps ?? 0)))
    return {
      to,
      moment: { kind: 'period', from: dayOf(year, ...first), to: dayOf(year, ...last), grain: 'season' },
    };
  return /^(in|the|last|this)$/.test(before) ? { to, moment: { kind: 'ambiguous', days: [] } } : undefined;
}

function exactDay(year: number, month: number, day: number): Moment {
  const text = dayOf(year, month, day);
  return isDay(text) ? { kind: 'day', day: text } : { kind: 'impossible' };
}

function slashed(a: number, b: number, year: number): Moment {
  const days = [...new Set([dayOf(year, a, b), dayOf(year, b, a)])].filter(isDay).sort();
  if (days.length === 0) return { kind: 'impossible' };
  return days.length === 1 ? { kind: 'day', day: days[0] as Day } : { kind: 'ambiguous', days };
}

/** A day, month and year in words from this token on, in either order, with "of", "the" and commas between. */
function readWords(
  tokens: readonly Token[],
  at: number,
  thisYear: number,
  cues: Cues,
  taken: (at: number) => boolean,
): { to: number; moment: Moment } | undefined {
  let day: number | undefined;
  let month: number | undefined;
  let year: number | undefined;
  let to = at;
  for (let place = at; place < Math.min(tokens.length, at + 6) && !taken(place); place++) {
    const token = tokens[place] as Token;
    if (place > at && /[?!;\n"]/.test(token.gap)) break;
    const spelled = day === undefined ? spelledDay(tokens, place, cues) : undefined;
    if (spelled) {
      day = spelled.day;
      place += spelled.steps - 1;
    } else if (cues.months[token.text] !== undefined && month === undefined) month = cues.months[token.text];
    else if (/^\d\d$/.test(token.text) && /['’]/.test(token.gap) && month !== undefined && year === undefined)
      year = 2000 + Number(token.text);
    else if (looksNumeric(token) && day === undefined && (month === undefined || year === undefined)) {
      const following = tokens[place + 1]?.text ?? '';
      const namesMonth =
        month !== undefined ||
        cues.months[following] !== undefined ||
        (following === 'of' && cues.months[tokens[place + 2]?.text ?? ''] !== undefined) ||
        (following === 'day' && tokens[place + 2]?.text === 'of');
      if (!namesMonth) break;
      day = Number.parseInt(token.text, 10);
    } else if (isYear(token) && month !== undefined && year === undefined) year = Number(token.text);
    else if (
      token.text === 'of' ||
      token.text === 'the' ||
      token.text === 'in' ||
      (token.text === 'day' && day !== undefined)
    )
      continue;
    else break;
    to = place + 1;
    if (day !== undefined && month !== undefined && year !== undefined) break;
  }
  if (month === undefined) return undefined;
  // "may" and "march" are verbs, too.
  const isVerb = (month === 5 || month === 3) && day === undefined && year === undefined;
  const isPlaced = tokens[at - 1]?.text === 'in' || cues.timeSigns.until.includes(tokens[at - 1]?.text ?? '');
  // "between march and july 2025": another month behind it, with its year.
  const isOfTwo =
    cues.joiners.includes(tokens[to]?.text ?? '') &&
    cues.months[tokens[to + 1]?.text ?? ''] !== undefined &&
    isYear(tokens[to + 2]);
  if (isVerb && !isOfTwo && !(isPlaced && tokens.length > 2 && isLastOf(tokens, to))) return undefined;
  // "july this year"
  if (year === undefined && tokens[to]?.text === 'this' && tokens[to + 1]?.text === 'year') {
    year = thisYear;
    to += 2;
  }
  if (day === undefined)
    return year === undefined
      ? { to, moment: { kind: 'month-only', month } }
      : { to, moment: period(dayOf(year, month, 1), 1, 'month') };
  // "on 45 January 2021" is no day, while "the 59 June 2020" are names.
  if (day > 31 && year !== undefined && isSetApart(tokens, at, cues)) return { to, moment: { kind: 'impossible' } };
  if (day < 1 || day > 31) return undefined;
  // "in jan 21" is a month of 2021; "on jan 21" is a day.
  if (year === undefined && day > 19 && tokens[at - 1]?.text === 'in' && !/[a-z]/.test(tokens[to - 1]?.text ?? ''))
    return { to, moment: period(dayOf(2000 + day, month, 1), 1, 'month') };
  if (year === undefined) return { to, moment: { kind: 'no-year', month, day } };
  return { to, moment: dayInWords(day, month, year) };
}

/** "in may?", "in march or not" */
const isLastOf = (tokens: readonly Token[], to: number): boolean =>
  tokens[to] === undefined || /[?.,!;]/.test(tokens[to]?.gap ?? '') || tokens[to]?.text === 'or';

/** Where a day stands by itself: at the beginning, after a dash or a comma, after "on", or as "the 32nd". */
const isSetApart = (tokens: readonly Token[], at: number, { timeSigns, numbers }: Cues): boolean =>
  at === 0 ||
  /[-–—,:;(]/.test(tokens[at]?.gap ?? '') ||
  timeSigns.on.slice(0, 1).includes(tokens[at - 1]?.text ?? '') ||
  !(/^\d+$/.test(tokens[at]?.text ?? '') || numbers[tokens[at]?.text ?? ''] !== undefined);

/** The library reads the day, written out evenly; a day that it does not find whole (30 February) does not exist. */
function dayInWords(day: number, month: number, year: number): Moment {
  const start = parseDates(`${day} ${monthNames[month - 1]} ${year}`, new Date(Date.UTC(year, 0, 1)))[0]?.start;
  const whole = start?.isCertain('day') && start.isCertain('month') && start.isCertain('year');
  if (!start || !whole || start.get('day') !== day || start.get('month') !== month) return { kind: 'impossible' };
  return exactDay(start.get('year') ?? year, month, day);
}

function relative(
  tokens: readonly Token[],
  at: number,
  today: Day,
  cues: Cues,
): { to: number; moment: Moment } | undefined {
  const word = (steps: number) => tokens[at + steps]?.text ?? '';
  const amount = (text: string) =>
    text === 'a' || text === 'an' ? 1 : (cues.numbers[text] ?? (/^\d{1,4}$/.test(text) ? Number(text) : undefined));
  const now = word(0);
  if (now === 'today' || now === 'now' || now === 'nowadays' || now === 'currently')
    return { to: at + 1, moment: { kind: 'now' } };
  if (now === 'yesterday') return { to: at + 1, moment: { kind: 'day', day: addDays(today, -1) } };
  if (now === 'tomorrow') return { to: at + 1, moment: { kind: 'day', day: addDays(today, 1) } };
  const year = Number(today.slice(0, 4));
  if (now === 'this' || now === 'last' || now === 'next') {
    const step = now === 'this' ? 0 : now === 'last' ? -1 : 1;
    const month = cues.months[word(1)];
    if (month !== undefined && !/^(19|20)\d\d$/.test(word(2))) {
      // "this January" is the one of this year, "last January" the last one that has begun.
      const back = step < 0 && month >= Number(today.slice(5, 7)) ? -1 : 0;
      return { to: at + 2, moment: period(dayOf(year + back, month, 1), 1, 'month') };
    }
    // "last Christmas": the last one that has passed.
    const feast = holiday(tokens, at + 1, cues, () => false);
    if (feast?.moment.kind === 'no-year' && feast.moment.day !== undefined) {
      const { month: of, day } = feast.moment;
      const passed = exactDay(year, of, day);
      const isPast = passed.kind === 'day' && passed.day <= today;
      const back = step < 0 ? (isPast ? 0 : -1) : step > 0 ? (isPast ? 1 : 0) : 0;
      return { to: feast.to, moment: exactDay(year + back, of, day) };
    }
    if (word(1) === 'year') return { to: at + 2, moment: period(`${year + step}-01-01`, 12, 'year') };
    if (word(1) === 'month')
      return { to: at + 2, moment: period(`${addMonths(`${today.slice(0, 7)}-01`, step).slice(0, 7)}-01`, 1, 'month') };
    if (word(1) === 'week' && step !== 0) return { to: at + 2, moment: { kind: 'day', day: addDays(today, 7 * step) } };
  }
  // "on the 19th", "as of the 5th": a day without a month may be any.
  if (/^\d{1,2}(st|nd|rd|th)$/.test(now) && (isOfWeekday(tokens, at, cues) || isDayAlone(tokens, at, cues)))
    return { to: at + 1, moment: { kind: 'ambiguous', days: [] } };
  const count = amount(now);
  if (count !== undefined && word(2) === 'ago') {
    const unit = word(1).replace(/s$/, '');
    if (unit === 'day') return { to: at + 3, moment: { kind: 'day', day: addDays(today, -count) } };
    if (unit === 'week') return { to: at + 3, moment: { kind: 'day', day: addDays(today, -7 * count) } };
    if (unit === 'month' && count < 1200) return { to: at + 3, moment: { kind: 'day', day: addMonths(today, -count) } };
    if (unit === 'year' && count < 100)
      return { to: at + 3, moment: { kind: 'day', day: addMonths(today, -12 * count) } };
  }
  return undefined;
}

/** "Tuesday the 5th", "Monday 8th" */
const isOfWeekday = (tokens: readonly Token[], at: number, { weekdays }: Cues): boolean =>
  listed(weekdays).includes(tokens[tokens[at - 1]?.text === 'the' ? at - 2 : at - 1]?.text ?? '');

/** "by the 5th", but not "by the 5th circuit": placed in time, and nothing that it counts comes next. */
function isDayAlone(tokens: readonly Token[], at: number, { timeSigns, verbSigns }: Cues): boolean {
  if (tokens[at - 1]?.text !== 'the') return false;
  // "the 20th: was it on?"
  if (at === 1 && /^[,:;]/.test(tokens[at + 1]?.gap ?? '')) return true;
  const sign = tokens[at - 2]?.text ?? '';
  if (sign === 'on') return true;
  const next = tokens[at + 1];
  const isLast = next === undefined || next.gap.trim() !== '' || listed(verbSigns).includes(next.text);
  return (
    isLast && [timeSigns.on, timeSigns.before, timeSigns.after, timeSigns.since, timeSigns.until].flat().includes(sign)
  );
}

const monthNames = [
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
/** More dates than any question has: what has more is a table, and its first ones are read. */
const mostDates = 12;

/** Shorter words are slips of too much. */
const leastOfMonth = 4;
/** So many letters in front tell one month from another. */
const leastAlike = 3;

/** "15 jnauary 2025", "seeptember 2020": a word beside a number of a day or a year that is no other may be a month with a slip. */
function withMonth(token: Token, at: number, all: readonly Token[], cues: Cues, taken: (at: number) => boolean): Token {
  const { kind, text } = token;
  if (kind !== 'word' || text.length < leastOfMonth || cues.months[text] !== undefined) return token;
  const isBeside = [-2, -1, 1].some((step) => {
    const other = all[at + step];
    return (
      other !== undefined && /^\d{1,4}(st|nd|rd|th)?$/.test(other.text) && (step !== -2 || all[at - 1]?.text === 'of')
    );
  });
  if (!isBeside || taken(at) || isOrdinary(text)) return token;
  const near = Object.keys(cues.months).filter(
    (month) => month.length > leastOfMonth && month.length - text.length <= 1 && editDistance(text, month, 1) <= 1,
  );
  const [month, ...others] = near;
  return month !== undefined && others.every((other) => other.slice(0, leastAlike) === month.slice(0, leastAlike))
    ? { ...token, text: month }
    : token;
}

/** The dates of a text, in order, names left out. */
export function findDates(
  said: readonly Token[],
  text: string,
  today: Day,
  cues: Cues,
  taken: (at: number) => boolean,
): DateMention[] {
  const tokens = said.map((token, at) => withMonth(token, at, said, cues, taken));
  const found: DateMention[] = [];
  const vagueSeasons = new Set<number>();
  const written = (from: number, to: number) => ({
    from,
    to,
    written: text.slice((tokens[from] as Token).start, (tokens[to - 1] as Token).end),
  });
  for (let at = 0; at < tokens.length && found.length < mostDates; at++) {
    const token = tokens[at] as Token;
    let from = at;
    let read = dateAt(tokens, at, today, cues, taken);
    const isSeason = !read && cues.seasons[token.text] !== undefined && !taken(at);
    if (isSeason) read = season(tokens, at, today, cues, taken);
    if (!read) continue;
    // "the end of 2021" stands for its last day.
    const words = [tokens[from - 1]?.text ?? '', tokens[from - 2]?.text ?? ''];
    const onEdge = edgeDay(tokens, from, cues);
    const edge =
      onEdge?.edge ??
      cues.edges[words[0] ?? ''] ??
      (cues.edgeSigns.includes(words[0] ?? '') ? cues.edges[words[1] ?? ''] : undefined);
    if (edge && read.moment.kind === 'period') {
      const { from: first, to: last } = read.moment;
      if (edge !== 'start' && edge !== 'end') read = { to: read.to, moment: partOf(read.moment, edge) };
      else read = { to: read.to, moment: { kind: 'day', day: edge === 'end' ? last : first } };
      from -= onEdge?.steps ?? (cues.edges[words[0] ?? ''] ? 1 : 2);
    }
    // "the day after 5 January 2021" is the next day.
    const step = read.moment.kind === 'day' ? besideDay(tokens, from, cues) : 0;
    if (step !== 0 && read.moment.kind === 'day') {
      found.push({
        ...written(from - 2, read.to),
        moment: { kind: 'day', day: addDays(read.moment.day, step) },
        relation: 'on',
      });
      at = read.to - 1;
      continue;
    }
    const previous = tokens[from - 1]?.text === 'the' ? tokens[from - 2]?.text : tokens[from - 1]?.text;
    const relation = isAround(tokens, from, read.to, cues)
      ? 'none'
      : relationOf(previous ?? '', tokens[from - 2]?.text ?? '', cues);
    found.push({ ...written(from, read.to), moment: read.moment, relation });
    if (isSeason && read.moment.kind === 'ambiguous') vagueSeasons.add(found.length - 1);
    at = read.to - 1;
  }
  // "What changed in January 2021 for those that were barred the summer before": the time that is asked about is told.
  const isTold = found.some(({ moment: { kind } }) => kind === 'day' || kind === 'period');
  if (isTold && vagueSeasons.size > 0) found.splice(0, found.length, ...found.filter((_, at) => !vagueSeasons.has(at)));
  const [first] = found;
  const vague = first ? undefined : vagueAt(tokens, text, cues, taken);
  return vague ? [vague] : withLentYears(found, tokens);
}

/** Before and after the middle of a month or a longer time lies so much of it. */
const besideMiddle = { month: 0.45, longer: 0.33 };
/** So much of a time is early in it, and as much is late. */
const oneEnd = 0.33;

/** "Mid-2023", "the middle of May 2023", "early 2023", "late in May 2023": some days or weeks of it. */
function partOf(period: Extract<Moment, { kind: 'period' }>, part: 'early' | 'middle' | 'late'): Moment {
  const { from, to, grain } = period;
  const days = daysBetween(from, to);
  const beside = Math.floor(days * (grain === 'month' ? besideMiddle.month : besideMiddle.longer));
  const end = Math.ceil(days * oneEnd);
  switch (part) {
    case 'early':
      return { ...period, to: addDays(from, end) };
    case 'late':
      return { ...period, from: addDays(to, -end) };
    case 'middle':
      return { ...period, from: addDays(from, beside), to: addDays(to, -beside) };
    default:
      return part satisfies never;
  }
}

/** A day later or earlier, where the words before a date say so: "the day after". */
function besideDay(tokens: readonly Token[], from: number, { timeSigns, eventTimes }: Cues): number {
  if (tokens[from - 2]?.text !== listed(eventTimes.units)[0]) return 0;
  const sign = tokens[from - 1]?.text ?? '';
  return timeSigns.after.includes(sign) ? 1 : timeSigns.before.includes(sign) ? -1 : 0;
}

/** So many words of a clause are repeated that tells a day only to whoever wrote it. */
const mostRepeated = 10;

/** "when my brother moved there": from such words on, the rest of the clause says when, and says it to nobody else. */
function ownTimeAt(
  tokens: readonly Token[],
  text: string,
  cues: Cues,
  taken: (at: number) => boolean,
): DateMention | undefined {
  const { ownTimes, timeSigns, oneself } = cues;
  const pastOpeners = listed(cues.pastOpeners);
  for (let at = 0; at < tokens.length; at++) {
    const first = tokens[at]?.text ?? '';
    // "when I was in school was it banned": what begins a text ends where something is asked.
    const isOpening = at === 0 && listed(oneself).includes(tokens[1]?.text ?? '');
    if (at === 0 && !isOpening) continue;
    const words = (Object.hasOwn(ownTimes, first) ? ownTimes[first] : undefined)?.find((phrase) =>
      phrase.every((word, step) => tokens[at + 1 + step]?.text === word),
    );
    if (!words || taken(at)) continue;
    let to = at + 1 + words.length;
    // "when my sister lived in India": a name ends the clause, unless it is where that was.
    const goesOn = () => !taken(to) || timeSigns.on.includes(tokens[to - 1]?.text ?? '');
    const asksThere = () => isOpening && pastOpeners.includes(tokens[to]?.text ?? '');
    while (
      to < tokens.length &&
      to - at < mostRepeated &&
      /^[ '’-]*$/.test(tokens[to]?.gap ?? '') &&
      goesOn() &&
      !asksThere()
    )
      to++;
    const written = text.slice((tokens[at] as Token).start, (tokens[to - 1] as Token).end);
    return { from: at, to, moment: { kind: 'ambiguous', days: [] }, relation: 'on', written };
  }
  return undefined;
}

/** So many words of small talk stand before a question at most. */
const mostBefore = 4;

/** "Was it in force at the time?": a time that was spoken of before, at the end of a question about what was. */
function thatTimeAt(tokens: readonly Token[], text: string, cues: Cues): DateMention | undefined {
  const ends = (words: readonly string[]) =>
    tokens.length > words.length &&
    words.every((word, step) => tokens[tokens.length - words.length + step]?.text === word);
  const ending = (phrases: readonly string[]) => phrases.map(listed).find(ends);
  const opening = thatTimeBefore(tokens, text, cues);
  if (opening) return opening;
  // Hardly any question ends so: only then is it looked at how it opens.
  const point = ending(cues.thatPoint);
  const words = point ?? ending(cues.thatTime);
  if (!words) return undefined;
  const pastVerbs = listed(cues.pastVerbs);
  const isPast = tokens.some(({ text: word }) => pastVerbs.includes(word));
  if (!(point && isPast) && !asksOfPast(tokens.slice(0, mostBefore), cues)) return undefined;
  return vagueFrom(tokens.length - words.length, tokens.length, tokens, text);
}

/** "At that point, was it in force": such a time right before a question about what was. */
function thatTimeBefore(tokens: readonly Token[], text: string, cues: Cues): DateMention | undefined {
  const pastOpeners = listed(cues.pastOpeners);
  const open = tokens.slice(0, mostToOpener).findIndex((token) => pastOpeners.includes(token.text));
  if (open < leastToOpener) return undefined;
  const before = tokens.slice(0, open).map((token) => token.text);
  const words = [...cues.thatPoint, ...cues.thatTime]
    .map(listed)
    .find(
      (phrase) => phrase.length <= open && phrase.every((word, step) => before[open - phrase.length + step] === word),
    );
  return words && vagueFrom(open - words.length, open, tokens, text);
}

/** Between so many words the first that asks stands behind such a time. */
const leastToOpener = 2;
const mostToOpener = 8;

/** "Was", "did": what the first word that opens a question says. */
function asksOfPast(tokens: readonly Token[], cues: Cues): boolean {
  const openers = listed(cues.openers);
  const first = tokens.find(({ text }) => openers.includes(text));
  return listed(cues.pastOpeners).includes(first?.text ?? '');
}

function vagueFrom(from: number, to: number, tokens: readonly Token[], text: string): DateMention {
  const written = text.slice((tokens[from] as Token).start, (tokens[to - 1] as Token).end);
  return { from, to, moment: { kind: 'ambiguous', days: [] }, relation: 'on', written };
}

/** "The day after the ruling, was it allowed?": a day that is told by something of which nothing says what it was. */
function eventTimeAt(
  tokens: readonly Token[],
  text: string,
  cues: Cues,
  taken: (at: number) => boolean,
): DateMention | undefined {
  const { units, signs, happenings } = cues.eventTimes;
  const isOf = (list: string, at: number) => listed(list).includes(tokens[at]?.text ?? '');
  const at = tokens.findIndex((_, place) => isOf(units, place) && (place === 0 || tokens[place - 1]?.text === 'the'));
  if (at < 0 || at > mostToEvent || taken(at)) return undefined;
  const isEnd = (place: number) =>
    tokens[place] === undefined || /[,;:?–—]/.test(tokens[place]?.gap ?? '') || isOf(cues.pastOpeners, place);
  const from = Math.max(0, at - 1);
  // "the day after the ruling": at the end of the question, or before what is asked.
  const noun = [2, 3].map((step) => at + step).find((place) => isOf(happenings, place) && isEnd(place + 1));
  const isNamed = (to: number) => tokens.slice(at, to).some((_, step) => taken(at + step));
  if (noun && isOf(signs, at + 1) && !isNamed(noun + 1) && !asksElse(tokens, cues))
    return vagueFrom(from, noun + 1, tokens, text);
  // "the day it came out, was it banned": whatever is said before the question.
  const comma = tokens.findIndex((_, place) => place > at + 1 && isEnd(place));
  return at <= 1 && comma > 0 && isOf(cues.pastOpeners, comma) && !isNamed(comma) && comma - at <= mostRepeated
    ? vagueFrom(from, comma, tokens, text)
    : undefined;
}

/** So many words may come before such a day. */
const mostToEvent = 12;

/** Something else is asked for than whether something was so. */
function asksElse(tokens: readonly Token[], cues: Cues): boolean {
  const openers = listed(cues.openers);
  return tokens.some(({ text }) => openers.includes(text)) && !asksOfPast(tokens, cues);
}

/** "back then", "on that day": a day is spoken of, and nothing says which. */
function vagueAt(
  tokens: readonly Token[],
  text: string,
  cues: Cues,
  taken: (at: number) => boolean,
): DateMention | undefined {
  const own =
    ownTimeAt(tokens, text, cues, taken) ?? thatTimeAt(tokens, text, cues) ?? eventTimeAt(tokens, text, cues, taken);
  if (own) return own;
  const said = ` ${tokens.map((token) => token.text).join(' ')} `;
  if (!cues.vagueDates.some((phrase) => said.includes(` ${phrase} `))) return undefined;
  const phrases = cues.vagueDates.map(listed);
  for (let at = 0; at < tokens.length; at++) {
    const words = phrases.find((phrase) => phrase.every((word, step) => tokens[at + step]?.text === word));
    if (!words || taken(at)) continue;
    const to = at + words.length;
    const written = text.slice((tokens[at] as Token).start, (tokens[to - 1] as Token).end);
    return { from: at, to, moment: { kind: 'ambiguous', days: [] }, relation: 'on', written };
  }
  return undefined;
}

/**
 * "Before/after January", "before and after January", "before January and after": on both sides of it, so that it is the
 * date itself.
 */
function isAround(tokens: readonly Token[], from: number, to: number, { timeSigns: { before, after } }: Cues): boolean {
  const word = (at: number) => tokens[at]?.text ?? '';
  const [last, first] = [word(from - 1), [word(from - 2), word(from - 3)]];
  /** "… and after", "… versus before", where nothing follows that it could place. */
  const isThen = (signs: readonly string[]) =>
    otherSide.some(
      (step) =>
        signs.includes(word(to + step)) &&
        (tokens[to + step + 1] === undefined || /[,.:;?!–—]/.test(tokens[to + step + 1]?.gap ?? '')),
    );
  return (
    (after.includes(last) && (first.some((one) => before.includes(one)) || isThen(before))) ||
    (before.includes(last) && (first.some((one) => after.includes(one)) || isThen(after)))
  );
}
/** "… and after", "… compared with before": so far behind a date stands its other side. */
const otherSide = [1, 2];

/** How the words before a date place it: "before", "since", "on". */
export function relationOf(previous: string, earlier: string, { timeSigns }: Cues): DateMention['relation'] {
  if (timeSigns.before.includes(previous)) return 'before';
  if (timeSigns.after.includes(previous)) return 'after';
  if (timeSigns.since.includes(previous) && !timeSigns.notSince.includes(earlier)) return 'since';
  if (timeSigns.until.includes(previous)) return 'until';
  return timeSigns.on.includes(previous) ? 'on' : 'none';
}
