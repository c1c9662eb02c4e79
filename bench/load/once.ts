/** One load in a process that has done nothing else, and look-ups in what was loaded. */
import { load } from '../../src/knowledge/load.ts';
import { cues } from '../../src/languages/cues/index.ts';
import { compact } from '../../src/understanding/fold.ts';
import { lexicon } from '../../src/understanding/lexicon.ts';
import { nameBook } from '../../src/understanding/mentions.ts';
import { timesOf } from '../names/measure.ts';
import { queriesFor } from '../names/queries.ts';

/** Times in milliseconds; `cpu` is of all threads, `peak` the most memory of the process in MiB, of loading and indexing. */
export type Once = {
  names: number;
  milliseconds: number;
  cpu: number;
  peak: number;
  book: number;
  slowest: { name: number; near: number; completion: number };
};

const each = 400;

export async function loadOnce(path: string): Promise<Once> {
  const before = process.cpuUsage();
  const begun = performance.now();
  const loaded = await load([path]);
  const milliseconds = performance.now() - begun;
  const { user, system } = process.cpuUsage(before);
  if (loaded.kind === 'problems') throw new Error(`${path}: ${JSON.stringify(loaded.problems[0])}`);
  const { knowledge } = loaded;

  const indexing = performance.now();
  const book = nameBook(knowledge, lexicon(cues));
  const indexed = performance.now() - indexing;
  const peak = process.resourceUsage().maxRSS / 1024;

  const apps = knowledge.apps.filter(({ name }) => /^[a-z ]{4,}$/i.test(name));
  const names = apps.map(({ name: text }) => ({ words: text.split(' '), own: 0, text }));
  const queries = queriesFor(names, 'latin', each, 1);
  const slowest = (list: typeof queries, find: (key: string) => unknown) =>
    timesOf({ name: '', find: (text) => [find(compact(text)) ? 0 : -1] }, list).slowest;
  return {
    names: knowledge.names.length,
    milliseconds,
    cpu: (user + system) / 1000,
    peak,
    book: indexed,
    slowest: {
      name: slowest(
        names.slice(0, each * 5).map(({ text }, meant) => ({ kind: 'prefix', text, meant })),
        (key) => book.entries.get(key),
      ),
      near: slowest(queries, (key) => book.near.near(key, 5)),
      completion: slowest(queries, (key) => book.near.typed(key, 25)),
    },
  };
}
