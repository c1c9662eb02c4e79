import type { Answer, Claim, Clock, Tell } from '../answers/answer.ts';
import type { Day, RecordDate } from '../calendar.ts';
import type { Subject } from '../knowledge/knowledge.ts';
import type { Text } from '../text.ts';

/** What a sentence may need beside its claim. */
export type Context = {
  clock: Clock;
  /** The day up to which the record was checked. */
  checkedOn: Day;
  nameOf: (subject: Subject) => string;
  /** "VMate (from "vmaet")": how names were read, to be shown once, at the name. */
  readAs: readonly { written: string; subject: Subject }[];
  /** The words must stay true for long, in a file or a post: then no distance from today is told. */
  lasting?: boolean;
};

/** What the interface of a reply says beside the record's facts. */
export type InterfaceWord =
  | 'sources'
  | 'record-of'
  | 'as-of'
  | 'show-in-channel'
  | 'remove'
  | 'wrong'
  | 'more'
  | 'previous'
  | 'next'
  | 'and-n-more'
  /** Before another question that may have been meant. */
  | 'if-meant'
  | 'copy'
  | 'reported'
  /** Before or after what the asking server added itself, and where the record says otherwise. */
  | 'added-here'
  | 'added-differs'
  /** The same in brackets behind a row. */
  | 'added-row'
  | 'differs-row';

/** One language: how people say it is in `cues` (read by understanding), how we say it is here. */
export type Language = {
  code: string;
  /** One claim as one or a few whole sentences. The first claim of an answer is its first sentence. */
  claim(claim: Claim, context: Context): Text;
  /** The lines of an answer that states nothing from the record: absences, choices, refusals. */
  answer(answer: Exclude<Answer, { kind: 'claims' }>, context: Context): Text[];
  /** A button's words for a next question: "Who owns Alipay?", at most 38 characters where possible, never over 80. */
  label(tell: Tell, context: Context): string;
  date(date: RecordDate): string;
  word(word: InterfaceWord, count?: number): string;
};
