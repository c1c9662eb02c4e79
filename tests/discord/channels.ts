/** Channels of a Discord on loopback: posts with enforced nonces, edits, pins, threads and direct messages, with their refusals. */
import { applicationId } from './interactions.ts';
import { directFaults, type Fault, formBody, messageFaults, overflows, threadFaults } from './validate.ts';

type Json = Record<string, unknown>;
export type Answer = { status: number; body?: unknown; headers?: Record<string, string> };
export type Call = {
  method: string;
  path: string;
  query: URLSearchParams;
  body: Json | Json[] | undefined;
  files: string[];
  bytes: Uint8Array[];
};

export type ChannelMessage = Json & { id: string; channel_id: string; flags: number };

/** One channel; what is not set is allowed. */
export type Channel = {
  messages: ChannelMessage[];
  mayView?: false;
  mayPost?: false;
  mayReadHistory?: false;
  archived?: true;
  /** Its old messages were edited too often. */
  tooManyEdits?: true;
  pins: string[];
  threads: Map<string, string>;
  /** Who a channel for direct messages is with. */
  person?: string;
  /** Edits, in order: the message and what it was changed to. */
  edits: { message: string; body: Json }[];
};

export type Channels = {
  channels: Map<string, Channel>;
  nonces: Map<string, ChannelMessage>;
  /** All that was posted, whatever became of it. */
  posts: ChannelMessage[];
  /** People who take no direct messages. */
  closed: Set<string>;
};

export const noChannels = (): Channels => ({
  channels: new Map(),
  nonces: new Map(),
  posts: [],
  closed: new Set(),
});

const epoch = 1_420_070_400_000;
let last = 0n;
/** Ids that carry the time, as Discord's do. */
function timedId(): string {
  const now = BigInt(Date.now() - epoch) << 22n;
  last = now > last ? now : last + 1n;
  return String(last);
}

export const refused = (status: number, code: number, message: string): Answer => ({ status, body: { code, message } });
export const invalid = (faults: readonly Fault[]): Answer => ({ status: 400, body: formBody(faults) });
const missingAccess = refused(403, 50_001, 'Missing Access');
const missingPermissions = refused(403, 50_013, 'Missing Permissions');
const unknownMessage = refused(404, 10_008, 'Unknown Message');

export function channelOf(state: Channels, id: string): Channel {
  const channel = state.channels.get(id) ?? { messages: [], pins: [], threads: new Map(), edits: [] };
  state.channels.set(id, channel);
  return channel;
}

/** Answers what is about channels; undefined for every other route. */
export function channelRoute(state: Channels, call: Call): Answer | undefined {
  const { method, path } = call;
  if (path === '/users/@me/channels' && method === 'POST') return direct(state, (call.body ?? {}) as Json);
  const [, id = '', rest = ''] = /^\/channels\/(\d+)(\/.*)?$/.exec(path) ?? [];
  if (id === '') return undefined;
  const channel = channelOf(state, id);
  if (channel.mayView === false) return missingAccess;
  if (rest === '' && method === 'GET')
    return { status: 200, body: { id, type: 0, last_message_id: channel.messages.at(-1)?.id ?? null } };
  if (rest === '/messages') return method === 'POST' ? post(state, channel, id, call) : list(channel, call);
  const [, pinned] = /^\/messages\/pins\/(\d+)$/.exec(rest) ?? [];
  if (pinned && method === 'PUT') return pin(channel, pinned);
  const [, own, below] = /^\/messages\/(\d+)(\/threads)?$/.exec(rest) ?? [];
  return own ? ofMessage(channel, own, below !== undefined, call) : undefined;
}

function direct(state: Channels, body: Json): Answer {
  const faults = directFaults(body);
  if (faults.length > 0) return invalid(faults);
  const { recipient_id } = body;
  const person = String(recipient_id);
  const id = `6${person.slice(1)}`;
  channelOf(state, id).person = person;
  return { status: 200, body: { id, type: 1 } };
}

function post(state: Channels, channel: Channel, id: string, { body: raw, files }: Call): Answer {
  const body = raw as Json;
  if (channel.mayPost === false) return missingPermissions;
  if (channel.archived) return refused(400, 50_083, 'Thread is archived');
  if (channel.person !== undefined && state.closed.has(channel.person))
    return refused(403, 50_007, 'Cannot send messages to this user');
  const faults = messageFaults(body, 'post', files);
  if (faults.length > 0) return invalid(faults);
  if (overflows(body)) return refused(500, 0, '500: Internal Server Error');
  const nonce = body.enforce_nonce === true ? String(body.nonce) : undefined;
  const before = nonce === undefined ? undefined : state.nonces.get(nonce);
  if (before) return { status: 200, body: before };
  const message: ChannelMessage = {
    ...body,
    id: timedId(),
    channel_id: id,
    flags: Number(body.flags ?? 0),
    attachments: files.map((name) => ({ id: timedId(), filename: name })),
    author: { id: applicationId, bot: true },
  };
  if (nonce !== undefined) state.nonces.set(nonce, message);
  channel.messages.push(message);
  state.posts.push(message);
  return { status: 200, body: message };
}

function list({ messages, mayReadHistory }: Channel, { query }: Call): Answer {
  if (mayReadHistory === false) return { status: 200, body: [] };
  const limit = Number(query.get('limit') ?? 50);
  const after = query.get('after');
  const found =
    after === null ? messages.slice(-limit) : messages.filter(({ id }) => BigInt(id) > BigInt(after)).slice(0, limit);
  return { status: 200, body: found.toReversed() };
}

function pin(channel: Channel, id: string): Answer {
  if (!channel.messages.some((message) => message.id === id)) return unknownMessage;
  if (!channel.pins.includes(id)) channel.pins.push(id);
  return { status: 204 };
}

function ofMessage(channel: Channel, id: string, thread: boolean, { method, body: raw, files }: Call): Answer {
  const body = (raw ?? {}) as Json;
  const index = channel.messages.findIndex((one) => one.id === id);
  const message = channel.messages[index];
  if (channel.archived) return refused(400, 50_083, 'Thread is archived');
  if (!message) return unknownMessage;
  if (thread && method === 'POST') {
    const faults = threadFaults(body);
    if (faults.length > 0) return invalid(faults);
    if (channel.threads.has(id)) return refused(400, 160_004, 'A thread has already been created for this message');
    channel.threads.set(id, String(body.name));
    return { status: 201, body: { id } };
  }
  if (method === 'DELETE') {
    channel.messages.splice(index, 1);
    return { status: 204 };
  }
  if (method === 'GET') return { status: 200, body: message };
  if (method !== 'PATCH') return refused(405, 0, '405: Method Not Allowed');
  if (channel.mayPost === false) return missingPermissions;
  if (channel.tooManyEdits)
    return refused(429, 30_046, 'Maximum number of edits to messages older than 1 hour reached. Try again later');
  const faults = messageFaults(body, 'edit', files);
  if (faults.length > 0) return invalid(faults);
  if (overflows(body)) return refused(500, 0, '500: Internal Server Error');
  Object.assign(message, body, files.length > 0 && { attachments: files.map((name) => ({ filename: name })) });
  channel.edits.push({ message: id, body });
  return { status: 200, body: message };
}
