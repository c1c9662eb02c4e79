import { ApplicationCommandType } from 'discord-api-types/v10';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Command, Desk, Request } from '../../commands/command.ts';
import { say } from '../../src/text.ts';
import { type Discord, DiscordError, type DiscordOptions, startDiscord } from '../../src/transports/discord/gateway.ts';
import { command, message, textsOf } from '../transports/discord/fakes.ts';
import { type FakeDiscord, fakeDiscord, token } from './discord.ts';
import { anna, bert, botId, channelId, click, guildId, slash, snowflake, user } from './interactions.ts';

let discord: FakeDiscord;
let bot: Discord | undefined;
let asked: Request[];
let logged: string[];

beforeEach(async () => {
  discord = await fakeDiscord();
  asked = [];
  logged = [];
});
afterEach(async () => {
  await bot?.stop();
  bot = undefined;
  await discord.close();
});

const answer = (request: Request) => {
  asked.push(request);
  const choices = [[{ label: 'Next', click: 'tell:oAexample', style: 'primary' as const }]];
  return { kind: 'say' as const, message: message(say`Yes, ${request.language}.`, { choices }) };
};
const commands: Command[] = [
  command('ask', answer, {
    definition: {
      type: ApplicationCommandType.ChatInput,
      name: 'ask',
      description: 'Ask a question',
      description_localizations: { de: 'Stelle eine Frage' },
      integration_types: [0, 1],
      contexts: [0, 1, 2],
      options: [
        { type: 3, name: 'question', description: 'What you want to know', required: true, max_length: 300 },
        { type: 5, name: 'private', description: 'For you only', required: false },
      ],
    },
  }),
  command('Which apps?', answer, { definition: { type: ApplicationCommandType.Message, name: 'Which apps?' } }),
  command('tell', (request) => {
    asked.push(request);
    return { kind: 'update', message: message(say`Next.`) };
  }),
  command('slow', async () => {
    await new Promise((done) => setTimeout(done, 300));
    return { kind: 'say', message: message(say`At last.`) };
  }),
  command('table', () => ({
    kind: 'say',
    message: message(say`Here.`, {
      attachments: [
        { kind: 'table', name: 'apps.csv', alt: 'Apps', bytes: async () => new TextEncoder().encode('a,b') },
      ],
    }),
  })),
  command('remove', () => ({ kind: 'remove' })),
];

async function start(more: Partial<DiscordOptions> = {}): Promise<Discord> {
  bot = await startDiscord({
    token,
    apiUrl: discord.api,
    answerMentions: false,
    commands,
    desk: {} as Desk,
    log: (level, event, facts) => logged.push(`${level} ${event} ${JSON.stringify(facts ?? {})}`),
    ...more,
  });
  return bot;
}

