import type { Desk } from '../../commands/command.ts';
import { todayIn } from '../calendar.ts';
import type { Config } from '../config.ts';
import { describeProblem } from '../knowledge/problem.ts';
import { ours } from '../limits.ts';
import type { Log } from '../log.ts';
import { warmPictures } from '../pictures/pictures.ts';
import type { Setup } from '../transports/discord/exchange.ts';
import type { WhereIs } from '../transports/web/playground/inside.ts';
import type { World } from '../transports/web/playground/world.ts';
import type { Web } from '../transports/web/server.ts';
import type { Product } from './product.ts';
import { startWork } from './work.ts';

/** What is wanted of the HTTP server, and to whom it says where it is. */
export type WebRun = { config: Config; product: Product; log: Log; say: (line: string) => void };

/** The HTTP server with whatever is configured for it; undefined where there is nothing to serve, or no port. */
export async function openWeb({ config, product, log, say }: WebRun, ids?: Setup['ids']): Promise<Web | undefined> {
  const page = wantedPage(config, say);
  const { publicKey, apiUrl = 'https://discord.com/api' } = config.discord;
  if (!page && publicKey === undefined) return undefined;
  const { host, port } = config.web;
  const { startWeb } = await import('../transports/web/server.ts');
  const { PortError } = await import('../transports/web/listen.ts');
  try {
    const web = await startWeb({
      host,
      port,
      health: () => healthOf(product),
      ...(page && { page: await worldOf(config, product, log, page === 'public') }),
      ...(publicKey !== undefined && { discord: await overHttp(publicKey, apiUrl, product, log, ids) }),
    });
    if (page) say(`The page to try it on: ${web.url}${page === 'public' ? ' (for anybody who can reach it)' : ''}`);
    if (publicKey !== undefined) say(`Interactions by HTTP: ${web.url}/interactions`);
    if (port !== 0 && web.port !== port) say(`Port ${port} is taken; ${web.port} is the next free one.`);
    return web;
  } catch (error) {
    if (!(error instanceof PortError)) throw error;
    say(error.message);
    return undefined;
  }
}

/** Whether the page is wanted, and may be: beyond this machine it is for everybody, and must be meant so. */
function wantedPage({ web, discord }: Config, say: (line: string) => void): boolean | 'public' {
  const { playground = discord.token === undefined && discord.publicKey === undefined, host } = web;
  if (playground !== true || isThisMachine(host)) return playground;
  say(`The page is not opened: with HOST=${host} anybody could reach it. PLAYGROUND=public opens it for everybody.`);
  return false;
}

const isThisMachine = (host: string): boolean => /^(localhost|\[?::1\]?|127(\.\d{1,3}){3})$/.test(host);

async function worldOf(config: Config, product: Product, log: Log, isPublic: boolean): Promise<World> {
  const { knowledge } = config;
  const desk = await ownDesk(product, log);
  return {
    commands: product.commands,
    desk,
    today,
    log,
    isPublic,
    whereIs: whereIsIn(knowledge, desk),
    problems: () => (desk.record?.refused?.problems ?? []).map(describeProblem),
    begin: (outbox) => startWork({ desk, serving: product.serving }, outbox, log),
    visited: firstTime(() => void warmPictures()),
    deferAfterMs: ours.deferAfterMs,
  };
}

/**
 * The page's own desk: the same record, and a store of its own that is forgotten at its end. Only what is named here is
 * shared, so that nothing of a real server can be reached from the page.
 */
async function ownDesk({ desk }: Product, log: Log): Promise<Desk> {
  const { openStorage } = await import('../storage/open.ts');
  const { placesIn } = await import('../storage/places.ts');
  const complain = (words: string) => log('warn', words);
  const storage = await openStorage({ dir: ':memory:' }, complain);
  const { repository, releases, sequenceOf } = desk;
  return {
    get bot() {
      return desk.bot;
    },
    get record() {
      return desk.record;
    },
    repository,
    releases,
    sequenceOf,
    storage,
    places: placesIn(storage, { now: Date.now, complain }),
  };
}

/** The page's day is this machine's, as the terminal's is. */
const today = (zone = Intl.DateTimeFormat().resolvedOptions().timeZone) => todayIn(zone);

/** Where records stand, read again whenever another record serves. */
function whereIsIn(paths: readonly string[], desk: Product['desk']): () => Promise<WhereIs> {
  let known: { version: string; whereIs: WhereIs } | undefined;
  return async () => {
    const { version } = desk.bot.knowledge;
    if (known?.version !== version) {
      const { whereabouts } = await import('../knowledge/whereabouts.ts');
      known = { version, whereIs: await whereabouts(paths) };
    }
    return known.whereIs;
  };
}

async function overHttp(
  key: string,
  api: string,
  { commands, desk }: Product,
  log: Log,
  ids: Setup['ids'] = new Map(),
) {
  const { publicKey } = await import('../transports/web/signature.ts');
  const setup: Setup = {
    commands,
    desk,
    ids,
    today: (zone = 'UTC') => todayIn(zone),
    log,
    deferAfterMs: ours.deferAfterMs,
  };
  return { key: publicKey(key), api, setup };
}

/** Whoever opens the page may ask for a picture soon: its fonts are read then, and not before anybody came. */
function firstTime(work: () => void): () => void {
  let done = false;
  return () => {
    if (!done) work();
    done = true;
  };
}

/** What a supervisor asks for. A record that could not be replaced is served on, and said to be the older one. */
function healthOf({ desk }: Product) {
  const { version, record } = desk.bot.knowledge;
  const problems = desk.record?.refused?.problems.length ?? 0;
  return {
    status: problems === 0 ? ('ok' as const) : ('degraded' as const),
    record: { version, checkedOn: record.checkedOn, ...(problems > 0 && { problemsInNewerFiles: problems }) },
    upSeconds: Math.round(process.uptime()),
  };
}
