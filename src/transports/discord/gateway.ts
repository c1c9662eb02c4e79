import {
  Client,
  DefaultRestOptions,
  Events,
  GatewayDispatchEvents,
  GatewayIntentBits,
  REST,
  type RESTOptions,
  RequestMethod,
  type ResponseLike,
  type RouteLike,
  Routes,
} from 'discord.js';
import type { GatewayMessageCreateDispatchData } from 'discord-api-types/v10';
import type { Command, Desk } from '../../../commands/command.ts';
import { todayIn } from '../../calendar.ts';
import { ours } from '../../limits.ts';
import type { Log } from '../../log.ts';
import type { Outbox } from '../../outbox/outbox.ts';
import { again } from './again.ts';
import type { SentFile } from './encode.ts';
import { DiscordError, troubleOf, troubleOfClose } from './errors.ts';
import { type Back, type Setup, wordsOf } from './exchange.ts';
import { inviteLink } from './invite.ts';
import { answerMention, mentionOf } from './mentions.ts';
import { asRefusal } from './old-edits.ts';
import { type Call, discordOutbox } from './outbox.ts';
import { type Registered, registerCommands } from './register.ts';
import { respond } from './respond.ts';
import { type Ask, presentServers } from './servers.ts';
import { aborted, thrown, within } from './waiting.ts';

export { DiscordError };

/** What the bot needs to know to be on Discord. */
export type DiscordOptions = {
  token: string;
  applicationId?: string;
  /** Registers the commands in this server only. */
  guildId?: string;
  /** Takes this server's own commands away, when they have been registered everywhere instead. */
  clearGuildId?: string;
  apiUrl?: string;
  answerMentions: boolean;
  commands: readonly Command[];
  desk: Desk;
  log: Log;
  /** Gives up starting; once started, `stop` ends it. */
  signal?: AbortSignal;
};

/** The bot on Discord. */
export type Discord = {
  user: { id: string; name: string };
  applicationId: string;
  invite: string;
  registered: Registered;
  /** What the bot can send by itself. */
  outbox: Outbox;
  /** Comes when Discord has closed the connection for good, with the reason; never otherwise. */
  ended: Promise<DiscordError>;
  /** Every server that it is in; fails where Discord does not list all of them. */
  servers(): Promise<ReadonlySet<string>>;
  /** Finishes what is under way, within bounds, and leaves. */
  stop(): Promise<void>;
};

