import { describe, expect, test } from 'vitest';
import { saying } from './asking.ts';

const said = saying('2026-11-29');

describe('early and late in a year or a month are weeks of it, and not one day', () => {
  test('what began within them is told', () => {
    const answer = said('apart from the US, which places acted on deepseek in early 2025?');
    expect(answer).toMatch(/Italy/);
    expect(answer).toMatch(/Taiwan/);
    expect(answer).toMatch(/Australia/);
    expect(said('which places barred deepseek in early february 2025?')).toMatch(/^1 measure about DeepSeek/);
  });

  test('and not what came before them', () => {
    expect(said('what did india block in late 2020?')).not.toMatch(/June 2020/);
  });
});

describe('the day of one thing that happened, told apart from another by a time', () => {
  test.each([
    'on which day did tiktok reappear in the app stores after it vanished in january 2025?',
    'when was tiktok back in the US app stores after being taken down?',
  ])('%s', (question) => {
    expect(said(question)).toMatch(/^13 February 2025/);
  });
});
