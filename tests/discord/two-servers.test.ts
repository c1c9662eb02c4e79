/**
 * Two servers whose own facts contradict one another, on two processes over one PostgreSQL: one of them on the gateway,
 * the other one by HTTP. Every command, suggestion, button, menu, form, file and picture, turn by turn.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { APIInteraction } from 'discord-api-types/v10';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { commands } from '../../commands/index.ts';
import { factsWith } from '../keeping/server.ts';
import { small } from '../knowledge/small.ts';
import { hasPostgres, type Postgres, startPostgres } from '../storage/postgres.ts';
import { channelOf } from './channels.ts';
import { type FakeDiscord, fakeDiscord, messageOf } from './discord.ts';
import { type HttpBot, runHttpBot } from './http.ts';
import {
  anna,
  bert,
  click,
  menu,
  pick,
  type Setting,
  sendForm,
  slash,
  snowflake,
  sub,
  typing,
  typingIn,
} from './interactions.ts';
import { knowledgeFile, type Program, runBot } from './program.ts';
import { flatten } from './validate.ts';

type Json = Record<string, unknown>;
type Heard = { whole: string; message: Json; clicks: string[]; picks: [string, string][] };

const all = (1n << 53n) - 1n;
const servers = [
  { own: 'Zeta', other: 'Quark', guild: '800000000000000011', channel: '700000000000000011', user: anna },
  { own: 'Quark', other: 'Zeta', guild: '800000000000000022', channel: '700000000000000022', user: bert },
] as const;
type Server = (typeof servers)[number];
const setting = ({ guild, channel, user }: Server): Setting => ({
  user,
  guildId: guild,
  channel,
  permissions: all,
  appPermissions: all,
});

let discord: FakeDiscord;
let postgres: Postgres;
let gateway: Program;
let http: HttpBot;
let folder: string;
const knowledge = knowledgeFile(small());

/** Sends an interaction to one of the processes; what came back with its files, as one text. A late answer is waited for. */
async function hear(process: number, interaction: APIInteraction): Promise<Heard> {
  const open = await (process === 0 ? discord : http).interact(interaction);
  const own = () => discord.state.received.filter(({ path }) => path.includes(interaction.token));
  const message = await messageOf(discord, open);
  const isLate = open.response.type === 5 || open.response.type === 6;
  const files = own().flatMap(({ bytes }) => bytes.map((one) => new TextDecoder().decode(one)));
  const parts = flatten((message ?? (open.response.data as Json | undefined))?.components);
  const at = ({ custom_id }: Json) => String(custom_id);
  return {
    whole: [JSON.stringify([isLate ? message : open.response]), ...files].join('\n'),
    message: message ?? {},
    clicks: parts.filter(({ type }) => type === 2).map(at),
    picks: parts
      .filter(({ type }) => type === 3)
      .flatMap((part) =>
        ((part.options ?? []) as Json[]).map(({ value }): [string, string] => [at(part), String(value)]),
      ),
  };
}

type Act = (server: Server, process: number) => APIInteraction;

/** Both servers on both processes, each pair beside the others. */
async function everywhere(act: Act): Promise<[Server, number, Heard][]> {
  const asked = servers.flatMap((server) => [0, 1].map((process) => [server, process] as const));
  return Promise.all(
    asked.map(async ([server, process]): Promise<[Server, number, Heard]> => {
      const heard = await hear(process, act(server, process));
      expect(heard.whole).not.toContain(server.other);
      expect(heard.whole).not.toContain('Sorry');
      return [server, process, heard];
    }),
  );
}

const upload = (text: string, filename = 'facts.yaml'): Record<string, Json> => {
  const path = `/uploads/${snowflake()}`;
  discord.state.uploads.set(path, text);
  const url = `${new URL(discord.api).origin}${path}`;
  return { 5: { id: '5', filename, size: text.length, url, proxy_url: url, content_type: 'text/yaml' } };
};
const giveFile = (server: Server, text: string) =>
  sub('facts', 'import', { file: '5' }, setting(server), { attachments: upload(text) });

