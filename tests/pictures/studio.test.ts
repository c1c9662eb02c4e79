import { afterAll, expect, it } from 'vitest';
import type { Grid } from '../../src/pictures/drawing.ts';
import { Studio } from '../../src/pictures/studio.ts';

const studio = new Studio();
afterAll(() => studio.close());

const drawing = (name: string): Grid => ({
  kind: 'grid',
  title: 'Grid',
  name,
  part: '',
  footer: '',
  key: [],
  columns: [{ number: 1, name: 'Order 1', stood: 'in force', tone: 'holds' }],
  rows: [{ name: 'Pingo', cells: ['holds'] }],
  more: [],
});

const isPng = (bytes: Uint8Array): boolean => Buffer.from(bytes.subarray(1, 4)).toString() === 'PNG';

it('draws in its worker', async () => {
  const painted = await studio.paint(drawing('one'), 'v1');
  expect(painted.kind === 'drawn' && isPng(painted.bytes)).toBe(true);
});

it('draws the same picture of the same record once', async () => {
  const first = studio.paint(drawing('two'), 'v1');
  expect(studio.paint(drawing('two'), 'v1')).toBe(first);
  expect(studio.paint(drawing('two'), 'v2')).not.toBe(first);
  await first;
  expect(studio.paint(drawing('two'), 'v1')).toBe(first);
});

it('says which letters it has not', async () => {
  const painted = await studio.paint(drawing('กขค'), 'v1');
  expect(painted).toMatchObject({ kind: 'undrawable' });
  expect((await studio.paint(drawing('after'), 'v1')).kind).toBe('drawn');
});

it('tells a failure, forgets it, and draws on', async () => {
  const broken = { ...drawing('broken'), rows: undefined } as unknown as Grid;
  await expect(studio.paint(broken, 'v1')).rejects.toThrow('not drawn');
  expect((await studio.paint(drawing('next'), 'v1')).kind).toBe('drawn');
});

it('does not take more than it can draw soon', async () => {
  const asked = Array.from({ length: 60 }, (_, at) => studio.paint(drawing(`many ${at}`), 'v1'));
  const settled = await Promise.allSettled(asked);
  expect(settled.filter(({ status }) => status === 'rejected').length).toBeGreaterThan(0);
  expect(settled.filter(({ status }) => status === 'fulfilled').length).toBeGreaterThan(20);
});

it('lets questions through while it draws', async () => {
  const begun = performance.now();
  let last = begun;
  let longest = 0;
  const timer = setInterval(() => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  }, 1);
  // Several, so that drawing takes longer than a timer that is late by itself.
  await Promise.all(Array.from({ length: 8 }, (_, at) => studio.paint(drawing(`a long one ${at}`), 'v1')));
  clearInterval(timer);
  longest = Math.max(longest, performance.now() - last);
  const whole = performance.now() - begun;
  expect(longest).toBeLessThan(whole / 2);
});
