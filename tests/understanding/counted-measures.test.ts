/** Measures that are counted or chosen by what they name, by whom they name, and by how large they are. */
import { describe, expect, it } from 'vitest';
import { saying } from './asking.ts';

const say = saying('2026-11-29');

describe('measures by how many apps they name', () => {
  it.each([
    ['what number of measures name a single app', /^\d+ measures that name only 1 app/],
    ['which rounds name more than a hundred apps', /block of 118 apps/],
    ['which orders cover only one app', /Executive Order 13943/],
    ['which measures are only about deepseek', /^6 measures about DeepSeek that name only 1 app/],
  ])('%s', (text, said) => {
    expect(say(text)).toMatch(said);
  });

  it('leaves out what names more', () => {
    expect(say('which orders cover only one app')).not.toMatch(/13971/);
  });
});

describe('measures by whose apps they name', () => {
  it.each([
    ['how many of the indian rounds had apps of alibaba in them', /^2 measures of India that name an app of Alibaba/],
    ['how many rounds hit a tencent app', /^3 measures/],
    ['list the intsig apps', /CamCard/],
  ])('%s', (text, said) => {
    expect(say(text)).toMatch(said);
  });
});

describe('the largest', () => {
  it.each([
    ['which list is the longest on record', /^India's block of 118 apps/],
    ['what is the smallest list that india made', /^India's block of 43 apps/],
  ])('%s', (text, said) => {
    expect(say(text)).toMatch(said);
  });
});

describe('what each of several sides names', () => {
  it.each([
    ['which apps were named by both trump and india', /^6 apps.*CamScanner/],
    ['apps that all of maryland, india and texas have barred', /^3 apps.*TikTok, WeChat and Alipay/],
    ['which apps are in the lists of india and also in trump’s orders', /^6 apps/],
    ['are there any of the eight that both trump and india went for', /^4 apps/],
  ])('%s', (text, said) => {
    expect(say(text)).toMatch(said);
  });
});

describe('how often', () => {
  it.each([
    ['how many times did cfius push the sale date back', /^Moved twice/],
    ['how often was bytedance’s sale date of 2020 extended', /^Moved twice/],
  ])('%s', (text, said) => {
    expect(say(text)).toMatch(said);
  });
});

describe('a country in a union of countries', () => {
  it('is counted as itself', () => {
    expect(say('in how many countries is deepseek barred')).toMatch(/^4 countries.*Italy, Taiwan and Australia/);
  });

  it('is told by its name where the union is asked about', () => {
    expect(say('has the european union barred deepseek')).toMatch(/^In Italy/);
  });
});

describe('“the ban” on a day', () => {
  it.each(['was the tiktok ban in effect on 3 march 2025', 'on 22 september 2020 was the wechat ban in force'])(
    'opens with where most is told of it: %s',
    (text) => {
      expect(say(text)).toMatch(/^In the United States: not barred/);
    },
  );
});

describe('a bill that is no law', () => {
  it.each([
    ['did senate bill 103 pass', /540.*not shown as enacted/],
    ['is the no adversarial ai act in force', /only shown as introduced/],
  ])('%s', (text, said) => {
    expect(say(text)).toMatch(said);
  });
});
