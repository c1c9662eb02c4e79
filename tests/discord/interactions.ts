/** Interactions as Discord sends them: raw JSON, with the fields that it always gives. */
import type { APIInteraction, APIMessage } from 'discord-api-types/v10';

export const applicationId = '900000000000000001';
export const botId = applicationId;
export const guildId = '800000000000000001';
export const channelId = '700000000000000001';
export const anna = '100000000000000001';
export const bert = '100000000000000002';

let next = 1_000_000_000_000_000n;
export const snowflake = (): string => String(++next);

export type Setting = {
  user?: string;
  guild?: boolean;
  permissions?: bigint;
  locale?: string;
  /** What the bot may do in the channel. */
  appPermissions?: bigint;
  /** Another channel than the usual one, or another server. */
  channel?: string;
  guildId?: string;
  /** The bot is installed to the person's account only. */
  userInstalled?: boolean;
};
type Json = Record<string, unknown>;

export const user = (id: string): Json => ({
  id,
  username: `user${id.slice(-1)}`,
  discriminator: '0',
  global_name: null,
  avatar: null,
});

function common(setting: Setting): Json {
  const { user: id = anna, guild = true, permissions = 0n, locale = 'en-US', userInstalled = false } = setting;
  const { appPermissions = 0n, channel = channelId, guildId: server = guildId } = setting;
  const own = snowflake();
  const asker = guild
    ? {
        member: { user: user(id), roles: [], permissions: String(permissions), joined_at: '2024-01-01T00:00:00+00:00' },
      }
    : { user: user(id) };
  return {
    id: own,
    application_id: applicationId,
    token: `token-${own}`,
    version: 1,
    channel_id: channel,
    channel: { id: channel, type: guild ? 0 : 1, ...(guild && { name: `channel-${channel.slice(-1)}` }) },
    ...(guild && { guild_id: server, guild: { id: server, locale: 'en-US', features: [] }, guild_locale: 'en-US' }),
    ...asker,
    locale,
    app_permissions: String(appPermissions),
    entitlements: [],
    authorizing_integration_owners: guild && !userInstalled ? { 0: server } : { 1: id },
    context: guild ? 0 : 1,
    attachment_size_limit: 10_485_760,
  };
}

const optionType = (value: unknown): number => ({ boolean: 5, number: 4 })[typeof value as 'boolean' | 'number'] ?? 3;
const typedOptions = (options: Record<string, string | number | boolean>, focused?: string) =>
  Object.entries(options).map(([name, value]) => ({
    name,
    type: optionType(value),
    value,
    ...(name === focused && { focused: true }),
  }));

const asInteraction = (json: Json): APIInteraction => json as unknown as APIInteraction;

export const ping = (): APIInteraction => asInteraction({ ...common({}), type: 1 });

export const slash = (
  name: string,
  options: Record<string, string | number | boolean> = {},
  setting: Setting = {},
): APIInteraction =>
  asInteraction({
    ...common(setting),
    type: 2,
    data: { id: snowflake(), name, type: 1, options: typedOptions(options) },
  });

export const typing = (
  name: string,
  options: Record<string, string>,
  focused: string,
  setting: Setting = {},
): APIInteraction =>
  asInteraction({
    ...common(setting),
    type: 4,
    data: { id: snowflake(), name, type: 1, options: typedOptions(options, focused) },
  });

export const menu = (name: string, message: Partial<APIMessage>, setting: Setting = {}): APIInteraction => {
  const id = snowflake();
  return asInteraction({
    ...common(setting),
    type: 2,
    data: {
      id: snowflake(),
      name,
      type: 3,
      target_id: id,
      resolved: {
        messages: { [id]: { id, channel_id: channelId, content: '', embeds: [], components: [], ...message } },
      },
    },
  });
};

/** A message of the bot as a click carries it: its components, its flags and who asked for it. */
export const botMessage = (body: Json, asker: string | undefined, setting: { private?: boolean } = {}): Json => ({
  id: snowflake(),
  channel_id: channelId,
  type: 20,
  content: '',
  embeds: [],
  attachments: [],
  mentions: [],
  author: { ...user(botId), bot: true },
  timestamp: '2026-11-22T00:00:00+00:00',
  ...body,
  flags: (1 << 15) | (setting.private ? 64 : 0),
  ...(asker && {
    interaction_metadata: { id: snowflake(), type: 2, user: user(asker), authorizing_integration_owners: {} },
  }),
});

export const click = (customId: string, message: Json, setting: Setting = {}): APIInteraction =>
  asInteraction({ ...common(setting), type: 3, data: { component_type: 2, custom_id: customId }, message });

export const pick = (customId: string, value: string, message: Json, setting: Setting = {}): APIInteraction =>
  asInteraction({
    ...common(setting),
    type: 3,
    data: { component_type: 3, custom_id: customId, values: [value] },
    message,
  });

/** An option of a subcommand while it is typed. */
export const typingIn = (
  name: string,
  part: string,
  option: string,
  value: string,
  setting: Setting = {},
): APIInteraction =>
  asInteraction({
    ...common(setting),
    type: 4,
    data: {
      id: snowflake(),
      name,
      type: 1,
      options: [{ name: part, type: 1, options: typedOptions({ [option]: value }, option) }],
    },
  });

/** A subcommand; channels and roles that are picked come with what may be done there, and files with where they lie. */
export const sub = (
  name: string,
  part: string,
  options: Record<string, string> = {},
  setting: Setting = {},
  resolved: Partial<Record<'channels' | 'roles' | 'attachments', Record<string, Json>>> = {},
): APIInteraction => {
  const type = (value: string) =>
    resolved.channels?.[value] ? 7 : resolved.roles?.[value] ? 8 : resolved.attachments?.[value] ? 11 : 3;
  const given = Object.entries(options).map(([option, value]) => ({ name: option, type: type(value), value }));
  return asInteraction({
    ...common(setting),
    type: 2,
    data: { id: snowflake(), name, type: 1, options: [{ name: part, type: 1, options: given }], resolved },
  });
};

/** Channels picked in a menu. */
export const pickChannel = (customId: string, channel: Json, message: Json, setting: Setting = {}): APIInteraction =>
  asInteraction({
    ...common(setting),
    type: 3,
    data: {
      component_type: 8,
      custom_id: customId,
      values: [channel.id],
      resolved: { channels: { [String(channel.id)]: channel } },
    },
    message,
  });

/** A form that was filled in and sent off. */
export const sendForm = (
  customId: string,
  fields: Record<string, string>,
  message: Json | undefined,
  setting: Setting = {},
): APIInteraction =>
  asInteraction({
    ...common(setting),
    type: 5,
    data: {
      custom_id: customId,
      components: Object.entries(fields).map(([name, value]) => ({
        type: 18,
        id: 1,
        component: { type: 4, id: 2, custom_id: name, value },
      })),
    },
    ...(message && { message }),
  });
