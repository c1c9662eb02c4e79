import type { Span, Text } from '../../text.ts';

/** Ids of the registered commands by name, for clickable mentions; empty until Discord has told them. */
export type CommandIds = ReadonlyMap<string, string>;

const lineBreaks = /[\t\n\v\f\r\u0085\u2028\u2029]+/g;
/** Control characters, and those that turn the reading direction or hide: a name could pass for another with them. */
const unseen =
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/g;

/** One line of plain text, for places that Discord does not read markup in: button labels, menus, suggestions. */
export function oneLine(text: string): string {
  return text.toWellFormed().replace(lineBreaks, ' ').replace(unseen, '');
}

/** One line of plain text of at most `limit` UTF-16 units; what is cut ends in an ellipsis, never in half a character. */
export function shortened(text: string, limit: number): string {
  const line = oneLine(text);
  if (line.length <= limit) return line;
  return `${line
    .slice(0, limit - 1)
    .toWellFormed()
    .replace(/\ufffd$/, '')
    .trimEnd()}…`;
}

/**
 * Text that Discord shows exactly as it is written. A backslash before punctuation shows the punctuation alone, so names
 * from the record or from a user can neither mention, nor link, nor format. A colon is escaped where it would begin
 * `://` or an emoji's name.
 */
export function escaped(text: string): string {
  return oneLine(text)
    .replace(/[\\*_~`|[\]<>@]|:(?=\S)/g, '\\$&')
    .replace(/^(\s*)([#+-])/, '$1\\$2')
    .replace(/^(\s*\d+)([.)])(?=\s|$)/, '$1\\$2');
}

/** A masked link, or its words alone where the address is no web address. Discord shows no link whose words look like one. */
function masked(text: string, url: string): string {
  const words = escaped(
    text
      .replace(/\w+:\/\//g, '')
      .replaceAll('[', '(')
      .replaceAll(']', ')'),
  );
  const address = webAddress(url);
  return address && words.trim() !== '' ? `[${words}](${address})` : words;
}

function webAddress(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const { protocol, href } = new URL(url);
  if (protocol !== 'https:' && protocol !== 'http:') return undefined;
  return href.replace(/[()<>\s]/g, (sign) => `%${sign.codePointAt(0)?.toString(16).toUpperCase().padStart(2, '0')}`);
}

function rendered(span: Span, ids: CommandIds): string {
  if (typeof span === 'string') return escaped(span);
  switch (span.kind) {
    case 'strong':
      return span.text.trim() === '' ? '' : `**${escaped(span.text)}**`;
    case 'link':
      return masked(span.text, span.url);
    case 'command': {
      const id = ids.get(span.name.split(' ', 1)[0] ?? '');
      return id === undefined ? escaped(`/${span.name}`) : `</${span.name}:${id}>`;
    }
    default:
      return span satisfies never;
  }
}

/** One line in Discord's markdown. Strong spans that touch are one: `**a****b**` would show asterisks. */
export function markdown(text: Text, ids: CommandIds = new Map()): string {
  return text
    .map((span) => rendered(span, ids))
    .join('')
    .replaceAll('****', '');
}
