/** Asks the bot over the shipped record, made once for the tests of a file. */

import type { Tell } from '../../src/answers/answer.ts';
import { type Bot, createBot, type Told } from '../../src/bot.ts';
import { load } from '../../src/knowledge/load.ts';
import { languageFor } from '../../src/languages/index.ts';
import { compose } from '../../src/message/compose.ts';
import { spoken } from '../../src/transports/terminal/plain.ts';

const loaded = await load(['data']);
if (loaded.kind !== 'knowledge') throw new Error('the record has problems');
const bot: Bot = createBot(loaded.knowledge);

/** What is told to a text on a day. */
export const asking =
  (today: string) =>
  (text: string): readonly Told[] =>
    bot.ask({ text, clock: { today, asOf: today } });

/** What is said to a text on a day, in words. */
export const saying = (today: string) => {
  const setting = { knowledge: bot.knowledge, language: languageFor('en'), private: false, canShow: false };
  return (text: string): string => spoken(compose(bot.ask({ text, clock: { today, asOf: today } }), setting));
};

/** The request that a text is first read as; where it is none, what it is instead. */
export function requestIn([told]: readonly Told[]): Tell | string {
  const one = told?.understanding;
  return one?.kind === 'clear' ? one.tell : (one?.kind ?? 'nothing');
}

/** The request that a text is first read as, in a word: its kind, and what it is about. */
export function heardIn(told: readonly Told[]): string {
  const tell = requestIn(told);
  if (typeof tell === 'string') return tell;
  const { intent, about, frame } = tell;
  return [frame.aspect ? `${intent}:${frame.aspect}` : intent, ...about.map(({ id }) => id)].join(' ');
}
