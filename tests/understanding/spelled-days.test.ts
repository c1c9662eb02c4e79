/** Days of a month that are written out: "the first of March", and those at the edge of a month or a year. */
import { describe, expect, it } from 'vitest';
import { asking } from './asking.ts';

const ask = asking('2026-11-29');
const dayOf = (text: string) => ask(text)[0]?.tell?.asOf;

describe('a day in words', () => {
  it.each([
    ['was alipay banned on the first of march 2021', '2021-03-01'],
    ['was tiktok banned on march the first, 2021', '2021-03-01'],
    ['was tiktok banned on the twenty-first of january 2025', '2025-01-21'],
    ['was tiktok banned on january twentieth 2025', '2025-01-20'],
    ['was tiktok banned on the first day of august 2020', '2020-08-01'],
    ['was tiktok banned in the us on the last day of 2024', '2024-12-31'],
  ])('%s', (text, day) => {
    expect(dayOf(text)).toBe(day);
  });

  it('that no month has is none', () => {
    expect(ask('was tiktok banned on the fortieth of january 2025')[0]?.understanding).toMatchObject({
      kind: 'unclear',
      refusal: 'impossible-date',
    });
  });

  it('is none where it counts orders', () => {
    expect(dayOf('what does the second january order do')).toBeUndefined();
  });
});

describe('a number of several words', () => {
  it.each([
    ['which of the forty-seven clones were named', 'in-47-2020'],
    ['how many apps are in indias list of fifty-four', 'in-54-2022-02'],
  ])('%s', (text, measure) => {
    expect(ask(text)[0]?.tell).toMatchObject({ intent: 'apps', frame: { filters: { measures: [measure] } } });
  });

  it('may be a year', () => {
    expect(dayOf('was tiktok banned in twenty twenty-one')).toBe('2021-12-31');
  });
});
