/** Set-ups and thresholds, chosen on the development questions by one written-down measure: right less wrong. */
import { type Verdict, verdictOn } from '../../tests/questions/judge.ts';
import type { Example } from './examples.ts';
import type { Known } from './known.ts';
import { declined, type Offer, type Rival, type Setup } from './rival.ts';

/** One question tried, and the verdict if the offer is made. */
export type Tried = { sureness: number; verdict: Verdict };

/** From `cutoff` on an offer is made; `worth` is what it comes to then. */
export type Cutoff = { cutoff: number; worth: number; right: number; wrong: number };

export type Tuned = Cutoff & { setup: Setup; tried: number };

/** How many right answers one wrong answer undoes. */
export const costOfWrong = 1;

/** Each part of the questions is asked by a rival that has learned from the other parts only. */
const folds = 3;

/** The threshold that is worth most; the strictest of those that are worth the same. It may be that nothing is offered. */
export function bestCutoff(tried: readonly Tried[], cost = costOfWrong): Cutoff {
  const surest = [...tried].sort((a, b) => b.sureness - a.sureness);
  let best: Cutoff = { cutoff: Number.POSITIVE_INFINITY, worth: 0, right: 0, wrong: 0 };
  let right = 0;
  let wrong = 0;
  surest.forEach(({ sureness, verdict }, at) => {
    if (verdict === 'right') right++;
    if (verdict === 'wrong') wrong++;
    // Offers as sure as this one stand or fall with it.
    if (surest[at + 1]?.sureness === sureness) return;
    const worth = right - cost * wrong;
    if (worth > best.worth) best = { cutoff: sureness, worth, right, wrong };
  });
  return best;
}

/** Tries all set-ups of a rival and keeps the one that is worth most; the first of those that are worth the same. */
export async function tune({ setups, every }: Rival, known: Known, examples: readonly Example[]): Promise<Tuned> {
  let best: Tuned | undefined;
  for (const setup of setups) {
    const tried = await tryOut(setup, every, known, examples);
    const one = { ...bestCutoff(tried), setup, tried: tried.length };
    if (!best || one.worth > best.worth) best = one;
  }
  if (!best) throw new Error('a rival without a set-up');
  return best;
}

async function tryOut(
  setup: Setup,
  every: number,
  known: Known,
  examples: readonly Example[],
): Promise<readonly Tried[]> {
  const tried: Tried[] = [];
  for (let fold = 0; fold < folds; fold++) {
    const isAsked = (at: number) => at % every === 0 && (at / every) % folds === fold;
    const asked = examples.filter((_, at) => isAsked(at));
    const learned = examples.filter((_, at) => !isAsked(at));
    const ask = await setup.prepare(known, learned);
    for (const example of asked) tried.push(triedWith(example, await ask(example.golden.ask)));
  }
  return tried;
}

/** What comes of an offer if it is made, whatever its sureness; without one the question is declined. */
export const triedWith = ({ golden }: Pick<Example, 'golden'>, offer: Offer | undefined): Tried => ({
  sureness: offer?.sureness ?? Number.NEGATIVE_INFINITY,
  verdict: verdictOn(golden, offer?.said ?? declined),
});
