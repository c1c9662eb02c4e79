/** What an interaction says of channels and roles: who may do what there. */
import { type APIInteraction, ChannelType, PermissionFlagsBits } from 'discord-api-types/v10';
import type { GivenChannel, GivenRole, Place, Request, Right } from '../../../commands/command.ts';

const bits: Readonly<Record<Right, bigint>> = {
  view: PermissionFlagsBits.ViewChannel,
  send: PermissionFlagsBits.SendMessages,
  attach: PermissionFlagsBits.AttachFiles,
  history: PermissionFlagsBits.ReadMessageHistory,
  pin: PermissionFlagsBits.PinMessages,
  thread: PermissionFlagsBits.CreatePublicThreads,
  mention: PermissionFlagsBits.MentionEveryone,
  moderate: PermissionFlagsBits.ManageMessages,
};

const threads: ReadonlySet<unknown> = new Set([
  ChannelType.AnnouncementThread,
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
]);

/** A part of an interaction, where it is one. */
export const partOf = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};

/** Permissions as a text of digits; anything else allows nothing. */
export const permissionsIn = (permissions: unknown): bigint =>
  typeof permissions === 'string' && /^\d+$/.test(permissions) ? BigInt(permissions) : 0n;

/** Permissions as rights; in threads sending has a bit of its own, and no thread opens in a thread. */
function rightsIn(permissions: unknown, type: unknown): Right[] {
  const has = permissionsIn(permissions);
  const inThread = threads.has(type);
  if ((has & PermissionFlagsBits.Administrator) !== 0n) return (Object.keys(bits) as Right[]).filter(fits);
  return (Object.keys(bits) as Right[]).filter((right) => {
    const bit = right === 'send' && inThread ? PermissionFlagsBits.SendMessagesInThreads : bits[right];
    return fits(right) && (has & bit) !== 0n;
  });

  function fits(right: Right): boolean {
    return !(inThread && right === 'thread');
  }
}

type Seen = { id?: unknown; name?: unknown; type?: unknown };

const channelFrom = (seen: Seen, asker: unknown, bot: unknown): GivenChannel => ({
  id: String(seen.id ?? ''),
  name: `#${String(seen.name ?? seen.id ?? '')}`,
  asker: rightsIn(asker, seen.type),
  bot: rightsIn(bot, seen.type),
});

const isId = (value: unknown): boolean => typeof value === 'string' && /^\d{1,20}$/.test(value);

/** The channel that an interaction comes from, and whether the bot is a member of its server. */
export function hereIn(interaction: APIInteraction): Pick<Place, 'here' | 'botIsHere'> {
  const channel = partOf(interaction.channel);
  if (!interaction.guild_id || !isId(channel.id)) return {};
  const owners: unknown = interaction.authorizing_integration_owners;
  return {
    here: channelFrom(channel, interaction.member?.permissions, interaction.app_permissions),
    botIsHere: owners === undefined || owners === null || '0' in partOf(owners),
  };
}

/** The channels and roles that were picked, in an option or in a menu. */
export function resolvedIn(interaction: APIInteraction): Pick<Request, 'channels' | 'roles'> {
  const resolved = partOf('data' in interaction ? partOf(interaction.data).resolved : undefined);
  const picked = (kind: 'channels' | 'roles') =>
    Object.entries(partOf(resolved[kind])).map(([id, seen]) => [id, partOf(seen)] as const);
  const channels = picked('channels').map(
    ([id, seen]) => [id, channelFrom({ ...seen, id }, seen.permissions, seen.app_permissions)] as const,
  );
  const roles = picked('roles').map(([id, { name, mentionable }]): readonly [string, GivenRole] => [
    id,
    { id, name: String(name ?? id), mentionable: mentionable === true },
  ]);
  return {
    ...(channels.length > 0 && { channels: Object.fromEntries(channels) }),
    ...(roles.length > 0 && { roles: Object.fromEntries(roles) }),
  };
}
