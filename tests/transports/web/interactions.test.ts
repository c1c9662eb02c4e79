import { generateKeyPairSync, sign } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, describe, expect, test } from 'vitest';
import type { Command } from '../../../commands/command.ts';
import { startWeb, type Web } from '../../../src/transports/web/server.ts';
import { publicKey } from '../../../src/transports/web/signature.ts';
import { ping, slash } from '../../discord/interactions.ts';
import { command, fakeSetup, message, textsOf } from '../discord/fakes.ts';
import { saying } from './world.ts';

const { publicKey: key, privateKey } = generateKeyPairSync('ed25519');
const hex = Buffer.from(key.export({ format: 'jwk' }).x ?? '', 'base64url').toString('hex');

const stops: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

/** Discord's own side: remembers what is sent to it. */
async function discord(answer: () => number = () => 200) {
  const heard: { method: string | undefined; url: string | undefined; type: string; body: string }[] = [];
  const server = createServer(async (request, response) => {
    const body = await text(request);
    heard.push({ method: request.method, url: request.url, type: request.headers['content-type'] ?? '', body });
    response.writeHead(answer(), { 'content-type': 'application/json' }).end('{}');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  stops.push(() => new Promise((done) => server.close(done)));
  return { heard, api: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api` };
}

async function bot(commands: readonly Command[], api: string): Promise<Web> {
  const setup = { ...fakeSetup(commands), deferAfterMs: 50 };
  const web = await startWeb({
    host: '127.0.0.1',
    port: 0,
    discord: { key: publicKey(hex), api, setup },
    health: () => ({ status: 'ok' }),
  });
  stops.push(() => web.stop());
  return web;
}

function post(web: Web, body: string, headers: Record<string, string> = {}) {
  const timestamp = '1700000000';
  const signature = sign(null, Buffer.from(timestamp + body), privateKey).toString('hex');
  return fetch(`${web.url}/interactions`, {
    method: 'POST',
    body,
    headers: { 'x-signature-ed25519': signature, 'x-signature-timestamp': timestamp, ...headers },
  });
}

describe('signatures', () => {
  test('a ping of Discord’s is answered', async () => {
    const web = await bot([], 'http://127.0.0.1:9');
    const response = await post(web, JSON.stringify(ping()));
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toMatch(/^application\/json/);
    expect(await response.json()).toEqual({ type: 1 });
  });

  test.each([
    ['another signature', { 'x-signature-ed25519': 'ab'.repeat(64) }],
    ['no signature', { 'x-signature-ed25519': '' }],
    ['half a signature', { 'x-signature-ed25519': 'abcd' }],
    ['another time', { 'x-signature-timestamp': '1700000001' }],
  ])('%s is refused', async (_, headers) => {
    const web = await bot([], 'http://127.0.0.1:9');
    expect((await post(web, JSON.stringify(ping()), headers)).status).toBe(401);
  });

  test('the raw bytes count: the same JSON with another space is refused', async () => {
    const web = await bot([], 'http://127.0.0.1:9');
    const signature = sign(null, Buffer.from('1{"type":1}'), privateKey).toString('hex');
    const headers = { 'x-signature-ed25519': signature, 'x-signature-timestamp': '1' };
    expect((await post(web, '{"type": 1}', headers)).status).toBe(401);
  });

  test('what is too large, no JSON or no interaction', async () => {
    const web = await bot([], 'http://127.0.0.1:9');
    expect((await post(web, 'x'.repeat(600_000))).status).toBe(413);
    expect((await post(web, 'not json')).status).toBe(400);
    expect((await post(web, '{}')).status).toBe(400);
    expect((await fetch(`${web.url}/interactions`)).status).toBe(405);
  });
});

describe('answers', () => {
  test('without files: in the answer to the request', async () => {
    const { api, heard } = await discord();
    const web = await bot([saying('hello', () => ({}))], api);
    const answer = (await (await post(web, JSON.stringify(slash('hello')))).json()) as { type: number; data: unknown };
    expect(answer.type).toBe(4);
    expect(textsOf(answer.data)).toContain('Said.');
    expect(heard).toEqual([]);
  });

  test('with files: to the callback, and 202', async () => {
    const { api, heard } = await discord();
    const bytes = async () => new TextEncoder().encode('1,2');
    const attachments = [{ kind: 'table' as const, name: 'a.csv', alt: 'A', bytes }];
    const web = await bot([saying('hello', () => ({ attachments }))], api);
    const interaction = slash('hello');
    const response = await post(web, JSON.stringify(interaction));
    expect({ status: response.status, body: await response.text() }).toEqual({ status: 202, body: '' });
    expect(heard).toHaveLength(1);
    expect(heard[0]).toMatchObject({
      method: 'POST',
      url: `/api/v10/interactions/${interaction.id}/${interaction.token}/callback`,
      type: expect.stringMatching(/^multipart\/form-data/),
      body: expect.stringContaining('filename="a.csv"'),
    });
  });

  test('late: deferred at once, then edited, again when Discord does not know it yet', async () => {
    let times = 0;
    const { api, heard } = await discord(() => (times++ === 0 ? 404 : 200));
    const slow = command('slow', async () => {
      await new Promise((done) => setTimeout(done, 200));
      return { kind: 'say', message: message() };
    });
    const web = await bot([slow], api);
    const interaction = slash('slow');
    expect(await (await post(web, JSON.stringify(interaction))).json()).toMatchObject({ type: 5 });
    await expect.poll(() => heard.length, { timeout: 5_000 }).toBe(2);
    expect(heard.at(-1)).toMatchObject({
      method: 'PATCH',
      url: `/api/v10/webhooks/${interaction.application_id}/${interaction.token}/messages/@original`,
    });
  });
});
