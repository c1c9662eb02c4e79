import { describe, expect, test } from 'vitest';
import { saying } from './asking.ts';

const said = saying('2026-11-29');

describe('executive orders are orders of that kind alone, in the order of their days', () => {
  test.each(['list all executive orders of the US', 'which EOs are on record', 'show me all presidential orders'])(
    '%j',
    (question) => {
      expect(said(question)).toMatch(/^10 measures[\s\S]*13873[\s\S]*13942[\s\S]*13971[\s\S]*14034[\s\S]*14166/);
      expect(said(question)).not.toMatch(/DHS|Musical/);
    },
  );
});

describe('what the names of a list are called asks for those names', () => {
  test.each([
    "which firms have links to China's army",
    'who does the Pentagon call a Chinese military company',
    "what companies are tied to China's military",
  ])('%j', (question) => expect(said(question)).toMatch(/Tencent.*BYD/));
});

describe('the order that ended others is told by its number and title', () => {
  test.each([
    "title and number of the order that scrapped Trump's app orders",
    'number of the order that undid EO 13942',
  ])('%j', (question) => expect(said(question)).toMatch(/EO 14034.*Protecting Americans/));
});

describe('how far a day may be moved is told by what lets it be moved', () => {
  test.each([
    'by how many days may the president move the TikTok date',
    'how far could the president push back the tiktok sale date',
  ])('%j', (question) => expect(said(question)).toMatch(/^Until 19 April 2025.*90 days/));
});

test('a day to sell is a day to keep', () => {
  expect(said("ByteDance's first date to sell TikTok under CFIUS")).toMatch(/^By 12 November 2020/);
});

test('all names of the last order that has so many are those of that order', () => {
  expect(said("the names of all eight apps in Trump's last app order")).toMatch(/Alipay.*WPS Office/);
});
