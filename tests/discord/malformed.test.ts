/** Interactions with one part left out, emptied or made something else: one valid response each, and never silence. */
import type { APIInteraction } from 'discord-api-types/v10';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStorage } from '../../src/storage/open.ts';
import type { Storage } from '../../src/storage/storage.ts';
import { respond } from '../../src/transports/discord/respond.ts';
import { left, type World, world } from '../keeping/server.ts';
import { fakeBack } from '../transports/discord/fakes.ts';
import {
  anna,
  botMessage,
  click,
  menu,
  pick,
  pickChannel,
  type Setting,
  sendForm,
  slash,
  sub,
  typing,
  typingIn,
} from './interactions.ts';
import { messageFaults, responseFaults } from './validate.ts';

type Json = Record<string, unknown>;

let storage: Storage;
let setup: World;
beforeAll(async () => {
  storage = await openStorage({ dir: ':memory:' });
  setup = world(storage);
  Object.assign(setup.desk, { outbox: {} });
});
afterAll(() => storage.close());

const all = (1n << 53n) - 1n;
const everything: Setting = { permissions: all, appPermissions: all, guildId: left };
const message = botMessage({ components: [{ type: 17, components: [{ type: 10, content: 'x' }] }] }, anna, {
  private: true,
});
const channel = { id: '700000000000000077', name: 'news', type: 0, permissions: '8192', app_permissions: '3072' };
const resolved = { channels: { [channel.id]: channel }, roles: { 5: { id: '5', name: 'r', mentionable: true } } };
const file = { 5: { id: '5', filename: 'a.yaml', size: 4, url: 'https://cdn.discordapp.com/x' } };
const form = { kind: 'owner', app: 'pingo', says: 'X', when: '', source: 'y' };

const seeds: [string, APIInteraction][] = [
  ['a question', slash('ask', { question: 'who owns pingo?' }, everything)],
  ['a file', slash('deadlines', { show: 'all', file: 'csv' }, everything)],
  ['the message menu', menu('Which apps are named?', { content: 'Pingo' }, everything)],
  ['a name being typed', typing('app', { app: 'ping' }, 'app', everything)],
  ['a subcommand being typed', typingIn('reminders', 'add', 'of', 'or', everything)],
  ['a button', click('tell:oApingo', message, everything)],
  ['a menu', pick('settings:replies', 'settings:replies=private', message, everything)],
  ['a menu of channels', pickChannel('settings:noticesTo', channel, message, everything)],
  ['a form', sendForm('facts:filled', form, message, everything)],
  ['a reminder', sub('reminders', 'add', { of: 'all', channel: channel.id, role: '5' }, everything, resolved)],
  ['an import', sub('facts', 'import', { file: '5' }, everything, { attachments: file })],
  ['a summary', sub('summary', 'new', { topic: 'due' }, everything)],
  ['a direct message', slash('privacy', {}, { guild: false })],
];

/** Every place in a value, save what an interaction is known by. */
function places(value: unknown, at: readonly string[] = []): (readonly string[])[] {
  const inside = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  const isTop = at.length === 0;
  return [
    ...(isTop ? [] : [at]),
    ...inside
      .filter(([key]) => !(isTop && ['id', 'token', 'type'].includes(key)))
      .flatMap(([key, part]) => places(part, [...at, key])),
  ];
}

function changed(seed: unknown, at: readonly string[], mutant: unknown): Json {
  const copy = structuredClone(seed) as Json;
  const last = at.at(-1) ?? '';
  const inside = at.slice(0, -1).reduce<Json>((part, key) => part[key] as Json, copy);
  if (mutant === undefined) delete inside[last];
  else inside[last] = mutant;
  return copy;
}

/** What was answered: how often it failed, and what Discord would refuse of it. */
async function answered(interaction: Json): Promise<{ failed: boolean; faults: unknown[]; count: number }> {
  const back = fakeBack();
  setup.logged.length = 0;
  await respond(interaction, setup, back);
  const faults = back.sent.flatMap(({ what, body }) =>
    what === 'remove' ? [] : what === 'respond' ? responseFaults(body as Json) : messageFaults(body as Json),
  );
  const failed = setup.logged.some(({ event }) => event === 'interaction failed');
  return { failed, faults, count: back.sent.filter(({ what }) => what === 'respond').length };
}

const mutants = [undefined, null, 7, 'x', '', [], {}, '9'.repeat(30)];

test.each(seeds)(
  '%s, whatever part of it is changed',
  async (_, seed) => {
    const wrong: string[] = [];
    for (const at of places(seed))
      for (const mutant of mutants) {
        const { faults, count } = await answered(changed(seed, at, mutant));
        if (faults.length > 0 || count !== 1)
          wrong.push(`${at.join('.')} = ${JSON.stringify(mutant)}: ${count} ${JSON.stringify(faults)}`);
      }
    expect(wrong).toEqual([]);
  },
  60_000,
);

describe('what Discord may leave out or add costs nobody the answer', () => {
  const [[, question] = ['', undefined]] = seeds;
  const more: [string, readonly string[], unknown][] = [
    ['an unknown language', ['locale'], 'xx-YY'],
    ['no language', ['locale'], null],
    ['a language of another form', ['locale'], 7],
    ['no permissions', ['member', 'permissions'], undefined],
    ['permissions of another form', ['member', 'permissions'], 'many'],
    ['no owners', ['authorizing_integration_owners'], null],
    ['no channel', ['channel'], undefined],
    ['a new kind of channel', ['channel', 'type'], 99],
    ['no permissions of the bot', ['app_permissions'], null],
    ['no entitlements', ['entitlements'], undefined],
    ['a new context', ['context'], 9],
  ];
  test.each(more)('%s', async (_, at, value) => {
    expect(await answered(changed(question, at, value))).toEqual({ failed: false, faults: [], count: 1 });
  });

  test.each([
    ['a new type of interaction', { ...question, type: 99 }],
    ['a command that is gone', changed(question, ['data', 'name'], 'gone')],
    ['a user command of that name', changed(question, ['data', 'type'], 2)],
    ['no options', changed(question, ['data', 'options'], undefined)],
  ])('%s is answered kindly', async (_, interaction) => {
    expect(await answered(interaction as Json)).toEqual({ failed: false, faults: [], count: 1 });
  });
});
