import type { Absence, Clock, Intent, Option, Refusal, Tell } from '../answers/answer.ts';
import type { Day } from '../calendar.ts';
import type { Subject } from '../knowledge/knowledge.ts';

/** What a transport hands over: the text as typed, the clock, and the subjects of the bot's own message it replies to. */
export type Question = { text: string; clock: Clock; repliesTo?: readonly Subject[] };

/** How a name was read when it was not written as the record writes it. */
export type ReadAs = { written: string; subject: Subject };

/** One step of the reading, for `--why` and the page: which step, and what it saw. */
export type Reason = {
  readonly step: 'fold' | 'names' | 'dates' | 'sound' | 'intent' | 'frame' | 'words' | 'weigh';
  readonly saw: string;
};

/** A reason that takes long to put in words: that is done where somebody asks for it. */
export class LateReason implements Reason {
  readonly step: Reason['step'];
  readonly #put: () => string;

  constructor(step: Reason['step'], put: () => string) {
    this.step = step;
    this.#put = put;
  }

  get saw(): string {
    return this.#put();
  }
}

/** What a question means; a list of these is what `understand` returns, one per question found. */
export type Understanding = {
  because: readonly Reason[];
  readAs: readonly ReadAs[];
  text: string;
  /** Another reading of the question before it, hardly less likely: told beside it, as what may have been meant. */
  besides?: boolean;
} & (
  | { kind: 'clear'; tell: Tell; asOf: Day }
  /** A known kind of question about something that is not on record. */
  | { kind: 'stranger'; intent: Intent; absence: Absence; strangers: readonly string[]; asOf: Day }
  | {
      kind: 'ambiguous';
      intent: Intent;
      unclear: 'subject' | 'name' | 'date' | 'intent';
      written?: string;
      among: readonly Option[];
      asOf: Day;
    }
  | { kind: 'unclear'; refusal: Refusal; near: readonly Tell[]; asOf: Day }
);
