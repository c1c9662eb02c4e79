/** What finds the subjects that an answer is about, and what such a finder says. */
import type { Intent } from '../answers/answer.ts';
import type { Subject } from '../knowledge/knowledge.ts';
import type { IntentFound } from './intents/rule.ts';
import type { Mind } from './mind.ts';
import { isUndated, unique } from './reading.ts';
import type { View } from './view.ts';

/** What an answer is about, or that it is asked back among several, or that it is of a name that is not on record. */
export type About =
  | { kind: 'about'; intent: Intent; about: readonly Subject[] }
  | { kind: 'choose'; among: readonly Subject[] }
  | { kind: 'stranger' };

/** Which subjects an answer of one intent is about. */
export type Finder = (found: IntentFound, view: View, own: Mind) => About;

export const about = (intent: Intent, list: readonly Subject[]): About => ({
  kind: 'about',
  intent,
  about: unique(list),
});
export const choose = (among: readonly Subject[]): About => ({ kind: 'choose', among: unique(among) });

/** A name that the record does not hold stands where the subject would; without one, the question is asked back. */
export const strangerOr = (view: View, among: readonly Subject[]): About =>
  view.strangers.length > 0 ? { kind: 'stranger' } : choose(among);

export const isDated = ({ reading }: View) => !isUndated(reading);
