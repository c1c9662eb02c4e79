import type {
  APIApplicationCommandInteractionDataOption,
  APIAutocompleteApplicationCommandInteractionData,
  APIChatInputApplicationCommandInteractionData,
  APIInteraction,
  APIMessage,
  APIMessageApplicationCommandInteractionData,
  APIModalSubmission,
} from 'discord-api-types/v10';
import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  InteractionType,
  MessageFlags,
  PermissionFlagsBits,
} from 'discord-api-types/v10';
import type { Asker, ClickedMessage, GivenFile, Place, Request, TargetMessage } from '../../../commands/command.ts';
import type { Day } from '../../calendar.ts';
import { readClick } from '../../message/click.ts';
import { hereIn, partOf, permissionsIn, resolvedIn } from './rights.ts';

/** What a request is for: to be executed, or to get suggestions while an option is typed. */
export type Decoded = { kind: 'execute' | 'suggest'; request: Request };

/**
 * A raw interaction as a Request, the same for the gateway's dispatch and an HTTP body. Undefined for a kind that has no
 * command in it. Throws on malformed data; respond.ts catches.
 */
export function decode(interaction: APIInteraction, today: Day): Decoded | undefined {
  if (interaction.type === InteractionType.Ping) return undefined;
  const common = {
    language: typeof interaction.locale === 'string' ? interaction.locale : 'en',
    clock: { today, asOf: today },
    place: placeOf(interaction),
    asker: askerOf(interaction),
    ...resolvedIn(interaction),
  };
  switch (interaction.type) {
    case InteractionType.ApplicationCommand:
      switch (interaction.data.type) {
        case ApplicationCommandType.ChatInput:
          return { kind: 'execute', request: { ...common, ...typed(interaction.data) } };
        case ApplicationCommandType.Message:
          return {
            kind: 'execute',
            request: { ...common, command: interaction.data.name, options: {}, target: targetOf(interaction.data) },
          };
        default:
          return { kind: 'execute', request: { ...common, command: interaction.data.name, options: {} } };
      }
    case InteractionType.ApplicationCommandAutocomplete:
      return { kind: 'suggest', request: { ...common, ...typed(interaction.data) } };
    case InteractionType.MessageComponent: {
      const values = 'values' in interaction.data ? interaction.data.values : undefined;
      const asked = clickedRequest(interaction.data.custom_id, values?.[0]);
      const picked = values && { picked: values };
      return { kind: 'execute', request: { ...common, ...asked, ...picked, clicked: clickedOf(interaction.message) } };
    }
    case InteractionType.ModalSubmit: {
      const { message, data } = interaction;
      const clicked = message && { clicked: clickedOf(message) };
      return { kind: 'execute', request: { ...common, ...filledIn(data), ...clicked } };
    }
    default:
      return undefined;
  }
}

/**
 * A click as a command and the request that it carries. A menu's value is a complete click of its own, or else the
 * request for the command that the menu names.
 */
export function clickedRequest(customId: string, picked: string | undefined): Pick<Request, 'command' | 'options'> {
  const click = readClick(customId);
  const own = picked === undefined ? undefined : readClick(picked);
  const command = own?.command ?? click?.command ?? '';
  const field = picked === undefined ? {} : { field: click?.request ?? '' };
  return { command, options: { request: own?.request ?? picked ?? click?.request ?? '', ...field } };
}

/** A form that was sent off: its request, and what stands in its fields by their names. */
function filledIn(data: APIModalSubmission): Pick<Request, 'command' | 'options'> {
  const click = readClick(data.custom_id);
  const options: Record<string, string> = {};
  const walk = (part: unknown): void => {
    if (Array.isArray(part)) for (const one of part) walk(one);
    if (typeof part !== 'object' || part === null) return;
    const { custom_id, value, values, components, component } = part as Record<string, unknown>;
    const [chosen] = Array.isArray(values) ? values : [value];
    if (typeof custom_id === 'string' && typeof chosen === 'string') options[custom_id] = chosen;
    walk(components);
    walk(component);
  };
  walk(data.components);
  return { command: click?.command ?? '', options: { ...options, request: click?.request ?? '' } };
}

