import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { link, say, strong } from '../../../src/text.ts';
import { escaped, markdown, oneLine, shortened } from '../../../src/transports/discord/markdown.ts';

/** What a reader sees of escaped text: a backslash before punctuation shows the punctuation. */
const seen = (text: string) => text.replace(/\\([^0-9A-Za-z\s])/g, '$1');
/** What is left for Discord to read as markup: escaped signs are as harmless as letters. */
const active = (text: string) => text.replace(/\\[^0-9A-Za-z\s]/gu, 'x');

const signs = [
  ...'\\*_~`|[]()<>@#:-+>!&/ \n1.aé螞',
  '@everyone',
  '<@1>',
  '<@&1>',
  '<#1>',
  '</ask:1>',
  '<t:1:R>',
  'https://',
];
const hostile = fc.array(fc.constantFrom(...signs), { maxLength: 40 }).map((parts) => parts.join(''));
const anyText = fc.oneof(hostile, fc.string({ unit: 'binary', maxLength: 60 }), fc.string({ unit: 'grapheme' }));

describe('escaped', () => {
  test.each([
    ['WeTV – Cdrama', 'WeTV – Cdrama'],
    ['*bold* _it_ ~~no~~ ||hid||', '\\*bold\\* \\_it\\_ \\~\\~no\\~\\~ \\|\\|hid\\|\\|'],
    ['# heading', '\\# heading'],
    ['-# small', '\\-# small'],
    ['- item', '\\- item'],
    ['1. item', '1\\. item'],
    ['5 January 2021', '5 January 2021'],
    ['> quote', '\\> quote'],
    ['<@1> <@&2> <#3>', '\\<\\@1\\> \\<\\@&2\\> \\<#3\\>'],
    ['@everyone', '\\@everyone'],
    ['https://a.example', 'https\\://a.example'],
    ['at 12: noon :smile:', 'at 12: noon \\:smile:'],
    ['`code`', '\\`code\\`'],
    ['[a](https://b.example)', '\\[a\\](https\\://b.example)'],
    ['one\n# two', 'one # two'],
    ['abc\u202Etxt', 'abctxt'],
  ])('%j is shown as it is written', (text, expected) => {
    expect(escaped(text)).toBe(expected);
  });

  test('any text reads the same and leaves nothing for Discord to act on', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const written = escaped(text);
        expect(seen(written)).toBe(oneLine(text));
        const left = active(written);
        expect(left).not.toMatch(/[*_~`|[\]<>@\\]|:\S/);
        expect(left).not.toMatch(/^\s*(?:[#+>-]|\d+[.)](?:\s|$))/);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('markdown', () => {
  test('spans become bold, links and command mentions', () => {
    const text = say`${strong('A*B')} is in ${link('86 FR 1249', 'https://x.example/a_(b)?q=<1>')}; see ${{ kind: 'command', name: 'apps' }}.`;
    expect(markdown(text, new Map([['apps', '77']]))).toBe(
      '**A\\*B** is in [86 FR 1249](https://x.example/a_%28b%29?q=%3C1%3E); see </apps:77>.',
    );
    expect(markdown(text)).toContain('see /apps.');
  });

  test('an address that is no web address is no link', () => {
    expect(markdown([link('words', 'javascript:alert(1)')])).toBe('words');
    expect(markdown([link('words', 'not an address')])).toBe('words');
  });

  test('brackets and addresses in the words of a link cannot end it', () => {
    expect(markdown([link('a](https://evil.example) [b', 'https://x.example/')])).toBe(
      '[a)(evil.example) (b](https://x.example/)',
    );
  });

  test('strong spans that touch are one', () => {
    expect(markdown([strong('a'), strong('b')])).toBe('**ab**');
    expect(markdown([strong(' ')])).toBe('');
  });

  test('links of hostile words and addresses stay one link or none', () => {
    fc.assert(
      fc.property(anyText, fc.oneof(fc.webUrl(), anyText), (words, url) => {
        const left = active(markdown([link(words, url)]));
        expect(left).toMatch(/^(?:\[[^[\]]*\]\(https?:\/\/[^()<>\s]*\)|[^[\]]*)$/);
      }),
      { numRuns: 1_000 },
    );
  });
});

test('plain places get one short line', () => {
  expect(shortened('a\nb', 10)).toBe('a b');
  expect(shortened('x'.repeat(90), 80)).toHaveLength(80);
  expect(shortened(`${'x'.repeat(78)}😀😀`, 80)).toBe(`${'x'.repeat(78)}…`);
});
