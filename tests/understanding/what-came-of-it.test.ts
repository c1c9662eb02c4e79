/** What was moved on, identified or stopped, and what came of it. */
import { describe, expect, it } from 'vitest';
import { saying } from './asking.ts';

const say = saying('2026-11-22');

describe('a day that an office moved on', () => {
  it.each([
    ['until when did the seven-day CFIUS extension run', /4 December 2020/],
    ['CFIUS gave them 15 more days, to which date?', /27 November 2020/],
    ['the second CFIUS extension ran out on which day', /By 4 December 2020/],
  ])('%s', (text, day) => {
    expect(say(text)).toMatch(day);
    expect(say(text)).not.toMatch(/2025/);
  });
});

describe('a rule before anything that is called one', () => {
  it.each([
    'had US federal phones a rule on tiktok on 20 January 2023',
    'any tiktok rule for federal devices on 3 Jan 2023?',
  ])('%s', (text) => {
    expect(say(text)).toMatch(/No TikTok on Government Devices Act/);
    expect(say(text)).not.toMatch(/FAR rule/);
  });

  it('is the rule itself on a later day', () => {
    expect(say('was there a tiktok rule for federal contractors on 9 July 2023')).toMatch(/FAR rule/);
  });
});

describe('an order that makes somebody sell', () => {
  it.each(['the sell-tiktok order of august 2020, revoked?', 'was the august 2020 sell tiktok order ever withdrawn'])(
    '%s',
    (text) => {
      expect(say(text)).toMatch(/not on record/);
      expect(say(text)).not.toMatch(/was revoked/);
    },
  );
});

describe('what was identified under an order', () => {
  it.each([
    'how many of the eight did the commerce secretary identify?',
    'did commerce act on any of the eight apps',
    'the January 2021 order named eight apps. On how many did Commerce act?',
    'how many of the eight were actually blocked?',
  ])('%s: nothing', (text) => {
    expect(say(text)).toMatch(/nothing was ever barred/);
  });

  it('is what carried the order out, where something did', () => {
    expect(say('which transactions did commerce identify under EO 13942')).toMatch(/Commerce's TikTok list/);
  });

  it.each([
    ['how many apps does EO 13971 identify', /^8 apps/],
    ['how many of the 59 were actually blocked', /59 apps/],
  ])('%s: whom it names', (text, names) => {
    expect(say(text)).toMatch(names);
  });
});

describe('what came after a judge', () => {
  it.each([
    'wechat was on the commerce list, then a judge came in.. then what',
    'Beeler stopped the wechat list. what happened then?',
  ])('%s: the list was rescinded', (text) => {
    expect(say(text)).toMatch(/Beeler[\s\S]*(rescinded on 16 June 2021|16 June 2021: .*rescinded)/);
  });
});

describe('whom a law goes after, and not whoever asks', () => {
  it.each(['pafaca goes after the app stores not me', 'the 2024 act is aimed at stores and hosts, not at me?'])(
    '%s',
    (text) => {
      expect(say(text)).toMatch(/aimed at app stores and hosting services, not at users/);
    },
  );
});
