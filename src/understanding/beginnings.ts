/**
 * How names begin, as one bit for each beginning of each name: a scan of a text stops as soon as no name goes on, and a
 * hundred thousand names take a few megabytes. A bit may be another beginning's too; then the scan goes on for nothing.
 */

/** The hash of no letters at all. */
export const noLetters = 0x811c9dc5;

/** The hash of a beginning with one letter more (FNV-1a, over UTF-16 code units). */
export const withLetter = (hash: number, code: number): number => Math.imul(hash ^ code, 0x01000193);

/** The same with the first `length` letters of a word. */
export function withLetters(hash: number, word: string, length: number): number {
  let longer = hash;
  for (let at = 0; at < length; at++) longer = withLetter(longer, word.charCodeAt(at));
  return longer;
}

export type Beginnings = { has(hash: number): boolean };

/** So many bits for each letter of all names leave fifteen in sixteen other beginnings out. */
const bitsForLetter = 16;

export function beginningsOf(keys: Iterable<string>): Beginnings {
  const all = [...keys];
  const letters = all.reduce((sum, key) => sum + key.length, 0);
  const size = 2 ** Math.ceil(Math.log2(Math.max(letters * bitsForLetter, 1024)));
  const bits = new Uint32Array(size / 32);
  const bitOf = (hash: number) => (hash ^ (hash >>> 15)) & (size - 1);
  for (const key of all) {
    let hash = noLetters;
    for (let at = 0; at < key.length; at++) {
      hash = withLetter(hash, key.charCodeAt(at));
      const bit = bitOf(hash);
      bits[bit >>> 5] = (bits[bit >>> 5] ?? 0) | (1 << (bit & 31));
    }
  }
  return {
    has(hash) {
      const bit = bitOf(hash);
      return (((bits[bit >>> 5] ?? 0) >>> (bit & 31)) & 1) === 1;
    },
  };
}
