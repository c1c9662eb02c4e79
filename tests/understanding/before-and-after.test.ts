/** How it was on either side of a day, against today, or at two times; and what somebody did with what was there before. */
import { describe, expect, it } from 'vitest';
import { asking, saying } from './asking.ts';

const ask = asking('2026-11-22');
const say = saying('2026-11-22');
const daysOf = (text: string) => ask(text).map(({ clock }) => clock.asOf);

describe('two times of one thing', () => {
  it.each([
    ['who controlled ant group before and after 7 january 2023', ['2023-01-06', '2026-11-22']],
    ['who ran tiktok in the us pre 22 january 2026 vs post', ['2026-01-21', '2026-11-22']],
    ['alipay in the us on 10 june 2021 against now', ['2021-06-10', '2026-11-22']],
  ])('%s', (text, days) => {
    expect(daysOf(text)).toEqual(days);
  });

  it('a law at two times is told by what happened to it between them', () => {
    expect(say('eo 13943: august 2020 vs july 2021')).toMatch(/6 August 2020.*9 June 2021/s);
  });

  it('a time that nobody knows is left out beside today', () => {
    expect(say('wechat in india back then vs these days')).toMatch(/29 June 2020/);
  });
});

describe('what came of somebody else’s order', () => {
  it.each(['did biden keep the january order', 'did biden let the january order stand', 'did biden stick with 13971'])(
    '%s: no word of who signed it',
    (text) => {
      const said = say(text);
      expect(said).toMatch(/revoked on 9 June 2021/);
      expect(said).not.toMatch(/^Not Joe Biden/);
    },
  );

  it('who signed it is corrected where that is said', () => {
    expect(say('did biden sign the january order')).toMatch(/^Not Joe Biden/);
  });

  it.each([
    ['which order took over from 13943', /14034/],
    ['what replaced the january order', /14034.*evidence-based/s],
    ['what was 14258 replaced by', /14310/],
  ])('%s', (text, told) => {
    expect(say(text)).toMatch(told);
  });
});

describe('what two measures or places name both', () => {
  it.each([
    'which apps are in both the january order and india’s lists',
    'overlap between the january 2021 order and india’s lists',
    'what do india’s lists and the january order have in common',
  ])('%s', (text) => {
    expect(say(text)).toMatch(/^4 apps named in both .*Alipay, CamScanner, SHAREit and VMate/s);
  });
});
