import { compareDates, earliest } from '../calendar.ts';
import type { Knowledge, Subject } from '../knowledge/knowledge.ts';
import type { Measure } from '../knowledge/schema.ts';
import type { AnswerFile, Claim, Clock, Frame } from './answer.ts';
import { measures as measuresAnswer } from './measures.ts';
import { named } from './named.ts';
import { askBack } from './parts/back.ts';
import { measuresAbout } from './parts/measures.ts';
import { aspectOf, nextOf, tellOf } from './parts/next.ts';
import { claim, measureRef } from './parts/refs.ts';
import { dueOf, knownDay, mayHold, standOn } from './parts/stands.ts';
import { undoes } from './parts/undoes.ts';

/** What stands (or stood on a day) of a measure. */
export const standing: AnswerFile = (about, frame, knowledge, clock) => {
  const direct =
    frame.filters.measures.length > 0 ||
    about.some(({ kind }) => kind === 'measure' || kind === 'deadline' || kind === 'ruling' || kind === 'event');
  const things = about.filter(({ kind }) => kind === 'app' || kind === 'company');
  const [thing] = things;
  if (!direct && thing) return named(things, asBar(frame, thing), knowledge, clock);
  const measures = measuresAbout(knowledge, about, frame);
  if (!direct && measures.length > 0) return measuresAnswer(about, frame, knowledge, clock);
  const [first] = measures;
  if (!first) return askBack(knowledge, 'standing');
  const many = measures.length > 3;
  const claims = measures
    .slice(0, 20)
    .flatMap((measure, at) =>
      standingOf(measure, knowledge, clock, at === 0 && measures.length === 1, many, frame.count),
    );
  const [head, ...rest] = claims;
  if (!head) return askBack(knowledge, 'standing');
  return { kind: 'claims', claims: [head, ...rest], next: nextAfter(first, knowledge) };
};

/** "What stands for this app?" is the question whether it is barred. */
const asBar = (frame: Frame, about: Subject): Frame => ({
  ...frame,
  premises: [...frame.premises, { kind: 'barred', asked: true, about }],
});

export function standingOf(
  measure: Measure,
  knowledge: Knowledge,
  clock: Clock,
  alone: boolean,
  row = false,
  counting = false,
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
    { kind: 'standing', measure: ref, stood, ...(later && { later }), everHeld },
    row ? 'row' : undefined,
  );
  if (!alone) return [head];
  const now = clock.asOf >= clock.today;
  const outcome =
    now && measure.outcome && !stood.unchecked && mayHold(stood)
      ? [
          claim(`${measure.id}/outcome`, measure, {
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

function nextAfter(measure: Measure, knowledge: Knowledge) {
  const subject: Subject = { kind: 'measure', id: measure.id };
  return nextOf(
    tellOf('history', [subject]),
    measure.listings.length > 0 && tellOf('apps', [], { filters: { measures: [measure.id] } }),
    knowledge.deadlinesOf(measure.id).length > 0 && tellOf('deadlines', [subject]),
    knowledge.rulingsOn(measure.id).length > 0 && tellOf('rulings', [subject]),
    aspectOf('measure', subject, 'does'),
  );
}
