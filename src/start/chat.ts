import { chat } from '../transports/terminal/chat.ts';
import { OutputClosed, outputTo } from '../transports/terminal/output.ts';
import { type Product, sessionOf } from './product.ts';

/** Holds the chat in this terminal: what there is without Discord. */
export async function runChat(product: Product, stop: AbortSignal): Promise<number> {
  const { record } = product.desk.bot.knowledge;
  const [example = ''] = record.examples;
  const output = outputTo(process.stdout, process.stderr);
  console.error(
    'DISCORD_TOKEN is not set, so the bot is not on Discord. The README says how to connect it; .env.example lists all settings.',
  );
  if (process.stdin.isTTY)
    console.error(
      `${record.title}: ask something ("${example}"), or type / and Tab for commands, a number to choose, /quit to leave.\n`,
    );
  try {
    await chat({
      session: sessionOf(product),
      input: process.stdin,
      output: process.stdout,
      print: output.write,
      stop,
    });
  } catch (error) {
    if (!(error instanceof OutputClosed)) throw error;
  }
  return 0;
}
