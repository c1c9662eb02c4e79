/** What Discord refuses, written from its documentation and not from our code: bodies are checked as it checks them. */
type Json = Record<string, unknown>;

/** One fault: where it is in the body, and what Discord says. */
export type Fault = { path: string; message: string };

const asList = (value: unknown): Json[] => (Array.isArray(value) ? (value as Json[]) : []);
const size = (value: unknown): number =>
  typeof value === 'string' ? value.length : Array.isArray(value) ? value.length : 0;

function between(path: string, value: unknown, least: number, most: number): Fault[] {
  const length = size(value);
  return length >= least && length <= most
    ? []
    : [{ path, message: `Must be between ${least} and ${most} in length.` }];
}
const fault = (wrong: boolean, path: string, message: string): Fault[] => (wrong ? [{ path, message }] : []);

const ROW = 1;
const BUTTON = 2;
const SELECT = 3;
const ROLES = 6;
const CHANNELS = 8;
const SECTION = 9;
const TEXT = 10;
const GALLERY = 12;
const FILE = 13;
const SEPARATOR = 14;
const CONTAINER = 17;

const inside: Record<number, readonly number[]> = {
  [CONTAINER]: [ROW, SECTION, TEXT, GALLERY, FILE, SEPARATOR],
  [ROW]: [BUTTON, SELECT, ROLES, CHANNELS],
  [SECTION]: [TEXT],
};
const onTop = [ROW, SECTION, TEXT, GALLERY, FILE, SEPARATOR, CONTAINER];

function component(part: Json, path: string, allowed: readonly number[]): Fault[] {
  const type = Number(part.type);
  const children = asList(part.components);
  const own = fault(!allowed.includes(type), `${path}.type`, `Value must be one of {${allowed.join(', ')}}.`);
  const nested = children.flatMap((child, index) =>
    component(child, `${path}.components[${index}]`, inside[type] ?? []),
  );
  return [...own, ...ofType(type, part, path, children), ...nested];
}

function ofType(type: number, part: Json, path: string, children: Json[]): Fault[] {
  switch (type) {
    case CONTAINER:
      return between(`${path}.components`, children, 1, 40);
    case TEXT:
      return between(`${path}.content`, part.content, 1, 4_000);
    case ROW:
      return [
        ...between(`${path}.components`, children, 1, 5),
        ...fault(
          children.length > 1 && children.some((child) => child.type !== BUTTON),
          path,
          'A row holds one select.',
        ),
      ];
    case BUTTON:
      return [
        ...between(`${path}.label`, part.label, 1, 80),
        ...fault(![1, 2, 3, 4].includes(Number(part.style)), `${path}.style`, 'Unknown style.'),
        ...between(`${path}.custom_id`, part.custom_id, 1, 100),
      ];
    case SELECT:
      return [
        ...between(`${path}.custom_id`, part.custom_id, 1, 100),
        ...between(`${path}.placeholder`, part.placeholder ?? '', 0, 150),
        ...between(`${path}.options`, part.options, 1, 25),
        ...asList(part.options).flatMap((option, index) => [
          ...between(`${path}.options[${index}].label`, option.label, 1, 100),
          ...between(`${path}.options[${index}].value`, option.value, 1, 100),
          ...between(`${path}.options[${index}].description`, option.description ?? '', 0, 100),
        ]),
        ...fault(
          new Set(asList(part.options).map(({ value }) => value)).size !== size(part.options),
          `${path}.options`,
          'The specified option value is already used.',
        ),
      ];
    case ROLES:
    case CHANNELS:
      return [
        ...between(`${path}.custom_id`, part.custom_id, 1, 100),
        ...between(`${path}.default_values`, part.default_values ?? [], 0, Number(part.max_values ?? 1)),
      ];
    case GALLERY:
      return between(`${path}.items`, part.items, 1, 10);
    default:
      return [];
  }
}

/** Every component at any depth. */
export const flatten = (parts: unknown): Json[] => asList(parts).flatMap((part) => [part, ...flatten(part.components)]);

