/** Golden questions and the one judge of all who answer them: the tests of this bot, and what it is compared with. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Clock } from '../../src/answers/answer.ts';
import type { Bot, Told } from '../../src/bot.ts';
import { languageFor } from '../../src/languages/index.ts';
import { compose } from '../../src/message/compose.ts';
import type { Message } from '../../src/message/message.ts';
import { spoken } from '../../src/transports/terminal/plain.ts';

export type Golden = {
  class: string;
  ask: string;
  outcome: string[];
  must?: string[];
  mustNot?: string[];
  asOf?: string;
};

/** What was said to a question, by whomever; `days` are those that its parts are about. */
export type Said = { outcome: Message['outcome']; text: string; days: readonly string[] };

/** The day on which all golden questions are asked. */
export const today = '2026-11-22';
export const clock: Clock = { today, asOf: today };

const here = import.meta.dirname;

export function lines<T>(file: string): T[] {
  return readFileSync(join(here, file), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as T);
}

export const files: readonly string[] = readdirSync(here).filter((file) => file.endsWith('.jsonl'));

/** What this bot says to a question. */
export const saidBy = (bot: Bot, question: string): Said => saidOf(bot.ask({ text: question, clock }), bot);

/** The same of what was told already. */
export function saidOf(told: readonly Told[], { knowledge }: Bot): Said {
  const message = compose(told, { knowledge, language: languageFor('en'), private: false, canShow: false });
  return { outcome: message.outcome, text: spoken(message), days: told.map((one) => one.clock.asOf) };
}

/** What is wrong with what was said; empty where it is right. */
export function faultsOf({ outcome: wanted, must, mustNot, asOf }: Golden, { outcome, text, days }: Said): string[] {
  const found: string[] = [];
  if (!wanted.includes(outcome)) found.push(`${outcome} instead of ${wanted.join(' or ')}`);
  if (outcome !== 'answer') return found;
  if (wanted.includes('answer'))
    for (const needed of must ?? []) if (!new RegExp(needed, 'i').test(text)) found.push(`lacks /${needed}/`);
  for (const wrong of mustNot ?? []) if (new RegExp(wrong, 'i').test(text)) found.push(`says /${wrong}/`);
  if (asOf && !days.includes(asOf)) found.push(`not as of ${asOf}`);
  return found;
}

/**
 * The same as one word. Whoever does not answer has declined, be it by a refusal or by asking back; `wrong` is an answer
 * with a fault, or one where none was due.
 */
export type Verdict = 'right' | 'wrong' | 'declined rightly' | 'declined wrongly';

export function verdictOn(golden: Golden, said: Said): Verdict {
  if (said.outcome === 'answer') return faultsOf(golden, said).length === 0 ? 'right' : 'wrong';
  return golden.outcome.some((outcome) => outcome !== 'answer') ? 'declined rightly' : 'declined wrongly';
}
