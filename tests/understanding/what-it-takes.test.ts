/** Whether an order barred anything, whom it takes to fall under a law, and why something goes on after a court decided. */
import { describe, expect, it } from 'vitest';
import { saying } from './asking.ts';

const say = saying('2026-11-29');

describe('whether it barred anything', () => {
  it.each([
    ['did executive order 13971 really block any app', /nothing was ever barred/],
    ['so did the order on the eight apps ban a single app', /barred nothing/],
    ['did commerce’s wechat list ever ban anything', /nothing was ever barred/],
  ])('%s', (text, said) => {
    expect(say(text)).toMatch(said);
  });
});

describe('how many users it takes', () => {
  it.each([
    'how many monthly users must an app have for the 2024 act',
    'does the 2024 act have to do with apps of less than a million users',
  ])('%s', (text) => {
    expect(say(text)).toMatch(/1,000,000 monthly users/);
  });
});

describe('why it goes on after a court', () => {
  it('is what stands', () => {
    expect(say('the supreme court upheld the tiktok law, so why is tiktok not dead')).toMatch(/withheld enforcement/);
  });
});

describe('what is called otherwise', () => {
  it.each([
    ['which firms are on the military companies list', /Tencent, Alibaba/],
    ['what carried the tiktok device ban into contracts', /FAR rule/],
  ])('%s', (text, said) => {
    expect(say(text)).toMatch(said);
  });
});
