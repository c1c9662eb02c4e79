/**
 * How fast and how often the right name is found among 10 to 100,000, beside fuse.js on the same queries: fuse.js over
 * all names, fuse.js over our short list, and our index. `npm run bench -- names 300000 1000000` measures other sizes;
 * above 100,000 names fuse.js is left out.
 */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { compact } from '../src/understanding/fold.ts';
import { type NearIndex, nearIndex } from '../src/understanding/near.ts';
import { type Finder, fuseOver, indexOver, shortListOver } from './names/finders.ts';
import { type MadeName, madeNames, type Script } from './names/made-names.ts';
import { type Rightness, rightness, type Times, timesOf } from './names/measure.ts';
import { type Query, queriesFor } from './names/queries.ts';

const sizes = [10, 1_000, 10_000, 100_000];
const mostForFuse = 100_000;

/** Other seeds than those by which the costs in typing.ts were chosen. */
const seeds = { names: 2026, queries: 2027 };

/** So many queries of each of the five kinds are put to all; fuse.js takes half a second for one among 100,000. */
const compared = 24;
/** So many of those of each kind are timed, three times over. */
const timed = 5;
/** So many of each kind are put to the index alone, for the slowest of a hundred. */
const alone = 1000;

export async function run(options: readonly string[]): Promise<void> {
  const counts = options.length > 0 ? options.map(Number) : sizes;
  for (const script of ['latin', 'han'] as const) for (const count of counts) console.table(rowsFor(script, count));
}

type Measured = Rightness & Times & { name: string };

function measured(finder: Finder, queries: readonly Query[]): Measured {
  return { name: finder.name, ...rightness(finder, queries), ...timesOf(finder, someOf(queries)) };
}

/** One row a finder. */
function rowsFor(script: Script, count: number) {
  const names = madeNames(script, count, seeds.names);
  const keys = names.map(({ text }) => compact(text));
  const { made: index, bytes } = heapOf(() => nearIndex(keys.map((key, value) => ({ key, value }))));
  const queries = queriesFor(names, script, compared, seeds.queries);
  const ours = measured(indexOver(index), queries);
  const row = {
    ...slowest(index, names, keys, queriesFor(names, script, alone, seeds.queries + 1)),
    'bytes a name': Math.round(index.bytes / count),
    // Of few names the engine's own doings would be measured.
    ...(count < 10_000 ? {} : { 'heap a name': Math.round(bytes / count) }),
  };
  const fuse = count > mostForFuse ? undefined : bestFuse(names, keys, queries);
  const said = ({ name, first, five, median }: Measured) => ({
    script,
    names: count,
    finder: name,
    'first %': Number((first * 100).toFixed(1)),
    'among five %': Number((five * 100).toFixed(1)),
    'median ms': milliseconds(median),
    ...(fuse ? { 'times as fast': Math.round((fuse.median / median) * 10) / 10 } : {}),
  });
  const others = fuse ? [said(fuse), said(measured(shortListOver(keys), queries))] : [];
  return [...others, { ...said(ours), ...row }];
}

/** The set-up of fuse.js that is right most often, for a fair comparison. */
function bestFuse(names: readonly MadeName[], keys: readonly string[], queries: readonly Query[]): Measured {
  const texts = names.map(({ text }) => text);
  const [best] = [fuseOver(texts, (text) => text), fuseOver(keys, compact)]
    .map((finder) => ({ finder, ...rightness(finder, queries) }))
    .sort((a, b) => b.first - a.first || b.five - a.five);
  if (!best) throw new Error('no set-up of fuse.js to compare with');
  const { finder, first, five } = best;
  return { name: finder.name, first, five, ...timesOf(finder, someOf(queries)) };
}

const someOf = (queries: readonly Query[]) => queries.filter((_, at) => at % compared < timed);

/** The slowest of a hundred look-ups: completions, near names as answers need them, and names written right. */
function slowest(
  index: NearIndex<number>,
  names: readonly MadeName[],
  keys: readonly string[],
  queries: readonly Query[],
) {
  const exact = new Map(keys.map((key, at) => [key, at]));
  const near: Finder = { name: 'near', find: (text) => index.near(compact(text), 5).map(({ value }) => value) };
  const known: Finder = { name: 'known', find: (text) => [exact.get(compact(text)) ?? -1] };
  const right = names.slice(0, queries.length).map(({ text }, meant) => ({ kind: 'prefix', text, meant }) as const);
  return {
    'completion p99 ms': milliseconds(timesOf(indexOver(index), queries).slowest),
    'near name p99 ms': milliseconds(timesOf(near, queries).slowest),
    'name p99 ms': milliseconds(timesOf(known, right).slowest),
  };
}

const milliseconds = (time: number) => Number(time.toFixed(3));

/** What `make` makes and how many bytes it holds on to. */
function heapOf<T>(make: () => T): { made: T; bytes: number } {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const used = () => {
    collect();
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    return heapUsed + arrayBuffers;
  };
  const before = used();
  const made = make();
  return { made, bytes: used() - before };
}
