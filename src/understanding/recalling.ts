/** A question again, with what the record's own words recall for it. */
import type { Tell } from '../answers/answer.ts';
import type { Subject } from '../knowledge/knowledge.ts';
import { attempt } from './attempt.ts';
import { heardAsAnswerable, heardOtherwise } from './hearing.ts';
import type { Mind } from './mind.ts';
import type { Reading } from './reading.ts';
import { recall } from './recall.ts';
import type { Sounds } from './sound.ts';
import { isOfAnotherDay } from './there.ts';
import type { Question, Understanding } from './understanding.ts';
import { viewOf } from './view.ts';

/** Nothing was understood for want of a subject or of a known kind of question: what the record says may tell. */
export const isOpen = (one: Understanding): boolean =>
  (one.kind === 'ambiguous' && one.unclear === 'subject') ||
  (one.kind === 'unclear' && (one.refusal === 'unknown-words' || one.refusal === 'noise' || one.refusal === 'topic'));

/** Only what sounds like a question that is answered here is looked for in the record's words. */
const likelyAnswerable = 0.6;
/** What has more words says too much for one record to meet. */
const mostRecalled = 60;
/** How much of what is said a measure must meet, to be the one that is described. */
const sureOfMeasure = { score: 5, lead: 1.5, covered: 0.6 };
/** How much of what is said a passage must meet, to be told in answer. */
const sureOfPassage = { score: 8, lead: 1, covered: 0.75 };

/** The question again, with the measure or the passage that its words recall. */
export function recalled(
  reading: Reading,
  question: Question,
  own: Mind,
  context: readonly Subject[],
  sounds: Sounds,
  plainly: Understanding,
): Understanding | undefined {
  if (reading.tokens.length > mostRecalled || reading.refusals.length > 0) return undefined;
  if (heardAsAnswerable(sounds) < likelyAnswerable) return undefined;
  const measure = recall(reading, own.words, own.memory.measures);
  if (
    measure &&
    measure.score >= sureOfMeasure.score &&
    measure.lead >= sureOfMeasure.lead &&
    measure.covered >= sureOfMeasure.covered &&
    measure.left === 0
  ) {
    const known = { ...reading, unknown: [] };
    const measures = endedBy(measure.value, reading, own);
    const { found, understanding } = attempt(known, question, own, context, { sounds, measures });
    const otherwise = found === 'refused' ? undefined : heardOtherwise(found, sounds, viewOf(known, own));
    const again = otherwise
      ? attempt(known, question, own, context, { sounds, measures, found: otherwise }).understanding
      : understanding;
    if (again.kind === 'clear') return again;
    if (understanding.kind === 'clear') return understanding;
  }
  const passage = recall(reading, own.words, own.memory.passages, {
    same: (a, b) => a.intent === b.intent && isSameAbout(a, b),
  });
  if (
    !passage ||
    passage.score < sureOfPassage.score ||
    passage.lead < sureOfPassage.lead ||
    passage.covered < sureOfPassage.covered ||
    passage.left > 0 ||
    isOfAnotherDay(passage.value.about, viewOf(reading, own), own)
  )
    return undefined;
  return tellingPassage(passage.value, reading, question, plainly);
}

/** A passage of the record told in answer. */
export function tellingPassage(
  { intent, about, frame }: Tell,
  reading: Reading,
  { text, clock }: Question,
  { because, readAs }: Pick<Understanding, 'because' | 'readAs'>,
): Understanding {
  const topics = reading.tokens.filter((token) => token.text.length > 2).map((token) => token.text);
  return {
    because: [...because, { step: 'intent', saw: `${intent} (recalled: ${about.map(({ id }) => id).join(', ')})` }],
    readAs,
    text,
    kind: 'clear',
    tell: { intent, about, frame: { ...frame, topics } },
    asOf: clock.asOf,
  };
}

/** "When did Biden kill Trump's order": of a measure that ended others, those are asked about. */
function endedBy(measure: Subject, reading: Reading, { knowledge }: Mind): readonly Subject[] {
  const ended = (knowledge.find.measure(measure.id)?.relates ?? []).flatMap(({ how, measure: id }) =>
    how === 'revokes' || how === 'rescinds' ? [id] : [],
  );
  return reading.has('end') && ended.length > 0
    ? ended.slice(0, mostEnded).map((id) => ({ kind: 'measure', id }))
    : [measure];
}

/** So many measures ended at once are told one by one. */
const mostEnded = 3;

const isSameAbout = (a: Tell, b: Tell): boolean => JSON.stringify(a.about) === JSON.stringify(b.about);
