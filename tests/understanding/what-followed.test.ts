import { describe, expect, it } from 'vitest';
import { saying } from './asking.ts';

const say = saying('2026-11-29');

describe('what came of a case about an app', () => {
  it.each([
    ['and after the judge saved WeChat in september 2020, how did it go on', /appeal was paused on 11 February 2021/],
    ['a judge stopped the WeChat list. then what?', /appeal was paused on 11 February 2021/],
    ['the court blocked the TikTok list in december 2020. and then?', /rescinded|dismissed in 2021 as moot/],
  ])('%s', (text, told) => {
    expect(say(text)).toMatch(told);
  });
});

describe('orders that went on holding a law off', () => {
  it('tells which one did on a day', () => {
    expect(say('which order was holding off PAFACA on 1 August 2025')).toMatch(/14310/);
    expect(say('how did the 2024 act stand on 1 March 2025')).not.toMatch(/extended by/);
  });

  it('tells of those between two days', () => {
    const told = say('which orders changed the enforcement of the 2024 Act between 1 February and 30 June 2025');
    expect(told).toMatch(/4 April 2025: EO 14258/);
    expect(told).toMatch(/19 June 2025: EO 14310/);
  });
});

describe('a span of months of which only the last has its year', () => {
  it.each([
    ['which orders changed the enforcement of the 2024 Act between march and july 2025', /4 April 2025: EO 14258/],
    ['what happened with the app orders between jan n july 2021', /9 June 2021/],
  ])('%s', (text, told) => {
    expect(say(text)).toMatch(told);
  });
});
