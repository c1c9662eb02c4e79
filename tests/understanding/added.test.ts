/** What came to a list: who joined it, and how many were added. */
import { describe, expect, it } from 'vitest';
import { asking, requestIn, saying } from './asking.ts';

const ask = asking('2026-11-29');
const say = saying('2026-11-29');

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

describe('what a place added after its first list', () => {
  it.each([
    ['what has india barred since its june 2020 list', ['block of 47', 'block of 118', 'block of 43', 'block of 54']],
    ['after the june 2020 blocklist, what did india put on top', ['block of 47', 'block of 118']],
    [
      'which new rounds came in india from july 2020 until new year 2021',
      ['block of 47', 'block of 118', 'block of 43'],
    ],
    ['what did texas add afterwards', ['Texas additions of January 2025', 'Webull', 'Texas additions of January 2026']],
    ['texas in 2023 compared with today, what was added', ['RedNote', '26 January 2026']],
  ])('%s: its later lists', (text, told) => {
    for (const name of told) expect(say(text)).toContain(name);
  });

  it('is told of the rounds by their size where one is to be larger', () => {
    expect(say("was india's first wave larger than the september 2020 one")).toContain('118 names');
  });
});

describe('whether anything was taken off a list', () => {
  it.each([
    ['was anything deleted from the indian lists', 'No lifting on record'],
    ['did texas strip any app off its list', 'in force since'],
    ['has india removed a single app from its blocklist', 'has not lifted'],
  ])('%s', (text, told) => {
    expect(say(text)).toContain(told);
  });
});

describe('a name that is on no list', () => {
  it('is one behind a place and its verb', () => {
    expect(say('does texas list slack')).toContain('is not named in any measure');
    expect(say('did maryland list zoom')).toContain('is not named in any measure');
  });

  it('is not told of by a word that stands in something else', () => {
    expect(say('where is pinterest based')).not.toContain('Executive Order');
  });
});