describe('registration', () => {
  test('happens once: the second start finds everything in its place', async () => {
    const first = await start();
    expect(first.registered).toMatchObject({ count: 2, changed: true, guild: undefined, cleared: false });
    expect(first.registered.ids.get('ask')).toMatch(/^\d+$/);
    await first.stop();
    const second = await start();
    expect(second.registered).toMatchObject({ count: 2, changed: false });
    expect(second.registered.ids).toEqual(first.registered.ids);
    expect(discord.requests('PUT', '/commands')).toHaveLength(1);
  });

  test('happens again after a change, down to a localised word', async () => {
    await (await start()).stop();
    const changed = structuredClone(commands[0]?.definition) as NonNullable<Command['definition']>;
    Object.assign(changed, { description_localizations: { de: 'Frag etwas' } });
    const others = [command('ask', answer, { definition: changed }), ...commands.slice(1)];
    expect((await start({ commands: others })).registered.changed).toBe(true);
  });

  test('for one server leaves the words on installation out and takes the global commands away', async () => {
    await (await start()).stop();
    const { registered } = await start({ guildId });
    expect(registered).toMatchObject({ count: 2, guild: guildId, changed: true, cleared: true });
    expect(discord.commands()).toEqual([]);
    expect(discord.commands(guildId)).toHaveLength(2);
    await bot?.stop();
    expect((await start({ guildId })).registered).toMatchObject({ changed: false, cleared: false });
  });

  test("takes a server's own commands away when told", async () => {
    await (await start({ guildId })).stop();
    expect(discord.commands(guildId)).toHaveLength(2);
    expect((await start({ clearGuildId: guildId })).registered).toMatchObject({ changed: true, cleared: true });
    expect(discord.commands(guildId)).toEqual([]);
    expect(discord.commands()).toHaveLength(2);
  });

  test("keeps the entry point that Discord made for an app's Activity", async () => {
    const entry = {
      id: snowflake(),
      type: 4,
      name: 'launch',
      description: '',
      handler: 2,
      application_id: botId,
      version: '1',
    };
    discord.state.commands.set(`/applications/${botId}/commands`, [entry]);
    expect((await start()).registered.changed).toBe(true);
    expect(discord.commands().map(({ name }) => name)).toContain('launch');
    await bot?.stop();
    expect((await start()).registered.changed).toBe(false);
  });

  test('waits where Discord asks it to', async () => {
    const headers = { 'retry-after': '0.2', 'x-ratelimit-scope': 'user' };
    const body = { message: 'You are being rate limited.', retry_after: 0.2, global: false };
    discord.state.overrides.push({ path: '/commands', status: 429, body, headers });
    expect((await start()).registered.changed).toBe(true);
    expect(discord.requests('GET', '/commands').map(({ status }) => status)).toEqual([429, 200]);
  });
});

describe('answers', () => {
  test('need no intent and one request each', async () => {
    const { invite, user: self } = await start();
    expect(discord.gateway.identified).toEqual([0]);
    expect(self).toEqual({ id: botId, name: 'Test' });
    expect(invite).toContain('scope=applications.commands');
    expect(invite).not.toContain('permissions');
    const before = discord.state.received.length;
    const { message: said } = await discord.interact(slash('ask', { question: 'x' }, { locale: 'de' }));
    expect(textsOf(said)[0]).toBe('Yes, de.');
    expect(discord.state.received.slice(before).map(({ method, path }) => `${method} ${path.split('/')[1]}`)).toEqual([
      'POST interactions',
    ]);
  });

  test('change in place for the asker, and become a private copy for others', async () => {
    await start();
    const { message: said } = await discord.interact(slash('ask', { question: 'x' }));
    const own = await discord.interact(click('tell:oAexample', said ?? {}, { user: anna }));
    expect(own.response.type).toBe(7);
    expect(textsOf(discord.state.messages.get(String(said?.id)))[0]).toBe('Next.');
    const other = await discord.interact(click('tell:oAexample', said ?? {}, { user: bert }));
    expect(other.response.type).toBe(4);
    expect(Number(other.message?.flags) & 64).toBe(64);
  });

  test('can be removed', async () => {
    await start();
    const { message: said } = await discord.interact(slash('ask', { question: 'x' }));
    await discord.interact(click('remove:', said ?? {}));
    await discord.until(() => !discord.state.messages.has(String(said?.id)));
    expect(discord.requests('DELETE', '@original')).toHaveLength(1);
  });

  test('can bring files', async () => {
    await start();
    const { message: said } = await discord.interact(slash('table'));
    expect(said?.attachments).toMatchObject([{ filename: 'apps.csv' }]);
  });

  test('survive dispatches that make no sense', async () => {
    await start();
    for (const nonsense of [null, 7, 'x', [], {}, { id: 1 }, { ...slash('ask'), data: null, member: 7 }])
      discord.gateway.dispatch('INTERACTION_CREATE', nonsense);
    for (const event of ['MESSAGE_CREATE', 'GUILD_CREATE', 'CHANNEL_DELETE', 'NO_SUCH_EVENT'])
      discord.gateway.dispatch(event, null);
    discord.gateway.raw('{"op":0,"t":');
    discord.gateway.raw('[]');
    const { message: said } = await discord.interact(slash('ask', { question: 'x' }));
    expect(textsOf(said)[0]).toBe('Yes, en-US.');
  });

  test('survive an interaction that is over, and one that is answered twice', async () => {
    await start();
    discord.gateway.dispatch('INTERACTION_CREATE', slash('ask', { question: 'x' }));
    const interaction = slash('ask', { question: 'x' });
    await discord.interact(interaction);
    discord.gateway.dispatch('INTERACTION_CREATE', interaction);
    await discord.until(() => logged.length === 2);
    expect(logged.toSorted()).toEqual([
      expect.stringMatching(/^info interaction was answered before/),
      expect.stringMatching(/^warn interaction was over/),
    ]);
  });
});

