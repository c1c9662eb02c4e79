/** Names that are spoken of together, and kinds and days that narrow what is asked of them. */
import { describe, expect, it } from 'vitest';
import { asking, requestIn } from './asking.ts';

const ask = asking('2026-11-29');

describe('what is joined to a name', () => {
  it.each([
    ['who owns vmate and snack video', ['vmate', 'snack-video']],
    ['who owns uc browser, helo and mobile legends', ['uc-browser', 'helo', 'mobile-legends']],
  ])('%s', (text, ids) => {
    expect(requestIn(ask(text))).toMatchObject({ intent: 'owner', about: ids.map((id) => ({ id })) });
  });
});

describe('the measures that name each of several apps', () => {
  it.each([['which order had alipay and vmate in it'], ['which measures name alipay and vmate']])('%s', (text) => {
    expect(requestIn(ask(text))).toMatchObject({ intent: 'measures', frame: { filters: { all: true } } });
  });

  it('are not asked for where either will do', () => {
    expect(requestIn(ask('which countries banned tiktok and deepseek'))).toMatchObject({
      intent: 'measures',
      frame: { filters: { all: false } },
    });
  });
});

describe('kinds that are left out', () => {
  it.each([
    ['all of the eight apps but not the payment ones'],
    ['which of the eight are not payment apps'],
    ['the eight apps minus payments'],
  ])('%s', (text) => {
    expect(requestIn(ask(text))).toMatchObject({
      intent: 'apps',
      frame: { filters: { except: [{ kind: 'category', id: 'payments' }] } },
    });
  });
});

describe('what happened from one day to another', () => {
  it.each([
    ['between 17 jan and 14 feb 2025 what happened with tiktok', '2025-01-17', '2025-02-14'],
    ['what happened to tiktok from 1 january to 30 june 2025', '2025-01-01', '2025-06-30'],
  ])('%s', (text, from, to) => {
    expect(requestIn(ask(text))).toMatchObject({
      intent: 'history',
      about: [{ id: 'tiktok' }],
      frame: { between: { from, to } },
    });
  });
});

describe('a day that there is not', () => {
  it.each([['was pubg banned on 31 september 2020'], ['who owned alipay on 31 april 2021']])('%s', (text) => {
    expect(ask(text)[0]?.understanding).toMatchObject({ kind: 'unclear', refusal: 'impossible-date' });
  });
});

describe('whoever works for an office', () => {
  it.each([
    ['can soldiers use deepseek at work'],
    ['can pentagon people use deepseek at work as of now'],
    ['can texas state employees use wechat at work'],
  ])('%s', (text) => {
    expect(requestIn(ask(text))).toMatchObject({ intent: 'named' });
  });

  it.each([
    ['can i get sued if my shop in texas takes wechat pay'],
    ['can my boss fire me for using deepseek at work'],
  ])('%s: their own case', (text) => {
    expect(ask(text)[0]?.understanding).toMatchObject({ kind: 'unclear', refusal: 'advice' });
  });
});

describe('how many use it', () => {
  it.each([['number of alipay users'], ['number of vmate users worldwide?']])('%s: kept of nobody', (text) => {
    expect(ask(text)[0]?.understanding).toMatchObject({ kind: 'unclear', refusal: 'topic' });
  });
});

describe('who founded it', () => {
  it.each([['who founded moonton'], ['who founded ucweb'], ['who founded kuaishou']])(
    '%s: nobody on record',
    (text) => {
      const [told] = ask(text);
      const claims = told && 'claims' in told.answer ? told.answer.claims : [];
      expect(claims.filter(({ kind }) => kind === 'tie' || kind === 'ties')).toEqual([]);
    },
  );
});
