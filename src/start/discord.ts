import { type Config, exitCodes } from '../config.ts';
import type { Log } from '../log.ts';
import type { Discord } from '../transports/discord/gateway.ts';
import { tidyDaily } from './keeping.ts';
import type { Product } from './product.ts';
import { rememberRegistered, serverToClear } from './registered-in.ts';
import { startWork } from './work.ts';

/** Sends the commands to Discord without starting the bot. */
export async function registerCommands(config: Config, say: Run['say'], complain: Run['complain']): Promise<number> {
  const { discord } = config;
  if (discord.token === undefined) {
    complain('DISCORD_TOKEN is not set: without it Discord takes no commands. The README says where it is found.');
    return exitCodes.config;
  }
  const { registerDiscord } = await import('../transports/discord/gateway.ts');
  const { commands } = await import('../../commands/index.ts');
  return orTrouble(complain, async () => {
    const clearGuildId = serverToClear(config);
    say(registeredLine(await registerDiscord({ ...discord, clearGuildId, token: String(discord.token), commands })));
    rememberRegistered(config);
    return exitCodes.ok;
  });
}

/** What a run on Discord is made of. */
export type Run = {
  config: Config;
  token: string;
  product: Product;
  log: Log;
  say: (line: string) => void;
  complain: (line: string) => void;
  stop: AbortSignal;
};

/** Runs the bot on Discord until it is stopped or Discord closes the connection for good. */
export async function runDiscord({ config, token, product, log, say, complain, stop }: Run): Promise<number> {
  const { commands, desk } = product;
  const { startDiscord } = await import('../transports/discord/gateway.ts');
  return orTrouble(complain, async () => {
    const clearGuildId = serverToClear(config);
    const bot = await startDiscord({ ...config.discord, clearGuildId, token, commands, desk, log, signal: stop });
    rememberRegistered(config);
    for (const line of introduction(config, bot)) say(line);
    log('info', 'started', {
      application: bot.applicationId,
      commands: bot.registered.count,
      version: desk.bot.knowledge.version,
    });
    const work = startWork(product, bot.outbox, log);
    const tidying = desk.storage && tidyDaily(desk.storage, log, bot.servers);
    const ended = await Promise.race([bot.ended, stopped(stop)]);
    tidying?.stop();
    if (ended === 'stop') log('info', 'stopping: finishing what is under way');
    await work?.stop();
    await bot.stop();
    if (ended !== 'stop') throw ended;
    log('info', 'stopped');
    return exitCodes.ok;
  });
}

/** What whoever started it should know: who it is, how to invite it, what it keeps, what is switched off. */
export function introduction(
  { discord }: Config,
  { user, invite, registered }: Pick<Discord, 'user' | 'invite' | 'registered'>,
): string[] {
  return [
    `${user.name} is on Discord.`,
    `Invite it: ${invite}`,
    registeredLine(registered),
    'It keeps what servers ask it to keep, and no questions, names or messages beside (PRIVACY.md). Its log says what happened, not what was asked.',
    ...(discord.answerMentions
      ? []
      : ['Switched off: answers to mentions and direct messages (ANSWER_MENTIONS=true switches them on).']),
    ...(discord.guildId === undefined
      ? []
      : [
          'Switched off by DISCORD_GUILD_ID: direct messages, private channels, installing it to an account, other servers.',
        ]),
  ];
}

export function registeredLine({ count, guild, changed, cleared }: Discord['registered']): string {
  const where = guild === undefined ? 'everywhere the bot is invited' : `in server ${guild} only`;
  const did = changed ? `Registered ${count} commands` : `${count} commands were registered already`;
  return `${did}, ${where}${cleared ? '; those of the other place were taken away' : ''}.`;
}

export function stopped(signal: AbortSignal): Promise<'stop'> {
  if (signal.aborted) return Promise.resolve('stop');
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve('stop'), { once: true }));
}

/** One clear line for what keeps the bot from Discord; anything else is a surprise and goes up. */
export async function orTrouble(complain: Run['complain'], work: () => Promise<number>): Promise<number> {
  const { DiscordError } = await import('../transports/discord/gateway.ts');
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof DiscordError)) throw error;
    complain(error.message);
    return error.exitCode;
  }
}
