/** A process of jobs alone that ends itself as `kill -9` does, at one step of its work. */
import { enableCompileCache } from 'node:module';

// A hundred of these are started: what they load is compiled once.
enableCompileCache();
const { createBot } = await import('../../src/bot.ts');
const { startJobs } = await import('../../src/jobs/jobs.ts');
const { load } = await import('../../src/knowledge/load.ts');
const { openStorage } = await import('../../src/storage/open.ts');
const { factsOf } = await import('../../src/storage/places.ts');
const { discordOutbox } = await import('../../src/transports/discord/outbox.ts');

const {
  KNOWLEDGE = '',
  STORAGE_DIR = '',
  DATABASE_URL,
  DISCORD_API_URL,
  DISCORD_TOKEN = '',
  KILL_AT = '0',
} = process.env;
const killAt = Number(KILL_AT);
let steps = 0;

function step(): void {
  steps += 1;
  if (steps === killAt) process.kill(process.pid, 'SIGKILL');
}

/** Every call is three steps: before it, while it is under way, after it. */
function stepping<T extends object>(of: T): T {
  return new Proxy(of, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name);
      if (typeof value !== 'function') return value;
      return async (...args: unknown[]) => {
        step();
        const under: Promise<unknown> = value.apply(target, args);
        steps += 1;
        // Long enough for the request to have left, too short for its answer to be noted.
        if (steps === killAt) setTimeout(() => process.kill(process.pid, 'SIGKILL'), 2);
        const done = await under;
        step();
        return done;
      };
    },
  });
}

const loaded = await load([KNOWLEDGE]);
if (loaded.kind === 'problems') throw new Error(JSON.stringify(loaded.problems));
const bot = createBot(loaded.knowledge);
const storage = await openStorage({ dir: STORAGE_DIR, ...(DATABASE_URL !== undefined && { url: DATABASE_URL }) });

/** The shortest way to Discord: no files, no waiting for limits. */
const outbox = discordOutbox({
  ids: new Map(),
  async call({ method, route, query, body, signal }) {
    const response = await fetch(`${DISCORD_API_URL}/v10${route}${query ? `?${query}` : ''}`, {
      method,
      signal,
      headers: {
        authorization: `Bot ${DISCORD_TOKEN}`,
        'user-agent': 'DiscordBot (https://example.org, 1)',
        'content-type': 'application/json',
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    const answer: unknown = text === '' ? undefined : JSON.parse(text);
    if (!response.ok) throw Object.assign(new Error('refused'), { status: response.status, ...(answer as object) });
    return answer;
  },
});
startJobs({
  storage: {
    ...storage,
    jobs: stepping(storage.jobs),
    summaries: stepping(storage.summaries),
    alarms: stepping(storage.alarms),
  },
  outbox: stepping(outbox),
  botOf: async (guild) => (guild === undefined ? bot : bot.with(factsOf(await storage.facts.of(guild)))),
  releases: () => [],
  now: Date.now,
  log: (_level, words, facts) => console.log(words, JSON.stringify(facts)),
  timings: { lease: 250, nonce: 60_000, poll: 50, plan: 60_000, retry: 50, giveUp: 60_000 },
});
