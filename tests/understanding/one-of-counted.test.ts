/** Whether a name is among so many that a list counts, and how many places have such lists. */
import { describe, expect, it } from 'vitest';
import { saying } from './asking.ts';

const said = saying('2026-11-29');

describe('one of so many', () => {
  it.each([
    ['is helo among the 118 that india blocked', /^No\b.*not named in India's block of 118.*59 apps/s],
    ['was pubg mobile one of the 118 india banned', /^Yes\b.*118 apps/s],
    ['is uc browser in the indian list of november 2020', /^No\b.*43 apps/s],
  ])('%s', (text, told) => {
    expect(said(text)).toMatch(told);
  });
});

describe('who signed it, said by the way', () => {
  it('is no answer to what is asked of it', () => {
    expect(said('the act that biden signed on tiktok, does it name temu')).not.toMatch(/^Yes/);
  });
});

describe('how many places', () => {
  it.each([
    ['how many countries restrict wechat', /^3 countries or regions\b.*India.*Canada/s],
    ['how many places have deepseek on a list', /^4 countries or regions\b.*Italy.*Taiwan/s],
  ])('%s: places are counted, and not measures', (text, told) => {
    expect(said(text)).toMatch(told);
  });
});
