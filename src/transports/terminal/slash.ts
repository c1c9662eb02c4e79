import type { APIApplicationCommandOption } from 'discord-api-types/v10';
import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord-api-types/v10';
import Fuse from 'fuse.js';
import type { Command } from '../../../commands/command.ts';
import { type Asked, dispatch, type Session } from './session.ts';

/** What was typed after a slash: a command with its values, or why it is none. */
export type Typed = { kind: 'request'; asked: Asked } | { kind: 'fault'; text: string };

/** The commands that can be typed: hidden ones are reached by choosing. */
export const typable = (commands: readonly Command[]): Command[] =>
  commands.filter(({ definition }) => definition !== undefined);

const isMenu = ({ definition }: Command): boolean => definition?.type === ApplicationCommandType.Message;

export function optionsOf({ definition }: Command): readonly APIApplicationCommandOption[] {
  return definition && 'options' in definition ? (definition.options ?? []) : [];
}

/** Finds the command at the beginning of a line; a message menu's name may have spaces. */
export function commandAt(line: string, commands: readonly Command[]): { command: Command; rest: string } | undefined {
  const typed = line.slice(1);
  const command = typable(commands)
    .filter(
      ({ name }) =>
        typed.toLowerCase() === name.toLowerCase() || typed.toLowerCase().startsWith(`${name.toLowerCase()} `),
    )
    .sort((a, b) => b.name.length - a.name.length)[0];
  return command && { command, rest: typed.slice(command.name.length).trim() };
}

/** The one command whose name is nearest to what was typed; none where nothing is near. */
function nearestTo(line: string, commands: readonly Command[]): string[] {
  const [typed = ''] = line.slice(1).split(' ');
  const near = new Fuse(typable(commands), { keys: ['name'], threshold: 0.4 }).search(typed, { limit: 1 });
  return near.map(({ item }) => item.name);
}

/** Where an option begins: its name and a colon, as Discord shows it. */
function partsOf(
  rest: string,
  options: readonly APIApplicationCommandOption[],
): { name: string | undefined; value: string }[] {
  const names = options.map(({ name }) => name).join('|');
  if (names === '') return rest === '' ? [] : [{ name: undefined, value: rest }];
  const begins = [...rest.matchAll(new RegExp(`(?:^|\\s)(${names}):`, 'g'))];
  const free = rest.slice(0, begins[0]?.index ?? rest.length).trim();
  return [
    ...(free === '' ? [] : [{ name: undefined, value: free }]),
    ...begins.map((begin, place) => ({
      name: begin[1],
      value: rest.slice(begin.index + begin[0].length, begins[place + 1]?.index ?? rest.length).trim(),
    })),
  ];
}

/** Reads `/app WeChat Pay as_of:2021-02-01`. What stands first without a name is the first option. */
export function readSlash(line: string, commands: readonly Command[], picked: ReadonlyMap<string, string>): Typed {
  const found = commandAt(line, commands);
  if (!found)
    return {
      kind: 'fault',
      text: [
        'There is no such command.',
        ...nearestTo(line, commands).map((name) => `Did you mean /${name}?`),
        `These are there: ${typable(commands)
          .map(({ name }) => `/${name}`)
          .join(', ')}.`,
      ].join(' '),
    };
  const { command, rest } = found;
  if (isMenu(command))
    return {
      kind: 'request',
      asked: { command: command.name, options: {}, target: { id: 'terminal', texts: [rest] } },
    };
  const options = optionsOf(command);
  const values: Record<string, string | number | boolean> = {};
  for (const { name, value } of partsOf(rest, options)) {
    const option = name === undefined ? options[0] : options.find((known) => known.name === name);
    if (!option) return { kind: 'fault', text: `/${command.name} takes nothing after it.` };
    const read = typedValue(option, picked.get(value) ?? value);
    if (read === undefined) return { kind: 'fault', text: `${option.name} must be ${expected(option)}.` };
    values[option.name] = read;
  }
  const missing = options.find(
    (option) => 'required' in option && option.required && values[option.name] === undefined,
  );
  if (missing)
    return {
      kind: 'fault',
      text: `/${command.name} needs ${missing.name}: ${'description' in missing ? missing.description : ''}`,
    };
  return { kind: 'request', asked: { command: command.name, options: values } };
}

function choicesOf(option: APIApplicationCommandOption): readonly { name: string; value: string | number }[] {
  return 'choices' in option ? (option.choices ?? []) : [];
}

function typedValue(option: APIApplicationCommandOption, text: string): string | number | boolean | undefined {
  const choices = choicesOf(option);
  if (choices.length > 0)
    return choices.find(({ name, value }) => name.toLowerCase() === text.toLowerCase() || String(value) === text)
      ?.value;
  switch (option.type) {
    case ApplicationCommandOptionType.Boolean:
      return /^(true|yes|on|1)$/i.test(text) ? true : /^(false|no|off|0)$/i.test(text) ? false : undefined;
    case ApplicationCommandOptionType.Integer:
      return /^-?\d+$/.test(text) ? Number(text) : undefined;
    case ApplicationCommandOptionType.Number:
      return Number.isFinite(Number(text)) ? Number(text) : undefined;
    default:
      return text;
  }
}

function expected(option: APIApplicationCommandOption): string {
  const choices = choicesOf(option);
  if (choices.length > 0) return `one of ${choices.map(({ name }) => name).join(', ')}`;
  return option.type === ApplicationCommandOptionType.Boolean ? 'true or false' : 'a number';
}

/** What Tab offers: command names, then option names and names on record. `picked` learns which id a name stands for. */
export async function complete(
  line: string,
  session: Session,
  picked: Map<string, string>,
): Promise<[string[], string]> {
  if (!line.startsWith('/')) return [[], line];
  const found = commandAt(line, session.commands);
  if (!found || (found.rest === '' && !line.endsWith(' '))) {
    const names = typable(session.commands).map(({ name }) => `/${name} `);
    return [names.filter((name) => name.toLowerCase().startsWith(line.toLowerCase())), line];
  }
  const options = optionsOf(found.command);
  const parts = partsOf(found.rest, options);
  const at = parts.at(-1) ?? { name: undefined, value: '' };
  const option = at.name === undefined ? options[0] : options.find(({ name }) => name === at.name);
  if (!option) return [[], line];
  const unused = options.filter(({ name }) => !parts.some((part) => part.name === name)).map(({ name }) => `${name}:`);
  const word = /\S*$/.exec(line)?.[0] ?? '';
  const named = word === '' ? [] : unused.filter((name) => name.startsWith(word));
  if (named.length > 0 && at.value !== '') return [named, word];
  const values =
    choicesOf(option).length > 0
      ? choicesOf(option).map(({ name }) => name)
      : await suggested(found.command, option, at.value, session, picked);
  return [
    values.filter((name) => choicesOf(option).length === 0 || name.toLowerCase().startsWith(at.value.toLowerCase())),
    at.value,
  ];
}

async function suggested(
  command: Command,
  option: APIApplicationCommandOption,
  value: string,
  session: Session,
  picked: Map<string, string>,
): Promise<string[]> {
  if (!('autocomplete' in option) || option.autocomplete !== true) return [];
  const reply = await dispatch(session, {
    command: command.name,
    options: { [option.name]: value },
    focused: { name: option.name, value },
  });
  if (reply?.kind !== 'suggest') return [];
  for (const { name, value: id } of reply.suggestions) picked.set(name, id);
  return reply.suggestions.map(({ name }) => name);
}
