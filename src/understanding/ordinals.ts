/** Which of several rounds or pauses a question counts off: "the second round", "round 3", "rounds 2 and 3". */
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Measure } from '../knowledge/schema.ts';
import type { Lexicon } from './lexicon.ts';
import type { Reading } from './reading.ts';

/** No more than this are counted off. */
const mostCounted = 12;
/** "the second and then the third": so many words before its noun an ordinal stands. */
const mostBefore = 3;

/** The number that a word writes, where so many may be counted off. */
export function smallNumber(text: string | undefined, words: Lexicon): number | undefined {
  if (text === undefined) return undefined;
  const number = words.cues.numbers[text] ?? (/^\d{1,2}$/.test(text) ? Number(text) : undefined);
  return number !== undefined && number >= 1 && number <= mostCounted ? number : undefined;
}

/** "round 3", "pause number two": a number right behind a noun that is counted off. */
export function isNumbered(at: number, reading: Reading, words: Lexicon): boolean {
  const noun = words.numberSigns.has(reading.tokens[at - 1]?.text ?? '') ? at - 2 : at - 1;
  return reading.isAt(noun, 'batch', 'pause') && smallNumber(reading.tokens[at]?.text, words) !== undefined;
}

/** All that are counted off at any place of such a noun, in the order in which they are said. */
export function countedOff(cue: 'batch' | 'pause' | 'extension', reading: Reading, words: Lexicon): readonly number[] {
  const textAt = (at: number): string => reading.tokens[at]?.text ?? '';
  const isDated = (at: number): boolean => reading.dates.some(({ from, to }) => at >= from && at < to);
  // "Quiz night, round two: which six": a round of whoever asks.
  const isSetOff = (noun: number): boolean => noun > 0 && reading.tokens[noun]?.gap.trim() === ',';
  // "whichever way round one reads it"
  const isSomeone = (at: number): boolean =>
    textAt(at) === 'one' && reading.tokens[at + 1]?.gap === ' ' && !words.listSigns.has(textAt(at + 1));
  const nouns = reading.at(cue).filter((noun) => !isSetOff(noun));
  const found = nouns.flatMap((noun) => {
    const before = Array.from({ length: mostBefore }, (_, step) => noun - mostBefore + step).flatMap((at) =>
      isDated(at) ? [] : (words.cues.ordinals[textAt(at)] ?? []),
    );
    const behind = words.numberSigns.has(textAt(noun + 1)) ? noun + 2 : noun + 1;
    return [...before, ...numbersFrom(behind), ...turnBehind(noun)];
  });
  // "the first round and the third", "which round is larger, 3 or 5": the noun is said once.
  const [noun] = nouns;
  // "how many rounds were there, four or five": a number that is asked for.
  const isAsked = noun !== undefined && [1, 2].some((back) => reading.isAt(noun - back, 'how-many'));
  const apart = noun === undefined || isAsked ? [] : pairBehind(noun + 1);
  return [...new Set([...found, ...apart])];

  /** "Which pause came third": nothing that is ordered by it follows, as in "which round was first announced". */
  function turnBehind(noun: number): number[] {
    const ordinal = words.cues.ordinals[textAt(noun + 2)];
    const isLast = noun + 3 === reading.tokens.length || reading.tokens[noun + 3]?.gap !== ' ';
    return ordinal !== undefined && isLast && reading.isAt(noun + 1, 'join', 'be') ? [ordinal] : [];
  }

  /** "2", "2 and 3", "2, 3 or 4" */
  function numbersFrom(at: number): number[] {
    // "all five rounds, one number": what is set off by a comma counts nothing off.
    const isApart = reading.tokens[at]?.gap.trim() === ',' && !smallNumber(textAt(at - 1), words);
    const number = isDated(at) || isApart ? undefined : smallNumber(textAt(at), words);
    // "paused 3 times"
    if (number === undefined || words.units.has(textAt(at + 1)) || isSomeone(at)) return [];
    return [number, ...numbersFrom(words.listSigns.has(textAt(at + 1)) ? at + 2 : at + 1)];
  }

  function pairBehind(from: number): number[] {
    const valued = (at: number) =>
      isDated(at) ? undefined : (words.cues.ordinals[textAt(at)] ?? smallNumber(textAt(at), words));
    const at = reading.tokens.findIndex((_, place) => place >= from && words.listSigns.has(textAt(place)));
    if (at < 0) return [];
    const [first, second] = [valued(at - 1), valued(at + 1) ?? valued(at + 2)];
    // "the first round and the third"
    if (first === undefined) return second !== undefined && found.length > 0 && at <= from + 1 ? [second] : [];
    return second === undefined ? [] : [first, second];
  }
}

/** So many words may stand between an ordinal and the noun that it counts off: "the second of the Indian lists". */
const mostToNoun = 4;

/**
 * "The first Indian list and the second", "the first and the third Indian round", "how does the second list differ from the
 * first": the ordinals that are counted off with one noun, in the order in which they are said; none where there is one.
 */
export function countedWithOne(noun: number, reading: Reading, words: Lexicon): readonly number[] {
  const { tokens, mentions, dates } = reading;
  const isTaken = (at: number) => [...mentions, ...dates].some(({ from, to }) => at >= from && at < to);
  const places = reading.at('ordinal').filter((at) => words.cues.ordinals[tokens[at]?.text ?? ''] && !isTaken(at));
  const isAtNoun = (at: number) => at < noun && noun - at <= mostToNoun;
  const isAlone = (at: number) => {
    const next = tokens[at + 1];
    return next === undefined || next.gap !== ' ' || words.listSigns.has(next.text) || words.ones.has(next.text);
  };
  const meant = places.filter((at) => isAtNoun(at) || isAlone(at));
  const values = [...new Set(meant.map((at) => words.cues.ordinals[tokens[at]?.text ?? ''] ?? 0))];
  return meant.some(isAtNoun) && values.length > 1 ? values : [];
}

/** What one government blocked in more rounds than any other did: a round that is only counted off is one of these. */
export function roundsOfMost({ measures }: Knowledge): readonly Measure[] {
  const byPlace = Map.groupBy(
    measures.filter(({ kind }) => kind === 'blocking'),
    ({ jurisdiction }) => jurisdiction,
  );
  return [...byPlace.values()].reduce((most, one) => (one.length > most.length ? one : most), []);
}

/** "round 3", of nobody's: no other place, name or court is spoken of that could have had rounds. */
export const isNobodys = (reading: Reading): boolean =>
  !reading.has('court', 'court-sure', 'judge') &&
  (['jurisdiction', 'measure', 'person', 'authority'] as const).every((kind) => reading.mention(kind).length === 0);
