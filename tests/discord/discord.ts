/** A Discord on loopback that speaks the real protocol: REST and gateway in one server. Bots find it by DISCORD_API_URL. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { APIInteraction } from 'discord-api-types/v10';
import { noChannels } from './channels.ts';
import { type Gateway, openGateway } from './gateway.ts';
import { applicationId } from './interactions.ts';
import { type Message, type Open, type Received, type State, serve } from './rest.ts';

type Json = Record<string, unknown>;

export type { Message, Open } from './rest.ts';

export const token = 'MTIz.test.token-of-the-bot';

export type FakeDiscord = {
  /** What DISCORD_API_URL is set to. */
  api: string;
  gateway: Gateway;
  state: State;
  /** The commands as they stand, everywhere or in one server. */
  commands(guild?: string): Json[];
  requests(method: string, path: string): Received[];
  /** Sends an interaction and waits for its one response. */
  interact(interaction: APIInteraction): Promise<Open & { response: Json }>;
  /** Waits until something is true; fails after five seconds, or the time given. */
  until(isTrue: () => boolean, ms?: number): Promise<void>;
  close(): Promise<void>;
};

export async function fakeDiscord({ heartbeatMs = 41_250 } = {}): Promise<FakeDiscord> {
  const server = createServer((request, response) => {
    serve(state, request, response).catch((error: unknown) => {
      response.writeHead(500).end(String(error));
    });
  });
  const url = (): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const channels = noChannels();
  const state: State = {
    token,
    url,
    received: [],
    commands: new Map(),
    open: new Map(),
    messages: new Map<string, Message>(),
    posts: channels.posts,
    channels,
    guilds: new Set(),
    cuts: [],
    uploads: new Map(),
    overrides: [],
  };
  const gateway = openGateway(() => state.gatewayToken ?? state.token, url, heartbeatMs);
  server.on('upgrade', gateway.upgrade);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));

  return {
    api: `${url()}/api`,
    gateway,
    state,
    commands: (guild) =>
      state.commands.get(`/applications/${applicationId}/${guild === undefined ? '' : `guilds/${guild}/`}commands`) ??
      [],
    requests: (method, path) => state.received.filter((one) => one.method === method && one.path.includes(path)),
    interact: (interaction) => interact(state, gateway, interaction),
    until,
    close: async () => {
      gateway.close();
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

/** An interaction that waits for its one response. */
export function opened(state: State, interaction: APIInteraction): Open {
  const answered = Promise.withResolvers<Json>();
  const open: Open = {
    interaction: interaction as unknown as Json,
    response: undefined,
    message: undefined,
    followUps: [],
    answered,
    sentAt: Date.now(),
  };
  state.open.set(interaction.token, open);
  return open;
}

/** Waits for the response; Discord gives three seconds. */
export async function inTime({ answered }: Open): Promise<void> {
  const timer = setTimeout(() => answered.reject(new Error('no response within three seconds')), 3_000);
  await answered.promise.finally(() => clearTimeout(timer));
}

async function interact(
  state: State,
  gateway: Gateway,
  interaction: APIInteraction,
): Promise<Open & { response: Json }> {
  const open = opened(state, interaction);
  gateway.dispatch('INTERACTION_CREATE', interaction);
  await inTime(open);
  return open as Open & { response: Json };
}

/** The message that an interaction led to; one that was promised is waited for. */
export async function messageOf({ state, until: wait }: FakeDiscord, open: Open): Promise<Message | undefined> {
  const token = String(open.interaction.token);
  const isPromised = open.response?.type === 5 || open.response?.type === 6;
  const came = () => state.received.some(({ path }) => path.startsWith('/webhooks/') && path.includes(token));
  if (isPromised) await wait(came, 20_000);
  return open.followUps.at(-1) ?? open.message;
}

async function until(isTrue: () => boolean, ms = 5_000): Promise<void> {
  const end = Date.now() + ms;
  while (!isTrue()) {
    if (Date.now() > end) throw new Error(`it did not become true within ${ms} ms`);
    await new Promise((done) => setTimeout(done, 10));
  }
}
