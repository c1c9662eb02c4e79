/** One measure that is said to be another. */
import { describe, expect, it } from 'vitest';
import { saying } from './asking.ts';

const say = saying('2026-11-22');

describe('one measure that is said to be another', () => {
  it.each([
    [
      'a slide has EO 13943 = TikTok order, correct?',
      /^No: Executive Order 13943 and Executive Order 13942 are two measures/,
    ],
    ['is EO 14310 the Montana law?', /^No: Executive Order 14310 and Montana SB 419 are two measures/],
    ['PAFACA is the No TikTok on Government Devices Act, right?', /^No: Protecting Americans/],
  ])('%s', (text, told) => {
    expect(say(text)).toMatch(told);
  });

  it.each([
    'EO 13971 = the eight apps order, true?',
    'is EO 13971 the order that EO 14034 revoked',
    'is EO 14258 or EO 14310 in force',
  ])('%s: no other than it is said to be', (text) => {
    expect(say(text)).not.toMatch(/are two measures/);
  });
});
