/** What can be taken along: the rows of an answer as a calendar or a table, made only when somebody wants it. */
import type { Day } from '../calendar.ts';
import { fileWordsFor } from '../languages/files/index.ts';
import type { Language } from '../languages/language.ts';
import { datable, toCalendar } from './calendar.ts';
import { type Table, toCsv, toJson } from './tables.ts';

export type Format = 'calendar' | 'csv' | 'json';

/** The records that a file is about, for whom and when. */
export type FileOf = Table & {
  ids: readonly string[];
  today: Day;
  language: Language;
  sequenceOf: (deadline: string) => number;
};

export async function fileText(format: Format, of: FileOf): Promise<string> {
  switch (format) {
    case 'calendar':
      return toCalendar({ ...of, words: fileWordsFor(of.language.code), date: of.language.date });
    case 'csv':
      return toCsv(of);
    case 'json':
      return toJson(of);
    default:
      return format satisfies never;
  }
}

/** A file as a message carries it; see Attachment of message.ts. Undefined where it would be empty. */
export type File = { kind: 'calendar' | 'table'; name: string; alt: string; bytes: () => Promise<Uint8Array> };

export function fileOf(format: Format, of: FileOf): File | undefined {
  const words = fileWordsFor(of.language.code);
  const bytes = async () => new TextEncoder().encode(await fileText(format, of));
  if (format === 'calendar') {
    const { dated, undated } = datable(of.knowledge, of.ids);
    if (dated.length === 0) return undefined;
    return { kind: 'calendar', name: 'deadlines.ics', alt: words.calendar(dated.length, undated), bytes };
  }
  const rows = new Set(of.ids).size;
  if (rows === 0) return undefined;
  return { kind: 'table', name: `${of.what}.${format}`, alt: words.table(of.what, rows, format), bytes };
}
