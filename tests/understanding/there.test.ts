import { describe, expect, it } from 'vitest';
import { asking, requestIn } from './asking.ts';

const ask = asking('2026-11-29');

/** What is told: its kind, what it is about, the place that narrows it. */
function heard(text: string): string {
  const tell = requestIn(ask(text));
  if (typeof tell === 'string') return tell;
  const { intent, about, frame } = tell;
  return [intent, ...about.map(({ id }) => id), frame.filters.jurisdiction ?? ''].join(' ').trim();
}

describe('a place that is spoken of is met', () => {
  it.each([
    ['tiktok device ban britain, which day', 'dates uk-tiktok-2023 gb'],
    ['who signed the Canadian TikTok device ban', 'signer ca-tiktok-2023 ca'],
    ['tiktok device ban of texas, when was it signed', 'dates tx-prohibited-tech-2023 us-tx'],
  ])('%s', (text, told) => {
    expect(heard(text)).toBe(told);
  });
});

describe('what no measure of the place names is said to be named in none', () => {
  it.each([
    ['tiktok device ban australia since when', 'named tiktok au'],
    ['who ordered the TikTok device ban in Taiwan', 'named tiktok tw'],
    ['tiktok device ban singapore, date?', 'named tiktok sg'],
    ['is the wechat device ban of the UK still on', 'named wechat gb'],
  ])('%s', (text, told) => {
    expect(heard(text)).toBe(told);
  });
});

describe('a place that set no day set none', () => {
  it.each([['tiktok deadline of canada'], ['which deadline for tiktok in the UK']])('%s', (text) => {
    expect(heard(text)).toMatch(/^deadlines tiktok/);
  });
});

describe('a place that is not on record has no measure', () => {
  it.each([
    ['danish tiktok device ban, since when'],
    ['the scottish tiktok device ban, date'],
    ['japan deepseek ban, from which day'],
    ['when did nepal block tiktok and when did they undo it'],
    ['and the Belgian federal government, when did it ban TikTok'],
  ])('%s', (text) => {
    expect(ask(text).map(({ understanding }) => understanding?.kind)).toEqual(['stranger']);
  });
});

it('a measure that is named outright is told wherever it is asked of', () => {
  expect(heard('is the No TikTok on Government Devices Act in force in Canada')).toBe(
    'standing us-no-tiktok-devices-act ca',
  );
});
