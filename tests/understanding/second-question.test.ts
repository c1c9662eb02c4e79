import { describe, expect, it } from 'vitest';
import { asking, requestIn } from './asking.ts';

const ask = asking('2026-11-29');
const requests = (text: string) =>
  ask(text).map((told) => {
    const tell = requestIn([told]);
    return typeof tell === 'string' ? tell : [tell.intent, tell.frame.aspect, ...tell.about.map(({ id }) => id)];
  });

describe('a second question without a subject of its own is asked of the first', () => {
  it.each([
    ['who is INTSIG and where are they from', ['profile', 'base', 'intsig']],
    ['when was the 2024 Act signed, and when did it take effect for TikTok', ['dates', 'effective', 'us-pafaca']],
    ['which judge stopped the WeChat list, which one Montana', ['rulings', 'who', 'mt-court-alario-v-knudsen']],
  ])('%s', (text, second) => {
    expect(requests(text).at(-1)).toEqual(second);
  });
});

it('who has shares is told of what was spoken of', () => {
  const second = ask('who runs the US TikTok venture, who are the investors').at(-1);
  expect(second?.tell?.about).toEqual([{ kind: 'company', id: 'tiktok-usds-jv' }]);
  const claims = second?.answer.kind === 'claims' ? second.answer.claims : [];
  expect(JSON.stringify(claims)).toMatch(/Silver Lake/);
});

describe('where nothing on record bars anything, nothing is looked up elsewhere', () => {
  it.each([
    ['which apps does China ban', 'stranger'],
    ['is YouTube blocked in China', 'unclear'],
  ])('%s', (text, kind) => {
    expect(requestIn(ask(text))).toBe(kind);
  });
});

it('a name that is as near to a place as to a case is the place where something is barred', () => {
  expect(requestIn(ask('wechta named in maryand?'))).toMatchObject({ intent: 'named', about: [{ id: 'wechat' }] });
});

describe('what the bot itself says is asked of it', () => {
  it.each([
    ['your source for all of that?', 'checked'],
    ['is named the same as banned', 'does-not'],
    ['do you have all the apps', 'does-not'],
  ])('%s', (text, aspect) => {
    expect(requestIn(ask(text))).toMatchObject({ intent: 'overview', frame: { aspect } });
  });
});
