/** Questions asked one after the other, each answer judged and timed. */
import { type Golden, type Said, type Verdict, verdictOn } from '../../tests/questions/judge.ts';

export type Answering = (question: string) => Said | Promise<Said>;

export type Score = Readonly<Record<Verdict, number>> & {
  /** Milliseconds for half and for 99 of 100 questions. */
  median: number;
  slowest: number;
  /** Characters of half of the answers, without their sources. */
  length: number;
};

/** So many questions are asked before any is timed. */
const warmUp = 60;

export async function score(answer: Answering, scored: readonly Golden[], others: readonly Golden[]): Promise<Score> {
  for (const { ask } of others.slice(0, warmUp)) await answer(ask);
  const counts = { right: 0, wrong: 0, 'declined rightly': 0, 'declined wrongly': 0 };
  const times: number[] = [];
  const lengths: number[] = [];
  for (const golden of scored) {
    const begun = performance.now();
    const said = await answer(golden.ask);
    times.push(performance.now() - begun);
    if (said.outcome === 'answer') lengths.push(said.text.length);
    counts[verdictOn(golden, said)]++;
  }
  return { ...counts, median: share(times, 0.5), slowest: share(times, 0.99), length: share(lengths, 0.5) };
}

/** The value that a share of all values does not exceed; 0 where there are none. */
export function share(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * part) - 1)] ?? 0;
}
