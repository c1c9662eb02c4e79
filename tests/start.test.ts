import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, describe, expect, test } from 'vitest';
import { load } from '../src/knowledge/load.ts';
import { small } from './knowledge/small.ts';

const folder = mkdtempSync(join(tmpdir(), 'start-'));
afterAll(() => rmSync(folder, { recursive: true }));
const sound = join(folder, 'sound.json');
const faulty = join(folder, 'faulty.yaml');
writeFileSync(sound, JSON.stringify(small()));
writeFileSync(
  faulty,
  'apps:\n  - id: pango\n    name: Pango\n    category: games\n    sources: [gazette]\n    backing: [primary]\n    colour: red\n',
);

const token = ['AAAAAAAAAAAAAAAAAAAAAAAA', 'BBBBBB', 'CCCCCCCCCCCCCCCCCCCCCCCCCCC'].join('.');

/** The program as a user starts it, with nothing set but what is given. */
function program(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const child = spawn(process.execPath, [resolve('src/main.ts'), ...args], {
    cwd: folder,
    env: { PATH: process.env.PATH, TZ: 'UTC', KNOWLEDGE: sound, ...env },
  });
  // A test may close its end of the output before the program has.
  const [out, err] = [text(child.stdout).catch(() => ''), text(child.stderr)];
  const ended = once(child, 'close').then(async ([code, signal]) => ({ code, signal, out: await out, err: await err }));
  return { child, ended };
}

function run(args: readonly string[], input: string | Uint8Array = '', env: Readonly<Record<string, string>> = {}) {
  const { child, ended } = program(args, env);
  child.stdin.on('error', () => {});
  child.stdin.end(input);
  return ended;
}

describe('npm run data', () => {
  test('a sound record is one line of counts', async () => {
    const { code, out, err } = await run(['data']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^The knowledge is sound \(version [0-9a-f]{12}\): 1 sources?, 2 apps, .+\.\n$/);
  });

  test('problems are all told, with file, line and column', async () => {
    const { code, out } = await run(['data'], '', { KNOWLEDGE: `${sound},${faulty}` });
    expect(code).toBe(1);
    expect(out).toContain('faulty.yaml:7:13  apps[0].colour: found the key "colour"');
    expect(out).toMatch(/^1 problem in the knowledge files\.$/m);
  });

  test('the shipped record is sound, and read in no time', async () => {
    const begun = performance.now();
    const { code, out } = await run(['data', resolve('data')]);
    expect({ code, out }).toEqual({ code: 0, out: expect.stringContaining('The knowledge is sound') });
    expect(performance.now() - begun).toBeLessThan(5000);
  });
});

