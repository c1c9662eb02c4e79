import type { APIApplicationCommandOptionChoice, RESTPostAPIApplicationCommandsJSONBody } from 'discord-api-types/v10';
import type { Clock } from '../src/answers/answer.ts';
import type { Bot } from '../src/bot.ts';
import type { Release } from '../src/knowledge/history.ts';
import type { Subject } from '../src/knowledge/knowledge.ts';
import type { OwnFacts } from '../src/knowledge/own/own.ts';
import type { RecordState } from '../src/knowledge/watch.ts';
import type { Form } from '../src/message/form.ts';
import type { Message } from '../src/message/message.ts';
import type { Outbox } from '../src/outbox/outbox.ts';
import type { Job } from '../src/storage/jobs.ts';
import type { Places } from '../src/storage/places.ts';
import type { Settings } from '../src/storage/settings.ts';
import type { Storage } from '../src/storage/storage.ts';

/** What may be done in a channel, as far as posts and reminders need it. */
export type Right = 'view' | 'send' | 'attach' | 'history' | 'pin' | 'thread' | 'mention' | 'moderate';

/** A channel that a request names, with what the asker and the bot may do there; Discord says both at that moment. */
export type GivenChannel = { id: string; name: string; asker: readonly Right[]; bot: readonly Right[] };

/** A role that a request names. */
export type GivenRole = { id: string; name: string; mentionable: boolean };

/** Where a request comes from, and that server's settings. No guild in direct messages and private channels. */
export type Place = {
  guild?: string;
  channel?: string;
  /** The channel that a thread is in. */
  parent?: string;
  answersPrivately?: boolean;
  /** Nobody but the asker may see an answer here, whatever is asked for. */
  onlyPrivately?: boolean;
  settings?: Settings;
  /** The server's own records. */
  facts?: OwnFacts;
  /** The channel itself. */
  here?: GivenChannel;
  /** The bot is a member there, and not only installed to somebody's account. */
  botIsHere?: boolean;
};

/** Who asks; kept nowhere. `mayModerate` comes from Discord's own permissions. */
export type Asker = {
  id: string;
  /** Manage Messages. */
  mayModerate: boolean;
  /** Manage Server. */
  mayManage?: boolean;
  roles?: readonly string[];
};

/** A file that was given to an option, as Discord describes it: nothing has been fetched. */
export type GivenFile = { name: string; url: string; size: number };

/** The texts of a message that a message menu was called on: its content, its embeds, a forwarded message's. */
export type TargetMessage = { id: string; texts: readonly string[] };

/** The message that a clicked button or menu stands on. */
export type ClickedMessage = { private: boolean; askerId?: string; content: unknown };

/** One request, free of any transport's objects. */
export type Request = {
  command: string;
  /** A click's whole argument stands under `request`: see `readClick` of src/message/click.ts. */
  options: Readonly<Record<string, string | number | boolean | undefined>>;
  /** The option being typed, for suggestions. */
  focused?: { name: string; value: string };
  files?: Readonly<Record<string, GivenFile>>;
  /** Channels and roles that were picked, by their ids. */
  channels?: Readonly<Record<string, GivenChannel>>;
  roles?: Readonly<Record<string, GivenRole>>;
  /** All values that were picked in a menu; `options.field` then holds what the menu itself carries. */
  picked?: readonly string[];
  target?: TargetMessage;
  clicked?: ClickedMessage;
  /** For a mention or direct message: the subjects of the bot's message that it replies to. */
  repliesTo?: readonly Subject[];
  language: string;
  clock: Clock;
  place: Place;
  asker: Asker;
};

/** What a command gives back; the transport puts it into its own form. */
export type Reply =
  | { kind: 'say'; message: Message }
  /** In place of the message that was clicked; the transport says it privately where the clicker is not the asker. */
  | { kind: 'update'; message: Message }
  /** Asks for more in a window; what is filled in comes as a request of its own. Never in answer to a form. */
  | { kind: 'form'; form: Form }
  | { kind: 'suggest'; suggestions: readonly APIApplicationCommandOptionChoice<string>[] }
  /** Takes away the message that was clicked. */
  | { kind: 'remove' };

/** What happens without being asked, as far as a command has a say in it. */
export type Work = {
  /** Something was added to be done: it is not waited for. */
  soon(): void;
  /** What became of a job, as soon as that is known; undefined when it takes longer. */
  settled(id: string, ms: number): Promise<Job | undefined>;
  /** Reminders or posts may have changed. */
  plan(): void;
};

/** What a command may use. */
export type Desk = {
  bot: Bot;
  repository?: string;
  /** What servers asked to have kept; undefined where nothing can be kept. */
  storage?: Storage;
  /** What is known of each server, from a cache. */
  places?: Places;
  /** What the bot can send by itself; undefined where it cannot. */
  outbox?: Outbox;
  work?: Work;
  /** Fetches a given file, from Discord's own hosts alone. */
  fetchFile?: (file: GivenFile) => Promise<Fetched>;
  /** What serves and since when, and a later change that was not taken; undefined where nothing watches the files. */
  record?: RecordState;
  /** What the record said on the days of its releases, in their order. */
  releases?: () => readonly Release[];
  /** How often a deadline has changed over the releases; calendars replace a copy only where this has risen. */
  sequenceOf?: (deadline: string) => number;
};

/** A file's text, or why there is none. */
export type Fetched =
  | { kind: 'text'; text: string }
  | { kind: 'refused'; why: 'host' | 'size' | 'text' | 'unreachable' };

/** A command: its definition for Discord and its handler. Hidden ones are reached by clicks only. */
export type Command = {
  /** As Discord sends it: the default name of the definition, or what stands before the colon of a `custom_id`. */
  name: string;
  /** Undefined for commands that only buttons reach. */
  definition?: RESTPostAPIApplicationCommandsJSONBody;
  /** For /help: the option that an example fills, with the record's first name of that kind. */
  example?: { option: string; kind: 'app' | 'measure' };
  execute(request: Request, desk: Desk): Reply | Promise<Reply>;
  suggest?(request: Request, desk: Desk): Reply;
};
