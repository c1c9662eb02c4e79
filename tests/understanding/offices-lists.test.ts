/** What an office named: of what it issued, and never of all that is on record. */
import { describe, expect, it } from 'vitest';
import { saying } from './asking.ts';

const say = saying('2026-11-29');

describe('what an office named is told of what it issued', () => {
  it.each([
    ['which app did the European Commission name', /^TikTok is the only app named in the European Commission/],
    ['which apps did the Garante block', /^DeepSeek is the only app/],
    ['what apps did MeitY block', /^321 names in India's block of 59 apps/],
    ['which app did OMB name', /^TikTok is the only app named in OMB Memorandum/],
    ['which companies did the Pentagon name', /^4 companies named in the Section 1260H list/],
  ])('%s', (text, said) => {
    expect(say(text)).toMatch(said);
  });

  it.each(['which apps did the sheriff of Dallas block', 'what apps did the Kremlin ban'])('%s', (text) => {
    expect(say(text)).not.toMatch(/apps on record/);
  });
});
