/** Who made what in which country, and what else it named. */
import { describe, expect, it } from 'vitest';
import { saying } from './asking.ts';

const say = saying('2026-11-22');

describe('a word for the government of one country', () => {
  it.each([
    'which apps are off limits on federal phones in canada',
    'are canadian federal workers allowed wechat on their phones',
    'is deepseek barred from federal devices in australia',
  ])('%s: is of the country that is spoken of', (text) => {
    expect(say(text)).not.toMatch(/Texas|NDAA|United States/);
    expect(say(text)).toMatch(/Canada|Australia/);
  });

  it('is of its own country alone', () => {
    expect(say('is tiktok barred from federal phones')).toMatch(/No TikTok on Government Devices Act/);
  });
});

describe('what a country named besides', () => {
  it.each([
    'besides tiktok what did canada take off its work phones',
    'what did the treasury board ban from government phones besides tiktok',
    'what else than tiktok did canada remove from federal devices',
  ])('%s', (text) => {
    expect(say(text)).toMatch(/WeChat is the only app/);
  });
});

describe('which office of a country', () => {
  it.each([
    ['which taiwanese ministry said no to deepseek', /Ministry of Digital Affairs/],
    ['which italian agency said no to deepseek', /data-protection authority/],
    ['which ministry in india barred the apps', /Ministry of Electronics and Information Technology issued/],
    ['which agency of italy blocked apps', /data-protection authority/],
  ])('%s', (text, office) => {
    expect(say(text)).toMatch(office);
  });
});

describe('where shares are traded', () => {
  it.each([
    ['on which exchange is INTSIG', /STAR market \(stock code 688615\)/],
    ['the company of WPS Office is quoted on the bourse of which city', /^Listed on Shanghai/],
    ['did INTSIG ever go public', /26 September 2024/],
    ['on what date did Shanghai suspend the Ant IPO', /3 November 2020/],
    ["which day did the exchange suspend Ant's listing", /3 November 2020/],
  ])('%s', (text, told) => {
    expect(say(text)).toMatch(told);
  });

  it('is not told of a company of which it is not noted', () => {
    expect(say('on which exchange are the shares of ByteDance')).toMatch(/outside what I keep/);
  });
});
