import { describe, expect, test } from 'vitest';
import { saying } from './asking.ts';

const said = saying('2026-11-29');

describe('what somebody scrapped is what something of theirs ended', () => {
  test.each([
    'biden scrapped the app bans. what did he set up instead?',
    "biden threw out trump's app orders, what did he put in their place?",
    'what did biden do instead of the bans?',
  ])('%s', (question) => {
    const answer = said(question);
    expect(answer).toMatch(/14034/);
    expect(answer).not.toMatch(/1425|1431|1435/);
  });
});
