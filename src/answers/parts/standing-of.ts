/** How one measure stood on the day, with what is still due under it and what came of it. */
import { compareDates, earliest } from '../../calendar.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Measure } from '../../knowledge/schema.ts';
import type { Claim, Clock } from '../answer.ts';
import { claim, measureRef, partOf } from './refs.ts';
import { dueOf, isHeld, knownDay, mayHold, standOn } from './stands.ts';
import { undoes } from './undoes.ts';

/**
 * How the standing is told: as a row, as what was ended where that is counted, after a sentence that names the measure, or to
 * whoever asks whether it barred anything.
 */
type Telling = { row?: boolean; counting?: boolean; known?: boolean; barring?: boolean };

export function standingOf(
  measure: Measure,
  knowledge: Knowledge,
  clock: Clock,
  alone: boolean,
  { row = false, counting = false, known = false, barring = false }: Telling = {},
): Claim[] {
  const day = knownDay(knowledge, clock);
  const stand = standOn(knowledge, measure, day);
  const { stood, later, everHeld } = stand;
  const ref = measureRef(knowledge, measure);
  const ended = counting ? undoes(measure, knowledge) : [];
  if (ended.length > 0) return ended;
  const head = claim(
    `${measure.id}/standing`,
    stand,
    {
      kind: 'standing',
      measure: ref,
      stood,
      ...(later && { later }),
      everHeld,
      ...(known && { known }),
      ...(barring && !isHeld(stood) && { denied: true }),
    },
    row ? 'row' : undefined,
  );
  if (!alone) return [head];
  const now = clock.asOf >= clock.today;
  // What is in force with a note of its own needs no more words for it.
  const isTold = stood.status === 'in-force' && stood.note !== undefined;
  const outcome =
    now && measure.outcome && !stood.unchecked && mayHold(stood) && !isTold
      ? [
          claim(`${measure.id}/outcome`, partOf(measure, 'outcome'), {
            kind: 'part',
            measure: ref,
            part: 'outcome',
            text: measure.outcome,
            lead: false,
          }),
        ]
      : [];
  const ahead = knowledge
    .deadlinesOf(measure.id)
    .filter(({ of, due }) => of === measure.id && (earliest(due) ?? '') > day)
    .sort((a, b) => compareDates(a.due, b.due))[0];
  // A signed measure's own note tells its start already.
  const tell = mayHold(stood) && !(stood.status === 'signed' && stood.note);
  const due =
    ahead && tell
      ? [
          claim(`${ahead.id}/due`, ahead, {
            kind: 'due',
            due: dueOf(knowledge, ahead, clock),
            lead: false,
            known: true,
          }),
        ]
      : [];
  return [head, ...due, ...outcome];
}
