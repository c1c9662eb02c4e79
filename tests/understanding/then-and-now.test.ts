/** What stood at one time and stands at another, what came in place of something, and several details in one breath. */
import { describe, expect, it } from 'vitest';
import { asking, heardIn, saying } from './asking.ts';

const ask = asking('2026-11-22');
const say = saying('2026-11-22');

/** Each question of a text: what is told of it, of what, and as of which day. */
const toldOf = (text: string) =>
  ask(text).map(({ intent, tell, clock }) =>
    [intent, ...(tell?.about ?? []).map(({ id }) => id), clock.asOf].join(' '),
  );

describe('one question of two times', () => {
  it.each([
    ['camscanner in 2019 and now', ['named camscanner 2019-12-31', 'named camscanner 2026-11-22']],
    ['who ran tiktok in the us in 2023 and today', ['owner tiktok 2023-12-31', 'owner tiktok 2026-11-22']],
    ['moomoo in texas: 2024 vs today', ['named moomoo 2024-12-31', 'named moomoo 2026-11-22']],
    [
      'who controlled ant group in 2021, and who does now?',
      ['owner ant-group 2021-12-31', 'owner ant-group 2026-11-22'],
    ],
    ['was qq wallet barred in 2021 and what about today', ['named qq-wallet 2021-12-31', 'named qq-wallet 2026-11-22']],
    ['eo 14258 in may 2025 and now', ['standing us-eo-14258 2025-05-31', 'standing us-eo-14258 2026-11-22']],
  ])('%s: is told of each', (text, told) => {
    expect(toldOf(text)).toEqual(told);
  });

  it('is one time where it runs from the one to the other', () => {
    expect(ask('what happened to wechat between 2020 and now')).toHaveLength(1);
  });

  it('is asked back where nothing says of what', () => {
    expect(heardIn(ask('are they still how they were in 2022'))).toBe('ambiguous');
  });
});

describe('two measures that a noun stands for once', () => {
  it.each([
    ['what changed between the first indian list and the third', 'compare in-59-2020-06-29 in-118-2020-09'],
    ["difference between india's second and fourth round", 'compare in-47-2020 in-43-2020-11'],
    [
      "difference between trump's 2020 orders and the 2021 one",
      'compare us-eo-13942 us-eo-13943 us-cfius-2020-08-14 us-eo-13971',
    ],
    ['what changed between EO 14258 and EO 14310', 'compare us-eo-14258 us-eo-14310'],
  ])('%s', (text, heard) => {
    expect(heardIn(ask(text))).toBe(heard);
  });
});

describe('what came in place of something', () => {
  it.each([
    ['after 13942 was revoked is there any new rule'],
    ['what came in place of 13943'],
    ['why did biden do away with the three orders'],
    ['why did biden cancel the eight-app order'],
  ])('%s: the order that ended it', (text) => {
    expect(heardIn(ask(text))).toBe('measure:undoes us-eo-14034');
  });
});

describe('several questions in few words', () => {
  it.each([
    ['moonton owner, city?', ['owner moonton', 'profile moonton']],
    ['shareit? maker?', ['owner shareit']],
    ['the january 2021 order, who signed, how many apps', ['signer us-eo-13971', 'apps']],
    ['capcut. its owner; the texas date', ['owner capcut', 'named capcut']],
    ['webull. its owner; the texas date', ['owner webull', 'dates tx-prohibited-tech-2025']],
    ['shein owner & the states that named it', ['owner shein', 'named shein']],
  ])('%s', (text, told) => {
    expect(ask(text).map(({ intent, tell }) => [intent, ...(tell?.about ?? []).map(({ id }) => id)].join(' '))).toEqual(
      told,
    );
  });

  it('tells nothing twice', () => {
    const told = say('montana: which judge was it, what date did he stop it');
    expect(told.match(/Molloy/g)).toHaveLength(1);
  });

  it('goes on behind a short form', () => {
    expect(heardIn(ask('difference between TikTok Inc. and ByteDance'))).toBe('compare tiktok-inc bytedance');
  });
});

describe('two companies side by side', () => {
  it.each([
    ['difference between ant group and alibaba', 'Ant Group: no owner recorded'],
    ['compare bytedance and kingsoft office', 'ByteDance: no owner recorded'],
  ])('%s: whoever founded it or has a share is not told as its owner', (text, told) => {
    expect(say(text)).toContain(told);
  });
});
