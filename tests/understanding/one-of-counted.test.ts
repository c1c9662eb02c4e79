/** Whether a name is among so many that a list counts, and how many places have such lists. */
import { describe, expect, it } from 'vitest';
import { saying } from './asking.ts';

const said = saying('2026-11-29');

describe('one of so many', () => {
  it.each([
    ['is helo among the 118 that india blocked', /^No\b.*not named in India's block of 118.*59 apps/s],
    ['was pubg mobile one of the 118 india banned', /^Yes\b.*118 apps/s],
    ['is uc browser in the indian list of november 2020', /^No\b.*43 apps/s],
  ])('%s', (text, told) => {
    expect(said(text)).toMatch(told);
  });
});

describe('who signed it, said by the way', () => {
  it('is no answer to what is asked of it', () => {
    expect(said('the act that biden signed on tiktok, does it name temu')).not.toMatch(/^Yes/);
  });
});

describe('how many places', () => {
  it.each([
    ['how many countries restrict wechat', /^3 countries or regions\b.*India.*Canada/s],
    ['how many places have deepseek on a list', /^4 countries or regions\b.*Italy.*Taiwan/s],
  ])('%s: places are counted, and not measures', (text, told) => {
    expect(said(text)).toMatch(told);
  });
});

describe('a list of its own month', () => {
  it('is not that with what was added to it later', () => {
    expect(said("how many apps are on india's june 2020 list")).toMatch(/^59 apps/);
    expect(said("what is in india's june 2020 list")).toMatch(/^59 apps/);
  });

  it('is told by what it does where it has no more than one name', () => {
    expect(said('what was in the commerce wechat list')).toMatch(/hosting/);
  });
});

describe('a name and a measure, and nothing beside', () => {
  it.each([
    ['eo 13943 = tiktok?', /^No\b.*13942/s],
    ['camscanner or wechat in the eight app order?', /CamScanner.*\n.*WeChat is not|WeChat is not.*\n?.*CamScanner/s],
    ['which of rednote, temu and moomoo is not in the january 2025 texas batch', /No\b.*Temu is not named/s],
  ])('%s', (text, told) => {
    expect(said(text)).toMatch(told);
  });
});

describe('what a rule would have done', () => {
  it('is told of a measure that never began', () => {
    expect(said("what would commerce's tiktok list have stopped had it ever started, if it had")).toMatch(/hosting/);
  });
});

describe('what a law is for, and against whom', () => {
  it.each([
    ['does the far rule apply to contractors', /addresses federal contractors/],
    ['what happens to companies that keep tiktok under the montana law', /^Penalties\b/],
    ['why did montana ban tiktok', /^No reason is recorded/],
    ['why did the commerce list never start', /stopped|[Cc]ourt/],
  ])('%s', (text, told) => {
    expect(said(text)).toMatch(told);
  });
});

describe('the largest of several rounds', () => {
  it.each([
    ['which round was the biggest', /^India's block of 118 apps/],
    ['smallest round?', /^India's block of 43 apps/],
  ])('%s', (text, told) => {
    expect(said(text)).toMatch(told);
  });
});

describe('who named the most', () => {
  it.each([
    ['which country has banned the most apps', /^321 names in the lists of India.*United States/s],
    ['which list names the most apps', /^India's block of 118 apps/],
    ['apps in both the 2021 order and the texas list', /^7 apps named in both/],
  ])('%s', (text, told) => {
    expect(said(text)).toMatch(told);
  });

  it('a month that only tells one from others is no day', () => {
    expect(said('is the january order the same as the august orders')).not.toMatch(/as of/);
  });
});

describe('the apps of a firm that is called as an app is', () => {
  it('are those of the firm, in whichever list', () => {
    expect(said('which apps of baidu did india ban')).toMatch(/^5 apps of Baidu/);
  });
});
