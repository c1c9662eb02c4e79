import { describe, expect, it } from 'vitest';
import { asking } from './asking.ts';

const ask = asking('2026-11-29');
const kinds = (text: string) => ask(text).map(({ understanding: one }) => one?.kind === 'ambiguous' && one.unclear);

describe('a day that is not said is asked back', () => {
  it.each([
    ['3/12 wechat blocked?'],
    ['shareit allowed in october or not'],
    ['is vmate legal in march?'],
    ['was alipay barred on 7 august'],
    ['8 december tiktok banned?'],
    ['which order applied at that point'],
    ['what stood for camscanner at the time'],
    ['was shareit banned by then'],
    ['when we were abroad was wechat banned'],
    ['the morning after the hearing, was tiktok allowed'],
    ['was wechat barred the week after the verdict'],
    ['the day they announced it, was tiktok banned'],
    ['at that stage, was shareit on a list'],
    ['by then was camscanner allowed'],
    ['were the eight apps barred the year before'],
    ['did the order hold the following week'],
    ['sometime in the past, was vmate blocked'],
    ['was wps office blocked by november'],
    ['had shareit gone by that november'],
    ['in may, was the tiktok pause on?'],
    ['was shareit barred in those weeks'],
    ['on thursday the 12th was vmate allowed'],
    ['7/8/20. Was wechat barred?'],
    ['in the last days of the month, was helo allowed'],
    ['between the two dates, was camscanner barred'],
    ['was wechat legal during that period'],
    ['was helo allowed in the meantime'],
    ['the same week in july, was it barred yet'],
  ])('%s', (text) => {
    expect(kinds(text)).toEqual(['date']);
  });
});

describe('what is said is not asked back', () => {
  it.each([
    ['was alipay barred on 7 august 2020'],
    ['what may the President do under the 2024 act'],
    ['what happened the day after 19 January 2025'],
    ['when was the January 2021 order revoked'],
    ['was the tiktok pause extended in june'],
    ['when biden took office, was camscanner barred at that time'],
    ['He left office on 20 January 2021. By then, was alipay barred?'],
  ])('%s', (text) => {
    expect(kinds(text)).not.toContain('date');
  });
});

it('a day that no month has is none', () => {
  expect(ask('wechat, 38 march 2021, allowed?').map(({ understanding: one }) => one?.kind)).toEqual(['unclear']);
});

it('the day before or after another is that day', () => {
  const days = ['was alipay barred the day after 3 January 2021', 'was alipay barred the day before 5 January 2021'];
  for (const text of days) {
    const [told] = ask(text);
    expect(told?.understanding?.kind === 'clear' && told.understanding.asOf).toBe('2021-01-04');
  }
});

it('an order that is called by its day is no measure of another', () => {
  const [told] = ask('august 6 order, still in force?');
  const one = told?.understanding;
  const meant = one?.kind === 'ambiguous' ? one.among.flatMap(({ tell }) => tell.about.map(({ id }) => id)) : [];
  expect(meant.sort()).toEqual(['us-eo-13942', 'us-eo-13943']);
});
describe('a month without its year that alone says what is meant is asked back', () => {
  it.each([
    ['what went on in november'],
    ['anything added back in april?'],
    ['which apps got barred the last time'],
    ['which apps were barred near 10/12'],
  ])('%s', (text) => {
    expect(kinds(text)).toEqual(['date']);
  });

  it.each([
    ['what happened to alipay in november'],
    ['who signed the january order'],
    ['what went on in november 2020'],
  ])('%s', (text) => {
    expect(kinds(text)).not.toContain('date');
  });
});
