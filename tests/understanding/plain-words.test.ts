import { describe, expect, it } from 'vitest';
import { asking, requestIn } from './asking.ts';

const ask = asking('2026-11-29');

/** What is told: its kind, what it is about, and what narrows it. */
function heard(text: string): string {
  const tell = requestIn(ask(text));
  if (typeof tell === 'string') return tell;
  const { intent, about, frame } = tell;
  const { measures, except, signer, owner } = frame.filters;
  return [
    frame.aspect ? `${intent}:${frame.aspect}` : intent,
    ...about.map(({ id }) => id),
    ...measures.map((id) => `in ${id}`),
    ...except.map(({ id }) => `not ${id}`),
    ...(owner ? [`of ${owner.id}`] : []),
    ...(signer ? [`by ${signer}`] : []),
  ].join(' ');
}

describe('what somebody ended, signed in a time, or named on leaving an office', () => {
  it.each([
    ['which bans were scrapped by Biden', 'measure:undoes us-eo-14034'],
    ['what did Biden cancel', 'measure:undoes us-eo-14034'],
    ['what did Trump sign in April 2025', 'measures by donald-trump'],
    ['the apps that Trump listed in his last days', 'apps in us-eo-13971'],
    ['who was president when VMate was named', 'signer us-eo-13971'],
  ])('%s', (text, told) => {
    expect(heard(text)).toBe(told);
  });
});

describe('what the authorities of a place said', () => {
  it.each([
    ['did Beijing comment on the order', 'statements'],
    ['did India comment on TikTok', 'statements tiktok'],
    ['what does Canada say about WeChat', 'named wechat'],
  ])('%s', (text, told) => {
    expect(heard(text)).toBe(told);
  });

  it('is nothing where nothing is on record of the place', () => {
    expect(ask('did Brazil say anything about Alipay')[0]?.understanding).toMatchObject({
      kind: 'stranger',
      absence: 'no-statement',
    });
  });
});

describe('a thing that is not on record is not what a firm has', () => {
  it.each(['does Tencent own Supercell', 'is Lazada part of Alibaba', 'did ByteDance buy Zorbix'])('%s', (text) => {
    expect(ask(text)[0]?.understanding).toMatchObject({ kind: 'stranger', absence: 'not-on-record' });
  });

  it('and whoever is on record is answered', () => {
    expect(heard('does CapCut belong to ByteDance')).toBe('owner capcut');
  });
});

describe('bans by their common names', () => {
  it.each([
    ['when did the American TikTok ban begin', 'named:effective tiktok'],
    ['what became of the WeChat ban', 'named wechat'],
    ['who signed the WeChat ban', 'signer us-commerce-wechat-2020-09-18 us-eo-13943'],
    ['when is the TikTok deadline', 'deadlines us-pafaca'],
    ['how often was the TikTok ban put off', 'measure us-pafaca'],
    ['which states named TikTok', 'measures tiktok in tx-prohibited-tech-2023 in md-ed-2022-12-001 in mt-sb-419'],
  ])('%s', (text, told) => {
    expect(heard(text)).toBe(told);
  });
});

describe('lists', () => {
  it.each([
    ['is Baidu on the 1260H list', 'named baidu in us-1260h-2025-01 in us-1260h-2026-06-08'],
    [
      'which apps are in the Texas list but not in Maryland',
      'apps in tx-prohibited-tech-2023 in tx-prohibited-tech-2025 in tx-prohibited-tech-2026 not us-md',
    ],
    ['what did Maryland name that Texas didnt', 'apps not us-tx'],
    [
      'whose are the eight apps',
      'owner alipay camscanner qq-wallet shareit tencent-qq vmate wechat-pay wps-office in us-eo-13971',
    ],
    ["Alibaba apps on Trump's list", 'apps in us-eo-13971 of alibaba'],
  ])('%s', (text, told) => {
    expect(heard(text)).toBe(told);
  });
});

