import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Message } from '../../../src/message/message.ts';
import { link, say, strong } from '../../../src/text.ts';
import { encodeMessage } from '../../../src/transports/discord/encode.ts';
import { messageProblems, responseProblems } from '../../../src/transports/discord/payload.ts';
import { messageFaults, overflows } from '../../discord/validate.ts';
import { message, textsOf } from './fakes.ts';

const source = { id: 'a', publisher: 'P', title: 'T', date: '2021', copy: false };
type Json = Record<string, unknown>;

describe('a message', () => {
  test('is its lines, its sources in small letters, its buttons and its menu, in one container', async () => {
    const { body, files } = await encodeMessage(
      message(say`${strong('No.')} It ended.`, {
        lines: [
          { kind: 'part', text: say`First` },
          { kind: 'lead', text: say`${strong('No.')} It ended.` },
          { kind: 'item', text: say`one` },
          { kind: 'small', text: say`more` },
        ],
        sources: [
          { ...source, label: '86 FR 1249', url: 'https://a.example/1' },
          { ...source, label: 'Reuters (2014)', url: undefined },
        ],
        choices: [[{ label: 'Next\npage', click: 'tell:x', style: 'primary' }], []],
        menu: { placeholder: 'Which?', click: 'pick:', options: [{ label: 'A', value: 'tell:a' }] },
      }),
      new Map(),
    );
    expect(files).toEqual([]);
    expect(textsOf(body)).toEqual([
      '### First\n**No.** It ended.\n- one\n-# more',
      '-# Sources: [86 FR 1249](https://a.example/1) · Reuters (2014) · record of 22 Nov 2026',
    ]);
    const [, , row, menu] = body.components[0].components;
    expect(row).toMatchObject({
      type: 1,
      components: [{ type: 2, style: 1, label: 'Next page', custom_id: 'tell:x' }],
    });
    expect(menu).toMatchObject({ type: 1, components: [{ type: 3, custom_id: 'pick:', placeholder: 'Which?' }] });
    expect(messageProblems(body)).toEqual([]);
  });

  test('that would be too long leaves out whole lines, and counts them', async () => {
    const lines = Array.from({ length: 60 }, (_, index) => ({
      kind: 'item' as const,
      text: [`${index} ${'螞'.repeat(90)}`],
    }));
    const { body } = await encodeMessage(message(say`x`, { lines }), new Map());
    expect(messageProblems(body)).toEqual([]);
    const shown = (textsOf(body)[0] ?? '').split('\n');
    const left = Number(/^-# … \+(\d+)$/.exec(shown.at(-1) ?? '')?.[1]);
    expect(shown.length - 1 + left).toBe(60);
    expect(shown.slice(0, -1).every((line) => line.endsWith('螞'.repeat(90)))).toBe(true);
  });

  test('leaves room for the words above its menus', async () => {
    const lines = Array.from({ length: 50 }, () => ({ kind: 'plain' as const, text: ['a'.repeat(99)] }));
    const menu = {
      kind: 'words' as const,
      title: 'b'.repeat(60),
      placeholder: 'c',
      options: [{ label: 'd', value: 'tell:d' }],
    };
    const panel = Array.from({ length: 8 }, (_, index) => ({ ...menu, click: `tell:${index}` }));
    const { body } = await encodeMessage(message(say`x`, { lines, panel }), new Map());
    expect(messageFaults(body)).toEqual([]);
    expect(overflows(body)).toBe(false);
    expect(textsOf(body)[0]).toMatch(/-# … \+\d+$/);
  });

  test('tells what a picture shows in as many words as Discord takes', async () => {
    const attachments = [
      { kind: 'picture' as const, name: 'a.png', alt: 'word '.repeat(400), bytes: async () => new Uint8Array([1]) },
    ];
    const { body } = await encodeMessage(message(say`Here.`, { attachments }), new Map());
    expect(messageFaults(body, 'reply', ['a.png'])).toEqual([]);
    expect(body.attachments?.[0]?.description).toHaveLength(1_024);
  });

  test('shows pictures with their words and offers files', async () => {
    const bytes = async () => new Uint8Array([1]);
    const { body, files } = await encodeMessage(
      message(say`Here.`, {
        attachments: [
          { kind: 'picture', name: 'a.png', alt: 'A timeline', bytes },
          { kind: 'calendar', name: 'b.ics', alt: 'Dates', bytes },
        ],
      }),
      new Map(),
    );
    expect(files.map(({ name }) => name)).toEqual(['a.png', 'b.ics']);
    expect(body.attachments).toMatchObject([{ id: '0', filename: 'a.png', description: 'A timeline' }, { id: '1' }]);
    expect(body.components[0].components.slice(2)).toMatchObject([
      { type: 12, items: [{ media: { url: 'attachment://a.png' }, description: 'A timeline' }] },
      { type: 13, file: { url: 'attachment://b.ics' } },
    ]);
    expect(messageProblems(body)).toEqual([]);
  });
});

describe('what Discord would refuse', () => {
  const body = (components: Json[], more: Json = {}) => ({
    flags: 1 << 15,
    allowed_mentions: { parse: [] },
    components: [{ type: 17, components }],
    ...more,
  });
  const text = (content: string) => ({ type: 10, content });
  const button = (more: Json) => ({
    type: 1,
    components: [{ type: 2, style: 2, label: 'a', custom_id: 'a', ...more }],
  });
  const select = (more: Json) => ({
    type: 1,
    components: [{ type: 3, custom_id: 'a', options: [{ label: 'a', value: 'a' }], ...more }],
  });
  const options = (count: number) => Array.from({ length: count }, (_, index) => ({ label: 'a', value: `${index}` }));

  test.each<[string, Json]>([
    ['no components', body([])],
    ['an empty text', body([text('')])],
    ['too much text', body([text('a'.repeat(3_000)), text('a'.repeat(1_001))])],
    ['too many bytes', body([text('螞'.repeat(3_400))])],
    ['a label too long', body([button({ label: 'a'.repeat(81) })])],
    ['no label', body([button({ label: '' })])],
    ['a custom_id too long', body([button({ custom_id: 'a'.repeat(101) })])],
    ['the same custom_id twice', body([button({}), button({})])],
    [
      'six buttons',
      body([
        {
          type: 1,
          components: Array.from({ length: 6 }, (_, i) => ({ ...button({}).components[0], custom_id: `${i}` })),
        },
      ]),
    ],
    ['41 components', body(Array.from({ length: 40 }, () => text('a')))],
    ['26 options', body([select({ options: options(26) })])],
    ['the same option twice', body([select({ options: [...options(1), ...options(1)] })])],
    ['an option too long', body([select({ options: [{ label: 'a', value: 'a'.repeat(101) }] })])],
    ['content beside components', body([text('a')], { content: 'a' })],
  ])('%s is seen before it is sent', (_, sent) => {
    expect(messageProblems(sent)).not.toEqual([]);
    expect([messageFaults(sent).length > 0, overflows(sent)]).toContain(true);
    expect(responseProblems({ type: 4, data: sent })).not.toEqual([]);
  });

  test('mentions that are not switched off are seen, though Discord would take them', () => {
    expect(messageProblems(body([text('a')], { allowed_mentions: undefined }))).not.toEqual([]);
    expect(messageProblems(body([text('a')], { allowed_mentions: { parse: ['users'] } }))).not.toEqual([]);
  });

  test('suggestions that are too many or too long are seen', () => {
    const choices = (count: number, name = 'a') => ({
      type: 8,
      data: { choices: Array(count).fill({ name, value: 'a' }) },
    });
    expect(responseProblems(choices(25))).toEqual([]);
    expect(responseProblems(choices(26))).not.toEqual([]);
    expect(responseProblems(choices(1, 'a'.repeat(101)))).not.toEqual([]);
  });

  test('any message is encoded within the limits or not at all', async () => {
    const words = fc.string({ unit: 'grapheme', maxLength: 400 });
    const line = fc.record({
      kind: fc.constantFrom('lead' as const, 'plain' as const, 'item' as const, 'small' as const, 'part' as const),
      text: fc.array(
        fc.oneof(
          words,
          words.map(strong),
          words.map((text) => link(text, 'https://a.example')),
        ),
      ),
    });
    const label = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 120 }).filter((text) => text.trim() !== '');
    const some: fc.Arbitrary<Partial<Message>> = fc.record({
      lines: fc
        .array(line, { minLength: 1, maxLength: 60 })
        .map((lines) => [{ kind: 'lead' as const, text: ['Yes.'] }, ...lines]),
      choices: fc
        .array(label, { maxLength: 5 })
        .map((labels) => [
          labels.map((text, index) => ({ label: `.${text}`, click: `tell:${index}`, style: 'plain' as const })),
        ]),
    });
    await fc.assert(
      fc.asyncProperty(some, async (parts) => {
        const { body } = await encodeMessage(message(say`x`, parts), new Map());
        expect(messageProblems(body)).toEqual([]);
        expect(messageFaults(body as unknown as Json)).toEqual([]);
        expect(overflows(body as unknown as Json)).toBe(false);
      }),
      { numRuns: 150 },
    );
  });
});
