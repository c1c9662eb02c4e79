/** Until when something held, how it is split, how it was explained, and what it would have done. */
import { describe, expect, it } from 'vitest';
import { saying } from './asking.ts';

const say = saying('2026-11-29');

describe('until when an order held', () => {
  it.each([
    ['eo 14350 kept enforcement off through what date', /^Until 16 December 2025/],
    ['eo 14258 delayed the ban to when', /^Until 19 June 2025/],
    ['through which day did eo 14310 run', /^Until 17 September 2025/],
    ['up to what day was enforcement off under EO 14352', /^Until 23 January 2026/],
  ])('%s', (text, told) => {
    expect(say(text)).toMatch(told);
  });
});

describe('how a company is split', () => {
  it.each([
    ['how is the us tiktok venture split up. names and %'],
    ['how is the tiktok joint venture divided'],
    ['tiktok jv: who has what percent'],
  ])('%s', (text) => {
    expect(say(text)).toMatch(/ByteDance \(19\.9%[\s\S]*Oracle \(15%/);
  });
});

describe('how somebody explained it', () => {
  it.each([['india explained the 59 how'], ['how did india explain the june 2020 ban']])('%s', (text) => {
    expect(say(text)).toMatch(/^Reasons given in India's block of 59 apps/);
  });
});

describe('what it would have done', () => {
  it.each([
    ["what would commerce's wechat list have stopped if a judge hadn't stepped in", /^Commerce's WeChat list/],
    ['what would the tiktok list have done had the courts not stopped it', /^Commerce's TikTok list/],
  ])('%s', (text, told) => {
    expect(say(text)).toMatch(told);
  });
});

describe('the largest of a place', () => {
  it.each([['biggest single indian round, how many apps'], ["size of india's biggest ban"]])('%s', (text) => {
    expect(say(text)).toMatch(/^India's block of 118 apps/);
  });
});

describe('a crime', () => {
  it('is what was barred, or was not', () => {
    expect(say('was it a crime to use wechat in america after the order')).toMatch(/^No\./);
    expect(say('under the eight app order was it a crime to have alipay on my phone')).toMatch(/was not forbidden/);
  });
});
