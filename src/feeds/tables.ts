/** Tables as files: JSON with every part and its sources, CSV with one line a record for a spreadsheet. */
import type { Day } from '../calendar.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type {
  AppRow,
  DeadlineRow,
  Exported,
  MeasureRow,
  SourceCell,
  StandingCell,
  TableName,
} from './export-schema.ts';
import { rowsOf } from './rows.ts';

/** What a server added, with which of it a file holds; `version` rises with each of its changes. */
export type OwnPart = { knowledge: Knowledge; ids: readonly string[]; guild: string; version: number };

/** What a file holds: a table of the record as of a day, of all records of that kind or of chosen ones, and of a server's own. */
export type Table = { what: TableName; knowledge: Knowledge; asOf: Day; ids?: readonly string[]; own?: OwnPart };

export function tableOf({ what, knowledge, asOf, ids, own }: Table): Exported {
  const { title, version, checkedOn } = knowledge.record;
  const rows = [...rowsOf(what, knowledge, asOf, ids), ...(own ? rowsOf(what, own.knowledge, asOf, own.ids) : [])];
  // The kind and its rows come from one switch in `rowsOf`; the compiler cannot see that they belong together.
  return { what, record: { title, version, checkedOn }, asOf, rows } as Exported;
}

export const toJson = (table: Table): string => `${JSON.stringify(tableOf(table), undefined, 2)}\n`;

type Cells = Readonly<Record<string, string | number>>;

/** One line a record; cells that hold several things have them between semicolons. */
export async function toCsv(table: Table): Promise<string> {
  const { stringify } = await import('csv-stringify/sync');
  const exported = tableOf(table);
  return stringify(linesOf(exported), {
    header: true,
    columns: columnsOf[exported.what],
    record_delimiter: 'windows',
    // Without the mark a spreadsheet reads Chinese names as something else.
    bom: true,
    // A name that begins like a formula must not become one.
    escape_formulas: true,
  });
}

const columnsOf: Readonly<Record<TableName, string[]>> = {
  apps: ['id', 'name', 'category', 'ties', 'named_in', 'measures', 'backing', 'own', 'sources'],
  measures: [
    'id',
    'name',
    'number',
    'kind',
    'reach',
    'jurisdiction',
    'issuer',
    'signed_by',
    'signed_on',
    'announced_on',
    'published_on',
    'effective_on',
    'standing',
    'standing_since',
    'checked_later',
    'names',
    'list_size',
    'list_note',
    'does',
    'backing',
    'own',
    'sources',
  ],
  deadlines: [
    'id',
    'label',
    'kind',
    'due',
    'time',
    'who',
    'duty',
    'of',
    'of_name',
    'outcome',
    'became',
    'ended_on',
    'backing',
    'own',
    'sources',
  ],
};

function linesOf(exported: Exported): Cells[] {
  switch (exported.what) {
    case 'apps':
      return exported.rows.map(appCells);
    case 'measures':
      return exported.rows.map(measureCells);
    case 'deadlines':
      return exported.rows.map(deadlineCells);
    default:
      return exported satisfies never;
  }
}

const yesOrNo = (is: boolean): string => (is ? 'yes' : 'no');
const list = (parts: readonly string[]): string => parts.join('; ');
const stands = ({ status, since, checkedLater }: StandingCell): string =>
  `${status} since ${since}${checkedLater ? '' : ', not checked later'}`;
const sourceCells = (sources: readonly SourceCell[]): string =>
  list([...new Set(sources.map(({ url, publisher, title }) => url ?? `${publisher}, ${title}`))]);

function appCells({ id, name, category, ties, namedIn, sources, backing, own }: AppRow): Cells {
  return {
    id,
    name,
    category: category ?? '',
    ties: list(
      ties.map(({ kind, name: party, where, holds, from, to }) => {
        const when = holds ? [] : [to === null ? `from ${from}` : `until ${to}`];
        const details = [...(where === null ? [] : [where]), ...when];
        return `${kind}: ${party}${details.length > 0 ? ` (${details.join(', ')})` : ''}`;
      }),
    ),
    named_in: list(namedIn.map((naming) => `${naming.name} (${stands(naming.standing)})`)),
    measures: list(namedIn.map(({ measure }) => measure)),
    backing: list(backing),
    own: yesOrNo(own),
    sources: sourceCells(sources),
  };
}

function measureCells(row: MeasureRow): Cells {
  return {
    id: row.id,
    name: row.name,
    number: row.number ?? '',
    kind: row.kind,
    reach: row.reach,
    jurisdiction: row.jurisdiction,
    issuer: row.issuer,
    signed_by: row.signedBy ?? '',
    signed_on: row.signedOn ?? '',
    announced_on: row.announcedOn ?? '',
    published_on: row.publishedOn ?? '',
    effective_on: row.effectiveOn ?? '',
    standing: row.standing.status,
    standing_since: row.standing.since,
    checked_later: yesOrNo(row.standing.checkedLater),
    names: list(row.names.map(({ name }) => name)),
    list_size: row.listSize ?? '',
    list_note: row.listNote ?? '',
    does: row.does,
    backing: list(row.backing),
    own: yesOrNo(row.own),
    sources: sourceCells(row.sources),
  };
}

function deadlineCells(row: DeadlineRow): Cells {
  return {
    id: row.id,
    label: row.label,
    kind: row.kind,
    due: row.due,
    time: row.time ?? '',
    who: row.who,
    duty: row.duty,
    of: row.of,
    of_name: row.ofName,
    outcome: row.outcome,
    became: row.became,
    ended_on: row.endedOn ?? '',
    backing: list(row.backing),
    own: yesOrNo(row.own),
    sources: sourceCells(row.sources),
  };
}