const publicApi = 'https://discord.com/api';
const restOptions = ({ apiUrl }: Pick<DiscordOptions, 'apiUrl'>): Partial<RESTOptions> => ({
  version: '10',
  api: (apiUrl ?? publicApi).replace(/(?:\/v\d+)?\/*$/, ''),
  makeRequest: async (url, init) =>
    (await asRefusal(await again(() => DefaultRestOptions.makeRequest(url, init)))) as ResponseLike,
});

/** Registers the commands without connecting. Throws a DiscordError. */
export async function registerDiscord(
  options: Omit<DiscordOptions, 'desk' | 'log' | 'answerMentions'>,
): Promise<Registered> {
  const rest = new REST(restOptions(options)).setToken(options.token);
  try {
    return await register(rest, options, await applicationIdOf(rest, options));
  } finally {
    rest.clearHandlerSweeper();
    rest.clearHashSweeper();
  }
}

/** Connects, registers the commands where they changed, and answers. Throws a DiscordError when Discord cannot be used. */
export async function startDiscord(options: DiscordOptions): Promise<Discord> {
  const client = new Client({
    // None of these is privileged, and without mentions to answer none at all is needed.
    intents: options.answerMentions ? [GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages] : [],
    rest: restOptions(options),
    shards: 'auto',
  });
  connectionOnly(client);
  const { promise: ended, resolve: end } = Promise.withResolvers<DiscordError>();
  client.on(Events.ShardDisconnect, ({ code }) => end(troubleOfClose(code)));
  client.on(Events.ShardReconnecting, (shard) => options.log('info', 'reconnecting to Discord', { shard }));
  client.on(Events.ShardError, (error, shard) =>
    options.log('warn', 'connection failed', { shard, error: wordsOf(error) }),
  );
  client.on(Events.Error, (error) => options.log('warn', 'discord.js failed', { error: wordsOf(error) }));
  try {
    const here = await Promise.race([connect(client, options), thrown(ended), thrown(aborted(options.signal))]);
    return { ...here, ended };
  } catch (error) {
    await client.destroy();
    throw troubleOf(error, 'let the bot in', restOptions(options).api ?? publicApi);
  }
}

async function connect(client: Client, options: DiscordOptions): Promise<Omit<Discord, 'ended'>> {
  client.rest.setToken(options.token);
  const applicationId = await applicationIdOf(client.rest, options);
  const registered = await register(client.rest, options, applicationId);
  const underWay = listen(client, applicationId, {
    commands: options.commands,
    desk: options.desk,
    ids: registered.ids,
    today: (zone = 'UTC') => todayIn(zone),
    log: options.log,
    deferAfterMs: ours.deferAfterMs,
  });
  options.signal?.throwIfAborted();
  await client.login(options.token);
  return {
    user: { id: client.user?.id ?? applicationId, name: client.user?.username ?? '' },
    applicationId,
    invite: inviteLink(applicationId, options.answerMentions, options.desk.storage !== undefined),
    registered,
    outbox: discordOutbox({ call: callWith(client.rest), ids: registered.ids }),
    servers: () => presentServers(asking(client.rest)),
    stop: () => stop(client, underWay),
  };
}

/** The outbox alone, where interactions come by HTTP and nothing is connected. */
export function openOutbox(options: Pick<DiscordOptions, 'token' | 'apiUrl'>, ids: Registered['ids']): Outbox {
  const rest = new REST(restOptions(options)).setToken(options.token);
  return discordOutbox({ call: callWith(rest), ids });
}

/** The list of servers alone, where nothing is connected. */
export const listServers = (options: Pick<DiscordOptions, 'token' | 'apiUrl'>): Promise<ReadonlySet<string>> =>
  presentServers(asking(new REST(restOptions(options)).setToken(options.token)));

const asking =
  (rest: REST): Ask =>
  (route, query) =>
    rest.get(route, { query });

/** Requests wait for their turn in discord.js's queue: one channel's go one after another. */
function callWith(rest: REST): Call {
  return async ({ method, route, query, body, files = [], signal }) => {
    const sent = files.map(({ name, data }) => ({ name, data: Buffer.from(data) }));
    return rest.request({ method: methods[method], fullRoute: route, query, body, files: sent, signal });
  };
}

const methods = {
  GET: RequestMethod.Get,
  POST: RequestMethod.Post,
  PUT: RequestMethod.Put,
  PATCH: RequestMethod.Patch,
  DELETE: RequestMethod.Delete,
} as const;

async function applicationIdOf(rest: REST, options: Pick<DiscordOptions, 'applicationId' | 'apiUrl'>): Promise<string> {
  if (options.applicationId !== undefined) return options.applicationId;
  try {
    const { id } = (await rest.get(Routes.currentApplication())) as { id: string };
    return id;
  } catch (error) {
    throw troubleOf(error, 'say which application the token belongs to', restOptions(options).api ?? publicApi);
  }
}

type ToRegister = Pick<DiscordOptions, 'commands' | 'guildId' | 'clearGuildId' | 'apiUrl'>;

async function register(
  rest: REST,
  { commands, guildId, clearGuildId, apiUrl }: ToRegister,
  applicationId: string,
): Promise<Registered> {
  const definitions = commands.map(({ definition }) => definition).filter((definition) => definition !== undefined);
  try {
    return await registerCommands(rest, { applicationId, guildId, clearGuild: clearGuildId }, definitions);
  } catch (error) {
    const place = guildId === undefined ? '' : ` in server ${guildId} (is the bot invited there?)`;
    throw troubleOf(error, `register the commands${place}`, restOptions({ apiUrl }).api ?? publicApi);
  }
}

/**
 * discord.js also makes objects of its own from every packet. Nothing here reads them, they cost memory, and a packet
 * that it cannot read would end the process: it gets only what its connection needs.
 */
function connectionOnly({ ws }: Client): void {
  const own: unknown = Reflect.get(ws, 'handlePacket');
  if (typeof own !== 'function') return;
  Reflect.set(ws, 'handlePacket', (packet: { t?: unknown } | undefined, shard: unknown) =>
    packet?.t === GatewayDispatchEvents.Ready ? own.call(ws, packet, shard) : true,
  );
}

/** Answers what comes; gives the set of what is under way. */
function listen(client: Client, applicationId: string, setup: Setup): ReadonlySet<Promise<void>> {
  const underWay = new Set<Promise<void>>();
  const follow = (work: Promise<void>) => {
    underWay.add(work);
    void work.finally(() => underWay.delete(work));
  };
  client.ws.on(GatewayDispatchEvents.InteractionCreate, (raw: unknown) =>
    follow(respond(raw, setup, wayBack(client.rest, raw, applicationId))),
  );
  client.ws.on(GatewayDispatchEvents.MessageCreate, (raw: unknown) => follow(onMessage(client, raw, setup)));
  return underWay;
}

async function onMessage(client: Client, raw: unknown, setup: Setup): Promise<void> {
  try {
    const mention = mentionOf(raw as GatewayMessageCreateDispatchData, client.user?.id ?? '', setup.today());
    if (!mention) return;
    await answerMention(mention, setup, (body, files) =>
      send(client.rest, RequestMethod.Post, Routes.channelMessages(mention.channelId), { body, files }),
    );
  } catch (error) {
    setup.log('warn', 'malformed message', { error: wordsOf(error) });
  }
}

type Sending = { body?: unknown; files?: readonly SentFile[]; auth?: boolean };

/** One request whose answer nobody reads: that Discord took it is enough, whatever it says beside. */
async function send(rest: REST, method: RequestMethod, fullRoute: RouteLike, sending: Sending): Promise<void> {
  const { body, files = [], auth = true } = sending;
  const sent = files.map(({ name, data }) => ({ name, data: Buffer.from(data) }));
  const response = await rest.queueRequest({ method, fullRoute, body, files: sent, auth });
  await response.arrayBuffer();
}

/** The ways of an interaction's own token; none needs the bot's. */
function wayBack(rest: REST, raw: unknown, applicationId: string): Back {
  const { id, token } = (raw ?? {}) as { id: string; token: string };
  const webhook: RouteLike = `/webhooks/${applicationId}/${token}`;
  const original: RouteLike = `${webhook}/messages/@original`;
  const { Post, Patch, Delete } = RequestMethod;
  const auth = false;
  return {
    respond: (body, files) => send(rest, Post, Routes.interactionCallback(id, token), { body, files, auth }),
    edit: (body, files) => send(rest, Patch, original, { body, files, auth }),
    followUp: (body, files) => send(rest, Post, webhook, { body, files, auth }),
    remove: () => send(rest, Delete, original, { auth }),
  };
}

/** Longest that leaving may wait for answers under way, and for Discord to confirm the close. */
const patience = { answers: 4_000, close: 2_000 } as const;

async function stop(client: Client, underWay: ReadonlySet<Promise<void>>): Promise<void> {
  await within(Promise.allSettled([...underWay]), patience.answers);
  // A close of our own is no loss to report.
  client.removeAllListeners(Events.ShardReconnecting);
  await within(client.destroy(), patience.close);
}
