/** What an exported table holds, as a schema that is published: whoever reads our JSON can check it. */
import { z } from 'zod';
import { published } from '../knowledge/editor-schema.ts';
import { backing as backings, date, deadline, listing, measure, relation, status } from '../knowledge/schema.ts';

const text = z.string();
const id = z.string().meta({ description: 'Stable: it never changes and is never used again' });
const textOrNone = text.nullable();
const dateOrNone = date.nullable();
const sourceIds = z.array(id).min(1).meta({ description: 'Ids of the sources of this part; see `sources` of the row' });

const backing = backings.meta({
  description:
    'How well it is backed: the text itself, two or more reports, one report only, one of the two first articles, arithmetic, or a name printed in an official list',
});

const own = z.boolean().meta({
  description: 'Added by the server that the file was made in: not what the public record says',
});

const sourceCell = z.strictObject({
  id,
  at: text.meta({ description: 'Where in it' }),
  publisher: text,
  title: text,
  date,
  url: z.url().nullable(),
  copy: z.boolean().meta({ description: 'The link is not the publisher’s own' }),
});
const sources = z.array(sourceCell).min(1);

const standingCell = z.strictObject({
  status: z.enum([...status.shape.status.options, 'not-yet']),
  since: date,
  checkedLater: z.boolean().meta({ description: 'False: nobody looked whether it still stood afterwards' }),
});

export const appRow = z.strictObject({
  id,
  name: text,
  category: textOrNone,
  ties: z.array(
    z.strictObject({
      kind: relation.shape.kind,
      party: id,
      name: text,
      share: z.union([z.number(), text]).nullable(),
      from: dateOrNone,
      to: dateOrNone,
      seenOn: dateOrNone,
      where: textOrNone.meta({ description: 'The place in which it holds, where that is not everywhere' }),
      holds: z.boolean().meta({ description: 'On the day of the export, as far as its dates say' }),
      note: textOrNone,
      sources: sourceIds,
      backing,
    }),
  ),
  namedIn: z.array(
    z.strictObject({
      measure: id,
      name: text,
      jurisdiction: text,
      as: listing.shape.as,
      standing: standingCell,
      sources: sourceIds,
      backing,
    }),
  ),
  sources,
  backing,
  own,
});

export const measureRow = z.strictObject({
  id,
  name: text,
  number: textOrNone,
  kind: measure.shape.kind,
  reach: measure.shape.reach,
  jurisdiction: text,
  issuer: text,
  signedBy: textOrNone,
  signedOn: dateOrNone,
  announcedOn: dateOrNone,
  publishedOn: dateOrNone,
  effectiveOn: dateOrNone,
  does: text,
  standing: standingCell,
  listSize: z
    .number()
    .int()
    .nullable()
    .meta({ description: 'How many names its list has, where not all are recorded' }),
  listNote: textOrNone.meta({ description: 'What is missing from its list, and how its names are known' }),
  names: z.array(
    z.strictObject({
      kind: z.enum(['app', 'company']),
      id,
      name: text,
      as: text.meta({ description: 'As its text spells it' }),
      only: textOrNone,
      sources: sourceIds,
      backing,
    }),
  ),
  sources,
  backing,
  own,
});

export const deadlineRow = z.strictObject({
  id,
  label: text,
  of: id.meta({ description: 'The measure, plan or event that sets it' }),
  ofName: text,
  kind: deadline.shape.kind,
  due: date,
  time: textOrNone,
  who: text,
  duty: text,
  rule: textOrNone,
  outcome: deadline.shape.outcome,
  became: text,
  endedOn: dateOrNone,
  sources,
  backing,
  own,
});

const of = <What extends string, Row extends z.ZodType>(what: What, row: Row) =>
  z.strictObject({
    what: z.literal(what),
    record: z.strictObject({ title: text, version: text, checkedOn: date }),
    asOf: z.iso.date().meta({ description: 'The day for which standings and ties are told' }),
    rows: z.array(row),
  });

export const exported = z.discriminatedUnion('what', [
  of('apps', appRow),
  of('measures', measureRow),
  of('deadlines', deadlineRow),
]);

/** Where the schema of exported tables lies; it is no knowledge. */
export const exportSchemaFile = 'data/export.schema.json';

export const exportSchema = (): string => published(exported, 'An exported table');

export type Exported = z.output<typeof exported>;
export type TableName = Exported['what'];
export type SourceCell = z.output<typeof sourceCell>;
export type StandingCell = z.output<typeof standingCell>;
export type AppRow = z.output<typeof appRow>;
export type MeasureRow = z.output<typeof measureRow>;
export type DeadlineRow = z.output<typeof deadlineRow>;
export type Row = AppRow | MeasureRow | DeadlineRow;

export const tableNames = ['apps', 'measures', 'deadlines'] as const satisfies readonly TableName[];
