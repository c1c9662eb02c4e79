import type {
  APIActionRowComponent,
  APIButtonComponent,
  APIComponentInContainer,
  APIContainerComponent,
  APIInteractionResponse,
  APIStringSelectComponent,
} from 'discord-api-types/v10';
import { ButtonStyle, ComponentType, InteractionResponseType, MessageFlags } from 'discord-api-types/v10';
import type { Reply, Request } from '../../../commands/command.ts';
import { discord } from '../../limits.ts';
import type { Attachment, Choice, Line, Menu, Message } from '../../message/message.ts';
import { modal, panelMenu } from './forms.ts';
import { type CommandIds, escaped, markdown, oneLine, shortened } from './markdown.ts';
import { textFits } from './payload.ts';

/** A file to be sent with a payload. */
export type SentFile = { name: string; data: Uint8Array; description: string };

/** The body of a message, the same for a reply, an edit and a post. `allowed_mentions` is in every one: an edit without it mentions again. */
export type MessageBody = {
  flags: number;
  allowed_mentions: { parse: []; replied_user?: boolean };
  components: [APIContainerComponent];
  attachments?: { id: string; filename: string; description: string }[];
};

export type Encoded = { body: MessageBody; files: SentFile[] };

/** What goes back to Discord: a response with its files, or one that is followed by deleting the clicked message. */
export type Outgoing = { kind: 'response'; response: APIInteractionResponse; files: SentFile[] } | { kind: 'remove' };

/** A reply as the response to its request. `update` stays in place for the asker and becomes a private copy for others. */
export async function encode(reply: Reply, request: Request, ids: CommandIds): Promise<Outgoing> {
  switch (reply.kind) {
    case 'suggest':
      return { kind: 'response', response: suggestions(reply.suggestions), files: [] };
    case 'remove':
      return { kind: 'remove' };
    case 'form':
      return { kind: 'response', response: modal(reply.form), files: [] };
    case 'say':
    case 'update': {
      const inPlace = staysInPlace(reply, request);
      const { body, files } = await encodeMessage(forPlace(reply.message, reply, request), ids);
      const response = inPlace
        ? { type: InteractionResponseType.UpdateMessage, data: asEdit(body) }
        : { type: InteractionResponseType.ChannelMessageWithSource, data: body };
      return { kind: 'response', response: response as APIInteractionResponse, files };
    }
    default:
      return reply satisfies never;
  }
}

/** Only the asker's own click changes a message in place; a private message has no other reader. */
export function staysInPlace(reply: Reply, { clicked, asker }: Request): boolean {
  return reply.kind === 'update' && clicked !== undefined && (clicked.private || clicked.askerId === asker.id);
}

/** A body for a message that is there already: whether it is private cannot be said again, and its old files go. */
export const asEdit = (body: MessageBody): MessageBody => ({
  ...body,
  flags: MessageFlags.IsComponentsV2,
  attachments: body.attachments ?? [],
});

/** The message with its privacy: a private one stays private in place, and somebody else's click gets a private copy. */
export function forPlace(message: Message, reply: Reply, request: Request): Message {
  if (reply.kind !== 'update') return message;
  return { ...message, private: staysInPlace(reply, request) ? request.clicked?.private === true : true };
}

/** A message as Components V2 in one container: its lines, its sources in small letters, its buttons, its menu. */
export async function encodeMessage(message: Message, ids: CommandIds): Promise<Encoded> {
  const files = await Promise.all(
    message.attachments.map(async ({ name, alt, bytes }) => ({
      name,
      data: await bytes(),
      description: shortened(alt, discord.attachmentDescription),
    })),
  );
  const closing = sourcesLine(message, ids);
  const panel = (message.panel ?? []).flatMap(panelMenu);
  const pictures = message.attachments.filter(({ kind }) => kind === 'picture');
  const others = message.attachments.filter(({ kind }) => kind !== 'picture');
  const [head, list] = fitted(message, [closing, ...textsIn(panel)], ids);
  const rest = [list, closing].filter((text) => text !== '').map(textDisplay);
  // A picture stands below what it is of, and before a list that says the same in words.
  const said = list === '' ? [...rest, ...pictures.map(shownAttachment)] : [...pictures.map(shownAttachment), ...rest];
  const components: APIComponentInContainer[] = [
    textDisplay(head),
    ...said,
    ...others.map(shownAttachment),
    ...message.choices.filter((row) => row.length > 0).map(buttonRow),
    ...(message.menu ? [menuRow(message.menu)] : []),
    ...panel,
  ];
  const body: MessageBody = {
    flags: MessageFlags.IsComponentsV2 | (message.private ? MessageFlags.Ephemeral : 0),
    allowed_mentions: { parse: [] },
    components: [{ type: ComponentType.Container, components }],
    ...(files.length > 0 && {
      attachments: files.map(({ name, description }, index) => ({ id: String(index), filename: name, description })),
    }),
  };
  return { body, files };
}

