import { describe, expect, it } from 'vitest';
import { saying } from './asking.ts';

const say = saying('2026-11-22');

describe('some of a list that one list of a place names, too', () => {
  it.each([
    'Which of the eight apps were on the first Indian list?',
    'which of the eight had india already blocked in june 2020',
    'how many of the eight did delhi bar in June 2020',
  ])('counts the names that the list of that time has: %s', (text) => {
    expect(say(text)).toMatch(/CamScanner, SHAREit and VMate/);
    expect(say(text)).not.toMatch(/Alipay/);
  });

  it('takes the list that is counted off', () => {
    expect(say("any of the eight that were on india's third list")).toMatch(/Alipay/);
  });

  it('still tells which of two came first', () => {
    expect(say('which was first, the Indian list of June 2020 or EO 13971')).toMatch(/came first/);
  });
});
