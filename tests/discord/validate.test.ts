/** The checks themselves: a sound body passes, and each thing that Discord refuses is seen. */
import { describe, expect, test } from 'vitest';
import { commands } from '../../commands/index.ts';
import { commandsFaults, formFaults, messageFaults, responseFaults, threadFaults, type Way } from './validate.ts';

type Json = Record<string, unknown>;

const button = { type: 2, style: 1, label: 'a', custom_id: 'a' };
const select = { type: 3, custom_id: 'b', options: [{ label: 'a', value: 'a' }] };
const sound = (): Json => ({
  flags: 1 << 15,
  allowed_mentions: { parse: [] },
  components: [
    {
      type: 17,
      components: [
        { type: 10, content: 'a' },
        { type: 12, items: [{ media: { url: 'attachment://a.png' }, description: 'a' }] },
        { type: 1, components: [structuredClone(button)] },
        { type: 1, components: [structuredClone(select)] },
      ],
    },
  ],
  attachments: [{ id: '0', filename: 'a.png', description: 'a' }],
});
/** The sound body with one part of its container, or of itself, made otherwise. */
const part = (index: number, more: Json): Json => {
  const body = sound();
  const [container] = body.components as { components: Json[] }[];
  const target = container?.components[index] ?? {};
  const inner = index > 1 ? (target.components as Json[])[0] : target;
  Object.assign(inner ?? {}, more);
  return body;
};
const seen = (body: Json, way: Way = 'reply') => messageFaults(body, way, ['a.png']).length > 0;

describe('messages', () => {
  test.each<Way>(['reply', 'update', 'post', 'edit'])('a sound one passes as %s', (way) => {
    expect(messageFaults(sound(), way, ['a.png'])).toEqual([]);
  });

  test.each<[string, Json]>([
    ['mentions left to the default', { ...sound(), allowed_mentions: undefined }],
    ['mentions of roles at large', { ...sound(), allowed_mentions: { parse: ['roles'] } }],
    ['an id as a number', { ...sound(), attachments: [{ id: 0, filename: 'a.png' }] }],
    ['a file that was not sent', { ...sound(), attachments: [{ id: '1', filename: 'a.png' }] }],
    ['a file that nothing shows', { ...sound(), attachments: [{ id: '0', filename: 'b.png' }] }],
    [
      'a description too long',
      { ...sound(), attachments: [{ id: '0', filename: 'a.png', description: 'a'.repeat(1_025) }] },
    ],
    ['a field that is none', { ...sound(), ephemeral: true }],
    ['a flag that is none', { ...sound(), flags: (1 << 15) | 1 }],
    ['a component that is none', part(0, { type: 4 })],
    ['a text too long', part(0, { content: 'a'.repeat(4_001) })],
    ['a button without a label', part(2, { label: undefined })],
    ['a button without a custom_id', part(2, { custom_id: undefined })],
    ['a button with an address that is no link', part(2, { url: 'https://a.example' })],
    ['a style that is none', part(2, { style: 7 })],
    ['a custom_id used twice', part(3, { custom_id: 'a' })],
    ['no options', part(3, { options: [] })],
    ['an option used twice', part(3, { options: [...select.options, ...select.options] })],
    ['an empty description', part(3, { options: [{ label: 'a', value: 'a', description: '' }] })],
    ['more choices than options', part(3, { max_values: 2 })],
  ])('%s is seen', (_, body) => {
    expect(seen(body)).toBe(true);
  });

  test('what is right on one way is wrong on another', () => {
    const isPrivate = { ...sound(), flags: (1 << 15) | 64 };
    const once = { ...sound(), nonce: 'a', enforce_nonce: true };
    expect([seen(isPrivate, 'reply'), seen(isPrivate, 'post'), seen(isPrivate, 'update')]).toEqual([false, true, true]);
    expect([seen(once, 'post'), seen(once, 'reply'), seen({ ...once, nonce: 'a'.repeat(26) }, 'post')]).toEqual([
      false,
      true,
      true,
    ]);
  });
});

