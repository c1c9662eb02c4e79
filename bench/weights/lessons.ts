/** Golden questions as lessons: each candidate of a question, with whether the judge takes what it tells for right. */
import type { Bot, Choosing, Told } from '../../src/bot.ts';
import type { Knowledge } from '../../src/knowledge/knowledge.ts';
import type { Asked, Candidate } from '../../src/understanding/candidates.ts';
import type { Understanding } from '../../src/understanding/understanding.ts';
import { wantedOf } from '../../src/weighing/asked.ts';
import { featuresOf } from '../../src/weighing/features.ts';
import type { Lesson } from '../../src/weighing/learn.ts';
import type { Trial } from '../../src/weighing/told.ts';
import { clock, faultsOf, type Golden, lines, saidOf } from '../../tests/questions/judge.ts';

export type Taught = Lesson & { golden: Golden; asked: Asked; ways: readonly Candidate[] };

/** The questions of a file in which one thing is asked; what several parts ask is not theirs to teach. */
export function lessonsOf(
  file: string,
  knowledge: Knowledge,
  create: (knowledge: Knowledge, choosing: Choosing) => Bot,
  weight: number,
): Taught[] {
  let golden: Golden | undefined;
  let choices: Omit<Taught, 'golden' | 'weight'>[] = [];
  const bot = create(knowledge, (trial) => (asked, candidates) => {
    const wanted = wantedOf(asked);
    choices.push({
      asked,
      ways: candidates,
      candidates: candidates.map((candidate) => ({
        features: featuresOf(candidate, wanted, trial),
        right: golden !== undefined && faultsOf(golden, saidOf([toldAs(candidate.one, trial)], bot)).length === 0,
      })),
    });
    const [plainly] = candidates;
    if (!plainly) throw new Error('a question has at least one candidate');
    return plainly.one;
  });
  return lines<Golden>(file).flatMap((one) => {
    golden = one;
    choices = [];
    bot.ask({ text: one.ask, clock });
    const [only, ...more] = choices;
    return only && more.length === 0 ? [{ ...only, golden: one, weight }] : [];
  });
}

function toldAs(understanding: Understanding, trial: Trial): Told {
  const { answer, clock: day } = trial.tell(understanding);
  const request = understanding.kind === 'clear' ? { tell: understanding.tell } : {};
  return { answer, clock: day, intent: 'overview', about: [], understanding, ...request };
}
