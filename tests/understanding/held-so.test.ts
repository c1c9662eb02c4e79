/** Holders that are told with their shares, and what they hold is asked. */
import { describe, expect, it } from 'vitest';
import { saying } from './asking.ts';

const say = saying('2026-11-22');

describe('holders with their shares', () => {
  it.each([
    [
      'my sheet: "MGX 15%, Silver Lake 15%, ByteDance 19.9%" <- what company is this',
      /^TikTok USDS Joint Venture is held by/,
    ],
    ['> Alibaba 33%, Jack Ma 6.2%\nwhose split is that', /^Ant Group is held by/],
    ['Silver Lake 15%, Oracle 15%. which firm are these the holders of', /^TikTok USDS Joint Venture is held by/],
  ])('%s: are told with what they hold', (text, told) => {
    expect(say(text)).toMatch(told);
  });

  it('of nothing together are not told with it', () => {
    expect(say('Oracle 15%, Alibaba 33% which company is this')).not.toMatch(/is held by/);
  });
});
