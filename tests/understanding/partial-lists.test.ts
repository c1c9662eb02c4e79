/** Lists of which not all names are recorded, and since when a firm is on one. */
import { describe, expect, it } from 'vitest';
import { saying } from './asking.ts';

const say = saying('2026-11-29');

describe('what is not among the recorded names of a list that is not recorded whole', () => {
  it.each([
    ['is Huawei on the 1260H list of January 2025', /^Not known: only one of the 134 names/],
    ['did the Pentagon list of June 2026 name Xiaomi', /^Not known: not all names/],
    ['is Kwai one of the 47', /^Not known: only 5 of the 47 names/],
    ['does the Montana state-device policy name TikTok', /^Not known: not all names/],
  ])('%s', (text, said) => {
    expect(say(text)).toMatch(said);
  });

  it('is denied where all are', () => {
    expect(say('is Snack Video on the list of 118')).toMatch(/^No\. Snack Video is not named/);
  });

  it('is told with what is among them', () => {
    expect(say('is Tencent on the 1260H list')).toMatch(/^Yes\. The Section 1260H list of January 2025/);
  });
});

describe('since when a firm is on a list', () => {
  it.each([
    ['when did the Pentagon list Tencent', /announced in January 2025/],
    ['Alibaba on the 1260H list since when', /8 June 2026/],
    ['Huawei, on the Maryland list since when', /6 December 2022/],
  ])('%s', (text, said) => {
    expect(say(text)).toMatch(said);
  });
});

describe('whether it is the only one', () => {
  it.each([
    ['is CamScanner the only app in the order of January 2021', /^8 apps named/],
    ['is TikTok the only app in PAFACA', /^TikTok is the only app/],
    ['is Tencent the only firm on the January 2025 1260H list', /^134 names .* 1 of them is on record: Tencent/],
    ['is Xriver the only app of Tencent on the list of 54', /on record|35 of them/],
  ])('%s', (text, said) => {
    expect(say(text)).toMatch(said);
  });

  it('is not asked by one beside another', () => {
    expect(say('was WeChat one of the eight or only WeChat Pay')).toMatch(/^No: WeChat Pay is, WeChat is not/);
  });
});

describe('an outsider with an everyday name that opens so few words', () => {
  it.each(['slack on the Texas list?', 'zoom was one of the 59, no?', 'signal in the 118'])('%s', (text) => {
    expect(say(text)).toMatch(/is not named in any measure on record/);
  });

  it('does not hide how a bar stands behind a word that any measure has', () => {
    expect(say('WeChat: 1 which company 2 was it ever banned in the US')).not.toMatch(/^Barred/);
  });
});
