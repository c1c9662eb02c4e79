/** The REST half of a Discord on loopback: the routes that a bot of commands uses, with their refusals. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Answer, type Call, type Channels, channelRoute, invalid, refused } from './channels.ts';
import { applicationId, snowflake } from './interactions.ts';
import { commandsFaults, messageFaults, overflows, responseFaults } from './validate.ts';

type Json = Record<string, unknown>;
export type Message = Json & { id: string; flags: number };

/** One request as it came in, and the status that it got. */
export type Received = {
  method: string;
  path: string;
  body: Json | Json[] | undefined;
  files: string[];
  /** What is in the files. */
  bytes: Uint8Array[];
  status: number;
};

/** An interaction that was sent out, and what has become of it. */
export type Open = {
  interaction: Json;
  response: Json | undefined;
  message: Message | undefined;
  followUps: Message[];
  answered: PromiseWithResolvers<Json>;
  sentAt: number;
};

/** What Discord keeps. */
export type State = {
  token: string;
  /** The token that the gateway takes, where it is another one. */
  gatewayToken?: string;
  url: () => string;
  received: Received[];
  commands: Map<string, Json[]>;
  open: Map<string, Open>;
  messages: Map<string, Message>;
  posts: Json[];
  /** What stands in channels, and in direct messages. */
  channels: Channels;
  /** The servers that the bot is in. */
  guilds: Set<string>;
  /** What people uploaded, by its path; a function answers as it likes. */
  uploads: Map<string, string | Uint8Array | ((response: ServerResponse) => void)>;
  /** Requests whose line breaks, each once, by a part of their path; after `answered ` only when Discord has done it. */
  cuts: string[];
  /** Answers to give in place of the real one, each once: the first whose `path` is in the request's. */
  overrides: { path: string; status: number; body: Json | Json[]; headers?: Record<string, string> }[];
};

const unknownInteraction = refused(404, 10_062, 'Unknown interaction');
const unknownWebhook = refused(404, 10_015, 'Unknown Webhook');
const unknownMessage = refused(404, 10_008, 'Unknown Message');

export async function serve(state: State, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://discord');
  const upload = state.uploads.get(url.pathname);
  if (typeof upload === 'function') return upload(response);
  if (upload !== undefined) return void response.writeHead(200).end(upload);
  const { body, files, bytes } = await read(request);
  const call: Call = {
    method: request.method ?? 'GET',
    path: decodeURIComponent(url.pathname).replace(/^\/api\/v10/, ''),
    query: url.searchParams,
    body,
    files,
    bytes,
  };
  const cutAt = (sign: string) => {
    const index = state.cuts.findIndex((path) => path.startsWith(sign) && call.path.includes(path.slice(sign.length)));
    return index >= 0 && state.cuts.splice(index, 1).length > 0;
  };
  if (cutAt('/')) return void request.socket.destroy();
  const answer = overridden(state, call.path) ?? allowed(state, request, url.pathname, call) ?? route(state, call);
  state.received.push({ method: call.method, path: call.path, body, files, bytes, status: answer.status });
  if (cutAt('answered /')) return void request.socket.destroy();
  response.writeHead(answer.status, {
    ...(answer.body !== undefined && { 'content-type': 'application/json' }),
    'x-ratelimit-limit': '50',
    'x-ratelimit-remaining': '49',
    'x-ratelimit-reset-after': '1.000',
    'x-ratelimit-reset': String(Date.now() / 1_000 + 1),
    'x-ratelimit-bucket': call.path.split('/').slice(1, 3).join('-'),
    ...answer.headers,
  });
  response.end(answer.body === undefined ? undefined : JSON.stringify(answer.body));
}

/** JSON, or the `payload_json` and files of a form. */
async function read(
  request: IncomingMessage,
): Promise<{ body: Json | undefined; files: string[]; bytes: Uint8Array[] }> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const bytes = Buffer.concat(chunks);
  const type = request.headers['content-type'] ?? '';
  if (bytes.length === 0) return { body: undefined, files: [], bytes: [] };
  if (!type.startsWith('multipart/form-data')) return { body: JSON.parse(String(bytes)) as Json, files: [], bytes: [] };
  const form = await new Response(bytes, { headers: { 'content-type': type } }).formData();
  const files: string[] = [];
  const contents: Uint8Array[] = [];
  for (const [key, value] of form) {
    if (typeof value === 'string') continue;
    const index = /^files\[(\d+)\]$/.exec(key)?.[1];
    if (index === undefined) throw new Error(`a file under the name ${key}`);
    files[Number(index)] = value.name;
    contents[Number(index)] = new Uint8Array(await value.arrayBuffer());
  }
  return { body: JSON.parse(String(form.get('payload_json'))) as Json, files, bytes: contents };
}

