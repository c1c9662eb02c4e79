/** Where Discord would show a reply, the page's own channels take it. */
import type { APIInteraction, APIInteractionResponse } from 'discord-api-types/v10';
import { InteractionResponseType, InteractionType, MessageFlags } from 'discord-api-types/v10';
import type { MessageBody, SentFile } from '../../discord/encode.ts';
import type { Back } from '../../discord/exchange.ts';
import { authorOf, type Post, type PostedMessage } from './posts.ts';
import type { Visit } from './visit.ts';

/** What an interaction's replies are about: whose, where, on which message. */
export type Origin = {
  person: string;
  channel: string;
  used?: string;
  clicked?: string;
  metadata?: PostedMessage['interaction_metadata'];
};

/** The way back, with what the page must do itself (suggestions, a form) and the messages that came of it. */
export type PageBack = Back & { answer?: APIInteractionResponse; sent: unknown; touched: Set<string> };

const isPrivate = (flags: number): boolean => (flags & MessageFlags.Ephemeral) !== 0;

export function originOf(interaction: APIInteraction, visit: Visit): Origin {
  const user = interaction.member?.user ?? interaction.user;
  const person = user?.id ?? '';
  const channel = interaction.channel?.id ?? '';
  const asker = visit.person(person);
  const name = interaction.type === InteractionType.ApplicationCommand ? interaction.data.name : undefined;
  const isSlash = interaction.type === InteractionType.ApplicationCommand && interaction.data.type === 1;
  const clicked = 'message' in interaction ? interaction.message?.id : undefined;
  return {
    person,
    channel,
    ...(name !== undefined && { used: isSlash ? `/${name}` : name }),
    ...(clicked !== undefined && { clicked }),
    ...(asker && {
      metadata: {
        id: interaction.id,
        type: interaction.type,
        user: authorOf(asker),
        ...(name !== undefined && { name }),
      },
    }),
  };
}

/** Posts what comes. With `again`, the first reply goes into the place of a message that is there already. */
export function wayBack(visit: Visit, origin: Origin, again?: string): PageBack {
  let original = again ?? origin.clicked;
  const touched = new Set<string>();
  const write = (
    body: Partial<MessageBody>,
    files: readonly SentFile[],
    id: string | undefined,
    more: Partial<Post> = {},
  ) => {
    const before = id === undefined ? undefined : visit.find(id)?.post;
    const base = before?.message ?? newMessage(visit, origin);
    const flags = before ? (before.message.flags & MessageFlags.Ephemeral) | (body.flags ?? 0) : (body.flags ?? 0);
    const message: PostedMessage = {
      ...base,
      flags,
      components: body.components ?? [],
      attachments: visit.files(base.id, files),
      ...(before && !before.thinking && again === undefined && { edited_timestamp: new Date().toISOString() }),
    };
    const alone = isPrivate(flags) || visit.channel(origin.channel)?.direct === true;
    const only = before ? before.only : alone ? origin.person : undefined;
    touched.add(message.id);
    visit.put(
      {
        message,
        thinking: false,
        inside: true,
        ...(only !== undefined && { only }),
        ...((before?.used ?? origin.used) !== undefined && { used: before?.used ?? origin.used }),
        ...more,
      },
      { files },
    );
    return message.id;
  };
  const back: PageBack = {
    sent: undefined,
    touched,
    async respond(response, files) {
      back.sent = response;
      switch (response.type) {
        case InteractionResponseType.ChannelMessageWithSource:
          original = write(response.data as Partial<MessageBody>, files, again);
          return;
        case InteractionResponseType.UpdateMessage:
          write(response.data as Partial<MessageBody>, files, again ?? origin.clicked);
          return;
        case InteractionResponseType.DeferredChannelMessageWithSource:
          original = again ?? write({ flags: response.data?.flags ?? 0 }, [], undefined, { thinking: true });
          return;
        case InteractionResponseType.DeferredMessageUpdate:
        case InteractionResponseType.Pong:
          return;
        default:
          back.answer = response;
      }
    },
    async edit(body, files) {
      back.sent = body;
      write(body, files, original);
    },
    async followUp(body, files) {
      back.sent = body;
      write(body, files, undefined);
    },
    async remove() {
      if (original !== undefined && again === undefined) visit.remove(original);
    },
  };
  return back;
}

const newMessage = (visit: Visit, { channel, metadata }: Origin): PostedMessage =>
  visit.make(visit.bot, channel, { type: 20, ...(metadata && { interaction_metadata: metadata }) });
