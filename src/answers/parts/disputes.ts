/** Where sources differ about a record, and what is not established. */
import type { Knowledge, Subject } from '../../knowledge/knowledge.ts';
import type { Cites } from '../../knowledge/schema.ts';
import type { Claim } from '../answer.ts';
import type { Version } from '../fact.ts';
import { claim, ref } from './refs.ts';

type Disputed = {
  disputes: readonly {
    field: string;
    versions: readonly { says: string; sources: Cites }[];
    why?: string | undefined;
  }[];
};

const publishersOf = (knowledge: Knowledge, sources: Cites): string[] => [
  ...new Set(sources.map(({ source }) => knowledge.find.source(source)?.publisher ?? source)),
];

export function disputesOf(knowledge: Knowledge, subject: Subject): Claim[] {
  const { kind, id } = subject;
  const record: (Disputed & { backing: Claim['backing'] }) | undefined =
    kind === 'app' ||
    kind === 'company' ||
    kind === 'measure' ||
    kind === 'ruling' ||
    kind === 'deadline' ||
    kind === 'event'
      ? knowledge.find[kind](id)
      : undefined;
  return (record?.disputes ?? []).flatMap(({ field, versions, why }, at) => {
    const [first, ...rest] = versions.flatMap(({ sources }) => sources);
    if (!first || !record) return [];
    const told: Version[] = versions.map(({ says, sources }) => ({
      says,
      publishers: publishersOf(knowledge, sources),
    }));
    return [
      claim(
        `${id}/dispute-${at + 1}`,
        { sources: [first, ...rest], backing: record.backing },
        { kind: 'dispute', of: ref(knowledge, subject), field, versions: told, ...(why && { why }) },
      ),
    ];
  });
}

export function openPointsOf(knowledge: Knowledge, subject: Subject): Claim[] {
  return knowledge.openPointsAbout(subject.id).map((point) =>
    claim(`${point.id}/point`, point, {
      kind: 'open',
      point: point.point,
      says: point.says,
      ...(point.settledBy && { settledBy: point.settledBy }),
      settled: point.settled,
    }),
  );
}
