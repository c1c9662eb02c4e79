import type { Clock } from '../answers/answer.ts';
import type { Context } from '../languages/language.ts';
import { ours } from '../limits.ts';
import type { Text } from '../text.ts';
import { choicesOfWords } from './choices.ts';
import { type Block, fit, standIns } from './fit.ts';
import { blocksOn, linesOf } from './lines.ts';
import type { Message } from './message.ts';
import { pricing } from './pricing.ts';
import { most, room, roomFor } from './rooms.ts';
import type { Setting } from './setting.ts';
import { showSources } from './shown.ts';

/** Pages of words: the one wanted, and what leads to another. */
export type Paging = { page: number; click: (page: number) => string | undefined };

const noPaging: Paging = { page: 1, click: () => undefined };

/** A message of words that are no answer of the record's: help, what the record holds, the facts behind an answer. */
export function composeWords(blocks: readonly Block[], clock: Clock, setting: Setting, paging = noPaging): Message {
  const { knowledge, language } = setting;
  const more = (count: number): Text => [language.word('and-n-more', count)];
  const price = pricing(knowledge, language);
  const space = { ...room(1, roomFor([], 1)), spoken: ours.spokenWords };
  const page = fit(standIns(blocks, price, most, more), paging.page, space, price);
  const context: Context = { clock, checkedOn: knowledge.record.checkedOn, nameOf: knowledge.nameOf, readAs: [] };
  return {
    lines: linesOf(page, language),
    sourcesWord: language.word('sources'),
    sources: showSources(
      blocksOn(page).map(({ cites }) => cites),
      knowledge,
      language,
    ),
    closing: [],
    ...choicesOfWords(context, { language, isPrivate: setting.private, next: setting.next ?? [] }, page, paging.click),
    attachments: [],
    private: setting.private,
    outcome: 'answer',
    subjects: [],
    intent: 'overview',
    asOf: clock.asOf,
  };
}
