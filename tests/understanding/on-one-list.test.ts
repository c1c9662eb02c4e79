import { describe, expect, test } from 'vitest';
import { saying } from './asking.ts';

const said = saying('2026-11-29');

describe('whether one measure names something is answered of that measure, however it is said', () => {
  const ways = ["isn't X in M", 'i heard M names X', 'pretty sure X was in M', 'X was in M right', 'so X is in M?'];
  test.each(ways)('%s', (way) => {
    const ask = (thing: string, measure: string) => said(way.replace('X', thing).replace('M', measure));
    expect(ask('Alipay', 'EO 13971')).toMatch(/^Yes\. Executive Order 13971/);
    expect(ask('DeepSeek', 'EO 13971')).toMatch(/^No\. DeepSeek is not named in Executive Order 13971/);
    expect(ask('Alipay', "india's first ban")).toMatch(/^No\. Alipay is not named in India's block of 59 apps/);
    expect(ask('SHAREit', "india's first ban")).toMatch(/^Yes.*India's block of 59 apps/);
  });

  test('what bars it otherwise is no yes', () => {
    expect(said('did the 59 app list ban Alipay')).toMatch(/^No\. Alipay is not named in India's block of 59 apps/);
    expect(said("was TikTok banned by india's february 2022 list")).toMatch(/^Not known/);
    expect(said('was Alipay banned by EO 13971')).toMatch(/^No\. Alipay was named/);
  });
});

describe('a yes is never told where it would be taken the other way round', () => {
  test.each([
    ['is tiktok off the list in india', /^No: India's block of 59 apps/],
    ['is wechat no longer on the texas list', /^No: the Texas prohibited-technologies list/],
    ['is deepseek not on the texas list', /^No: the Texas additions of January 2025/],
    ['so WeChat Pay is not in EO 13971?', /^No: Executive Order 13971/],
    ['so TikTok is not in EO 13971?', /^TikTok is not named in Executive Order 13971/],
    ['tiktok off the indian blocklist now?', /^Barred, as far as found/],
    ["isn't Alipay in EO 13971", /^Yes\. Executive Order 13971/],
    ['is Alipay in EO 13971 or not', /^Yes\. Executive Order 13971/],
  ])('%s', (question, right) => {
    expect(said(question)).toMatch(right);
  });
});

describe('orders since a day are those that came after it', () => {
  test.each([
    ['how many tiktok orders did trump sign since 20 january 2025', /^5 measures/],
    ['how many tiktok orders did trump sign in 2025', /^5 measures/],
  ])('%s', (question, right) => {
    expect(said(question)).toMatch(right);
  });
});
