import { describe, expect, test } from 'vitest';
import { saying } from './asking.ts';

const said = saying('2026-11-30');

const telling = (rows: readonly (readonly [string, RegExp])[]) =>
  test.each(rows)('%s', (question, told) => {
    expect(said(question)).toMatch(told);
  });

describe('at whose word something was made', () => {
  telling([
    ['who gave the nod for the Maryland directive', /^The Maryland Office of Security Management issued/],
    ['the Montana TikTok law, who made the call?', /^The Montana Legislature issued/],
    ['which Canadian office pulled the trigger on WeChat', /^The Treasury Board of Canada issued/],
    ['which ministry in India gave the go-ahead', /^The Ministry of Electronics and Information Technology issued/],
    ['the names that Texas dumped on its list in January 2026, who gave the word', /^The Governor of Texas issued/],
    ['name at the foot of EO 13943?', /^President Donald Trump signed/],
  ]);
});

describe('what is called out, spelled out and written down', () => {
  telling([
    ['has Likee been called out in any order', /^Likee is named in India/],
    ['did Texas write down VMate? did Maryland?', /VMate is not named in any measure of Maryland/],
    ['everywhere UC Browser crops up on a blacklist', /^(?!.*Entity List)/],
  ]);
});

describe('what an order is really called', () => {
  telling([
    ['does EO 14350 have a real title', /^EO 14350/],
    ['what is the actual name of EO 13873', /Securing the Information and Communications Technology/],
  ]);
});

describe('who has the biggest share in the firm behind an app', () => {
  telling([
    ['the largest stake in the QQ folks belongs to', /^Prosus/],
    ['whose share of Alipay is the biggest', /Alibaba \(33%/],
  ]);
});

describe('how long something was good for', () => {
  telling([
    ['EO 14310: signed on what day? good for how long?', /until September 17, 2025/],
    ["Trump's first TikTok truce of 2025, how long was that good for", /75 days/],
  ]);
});

describe('a day that only its month would tell', () => {
  telling([
    ['by the 12th, was CamScanner barred', /Which day is/],
    ['had India blocked Shein by the 29th?', /Which day is/],
  ]);
});

describe('one place and another', () => {
  telling([
    ["did Maryland copy Texas's list", /came first, on 6 December 2022/],
    ['the August 2020 orders versus the January 2021 order', /naming TikTok[\s\S]*naming WeChat[\s\S]*Alipay/],
  ]);
});

describe('what was, and what is whose own case', () => {
  telling([
    ['was it ever illegal for me to use Alipay', /In the United States: no\./],
    ["I'm a contractor with my own phone, can the FAR TikTok clause reach it", /^The FAR rule on a ByteDance/],
    ["what's your fave of the eight", /no opinion/],
    ['headcount of Tencent?', /outside what I keep/],
  ]);
});

describe('when an office announced something, and how often it moved a day', () => {
  telling([
    ['European Commission TikTok announcement date', /23 February 2023/],
    ['how many times was the CFIUS deadline moved', /^Moved twice/],
    ['what put the TikTok ban into federal contracts', /FAR/],
    ['total kill count for India over all five rounds', /321/],
    ["who's the big kahuna at the TikTok US venture", /^Adam Presser/],
  ]);
});
