import type { Command, Desk } from '../../../../commands/command.ts';
import type { Day } from '../../../calendar.ts';
import type { Log } from '../../../log.ts';
import type { Outbox } from '../../../outbox/outbox.ts';
import type { WhereIs } from './inside.ts';
import { snowflake } from './snowflake.ts';

/** What the page answers with: the bot's commands over a desk of the page's own. */
export type World = {
  commands: readonly Command[];
  /** Asked for each time: the record may have been replaced. */
  desk: Desk;
  /** The day in a zone, or in this machine's. */
  today: (zone?: string) => Day;
  log: Log;
  /** Anybody may come: nobody moderates, and less is kept. */
  isPublic: boolean;
  /** Where the records of the present version stand in their files. */
  whereIs: () => Promise<WhereIs>;
  /** What is wrong with the files as they are now, where an older record goes on being served. */
  problems: () => readonly string[];
  /** Begins what happens without being asked, with the page's own channels to post into. */
  begin?: (outbox: Outbox) => { stop(): Promise<unknown> } | undefined;
  /** Called whenever a visitor comes, before anything is asked. */
  visited?: () => void;
  /** A command that has promised a reply is deferred after this time. */
  deferAfterMs: number;
};

/** Whether a command is for moderators; its definition says so to Discord. */
const isForModerators = ({ definition }: Command): boolean =>
  definition !== undefined && (definition.default_member_permissions ?? undefined) !== undefined;

/** The commands that are offered: in public, without moderators'. */
export const offeredBy = ({ commands, isPublic }: Pick<World, 'commands' | 'isPublic'>): readonly Command[] =>
  isPublic ? commands.filter((command) => !isForModerators(command)) : commands;

/** The same commands on another day: what is asked without a day is about that one. */
export const on = (commands: readonly Command[], asOf: Day | undefined): readonly Command[] =>
  asOf === undefined
    ? commands
    : commands.map((command) => ({
        ...command,
        execute: (request, desk) => command.execute({ ...request, clock: { ...request.clock, asOf } }, desk),
      }));

/** Ids for clickable mentions of the commands, made up as Discord would at registration. */
export const idsOf = (commands: readonly Command[]): ReadonlyMap<string, string> =>
  new Map(commands.filter(({ definition }) => definition).map(({ name }) => [name, snowflake()]));
