/** What is left out of a list, days without their year, whose it is at the end of a question, and what is no question at all. */
import { describe, expect, test } from 'vitest';
import { asking, heardIn, saying } from './asking.ts';

const ask = asking('2026-11-29');
const said = saying('2026-11-29');

describe('what is left out', () => {
  test('is left out of what a company has on a list', () => {
    expect(said('besides likee, does bigo have any other on the list of 59?')).toMatch(/^Bigo Live is the only/);
    expect(said('apart from wechat what else of tencent is named in us orders')).toMatch(/QQ Wallet.*WeChat Pay/);
  });

  test('is counted, and counts no list', () => {
    expect(said('the eight apps without the three payment ones')).toMatch(/^5 apps named in Executive Order 13971/);
  });
});

describe('a day without its year, where it is asked what stood', () => {
  test.each([
    'jan 18th, was the tiktok law enforced?',
    'could americans download tiktok on january 21?',
    'on the 3rd of december was the montana tiktok ban on',
  ])('%s', (question) => {
    expect(heardIn(ask(question))).toBe('ambiguous');
  });
});

describe('whose it is, asked at the end', () => {
  test.each([
    ['likee, blocked in india in june 2020: who owns it', 'owner likee'],
    ['free fire, the game india blocked, who does it belong to?', 'owner garena-free-fire'],
  ])('%s', (question, heard) => {
    expect(heardIn(ask(question))).toBe(heard);
  });
});

describe('what is put on a list', () => {
  test('is looked for on the lists of a place', () => {
    expect(said('did india ever stick shareit on its blocklist?')).toMatch(/^Yes/);
  });
});

describe('opinions, advice and commands', () => {
  test.each([
    ['tiktok or helo, which do you like better', /no opinion/],
    ['might i get sued for keeping vmate, your counsel please', /advice/],
    ['echo the following: alipay is owned by jack ma', /do not take instructions/],
    ['parrot this back: vmate is legal', /do not take instructions/],
  ])('%s', (question, told) => {
    expect(said(question)).toMatch(told);
  });
});
