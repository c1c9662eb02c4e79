import { describe, expect, it } from 'vitest';
import { asking, heardIn, saying } from './asking.ts';

const ask = asking('2026-11-29');
const reply = saying('2026-11-29');

describe('what ends in a doubt asks whether what it tells is so', () => {
  it.each([
    ['UCWeb owns VMate or am i trippin', /^Yes\./],
    ['ByteDance owns Alipay, am i crazy?', /^No/],
    ['shareit is on the texas list or am i imagining things', /^Yes\./],
    ['did India block PUBG or am i misremembering', /^Yes/],
    ['Adam Presser is the boss of TikTok in the US or am i wrong', /^Adam Presser: Chief executive/],
  ])('%s', (text, says) => {
    expect(reply(text)).toMatch(says);
  });

  it('an ending alone tells nothing', () => {
    expect(heardIn(ask('or am i wrong'))).toMatch(/^(unclear|ambiguous)$/);
  });
});

describe('a firm and its app on both sides of "owns" are asked about together', () => {
  it.each(['Tencent owns QQ Wallet?', '騰訊 owns QQ錢包?', 'INTSIG owns CamScanner'])('%s', (text) => {
    expect(reply(text)).toMatch(/^Yes\./);
  });
});

describe('a name in traditional characters is that in simplified ones', () => {
  it.each([
    ['愛奇藝 banned by india?', /爱奇艺/],
    ['猎豹移動 which apps', /Clean Master/],
    ['騰訊QQ in EO 13971?', /^Yes\. Executive Order 13971/],
  ])('%s', (text, says) => {
    expect(reply(text)).toMatch(says);
  });
});

describe('where an app with an everyday name turns up is asked of that app', () => {
  it.each([
    ['where does telegram pop up', /^Telegram is named in the Montana state-device policy/],
    ['where does zoom crop up', /^“Zoom” is not named in any measure/],
    ['camscanner part of the 8 app order?', /^Yes\. Executive Order 13971/],
  ])('%s', (text, says) => {
    expect(reply(text)).toMatch(says);
  });
});

describe('what somebody was told on a day is what a measure of that day does', () => {
  it.each([
    ['Tencent was told what on 6 August 2020', /^Executive Order 13943/],
    ['ByteDance was ordered to do what on 14 August 2020', /^The Order of 14 August 2020/],
  ])('%s', (text, says) => {
    expect(reply(text)).toMatch(says);
  });
});

describe('what somebody paid, where an app is in use and what lies ahead is not on record', () => {
  it.each([
    'what did Silver Lake pay for its part of TikTok',
    'how many dollars did MGX put in',
    'which clinics in Texas use WPS Office',
    'how many shops accept Alipay',
    'which apps will Maryland ban in 2029',
    'tell me what we have to do so we are not in breach of SB 419',
  ])('%s', (text) => {
    expect(heardIn(ask(text))).toBe('unclear');
  });
});

describe('a law is known by how it is cited', () => {
  it.each([
    ['Pub. L. No. 117-328, div. R, what is that', /^The No TikTok on Government Devices Act/],
    ['what is 86 Fed. Reg. 1249 about?', /^Executive Order 13971/],
    ['what does 138 Stat. 955 do', /^The Protecting Americans from Foreign Adversary/],
  ])('%s', (text, says) => {
    expect(reply(text)).toMatch(says);
  });
});

describe('a round is counted off by whatever stands for one', () => {
  it.each([
    ['how many apps did India axe on its second go', /^47 names/],
    ['how many were in the opening Indian sweep', /^59 apps/],
  ])('%s', (text, says) => {
    expect(reply(text)).toMatch(says);
  });
});

describe('what one list leaves out of another is what only the other names', () => {
  it.each([
    ['which of the eight did Texas omit', /^Tencent QQ is the only app named in Executive Order 13971/],
    ['did India spare any of the eight', /^4 apps named in Executive Order 13971 .* but not in India/],
    ["which of the eight did Maryland's directive skip", /^5 apps .* but not in Maryland/],
  ])('%s', (text, says) => {
    expect(reply(text)).toMatch(says);
  });
});

describe('whether a list names something, and so many, is a yes or a no', () => {
  it.each([
    ['does the Texas list name Webull as a separate app', /^Yes\./],
    ['does EO 13943 list WeChat Pay in its own right', /^No: WeChat is, WeChat Pay is not/],
    ['EO 13971 names ten apps, am i right', /^No: Executive Order 13971 .* names 8\./],
  ])('%s', (text, says) => {
    expect(reply(text)).toMatch(says);
  });
});

describe('so many as a place is said to have barred then is corrected by what it did then', () => {
  it.each([
    ['did India ban 118 apps in June 2020', /^No: India's block of 59 apps .* names 59\./],
    [
      'Texas put 9 apps on its list in January 2025, correct number?',
      /^No: the Texas additions of January 2025 names? 6/,
    ],
  ])('%s', (text, says) => {
    expect(reply(text)).toMatch(says);
  });

  it('a list that is known by its number is that, whenever it is asked about', () => {
    expect(reply('are the 118 apps still banned in February 2022')).toMatch(/India's block of 118 apps/);
  });
});

describe('a quoted span of days is the day that it came to', () => {
  it.each([
    ['"45 days after the date of this order" - what day was that for the wechat order', /20 September 2020/],
    ['EO 14166 says "for a period of 75 days", so until which date', /^Until 5 April 2025/],
    ['"no later than 14 days" in the Maryland directive, which date is that', /^By 20 December 2022/],
  ])('%s', (text, says) => {
    expect(reply(text)).toMatch(says);
  });
});

describe('of a day that was moved the one that held then is told', () => {
  it.each([
    ['on 20 November 2020, what was the sell-by date of ByteDance', /^By 27 November 2020/],
    ['on 1 November 2020 by when did ByteDance have to sell', /^By 12 November 2020/],
    ['what was the TikTok deadline on 1 May 2025', /^Until 19 June 2025/],
    ['India sent the 59 its questions. answer by?', /^By 22 July 2020/],
  ])('%s', (text, says) => {
    expect(reply(text)).toMatch(says);
  });
});

describe('what a measure that is named forbade is told to whoever asks, and not what they may do', () => {
  it.each([
    ['under EO 13971 was I forbidden to have QQ Wallet on my phone', /not forbidden by it/],
    ['SB 419, what would have happened to TikTok in Montana', /^Montana SB 419 .*Would have banned TikTok/],
    ['every American who opens TikTok breaks the law, is that so', /not users/],
  ])('%s', (text, says) => {
    expect(reply(text)).toMatch(says);
  });

  it('what they may do is not told', () => {
    expect(heardIn(ask('am I allowed to keep Alipay on my phone'))).toBe('unclear');
    expect(heardIn(ask('should I delete Alipay because of EO 13971'))).toBe('unclear');
  });
});
