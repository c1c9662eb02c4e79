import { describe, expect, test } from 'vitest';
import { saying } from './asking.ts';

const said = saying('2026-11-29');

describe('a day that goes on from another is of its year', () => {
  test.each([
    'which judge stopped the tiktok list on 30 October 2020, and which one did on 7 December?',
    'who ruled on the tiktok list on oct 30 2020 and who on dec 7?',
  ])('%s', (question) => {
    const answer = said(question);
    expect(answer).toMatch(/Beetlestone/);
    expect(answer).toMatch(/7 December 2020/);
  });
});

describe('a day before a question is when it is asked of, and not which order it is', () => {
  test('at the beginning', () => {
    expect(said('10 June 2021: was the order on WeChat still in force?')).toMatch(/^On 10 June 2021/);
  });

  test('to this day is now, and no day', () => {
    expect(said('does Jack Ma control Ant to this day?')).toMatch(/^Not any more/);
  });
});

describe('what users are threatened with is not what others are', () => {
  test('by the 2024 Act', () => {
    expect(said('what is the punishment for users under the 2024 tiktok act?')).toMatch(/not users/);
  });

  test('for an app by what names it there', () => {
    expect(said('what penalty did users of QQ Wallet face in the US?')).toMatch(/users were not addressed/);
  });
});
