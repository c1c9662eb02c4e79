/**
 * Names that are nearly there. Shared pieces give a short list in time that hardly grows with the number of names; an
 * edit distance decides what may be answered as a typo, and a cost of typing ranks the list for people who are typing.
 *
 * fuse.js ranked that list before. On the same lists of made names it has the right one first less often, and takes
 * longer (`npm run bench -- names` measures both): it looks for one stretch of the name that is like all of what was
 * typed, so a word left out in the middle counts as so many slips, and it knows no two letters that changed places.
 */
import { gramsOf } from './grams.ts';
import { mostCost, typingCost } from './typing.ts';

export type NearName<T> = { key: string; value: T; distance: number; similarity: number };

export type NearIndex<T> = {
  size: number;
  /** Bytes of its tables, without the names themselves. */
  bytes: number;
  /** The names nearest to a folded, compact text, nearest first. */
  near(key: string, limit: number): NearName<T>[];
  /** What somebody who is typing may mean: beginnings first, the shortest first, then names like it, the likest first. */
  typed(key: string, limit: number): T[];
};

/** A name that differs by more slips than this, or by so much in length, is no typo, and not measured to the end. */
const furthest = 4;

/** How many names the shared pieces hand on to be ranked. */
export const shortList = 48;

/** What an untyped piece of a name weighs when the list is made for somebody who is still typing. */
export const untyped = 0.3;

/** The most names with one beginning that are looked at for the shortest. */
const mostBeginnings = 4096;

/** Builds the index over folded, compact keys: some 110 bytes a name of fourteen letters. */
export function nearIndex<T>(entries: readonly { key: string; value: T }[]): NearIndex<T> {
  const keys = entries.map(({ key }) => key);
  const grams = gramsOf(keys);
  const keyOf = (entry: number) => keys[entry] as string;
  const standsFor = (entry: number) => (entries[entry] as { value: T }).value;
  const sorted = Uint32Array.from(keys.keys()).sort((a, b) => compareKeys(keyOf(a), keyOf(b)));

  /** Entries that begin with the key, the shortest first, then by the alphabet. */
  function beginnings(key: string): number[] {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (keyOf(sorted[middle] as number) < key) low = middle + 1;
      else high = middle;
    }
    const found: number[] = [];
    for (let place = low; place < sorted.length && found.length < mostBeginnings; place++) {
      const entry = sorted[place] as number;
      if (!keyOf(entry).startsWith(key)) break;
      found.push(entry);
    }
    // Sorting keeps the alphabet among equals.
    return found.sort((a, b) => keyOf(a).length - keyOf(b).length);
  }

  return {
    size: entries.length,
    bytes: grams.bytes + sorted.byteLength,
    near(key, limit) {
      const found: NearName<T>[] = [];
      for (const entry of grams.alike(key, shortList, 1)) {
        const other = keyOf(entry);
        if (Math.abs(other.length - key.length) > furthest) continue;
        const distance = editDistance(key, other, furthest);
        if (distance > furthest) continue;
        const similarity = 1 - distance / Math.max(key.length, other.length);
        found.push({ key: other, value: standsFor(entry), distance, similarity });
      }
      return found.sort((a, b) => b.similarity - a.similarity || compareKeys(a.key, b.key)).slice(0, limit);
    },
    typed(key, limit) {
      const found = new Set<T>();
      for (const entry of beginnings(key)) {
        if (found.size >= limit) return [...found];
        found.add(standsFor(entry));
      }
      if (key.length < 2) return [...found];
      const most = mostCost(key);
      const ranked = grams
        .alike(key, shortList, untyped)
        .map((entry) => ({ entry, key: keyOf(entry), cost: typingCost(key, keyOf(entry)) }))
        .filter(({ cost }) => cost <= most)
        .sort((a, b) => a.cost - b.cost || a.key.length - b.key.length || compareKeys(a.key, b.key));
      for (const { entry } of ranked) if (found.size < limit) found.add(standsFor(entry));
      return [...found];
    },
  };
}

function compareKeys(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The table's three rows, kept from call to call: they are asked for by the thousand. */
const rows: [Uint16Array, Uint16Array, Uint16Array] = [new Uint16Array(64), new Uint16Array(64), new Uint16Array(64)];

/**
 * Optimal string alignment: insertions, deletions, substitutions, and neighbours swapped, each one step.
 * Names are short, so the plain table is fast enough and easy to trust. Above `most` it only says that it is more.
 */
export function editDistance(a: string, b: string, most = Number.POSITIVE_INFINITY): number {
  const width = b.length + 1;
  if (width > rows[0].length) for (const at of [0, 1, 2] as const) rows[at] = new Uint16Array(width * 2);
  let [before, previous, row] = rows;
  for (let j = 0; j < width; j++) previous[j] = j;
  let nearest = 0;
  for (let i = 1; i <= a.length; i++) {
    row[0] = i;
    const nearestBefore = nearest;
    nearest = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1);
      let least = Math.min((previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (previous[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a.charCodeAt(i - 1) === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === b.charCodeAt(j - 1))
        least = Math.min(least, (before[j - 2] ?? 0) + 1);
      row[j] = least;
      if (least < nearest) nearest = least;
    }
    // Every way on leads through this row or, by a swap, from the one before.
    if (nearest > most && nearestBefore > most) return most + 1;
    [before, previous, row] = [previous, row, before];
  }
  return previous[b.length] ?? 0;
}

/**
 * How many slips may be read as a typo of a name of this length: none under four letters, one under seven, two under
 * eleven, then three. More is another word.
 */
export function slipsAllowed(length: number): number {
  if (length < 4) return 0;
  if (length < 7) return 1;
  return length < 11 ? 2 : 3;
}
