/** Golden questions as lessons: each candidate of a question, with whether the judge takes what it tells for right. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Bot, Choosing, Told } from '../../src/bot.ts';
import type { Example } from '../../src/start/train.ts';
import type { Asked, Candidate } from '../../src/understanding/candidates.ts';
import { heardAsTold } from '../../src/understanding/hearing.ts';
import type { Understanding } from '../../src/understanding/understanding.ts';
import { wantedOf } from '../../src/weighing/asked.ts';
import { featuresOf } from '../../src/weighing/features.ts';
import type { Lesson } from '../../src/weighing/learn.ts';
import type { Trial } from '../../src/weighing/told.ts';
import { scoreOf } from '../../src/weighing/weigh.ts';
import { clock, faultsOf, type Golden, lines, saidOf } from '../../tests/questions/judge.ts';

export type Taught = Lesson & { golden: Golden; asked: Asked; ways: readonly Candidate[] };

/** The questions of a golden file. */
export const goldenIn = (file: string): readonly Golden[] => lines<Golden>(file);

/** Facts of the record, each plainly asked in a way that its test accepts: what is odd must not be learned at their cost. */
export const plainlyAsked = (): readonly Golden[] =>
  readFileSync(join(import.meta.dirname, '../../tests/data/facts-by-section.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line): { section: string; ask: string | string[]; must: string } => JSON.parse(line))
    .flatMap(({ section, ask, must }) =>
      [ask].flat().flatMap((one) => {
        // The test lets a dot stand for the end of a line too.
        const golden = { class: section, ask: one, outcome: ['answer'], must: [must.replaceAll('.*', '[^]*')] };
        return one.startsWith('/') ? [] : [golden];
      }),
    );

/** What was judged already: whether a question is answered rightly by what a candidate tells. */
export type Judged = Map<string, boolean>;

/** The questions in which one thing is asked; what several parts ask is not theirs to teach. */
export function lessonsOf(
  questions: readonly Golden[],
  create: (choosing: Choosing) => Bot,
  weight: number,
  judged: Judged,
): Taught[] {
  let golden: Golden | undefined;
  let choices: Omit<Taught, 'golden' | 'weight'>[] = [];
  const bot = create((trial) => (asked, candidates) => {
    const wanted = wantedOf(asked);
    choices.push({
      asked,
      ways: candidates,
      candidates: candidates.map((candidate) => ({
        features: featuresOf(candidate, wanted, trial),
        right: golden !== undefined && isRight(golden, candidate.one, trial),
      })),
    });
    const [plainly] = candidates;
    if (!plainly) throw new Error('a question has at least one candidate');
    return [plainly.one];
  });
  function isRight(question: Golden, { because: _, ...one }: Understanding, trial: Trial): boolean {
    const key = JSON.stringify([question, one]);
    const known = judged.get(key);
    if (known !== undefined) return known;
    const right = faultsOf(question, saidOf([toldAs({ ...one, because: [] }, trial)], bot)).length === 0;
    judged.set(key, right);
    return right;
  }
  return questions.flatMap((one) => {
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

/** Classes of questions that are to be declined, and as what. */
const declinedAs: Readonly<Record<string, string>> = {
  injection: 'instruction',
  'injection-noise': 'instruction',
  'out-of-scope': 'topic',
};

/** Questions as examples of the kind of their right answer; where several candidates are right, of the weightiest. */
export const examplesFrom = (taught: readonly Taught[], weights: ReadonlyMap<string, number>): Example[] =>
  taught.flatMap(({ golden, asked, ways, candidates }) => {
    const [best] = candidates
      .flatMap(({ features, right }, at) => (right ? [{ one: ways[at]?.one, score: scoreOf(features, weights) }] : []))
      .sort((a, b) => b.score - a.score);
    const label =
      best?.one?.kind === 'clear'
        ? heardAsTold(best.one.tell, asked.sounds).label
        : best?.one?.kind === 'unclear' && !golden.outcome.includes('answer')
          ? (declinedAs[golden.class] ?? asked.sounds.refusals.find((sound) => sound.label !== 'answered')?.label)
          : undefined;
    return label === undefined ? [] : [{ label, text: golden.ask.replace(/\s+/g, ' ') }];
  });
