/** Names asked about in one breath: each is told, on record or not. */
import { describe, expect, it } from 'vitest';
import { asking, heardIn } from './asking.ts';

const told = asking('2026-11-22');

/** What is told of each name: those on record by their ids, the others as they are called. */
const namesIn = (text: string): string[] =>
  told(text).flatMap(({ understanding }) => {
    if (understanding?.kind === 'clear') return understanding.tell.about.map(({ id }) => id);
    return understanding?.kind === 'stranger' ? [...understanding.strangers] : [];
  });

describe('names beside each other', () => {
  it.each([
    ['are tiktok and zoom banned in india', ['tiktok', 'Zoom']],
    ['did the january order name alipay, zoom and wechat pay', ['alipay', 'wechat-pay', 'Zoom']],
    ['is signal or temu on a list in montana', ['temu', 'Signal']],
    ['who owns whatsapp and camscanner', ['camscanner', 'WhatsApp']],
  ])('%s: what is not on record is said to be none', (text, names) => {
    expect(namesIn(text)).toEqual(names);
  });

  it.each([
    ['is zoom on the texas list the way tiktok is', ['Zoom']],
    ['did italy ban chatgpt when it blocked deepseek', ['ChatGPT']],
    ['was zoom named in texas, or was that tiktok', ['tiktok']],
    ['I use Discord. Is TikTok banned in India?', ['tiktok']],
    ['is qq browser banned in india', ['QQ Browser']],
  ])('%s: what is not asked about is not spoken of', (text, names) => {
    expect(namesIn(text)).toEqual(names);
  });

  it('each of several names is looked for in a place', () => {
    const text = 'did temu, shein and tiktok get listed in texas';
    expect(heardIn(told(text))).toBe('named temu shein tiktok');
    const [{ answer } = {}] = told(text);
    const claims = answer?.kind === 'claims' ? answer.claims : [];
    expect(claims).toHaveLength(3);
  });
});
