/** Records as rows of a table: plain values with the names and the sources that a reader elsewhere needs. */
import { type Day, earliest, latest } from '../calendar.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { listedSubject } from '../knowledge/listing.ts';
import { isOwnId } from '../knowledge/own/own.ts';
import { sourceAsWritten } from '../knowledge/own/view.ts';
import type { App, Cite, Deadline, Measure, Relation } from '../knowledge/schema.ts';
import { standing } from '../knowledge/standing.ts';
import type { AppRow, DeadlineRow, MeasureRow, Row, SourceCell, StandingCell, TableName } from './export-schema.ts';

/** The rows of one table as of a day: those with the given ids, in their order, or all in the record's order. */
export function rowsOf(what: TableName, knowledge: Knowledge, asOf: Day, ids?: readonly string[]): Row[] {
  const end = latest(knowledge.record.checkedOn) ?? asOf;
  // The record knows nothing after the day that it was checked.
  const day = asOf < end ? asOf : end;
  switch (what) {
    case 'apps':
      return chosen(knowledge.apps, ids).map((app) => appRow(app, knowledge, day));
    case 'measures':
      return chosen(knowledge.measures, ids).map((measure) => measureRow(measure, knowledge, day));
    case 'deadlines':
      return chosen(knowledge.deadlines, ids).map((deadline) => deadlineRow(deadline, knowledge));
    default:
      return what satisfies never;
  }
}

function chosen<T extends { id: string }>(records: readonly T[], ids: readonly string[] | undefined): readonly T[] {
  if (!ids) return records;
  const byId = new Map(records.map((record) => [record.id, record]));
  return [...new Set(ids)].map((id) => byId.get(id)).filter((record) => record !== undefined);
}

function appRow(app: App, knowledge: Knowledge, asOf: Day): AppRow {
  const namings = knowledge.namingsOfApp(app.id);
  const { category } = app;
  return {
    id: app.id,
    name: app.name,
    category: category === undefined ? null : knowledge.nameOf({ kind: 'category', id: category }),
    ties: app.relations.map((relation) => ({
      kind: relation.kind,
      party: relation.party,
      name: knowledge.find.party(relation.party)?.name ?? relation.party,
      share: relation.share ?? null,
      from: relation.from ?? null,
      to: relation.to ?? null,
      seenOn: relation.seenOn ?? null,
      where: relation.where === undefined ? null : knowledge.nameOf({ kind: 'jurisdiction', id: relation.where }),
      holds: holdsOn(relation, asOf),
      note: relation.note ?? null,
      sources: idsOf(relation.sources),
      backing: relation.backing,
    })),
    namedIn: namings.map(({ measure, listing }) => ({
      measure: measure.id,
      name: measure.name,
      jurisdiction: knowledge.nameOf({ kind: 'jurisdiction', id: measure.jurisdiction }),
      as: listing.as,
      standing: standingCell(measure, asOf),
      sources: idsOf(listing.sources ?? measure.sources),
      backing: listing.backing ?? measure.backing,
    })),
    sources: cells(knowledge, [
      app.sources,
      ...app.relations.map(({ sources }) => sources),
      ...namings.map(({ measure, listing }) => listing.sources ?? measure.sources),
      ...namings.flatMap(({ measure }) => standingSources(measure, asOf)),
    ]),
    backing: app.backing,
    own: isOwnId(app.id),
  };
}

function measureRow(measure: Measure, knowledge: Knowledge, asOf: Day): MeasureRow {
  return {
    id: measure.id,
    name: measure.name,
    number: measure.number ?? null,
    kind: measure.kind,
    reach: measure.reach,
    jurisdiction: knowledge.nameOf({ kind: 'jurisdiction', id: measure.jurisdiction }),
    issuer: knowledge.nameOf({ kind: 'authority', id: measure.issuer }),
    signedBy: measure.signedBy === undefined ? null : knowledge.nameOf({ kind: 'person', id: measure.signedBy }),
    signedOn: measure.signedOn ?? null,
    announcedOn: measure.announcedOn ?? null,
    publishedOn: measure.publishedOn ?? null,
    effectiveOn: measure.effectiveOn ?? null,
    does: measure.does,
    standing: standingCell(measure, asOf),
    listSize: measure.listSize ?? null,
    listNote: measure.listNote ?? null,
    names: measure.listings.map(({ app, company, as, only, sources, backing }) => ({
      kind: app === undefined ? 'company' : 'app',
      id: app ?? company ?? '',
      name: knowledge.nameOf(listedSubject({ app, company })),
      as,
      only: only ?? null,
      sources: idsOf(sources ?? measure.sources),
      backing: backing ?? measure.backing,
    })),
    sources: cells(knowledge, [
      measure.sources,
      ...standingSources(measure, asOf),
      ...measure.listings.map(({ sources }) => sources ?? []),
    ]),
    backing: measure.backing,
    own: isOwnId(measure.id),
  };
}

function deadlineRow(deadline: Deadline, knowledge: Knowledge): DeadlineRow {
  const of = knowledge.subjectOf(deadline.of);
  return {
    id: deadline.id,
    label: deadline.label,
    of: deadline.of,
    ofName: of ? knowledge.nameOf(of) : deadline.of,
    kind: deadline.kind,
    due: deadline.due,
    time: deadline.time ?? null,
    who: deadline.who,
    duty: deadline.duty,
    rule: deadline.rule?.text ?? null,
    outcome: deadline.outcome,
    became: deadline.became,
    endedOn: deadline.endedOn ?? null,
    sources: cells(knowledge, [deadline.sources]),
    backing: deadline.backing,
    own: isOwnId(deadline.id),
  };
}

/** As answers read it: begun by then as far as its dates say, and not over. A founder stays the founder. */
function holdsOn({ kind, from, to }: Relation, asOf: Day): boolean {
  const ended = kind !== 'founder' && to !== undefined && (latest(to) ?? '') < asOf;
  return (earliest(from) ?? '') <= asOf && !ended;
}

function standingCell(measure: Measure, asOf: Day): StandingCell {
  const found = standing(measure, asOf);
  switch (found.kind) {
    case 'stood': {
      const { status, entry } = found;
      return { status, since: entry.on, checkedLater: entry.unchecked !== true };
    }
    case 'not-yet':
      return { status: 'not-yet', since: found.first.on, checkedLater: true };
    case 'unknown':
      return { status: 'unknown', since: 'unknown', checkedLater: false };
    default:
      return found satisfies never;
  }
}

function standingSources(measure: Measure, asOf: Day): readonly (readonly Cite[])[] {
  const found = standing(measure, asOf);
  return found.kind === 'stood' ? [found.entry.sources] : [];
}

const idsOf = (cites: readonly Cite[]): string[] => [...new Set(cites.map(({ source }) => sourceAsWritten(source)))];

/** Every source once for each place in it. */
function cells(knowledge: Knowledge, lists: readonly (readonly Cite[])[]): SourceCell[] {
  const found = new Map<string, SourceCell>();
  for (const { source: id, at } of lists.flat()) {
    const source = knowledge.find.source(id);
    if (!source) continue;
    const { publisher, title, date, url, copy } = source;
    const written = sourceAsWritten(id);
    found.set(`${written} ${at}`, {
      id: written,
      at,
      publisher,
      title,
      date,
      url: url === 'unknown' ? null : url,
      copy,
    });
  }
  return [...found.values()];
}
