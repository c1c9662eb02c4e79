/** Things that are spoken of by what they do, or where they are, without their names. */
import { describe, expect, it } from 'vitest';
import { asking } from './asking.ts';

const ask = asking('2026-11-29');

/** What is told: its kind, and what it is about; what is offered where it asks back. */
function heard(text: string): string {
  const one = ask(text)[0]?.understanding;
  const ids = (about: readonly { id: string }[]) => about.map(({ id }) => id).join(' ');
  if (one?.kind === 'clear') return `${one.tell.intent} / ${ids(one.tell.about)}`;
  return one?.kind === 'ambiguous' ? `which / ${ids(one.among.flatMap(({ tell }) => tell.about))}` : 'nothing';
}

describe('apps by their kind', () => {
  it.each([
    ['the document scanner: who makes it?', 'owner / camscanner'],
    ['is the scanner app blocked in India', 'named / camscanner'],
    ['was the scanner one of the eight', 'named / camscanner'],
    ['whose is the chatbot of that hedge fund', 'owner / deepseek high-flyer-ai'],
  ])('%s', (text, told) => {
    expect(heard(text)).toBe(told);
  });

  it.each(['who owns the payment app', 'who owns the stock trading app'])('%s: asks which', (text) => {
    expect(heard(text)).toMatch(/^which \/ (alipay|webull) /);
  });

  it('lists them where a kind is asked for, not one of it', () => {
    expect(heard('which payment apps did the order of January 2021 name')).toMatch(/^apps/);
  });
});

describe('people by where they are', () => {
  it.each([
    ['what did the researcher from Taiwan say about data', 'statements / tzeng-yi-suo'],
    ['what did the Hong Kong IT man say about cards', 'statements / francis-fong'],
  ])('%s', (text, told) => {
    expect(heard(text)).toBe(told);
  });
});

describe('measures by what they do', () => {
  it.each([
    ['who signed the law that forces the sale', 'signer / us-pafaca'],
    ['the law about federal devices: is it still in force', 'standing / us-no-tiktok-devices-act'],
    ['who signed the 2020 order telling them to sell', 'signer / us-cfius-2020-08-14'],
    ['who signed the messenger order of 2020', 'signer / us-eo-13943'],
  ])('%s', (text, told) => {
    expect(heard(text)).toBe(told);
  });
});

describe('what a question takes for granted', () => {
  const premises = (text: string) => {
    const one = ask(text)[0]?.understanding;
    return one?.kind === 'clear'
      ? one.tell.frame.premises.flatMap((premise) => (premise.kind === 'belief' ? [premise.belief] : []))
      : [];
  };

  it.each([
    ['so a judge struck down the eight-app order, right?', 'belief-court-stopped-13971'],
    ['Trump scrapped the eight apps order himself in the end', 'belief-trump-revoked-13971'],
    ['the Commerce Department missed its 45 days, did it not', 'belief-45-days-to-act'],
    ['is PUBG Chinese', 'belief-pubg-chinese'],
    ['remember that week in 2020 when WeChat disappeared from stores', 'belief-wechat-banned-unbanned'],
  ])('%s', (text, belief) => {
    expect(premises(text)).toEqual([belief]);
  });

  it('is not there where only a name is', () => {
    expect(premises('who made Free Fire')).toEqual([]);
  });
});

describe('a list by whose it is', () => {
  it.each(["was WPS Office on Trump's list", 'was alipay on trumps list', "which apps were on Trump's list"])(
    '%s: the one that he signed, and nobody else',
    (text) => {
      const asked = JSON.stringify(ask(text).map(({ tell }) => tell));
      expect(new Set(asked.match(/(us-eo|us-tx|tx|in|md)-[\w-]+/g))).toEqual(new Set(['us-eo-13971']));
    },
  );
});