const textsIn = (parts: readonly APIComponentInContainer[]): string[] =>
  parts.flatMap((part) => (part.type === ComponentType.TextDisplay ? [part.content] : []));

const textDisplay = (content: string) => ({ type: ComponentType.TextDisplay as const, content });

function lineOf({ text, kind }: Line, ids: CommandIds): string {
  const words = markdown(text, ids);
  switch (kind) {
    case 'lead':
    case 'plain':
      return words;
    case 'item':
      return `- ${words}`;
    case 'small':
      return `-# ${words}`;
    case 'part':
      return `### ${words}`;
    default:
      return kind satisfies never;
  }
}

/**
 * The lines that fit beside the message's other texts: those before a list, and with a picture the list by itself. The
 * composer has already fitted the words; escaping makes hostile text longer, and then whole lines are left out from the
 * end and counted.
 */
function fitted(
  { lines, attachments }: Message,
  others: readonly string[],
  ids: CommandIds,
): [head: string, list: string] {
  const shown = lines.map((line) => ({ text: lineOf(line, ids), kind: line.kind })).filter(({ text }) => text !== '');
  const isPictured = attachments.some(({ kind }) => kind === 'picture');
  const first = isPictured ? shown.findIndex(({ kind }) => kind === 'item') : -1;
  const headed = first > 0 ? first : shown.length;
  for (let kept = shown.length; kept > 0; kept--) {
    const left = shown.length - kept;
    const texts = [...shown.slice(0, kept).map(({ text }) => text), ...(left > 0 ? [`-# … +${left}`] : [])];
    const head = texts.slice(0, headed).join('\n');
    const list = texts.slice(headed).join('\n');
    if (textFits([head, list, ...others].filter((text) => text !== ''))) return [head, list];
  }
  throw new RangeError('the first line of a message is too long to be sent');
}

/** "Sources: 86 FR 1249 · 86 FR 31423 · record of 22 Nov 2026", in small letters; sources without a link are named too. */
function sourcesLine({ sourcesWord, sources, closing }: Message, ids: CommandIds): string {
  const named = sources.map(({ label, url }) =>
    markdown([url === undefined ? label : { kind: 'link', text: label, url }], ids),
  );
  const parts = [...named, markdown(closing, ids)].filter((part) => part !== '');
  if (parts.length === 0) return '';
  return `-# ${named.length > 0 ? `${escaped(sourcesWord)}: ` : ''}${parts.join(' · ')}`;
}

const styles = { primary: ButtonStyle.Primary, plain: ButtonStyle.Secondary, danger: ButtonStyle.Danger } as const;

function buttonRow(row: readonly Choice[]): APIActionRowComponent<APIButtonComponent> {
  return {
    type: ComponentType.ActionRow,
    components: row.map(({ label, click, style }) => ({
      type: ComponentType.Button,
      style: styles[style],
      label: shortened(label, discord.buttonLabel),
      custom_id: click,
    })),
  };
}

function menuRow({ placeholder, click, options }: Menu): APIActionRowComponent<APIStringSelectComponent> {
  return {
    type: ComponentType.ActionRow,
    components: [
      {
        type: ComponentType.StringSelect,
        custom_id: click,
        placeholder: shortened(placeholder, discord.selectPlaceholder),
        options: options.map(({ label, value, description }) => ({
          label: shortened(label, discord.selectOptionText),
          value,
          ...(description && { description: shortened(description, discord.selectOptionText) }),
        })),
      },
    ],
  };
}

/** A picture is shown, other files are offered; a file that no component names would not be seen. */
function shownAttachment({ kind, name, alt }: Attachment): APIComponentInContainer {
  const media = { url: `attachment://${name}` };
  switch (kind) {
    case 'picture':
      return {
        type: ComponentType.MediaGallery,
        items: [{ media, description: shortened(alt, discord.attachmentDescription) }],
      };
    case 'calendar':
    case 'table':
      return { type: ComponentType.File, file: media };
    default:
      return kind satisfies never;
  }
}

/** Suggestions while typing; Discord takes at most 25, and shows them as plain text. */
export function suggestions(list: Extract<Reply, { kind: 'suggest' }>['suggestions']): APIInteractionResponse {
  const choices = list
    .filter(({ name, value }) => oneLine(name).trim() !== '' && value.length <= discord.choiceValue)
    .slice(0, discord.suggestions)
    .map(({ name, value }) => ({ name: shortened(name, discord.choiceName), value }));
  return { type: InteractionResponseType.ApplicationCommandAutocompleteResult, data: { choices } };
}
