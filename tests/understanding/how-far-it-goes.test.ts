import { describe, expect, test } from 'vitest';
import { saying } from './asking.ts';

const said = saying('2026-11-29');

describe('how far a measure goes is what it does', () => {
  test('of a law that never began', () => {
    expect(said("how far was Montana's tiktok law supposed to go?")).toMatch(/whole state/);
  });

  test('of a list', () => {
    expect(said('how far does the Texas list go?')).toMatch(/^The Texas prohibited-technologies list/);
  });
});

test('a plain name is told from a longer one that begins with it', () => {
  expect(said('is regular qq in the january 2021 order, or only the wallet?')).toMatch(/names Tencent QQ/);
});

test('what is open among sources is told to nobody who asks of things told before', () => {
  expect(said('and what about the other two?')).not.toMatch(/settled/i);
});
