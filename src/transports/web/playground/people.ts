import { PermissionFlagsBits } from 'discord-api-types/v10';
import { snowflake } from './snowflake.ts';

/** Somebody whom the visitor can be, so that one can see what others see. */
export type Person = { id: string; name: string; moderator: boolean };

/** A role of the server; everybody but moderators has it. */
export type Role = { id: string; name: string };

/** A place to talk in: a server's channel, or direct messages with the bot. */
export type Channel = { id: string; name: string; topic: string; direct: boolean };

/** Of a moderator, and of the bot in the channels here. */
const moderatorsRights =
  PermissionFlagsBits.ManageMessages |
  PermissionFlagsBits.ManageGuild |
  PermissionFlagsBits.MentionEveryone |
  PermissionFlagsBits.PinMessages |
  PermissionFlagsBits.CreatePublicThreads |
  PermissionFlagsBits.ReadMessageHistory |
  PermissionFlagsBits.AttachFiles |
  PermissionFlagsBits.EmbedLinks;

/** What a member may do here; Discord sends it with every interaction. */
export const permissionsOf = ({ moderator }: Person): string =>
  String(
    PermissionFlagsBits.ViewChannel |
      PermissionFlagsBits.SendMessages |
      PermissionFlagsBits.UseApplicationCommands |
      PermissionFlagsBits.UseExternalApps |
      (moderator ? moderatorsRights : 0n),
  );

/** In public nobody is a moderator. */
export const makePeople = (isPublic: boolean): readonly Person[] => [
  { id: snowflake(), name: isPublic ? 'You' : 'Robin', moderator: !isPublic },
  { id: snowflake(), name: 'Sam', moderator: false },
];

export const makeChannels = (title: string): readonly Channel[] => [
  { id: snowflake(), name: 'general', topic: 'Everybody here reads along', direct: false },
  { id: snowflake(), name: 'announcements', topic: 'Where summaries can be posted', direct: false },
  { id: snowflake(), name: title, topic: 'Direct messages: only you and the bot', direct: true },
];
