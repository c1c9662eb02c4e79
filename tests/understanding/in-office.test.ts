import { describe, expect, test } from 'vitest';
import { saying } from './asking.ts';

const said = saying('2026-11-29');

describe('a time that goes by somebody’s office is one of days', () => {
  test.each([
    ['which orders did trump sign in his first term', /^5 measures[\s\S]*13971[\s\S]*as of 19 January 2021/],
    ['how many tiktok orders did trump sign in his second term', /^5 measures/],
    ["which apps are in the last order of trump's first term", /^8 apps named in Executive Order 13971/],
    ["during trump's first term, was wechat banned", /not on 19 January 2021/],
  ])('%s', (question, right) => {
    expect(said(question)).toMatch(right);
  });

  test('its end is a day by itself', () => {
    expect(said('before the end of trumps first term, was alipay banned')).toMatch(/as of 19 January 2021/);
  });
});
