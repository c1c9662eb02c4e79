/** Discord at its worst, for the program over the gateway and by HTTP: limits, faults of its own, lines that break. */
import type { APIInteraction } from 'discord-api-types/v10';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { small } from '../knowledge/small.ts';
import { textsOf } from '../transports/discord/fakes.ts';
import { type FakeDiscord, fakeDiscord, messageOf } from './discord.ts';
import { runHttpBot, signedPost } from './http.ts';
import { slash } from './interactions.ts';
import { knowledgeFile, type Program, runBot } from './program.ts';

type Bot = {
  program: Program;
  interact: FakeDiscord['interact'];
  /** Sends an interaction that was sent already. */
  repeat(interaction: APIInteraction): Promise<unknown>;
};

const knowledge = knowledgeFile(small());
const ways: [string, (discord: FakeDiscord) => Promise<Bot>][] = [
  [
    'over the gateway',
    async (discord) => ({
      program: await runBot(discord, knowledge.path),
      interact: discord.interact,
      repeat: async (interaction) => discord.gateway.dispatch('INTERACTION_CREATE', interaction),
    }),
  ],
  [
    'by HTTP',
    async (discord) => {
      const bot = await runHttpBot(discord, knowledge.path);
      return { ...bot, repeat: (interaction) => signedPost(bot.url, JSON.stringify(interaction)) };
    },
  ],
];

const limited = (seconds: number, isGlobal = false) => ({
  status: 429,
  body: { message: 'You are being rate limited.', retry_after: seconds, global: isGlobal },
  headers: {
    'retry-after': String(seconds),
    ...(isGlobal ? { 'x-ratelimit-global': 'true' } : {}),
    'x-ratelimit-scope': isGlobal ? 'global' : 'user',
  },
});
const failed = (status: number) => ({ status, body: { message: `${status}: Server Error`, code: 0 } });
/** With a file, so that the answer goes to the callback by HTTP too. */
const withFile = () => slash('deadlines', { show: 'all', file: 'csv' });

describe.each(ways)('%s', (_, start) => {
  let discord: FakeDiscord;
  let bot: Bot;
  beforeEach(async () => {
    discord = await fakeDiscord();
    bot = await start(discord);
  }, 40_000);
  afterEach(async () => {
    await bot.program.stop();
    await discord.close();
  });
  const answered = async (interaction = withFile()) => {
    const message = await messageOf(discord, await bot.interact(interaction));
    return textsOf(message).join('\n');
  };
  const callbacks = () => discord.requests('POST', '/callback').map(({ status }) => status);

  test.each([
    ['a limit', limited(0.2)],
    ['a limit for everything', limited(0.2, true)],
    ['a fault of Discord’s', failed(500)],
    ['a gateway that is down', failed(502)],
    ['a line that breaks', 'cut' as const],
  ])(
    '%s is waited out, and the answer comes',
    async (_name, fault) => {
      if (fault === 'cut') discord.state.cuts.push('/callback');
      else discord.state.overrides.push({ path: '/callback', ...fault });
      expect(await answered()).toContain('Order 1');
      expect(callbacks().at(-1)).toBe(204);
      expect(bot.program.complaints()).not.toContain('interaction failed');
    },
    20_000,
  );

  test('an answer that arrived although its line broke is not given twice', async () => {
    discord.state.cuts.push('answered /callback');
    expect(await answered()).toContain('Order 1');
    await new Promise((done) => setTimeout(done, 700));
    expect(callbacks().filter((status) => status === 204)).toHaveLength(1);
    expect(bot.program.complaints()).not.toContain('interaction failed');
    expect(await answered()).toContain('Order 1');
  }, 20_000);

  test('a limit of ten minutes holds up nobody else, nor the end', async () => {
    discord.state.overrides.push({ path: '/callback', ...limited(600) });
    const lost = bot.interact(withFile()).catch((error: unknown) => String(error));
    expect(await answered()).toContain('Order 1');
    // Over the gateway nothing more can be said; the answer to an HTTP request can still carry words.
    expect(await lost).toSatisfy((one: unknown) => typeof one === 'string' || JSON.stringify(one).includes('Sorry'));
    const before = Date.now();
    expect(await bot.program.stop()).toBe(0);
    expect(Date.now() - before).toBeLessThan(10_000);
  }, 30_000);

  test('an interaction whose time is over is left alone', async () => {
    discord.state.overrides.push(
      ...[1, 2, 3, 4].map(() => ({
        path: '/callback',
        status: 404,
        body: { message: 'Unknown interaction', code: 10_062 },
      })),
    );
    await bot.interact(withFile()).catch(() => {});
    discord.state.overrides.length = 0;
    expect(await answered()).toContain('Order 1');
    expect(bot.program.complaints()).not.toContain('"level":"error"');
  }, 20_000);

  test('the same interaction twice is answered once', async () => {
    const interaction = withFile();
    const first = bot.interact(interaction);
    await Promise.all([first, bot.repeat(interaction)]);
    await new Promise((done) => setTimeout(done, 300));
    expect((await first).response.type).toBe(4);
    expect(callbacks().filter((status) => status === 204)).toHaveLength(1);
    expect(bot.program.complaints()).not.toContain('"level":"error"');
    expect(await answered()).toContain('Order 1');
  }, 20_000);
});
