import { describe, expect, it } from 'vitest';
import { saying } from './asking.ts';

const say = saying('2026-11-29');

describe('what a state keeps off its devices', () => {
  it.each([
    'Montana has a list of its own for phones. which apps are on it?',
    'which apps did Montana strike from its state laptops',
    'what apps may not be on Montana work phones',
  ])('%s', (text) => {
    expect(say(text)).toMatch(/Telegram, WeChat and Temu/);
    expect(say(text)).not.toMatch(/SB 419/);
  });

  it.each(['is TikTok ok on federal laptops yet', 'TikTok on fed phones, allowed?'])('%s', (text) => {
    expect(say(text)).toMatch(/^For government devices or contracts: barred/);
  });
});

describe('whether something stands', () => {
  it.each(['can Montana enforce its TikTok law', 'could Montana still enforce SB 419?'])('%s', (text) => {
    expect(say(text)).toMatch(/^Montana SB 419 was stopped in court/);
  });

  it.each([
    ['5 May 2025: TikTok pause on or off', /^Executive Order 14258 was in force on 5 May 2025/],
    ['was the tiktok pause over on 20 March 2025', /^Executive Order 14166 was in force on 20 March 2025/],
  ])('%s', (text, told) => {
    expect(say(text)).toMatch(told);
  });

  it('the order of the eight, lives it today', () => {
    expect(say('the order of the eight, lives it today?')).toMatch(/revoked on 9 June 2021/);
  });
});

describe('why something ended', () => {
  it.each([
    'the Commerce Department withdrew both lists in June 2021, bc of what',
    'why did Commerce cancel its lists in June 2021',
  ])('%s', (text) => {
    expect(say(text)).toMatch(/Executive Order 14034 \(9 June 2021\) revoked 3 measures/);
  });
});

describe('a name, and not another', () => {
  it.each([
    ['is WeChat (not WeChat Pay) in EO 13971', /^No: WeChat Pay is, WeChat is not/],
    ['WeChat itself (no pay) on the order 13971?', /^No: WeChat Pay is, WeChat is not/],
    ['Temu (not Shein) on the Texas list?', /^Yes\. The Texas additions of January 2026 name Temu/],
  ])('%s', (text, told) => {
    expect(say(text)).toMatch(told);
  });
});

describe('somebody and their company', () => {
  it.each(['did Jack Ma get booted out of Ant', 'Jack Ma got kicked from Ant Group fr?'])('%s', (text) => {
    expect(say(text)).toMatch(/^Jack Ma controlled Ant Group .*until 7 January 2023/);
  });
});

describe('what is to come is told of nothing', () => {
  it.each(['would a judge throw out the Texas list', 'which country bans next'])('%s', (text) => {
    expect(say(text)).toMatch(/I cannot say what will happen/);
  });
});
