import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ours } from '../../../src/limits.ts';
import { fetchGiven } from '../../../src/transports/discord/files.ts';

let server: Server;
let origin: string;
let sent = 0;
beforeAll(async () => {
  server = createServer((request, response) => {
    switch (request.url) {
      case '/good':
        return response.end('apps: [] # 螞蟻');
      case '/moved':
        return response.writeHead(302, { location: '/good' }).end();
      case '/missing':
        return response.writeHead(404).end('no');
      case '/bytes':
        return response.end(Buffer.from([0xff, 0xfe, 0x00]));
      case '/endless': {
        // Says that it is small, and never ends.
        const more = () => {
          if (response.destroyed) return;
          sent += 65_536;
          response.write(Buffer.alloc(65_536, 97), () => setImmediate(more));
        };
        return more();
      }
      default:
        return response.destroy();
    }
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const fetched = (path: string, api: string | undefined = `${origin}/api`) =>
  fetchGiven(api)({ name: 'facts.yaml', url: path.startsWith('/') ? origin + path : path, size: 10 });

test('a file comes from where DISCORD_API_URL is, as text', async () => {
  expect(await fetched('/good')).toEqual({ kind: 'text', text: 'apps: [] # 螞蟻' });
  expect(await fetched('/missing')).toEqual({ kind: 'refused', why: 'unreachable' });
  expect(await fetched('/broken')).toEqual({ kind: 'refused', why: 'unreachable' });
  expect(await fetched('/bytes')).toEqual({ kind: 'refused', why: 'text' });
});

test('no redirect is followed', async () => {
  expect(await fetched('/moved')).toEqual({ kind: 'refused', why: 'unreachable' });
});

test('reading stops where the limit is passed, whatever was said about the size', async () => {
  expect(await fetched('/endless')).toEqual({ kind: 'refused', why: 'size' });
  expect(sent).toBeLessThan(ours.ownFileBytes * 40);
});

test.each([
  'https://evil.example/facts.yaml',
  'https://cdn.discordapp.com.evil.example/facts.yaml',
  'https://cdn.discordapp.com@evil.example/facts.yaml',
  'https://evil@cdn.discordapp.com/facts.yaml',
  'https://cdn.discordapp.com:8443/facts.yaml',
  'http://cdn.discordapp.com/facts.yaml',
  'http://169.254.169.254/latest/meta-data',
  'file:///etc/passwd',
  'data:text/plain,apps',
  'not an address',
])('nothing is fetched from %s', async (url) => {
  expect(await fetched(url)).toEqual({ kind: 'refused', why: 'host' });
});

test('without DISCORD_API_URL, nothing of this machine is fetched', async () => {
  expect(await fetchGiven(undefined)({ name: 'x', url: `${origin}/good`, size: 1 })).toEqual({
    kind: 'refused',
    why: 'host',
  });
});
