import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compact, fold, withoutAddresses, withTitles } from '../../src/understanding/fold.ts';

const words = (text: string) => fold(text).map((token) => token.text);

describe('fold', () => {
  it('makes case, accents, width and look-alike letters equal', () => {
    expect(words('ÀLIPAY ａｌｉｐａｙ аlipay')).toEqual(['alipay', 'alipay', 'alipay']);
  });

  it('leaves out what cannot be seen', () => {
    expect(words('we\u200bch\u00adat')).toEqual(['wechat']);
  });

  it('cuts possessives and keeps contractions whole', () => {
    expect(fold("Who's Texas's don't").map(({ text, possessive }) => [text, possessive])).toEqual([
      ['who', true],
      ['texas', true],
      ['dont', false],
    ]);
  });

  it('makes a token of every Han character', () => {
    expect(words('支付宝 owner')).toEqual(['支', '付', '宝', 'owner']);
  });

  it('compares names without their spaces and marks', () => {
    expect(compact('WPS-Office')).toBe(compact('wps office'));
  });

  it('remembers where each token stood', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
        for (const { raw, start, end } of fold(text)) expect(text.slice(start, end)).toBe(raw);
      }),
    );
  });

  it('blanks addresses out and moves nothing', () => {
    const text = 'see https://example.org/who-owns-it?x=1 now';
    expect(withoutAddresses(text)).toHaveLength(text.length);
    expect(words(withoutAddresses(text))).toEqual(['see', 'now']);
  });

  it('reads the title that an address spells, and moves nothing', () => {
    const text = 'https://example.org/news/2021/court-stops-a-ban-on-apps/?ref=1 when?';
    expect(withTitles(text)).toHaveLength(text.length);
    expect(words(withTitles(text))).toEqual(['court', 'stops', 'a', 'ban', 'on', 'apps', 'when']);
    expect(words(withTitles('https://example.org/who-owns-it see'))).toEqual(['see']);
  });
});
