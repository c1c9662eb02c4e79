/** Lists without somebody's: what a company does not own is never told as what it owns. */
import { describe, expect, it } from 'vitest';
import { asking } from './asking.ts';

const ask = asking('2026-11-22');

/** The owner and the names that a list of apps is narrowed by. */
function narrowed(text: string) {
  const [told] = ask(text);
  const filters = told?.tell?.frame.filters;
  return [told?.intent, filters?.owner?.id, ...(filters?.except ?? []).map(({ id }) => `without ${id}`)];
}

describe('what a list leaves out', () => {
  it.each([
    "the apps of EO 13971 that aren't Tencent's",
    'EO 13971: every app but leave out those of Tencent',
    'of the eight apps, which does Tencent not own',
    "list the eight without Tencent's",
    'the eight apps minus what is made by Tencent',
  ])('%s', (text) => expect(narrowed(text)).toEqual(['apps', undefined, 'without tencent']));

  it.each(['which of the eight belong to Tencent', 'any of the eight from Tencent?'])('%s', (text) =>
    expect(narrowed(text)).toEqual(['apps', 'tencent']),
  );

  it('leaves out apps by name', () =>
    expect(narrowed('all of the eight but not VMate and Alipay')).toEqual([
      'apps',
      undefined,
      'without vmate',
      'without alipay',
    ]));

  it.each([
    'what apps does the maryland directive name, leaving tencent aside',
    'tencent left out of account, what apps does the maryland directive name',
  ])('%s', (text) => expect(narrowed(text)).toEqual(['apps', undefined, 'without tencent']));

  it.each([
    'besides tiktok, which bytedance apps were in the list of 59',
    'what bytedance apps did india ban besides tiktok',
  ])('but not whose apps are asked for: %s', (text) =>
    expect(narrowed(text)).toEqual(['apps', 'bytedance', 'without tiktok']),
  );
});
