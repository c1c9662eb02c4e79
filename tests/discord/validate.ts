/** What Discord refuses, written from its documentation and not from our code: bodies are checked as it checks them. */
import { flatten, ofForm, ofMessage, ofOldMessage } from './components.ts';
import {
  asList,
  bits,
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
  snowflake,
  text,
  whole,
  yesOrNo,
} from './shapes.ts';

export { flatten } from './components.ts';
export { type Fault, formBody } from './shapes.ts';
export { commandFaults, commandsFaults } from './validate-commands.ts';

/** The ways of a message out: a reply, the edit of one, a post in a channel, the edit of one. */
export type Way = 'reply' | 'update' | 'post' | 'edit';

const isV2 = ({ flags }: Json): boolean => (Number(flags ?? 0) & (1 << 15)) !== 0;

/** Whom a message may mention must be said in every one, edits too: the rule is ours, for the default is everybody. */
const mentions: Check = fields(
  { parse: list(0, 0, oneOf()) },
  { roles: list(0, 1, snowflake), users: list(0, 0, snowflake), replied_user: oneOf(false) },
);

const attachment = fields(
  { id: snowflake },
  { filename: text(1, 1_024), description: text(0, 1_024), title: text(0, 1_024), spoiler: yesOrNo },
);
const common = {
  content: text(0, 2_000),
  embeds: list(0, 10, (value, path) => fault(!isJson(value), path, 'Must be an object.')),
  attachments: both(list(0, 10, attachment), distinct('id', 'Attachment ids must be unique.')),
};
const reference = fields(
  { message_id: snowflake },
  { channel_id: snowflake, guild_id: snowflake, fail_if_not_exists: yesOrNo, type: oneOf(0) },
);

const ofWay: Readonly<Record<Way, Readonly<Record<string, Check>>>> = {
  reply: { flags: bits(2, 6, 12, 15), tts: yesOrNo },
  update: { flags: bits(2, 15) },
  post: {
    flags: bits(2, 12, 15),
    tts: yesOrNo,
    nonce: text(1, 25),
    enforce_nonce: yesOrNo,
    message_reference: reference,
  },
  edit: { flags: bits(2, 15) },
};

/** A message body on one of the ways; `files` are the names of what was sent beside it, by their index. */
export function messageFaults(body: Json, way: Way = 'reply', files?: readonly string[]): Fault[] {
  const components = list(isV2(body) ? 1 : 0, isV2(body) ? 40 : 5, isV2(body) ? ofMessage : ofOldMessage);
  const shape = fields({ allowed_mentions: mentions }, { ...common, ...ofWay[way], components });
  return [...shape(body, ''), ...wholeFaults(body), ...fileFaults(body, files)];
}

/** What holds for a message as a whole. */
function wholeFaults(body: Json): Fault[] {
  const all = flatten(body.components);
  const ids = all.map(({ custom_id }) => custom_id).filter((id) => id !== undefined);
  const texts = all.filter(({ type }) => type === 10).map(({ content }) => String(content ?? ''));
  const hasWords = String(body.content ?? '') !== '';
  return [
    ...fault(!isV2(body) && !hasWords, 'content', 'Cannot send an empty message'),
    ...fault(isV2(body) && (hasWords || asList(body.embeds).length > 0), 'content', 'Not with Components V2.'),
    ...fault(all.length > 40, 'components', 'Total number of components exceeds the maximum of 40.'),
    ...fault(texts.join('').length > 4_000, 'components', 'Displayable text exceeds the maximum of 4000.'),
    ...fault(new Set(ids).size !== ids.length, 'components', 'Component custom id cannot be duplicated'),
  ];
}

/** Each file has its attachment and is shown by a component, and each component shows a file that is there. */
function fileFaults(body: Json, files: readonly string[] | undefined): Fault[] {
  const attachments = asList(body.attachments);
  const shown = flatten(body.components)
    .flatMap((part) => [part.file, ...asList(part.items).map(({ media }) => media), part.media])
    .filter(isJson)
    .map(({ url }) => String(url))
    .filter((url) => url.startsWith('attachment://'))
    .map((url) => url.slice('attachment://'.length));
  const named = attachments.map(({ filename }) => String(filename));
  const sent = files?.map((name, index) => `${index} ${name}`);
  const told = attachments.map(({ id, filename }) => `${String(id)} ${String(filename)}`);
  return [
    ...fault(
      shown.some((name) => !named.includes(name)),
      'components',
      'Shows a file that is not attached.',
    ),
    ...fault(isV2(body) && named.some((name) => !shown.includes(name)), 'attachments', 'Nobody would see the file.'),
    ...fault(sent !== undefined && sent.join('\n') !== told.join('\n'), 'attachments', `Not the files sent: ${told}`),
  ];
}

/** The text is longer than Discord can take in bytes; it then answers 500. */
export function overflows(body: Json): boolean {
  const texts = flatten(body.components).filter(({ type }) => type === 10);
  const bytes = texts.reduce((sum, { content }) => sum + Buffer.byteLength(String(content ?? '')) + 12, 0);
  return bytes > 10_170;
}

const suggestion = fields({ name: text(1, 100), value: text(1, 100) }, { name_localizations: oneOf(null) });
export const suggestionFaults = (data: Json): Fault[] => fields({ choices: list(0, 25, suggestion) })(data, 'data');

const form = both(
  fields({ custom_id: text(1, 100), title: text(1, 45), components: list(1, 5, ofForm) }),
  (value, path) => {
    const ids = flatten((value as Json).components)
      .map(({ custom_id }) => custom_id)
      .filter((id) => id !== undefined);
    return fault(new Set(ids).size !== ids.length, `${path}.components`, 'Component custom id cannot be duplicated');
  },
);
export const formFaults = (data: unknown): Fault[] => form(data, 'data');

/** A response to an interaction, whatever its kind. */
export function responseFaults(response: Json, files?: readonly string[]): Fault[] {
  const { type, data, ...others } = response;
  const extra = Object.keys(others).flatMap((name) => fault(true, name, 'No such field.'));
  const inside = (found: readonly Fault[]) => found.map((one) => ({ ...one, path: `data.${one.path}` }));
  switch (type) {
    case 1:
    case 6:
      return [...extra, ...fault(data !== undefined, 'data', 'Not here.')];
    case 4:
    case 7:
      return isJson(data)
        ? [...extra, ...inside(messageFaults(data, type === 4 ? 'reply' : 'update', files))]
        : fault(true, 'data', 'This field is required');
    case 5:
      return [...extra, ...(data === undefined ? [] : fields({}, { flags: bits(6) })(data, 'data'))];
    case 8:
      return isJson(data) ? [...extra, ...suggestionFaults(data)] : fault(true, 'data', 'This field is required');
    case 9:
      return [...extra, ...formFaults(data)];
    default:
      return fault(true, 'type', 'Value must be one of {1, 4, 5, 6, 7, 8, 9}.');
  }
}

/** A thread on a message, and a channel for direct messages. */
export const threadFaults = (body: unknown): Fault[] =>
  fields(
    { name: text(1, 100) },
    { auto_archive_duration: oneOf(60, 1_440, 4_320, 10_080), rate_limit_per_user: whole(0, 21_600) },
  )(body, '');
export const directFaults = (body: unknown): Fault[] => fields({ recipient_id: snowflake })(body, '');
