/** Short questions for one detail of what was told right before them. */
import { describe, expect, it } from 'vitest';
import { asking, heardIn, requestIn } from './asking.ts';

const ask = asking('2026-11-29');

describe('a detail of what was told', () => {
  it.each([
    ['tiktok returned to us app stores. which day was that?', 'history ev-44'],
    ['the joint venture closed. what day was it?', 'history ev-45'],
    ['a judge blocked montana’s tiktok ban. who?', 'rulings:who mt-sb-419'],
    ['a federal judge halted the montana law. his surname?', 'rulings:who mt-sb-419'],
    ['the vmate app belongs to some company. which one?', 'owner vmate'],
  ])('%s', (text, heard) => {
    expect(heardIn(ask(text))).toBe(heard);
  });
});

describe('the names of what was told', () => {
  it.each([
    ['trump signed an order on eight apps. which apps?', 'us-eo-13971'],
    ['the order of january 2021 hit some apps. which ones?', 'us-eo-13971'],
    ['montana banned three apps on state phones. which?', 'mt-state-devices-2023'],
    ['texas banned 26 companies. who are they?', 'tx-prohibited-tech-2026'],
  ])('%s', (text, measure) => {
    expect(requestIn(ask(text))).toMatchObject({ intent: 'apps', frame: { filters: { measures: [measure] } } });
  });
});
