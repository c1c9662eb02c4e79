import type { Answer, Clock, Intent, Tell } from './answers/answer.ts';
import type { Day } from './calendar.ts';
import type { Knowledge, Subject, SubjectKind } from './knowledge/knowledge.ts';
import type { Question, Understanding } from './understanding/understanding.ts';

/** One answered question: what was told, how it was understood, and the clock with the day that it asked about. */
export type Told = { answer: Answer; tell?: Tell; intent: Intent; about: readonly Subject[]; clock: Clock; understanding?: Understanding };

/** A name offered while typing; `id` is sent, so that a picked suggestion needs no search. */
export type Suggestion = { name: string; id: string; subject: Subject };

/** The product without its edges: words or a request in, sourced answers out. */
export type Bot = {
  knowledge: Knowledge;
  /** One `Told` per question found in the text, at least one. */
  ask(question: Question): readonly Told[];
  tell(tell: Tell, clock: Clock): Told;
  /** Near names of the given kinds, best first; useful before the first letter too. */
  suggest(text: string, kinds: readonly SubjectKind[], limit: number): readonly Suggestion[];
  /** Reads what was typed into an option: an id, a name, or a near name; undefined when nothing fits. */
  resolve(text: string, kinds: readonly SubjectKind[]): { subject: Subject; readAs?: string } | { among: readonly Subject[] } | undefined;
  /** Reads a date as people write it; undefined when it is none. `ambiguous` lists the days that it may mean. */
  readDay(text: string, clock: Clock): { day: Day } | { ambiguous: readonly Day[] } | undefined;
  /** The apps named in a text, in their order, without doubles. */
  extract(text: string): readonly Subject[];
};