/** A slash command's values by name, however deep. A subcommand's own name stands under `subcommand`. */
function typed(
  data: APIChatInputApplicationCommandInteractionData | APIAutocompleteApplicationCommandInteractionData,
): Pick<Request, 'command' | 'options' | 'focused' | 'files'> {
  const options: Record<string, string | number | boolean> = {};
  let focused: Request['focused'];
  const path: string[] = [];
  const given = 'resolved' in data ? data.resolved?.attachments : undefined;
  const files: Record<string, GivenFile> = {};
  const walk = (list: readonly APIApplicationCommandInteractionDataOption<InteractionType>[]) => {
    for (const option of list) {
      if (
        option.type === ApplicationCommandOptionType.Subcommand ||
        option.type === ApplicationCommandOptionType.SubcommandGroup
      ) {
        path.push(option.name);
        walk(option.options ?? []);
      } else {
        options[option.name] = option.value;
        const file = option.type === ApplicationCommandOptionType.Attachment ? given?.[option.value] : undefined;
        if (file) files[option.name] = { name: file.filename, url: file.url, size: file.size };
        if ('focused' in option && option.focused === true)
          focused = { name: option.name, value: String(option.value) };
      }
    }
  };
  walk(data.options ?? []);
  if (path.length > 0) options.subcommand = path.join(' ');
  const isGiven = Object.keys(files).length > 0;
  return { command: data.name, options, ...(focused && { focused }), ...(isGiven && { files }) };
}

function placeOf(interaction: APIInteraction): Place {
  const { guild_id, channel_id } = interaction;
  // What Discord may leave out, or may send in another form some day, must not cost anybody the answer.
  const { id, parent_id } = partOf(interaction.channel);
  const channel = typeof id === 'string' ? id : channel_id;
  return {
    ...(guild_id && { guild: guild_id }),
    ...(channel && { channel }),
    ...(typeof parent_id === 'string' && parent_id !== '' && { parent: parent_id }),
    ...hereIn(interaction),
  };
}

const moderates = PermissionFlagsBits.ManageMessages | PermissionFlagsBits.Administrator;
const manages = PermissionFlagsBits.ManageGuild | PermissionFlagsBits.Administrator;

function askerOf(interaction: APIInteraction): Asker {
  const user = interaction.member?.user ?? interaction.user;
  if (!user) throw new TypeError('an interaction without a user');
  const may = permissionsIn(interaction.member?.permissions);
  return {
    id: user.id,
    mayModerate: (may & moderates) !== 0n,
    mayManage: (may & manages) !== 0n,
    roles: interaction.member?.roles ?? [],
  };
}

/** What can be read of a message: its words, its embeds', its components', and the same of messages forwarded in it. */
type Readable = Pick<APIMessage, 'content' | 'embeds' | 'components'>;

function targetOf(data: APIMessageApplicationCommandInteractionData): TargetMessage {
  const message = data.resolved.messages[data.target_id];
  if (!message) throw new TypeError('a message menu without its message');
  const forwarded = (message.message_snapshots ?? []).map((snapshot) => snapshot.message);
  return { id: message.id, texts: [message, ...forwarded].flatMap(textsOf).filter((text) => text.trim() !== '') };
}

function textsOf({ content, embeds, components }: Readable): string[] {
  const ofEmbeds = (embeds ?? []).flatMap((embed) => [
    embed.author?.name,
    embed.title,
    embed.description,
    ...(embed.fields ?? []).flatMap((field) => [field.name, field.value]),
    embed.footer?.text,
  ]);
  return [content, ...ofEmbeds, ...displayed(components ?? [])].filter((text) => typeof text === 'string');
}

/** The texts of text displays, at any depth: a message of components has no content of its own. */
function displayed(part: unknown): string[] {
  if (Array.isArray(part)) return part.flatMap(displayed);
  if (typeof part !== 'object' || part === null) return [];
  const own = 'content' in part && typeof part.content === 'string' ? [part.content] : [];
  const accessory = 'accessory' in part ? displayed(part.accessory) : [];
  return [...own, ...('components' in part ? displayed(part.components) : []), ...accessory];
}

/** Who asked is known of a reply to an interaction, and of an answer to a mention by the message it replies to. */
function clickedOf(message: APIMessage): ClickedMessage {
  const askerId = message.interaction_metadata?.user.id ?? message.referenced_message?.author.id;
  return {
    private: ((message.flags ?? 0) & MessageFlags.Ephemeral) !== 0,
    ...(askerId !== undefined && { askerId }),
    content: message,
  };
}

/** Every `custom_id` on a message, and every value of its menus: the requests that it carries. */
export function clicksOn(part: unknown): string[] {
  if (Array.isArray(part)) return part.flatMap(clicksOn);
  if (typeof part !== 'object' || part === null) return [];
  const own = 'custom_id' in part && typeof part.custom_id === 'string' ? [part.custom_id] : [];
  const options =
    'options' in part && Array.isArray(part.options)
      ? part.options.flatMap((option) => (typeof option?.value === 'string' ? [option.value as string] : []))
      : [];
  return [...own, ...options, ...('components' in part ? clicksOn(part.components) : [])];
}