/** A message body, as POST, PATCH and the interaction callback take it. */
export function messageFaults(body: Json): Fault[] {
  const components = asList(body.components);
  const all = flatten(components);
  const ids = all.map(({ custom_id }) => custom_id).filter((id) => id !== undefined);
  const texts = all.filter(({ type }) => type === TEXT).map(({ content }) => String(content ?? ''));
  const isV2 = (Number(body.flags ?? 0) & (1 << 15)) !== 0;
  const bare = fault(!isV2 && size(body.content) === 0, 'content', 'Cannot send an empty message');
  const beside = fault(isV2 && (size(body.content) > 0 || size(body.embeds) > 0), 'content', 'Not with Components V2.');
  return [
    ...(isV2 ? between('components', components, 1, 40) : bare),
    ...beside,
    ...between('content', body.content ?? '', 0, 2_000),
    ...components.flatMap((part, index) => component(part, `components[${index}]`, isV2 ? onTop : [ROW])),
    ...fault(all.length > 40, 'components', 'Total number of components exceeds the maximum of 40.'),
    ...fault(texts.join('').length > 4_000, 'components', 'Displayable text exceeds the maximum of 4000.'),
    ...fault(new Set(ids).size !== ids.length, 'components', 'Component custom id cannot be duplicated'),
    ...between('nonce', body.nonce ?? '', 0, 25),
  ];
}

/** The text is longer than Discord can take in bytes; it then answers 500. */
export function overflows(body: Json): boolean {
  const texts = flatten(body.components).filter(({ type }) => type === TEXT);
  const bytes = texts.reduce((sum, { content }) => sum + Buffer.byteLength(String(content ?? '')) + 12, 0);
  return bytes > 10_170;
}

export function suggestionFaults(data: Json): Fault[] {
  return [
    ...between('data.choices', data.choices ?? [], 0, 25),
    ...asList(data.choices).flatMap((choice, index) => [
      ...between(`data.choices[${index}].name`, choice.name, 1, 100),
      ...(typeof choice.value === 'string' ? between(`data.choices[${index}].value`, choice.value, 1, 100) : []),
    ]),
  ];
}

const slashName = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

/** A command definition. A server's own commands may not say where they are installed and used. */
export function commandFaults(command: Json, path: string, ofGuild: boolean): Fault[] {
  const isSlash = (command.type ?? 1) === 1;
  const options = asList(command.options);
  const name = String(command.name ?? '');
  return [
    ...(isSlash
      ? [
          ...fault(
            !slashName.test(name) || name !== name.toLowerCase(),
            `${path}.name`,
            'String value did not match validation regex.',
          ),
          ...between(`${path}.description`, command.description, 1, 100),
        ]
      : [
          ...between(`${path}.name`, name, 1, 32),
          ...fault(
            size(command.description) > 0,
            `${path}.description`,
            'Context menu commands cannot have description',
          ),
        ]),
    ...between(`${path}.options`, options, 0, 25),
    ...options.flatMap((option, index) => optionFaults(option, `${path}.options[${index}]`)),
    ...fault(
      new Set(options.map((option) => option.name)).size !== options.length,
      `${path}.options`,
      'Names must be unique.',
    ),
    ...fault(
      options.some(
        (option, index) =>
          option.required === true && options.slice(0, index).some((before) => before.required !== true),
      ),
      `${path}.options`,
      'Required options must be placed before non-required options',
    ),
    ...fault(ofGuild && ('contexts' in command || 'integration_types' in command), path, 'Not for guild commands.'),
    ...fault(textOf(command) > 8_000, path, 'Command exceeds maximum size (8000)'),
  ];
}

function optionFaults(option: Json, path: string): Fault[] {
  const name = String(option.name ?? '');
  const choices = asList(option.choices);
  return [
    ...fault(
      !slashName.test(name) || name !== name.toLowerCase(),
      `${path}.name`,
      'String value did not match validation regex.',
    ),
    ...between(`${path}.description`, option.description, 1, 100),
    ...between(`${path}.choices`, choices, 0, 25),
    ...choices.flatMap((choice, index) => between(`${path}.choices[${index}].name`, choice.name, 1, 100)),
    ...fault(option.autocomplete === true && choices.length > 0, path, 'Autocomplete and choices exclude each other.'),
    ...fault(Number(option.max_length ?? 1) > 6_000, `${path}.max_length`, 'At most 6000.'),
    ...asList(option.options).flatMap((inner, index) => optionFaults(inner, `${path}.options[${index}]`)),
  ];
}

/** Names, descriptions and values of a command and all that is in it. */
const textOf = (part: Json): number =>
  size(part.name) +
  size(part.description) +
  size(part.value) +
  [...asList(part.options), ...asList(part.choices)].reduce((sum, inner) => sum + textOf(inner), 0);

/** The nested form in which Discord reports faults: `errors.data.components[0]…_errors`. */
export function formBody(faults: readonly Fault[]): Json {
  const errors: Json = {};
  for (const { path, message } of faults) {
    let at = errors;
    for (const key of path.split(/[.[\]]+/).filter((one) => one !== '')) {
      at[key] ??= {};
      at = at[key] as Json;
    }
    at._errors = [...asList(at._errors), { code: 'BASE_TYPE_BAD_LENGTH', message }];
  }
  return { code: 50_035, message: 'Invalid Form Body', errors };
}
