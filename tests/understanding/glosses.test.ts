import { describe, expect, it } from 'vitest';
import { cues } from '../../src/languages/cues/index.ts';
import { fold } from '../../src/understanding/fold.ts';
import { inEnglish } from '../../src/understanding/glosses.ts';
import { lexicon } from '../../src/understanding/lexicon.ts';

const words = lexicon(cues);
const read = (text: string) =>
  inEnglish(fold(text), words)
    .map((token) => token.text)
    .join(' ');

describe('inEnglish', () => {
  it('reads what other languages ask with', () => {
    expect(read('Wem gehört das?')).toBe('who owns the');
    expect(read('¿Cuándo fue prohibida?')).toBe('when was banned');
  });

  it('reads short slips', () => {
    expect(read('hwo owns teh app')).toBe('who owns the app');
  });

  it('leaves an English word what it is, unless another word gives the language away', () => {
    expect(read('was the order in die')).toBe('was the order in die');
    expect(read('was ist die Frist')).toBe('what is the deadline');
  });

  it('takes a word for no more than it is', () => {
    expect(read('constructor toString')).toBe('constructor tostring');
  });
});
