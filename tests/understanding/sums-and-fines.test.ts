import { describe, expect, it } from 'vitest';
import { asking, saying } from './asking.ts';

const ask = asking('2026-11-29');
const reply = saying('2026-11-29');

describe('what a breach came to is told, and not only what it would cost', () => {
  it.each([
    'how much has Montana taken in fines so far',
    'how many fines did the state of Montana hand out',
    'has anybody paid a fine under SB 419',
  ])('%s', (text) => {
    expect(reply(text)).toMatch(/^No fine or other punishment of anybody is on record for Montana SB 419/);
  });

  it('what it costs is told where nobody is said to have paid', () => {
    expect(reply('what is the fine under SB 419')).toMatch(/\$10,000 a day/);
    expect(reply('what is the fine under SB 419')).not.toMatch(/^No fine/);
  });
});

describe('whether something is enforced is asked of what the place itself made', () => {
  it.each([
    ['is Montana allowed to enforce its TikTok ban today', /Montana SB 419 was stopped in court/],
    ['is Montana enforcing its TikTok law', /Montana SB 419 was stopped in court/],
    ['does India still enforce its bans', /^5 measures of India/],
  ])('%s', (text, says) => {
    expect(reply(text)).toMatch(says);
  });
});

describe('a round is told apart by its number of names, and all of them are added up', () => {
  it.each([
    ['the 54 round of india, how many names are on record', /^54 names .* 35 of them are on record/],
    ["how large was India's 118 batch", /^118 names/],
    ["sum of India's five rounds", /^321 names/],
    ['how many rounds in total did India make', /^5 measures/],
  ])('%s', (text, says) => {
    expect(reply(text)).toMatch(says);
  });
});

describe("a company's names on a list are told without those that are left out", () => {
  it.each([
    ['Tencent in the 118 besides PUBG', /8 apps of Tencent/],
    ["Baidu in India's first round beside Baidu Map", /apps? of Baidu|Baidu/],
    ['anything else from the CamScanner makers that is listed', /CamCard/],
    ["other listed apps of SHAREit's company", /^Smart Media4U/],
  ])('%s', (text, says) => {
    expect(reply(text)).toMatch(says);
    expect(reply(text)).not.toMatch(/Lenovo/);
  });
});

describe('what names it in a place that is left out is no answer', () => {
  it.each([
    ['is CamScanner listed anywhere outside India', /^CamScanner is named in 2 measures outside India/],
    ['any country but the US that names QQ Wallet', /^QQ Wallet is not named in any measure outside the United States/],
    ['is DeepSeek barred in any country other than Italy', /outside Italy/],
  ])('%s', (text, says) => {
    expect(reply(text)).toMatch(says);
  });
});

describe('a name that is a sentence of its own is what is asked about', () => {
  it.each([
    ['Telegram. Has any government named it?', /^Telegram is named in the Montana state-device policy/],
    ['Telegram. Who is the owner of it?', /^No owner is recorded for Telegram/],
  ])('%s', (text, says) => {
    expect(reply(text)).toMatch(says);
  });
});

describe('both sides of a date are the date', () => {
  it.each([
    ['Ant before and after January 2023, what changed', /7 January 2023/],
    ['India from 1 July to 31 December 2020, new rounds', /118/],
  ])('%s', (text, says) => {
    expect(reply(text)).toMatch(says);
  });
});

describe('who went to court, and who won there, is asked of a case', () => {
  it.each([
    ['who brought the Marland case', /^Marland v\. Trump: Douglas Marland, Cosette Rinab and Alec Chambers/],
    ["who sued over Montana's TikTok law", /^Alario v\. Knudsen/],
    ['who won the WeChat case', /Beeler/],
    ['TikTok v Garland. who won?', /upheld the 2024 Act/],
    ['did tiktok lose at the Supreme Court', /upheld the 2024 Act/],
  ])('%s', (text, says) => {
    expect(reply(text)).toMatch(says);
  });
});

describe('a sign for per cent is a word of its own', () => {
  it.each([
    ['oracle % in the tiktok joint venture', /^Oracle holds 15% of TikTok USDS Joint Venture/],
    ['what % of Ant is held by Alibaba', /33%/],
  ])('%s', (text, says) => {
    expect(reply(text)).toMatch(says);
  });
});

describe('whom a measure binds, and whether it reaches others', () => {
  it.each([
    ['M-23-13 applies to whom', /^OMB Memorandum M-23-13 \(27 February 2023\) addresses executive agencies/],
    ['the Montana device policy, for who is it', /addresses state agencies and contractors/],
    ['could the 2024 law hit an app of another company', /can be designated/],
  ])('%s', (text, says) => {
    expect(reply(text)).toMatch(says);
  });
});

describe('what nobody can breach says so beside its penalty', () => {
  it('is told how it stands', () => {
    expect(reply('is there a fine for using tiktok in montana')).toMatch(/\$10,000 a day[\s\S]*stopped in court/);
    expect(reply('penalty under pafaca')).not.toMatch(/stopped in court/);
  });
});

describe('one of a kind that nothing tells of is asked back', () => {
  it.each(['which court?', 'wich app', 'what law'])('%s', (text) => {
    expect(ask(text)[0]?.understanding?.kind).toBe('ambiguous');
  });
});
