import { describe, expect, it } from 'vitest';
import { cues } from '../../src/languages/cues/index.ts';
import { fold } from '../../src/understanding/fold.ts';
import { findDates } from '../../src/understanding/when.ts';

const today = '2026-11-22';
const read = (text: string) => findDates(fold(text), text, today, cues, () => false).map(({ moment }) => moment);
const day = (on: string) => [{ kind: 'day', day: on }];

describe('dates in questions', () => {
  it.each([
    ['on 1 Feb 2021', '2021-02-01'],
    ['feb 1st, 2021', '2021-02-01'],
    ['the 5th of january 2021', '2021-01-05'],
    ['2021-02-01', '2021-02-01'],
    ['20210201', '2021-02-01'],
    ['13/02/2021', '2021-02-13'],
    ['2021年2月1日', '2021-02-01'],
    ['end of 2021', '2021-12-31'],
    ["end of jan '24", '2024-01-31'],
    ['3 months ago', '2026-08-22'],
    ['yesterday', '2026-11-21'],
  ])('%s', (text, on) => {
    expect(read(text)).toEqual(day(on));
  });

  it('asks back where a day may be another', () => {
    expect(read('1/2/2021')).toEqual([{ kind: 'ambiguous', days: ['2021-01-02', '2021-02-01'] }]);
    expect(read('on the 19th')).toEqual([{ kind: 'ambiguous', days: [] }]);
    expect(read('on 5 january')).toEqual([{ kind: 'no-year', month: 1, day: 5 }]);
  });

  it('reads periods as periods', () => {
    expect(read('in january 2021')).toEqual([{ kind: 'period', from: '2021-01-01', to: '2021-01-31', grain: 'month' }]);
    expect(read('q1 2021')).toEqual([{ kind: 'period', from: '2021-01-01', to: '2021-03-31', grain: 'quarter' }]);
    expect(read('last year')).toEqual([{ kind: 'period', from: '2025-01-01', to: '2025-12-31', grain: 'year' }]);
  });

  it('reads a season of a year, and asks back for any other', () => {
    const autumn = { kind: 'period', from: '2020-09-01', to: '2020-12-20', grain: 'season' };
    expect(read('autumn 2020')).toEqual([autumn]);
    expect(read('in the autumn of 2020')).toEqual([autumn]);
    expect(read('this summer')).toEqual([{ kind: 'period', from: '2026-06-01', to: '2026-09-22', grain: 'season' }]);
    expect(read('in the spring')).toEqual([{ kind: 'ambiguous', days: [] }]);
    expect(read('last winter')).toEqual([{ kind: 'ambiguous', days: [] }]);
  });

  it.each(['30 february 2021', '2021-02-29', '31/31/2020', '2021年13月1日'])('%s does not exist', (text) => {
    expect(read(text)).toEqual([{ kind: 'impossible' }]);
  });

  it.each([
    'at 8 apps',
    'in may',
    'sat',
    'march against it',
    '45 days',
    'order 13971',
    'the 118',
    'constructor',
    'constructor of',
  ])('%s is no date', (text) => {
    expect(read(text)).toEqual([]);
  });

  it.each(['constructor 2021', 'the constructor of 2021'])('%s is no month and no edge of a year', (text) => {
    expect(read(text)).toEqual([{ kind: 'period', from: '2021-01-01', to: '2021-12-31', grain: 'year' }]);
  });
});
