/** What came of a ruling, of a breach, of a ban that was held off. */
import { describe, expect, it } from 'vitest';
import { asking } from './asking.ts';

const ask = asking('2026-11-29');

function heard(text: string): string {
  const tell = ask(text).at(-1)?.tell;
  return tell ? [tell.intent, tell.frame.aspect ?? '', tell.about[0]?.id ?? ''].join(' / ') : 'nothing';
}

describe('what followed a ruling', () => {
  it.each([
    'the supreme court let the tiktok law stand, what happened then',
    'supreme court agreed with the divest law. and then what',
    "a judge froze montana's tiktok law, what happened afterwards",
  ])('%s', (text) => {
    expect(heard(text)).toMatch(/^history \/ next/);
  });
});

describe('who was fined', () => {
  it.each([
    ['was anybody ever punished under the order on the eight apps', 'us-eo-13971'],
    ['how many people got fined for alipay', 'us-eo-13971'],
    ['who got fined over tiktok in the us', 'us-pafaca'],
    ['did anyone in india get jailed for camscanner', 'in-59-2020-06-29'],
  ])('%s', (text, id) => {
    expect(heard(text)).toBe(`measure / fined / ${id}`);
  });

  it('tells nobody whether they will be', () => {
    expect(heard('can i get fined for using alipay')).toBe('nothing');
  });
});

describe('a ban that was held off', () => {
  it.each(['trump postponed the tiktok ban', 'how often was the tiktok ban put off'])('%s', (text) => {
    expect(heard(text)).toBe('measure /  / us-pafaca');
  });

  it('tells who did it where that is asked', () => {
    expect(heard('who paused the tiktok ban')).toBe('signer /  / us-eo-14166');
  });
});

describe('who leads the venture', () => {
  it.each(['venture tiktok ceo', 'who holds 15 percent of the joint venture and who is its ceo'])('%s', (text) => {
    expect(heard(text)).toBe('profile /  / adam-presser');
  });
});

describe('slips in short words of a name', () => {
  it.each([
    ['is wsp office banned', 'wps-office'],
    ['qqq wallet banned?', 'qq-wallet'],
    ['is baidoo map banned in india', 'baidu-map'],
  ])('%s', (text, id) => {
    expect(heard(text)).toBe(`named /  / ${id}`);
  });
});

describe('what is asked of the bot', () => {
  it.each([
    'where do you get all this',
    'how do u know that',
    'who told you all that',
    'where does all of this come from',
  ])('%s', (text) => {
    expect(heard(text)).toBe('overview / checked / ');
  });

  it.each(['how reliable are you', 'did you make that up', 'can i trust this bot'])('%s', (text) => {
    expect(heard(text)).toBe('overview / does-not / ');
  });
});

describe('who said it', () => {
  it.each([
    'who said that losing the american market would hurt the companies',
    'who said that the us market was pretty big',
  ])('%s', (text) => {
    const tell = ask(text)[0]?.tell;
    expect([tell?.intent, tell?.frame.said]).toEqual(['statements', true]);
  });

  it('is a paper where one is named', () => {
    expect(ask("how much money was Ant's listing worth according to RFA")[0]?.tell?.about[0]?.id).toBe('seed-rfa');
  });
});
