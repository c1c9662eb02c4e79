/** One question: what it sounds like, what the rules say and what its words recall, whichever is clear first. */
import type { Subject } from '../knowledge/knowledge.ts';
import { attempt } from './attempt.ts';
import { heardOtherwise } from './hearing.ts';
import type { IntentFound } from './intents/rule.ts';
import type { Mind } from './mind.ts';
import { officeHolder } from './offices.ts';
import type { Reading } from './reading.ts';
import { isOpen, recalled } from './recalling.ts';
import { soundsOf } from './sound.ts';
import type { Question, Understanding } from './understanding.ts';
import { viewOf } from './view.ts';

/** "Is this still true?" of a measure that was quoted: what stands of it. */
export function standingAsked(
  reading: Reading,
  question: Question,
  own: Mind,
  measures: readonly Subject[],
): Understanding {
  const sounds = soundsOf(reading, own.words, own.phrasings);
  const found: IntentFound = { intent: 'standing', rule: 'still true?' };
  return attempt(reading, question, own, [], { sounds, found, measures }).understanding;
}

/** Tries what the question sounds like, what the rules say and what its words recall, and keeps the first that is clear. */
export function understandOne(
  reading: Reading,
  question: Question,
  own: Mind,
  context: readonly Subject[],
): Understanding {
  const sounds = soundsOf(reading, own.words, own.phrasings);
  const holder = officeHolder(viewOf(reading, own), own);
  if (holder && reading.refusals.every((refusal) => refusal === 'topic')) {
    const { understanding } = attempt({ ...reading, refusals: [] }, question, own, context, {
      sounds,
      found: { intent: 'profile', rule: 'who holds an office' },
      holder,
    });
    if (understanding.kind === 'clear') return understanding;
  }
  const ruled = attempt(reading, question, own, context, { sounds });
  if (ruled.found === 'refused') return ruled.understanding;
  const otherwise = heardOtherwise(ruled.found, sounds, viewOf(reading, own));
  const heard = otherwise && attempt(reading, question, own, context, { sounds, found: otherwise }).understanding;
  if (heard?.kind === 'clear' || (heard?.kind === 'ambiguous' && ruled.found === undefined)) return heard;
  const plainly = ruled.understanding;
  return isOpen(plainly) ? (recalled(reading, question, own, context, sounds, plainly) ?? plainly) : plainly;
}
