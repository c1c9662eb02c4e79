/** What is kept of nobody, and what the bot is not, in words of every kind. */
import { describe, expect, it } from 'vitest';
import { asking, heardIn } from './asking.ts';

const ask = asking('2026-11-29');

describe('what is kept of nobody', () => {
  it.each([
    ['how many times has wechat been installed'],
    ['where is weibo’s data stored'],
    ['in which city are tiktok’s servers'],
    ['what is the newest version of camscanner'],
    ['shareit upload limit'],
    ['who lost their jobs when helo went'],
    ['which law firm stood for the wechat users'],
    ['would alibaba shares be a shrewd buy'],
    ['will tiktok be thrown out again, what’s your hunch'],
  ])('%s', (text) => {
    expect(heardIn(ask(text))).toBe('unclear');
  });

  it('is not where a firm sits', () => {
    expect(heardIn(ask('in which city is tiktok based'))).toBe('profile:base tiktok');
  });
});

describe('what the bot is not', () => {
  it.each([
    ['do you peek into the internet'],
    ['should i treat your answers as legal advice'],
    ['ought i to treat your words as a lawyer’s opinion'],
  ])('%s', (text) => {
    expect(heardIn(ask(text))).toBe('overview:does-not');
  });

  it('may be asked what it is there for', () => {
    expect(heardIn(ask('what manner of question are you equipped for'))).toBe('overview');
  });
});
