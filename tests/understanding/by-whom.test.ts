import { describe, expect, it } from 'vitest';
import { asking, heardIn } from './asking.ts';

const ask = asking('2026-11-29');

const heard = (text: string): string => heardIn(ask(text));

describe('who did it', () => {
  it.each([
    ['EO 13942 was by?', 'signer us-eo-13942'],
    ['what president did EO 14034', 'signer us-eo-14034'],
    ['who signed the undoing of EO 13942', 'signer us-eo-14034'],
    ['who put a signature to scrappin EO 13943', 'signer us-eo-14034'],
    ['what did Biden do about Trump’s WeChat order', 'measure:does us-eo-14034'],
    ['which states banned WeChat', 'measures wechat'],
    ['what portion does ByteDance keep', 'holdings:share bytedance'],
    ['official name of the 2024 act?', 'measure:citation us-pafaca'],
  ])('%s', (text, told) => {
    expect(heard(text)).toBe(told);
  });
});

describe('why it never began, and why something goes on', () => {
  it.each([
    ['why did EO 13971 never work', 'standing us-eo-13971'],
    ['why is TikTok still around', 'standing us-pafaca'],
    ['why does DeepSeek still work', 'named deepseek'],
  ])('%s', (text, told) => {
    expect(heard(text)).toBe(told);
  });
});

describe('what an order does, not what it names', () => {
  it.each([
    ['what does EO 13971 prohibit', 'measure:does us-eo-13971'],
    ['what devices does the Texas list cover', 'measure:does tx-prohibited-tech-2023'],
  ])('%s', (text, told) => {
    expect(heard(text)).toBe(told);
  });
});
