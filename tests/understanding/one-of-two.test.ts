/** Two names that are taken for one another: which of them is meant by a list, and that they are two. */
import { describe, expect, it } from 'vitest';
import { saying } from './asking.ts';

const say = saying('2026-11-29');

describe('which of two names a list holds', () => {
  it.each([
    [
      'wechat or wechat pay, which one is in the january 2021 order',
      /^No: WeChat Pay is, WeChat is not/,
      /names WeChat Pay/,
    ],
    ['uc browser or vmate, which was in the eight', /^No\. UC Browser is not named/, /names VMate/],
    ['wechat work or wechat, which did india ban', /^Yes.*WeChat Work/, /WeChat is named in India/],
    ['shareit and xender, both banned in india?', /^Yes.*SHAREit/, /Xender is named/],
  ])('%s', (text, first, second) => {
    const told = say(text);
    expect(told).toMatch(first);
    expect(told).toMatch(second);
  });
});

describe('two that sound alike', () => {
  it.each([
    ['is qq music the same as qq wallet', /^No: QQ Music and QQ Wallet are two apps/],
    ['are ucweb and uc browser the same', /^No: UC Browser is an app, UCWeb a company/],
  ])('%s', (text, told) => {
    expect(say(text)).toMatch(told);
  });

  it('may still be of one name', () => {
    expect(say('is weixin the same as wechat')).toContain('one and the same');
  });
});

describe('the reasons of a round', () => {
  it.each([
    ['why did india block apps in september 2020', "India's block of 118 apps"],
    ['how did india justify the november 2020 block', "India's block of 43 apps"],
  ])('%s', (text, round) => {
    expect(say(text)).toMatch(new RegExp(`^Reasons given in ${round}`));
  });
});

describe('what changed of a list', () => {
  it('says what was added to it', () => {
    const told = say('what changed on the texas list between 2023 and 2026');
    expect(told).toContain(
      'The Texas additions of January 2025 (RedNote, DeepSeek, Webull, Tiger Brokers, Moomoo and Lemon8)',
    );
    expect(told).toContain('The Texas additions of January 2026:');
  });

  it('is no change of another', () => {
    expect(say('any changes to the maryland directive')).not.toContain('Texas additions');
  });
});

describe("since when one is the other's", () => {
  it.each([["when did moonton become bytedance's"], ['moonton bytedance since']])('%s', (text) => {
    expect(say(text)).toMatch(/^ByteDance.*is the parent of Moonton \(since 22 March 2021\)/);
  });
});

describe('what somebody put in the place of several orders', () => {
  it('is what ended them', () => {
    expect(say('what did biden replace the bans with')).toMatch(/^Executive Order 14034 .*revoked 3 measures/);
  });
});
