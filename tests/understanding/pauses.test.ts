import { describe, expect, it } from 'vitest';
import { asking, requestIn } from './asking.ts';

const ask = asking('2026-11-29');

/** What is told: its kind, what it is about, what narrows it. */
function heard(text: string): string {
  const tell = requestIn(ask(text));
  if (typeof tell === 'string') return tell;
  const { intent, about, frame } = tell;
  const of = [...about.map(({ id }) => id), ...frame.filters.measures];
  return [intent, of.join(' '), ...(frame.show ? [frame.show] : []), ...(frame.count ? ['count'] : [])].join(' / ');
}

describe('days that were moved on', () => {
  it.each([
    'list the last day of every TikTok pause',
    'the delays of the 2024 act: end dates in sequence',
    'enforcement pauses of 2025, until when did each one run',
  ])('%s', (text) => {
    expect(heard(text)).toBe('deadlines / dl-21 / all');
  });

  it.each([
    'the sale date of TikTok kept slipping in 2020, from what to what?',
    'how did the deadline to divest Musical.ly change in autumn 2020',
  ])('%s', (text) => {
    expect(heard(text)).toBe('deadlines / dl-06 / all');
  });
});

describe('what held enforcement off', () => {
  it.each([
    ['which order was keeping enforcement off on 3 March 2025', 'us-eo-14166'],
    ['on 20 May 2025 what order was holding off the TikTok law', 'us-eo-14258'],
    ['which pause was running in November 2025', 'us-eo-14352'],
  ])('%s', (text, id) => {
    expect(heard(text)).toBe(`measure / ${id}`);
  });

  it('is counted, and told by its place in the row', () => {
    expect(heard('how many pauses have there been')).toMatch(/^measure .* count$/);
    expect(heard('until when did the third pause last')).toMatch(/dl-23|us-eo-14310/);
  });
});

describe('rounds of names', () => {
  it.each([
    ['how big was the September 2020 round of India', 'apps / in-118-2020-09 / count'],
    ['how many apps were in the batch with AliExpress', 'apps / in-43-2020-11 / count'],
    ['what was the size of the first wave in India', 'apps / in-59-2020-06-29 / count'],
  ])('%s', (text, told) => {
    expect(heard(text)).toContain(told);
  });

  it('are added up, or counted themselves', () => {
    expect(heard('the five Indian rounds added up, how many apps')).toMatch(/^apps .*in-59.*in-47.*in-118.* count$/);
    expect(heard('how many rounds did India do')).toMatch(/^measures/);
  });
});

describe('days of one measure, and between two', () => {
  it.each([
    ['EO 13943: signed when, published when, revoked when?', 'dates / us-eo-13943'],
    ['number of days from the signing of EO 13943 to its start', 'dates / us-eo-13943 / count'],
    ['how long was EO 13971 in force', 'dates / us-eo-13971'],
    ['how many days between EO 13942 and EO 14034', 'compare / us-eo-13942 us-eo-14034 / count'],
  ])('%s', (text, told) => {
    expect(heard(text)).toBe(told);
  });
});

describe('a list that was added to', () => {
  it.each([
    ['what was added to the Texas list in January 2025', 'tx-prohibited-tech-2025'],
    ['how many companies joined the Texas list in January 2026', 'tx-prohibited-tech-2026'],
    ['which apps were on the Texas list at first, before the additions of 2025', 'tx-prohibited-tech-2023'],
  ])('%s', (text, id) => {
    expect(heard(text)).toContain(id);
  });
});

it('takes two dates for one time where a word links them', () => {
  expect(heard('how many rounds did India do from 2020 to 2022')).toContain('in-54-2022-02');
});

describe('numbers of orders, and an order by its number', () => {
  it.each([
    ['number of TikTok orders that Trump signed in 2025', /^measures .* count$/],
    ['number of the Trump order of January 2021', /^measure \/ us-eo-13971/],
    ['title of EO 14034?', /^measure \/ us-eo-14034/],
    ['EO 13942, its effect', /^measure \/ us-eo-13942/],
  ])('%s', (text, told) => {
    expect(heard(text)).toMatch(told);
  });
});
