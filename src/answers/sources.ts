import type { Knowledge, Subject } from '../knowledge/knowledge.ts';
import type { Backing, Cite, Cites } from '../knowledge/schema.ts';
import type { AnswerFile, Claim } from './answer.ts';
import { overview } from './overview.ts';
import { askBack } from './parts/back.ts';
import { nextOf, tellOf } from './parts/next.ts';
import { claim, ref } from './parts/refs.ts';

/** Where a fact is from. */
export const sources: AnswerFile = (about, frame, knowledge, clock) => {
  const subjects = [...about, ...frame.filters.measures.map((id): Subject => ({ kind: 'measure', id }))];
  if (subjects.length === 0) return overview(about, frame, knowledge, clock);
  const claims = subjects.slice(0, 3).flatMap((subject) => sourcesOf(subject, knowledge));
  const [head, ...rest] = claims;
  const [first] = subjects;
  const next = nextOf(first && tellOf('profile', [first]), first && tellOf('disputes', [first]));
  return head ? { kind: 'claims', claims: [head, ...rest], next } : askBack(knowledge, 'sources');
};

type Recorded = { sources: Cites; backing: Backing; relations?: readonly { sources: Cites; backing: Backing }[] };

function recordOf({ kind, id }: Subject, knowledge: Knowledge): Recorded | undefined {
  if (kind === 'jurisdiction' || kind === 'category' || kind === 'source') return undefined;
  return knowledge.find[kind](id);
}

function sourcesOf(subject: Subject, knowledge: Knowledge): Claim[] {
  const own = subject.kind === 'source' ? knowledge.find.source(subject.id) : undefined;
  if (own)
    return [row({ source: own.id, at: '' }, ['primary'], subject, knowledge, 0)].filter((found) => found !== undefined);
  const record = recordOf(subject, knowledge);
  if (!record) return [];
  const cites: Cite[] = [...record.sources, ...(record.relations ?? []).flatMap((relation) => relation.sources)];
  const distinct = cites.filter(
    ({ source, at }, index) => cites.findIndex((cite) => cite.source === source && cite.at === at) === index,
  );
  return distinct
    .map((cite, at) => row(cite, record.backing, subject, knowledge, at))
    .filter((found) => found !== undefined);
}

function row(cite: Cite, backing: Backing, subject: Subject, knowledge: Knowledge, at: number): Claim | undefined {
  const source = knowledge.find.source(cite.source);
  if (!source) return undefined;
  const first = at === 0 && subject.kind !== 'source';
  return claim(
    `${subject.id}/source-${at + 1}`,
    { sources: [cite], backing },
    {
      kind: 'source',
      ...(first && { of: ref(knowledge, subject), how: backing }),
      publisher: source.publisher,
      title: source.title,
      date: source.date,
      ...(cite.at && { at: cite.at }),
      copy: source.copy,
      ...(source.note && { note: source.note }),
    },
    at === 0 ? undefined : 'row',
  );
}
