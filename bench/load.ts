/**
 * How long a record takes to load, each time in a process of its own: the one in data/, and one of 100,000 apps and
 * 10,000 measures as JSON and as YAML, with at most 2 GiB. `npm run bench -- load 1000 10000` measures other numbers of
 * apps, with a tenth as many measures.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dump } from 'js-yaml';
import { type MadeFile, madeRecord } from './load/made-record.ts';
import { loadOnce, type Once } from './load/once.ts';

const rounds = 9;
const seed = 2028;
const mostMegabytes = 2048;

export async function run(options: readonly string[]): Promise<void> {
  const [first, path] = options;
  if (first === 'once' && path !== undefined) {
    console.log(JSON.stringify(await loadOnce(path)));
    return;
  }
  const counts = options.length > 0 ? options.map(Number) : [100_000];
  const shipped = Array.from({ length: rounds }, () => inProcess('data'));
  console.table([
    { record: 'data/', ...said(shipped) },
    ...counts.flatMap((count) => {
      const files = madeRecord(count, Math.ceil(count / 10), seed);
      return (['json', 'yaml'] as const).map((form) => ({
        record: `${count} apps, ${form}`,
        ...written(files, form, (folder) => said(Array.from({ length: 3 }, () => inProcess(folder)))),
      }));
    }),
  ]);
}

/** Loads a folder in a process of its own, which has no more memory than the limit. */
function inProcess(folder: string): Once {
  const main = join(import.meta.dirname, 'main.ts');
  const flags = [`--max-old-space-size=${mostMegabytes}`];
  return JSON.parse(
    execFileSync(process.execPath, [...flags, main, 'load', 'once', folder], { encoding: 'utf8' }),
  ) as Once;
}

function written<T>(files: readonly MadeFile[], form: 'json' | 'yaml', use: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'record-'));
  try {
    files.forEach((file, at) => {
      const text = form === 'json' ? JSON.stringify(file, undefined, 2) : dump(file, { lineWidth: 120 });
      writeFileSync(join(folder, `${String(at).padStart(3, '0')}.${form}`), text);
    });
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The middle run of several. */
function said(runs: readonly Once[]) {
  const middle = (pick: (run: Once) => number) =>
    runs.map(pick).sort((a, b) => a - b)[Math.floor(runs.length / 2)] ?? Number.NaN;
  return {
    names: middle(({ names }) => names),
    'load ms': Math.round(middle(({ milliseconds }) => milliseconds)),
    'of it CPU ms': Math.round(middle(({ cpu }) => cpu)),
    'peak MiB': Math.round(middle(({ peak }) => peak)),
    'name index ms': Math.round(middle(({ book }) => book)),
    'name p99 ms': milliseconds(middle(({ slowest }) => slowest.name)),
    'near name p99 ms': milliseconds(middle(({ slowest }) => slowest.near)),
    'completion p99 ms': milliseconds(middle(({ slowest }) => slowest.completion)),
  };
}
const milliseconds = (time: number) => Number(time.toFixed(3));
