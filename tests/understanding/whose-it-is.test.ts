import { describe, expect, test } from 'vitest';
import { saying } from './asking.ts';

const said = saying('2026-11-29');

describe('whether one is the other’s is answered with yes or no, however it is asked', () => {
  const ways = ['is X a Y app', "so X is Y's right?", 'does Y have X', 'X belongs to Y true or false', 'X from Y?'];
  test.each(ways)('%s', (way) => {
    const ask = (thing: string, party: string) => said(way.replace('X', thing).replace('Y', party));
    expect(ask('TikTok', 'ByteDance')).toMatch(/^Yes\. ByteDance is the parent of TikTok/);
    expect(ask('CamScanner', 'INTSIG')).toMatch(/^Yes\. INTSIG/);
    expect(ask('CamScanner', 'Tencent')).toMatch(/^No: .*INTSIG develops and owns CamScanner/);
    expect(ask('Alipay', 'Tencent')).toMatch(/^No: .*Ant Group owns/);
    // A share is no yes.
    expect(ask('Ant Group', 'Alibaba')).toMatch(/^No: .*Alibaba holds 33%/);
  });

  test('where nobody is recorded nothing is denied', () => {
    expect(said('does kuaishou own kwai')).toMatch(/^Kuaishou is not recorded as owner of Kwai\. No owner is recorded/);
    expect(said('was tiktok made by bytedance')).not.toMatch(/^No\b/);
  });

  test('whose it is nearer is told too', () => {
    expect(said('vmate = alibaba basically?')).toMatch(/^Yes\. Alibaba is the parent of VMate; UCWeb/);
  });

  test('an app that is not on record is nobody’s here', () => {
    expect(said('is WhatsApp a Tencent app')).toMatch(/^“WhatsApp” is not in this record/);
  });
});

describe('where something is from is no question of bans', () => {
  test.each([
    ['is tiktok an american app', /^ByteDance is based in Beijing, China/],
    ['are wechat and alipay chinese apps', /Tencent is based in Shenzhen[\s\S]*Ant Group is based in Hangzhou/],
    ['is free fire a chinese game', /not a Chinese company/],
  ])('%s', (question, right) => {
    expect(said(question)).toMatch(right);
  });
});
