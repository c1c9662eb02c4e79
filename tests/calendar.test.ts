import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  addMonths,
  compareDates,
  daysBetween,
  distance,
  earliest,
  isDay,
  isPassed,
  latest,
  parseRecordDate,
  todayIn,
} from '../src/calendar.ts';

const day = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2060-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('a date is as exact as it was found', () => {
  test.each([
    ['2021-01-05', 'day', '2021-01-05', '2021-01-05', false],
    ['2020-11', 'month', '2020-11-01', '2020-11-30', false],
    ['2024-02', 'month', '2024-02-01', '2024-02-29', false],
    ['2020', 'year', '2020-01-01', '2020-12-31', false],
    ['2020-10-05/2020-10-11', 'range', '2020-10-05', '2020-10-11', false],
    ['about 2025-01-30', 'day', '2025-01-30', '2025-01-30', true],
    ['about 2025', 'year', '2025-01-01', '2025-12-31', true],
  ])('%s', (text, kind, from, to, about) => {
    expect(parseRecordDate(text)).toEqual({ kind, from, to, about });
    expect([earliest(text), latest(text)]).toEqual([from, to]);
  });

  test('unknown is a date that nobody knows', () => {
    expect(parseRecordDate('unknown')).toEqual({ kind: 'unknown' });
    expect([earliest('unknown'), latest('unknown'), earliest(undefined)]).toEqual([undefined, undefined, undefined]);
  });

  test.each([
    '',
    '2021-02-30',
    '2021-13',
    '2021-00',
    '21-01-05',
    '2021-1-5',
    '5 January 2021',
    '2021-01-09/2021-01-05',
    '2021-01-05/',
    '2021-01/2021-02',
    'about',
    'about unknown',
    '2021-01-05T00:00',
    ' 2021',
  ])('%j is none', (text) => {
    expect(parseRecordDate(text)).toBeUndefined();
  });
});

test('only days that exist are days', () => {
  expect(['2021-02-28', '2024-02-29', '0000-01-01'].map(isDay)).toEqual([true, true, true]);
  expect(['2021-02-29', '2021-02-30', '2021-2-3', 'today', '2021-01'].map(isDay)).toEqual([
    false,
    false,
    false,
    false,
    false,
  ]);
});

test('a date passes when all of it has: its last day has not', () => {
  expect(isPassed('2021-02-19', '2021-02-19')).toBe(false);
  expect(isPassed('2021-02-19', '2021-02-20')).toBe(true);
  expect(isPassed('2021-02', '2021-02-28')).toBe(false);
  expect(isPassed('2021-02', '2021-03-01')).toBe(true);
  expect(isPassed('unknown', '2999-01-01')).toBe(false);
});

test('days are counted over months, years and leap days', () => {
  expect(addDays('2021-01-05', 45)).toBe('2021-02-19');
  expect(addDays('2024-02-28', 2)).toBe('2024-03-01');
  expect(daysBetween('2021-02-01', '2021-02-19')).toBe(18);
  expect(daysBetween('2021-02-19', '2021-02-01')).toBe(-18);
  expect(addMonths('2021-01-31', 1)).toBe('2021-02-28');
});

test('counting there and back again ends where it began', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: -20_000, max: 20_000 }), (from, days) => {
      const to = addDays(from, days);
      expect(daysBetween(from, to)).toBe(days);
      expect(addDays(to, -days)).toBe(from);
    }),
  );
});

test.each([
  ['2021-02-01', '2021-02-01', { direction: 'today', unit: 'day', count: 0 }],
  ['2021-02-01', '2021-02-19', { direction: 'future', unit: 'day', count: 18 }],
  ['2021-02-19', '2021-02-01', { direction: 'past', unit: 'day', count: 18 }],
  ['2021-01-01', '2021-03-02', { direction: 'future', unit: 'day', count: 60 }],
  ['2021-01-01', '2021-03-03', { direction: 'future', unit: 'month', count: 2 }],
  ['2021-01-05', '2022-12-05', { direction: 'future', unit: 'month', count: 23 }],
  ['2026-11-22', '2021-01-05', { direction: 'past', unit: 'year', count: 5 }],
  ['2026-01-05', '2021-01-05', { direction: 'past', unit: 'year', count: 5 }],
  ['2026-01-04', '2021-01-05', { direction: 'past', unit: 'year', count: 4 }],
])('from %s to %s', (from, to, expected) => {
  expect(distance(from, to)).toEqual(expected);
});

test('a distance is the same seen from the other end', () => {
  fc.assert(
    fc.property(day, day, (a, b) => {
      const [there, back] = [distance(a, b), distance(b, a)];
      expect({ ...back, direction: there.direction }).toEqual(there);
    }),
  );
});

test('dates sort by when they begin, then by when they end, unknown ones last', () => {
  const dates = ['unknown', '2021', '2020-12-31', '2021-01-05', '2021-01', '2021-01-01'];
  expect(dates.toSorted(compareDates)).toEqual([
    '2020-12-31',
    '2021-01-01',
    '2021-01',
    '2021',
    '2021-01-05',
    'unknown',
  ]);
});

test('today is a day, and not the same one everywhere', () => {
  expect(isDay(todayIn('UTC'))).toBe(true);
  // These two zones are 25 or 26 hours apart all year.
  expect(todayIn('Pacific/Kiritimati') > todayIn('Pacific/Pago_Pago')).toBe(true);
});
