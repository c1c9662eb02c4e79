import type { Answer } from '../answers/answer.ts';
import type { Outcome } from './message.ts';
import type { Composable } from './setting.ts';

export function outcomeOf({ kind }: Answer): Outcome {
  switch (kind) {
    case 'claims':
      return 'answer';
    case 'nothing':
      return 'answer';
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
