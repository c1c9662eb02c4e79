import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance, nearIndex, slipsAllowed } from '../../src/understanding/near.ts';

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
