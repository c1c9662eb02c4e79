/** What concerns the devices of governments, and what somebody signed or decided, told with all of it. */
import { describe, expect, it } from 'vitest';
import { saying } from './asking.ts';

const say = saying('2026-11-29');

describe('who keeps something off government devices', () => {
  it.each([
    ['which countries ban tiktok on government devices', 8],
    ['who bans tiktok on work phones', 8],
    ['how many measures keep tiktok off government laptops', 8],
    ['which states block tiktok on official devices', 2],
    ['which governments bar wechat on the phones of officials', 4],
  ])('%s', (text, count) => {
    const told = say(text);
    expect(told).toMatch(new RegExp(`^${count} measures about (TikTok|WeChat) that concern government devices`));
    expect(told).not.toContain('India');
  });

  it('is not asked where a government names something', () => {
    expect(say('which governments named tiktok')).toMatch(/^19 measures about TikTok, in India/);
  });
});

describe('what somebody signed', () => {
  it.each([
    ['did biden ever ban an app', /^3 measures signed or issued by Joe Biden/],
    ['what did trump sign', /^\d+ measures signed or issued by Donald Trump/],
    ['what has trump done about tiktok', /^7 measures about TikTok signed or issued by Donald Trump/],
    ['has abbott banned anything', /^3 measures signed or issued by Governor Abbott/],
    ['what did abbott ban', /^17 apps named in/],
  ])('%s', (text, told) => {
    expect(say(text)).toMatch(told);
  });
});

describe('what a court rules', () => {
  it.each([['did the supreme court rule on tiktok'], ['how did the supreme court rule on tiktok']])('%s', (text) => {
    expect(say(text)).toMatch(/^17 January 2025.*upheld the 2024 Act/);
  });

  it('is no rule that somebody made', () => {
    expect(say('what does the far rule do')).toContain('federal contracts');
  });
});

describe('a list on a day', () => {
  it('has what was added to it by then', () => {
    expect(say('which apps were on the texas list in march 2025')).toMatch(/^15 apps/);
    expect(say('which apps were on the texas list in 2024')).toMatch(/^9 apps/);
    expect(say('which apps are on the texas list in 2026')).toMatch(/^17 apps/);
  });

  it('that names something is no other list that does', () => {
    const told = say('is tiktok on the pentagon list');
    expect(told).toMatch(/^No\. TikTok is not named in the Section 1260H list/);
    expect(told).not.toMatch(/\byes\b/i);
  });

  it('may reach what it does not name', () => {
    expect(say('does the 2024 tiktok law cover lemon8')).toMatch(/^Not by name: .* reaches Lemon8 through ByteDance/);
  });
});

describe('whether anything came of an order', () => {
  it.each([['was the eight app order enforced on any app'], ['was eo 13971 enforced against anyone']])('%s', (text) => {
    expect(say(text)).toContain('nothing was ever barred under it');
  });
});
