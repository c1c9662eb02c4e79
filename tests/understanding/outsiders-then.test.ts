/** What happened to somebody who is not on record, in a time of which the record has much. */
import { describe, expect, it } from 'vitest';
import { saying } from './asking.ts';

const say = saying('2026-11-29');

describe('what happened in a time to what is not on record', () => {
  it.each([
    ['what happened to Zoom in 2021'],
    ['what changed for Signal in 2020'],
    ['what happened to WhatsApp in India in 2020'],
    ['timeline of instagram 2021'],
    ['what happened to Snapchat on 5 January 2021'],
  ])('%s', (text) => {
    expect(say(text)).toMatch(/not in this record/);
  });

  it('is nothing that happened then to others', () => {
    expect(say('what happened to Evergrande in 2021')).not.toMatch(/17 steps|WeChat/);
  });

  it('is told of all where nobody is spoken of', () => {
    expect(say('what happened in 2021')).toMatch(/^17 steps/);
  });
});
