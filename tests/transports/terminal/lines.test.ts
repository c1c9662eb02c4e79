import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linesOf, maxLineBytes } from '../../../src/transports/terminal/lines.ts';

async function* chunks(parts: readonly (Uint8Array | string)[]) {
  yield* parts;
}

const read = (...parts: (Uint8Array | string)[]) => Array.fromAsync(linesOf(chunks(parts)));
const texts = async (...parts: (Uint8Array | string)[]) => (await read(...parts)).map(({ text }) => text);

test('every line counts, blank ones and the last one without an end too', async () => {
  expect(await texts('one\n\ntwo\r\nthree')).toEqual(['one', '', 'two', 'three']);
  expect(await texts('one\n')).toEqual(['one']);
  expect(await texts('\n')).toEqual(['']);
  expect(await texts()).toEqual([]);
});

test('a letter cut in two by the reading is one letter', async () => {
  const bytes = Buffer.from('支付宝\n');
  expect(await texts(bytes.subarray(0, 1), bytes.subarray(1, 5), bytes.subarray(5))).toEqual(['支付宝']);
});

test('a line that is no UTF-8 is told, and the rest goes on', async () => {
  expect(await read('good\n', new Uint8Array([0xff, 0x61, 0x0a]), 'good again\n')).toEqual([
    { number: 1, text: 'good' },
    { number: 2, text: '\uFFFDa', fault: expect.stringContaining('UTF-8') },
    { number: 3, text: 'good again' },
  ]);
});

test('a line without end fills no memory', async () => {
  const piece = 'x'.repeat(maxLineBytes / 2);
  const [long, next] = await read(piece, piece, piece, '\nnext');
  expect(long?.text.length).toBe(maxLineBytes);
  expect(long?.fault).toContain('longer than');
  expect(next).toEqual({ number: 2, text: 'next' });
});

test('it does not matter how the bytes were cut', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.string({ unit: 'grapheme' })),
      fc.array(fc.nat({ max: 40 })),
      async (written, cuts) => {
        const bytes = Buffer.from(written.map((line) => `${line.replaceAll(/[\r\n]/g, '')}\n`).join(''));
        const at = [0, ...cuts.map((cut) => Math.min(cut, bytes.length)).sort((a, b) => a - b), bytes.length];
        const parts = at.slice(1).map((end, index) => bytes.subarray(at[index], end));
        expect(await texts(...parts)).toEqual(await texts(bytes));
      },
    ),
  );
});
