/** Whether something may be used there is asked in many ways; what stands is told, and advice is not given. */
import { describe, expect, it } from 'vitest';
import { asking, requestIn } from './asking.ts';

const ask = asking('2026-11-22');

const premisesIn = (text: string) => {
  const request = requestIn(ask(text));
  return typeof request === 'string' ? [] : request.frame.premises;
};

it.each(['was the january 2021 order ever more than paper', 'did the order on eight apps ever bite anyone'])(
  'whether it ever came to anything is what stands: %s',
  (text) => {
    expect(requestIn(ask(text))).toMatchObject({ intent: 'standing', about: [{ id: 'us-eo-13971' }] });
  },
);

it('where whoever asks comes from is not what is asked', () => {
  expect(requestIn(ask('im from kenya, who is the owner of vmate'))).toMatchObject({
    intent: 'owner',
    about: [{ id: 'vmate' }],
  });
});

describe('whether it may be used', () => {
  it.each([
    'can i still download helo in india',
    'is it legal to use likee in india',
    'can we still play pubg mobile in india',
    'did camscanner still run in india on 3 july 2020, or not',
    'could people in india open club factory on 2 july 2020',
  ])('%s', (text) => {
    expect(premisesIn(text)).toContainEqual(
      expect.objectContaining({ kind: 'barred', jurisdiction: 'in', allowed: true }),
    );
  });

  it.each(['is likee back in india', 'did likee come back to india'])('asks of what is back: %s', (text) => {
    expect(premisesIn(text)).toContainEqual(
      expect.objectContaining({ kind: 'barred', jurisdiction: 'in', allowed: true }),
    );
  });

  it('does not take for granted who named something', () => {
    expect(premisesIn('why did biden list the eight apps')).toContainEqual(
      expect.objectContaining({ kind: 'signer', person: 'joe-biden', asked: false }),
    );
  });

  it.each([
    'is it wise to use likee in india',
    'can i use a vpn to get likee in india',
    'can i have wechat on my work phone in texas',
  ])('gives no advice: %s', (text) => {
    expect(requestIn(ask(text))).toBe('unclear');
  });

  it('asks nothing else of a plain question about a bar', () => {
    expect(premisesIn('is likee banned in india')).toEqual([expect.not.objectContaining({ allowed: true })]);
  });

  it('keeps each place that is asked about', () => {
    const places = premisesIn('is helo blocked in india or in australia').map((premise) =>
      premise.kind === 'barred' ? premise.jurisdiction : undefined,
    );
    expect(places).toEqual(['in', 'au']);
  });
});
