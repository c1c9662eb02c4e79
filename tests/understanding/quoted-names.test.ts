/** Names that are quoted, and what they are from. */
import { describe, expect, it } from 'vitest';
import { asking, requestIn, saying } from './asking.ts';

const ask = asking('2026-11-22');
const say = saying('2026-11-22');

describe('quoted names', () => {
  it.each([
    ['"Alipay, QQ Wallet, VMate and WPS Office" which text lists those', 'us-eo-13971'],
    ['> RedNote, DeepSeek, Webull, Moomoo\nwhat paper is that from', 'tx-prohibited-tech-2025'],
    ['"Kaspersky, Huawei, ZTE, Tencent QQ" whose list is this', 'md-ed-2022-12-001'],
  ])('%s: are from the one measure that lists them', (text, id) => {
    expect(requestIn(ask(text))).toMatchObject({ intent: 'measure', about: [{ id }] });
  });

  it.each([
    '"Executive Orders 13942 and 13971 are revoked" which order did that',
    '> EO 13942, EO 13943 and EO 13971 are hereby revoked\nfrom what document is this',
  ])('%s: said to be ended, are told with what ended them', (text) => {
    expect(requestIn(ask(text))).toMatchObject({ intent: 'measure', about: [{ id: 'us-eo-14034' }] });
  });

  it('are told with their owners where those are asked for', () => {
    expect(say('"Alipay, WeChat Pay, QQ Wallet" who owns these')).toMatch(/Ant Group.*\n.*Tencent/);
  });
});
