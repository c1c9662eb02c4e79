/** The measures on something, as they stood at a time, and how a thing stood on a day. */
import { describe, expect, it } from 'vitest';
import { saying } from './asking.ts';

const say = saying('2026-11-29');

describe('the measures on an app in a month in which none was made', () => {
  it.each([
    ['measures about alipay in february 2021', /^2 measures about Alipay[\s\S]*118 apps[\s\S]*13971/, /Texas|Maryland/],
    ['which measures on SHAREit in May 2021', /^2 measures about SHAREit[\s\S]*59 apps[\s\S]*13971/, /Texas/],
    ['lists with wechat in may 2021', /^2 measures about WeChat/, /Texas|Montana/],
    ['bans on wechat in 2021', /^3 measures about WeChat/, /13971/],
    ['orders about tiktok in may 2025', /^4 measures[\s\S]*14258/, /14310|14352/],
  ])('%s', (text, told, later) => {
    expect(say(text)).toMatch(told);
    expect(say(text)).not.toMatch(later);
  });
});

describe('the measures that named it by a day', () => {
  it.each([
    ['what measures named WeChat on 1 August 2020', /^1 measure about WeChat[\s\S]*59 apps/],
    ['which lists named tiktok on 1 june 2023', /^12 measures about TikTok/],
    ['what orders named tiktok on 1 september 2020', /13942/],
  ])('%s', (text, told) => {
    expect(say(text)).toMatch(told);
    expect(say(text)).not.toMatch(/not there yet/);
  });
});

describe('the measures on it, and nothing else', () => {
  it.each([
    ['lists naming alipay', /^3 measures about Alipay/],
    ['orders about tiktok', /^7 measures/],
    ['lists with wechat', /^4 measures about WeChat/],
    ['every measure naming kaspersky', /^3 measures about Kaspersky/],
  ])('%s', (text, told) => {
    expect(say(text)).toMatch(told);
  });
});

describe('how it stood on a day', () => {
  it('is what was barred then, and nothing that came later', () => {
    expect(say('how did wechat stand on 1 august 2020')).toMatch(/^In India: barred, on 1 August 2020/);
    expect(say('how did tiktok stand on 1 july 2025')).toMatch(/enforcement withheld/);
    expect(say('tell me about wechat as of 1 august 2020')).not.toMatch(/Beeler enjoined/);
    expect(say('how does alipay stand in the us')).toMatch(/^Not barred/);
  });
});

describe('whether it was ever on a list', () => {
  it.each([
    ["was Shein ever on India's first list", /^Yes/],
    ['was PUBG Mobile ever on the 118 list', /^Yes/],
    ["was Alipay ever on India's first list", /^No/],
  ])('%s', (text, told) => {
    expect(say(text)).toMatch(told);
  });
});
