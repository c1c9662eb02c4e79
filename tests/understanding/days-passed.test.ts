import { describe, expect, test } from 'vitest';
import { saying } from './asking.ts';

const said = saying('2026-11-29');

describe('a day that was to be kept passed: what became of it', () => {
  test.each([
    'what happened once the cfius deadline had passed?',
    'the divestiture date of 4 December 2020 went by. then what?',
    '4 Dec 2020 came and went for bytedance, what next?',
    '4 December 2020 was the deadline for selling tiktok. it came, it went, and?',
  ])('%s', (question) => {
    expect(said(question)).toMatch(/no sale and no further formal extension/);
  });

  test('of the order on eight apps', () => {
    expect(said('the deadline of the eight apps order passed, what happened?')).toMatch(/nothing identified/);
  });

  test('of a day of its own measure', () => {
    expect(said('the deadline for state agencies in Maryland lapsed, then what?')).toMatch(/20 December 2022/);
  });
});

describe('which of the names of one list are on the lists of a place', () => {
  test('both name them', () => {
    expect(said("which of the eight are on India's lists?")).toMatch(/^4 apps named in both/);
    expect(said('how many of the eight apps are in the Texas lists?')).toMatch(/^7 apps named in both/);
  });
});