describe('the connection', () => {
  test('keeps its heart beating', async () => {
    await discord.close();
    discord = await fakeDiscord({ heartbeatMs: 60 });
    await start();
    await discord.until(() => discord.gateway.heartbeats() >= 3);
    expect(discord.gateway.closes).toEqual([]);
  });

  test('resumes after a loss, and answers what was asked meanwhile', async () => {
    await start();
    discord.gateway.drop(4000);
    const { message: said } = await discord.interact(slash('ask', { question: 'x' }));
    expect(textsOf(said)[0]).toBe('Yes, en-US.');
    expect(discord.gateway.resumed).toEqual([1]);
    expect(discord.gateway.identified).toHaveLength(1);
  });

  test('comes back when Discord asks for it', async () => {
    await start();
    discord.gateway.send(7);
    await discord.gateway.ready();
    expect(discord.gateway.resumed).toHaveLength(1);
    discord.gateway.send(9, false);
    await discord.gateway.ready();
    expect(discord.gateway.identified).toHaveLength(2);
    await discord.interact(slash('ask', { question: 'x' }));
  }, 15_000);

  test('ends with the code of a normal close, after what is under way', async () => {
    await start();
    const slow = discord.interact(slash('slow'));
    await discord.until(() => discord.state.open.size === 1);
    await new Promise((done) => setTimeout(done, 50));
    await bot?.stop();
    expect(textsOf((await slow).message)[0]).toBe('At last.');
    await discord.until(() => discord.gateway.closes.length === 1);
    expect(discord.gateway.closes).toEqual([1000]);
    expect(logged).toEqual([]);
  });

  test('is given up when nobody waits for it any more', async () => {
    const wait = { body: { retry_after: 60 }, headers: { 'retry-after': '60' } };
    discord.state.overrides.push({ path: '/commands', status: 429, ...wait });
    const signal = AbortSignal.timeout(200);
    await expect(start({ signal })).rejects.toMatchObject({ trouble: 'stopped', exitCode: 0 });
    expect(discord.gateway.identified).toEqual([]);
  });

  test('answers at an address that names the version too', async () => {
    await start({ apiUrl: `${discord.api}/v10/` });
    expect(textsOf((await discord.interact(slash('ask', { question: 'x' }))).message)[0]).toBe('Yes, en-US.');
  });

  test('says why when Discord closes it for good', async () => {
    const { ended } = await start();
    discord.gateway.drop(4004);
    expect(await ended).toMatchObject({ trouble: 'token', exitCode: 78 });
  });
});

