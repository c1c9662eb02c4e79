import type { MiddlewareHandler } from 'hono';
import type { Env } from './env.ts';

/** Whether only this machine can reach a server that listens on this host. */
export const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '::1' || host === '[::1]' || /^127(\.\d{1,3}){3}$/.test(host);

/** What the page may load and who may frame it: nothing from elsewhere, and nobody. */
const headers: Readonly<Record<string, string>> = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
};

/** The same headers on everything that is served. */
export const safeHeaders: MiddlewareHandler<Env> = async (c, next) => {
  await next();
  for (const [name, value] of Object.entries(headers)) c.header(name, value);
};

/**
 * Other sites must not speak to the page of this machine: not through a name that they let point here, and not by a
 * form or script of theirs. `anyHost` where the page is public and has a name of its own.
 */
export const sameSite =
  (anyHost: boolean): MiddlewareHandler<Env> =>
  async (c, next) => {
    const { host, hostname } = new URL(c.req.url);
    if (!anyHost && !isLoopback(hostname)) return c.text('This page is for this machine only.', 403);
    const origin = c.req.header('origin');
    const isForeign = origin !== undefined && URL.parse(origin)?.host !== (c.req.header('host') ?? host);
    if (c.req.method !== 'GET' && isForeign) return c.text('Requests from other sites are not taken.', 403);
    return next();
  };
