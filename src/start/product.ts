import type { Command, Desk } from '../../commands/command.ts';
import { commands } from '../../commands/index.ts';
import { createBot } from '../bot.ts';
import { todayIn } from '../calendar.ts';
import type { Config } from '../config.ts';
import { load } from '../knowledge/load.ts';
import { describeProblem } from '../knowledge/problem.ts';
import type { Session } from '../transports/terminal/session.ts';

/** The product without its edges: what every transport answers with. */
export type Product = { commands: readonly Command[]; desk: Desk };

/** Reads the knowledge and builds what answers from it; undefined when it has problems, after all of them were told. */
export async function makeProduct(
  { knowledge, repository }: Config,
  complain: (line: string) => void,
): Promise<Product | undefined> {
  const loaded = await load(knowledge);
  if (loaded.kind === 'problems') {
    for (const problem of loaded.problems) complain(describeProblem(problem));
    complain(
      `The bot does not start with problems in its knowledge (${loaded.problems.length}). "npm run data" checks it again.`,
    );
    return undefined;
  }
  return { commands, desk: { bot: createBot(loaded.knowledge), repository } };
}

/** The same product at a terminal, with the terminal's own zone and language. */
export function sessionOf({ commands, desk }: Product): Session {
  const { timeZone, locale } = Intl.DateTimeFormat().resolvedOptions();
  return { commands, desk, language: locale, today: () => todayIn(timeZone) };
}
