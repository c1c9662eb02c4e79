import { describe, expect, it } from 'vitest';
import { createBot } from '../../src/bot.ts';
import { load } from '../../src/knowledge/load.ts';
import { saidBy } from '../questions/judge.ts';

const loaded = await load(['data']);
if (loaded.kind !== 'knowledge') throw new Error('the record has problems');
const bot = createBot(loaded.knowledge);
const said = (text: string) => saidBy(bot, text).text;

describe('a name that was added to a list later', () => {
  it.each([
    ['was rednote on the texas list on 9 march 2025', 'since 31 January 2025'],
    ['since when is webull on the texas list', 'since 31 January 2025'],
    ['when did lemon8 get on the texas list', 'since 31 January 2025'],
    ['is wps office on the texas list', 'since 23 January 2023'],
  ])('%s: holds since it was added', (text, since) => {
    expect(said(text)).toMatch(/^Yes/);
    expect(said(text)).toContain(since);
  });

  it.each([['halloween 2024: rednote on texas list yes/no'], ['was webull on the texas list before 2024']])(
    '%s: no',
    (text) => {
      expect(said(text)).toMatch(/^No/);
    },
  );
});

it('what was only signed on a day is told with the day it took effect', () => {
  expect(said('was the tiktok bar in effect in the US on 17 january 2025')).toContain(
    'it took effect on 19 January 2025',
  );
});

it('that a measure is in force is said once', () => {
  const text = said('is the texas list in force');
  expect(text.match(/in force/gi)).toHaveLength(1);
});
