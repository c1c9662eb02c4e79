import { describe, expect, it } from 'vitest';
import { asking, requestIn } from './asking.ts';

const ask = asking('2026-11-29');

/** What is told: its kind, what it is about, and the measures that narrow it. */
function heard(text: string): string {
  const tell = requestIn(ask(text));
  if (typeof tell === 'string') return tell;
  const { intent, about, frame } = tell;
  return [
    frame.aspect ? `${intent}:${frame.aspect}` : intent,
    ...about.map(({ id }) => id),
    ...frame.filters.measures.map((id) => `in ${id}`),
  ].join(' ');
}

describe('a name that is only added to a question', () => {
  it.each([
    ['who signed it? the Maryland directive', 'signer md-ed-2022-12-001'],
    ['when was it signed?? EO 14034.', 'dates:signed us-eo-14034'],
    ['who makes it? SHAREit I mean', 'owner shareit'],
  ])('%s', (text, told) => {
    expect(heard(text)).toBe(told);
  });
});

describe('names that are not on record, with what they are', () => {
  it.each([
    'Slack the chat app, did Texas list it',
    'Clubhouse the audio app, is it on the Texas list',
    'Zoom itself, has any state barred it?',
  ])('%s', (text) => {
    expect(heard(text)).toBe('stranger');
  });

  it('asks about the one on record where another is not', () => {
    expect(heard('did the January 2021 order name Zoom, or was it CamScanner')).toBe('named camscanner in us-eo-13971');
  });
});

describe('what is named beside something, and what a breach would cost', () => {
  it.each([
    ['who is named next to DeepSeek in section 1532', 'apps in us-ndaa-2026-1532'],
    ['the 2024 Act’s price tag for each user', 'measure:penalties us-pafaca'],
    ['EO 14034 revoked this many orders', 'measure:undoes us-eo-14034'],
    ['what does §6604 do', 'measure:does us-ndaa-2026-6604'],
  ])('%s', (text, told) => {
    expect(heard(text)).toBe(told);
  });
});

describe('companies by other names, by their board and by who holds most of them', () => {
  it.each([
    ['Ant Financial and Ant Group, one company or two?', 'profile:aliases ant-group'],
    ['who sits on the board of the TikTok joint venture', 'profile tiktok-usds-jv'],
    ['does Oracle hold more of the JV than ByteDance', 'owner tiktok-usds-jv'],
    ['whose stake in Tencent is the largest', 'owner tencent'],
  ])('%s', (text, told) => {
    expect(heard(text)).toBe(told);
  });
});

describe('what is kept of nobody', () => {
  it.each([
    'how many senators voted for the 2024 Act',
    'which university did Jack Ma go to',
    'who sits on Tencent’s board',
  ])('%s', (text) => {
    expect(heard(text)).toBe('unclear');
  });
});

describe('names asked for in a word or two, after what was told', () => {
  it.each([
    ['Ottawa took two Chinese apps off handsets in 2023. Those being?', 'apps in ca-tiktok-2023 in ca-wechat-2023'],
    ['Texas added six names in January 2025. To wit?', 'apps in tx-prohibited-tech-2025'],
    ['EO 13942 went after one app. Namely…', 'apps in us-eo-13942'],
  ])('%s', (text, told) => {
    expect(heard(text)).toBe(told);
  });
});

describe('a time told first, and a judge told of', () => {
  it.each([
    ['When India hit the clones in 2020, which of the 47 got printed?', 'apps in in-47-2020'],
    ['the judge who came to the WeChat users’ rescue: name?', 'rulings:who wechat'],
    ['whose name is on the OMB memo', 'signer us-omb-m-23-13'],
  ])('%s', (text, told) => {
    expect(heard(text)).toBe(told);
  });
});

describe('anything at all, states with lists, and what is in whose hands', () => {
  it.each([
    ['does EO 14034 ban anything', 'measure:does-not us-eo-14034'],
    ['what is in Tencent’s hands', 'holdings tencent'],
    ['who signed the january 2021 ordr', 'signer us-eo-13971'],
  ])('%s', (text, told) => {
    expect(heard(text)).toBe(told);
  });

  it('tells the lists of the states alone', () => {
    const told = heard('how many states have lists');
    expect(told).toContain('measures in tx-prohibited-tech-2023');
    expect(told).not.toContain('us-1260h');
  });
});
