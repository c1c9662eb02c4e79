import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, test } from 'vitest';
import { exported, tableNames } from '../../src/feeds/export-schema.ts';
import { tableOf, toCsv, toJson } from '../../src/feeds/tables.ts';
import type { Knowledge } from '../../src/knowledge/knowledge.ts';
import { load } from '../../src/knowledge/load.ts';
import { feedRecord } from './made-up.ts';

let knowledge: Knowledge;
let shipped: Knowledge;
beforeAll(async () => {
  knowledge = await feedRecord();
  const loaded = await load(['data']);
  if (loaded.kind === 'problems') throw new Error('the shipped knowledge has problems');
  shipped = loaded.knowledge;
});
const asOf = '2026-01-31';
const read = (text: string) => parse(text, { columns: true, bom: true }) as Record<string, string>[];

describe('a table as JSON', () => {
  test.each(tableNames)('of %s fits its published schema, with a source in every row', (what) => {
    for (const record of [knowledge, shipped]) {
      const table = exported.parse(JSON.parse(toJson({ what, knowledge: record, asOf })));
      expect(table.rows).toHaveLength(record[what].length);
      for (const { sources } of table.rows) expect(sources.length).toBeGreaterThan(0);
    }
  });

  test('tells ties and namings with their own sources, and what stands on the day', () => {
    const table = tableOf({ what: 'apps', knowledge, asOf, ids: ['pingo'] });
    expect(table.record).toEqual({ title: 'Small', version: '2026-01-31', checkedOn: '2026-01-31' });
    const [pingo] = table.rows;
    expect(pingo).toMatchObject({
      id: 'pingo',
      category: 'chat',
      ties: [{ kind: 'owner', name: 'Pingo', holds: true, sources: ['gazette'] }],
      namedIn: [{ measure: 'order-1', jurisdiction: 'Land', standing: { status: 'revoked', since: '2021-06-09' } }],
    });
    const early = tableOf({ what: 'apps', knowledge, asOf: '2020-06-01', ids: ['pingo'] }).rows[0];
    expect(early).toMatchObject({ namedIn: [{ standing: { status: 'signed', since: '2020-03-01' } }] });
    const before = tableOf({ what: 'measures', knowledge, asOf: '2019-01-01', ids: ['order-1'] }).rows[0];
    expect(before).toMatchObject({ standing: { status: 'not-yet', since: '2020-03-01' } });
  });

  test('says how well each part is backed, where a tie holds, and what is missing from a list', () => {
    const loud = structuredClone(knowledge.apps[0]);
    const order = structuredClone(knowledge.measures[0]);
    if (!loud?.relations[0] || !order) throw new Error('nothing to change');
    loud.relations = [{ ...loud.relations[0], where: 'shire', note: 'By one account.', backing: ['one-secondary'] }];
    const noted = { ...order, listSize: 9, listNote: 'Nine names; the others were not found.' };
    const changed = { ...knowledge, apps: [loud], measures: [noted] };
    expect(tableOf({ what: 'apps', knowledge: changed, asOf }).rows).toMatchObject([
      {
        ties: [
          {
            where: 'Shire',
            note: 'By one account.',
            backing: ['one-secondary'],
          },
        ],
      },
    ]);
    const [row] = tableOf({ what: 'measures', knowledge: changed, asOf }).rows;
    expect(row).toMatchObject({ listSize: 9, listNote: noted.listNote, backing: order.backing });
  });

  test('of chosen records keeps their order, each once, and leaves out what is not on record', () => {
    const ids = ['dl-month', 'dl-1', 'dl-month', 'gone'];
    expect(tableOf({ what: 'deadlines', knowledge, asOf, ids }).rows.map(({ id }) => id)).toEqual(['dl-month', 'dl-1']);
  });

  test('knows a tie that is over, and one that has not begun', () => {
    const loud = structuredClone(knowledge.apps[0]);
    if (!loud?.relations[0]) throw new Error('no tie to change');
    const [tie] = loud.relations;
    loud.relations = [
      { ...tie, to: '2020' },
      { ...tie, from: '2030-01-01' },
      { ...tie, kind: 'founder', to: '2020' },
    ];
    const [row] = tableOf({ what: 'apps', knowledge: { ...knowledge, apps: [loud] }, asOf }).rows;
    expect(row && 'ties' in row && row.ties.map(({ holds }) => holds)).toEqual([false, false, true]);
  });
});

describe('a table as CSV', () => {
  test.each(tableNames)('of %s is read back with a line for each record', async (what) => {
    for (const record of [knowledge, shipped]) {
      const rows = read(await toCsv({ what, knowledge: record, asOf }));
      expect(rows.map(({ id }) => id)).toEqual(record[what].map(({ id }) => id));
      for (const row of rows) expect(row.sources, row.id).toMatch(/\S/);
      expect(JSON.stringify(rows)).not.toMatch(/undefined|\[object|NaN/);
    }
  });

  test('keeps quotes, commas and Chinese, begins with the mark that spreadsheets need, and holds no formula', async () => {
    const knowledgeWithFormula = {
      ...knowledge,
      deadlines: knowledge.deadlines.map((deadline) =>
        deadline.id === 'dl-day' ? { ...deadline, who: '=HYPERLINK("https://evil.example")' } : deadline,
      ),
    };
    const text = await toCsv({ what: 'deadlines', knowledge: knowledgeWithFormula, asOf });
    expect(text.startsWith('\uFEFF')).toBe(true);
    const row = read(text).find(({ id }) => id === 'dl-day');
    expect(row?.label).toBe('Order 2: =reports, "in full"; 微信支付 — as often as the ministry may ask for them');
    expect(row?.who).toBe(`'=HYPERLINK("https://evil.example")`);
  });
});
