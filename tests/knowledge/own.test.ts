import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { loadTexts } from '../../src/knowledge/load.ts';
import { parsedKept } from '../../src/knowledge/own/check.ts';
import type { WrittenRecord } from '../../src/knowledge/own/own.ts';
import { readOwnFile } from '../../src/knowledge/own/read.ts';
import { ownView } from '../../src/knowledge/own/view.ts';
import { small } from './small.ts';

const loaded = await loadTexts([{ file: 'small.json', text: JSON.stringify(small()) }]);
if (loaded.kind === 'problems') throw new Error('the small record has problems');
const { knowledge } = loaded;

const read = (text: string, file = 'own.yaml', kept: readonly WrittenRecord[] = []) =>
  readOwnFile({ file, text }, knowledge, kept);

async function written(text: string, file?: string, kept?: readonly WrittenRecord[]): Promise<WrittenRecord[]> {
  const own = await read(text, file, kept);
  if (own.kind !== 'own') throw new Error(JSON.stringify(own));
  return own.written;
}

async function problems(
  text: string,
  file?: string,
): Promise<readonly { line?: number; found: string; mend: string }[]> {
  const own = await read(text, file);
  return own.kind === 'problems' ? own.problems : [];
}

const good = `
sources:
  - {id: memo, publisher: IT department, title: Memo, date: 2026-01, url: unknown, kind: company}
companies:
  - {id: acme, name: Acme Works, sources: [memo]}
apps:
  - id: pingo
    relations: [{kind: owner, party: acme, sources: [memo (p. 2)]}]
    sources: [memo]
  - {id: slate, name: Slate, relations: [{kind: owner, party: acme, sources: [gazette]}], sources: [memo]}
deadlines:
  - {id: off, label: Remove Pingo, of: pingo, who: Everybody, duty: remove Pingo, kind: by, due: 2026-12-24, outcome: pending, became: Not yet., sources: [memo]}
`;

describe('a file of own facts', () => {
  test('gets ids of its own; what adds to the record keeps pointing at it', async () => {
    const own = await written(good);
    expect(own.map(({ section, id }) => `${section} ${id}`)).toEqual([
      'sources own:memo',
      'companies own:acme',
      'apps own:pingo',
      'apps own:slate',
      'deadlines own:off',
    ]);
    const [, , pingo, slate, off] = own.map(({ record }) => record);
    expect(pingo).toMatchObject({
      id: 'pingo',
      name: 'Pingo',
      relations: [{ party: 'own:acme', sources: ['own:memo (p. 2)'] }],
    });
    expect(slate).toMatchObject({ id: 'own:slate', relations: [{ party: 'own:acme', sources: ['gazette'] }] });
    expect(off).toMatchObject({ id: 'own:off', of: 'pingo', sources: ['own:memo'] });
  });

  test('may be read again as it was written, and refer to what is there', async () => {
    const own = await written(good);
    const sections = Map.groupBy(own, ({ section }) => section);
    const again = JSON.stringify(
      Object.fromEntries([...sections].map(([section, list]) => [section, list.map(({ record }) => record)])),
    );
    expect(await written(again)).toEqual(own);
    const more = `apps: [{id: chalk, name: Chalk, relations: [{kind: owner, party: acme, sources: [memo]}], sources: [memo]}]`;
    const [chalk] = await written(more, 'more.yaml', own);
    expect(chalk?.record).toMatchObject({ id: 'own:chalk', relations: [{ party: 'own:acme', sources: ['own:memo'] }] });
  });

  test('is refused with the line of every problem', async () => {
    const bad = `sources:
  - {id: gazette, publisher: P, title: T, date: unknown, url: unknown, kind: company}
apps:
  - {id: a1, name: Pongo, sources: [memo]}
  - {id: a2, nme: Foo, sources: [gazette]}
`;
    const found = await problems(bad);
    expect(found.map(({ line }) => line)).toEqual([2, 5, 5]);
    expect(found[0]?.mend).toContain('refer to it without adding it');
    const later = await problems(
      bad
        .split('\n')
        .filter((_, at) => ![0, 1, 4].includes(at))
        .join('\n'),
    );
    expect(later.map(({ line }) => line)).toEqual([2, 2]);
    expect(later.map(({ found }) => found).join()).toContain('"memo"');
    expect(later.map(({ mend }) => mend).join()).toContain('use its id: pongo');
  });

  test('may hold no section that is not for servers, and no YAML tricks', async () => {
    expect(await problems('beliefs: []')).toMatchObject([{ found: 'the key "beliefs"' }]);
    expect(await problems('record: {title: x}')).toMatchObject([{ found: 'the key "record"' }]);
    expect(await problems('apps: &a [*a]')).toMatchObject([{ found: 'an anchor (&a)' }]);
    expect(await problems('just words')).toHaveLength(1);
  });

  test('may be a table, with a row for each fact', async () => {
    const csv = `kind,id,name,app,owner,of,who,duty,due,publisher,title,date,source,at
source,memo,,,,,,,,IT department,Memo,2026-01,,
company,acme,Acme Works,,,,,,,,,,memo,
app,slate,"Slate, the app",,,,,,,,,,memo,p. 1
owner,,,pingo,acme,,,,,,,,memo,p. 2
deadline,off,Remove Pingo,,,pingo,Everybody,remove Pingo,2026-12-24,,,,memo,
`;
    const own = await written(csv, 'own.csv');
    expect(own.map(({ id }) => id)).toEqual(['own:memo', 'own:acme', 'own:slate', 'own:pingo', 'own:off']);
    expect(own[2]?.record).toMatchObject({ name: 'Slate, the app', sources: ['own:memo (p. 1)'] });
    expect(own[3]?.record).toMatchObject({ id: 'pingo', relations: [{ kind: 'owner', party: 'own:acme' }] });
    expect(own[4]?.record).toMatchObject({ of: 'pingo', kind: 'by', outcome: 'pending' });
  });

  test('of a table is refused with its lines, too', async () => {
    expect(await problems('kind,colour\napp,red\nban,x', 'own.csv')).toMatchObject([
      { line: 1, found: 'the column "colour"' },
      { line: 3, found: 'the kind "ban"' },
    ]);
    expect(await problems('kind,id,name,source\napp,x,,memo\n', 'own.csv')).toMatchObject([{ line: 2 }]);
    expect(await problems('kind,id\napp,"x', 'own.csv')).toHaveLength(1);
  });
});

