/** Which apps a message names: words that look like a name and are none, and names that look like words. */
import { describe, expect, it } from 'vitest';
import { createBot } from '../../src/bot.ts';
import { load } from '../../src/knowledge/load.ts';

const loaded = await load(['data']);
if (loaded.kind !== 'knowledge') throw new Error('the record has problems');
const bot = createBot(loaded.knowledge);
const named = (text: string) => bot.extract(text).map((subject) => bot.knowledge.nameOf(subject));

describe('a name of several words', () => {
  it.each([
    ['still use photo wonder for stickers', ['Photo Wonder']],
    ['moved from webull to tiger brokers last week', ['Webull', 'Tiger Brokers']],
    ['pubg on the bus, free fire in bed', ['PUBG Mobile', 'Garena Free Fire']],
    ['du battery saver plus virus cleaner, what a combo', ['DU battery saver', 'Virus Cleaner']],
  ])('%s', (text, apps) => {
    expect(named(text)).toEqual(apps);
  });
});

describe('what is no app', () => {
  it.each([
    'they filmed at the river kwai',
    'knives out was a great movie',
    'my aunt got a singing telegram',
    'he left a red note on the door',
    'we meet at nine',
    'i likeee your hat',
  ])('%s', (text) => {
    expect(named(text)).toEqual([]);
  });
});

it('finds a name that opens a hashtag', () => {
  expect(named('#wechatfails again')).toEqual(['WeChat']);
});

it('finds an app within the name of a measure, and one that is the whole of a hashtag', () => {
  expect(named('a judge stopped the tiktok ban')).toEqual(['TikTok']);
  expect(named('#mobilelegends tonight')).toEqual(['Mobile Legends: Bang Bang']);
});

it('leaves the songs of an app to it', () => {
  expect(named('that tiktok song is everywhere')).toEqual(['TikTok']);
});
