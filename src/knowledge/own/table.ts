/** A table of own facts: one row for each app, owner, deadline or source. The header names the columns. */
import { CsvError, parse } from 'csv-parse/sync';
import type { Fault, Path } from '../problem.ts';

/** The columns, and which kinds of row use them. */
export const columns = [
  'kind',
  'id',
  'name',
  'aliases',
  'category',
  'app',
  'owner',
  'tie',
  'share',
  'from',
  'to',
  'of',
  'who',
  'duty',
  'how',
  'due',
  'outcome',
  'became',
  'publisher',
  'title',
  'date',
  'url',
  'source',
  'at',
] as const;

type Column = (typeof columns)[number];
type Row = Partial<Record<Column, string>> & { line: number };

/** What the table says as a knowledge file, and where each part of it stands. */
export type Table = {
  value: Record<string, Record<string, unknown>[]>;
  faults: Fault[];
  place(at: Path): { line: number; column: number } | undefined;
};

const kinds = ['app', 'company', 'owner', 'deadline', 'source'] as const;

export function readTable(text: string): Table {
  const lines = new Map<string, number>();
  const faults: Fault[] = [];
  const value: Table['value'] = {};
  const place = (at: Path) => {
    for (let length = at.length; length > 0; length--) {
      const line = lines.get(at.slice(0, length).join('/'));
      if (line !== undefined) return { line, column: 1 };
    }
    return undefined;
  };
  const put = (section: string, record: Record<string, unknown>, line: number): number => {
    const list = value[section] ?? [];
    value[section] = list;
    list.push(withoutUndefined(record));
    lines.set(`${section}/${list.length - 1}`, line);
    return list.length - 1;
  };
  const fault = (line: number, found: string, expected: string, mend: string) => {
    lines.set(`line/${line}`, line);
    faults.push({ at: ['line', line], found, expected, mend });
  };
  for (const row of rowsOf(text, fault)) {
    const { line, kind = '' } = row;
    switch (kind.toLowerCase() as (typeof kinds)[number]) {
      case 'source':
        put('sources', sourceOf(row), line);
        break;
      case 'app':
        put('apps', { ...named(row), category: row.category, sources: cites(row) }, line);
        break;
      case 'company':
        put('companies', { ...named(row), sources: cites(row) }, line);
        break;
      case 'owner': {
        const apps = value.apps ?? [];
        const at = apps.findIndex(({ id }) => id === row.app);
        const index = at >= 0 ? at : put('apps', { id: row.app, sources: cites(row) }, line);
        const app = (value.apps ?? [])[index] ?? {};
        const relations = (app.relations ?? []) as unknown[];
        app.relations = [...relations, relationOf(row)];
        lines.set(`apps/${index}/relations/${relations.length}`, line);
        break;
      }
      case 'deadline':
        put('deadlines', deadlineOf(row), line);
        break;
      default:
        fault(
          line,
          kind === '' ? 'no kind' : `the kind ${JSON.stringify(kind)}`,
          `one of ${kinds.join(', ')}`,
          'correct it',
        );
    }
  }
  return { value, faults, place };
}

function rowsOf(text: string, fault: (line: number, found: string, expected: string, mend: string) => void): Row[] {
  try {
    const parsed = parse(text, {
      bom: true,
      info: true,
      trim: true,
      skip_empty_lines: true,
      relax_column_count: true,
    }) as unknown as {
      record: string[];
      info: { lines: number };
    }[];
    const [header, ...rows] = parsed;
    if (!header) {
      fault(1, 'an empty file', `a first line of columns: ${columns.join(', ')}`, 'add it');
      return [];
    }
    const names = header.record.map((name) => name.toLowerCase());
    for (const name of names)
      if (!(columns as readonly string[]).includes(name))
        fault(1, `the column ${JSON.stringify(name)}`, `some of ${columns.join(', ')}`, 'rename or remove it');
    if (!names.includes('kind')) fault(1, 'no column "kind"', 'one that says what each row is', 'add it');
    return rows.map(({ record, info }) => {
      if (record.length > names.length)
        fault(
          info.lines,
          `${record.length} values`,
          `at most ${names.length}, one for each column`,
          'put values with commas in quotes',
        );
      const entries = names.map((name, index) => [name, record[index] || undefined]);
      return { ...Object.fromEntries(entries), line: info.lines } as Row;
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = Number((error as { lines?: unknown }).lines ?? 1);
    fault(line, error.message.replace(/\.$/, ''), 'a table that can be read', 'check the quotes there');
    return [];
  }
}

const list = (text: string | undefined) =>
  text
    ?.split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '');

const cites = ({ source, at }: Row): string[] | undefined =>
  list(source)?.map((id, index) => (index === 0 && at !== undefined ? `${id} (${at})` : id));

const named = ({ id, name, aliases }: Row) => ({ id, name, aliases: list(aliases) });

const sourceOf = ({ id, publisher, title, date, url }: Row) => ({
  id,
  publisher,
  title,
  date: date ?? 'unknown',
  url: url ?? 'unknown',
  kind: 'company',
});

const relationOf = (row: Row) =>
  withoutUndefined({
    kind: row.tie ?? 'owner',
    party: row.owner,
    share: row.share !== undefined && /^\d+(\.\d+)?$/.test(row.share) ? Number(row.share) : row.share,
    from: row.from,
    to: row.to,
    sources: cites(row),
  });

const deadlineOf = (row: Row) => ({
  id: row.id,
  label: row.name,
  aliases: list(row.aliases),
  of: row.of,
  about: list(row.app),
  who: row.who,
  duty: row.duty,
  kind: row.how ?? 'by',
  due: row.due,
  outcome: row.outcome ?? 'pending',
  became: row.became ?? 'Not on record yet.',
  sources: cites(row),
});

const withoutUndefined = (record: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));
