/**
 * One question: what it sounds like, what the rules say and what its words recall, whichever is clear first; then all the
 * ways to understand it are weighed against each other.
 */
import { plainFrame, type Refusal, type Tell } from '../answers/answer.ts';
import type { Subject } from '../knowledge/knowledge.ts';
import { attempt } from './attempt.ts';
import { type Choose, candidatesFor } from './candidates.ts';
import { comebacks, happenedThatDay, happening } from './happenings.ts';
import { heardOtherwise } from './hearing.ts';
import { withInherited } from './inheriting.ts';
import type { IntentFound } from './intents/rule.ts';
import type { Mind } from './mind.ts';
import { asksWhoHeads, officeHolder, soleOfficer } from './offices.ts';
import type { Reading } from './reading.ts';
import { isOpen, recalled, tellingPassage } from './recalling.ts';
import { type Sounds, soundsOf } from './sound.ts';
import type { Question, Understanding } from './understanding.ts';
import { type View, viewOf } from './view.ts';

/** What a short question asks about what was told before it. */
const afterTold = {
  /** "Is this still true?" of a measure that was quoted: what stands of it. */
  standing: { intent: 'standing', rule: 'still true?' },
  /** "Our memo points to an order. What is it?": what that does. */
  does: { intent: 'measure', aspect: 'does', rule: 'what a measure told of is' },
  /** "The day came and went. Then what?": what followed the day that was told. */
  next: { intent: 'history', aspect: 'next', rule: 'what followed a day' },
  /** "A judge stopped the list on X. Then what?": what became of the case. */
  ruled: { intent: 'rulings', aspect: 'next', rule: 'what became of a ruling that was told' },
  /** "It was the last day to sell. It comes, it goes, and?": what became of the day. */
  passed: { intent: 'deadlines', aspect: 'outcome', rule: 'what became of a day that was told' },
  /** "He revoked three of the orders. Which three?": what was ended. */
  undone: { intent: 'measure', aspect: 'undoes', rule: 'which of so many were ended' },
  /** "X counted off some rivals. Which ones?": what somebody said who was told of. */
  said: { intent: 'statements', rule: 'what somebody told of said' },
  /** "The order hit eight apps. Which ones?": the names of a measure that was told of. */
  names: { intent: 'apps', rule: 'whom what was told of names' },
  /** "X in 2020 and now": whether it was barred then, and whether it is. */
  stood: { intent: 'named', rule: 'how it stood then and now' },
} as const satisfies Record<string, IntentFound>;

/** Understands what was told, or the question about it, as asking for one of these; of the `measures` where they are known. */
export function askedOfTold(
  reading: Reading,
  question: Question,
  own: Mind,
  as: keyof typeof afterTold,
  measures?: readonly Subject[],
): Understanding {
  const sounds = soundsOf(reading, own.words, own.phrasings);
  return attempt(reading, question, own, [], { sounds, found: afterTold[as], ...(measures && { measures }) })
    .understanding;
}

/** What is asked beside a headline of what that is about: whom its measures name, or what they are. */
export function askedOfHeadline(
  reading: Reading,
  question: Question,
  own: Mind,
  { measures, naming }: { measures: readonly Subject[]; naming: boolean },
): Understanding {
  const sounds = soundsOf(reading, own.words, own.phrasings);
  const found: IntentFound = naming
    ? { intent: 'apps', rule: 'whom a headline is about' }
    : { intent: 'measure', aspect: reading.has('citation') ? 'citation' : 'does', rule: 'what a headline is about' };
  return attempt(reading, question, own, [], { sounds, found, measures }).understanding;
}

/** An instruction is not obeyed, whatever speaks for it; and of a day that there is not, nothing can be told. */
const finalRefusals: ReadonlySet<Refusal> = new Set(['instruction', 'impossible-date']);

/** So long a text is no single question: it is understood plainly. */
const mostWeighed = 36;

