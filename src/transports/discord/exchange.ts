import { randomUUID } from 'node:crypto';
import type { APIInteraction, APIInteractionResponse } from 'discord-api-types/v10';
import { InteractionResponseType, InteractionType, MessageFlags } from 'discord-api-types/v10';
import type { Command, Desk, Reply, Request } from '../../../commands/command.ts';
import { inPlace } from '../../../commands/parts/place.ts';
import type { Day } from '../../calendar.ts';
import type { Log } from '../../log.ts';
import type { Kept } from '../../storage/places.ts';
import { type Decoded, decode } from './decode.ts';
import { asEdit, encode, encodeMessage, forPlace, type MessageBody, type SentFile, staysInPlace } from './encode.ts';
import type { CommandIds } from './markdown.ts';
import { apology, notice, unknownClick, unknownCommand } from './notices.ts';
import { messageProblems, responseProblems } from './payload.ts';

/** What answers are made with, the same for every interaction. */
export type Setup = {
  commands: readonly Command[];
  desk: Desk;
  ids: CommandIds;
  /** The day in a zone, or where no server has set one. */
  today: (zone?: string) => Day;
  log: Log;
  /** Milliseconds after which a command that has promised a reply is deferred. */
  deferAfterMs: number;
};

/** The way back to Discord for one interaction: the one response, and what may follow it. */
export type Back = {
  respond(response: APIInteractionResponse, files: readonly SentFile[]): Promise<unknown>;
  /** Changes the interaction's own reply; for a click, the message that was clicked. */
  edit(body: MessageBody, files: readonly SentFile[]): Promise<unknown>;
  followUp(body: MessageBody, files: readonly SentFile[]): Promise<unknown>;
  /** Deletes the interaction's own reply; for a click, the message that was clicked. */
  remove(): Promise<unknown>;
};

/** What has already been said to an interaction; a deferral cannot change between private and public later. */
type Said = 'nothing' | 'answered' | 'deferred-private' | 'deferred-public' | 'deferred-click';

const late = Symbol('late');

/** Discord's codes for what can no longer be answered: interaction unknown, message gone, token over. */
const closed = new Set<unknown>([10_062, 10_008, 10_015, 50_027]);
const alreadyAnswered = 40_060;
const codeOf = (error: unknown): unknown => (error as { code?: unknown } | undefined)?.code;

/** The course of one interaction: it knows what has been said, so that nothing is said twice. */
export class Exchange {
  #said: Said = 'nothing';
  readonly #setup: Setup;
  readonly #back: Back;
  readonly #interaction: APIInteraction;

  constructor(setup: Setup, back: Back, interaction: APIInteraction) {
    this.#setup = setup;
    this.#back = back;
    this.#interaction = interaction;
  }

