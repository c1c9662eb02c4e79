/** A headline or a claim, and a short question about it: both are read as one. */
import { describe, expect, it } from 'vitest';
import { asking } from './asking.ts';

const ask = asking('2026-11-22');
const first = (text: string) => ask(text)[0]?.tell;

describe('a question about what was pasted', () => {
  it.each([
    ['"Italy blocks DeepSeek over data" when was that?', 'it-deepseek'],
    ['> Governor of Texas adds RedNote to the list\nwhen?', 'ev-46'],
  ])('%s', (text, id) => {
    expect(JSON.stringify(first(text))).toContain(id);
  });

  it('is understood of a claim', () => {
    expect(first('my cousin wrote: SHAREit is illegal in India!!! legit?')?.intent).toBe('named');
  });

  it('is asked of the title that an address spells, where nothing else is named', () => {
    const link = 'https://example.org/tech/president-signs-order-on-vmate-and-camscanner/';
    expect(JSON.stringify(first(`${link} did this take effect`))).toContain('13971');
    expect(first(`${link} who owns Lemon8?`)).toMatchObject({
      intent: 'owner',
      about: [{ kind: 'app', id: 'lemon8' }],
    });
  });

  it('leaves a sentence before a question what it is', () => {
    expect(first('We use WPS Office. Who owns it?')?.intent).toBe('owner');
  });

  it('counts the names of a round that a headline speaks of', () => {
    expect(first('"India blocks 54 more Chinese apps" which ones?')).toMatchObject({
      intent: 'apps',
      frame: { filters: { measures: ['in-54-2022-02'] } },
    });
  });

  it('looks for one name on one list', () => {
    expect(first('Lemon8 on the Texas list?')).toMatchObject({
      intent: 'named',
      about: [{ kind: 'app', id: 'lemon8' }],
    });
    expect(first('Italy blocked how many apps?')?.intent).toBe('apps');
  });

  it('does not ask about the place where somebody is', () => {
    expect(first('I live in Norway, which apps did India block in June 2020?')?.intent).toBe('apps');
  });

  it('dates what one place did about one app', () => {
    expect(first('since when is SHAREit banned in India')).toBeDefined();
    expect(first('when did Canada forbid TikTok')?.intent).toBe('dates');
  });
});

describe('a date alone before a question', () => {
  it.each([
    ['1 March 2021. was alipay barred?', '2021-03-01'],
    ['20 January 2025: is the tiktok law enforced?', '2025-01-20'],
  ])('%s', (text, day) => {
    expect(ask(text)[0]?.understanding?.asOf).toBe(day);
  });
});
