import { describe, expect, it } from 'vitest';
import { saying } from './asking.ts';

const reply = saying('2026-11-29');

describe('a round is known by its number, before or behind its noun, and whoever it was of', () => {
  it.each([
    ['how many names does round 4 have', /^43 (names|apps)/],
    ['is Helo in round one', /^Yes\. India's block of 59 apps/],
    ['is Alipay Cashier in round 3', /^No\b/],
    ['is round 5 still in force', /India's block of 54 apps/],
    ['when did the Indians announce round 4', /24 November 2020/],
    ['when did pause 2 end', /^Until 19 June 2025/],
    ['what was in the second Texas round', /^6 apps named in the Texas additions of January 2025/],
    ['was Alipay part of round two in India', /^Not known: only 5 of the 47 names in India's block of 47 clones/],
    ['what became of round number five, does it hold', /India's block of 54 apps/],
    ['when did pause no. 3 begin', /^Executive Order 14310 was signed/],
    ['which pause came second', /^Executive Order 14258 \(4 April 2025\)/],
    ['how long was the third extension', /^Until 17 September 2025/],
    ['the first TikTok pause ran until', /^Until 5 April 2025/],
    ['Tencent in round three', /^9 apps of Tencent named in India's block of 118 apps/],
    ["is AliExpress on India's first list", /^No\b/],
  ])('%s', (text, says) => {
    expect(reply(text)).toMatch(says);
  });

  it.each([
    'compare round 1 and round 3',
    'the first and third round side by side',
    'difference between rounds 1 and 3',
  ])('two of them are compared: %s', (text) => {
    expect(reply(text)).toMatch(/59 apps .*came first/);
    expect(reply(text)).toMatch(/block of 118 apps/);
  });

  it('the names of two are added up', () => {
    expect(reply('how many apps were in rounds 2 and 3')).toMatch(/^165 names/);
  });

  it('all are told, and not only the first of them', () => {
    expect(reply("list India's five rounds")).toMatch(/^5 measures[\s\S]*54 apps/);
  });

  it.each(['name the five rounds in India', 'what were the rounds', 'give me all of India’s rounds'])(
    'they are told of, and not what they name: %s',
    (text) => {
      expect(reply(text)).toMatch(/^5 measures/);
    },
  );
});

describe('names of a company that a place barred are told where they are asked for by no name', () => {
  it.each([
    ['In June 2020 India blocked a few ByteDance titles; give me those', /^3 apps of ByteDance named in India's block/],
    ['India banned some Alibaba apps in November 2020. Which ones?', /^3 apps of Alibaba named in India's block of 43/],
    ["name the Alibaba apps in India's November 2020 block", /^3 apps of Alibaba named in India's block of 43/],
  ])('%s', (text, says) => {
    expect(reply(text)).toMatch(says);
  });
});

describe('of two whose days overlap neither is said to have been first', () => {
  it.each(['which came first, the EU ban or the Canada ban', 'who banned DeepSeek first, Italy or Taiwan'])(
    '%s',
    (text) => {
      expect(reply(text)).toMatch(/is not on record/);
    },
  );

  it('the ban of a union is its own, and not that of one of its countries', () => {
    expect(reply('what does the EU ban do')).toMatch(/^The European Commission's suspension/);
  });
});

describe('whoever held something once is told with what is since then', () => {
  it('who controls it now', () => {
    expect(reply('who controls Ant Group now')).toMatch(/no one controls Ant Group/);
  });

  it('a founder is no owner', () => {
    expect(reply('who owns Alibaba')).toMatch(/^No owner is recorded for Alibaba/);
  });
});

describe('each of several names is told of in the place that is asked about', () => {
  it.each([
    ['are TikTok and WeChat banned in the UK', /TikTok is named only[\s\S]*WeChat is not named/],
    ['did Taiwan ban TikTok or WeChat', /TikTok is not named[\s\S]*WeChat is not named/],
    ['did Canada ban Huawei or WeChat', /WeChat is named only[\s\S]*Huawei is not named/],
    ['does Italy block Temu or DeepSeek', /Temu is not named[\s\S]*Yes, as far as found\. DeepSeek/],
  ])('%s', (text, says) => {
    expect(reply(text)).toMatch(says);
  });
});

describe('the deadlines of one measure are its own', () => {
  it.each(['what deadlines did EO 14034 set', 'did EO 14034 impose any deadline'])('%s', (text) => {
    expect(reply(text)).toMatch(/^By 7 October 2021/);
  });
});
