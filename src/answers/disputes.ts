import type { Subject } from '../knowledge/knowledge.ts';
import type { AnswerFile } from './answer.ts';
import { disputesOf, openPointsOf } from './parts/disputes.ts';
import { nextOf, tellOf } from './parts/next.ts';

/** Where sources disagree or something is not established. */
export const disputes: AnswerFile = (about, frame, knowledge) => {
  const subjects = [...about, ...frame.filters.measures.map((id): Subject => ({ kind: 'measure', id }))];
  const related = subjects.flatMap((subject) => [
    subject,
    ...knowledge.deadlinesOf(subject.id).map(({ id }): Subject => ({ kind: 'deadline', id })),
  ]);
  const claims = [
    ...related.flatMap((subject) => disputesOf(knowledge, subject)),
    ...related.flatMap((subject) => openPointsOf(knowledge, subject)),
  ];
  const all =
    subjects.length === 0
      ? knowledge.openPoints.filter(({ settled }) => !settled).flatMap(({ about: ids }) => ids.slice(0, 1))
      : [];
  const whole = [...new Set(all)]
    .map((id) => knowledge.subjectOf(id))
    .filter((subject) => subject !== undefined)
    .flatMap((subject) => openPointsOf(knowledge, subject));
  const told = [...new Map([...claims, ...whole].map((found) => [found.id, found])).values()];
  const rows = told.length > 3 ? told.map((found) => ({ ...found, set: 'row' as const })) : told;
  const [head, ...rest] = rows;
  const [first] = subjects;
  const next = nextOf(
    first && tellOf('profile', [first]),
    first && tellOf('sources', [first]),
    first && tellOf('history', [first]),
  );
  if (head) return { kind: 'claims', claims: [{ ...head, set: undefined }, ...rest], next };
  return { kind: 'nothing', absence: 'no-dispute', about, strangers: [], claims: [], next };
};
