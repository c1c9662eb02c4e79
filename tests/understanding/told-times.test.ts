/** A time that one sentence tells, and the next asks of; and a list that is called by an app. */
import { describe, expect, it } from 'vitest';
import { saying } from './asking.ts';

const say = saying('2026-11-29');

describe('a time told before', () => {
  it.each([
    ['i was in goa on 5 july 2020. was tiktok blocked then?', /as of 5 July 2020/],
    ['My trip was 1 October 2020. Could I use WeChat in the US then?', /as of 1 October 2020/],
    [
      'i visited paris on 5 july 2020. nice trip. was tiktok blocked in india back then?',
      /^Yes[\s\S]*as of 5 July 2020/,
    ],
    [
      'the photo is dated 20 December 2020. was the tiktok list in force then?',
      /Commerce's TikTok list[\s\S]*as of 20/,
    ],
  ])('%s', (text, told) => {
    expect(say(text)).toMatch(told);
  });

  it('is not one where what asks is no past', () => {
    expect(say('the order came on 5 january 2021. is alipay banned in the us then?')).not.toMatch(/as of 5 January/);
  });
});

describe('the list that is called by an app', () => {
  it.each([
    ['was the tiktok list in force in december 2020', /Commerce's TikTok list .* was stopped in court/],
    ['why was the wechat list never published', /Beeler/],
    ['what did the tiktok list do', /^Commerce's TikTok list/],
  ])('%s', (text, told) => {
    expect(say(text)).toMatch(told);
  });

  it('names no judge as its signer', () => {
    expect(say('after judge beeler, what next for the wechat list')).not.toMatch(/Not Laurel Beeler/);
  });
});