  async answer(): Promise<void> {
    const { commands, today, ids } = this.#setup;
    if (this.#interaction.type === InteractionType.Ping) return this.#respond({ type: InteractionResponseType.Pong });
    const kept = await this.#kept();
    const read = decode(this.#interaction, today(kept?.settings.zone));
    const decoded = read && kept ? { ...read, request: inPlace(read.request, kept) } : read;
    const command = decoded && commands.find(({ name }) => name === decoded.request.command);
    if (decoded?.kind === 'suggest') return this.#suggest(command, decoded);
    if (!decoded || !command) {
      const text = decoded?.request.clicked ? unknownClick(commands) : unknownCommand(commands);
      return this.#tell(notice(text, ids));
    }
    const { request } = decoded;
    const reply = command.execute(request, this.#setup.desk);
    const isReady = !(reply instanceof Promise) && !hasFiles(reply);
    await this.#deliver(isReady ? reply : await this.#inTime(withFiles(reply), request), request);
  }

  /** What the server asked to have kept; known at once, save for its first request. */
  async #kept(): Promise<Kept | undefined> {
    const { guild_id } = this.#interaction;
    return guild_id === undefined ? undefined : this.#setup.desk.places?.of(guild_id);
  }

  async apologise(error: unknown): Promise<void> {
    const { log, ids } = this.#setup;
    const facts = { ...aboutInteraction(this.#interaction), error: wordsOf(error) };
    if (closed.has(codeOf(error))) {
      log('warn', 'interaction was over before it was answered', facts);
      return;
    }
    const id = randomUUID().slice(0, 8);
    log('error', 'interaction failed', { id, ...facts });
    try {
      if (this.#interaction.type === InteractionType.ApplicationCommandAutocomplete) await this.#respond(noSuggestions);
      else await this.#tell(notice(apology(id), ids));
    } catch (second) {
      log('warn', 'apology not delivered', { id, error: wordsOf(second) });
    }
  }

  /** Discord wants the suggestions in time or not at all. */
  async #suggest(command: Command | undefined, { request }: Decoded): Promise<void> {
    const reply = command?.suggest?.(request, this.#setup.desk);
    if (reply?.kind === 'suggest') await this.#deliver(reply, request);
    else await this.#respond(noSuggestions);
  }

  /** Waits for a reply; when it takes long, tells Discord that it will come. */
  async #inTime(promised: Promise<Reply>, request: Request): Promise<Reply> {
    const { promise: timeUp, resolve } = Promise.withResolvers<typeof late>();
    const timer = setTimeout(resolve, this.#setup.deferAfterMs, late);
    const first = await Promise.race([promised, timeUp]).finally(() => clearTimeout(timer));
    if (first !== late) return first;
    // Until the deferral is sent, a failure of the command must not count as unhandled.
    promised.catch(() => {});
    await this.#defer(request);
    return promised;
  }

  async #defer({ clicked, options, place }: Request): Promise<void> {
    if (clicked) {
      await this.#respond({ type: InteractionResponseType.DeferredMessageUpdate });
      this.#said = 'deferred-click';
      return;
    }
    const wanted = typeof options.private === 'boolean' ? options.private : place.answersPrivately === true;
    const isPrivate = wanted || place.onlyPrivately === true;
    const data = isPrivate ? { flags: MessageFlags.Ephemeral as const } : {};
    await this.#respond({ type: InteractionResponseType.DeferredChannelMessageWithSource, data });
    this.#said = isPrivate ? 'deferred-private' : 'deferred-public';
  }

  async #deliver(reply: Reply, request: Request): Promise<void> {
    const { ids } = this.#setup;
    if (this.#said === 'nothing') {
      const outgoing = await encode(reply, request, ids);
      if (outgoing.kind === 'response') return this.#respond(outgoing.response, outgoing.files);
      await this.#respond({ type: InteractionResponseType.DeferredMessageUpdate });
      await this.#back.remove();
      return;
    }
    if (reply.kind === 'remove') {
      await this.#back.remove();
      return;
    }
    if (reply.kind === 'suggest' || reply.kind === 'form') throw new TypeError(`too late for a ${reply.kind}`);
    const { body, files } = await encodeMessage(forPlace(reply.message, reply, request), ids);
    await this.#later(body, files, staysInPlace(reply, request));
  }

  /** The reply after a deferral: in its place where it may stand there, else as a message of its own. */
  async #later(body: MessageBody, files: readonly SentFile[], inPlace: boolean): Promise<void> {
    const problems = messageProblems(body);
    if (problems.length > 0) throw new RangeError(`Discord would refuse: ${problems.join('; ')}`);
    const isPrivate = (body.flags & MessageFlags.Ephemeral) !== 0;
    const said = this.#said;
    this.#said = 'answered';
    if (
      said === 'deferred-private' ||
      (said === 'deferred-public' && !isPrivate) ||
      (said === 'deferred-click' && inPlace)
    ) {
      await this.#back.edit(asEdit(body), files);
      return;
    }
    // A public "is thinking" cannot become private: it goes, and the private words follow.
    if (said === 'deferred-public') await this.#back.remove();
    await this.#back.followUp(body, files);
  }

  /** A message of the transport itself, wherever the exchange stands. */
  async #tell(body: MessageBody): Promise<void> {
    if (this.#said === 'nothing') {
      await this.#respond({
        type: InteractionResponseType.ChannelMessageWithSource,
        data: body,
      } as APIInteractionResponse);
    } else if (this.#said === 'answered') await this.#back.followUp(body, []);
    else await this.#later(body, [], false);
  }

  async #respond(response: APIInteractionResponse, files: readonly SentFile[] = []): Promise<void> {
    const problems = responseProblems(response);
    if (problems.length > 0) throw new RangeError(`Discord would refuse: ${problems.join('; ')}`);
    try {
      await this.#back.respond(response, files);
    } catch (error) {
      // Our own response arrived although nobody could tell us, or the interaction came twice.
      if (codeOf(error) !== alreadyAnswered) throw error;
      this.#setup.log('info', 'interaction was answered before', aboutInteraction(this.#interaction));
    }
    this.#said = 'answered';
  }
}

const hasFiles = (reply: Reply): reply is Extract<Reply, { kind: 'say' | 'update' }> =>
  (reply.kind === 'say' || reply.kind === 'update') && reply.message.attachments.length > 0;

/** A reply whose files are made: the time that a picture takes counts as the command's own. */
async function withFiles(promised: Reply | Promise<Reply>): Promise<Reply> {
  const reply = await promised;
  if (!hasFiles(reply)) return reply;
  const attachments = await Promise.all(
    reply.message.attachments.map(async (attachment) => {
      const bytes = await attachment.bytes();
      return { ...attachment, bytes: () => Promise.resolve(bytes) };
    }),
  );
  return { ...reply, message: { ...reply.message, attachments } };
}

const noSuggestions: APIInteractionResponse = {
  type: InteractionResponseType.ApplicationCommandAutocompleteResult,
  data: { choices: [] },
};

/** What the log may say of an interaction: nothing that was asked, and nobody who asked. */
function aboutInteraction({ id, type, data }: APIInteraction): Record<string, unknown> {
  const { name, custom_id } = (data ?? {}) as { name?: unknown; custom_id?: unknown };
  const command = name ?? (typeof custom_id === 'string' ? custom_id.split(':', 1)[0] : undefined);
  return { interaction: id, type, ...(typeof command === 'string' && { command: command.slice(0, 40) }) };
}

export const wordsOf = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : String(error);
