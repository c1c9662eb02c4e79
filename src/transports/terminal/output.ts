import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { type Output, OutputClosed } from './batch.ts';

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
