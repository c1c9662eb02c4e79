import { readFileSync } from 'node:fs';
import { chat } from '../transports/terminal/chat.ts';
import { OutputClosed, outputTo } from '../transports/terminal/output.ts';
import { wrapped } from '../transports/terminal/wrap.ts';
import { stopped } from './discord.ts';
import { type Product, sessionOf } from './product.ts';

/** The page beside the terminal, and what whoever started the program should know of it. */
export type Page = { isOpen: boolean; says: readonly string[] };

/**
 * Holds the chat in this terminal: what there is without Discord. Where nobody types (a service, a job in the
 * background) and a page is open, it waits until it is stopped.
 */
export async function runChat(product: Product, stop: AbortSignal, page: Page): Promise<number> {
  if (page.isOpen && process.stdin.isTTY && isInBackground()) return stopped(stop).then(() => 0);
  const { record } = product.desk.bot.knowledge;
  const [example = ''] = record.examples;
  const output = outputTo(process.stdout, process.stderr);
  const say = (line: string) => console.error(wrapped(line, process.stderr.isTTY ? process.stderr.columns : undefined));
  say(
    'DISCORD_TOKEN is not set, so the bot is not on Discord. The README says how to connect it; .env.example lists all settings.',
  );
  for (const line of page.says) say(line);
  if (process.stdin.isTTY)
    say(
      `${record.title}: ask something ("${example}"), or type / and Tab for commands, a number to choose, /quit to leave.\n`,
    );
  let answered = 0;
  try {
    await chat({
      session: sessionOf(product),
      input: process.stdin,
      output: process.stdout,
      print: (text) => {
        answered += 1;
        return output.write(wrapped(text, process.stdout.isTTY ? process.stdout.columns : undefined));
      },
      stop,
    });
  } catch (error) {
    if (!(error instanceof OutputClosed)) throw error;
  }
  return page.isOpen && answered === 0 && !process.stdin.isTTY ? stopped(stop).then(() => 0) : 0;
}

/** A job in the background would be halted by reading from its terminal. Only Linux tells; elsewhere it is taken as in front. */
function isInBackground(): boolean {
  try {
    const [, , , group, , , inFront] = readFileSync('/proc/self/stat', 'utf8').replace(/^.*\)/s, '').split(' ');
    return group !== undefined && inFront !== undefined && group !== inFront;
  } catch {
    return false;
  }
}
