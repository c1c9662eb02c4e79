import { describe, expect, it } from 'vitest';
import { asking, requestIn } from './asking.ts';

const ask = asking('2026-11-29');

/** What is told: its kind, what it is about, and what narrows it. */
function heard(text: string): string {
  const tell = requestIn(ask(text));
  if (typeof tell === 'string') return tell;
  const { intent, about, frame } = tell;
  const { measures, owner, category } = frame.filters;
  return [
    frame.relation ? `${intent}:${frame.relation}` : intent,
    ...about.map(({ id }) => id),
    ...measures.map((id) => `in ${id}`),
    ...(owner ? [`of ${owner.id}`] : []),
    ...(category ? [`kind ${category}`] : []),
  ].join(' ');
}

describe('whose apps a list has', () => {
  it.each([
    ['which apps of ByteDance and Tencent did Maryland name', 'apps bytedance tencent'],
    ['what do Alibaba and Tencent have on the Maryland list', 'apps alibaba tencent in md-ed-2022-12-001'],
    ['how many of the eight are Kingsoft’s or Tencent’s', 'apps kingsoft-corp tencent in us-eo-13971'],
    ['which Tencent apps are in the January 2021 order', 'apps in us-eo-13971 of tencent'],
  ])('%s', (text, told) => {
    expect(heard(text)).toBe(told);
  });

  it.each([
    ['every name in the January 2021 payments order', 'apps in us-eo-13971'],
    ['which payment apps are in the January 2021 order', 'apps in us-eo-13971 kind payments'],
  ])('a kind right before the order says which order: %s', (text, told) => {
    expect(heard(text)).toBe(told);
  });
});

describe('by whom a thing is made, where the sentence breaks off', () => {
  it.each([
    ['CamScanner is developed by…?', 'owner:developer camscanner'],
    ['in 2020 VMate was owned by', 'owner vmate'],
    ['Bigo Live is run by?', 'owner:operator bigo-live'],
  ])('%s', (text, told) => {
    expect(heard(text)).toBe(told);
  });
});
