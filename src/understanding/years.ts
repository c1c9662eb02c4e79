/** Years that dates of one question lend each other: "18 Jan to 13 Feb 2025", "the January 20 target in 2021". */
import { addDays, addMonths, type Day, isDay } from '../calendar.ts';
import type { Token } from './fold.ts';
import type { DateMention, Moment } from './when.ts';

/** Dates in one breath: at most so many words between them, and no end of a sentence. */
const breath = 3;

const yearOf = ({ moment }: DateMention): number | undefined =>
  moment.kind === 'day'
    ? Number(moment.day.slice(0, 4))
    : moment.kind === 'period'
      ? Number(moment.from.slice(0, 4))
      : undefined;

const isYearAlone = ({ moment }: DateMention) => moment.kind === 'period' && moment.grain === 'year';
const lacksYear = ({ moment }: DateMention) => moment.kind === 'no-year' || moment.kind === 'month-only';

/** "from … to", "… and …", "… – …": what may stand between two dates of one span. */
const links = new Set([
  'to',
  'and',
  'n',
  'or',
  'till',
  'until',
  'through',
  'thru',
  'the',
  'of',
  'in',
  'then',
  'vs',
  'versus',
]);

const inOneSpan = (tokens: readonly Token[], from: number, to: number): boolean =>
  tokens.slice(from, to).every(({ text }) => links.has(text)) &&
  tokens.slice(from, to + 1).every(({ gap }) => !/[.?!\n]/.test(gap));

/** The dates again, each without a year given the one that it shares; a year that is spent so is none of its own. */
export function withLentYears(dates: readonly DateMention[], tokens: readonly Token[]): DateMention[] {
  if (!dates.some(lacksYear)) return [...dates];
  const years = dates.filter(isYearAlone);
  const [only] = years;
  const lender =
    only && years.length === 1 && dates.every((date) => date === only || lacksYear(date)) ? only : undefined;
  return dates
    .filter((date) => date !== lender)
    .map((date, at, all) => {
      if (!lacksYear(date)) return date;
      if (lender) return dated(date, yearOf(lender));
      const next = all[at + 1];
      if (next && next.from - date.to <= breath && inOneSpan(tokens, date.to, next.from)) {
        const year = yearOf(next);
        // "December to March 2021" began the year before.
        const back = monthOf(date) > monthOf(next) ? 1 : 0;
        if (year !== undefined) return dated(date, year - back);
      }
      const previous = all[at - 1];
      if (previous && date.from - previous.to <= breath && inOneSpan(tokens, previous.to, date.from)) {
        const year = yearOf(previous);
        if (year !== undefined && !isYearAlone(previous))
          return dated(date, year + (monthOf(date) < monthOf(previous) ? 1 : 0));
      }
      return date;
    });
}

function monthOf({ moment }: DateMention): number {
  if (moment.kind === 'no-year' || moment.kind === 'month-only') return moment.month;
  const day = moment.kind === 'day' ? moment.day : moment.kind === 'period' ? moment.to : '';
  return Number(day.slice(5, 7));
}

function dated(date: DateMention, year: number | undefined): DateMention {
  const { moment } = date;
  if (year === undefined || (moment.kind !== 'no-year' && moment.kind !== 'month-only')) return date;
  const month = `${year}-${String(moment.month).padStart(2, '0')}`;
  if (moment.kind === 'no-year') {
    const day: Day = `${month}-${String(moment.day).padStart(2, '0')}`;
    return { ...date, moment: isDay(day) ? { kind: 'day', day } : { kind: 'impossible' } };
  }
  const whole: Moment = {
    kind: 'period',
    from: `${month}-01`,
    to: addDays(addMonths(`${month}-01`, 1), -1),
    grain: 'month',
  };
  return { ...date, moment: whole };
}
