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
