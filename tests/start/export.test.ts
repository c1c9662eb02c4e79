import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import ical from 'ical.js';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { exported } from '../../src/feeds/export-schema.ts';
import { exportHelp, writeExport } from '../../src/start/export.ts';
import { small } from '../knowledge/small.ts';

let folder: string;
let written: string;
let complaints: string[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'export-'));
  written = '';
  complaints = [];
  writeFileSync(join(folder, 'record.json'), JSON.stringify(small()));
});
afterEach(() => rmSync(folder, { recursive: true }));

const run = (...args: string[]) =>
  writeExport(
    args,
    [join(folder, 'record.json')],
    (line) => complaints.push(line),
    async (text) => {
      written += text;
    },
  );

describe('npm run export', () => {
  test('writes tables and a calendar to standard output', async () => {
    expect(await run('--what', 'apps', '--format', 'json', '--as-of', '2020-06-01')).toBe(0);
    expect(exported.parse(JSON.parse(written))).toMatchObject({ what: 'apps', asOf: '2020-06-01' });
    written = '';
    expect(await run('--what', 'measures', '--format', 'csv')).toBe(0);
    expect(parse(written, { columns: true, bom: true })).toHaveLength(2);
    written = '';
    expect(await run('--format', 'calendar')).toBe(0);
    expect(new ical.Component(ical.parse(written)).getAllSubcomponents('vevent')).toHaveLength(1);
  });

  test('writes to a file', async () => {
    const out = join(folder, 'deadlines.ics');
    expect(await run('--format', 'ics', '--out', out)).toBe(0);
    expect(readFileSync(out, 'utf8')).toContain('UID:dl-1@');
    expect(written).toBe('');
  });

  test.each([
    [[], '--format must be one of'],
    [['--format', 'xls', '--what', 'apps'], '--format must be one of'],
    [['--format', 'csv'], '--what must be one of'],
    [['--format', 'csv', '--what', 'people'], '--what must be one of'],
    [['--format', 'calendar', '--what', 'apps'], 'A calendar holds deadlines'],
    [['--format', 'csv', '--what', 'apps', '--as-of', '2021-02-30'], 'is no day that exists'],
    [['--colour'], "Unknown option '--colour'"],
  ])('%j is refused with a word why', async (args, why) => {
    expect(await run(...args)).toBe(64);
    expect(complaints.join()).toContain(why);
    expect(written).toBe('');
  });

  test('explains itself, and writes nothing of a record with problems', async () => {
    expect(await run('--help')).toBe(0);
    expect(written).toBe(`${exportHelp}\n`);
    written = '';
    writeFileSync(join(folder, 'record.json'), '{');
    expect(await run('--format', 'csv', '--what', 'apps')).toBe(1);
    expect(written).toBe('');
    expect(complaints.length).toBeGreaterThan(0);
  });
});
