/** What is asked as if it had ended, and who acted first. */
import { describe, expect, it } from 'vitest';
import { asking, heardIn, saying } from './asking.ts';

const say = saying('2026-11-29');
const ask = asking('2026-11-29');

describe('what never ended is not explained as if it had', () => {
  it.each([
    ['why did congress abolish the 2024 TikTok law', /^No, not revoked/],
    ['for what reason was the Texas list repealed', /in force since 23 January 2023/],
    ['why did India unblock Xender', /Barred, as far as found/],
    ['why did New Delhi unban ShareIt', /Barred, as far as found/],
    ["why was India's list of 118 cancelled", /No lifting on record/],
    ['why were the 54 apps unblocked', /No lifting on record/],
    ['is any of the 43 unbanned by now', /No lifting on record/],
    ['were any of the 59 let back in', /No lifting on record/],
    ['why did the states unban Alipay', /nothing was ever barred under it/],
  ])('%s', (text, said) => {
    expect(say(text)).toMatch(said);
  });

  it('tells what put an end to what did end', () => {
    expect(say('why was the order on WeChat revoked')).toContain('Executive Order 14034');
    expect(say('for what reason was the WeChat list rescinded')).toContain("Commerce's rescission of June 2021");
  });

  it('takes no month for a place that begins alike', () => {
    expect(say('in what month did America unban WeChat')).toMatch(/^Not barred|^WeChat was never barred/);
  });
});

describe('the first and the last of several', () => {
  it.each([
    ['who was the first judge to halt the TikTok ban', 'rulings:who us-court-tiktok-v-trump'],
    ['the latest court to block a TikTok ban', 'rulings mt-court-alario-v-knudsen'],
  ])('%s', (text, heard) => {
    expect(heardIn(ask(text))).toBe(heard);
  });

  it.each([
    ['who acted first on WeChat, India or Trump', /^India's block of 59 apps \(June 2020\) came first/],
    ['was it Texas or Biden first', /^The Texas prohibited-technologies list came first/],
  ])('%s', (text, said) => {
    expect(say(text)).toMatch(said);
  });
});

describe('signs and digits in place of letters', () => {
  it.each([
    ['who owns C@mScanner', 'owner camscanner'],
    ['D33pSeek owner', 'owner deepseek'],
    ['who is behind $H4REit', 'owner shareit'],
  ])('%s', (text, heard) => {
    expect(heardIn(ask(text))).toBe(heard);
  });

  it('leaves numbers what they are', () => {
    expect(heardIn(ask('who signed EO 13971'))).toBe('signer us-eo-13971');
    expect(say('who owns 4399')).not.toContain('Alipay is');
  });
});
