/** Times to come as people write them. */
import type { Clock } from '../../src/answers/answer.ts';
import type { Bot } from '../../src/bot.ts';
import { isDay } from '../../src/calendar.ts';

/** The hour of a day that was written without one. */
const usualHour = '09:00';

/** "2026-12-01 09:00", "1 December 2026 at 9:30", "9:00 tomorrow" in a zone; undefined for what is no single moment. */
export function readTime(written: string, zone: string, { readDay }: Bot, clock: Clock): number | undefined {
  const [spoken, hours = '', minutes = ''] = /\b(?:at\s+)?(\d{1,2}):(\d{2})\b/i.exec(written) ?? [];
  const rest = (spoken === undefined ? written : written.replace(spoken, ' ')).replace(/[,\s]+/g, ' ').trim();
  const time = spoken === undefined ? usualHour : `${hours.padStart(2, '0')}:${minutes}`;
  const day = dayOf(rest);
  if (day === undefined) return undefined;
  try {
    return Temporal.PlainDateTime.from(`${day}T${time}`, { overflow: 'reject' }).toZonedDateTime(zone)
      .epochMilliseconds;
  } catch {
    return undefined;
  }

  function dayOf(text: string): string | undefined {
    if (isDay(text)) return text;
    if (text.toLowerCase() === 'tomorrow') return Temporal.PlainDate.from(clock.today).add({ days: 1 }).toString();
    const read = text === '' ? undefined : readDay(text, clock);
    return read && 'day' in read ? read.day : undefined;
  }
}