describe('what keeps the bot out is told in one line', () => {
  const failing = (more: Partial<DiscordOptions> = {}) =>
    start(more).then(
      () => undefined,
      (error: unknown) => error,
    );

  test.each([undefined, botId])('a wrong token (application id %s)', async (applicationId) => {
    const error = await failing({ token: 'wrong.token.here', applicationId });
    expect(error).toBeInstanceOf(DiscordError);
    expect(error).toMatchObject({ trouble: 'token', exitCode: 78 });
    expect((error as Error).message).not.toContain('wrong.token.here');
    expect((error as Error).message).not.toContain('\n');
  });

  test('a token that only the gateway refuses', async () => {
    discord.state.gatewayToken = 'another';
    expect(await failing()).toMatchObject({ trouble: 'token', exitCode: 78 });
  });

  test('an address where nobody answers', async () => {
    const error = await failing({ apiUrl: 'http://127.0.0.1:9/api' });
    expect(error).toMatchObject({
      trouble: 'unreachable',
      exitCode: 69,
      message: expect.stringContaining('127.0.0.1:9'),
    });
  });

  test('a fault of our own goes up as it is', async () => {
    const broken = new Proxy([] as Command[], {
      get: () => {
        throw new TypeError('our fault');
      },
    });
    expect(await failing({ commands: broken })).toEqual(new TypeError('our fault'));
  });

  test('refused commands', async () => {
    discord.state.overrides.push({ path: '/commands', status: 403, body: { code: 50_001, message: 'Missing Access' } });
    expect(await failing({ guildId })).toMatchObject({
      trouble: 'refused',
      exitCode: 77,
      message: expect.stringMatching(/server 800000000000000001.*Missing Access.*50001/),
    });
  });
});

describe('mentions', () => {
  const written = (content: string, more: Record<string, unknown> = {}) => ({
    id: snowflake(),
    channel_id: channelId,
    guild_id: guildId,
    author: user(anna),
    type: 0,
    content,
    mentions: content.includes(botId) ? [user(botId)] : [],
    embeds: [],
    ...more,
  });
  const send = async (content: string, more: Record<string, unknown> = {}) => {
    const before = discord.state.posts.length;
    discord.gateway.dispatch('MESSAGE_CREATE', written(content, more));
    await new Promise((done) => setTimeout(done, 60));
    return discord.state.posts.slice(before);
  };

  test('are answered as replies that ping nobody and cannot be posted twice', async () => {
    const { invite } = await start({ answerMentions: true });
    expect(discord.gateway.identified).toEqual([(1 << 9) | (1 << 12)]);
    expect(invite).toContain('permissions=0');
    const [post] = await send(`<@${botId}> who owns it? <@${bert}>`);
    expect(asked[0]?.options.question).toBe(`who owns it? <@${bert}>`);
    expect(post).toMatchObject({
      flags: 1 << 15,
      allowed_mentions: { parse: [], replied_user: false },
      message_reference: { fail_if_not_exists: false },
      enforce_nonce: true,
    });
  });

  test('are answered in direct messages without a mention', async () => {
    await start({ answerMentions: true });
    expect(await send('who owns it?', { guild_id: undefined })).toHaveLength(1);
    expect(asked[0]?.place).toEqual({ channel: channelId });
  });

  test('know what the bot said before', async () => {
    await start({ answerMentions: true });
    const components = [
      { type: 17, components: [{ type: 1, components: [{ type: 2, custom_id: 'wrong:oAexample' }] }] },
    ];
    const before = { author: user(botId), components };
    await send(`<@${botId}> and since when?`, { type: 19, referenced_message: before });
    expect(asked[0]?.repliesTo).toEqual([{ kind: 'app', id: 'example' }]);
    await send(`<@${botId}> and since when?`, { type: 19, referenced_message: { ...before, author: user(bert) } });
    expect(asked[1]?.repliesTo).toEqual([]);
  });

  test('of others, of everyone, by bots and by webhooks are left alone', async () => {
    await start({ answerMentions: true });
    expect(await send('who owns it?')).toEqual([]);
    expect(await send('@everyone look', { mention_everyone: true })).toEqual([]);
    expect(await send(`<@${botId}> hi`, { author: { ...user(bert), bot: true } })).toEqual([]);
    expect(await send(`<@${botId}> hi`, { webhook_id: '1' })).toEqual([]);
    expect(await send(`<@${botId}>`, { type: 7 })).toEqual([]);
    expect(await send('', { author: undefined })).toEqual([]);
    expect(asked).toEqual([]);
  });

  test('are not heard unless it is asked for', async () => {
    await start();
    expect(discord.gateway.identified).toEqual([0]);
  });
});
