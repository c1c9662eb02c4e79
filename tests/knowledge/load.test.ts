import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dump as dumpYaml } from 'js-yaml';
import { afterAll, describe, expect, test } from 'vitest';
import { readFiles } from '../../src/knowledge/files.ts';
import { readJson } from '../../src/knowledge/json.ts';
import { load, loadTexts } from '../../src/knowledge/load.ts';
import { placesIn } from '../../src/knowledge/places.ts';
import { describeProblem } from '../../src/knowledge/problem.ts';
import { readText } from '../../src/knowledge/read.ts';
import { knowledgeFile } from '../../src/knowledge/schema.ts';
import { small } from './small.ts';

const dump = (value: unknown) => dumpYaml(value, { noRefs: true });
const folder = mkdtempSync(join(tmpdir(), 'knowledge-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** The lines that a person would see for one file with this text, beside a sound record. */
async function problemsOf(text: string): Promise<string[]> {
  const loaded = await loadTexts([
    { file: 'small.json', text: JSON.stringify(small()) },
    { file: 'x.yaml', text },
  ]);
  return loaded.kind === 'problems' ? loaded.problems.map(describeProblem) : [];
}

describe('a sound record', () => {
  test('becomes knowledge, from one file or from several', async () => {
    const { record, sources, ...rest } = small();
    const one = await loadTexts([{ file: 'all.yaml', text: dump(small()) }]);
    const several = await loadTexts([
      { file: 'rest.json', text: JSON.stringify(rest) },
      { file: 'top.yaml', text: dump({ record, sources }) },
    ]);
    for (const loaded of [one, several]) {
      expect(loaded.kind).toBe('knowledge');
      if (loaded.kind !== 'knowledge') continue;
      expect(loaded.knowledge.find.app('pingo')?.name).toBe('Pingo');
      expect(loaded.knowledge.find.measure('order-1')?.sources).toEqual([{ source: 'gazette', at: 'p. 1' }]);
      expect(loaded.knowledge.namingsOfApp('pingo').map(({ measure }) => measure.id)).toEqual(['order-1']);
    }
  });

  test('has a version that changes with its words and only then', async () => {
    const version = async (text: string) => {
      const loaded = await loadTexts([{ file: 'a.json', text }]);
      return loaded.kind === 'knowledge' ? loaded.knowledge.version : undefined;
    };
    const text = JSON.stringify(small());
    expect(await version(text)).toMatch(/^[0-9a-f]{12}$/);
    expect(await version(text)).toBe(await version(text));
    expect(await version(text.replace('Issue 7', 'Issue 8'))).not.toBe(await version(text));
  });

  test('keeps dates as text', async () => {
    const read = readText('a: 2021-01-05\nb: [2021-01, unknown]');
    expect(read).toEqual({ kind: 'read', value: { a: '2021-01-05', b: ['2021-01', 'unknown'] } });
  });
});

describe('a problem is told with its place and how to mend it', () => {
  const apps = (fields: string) =>
    `apps:\n  - id: zingo\n    name: Zingo\n    sources: [gazette]\n    backing: [primary]\n${fields}`;

  test.each([
    [
      'a date that does not exist',
      'events:\n  - id: ev-9\n    on: 2021-02-30\n    what: It happened.\n    sources: [gazette]\n    backing: [primary]\n',
      /^x\.yaml:3:9 {2}events\[0\]\.on: found "2021-02-30", expected a date: /,
    ],
    [
      'a bare year',
      'events:\n  - id: ev-9\n    on: 2021\n    what: It happened.\n    sources: [gazette]\n    backing: [primary]\n',
      /^x\.yaml:3:9 {2}events\[0\]\.on: found 2021, expected some text; put it in quotes: "2021"$/,
    ],
    [
      'an unknown key',
      apps('    catgory: chat\n'),
      /^x\.yaml:6:14 {2}apps\[0\]\.catgory: found the key "catgory", expected one of id, .*; did you mean category\?$/,
    ],
    [
      'an unknown section',
      'aps: []\n',
      /^x\.yaml:1:6 {2}aps: found the key "aps", expected one of record, sources, .*; did you mean apps\?$/,
    ],
    [
      'a missing field',
      'apps:\n  - id: zingo\n    sources: [gazette]\n    backing: [primary]\n',
      /^x\.yaml:2:5 {2}apps\[0\]\.name: found nothing, expected some text; add name$/,
    ],
    [
      'a wrong word',
      apps('    relations: [{ kind: ownr, party: holding, sources: [gazette], backing: [primary] }]\n'),
      /^x\.yaml:6:25 {2}apps\[0\]\.relations\[0\]\.kind: found "ownr", expected one of owner, .*; did you mean owner\?$/,
    ],
    [
      'a text where a list belongs',
      apps('    aliases: Zing\n'),
      /^x\.yaml:6:14 {2}apps\[0\]\.aliases: found "Zing", expected a list; write it as a list: \[one, two\]$/,
    ],
    [
      'no source',
      'apps:\n  - id: zingo\n    name: Zingo\n    sources: []\n    backing: [primary]\n',
      /^x\.yaml:4:14 {2}apps\[0\]\.sources/,
    ],
    [
      'an id that is too long',
      `apps:\n  - id: ${'a'.repeat(41)}\n    name: Zingo\n    sources: [gazette]\n    backing: [primary]\n`,
      /^x\.yaml:2:9 {2}apps\[0\]\.id: found "a+", expected an id of at most 40 characters; /,
    ],
    [
      'an id that nothing has',
      apps('    category: games\n'),
      /^x\.yaml:6:15 {2}apps\[0\]\.category: found "games" \(used by "zingo"\), which is not on record, expected an id from categories; add it or correct the id$/,
    ],
    [
      'a file that is no YAML',
      'apps: [\n  - id: x\n',
      /^x\.yaml:\d+:\d+ {2}found .+, expected YAML that can be read; /,
    ],
    [
      'a key written twice',
      'apps: []\napps: []\n',
      /^x\.yaml:2:1 {2}found duplicated mapping key, expected YAML that can be read/,
    ],
    ['a file without anything', '# nothing yet\n', /^x\.yaml(:1:1)? {2}found no section, /],
    ['a list where sections belong', '- a\n', /^x\.yaml:1:1 {2}found \["a"\], expected a group of keys/],
    [
      'a second record section',
      `record: ${JSON.stringify(small().record)}\n`,
      /^x\.yaml:1:9 {2}record: found a second "record" section, expected one, as in small\.json; /,
    ],
    ['an anchor', 'apps: &all []\n', /^x\.yaml:1:7 {2}found an anchor \(&all\), expected plain values only; /],
    ['an alias', 'apps: []\nevents: *all\n', /^x\.yaml:2:9 {2}found an alias \(\*all\), expected plain values only; /],
    ['a tag', 'apps: !!set {}\n', /^x\.yaml:1:7 {2}found a tag \(!!set\), expected plain values only; /],
    ['two documents', 'apps: []\n---\napps: []\n', /^x\.yaml:1:1 {2}found several documents, /],
    ['a key that would reach into the program', '"__proto__": { polluted: true }\n', /__proto__/],
  ])('%s', async (_, text, expected) => {
    expect(await problemsOf(text)).toEqual(expect.arrayContaining([expect.stringMatching(expected)]));
    expect('polluted' in {}).toBe(false);
  });

  test('a bomb of aliases is refused before it grows', async () => {
    const bomb = [
      'a0: &a0 [x,x,x,x,x,x,x,x,x]',
      ...Array.from({ length: 30 }, (_, n) => `a${n + 1}: &a${n + 1} [${Array(9).fill(`*a${n}`)}]`),
    ].join('\n');
    const begun = performance.now();
    expect((await problemsOf(bomb)).join()).toContain('an anchor');
    expect(performance.now() - begun).toBeLessThan(1000);
  });

  test('nesting without end is refused', async () => {
    expect((await problemsOf(`apps: ${'['.repeat(50_000)}`)).length).toBe(1);
  });
});

describe('all problems are shown at once', () => {
  test('of the writing, of the schema and of the rules, in the order of the files', async () => {
    const loaded = await loadTexts([
      { file: 'a.json', text: JSON.stringify(small()) },
      {
        file: 'b.yaml',
        text: 'events:\n  - id: ev-9\n    on: 2021-13\n    what: It happened.\n    sources: [gazette]\n    backing: [primary]\n    colour: red\n',
      },
      {
        file: 'c.yaml',
        text: 'apps:\n  - id: zingo\n    name: PINGO!\n    aliases: [Ping Go]\n    sources: [gazette]\n    backing: [primary]\n',
      },
    ]);
    expect(loaded.kind).toBe('problems');
    if (loaded.kind !== 'problems') return;
    expect(loaded.problems.map(({ file, line, at }) => `${file}:${line} ${at.join('.')}`)).toEqual([
      'b.yaml:3 events.0.on',
      'b.yaml:7 events.0.colour',
      'c.yaml:3 apps.0.name',
      'c.yaml:4 apps.0.aliases.0',
    ]);
  });

  test('what refers to a record that could not be read is not called wrong', async () => {
    const text = JSON.stringify(small()).replace('"Great Holding"', '7');
    const loaded = await loadTexts([{ file: 'a.json', text }]);
    expect(loaded.kind === 'problems' && loaded.problems.map(({ at }) => at.join('.'))).toEqual(['companies.1.name']);
  });
});

describe('files and folders', () => {
  const path = (name: string) => join(folder, name);
  const { record, ...rest } = small();
  mkdirSync(path('good/releases'), { recursive: true });
  mkdirSync(path('good/more'), { recursive: true });
  mkdirSync(path('empty'), { recursive: true });
  writeFileSync(path('good/record.yml'), dump({ record }));
  writeFileSync(path('good/more/rest.json'), `\uFEFF${JSON.stringify(rest)}`);
  writeFileSync(path('good/README.md'), 'words');
  writeFileSync(path('good/knowledge.schema.json'), '{}');
  writeFileSync(path('good/releases/old.yaml'), 'apps: [');
  writeFileSync(path('latin.yaml'), Buffer.from([0x61, 0x3a, 0x20, 0xe9]));
  symlinkSync(path('good/record.yml'), path('good/.hidden.yaml'));

  test('a folder is read with all below it, but no schema, no release, no words', async () => {
    expect((await load([path('good')])).kind).toBe('knowledge');
    expect(readFiles([path('good')]).texts.map(({ file }) => file.split('/').at(-1))).toEqual([
      'rest.json',
      'record.yml',
    ]);
  });

  test('files can be named one by one', async () => {
    expect((await load([path('good/record.yml'), path('good/more/rest.json')])).kind).toBe('knowledge');
  });

  test.each([
    ['missing.yaml', 'no such file or folder'],
    ['latin.yaml', 'bytes that are no UTF-8'],
    ['empty', 'an empty folder'],
  ])('%s is a problem: %s', async (name, found) => {
    const loaded = await load([path('good'), path(name)]);
    expect(loaded.kind === 'problems' && loaded.problems.map((problem) => problem.found)).toEqual([found]);
  });

  test('without a record section nobody knows what the record is', async () => {
    const loaded = await load([path('good/more')]);
    expect(loaded.kind === 'problems' && loaded.problems[0].found).toBe('no "record" section in any file');
  });
});

test.each([
  'a: 1\nb: [x, "y: z", 2021-01-05]\nc:\n  - d: >-\n      folded\n      text\n    e: ~\n  - f: yes\n',
  '{"a": "\\u00e9\\/", "b": [1.5, true, null, {"c": "x"}]}',
  'a: 0x10\nb: 1e3\nc: "0777"\nd: 0o17\ne: .5\nf: no\ng: "line\\nbreak"\nh: |\n  kept\n  lines\n',
  `a: it's\nb: 'it''s'\nc: x # comment\nd: "#no"\n"quoted key": 1\n`,
  '支付宝: [支付寶, "微信"]\n',
  dump(small()),
  JSON.stringify(small()),
  `\uFEFF ${JSON.stringify(small(), undefined, '\t')}\n`,
  '{"a": "b\\": c", "\\\\": "\\\\", "e" : {"a": [], "f": "x:y"}, "": ""}',
])('both readers read alike (%#)', (text) => {
  const fast = readText(text);
  expect(fast.kind).toBe('read');
  expect(placesIn(text).value).toEqual(fast.kind === 'read' && fast.value);
});

describe('JSON', () => {
  test('is read by the engine where it is sound', () => {
    expect(readJson(JSON.stringify(small()))).toEqual(small());
  });

  test.each([
    '{"a": 1, "b": {"c": 1, "c": 2}}',
    '{"a": 1, "\\u0061": 2}',
    '{"a": [{"__proto__": {"b": 1}}]}',
    `${'{"a":'.repeat(30)}1${'}'.repeat(30)}`,
    '{a: 1}',
    '{"a": 1} # said',
    '["a"]',
    '"a":',
  ])('is left to the YAML reader where that may say more: %s', (text) => {
    expect(readJson(text)).toBeUndefined();
  });

  test('with a key that stands twice is a problem with a place', async () => {
    expect(await problemsOf('{"apps": [],\n "apps": []}')).toEqual([expect.stringContaining('x.yaml:2:3 ')]);
  });
});

describe('the examples in data/README.md', () => {
  const blocks = [...readFileSync('data/README.md', 'utf8').matchAll(/^(👍|👎)[^`]*```yaml\n([\s\S]*?)```/gm)];
  const isGood = (text: string) => {
    const read = readText(text);
    return read.kind === 'read' && knowledgeFile.safeParse(read.value).success;
  };

  test('there are good ones and bad ones', () => {
    expect(new Set(blocks.map(([, mark]) => mark))).toEqual(new Set(['👍', '👎']));
  });

  test.each(blocks.map(([, mark, text]) => ({ mark, text: String(text) })))(
    'are what they say: $mark',
    ({ mark, text }) => {
      expect(isGood(text)).toBe(mark === '👍');
    },
  );
});

test('the shipped files read alike with both readers', () => {
  for (const { file, text } of readFiles(['data']).texts) {
    const fast = readText(text);
    expect(placesIn(text).value, file).toEqual(fast.kind === 'read' && fast.value);
  }
}, 30_000);
