import { readFileSync } from 'node:fs';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { backupOf } from '../../src/storage/backup.ts';
import type { Database } from '../../src/storage/database.ts';
import { storageIn } from '../../src/storage/in.ts';
import { openDatabase } from '../../src/storage/open.ts';
import { keptTables } from '../../src/storage/tables.ts';
import { at, clickOf, factsWith, left, owner, type World, world } from './server.ts';

let database: Database;
let setup: World;
beforeEach(async () => {
  database = await openDatabase({ dir: ':memory:' });
  setup = world(storageIn(database));
});
afterEach(() => database.close());

const page = readFileSync('PRIVACY.md', 'utf8');

/** The tables of a database and their columns, as the page lists them. */
const listed = Object.fromEntries(
  [...page.matchAll(/^\| `(\w+)`\s*\| (.*?)\s*\|$/gm)].map(([, table = '', columns = '']) => [
    table,
    [...columns.matchAll(/`(\w+)`/g)].map(([, column]) => column),
  ]),
);

test('PRIVACY.md lists every table with every column, and no other', async () => {
  const tables = await sql<{ name: string }>`select name from sqlite_schema where type = 'table'`.execute(database.db);
  const found: Record<string, string[]> = {};
  for (const { name } of tables.rows) {
    const columns = await sql<{ name: string }>`select name from pragma_table_info(${name})`.execute(database.db);
    found[name] = columns.rows.map((column) => column.name);
  }
  expect(listed).toEqual(found);
  expect(['migrations', ...keptTables].sort()).toEqual(Object.keys(found).sort());
});

test('the numbers on the page are those of the code', async () => {
  const { ours } = await import('../../src/limits.ts');
  const { mostGaps } = await import('../../src/storage/gaps.ts');
  const { daysKeptAfterLeaving } = await import('../../src/storage/servers.ts');
  const { draftMs } = await import('../../src/storage/drafts.ts');
  expect(page).toContain(`at most ${ours.gapLength} characters`);
  expect(page).toContain(`${ours.gapDays} days after each was last asked`);
  expect(page).toContain(`has at most ${mostGaps} of them`);
  expect(daysKeptAfterLeaving).toBe(30);
  expect(draftMs).toBe(3_600_000);
});

test('after a busy day, neither tables nor log know who asked or what', async () => {
  const asker = { id: '112233445566778899' };
  const here = at(setup, left);
  const mine = at(setup, left, asker);
  await here.pick('settings:gaps', ['settings:gaps=on']);
  const preview = await here.give('import', factsWith('Zeta'));
  await here.click(clickOf(preview, 'facts:confirm.'));
  for (const question of ['who owns pingo?', 'who owns grimblewort of <@112233445566778899>'])
    await mine.slash('ask', { question });
  await mine.slash('app', { app: 'pingo' });
  await mine.click('tell:oApingo');
  await mine.click('tell:forged');
  await mine.sub('facts', 'list');
  await mine.slash('privacy');
  await here.fill('facts:filled', { kind: 'owner', app: 'pongo', says: 'Great Holding', when: '', source: 'Memo' });
  // Something goes wrong in the middle: the log tells what, not for whom.
  await at(
    {
      ...setup,
      commands: [
        {
          name: 'ask',
          execute: () => {
            throw new Error('broken');
          },
        },
      ],
    },
    left,
    asker,
  ).slash('ask', { question: 'secretword' });
  await new Promise((done) => setTimeout(done, 50));
  const kept = await backupOf(database, 'now');
  const log = JSON.stringify(setup.logged);
  expect(log).toContain('broken');
  for (const text of [kept, log]) {
    expect(text).not.toContain(asker.id);
    expect(text).not.toContain('secretword');
    expect(text).not.toContain('someone');
  }
  expect(kept).toContain('grimblewort');
  expect(kept).not.toContain(owner.id);
  await here.give('import', factsWith('Eta'));
  expect(await backupOf(database, 'now')).toContain(`"person":"${owner.id}"`);
});
