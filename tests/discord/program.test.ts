import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { commands } from '../../commands/index.ts';
import { textsOf } from '../transports/discord/fakes.ts';
import { type FakeDiscord, fakeDiscord, token } from './discord.ts';
import { anna, bert, botId, channelId, click, guildId, menu, slash, snowflake, typing, user } from './interactions.ts';
import { crowded, knowledgeFile, type Program, run, runBot } from './program.ts';
import { flatten } from './validate.ts';

type Json = Record<string, unknown>;

let discord: FakeDiscord;
let program: Program;
const knowledge = knowledgeFile(crowded());

beforeAll(async () => {
  discord = await fakeDiscord();
  program = await runBot(discord, knowledge.path);
}, 30_000);

afterAll(async () => {
  await program.stop();
  await discord.close();
  knowledge.remove();
});

const buttons = (message: unknown): Json[] => flatten((message as Json).components).filter(({ type }) => type === 2);
const button = (message: unknown, command: string): string =>
  String(buttons(message).find(({ custom_id }) => String(custom_id).startsWith(`${command}:`))?.custom_id);
const wordsOf = (message: unknown): string => textsOf(message).join('\n');
const isPrivate = (message: unknown): boolean => (Number((message as Json).flags) & 64) !== 0;
const choicesOf = (response: Json): Json[] => (response.data as { choices: Json[] }).choices;

async function ask(question: string, more: Record<string, string | boolean> = {}, user = anna) {
  const { message } = await discord.interact(slash('ask', { question, ...more }, { user }));
  return message ?? {};
}

describe('starting', () => {
  test('says who it is, how to invite it and what it registered', async () => {
    await discord.until(() => program.output().includes('Registered'));
    expect(program.output()).toContain(`client_id=${botId}`);
    expect(`${program.output()}${program.complaints()}`).not.toContain(token);
  });

  test('registers every command once, and again nothing after a restart', async () => {
    const names = discord.commands().map(({ name }) => name);
    expect(names).toEqual(
      expect.arrayContaining(['ask', 'app', 'apps', 'owner', 'measure', 'deadlines', 'help', 'about']),
    );
    expect(discord.commands().filter(({ type }) => type === 3)).toHaveLength(1);
    const said = await ask('who owns Pingo?');
    expect(await program.stop()).toBe(0);
    expect(discord.gateway.closes.at(-1)).toBe(1000);
    program = await runBot(discord, knowledge.path);
    expect(discord.requests('PUT', '/commands')).toHaveLength(1);
    const next = await discord.interact(click(button(said, 'tell'), said));
    expect(next.response.type).toBe(7);
    expect(wordsOf(next.message)).not.toContain('Sorry');
  }, 30_000);
});