function overridden(state: State, path: string): Answer | undefined {
  const index = state.overrides.findIndex((one) => path.includes(one.path));
  return index < 0 ? undefined : state.overrides.splice(index, 1)[0];
}

/** An interaction's own routes need no token of the bot's; every other one does. */
function allowed(state: State, { headers }: IncomingMessage, pathname: string, { path }: Call): Answer | undefined {
  if (!pathname.startsWith('/api/v10/')) return refused(404, 0, '404: Not Found');
  if (!headers['user-agent']?.startsWith('DiscordBot (')) return { status: 403, body: { message: 'Access denied' } };
  if (path.startsWith('/interactions/') || path.startsWith('/webhooks/')) return undefined;
  return headers.authorization === `Bot ${state.token}` ? undefined : refused(401, 0, '401: Unauthorized');
}

function route(state: State, call: Call): Answer {
  const { method, path, query } = call;
  const key = `${method} ${path}`;
  if (key === 'GET /gateway/bot')
    return {
      status: 200,
      body: {
        url: state.url().replace('http', 'ws'),
        shards: 1,
        session_start_limit: { total: 1_000, remaining: 999, reset_after: 0, max_concurrency: 1 },
      },
    };
  if (key === 'GET /applications/@me') return { status: 200, body: { id: applicationId, name: 'Test', flags: 0 } };
  if (/^\/applications\/\d+\/(guilds\/\d+\/)?commands$/.test(path)) return commands(state, call);
  if (key === 'GET /users/@me/guilds') return { status: 200, body: guildsOn(state, query) };
  const callback = /^\/interactions\/(\d+)\/([^/]+)\/callback$/.exec(path);
  if (callback && method === 'POST') return answerInteraction(state, String(callback[2]), call);
  const webhook = /^\/webhooks\/\d+\/([^/]+)(\/messages\/@original)?$/.exec(path);
  if (webhook) return afterwards(state, String(webhook[1]), webhook[2] !== undefined, call);
  return channelRoute(state.channels, call) ?? refused(404, 0, '404: Not Found');
}

/** A page of the servers that the bot is in, by their ids. */
function guildsOn({ guilds }: State, query: URLSearchParams): Json[] {
  const after = BigInt(query.get('after') ?? 0);
  return [...guilds]
    .sort((a, b) => (BigInt(a) < BigInt(b) ? -1 : 1))
    .filter((id) => BigInt(id) > after)
    .slice(0, Number(query.get('limit') ?? 200))
    .map((id) => ({
      id,
      name: `server ${id}`,
      icon: null,
      banner: null,
      owner: false,
      permissions: '0',
      features: [],
    }));
}

function commands(state: State, { method, path, query, body }: Call): Answer {
  if (!path.startsWith(`/applications/${applicationId}/`))
    return refused(403, 20_012, 'You are not authorized to perform this action on this application');
  const present = state.commands.get(path) ?? [];
  const ofGuild = path.includes('/guilds/');
  if (method === 'GET')
    return {
      status: 200,
      body: query.get('with_localizations') === 'true' ? present : present.map(withoutLocalisations),
    };
  if (method !== 'PUT') return refused(405, 0, '405: Method Not Allowed');
  const wanted = body as Json[];
  const faults = commandsFaults(wanted, ofGuild);
  if (faults.length > 0) return invalid(faults);
  if (present.some(({ type }) => type === 4) && !wanted.some(({ type }) => type === 4))
    return refused(400, 50_240, "You cannot remove this app's Entry Point command in a bulk update operation.");
  const idOf = ({ type, name }: Json) =>
    present.find((one) => one.type === (type ?? 1) && one.name === name)?.id ?? snowflake();
  const stored = wanted.map((command) => ({ ...filledIn(command, ofGuild), id: idOf(command) }));
  state.commands.set(path, stored);
  return { status: 200, body: stored };
}

