import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { lookAt } from '../../src/start/links/look.ts';
import { checkLinks, linksHelp } from '../../src/start/links.ts';
import { small } from '../knowledge/small.ts';

let server: Server;
let base: string;
let asked: string[];
let atOnce: number;
let most: number;

beforeEach(async () => {
  asked = [];
  atOnce = 0;
  most = 0;
  server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    atOnce += 1;
    most = Math.max(most, atOnce);
    response.on('close', () => {
      atOnce -= 1;
    });
    const answer = (status: number, headers = {}) =>
      setTimeout(() => response.writeHead(status, headers).end('page'), 10);
    switch (request.url) {
      case '/gone':
        return answer(410);
      case '/no-head':
        return answer(request.method === 'HEAD' ? 405 : 200);
      case '/wrong-head':
        return answer(request.method === 'HEAD' ? 404 : 200);
      case '/turned-away':
        return answer(403);
      case '/broken':
        return answer(500);
      case '/moved':
        return answer(301, { location: '/fine' });
      case '/slow':
        return undefined;
      case '/endless':
        response.writeHead(request.method === 'HEAD' ? 404 : 200);
        return void setInterval(() => response.write('more'), 5).unref();
      default:
        return answer(request.url === '/missing' ? 404 : 200);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

const manners = { pauseMs: 0, patienceMs: 300 };
const look = async (...paths: string[]) =>
  (
    await lookAt(
      paths.map((path) => ({ source: path, url: `${base}${path}` })),
      manners,
    )
  ).map(({ state }) => (state.kind === 'opens' ? 'opens' : `${state.kind}: ${state.why}`));

describe('a link', () => {
  test.each([
    ['/fine', 'opens'],
    ['/moved', 'opens'],
    ['/no-head', 'opens'],
    ['/wrong-head', 'opens'],
    ['/endless', 'opens'],
    ['/missing', 'dead: answered 404'],
    ['/gone', 'dead: answered 410'],
    ['/turned-away', 'unsure: answered 403'],
    ['/broken', 'unsure: answered 500'],
    ['/slow', 'unsure: did not answer in time'],
  ])('to %s %s', async (path, state) => {
    expect(await look(path)).toEqual([state]);
  });

  test('to a server that is not there is unsure, to a name that is none is dead', async () => {
    const found = await lookAt(
      [
        { source: 'a', url: 'http://127.0.0.1:1/' },
        { source: 'b', url: 'http://nowhere.invalid/' },
      ],
      manners,
    );
    expect(found.map(({ state }) => state.kind)).toEqual(['unsure', expect.stringMatching(/dead|unsure/)]);
  });

  test('is asked for its head only where that is enough, and a page that two sources share is asked once', async () => {
    expect(await look('/fine', '/fine', '/missing')).toEqual(['opens', 'opens', 'dead: answered 404']);
    expect(asked).toEqual(['HEAD /fine', 'HEAD /missing', 'GET /missing']);
  });

  test('waits for the one before it on the same host, with a pause', async () => {
    const paths = ['/1', '/2', '/3', '/4'];
    const begun = performance.now();
    await lookAt(
      paths.map((path) => ({ source: path, url: `${base}${path}` })),
      { pauseMs: 50, patienceMs: 1_000 },
    );
    expect(most).toBe(1);
    expect(performance.now() - begun).toBeGreaterThan(150);
  });
});

describe('npm run links', () => {
  let folder: string;
  let said: string[];
  const run = (...args: string[]) =>
    checkLinks(
      args,
      [join(folder, 'record.json')],
      (line) => said.push(line),
      (line) => said.push(line),
      false,
    );
  beforeEach(() => {
    said = [];
    folder = mkdtempSync(join(tmpdir(), 'links-'));
    const record = small();
    const [source] = record.sources;
    const sources = ['fine', 'missing', 'turned-away'].map((path) => ({ ...source, id: path, url: `${base}/${path}` }));
    writeFileSync(
      join(folder, 'record.json'),
      JSON.stringify({ ...record, sources: [{ ...source, url: 'unknown' }, ...sources] }).replaceAll(
        '"outsiders":',
        '"outsiders":',
      ),
    );
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  test('lists what is dead or unsure, and fails for what is dead', async () => {
    const known = join(folder, 'known.txt');
    writeFileSync(known, 'known: []');
    expect(await run('--known', known)).toBe(1);
    expect(said).toEqual([
      `dead: missing  ${base}/missing  answered 404`,
      `unsure: turned-away  ${base}/turned-away  answered 403`,
      '3 links asked: 1 open, 1 dead, 1 unsure; 0 known not to open were not asked.',
    ]);
  }, 10_000);

  test('does not ask what is known, says which known one is no source, and keeps to a limit', async () => {
    const known = join(folder, 'known.txt');
    writeFileSync(
      known,
      'known:\n  - { source: missing, why: gone for good }\n  - { source: forgotten, why: no reason }\n',
    );
    expect(await run('--known', known, '--limit', '1')).toBe(0);
    expect(asked).toEqual(['HEAD /fine']);
    expect(said).toEqual([
      'known: forgotten is no source of the record; take it off the list',
      '1 links asked: 1 open, 0 dead, 0 unsure; 2 known not to open were not asked, nor were 1 more.',
    ]);
  });

  test('asks nothing in CI, and says what is wrong with its arguments', async () => {
    expect(
      await checkLinks(
        [],
        [folder],
        (line) => said.push(line),
        () => {},
        true,
      ),
    ).toBe(0);
    expect(asked).toEqual([]);
    expect(said.join()).toContain('in CI');
    expect(await run('--limit', 'many')).toBe(64);
    expect(await run('--known', join(folder, 'none.yaml'))).toBe(78);
    expect(await run('--help')).toBe(0);
    expect(said.at(-1)).toBe(linksHelp);
  });
});
