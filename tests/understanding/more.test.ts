/** Which of two sides has more, how often a place acted and which of its lists is the largest. */
import { describe, expect, it } from 'vitest';
import { asking, heardIn, requestIn } from './asking.ts';

const ask = asking('2026-11-30');

describe('which of two sides has more', () => {
  it.each([
    ['who has more apps banned in india, tencent or bytedance', 'apps tencent bytedance'],
    ['did india ban more apps than the us', 'apps in us'],
    ['did texas or maryland ban fewer apps', 'apps us-tx us-md'],
    ['who signed more orders, trump or biden', 'measures donald-trump joe-biden'],
    ['how many bans did trump sign vs biden', 'measures donald-trump joe-biden'],
    ['which president banned more apps, trump or biden', 'apps donald-trump joe-biden'],
  ])('%s', (text, heard) => {
    const told = ask(text);
    expect(heardIn(told)).toBe(heard);
    expect(requestIn(told)).toMatchObject({ frame: { count: true } });
  });

  it('is told of each by its own number', () => {
    const [told] = ask('who signed more orders, trump or biden');
    const counts = told?.answer.kind === 'claims' ? told.answer.claims : [];
    expect(counts.map((one) => one.kind === 'list' && one.count)).toEqual([10, 3]);
  });
});

describe('how often a place acted', () => {
  it.each([
    ['india block how many time'],
    ['how many times did india ban apps'],
    ['how many rounds of bans did india do'],
  ])('%s', (text) => {
    expect(requestIn(ask(text))).toMatchObject({ intent: 'measures', frame: { filters: { jurisdiction: 'in' } } });
  });
});

describe('the largest of its lists', () => {
  it.each([['biggest indian ban'], ["which is bigger, india's first list or the september one"]])('%s', (text) => {
    const [told] = ask(text);
    const claims = told?.answer.kind === 'claims' ? told.answer.claims : [];
    expect(claims.map((one) => one.kind === 'measure-row' && one.names)).toEqual([118, 59, 54, 47, 43]);
  });
});
