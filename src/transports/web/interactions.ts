import type { KeyObject } from 'node:crypto';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { type Setup, wordsOf } from '../discord/exchange.ts';
import { respond } from '../discord/respond.ts';
import { httpBack } from './callback.ts';
import type { Env } from './env.ts';
import { isSigned } from './signature.ts';

/** What interactions over HTTP are answered with; `api` is the base of Discord's own address. */
export type InteractionsOptions = { key: KeyObject; api: string; setup: Setup };

/** An interaction of Discord is at most a few messages long; what is larger is none. */
const maxBody = 512 * 1024;

/** Discord's interactions over HTTP: the signature over the raw bytes first, then the same as over the gateway. */
export function interactions({ key, api, setup }: InteractionsOptions, underWay: Set<Promise<void>>): Hono<Env> {
  const app = new Hono<Env>();
  app.post(
    '/',
    bodyLimit({ maxSize: maxBody, onError: (c) => c.body(null, 413, { connection: 'close' }) }),
    async (c) => {
      const body = new Uint8Array(await c.req.arrayBuffer());
      const signed = {
        signature: c.req.header('x-signature-ed25519'),
        timestamp: c.req.header('x-signature-timestamp'),
      };
      if (!isSigned(key, signed, body)) return c.text('bad signature', 401);
      const raw = parsed(body);
      if (raw === undefined) return c.text('not JSON', 400);
      const { back, first, nothing, left } = httpBack(raw, api);
      follow(
        respond(raw, setup, back)
          .catch((error: unknown) => setup.log('error', 'interaction failed', { error: wordsOf(error) }))
          .finally(nothing),
        underWay,
      );
      const reply = await first;
      whenSent(c.env?.outgoing, left);
      return reply.status === 200 ? c.json(reply.response) : c.body(null, reply.status);
    },
  );
  app.all('/', (c) => c.text('only POST, by Discord', 405, { allow: 'POST' }));
  return app;
}

function parsed(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(body));
  } catch {
    return undefined;
  }
}

function follow(work: Promise<void>, underWay: Set<Promise<void>>): void {
  underWay.add(work);
  void work.finally(() => underWay.delete(work));
}

/** Calls when the response has left, or at once where there is no connection (in tests). */
function whenSent(outgoing: Env['Bindings']['outgoing'] | undefined, call: () => void): void {
  if (outgoing) outgoing.once('close', call);
  else call();
}
