/** What the commands share that keep something for a server or a person. */
import {
  type APIApplicationCommandAttachmentOption,
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandStringOption,
  type APIApplicationCommandSubcommandOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  type Locale,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import { keepingWords, keepingWordsFor } from '../../src/languages/keeping/index.ts';
import type { FactsPart, KeepingCommand, KeepingOption, KeepingWords } from '../../src/languages/keeping/words.ts';
import { discord } from '../../src/limits.ts';
import type { Attachment, Choice, Message } from '../../src/message/message.ts';
import type { Settings } from '../../src/storage/settings.ts';
import type { Storage } from '../../src/storage/storage.ts';
import type { Text } from '../../src/text.ts';
import type { Asker, Desk, Reply, Request } from '../command.ts';
import { sayWords } from './answering.ts';

export const keeping = ({ language }: Request): KeepingWords => keepingWordsFor(language);

type Described = { name: string; description: string };

function described(pick: (words: KeepingWords) => Described) {
  const others = Object.entries(keepingWords).filter(([, words]) => words !== keepingWords.en);
  const map = (key: keyof Described) =>
    Object.fromEntries(others.map(([code, words]) => [code as Locale, pick(words)[key]]));
  return {
    ...pick(keepingWords.en),
    ...(others.length > 0 && { name_localizations: map('name'), description_localizations: map('description') }),
  };
}

/** A command that keeps something for a server; Discord shows it to those with the permission. */
export function inServers(
  name: KeepingCommand,
  options: APIApplicationCommandBasicOption[] | APIApplicationCommandSubcommandOption[] = [],
  permission?: bigint,
): RESTPostAPIChatInputApplicationCommandsJSONBody {
  return {
    type: ApplicationCommandType.ChatInput,
    ...described((words) => words.commands[name]),
    integration_types: [ApplicationIntegrationType.GuildInstall],
    contexts: [InteractionContextType.Guild],
    ...(permission !== undefined && { default_member_permissions: String(permission) }),
    options,
  };
}

export const anywhere = (name: KeepingCommand): RESTPostAPIChatInputApplicationCommandsJSONBody => ({
  ...inServers(name),
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
  contexts: [InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel],
});

export const part = (
  name: FactsPart,
  options: APIApplicationCommandBasicOption[] = [],
): APIApplicationCommandSubcommandOption => ({
  type: ApplicationCommandOptionType.Subcommand,
  ...described((words) => words.facts_[name]),
  options,
});

export const fileOption = (): APIApplicationCommandAttachmentOption => ({
  type: ApplicationCommandOptionType.Attachment,
  ...described((words) => words.options.file),
  required: true,
});

export const typedOption = (name: KeepingOption, required: boolean): APIApplicationCommandStringOption => ({
  type: ApplicationCommandOptionType.String,
  ...described((words) => words.options[name]),
  required,
  autocomplete: true,
  max_length: discord.choiceName,
});

export function kindOption(): APIApplicationCommandStringOption {
  const values = ['owner', 'deadline'] as const;
  const others = Object.entries(keepingWords).filter(([, words]) => words !== keepingWords.en);
  return {
    type: ApplicationCommandOptionType.String,
    ...described((words) => words.options.fact),
    required: true,
    choices: values.map((value) => ({
      name: keepingWords.en.kinds[value],
      value,
      ...(others.length > 0 && {
        name_localizations: Object.fromEntries(others.map(([code, words]) => [code, words.kinds[value]])),
      }),
    })),
  };
}

/** Who asks in which server, and where it is kept. */
export type Keeper = { storage: Storage; guild: string; settings: Settings; request: Request; desk: Desk };

/**
 * Runs what needs a server and a database. The right is checked at every request, a click too: Discord's own setting is
 * for a whole command, and a button stays when somebody's right goes.
 */
export async function keep(
  request: Request,
  desk: Desk,
  right: { may(asker: Asker, settings: Settings): boolean; otherwise: Text },
  work: (keeper: Keeper) => Reply | Promise<Reply>,
): Promise<Reply> {
  const says = keeping(request);
  const { guild } = request.place;
  if (guild === undefined) return privately([says.onlyInServer], request, desk);
  const { storage } = desk;
  if (!storage) return privately([says.nothingKept], request, desk);
  const settings = await storage.servers.settings(guild);
  if (!right.may(request.asker, settings)) return privately([right.otherwise], request, desk);
  return work({ storage, guild, settings, request, desk });
}

export const mayManage = ({ mayManage: may }: Asker): boolean => may === true;

/** Those who manage the server, and the roles that it has named. */
export const mayKeepFacts = (asker: Asker, { keepers }: Settings): boolean =>
  mayManage(asker) || (asker.roles ?? []).some((role) => keepers.includes(role));

/** Words for the asker alone. */
export const privately = (texts: readonly Text[], request: Request, desk: Desk): Reply =>
  sayWords(texts, request, desk, { private: true });

export type More = {
  choices?: readonly (readonly Choice[])[];
  panel?: Message['panel'];
  menu?: Message['menu'];
  attachments?: readonly Attachment[];
};

/** The same reply with buttons, menus or files; in place of the clicked message where one was clicked. */
export function withMore(reply: Reply, { clicked }: Request, { choices, panel, menu, attachments }: More): Reply {
  if (reply.kind !== 'say') return reply;
  const message = {
    ...reply.message,
    ...(choices && { choices: [...choices, ...reply.message.choices] }),
    ...(panel && { panel }),
    ...(menu && { menu }),
    ...(attachments && { attachments }),
  };
  return { kind: clicked?.private ? 'update' : 'say', message };
}

/** A record of the bot's own making as a file. */
export const jsonFile = (name: string, alt: string, value: unknown): Attachment => ({
  kind: 'table',
  name,
  alt,
  bytes: async () => new TextEncoder().encode(`${JSON.stringify(value, undefined, 2)}\n`),
});
