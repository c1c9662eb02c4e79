/** What is compared: each takes what was written, and gives the places of up to five names. */
import Fuse from 'fuse.js';
import { compact } from '../../src/understanding/fold.ts';
import { gramsOf } from '../../src/understanding/grams.ts';
import { type NearIndex, shortList, untyped } from '../../src/understanding/near.ts';

export type Finder = { name: string; find(text: string): readonly number[] };

/**
 * fuse.js as its authors set it up, which is right more often on these names than without location or with a lower
 * threshold; five results are all it has to sort. It searches the names as written, or without spaces as we do.
 */
export function fuseOver(names: readonly string[], read: (text: string) => string): Finder {
  const fuse = new Fuse(names, { includeScore: true });
  return {
    name: `fuse.js, names ${read === compact ? 'without spaces' : 'as written'}`,
    find: (text) => fuse.search(read(text), { limit: 5 }).map(({ refIndex }) => refIndex),
  };
}

/** The short list of our index, ranked by fuse.js. */
export function shortListOver(keys: readonly string[]): Finder {
  const grams = gramsOf(keys);
  return {
    name: 'fuse.js over the short list',
    find(text) {
      const key = compact(text);
      const list = grams.alike(key, shortList, untyped);
      const fuse = new Fuse(
        list.map((entry) => keys[entry] as string),
        { includeScore: true },
      );
      return fuse.search(key, { limit: 5 }).map(({ refIndex }) => list[refIndex] as number);
    },
  };
}

export const indexOver = (index: NearIndex<number>): Finder => ({
  name: 'the index',
  find: (text) => index.typed(compact(text), 5),
});
