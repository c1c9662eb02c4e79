import fc from 'fast-check';
import { expect, test } from 'vitest';
import { link, say, strong } from '../../../src/text.ts';
import { offers, safe, shown, spoken } from '../../../src/transports/terminal/plain.ts';
import { messageOf } from './session.ts';

const source = {
  id: 'gazette',
  publisher: 'Gazette',
  title: 'Issue 7',
  label: 'Gazette (copy)',
  date: '2020',
  url: 'https://gazette.example/7',
  copy: true,
};
const message = messageOf({
  lines: [
    { kind: 'lead', text: say`${strong('Pingo')} is named.` },
    { kind: 'item', text: say`See ${link('Order 1', 'https://law.example/1')}` },
  ],
  sources: [source, { ...source, label: 'Herald', url: undefined }],
  closing: ['record of 31 January 2026 · as of 1 May 2020'],
  choices: [
    [
      { label: 'Who owns it?', click: 'tell:o', style: 'primary' },
      { label: 'Show in channel', click: 'show:o', style: 'plain' },
    ],
    [
      { label: 'Remove', click: 'remove:', style: 'danger' },
      { label: 'Wrong?', click: 'wrong:o', style: 'plain' },
    ],
  ],
  menu: {
    placeholder: 'More',
    click: 'pick:',
    options: [
      { label: 'Pongo', value: 'tell:p' },
      { label: 'Pango', value: 'short' },
    ],
  },
});

test('a message is shown with its sources, their addresses and numbered choices', () => {
  expect(shown(message, true)).toBe(
    [
      'Pingo is named.',
      '- See Order 1 (https://law.example/1)',
      '',
      'Sources:',
      '- Gazette (copy): Issue 7',
      '  https://gazette.example/7',
      '- Herald: Issue 7',
      'record of 31 January 2026 · as of 1 May 2020',
      '',
      '[1] Who owns it?',
      '[2] Wrong?',
      '[3] Pongo',
      '[4] Pango',
    ].join('\n'),
  );
});

test('what has no meaning in a terminal is not offered', () => {
  expect(offers(message).map(({ click }) => click)).toEqual(['tell:o', 'wrong:o', 'tell:p', 'pick:short']);
});

test('the spoken text has the day asked about, but no sources, no day of the record and no buttons under an answer', () => {
  expect(spoken(message)).toBe('Pingo is named.\n- See Order 1 (https://law.example/1)\nas of 1 May 2020');
});

test('what is asked back says what there is to choose from, once', () => {
  const lines = [{ kind: 'lead' as const, text: say`Which one?` }];
  expect(spoken({ ...message, outcome: 'clarify', lines })).toContain(
    'Which one?\n1. Who owns it?\n2. Pongo\n3. Pango',
  );
  const told = [{ kind: 'lead' as const, text: say`Which one: Who owns it?, Pongo or Pango?` }];
  expect(spoken({ ...message, outcome: 'clarify', lines: told })).toBe(
    'Which one: Who owns it?, Pongo or Pango?\nas of 1 May 2020',
  );
});

test('no text can give orders to the terminal', () => {
  expect(safe('a\u001b[31mred\u0007\u009b2J \u202etxt\r')).toBe('a [31mred  2J  txt ');
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const said = shown(messageOf({ lines: [{ kind: 'lead', text: [text] }], closing: [text] }), true);
      expect(said).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
    }),
  );
});
