/** What a list has beside the names that are told, and what a place named first or the next time. */
import { describe, expect, it } from 'vitest';
import { asking } from './asking.ts';

const ask = asking('2026-11-29');

/** The kind, the measures it is of, and the names left out. */
function heard(text: string): string {
  const tell = ask(text).at(-1)?.tell;
  if (!tell) return 'nothing';
  const { intent, about, frame } = tell;
  const of = [...about.map(({ id }) => id), ...frame.filters.measures];
  return [intent, [...new Set(of)].join(' '), `without ${frame.filters.except.length}`].join(' / ');
}

describe('the rest of the names', () => {
  it.each([
    ['VMate and SHAREit are two of the eight, which are the others', 2],
    ['the order names qq wallet, wps office and camscanner, who else?', 3],
    ['"Alipay, VMate, WPS Office and WeChat Pay were listed" thats 4 what are the other 4', 4],
    ['CamScanner is one of the eight. what are the other seven?', 1],
  ])('%s', (text, told) => {
    expect(heard(text)).toBe(`apps / us-eo-13971 / without ${told}`);
  });

  it('is not asked for where other measures are', () => {
    expect(heard('which other order names VMate and SHAREit')).not.toContain('without 2');
    expect(heard('who else owns VMate and SHAREit')).not.toMatch(/^apps/);
  });
});

describe('the names that their number stands for', () => {
  it.each(['telegram is one of the eight right', 'is helo one of the 8, yes?'])('%s', (text) => {
    expect(JSON.stringify(ask(text)[0]?.tell?.frame.premises)).toContain('us-eo-13971');
  });
});

describe('what a place named in turn', () => {
  it.each([
    ['how many apps did india block at first', 'in-59-2020-06-29'],
    ['which apps did india ban the third time', 'in-118-2020-09'],
    ['what did texas name first', 'tx-prohibited-tech-2023'],
    ['in the beginning which apps did canada remove', 'ca-tiktok-2023'],
  ])('%s', (text, id) => {
    expect(heard(text)).toBe(`apps / ${id} / without 0`);
  });
});
