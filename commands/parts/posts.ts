/** What the commands for posts and reminders share. */
import {
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandSubcommandOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  ChannelType,
  type InteractionContextType,
  type Locale,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import { postWords, postWordsFor } from '../../src/languages/posts/index.ts';
import type { PostsCommand, PostsCommandWords, PostsOption, PostsPart } from '../../src/languages/posts/words.ts';
import { discord } from '../../src/limits.ts';
import type { Text } from '../../src/text.ts';
import type { Desk, Reply, Request } from '../command.ts';
import { sayWords } from './answering.ts';
import { textOf } from './reading.ts';

export const wordsOf = ({ language }: Pick<Request, 'language'>): PostsCommandWords => postWordsFor(language).command;

type Described = { name: string; description: string };

function described(pick: (words: PostsCommandWords) => Described) {
  const fallback = postWords.en.command;
  const others = Object.entries(postWords).filter(([, { command }]) => command !== fallback);
  const map = (key: keyof Described) =>
    Object.fromEntries(others.map(([code, { command }]) => [code as Locale, pick(command)[key]]));
  return {
    ...pick(fallback),
    ...(others.length > 0 && { name_localizations: map('name'), description_localizations: map('description') }),
  };
}

export function postsCommand(
  name: PostsCommand,
  contexts: InteractionContextType[],
  options: APIApplicationCommandSubcommandOption[],
  permission?: bigint,
): RESTPostAPIChatInputApplicationCommandsJSONBody {
  return {
    type: ApplicationCommandType.ChatInput,
    ...described((words) => words.commands[name]),
    // Installed to an account alone, it says that it cannot post, instead of not being there.
    integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
    contexts,
    ...(permission !== undefined && { default_member_permissions: String(permission) }),
    options,
  };
}

export const subcommand = (
  command: PostsCommand,
  name: PostsPart,
  options: APIApplicationCommandBasicOption[] = [],
): APIApplicationCommandSubcommandOption => ({
  type: ApplicationCommandOptionType.Subcommand,
  ...described((words) => words.parts[command][name] ?? { name, description: name }),
  options,
});

export const suggestedOption = (name: PostsOption, required = false): APIApplicationCommandBasicOption => ({
  type: ApplicationCommandOptionType.String,
  ...described((words) => words.options[name]),
  required,
  autocomplete: true,
  max_length: discord.choiceName,
});

export const pickedOption = <T extends string | number>(
  name: PostsOption,
  values: readonly T[],
  called: (words: PostsCommandWords, value: T) => string,
): APIApplicationCommandBasicOption => ({
  type: ApplicationCommandOptionType.String,
  ...described((words) => words.options[name]),
  required: false,
  choices: values.map((value) => ({ name: called(postWords.en.command, value), value: String(value) })),
});

/** Where the bot can write at all. */
export const postable = [
  ChannelType.GuildText,
  ChannelType.GuildAnnouncement,
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
  ChannelType.AnnouncementThread,
] as const;

export const channelOption = (): APIApplicationCommandBasicOption => ({
  type: ApplicationCommandOptionType.Channel,
  ...described((words) => words.options.channel),
  required: false,
  channel_types: [...postable],
});

export const roleOption = (): APIApplicationCommandBasicOption => ({
  type: ApplicationCommandOptionType.Role,
  ...described((words) => words.options.role),
  required: false,
});

/** What a click asks for, with its arguments: `len.abc123.short`; what was picked in a menu of channels comes last. */
export function clickOf(request: Request): readonly string[] | undefined {
  const click = textOf(request, 'request');
  if (click === undefined) return undefined;
  const field = textOf(request, 'field');
  return request.picked && field !== undefined && !click.includes('.')
    ? [...field.split('.'), click]
    : click.split('.');
}

export const alone = (texts: readonly Text[], request: Request, desk: Desk): Reply => {
  const reply = sayWords(texts, request, desk, { private: true });
  // In place of the panel that was clicked: it has done its work.
  return reply.kind === 'say' && request.clicked?.private ? { kind: 'update', message: reply.message } : reply;
};

export const messageUrl = (guild: string, channel: string, message: string): string =>
  `https://discord.com/channels/${guild}/${channel}/${message}`;
