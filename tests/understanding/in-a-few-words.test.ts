/** Everyday wordings: what something is called, which of two did it, how long ago it was. */
import { describe, expect, it } from 'vitest';
import { asking, heardIn, requestIn } from './asking.ts';

const ask = asking('2026-11-29');

const heard = (text: string): string => heardIn(ask(text));

describe('what a measure that is only described is called', () => {
  it.each([
    ['friend told me of an order against WeChat. which one?', 'measure:citation us-eo-13943'],
    ['there is a law about TikTok on government phones. title?', 'measure:citation us-no-tiktok-devices-act'],
    ['name of the order that hit CamScanner', 'measure:citation us-eo-13971'],
    ['which law made ByteDance sell TikTok', 'measure:does us-pafaca'],
    ['the order that cancelled the WeChat order, name?', 'signer us-eo-14034'],
    ['which apps does the order name', 'ambiguous'],
    ['list the apps of the law', 'ambiguous'],
  ])('%s', (text, told) => {
    expect(heard(text)).toBe(told);
  });
});

describe('which of two who sign', () => {
  it.each([
    ['Biden or Trump for the order on eight apps?', 'signer us-eo-13971'],
    ['did Biden or Trump ban CamScanner', 'signer us-eo-13971'],
    ['was it Biden or Trump who got TikTok off government phones', 'signer us-no-tiktok-devices-act'],
    ['which president banned WPS Office', 'signer us-eo-13971'],
    ['who was the 2023 TikTok memo from', 'signer us-omb-m-23-13'],
  ])('%s', (text, told) => {
    expect(heard(text)).toBe(told);
  });
});

describe('how long ago', () => {
  it.each([
    ['how long ago did India ban SHAREit', 'dates in-59-2020-06-29'],
    ['how long has DeepSeek been banned in Texas', 'dates tx-prohibited-tech-2025'],
    ['when did Texas ban WeChat', 'dates tx-prohibited-tech-2023'],
    ['when did India first block TikTok', 'dates in-59-2020-06-29'],
  ])('%s', (text, told) => {
    expect(heard(text)).toBe(told);
  });
});

describe('a place or a day before the question', () => {
  it.each([
    ['Canada, 2 May 2024. WeChat on government phones?', 'named wechat', '2024-05-02'],
    ['India. is CamScanner blocked?', 'named camscanner', '2026-11-29'],
    ['Texas, 1 December 2024. DeepSeek on the list by then?', 'named deepseek', '2024-12-01'],
  ])('%s', (text, told, day) => {
    expect(heard(text)).toBe(told);
    expect(ask(text)[0]?.understanding).toMatchObject({
      asOf: day,
      tell: { frame: { filters: { jurisdiction: expect.anything() } } },
    });
  });
});

describe('how long a pause was', () => {
  it.each([
    ['the second pause was for how many days', 'us-eo-14258'],
    ['first pause of 2025 lasted how long', 'dl-21'],
  ])('%s', (text, of) => {
    expect(heard(text)).toBe(`deadlines ${of}`);
  });
});

describe('what a place added later', () => {
  it.each(['did India stop at 59?', 'has Texas added more names later', 'did Canada ban anything else'])(
    '%s',
    (text) => {
      const tell = requestIn(ask(text));
      expect(tell).toMatchObject({ intent: 'measures', frame: { filters: { measures: [] } } });
    },
  );

  it('is not what else is on one list', () => {
    expect(requestIn(ask('what else is on the Texas list'))).toMatchObject({
      intent: 'apps',
      frame: { filters: { all: false } },
    });
  });
});

describe('whoever asks tells of themselves first', () => {
  it.each([
    ['own a noodle bar, Alipay: any restriction in the US now?', 'named alipay'],
    ['I run a school, who owns CamScanner', 'owner camscanner'],
    ['does the Texas list reach my own phone if I work for the state', 'measure:does tx-prohibited-tech-2023'],
  ])('%s', (text, told) => {
    expect(heard(text)).toBe(told);
  });
});

describe('a question that goes on from what only names a place', () => {
  it('is asked of both together', () => {
    expect(requestIn(ask('Canada barred an app in October 2023. Which one?'))).toMatchObject({
      intent: 'apps',
      frame: { filters: { measures: ['ca-wechat-2023'] } },
    });
    expect(requestIn(ask('India has five lists. How many names?'))).toMatchObject({ intent: 'apps' });
  });
});

describe('who, when and which, in few words', () => {
  it.each([
    ['who did the Maryland directive', 'signer md-ed-2022-12-001'],
    ['what year was WeChat hit by Trump', 'dates us-eo-13943'],
  ])('%s', (text, told) => {
    expect(heard(text)).toBe(told);
  });

  it.each([
    ['name four apps from the 118', ['in-118-2020-09']],
    ['which apps are both on the 118 and the eight', ['us-eo-13971', 'in-118-2020-09']],
  ])('%s', (text, measures) => {
    const tell = requestIn(ask(text));
    expect(tell).toMatchObject({ intent: 'apps', frame: { premises: [] } });
    expect(typeof tell === 'string' ? [] : tell.frame.filters.measures.toSorted()).toEqual(measures.toSorted());
  });
});

describe('the lists of one place', () => {
  it.each([
    ['how many lists has Texas made', 'measures'],
    ['which Indian lists name Alibaba', 'measures alibaba'],
    ['what is barred in Maryland now', 'apps'],
  ])('%s', (text, told) => {
    expect(heard(text)).toBe(told);
  });

  it('are each told with what stands of them', () => {
    expect(heard("is India's ban still on")).toMatch(/^standing( in-\S+){5}$/);
  });

  it('are those that name an app of somebody', () => {
    expect(requestIn(ask('which Indian lists name Alibaba'))).toMatchObject({
      frame: { filters: { measures: ['in-59-2020-06-29', 'in-43-2020-11'] } },
    });
  });
});

it('tells the days that those who are spoken of have to keep', () => {
  expect(heard('when did agencies have to drop TikTok')).toMatch(/^deadlines( dl-\d+)+$/);
});

it('dates a feast by the one that was last', () => {
  expect(ask('was TikTok banned in the US last Christmas')[0]?.understanding).toMatchObject({ asOf: '2025-12-25' });
});

describe('what stands, and what came of it', () => {
  it.each([
    ['status of the 2022 device act', 'standing us-no-tiktok-devices-act'],
    [
      'who was president when TikTok was banned from government phones',
      'signer us-no-tiktok-devices-act us-omb-m-23-13',
    ],
    ['how many US states have lists', 'measures:places'],
    ['how many of indias 118 are Tencents', 'apps'],
  ])('%s', (text, told) => {
    expect(heard(text)).toBe(told);
  });

  it('of a law that is over is no yes to whether there is one now', () => {
    expect(requestIn(ask('any US law against WeChat right now'))).toMatchObject({
      intent: 'named',
      frame: { premises: [{ kind: 'barred' }] },
    });
  });
});

it('tells the apps of a company that orders name, also where they do not name the company', () => {
  expect(requestIn(ask('which Tencent apps did US orders hit'))).toMatchObject({
    intent: 'apps',
    frame: { filters: { owner: { id: 'tencent' }, measures: ['us-eo-13943', 'us-eo-13971'] } },
  });
});

it('takes nobody who makes somebody sell for a maker', () => {
  expect(ask('does the 2024 law make ByteDance sell TikTok')[0]?.understanding).not.toMatchObject({
    tell: { frame: { premises: [{ kind: 'tie' }] } },
  });
});
