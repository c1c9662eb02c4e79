import { describe, expect, it } from 'vitest';
import { asking } from './asking.ts';

const ask = asking('2026-11-22');

const about = (text: string) => ask(text).flatMap((told) => told.about.map(({ id }) => id));

/** Sentences about nothing that is on record. */
const pasted = (characters: number) =>
  'The weather was fine and the garden was full of birds. '.repeat(characters / 55);

describe('a text too long to be a question', () => {
  it('is read at both of its ends', () => {
    expect(about(`${pasted(5000)}\nwho owns CamScanner?`)).toEqual(['camscanner']);
    expect(about(`who owns CamScanner?\n${pasted(5000)}`)).toEqual(['camscanner']);
  });

  it('is not read in its middle', () => {
    expect(about(`${pasted(2500)}\nwho owns CamScanner?\n${pasted(2500)}`)).toEqual([]);
  });

  it('gives its room to the sentences that ask and name', () => {
    const idle = 'Fine. Good. Well then. Nice one. Right. Sure. ';
    expect(about(`${idle.repeat(4)}who owns CamScanner? ${idle.repeat(4)}`)).toEqual(['camscanner']);
  });
});
