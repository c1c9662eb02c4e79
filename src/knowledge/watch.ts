/** Files that change become a new record or a list of problems; what comes of them is for whoever serves it. */
import { basename } from 'node:path';
import { type Loaded, load } from './load.ts';
import type { Problem } from './problem.ts';

/** What answers are made from at the moment, and why a later change to the files is not among it. */
export type RecordState = {
  /** Of the knowledge that serves. */
  version: string;
  /** The moment at which it began to serve. */
  since: string;
  /** The last change that was not taken, until a good one follows it. */
  refused?: { at: string; problems: readonly Problem[] };
};

export type Watching = { stop(): Promise<void> };

/** One save makes several events, and an editor may save several files: they are read together when it is quiet. */
const quietMs = 120;

/** What lies in the folders and is not part of the record: a change to it is none of the record's. */
const beside = (path: string): boolean => /^(\..+|releases)$/.test(basename(path)) || /\.schema\.json$/.test(path);

/**
 * Watches knowledge files and folders and gives each new state of them, read whole, to `take`. A state that changed
 * again while it was being read is never given: half of a change is no record.
 */
export async function watch(
  paths: readonly string[],
  take: (loaded: Loaded) => void,
  failed: (error: unknown) => void,
): Promise<Watching> {
  const { watch: observe } = await import('chokidar');
  const watcher = observe([...paths], { ignoreInitial: true, ignored: beside });
  let timer: NodeJS.Timeout | undefined;
  let seen = 0;
  let reading: Promise<void> = Promise.resolve();

  const read = async () => {
    const at = seen;
    try {
      const loaded = await load(paths);
      if (at === seen) take(loaded);
    } catch (error) {
      failed(error);
    }
  };
  const changed = () => {
    seen += 1;
    clearTimeout(timer);
    timer = setTimeout(() => {
      reading = reading.then(read);
    }, quietMs);
  };
  watcher.on('all', changed);
  watcher.on('error', failed);
  await new Promise<void>((resolve) => watcher.once('ready', resolve));
  return {
    async stop() {
      clearTimeout(timer);
      seen += 1;
      await watcher.close();
      await reading;
    },
  };
}
