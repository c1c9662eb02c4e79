/** What the bot keeps: opened at the start, put on the desk, tidied once a day. */
import type { Desk } from '../../commands/command.ts';
import { gapsKeptSince } from '../../commands/parts/gaps.ts';
import { addDays } from '../calendar.ts';
import type { Config } from '../config.ts';
import type { Log } from '../log.ts';
import { openStorage, StorageProblem } from '../storage/open.ts';
import { placesIn } from '../storage/places.ts';
import { daysKeptAfterLeaving } from '../storage/servers.ts';
import type { Storage } from '../storage/storage.ts';
import { fetchGiven } from '../transports/discord/files.ts';

export type Keeping = { storage: Storage; close(): Promise<void> };

/** Opens the database and puts it on the desk; undefined when it cannot be used, after that was said. */
export async function openKeeping(
  { storage: options, discord }: Config,
  desk: Desk,
  log: Log,
  complain: (line: string) => void,
): Promise<Keeping | undefined> {
  try {
    const storage = await openStorage(options, (words) => log('warn', words));
    desk.storage = storage;
    desk.places = placesIn(storage, { now: Date.now, complain: (words) => log('warn', words) });
    desk.fetchFile = fetchGiven(discord.apiUrl);
    return { storage, close: () => storage.close() };
  } catch (error) {
    if (!(error instanceof StorageProblem)) throw error;
    complain(`The bot does not start: ${error.message}.`);
    return undefined;
  }
}

const hour = 60 * 60 * 1_000;
/** Jobs that are over are remembered for as long as somebody may ask what became of them. */
const jobsKeptMs = 90 * 24 * hour;

/** Deletes what is past its time. `present` lists the servers that the bot is in; undefined where nobody can say. */
export async function tidy(
  storage: Storage,
  log: Log,
  now: Date,
  present?: () => Promise<ReadonlySet<string>>,
): Promise<void> {
  const today = now.toISOString().slice(0, 10);
  await storage.drafts.expire(now.getTime());
  await storage.gaps.expire(gapsKeptSince(today));
  await storage.jobs.expire(now.getTime() - jobsKeptMs);
  // What somebody was to be reminded of is nobody's business once it is over.
  for (const { id, person } of await storage.reminders.list({ states: ['over'] }))
    if (person !== undefined) await storage.reminders.remove(id);
  if (!present) return;
  try {
    const servers = await present();
    const { gone, back, deleted } = await storage.servers.compare(
      servers,
      today,
      addDays(today, -daysKeptAfterLeaving),
    );
    if (gone.length + back.length + deleted.length > 0)
      log('info', 'servers compared', { gone: gone.length, back: back.length, deleted: deleted.length });
  } catch (error) {
    // A failed or partial list says nothing about who is gone.
    log('warn', 'the list of servers could not be read; nothing was deleted', { error: String(error) });
  }
}

/** Tidies a few minutes after the start and then once a day, until it is stopped. */
export function tidyDaily(storage: Storage, log: Log, present?: () => Promise<ReadonlySet<string>>): { stop(): void } {
  const run = () =>
    void tidy(storage, log, new Date(), present).catch((error: unknown) =>
      log('warn', 'tidying failed', { error: String(error) }),
    );
  const first = setTimeout(run, hour / 12).unref();
  const daily = setInterval(run, 24 * hour).unref();
  return {
    stop() {
      clearTimeout(first);
      clearInterval(daily);
    },
  };
}
