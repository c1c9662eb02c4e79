/**
 * Pieces of names, and which names hold them: three letters in a row, or one and two characters where a script writes
 * words with them. The short list of names that share most pieces with a text is found in time that has a bound.
 */

/** From here on a character is a word or half of one (Han, kana, Hangul). */
const firstWide = 0x2e80;
const isWide = (code: number) => code >= firstWide && code < 0xd800;

/** Stand before and after every key, so that beginnings and ends are pieces of their own. */
const before = 1;
const after = 2;

/** How many pieces of a text are looked at: names are shorter, and so is what is typed for them. */
const mostPieces = 64;
const pieces = new Uint32Array(mostPieces);

/** Writes the distinct pieces of a key into `pieces`, as numbers of 32 bits; returns how many. */
function cut(key: string): number {
  let count = 0;
  const add = (a: number, b: number, c: number) => {
    let mixed =
      Math.imul(a, 0x9e3779b1) ^ Math.imul(b + 0x7f4a7c15, 0x85ebca6b) ^ Math.imul(c + 0x165667b1, 0xc2b2ae35);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d);
    const piece = (mixed ^ (mixed >>> 13)) >>> 0;
    for (let at = 0; at < count; at++) if (pieces[at] === piece) return;
    if (count < mostPieces) pieces[count++] = piece;
  };
  let [last, previous] = [0, before];
  for (let at = 0; at <= key.length; at++) {
    const code = at < key.length ? key.charCodeAt(at) : after;
    const wide = isWide(code);
    if (wide) add(code, 0, 0);
    if (wide || isWide(previous)) add(previous, code, 0);
    else if (last !== 0 && !isWide(last)) add(last, previous, code);
    last = previous;
    previous = code;
  }
  return count;
}

export type Grams = {
  /** Bytes of all tables. */
  bytes: number;
  /**
   * The `most` keys that share most with a text, as indexes, in no order. `rest` is what a piece of a key weighs that
   * the text lacks: 1 for whole names, little where only a part of the name is written.
   */
  alike(key: string, most: number, rest: number): readonly number[];
  /** How many entries of lists a look-up of this text reads. */
  reads(key: string): number;
};

/**
 * The most entries of lists that one look-up reads; where all would be more, the rarest pieces are looked up and the
 * commonest are not. Among 100,000 names of fourteen letters all would be 23,000 in the middle and 63,000 at the 99th
 * of a hundred; with this bound one name in two thousand fewer comes first, in half the time.
 */
const mostRead = 24_000;

/** Scores are counted in this many steps to find the best without sorting. */
const steps = 256;
const counts = new Uint32Array(steps);

/** Builds the lists: postings of 4 bytes and a start for every other one. */
export function gramsOf(keys: readonly string[], bound = mostRead): Grams {
  let total = 0;
  const sizes = new Uint8Array(keys.length);
  keys.forEach((key, at) => {
    const size = cut(key);
    sizes[at] = size;
    total += size;
  });
  const bits = Math.max(4, Math.ceil(Math.log2(Math.max(total, 1))) - 1);
  const shift = 32 - bits;
  const starts = new Uint32Array((1 << bits) + 1);
  for (const key of keys)
    for (let size = cut(key), at = 0; at < size; at++) {
      const list = ((pieces[at] as number) >>> shift) + 1;
      starts[list] = (starts[list] as number) + 1;
    }
  for (let list = 1; list < starts.length; list++)
    starts[list] = (starts[list] as number) + (starts[list - 1] as number);
  // Filled from the end of each list, so that each start ends where it belongs.
  const postings = new Uint32Array(total);
  for (let entry = keys.length - 1; entry >= 0; entry--)
    for (let size = cut(keys[entry] as string), at = 0; at < size; at++) {
      const list = ((pieces[at] as number) >>> shift) + 1;
      const place = (starts[list] as number) - 1;
      starts[list] = place;
      postings[place] = entry;
    }
  // Each list's start now stands one too far to the right.
  starts.copyWithin(0, 1);
  starts[starts.length - 1] = total;

  const shared = new Uint8Array(keys.length);
  const touched = new Uint32Array(keys.length);
  const scores = new Uint8Array(keys.length);

  const lengthOf = (list: number) => (starts[list + 1] as number) - (starts[list] as number);

  /** The lists of a text's pieces, the rarest first, as many as the bound allows. */
  function listsOf(size: number): number[] {
    const lists = Array.from(pieces.subarray(0, size), (piece) => piece >>> shift);
    lists.sort((a, b) => lengthOf(a) - lengthOf(b));
    let read = 0;
    const end = lists.findIndex((list) => {
      read += lengthOf(list);
      return read > bound;
    });
    return end < 0 ? lists : lists.slice(0, Math.max(end, 1));
  }

  function alike(key: string, most: number, rest: number): readonly number[] {
    const size = cut(key);
    let found = 0;
    for (const list of listsOf(size)) {
      const start = starts[list] as number;
      const end = start + Math.min(lengthOf(list), bound);
      for (let at = start; at < end; at++) {
        const entry = postings[at] as number;
        if (shared[entry] === 0) touched[found++] = entry;
        shared[entry] = (shared[entry] as number) + 1;
      }
    }
    if (found > most) counts.fill(0);
    for (let at = 0; at < found; at++) {
      const entry = touched[at] as number;
      const common = Math.min(shared[entry] as number, size);
      const score = ((steps - 1) * common) / (size + rest * Math.max(0, (sizes[entry] as number) - common));
      scores[at] = score;
      counts[scores[at] as number] = (counts[scores[at] as number] as number) + 1;
      shared[entry] = 0;
    }
    if (found <= most) return Array.from(touched.subarray(0, found));
    let least = steps - 1;
    for (let above = 0; least > 0; least--) {
      above += counts[least] as number;
      if (above >= most) break;
    }
    // All above the last step, and as many of that step as there is room for.
    let room = most;
    for (let step = least + 1; step < steps; step++) room -= counts[step] as number;
    const best: number[] = [];
    for (let at = 0; at < found; at++) {
      const score = scores[at] as number;
      if (score > least || (score === least && room-- > 0)) best.push(touched[at] as number);
    }
    return best;
  }

  const tables = [starts, postings, sizes, shared, touched, scores];
  return {
    bytes: tables.reduce((sum, { byteLength }) => sum + byteLength, 0),
    alike,
    reads: (key) => listsOf(cut(key)).reduce((sum, list) => sum + Math.min(lengthOf(list), bound), 0),
  };
}
