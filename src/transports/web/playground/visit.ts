import type { Day } from '../../../calendar.ts';
import type { SentFile } from '../../discord/encode.ts';
import type { Inside } from './inside.ts';
import { Pace } from './pace.ts';
import { type Channel, makeChannels, makePeople, type Person, type Role } from './people.ts';
import { authorOf, type Event, type Listener, type Post, type PostedMessage, postedFiles } from './posts.ts';
import { snowflake } from './snowflake.ts';

/** What a reply came from, so that it can be given anew on another day or from another record. */
export type Origin = { again(): Promise<void>; repeatable: boolean };

/** What only the server keeps of a post. */
type Kept = { post: Post; files: readonly SentFile[]; inside?: Inside; origin?: Origin };

/** How much one conversation may hold; the oldest goes first. */
const most = { posts: 200, fileBytes: 16 * 1024 * 1024, uploads: 20, uploadBytes: 1024 * 1024 } as const;

/** One visitor's own server, with its channels, its people and all that was said; forgotten with the program. */
export class Visit {
  readonly id: string;
  readonly guild = snowflake();
  readonly bot: Person;
  readonly role: Role = { id: snowflake(), name: 'Helpers' };
  readonly people: readonly Person[];
  readonly channels: readonly Channel[];
  /** The day that the whole conversation is about; undefined: today. */
  asOf: Day | undefined;
  language = 'en';
  seenAt = Date.now();
  /** Whom the bot last opened direct messages with: one channel here stands for everybody's. */
  lastDirect: string | undefined;
  readonly #kept = new Map<string, Kept>();
  readonly #uploads = new Map<string, SentFile>();
  readonly #listeners = new Set<Listener>();
  /** How much one visitor of a public page may ask for. */
  readonly pace = new Pace(60, 10_000);

  constructor(id: string, bot: Person, isPublic: boolean) {
    this.id = id;
    this.bot = bot;
    this.people = makePeople(isPublic);
    this.channels = makeChannels(bot.name);
  }

  get posts(): readonly Post[] {
    return [...this.#kept.values()].map(({ post }) => post);
  }

  get kept(): readonly Kept[] {
    return [...this.#kept.values()];
  }

  get listened(): boolean {
    return this.#listeners.size > 0;
  }

  base(): string {
    return `/visits/${this.id}`;
  }

  find(id: string): Kept | undefined {
    return this.#kept.get(id);
  }

  person(id: string): Person | undefined {
    return this.people.find((person) => person.id === id);
  }

  channel(id: string): Channel | undefined {
    return this.channels.find((channel) => channel.id === id);
  }

  /** Puts a message into a channel, or changes the one that has its id. */
  put(post: Post, more: Partial<Omit<Kept, 'post'>> = {}): Post {
    const before = this.#kept.get(post.message.id);
    this.#kept.set(post.message.id, { files: [], ...before, ...more, post });
    this.tell({ kind: 'post', post });
    for (const [id] of this.#kept) {
      if (id === post.message.id || (this.#kept.size <= most.posts && this.#bytes() <= most.fileBytes)) break;
      this.remove(id);
    }
    return post;
  }

  #bytes(): number {
    return [...this.#kept.values()].flatMap(({ files }) => files).reduce((sum, { data }) => sum + data.byteLength, 0);
  }

  remove(id: string): void {
    if (this.#kept.delete(id)) this.tell({ kind: 'gone', id });
  }

  /** A new message of the bot's, or of a person's. */
  make(author: Person, channel: string, more: Partial<PostedMessage> = {}): PostedMessage {
    return {
      id: snowflake(),
      channel_id: channel,
      type: 0,
      author: authorOf(author, author.id === this.bot.id),
      content: '',
      flags: 0,
      components: [],
      attachments: [],
      embeds: [],
      mentions: [],
      timestamp: new Date().toISOString(),
      edited_timestamp: null,
      ...more,
    };
  }

  files(id: string, files: readonly SentFile[]) {
    return postedFiles(this.base(), id, files);
  }

  /** Takes a file that a form or an option hands over; undefined when it is too large. */
  upload(name: string, data: Uint8Array): string | undefined {
    if (data.byteLength > most.uploadBytes) return undefined;
    const id = snowflake();
    this.#uploads.set(id, { name, data, description: '' });
    for (const [old] of this.#uploads) {
      if (this.#uploads.size <= most.uploads) break;
      this.#uploads.delete(old);
    }
    return id;
  }

  uploaded(id: string): SentFile | undefined {
    return this.#uploads.get(id);
  }

  listen(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  tell(event: Event): void {
    for (const listener of this.#listeners) listener(event);
  }
}
