/** Who has a share in a firm, and who had the news first. */
import { describe, expect, it } from 'vitest';
import { asking, saying } from './asking.ts';

const ask = asking('2026-11-22');
const say = saying('2026-11-22');

describe('the holders of a firm', () => {
  it.each([
    'how many investors has the TikTok joint venture, and which are they?',
    'what backers does TikTok USDS have',
  ])('%s: are told once, by name', (text) => {
    expect(ask(text)).toHaveLength(1);
    expect(say(text)).toMatch(/Oracle[\s\S]*Silver Lake[\s\S]*MGX/);
  });

  it('are not what it has itself', () => {
    expect(say('how many shares does Oracle have in the TikTok joint venture')).toMatch(/Oracle holds 15%/);
  });
});

describe('who had the news first', () => {
  it.each(['the January 2021 order: who had it first', 'scoop about the eight-app order, which outlet had it first'])(
    '%s',
    (text) => {
      expect(say(text)).toMatch(/^Reuters/);
    },
  );
});
