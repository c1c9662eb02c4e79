/** Deadlines as a calendar file: all-day events that keep their identity, so that a second import changes and doubles nothing. */
import { addDays, type Day, earliest, latest } from '../calendar.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { ownPrefix } from '../knowledge/own/own.ts';
import type { Deadline } from '../knowledge/schema.ts';
import type { FileWords } from '../languages/files/words.ts';
import type { OwnPart } from './tables.ts';

/** What goes into a calendar file. */
export type CalendarOf = {
  knowledge: Knowledge;
  /** Ids of deadlines. */
  ids: readonly string[];
  words: FileWords;
  /** A record's date in words. */
  date: (date: string) => string;
  today: Day;
  /** How often a deadline has changed over the releases: calendars take a copy only where this has risen. */
  sequenceOf: (deadline: string) => number;
  own?: OwnPart;
};

/** Days before the day at which a calendar reminds, and the hour at which it does so, in the authority's zone. */
const alarms = { daysBefore: [7, 1], hour: 9 } as const;

/** The deadlines that have a day to stand on, and how many have none. */
export function datable(knowledge: Knowledge, ids: readonly string[]): { dated: Deadline[]; undated: number } {
  const found = [...new Set(ids)].map((id) => knowledge.find.deadline(id)).filter((deadline) => deadline !== undefined);
  const dated = found.filter(({ due }) => earliest(due) !== undefined);
  return { dated, undated: found.length - dated.length };
}

/** What stands in a file beside each other: the record's deadlines, and those that a server added. */
type Side = {
  knowledge: Knowledge;
  ids: readonly string[];
  isOwn: boolean;
  uidOf: (id: string) => string;
  sequenceOf: (id: string) => number;
};

function sidesOf({ knowledge, ids, sequenceOf, own }: CalendarOf): Side[] {
  const record: Side = { knowledge, ids, sequenceOf, isOwn: false, uidOf: (id) => `${id}@deadlines.named-apps` };
  if (!own) return [record];
  // Two servers may call two deadlines alike.
  const uidOf = (id: string) => `${id.slice(ownPrefix.length)}.${own.guild}@own.deadlines.named-apps`;
  return [record, { knowledge: own.knowledge, ids: own.ids, sequenceOf: () => own.version, isOwn: true, uidOf }];
}

/** An .ics text; the same record makes the same bytes wherever and whenever it is made, but for alarms that have passed. */
export async function toCalendar(of: CalendarOf): Promise<string> {
  const { default: calendar, ICalEventTransparency, ICalAlarmType } = await import('ical-generator');
  const { today, words } = of;
  const { title, checkedOn } = of.knowledge.record;
  const file = calendar({ name: title, prodId: { company: 'named-apps', product: 'deadlines', language: 'EN' } });
  const all = sidesOf(of).flatMap((side) =>
    datable(side.knowledge, side.ids).dated.map((deadline) => ({ deadline, side })),
  );
  for (const { deadline, side } of all) {
    const [from, to] = [earliest(deadline.due) ?? today, latest(deadline.due) ?? today];
    const summary = summaryOf(deadline, words, side.isOwn);
    // No URL and no CATEGORIES: the library writes them after the alarms, where RFC 5545 has no place for them.
    const event = file.createEvent({
      id: side.uidOf(deadline.id),
      sequence: side.sequenceOf(deadline.id),
      stamp: utc(latest(checkedOn) ?? today),
      allDay: true,
      timezone: 'UTC',
      start: utc(from),
      // The end of a calendar's event is the first day after it.
      end: utc(addDays(to, 1)),
      summary,
      description: descriptionOf(deadline, side, of),
      // A deadline takes nobody's day.
      transparency: ICalEventTransparency.TRANSPARENT,
    });
    for (const trigger of remindersOf(deadline, zoneOf(deadline, side.knowledge), today))
      event.createAlarm({ type: ICalAlarmType.display, trigger, description: summary });
  }
  return file.toString();
}

const utc = (day: Day): Date => new Date(`${day}T00:00:00Z`);

function summaryOf({ label, outcome }: Deadline, words: FileWords, isOwn: boolean): string {
  const marks = [words.outcome[outcome], isOwn ? words.ownMark : ''].filter((mark) => mark !== '');
  return marks.length === 0 ? label : `${label} (${marks.join(', ')})`;
}

function descriptionOf(deadline: Deadline, { knowledge, isOwn }: Side, { words, date, ...of }: CalendarOf): string {
  const { who, duty, kind, due, time, became, sources, backing } = deadline;
  const strong = backing.some((one) => one === 'primary' || one === 'two-secondary' || one === 'seed');
  const links = [...new Set(sources.map(({ source }) => knowledge.find.source(source)))].flatMap((source) =>
    source ? [source.url === 'unknown' ? `${source.publisher}, ${source.title}` : source.url] : [],
  );
  return [
    `${who}: ${duty} (${words.how[kind]} ${date(due)}${time === undefined ? '' : `, ${time}`})`,
    became,
    ...(!strong && backing.includes('one-secondary') ? [words.weak] : []),
    `${words.sources}: ${links.join(' ')}`,
    isOwn ? words.own : words.record(date(of.knowledge.record.checkedOn)),
  ].join('\n');
}

function zoneOf({ of }: Deadline, knowledge: Knowledge): string {
  const jurisdiction = knowledge.find.measure(of)?.jurisdiction ?? knowledge.find.plan(of)?.jurisdiction;
  return (jurisdiction && knowledge.find.jurisdiction(jurisdiction)?.zone) || 'UTC';
}

/**
 * Moments at which a calendar reminds of what is still ahead: before its first possible day, and only those to come. They
 * are given as moments in UTC: some calendars drop alarms that are written in any other way.
 */
function remindersOf({ due, outcome }: Deadline, zone: string, today: Day): Date[] {
  const day = earliest(due);
  const ahead = outcome === 'pending' || outcome === 'continues' || outcome === 'unknown';
  if (day === undefined || !ahead) return [];
  return alarms.daysBefore
    .map((days) => addDays(day, -days))
    .filter((on) => on >= today)
    .map((on) => {
      const at = Temporal.PlainDate.from(on).toZonedDateTime({ timeZone: zone, plainTime: { hour: alarms.hour } });
      return new Date(at.epochMilliseconds);
    });
}
