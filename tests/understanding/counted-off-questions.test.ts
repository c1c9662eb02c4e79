import { describe, expect, test } from 'vitest';
import { saying } from './asking.ts';

const said = saying('2026-11-29');

describe('questions that are counted off in one line', () => {
  test('by numbers', () => {
    const answer = said('qq wallet 1 whose is it 2 was it in the january 2021 order');
    expect(answer).toMatch(/Tencent/);
    expect(answer).toMatch(/13971/);
  });

  test('by letters', () => {
    const answer = said('shareit: a) who is behind it b) is it on the list of 59');
    expect(answer).toMatch(/59 apps/);
    expect(answer).toMatch(/SHAREit Technologies|Smart Media4U|SHAREit/);
  });
});

describe('what a place lists, and not its list', () => {
  test.each(['since when does Texas list Lemon8?', 'who owns deepseek and when did Texas list it?'])(
    '%s',
    (question) => {
      expect(said(question)).toMatch(/31 January 2025/);
    },
  );

  test('the list itself is still meant where its noun says so', () => {
    expect(said('what does the Texas list say?')).toMatch(/Keeps the listed apps/);
  });
});

describe('the days that one order sets', () => {
  test('of a pause', () => {
    expect(said('EO 14166: how many days?')).toMatch(/75 days/);
  });

  test('of an order that was to begin later', () => {
    expect(said('13942, how many days is it')).toMatch(/45 days/);
  });
});
