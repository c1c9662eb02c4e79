/** Words of others, quoted beside a question of where they are from. */
import { describe, expect, it } from 'vitest';
import { asking, requestIn } from './asking.ts';

const ask = asking('2026-11-22');

describe('quoted words', () => {
  it.each([
    [
      '"prejudicial to sovereignty and integrity of India" whose wording is this',
      { about: [{ id: 'in-59-2020-06-29' }] },
    ],
    [
      '"Visa and Mastercard will also take these records and analyze them" who said that',
      { about: [{ id: 'francis-fong' }] },
    ],
    [
      'saw this: "would permit China to track the locations of federal employees and contractors" what was this from',
      { intent: 'statements' },
    ],
  ])('%s: are told with what they are from', (text, request) => {
    expect(requestIn(ask(text))).toMatchObject(request);
  });

  it('that nothing on record meets are from nowhere', () => {
    const text = '"the cat sat on the mat and ate all of the fish" whose wording is this';
    expect(ask(text)[0]?.answer).toMatchObject({ kind: 'nothing', absence: 'no-statement' });
  });
});
