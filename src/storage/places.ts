import { parsedKept } from '../knowledge/own/check.ts';
import type { OwnFacts, OwnSection } from '../knowledge/own/own.ts';
import type { KeptFacts } from './own-facts.ts';
import { defaultSettings, type Settings } from './settings.ts';
import type { Storage } from './storage.ts';

/** What a request needs to know of the server that it comes from. */
export type Kept = { settings: Settings; facts: OwnFacts };

export type Places = {
  /** At once where it is known; only a server's first request, or one after a change, waits for the database. */
  of(guild: string): Kept | Promise<Kept>;
};

type Options = { now: () => number; complain: (words: string) => void };

/** How long what is known is used without asking the database, in the background, whether it still holds. */
const freshMs = 5_000;
/** How long a request may wait for the database before it is answered without it. */
const patienceMs = 1_200;
const mostServers = 2_000;

/** Nothing is known: then nobody but the asker sees the answer, for the server may have wanted that. */
const unknown = (guild: string): Kept => ({
  settings: { ...defaultSettings, replies: 'private' },
  facts: factsOf({ guild, version: 0, records: [] }),
});

export function factsOf({ guild, version, records }: KeptFacts): OwnFacts {
  const written = records.map(({ section, id, record }) => ({
    section: section as OwnSection,
    id,
    record: JSON.parse(record) as Readonly<Record<string, unknown>>,
  }));
  return { guild, version: String(version), records: parsedKept(written) };
}

/** Keeps what is known of each server, as long as nobody says that it changed. */
export function placesIn(storage: Storage, { now, complain }: Options): Places {
  const known = new Map<string, { kept: Kept; version: number; checkedAt: number }>();
  const loading = new Map<string, Promise<Kept>>();
  /** Counts the changes heard of: what was read before one must not stay. */
  let changes = 0;
  storage.onChange((guild) => {
    changes++;
    if (guild !== undefined) {
      known.delete(guild);
      loading.delete(guild);
    } else for (const one of known.values()) one.checkedAt = 0;
  });

  async function read(guild: string): Promise<Kept> {
    for (;;) {
      const before = changes;
      const [facts, settings] = await Promise.all([storage.facts.of(guild), storage.servers.settings(guild)]);
      const kept = { settings, facts: factsOf(facts) };
      if (before !== changes) continue;
      known.delete(guild);
      known.set(guild, { kept, version: facts.version, checkedAt: now() });
      const [oldest] = known.keys();
      if (known.size > mostServers && oldest !== undefined) known.delete(oldest);
      return kept;
    }
  }

  function load(guild: string): Promise<Kept> {
    const under = loading.get(guild);
    if (under) return under;
    const reading = read(guild).finally(() => loading.get(guild) === reading && loading.delete(guild));
    loading.set(guild, reading);
    return reading;
  }

  /** In the background: another process may have changed something while its word did not come through. */
  async function check(guild: string, version: number): Promise<void> {
    try {
      if ((await storage.servers.version(guild)) !== version) await load(guild);
    } catch (error) {
      complain(`what is kept for a server could not be checked: ${String(error)}`);
    }
  }

  async function inTime(guild: string): Promise<Kept> {
    const { promise: late, resolve } = Promise.withResolvers<Kept>();
    const timer = setTimeout(() => resolve(unknown(guild)), patienceMs);
    try {
      return await Promise.race([load(guild), late]);
    } catch (error) {
      complain(`what is kept for a server could not be read: ${String(error)}`);
      return unknown(guild);
    } finally {
      clearTimeout(timer);
    }
  }

  return {
    of(guild) {
      const one = known.get(guild);
      if (!one) return inTime(guild);
      if (now() - one.checkedAt > freshMs) {
        one.checkedAt = now();
        void check(guild, one.version);
      }
      return one.kept;
    },
  };
}
