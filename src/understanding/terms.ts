/** Spans of days by which a question tells what set them apart: "the law that gave 270 days", "the 75-day pause". */
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Deadline, Measure } from '../knowledge/schema.ts';
import type { Lexicon } from './lexicon.ts';
import type { Reading } from './reading.ts';

/** A number of days as it is said, and where it stands. */
export type Term = { days: number; at: number };

/** "270 days"; "75 days after it", "30 days ago" and "90 days left" are counted from a day, and nobody set them. */
export function termsIn({ tokens, isAt, dates }: Reading, { dayUnits, cues }: Lexicon): readonly Term[] {
  const counted = new Set([...cues.timeSigns.before, ...cues.timeSigns.after, ...cues.timeSigns.since, 'ago', 'later']);
  return tokens.flatMap(({ text, kind }, at) => {
    const next = tokens[at + 2]?.text ?? '';
    const isTerm =
      kind === 'number' &&
      dayUnits.has(tokens[at + 1]?.text ?? '') &&
      !counted.has(next) &&
      !isAt(at + 2, 'left', 'before', 'next') &&
      !dates.some(({ from, to }) => at >= from && at < to);
    return isTerm ? [{ days: Number(text), at }] : [];
  });
}

/** "45 days after the order": how many days are said, from whatever they are counted. */
export const daysSaid = ({ tokens, dates }: Reading, { dayUnits }: Lexicon): readonly number[] =>
  tokens.flatMap(({ text, kind }, at) =>
    kind === 'number' &&
    dayUnits.has(tokens[at + 1]?.text ?? '') &&
    !dates.some(({ from, to }) => at >= from && at < to)
      ? [Number(text)]
      : [],
  );

/** The days to keep that are so long after what set them. */
export const setIn = (days: number, deadlines: readonly Deadline[]): readonly Deadline[] =>
  deadlines.filter(({ rule }) => rule?.days === days);

/** Whether a measure set a day so long after it. */
export const sets = ({ id }: Measure, days: number, knowledge: Knowledge): boolean =>
  setIn(days, knowledge.deadlinesOf(id)).some(({ of }) => of === id);
