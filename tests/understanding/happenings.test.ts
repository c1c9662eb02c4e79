/** What happened, dated in words of its own, and what was ended together. */
import { describe, expect, it } from 'vitest';
import { asking, requestIn } from './asking.ts';

const ask = asking('2026-11-29');

describe('the day on which something happened', () => {
  it.each([
    ['tiktok screens blank in the states, which night', 'ev-43'],
    ['how many weeks since tiktok went offline', 'ev-43'],
    ["ant's flotation was scrapped when", 'ev-19'],
    ['the joint venture was sealed when', 'ev-45'],
    ['jack ma relinquished ant, date please', 'ev-39'],
  ])('%s', (text, id) => {
    expect(requestIn(ask(text))).toMatchObject({ intent: 'history', about: [{ kind: 'event', id }] });
  });

  it.each([
    ['staff of the european commission must be rid of tiktok by when', 'deadlines'],
    ['when did uk ministers go without tiktok on their phones, and who said so', undefined],
    ['on which date was EO 14352 signed', 'dates'],
  ])('is not asked for by "%s"', (text, intent) => {
    const request = requestIn(ask(text));
    if (intent) expect(request).toMatchObject({ intent });
    expect(request).not.toMatchObject({ about: [{ kind: 'event' }] });
  });
});

describe('orders that one order ended together', () => {
  it.each([['does any of the three app orders survive'], ["trump's three app orders, still good?"]])('%s', (text) => {
    expect(requestIn(ask(text))).toMatchObject({
      intent: 'standing',
      about: [{ id: 'us-eo-13942' }, { id: 'us-eo-13943' }, { id: 'us-eo-13971' }],
      frame: { premises: [] },
    });
  });

  it('are not what somebody did to them', () => {
    expect(requestIn(ask('which three orders did biden scrap'))).toMatchObject({ about: [{ id: 'us-eo-14034' }] });
  });
});

it.each([
  ['what remains of the wechat order', 'us-eo-13943'],
  ['is there anything left of the order on eight apps', 'us-eo-13971'],
  ["was anything left of commerce's tiktok list", 'us-commerce-tiktok-2020-09-18'],
])('%s: what stands of it', (text, id) => {
  expect(requestIn(ask(text))).toMatchObject({ intent: 'standing', about: [{ id }] });
});

it('a rule that was never finalised is told by what stands of it', () => {
  expect(requestIn(ask('was the FAR clause ever finalized'))).toMatchObject({
    intent: 'standing',
    about: [{ id: 'us-far-52-204-27' }],
  });
});

describe('since when a firm exists', () => {
  it.each([['since when has bytedance existed'], ['in what year did bytedance come into being']])('%s', (text) => {
    expect(requestIn(ask(text))).toMatchObject({ intent: 'owner', frame: { relation: 'founder' } });
  });
});

it('a bill becomes law on the day it is signed', () => {
  expect(requestIn(ask('on what day did pafaca become law'))).toMatchObject({
    intent: 'dates',
    about: [{ id: 'us-pafaca' }],
    frame: { aspect: 'signed' },
  });
});
