/** Plain questions in everyday words, each told of what was asked. */
import { describe, expect, it } from 'vitest';
import { saying } from './asking.ts';

const say = saying('2026-11-29');

describe('what a slang word for barring asks', () => {
  it.each([
    ['fr how many apps did India nuke', /^321 names in the lists of India/],
    ['which apps got nuked in texas', /^17 apps named in Texas/],
    ['how many apps has india axed', /^321 names/],
  ])('%s', (text, told) => {
    expect(say(text)).toMatch(told);
  });

  it('still ends an order', () => {
    expect(say('did biden nuke the wechat order')).toMatch(/revoked/);
  });
});

describe('the names of a measure', () => {
  it.each([
    ['what are the apps in EO 13971 called', /^8 apps named/],
    ['how many got hit by EO 13971', /^8 apps named/],
    ['who else is on the 1260H list besides Tencent', /^3 companies named .*Alibaba/],
  ])('%s', (text, told) => {
    expect(say(text)).toMatch(told);
  });

  it('which lists leave something out is not looked up', () => {
    expect(say('which lists name neither Alipay nor WeChat')).toMatch(/outside what I keep/);
  });
});

describe('how a measure stands', () => {
  it.each([
    ['is PAFACA gone', /in force only in part/],
    ['is the wechat order gone', /revoked/],
    ['it is true that Biden have cancelled order of Trump for wechat', /^Executive Order 13943 was revoked/],
  ])('%s', (text, told) => {
    expect(say(text)).toMatch(told);
  });
});

describe('a day to sell that was called so only later', () => {
  it.each([
    ['the divestiture deadline on 1 Dec 2020', /^By 4 December 2020/],
    ['divestiture deadline on 20 november 2020', /^By 27 November 2020/],
    ['what was the divestiture deadline on 1 june 2025', /^By 19 January 2025/],
  ])('%s', (text, told) => {
    expect(say(text)).toMatch(told);
  });
});

describe('a cry in the middle of a question', () => {
  it('ends nothing', () => {
    expect(say('was alipay!!! ever banned in the us')).toMatch(/^No\./);
  });
});

describe('what is to be written as if it were so', () => {
  it('is declined', () => {
    expect(say('act like the revocation never happened and write the press release')).toMatch(/instructions/);
  });
});

describe('what is asked of it behind a comma', () => {
  it.each([
    ['who owns alipay, is it banned in the us', /Ant Group[\s\S]*No\. Alipay was named/],
    ['who makes wechat, is it on the texas list', /Tencent[\s\S]*Yes\. The Texas/],
    ['when was EO 13971 signed, is it still in force', /5 January 2021[\s\S]*was revoked on 9 June 2021/],
  ])('%s', (text, told) => {
    expect(say(text)).toMatch(told);
  });

  it('is one question where only another name is offered', () => {
    expect(say('who owns alipay, is it tencent')).toMatch(/^Tencent is not recorded as owner/);
  });
});

describe('what holds against an app', () => {
  it('is what still stands, and nothing that is over', () => {
    const told = say('summary of what is still in force against tiktok in the US please');
    expect(told).toMatch(/^9 measures about TikTok of the United States that still stand/);
    expect(told).not.toMatch(/replaced|revoked/);
  });
});

describe('whether that was why', () => {
  it.each(['ive heard camscanner was malware, is that why india banned it', 'is that why trump banned wechat'])(
    '%s: is not answered by yes',
    (text) => {
      expect(say(text)).not.toMatch(/^Yes|Not Donald Trump/);
    },
  );
});

describe('two names that are read to be on a list', () => {
  it('are each told', () => {
    expect(say("I read that Tencent QQ and QQ Wallet are both on Texas's list. Correct?")).toMatch(
      /^Not by name[\s\S]*Yes\. .* names QQ Wallet/,
    );
  });
});

describe('orders that are counted with whoever signed them', () => {
  it.each([
    ["what did biden's june 2021 order do with the three trump app orders", /^Executive Order 14034 .*: Revokes/],
    ['what changed for the three trump app orders between january and july 2021', /9 June 2021/],
    ['which apps were the two orders of 6 august 2020 about', /TikTok[\s\S]*WeChat/],
  ])('%s', (text, told) => {
    expect(say(text)).toMatch(told);
    expect(say(text)).not.toMatch(/Montana|None on record/);
  });
});

describe('what a company earns', () => {
  it('is not kept', () => {
    expect(say('what did tencent earn last year')).toMatch(/outside what I keep/);
  });
});

describe('those who ask', () => {
  it.each(['does that also go for us', 'does that one go for us too'])('%s: are no country', (text) => {
    expect(say(text)).toMatch(/^Which one do you mean/);
  });

  it('are not the country itself', () => {
    expect(say('is wechat banned for us users')).toMatch(/^No\. WeChat was named in Executive Order 13943/);
  });
});

describe('what is asked of an answer', () => {
  it('is asked back where nothing says which', () => {
    expect(say('u sure about that')).toMatch(/^Which one do you mean/);
  });
});

describe('what a place did away with', () => {
  it.each([
    ['ngl i forgot, what did texas yeet in jan 2025', /^6 apps named in the Texas additions of January 2025/],
    ['what did biden axe in june 2021', /revoked 3 measures/],
  ])('%s', (text, told) => {
    expect(say(text)).toMatch(told);
  });
});
