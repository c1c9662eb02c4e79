/** A thread that opens and closes one new file after another, each in the same moment as the other threads do. */
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { openStorage } from '../../src/storage/open.ts';

export type Opener = { folder: string; files: number; threads: number; arrived: SharedArrayBuffer };

const { folder, files, threads, arrived } = workerData as Opener;
const count = new Int32Array(arrived);
const problems: string[] = [];
for (let file = 0; file < files; file++) {
  Atomics.add(count, 0, 1);
  while (Atomics.load(count, 0) < (file + 1) * threads);
  await openStorage({ dir: join(folder, `file-${file}`) }).then(
    (storage) => storage.close(),
    (error: unknown) => problems.push(String(error)),
  );
}
parentPort?.postMessage(problems);
