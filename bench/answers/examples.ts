/** What can be learned from the development questions. */
import type { Bot, Told } from '../../src/bot.ts';
import { clock, type Golden, type Said, saidBy, verdictOn } from '../../tests/questions/judge.ts';
import { labelOf } from './kinds.ts';
import type { Pair } from './known.ts';

/** A development question with the answer known to be right; `declined` ones are known to deserve none. */
export type Example = { golden: Golden; declined: boolean; pair?: Pair };

/** Development questions that can be learned from: those that this bot answers or declines rightly. */
export function examplesOf(goldens: readonly Golden[], bot: Bot): Example[] {
  return goldens.map((golden) => {
    const told = bot.ask({ text: golden.ask, clock });
    const said = saidBy(bot, golden.ask);
    const verdict = verdictOn(golden, said);
    const declined = !golden.outcome.includes('answer');
    return verdict === 'right' ? { golden, declined, pair: learned(golden.ask, told, said) } : { golden, declined };
  });
}

function learned(ask: string, told: readonly Told[], said: Said): Pair {
  const [first] = told;
  // Several questions in one, and names that are not on record, have their answer but no kind to be learned from them.
  const kind = told.length === 1 && first?.tell ? labelOf(first.tell) : '';
  return { kind, subjects: first?.about ?? [], question: ask, isOnRecord: true, said };
}
