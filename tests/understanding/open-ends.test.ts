/** What a text leaves open at its end, whether both of two are named or one, and what stands in none of a place's lists. */
import { describe, expect, it } from 'vitest';
import { saying } from './asking.ts';

const say = saying('2026-11-22');

describe('a name that others stand beside', () => {
  it.each([
    ['texas january 2025 put webull and ...?', /RedNote, DeepSeek, Webull/],
    ['maryland listed alipay and..?', /TikTok, Tencent QQ, QQ Wallet, WeChat and Alipay/],
    ['the order of january 2021 hit shareit and..?', /8 apps named in Executive Order 13971/],
  ])('%s', (text, said) => {
    expect(say(text)).toMatch(said);
  });
});

describe('a place that others stand beside', () => {
  it.each([
    ['deepseek is listed in texas and who else', /Australia.*Italy/s],
    ['wechat: where is it banned, india and where else?', /In India.*government devices/s],
    ['alipay is named by maryland and what other states', /Alipay is named in 4 measures/],
  ])('%s', (text, said) => {
    expect(say(text)).toMatch(said);
  });
});

describe('both or just one', () => {
  it.each([
    ['shareit and alipay both in maryland or only one', /SHAREit is not named.*Yes\. Alipay/s],
    ['wps and camscanner, both texas or just one?', /Yes\. WPS Office.*Yes\. CamScanner/s],
    ['EO 13971: qq and wechat both or just one?', /WeChat is not, named.*names Tencent QQ/s],
  ])('%s', (text, said) => {
    expect(say(text)).toMatch(said);
  });
});

describe('in none of its lists', () => {
  it.each([
    ['which of the eight stand in none of maryland’s lists', /5 apps.*but not in Maryland/s],
    ['of the eight apps which ones arent in any of india’s lists', /4 apps.*but not in India/s],
    ['which xiaomi apps did india put on its blocking lists', /3 apps of Xiaomi/],
  ])('%s', (text, said) => {
    expect(say(text)).toMatch(said);
  });
});

describe('whoever was away for a time', () => {
  it.each([
    ['i last looked at wechat in may 2021, what have i missed?', /9 June 2021.*22 August 2025/s],
    ['last read about tiktok in september 2025. what did i miss', /25 September 2025.*22 January 2026/s],
    ['i stopped following alipay in 2021. catch me up', /9 June 2021/],
  ])('%s', (text, said) => {
    expect(say(text)).toMatch(said);
  });
});

describe('before and after a time', () => {
  it.each([
    'wechat order before june 2021 and after, whats different',
    'alipay order: before june 2021 vs after june 2021',
    'what was different about the wechat order after june 2021 compared with before',
  ])('%s', (text) => {
    expect(say(text)).toMatch(/9 June 2021.*revoked/s);
  });
});
