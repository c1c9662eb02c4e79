/**
 * Names that are nearly there. A trigram index gives a short list in time that hardly grows with the number of names;
 * fuse.js ranks that list for people who are typing, and an edit distance decides what may be answered as a typo.
 */
import Fuse from 'fuse.js';

export type NearName<T> = { key: string; value: T; distance: number; similarity: number };

export type NearIndex<T> = {
  size: number;
  /** The names nearest to a folded, compact text, nearest first. */
  near(key: string, limit: number): NearName<T>[];
  /** What somebody who is typing may mean: beginnings first, then contained, then near names. */
  typed(key: string, limit: number): T[];
};

/** A name that differs more than this in length is no typo, and not measured. */
const furthest = 4;

/** How many names the trigrams hand on to be ranked. */
const shortList = 48;

function trigrams(key: string): string[] {
  const padded = `^${key}$`;
  if (padded.length < 3) return [padded];
  const found: string[] = [];
  for (let at = 0; at + 3 <= padded.length; at++) found.push(padded.slice(at, at + 3));
  return found;
}

/** Builds the index over folded, compact keys. Postings lie in one array: some 60 bytes a name. */
export function nearIndex<T>(entries: readonly { key: string; value: T }[]): NearIndex<T> {
  const ids = new Map<string, number>();
  const counts: number[] = [];
  const grams = entries.map(({ key }) => {
    const own = Uint32Array.from(
      new Set(
        trigrams(key).map((gram) => {
          const known = ids.get(gram);
          if (known !== undefined) return known;
          ids.set(gram, counts.length);
          counts.push(0);
          return counts.length - 1;
        }),
      ),
    );
    for (const gram of own) counts[gram] = (counts[gram] ?? 0) + 1;
    return own;
  });
  const starts = new Uint32Array(counts.length + 1);
  counts.forEach((count, gram) => {
    starts[gram + 1] = (starts[gram] ?? 0) + count;
  });
  const fill = starts.slice();
  const postings = new Uint32Array(starts[counts.length] ?? 0);
  const sizes = new Uint16Array(entries.length);
  grams.forEach((own, entry) => {
    sizes[entry] = own.length;
    for (const gram of own) {
      postings[fill[gram] ?? 0] = entry;
      fill[gram] = (fill[gram] ?? 0) + 1;
    }
  });
  const sorted = Uint32Array.from(entries.keys()).sort((a, b) =>
    compareKeys(entries[a]?.key ?? '', entries[b]?.key ?? ''),
  );
  const shared = new Uint16Array(entries.length);

  /** Entries that share trigrams with the key, most alike first (Dice). */
  function candidates(key: string): number[] {
    const own = new Set(trigrams(key));
    const touched: number[] = [];
    for (const gram of own) {
      const id = ids.get(gram);
      if (id === undefined) continue;
      const end = starts[id + 1] ?? 0;
      for (let at = starts[id] ?? 0; at < end; at++) {
        const entry = postings[at] ?? 0;
        if (shared[entry] === 0) touched.push(entry);
        shared[entry] = (shared[entry] ?? 0) + 1;
      }
    }
    const scored = touched.map((entry) => ({
      entry,
      score: (2 * (shared[entry] ?? 0)) / (own.size + (sizes[entry] ?? 0)),
    }));
    for (const entry of touched) shared[entry] = 0;
    if (scored.length > shortList) scored.sort((a, b) => b.score - a.score || a.entry - b.entry);
    return scored.slice(0, shortList).map(({ entry }) => entry);
  }

  const at = (entry: number) => entries[entry] as { key: string; value: T };

  return {
    size: entries.length,
    near(key, limit) {
      return candidates(key)
        .filter((entry) => Math.abs(at(entry).key.length - key.length) <= furthest)
        .map((entry) => {
          const { key: other, value } = at(entry);
          const distance = editDistance(key, other);
          return { key: other, value, distance, similarity: 1 - distance / Math.max(key.length, other.length) };
        })
        .sort((a, b) => b.similarity - a.similarity || (a.key < b.key ? -1 : 1))
        .slice(0, limit);
    },
    typed(key, limit) {
      const found = new Set<T>();
      let low = 0;
      let high = sorted.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (at(sorted[middle] ?? 0).key < key) low = middle + 1;
        else high = middle;
      }
      for (let place = low; place < sorted.length && found.size < limit; place++) {
        const { key: other, value } = at(sorted[place] ?? 0);
        if (!other.startsWith(key)) break;
        found.add(value);
      }
      if (found.size < limit && key.length > 1) {
        const list = candidates(key).map(at);
        const contained = list.filter(({ key: other }) => other.includes(key));
        const ranked = new Fuse(list, { keys: ['key'], threshold: 0.5, ignoreLocation: true, includeScore: true })
          .search(key)
          .map(({ item }) => item);
        for (const { value } of [...contained, ...ranked]) if (found.size < limit) found.add(value);
      }
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
 * Names are short, so the plain table is fast enough and easy to trust.
 */
export function editDistance(a: string, b: string): number {
  const width = b.length + 1;
  if (width > rows[0].length) for (const at of [0, 1, 2] as const) rows[at] = new Uint16Array(width * 2);
  let [before, previous, row] = rows;
  for (let j = 0; j < width; j++) previous[j] = j;
  for (let i = 1; i <= a.length; i++) {
    row[0] = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let least = Math.min((previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (previous[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, (before[j - 2] ?? 0) + 1);
      row[j] = least;
    }
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
