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
    const record = datable(of.knowledge, of.ids);
    const own = of.own ? datable(of.own.knowledge, of.own.ids) : { dated: [], undated: 0 };
    const [dated, undated] = [record.dated.length + own.dated.length, record.undated + own.undated];
    if (dated === 0) return undefined;
    return { kind: 'calendar', name: 'deadlines.ics', alt: words.calendar(dated, undated, own.dated.length), bytes };
  }
  const own = new Set(of.own?.ids).size;
  const rows = new Set(of.ids).size + own;
  if (rows === 0) return undefined;
  return { kind: 'table', name: `${of.what}.${format}`, alt: words.table(of.what, rows, format, own), bytes };
}
