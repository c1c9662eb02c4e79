/** Every request that the record gives reason to make, of each kind of question. */
import { type Frame, noFilters, plainFrame, type Tell } from '../../src/answers/answer.ts';
import type { Knowledge, Subject, SubjectKind } from '../../src/knowledge/knowledge.ts';
import type { Kind, Slot } from './kinds.ts';

/** A complete request, and the names that somebody would say to make it. */
export type Asked = { tell: Tell; subjects: readonly Subject[] };

export const keyOf = ({ kind, id }: Subject): string => `${kind} ${id}`;

const listOf = (kind: SubjectKind, knowledge: Knowledge): readonly { id: string }[] => {
  const { apps, companies, people, measures, rulings, plans, deadlines, jurisdictions, categories } = knowledge;
  const lists: Partial<Record<SubjectKind, readonly { id: string }[]>> = {
    app: apps,
    company: companies,
    person: people,
    measure: measures,
    ruling: rulings,
    plan: plans,
    deadline: deadlines,
    jurisdiction: jurisdictions,
    category: categories,
  };
  return lists[kind] ?? [];
};

/** Those of one kind. */
export function requestsOf(kind: Kind, knowledge: Knowledge): Asked[] {
  const { intent, aspect, relation, show, on, slot = 'about', beside } = kind;
  const frame: Frame = { ...plainFrame, aspect, relation, show };
  if (on.length === 0) return [{ tell: { intent, about: [], frame }, subjects: [] }];
  return on
    .flatMap((type) => listOf(type, knowledge).map(({ id }): Subject => ({ kind: type, id })))
    .flatMap((subject): Asked[] => {
      const place = slotted(slot, subject, frame);
      if (!beside) return [{ tell: { intent, ...place }, subjects: [subject] }];
      return besides(subject, beside, knowledge).map((other) => ({
        tell: {
          intent,
          ...(beside === 'same' ? { about: [subject, other], frame } : slotted(beside, other, frame, subject)),
        },
        subjects: [subject, other],
      }));
    });
}

function slotted(slot: Slot, { id, kind }: Subject, frame: Frame, about?: Subject): Pick<Tell, 'about' | 'frame'> {
  const filter = {
    about: {},
    measure: { measures: [id] },
    owner: { owner: { id, kind } },
    jurisdiction: { jurisdiction: id },
    category: { category: id },
    signer: { signer: id },
  }[slot];
  const own: Subject[] = slot === 'about' ? [{ id, kind }] : [];
  return { about: about ? [about] : own, frame: { ...frame, filters: { ...noFilters, ...filter } } };
}

/** Second names that make sense beside a first: what names an app, or the measures that a measure relates to. */
function besides(subject: Subject, beside: NonNullable<Kind['beside']>, knowledge: Knowledge): Subject[] {
  const naming = subject.kind === 'app' ? knowledge.namingsOfApp(subject.id).map(({ measure }) => measure) : [];
  switch (beside) {
    case 'measure':
      return unique(naming.map(({ id }) => ({ kind: 'measure', id })));
    case 'jurisdiction':
      return unique(naming.map(({ jurisdiction }) => ({ kind: 'jurisdiction', id: jurisdiction })));
    case 'same':
      return subject.kind === 'measure'
        ? knowledge.measuresRelatingTo(subject.id).map(({ id }) => ({ kind: 'measure', id }))
        : [];
    default:
      return beside satisfies never;
  }
}

const unique = (subjects: readonly Subject[]): Subject[] => [
  ...new Map(subjects.map((subject) => [keyOf(subject), subject])).values(),
];