describe('commands', () => {
  test('a question is answered with its source', async () => {
    const said = await ask('who owns Pingo?');
    expect(wordsOf(said)).toContain('Pingo');
    expect(wordsOf(said)).toMatch(/-# .*\[[^\]]*Gazette[^\]]*\]\(https:\/\/gazette\.example\/7\)/);
    expect(isPrivate(said)).toBe(false);
    expect(isPrivate(await ask('who owns Pingo?', { private: true }))).toBe(true);
    expect(isPrivate(await ask('what is the weather'))).toBe(true);
  });

  test.each([
    ['app', { app: 'pingo' }],
    ['app', { app: 'no such app at all' }],
    ['apps', {}],
    ['apps', { measure: 'order-1' }],
    ['owner', { of: 'Pingo' }],
    ['measure', { measure: 'order-1' }],
    ['deadlines', {}],
    ['deadlines', { show: 'all' }],
    ['deadlines', { app: 'pingo', as_of: '1 April 2020' }],
    ['app', { app: 'pingo', as_of: '30 February 2021' }],
    ['help', {}],
    ['about', {}],
  ])('/%s %j is answered', async (name, options) => {
    const { response, message } = await discord.interact(slash(name, options));
    expect(response.type).toBe(4);
    expect(wordsOf(message)).not.toMatch(/Sorry|undefined|\[object/);
    expect(wordsOf(message).length).toBeGreaterThan(10);
  });

  test('/help mentions commands so that a tap types them', async () => {
    const { message } = await discord.interact(slash('help'));
    const id = discord.commands().find(({ name }) => name === 'ask')?.id;
    expect(wordsOf(message)).toContain(`</ask:${id}>`);
  });

  test('names are offered while typing, and before', async () => {
    const { response } = await discord.interact(typing('app', { app: 'ping' }, 'app'));
    expect(choicesOf(response)[0]).toMatchObject({ name: expect.stringContaining('Pingo'), value: expect.any(String) });
    const before = await discord.interact(typing('app', { app: '' }, 'app'));
    expect(choicesOf(before.response).length).toBeGreaterThan(0);
  });

  test('the message menu finds the apps in a message', async () => {
    const name = String(discord.commands().find(({ type }) => type === 3)?.name);
    const { message } = await discord.interact(menu(name, { content: 'can you send it with Ping-Go?' }));
    expect(wordsOf(message)).toContain('Pingo');
    const none = await discord.interact(menu(name, { content: 'hello' }));
    expect(isPrivate(none.message)).toBe(true);
  });
});

describe('clicks', () => {
  test('pages turn for the asker, and open privately for others', async () => {
    const { message } = await discord.interact(slash('apps'));
    const next = buttons(message).find(({ label }) => String(label).includes('Next'));
    const before = wordsOf(message);
    const own = await discord.interact(click(String(next?.custom_id), message ?? {}, { user: anna }));
    expect(own.response.type).toBe(7);
    expect(wordsOf(own.message)).not.toBe(before);
    const other = await discord.interact(click(String(next?.custom_id), message ?? {}, { user: bert }));
    expect(other.response.type).toBe(4);
    expect(isPrivate(other.message)).toBe(true);
    expect(other.message?.id).not.toBe(message?.id);
  });

  test('a private answer is shown in the channel', async () => {
    const said = await ask('who owns Pingo?', { private: true });
    const shown = await discord.interact(click(button(said, 'show'), said));
    expect(isPrivate(shown.message)).toBe(false);
    expect(wordsOf(shown.message)).toContain('Pingo');
  });

  test('an answer is removed by its asker and by moderators, by nobody else', async () => {
    const said = await ask('who owns Pingo?');
    const remove = button(said, 'remove');
    const other = await discord.interact(click(remove, said, { user: bert }));
    expect(isPrivate(other.message)).toBe(true);
    await discord.interact(click(remove, said, { user: bert, permissions: 1n << 13n }));
    await discord.until(() => !discord.state.messages.has(String((said as Json).id)));
    const own = await ask('who owns Pingo?');
    await discord.interact(click(button(own, 'remove'), own));
    await discord.until(() => !discord.state.messages.has(String((own as Json).id)));
  });

  test('"Wrong?" shows the facts behind an answer', async () => {
    const said = await ask('who owns Pingo?');
    const { message } = await discord.interact(click(button(said, 'wrong'), said, { user: bert }));
    expect(isPrivate(message)).toBe(true);
    expect(wordsOf(message)).toContain('pingo');
  });

  test.each(['tell:', 'tell:zzz', 'nothing:here', ':', 'x'.repeat(100), 'tell:oA@everyone', 'show:<@1>'])(
    'a forged click %j gets kind private words',
    async (id) => {
      const said = await ask('who owns Pingo?');
      const { response, message } = await discord.interact(click(id, said));
      expect(response.type).toBe(4);
      expect(isPrivate(message)).toBe(true);
      expect(wordsOf(message)).not.toContain('Sorry');
    },
  );
});

test('it comes back after a lost connection', async () => {
  discord.gateway.drop(4000);
  expect(wordsOf(await ask('who owns Pingo?'))).toContain('Pingo');
  expect(discord.gateway.resumed.length).toBeGreaterThan(0);
});

test('every body that was sent mentions nobody, and none was refused', () => {
  const sent = discord.state.received.filter(({ method, path }) => method !== 'GET' && !path.includes('/commands'));
  expect(sent.length).toBeGreaterThan(30);
  for (const { body, status, path } of sent) {
    expect([status, path]).toEqual([expect.toSatisfy((code: number) => code < 400), path]);
    const data = ((body as Json)?.data ?? body) as Json | undefined;
    if (data?.components) expect(data.allowed_mentions).toMatchObject({ parse: [] });
  }
});

test('mentions are answered, and a reply to the answer knows what it was about', async () => {
  const mentioned = await runBot(discord, knowledge.path, { ANSWER_MENTIONS: 'true' });
  const write = async (content: string, more: Json = {}) => {
    const before = discord.state.posts.length;
    const message = {
      id: snowflake(),
      channel_id: channelId,
      guild_id: guildId,
      type: 0,
      author: user(anna),
      embeds: [],
    };
    discord.gateway.dispatch('MESSAGE_CREATE', { ...message, content, mentions: [user(botId)], ...more });
    await discord.until(() => discord.state.posts.length > before);
    return discord.state.posts.at(-1) ?? {};
  };
  const first = await write(`<@${botId}> who owns Pingo?`);
  expect(wordsOf(first)).toContain('Pingo');
  const second = await write(`<@${botId}> when was it named?`, {
    type: 19,
    referenced_message: { ...first, author: user(botId) },
  });
  expect(wordsOf(second)).toContain('Pingo');
  expect([first, second].map((post) => post.allowed_mentions)).toEqual(
    Array(2).fill({ parse: [], replied_user: false }),
  );
  expect(await mentioned.stop()).toBe(0);
}, 30_000);

test('"register" sends the commands without starting the bot', async () => {
  const other = await fakeDiscord();
  const environment = { DISCORD_TOKEN: token, DISCORD_API_URL: other.api, KNOWLEDGE: knowledge.path };
  const count = commands.filter(({ definition }) => definition).length;
  for (const words of [`Registered ${count} commands`, `${count} commands were registered already`]) {
    const ended = run(environment, ['register']);
    expect(await ended.exited).toBe(0);
    expect(`${ended.output()}${ended.complaints()}`).toContain(words);
  }
  expect(other.requests('PUT', '/commands')).toHaveLength(1);
  expect(other.gateway.identified).toEqual([]);
  await other.close();
}, 30_000);

describe('what keeps it out is one line and an exit code', () => {
  const lines = ({ output, complaints }: Program) =>
    `${output()}${complaints()}`.split('\n').filter((line) => line !== '' && !line.startsWith('{'));

  test.each([
    ['a wrong token', { DISCORD_TOKEN: 'wrong.token.here' }, 78, /DISCORD_TOKEN/],
    ['nobody there', { DISCORD_API_URL: 'http://127.0.0.1:9/api' }, 69, /127\.0\.0\.1:9/],
  ])(
    '%s',
    async (_, environment, code, line) => {
      const ended = run({
        DISCORD_TOKEN: token,
        DISCORD_API_URL: discord.api,
        KNOWLEDGE: knowledge.path,
        ...environment,
      });
      expect(await ended.exited).toBe(code);
      expect(lines(ended)).toEqual([expect.stringMatching(line)]);
      expect(`${ended.output()}${ended.complaints()}`).not.toContain('wrong.token.here');
    },
    20_000,
  );

  test('a server that the bot is not in', async () => {
    discord.state.overrides.push({
      path: `/guilds/${guildId}/`,
      status: 403,
      body: { code: 50_001, message: 'Missing Access' },
    });
    const environment = { DISCORD_TOKEN: token, DISCORD_API_URL: discord.api, DISCORD_GUILD_ID: guildId };
    const ended = run({ ...environment, KNOWLEDGE: knowledge.path });
    expect(await ended.exited).toBe(77);
    expect(lines(ended)).toEqual([expect.stringContaining('Missing Access')]);
  }, 20_000);
});