/** The defaults that Discord gives back, and the parts that it drops. */
function filledIn(command: Json, ofGuild: boolean): Json {
  const options = (command.options ?? []) as Json[];
  return {
    application_id: applicationId,
    version: snowflake(),
    default_member_permissions: null,
    type: 1,
    description: '',
    dm_permission: true,
    nsfw: false,
    name_localizations: null,
    description_localizations: null,
    ...(ofGuild ? { guild_id: '1' } : { contexts: null, integration_types: [0] }),
    ...command,
    ...(options.length > 0 ? { options: options.map(withoutDefaults) } : { options: undefined }),
  };
}

const withoutDefaults = ({ required, autocomplete, ...option }: Json): Json => ({
  ...option,
  name_localizations: null,
  ...(required === true && { required }),
  ...(autocomplete === true && { autocomplete }),
});

const withoutLocalisations = ({ name_localizations: _, description_localizations: __, ...command }: Json): Json =>
  command;

/** Takes the one response of an interaction, which came to its callback or as the answer to an HTTP request. */
export function answerInteraction(state: State, token: string, { body, files }: Pick<Call, 'body' | 'files'>): Answer {
  const open = state.open.get(token);
  if (!open || Date.now() - open.sentAt > 3_000) return unknownInteraction;
  if (open.response) return refused(400, 40_060, 'Interaction has already been acknowledged.');
  const response = body as Json;
  const data = (response.data ?? {}) as Json;
  const type = Number(response.type);
  const faults = responseFaults(response, files);
  if (faults.length > 0) return invalid(faults);
  if ((type === 4 || type === 7) && overflows(data)) return refused(500, 0, '500: Internal Server Error');
  const isClick =
    open.interaction.type === 3 || (open.interaction.type === 5 && open.interaction.message !== undefined);
  if ((type === 6 || type === 7) && !isClick) return invalid([{ path: 'type', message: 'Only for components.' }]);
  if ((type === 8) !== (open.interaction.type === 4))
    return invalid([{ path: 'type', message: 'Not for this interaction.' }]);
  if (type === 9 && open.interaction.type === 5)
    return invalid([{ path: 'type', message: 'No form in answer to a form.' }]);
  open.response = response;
  if (type === 4) open.message = store(state, data, open, files);
  if (type === 5) open.message = store(state, { ...data, flags: Number(data.flags ?? 0) | 128 }, open, files);
  if (type === 6 || type === 7) open.message = state.messages.get(String((open.interaction.message as Json).id));
  if (type === 7 && open.message) change(open.message, data, files);
  open.answered.resolve(response);
  return { status: 204 };
}

/** A new message, with who asked for it. */
function store(state: State, data: Json, open: Open, files: readonly string[]): Message {
  const { member, user } = open.interaction as { member?: { user: Json }; user?: Json };
  const message: Message = {
    ...data,
    id: snowflake(),
    flags: Number(data.flags ?? 0),
    type: 20,
    attachments: files.map((name) => ({ id: snowflake(), filename: name })),
    channel_id: open.interaction.channel_id,
    author: { id: applicationId, bot: true },
    interaction_metadata: { id: open.interaction.id, type: open.interaction.type, user: member?.user ?? user },
  };
  state.messages.set(message.id, message);
  return message;
}

/** An edit: whether a message is private stays as it was, and "is thinking" ends. */
function change(message: Message, data: Json, files: readonly string[]): void {
  const flags = (message.flags & 64) | (Number(data.flags ?? message.flags) & (1 << 15));
  Object.assign(message, data, { flags, attachments: files.map((name) => ({ id: snowflake(), filename: name })) });
}

function afterwards(state: State, token: string, original: boolean, { method, body, files }: Call): Answer {
  const open = state.open.get(token);
  if (!open?.response) return unknownWebhook;
  if (method === 'DELETE' && original) {
    if (!open.message || !state.messages.delete(open.message.id)) return unknownMessage;
    return { status: 204 };
  }
  if (method === 'GET' && original) return open.message ? { status: 200, body: open.message } : unknownMessage;
  const data = body as Json;
  const faults = messageFaults(data, method === 'PATCH' ? 'update' : 'reply', files);
  if (faults.length > 0) return invalid(faults);
  if (overflows(data)) return refused(500, 0, '500: Internal Server Error');
  if (method === 'PATCH' && original) {
    if (!open.message || !state.messages.has(open.message.id)) return unknownMessage;
    change(open.message, data, files);
    return { status: 200, body: open.message };
  }
  if (method === 'POST' && !original) {
    const message = store(state, data, open, files);
    open.followUps.push(message);
    return { status: 200, body: message };
  }
  return refused(405, 0, '405: Method Not Allowed');
}
