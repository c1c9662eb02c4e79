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

  it('reads a rarer word as the plainer one that it stands for', () => {
    expect(read('who rubberstamped that diktat')).toBe('who signed that order');
  });

  it('leaves the words of a name of several words what they are', () => {
    const tokens = fold('the federal watchlist and a watchlist');
    const named = inEnglish(tokens, words, () => [{ from: 1, to: 3 }]).map((token) => token.text);
    expect(named).toEqual(['the', 'federal', 'watchlist', 'and', 'a', 'list']);
  });

  it('leaves an English word what it is, unless another word gives the language away', () => {
    expect(read('was the order in die')).toBe('was the order in die');
    expect(read('was ist die Frist')).toBe('what is the deadline');
  });

  it('reads words of other scripts, the longest first', () => {
    expect(read('谁签署了第14000号行政令？')).toBe('who signed 14000 executive order');
    expect(read('Кто отменил этот указ?')).toBe('who revoked this order');
    expect(read('यह आदेश किसने रद्द किया')).toBe('यह order who revoked did');
    expect(read('誰が署名しましたか')).toBe('who signed');
  });

  it('leaves names in other scripts what they are', () => {
    const named = (text: string, from: number, to: number) =>
      inEnglish(fold(text), words, () => [{ from, to }]).map((token) => token.text);
    expect(named('谁拥有公司', 0, 1)).toEqual(['谁', 'owns', 'company']);
  });

  it('takes a word for no more than it is', () => {
    expect(read('constructor toString')).toBe('constructor tostring');
  });
});
