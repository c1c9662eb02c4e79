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

/** Permissions as a text of digits, as rights; in threads sending has a bit of its own, and no thread opens in a thread. */
function rightsIn(permissions: unknown, type: unknown): Right[] {
  if (typeof permissions !== 'string' || !/^\d+$/.test(permissions)) return [];
  const has = BigInt(permissions);
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

type Seen = { id?: unknown; name?: unknown; type?: unknown; permissions?: unknown; app_permissions?: unknown };

const channelFrom = (seen: Seen, asker: unknown, bot: unknown): GivenChannel => ({
  id: String(seen.id ?? ''),
  name: `#${String(seen.name ?? seen.id ?? '')}`,
  asker: rightsIn(asker, seen.type),
  bot: rightsIn(bot, seen.type),
});

/** The channel that an interaction comes from, and whether the bot is a member of its server. */
export function hereIn(interaction: APIInteraction): Pick<Place, 'here' | 'botIsHere'> {
  if (!interaction.guild_id || !interaction.channel) return {};
  const owners = interaction.authorizing_integration_owners as Record<string, unknown> | undefined;
  return {
    here: channelFrom(interaction.channel, interaction.member?.permissions, interaction.app_permissions),
    botIsHere: owners === undefined || '0' in owners,
  };
}

type Resolved = { channels?: Record<string, Seen>; roles?: Record<string, { name?: unknown; mentionable?: unknown }> };

/** The channels and roles that were picked, in an option or in a menu. */
export function resolvedIn(interaction: APIInteraction): Pick<Request, 'channels' | 'roles'> {
  const data: unknown = 'data' in interaction ? interaction.data : undefined;
  const resolved = (data as { resolved?: Resolved } | undefined)?.resolved;
  const channels = Object.entries(resolved?.channels ?? {}).map(
    ([id, seen]) => [id, channelFrom({ ...seen, id }, seen.permissions, seen.app_permissions)] as const,
  );
  const roles = Object.entries(resolved?.roles ?? {}).map(
    ([id, { name, mentionable }]): readonly [string, GivenRole] => [
      id,
      { id, name: String(name ?? id), mentionable: mentionable === true },
    ],
  );
  return {
    ...(channels.length > 0 && { channels: Object.fromEntries(channels) }),
    ...(roles.length > 0 && { roles: Object.fromEntries(roles) }),
  };
}
