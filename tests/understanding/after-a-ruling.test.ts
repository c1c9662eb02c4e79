/** What followed a ruling, asked in everyday words. */
import { describe, expect, it } from 'vitest';
import { saying } from './asking.ts';

const say = saying('2026-11-29');

describe('what came after a ruling', () => {
  it.each([
    ['tiktok lost at the supreme court, what came next that weekend', /dark|19 January 2025/],
    ['after the supreme court sided with the law in january 2025, what followed for tiktok', /20 January 2025|dark/],
  ])('%s', (text, told) => {
    expect(say(text)).toMatch(told);
  });

  it('a cut of a company is a share', () => {
    expect(say("what's bytedance's cut in the us joint venture")).toMatch(/19\.9 per cent/);
  });
});
