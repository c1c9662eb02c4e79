/** What every picture is made with: the words, the days, and the key that holds only what is drawn. */
import type { Answer, Claim, Clock } from '../answers/answer.ts';
import { type Day, parseRecordDate, type RecordDate } from '../calendar.ts';
import type { PictureWords } from '../languages/pictures/words.ts';
import type { Exactness, KeyItem, Sign } from './drawing.ts';

export type Scene = {
  words: PictureWords;
  clock: Clock;
  /** The record knows nothing after the day up to which it was checked. */
  checkedOn: Day;
};

/** What a transport may say of a picture, in characters; a description that is longer makes another part. */
export const altRoom = 1_000;

export function exactness(on: RecordDate): Exactness {
  const parts = parseRecordDate(on);
  if (!parts || parts.kind === 'unknown') return 'unknown';
  return parts.kind === 'day' && !parts.about ? 'day' : 'partial';
}

export const isPast = ({ clock }: Scene): boolean => clock.asOf < clock.today;

/** The line that marks the day asked about. */
export const nowWords = ({ words, clock }: Scene): string =>
  clock.asOf < clock.today ? words.asOf(clock.asOf) : words.today(clock.today);

/** The order of the key: colours first, then signs. */
const inKey: readonly Sign[] = [
  'open',
  'holds',
  'reported',
  'partly',
  'stopped',
  'over',
  'unknown',
  'event',
  'deadline',
  'void-deadline',
  'partial',
  'undated',
  'tie-holds',
  'tie-past',
  'tie-disputed',
];

export function keyOf(signs: Iterable<Sign>, words: PictureWords): KeyItem[] {
  const drawn = new Set(signs);
  return inKey.filter((sign) => drawn.has(sign)).map((sign) => ({ sign, words: words.key[sign] }));
}

/** Words with what stands beside them where a server added it. */
export const withOwn = (text: string, { own }: Pick<Claim, 'own'>, { words }: Scene, between: string): string =>
  own === undefined ? text : [text, words.own[own]].filter((part) => part !== '').join(between);

export const claimsOf = (answer: Answer): readonly Claim[] => (answer.kind === 'claims' ? answer.claims : []);

/**
 * Puts items into as few parts as can hold them: so many as `most`, and as can be described. No part is left with a single
 * item where the others could give it some.
 */
export function parted<T>(items: readonly T[], most: number, lengthOf: (item: T) => number, room: number): T[][] {
  const parts = filled(items, most, lengthOf, room);
  for (let even = Math.ceil(items.length / Math.max(1, parts.length)); even < most; even++) {
    const evener = filled(items, even, lengthOf, room);
    if (evener.length === parts.length) return evener;
  }
  return parts;
}

/** One part after another, each as full as it may be. */
function filled<T>(items: readonly T[], most: number, lengthOf: (item: T) => number, room: number): T[][] {
  const parts: T[][] = [];
  let left = 0;
  for (const item of items) {
    const length = lengthOf(item) + 1;
    const part = parts.at(-1);
    if (part && part.length < most && length <= left) {
      part.push(item);
      left -= length;
    } else {
      parts.push([item]);
      left = room - length;
    }
  }
  return parts;
}
