/** Names for sentences: records become refs here, so that nothing after it looks anything up. */
import { earliest, type RecordDate } from '../../calendar.ts';
import type { Knowledge, Subject } from '../../knowledge/knowledge.ts';
import { remembered } from '../../knowledge/remembered.ts';
import type { Backing, Cite, Cites, Measure, MeasurePart } from '../../knowledge/schema.ts';
import type { Claim } from '../answer.ts';
import type { Fact, MeasureRef, Narrowing, PlaceRef, Ref, Scope } from '../fact.ts';

export type Sourced = { sources: Cites; backing: Backing; each?: number };

/** Makes a claim from a fact and the record that it states. */
export function claim(id: string, { sources, backing, each }: Sourced, fact: Fact, set?: Claim['set']): Claim {
  return Object.assign({}, fact, { id, sources, backing }, each && { each }, set && { set });
}

/** What shows one part of a measure: its own sources where the record gives them. */
export function partOf({ partSources, sources, backing }: Measure, part: string): Sourced {
  const own = partSources?.[part as MeasurePart];
  return { sources: own?.sources ?? sources, backing: own?.backing ?? backing };
}

/** What the record says of a subject in its own sentence, where it has one. */
export const aboutOf = (subject: Subject, record: (Sourced & { about?: string }) | undefined, knowledge: Knowledge) =>
  record?.about === undefined
    ? []
    : [claim(`${subject.id}/about`, record, { kind: 'about', of: ref(knowledge, subject), text: record.about })];

export function ref(knowledge: Knowledge, subject: Subject): Ref {
  return { subject, name: knowledge.nameOf(subject) };
}

/** The name behind an id used inside the data, or the id itself where it names no subject. */
export function nameById(knowledge: Knowledge, id: string): string {
  const subject = knowledge.subjectOf(id);
  return subject ? knowledge.nameOf(subject) : id;
}

export function refById(knowledge: Knowledge, id: string): Ref | undefined {
  const subject = knowledge.subjectOf(id);
  return subject && ref(knowledge, subject);
}

export function placeRef(knowledge: Knowledge, id: string): PlaceRef {
  const place = knowledge.find.jurisdiction(id);
  return { id, name: place?.name ?? id, inSentence: place?.inSentence ?? place?.name ?? id };
}

const scopes: Record<Measure['reach'], Scope> = {
  transactions: 'apps',
  'app-stores': 'apps',
  'national-blocking': 'apps',
  statewide: 'apps',
  divestiture: 'other',
  'government-devices': 'devices',
  procurement: 'devices',
  workplace: 'devices',
  trade: 'companies',
  enforcement: 'other',
  review: 'other',
  other: 'other',
};

export function scopeOf({ kind, reach }: Measure): Scope {
  if (kind === 'company-list') return 'companies';
  if (kind === 'device-list') return 'devices';
  return scopes[reach];
}

/** The date by which people know a measure. */
export function knownOn({ announcedOn, signedOn, publishedOn, effectiveOn }: Measure): RecordDate | undefined {
  return [signedOn, announcedOn, publishedOn, effectiveOn].find((on) => earliest(on) !== undefined);
}

export const measureRef = remembered(
  (_, { id }: Measure) => id,
  (knowledge, measure): MeasureRef => ({
    subject: { kind: 'measure', id: measure.id },
    name: measure.name,
    short: measure.number ?? measure.name,
    on: knownOn(measure),
    place: placeRef(knowledge, measure.jurisdiction),
    scope: scopeOf(measure),
    reach: measure.reach,
  }),
);

/** The sources of several records as one list without doubles; at most `most`, for a sentence that sums many up. */
export function together(records: readonly [Sourced, ...Sourced[]], most = 6): Sourced {
  const [head, ...others] = records;
  const [first, ...rest] = head.sources;
  // One source of each further record is enough: whoever wants the rest asks for that record.
  const cites: [Cite, ...Cite[]] = [first];
  const cited = new Set([first.source]);
  const add = (cite: Cite) => {
    if (cites.length < most && !cited.has(cite.source)) cites.push(cite);
    cited.add(cite.source);
  };
  for (const { sources } of others) add(sources[0]);
  rest.forEach(add);
  const [kind, ...kinds] = new Set(records.flatMap(({ backing }) => backing));
  return { sources: cites, backing: [kind ?? head.backing[0], ...kinds] };
}

/** So many records of one sentence are shown with a source of their own; a longer one sums them up. */
const mostEach = 4;

/** The sources of several records that one sentence states beside each other: each of them is shown by its own first. */
export function severally(records: readonly [Sourced, ...Sourced[]]): Sourced {
  const firsts = new Set(records.map(({ sources }) => sources[0].source));
  return { ...together(records), ...(firsts.size > 1 && { each: Math.min(firsts.size, mostEach) }) };
}

/** As `severally`, for a list that may be empty. */
export function severallyOr(records: readonly Sourced[], fallback: Sourced): Sourced {
  const [head, ...rest] = records;
  return head ? severally([head, ...rest]) : fallback;
}

/** What a list leaves out, in names: single names, and places or measures with all that they name. */
export function exceptWords(
  except: readonly Subject[],
  knowledge: Knowledge,
): Required<Pick<Narrowing, 'except' | 'outside'>> {
  return {
    except: except
      .filter(({ kind }) => kind !== 'jurisdiction' && kind !== 'measure')
      .map((subject) => knowledge.nameOf(subject)),
    outside: except.flatMap((subject): NonNullable<Narrowing['outside']> => {
      if (subject.kind === 'jurisdiction') return [{ kind: 'place', name: placeRef(knowledge, subject.id).inSentence }];
      return subject.kind === 'measure' ? [{ kind: 'measure', name: knowledge.nameOf(subject) }] : [];
    }),
  };
}
