import { describe, expect, it } from 'vitest';
import { asking } from './asking.ts';

const ask = asking('2026-11-29');

/** What each question of a text is about, and the measures that narrow it. */
const heard = (text: string): readonly string[] =>
  ask(text).map(({ understanding: one }) =>
    one?.kind === 'clear'
      ? [one.tell.intent, ...one.tell.about.map(({ id }) => id), ...one.tell.frame.filters.measures].join(' ')
      : (one?.kind ?? 'nothing'),
  );

describe('a second question with a pronoun is about what the first was', () => {
  it.each([
    ['who owns shareit and is it on the texas list', 'named shareit tx-prohibited-tech-2023'],
    ['who makes moomoo and since when is it on the texas list', 'named moomoo tx-prohibited-tech-2023'],
    ['what is camscanner and does the texas list name it', 'named camscanner tx-prohibited-tech-2023'],
    ["when was Canada's TikTok ban and does it name wechat", 'named wechat ca-tiktok-2023'],
    ['when was 14258 signed and how many days did it hold off enforcement', 'deadlines dl-22'],
  ])('%s', (text, second) => {
    const [, told] = heard(text);
    expect(told?.split(' ').slice(0, second.split(' ').length).join(' ')).toBe(second);
  });
});

it('by whom something was revoked is told with its end', () => {
  expect(heard('when was 13942 revoked and by whom')).toEqual(['dates us-eo-13942']);
});
