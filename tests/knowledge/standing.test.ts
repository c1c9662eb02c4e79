import { describe, expect, test } from 'vitest';
import { type Measure, measure, type StatusName } from '../../src/knowledge/schema.ts';
import { datedHistory, isHolding, isOver, standing } from '../../src/knowledge/standing.ts';
import { small } from './small.ts';

function measureWith(...history: readonly [StatusName, string][]): Measure {
  const sources = ['gazette'];
  return measure.parse({ ...small().measures[0], history: history.map(([status, on]) => ({ status, on, sources })) });
}

const order = measureWith(['signed', '2021-01-05'], ['enjoined-in-part', '2021-02'], ['revoked', '2021-06-09']);
const stood = (asOf: string, of = order) => {
  const found = standing(of, asOf);
  return found.kind === 'stood' ? found.status : found.kind;
};

describe('what stood on a day', () => {
  test.each([
    ['2021-01-04', 'not-yet'],
    ['2021-01-05', 'signed'],
    ['2021-01-31', 'signed'],
    ['2021-02-01', 'enjoined-in-part'],
    ['2021-06-08', 'enjoined-in-part'],
    ['2021-06-09', 'revoked'],
    ['2999-12-31', 'revoked'],
  ])('%s: %s', (asOf, expected) => {
    expect(stood(asOf)).toBe(expected);
  });

  test('what follows is told with it', () => {
    const found = standing(order, '2021-03-01');
    expect(found.kind === 'stood' && found.next?.status).toBe('revoked');
    const last = standing(order, '2022-01-01');
    expect(last.kind === 'stood' && last.next).toBeUndefined();
  });

  test('of two on one day the later one in the file stands', () => {
    expect(stood('2021-01-05', measureWith(['signed', '2021-01-05'], ['in-force', '2021-01-05']))).toBe('in-force');
  });

  test('a status without a date is left out, unless there is no other', () => {
    expect(
      datedHistory(measureWith(['in-force', '2021-01-05'], ['revoked', 'unknown'])).map(({ status }) => status),
    ).toEqual(['in-force']);
    expect(stood('2001-01-01', measureWith(['in-force-reported', 'unknown']))).toBe('in-force-reported');
  });
});

test('no status both holds and is over', () => {
  const names: readonly StatusName[] = [
    'proposed',
    'signed',
    'in-force',
    'in-force-reported',
    'in-part-in-force',
    'enjoined',
    'enjoined-in-part',
    'never-took-effect',
    'not-enforced',
    'superseded',
    'revoked',
    'rescinded',
    'expired',
    'lapsed',
    'unknown',
  ];
  expect(names.filter((name) => isHolding(name) && isOver(name))).toEqual([]);
  expect(names.filter(isOver)).toEqual([
    'never-took-effect',
    'superseded',
    'revoked',
    'rescinded',
    'expired',
    'lapsed',
  ]);
  expect(names.filter(isHolding)).toEqual(['in-force', 'in-force-reported', 'in-part-in-force']);
});
