import { describe, expect, test } from 'vitest';
import { saying } from './asking.ts';

const said = saying('2026-11-29');

describe('a slip is read as what it is nearest to', () => {
  test.each([
    // A question word, and no name in letters that only look alike.
    ['whih of the eight are also in indias 59', /^3 apps named in both/],
    // No more may be wrong beside a name than in the word alone.
    ["tencent's sice of the eight from january 2021", /^3 apps of Tencent/],
    // A word, and no place that is not on record.
    ['120 days to fiinish the tiktok deal', /23 January 2026/],
    // An app, and no word for a kind of apps.
    ['who owns wchat', /^Tencent/],
    // A part of a longer name.
    ['what share of the tiktlk usds joint venture does mgx hold', /^MGX holds 15%/],
    ['who signed the no titkok on government devices act', /Joe Biden signed the No TikTok on Government Devices Act/],
  ])('%s', (question, right) => {
    expect(said(question)).toMatch(right);
  });
});

describe('a month with a slip beside a number is that month', () => {
  test.each([
    ['was deepseek on the texas list already on 15 jnauary 2025', /^No\.[\s\S]*as of 15 January 2025/],
    ['which executive order was holding off tiktok enforcement on 1 seeptember 2025', /^Executive Order 14310/],
    ['how meny apps did india ban in septembr 2020', /^118 names/],
  ])('%s', (question, right) => {
    expect(said(question)).toMatch(right);
  });
});
