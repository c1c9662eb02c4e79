import type { Absence, Answer } from '../answers/answer.ts';
import type { Outcome } from './message.ts';
import type { Composable } from './setting.ts';

/** What the record does not know at all, or of a place whose measures it has none of: said so, but not answered. */
const unknown: ReadonlySet<Absence> = new Set(['not-on-record', 'no-measure', 'no-founder']);

export function outcomeOf(answer: Answer): Outcome {
  const { kind } = answer;
  switch (kind) {
    case 'claims':
      return 'answer';
    case 'nothing':
      return unknown.has(answer.absence) ? 'unknown' : 'answer';
    case 'choose':
      return 'clarify';
    case 'unclear':
      return 'unknown';
    default:
      return kind satisfies never;
  }
}

/** An answer with any part asked back is a question to the asker; one with nothing but refusals is none. */
export function outcomeOfAll(told: readonly Composable[]): Outcome {
  const outcomes = told.map(({ answer }) => outcomeOf(answer));
  if (outcomes.includes('answer')) return 'answer';
  return outcomes.includes('clarify') ? 'clarify' : 'unknown';
}
