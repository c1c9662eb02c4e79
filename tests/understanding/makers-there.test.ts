/** Apps of one country that another named: where their makers are based says which. */
import { describe, expect, it } from 'vitest';
import { asking, requestIn } from './asking.ts';

const ask = asking('2026-11-29');

describe('where an app is from', () => {
  it.each([
    ['which us apps are banned in india', 'United States'],
    ['did india ban any japanese apps', 'Japan'],
    ['how many korean games are on the september list', 'South Korea'],
    ['which singaporean apps did india ban', 'Singapore'],
  ])('%s', (text, base) => {
    expect(requestIn(ask(text))).toMatchObject({ intent: 'apps', frame: { filters: { base } } });
  });

  it.each([['which chinese apps did india ban'], ['which us app bans are over'], ['which american apps are banned']])(
    '%s: nowhere else',
    (text) => {
      expect(requestIn(ask(text))).not.toMatchObject({ frame: { filters: { base: expect.anything() } } });
    },
  );
});
