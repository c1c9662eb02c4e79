/** What a language says inside pictures, where there is room for a few words only, and in their alt texts. */
import type { DateOf, Due, MeasureRef, Stood, Tie } from '../../answers/fact.ts';
import type { Day, RecordDate } from '../../calendar.ts';
import type { PictureCue } from './asked.ts';

/** What a colour, a shape or a line of a picture means; each has its words in the picture's key. */
export type KeyWord =
  | 'open'
  | 'holds'
  | 'reported'
  | 'partly'
  | 'stopped'
  | 'over'
  | 'unknown'
  | 'event'
  | 'deadline'
  | 'void-deadline'
  | 'partial'
  | 'undated'
  | 'tie-holds'
  | 'tie-past'
  | 'tie-disputed';

export type PictureWords = {
  /** How a question asks for a picture. */
  asked: readonly PictureCue[];
  /** Said where a picture was asked for and there is nothing to draw. */
  none: string;
  /** "5 Jan 2021", "Nov 2020", "about 31 Jan 2025", "7–11 Oct 2020", "no date". */
  date(on: RecordDate): string;
  /** How a measure stood: "Revoked", "In force", with what did it where `by` is asked for. */
  stood(stood: Stood, by: boolean): string;
  /** The same in a few small words: "revoked". */
  brief(stood: Stood): string;
  /** And with its date: "revoked 9 Jun 2021". */
  step(stood: Stood): string;
  /** One of a measure's own dates: "Published". */
  dated(what: DateOf): string;
  /** How a deadline's day binds, and what came of it: "Due by then; not met". */
  due(due: Due, outcome: string): string;
  /** The same before a date: "until 5 Apr 2025". */
  dueOn(due: Due): string;
  /** What came of a deadline; empty where it is still ahead, or came after a past day that is asked about. */
  outcome(due: Due, isPast: boolean): string;
  /** A measure by the shorter of its names. */
  measure(measure: MeasureRef): string;
  /** A tie in a few words, told from the party ("owns Exampla") or from the thing ("Exampla Inc. owns it"). */
  tie(tie: Tie, ended: boolean, from: 'party' | 'thing'): string;
  /** When and where a tie holds: "since 23 Sep 2019, last seen Jul 2023"; empty where no date is recorded. */
  span(tie: Tie): string;
  disputed(field: string, versions: readonly string[]): string;
  /** Beside what a server added: it is not the record that says so. */
  own: Readonly<Record<'added' | 'differs', string>>;
  key: Readonly<Record<KeyWord, string>>;
  today(day: Day): string;
  asOf(day: Day): string;
  record(checkedOn: RecordDate): string;
  title: { timeline: string; ownership: string; grid: string };
  /** What is later than this is not on record. */
  recordEnds: string;
  /** Heads what has no date. */
  undated: string;
  /** "1 of 2" where a picture has several parts. */
  part(number: number, of: number): string;
  /** What is left out of a picture. */
  more(count: number, what: 'apps' | 'measures' | 'ties' | 'pictures'): string;
  alt: {
    /** The whole text: what kind of picture, of what, its items, what is marked. */
    picture(title: string, name: string, items: readonly string[], ends: readonly string[]): string;
    row(date: string, what: string, kind: 'event' | 'deadline'): string;
    lane(name: string, steps: readonly string[], deadlines: readonly string[]): string;
    tie(party: string, what: string, span: string, state: 'holds' | 'past' | 'disputed'): string;
    column(number: number, name: string, stood: string): string;
    cells(name: string, numbers: readonly number[]): string;
  };
};
