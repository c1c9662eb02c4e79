/** How often a finder is right, and how long it takes. */
import type { Finder } from './finders.ts';
import type { Query } from './queries.ts';

/** Shares of the queries for which the meant name comes first, and among five. */
export type Rightness = { first: number; five: number };

export function rightness({ find }: Finder, queries: readonly Query[]): Rightness {
  let first = 0;
  let five = 0;
  for (const { text, meant } of queries) {
    const found = find(text);
    if (found[0] === meant) first++;
    if (found.slice(0, 5).includes(meant)) five++;
  }
  return { first: first / queries.length, five: five / queries.length };
}

/** Milliseconds over the queries: the middle one, and the 99th of a hundred. */
export type Times = { median: number; slowest: number };

/**
 * Each query is put so many times and its least time counts: the turns that other programs take on the machine are none
 * of the finder's. The rounds follow each other as a whole, so that no answer lies ready from just before.
 */
export function timesOf({ find }: Finder, queries: readonly Query[], rounds = 3): Times {
  const least = new Float64Array(queries.length).fill(Number.POSITIVE_INFINITY);
  for (let round = 0; round < rounds; round++)
    queries.forEach(({ text }, at) => {
      const begun = performance.now();
      find(text);
      least[at] = Math.min(least[at] as number, performance.now() - begun);
    });
  least.sort();
  const part = (share: number) => least[Math.min(least.length - 1, Math.floor(share * least.length))] ?? Number.NaN;
  return { median: part(0.5), slowest: part(0.99) };
}
