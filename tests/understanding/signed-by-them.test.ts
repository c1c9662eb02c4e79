import { describe, expect, test } from 'vitest';
import { saying } from './asking.ts';

const said = saying('2026-11-29');

describe('whether somebody signed a measure, however it is asked', () => {
  const ways = ['is M from P', 'M - P?', 'was it P that did M', 'P did M?', "M is P's work right"];
  test.each(ways)('%s', (way) => {
    const ask = (measure: string, person: string) => said(way.replace('M', measure).replace('P', person));
    expect(ask('EO 13971', 'Biden')).toMatch(/Donald Trump signed Executive Order 13971 on 5 January 2021/);
    expect(ask('EO 14034', 'Biden')).toMatch(/Joe Biden signed Executive Order 14034 on 9 June 2021/);
    expect(ask('the wechat order', 'Biden')).toMatch(/Donald Trump signed Executive Order 13943/);
  });
});

describe('nobody recorded as the owner is an answer', () => {
  test.each(['Shein is owned by whom', 'Shein by who', 'can u tell me whose app Shein is'])('%s', (question) => {
    expect(said(question)).toMatch(/^No owner is recorded for Shein/);
  });
});

describe('the first of a place’s lists is asked about, and not its names', () => {
  test.each(["what happened to india's first ban", "what's the status of india's first ban"])('%s', (question) => {
    expect(said(question)).not.toMatch(/^59 apps named/);
  });
});
