/** The components of messages and forms, as Discord's documentation and its OpenAPI description have them. */
import {
  asList,
  both,
  type Check,
  distinct,
  fault,
  fields,
  isJson,
  type Json,
  list,
  oneOf,
  snowflake,
  text,
  typed,
  whole,
  yesOrNo,
} from './shapes.ts';

const id = whole(0, 2 ** 31 - 1);
const customId = text(1, 100);
const type = (number: number): { type: Check } => ({ type: oneOf(number) });
const placeholder = text(0, 150);

const button: Check = both(
  fields(
    { ...type(2), style: oneOf(1, 2, 3, 4, 5, 6) },
    {
      id,
      label: text(1, 80),
      custom_id: customId,
      url: text(1, 512, /^(?:https?|discord):\/\//),
      sku_id: snowflake,
      disabled: yesOrNo,
      emoji: fields({}, { id: snowflake, name: text(1, 32), animated: yesOrNo }),
    },
  ),
  (value, path) => {
    const { style, custom_id, url, label, emoji } = value as Json;
    return [
      ...fault(style !== 5 && style !== 6 && custom_id === undefined, `${path}.custom_id`, 'A custom id is required.'),
      ...fault((style === 5) !== (url !== undefined), `${path}.url`, 'Links have an address, and others none.'),
      ...fault(label === undefined && emoji === undefined, `${path}.label`, 'A label or an emoji is required.'),
    ];
  },
);

const option = fields(
  { label: text(1, 100), value: text(1, 100) },
  { description: text(1, 100), default: yesOrNo, emoji: isObject },
);
function isObject(value: unknown, path: string) {
  return fault(!isJson(value), path, 'Must be an object.');
}

const counts = { min_values: whole(0, 25), max_values: whole(1, 25) };
const shared = { id, placeholder, disabled: yesOrNo, required: yesOrNo, ...counts };

const select = both(
  fields(
    {
      ...type(3),
      custom_id: customId,
      options: both(list(1, 25, option), distinct('value', 'The specified option value is already used.')),
    },
    shared,
  ),
  (value, path) => {
    const { options, max_values = 1 } = value as Json;
    const chosen = asList(options).filter((one) => one.default === true).length;
    return [
      ...fault(Number(max_values) > asList(options).length, `${path}.max_values`, 'More than there are options.'),
      ...fault(chosen > Number(max_values), `${path}.options`, 'More chosen than may be.'),
    ];
  },
);

/** People, roles, both or channels; what is chosen before is at most as much as may be chosen. */
const chooser = (number: number, kinds: readonly string[], more: Record<string, Check> = {}): Check =>
  both(
    fields(
      { ...type(number), custom_id: customId },
      { ...shared, ...more, default_values: list(0, 25, fields({ id: snowflake, type: oneOf(...kinds) })) },
    ),
    (value, path) => {
      const { default_values = [], max_values = 1 } = value as Json;
      return fault(asList(default_values).length > Number(max_values), `${path}.default_values`, 'More than may be.');
    },
  );
const choosers = {
  5: chooser(5, ['user']),
  6: chooser(6, ['role']),
  7: chooser(7, ['user', 'role']),
  8: chooser(8, ['channel'], { channel_types: list(0, 20, oneOf(0, 1, 2, 3, 4, 5, 10, 11, 12, 13, 14, 15, 16)) }),
};

const row = both(
  fields(
    {
      ...type(1),
      components: list(
        1,
        5,
        typed(() => ({ 2: button, 3: select, ...choosers })),
      ),
    },
    { id },
  ),
  (value, path) => {
    const children = asList((value as Json).components);
    return fault(children.length > 1 && children.some((child) => child.type !== 2), path, 'A row holds one select.');
  },
);

const display = fields({ ...type(10), content: text(1, 4_000) }, { id });
const uploaded = /^attachment:\/\/[\w.-]+$/;
const media = fields({ url: text(1, 2_048, /^(?:https?|attachment):\/\/[^\s]+$/) });
const thumbnail = fields({ ...type(11), media }, { id, description: text(1, 1_024), spoiler: yesOrNo });
const item = fields({ media }, { description: text(1, 1_024), spoiler: yesOrNo });
const section = fields(
  {
    ...type(9),
    components: list(
      1,
      3,
      typed(() => ({ 10: display })),
    ),
    accessory: typed(() => ({ 2: button, 11: thumbnail })),
  },
  { id },
);
const inContainers: Readonly<Record<number, Check>> = {
  1: row,
  9: section,
  10: display,
  12: fields({ ...type(12), items: list(1, 10, item) }, { id }),
  13: fields({ ...type(13), file: fields({ url: text(1, 2_048, uploaded) }) }, { id, spoiler: yesOrNo }),
  14: fields(type(14), { id, divider: yesOrNo, spacing: oneOf(1, 2) }),
};
const container = fields(
  {
    ...type(17),
    components: list(
      1,
      40,
      typed(() => inContainers),
    ),
  },
  { id, accent_color: whole(0, 0xff_ff_ff), spoiler: yesOrNo },
);

/** What may stand on top of a message with the flag of Components V2, and of one without it. */
export const ofMessage = typed(() => ({ ...inContainers, 17: container }));
export const ofOldMessage = typed(() => ({ 1: row }));

const input = both(
  fields(
    { ...type(4), custom_id: customId, style: oneOf(1, 2) },
    {
      id,
      min_length: whole(0, 4_000),
      max_length: whole(1, 4_000),
      required: yesOrNo,
      value: text(0, 4_000),
      placeholder: text(0, 100),
    },
  ),
  (value, path) => {
    const { value: written = '', max_length = 4_000 } = value as Json;
    return fault(String(written).length > Number(max_length), `${path}.value`, 'Longer than it may become.');
  },
);

/** A form holds labels with one field each (and texts); the old rows of inputs are not used any more. */
export const ofForm = typed(() => ({
  10: display,
  18: fields(
    { ...type(18), label: text(1, 45), component: typed(() => ({ 3: select, 4: input, ...choosers })) },
    { id, description: text(1, 100) },
  ),
}));

/** Every component at any depth, that of a label or beside a section too. */
export const flatten = (parts: unknown): Json[] =>
  asList(parts).flatMap((part) => [
    part,
    ...flatten(part.components),
    ...flatten([part.accessory, part.component].filter(isJson)),
  ]);
