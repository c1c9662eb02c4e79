/** What somebody wrote, and whoever asks wants it checked. */
import { describe, expect, it } from 'vitest';
import { saying } from './asking.ts';

const say = saying('2026-11-22');

describe('what is to be checked', () => {
  it.each([
    ['handout: "EO 13943 = the TikTok order". could you verify that for me', /^No: Executive Order 13943/],
    ['"CamScanner belongs to Alibaba" please check this', /^No: Alibaba is not recorded as owner of CamScanner/],
    ['a pupil wrote "TikTok owns ByteDance". should i mark it wrong', /^No, the other way round/],
    ['my prof wrote "the order gave Commerce 45 days to act". is he reading it right?', /^Not before 19 February 2021/],
  ])('%s: is read as a question', (text, told) => {
    expect(say(text)).toMatch(told);
  });
});
