/** Has drawings drawn in a worker, one after another, so that no question waits for a picture, and keeps the last ones. */
import { Worker } from 'node:worker_threads';
import type { Drawing } from './drawing.ts';

export type Job = { id: number; drawing: Drawing };

/** `undrawable`: there are letters that no font has; then the text stands alone. */
export type Outcome =
  | { kind: 'drawn'; bytes: Uint8Array }
  | { kind: 'undrawable'; letters: readonly string[] }
  | { kind: 'failed'; reason: string };

type Painted = Exclude<Outcome, { kind: 'failed' }>;
type Waiting = { resolve: (outcome: Outcome) => void; timer: NodeJS.Timeout };

/** Letters of both fonts in both weights. */
const sample: Drawing = {
  kind: 'grid',
  title: 'Aa 中',
  name: 'Aa 中',
  part: '',
  footer: '',
  key: [{ sign: 'holds', words: 'Aa 中' }],
  columns: [{ number: 1, name: 'Aa 中', stood: 'Aa', tone: 'holds' }],
  rows: [{ name: 'Aa 中', cells: ['holds'] }],
  more: [],
};

/** About a quarter of a megabyte each. */
const kept = 48;
/** A picture takes a fraction of a second; whoever stands behind so many others does without. */
const mostWaiting = 24;
const patienceMs = 12_000;

export class Studio {
  #worker: Worker | undefined;
  #next = 1;
  readonly #waiting = new Map<number, Waiting>();
  /** In the order of their last use; a promise, so that the same picture asked for twice is drawn once. */
  readonly #pictures = new Map<string, Promise<Painted>>();

  /** The picture of a drawing; `version` is the record's, for what was drawn of another record may not be shown. */
  paint(drawing: Drawing, version: string): Promise<Painted> {
    const key = `${version} ${JSON.stringify(drawing)}`;
    const known = this.#pictures.get(key);
    this.#pictures.delete(key);
    const picture = known ?? this.#draw(drawing);
    this.#pictures.set(key, picture);
    if (!known) picture.catch(() => this.#pictures.delete(key));
    for (const oldest of this.#pictures.keys()) {
      if (this.#pictures.size <= kept) break;
      this.#pictures.delete(oldest);
    }
    return picture;
  }

  /** Reads the fonts and draws once, so that the first picture that somebody waits for is no slower than others. */
  async warm(): Promise<void> {
    await this.#draw(sample).catch(() => undefined);
  }

  async close(): Promise<void> {
    await this.#worker?.terminate();
  }

  async #draw(drawing: Drawing): Promise<Painted> {
    if (this.#waiting.size >= mostWaiting) throw new Error(`${mostWaiting} pictures are being drawn already`);
    const id = this.#next++;
    const { promise, resolve } = Promise.withResolvers<Outcome>();
    const timer = setTimeout(() => this.#giveUp(`a picture took longer than ${patienceMs} ms`), patienceMs);
    this.#waiting.set(id, { resolve, timer });
    this.#worker ??= this.#start();
    this.#worker.ref();
    this.#worker.postMessage({ id, drawing } satisfies Job);
    const outcome = await promise;
    if (outcome.kind === 'failed') throw new Error(`the picture was not drawn: ${outcome.reason}`);
    return outcome;
  }

  #start(): Worker {
    const worker = new Worker(new URL('./worker.mts', import.meta.url), { execArgv: [], name: 'pictures' });
    worker.on('message', ({ id, outcome }: { id: number; outcome: Outcome }) => this.#finish(id, outcome));
    worker.on('error', (error) => this.#fail(worker, String(error)));
    worker.on('exit', (code) => this.#fail(worker, `the worker ended with ${code}`));
    // A program that has nothing else to do may end; while a picture is drawn it is held.
    worker.unref();
    return worker;
  }

  #finish(id: number, outcome: Outcome): void {
    const waiting = this.#waiting.get(id);
    if (!waiting) return;
    this.#waiting.delete(id);
    clearTimeout(waiting.timer);
    if (this.#waiting.size === 0) this.#worker?.unref();
    waiting.resolve(outcome);
  }

  /** What hangs is ended; the next picture starts a new worker. */
  #giveUp(reason: string): void {
    const worker = this.#worker;
    if (!worker) return;
    this.#fail(worker, reason);
    void worker.terminate();
  }

  #fail(worker: Worker, reason: string): void {
    if (this.#worker !== worker) return;
    this.#worker = undefined;
    for (const id of [...this.#waiting.keys()]) this.#finish(id, { kind: 'failed', reason });
  }
}
