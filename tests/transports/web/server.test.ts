import { createServer } from 'node:http';
import { expect, test } from 'vitest';
import { startWeb } from '../../../src/transports/web/server.ts';
import { world } from './world.ts';

const health = () => ({ status: 'ok' as const, record: { version: 'v' } });

test('a taken port makes way for the next free one', async () => {
  const first = await startWeb({ host: '127.0.0.1', port: 0, health });
  const second = await startWeb({ host: '127.0.0.1', port: first.port, health });
  expect(second.port).toBeGreaterThan(first.port);
  await Promise.all([first.stop(), second.stop()]);
});

test('an address that is not ours is one line', async () => {
  await expect(startWeb({ host: '203.0.113.7', port: 0, health })).rejects.toThrow(/HOST/);
});

test('health says what is served, and nothing else is there', async () => {
  const web = await startWeb({ host: '127.0.0.1', port: 0, health });
  expect(await (await fetch(`${web.url}/health`)).json()).toEqual({ status: 'ok', record: { version: 'v' } });
  for (const path of ['/', '/visits', '/interactions', '/page/page.js', '/page/../server.ts'])
    expect((await fetch(web.url + path)).status).toBe(404);
  await web.stop();
});

test('the page and its files are served as they are, with nothing from elsewhere', async () => {
  const web = await startWeb({ host: '127.0.0.1', port: 0, health, page: await world() });
  const page = await fetch(web.url);
  expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
  const html = await page.text();
  for (const [, path] of html.matchAll(/(?:src|href)="([^"]+)"/g)) {
    expect(path).toMatch(/^\/page\//);
    expect((await fetch(web.url + path)).status).toBe(200);
  }
  const library = await fetch(`${web.url}/page/vendor/discord-markdown.mjs`);
  expect(library.headers.get('content-type')).toMatch(/javascript/);
  const tag = library.headers.get('etag') ?? '';
  const again = await fetch(`${web.url}/page/vendor/discord-markdown.mjs`, { headers: { 'if-none-match': tag } });
  expect(again.status).toBe(304);
  expect((await fetch(`${web.url}/page/..%2fserver.ts`)).status).toBe(404);
  await web.stop();
});

test('it ends while somebody listens', async () => {
  const web = await startWeb({ host: '127.0.0.1', port: 0, health, page: await world() });
  const { id } = (await (await fetch(`${web.url}/visits`, { method: 'POST' })).json()) as { id: string };
  const events = await fetch(`${web.url}/visits/${id}/events`);
  expect(events.headers.get('content-type')).toMatch(/event-stream/);
  const begun = performance.now();
  await web.stop();
  expect(performance.now() - begun).toBeLessThan(2_500);
  const free = createServer().listen(web.port, '127.0.0.1');
  await new Promise((done) => free.once('listening', done));
  free.close();
});
