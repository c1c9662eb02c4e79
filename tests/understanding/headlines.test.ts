import { describe, expect, it } from 'vitest';
import { asking } from './asking.ts';

const ask = asking('2026-11-29');
const measures = (text: string) =>
  ask(text).flatMap(({ understanding: one }) =>
    one?.kind === 'clear' && one.tell.intent === 'apps' ? one.tell.frame.filters.measures : [],
  );

describe('beside a headline it is asked whom its measures name', () => {
  it.each([
    ['"Governor Abbott announces ban on Chinese AI, social media apps" - what apps', ['tx-prohibited-tech-2025']],
    [
      '"Commerce rescinds list of prohibited transactions" how many apps was that',
      ['us-commerce-tiktok-2020-09-18', 'us-commerce-wechat-2020-09-18'],
    ],
    ['"Maryland bars WeChat, TikTok and more" which others', ['md-ed-2022-12-001']],
    ['"Texas bars Lemon8, Moomoo and other apps" what else', ['tx-prohibited-tech-2025']],
  ])('%s', (text, ids) => {
    expect(measures(text)).toEqual(ids);
  });
});

it('which order a headline is about is told of the one that its words recall', () => {
  const [told] = ask('"Biden revokes Trump orders on WeChat and TikTok" what order was that');
  const one = told?.understanding;
  expect(one?.kind === 'clear' && one.tell).toMatchObject({ intent: 'measure', about: [{ id: 'us-eo-14034' }] });
});

it('what a body did whose measures are not on record is told of nobody else', () => {
  expect(ask('what did the FCC do about TikTok')[0]?.understanding?.kind).toBe('stranger');
});
