import { describe, expect, it } from 'vitest';
import { saying } from './asking.ts';

const say = saying('2026-11-29');

describe('a number of names, told right before', () => {
  it.each([
    'Trump barred eight Chinese apps. ok which 8',
    '> Trump signs order against eight Chinese apps\nwhich eight lol',
  ])('%s', (text) => {
    expect(say(text)).toMatch(/Alipay, CamScanner, QQ Wallet, SHAREit, Tencent QQ, VMate, WeChat Pay and WPS Office/);
  });
});

describe('as what a rule is cited', () => {
  it.each(['clause nr of the ByteDance rule for contractors', 'what clause covers ByteDance in federal contracts'])(
    '%s',
    (text) => {
      expect(say(text)).toMatch(/^FAR 52\.204-27/);
    },
  );
});

describe('a case by its number', () => {
  it.each(['what came of case 20-1444', 'what did the court do in No. 20-1444'])('%s', (text) => {
    expect(say(text)).toMatch(/TikTok Inc\. v\. Committee on Foreign Investment/);
  });
});

describe('what happened, by a name of its own', () => {
  it.each(['the Situation Room meeting, what was that about', 'what did they plan at the Situation Room meeting'])(
    '%s',
    (text) => {
      expect(say(text)).toMatch(/discussed curbs on Ant and Tencent/);
    },
  );

  it('a list that was pulled', () => {
    expect(say('the Pentagon posted a list of Chinese firms and took it down the same day. when was this?')).toMatch(
      /^13 February 2026/,
    );
  });
});

describe('a company', () => {
  it.each([
    ['who is INTSIG', /Developer and owner of CamScanner and CamCard/],
    ['what is UCWeb', /Developer of VMate, UC Browser and UC News/],
  ])('%s', (text, told) => {
    expect(say(text)).toMatch(told);
  });
});

describe('a judge who is named', () => {
  it('tells of no other court', () => {
    const told = say('when did Judge Molloy halt the TikTok law');
    expect(told).toMatch(/^30 November 2023/);
    expect(told).not.toMatch(/Garland/);
  });
});

describe('what never came', () => {
  it('was no duty', () => {
    expect(say('why did the hosting stage against TikTok never begin')).toMatch(/would have had to stop hosting/);
  });
});

describe('what is no question of the record', () => {
  it.each([
    ['to your mind, is blocking apps mere protectionism', /no opinion/],
    ['Trump signing it was cowardice, that is how I see it, and you?', /no opinion/],
    ['how could one sneak round the Indian block of TikTok', /advice/],
    ['the street address of Tencent please', /outside what I keep/],
    ['how long does a chicken stay in the oven', /outside what I keep/],
  ])('%s', (text, told) => {
    expect(say(text)).toMatch(told);
  });

  it('a polite wish is no advice', () => {
    expect(say("Snack Video's owner I should like to know")).toMatch(/^Kuaishou/);
  });
});
