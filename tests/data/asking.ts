/** Asks the bot as people do, in words or by a command, and gives what it tells with the sources that it names. */
import type { Desk, Request } from '../../commands/command.ts';
import { commands } from '../../commands/index.ts';
import { createBot } from '../../src/bot.ts';
import { load } from '../../src/knowledge/load.ts';
import { readClick, tellsOf } from '../../src/message/click.ts';
import type { Message } from '../../src/message/message.ts';
import { spoken } from '../../src/transports/terminal/plain.ts';

/** What is told: the words of the reply without its list of sources, and the ids of those. */
export type Asked = { text: string; sources: ReadonlySet<string> };

/** No list of the record is longer. */
const mostPages = 30;

const request = (command: string, options: Request['options'], today: string): Request => ({
  command,
  options,
  language: 'en-GB',
  clock: { today, asOf: today },
  place: {},
  asker: { id: '1', mayModerate: false },
});

/** The request that a line stands for: `/app app:Alipay as_of:2021-02-01`, or else a question in plain words. */
export function requestOf(line: string, today: string): Request {
  const [, command, rest = ''] = /^\/([a-z]+)(?: (.*))?$/.exec(line) ?? [];
  if (command === undefined) return request('ask', { question: line }, today);
  const options = [...rest.matchAll(/([a-z_]+):(.*?)(?= [a-z_]+:|$)/g)].map(([, name = '', value = '']) => [
    name,
    value,
  ]);
  return request(command, Object.fromEntries(options), today);
}

async function messageOf(asked: Request, desk: Desk): Promise<Message> {
  const command = commands.find(({ name }) => name === asked.command);
  if (!command) throw new Error(`there is no command /${asked.command}`);
  const reply = await command.execute(asked, desk);
  if (reply.kind !== 'say' && reply.kind !== 'update')
    throw new Error(`/${asked.command} says nothing but ${reply.kind}`);
  return reply.message;
}

/** The click to the page after this one; none on the last. */
function next(message: Message, page: number): string | undefined {
  const clicks = message.choices.flat().map(({ click }) => readClick(click));
  return clicks.find((click) => click?.command === 'tell' && tellsOf(click.request)[0]?.page === page + 1)?.request;
}

/** A bot over the given files, on a fixed day. A command is read to its last page, a question by its first reply alone. */
export async function asker(paths: readonly string[], today: string): Promise<(line: string) => Promise<Asked>> {
  const loaded = await load(paths);
  if (loaded.kind === 'problems') throw new Error('the knowledge has problems');
  const desk: Desk = { bot: createBot(loaded.knowledge) };
  return async (line) => {
    const first = requestOf(line, today);
    const messages = [await messageOf(first, desk)];
    for (let page = 1; first.command !== 'ask' && page < mostPages; page++) {
      const more = next(messages[page - 1] as Message, page);
      if (more === undefined) break;
      messages.push(await messageOf(request('tell', { request: more }, today), desk));
    }
    return {
      text: messages.map(spoken).join('\n'),
      sources: new Set(messages.flatMap(({ sources }) => sources.map(({ id }) => id))),
    };
  };
}
