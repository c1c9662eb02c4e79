/** Commands as Discord wants them defined, with every language's names from the one list of languages. */
import {
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandBooleanOption,
  type APIApplicationCommandStringOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  type Locale,
  type LocalizationMap,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
  type RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import { commandWords, fallbackWords } from '../../src/languages/commands/index.ts';
import type { CommandName, CommandWords, Described, Named, OptionName } from '../../src/languages/commands/words.ts';
import { discord, ours } from '../../src/limits.ts';

/** Servers and users may install it; it answers in servers, in its own direct messages and in private channels. */
const everywhere = {
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
  contexts: [InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel],
};

/** What other languages call it; undefined where there is only the fallback. */
function localisations(pick: (words: CommandWords) => string): LocalizationMap | undefined {
  const others = Object.entries(commandWords).filter(([, words]) => words !== fallbackWords);
  if (others.length === 0) return undefined;
  return Object.fromEntries(others.map(([code, words]) => [code as Locale, pick(words)]));
}

function described(pick: (words: CommandWords) => Described) {
  const names = localisations((words) => pick(words).name);
  const descriptions = localisations((words) => pick(words).description);
  return {
    ...pick(fallbackWords),
    ...(names && { name_localizations: names }),
    ...(descriptions && { description_localizations: descriptions }),
  };
}

export function slash(
  name: CommandName,
  options: APIApplicationCommandBasicOption[] = [],
): RESTPostAPIChatInputApplicationCommandsJSONBody {
  return {
    type: ApplicationCommandType.ChatInput,
    ...described((words) => words.commands[name]),
    ...everywhere,
    options,
  };
}

export function menu(): RESTPostAPIContextMenuApplicationCommandsJSONBody {
  const names = localisations((words) => words.menu);
  return {
    type: ApplicationCommandType.Message,
    name: fallbackWords.menu,
    ...(names && { name_localizations: names }),
    ...everywhere,
  };
}

/** A name of the record, suggested while typing. */
export function nameOption(name: OptionName, required = false): APIApplicationCommandStringOption {
  return {
    type: ApplicationCommandOptionType.String,
    ...described((words) => words.options[name]),
    required,
    autocomplete: true,
    max_length: discord.choiceName,
  };
}

export function textOption(name: OptionName, required = false): APIApplicationCommandStringOption {
  return {
    type: ApplicationCommandOptionType.String,
    ...described((words) => words.options[name]),
    required,
    max_length: ours.question,
  };
}

/** One of a few values, each called by its words in every language. */
export function choiceOption<T extends string>(
  name: OptionName,
  values: readonly T[],
  called: (words: CommandWords) => Named<T>,
): APIApplicationCommandStringOption {
  return {
    type: ApplicationCommandOptionType.String,
    ...described((words) => words.options[name]),
    required: false,
    choices: values.map((value) => {
      const names = localisations((words) => called(words)[value]);
      return { name: called(fallbackWords)[value], value, ...(names && { name_localizations: names }) };
    }),
  };
}

export function pictureOption(): APIApplicationCommandBooleanOption {
  return {
    type: ApplicationCommandOptionType.Boolean,
    ...described((words) => words.options.picture),
    required: false,
  };
}

function privateOption(): APIApplicationCommandBooleanOption {
  return {
    type: ApplicationCommandOptionType.Boolean,
    ...described((words) => words.options.private),
    required: false,
  };
}

/** What every command that answers takes: the day it is about, and who sees it. */
export const answering = (): [APIApplicationCommandStringOption, APIApplicationCommandBooleanOption] => [
  nameOption('as_of'),
  privateOption(),
];
