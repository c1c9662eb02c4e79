import type { Knowledge, Subject } from '../knowledge/knowledge.ts';
import type { Measure } from '../knowledge/schema.ts';
import type { AnswerFile, Frame } from './answer.ts';
import { lastDay } from './dates.ts';
import { measures as measuresAnswer } from './measures.ts';
import { named } from './named.ts';
import { askBack } from './parts/back.ts';
import { measuresAbout } from './parts/measures.ts';
import { aspectOf, nextOf, tellOf } from './parts/next.ts';
import { standingOf } from './parts/standing-of.ts';

const endings: ReadonlySet<string> = new Set(['revoked', 'rescinded', 'superseded']);

/** What stands (or stood on a day) of a measure. */
export const standing: AnswerFile = (about, frame, knowledge, clock) => {
  const direct =
    frame.filters.measures.length > 0 ||
    about.some(({ kind }) => kind === 'measure' || kind === 'deadline' || kind === 'ruling' || kind === 'event');
  const things = about.filter(({ kind }) => kind === 'app' || kind === 'company');
  const [thing] = things;
  if (!direct && thing) return named(things, asBar(frame, thing), knowledge, clock);
  const meant = measuresAbout(knowledge, about, frame);
  const over =
    frame.aspect === 'ended' ? meant.filter(({ history }) => history.some(({ status }) => endings.has(status))) : [];
  // "Who undid the orders": of several, those that were undone.
  const measures = over.length > 0 ? over : meant;
  if (!direct && measures.length > 0) return measuresAnswer(about, frame, knowledge, clock);
  const [first] = measures;
  if (!first) return askBack(knowledge, 'standing');
  const many = measures.length > 3;
  // What held something off until a day ended on that day, whatever came before it.
  const until = frame.aspect === 'ended' && measures.length === 1 ? lastDay(first, knowledge, clock) : [];
  const claims = measures.slice(0, 20).flatMap((measure, at) =>
    standingOf(measure, knowledge, clock, at === 0 && measures.length === 1 && until.length === 0, {
      row: many,
      counting: frame.count,
      barring: frame.aspect === 'does-not',
    }),
  );
  const [head, ...rest] = [...claims, ...until];
  if (!head) return askBack(knowledge, 'standing');
  return { kind: 'claims', claims: [head, ...rest], next: nextAfter(first, knowledge) };
};

/** "What stands for this app?" is the question whether it is barred. */
const asBar = (frame: Frame, about: Subject): Frame => ({
  ...frame,
  premises: [...frame.premises, { kind: 'barred', asked: true, about }],
});

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
