/** What came to a list: who joined it, and how many were added. */
import { describe, expect, it } from 'vitest';
import { asking, requestIn } from './asking.ts';

const ask = asking('2026-11-29');

describe('what was added to a list', () => {
  it.each([
    ['who joined the texas blacklist in january 2026', ['tx-prohibited-tech-2026']],
    ['six apps were added to the texas blacklist, which ones', ['tx-prohibited-tech-2025']],
    ['what was added to the texas list', ['tx-prohibited-tech-2025', 'tx-prohibited-tech-2026']],
    ['who got on the maryland list', ['md-ed-2022-12-001']],
  ])('%s', (text, measures) => {
    expect(requestIn(ask(text))).toMatchObject({ intent: 'apps', frame: { filters: { measures } } });
  });

  it('is not who put it out', () => {
    expect(requestIn(ask('who put out the maryland list'))).toMatchObject({ intent: 'signer' });
  });
});

describe('a noun for any list', () => {
  it('is that of the place before it', () => {
    expect(requestIn(ask('which apps are on the texan blacklist'))).toMatchObject({
      intent: 'apps',
      frame: { filters: { jurisdiction: 'us-tx' } },
    });
  });
});

describe('a number that somebody guesses', () => {
  it('tells no list', () => {
    expect(requestIn(ask('xiaomi lost about three apps in the indian purges, which'))).toMatchObject({
      frame: { filters: { measures: [] } },
    });
  });
});

describe('which of two names is on a list', () => {
  it.each([
    ['which of camcard and camscanner is on the list of 43'],
    ['camcard or camscanner, which one is in the list of forty-three'],
  ])('%s', (text) => {
    expect(requestIn(ask(text))).toMatchObject({ intent: 'named', about: [{ id: 'camcard' }, { id: 'camscanner' }] });
  });
});
