import { readFile } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Hono } from 'hono';
import { compress } from 'hono/compress';
import type { Env } from './env.ts';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

const here = dirname(fileURLToPath(import.meta.url));

/** The page's own files, served as they are, and the one library that it reads markdown with. */
export function pageFiles(): Hono<Env> {
  const app = new Hono<Env>();
  app.use(compress());
  app.get('/', (c) => send(c.req.header('if-none-match'), join(here, 'page', 'index.html')));
  app.get('/page/vendor/discord-markdown.mjs', (c) => send(c.req.header('if-none-match'), markdownLibrary()));
  app.get('/page/:path{[a-z-]+(/[a-z-]+)?\\.(js|css|svg)}', (c) =>
    send(c.req.header('if-none-match'), join(here, 'page', c.req.param('path'))),
  );
  return app;
}

const markdownLibrary = (): string => fileURLToPath(import.meta.resolve('@odiffey/discord-markdown'));

/** Read anew each time, so that an edited file shows at the next reload; unchanged ones are not sent twice. */
async function send(known: string | undefined, path: string): Promise<Response> {
  const type = types[extname(path)];
  try {
    const content = await readFile(path);
    const tag = `"${(await digest(content)).slice(0, 24)}"`;
    const headers = { 'cache-control': 'no-cache', etag: tag, ...(type && { 'content-type': type }) };
    if (known !== undefined && known.replace(/^W\//, '') === tag) return new Response(null, { status: 304, headers });
    return new Response(new Uint8Array(content), { headers });
  } catch {
    return new Response('There is nothing here.', { status: 404 });
  }
}

async function digest(content: Buffer): Promise<string> {
  return Buffer.from(await crypto.subtle.digest('SHA-256', new Uint8Array(content))).toString('hex');
}
