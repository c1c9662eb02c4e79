import { describe, expect, it } from 'vitest';
import { asking, requestIn } from './asking.ts';

const ask = asking('2026-11-30');
const heard = (text: string): string => {
  const tell = requestIn(ask(text));
  return typeof tell === 'string' ? tell : [tell.intent, ...tell.about.map(({ id }) => id)].join(' ');
};

describe('whether somebody owns each of several things', () => {
  it.each([
    ['does ByteDance own Helo and Lemon8', ['bytedance helo', 'bytedance lemon8']],
    ['did Tencent make WeChat and CamScanner', ['tencent wechat', 'tencent camscanner']],
  ])('%s', (text, ties) => {
    const [told] = ask(text);
    const premises = told?.understanding?.kind === 'clear' ? told.understanding.tell.frame.premises : [];
    expect(premises.flatMap((one) => (one.kind === 'tie' ? [`${one.party.id} ${one.thing.id}`] : []))).toEqual(ties);
  });
});

describe('when a ban or a deadline was put off', () => {
  it.each(['when did they extend the TikTok deadline', 'until when was the TikTok deadline extended'])('%s', (text) => {
    expect(heard(text)).toBe('deadlines us-eo-14166 us-eo-14258 us-eo-14310 us-eo-14350 us-eo-14352');
  });
});

describe('out of the stores and back in them', () => {
  it.each([
    ['was TikTok taken off the app stores', 'history ev-43'],
    ['did Google pull TikTok from the Play Store', 'history ev-43'],
    ['is TikTok back in the app stores', 'history ev-44'],
  ])('%s', (text, told) => {
    expect(heard(text)).toBe(told);
  });
});

describe('whether something was put on a list', () => {
  it.each([
    ['has Tencent been put on the Pentagon list', 'named tencent'],
    ['was DeepSeek added to the Texas list', 'named deepseek'],
  ])('%s', (text, told) => {
    expect(heard(text)).toBe(told);
  });
});

describe('the timeline of a ban that several measures are called', () => {
  it('is that of what they name', () => {
    expect(heard('timeline of the WeChat ban')).toBe('history wechat');
  });
});
