/** What a list shares with those of a place, whether it holds two names or one, and what is kept of nobody. */
import { describe, expect, it } from 'vitest';
import { saying } from './asking.ts';

const say = saying('2026-11-29');

describe('which place names more of a list', () => {
  it.each([
    ['India or Maryland: who named more of the eight', /^4 apps .*India/],
    ['texas vs india, which hits more of the eight', /^7 apps .*Texas/],
    ['who covers fewer of the eight, India or Maryland', /^3 apps .*Maryland/],
  ])('%s', (text, told) => {
    expect(say(text)).toMatch(told);
  });
});

describe('what a place had named before', () => {
  it('is told of its earlier lists', () => {
    expect(say('any of the eight that india had blocked before trump signed')).not.toMatch(/54/);
    expect(say('which of the eight did India already bar before the January 2021 order')).toMatch(
      /Alipay, CamScanner, SHAREit and VMate/,
    );
  });

  it('is nothing where its list came later', () => {
    expect(say('which of the eight had maryland named before the january 2021 order')).toMatch(/came first/);
  });
});

describe('one entry or two', () => {
  it.each([
    [
      'WPS Office and CamScanner, one item or two in the January 2021 order',
      /^2 apps named .*WPS Office and CamScanner/,
    ],
    ['are UC Browser and UC News separate entries in the June 2020 list', /^2 apps named .*UC Browser and UC News/],
    ['Alipay and Ant Group: one entry in EO 13971?', /Ant Group is not named/],
    ['does EO 13942 name TikTok, ByteDance or both', /names TikTok[\s\S]*names ByteDance/],
  ])('%s', (text, told) => {
    expect(say(text)).toMatch(told);
  });
});

describe('what something is called', () => {
  it.each([
    ['the April 2025 pause order has a formal name, how does it go', /Extending the TikTok Enforcement Delay/],
    ['that June 2021 order of Biden’s, what is its title', /Protecting Americans' Sensitive Data/],
  ])('%s', (text, told) => {
    expect(say(text)).toMatch(told);
  });
});

it('is told who had the news first', () => {
  expect(say('which press agency was first with the story of the order on eight apps')).toMatch(/^Reuters/);
});

describe('what is not kept', () => {
  it.each([
    ['Alibaba share price on the day of the order', /outside what I keep/],
    ['how will the judges decide on the DeepSeek order', /cannot say what will happen/],
    ['are courts going to rule against the January 2026 list', /cannot say what will happen/],
  ])('%s', (text, told) => {
    expect(say(text)).toMatch(told);
  });
});

it('says what may be asked to whoever is new', () => {
  expect(say('first time here, how do I put a question to you')).toMatch(/^Named Apps/);
});

describe('a blank to be filled in', () => {
  it.each([
    ['complete it: "____ is the firm that owns CamScanner"', /INTSIG/],
    ['"The WeChat order was signed on ____" which day', /6 August 2020/],
    ['fill in: "MGX, Oracle and _____ each hold 15 percent of the TikTok joint venture"', /Silver Lake/],
    ['"In June 2020 India blocked ____ apps"', /^59 apps/],
  ])('%s', (text, told) => {
    expect(say(text)).toMatch(told);
  });
});

describe('what came after', () => {
  it.each([
    ['Jack Ma was hauled before Chinese watchdogs, what happened next', /^3 November 2020/],
    ['after the No TikTok on Government Devices Act passed, what came next', /M-23-13/],
    ['montana was stopped in court, did it back down', /The state appealed/],
  ])('%s', (text, told) => {
    expect(say(text)).toMatch(told);
  });
});

it('is told what a law says of whoever settles it', () => {
  expect(say('who determines whether a divestiture is qualified')).toMatch(/that the President finds to be qualified/);
});

it('is told that the two were the other way round', () => {
  expect(say('biden issued the order on eight apps and trump killed it, why')).toMatch(/Not Joe Biden: Donald Trump/);
});

describe('whose things a place lists', () => {
  it.each([
    ['bytedance stuff blocked in india, name it', /^5 apps of ByteDance/],
    ['baidu titles blocked by india', /^5 apps of Baidu/],
  ])('%s', (text, told) => {
    expect(say(text)).toMatch(told);
  });
});
