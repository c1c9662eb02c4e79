import type { KeyObject } from 'node:crypto';
import { Hono } from 'hono';
import type { Setup } from '../discord/exchange.ts';
import type { Env } from './env.ts';
import { pageFiles } from './files.ts';
import { isLoopback, safeHeaders, sameSite } from './guard.ts';
import { interactions } from './interactions.ts';
import { close, listen } from './listen.ts';
import { playground } from './playground/routes.ts';
import type { World } from './playground/world.ts';

/** What is served; what is left out is not there. */
export type WebOptions = {
  host: string;
  port: number;
  /** The page to try the bot on. */
  page?: World;
  /** Discord's interactions over HTTP. */
  discord?: { key: KeyObject; api: string; setup: Setup };
  /** What a supervisor wants to know: whether it is well, and what it serves. */
  health: () => Readonly<Record<string, unknown>> & { status: 'ok' | 'degraded' };
};

/** The HTTP server. */
export type Web = { url: string; port: number; stop(): Promise<void> };

/** Longest that answers under way may hold up the end. */
const patienceMs = 3_000;

/** The routes alone, without a socket. */
export function routes({ host, page, discord, health }: WebOptions, underWay: Set<Promise<void>>) {
  const app = new Hono<Env>();
  app.use(safeHeaders);
  app.get('/health', (c) => c.json(health(), 200, { 'cache-control': 'no-store' }));
  if (discord) app.route('/interactions', interactions(discord, underWay));
  const played = page && playground(page);
  if (page && played) {
    const guard = sameSite(page.isPublic || !isLoopback(host));
    const files = pageFiles();
    app.use('/visits/*', guard);
    app.route('/visits', played.app);
    app.route('/', files);
  }
  app.notFound((c) => c.text('There is nothing here.', 404));
  return { app, stop: async () => played?.stop() };
}

/** Listens and serves. Throws a PortError. */
export async function startWeb(options: WebOptions): Promise<Web> {
  const underWay = new Set<Promise<void>>();
  const { app, stop } = routes(options, underWay);
  const { server, port } = await listen(app, options.host, options.port);
  const shown = options.host === '0.0.0.0' || options.host === '::' ? 'localhost' : options.host;
  return {
    url: `http://${shown.includes(':') ? `[${shown.replace(/[[\]]/g, '')}]` : shown}:${port}`,
    port,
    async stop() {
      await stop();
      await Promise.race([
        Promise.allSettled([...underWay]),
        new Promise((done) => setTimeout(done, patienceMs).unref()),
      ]);
      await close(server, patienceMs);
    },
  };
}
