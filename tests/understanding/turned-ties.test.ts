/** Whose a thing is, where it is asked the wrong way round. */
import { describe, expect, it } from 'vitest';
import { saying } from './asking.ts';

const say = saying('2026-11-22');

describe('a tie', () => {
  it.each([
    'does WeChat own Tencent',
    'is Ant Group a part of Alipay?',
    'is ByteDance still owned by TikTok',
    'is High-Flyer property of DeepSeek',
    'does INTSIG belong to CamCard',
    'WPS Office really owns Kingsoft, right?',
  ])('%s: that is the other way round is no yes', (text) => {
    expect(say(text)).toMatch(/^No, the other way round/);
  });

  it.each([
    'does Tencent own WeChat',
    'does Alipay belong to Ant Group',
    'is ByteDance the owner of TikTok',
    'does Tencent own part of WeChat',
    "is TikTok's owner ByteDance",
  ])('%s: that is so is a yes', (text) => {
    expect(say(text)).toMatch(/^Yes\./);
  });
});
