/** The outbox over Discord's REST interface. */
import { ComponentType, MessageFlags, Routes } from 'discord-api-types/v10';
import { markedClick } from '../../message/mark.ts';
import type { Message } from '../../message/message.ts';
import type { Found, Outbox, Outcome, Why } from '../../outbox/outbox.ts';
import { clicksOn } from './decode.ts';
import { asEdit, encodeMessage, type MessageBody, type SentFile } from './encode.ts';
import type { CommandIds } from './markdown.ts';
import { messageProblems } from './payload.ts';

/** One request with the bot's token; gives what Discord answered, or throws its error. */
export type Call = (request: {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  route: `/${string}`;
  query?: URLSearchParams;
  body?: unknown;
  files?: readonly SentFile[];
  signal: AbortSignal;
}) => Promise<unknown>;

export type OutboxSetup = {
  call: Call;
  ids: CommandIds;
  /** Longest that one request may take, waiting for its turn included; much shorter than any lease. */
  patienceMs?: number;
};

/** A post may carry the one exception to mentions being off: `roles` with one role. */
type PostBody = Omit<MessageBody, 'allowed_mentions'> & {
  allowed_mentions: { parse: []; roles?: [string] };
  nonce: string;
  enforce_nonce: true;
};

const patience = 25_000;
/** Messages on a page of a channel, and how many pages are looked through. */
const [pageSize, mostPages] = [100, 50];
/** Clocks differ: a message may carry a time a little before the one at which it was asked for. */
const skewMs = 120_000;
/** A day: the thread may rest that long before Discord archives it. */
const archiveAfterMinutes = 1_440;

export function discordOutbox({ call, ids, patienceMs = patience }: OutboxSetup): Outbox {
  const request: (what: Omit<Parameters<Call>[0], 'signal'>) => Promise<unknown> = (what) =>
    call({ ...what, signal: AbortSignal.timeout(patienceMs) });

  const page = async (channel: string, query: Record<string, string>): Promise<SeenMessage[]> =>
    (await request({
      method: 'GET',
      route: Routes.channelMessages(channel),
      query: new URLSearchParams(query),
    })) as SeenMessage[];

  /** Without the right to read the history Discord gives an empty list, as for a channel without messages. */
  async function isReadable(channel: string): Promise<boolean> {
    if ((await page(channel, { limit: '1' })).length > 0) return true;
    const { last_message_id } = (await request({ method: 'GET', route: Routes.channel(channel) })) as {
      last_message_id?: string | null;
    };
    return (last_message_id ?? null) === null;
  }

  async function look(channel: string, mark: string, since: number): Promise<Found> {
    const click = markedClick(mark);
    let after = String(snowflakeAt(since - skewMs));
    for (let turn = 0; turn < mostPages; turn++) {
      const messages = await page(channel, { after, limit: String(pageSize) });
      const found = messages.find(({ author, components }) => author?.bot && clicksOn(components).includes(click));
      if (found) return { kind: 'found', message: found.id };
      if (turn === 0 && messages.length === 0 && !(await isReadable(channel))) return { kind: 'unreadable' };
      if (messages.length < pageSize) return { kind: 'absent' };
      after = messages.map(({ id }) => id).reduce((a, b) => (BigInt(a) > BigInt(b) ? a : b));
    }
    return { kind: 'unreadable' };
  }

  return {
    post: (channel, { message, mark, role }) =>
      outcome(async () => {
        const { body, files } = await encoded(message, ids);
        const post: PostBody = { ...mentioning(body, role), nonce: mark, enforce_nonce: true };
        mustFit(post);
        const sent = (await request({ method: 'POST', route: Routes.channelMessages(channel), body: post, files })) as {
          id: string;
        };
        return sent.id;
      }),
    edit: ({ channel, message: id }, message) =>
      outcome(async () => {
        const { body, files } = await encoded(message, ids);
        await request({ method: 'PATCH', route: Routes.channelMessage(channel, id), body: asEdit(body), files });
        return undefined;
      }),
    find: (channel, mark, since) =>
      outcome(
        () => look(channel, mark, since),
        (why) => (why === 'rights' ? { kind: 'unreadable' } : undefined),
      ),
    direct: (person) =>
      outcome(async () => {
        const body = { recipient_id: person };
        return ((await request({ method: 'POST', route: Routes.userChannels(), body })) as { id: string }).id;
      }),
    pin: ({ channel, message }) =>
      outcome(async () => {
        await request({ method: 'PUT', route: Routes.channelMessagesPin(channel, message) });
        return undefined;
      }),
    thread: ({ channel, message }, name) =>
      outcome(async () => {
        const body = { name, auto_archive_duration: archiveAfterMinutes };
        await request({ method: 'POST', route: Routes.threads(channel, message), body }).catch((error: unknown) => {
          if (codeOf(error) !== alreadyThread) throw error;
        });
        return undefined;
      }),
    remove: ({ channel, message }) =>
      outcome(async () => {
        await request({ method: 'DELETE', route: Routes.channelMessage(channel, message) });
        return undefined;
      }),
  };
}

