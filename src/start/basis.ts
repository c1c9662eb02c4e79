/** What of the record a claim rests on: it changes when the files do, and not when the bot learns to put it better. */
import { createHash } from 'node:crypto';
import { partOf } from '../answers/parts/refs.ts';
import type { Knowledge, Subject } from '../knowledge/knowledge.ts';
import type { Cites, Measure, Relation } from '../knowledge/schema.ts';

/** The part of a record that a claim states, and where that part was read. */
export type Basis = { stated: unknown; sources: Cites };

/** For a claim by its own id, `record/part`; undefined where the record holds no such thing. */
export function basisOf(id: string, subject: Subject, knowledge: Knowledge): Basis | undefined {
  const [record = '', part = ''] = id.split('/');
  if (part === 'point') return ownOf(knowledge.openPoints.find((point) => point.id === record));
  if (part === 'statement') return ownOf(knowledge.statements.find((statement) => statement.id === record));
  switch (subject.kind) {
    case 'measure': {
      const measure = knowledge.find.measure(record);
      return measure && measureBasis(measure, part, knowledge);
    }
    case 'app':
    case 'company': {
      const thing = subject.kind === 'app' ? knowledge.find.app(record) : knowledge.find.company(record);
      if (!thing) return undefined;
      const { notes, disputes, sources } = thing;
      if (part === 'note') return { stated: notes[0], sources };
      if (part.startsWith('dispute')) return { stated: disputes, sources };
      return { stated: thing, sources };
    }
    case 'deadline': {
      const deadline = knowledge.find.deadline(record);
      if (!deadline) return undefined;
      const { disputes, sources } = deadline;
      return part.startsWith('dispute') ? { stated: disputes, sources } : ownOf(deadline);
    }
    case 'ruling': {
      const ruling = knowledge.find.ruling(record);
      const decision = ruling?.decisions[Number(/^decision-(\d+)$/.exec(part)?.[1]) - 1];
      return decision ? { stated: decision, sources: decision.sources } : ownOf(ruling);
    }
    case 'plan':
      return ownOf(knowledge.find.plan(record));
    case 'event':
    case 'person':
    case 'jurisdiction':
    case 'authority':
    case 'category':
    case 'source':
      return undefined;
    default:
      return subject.kind satisfies never;
  }
}

const ownOf = <T extends { sources: Cites }>(record: T | undefined): Basis | undefined =>
  record && { stated: record, sources: record.sources };

/** Ties that are told as one rest on each of them. */
export function tieBasis([first, ...rest]: readonly Relation[]): Basis | undefined {
  return first && { stated: [first, ...rest], sources: joined([first, ...rest]) };
}

function measureBasis(measure: Measure, part: string, knowledge: Knowledge): Basis {
  const { history } = measure;
  const { sources } = partOf(measure, part.replace(/-\d+$/, ''));
  if (part.startsWith('names-')) {
    const named = part.slice('names-'.length);
    const listing = measure.listings.find(({ app, company }) => (app ?? company) === named);
    return { stated: listing, sources: listing?.sources ?? sources };
  }
  switch (part) {
    case 'standing':
    case 'ended':
      return { stated: history, sources: joined(history) };
    case 'signer': {
      const { issuer, signedBy, signedAs, signedOn } = measure;
      return { stated: { issuer, signedBy, signedAs, signedOn }, sources };
    }
    case 'signed':
      return { stated: measure.signedOn, sources };
    case 'announced':
      return { stated: measure.announcedOn, sources };
    case 'published':
      return { stated: measure.publishedOn, sources };
    case 'effective': {
      const start = knowledge.deadlinesOf(measure.id).find(({ of, kind }) => of === measure.id && kind === 'from');
      return { stated: [measure.effectiveOn, start?.due, history], sources };
    }
    case 'does':
      return { stated: measure.does, sources };
    case 'reasons':
      return { stated: measure.reasons, sources };
    case 'addressees':
      return { stated: measure.addressees, sources };
    case 'penalties':
      return { stated: measure.penalties, sources };
    case 'outcome':
      return { stated: measure.outcome, sources };
    case 'citation':
      return { stated: [measure.number, measure.title, measure.citations], sources };
    default:
      if (part.startsWith('does-not')) return { stated: measure.doesNot, sources };
      if (part.startsWith('dispute')) return { stated: measure.disputes, sources };
      return { stated: measure, sources };
  }
}

/** All sources of several parts, each place in them once. */
function joined(parts: readonly { sources: Cites }[]): Cites {
  const all = parts.flatMap(({ sources }) => sources);
  const [first, ...rest] = new Map(all.map((cite) => [`${cite.source} ${cite.at}`, cite])).values();
  if (!first) throw new Error('a part of the record without a source');
  return [first, ...rest];
}

/** A short mark of what is stated; the same for the same, in whatever order its fields were written. */
export const digestOf = (stated: unknown): string =>
  createHash('sha256')
    .update(JSON.stringify(stated, sorted) ?? 'nothing')
    .digest('hex')
    .slice(0, 10);

function sorted(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
