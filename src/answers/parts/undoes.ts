/** What a measure put an end to. */
import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Measure } from '../../knowledge/schema.ts';
import type { Claim } from '../answer.ts';
import { claim, measureRef, ref } from './refs.ts';

const ending = ['revokes', 'rescinds', 'supersedes'] as const;

export function undoes(measure: Measure, knowledge: Knowledge): Claim[] {
  return ending.flatMap((how) => {
    const ended = measure.relates.filter((tie) => tie.how === how);
    if (ended.length === 0) return [];
    const others = ended.map((tie) => ref(knowledge, { kind: 'measure', id: tie.measure }));
    return [
      claim(`${measure.id}/${how}`, measure, { kind: 'undoes', measure: measureRef(knowledge, measure), how, others }),
    ];
  });
}
