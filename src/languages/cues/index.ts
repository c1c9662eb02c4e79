/** The languages that questions are understood in; the first is the fallback. */
import type { Cues } from './cues.ts';
import { en } from './en.ts';

/** A table that holds its own words and no other: "constructor" is no month. */
const own = <T>(table: Readonly<Record<string, T>>): Readonly<Record<string, T>> =>
  Object.assign(Object.create(null), table);

export const cues: Cues = {
  ...en,
  months: own(en.months),
  numbers: own(en.numbers),
  ordinals: own(en.ordinals),
  dayOrdinals: own(en.dayOrdinals),
  tens: own(en.tens),
  edges: own(en.edges),
  edgeDays: own(en.edgeDays),
  seasons: own(en.seasons),
};
