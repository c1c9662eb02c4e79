/** What happened on one day, or right after it; and how often a day was moved. */
import { describe, expect, it } from 'vitest';
import { saying } from './asking.ts';

const said = saying('2026-11-29');

describe('what happened on a day', () => {
  it.each([
    ['pentagon 1260h list on 13 february 2026, what happened there', /withdrawn the same day/],
    ['jack ma was called in on 2 november 2020, what came next', /suspended/],
    ['7 december 2020, judge nichols did what', /enjoined|[Ss]topped all/],
  ])('%s', (text, told) => {
    expect(said(text)).toMatch(told);
  });

  it('is not asked where the day only says which order is meant', () => {
    expect(said('how did the order of 14 august 2020 end up')).not.toMatch(/ordered ByteDance to divest/);
  });
});

describe('how often a day was moved', () => {
  it('is told with the days that it came to', () => {
    expect(said('how often did cfius move the sale date')).toMatch(
      /^Moved twice: .*27 November 2020, then to 4 December 2020/s,
    );
  });

  it('is not corrected with what is believed of another law', () => {
    expect(said('how many times did cfius extend')).not.toMatch(/orders of 2025/);
  });
});
