/** Questions that go on from something unsaid, of places that are not on record, and in a hurry. */
import { describe, expect, it } from 'vitest';
import { asking, heardIn, saying } from './asking.ts';

const ask = asking('2026-11-22');
const say = saying('2026-11-22');

describe('what was said before, and is not there', () => {
  it.each(['later did they drop it', 'then did he sign it', 'so its gone then, right', 'it stayed in place, correct'])(
    '%s: is asked back',
    (text) => {
      expect(heardIn(ask(text))).toBe('ambiguous');
    },
  );
});

describe('a country that is not on record', () => {
  it.each(['Cuba', 'Morocco', 'Peru', 'Ghana', 'Suriname', 'Zambia', 'Chad', 'Costa Rica', 'Sierra Leone', 'Laos'])(
    'has banned nothing that is: %s',
    (place) => {
      expect(say(`which apps did ${place} ban`)).toMatch(new RegExp(`No measure of “${place}” is on record`));
    },
  );
});

describe('two letters that changed places', () => {
  it.each([
    ['is alipay on the texas lsit', /^Yes\. The Texas prohibited-technologies list/],
    ['who onws vmate', /UCWeb/],
  ])('%s', (text, told) => {
    expect(say(text)).toMatch(told);
  });
});

describe('an order whose day came with nothing barred', () => {
  it('still stood until it was revoked', () => {
    expect(say('was EO 13971 formally still there on 2 March 2021')).toMatch(/still stood, but had not taken effect/);
    expect(say('was EO 13971 formally still there on 2 July 2021')).not.toMatch(/stood/);
  });
});

describe('the day of a measure, in the fewest words', () => {
  it.each([
    ['EO 13942 what year', /signed on Thursday, 6 August 2020/],
    ['the texas list, which day', /issued on Wednesday, 7 December 2022/],
    ['uk tiktok device ban what year', /16 March 2023/],
    ['the tiktok devices act what yaer', /29 December 2022/],
  ])('%s', (text, day) => {
    expect(say(text)).toMatch(day);
    expect(say(text)).not.toMatch(/steps/);
  });
});
