import { once } from 'node:events';
import type { Writable } from 'node:stream';

/** Where a batch writes: a line at a time, resolving when the reader is ready for more. */
export type Output = { write(line: string): Promise<void>; complain(line: string): void };

/** The reader of our output has gone: `| head` is no fault. */
export class OutputClosed extends Error {}

/** Lines to a stream that may be slower than we are, or gone. */
export function outputTo(stream: Writable, complaints: Writable): Output {
  let closed = false;
  stream.on('error', () => {
    closed = true;
  });
  complaints.on('error', () => {});
  return {
    async write(line) {
      if (closed || stream.destroyed) throw new OutputClosed();
      if (stream.write(`${line}\n`)) return;
      await Promise.race([once(stream, 'drain'), once(stream, 'close')]).catch(() => {});
      if (closed) throw new OutputClosed();
    },
    complain: (line) => complaints.write(`${line}\n`),
  };
}
