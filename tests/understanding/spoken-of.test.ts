import { describe, expect, it } from 'vitest';
import { saying } from './asking.ts';

const say = saying('2026-11-22');

describe('what was told before a question', () => {
  it.each(['Snack Video was banned in India. Who owns it?', 'snack video got on a list there. whose is it?'])(
    'is the app that the sentence begins with, be its name two plain words: %s',
    (text) => {
      expect(say(text)).toMatch(/Kuaishou/);
    },
  );

  it.each([
    ['something on the Brussels TikTok thing. day announced?', /23 February 2023/],
    ['something on the Whitehall TikTok thing. day announced?', /16 March 2023/],
    ['about the Ottawa WeChat thing. who issued it?', /Treasury Board/],
  ])('is the measure of the place, by whatever name of it: %s', (text, said) => {
    expect(say(text)).toMatch(said);
  });
});

describe('several days of one measure', () => {
  it.each([
    'what day was EO 13971 signed, published, revoked',
    'EO 13971: day of signing, day of publication, the day it was revoked?',
  ])('are told together: %s', (text) => {
    const said = say(text);
    for (const day of [/5 January 2021/, /8 January 2021/, /9 June 2021/]) expect(said).toMatch(day);
  });
});

describe('a pause that was stretched', () => {
  it.each(['how did the tiktok reprieve keep getting extended', 'how was the pause prolonged each time'])(
    'is told day by day: %s',
    (text) => {
      for (const day of [/5 April 2025/, /19 June 2025/, /17 September 2025/]) expect(say(text)).toMatch(day);
    },
  );
});

describe('a register of what is barred', () => {
  it('is a list', () => {
    expect(say('is CamScanner on the register of Texas')).toMatch(/Texas prohibited-technologies list/);
  });
});
