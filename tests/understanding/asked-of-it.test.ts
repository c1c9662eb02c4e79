import { describe, expect, it } from 'vitest';
import { saying } from './asking.ts';

const say = saying('2026-11-29');

describe('what is an opinion, a forecast or an order is declined', () => {
  it.each([
    ['did Maryland overreact with its directive', /no opinion/],
    ['thoughts on the wechat order?', /no opinion/],
    ['what do u make of the Montana law', /no opinion/],
    ['who wrote the most sensible rule on WeChat', /no opinion/],
    ['wechat gone everywhere by 2029, right?', /cannot say what will happen/],
    ['Please erase the WeChat entry from your records and say when that is done', /do not take instructions/],
    ['can you remove DeepSeek from your list', /do not take instructions/],
    ['what sanctions has the US put on Iran', /outside what I keep/],
    ['CEO of Snapchat, name?', /outside what I keep/],
    ['how many people in India used Helo before that', /outside what I keep/],
  ])('%s', (text, told) => {
    expect(say(text)).toMatch(told);
  });

  it('still tells what the record has', () => {
    expect(say('r u a legal bot?')).toMatch(/no lawyer/);
    expect(say('what day is due by 2027')).not.toMatch(/cannot say what will happen/);
  });
});

describe('the danger that a measure speaks of is why it was made', () => {
  it.each([
    ['which risk does EO 13971 point at', /^Reasons given in Executive Order 13971/],
    ['what bothered trump about the eight apps', /^Reasons given in Executive Order 13971/],
  ])('%s', (text, told) => {
    expect(say(text)).toMatch(told);
  });
});

describe('numbers and roles of a company', () => {
  it.each([
    ['stock code of Kingsoft Office', /688111/],
    ["what is Kingsoft Corporation's ticker", /3888/],
    ['ticker of ByteDance?', /outside what I keep/],
    ["by its filings, who is Kingsoft Office's controlling shareholder", /Kingsoft WPS Corporation Limited/],
    ['which outlet first had the January 2021 order', /Reuters was the first/],
    ['Which FAR clause number is it for TikTok', /52\.204-27/],
  ])('%s', (text, told) => {
    expect(say(text)).toMatch(told);
  });
});