async function importFacts(server: Server): Promise<void> {
  const preview = await hear(0, giveFile(server, factsWith(server.own)));
  const confirm = preview.clicks.find((id) => id.startsWith('facts:confirm')) ?? '';
  expect((await hear(0, click(confirm, preview.message, setting(server)))).whole).toContain('Added: 7 facts');
}

const remind = (of: string, before: string, server: Server) => sub('reminders', 'add', { of, before }, setting(server));

/** Everything that can be asked; what `tells` must show the server's own words. */
const acts: [name: string, act: Act, tells?: true][] = [
  ...['who owns Pingo?', 'is Pingo banned?', 'what is due?', 'what do you know?', 'who owns Slatebook?'].map(
    (question): [string, Act] => [`/ask ${question}`, (server) => slash('ask', { question }, setting(server))],
  ),
  [
    '/ask by its own name',
    (server) => slash('ask', { question: `who owns ${server.own} Slate?` }, setting(server)),
    true,
  ],
  ...['pingo', 'own:slate', 'Slatebook'].flatMap((app): [string, Act, true][] => [
    [`/app ${app}`, (server) => slash('app', { app }, setting(server)), true],
    [`/owner ${app}`, (server) => slash('owner', { of: app }, setting(server)), true],
  ]),
  ['/owner pingo picture', (server) => slash('owner', { of: 'pingo', picture: 'true' }, setting(server)), true],
  ['/owner own:acme', (server) => slash('owner', { of: 'own:acme' }, setting(server)), true],
  ['/apps', (server) => slash('apps', {}, setting(server))],
  ['/apps of its rule', (server) => slash('apps', { measure: 'own:rule' }, setting(server)), true],
  ['/apps picture', (server) => slash('apps', { measure: 'own:rule', picture: 'true' }, setting(server))],
  ...['csv', 'json'].map((file): [string, Act] => [
    `/apps ${file}`,
    (server) => slash('apps', { measure: 'own:rule', file }, setting(server)),
  ]),
  ['/measure', (server) => slash('measure', { measure: 'own:rule' }, setting(server)), true],
  ...['calendar', 'csv', 'json'].map((file): [string, Act, true] => [
    `/deadlines ${file}`,
    (server) => slash('deadlines', { show: 'all', file }, setting(server)),
    true,
  ]),
  ...[
    ['measure', 'own:rule'],
    ['app', 'pingo'],
    ['app', 'own:slate'],
    ['company', 'own:acme'],
  ].map(([option = '', value = '']): [string, Act] => [
    `/timeline ${option} ${value}`,
    (server) => slash('timeline', { [option]: value }, setting(server)),
  ]),
  ['/timeline of its rule', (server) => slash('timeline', { measure: 'own:rule' }, setting(server)), true],
  ['/changes', (server) => slash('changes', {}, setting(server))],
  [
    'Which apps are named?',
    (server) => menu('Which apps are named?', { content: `Pingo, Slatebook, ${server.own} Slate` }, setting(server)),
    true,
  ],
  ...['due', 'changes', 'measure/own:rule', 'company/own:acme', 'measure/order-1'].map((topic): [string, Act] => [
    `/summary new ${topic}`,
    (server) => sub('summary', 'new', { topic, length: 'full' }, setting(server)),
  ]),
  ['/summary list', (server) => sub('summary', 'list', {}, setting(server))],
  ['/reminders add all', (server, process) => remind('all', process === 0 ? '1' : '3', server), true],
  ['/reminders add its own', (server, process) => remind('deadline/own:off', process === 0 ? '7' : '14', server), true],
  ['/facts list', (server) => sub('facts', 'list', {}, setting(server)), true],
  ['/facts export', (server) => sub('facts', 'export', {}, setting(server)), true],
  ['/facts add', (server) => sub('facts', 'add', { fact: 'owner', app: 'own:slate' }, setting(server)), true],
  ['/facts remove', (server) => sub('facts', 'remove', { id: 'companies/own:acme' }, setting(server))],
  ['/facts import again', (server) => giveFile(server, factsWith(server.own))],
  ['/settings', (server) => slash('settings', {}, setting(server))],
  ['/gaps', (server) => slash('gaps', {}, setting(server)), true],
  ['/privacy', (server) => slash('privacy', {}, setting(server))],
  ['/help', (server) => slash('help', {}, setting(server))],
  ['/about', (server) => slash('about', {}, setting(server))],
];

