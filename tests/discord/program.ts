/** The program as its users start it, against the Discord on loopback. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { small } from '../knowledge/small.ts';
import type { FakeDiscord } from './discord.ts';
import { token } from './discord.ts';

/** Names that try to mention, link and format; a record may hold any of them. */
export const hostileNames = [
  '@everyone',
  '<@100000000000000002>',
  '<@&1> <#1> </ask:1> <t:1:R>',
  '**Bold** _it_ ~~no~~ ||hidden||',
  '# Heading',
  '-# Small',
  '- Item',
  '> Quote',
  '1. First',
  '`Code`',
  'https://evil.example/x',
  '[Click](https://evil.example)',
  'WeTV – Cdrama',
  '螞蟻 蚂蚁',
  ':smile:',
  '\\*Backslash\\',
];

/** The small record with an order that names many apps, some of them hostile. */
export function crowded(names: readonly string[] = hostileNames) {
  const record = small();
  const sources = ['gazette (p. 1)'];
  const apps = [...names, ...Array.from({ length: 150 }, (_, index) => `Zappo ${index + 1}`)].map((name, index) => ({
    id: `crowd-${index}`,
    name,
    sources,
    backing: ['primary'],
  }));
  const [first, ...others] = record.measures;
  const own = (first && 'listings' in first ? first.listings : undefined) ?? [];
  const listings = [...own, ...apps.map(({ id, name }) => ({ app: id, as: name, on: '2020-03-01' }))];
  const crowd = { ...first, listings, listSize: listings.length + 1 };
  return { ...record, apps: [...record.apps, ...apps], measures: [crowd, ...others] };
}

/** Writes a record where KNOWLEDGE can name it. */
export function knowledgeFile(record: object): { path: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'named-apps-'));
  const path = join(folder, 'record.json');
  writeFileSync(path, JSON.stringify(record));
  return { path, remove: () => rmSync(folder, { recursive: true }) };
}

export type Program = {
  output: () => string;
  complaints: () => string;
  exited: Promise<number | null>;
  stop(): Promise<number | null>;
  /** As a crash does it: nothing is finished. */
  kill(): void;
};

/** `node src/main.ts` with only these variables; resolves at once, `until` tells when it is there. */
export function run(environment: Record<string, string>, args: readonly string[] = []): Program {
  // Each program keeps its own, unless it is told where.
  const kept = mkdtempSync(join(tmpdir(), 'named-apps-kept-'));
  const child = spawn(process.execPath, ['src/main.ts', ...args], {
    env: { PATH: process.env.PATH, HOME: process.env.HOME, STORAGE_DIR: kept, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const written = { out: '', err: '' };
  child.stdout.on('data', (chunk) => {
    written.out += String(chunk);
  });
  child.stderr.on('data', (chunk) => {
    written.err += String(chunk);
  });
  const exited = new Promise<number | null>((done) => child.once('exit', done)).finally(() =>
    rmSync(kept, { recursive: true, force: true }),
  );
  return {
    output: () => written.out,
    complaints: () => written.err,
    exited,
    kill: () => void child.kill('SIGKILL'),
    stop: () => {
      child.kill('SIGTERM');
      return exited;
    },
  };
}

/** Starts the bot and waits until it is connected. */
export async function runBot(
  discord: FakeDiscord,
  knowledge: string,
  more: Record<string, string> = {},
): Promise<Program> {
  const before = discord.gateway.identified.length;
  const program = run({ DISCORD_TOKEN: token, DISCORD_API_URL: discord.api, KNOWLEDGE: knowledge, ...more });
  const failed = program.exited.then((code) => {
    throw new Error(`ended with ${code}: ${program.output()}${program.complaints()}`);
  });
  failed.catch(() => {});
  const connected = discord.until(() => discord.gateway.identified.length > before, 20_000);
  await Promise.race([connected, failed]);
  return program;
}
