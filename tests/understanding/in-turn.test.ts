/** Measures that are told by their place in a row. */
import { describe, expect, it } from 'vitest';
import { saying } from './asking.ts';

const say = saying('2026-11-29');

describe('the one in its turn is told, and not its names or its history', () => {
  it.each([
    ["what is india's first ban", /^India's block of 59 apps \(29 June 2020\): Blocks/],
    ["what did india's third list do", /^India's block of 118 apps \(1 September 2020\): Blocks/],
    ["tell me about india's second list", /^India's block of 47 clones .*: Blocks/],
    ["india's fifth ban?", /^India's block of 54 apps/],
    ["explain trump's last order of 2020", /^The Order of 14 August 2020/],
  ])('%s', (text, told) => {
    expect(say(text)).toMatch(told);
  });
});

describe('the last before a day is the last of that time', () => {
  it.each([
    ["what did trump's last order of his first term do", /^Executive Order 13971 .*: Set up/],
    ['what was the last order trump signed before 20 january 2021', /^Executive Order 13971 .*: Set up/],
    ['what does the last order of trump before 2022 say', /^Executive Order 13971 .*: Set up/],
    ["what was trump's first order of his second term", /^Executive Order 14166 .*: Tells/],
  ])('%s', (text, told) => {
    expect(say(text)).toMatch(told);
    expect(say(text)).not.toMatch(/14352/);
  });
});
