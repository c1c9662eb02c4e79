import type {
  APIApplicationCommand,
  APIApplicationCommandOption,
  RESTPostAPIApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import { ApplicationCommandType, Routes } from 'discord-api-types/v10';

/** What is needed of a REST client. */
export type Rest = {
  get(route: `/${string}`, options?: { query?: URLSearchParams }): Promise<unknown>;
  put(route: `/${string}`, options: { body: unknown }): Promise<unknown>;
};

type Definition = RESTPostAPIApplicationCommandsJSONBody;

/** What registration did. `ids` are the slash commands' ids by name, for clickable mentions. */
export type Registered = {
  count: number;
  guild: string | undefined;
  changed: boolean;
  /** The commands of the other place (everywhere, or a server) were taken away, or both would be offered. */
  cleared: boolean;
  ids: ReadonlyMap<string, string>;
};

/** Where commands go: to one server, or everywhere; then `clearGuild` names a server whose own commands go. */
export type Where = { applicationId: string; guildId?: string; clearGuild?: string };

/** Sends the commands to Discord where they differ from what it has; an unchanged start sends nothing. */
export async function registerCommands(
  rest: Rest,
  where: Where,
  definitions: readonly Definition[],
): Promise<Registered> {
  const { applicationId, guildId, clearGuild } = where;
  const route = routeOf(applicationId, guildId);
  const wanted = guildId === undefined ? definitions : definitions.map(forGuild);
  const present = await registered(rest, route);
  const foreign = present.filter(isEntryPoint);
  const ours = present.filter((command) => !isEntryPoint(command));
  const changed = !sameCommands(wanted, ours);
  const now = changed
    ? ((await rest.put(route, { body: [...wanted, ...foreign.map(kept)] })) as APIApplicationCommand[])
    : present;
  const everywhere = guildId === undefined ? false : await clear(rest, routeOf(applicationId));
  // A server that the bot has left since cannot be cleared, and need not be.
  const there = clearGuild ? await clear(rest, routeOf(applicationId, clearGuild)).catch(() => false) : false;
  return {
    count: wanted.length,
    guild: guildId,
    changed,
    cleared: everywhere || there,
    ids: idsOf(now),
  };
}

const routeOf = (applicationId: string, guildId?: string): `/${string}` =>
  guildId === undefined
    ? Routes.applicationCommands(applicationId)
    : Routes.applicationGuildCommands(applicationId, guildId);

/** Localisations come only when they are asked for; without them every start would look like a change. */
async function registered(rest: Rest, route: `/${string}`): Promise<APIApplicationCommand[]> {
  const query = new URLSearchParams({ with_localizations: 'true' });
  return (await rest.get(route, { query })) as APIApplicationCommand[];
}

async function clear(rest: Rest, route: `/${string}`): Promise<boolean> {
  const present = await registered(rest, route);
  const foreign = present.filter(isEntryPoint);
  if (foreign.length === present.length) return false;
  await rest.put(route, { body: foreign.map(kept) });
  return true;
}

/** Discord makes the command that opens an app's Activity; a bulk overwrite without it is refused. */
const isEntryPoint = ({ type }: APIApplicationCommand): boolean => type === ApplicationCommandType.PrimaryEntryPoint;

function kept({ version: _, application_id: __, guild_id: ___, ...command }: APIApplicationCommand): object {
  return command;
}

const idsOf = (commands: readonly APIApplicationCommand[]): ReadonlyMap<string, string> =>
  new Map(commands.filter(({ type }) => type === ApplicationCommandType.ChatInput).map(({ name, id }) => [name, id]));

/** A server's commands may not say where they can be installed and used. */
function forGuild(definition: Definition): Definition {
  const { integration_types: _, contexts: __, ...rest } = definition;
  return rest as Definition;
}

/** Whether Discord has exactly these commands; their order does not matter to it. */
export function sameCommands(wanted: readonly Definition[], present: readonly APIApplicationCommand[]): boolean {
  const key = ({ type, name }: { type?: number; name: string }) =>
    `${type ?? ApplicationCommandType.ChatInput} ${name}`;
  const byKey = new Map(present.map((command) => [key(command), command]));
  return (
    wanted.length === present.length &&
    wanted.every((definition) => {
      const other = byKey.get(key(definition));
      return other !== undefined && JSON.stringify(filled(definition)) === JSON.stringify(filled(other, definition));
    })
  );
}

type Localised = { [locale: string]: string | null | undefined } | null | undefined;
const localised = (map: Localised) => Object.entries(map ?? {}).toSorted(([a], [b]) => (a < b ? -1 : 1));
const sorted = (list: readonly number[] | null | undefined) => list?.toSorted((a, b) => a - b);

/** A command with Discord's defaults filled in. What `asked` leaves open is Discord's to choose, and not compared. */
function filled(
  command: Definition | APIApplicationCommand,
  asked: Definition | APIApplicationCommand = command,
): object {
  return {
    type: command.type ?? ApplicationCommandType.ChatInput,
    name: command.name,
    names: localised(command.name_localizations),
    description: ('description' in command && command.description) || '',
    descriptions: 'description_localizations' in command ? localised(command.description_localizations) : [],
    permissions: command.default_member_permissions ?? null,
    nsfw: command.nsfw ?? false,
    integrations: asked.integration_types ? sorted(command.integration_types) : undefined,
    contexts: asked.contexts ? sorted(command.contexts) : undefined,
    options: 'options' in command ? (command.options ?? []).map(filledOption) : [],
  };
}

function filledOption(option: APIApplicationCommandOption): object {
  const given = option as APIApplicationCommandOption & Record<string, unknown>;
  const choices = (given.choices ?? []) as { name: string; value: unknown; name_localizations?: Localised }[];
  const inner = (given.options ?? []) as APIApplicationCommandOption[];
  return {
    type: option.type,
    name: option.name,
    names: localised(option.name_localizations),
    description: option.description,
    descriptions: localised(option.description_localizations),
    required: option.required ?? false,
    autocomplete: given.autocomplete ?? false,
    limits: [given.min_value, given.max_value, given.min_length, given.max_length].map((limit) => limit ?? null),
    channels: sorted((given.channel_types ?? []) as number[]),
    choices: choices.map(({ name, value, name_localizations }) => [name, value, localised(name_localizations)]),
    options: inner.map(filledOption),
  };
}
