/** The few requests of Discord's REST interface that a bot sends by itself, answered by the page's own channels. */
import type { Call } from '../../discord/outbox.ts';
import type { PostedMessage } from './posts.ts';
import { snowflake } from './snowflake.ts';
import type { Visit } from './visit.ts';

/** What Discord answers where there is no such channel, message or person. */
class Refusal extends Error {
  readonly status = 404;
  readonly code: number;

  constructor(code: number, words: string) {
    super(words);
    this.code = code;
  }
}
const unknown = { channel: 10_003, message: 10_008, user: 10_013 } as const;

type Body = Partial<Pick<PostedMessage, 'components' | 'flags'>> & { recipient_id?: string; name?: string };

/** Every visit has channels of its own: a channel's id says whose it is, and no request reaches another's. */
export function pageCalls(visits: () => readonly Visit[]): Call {
  return async ({ method, route, query, body, files = [] }) => {
    const given = (body ?? {}) as Body;
    const parts = route.split('?')[0]?.split('/').slice(1) ?? [];
    if (route.startsWith('/users/@me/channels')) return directChannel(visits(), String(given.recipient_id));
    const [, channelId = '', list, ...rest] = parts;
    const visit = visits().find((one) => one.channel(channelId));
    if (!visit) throw new Refusal(unknown.channel, 'Unknown Channel');
    if (list === undefined) return { id: channelId, last_message_id: visit.posts.at(-1)?.message.id ?? null };
    // Discord has moved pins below messages: the message is what stands last, or before "threads".
    const id = rest.filter((part) => /^\d+$/.test(part)).at(-1);
    if (id === undefined && method === 'GET') return messagesOf(visit, channelId, query?.get('after') ?? '0');
    if (id === undefined) return put(visit, visit.make(visit.bot, channelId), given, files);
    const found = visit.find(id)?.post.message;
    if (!found) throw new Refusal(unknown.message, 'Unknown Message');
    if (method === 'DELETE' && !route.includes('pins')) visit.remove(id);
    if (method === 'PATCH') return put(visit, { ...found, edited_timestamp: new Date().toISOString() }, given, files);
    // Pins and threads are taken as done; the page does not show them.
    return route.endsWith('/threads') ? { id: snowflake(), name: given.name } : undefined;
  };
}

type Files = Parameters<Visit['files']>[1];

function put(visit: Visit, message: PostedMessage, { components = [], flags = 0 }: Body, files: Files): PostedMessage {
  const whole = { ...message, components, flags, attachments: visit.files(message.id, files) };
  const direct = visit.channel(message.channel_id)?.direct;
  const only = visit.find(message.id)?.post.only ?? (direct ? visit.lastDirect : undefined);
  visit.put({ message: whole, thinking: false, inside: false, ...(only !== undefined && { only }) }, { files });
  return whole;
}

const messagesOf = (visit: Visit, channel: string, after: string): PostedMessage[] =>
  visit.posts
    .map(({ message }) => message)
    .filter(({ id, channel_id }) => channel_id === channel && BigInt(id) > BigInt(after));

function directChannel(visits: readonly Visit[], person: string) {
  const visit = visits.find((one) => one.person(person));
  const channel = visit?.channels.find(({ direct }) => direct);
  if (!visit || !channel) throw new Refusal(unknown.user, 'Unknown User');
  visit.lastDirect = person;
  return { id: channel.id };
}