describe('responses, forms and threads', () => {
  test.each<[string, Json, boolean]>([
    ['a pong', { type: 1 }, true],
    ['a deferral', { type: 5, data: { flags: 64 } }, true],
    ['a deferral that sets more', { type: 5, data: { flags: 1 << 15 } }, false],
    ['a deferral of a click', { type: 6 }, true],
    ['suggestions', { type: 8, data: { choices: [{ name: 'a', value: 'a' }] } }, true],
    ['a suggestion without a value', { type: 8, data: { choices: [{ name: 'a' }] } }, false],
    ['a kind that is none', { type: 2 }, false],
  ])('%s', (_, response, isSound) => {
    expect(responseFaults(response).length === 0).toBe(isSound);
  });

  const label = (component: Json, more: Json = {}) => ({ type: 18, label: 'a', component, ...more });
  const input = { type: 4, custom_id: 'a', style: 1 };
  const form = (...components: Json[]) => ({ custom_id: 'a', title: 'a', components });
  test.each<[string, Json, boolean]>([
    ['a form', form(label(input), label(select)), true],
    ['six fields', form(...Array.from({ length: 6 }, (_, at) => label({ ...input, custom_id: `${at}` }))), false],
    ['a field without its label', form(input), false],
    ['a label in the field', form(label({ ...input, label: 'a' })), false],
    ['a value longer than it may become', form(label({ ...input, max_length: 1, value: 'ab' })), false],
    ['two fields of one name', form(label(input), label(input)), false],
  ])('%s', (_, data, isSound) => {
    expect(formFaults(data).length === 0).toBe(isSound);
  });

  test('a thread has a name and one of four times', () => {
    expect(threadFaults({ name: 'a', auto_archive_duration: 1_440 })).toEqual([]);
    expect(threadFaults({ name: '', auto_archive_duration: 1_440 })).not.toEqual([]);
    expect(threadFaults({ name: 'a', auto_archive_duration: 2 })).not.toEqual([]);
  });
});

describe('commands', () => {
  const definitions = () =>
    structuredClone(commands.flatMap(({ definition }) => (definition ? [definition] : []))) as unknown as Json[];

  test('ours pass', () => {
    expect(commandsFaults(definitions(), false)).toEqual([]);
  });

  const option = { type: 3, name: 'a', description: 'a' };
  const command = (more: Json) => [{ type: 1, name: 'a', description: 'a', ...more }];
  test.each<[string, Json[]]>([
    ['a capital', command({ name: 'A' })],
    ['no description', command({ description: '' })],
    ['a language that is none', command({ name_localizations: { xx: 'b' } })],
    ['a name that breaks the form in one language', command({ name_localizations: { de: 'B c' } })],
    ['a description too long in one language', command({ description_localizations: { de: 'b'.repeat(101) } })],
    ['two options of one name', command({ options: [option, option] })],
    [
      'two options of one name in one language',
      command({
        options: [
          { ...option, name_localizations: { de: 'b' } },
          { ...option, name: 'b' },
        ],
      }),
    ],
    ['what must be given after what may', command({ options: [option, { ...option, name: 'b', required: true }] })],
    ['a subcommand beside an option', command({ options: [option, { type: 1, name: 'b', description: 'b' }] })],
    [
      '26 choices',
      command({
        options: [{ ...option, choices: Array.from({ length: 26 }, (_, at) => ({ name: `${at}`, value: `${at}` })) }],
      }),
    ],
    [
      'choices and suggestions',
      command({ options: [{ ...option, autocomplete: true, choices: [{ name: 'a', value: 'a' }] }] }),
    ],
    ['rights that are no digits', command({ default_member_permissions: 'all' })],
    ['a description on a menu', [{ type: 3, name: 'A b', description: 'a' }]],
    ['two commands of one name', [...command({}), ...command({})]],
    ['101 commands', Array.from({ length: 101 }, (_, at) => ({ type: 1, name: `a${at}`, description: 'a' }))],
    [
      '8,001 characters',
      command({
        options: Array.from({ length: 25 }, (_, at) => ({
          ...option,
          name: `a${at}`,
          choices: Array.from({ length: 25 }, (_inner, to) => ({ name: `${to}${'b'.repeat(10)}`, value: `${to}` })),
        })),
      }),
    ],
  ])('%s is seen', (_, list) => {
    expect(commandsFaults(list, false)).not.toEqual([]);
  });

  test('a server’s own may not say where they are used', () => {
    expect(commandsFaults(command({ contexts: [0] }), false)).toEqual([]);
    expect(commandsFaults(command({ contexts: [0] }), true)).not.toEqual([]);
  });
});