/** Every option with suggestions, while several things are typed into it. */
type Option = { name: string; type: number; autocomplete?: boolean; options?: Option[] };
const suggested = commands.flatMap(({ name, definition }) => {
  const options = (definition && 'options' in definition ? definition.options : []) as Option[];
  const typedIn = (list: readonly Option[], part: string | undefined) =>
    list.filter(({ autocomplete }) => autocomplete).map((option) => [name, part, option.name] as const);
  return [...typedIn(options, undefined), ...options.flatMap((one) => typedIn(one.options ?? [], one.name))];
});

describe.runIf(hasPostgres)('two servers on two processes over one PostgreSQL', () => {
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'named-apps-two-'));
    discord = await fakeDiscord();
    postgres = await startPostgres();
    const DATABASE_URL = await postgres.database();
    gateway = await runBot(discord, knowledge.path, { DATABASE_URL });
    http = await runHttpBot(discord, knowledge.path, { DATABASE_URL });
    for (const server of servers) {
      // Known before there was anything, so that the other process must notice the change.
      for (const process of [0, 1]) await hear(process, slash('about', {}, setting(server)));
      await importFacts(server);
      await hear(
        1,
        pick(
          'settings:gaps',
          'settings:gaps=on',
          (await hear(1, slash('settings', {}, setting(server)))).message,
          setting(server),
        ),
      );
      await hear(1, slash('ask', { question: `who owns ${server.own} Nothingware?` }, setting(server)));
    }
    for (const server of servers)
      for (const process of [0, 1]) {
        const knows = async () =>
          (await hear(process, slash('owner', { of: 'pingo' }, setting(server)))).whole.includes(server.own);
        for (let tries = 0; tries < 100 && !(await knows()); tries++) await new Promise((done) => setTimeout(done, 50));
      }
  }, 120_000);
  afterAll(async () => {
    await gateway?.stop();
    await http?.program.stop();
    await postgres?.stop();
    await discord?.close();
    knowledge.remove();
    rmSync(folder, { recursive: true, force: true });
  });

  test('every command is among those asked', () => {
    const defined = commands.filter(({ definition }) => definition).map(({ name }) => name);
    expect(defined.filter((name) => !acts.some(([act]) => act.replace('/', '').startsWith(name)))).toEqual([]);
    expect(suggested.length).toBeGreaterThan(12);
  });

  const found = new Map<Server, Set<string>>(servers.map((server) => [server, new Set()]));

  test.each(acts)(
    '%s, and every button and menu on it',
    async (_, act, tells) => {
      const heard = await everywhere(act);
      for (const [server, process, { whole, message, clicks, picks }] of heard) {
        if (tells) expect(whole).toContain(server.own);
        for (const id of [...clicks, ...picks.map(([, value]) => value)]) found.get(server)?.add(id);
        const other = 1 - process;
        // What is on a message of one process is clicked on the other one.
        for (const id of clicks) {
          if (/^(?:remove|summary:post|facts:confirm|facts:cancel|gaps:clear|privacy:delete)/.test(id)) continue;
          const after = await hear(other, click(id, message, setting(server)));
          expect(after.whole, id).not.toContain(server.other);
          expect(after.whole, id).not.toContain('Sorry');
        }
        for (const [id, value] of picks) {
          if (/^(?:settings|reminders:remove)/.test(id)) continue;
          const after = await hear(other, pick(id, value, message, setting(server)));
          expect(after.whole, value).not.toContain(server.other);
          expect(after.whole, value).not.toContain('Sorry');
        }
      }
    },
    60_000,
  );

  test.each(suggested)(
    'suggestions of /%s %s %s',
    async (name, part, option) => {
      for (const typed of ['', 'sl', 'own', 'Pingo', 'rule', 'acme', 'Works'])
        await everywhere((server) =>
          part === undefined
            ? typing(name, { [option]: typed }, option, setting(server))
            : typingIn(name, part, option, typed, setting(server)),
        );
    },
    60_000,
  );

  test('what the other server’s names are typed into knows nothing of them', async () => {
    for (const server of servers)
      for (const process of [0, 1])
        for (const interaction of [
          slash('ask', { question: `who owns ${server.other} Slate?` }, setting(server)),
          slash('owner', { of: `${server.other} Works` }, setting(server)),
          typing('owner', { of: server.other }, 'of', setting(server)),
          menu('Which apps are named?', { content: `${server.other} Slate` }, setting(server)),
        ]) {
          const { whole } = await hear(process, interaction);
          expect(whole).not.toMatch(
            new RegExp(`${server.other} (?:department|Rule|people|phones|moved)|Memo of ${server.other}`),
          );
          expect(whole.split(`${server.other} Works`).length).toBeLessThan(3);
        }
  });

  test('clicks and menus of the other server lead nowhere', async () => {
    const [left, right] = servers;
    for (const [server, other] of [
      [left, right],
      [right, left],
    ] as const) {
      const ids = [...(found.get(other) ?? [])].filter((id) => !id.startsWith('remove'));
      expect(ids.length).toBeGreaterThan(40);
      for (const [index, id] of ids.entries()) {
        const { whole } = await hear(index % 2, click(id, { id: '1', flags: 64 }, setting(server)));
        expect(whole, id).not.toContain(server.other);
      }
    }
  }, 120_000);

  test('posts, with a picture, and their buttons tell their own server’s facts', async () => {
    for (const [index, server] of servers.entries()) {
      const here = setting(server);
      const shown = await hear(index, sub('summary', 'new', { topic: 'measure/own:rule', length: 'full' }, here));
      const byAction = (heard: Heard, action: string) =>
        heard.clicks.find((id) => id.startsWith(`summary:${action}.`)) ?? '';
      const form = await hear(index, click(byAction(shown, 'intro'), shown.message, here));
      const { custom_id } = JSON.parse(form.whole.split('\n')[0] ?? '')[0].data as { custom_id: string };
      const said = await hear(
        1 - index,
        sendForm(custom_id, { introduction: `For ${server.own}` }, shown.message, here),
      );
      const pictured = await hear(index, click(byAction(said, 'pic'), said.message, here));
      const posted = await hear(1 - index, click(byAction(pictured, 'post'), pictured.message, here));
      expect(posted.whole).toContain('Posted');
    }
    for (const server of servers) {
      const [message] = channelOf(discord.state.channels, server.channel).messages;
      const words = JSON.stringify(message);
      expect(words).toContain(`${server.own} phones may not have Pingo`);
      expect(words).toContain('attachment://');
      expect(words).not.toContain(server.other);
      const kept =
        flatten(message?.components)
          .map(({ custom_id }) => String(custom_id))
          .find((id) => id.startsWith('kept:')) ?? '';
      for (const process of [0, 1]) {
        expect((await hear(process, click(kept, message ?? {}, setting(server)))).whole).toContain(server.own);
        const foreign = servers.find((one) => one !== server) ?? server;
        expect((await hear(process, click(kept, message ?? {}, setting(foreign)))).whole).not.toContain(server.own);
      }
    }
    await everywhere((server) => sub('summary', 'list', {}, setting(server)));
    await everywhere((server) => sub('reminders', 'list', {}, setting(server)));
  }, 60_000);

  test('Discord refused nothing of all that', () => {
    const refused = discord.state.received.filter(({ status }) => status >= 400);
    expect(refused.map(({ method, path, status }) => `${method} ${path} ${status}`)).toEqual([]);
    expect(gateway.complaints()).not.toMatch(/interaction failed|job failed/);
    expect(http.program.complaints()).not.toMatch(/interaction failed|job failed/);
  });
});
