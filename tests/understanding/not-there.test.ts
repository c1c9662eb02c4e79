/** Those of a set that a place or a list does not name. */
import { describe, expect, it } from 'vitest';
import { asking, requestIn } from './asking.ts';

const ask = asking('2026-11-29');
const filters = (text: string) => {
  const request = requestIn(ask(text));
  return typeof request === 'string' ? undefined : request?.frame.filters;
};

describe('not named there', () => {
  it.each([
    ['which payment apps are not named in texas', 'us-tx'],
    ['which chat apps did india not ban', 'in'],
    ['which shopping apps are not on indias list', 'in'],
  ])('%s', (text, id) => {
    expect(filters(text)).toMatchObject({ except: [{ kind: 'jurisdiction', id }], apart: true });
  });

  it.each([['which games are not on the texas list'], ['which of the eight are not on the texas list']])(
    '%s',
    (text) => {
      const found = filters(text);
      expect(found?.except).toContainEqual({ kind: 'measure', id: 'tx-prohibited-tech-2023' });
      expect(found?.measures).not.toContain('tx-prohibited-tech-2023');
    },
  );

  it('is not outside of it', () => {
    expect(filters('which apps are named outside the us')?.apart).toBeUndefined();
  });
});
