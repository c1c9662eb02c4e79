import type { APIMessage } from 'discord-api-types/v10';
import { describe, expect, test } from 'vitest';
import { clicksOn, decode } from '../../../src/transports/discord/decode.ts';
import {
  anna,
  bert,
  botMessage,
  channelId,
  click,
  guildId,
  menu,
  pick,
  ping,
  slash,
  typing,
} from '../../discord/interactions.ts';

const today = '2026-11-22';
const request = (interaction: Parameters<typeof decode>[0]) => decode(interaction, today)?.request;

describe('slash commands', () => {
  test('options come by name, with who asks, where and when', () => {
    const interaction = slash(
      'ask',
      { question: 'who owns it', private: true },
      { locale: 'de', permissions: 1n << 13n },
    );
    expect(decode(interaction, today)).toEqual({
      kind: 'execute',
      request: {
        command: 'ask',
        options: { question: 'who owns it', private: true },
        language: 'de',
        clock: { today, asOf: today },
        place: {
          guild: guildId,
          channel: channelId,
          here: { id: channelId, name: '#channel-1', asker: ['moderate'], bot: [] },
          botIsHere: true,
        },
        asker: { id: anna, mayModerate: true, mayManage: false, roles: [] },
      },
    });
  });

  test.each([
    [0n, false],
    [1n << 11n, false],
    [1n << 3n, true],
    [1n << 13n, true],
  ])('permissions %d: may moderate is %s', (permissions, expected) => {
    expect(request(slash('ask', {}, { permissions }))?.asker.mayModerate).toBe(expected);
  });

  test('in a direct message there is no server and nobody moderates', () => {
    const asked = request(slash('ask', {}, { guild: false, user: bert }));
    expect(asked?.place.guild).toBeUndefined();
    expect(asked?.asker).toEqual({ id: bert, mayModerate: false, mayManage: false, roles: [] });
  });

  test('a subcommand gives its options and its path', () => {
    const interaction = slash('facts');
    Object.assign(interaction.data as object, {
      options: [
        { type: 2, name: 'own', options: [{ type: 1, name: 'add', options: [{ type: 3, name: 'file', value: 'x' }] }] },
      ],
    });
    expect(request(interaction)).toMatchObject({ command: 'facts', options: { subcommand: 'own add', file: 'x' } });
  });

  test('what is being typed is told apart', () => {
    expect(decode(typing('app', { app: 'wec' }, 'app'), today)).toMatchObject({
      kind: 'suggest',
      request: { command: 'app', focused: { name: 'app', value: 'wec' } },
    });
  });

  test('a ping holds no command', () => {
    expect(decode(ping(), today)).toBeUndefined();
  });
});

test('a message menu gives the words of the message, its embeds, its components and what it forwards', () => {
  const target = {
    content: 'first',
    embeds: [{ title: 'second', description: 'third', fields: [{ name: 'fourth', value: 'fifth' }] }],
    components: [
      {
        type: 17,
        components: [
          { type: 10, content: 'sixth' },
          { type: 9, components: [{ type: 10, content: 'seventh' }] },
        ],
      },
    ],
    message_snapshots: [{ message: { content: 'eighth', embeds: [{ footer: { text: 'ninth' } }] } }],
  } as unknown as Partial<APIMessage>;
  const asked = request(menu('Which?', target));
  expect(asked?.command).toBe('Which?');
  expect(asked?.target?.texts).toEqual([
    'first',
    'second',
    'third',
    'fourth',
    'fifth',
    'sixth',
    'seventh',
    'eighth',
    'ninth',
  ]);
});

describe('clicks', () => {
  test('a button gives its command and request, and the message that it stands on', () => {
    const asked = request(click('tell:oAx:y', botMessage({}, anna, { private: true }), { user: bert }));
    expect(asked).toMatchObject({
      command: 'tell',
      options: { request: 'oAx:y' },
      clicked: { private: true, askerId: anna },
      asker: { id: bert },
    });
  });

  test('a menu gives the click of its value, or the value as the request of its own command', () => {
    expect(request(pick('pick:', 'tell:oAx', botMessage({}, anna)))).toMatchObject({
      command: 'tell',
      options: { request: 'oAx' },
    });
    expect(request(pick('pick:', 'oAx', botMessage({}, anna)))).toMatchObject({
      command: 'pick',
      options: { request: 'oAx' },
    });
  });

  test('the asker of an answer to a mention is the author of the message that it replies to', () => {
    const message = { ...botMessage({}, undefined), referenced_message: { author: { id: bert } } };
    expect(request(click('tell:x', message))?.clicked?.askerId).toBe(bert);
  });

  test('every click on a message is found', () => {
    const components = [
      {
        type: 17,
        components: [
          {
            type: 1,
            components: [
              { type: 2, custom_id: 'a:1' },
              { type: 2, custom_id: 'b:2' },
            ],
          },
        ],
      },
      { type: 1, components: [{ type: 3, custom_id: 'c:3', options: [{ value: 'd:4' }] }] },
    ];
    expect(clicksOn(components)).toEqual(['a:1', 'b:2', 'c:3', 'd:4']);
  });
});