describe('npm run ask', () => {
  test('prints the reply', async () => {
    const { code, out, err } = await run(['ask', 'who owns Pingo?']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('Pingo');
    expect(out).toContain('record of 31 January 2026');
  });

  test('prints its help without reading any knowledge', async () => {
    const { code, out } = await run(['ask', '--help'], '', { KNOWLEDGE: faulty });
    expect({ code, out }).toEqual({ code: 0, out: expect.stringContaining('--as-of') });
  });

  test('says in one line what it does not know', async () => {
    const { code, out, err } = await run(['ask', '--nonsense']);
    expect({ code, out }).toEqual({ code: 64, out: '' });
    expect(err).toMatch(/^[^\n]*--nonsense[^\n]*\n$/);
  });

  test('answers thousands of lines in order', async () => {
    const asked = Array.from({ length: 3000 }, (_, line) => `${line}: who owns Pingo?`);
    const { code, out } = await run(['ask', '--jsonl'], asked.join('\n'));
    expect(code).toBe(0);
    expect(
      out
        .trim()
        .split('\n')
        .map((line) => (JSON.parse(line) as { question: string }).question),
    ).toEqual(asked);
  });

  test('ends quietly when its reader has gone', async () => {
    const { child, ended } = program(['ask', '--jsonl']);
    child.stdin.on('error', () => {});
    child.stdin.write('who owns Pingo?\n');
    await once(child.stdout, 'readable');
    child.stdout.destroy();
    child.stdin.end('who owns Pingo?\n'.repeat(2000));
    const { code, err } = await ended;
    expect({ code, err }).toEqual({ code: 0, err: '' });
  });
});

describe('npm start without a token', () => {
  test('says what is missing and answers what comes through the pipe', async () => {
    const { code, out, err } = await run([], 'who owns Pingo?\n/measure Order 1\n');
    expect(code).toBe(0);
    expect(err).toMatch(/^DISCORD_TOKEN is not set, so the bot is not on Discord\./);
    expect(out).toContain('Pingo');
    expect(out).toContain('Order 1');
  });

  test.each(['SIGTERM', 'SIGINT'] as const)('%s ends it in order', async (signal) => {
    const { child, ended } = program([]);
    await once(child.stderr, 'data');
    child.kill(signal);
    const { code, signal: killed } = await ended;
    expect({ code, killed }).toEqual({ code: 0, killed: null });
  });

  test('does not start with problems in the knowledge', async () => {
    const { code, out, err } = await run([], 'who owns Pingo?\n', { KNOWLEDGE: `${sound},${faulty}` });
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain('faulty.yaml:7:13');
    expect(err).toContain('does not start');
  });
});

describe('npm start with a token', () => {
  test('a wrong setting is one line and exit code 78', async () => {
    const { code, out, err } = await run([], '', { DISCORD_TOKEN: 'no token', LOG_LEVEL: 'loud' });
    expect({ code, out }).toEqual({ code: 78, out: '' });
    expect(
      err
        .trim()
        .split('\n')
        .map((line) => line.split(':')[0]),
    ).toEqual(['DISCORD_TOKEN', 'LOG_LEVEL']);
    expect(err).not.toContain('no token');
  });

  /** An API that answers everything alike. */
  async function api(status: number, body: object): Promise<{ url: string; close: () => void }> {
    const server = createServer((_, response) => {
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(JSON.stringify(body));
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api`, close: () => server.close() };
  }

  test.each([[[]], [['register']]])('a token that Discord does not know: %j', async (args) => {
    const { url, close } = await api(401, { message: '401: Unauthorized', code: 0 });
    const { code, err } = await run(args, '', { DISCORD_TOKEN: token, DISCORD_API_URL: url });
    close();
    expect(code).toBe(78);
    expect(err).toMatch(/^[^\n]*DISCORD_TOKEN[^\n]*\n$/);
    expect(err).not.toContain(token);
  });

  test('an API that cannot be reached', async () => {
    const { url, close } = await api(200, {});
    close();
    const { code, err } = await run([], '', { DISCORD_TOKEN: token, DISCORD_API_URL: url });
    expect(code).toBe(69);
    expect(err).toMatch(/^[^\n]*cannot be reached[^\n]*\n$/);
  });

  test('a registration that Discord refuses', async () => {
    const { url, close } = await api(403, { message: 'Missing Access', code: 50001 });
    const { code, err } = await run(['register'], '', {
      DISCORD_TOKEN: token,
      DISCORD_API_URL: url,
      DISCORD_APPLICATION_ID: '123456789012345678',
      DISCORD_GUILD_ID: '223456789012345678',
    });
    close();
    expect(code).toBe(77);
    expect(err).toMatch(/^[^\n]*refused[^\n]*Missing Access[^\n]*\n$/);
  });

  test('without a token there is nothing to register', async () => {
    const { code, err } = await run(['register']);
    expect(code).toBe(78);
    expect(err).toMatch(/^DISCORD_TOKEN is not set[^\n]*\n$/);
  });
});

test('an unknown subcommand shows the usage', async () => {
  const { code, err } = await run(['strat']);
  expect(code).toBe(64);
  expect(err).toContain('There is no "strat".\nUsage:');
});

test('the shipped record loads in a moment', async () => {
  const times: number[] = [];
  for (let round = 0; round < 4; round++) {
    const begun = performance.now();
    expect((await load(['data'])).kind).toBe('knowledge');
    times.push(performance.now() - begun);
  }
  // The first round compiles; three times the wanted 150 ms allow for a machine that is busy with other tests.
  expect(Math.min(...times)).toBeLessThan(450);
});
