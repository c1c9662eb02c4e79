import { describe, expect, it } from 'vitest';
import { asking, heardIn, saying } from './asking.ts';

const ask = asking('2026-11-22');
const say = saying('2026-11-22');

describe('the dates of several that acted', () => {
  it.each([
    ['Canada over WeChat and the UK over TikTok: which day was each', /30 October 2023/, /16 March 2023/],
    ['what dates did Australia and the Cabinet Office act, DeepSeek and TikTok', /4 February 2025/, /16 March 2023/],
    ['month of the Canadian TikTok step, month of the Canadian WeChat step?', /February 2023/, /30 October 2023/],
  ])('are told of each: %s', (text, one, other) => {
    expect(say(text)).toMatch(one);
    expect(say(text)).toMatch(other);
  });
});

describe('an office named in one breath with a place', () => {
  it('is its place', () => {
    expect(say('who came first with the TikTok device ban, the European Commission or Canada')).toMatch(
      /Canada's removal/,
    );
    expect(heardIn(ask('who was first with a TikTok device ban, the European Commission or the UK'))).toBe(
      'compare:first uk-tiktok-2023 eu-commission-tiktok-2023',
    );
  });

  it('is an office where it is spoken of alone', () => {
    expect(say('what did the UK Cabinet Office ban')).toMatch(/TikTok/);
  });
});

describe('whether one came before another that was told of', () => {
  it.each([
    ['When did Italy block DeepSeek? Was Australia before or after?', /Italy's block of DeepSeek came first/],
    ['When did Canada act on TikTok? And was the UK before or after?', /Canada's removal of TikTok.* came first/],
  ])('%s', (text, said) => {
    expect(say(text)).toMatch(said);
  });
});
