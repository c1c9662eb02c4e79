/** Whether all that a list names is barred, and what is told to be listed. */
import { describe, expect, it } from 'vitest';
import { asking, heardIn, saying } from './asking.ts';

const say = saying('2026-11-29');
const ask = asking('2026-11-29');

describe('whether all of them are barred is told by what names them', () => {
  it.each([
    ['are the eight apps banned', 'standing us-eo-13971'],
    ['"All eight are illegal since February 2021": true?', 'standing us-eo-13971'],
    ['is every one of the 43 banned', 'standing in-43-2020-11'],
    ['are all 59 apps banned in India', 'standing in-59-2020-06-29'],
  ])('%s', (text, heard) => {
    expect(heardIn(ask(text))).toBe(heard);
  });

  it('says that nothing ever was under the January 2021 order', () => {
    expect(say('all 8 apps are illegal in America since 2021, right?')).toContain('nothing was ever barred under it');
  });
});

it('takes what it is told to list for no list', () => {
  expect(say('List the measures of Montana')).toMatch(/^2 measures of Montana/);
});

it('takes whoever came up with an order for who signed it', () => {
  expect(say('who came up with the January 2021 order')).toMatch(/^President Donald Trump signed/);
});