/** Understands the question, one `of` so many of a text, in all ways and chooses among them. */
export function understandOne(
  reading: Reading,
  question: Question,
  own: Mind,
  context: readonly Subject[],
  choose: Choose | undefined,
  of = 1,
): readonly [Understanding, ...Understanding[]] {
  const sounds = soundsOf(reading, own.words, own.phrasings);
  const { plainly, ruled, found, isSure } = understandPlainly(reading, question, own, context, sounds);
  // Who holds an office is certain where one person on record does; what is not on record is not taken for what is.
  const isFinal =
    isSure || plainly.kind === 'stranger' || (plainly.kind === 'unclear' && finalRefusals.has(plainly.refusal));
  if (!choose || isFinal || reading.tokens.length > mostWeighed) return [plainly];
  const candidates = candidatesFor(plainly, ruled, sounds, reading, question, own, context);
  return choose({ reading, sounds, ruled: found, own, of }, candidates);
}

type Plainly = { plainly: Understanding; ruled: Understanding; found: IntentFound | undefined; isSure: boolean };

/** "X's chief in that country": an office and what it is of, in so few words. */
const isOnlyOffice = ({ tokens, has }: Reading): boolean =>
  tokens.length <= mostOfOffice &&
  !has('yes-no', 'when', 'why', 'say-sure', 'ban', 'name', 'list', 'what', 'how', 'where');
const mostOfOffice = 5;

/** "Who owns it, and who is its CEO": the office is of what was spoken of, where it is of nothing else. */
const withSpoken = (view: View, context: readonly Subject[]): View =>
  view.reading.mentions.length === 0 ? withInherited(view, context) : view;

/** Tries what the question sounds like, what the rules say and what its words recall, and keeps the first that is clear. */
function understandPlainly(
  reading: Reading,
  question: Question,
  own: Mind,
  context: readonly Subject[],
  sounds: Sounds,
): Plainly {
  const ruled = attempt(reading, question, own, context, { sounds });
  const found = ruled.found === 'refused' ? undefined : ruled.found;
  const as = (plainly: Understanding, isSure = false): Plainly => ({
    plainly,
    ruled: ruled.understanding,
    found,
    isSure,
  });
  const officer = soleOfficer(viewOf(reading, own), own);
  const holder = officer ?? officeHolder(withSpoken(viewOf(reading, own), context), own);
  if (holder && reading.refusals.every((refusal) => refusal === 'topic')) {
    const { understanding } = attempt({ ...reading, refusals: [] }, question, own, context, {
      sounds,
      found: { intent: 'profile', rule: 'who holds an office' },
      holder,
    });
    if (understanding.kind === 'clear')
      return as(
        understanding,
        officer !== undefined ||
          reading.has('who') ||
          viewOf(reading, own).people.length > 0 ||
          isOnlyOffice(reading) ||
          asksWhoHeads(viewOf(reading, own), own.words),
      );
  }
  if (ruled.found === 'refused') return as(ruled.understanding, ruled.isSure);
  if (ruled.isSure) return as(ruled.understanding, true);
  const happened = happening(viewOf(reading, own), own);
  const came = happened ? [happened] : comebacks(viewOf(reading, own), own);
  const told = came.length > 0 ? came : happenedThatDay(viewOf(reading, own), own);
  if (told.length > 0) {
    const tell: Tell = { intent: 'history', about: told, frame: plainFrame };
    return as(tellingPassage(tell, reading, question, ruled.understanding), true);
  }
  const otherwise = heardOtherwise(ruled.found, sounds, viewOf(reading, own));
  const heard = otherwise && attempt(reading, question, own, context, { sounds, found: otherwise }).understanding;
  if (heard?.kind === 'clear' || (heard?.kind === 'ambiguous' && ruled.found === undefined)) return as(heard);
  const last = ruled.understanding;
  return as(isOpen(last) ? (recalled(reading, question, own, context, sounds, last) ?? last) : last);
}
