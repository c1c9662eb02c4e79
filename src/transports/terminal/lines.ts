/** One line of the input. `fault` says why it could not be read as it stands; `text` is then what could be read. */
export type InputLine = { number: number; text: string; fault?: string };

const newline = 0x0a;
/** Far above the longest message; what is longer is no question, and must not fill the memory. */
export const maxLineBytes = 1024 * 1024;

/** Splits bytes into lines. Bytes that are no UTF-8 and lines without end become faults, and reading goes on. */
export async function* linesOf(chunks: AsyncIterable<Uint8Array | string>): AsyncGenerator<InputLine> {
  let parts: Uint8Array[] = [];
  let size = 0;
  let number = 0;
  const keep = (part: Uint8Array) => {
    if (size < maxLineBytes) parts.push(part.subarray(0, maxLineBytes - size));
    size += part.length;
  };
  const take = (): InputLine => {
    const line = toLine(Buffer.concat(parts), size, ++number);
    parts = [];
    size = 0;
    return line;
  };
  for await (const chunk of chunks) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    let from = 0;
    for (let end = bytes.indexOf(newline); end >= 0; end = bytes.indexOf(newline, from)) {
      keep(bytes.subarray(from, end));
      yield take();
      from = end + 1;
    }
    if (from < bytes.length) keep(bytes.subarray(from));
  }
  if (size > 0) yield take();
}

const strict = new TextDecoder('utf-8', { fatal: true });
const lenient = new TextDecoder('utf-8');

function toLine(bytes: Uint8Array, size: number, number: number): InputLine {
  const ended = bytes.at(-1) === 0x0d ? bytes.subarray(0, -1) : bytes;
  if (size > maxLineBytes)
    return {
      number,
      text: lenient.decode(ended),
      fault: `longer than ${maxLineBytes} bytes; only the beginning was read`,
    };
  try {
    return { number, text: strict.decode(ended) };
  } catch {
    return { number, text: lenient.decode(ended), fault: 'not UTF-8; unreadable bytes were replaced' };
  }
}