describe('the view of a server', () => {
  test('names everything, and keeps the two sides apart', async () => {
    const facts = { guild: '1', version: '1', records: parsedKept(await written(good)) };
    const { names, own, has } = ownView(knowledge, facts);
    expect(names.find.app('own:slate')?.name).toBe('Slate');
    expect(names.find.app('pingo')).toBe(knowledge.find.app('pingo'));
    expect(own.find.app('pingo')?.relations.map(({ party }) => party)).toEqual(['own:acme']);
    expect(own.apps.map(({ id }) => id)).toEqual(['pingo', 'own:slate']);
    expect(names.apps).toBe(knowledge.apps);
    expect(has({ kind: 'app', id: 'pingo' })).toBe(true);
    expect(has({ kind: 'app', id: 'pongo' })).toBe(false);
    // A public source that an own fact rests on is cited under an id of the server's: by it the fact shows as added.
    expect(own.find.app('own:slate')?.relations[0]?.sources[0].source).toBe('own:public-gazette');
    expect(names.find.source('own:public-gazette')?.publisher).toBe('Gazette');
  });

  test('leaves out what points nowhere since the record changed', async () => {
    const facts = { guild: '1', version: '1', records: parsedKept(await written(good)) };
    const { deadlines: _, apps, ...others } = small();
    const without = { ...others, apps: apps.filter(({ id }) => id !== 'pongo'), plans: [], events: [], openPoints: [] };
    const changed = await loadTexts([
      {
        file: 'small.json',
        text: JSON.stringify({
          ...without,
          deadlines: [],
          apps: without.apps.map((app) => ({ ...app, id: 'ping-app' })),
          companies: without.companies.map((company) =>
            company.id === 'pingo' ? { ...company, id: 'ping-co' } : company,
          ),
          measures: without.measures.map((measure) => ({ ...measure, listings: [], listSize: undefined })),
          statements: [],
        }).replaceAll('"party":"pingo"', '"party":"ping-co"'),
      },
    ]);
    if (changed.kind === 'problems') throw new Error(JSON.stringify(changed.problems));
    const { own } = ownView(changed.knowledge, facts);
    expect(own.apps.map(({ id }) => id)).toEqual(['pingo', 'own:slate']);
    expect(own.companies.map(({ id }) => id)).toEqual(['own:acme']);
    const broken = { ...facts, records: { ...facts.records, companies: [] } };
    expect(ownView(changed.knowledge, broken).own.apps).toEqual([]);
  });
});

test.each(['facts.yaml', 'facts.csv'])('the example %s can be imported', async (file) => {
  const text = readFileSync(`examples/own-facts/${file}`, 'utf8');
  const own = await written(text, file);
  expect(own.map(({ id }) => id)).toEqual([
    'own:memo-12',
    'own:example-works',
    'own:example-chat',
    'own:move-to-example-chat',
  ]);
  expect(own[2]?.record).toMatchObject({ relations: [{ kind: 'owner', party: 'own:example-works', from: '2024' }] });
});

describe('a file that was made to take long', () => {
  const keys = (count: number) => Array.from({ length: count }, (_, index) => `k${index}: 1`);
  const limited = (text: string, file = 'own.yaml') => readOwnFile({ file, text }, knowledge, [], 500);

  test('of more records than may be kept is not looked into', async () => {
    const apps = Array.from({ length: 501 }, (_, index) => `  - {id: a${index}}`).join('\n');
    const rows = Array.from({ length: 501 }, (_, index) => `app,a${index},A`).join('\n');
    expect(await limited(`apps:\n${apps}`)).toEqual({ kind: 'many' });
    expect(await limited(`kind,id,name\n${rows}`, 'own.csv')).toEqual({ kind: 'many' });
    expect(await limited(keys(501).join('\n'))).toEqual({ kind: 'many' });
  });

  test('has its problems counted, of which the first are told with their lines', async () => {
    const own = await limited(`apps:\n  - {id: a, name: A, ${keys(3_000).join(', ')}}`);
    expect(own).toMatchObject({ kind: 'problems', count: expect.any(Number) });
    if (own.kind !== 'problems') return;
    expect(own.count).toBeGreaterThan(3_000);
    expect(own.problems).toHaveLength(100);
    expect(own.problems.every(({ line }) => line === 2)).toBe(true);
  });
});
