import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { small } from './knowledge/small.ts';

const folder = mkdtempSync(join(tmpdir(), 'start-web-'));
afterAll(() => rmSync(folder, { recursive: true }));
const knowledge = join(folder, 'record.json');
writeFileSync(knowledge, JSON.stringify(small()));

const running: ReturnType<typeof spawn>[] = [];
afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL');
});

/** The program as a service or a pipe starts it. */
function program(stdin: 'ignore' | 'pipe', env: Readonly<Record<string, string>> = {}) {
  const child = spawn(process.execPath, [resolve('src/main.ts')], {
    cwd: folder,
    stdio: [stdin, 'pipe', 'pipe'],
    env: { PATH: process.env.PATH, TZ: 'UTC', KNOWLEDGE: knowledge, PORT: '0', ...env },
  });
  running.push(child);
  let out = '';
  let err = '';
  child.stdout?.on('data', (chunk) => {
    out += chunk;
  });
  child.stderr?.on('data', (chunk) => {
    err += chunk;
  });
  return {
    child,
    out: () => out,
    err: () => err,
    /** The address that it prints. */
    url: () =>
      expect
        .poll(() => /http:\/\/127\.0\.0\.1:\d+/.exec(err)?.[0], { timeout: 15_000 })
        .toBeDefined()
        .then(() => /http:\/\/127\.0\.0\.1:\d+/.exec(err)?.[0] ?? ''),
    ended: once(child, 'exit').then(([code]) => code as number | null),
  };
}

const isServed = async (url: string) => (await fetch(url)).status === 200;

describe('without a token', () => {
  test('a service without an input keeps the page open until it is stopped', async () => {
    const { child, url, ended } = program('ignore');
    const page = await url();
    await new Promise((done) => setTimeout(done, 500));
    expect(child.exitCode).toBeNull();
    expect(await isServed(page)).toBe(true);
    expect(await (await fetch(`${page}/health`)).json()).toMatchObject({ status: 'ok' });
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
  });

  test('an input that is empty keeps it open too', async () => {
    const { child, url, ended } = program('pipe');
    child.stdin?.end();
    expect(await isServed(await url())).toBe(true);
    child.kill('SIGINT');
    expect(await ended).toBe(0);
  });

  test('lines through a pipe are answered, each, and then it ends', async () => {
    const { child, out, ended } = program('pipe');
    child.stdin?.end('who owns Pingo?\n/measure Order 1\n');
    expect(await ended).toBe(0);
    expect(out()).toContain('Great Holding');
    expect(out()).toContain('Order 1');
  });

  test('a taken port: the next free one, and it says so', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const { url, err } = program('ignore', { PORT: String(port) });
    const page = await url();
    expect(Number(new URL(page).port)).toBeGreaterThan(port);
    await expect.poll(err).toContain(`Port ${port} is taken`);
    other.close();
  });

  test('beyond this machine only where it is meant for everybody', async () => {
    const closed = program('pipe', { HOST: '0.0.0.0' });
    closed.child.stdin?.end('who owns Pingo?\n');
    expect(await closed.ended).toBe(0);
    expect(closed.err()).toContain('PLAYGROUND=public');
    const open = program('ignore', { HOST: '0.0.0.0', PLAYGROUND: 'public' });
    await expect.poll(open.err, { timeout: 15_000 }).toContain('for anybody who can reach it');
  });

  test('PLAYGROUND=false opens none', async () => {
    const { child, err, ended } = program('pipe', { PLAYGROUND: 'false' });
    child.stdin?.end('');
    expect(await ended).toBe(0);
    expect(err()).not.toContain('http://');
  });
});

test('with the public key it serves Discord by HTTP, and no page', async () => {
  const { child, url, ended } = program('ignore', { DISCORD_PUBLIC_KEY: 'ab'.repeat(32) });
  const base = new URL(await url()).origin;
  expect((await fetch(`${base}/interactions`, { method: 'POST', body: '{}' })).status).toBe(401);
  expect((await fetch(base)).status).toBe(404);
  child.kill('SIGTERM');
  expect(await ended).toBe(0);
});
