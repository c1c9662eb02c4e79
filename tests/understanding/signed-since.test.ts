/** What was signed since a day, or before it. */
import { describe, expect, it } from 'vitest';
import { saying } from './asking.ts';

const say = saying('2026-11-22');

describe('what was signed after a time', () => {
  it.each([
    [
      'which orders did Trump issue after September 2020',
      /^6 measures signed or issued by Donald Trump/,
      /13942|13943/,
    ],
    ['executive orders signed by Trump since 1 May 2025', /^3 measures/, /14258/],
    ["Trump's orders after 2020", /^6 measures/, /13943/],
    ['what has Biden signed since 2023', /^1 measure[\s\S]*Foreign Adversary/, /14034/],
    ['which measures were issued after January 2026', /^\d measures on record/, /2025\)|2024\)/],
  ])('%s', (text, told, earlier) => {
    expect(say(text)).toMatch(told);
    expect(say(text)).not.toMatch(earlier);
  });

  it('is what was signed before it, where that is asked', () => {
    expect(say('what orders did Trump sign before 1 August 2020')).toMatch(/13873/);
    expect(say('what orders did Trump sign before 1 August 2020')).not.toMatch(/13942/);
  });
});
