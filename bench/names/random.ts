/** Chance that is the same in every run: a seed gives one sequence, on every machine. */
export type Random = {
  /** A whole number from 0 up to and without `end`. */
  below(end: number): number;
  pick<T>(list: readonly T[]): T;
  /** True in so many of a hundred. */
  chance(percent: number): boolean;
};

/** Mulberry32: 32 bits of state, even enough for names and slips. */
export function random(seed: number): Random {
  let state = seed >>> 0;
  const below = (end: number): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * end);
  };
  return {
    below,
    pick<T>(list: readonly T[]): T {
      const found = list[below(list.length)];
      if (found === undefined) throw new Error('nothing to pick from');
      return found;
    },
    chance: (percent) => below(100) < percent,
  };
}
