import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Measure } from '../knowledge/schema.ts';
import type { AnswerFile, Claim } from './answer.ts';
import { askBack } from './parts/back.ts';
import { measuresAbout } from './parts/measures.ts';
import { aspectOf, nextOf, tellOf } from './parts/next.ts';
import { claim, measureRef, partOf, ref } from './parts/refs.ts';

/** Who signed or issued a measure. */
export const signer: AnswerFile = (about, frame, knowledge) => {
  const measures = measuresAbout(knowledge, about, frame);
  const [first] = measures;
  if (!first) return askBack(knowledge, 'signer');
  const claims = measures
    .slice(0, 6)
    .map((measure) => signed(knowledge, measure, measures.length > 3 ? 'row' : undefined));
  const [head, ...rest] = claims;
  const subject = { kind: 'measure' as const, id: first.id };
  const next = nextOf(
    tellOf('standing', [subject]),
    tellOf('apps', [], { filters: { measures: [first.id] } }),
    aspectOf('measure', subject, 'does'),
    tellOf('dates', [subject]),
  );
  if (!head) return askBack(knowledge, 'signer');
  return { kind: 'claims', claims: [head, ...rest], next };
};

export function signed(knowledge: Knowledge, measure: Measure, set?: 'row'): Claim {
  return claim(
    `${measure.id}/signer`,
    partOf(measure, 'signer'),
    {
      kind: 'signer',
      measure: measureRef(knowledge, measure),
      ...(measure.signedBy && { person: ref(knowledge, { kind: 'person', id: measure.signedBy }) }),
      ...(measure.signedAs && { as: measure.signedAs }),
      issuer: ref(knowledge, { kind: 'authority', id: measure.issuer }),
      ...(measure.signedOn && { signedOn: measure.signedOn }),
    },
    set,
  );
}
