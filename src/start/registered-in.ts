/** Where the commands were registered last: without it, a server's own set would stay beside the one for everywhere. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '../config.ts';

const fileIn = ({ storage }: Config): string => join(storage.dir, 'registered-in');

/** The server whose own commands must go now; undefined when there is none, or it is the one they go to again. */
export function serverToClear(config: Config): string | undefined {
  try {
    const last = readFileSync(fileIn(config), 'utf8').trim();
    return /^\d{1,20}$/.test(last) && last !== config.discord.guildId ? last : undefined;
  } catch {
    // No file: the commands were never in one server alone.
    return undefined;
  }
}

/** Remembers where they are now. A folder that cannot be written costs only the clearing. */
export function rememberRegistered(config: Config): void {
  try {
    if (config.discord.guildId === undefined) rmSync(fileIn(config), { force: true });
    else {
      mkdirSync(config.storage.dir, { recursive: true });
      writeFileSync(fileIn(config), `${config.discord.guildId}\n`);
    }
  } catch {
    // What cannot be kept here is kept nowhere else.
  }
}
