/** A second question in one text, about what the first was about. */
import { describe, expect, it } from 'vitest';
import { asking } from './asking.ts';

const ask = asking('2026-11-22');

/** Each question of a text: what is told of it, and of what. */
const toldOf = (text: string) =>
  ask(text).map(({ intent, tell }) => [intent, ...(tell?.about ?? []).map(({ id }) => id)].join(' '));

describe('a second question', () => {
  it.each([
    ['SB 419, when was it signed and when frozen?', ['dates mt-sb-419', 'history mt-sb-419']],
    ['what did canada ban and who signed it', ['apps', 'signer ca-tiktok-2023 ca-wechat-2023']],
  ])('%s: is about what the first one told', (text, told) => {
    expect(toldOf(text)).toEqual(told);
  });

  it.each(['tell about montana: who was judge, what date he stopped it', 'what did texas ban and when did it do that'])(
    '%s: is about no other place',
    (text) => {
      const second = ask(text).at(-1);
      // The place itself, or what was decided there.
      expect(JSON.stringify(second?.tell)).toMatch(/"us-mt"|"us-tx"|mt-court/);
    },
  );

  it.each([
    "is vmate on the texas list? and on maryland's?",
    'was alipay in the january 2021 order? and in india?',
    "is wechat on the texas list, and on montana's?",
  ])('%s: is asked of the other place', (text) => {
    const premises = ask(text).flatMap(({ tell }) => tell?.frame.premises ?? []);
    const places = premises.flatMap((one) => ('jurisdiction' in one && one.jurisdiction ? [one.jurisdiction] : []));
    const filters = ask(text).flatMap(({ tell }) => tell?.frame.filters.jurisdiction ?? []);
    expect(['us-md', 'in', 'us-mt']).toContain([...places, ...filters].at(-1));
  });
});
