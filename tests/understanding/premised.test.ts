/** What a question takes for granted, and what goes on from a sentence before it. */
import { describe, expect, it } from 'vitest';
import { asking, requestIn } from './asking.ts';

const ask = asking('2026-11-29');

describe('why or when somebody let go of what was never theirs', () => {
  it.each([
    ['why did alibaba part with shareit', 'shareit', 'alibaba'],
    ['how did bytedance get rid of alipay', 'alipay', 'bytedance'],
  ])('%s', (text, app, company) => {
    expect(requestIn(ask(text))).toMatchObject({
      intent: 'owner',
      about: [{ id: app }],
      frame: { premises: [{ kind: 'tie', thing: { id: app }, party: { id: company }, asked: false }] },
    });
  });

  it('is not why they had to', () => {
    expect(requestIn(ask('by when did bytedance have to give up tiktok'))).toMatchObject({ intent: 'deadlines' });
  });
});

it.each([['when did merkel ban tiktok'], ['why was wechat banned by obama']])(
  '%s: of whom no measure is on record',
  (text) => {
    expect(ask(text)[0]?.understanding).toMatchObject({ kind: 'stranger', absence: 'no-measure' });
  },
);

it('an order that its names tell apart was not signed by whoever is said to have', () => {
  expect(requestIn(ask('why did biden sign an order against those eight apps'))).toMatchObject({
    about: [{ id: 'us-eo-13971' }],
    frame: { premises: [{ kind: 'signer', person: 'joe-biden', measure: 'us-eo-13971' }] },
  });
});

describe('a sentence before a question', () => {
  it('tells the day from which it goes on', () => {
    expect(requestIn(ask('WeChat users won in court on 19 September 2020. Next chapter?'))).toMatchObject({
      intent: 'history',
      frame: { aspect: 'next', between: { from: '2020-09-19' } },
    });
  });

  it('tells the office whose day is asked for', () => {
    expect(requestIn(ask('CFIUS gave 15 more days, then 7 more. Last cut-off?'))).toMatchObject({
      intent: 'deadlines',
      about: [{ id: 'dl-08' }],
    });
  });
});

describe('what was said', () => {
  it.each([
    ["RFA's number for the Ant listing", 'seed-rfa'],
    ["Al Jazeera's wording on the court fights", 'seed-aljazeera'],
  ])('is what a paper is said to have: %s', (text, id) => {
    expect(requestIn(ask(text))).toMatchObject({ intent: 'statements', about: [{ kind: 'source', id }] });
  });

  it('is of the day of the one order that is spoken of', () => {
    expect(requestIn(ask('the january 2021 order: any word from the chinese embassy that day'))).toMatchObject({
      intent: 'statements',
    });
  });
});

it.each([['what did the order on eight apps fear'], ['what was trump afraid of in EO 13971']])(
  '%s: its reasons',
  (text) => {
    expect(requestIn(ask(text))).toMatchObject({ intent: 'measure', frame: { aspect: 'reasons' } });
  },
);

it('what an office did with its lists in a month is what happened then', () => {
  expect(requestIn(ask('what did the defense department do with its list in february 2026'))).toMatchObject({
    intent: 'history',
    frame: { between: { from: '2026-02-01', to: '2026-02-28' } },
  });
});

describe('whose the bot is', () => {
  it.each([['are you owned by bytedance'], ['is this bot paid by tencent']])('%s', (text) => {
    expect(requestIn(ask(text))).toMatchObject({ intent: 'overview', frame: { aspect: 'does-not' } });
  });
});

it.each([['what reason did wilbur ross give'], ['what did hua chunying say']])('%s: what they said', (text) => {
  expect(requestIn(ask(text))).toMatchObject({ intent: 'statements', about: [{ kind: 'person' }] });
});

it('the middle of a time is neither its beginning nor its end', () => {
  const request = requestIn(ask('was shareit barred in india in mid 2020'));
  const asOf = typeof request === 'string' ? undefined : request.asOf;
  expect(asOf?.slice(0, 7)).toBe('2020-09');
});
