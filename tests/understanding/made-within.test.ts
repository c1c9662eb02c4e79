import { describe, expect, test } from 'vitest';
import { saying } from './asking.ts';

const said = saying('2026-11-29');

describe('what was made between two months is told, and nothing else', () => {
  test.each([
    'which tiktok orders were issued between June and October 2025?',
    'orders on tiktok signed from june to october 2025',
    'name the tiktok orders between june 2025 and october 2025',
  ])('%s', (question) => {
    const answer = said(question);
    for (const number of ['14310', '14350', '14352']) expect(answer).toContain(number);
    expect(answer).not.toContain('14258');
  });

  test('what changed for them is of that time, too', () => {
    const answer = said('what changed for the tiktok orders between june and october 2025?');
    expect(answer).toContain('16 September 2025');
    expect(answer).not.toMatch(/2020|2026:/);
  });
});