describe('what somebody banned, and the owners of all names of a measure', () => {
  const eight = 'owner alipay camscanner qq-wallet shareit tencent-qq vmate wechat-pay wps-office in us-eo-13971';
  it.each([
    ['which apps did Trump ban', 'apps by donald-trump'],
    ['what did Biden ban', 'apps by joe-biden'],
    ['what did Wilbur Ross ban', 'apps by wilbur-ross'],
    ['who owns the apps in EO 13971', eight],
    ['list those 8 apps with their makers', eight],
    [
      'who owns the payment apps on that January 2021 list of eight',
      'owner alipay qq-wallet wechat-pay in us-eo-13971',
    ],
  ])('%s', (text, told) => {
    expect(heard(text)).toBe(told);
  });
});

describe('what stands beside a name', () => {
  it.each([
    ['compare the TikTok and WeChat orders', 'compare us-eo-13942 us-eo-13943'],
    ['was the WeChat order before the TikTok one', 'compare us-eo-13942 us-eo-13943'],
    ['which games did India ban with PUBG', 'apps in in-118-2020-09'],
    ['what did Maryland tell its agencies to remove', 'apps'],
    ['who is on the Maryland list', 'apps in md-ed-2022-12-001'],
    ['which of VMate and Helo is ByteDance’s', 'owner helo vmate'],
    ['why did Biden sign the order against the eight apps', 'measure:reasons us-eo-13971'],
  ])('%s', (text, told) => {
    expect(heard(text).split(' ').sort().join(' ')).toBe(told.split(' ').sort().join(' '));
  });

  it('is a name where only one can stand before a list', () => {
    for (const name of ['Discord', 'Blorpify'])
      expect(ask(`is ${name} on the Texas list`)[0]?.understanding).toMatchObject({
        kind: 'stranger',
        strangers: [name],
      });
  });
});

describe('what came of it', () => {
  it.each([
    ['so Biden kept the WeChat ban going', 'standing:ended us-eo-13943'],
    ['why is TikTok not banned', 'standing us-pafaca'],
    ['how come TikTok works in the US if the law is law', 'standing us-pafaca'],
    ['which order did Biden use to revoke those of Trump', 'measure:undoes us-eo-14034'],
  ])('%s', (text, told) => {
    expect(heard(text)).toBe(told);
  });
});

describe('what is the last, the next or the reason', () => {
  it.each([
    ['what is the newest measure on record', 'measure us-fascsa-deepseek-2026-01'],
    ['next deadline?', 'deadlines'],

    ['why did Biden cancel the orders', 'measure:undoes us-eo-14034'],
    ['how long was TikTok down', 'history ev-43'],
    ['is Tencent involved in TikTok', 'owner tiktok'],
    ['who banned TikTok in India', 'signer in-59-2020-06-29'],
  ])('%s', (text, told) => {
    expect(heard(text)).toBe(told);
  });
});

it('tells of what was paused what came after the pauses', () => {
  expect(heard('what happens after the pauses ended')).toMatch(/^standing us-pafaca\b/);
});

describe('a ban by the name that many a measure could have', () => {
  it.each([
    ['what is the TikTok ban', 'measure:does us-pafaca'],
    ['explain the TikTok ban', 'measure:does us-pafaca'],
    ['what was the WeChat ban', 'measure:does us-commerce-wechat-2020-09-18'],
    ['can somebody explain the 8 app ban', 'measure:does us-eo-13971'],
    ['what Baidu apps are banned', 'apps of baidu'],
    [
      'list all Indian bans',
      'measures in in-59-2020-06-29 in in-47-2020 in in-118-2020-09 in in-43-2020-11 in in-54-2022-02',
    ],
    ['whn was eo 13971 revokd', 'dates:ended us-eo-13971'],
  ])('%s', (text, told) => {
    expect(heard(text)).toBe(told);
  });
});

describe('a list with what was added to it, and a time between two months', () => {
  it.each([
    ['Texas list newest names?', 'apps in tx-prohibited-tech-2026'],
    [
      'which apps are on the Texas list',
      'apps in tx-prohibited-tech-2023 in tx-prohibited-tech-2025 in tx-prohibited-tech-2026',
    ],
    ['is WeChat banned in the UK', 'named wechat'],
    ['what happened to TikTok between January and June 2021', 'history tiktok'],
  ])('%s', (text, told) => {
    expect(heard(text)).toBe(told);
  });
});
