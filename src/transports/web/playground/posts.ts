import type { SentFile } from '../../discord/encode.ts';
import type { Person } from './people.ts';

/** A message as Discord's API gives it, in the fields that a client draws and that an interaction carries. */
export type PostedMessage = {
  id: string;
  channel_id: string;
  type: number;
  author: { id: string; username: string; global_name: string; discriminator: string; avatar: null; bot?: boolean };
  content: string;
  flags: number;
  components: unknown[];
  attachments: PostedFile[];
  embeds: [];
  mentions: [];
  timestamp: string;
  edited_timestamp: string | null;
  interaction_metadata?: { id: string; type: number; user: PostedMessage['author']; name?: string };
  referenced_message?: PostedMessage;
  message_reference?: { message_id: string };
};

export type PostedFile = {
  id: string;
  filename: string;
  description: string;
  size: number;
  content_type: string;
  url: string;
  proxy_url: string;
};

/** A message on the page: what Discord would show, to whom, and what the page says beside it. */
export type Post = {
  message: PostedMessage;
  /** Only this person sees it. */
  only?: string;
  /** The bot has promised an answer. */
  thinking: boolean;
  /** What was asked, as Discord shows above a reply: "used /app". */
  used?: string;
  /** Why Discord would not have taken the bot's reply. */
  refused?: string;
  /** How it came about can be looked into. */
  inside: boolean;
};

/** What the visitor's browser is told as it happens. */
export type Event =
  | { kind: 'post'; post: Post }
  | { kind: 'gone'; id: string }
  | { kind: 'day'; asOf: string; today: string }
  | { kind: 'record'; version: string; problems: readonly string[] };

export type Listener = (event: Event) => void;

export const authorOf = ({ id, name }: Person, bot = false): PostedMessage['author'] => ({
  id,
  username: name.toLowerCase().replaceAll(' ', '-'),
  global_name: name,
  discriminator: '0',
  avatar: null,
  ...(bot && { bot: true }),
});

/** How files are served; what a browser would run is offered as plain bytes. */
const contentTypes: Readonly<Record<string, string>> = {
  png: 'image/png',
  ics: 'text/calendar; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  json: 'application/json',
  yaml: 'application/yaml',
  yml: 'application/yaml',
  txt: 'text/plain; charset=utf-8',
};

export const contentTypeOf = (name: string): string =>
  contentTypes[name.split('.').at(-1)?.toLowerCase() ?? ''] ?? 'application/octet-stream';

/** Where a message's files lie on this server, and what of them a message tells. */
export function postedFiles(base: string, id: string, files: readonly SentFile[]): PostedFile[] {
  return files.map(({ name, data, description }, index) => {
    const url = `${base}/files/${id}/${index}/${encodeURIComponent(name)}`;
    return {
      id: String(index),
      filename: name,
      description,
      size: data.byteLength,
      content_type: contentTypeOf(name),
      url,
      proxy_url: url,
    };
  });
}
