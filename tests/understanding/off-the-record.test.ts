import { describe, expect, it } from 'vitest';
import { asking } from './asking.ts';

const ask = asking('2026-11-30');
const kinds = (text: string) => ask(text).map(({ understanding }) => understanding?.kind);

describe('what says nothing of the record but the words that ask', () => {
  it.each(['who owns Thunder', 'who makes Anvil'])('%s: a name that is not on record', (text) => {
    expect(kinds(text)).toEqual(['stranger']);
  });

  it.each([
    'who owns the river bank',
    'which court ruled on that other abortion case',
    'how many judges are on a bench',
    'who signed the peace treaty',
    'did Trump cancel the space program',
    'when was Jack Ma born',
    'who is the governor of Maryland',
    'who is the CFO of Tencent',
    'CapCut is not working',
  ])('%s: declined', (text) => {
    expect(kinds(text)).toEqual(['unclear']);
  });

  it('tells nothing that was signed before a day as signed on it', () => {
    expect(ask('what did Trump sign yesterday').map(({ answer }) => answer.kind)).toEqual(['nothing']);
  });
});
