/** A headline whose day is asked for, who bought a firm in other words, and how something stood on a day of no year. */
import { describe, expect, it } from 'vitest';
import { asking, saying } from './asking.ts';

const say = saying('2026-11-22');
const ask = asking('2026-11-22');

describe('the day of what a headline tells', () => {
  it.each([
    ["Headline: 'Shanghai exchange suspends Ant IPO'. When was that?", /3 November 2020/],
    ['old clipping: "TikTok goes dark in the US". What day was that?', /18 to 19 January 2025/],
  ])('%s', (text, said) => {
    expect(say(text)).toMatch(said);
  });
});

describe('who bought it', () => {
  it.each([
    'which tech giant scooped moonton up',
    'moonton: what company bought it',
    'which firm snapped it up, moonton?',
  ])('%s', (text) => {
    expect(say(text)).toMatch(/ByteDance/);
  });
});

describe('how it stood on a day of no year', () => {
  it.each(['what was the legal position of tiktok on 20 january', 'what was the situation with wechat on august 6'])(
    '%s',
    (text) => {
      expect(ask(text).at(0)?.understanding?.kind).toBe('ambiguous');
    },
  );
});
