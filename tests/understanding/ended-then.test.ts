import { describe, expect, test } from 'vitest';
import { saying } from './asking.ts';

const said = saying('2026-11-29');

describe('what ended in a time is told by the days on which it ended', () => {
  test.each([
    ['what got cancelled on 16 june 2021', /^2 measures that are over[\s\S]*TikTok list[\s\S]*WeChat list/],
    ['what got revoked on june 9', /^3 measures that are over[\s\S]*13942[\s\S]*13943[\s\S]*13971/],
    ['how many orders were revoked in 2021', /^3 measures that are over/],
    ['anything revoked since 2023?', /^4 measures that are over[\s\S]*14166/],
    ['which bans were lifted in 2024', /^None on record/],
  ])('%s', (question, right) => {
    expect(said(question)).toMatch(right);
  });

  test('a day without its year is no number by itself', () => {
    expect(said('what happened to tiktok on 4 december')).not.toMatch(/December 2025/);
  });
});

describe('which of two companies has the other', () => {
  test.each([
    ['does moonton belong to bytedance', /^Yes\. ByteDance is the parent of Moonton/],
    ['since when does moonton belong to bytedance', /^ByteDance .*is the parent of Moonton \(since 22 March 2021\)/],
    ['does bytedance belong to moonton', /^No: Moonton is not recorded as owner of ByteDance/],
    ['does alibaba belong to ucweb', /^No: UCWeb is not recorded/],
    ['free fire by garena, is the owner chinese?', /not a Chinese company/],
  ])('%s', (question, right) => {
    expect(said(question)).toMatch(right);
  });
});

describe('what the names of a list are called is said of a firm', () => {
  test.each([
    ['is tencent a military company', /^Yes\. The Section 1260H list/],
    ['is alibaba linked to the chinese military', /Section 1260H list of June 2026/],
    ['is huawei a chinese military company', /^Not known/],
    ['when was tencent called a military company', /January 2025/],
  ])('%s', (question, right) => {
    expect(said(question)).toMatch(right);
  });
});

describe('a slip in a name of several words is read with the words before it', () => {
  test.each([
    ['is we chat py banned', /WeChat Pay/],
    ['tik tok joint ventur owners', /^TikTok USDS Joint Venture .*is held by/],
  ])('%s', (question, right) => {
    expect(said(question)).toMatch(right);
  });
});
