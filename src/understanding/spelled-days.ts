/** Days of a month that are written out: "the first of March", "January the twenty-first". */
import type { Cues } from '../languages/cues/cues.ts';
import type { Token } from './fold.ts';

/** A day of a month in words, and how many words it takes. */
export type SpelledDay = { day: number; steps: number };

/** Reads such a day from this word on, where a month stands right behind it or right before. */
export function spelledDay(tokens: readonly Token[], at: number, cues: Cues): SpelledDay | undefined {
  const read = ordinalAt(tokens, at, cues);
  return read && (isOfMonth(tokens, at + read.steps, cues) || isBehindMonth(tokens, at, read.steps, cues))
    ? read
    : undefined;
}

/** "twentieth", "twenty-first"; what no month has is read, too: "the fortieth". */
function ordinalAt(tokens: readonly Token[], at: number, { dayOrdinals, tens }: Cues): SpelledDay | undefined {
  const word = tokens[at]?.text ?? '';
  const day = dayOrdinals[word];
  if (day !== undefined) return { day, steps: 1 };
  const unit = dayOrdinals[tokens[at + 1]?.text ?? ''];
  const ten = tens[word];
  return ten !== undefined && unit !== undefined && unit < 10 ? { day: ten + unit, steps: 2 } : undefined;
}

/** "of March", "day of March"; "the second January order" is one of two. */
function isOfMonth(tokens: readonly Token[], at: number, { months }: Cues): boolean {
  const of = tokens[at]?.text === 'day' ? at + 1 : at;
  return tokens[of]?.text === 'of' && months[tokens[of + 1]?.text ?? ''] !== undefined;
}

/** "March the first", "march first, 2021"; in "the March first round" it is none. */
function isBehindMonth(tokens: readonly Token[], at: number, steps: number, { months }: Cues): boolean {
  const isMonth = (place: number) => months[tokens[place]?.text ?? ''] !== undefined;
  if (tokens[at - 1]?.text === 'the') return isMonth(at - 2);
  const next = tokens[at + steps];
  return isMonth(at - 1) && (next === undefined || /[,.?!;:]/.test(next.gap) || /^(19|20)\d\d$/.test(next.text));
}

/** "The last day of 2024", "the first day of January 2025": which edge such words stand for, and how many they are. */
export function edgeDay(
  tokens: readonly Token[],
  from: number,
  { edgeDays }: Cues,
): { edge: 'start' | 'end'; steps: number } | undefined {
  const [which, day, of] = [3, 2, 1].map((back) => tokens[from - back]?.text ?? '');
  const edge = day === 'day' && of === 'of' ? edgeDays[which ?? ''] : undefined;
  return edge && { edge, steps: 3 };
}
