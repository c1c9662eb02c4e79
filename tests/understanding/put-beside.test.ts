/** Two sides that somebody wants set beside each other. */
import { describe, expect, it } from 'vitest';
import { saying } from './asking.ts';

const say = saying('2026-11-22');

describe('two sides set beside each other', () => {
  it.each([
    [
      'lay the texas list beside the maryland one. any differences?',
      /^Maryland Emergency Directive 2022-12-001 came first/,
    ],
    ['please put EO 14258 next to EO 14350', /^Executive Order 14258 came first/],
    ['hold the Montana law up against the Texas list: the same?', /^The Texas prohibited-technologies list came first/],
  ])('%s: are compared', (text, told) => {
    expect(say(text)).toMatch(told);
  });

  it('are told as is asked, where more is asked of them', () => {
    expect(say('put TikTok next to CapCut. who owns them')).toMatch(/ByteDance/);
  });
});
