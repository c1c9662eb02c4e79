import type { Command, Desk, Request } from '../../commands/command.ts';
import { commands } from '../../commands/index.ts';
import { todayIn } from '../calendar.ts';
import type { Config } from '../config.ts';
import { load } from '../knowledge/load.ts';
import { describeProblem } from '../knowledge/problem.ts';
import { releasesFolder, releasesIn } from '../knowledge/release.ts';
import type { Session } from '../transports/terminal/session.ts';
import { sequenceFrom } from './sequence.ts';
import { type Serving, serve } from './serving.ts';

/** The product without its edges: what every transport answers with. */
export type Product = { commands: readonly Command[]; desk: Desk; serving: Serving };

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
  const serving = serve(loaded.knowledge, () => new Date());
  const releases = releasesIn(releasesFolder(knowledge));
  const desk: Desk = {
    get bot() {
      return serving.bot;
    },
    get record() {
      return serving.state;
    },
    repository,
    releases,
    sequenceOf: (deadline) => sequenceFrom(releases, serving.bot)(deadline),
  };
  return { commands: commands.map(steady), desk, serving };
}

/** A command whose requests each see one record from their beginning to their end, even when another takes over. */
export function steady(command: Command): Command {
  const { suggest } = command;
  return {
    ...command,
    execute: (request, desk) => command.execute(request, deskAt(request, desk)),
    ...(suggest && { suggest: (request, desk) => suggest(request, deskAt(request, desk)) }),
  };
}

/** The desk of one request: its bot knows the asking server's own facts, and no other server's. */
const deskAt = ({ place }: Request, desk: Desk): Desk => ({ ...desk, bot: desk.bot.with(place.facts) });

/** The same product at a terminal, with the terminal's own zone and language. */
export function sessionOf({ commands, desk }: Product): Session {
  const { timeZone, locale } = Intl.DateTimeFormat().resolvedOptions();
  return { commands, desk, language: locale, today: () => todayIn(timeZone) };
}
