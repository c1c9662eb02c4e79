import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { madeNames, type Script } from '../../bench/names/made-names.ts';
import { queriesFor } from '../../bench/names/queries.ts';
import { compact } from '../../src/understanding/fold.ts';
import { gramsOf } from '../../src/understanding/grams.ts';
import { editDistance, nearIndex, slipsAllowed } from '../../src/understanding/near.ts';
import { slip, typingCost } from '../../src/understanding/typing.ts';

describe('edit distance', () => {
  it('counts a slip of each kind as one', () => {
    expect(editDistance('vmaet', 'vmate')).toBe(1);
    expect(editDistance('alpay', 'alipay')).toBe(1);
    expect(editDistance('alipayy', 'alipay')).toBe(1);
    expect(editDistance('alibay', 'alipay')).toBe(1);
  });

  it('is symmetric, and zero only for equals', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), (a, b) => {
        expect(editDistance(a, b)).toBe(editDistance(b, a));
        expect(editDistance(a, b) === 0).toBe(a === b);
      }),
    );
  });

  it('stops where it is more than asked for, and counts the same below', () => {
    const word = fc.stringMatching(/^[abc]{0,10}$/);
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 5 }), (a, b, most) => {
        expect(Math.min(editDistance(a, b, most), most + 1)).toBe(Math.min(editDistance(a, b), most + 1));
      }),
    );
  });

  it('allows no slip in short words', () => {
    expect([3, 4, 6, 7, 11].map(slipsAllowed)).toEqual([0, 1, 1, 2, 3]);
  });
});

describe('near names', () => {
  const names = ['alipay', 'wechat', 'wechatpay', 'camscanner', 'wpsoffice', '支付宝'];
  const index = nearIndex(names.map((key) => ({ key, value: key })));

  it('finds the name that was mistyped', () => {
    for (const [written, name] of [
      ['alipya', 'alipay'],
      ['wechatpya', 'wechatpay'],
      ['camscaner', 'camscanner'],
      ['支付保', '支付宝'],
    ] as const)
      expect(index.near(written, 1)[0]?.key).toBe(name);
  });

  it('offers beginnings first while somebody types', () => {
    expect(index.typed('we', 5).slice(0, 2)).toEqual(['wechat', 'wechatpay']);
    expect(index.typed('office', 5)[0]).toBe('wpsoffice');
    expect(index.typed('camscnner', 5)).toContain('camscanner');
  });

  it('finds every name by itself', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.stringMatching(/^[a-z0-9]{1,20}$/), { minLength: 1, maxLength: 60 }), (keys) => {
        const own = nearIndex(keys.map((key) => ({ key, value: key })));
        for (const key of keys) expect(own.near(key, 1)[0]?.distance).toBe(0);
      }),
    );
  });
});

describe('cost of typing', () => {
  it('is nothing for equals, and little for what is yet to come', () => {
    expect(typingCost('alipay', 'alipay')).toBe(0);
    expect(typingCost('alip', 'alipay')).toBeLessThan(slip);
    expect(typingCost('pay', 'alipay')).toBeLessThan(slip);
    expect(typingCost('alpay', 'alipay')).toBeLessThan(slip);
  });

  it('counts each slip, and two letters that changed places as less than two', () => {
    expect(typingCost('alibay', 'alipay')).toBe(slip);
    expect(typingCost('alippay', 'alipay')).toBe(slip);
    expect(typingCost('aliapy', 'alipay')).toBeLessThan(slip);
  });

  it('is never more than a slip for every letter', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 90 }), fc.string({ maxLength: 90 }), (typed, name) => {
        expect(typingCost(typed, name)).toBeLessThanOrEqual(slip * Math.max(typed.length, name.length));
      }),
    );
  });
});

describe('growth', () => {
  const made = (script: Script, count: number) =>
    madeNames(script, count, 5).map(({ text }, value) => ({ key: compact(text), value }));

  it.each(['latin', 'han'] as const)('takes at most 200 bytes a name, among few and many: %s', (script) => {
    for (const count of [10, 500, 4000]) expect(nearIndex(made(script, count)).bytes).toBeLessThanOrEqual(200 * count);
  });

  it.each([
    ['latin', 0.96],
    ['han', 0.98],
  ] as const)('has the meant name first: %s', (script, share) => {
    const names = madeNames(script, 4000, 5);
    const index = nearIndex(names.map(({ text }, value) => ({ key: compact(text), value })));
    const queries = queriesFor(names, script, 60, 6);
    const first = queries.filter(({ text, meant }) => index.typed(compact(text), 1)[0] === meant);
    expect(queries.length).toBe(300);
    expect(first.length / queries.length).toBeGreaterThanOrEqual(share);
  });

  it('reads no more than the bound, however many names share a piece', () => {
    const keys = made('latin', 2000).map(({ key }) => `common${key}common`);
    const bounded = gramsOf(keys, 1500);
    const free = gramsOf(keys);
    for (const key of keys.slice(0, 50)) {
      expect(free.reads(key)).toBeGreaterThan(1500);
      expect(bounded.reads(key)).toBeLessThanOrEqual(1500);
      expect(bounded.alike(key, 48, 1)).toContain(keys.indexOf(key));
    }
    expect(bounded.reads('common')).toBeLessThanOrEqual(1500);
    expect(bounded.alike('common', 48, 1)).toHaveLength(48);
  });
});
