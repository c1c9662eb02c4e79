/** Several details asked for in one breath, and what a second question asks of what the first one told. */
import { describe, expect, it } from 'vitest';
import { saying } from './asking.ts';

const say = saying('2026-11-22');

describe('several details in one breath', () => {
  it.each([
    ['for temu give me its owner and the date texas named it', /PDD/, /26 January 2026/],
    ['I need the signer and the date of EO 13943', /Donald Trump signed/, /Thursday, 6 August 2020/],
    ['can I get the maker of VMate plus the year India blocked it', /UCWeb/, /29 June 2020/],
    ['both, please: the signer of EO 14034 and the number of orders it revoked', /Joe Biden/, /3 measures/],
    ['name the owner of UC Browser and the countries that blocked it', /UCWeb/, /59 apps/],
    ["the TikTok venture's CEO, plus ByteDance's stake", /Adam Presser/, /19\.9/],
  ])('%s: each is answered', (text, one, other) => {
    expect(say(text)).toMatch(one);
    expect(say(text)).toMatch(other);
  });

  it.each([
    ['how many days lie between the signature of EO 13942 and its deadline', /45/],
    [
      "what's the difference between the owner and the operator of TikTok",
      /ByteDance is the parent of TikTok; TikTok USDS/,
    ],
    ['The owner of TikTok is ByteDance. Is it banned in India?', /^Yes/],
    ['is tiktok and its parent banned in texas', /Texas/],
  ])('%s: is one question', (text, said) => {
    expect(say(text)).toMatch(said);
  });
});

describe('a second question', () => {
  it.each([
    'who signed PAFACA, and who kept putting it on hold?',
    'which president paused the 2024 Act',
    'by whom was the divest law held back',
  ])('%s: whoever signed the pauses', (text) => {
    expect(say(text)).toMatch(/Donald Trump signed Executive Order 14166/);
  });

  it('tells the day beside who signed', () => {
    expect(say('who signed the devices act, and when')).toMatch(/^President Joe Biden signed .* on 29 December 2022/);
    expect(say('who issued EO 13942 and on what date')).toMatch(/Thursday, 6 August 2020/);
  });

  it('tells which of the names are still listed', () => {
    expect(say('which apps were in EO 13971 and are any still banned')).toMatch(/still listed somewhere/);
  });
});

describe('who makes it, what they said, what came of its shares', () => {
  it.each([
    ['which company makes WPS Office', /^Kingsoft Office, a subsidiary of Kingsoft Corporation/],
    ['what firm develops shareit', /^Smart Media4U.*\n.*Lenovo developed/],
    ['how did alipay react to being named', /Ant declined to comment/],
    ['how did camscanner respond to the ban', /^No statement is recorded/],
    ['what did ross promise', /^Wilbur Ross/],
    ['did ant group get its ipo', /^3 November 2020/],
    ['did Kingsoft Office ever go public', /^18 November 2019/],
    ['did bytedance have an ipo', /^That is outside what I keep/],
  ])('%s', (text, said) => {
    expect(say(text)).toMatch(said);
  });
});
