/** What somebody is said to have said is checked, what was brought back, and where apps are from that are barred elsewhere. */
import { describe, expect, it } from 'vitest';
import { asking, heardIn, requestIn } from './asking.ts';

const ask = asking('2026-11-30');

describe('what somebody is said to have said', () => {
  it.each([
    ['CNN said Biden brought back the WeChat ban, true?', 'standing:ended us-eo-13943'],
    ['reuters says commerce never banned anything under the 8 app order, correct?', 'standing us-eo-13971'],
    ['my boss claims wps office is owned by tencent, true?', 'owner wps-office'],
    ['i read that texas banned temu, true?', 'named temu'],
  ])('%s', (text, heard) => {
    expect(heardIn(ask(text))).toBe(heard);
  });

  it('is none of somebody on record', () => {
    expect(requestIn(ask('trump said tiktok is a threat, true?'))).toMatchObject({ intent: 'statements' });
  });
});

describe('"is it true that"', () => {
  it('speaks of no devices', () => {
    const [told] = ask('is it true that alipay is banned in the us');
    const [first] = told?.answer.kind === 'claims' ? told.answer.claims : [];
    expect(first?.kind).toBe('verdict');
    expect(requestIn(ask('is it true that alipay is banned in the us'))).toMatchObject({
      frame: { topics: expect.not.arrayContaining(['that']) },
    });
  });
});

describe('apps from one place, barred in another', () => {
  it.each([
    ['apps from china banned in canada', 'ca'],
    ['which apps of china are banned in texas', 'us-tx'],
    ['which aplication of china are close in india', 'in'],
  ])('%s', (text, jurisdiction) => {
    expect(requestIn(ask(text))).toMatchObject({ intent: 'apps', frame: { filters: { jurisdiction } } });
  });
});
