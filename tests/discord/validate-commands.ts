/** What Discord refuses in the registration of commands. */
import {
  asList,
  both,
  type Check,
  distinct,
  type Fault,
  fault,
  fields,
  isJson,
  type Json,
  list,
  oneOf,
  text,
  typed,
  whole,
  yesOrNo,
} from './shapes.ts';

/** The languages that Discord's clients have, by its documentation and its OpenAPI description. */
const locales =
  'ar bg cs da de el en-GB en-US es-419 es-ES fi fr he hi hr hu id it ja ko lt nl no pl pt-BR ro ru sv-SE th tr uk vi zh-CN zh-TW'.split(
    ' ',
  );

const localised =
  (check: Check): Check =>
  (value, path) =>
    isJson(value)
      ? Object.entries(value).flatMap(([locale, words]) => [
          ...oneOf(...locales)(locale, `${path}.${locale}`),
          ...check(words, `${path}.${locale}`),
        ])
      : fault(value !== null, path, 'Must be an object.');

const slashForm = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;
const slashName: Check = both(text(1, 32, slashForm), (value, path) =>
  fault(String(value) !== String(value).toLowerCase(), path, 'String value did not match validation regex.'),
);
const menuName = text(1, 32);
const description = text(1, 100);
const named = (name: Check, sentence: Check): [Record<string, Check>, Record<string, Check>] => [
  { name, description: sentence },
  { name_localizations: localised(name), description_localizations: localised(sentence) },
];
const [slashNeeds, slashMay] = named(slashName, description);

const choice = fields({ name: text(1, 100), value: text(1, 100) }, { name_localizations: localised(text(1, 100)) });
const choices = both(
  list(0, 25, choice),
  distinct('name', 'Names of choices must be unique.'),
  distinct('value', 'Values of choices must be unique.'),
);
const plain = (type: number, more: Record<string, Check> = {}): Check =>
  fields({ type: oneOf(type), ...slashNeeds }, { ...slashMay, required: yesOrNo, ...more });

const string = both(
  plain(3, { choices, autocomplete: yesOrNo, min_length: whole(0, 6_000), max_length: whole(1, 6_000) }),
  (value, path) => {
    const { autocomplete, choices: offered } = value as Json;
    return fault(
      autocomplete === true && asList(offered).length > 0,
      path,
      'Autocomplete and choices exclude each other.',
    );
  },
);
const channelTypes = list(1, 20, oneOf(0, 1, 2, 3, 4, 5, 10, 11, 12, 13, 14, 15, 16));
const basic: Readonly<Record<number, Check>> = {
  3: string,
  5: plain(5),
  6: plain(6),
  7: plain(7, { channel_types: channelTypes }),
  8: plain(8),
  9: plain(9),
  11: plain(11),
};

/** Options beside each other: their names differ in every language, and those that must be given come first. */
const beside: Check = (value, path) => {
  const options = asList(value);
  const namesIn = (locale: string) =>
    options.map(({ name, name_localizations }) => (isJson(name_localizations) && name_localizations[locale]) || name);
  return [
    ...locales.flatMap((locale) => {
      const names = namesIn(locale);
      return fault(new Set(names).size !== names.length, path, `Names must be unique (${locale}).`);
    }),
    ...fault(
      options.some(
        (option, index) =>
          option.required === true && options.slice(0, index).some((before) => before.required !== true),
      ),
      path,
      'Required options must be placed before non-required options',
    ),
    ...fault(
      options.some(({ type }) => type === 1 || type === 2) && options.some(({ type }) => type !== 1 && type !== 2),
      path,
      'Sub-command and sub-command group option types are mutually exclusive to all other types.',
    ),
  ];
};
const values = both(
  list(
    0,
    25,
    typed(() => basic),
  ),
  beside,
);
const subcommand = fields({ type: oneOf(1), ...slashNeeds }, { ...slashMay, options: values });
const options = both(
  list(
    0,
    25,
    typed(() => ({ ...basic, 1: subcommand })),
  ),
  beside,
);

const settings = {
  default_member_permissions: text(1, 20, /^\d+$/),
  nsfw: yesOrNo,
  dm_permission: yesOrNo,
  id: text(1, 20, /^\d+$/),
};
const everywhere = {
  integration_types: list(1, 2, oneOf(0, 1)),
  contexts: list(1, 3, oneOf(0, 1, 2)),
};

/** A command definition. A server's own commands may not say where they are installed and used. */
export function commandFaults(command: Json, path: string, ofGuild: boolean): Fault[] {
  const { type = 1 } = command;
  const may = { ...settings, ...(ofGuild ? {} : everywhere) };
  const shape =
    type === 1
      ? fields(slashNeeds, { type: oneOf(1), ...slashMay, ...may, options })
      : type === 4
        ? fields({ name: menuName, type: oneOf(4) }, { ...may, description: text(0, 100), handler: oneOf(1, 2) })
        : fields(
            { name: menuName, type: oneOf(2, 3) },
            { ...may, description: text(0, 0), name_localizations: localised(menuName) },
          );
  return [...shape(command, path), ...fault(textOf(command) > 8_000, path, 'Command exceeds maximum size (8000)')];
}

const most: Readonly<Record<number, number>> = { 1: 100, 2: 15, 3: 15, 4: 1 };

/** All commands of one place, which are sent at once. */
export function commandsFaults(commands: readonly Json[], ofGuild: boolean): Fault[] {
  const typeOf = ({ type }: Json) => Number(type ?? 1);
  const byType = Map.groupBy(commands, typeOf);
  return [
    ...commands.flatMap((command, index) => commandFaults(command, String(index), ofGuild)),
    ...[...byType].flatMap(([type, list]) => [
      ...fault(list.length > (most[type] ?? 0), '', 'Maximum number of application commands reached'),
      ...distinct('name', 'Application command names must be unique')(list, ''),
    ]),
  ];
}

/** Names, descriptions and values of a command and all that is in it; in each place the longest language counts. */
function textOf(part: Json): number {
  const longest = (own: unknown, others: unknown) =>
    Math.max(sizeOf(own), ...(isJson(others) ? Object.values(others).map(sizeOf) : []));
  return (
    longest(part.name, part.name_localizations) +
    longest(part.description, part.description_localizations) +
    sizeOf(part.value) +
    [...asList(part.options), ...asList(part.choices)].reduce((sum, inner) => sum + textOf(inner), 0)
  );
}

const sizeOf = (value: unknown): number => (typeof value === 'string' ? value.length : 0);
