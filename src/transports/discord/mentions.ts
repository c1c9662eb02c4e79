import type { APIMessage, GatewayMessageCreateDispatchData } from 'discord-api-types/v10';
import { MessageFlags, MessageType } from 'discord-api-types/v10';
import type { Command, Request } from '../../../commands/command.ts';
import { inPlace } from '../../../commands/parts/place.ts';
import { discord } from '../../limits.ts';
import { subjectsOfClicks } from '../../message/click.ts';
import { clicksOn } from './decode.ts';
import { encodeMessage, type MessageBody, type SentFile } from './encode.ts';
import { type Setup, wordsOf } from './exchange.ts';
import { apology, notice } from './notices.ts';
import { messageProblems } from './payload.ts';

/** A message that speaks to the bot: what it asks, and whether it names the bot or only replies to it. */
export type Mention = { request: Request; messageId: string; channelId: string; named: boolean };

/** An answer as a reply in the channel; `nonce` keeps Discord from posting it twice when a request is sent again. */
export type Post = MessageBody & {
  message_reference: { message_id: string; fail_if_not_exists: false };
  nonce: string;
  enforce_nonce: true;
};

/** The option of the asking command that takes free words. */
const spoken = { command: 'ask', option: 'question' } as const;

/** Reads a message; undefined unless a person mentions the bot in it, replies to the bot, or writes to it directly. */
export function mentionOf(
  message: GatewayMessageCreateDispatchData,
  botId: string,
  today: string,
): Mention | undefined {
  const { author, webhook_id, type, content, mentions, guild_id, channel_id, id, referenced_message } = message;
  if (author.bot || author.system || webhook_id || author.id === botId) return undefined;
  if (type !== MessageType.Default && type !== MessageType.Reply) return undefined;
  const marks = new RegExp(`<@!?${botId}>`, 'g');
  const named = marks.test(content) || guild_id === undefined;
  if (!named && !mentions.some((user) => user.id === botId)) return undefined;
  const request: Request = {
    command: spoken.command,
    options: { [spoken.option]: content.replace(marks, ' ').trim() },
    repliesTo: subjectsOf(referenced_message, botId),
    language: 'en',
    clock: { today, asOf: today },
    place: { ...(guild_id !== undefined && { guild: guild_id }), channel: channel_id },
    asker: { id: author.id, mayModerate: false },
  };
  return { request, messageId: id, channelId: channel_id, named };
}

/** What the bot's own message was about; other people's messages are none of its business. */
const subjectsOf = (message: APIMessage | null | undefined, botId: string) =>
  message?.author.id === botId ? subjectsOfClicks(clicksOn(message.components ?? [])) : [];

/** Answers a mention. Nothing that was not understood is said to somebody who only replied. */
export async function answerMention(
  mention: Mention,
  setup: Setup,
  post: (post: Post, files: readonly SentFile[]) => Promise<unknown>,
): Promise<void> {
  try {
    const answer = await encodedAnswer(mention, setup);
    if (answer) await post(asPost(answer.body, mention), answer.files);
  } catch (error) {
    const id = mention.messageId;
    setup.log('error', 'mention failed', { id, error: wordsOf(error) });
    // Without the right to write there is nobody to apologise to.
    if (isForbidden(error)) return;
    await post(asPost(notice(apology(id), setup.ids), mention), []).catch((second: unknown) =>
      setup.log('warn', 'apology not delivered', { id, error: wordsOf(second) }),
    );
  }
}

async function encodedAnswer({ request: read, named }: Mention, { commands, desk, ids, today }: Setup) {
  const { guild } = read.place;
  const kept = guild === undefined ? undefined : await desk.places?.of(guild);
  const day = today(kept?.settings.zone);
  const request = kept ? inPlace({ ...read, clock: { today: day, asOf: day } }, kept) : read;
  // What is said to a mention is seen by everybody; here nothing may be.
  if (request.place.onlyPrivately) return undefined;

  const command: Command | undefined = commands.find(({ name }) => name === spoken.command);
  const reply = await command?.execute(request, desk);
  if (reply?.kind !== 'say' || (!named && reply.message.outcome === 'unknown')) return undefined;
  const answer = await encodeMessage({ ...reply.message, private: false }, ids);
  const problems = messageProblems(answer.body);
  if (problems.length > 0) throw new RangeError(`Discord would refuse: ${problems.join('; ')}`);
  return answer;
}

const asPost = (body: MessageBody, { messageId }: Mention): Post => ({
  ...body,
  flags: MessageFlags.IsComponentsV2,
  allowed_mentions: { parse: [], replied_user: false },
  message_reference: { message_id: messageId, fail_if_not_exists: false },
  nonce: messageId.slice(-discord.nonce),
  enforce_nonce: true,
});

const isForbidden = (error: unknown): boolean => (error as { status?: unknown } | undefined)?.status === 403;
