/** What a language says in and about files: calendars and tables of the record. */
import type { Deadline } from '../../knowledge/schema.ts';

export type FileWords = {
  /** Follows a deadline's label in a calendar: what came of it; empty where it is still ahead. */
  outcome: Readonly<Record<Deadline['outcome'], string>>;
  /** Before a deadline's date. */
  how: Readonly<Record<Deadline['kind'], string>>;
  /** Alt text of a calendar; `undated` deadlines have no day to stand on, `own` are the server's, of all of them. */
  calendar(deadlines: number, undated: number, own: number): string;
  /** Alt text of a table; `own` rows of it are the server's. */
  table(what: 'apps' | 'measures' | 'deadlines', rows: number, format: 'csv' | 'json', own: number): string;
  /** Follows the label of what a server added, in a calendar. */
  ownMark: string;
  /** In place of the record's day under what a server added. */
  own: string;
  /** Of what one report alone says. */
  weak: string;
  /** "Record of 22 November 2026." */
  record(date: string): string;
  /** Before the addresses of what a fact was read in. */
  sources: string;
};
