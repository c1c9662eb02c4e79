import { describe, expect, test } from 'vitest';
import { saying } from './asking.ts';

const said = saying('2026-11-29');

describe('what courts decided, counted', () => {
  test.each([
    ["how many judges stopped Trump's bans in 2020?", /^4 decisions of courts/],
    ['how many court decisions are there on the 2024 TikTok law?', /^2 decisions of courts/],
    ["how many rulings were there on Montana's law?", /^1 decision of courts/],
  ])('%s', (question, told) => {
    expect(said(question)).toMatch(told);
  });

  test.each([
    "what came of TikTok's case against the divestiture order?",
    'how did the appeal against the 2020 divestiture order end?',
  ])('%s', (question) => {
    expect(said(question)).toMatch(/put on hold while a security agreement was negotiated/);
  });
});

describe('whose apps are named most', () => {
  test.each([
    ['which company has the most apps banned in India?', /^11 apps of Tencent/],
    ['which firm has the most apps on the list of 59?', /^4 apps of ByteDance/],
  ])('%s', (question, told) => {
    expect(said(question)).toMatch(told);
  });
});

describe('what it still holds there', () => {
  test('a share of what runs the app', () => {
    expect(said('does ByteDance still own any of the US TikTok?')).toMatch(/^ByteDance holds 19\.9%/);
  });
});

describe('what has not ended', () => {
  test('a law', () => {
    expect(said('when did they repeal PAFACA?')).toMatch(/^No, not revoked\./);
  });

  test('the lists of a place', () => {
    expect(said('when did Texas lift its list?')).toMatch(/in force since 23 January 2023/);
    expect(said('when did India lift its ban?')).toMatch(/^India has not lifted/);
  });

  test('which law lets a place bar apps', () => {
    expect(said('which law lets India ban apps?')).toMatch(/section 69A/);
  });
});

describe('which of so many were ended', () => {
  test.each([
    '"In June 2021 the new President revoked three orders of his predecessor." Which three are meant?',
    'Biden rescinded three orders in June 2021. Which ones?',
  ])('%s', (question) => {
    expect(said(question)).toMatch(/13942.*13943.*13971/);
  });
});

describe('which states have lists', () => {
  test('none of the whole country', () => {
    expect(said('which US states have lists?')).not.toMatch(/Entity List|Commerce/);
    expect(said('how many US states have lists?')).toMatch(/^3 states/);
  });
});
