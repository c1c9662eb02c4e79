import type { Answer, Clock } from '../answers/answer.ts';
import type { Day } from '../calendar.ts';
import type { Understanding } from '../understanding/understanding.ts';

/** What would be told if a question were understood in one way; `lines` are its first sentences and rows. */
export type Told = { answer: Answer; clock: Clock; lines: readonly string[] };

/** Tries what would be told, in the words of one language. */
export type Trial = { tell(one: Understanding): Told; date(day: Day): string };
