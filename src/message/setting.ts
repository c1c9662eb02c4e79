/** What composing a message starts from. */
import type { Answer, Clock, Tell } from '../answers/answer.ts';
import type { Knowledge, Subject } from '../knowledge/knowledge.ts';
import type { Language } from '../languages/language.ts';
import type { Text } from '../text.ts';
import type { ReadAs, Understanding } from '../understanding/understanding.ts';

/** One answered question, as `compose` needs it; see `Told` of bot.ts. */
export type Composable = {
  answer: Answer;
  tell?: Tell;
  intent: string;
  about: readonly Subject[];
  clock: Clock;
  understanding?: Pick<Understanding, 'readAs' | 'besides'>;
};

/** For whom, and how, a message is made. */
export type Setting = {
  knowledge: Knowledge;
  language: Language;
  /** The asker alone shall see it; what is asked back or declined is private in any case. */
  private: boolean;
  /** There is a channel that a private answer can be shown in. */
  canShow: boolean;
  /** Said before the answers, such as how many apps a message names. */
  opening?: Text;
  /** How a typed option was read. */
  readAs?: readonly ReadAs[];
  /** Questions to offer before the answers' own. */
  next?: readonly Tell[];
};
