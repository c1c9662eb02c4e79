import fc from 'fast-check';
import { expect, test } from 'vitest';
import { joinText, link, plain, say, strong } from '../src/text.ts';

test('words, spans, numbers and nothing become one text', () => {
  const text = say`${strong('Pingo')} has ${2} apps${undefined}: ${[strong('A'), ', ', strong('B')]}.`;
  expect(text).toEqual([
    { kind: 'strong', text: 'Pingo' },
    ' has 2 apps: ',
    { kind: 'strong', text: 'A' },
    ', ',
    { kind: 'strong', text: 'B' },
    '.',
  ]);
  expect(plain(text)).toBe('Pingo has 2 apps: A, B.');
});

test('links and commands are told by their words', () => {
  expect(plain(say`See ${link('the law', 'https://law.example')} or ${{ kind: 'command', name: 'apps' }}.`)).toBe(
    'See the law or /apps.',
  );
});

test('texts are joined with something between them', () => {
  expect(joinText([], ', ')).toEqual([]);
  expect(plain(joinText([say`one`, [strong('two')], say`three`], ', '))).toBe('one, two, three');
});

test('nothing that is said is lost or read as markup', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (name, words) => {
      const text = say`${strong(name)} ${words}`;
      expect(plain(text)).toBe(`${name} ${words}`);
      expect(text[0]).toEqual({ kind: 'strong', text: name });
    }),
  );
});
