import { describe, expect, it } from 'vitest';
import { saying } from './asking.ts';

const reply = saying('2026-11-29');

describe('days that were given, and days between, are told as days', () => {
  it.each([
    ['how many days did Commerce have after the January order', /45 days after the date of this order/],
    ['what had to be done within 90 days of the OMB memo', /^By 28 May 2023 .*within 90 days/],
    ['what was due 45 days after the order', /EO 13942[\s\S]*EO 13943[\s\S]*EO 13971/],
    ['how many days did ByteDance get to sell', /^By 19 January 2025 .*270 days/],
    ['how many days between the WeChat order and the injunction', /^19 September 2020, 44 days after/],
    ["how long did it take a court to stop Montana's TikTok law", /^30 November 2023, 197 days after/],
    ['does the 120 day pause end', /Until 23 January 2026/],
    ['when was EO 13873 last renewed', /13 May 2025/],
  ])('%s', (text, says) => {
    expect(reply(text)).toMatch(says);
  });

  it('days from a ruling on begin with the ruling', () => {
    expect(reply('days between the Supreme Court ruling and the ban date')).not.toMatch(/268 days/);
  });
});

describe('what an order did on the day it was signed is told of that day', () => {
  it.each(['did EO 13971 bar anything the day it was signed', 'was anything prohibited when 13971 was signed'])(
    '%s',
    (text) => {
      expect(reply(text)).toMatch(/^No\. On 5 January 2021: .*nothing in effect yet/);
    },
  );
});

describe('a list is told with the day that put a name on it', () => {
  it.each(['when did Alibaba get on the Pentagon list', 'when did the Pentagon add Alibaba'])('%s', (text) => {
    expect(reply(text)).toMatch(/^The Section 1260H list of June 2026 was announced/);
  });

  it('who is on it', () => {
    expect(reply("who's in the eight apps order")).toMatch(/^8 apps named/);
    expect(reply('author of EO 13873')).toMatch(/^President Donald Trump signed/);
  });
});

describe('each of two is told of in the place that is asked about', () => {
  it.each([
    ['is WeChat or Tencent banned in the UK', /^WeChat is not named[\s\S]*Tencent is not named/],
    ['is Tencent or Alibaba named in Australia', /^No: Tencent[\s\S]*No: Alibaba/],
  ])('%s', (text, says) => {
    expect(reply(text)).toMatch(says);
  });
});

describe('whether a ban was enforced on a day is told of what was to bar it from everybody', () => {
  it.each(['was the TikTok ban enforced on 10 April 2025', 'on 10 April 2025, could they enforce the TikTok ban'])(
    '%s',
    (text) => {
      expect(reply(text)).toMatch(/^On 10 April 2025: The Protecting Americans .*enforcement withheld/);
    },
  );
});

describe('what is kept of no app is declined', () => {
  it.each(['what year was QQ launched', 'when did WeChat come out', 'did Canada tell TikTok to close its offices'])(
    '%s',
    (text) => {
      expect(reply(text)).toMatch(/^That is outside what I keep/);
    },
  );

  it('but for an app of whose beginning accounts are noted', () => {
    expect(reply('when did VMate launch')).toMatch(/2016[\s\S]*2017/);
  });
});
