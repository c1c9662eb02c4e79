import { describe, expect, it } from 'vitest';
import { saying } from './asking.ts';

const say = saying('2026-11-29');

describe('a measure that is meant by its place and what it did', () => {
  it.each([
    ['whend canada do its wechat thing', /30 October 2023/],
    ['when did the brits do the tiktok move', /16 March 2023/],
    ['what does the European Commission rule on TikTok say', /^The European Commission's suspension/],
    ['Texas tossed stuff off state laptops at the end of 2022. Like what?', /CamScanner/],
    ['british government phones - what is off limits on there', /TikTok/],
    ['maryland gave its agencies how many days to comply', /20 December 2022/],
  ])('%s', (text, told) => {
    expect(say(text)).toMatch(told);
  });
});

describe('who made it, as an office or a president', () => {
  it.each([
    ['what bureau ordered Maryland agencies to drop QQ', /Maryland Office of Security Management issued/],
    ['who told Canadian government workers to remove WeChat', /Treasury Board of Canada issued/],
    ['which president did the tiktok thing in august 2020', /President Donald Trump signed Executive Order 13942/],
  ])('%s', (text, told) => {
    expect(say(text)).toMatch(told);
  });
});

describe('the days of an order that its month tells', () => {
  it('tells those of both where two were made in it', () => {
    const told = say('what time limit did the sept 2025 tiktok order give');
    expect(told).toMatch(/16 December 2025/);
    expect(told).toMatch(/23 January 2026/);
  });
});

describe('what is taken for granted and never was', () => {
  it.each([
    ['india took tiktok off the blocked list in 2025, which day was that', /^India has not lifted/],
    ['what day did Microsoft close its takeover of TikTok', /never sold to Microsoft/],
    ['how long was WeChat unavailable in the US before a judge restored it', /^WeChat was never barred/],
  ])('%s', (text, told) => {
    expect(say(text)).toMatch(told);
  });
});
