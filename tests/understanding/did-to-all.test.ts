/** What a measure did to whoever asks: it did so to everybody, and nobody is told what to do. */
import { describe, expect, it } from 'vitest';
import { saying } from './asking.ts';

const say = saying('2026-11-22');

describe('what a measure did to somebody', () => {
  it.each([
    'by itself, did the January 2021 order stop me from having QQ on my tablet',
    'on its own, did the January 2021 order stop me from having QQ on my laptop',
    'did the January 2021 order stop me from having Alipay on my phone',
  ])('%s: nothing was ever barred under it', (text) => {
    expect(say(text)).toMatch(/barred nothing|nothing was ever barred/);
  });

  it.each([
    'what did the order say and should I delete TikTok',
    'should I have WeChat on my phone',
    'can I use WeChat on my phone under EO 13943',
  ])('%s: what to do is no matter of the record', (text) => {
    expect(say(text)).toMatch(/advice/);
  });
});
