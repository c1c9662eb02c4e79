/** Whose something is said to be by the way, and what is taken for granted of a ban, is corrected with the answer. */
import { describe, expect, test } from 'vitest';
import { saying } from './asking.ts';

const said = saying('2026-11-29');

describe('whose something is said to be by the way', () => {
  test.each([
    ['once alibaba swallowed up camscanner, did texas list it?', 'Alibaba', 'INTSIG', 'Texas'],
    ["is bytedance's wps office on the texas list", 'ByteDance', 'Kingsoft', 'Yes'],
    ['now that baidu owns vmate, was it named in executive order 13971?', 'Baidu \\(company\\)', 'UCWeb', 'Yes'],
    ['after shareit was bought by huawei, did india block it?', 'Huawei', 'SHAREit', 'India'],
  ])('%s', (question, wrong, right, answer) => {
    const told = said(question);
    expect(told).toMatch(new RegExp(`^${wrong} is not recorded as owner`));
    expect(told).toContain(right);
    expect(told).toContain(answer);
  });

  test('is no correction where it is right', () => {
    expect(said("is tencent's wechat on the texas list")).not.toMatch(/not recorded/);
    expect(said('since bytedance owns tiktok, did india block it?')).not.toMatch(/not recorded/);
  });
});

describe('a ban that was taken away', () => {
  test.each([
    'india took its block of tiktok away last year, correct?',
    'India has called the tiktok ban off, right?',
    'new delhi let go of the tiktok ban, yes?',
  ])('%s', (question) => {
    expect(said(question)).toMatch(/^India has not lifted its ban on TikTok/);
  });

  test('from a list', () => {
    expect(said('did texas take camscanner off its list?')).toMatch(/in force since 23 January 2023/);
  });
});

describe('whether it names both', () => {
  test.each([
    ['does the list of 59 name both vmate and wps office', 'WPS Office'],
    ['executive order 13971 names both wechat pay and tiktok?', 'TikTok'],
    ['does the order of january 2021 name shareit and helo', 'Helo'],
  ])('%s', (question, missing) => {
    expect(said(question)).toMatch(new RegExp(`^No. ${missing} is not named`));
  });
});

describe('whether a list of companies bars their apps', () => {
  test.each([
    'a company is put on the 1260H list: are its apps forbidden then?',
    'are apps of the firms on the entity list outlawed?',
    'tencent sits on the pentagon list, so is wechat blocked?',
  ])('%s', (question) => {
    expect(said(question)).toMatch(/concern companies, not apps/);
  });
});
