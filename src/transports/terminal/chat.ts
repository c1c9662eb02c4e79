import { createInterface } from 'node:readline/promises';
import type { Readable, Writable } from 'node:stream';
import type { Reply } from '../../../commands/command.ts';
import type { Subject } from '../../knowledge/knowledge.ts';
import { linesOf } from './lines.ts';
import { type Offered, offers, shown } from './plain.ts';
import { type Asked, clicked, dispatch, type Session } from './session.ts';
import { complete, readSlash } from './slash.ts';

/** What a chat is held with. */
export type ChatOptions = {
  session: Session;
  input: Readable & { isTTY?: boolean };
  print: (text: string) => Promise<void>;
  /** Where the prompt and what is typed are shown; only for a terminal. */
  output: Writable;
  /** Ends the chat after the reply under way. */
  stop: AbortSignal;
};

/** Text for text: one line in, one reply out. Keeps what can be chosen from the last reply, and nothing else. */
export class Chat {
  #offered: readonly Offered[] = [];
  #subjects: readonly Subject[] = [];
  readonly picked = new Map<string, string>();
  readonly #session: Session;

  constructor(session: Session) {
    this.#session = session;
  }

  /** The reply to one typed line. A number chooses what the last reply offered under it. */
  async reply(line: string): Promise<string> {
    const text = line.trim();
    const number = /^\d{1,2}$/.test(text) ? Number(text) : undefined;
    const choice = number === undefined ? undefined : this.#offered[number - 1];
    if (choice) return this.#say(await dispatch(this.#session, clicked(choice.click)));
    if (number !== undefined && this.#offered.length > 0)
      return `There are ${this.#offered.length} to choose from; ${number} is none of them.`;
    if (!text.startsWith('/')) return this.#say(await dispatch(this.#session, this.#question(text)));
    const typed = readSlash(text, this.#session.commands, this.picked);
    return typed.kind === 'fault' ? typed.text : this.#say(await dispatch(this.#session, typed.asked));
  }

  #question(question: string): Asked {
    return { command: 'ask', options: { question }, ...(this.#subjects.length > 0 && { repliesTo: this.#subjects }) };
  }

  #say(reply: Reply | undefined): string {
    if (reply?.kind !== 'say' && reply?.kind !== 'update') return 'Nothing to show here.';
    this.#offered = offers(reply.message);
    if (reply.message.subjects.length > 0) this.#subjects = reply.message.subjects;
    return shown(reply.message, true);
  }
}

/** Holds the chat until the input ends, `/quit` is typed or `stop` is called. Every line is answered before the end. */
export async function chat({ session, input, print, output, stop }: ChatOptions): Promise<void> {
  const talk = new Chat(session);
  const answerTo = async (line: string) => {
    try {
      return await talk.reply(line);
    } catch (error) {
      return `Sorry, something went wrong on my side: ${error instanceof Error ? error.name : 'unknown'}. Please ask in another way.`;
    }
  };
  if (!input.isTTY) {
    const end = () => input.destroy();
    stop.addEventListener('abort', end, { once: true });
    try {
      for await (const { text } of linesOf(input)) {
        if (stop.aborted || text.trim() === '/quit') break;
        await print(`${await answerTo(text)}\n`);
      }
    } catch (error) {
      // Reading ends with an error where it was stopped from outside.
      if (!stop.aborted) throw error;
    }
    stop.removeEventListener('abort', end);
    return;
  }
  const lines = createInterface({
    input,
    output,
    prompt: '> ',
    completer: (line: string) => complete(line, session, talk.picked),
  });
  const close = () => lines.close();
  stop.addEventListener('abort', close, { once: true });
  lines.on('SIGINT', close);
  lines.prompt();
  for await (const line of lines) {
    if (line.trim() === '/quit') break;
    // A second Tab that comes while the first is looked up is typed into the line.
    const typed = line.replaceAll('\t', '');
    if (typed.trim() !== '') await print(`${await answerTo(typed)}\n`);
    if (stop.aborted) break;
    lines.prompt();
  }
  stop.removeEventListener('abort', close);
  lines.close();
  // A terminal that is still listened to would keep the program alive.
  input.destroy();
}