/** The mark is random and known to nobody: a bot's message that carries it is our own. */
type SeenMessage = { id: string; author?: { bot?: boolean }; components?: unknown };

const discordEpoch = 1_420_070_400_000;
const snowflakeAt = (time: number): bigint => BigInt(Math.max(0, time - discordEpoch)) << 22n;

async function encoded(message: Message, ids: CommandIds) {
  const sent = await encodeMessage({ ...message, private: false }, ids);
  mustFit(sent.body);
  return sent;
}

function mustFit(body: unknown): void {
  const problems = messageProblems(body);
  if (problems.length > 0) throw new RangeError(`Discord would refuse: ${problems.join('; ')}`);
}

/** The one place where a message may mention somebody: a role, chosen by a person who may mention it. */
function mentioning(body: MessageBody, role: string | undefined): Omit<PostBody, 'nonce' | 'enforce_nonce'> {
  const flags = MessageFlags.IsComponentsV2;
  if (role === undefined) return { ...body, flags, allowed_mentions: { parse: [] } };
  const [container] = body.components;
  const mention = { type: ComponentType.TextDisplay as const, content: `<@&${role}>` };
  return {
    ...body,
    flags,
    components: [{ ...container, components: [mention, ...container.components] }],
    allowed_mentions: { parse: [], roles: [role] },
  };
}

/** Discord's codes (topics/opcodes-and-status-codes) by what has to be done about them. */
const reasons: ReadonlyMap<number, Why> = new Map<number, Why>([
  [10_003, 'gone'],
  [10_004, 'gone'],
  [10_008, 'gone'],
  [50_001, 'rights'],
  [50_013, 'rights'],
  [50_083, 'archived'],
  [30_046, 'edits'],
  [50_007, 'closed'],
  [50_278, 'closed'],
  [10_013, 'closed'],
]);
const alreadyThread = 160_004;

const codeOf = (error: unknown): unknown => (error as { code?: unknown } | undefined)?.code;

/** What was thrown as a value. A fault of our own, which has no status of Discord's, goes up. */
async function outcome<T>(
  work: () => Promise<T>,
  instead: (why: Why) => T | undefined = () => undefined,
): Promise<Outcome<T>> {
  try {
    return { kind: 'done', value: await work() };
  } catch (error) {
    const { status, message } = (error ?? {}) as { status?: unknown; message?: unknown };
    const code = codeOf(error);
    const words = String(message ?? error)
      .replace(/\s+/g, ' ')
      .slice(0, 200);
    if (error instanceof RangeError || (error instanceof TypeError && (error as Error).cause === undefined))
      throw error;
    // A token that is not accepted any more, too many requests, or a fault on Discord's side: it may work later.
    if (typeof status !== 'number' || status === 401 || status === 429 || status >= 500)
      return { kind: 'unreached', reason: words };
    const why = (typeof code === 'number' ? reasons.get(code) : undefined) ?? 'refused';
    const value = instead(why);
    if (value !== undefined) return { kind: 'done', value };
    return { kind: 'refused', why, reason: `${words} (${String(code ?? status)})` };
  }
}
