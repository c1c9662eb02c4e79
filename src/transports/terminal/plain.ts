import type { Choice, Line, Message, ShownSource } from '../../message/message.ts';
import { plain, type Text } from '../../text.ts';

/** Clicks that mean nothing here: a terminal has no channel to show in and no message to take back. */
const notHere = /^(show|remove)(:|$)/;
/** Clicks that belong to the frame of a reply, not to what it says. */
const frame = /^(show|remove|wrong)(:|$)/;

/** A choice as a terminal offers it: by number. */
export type Offered = Pick<Choice, 'label' | 'click'>;

/** What can be chosen under a message, in the order of its numbers. */
export function offers({ choices, menu }: Message): Offered[] {
  const options =
    menu?.options.map(({ label, value }) => ({
      label,
      click: value.includes(':') ? value : `${menu.click.split(':')[0]}:${value}`,
    })) ?? [];
  return [...choices.flat(), ...options].filter(({ click }) => !notHere.test(click));
}

/**
 * What a person reads, without the list of sources and the record's day; the day asked about stays. What is asked back
 * includes what there is to choose from.
 */
export function spoken(message: Message): string {
  const lines = message.lines.map(lineOf).join('\n').trim();
  const asked = message.outcome === 'clarify' ? offers(message).filter(({ click }) => !frame.test(click)) : [];
  const unsaid = asked.every(({ label }) => lines.includes(safe(label))) ? [] : asked;
  const choices = unsaid.map(({ label }, index) => `${index + 1}. ${safe(label)}`);
  const [, dayAsked = ''] = safe(plain(message.closing)).split(' · ');
  return [lines, ...choices, dayAsked].filter((line) => line !== '').join('\n');
}

/** The whole message for a reader: words, sources with their addresses, numbered choices. */
export function shown(message: Message, numbered: boolean): string {
  const closing = safe(plain(message.closing));
  const sources = message.sources.map(sourceLine);
  const parts = [
    message.lines.map(lineOf).join('\n').trim(),
    message.attachments.map(({ name, alt }) => safe(`(${name}: ${alt})`)).join('\n'),
    [sources.length > 0 ? `${message.sourcesWord}:` : '', ...sources, closing].filter((line) => line !== '').join('\n'),
    numbered
      ? offers(message)
          .map(({ label }, index) => `[${index + 1}] ${safe(label)}`)
          .join('\n')
      : '',
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

function lineOf({ kind, text }: Line): string {
  const words = safe(withAddresses(text));
  switch (kind) {
    case 'item':
      return `- ${words}`;
    case 'part':
      return `\n${words}`;
    case 'lead':
    case 'plain':
    case 'small':
      return words;
  }
}

/** A link's words alone say where it leads only to those who can click. */
function withAddresses(text: Text): string {
  return plain(
    text.map((span) =>
      typeof span !== 'string' && span.kind === 'link' && span.text !== span.url ? `${span.text} (${span.url})` : span,
    ),
  );
}

function sourceLine({ label, title, url }: ShownSource): string {
  return safe(`- ${label}: ${title}`) + (url === undefined ? '' : `\n  ${safe(url)}`);
}

/**
 * Text that a terminal cannot take for orders: no control characters (colours, cursor, title) and none that turn the
 * direction of writing, whoever typed them.
 */
export function safe(text: string): string {
  return text.replaceAll(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, ' ');
}
