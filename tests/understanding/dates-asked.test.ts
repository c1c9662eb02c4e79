/** Days that are asked for by their name, and dates that are part of one. */
import { describe, expect, it } from 'vitest';
import { asking, requestIn } from './asking.ts';

const ask = asking('2026-11-22');

describe('one day of one measure', () => {
  it.each([
    ['signing date of EO 14034', 'signed', 'us-eo-14034'],
    ['EO 13943 signed on what day', 'signed', 'us-eo-13943'],
    ['52.204-27 effective date?', 'effective', 'us-far-52-204-27'],
    ['EO 13971 publication date', 'published', 'us-eo-13971'],
  ])('%s', (text, aspect, id) => {
    expect(requestIn(ask(text))).toMatchObject({
      intent: 'dates',
      about: [{ kind: 'measure', id }],
      frame: { aspect },
    });
  });

  it('is that of each section of one law', () => {
    expect(requestIn(ask('what day was the FY2026 NDAA signed'))).toMatchObject({
      intent: 'dates',
      about: [{ id: 'us-ndaa-2026-1532' }, { id: 'us-ndaa-2026-6604' }],
    });
  });

  it('is not what somebody said on it', () => {
    expect(requestIn(ask("wilbur ross's reaction when the january 2021 order was published"))).toMatchObject({
      intent: 'statements',
    });
  });
});

it('counts the days from an order, told apart by the number of its apps, to its end', () => {
  expect(requestIn(ask('days between the order on the eight apps and its repeal, how many'))).toMatchObject({
    intent: 'dates',
    about: [{ id: 'us-eo-13971' }],
    frame: { aspect: 'ended' },
  });
});

describe('a date that is part of a name', () => {
  it('is that of the only order of such a month that names several apps, whatever the year', () => {
    const request = requestIn(ask('what did the january order do'));
    expect(request).toMatchObject({ about: [{ id: 'us-eo-13971' }] });
    expect(request).not.toHaveProperty('asOf');
  });

  it('tells what was added to a list then', () => {
    const request = requestIn(ask('what does the texas list of january 2026 do'));
    expect(request).toMatchObject({ about: [{ id: 'tx-prohibited-tech-2026' }] });
    expect(request).not.toHaveProperty('asOf');
  });

  it('tells which list stood then where the day is asked about', () => {
    expect(requestIn(ask('which apps were on the texas list in february 2026'))).toMatchObject({
      asOf: '2026-02-28',
    });
  });
});

describe('the new year', () => {
  it('is a day only with its year', () => {
    expect(requestIn(ask('was alipay banned in india by new year 2021'))).toMatchObject({ asOf: '2021-01-01' });
    expect(requestIn(ask('was alipay banned in india in the new year'))).not.toMatchObject({ asOf: '2021-01-01' });
  });
});

describe('a deadline of those who are spoken of', () => {
  it.each([
    ['when did agencies have to delete tiktok', /agenc/i],
    ['what was the tiktok deadline for app stores', /stores/i],
  ])('%s', (text, theirs) => {
    const [told] = ask(text);
    const claims = told?.answer.kind === 'claims' ? told.answer.claims : [];
    const dues = claims.flatMap((one) => (one.kind === 'due' ? [one.due.who] : []));
    expect(dues.length).toBeGreaterThan(0);
    for (const who of dues) expect(who).toMatch(theirs);
  });

  it('is not that of another place', () => {
    const [told] = ask('by when did australian agencies have to delete deepseek');
    expect(JSON.stringify(told?.understanding)).not.toContain('dl-27');
  });
});
