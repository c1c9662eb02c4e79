/** A name at the head of a few words, the judges of two, what a place thought of it, and what a ban rests on. */
import { describe, expect, it } from 'vitest';
import { saying } from './asking.ts';

const say = saying('2026-11-22');

describe('a name that may be a word, before a place or a list', () => {
  it.each([
    ['wps in texas?', /WPS Office is named in the Texas/],
    ['qq in maryland?', /Tencent QQ is named in Maryland/],
    ['telegram in texas?', /Telegram is not named in any measure of Texas/],
    ['so signal on the list lol?', /“Signal” is not named/],
  ])('%s', (text, said) => {
    expect(say(text)).toMatch(said);
  });

  it('what asks for a list asks for it still', () => {
    expect(say('which apps are on the texas list?')).toMatch(/apps named in the Texas/);
  });
});

describe('the judges of two', () => {
  it.each([
    'was the judge for the tiktok list the same as for the wechat list',
    'which judges blocked the lists on wechat and tiktok',
  ])('%s', (text) => {
    expect(say(text)).toMatch(/Beeler.*Nichols/s);
  });
});

describe('what a place thought of it', () => {
  it.each([
    'how did beijing take the order on the eight apps',
    'was china angry about the alipay order',
    'how’d beijing feel about the 8 apps being named',
  ])('%s', (text) => {
    expect(say(text)).toMatch(/objected/);
  });

  it('what a state took off its phones is nothing that it thought', () => {
    expect(say('how did texas take tiktok off state phones')).toMatch(/Texas prohibited-technologies list/);
  });
});

describe('what a ban rests on', () => {
  it.each([
    'under which section did india block wechat',
    'what legal provision did MeitY use against tiktok to block it',
  ])('%s', (text) => {
    expect(say(text)).toMatch(/section 69A/);
  });
});

describe('who said that it stays', () => {
  it.each(['who announced that india’s tiktok ban stays', 'which minister told the press india keeps the tiktok ban'])(
    '%s',
    (text) => {
      expect(say(text)).toMatch(/Ashwini Vaishnaw/);
    },
  );
});

describe('how it stands, asked behind something else', () => {
  it.each(['who signed 13942, what date, is it alive', 'who signed 13971, is it still in force'])('%s', (text) => {
    expect(say(text)).toMatch(/signed Executive Order.*revoked on 9 June 2021/s);
  });
});
