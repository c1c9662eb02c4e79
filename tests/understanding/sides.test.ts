import { describe, expect, it } from 'vitest';
import { asking, requestIn } from './asking.ts';

const ask = asking('2026-11-29');

/** What is told: its kind, what it is about, what narrows it. */
function heard(text: string): string {
  const tell = requestIn(ask(text));
  if (typeof tell === 'string') return tell;
  const { intent, about, frame } = tell;
  const of = [...about.map(({ id }) => id), ...frame.filters.measures];
  return [frame.aspect ? `${intent}:${frame.aspect}` : intent, ...of].join(' ');
}

/** The belief that is corrected first. */
function corrected(text: string): string | undefined {
  const tell = requestIn(ask(text));
  return typeof tell === 'string'
    ? undefined
    : tell.frame.premises.flatMap((premise) => (premise.kind === 'belief' ? [premise.belief] : []))[0];
}

describe('two measures of one noun', () => {
  it.each([
    ['the 2022 act and the 2024 act on TikTok side by side', 'compare us-no-tiktok-devices-act us-pafaca'],
    [
      'the August 6 order and the August 14 order on TikTok, what is the difference',
      'compare us-eo-13942 us-cfius-2020-08-14',
    ],
  ])('%s', (text, told) => {
    expect(heard(text)).toBe(told);
  });
});

describe('which came first', () => {
  it.each([
    ['who was quicker over TikTok, Canada or the UK', 'ca-tiktok-2023 uk-tiktok-2023'],
    ['did the UK act on TikTok before or after the European Commission', 'uk-tiktok-2023 eu-commission-tiktok-2023'],
    ['which was first, the list of Texas or the order on the eight apps', 'tx-prohibited-tech-2023 us-eo-13971'],
    ['which came first, the block of TikTok in India or the TikTok order of Trump', 'in-59-2020-06-29 us-eo-13942'],
    ['what did canada ban first on its phones, tiktok or wechat', 'tiktok wechat'],
    ['did texas list tiktok or deepseek first', 'tiktok deepseek'],
    ['which was named first, wechat or alipay', 'wechat alipay'],
  ])('%s', (text, ids) => {
    expect(heard(text)).toBe(`compare:first ${ids}`);
  });
});

describe('two lists side by side', () => {
  it.each([
    ['is the Maryland directive older than the Texas list', 'compare:first md-ed-2022-12-001 tx-prohibited-tech-2023'],
    ['was EO 13942 newer than the list of India', 'compare:first in-59-2020-06-29 us-eo-13942'],
    ['is the November 2020 list of India larger than September 2020', 'compare:count in-43-2020-11 in-118-2020-09'],
    ['does Maryland have a longer list than Texas', 'compare:count md-ed-2022-12-001 tx-prohibited-tech-2023'],
    ['Maryland and Texas lists, what differs', 'compare md-ed-2022-12-001 tx-prohibited-tech-2023'],
  ])('%s', (text, told) => {
    expect(heard(text)).toBe(told);
  });

  it.each([
    ['which of the lists of India was the longest', /^measures\b/],
    ['which apps did India and Maryland both name', /^apps in-59.* md-ed-2022-12-001$/],
    ['how many apps has India banned altogether', /^apps$/],
    ['how many apps did India ban by 2021', /^apps$/],
  ])('%s', (text, told) => {
    expect(heard(text)).toMatch(told);
  });
});

describe('the order that undid another', () => {
  it.each([
    'who signed the order that scrapped the one on the eight apps',
    'name the president who signed the order cancelling EO 13943',
  ])('%s', (text) => {
    // Who signed the one that ended it, or by whose it was ended: never who signed what was undone.
    expect(heard(text)).toMatch(/^(signer us-eo-14034|standing(:ended)? us-eo-139(71|43))$/);
  });

  it('is not meant by who signed and what became of it', () => {
    expect(heard('who signed EO 13971')).toBe('signer us-eo-13971');
  });
});

describe('who said it', () => {
  it.each([
    ['competitors of WeChat Pay which Fong listed', 'statements francis-fong wechat-pay'],
    ['according to the Taiwanese expert, what would the US have to prove', 'statements tzeng-yi-suo'],
    ['what did the expert from Hong Kong say about personal data', 'statements francis-fong'],
    ['who had the scoop on the January 2021 order', 'statements us-eo-13971'],
    ['who is Francis Fong', 'profile francis-fong'],
    ['Fong listed rivals of WeChat Pay. Which ones were they?', 'statements francis-fong wechat-pay'],
  ])('%s', (text, told) => {
    expect(heard(text)).toBe(told);
  });
});

describe('a title in quotation marks', () => {
  it.each([
    ['I want the signatory of "Saving TikTok While Protecting National Security"', 'signer us-eo-14352'],
    ['who signed "Saving TikTok While Protecting National Security"', 'signer us-eo-14352'],
  ])('is what is asked about: %s', (text, told) => {
    expect(heard(text)).toBe(told);
  });
});

describe('what a list has of a company', () => {
  it.each([
    ['the share of Tencent in the eight apps', 'apps us-eo-13971'],
    ['what has Tencent got in EO 13971', 'apps us-eo-13971'],
    ['everything of Alibaba that the list of 43 names', 'apps in-43-2020-11'],
  ])('%s', (text, told) => {
    expect(heard(text)).toBe(told);
  });

  it.each(['which company makes the scanner of EO 13971', 'who is behind the document scanning app of the eight'])(
    'tells whose the app is by its kind: %s',
    (text) => {
      expect(heard(text)).toMatch(/^owner camscanner/);
    },
  );
});

describe('what came next', () => {
  it.each([
    ['so 19 February 2021 passed. then what?', 'deadlines:outcome dl-09'],
    ['the Supreme Court ruling on TikTok came, what happened next', 'history:next ev-42'],
  ])('%s', (text, told) => {
    expect(heard(text)).toBe(told);
  });
});

describe('mistaken beliefs', () => {
  it.each([
    ['how much did Microsoft pay for TikTok in 2020', 'belief-microsoft-bought-tiktok'],
    ['New Delhi lifted its TikTok block, right?', 'belief-india-lifted'],
    ['in which case did a court overturn EO 13971', 'belief-court-stopped-13971'],
    ['was alipay banned on feb 19 2021', 'belief-feb-2021-ban'],
  ])('%s', (text, belief) => {
    expect(corrected(text)).toBe(belief);
  });
});

describe('a plural and one of its kind', () => {
  it('are two sides', () => {
    expect(heard('difference between the august 2020 orders and the jan 2021 one')).toBe(
      'compare us-eo-13942 us-eo-13943 us-cfius-2020-08-14 us-eo-13971',
    );
  });
});
