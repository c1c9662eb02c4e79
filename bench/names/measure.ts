/** How often a finder is right, and how long it takes. */
import type { Finder } from './finders.ts';
import type { Query } from './queries.ts';

/** Shares of the queries with the meant name first and among five; times in milliseconds, `slowest` the 99th percentile. */
export type Measured = { first: number; five: number; median: number; slowest: number };

/** Times are those of the thread alone: what other programs do on the machine is none of the finder's. */
const now = () => {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
};

export function measure({ find }: Finder, queries: readonly Query[]): Measured {
  let first = 0;
  let five = 0;
  const times = Float64Array.from(queries, ({ text, meant }) => {
    const begun = now();
    const found = find(text);
    const time = now() - begun;
    if (found[0] === meant) first++;
    if (found.slice(0, 5).includes(meant)) five++;
    return time;
  }).sort();
  const part = (share: number) => times[Math.min(times.length - 1, Math.floor(share * times.length))] ?? 0;
  return { first: first / queries.length, five: five / queries.length, median: part(0.5), slowest: part(0.99) };
}
