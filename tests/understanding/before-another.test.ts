/** Which of two came first, asked with "before", and what named each. */
import { describe, expect, it } from 'vitest';
import { saying } from './asking.ts';

const say = saying('2026-11-29');

describe('of two apps in one place', () => {
  it.each([
    [
      'which one did india hit earlier, alipay or wechat',
      /^WeChat was named first.*59 apps.*Alipay followed.*118 apps/,
    ],
    ['did canada ban wechat before tiktok', /^TikTok was named first.*WeChat followed/],
    ['was shein blocked before pubg in india', /^Shein was named first/],
    ['which came first in texas, deepseek or tiktok', /^TikTok was named first.*DeepSeek followed/],
  ])('%s', (text, told) => {
    expect(say(text)).toMatch(told);
  });
});

describe('of two places', () => {
  it.each([
    ['did canada ban tiktok before the uk', /^Canada's removal .* came first/],
    ['did texas ban wechat before maryland', /^Maryland .* came first/],
    ['did india ban tiktok before trump did', /^India's block of 59 apps .* came first.*13942/],
    ['did italy block deepseek before taiwan', /^Which came first is not on record/],
  ])('%s', (text, told) => {
    expect(say(text)).toMatch(told);
  });
});

describe('a list by its number and its turn', () => {
  it.each([
    ['pubg mobile was among indias first 59, no?', /^No\. PUBG Mobile is not named in India's block of 59/],
    ['is alipay in the first 59', /^No\. Alipay is not named/],
    ["is shein part of india's first 59", /^Yes\./],
    ['was shareit in the indian 54', /^Not known/],
  ])('%s', (text, told) => {
    expect(say(text)).toMatch(told);
  });
});

describe('what is left of a bar', () => {
  it.each([
    ['is there anything left in america that restricts alipay', /^Not barred\.[\s\S]*Texas/],
    ['where in the us is alipay still banned', /^Not barred\.[\s\S]*Texas/],
    ["why did biden keep trump's alipay order going", /was revoked on 9 June 2021/],
    ['why did biden continue the tiktok order of august 2020', /was revoked on 9 June 2021/],
  ])('%s', (text, told) => {
    expect(say(text)).toMatch(told);
  });
});
