/** Which of two companies is the one that is owned. */
import type { Subject } from '../knowledge/knowledge.ts';
import type { Lexicon } from './lexicon.ts';
import type { Mention } from './mentions.ts';
import type { Mind } from './mind.ts';
import type { Reading } from './reading.ts';
import type { View } from './view.ts';

/** Of two companies in an ownership question, the one that is owned: after "of", before "by", else the second. */
export function owned({ reading, companies }: View, { knowledge, words }: Mind): readonly Subject[] {
  const [first, second] = companies;
  if (!first || !second || reading.has('same', 'both')) return companies;
  // "When did X buy Y", "when was Y sold to X": whichever the other has.
  const has = (holder: Subject, thing: Subject) =>
    knowledge.holdingsOf(holder.id).some((held) => held.thing.kind === thing.kind && held.thing.id === thing.id);
  // So are "since when is X Y's" and all else that takes for granted that one has the other.
  const isTaken = reading.has('sell') || !reading.has('yes-no') || reading.has('when');
  if (isTaken && has(first, second) !== has(second, first)) return [has(first, second) ? second : first];
  const placeOf = ({ id }: Subject) =>
    reading.mention('company').find(({ subjects }) => subjects.some((subject) => subject.id === id));
  // What was spoken of before stands nowhere in the question.
  if (!placeOf(first)) return [first];
  // "X is part of Y", "X, an affiliate of Y": the first is the thing.
  const between = reading.classes.slice(placeOf(first)?.to ?? 0, placeOf(second)?.from ?? 0);
  if (between.some((classes) => classes.has('subsidiary') || classes.has('affiliate'))) return [first];
  // "X is property of Y"
  const said = reading.tokens.slice(placeOf(first)?.to ?? 0, placeOf(second)?.from ?? 0);
  if (said.some(({ text }) => words.possessions.has(text))) return [first];
  // "X belongs to Y"
  const isOwnerBehind = reading.at('own').some(
    (at) =>
      at < (placeOf(second)?.from ?? 0) &&
      words.belonging.has(reading.tokens[at + 1]?.text ?? '') &&
      // "X is the owner of Y"
      !reading.isAt(at + 1, 'of'),
  );
  if (isOwnerBehind && (placeOf(first)?.from ?? 0) < (placeOf(second)?.from ?? 0)) return [first];
  const after = (subject: Subject) => reading.classes[(placeOf(subject)?.from ?? 0) - 1];
  if (after(first)?.has('of') && !after(second)?.has('of')) return [first];
  if (after(second)?.has('of') && !after(first)?.has('of')) return [second];
  const passive = between.some((classes) => classes.has('by')) || after(second)?.has('by');
  const verb = between.some((classes) =>
    (['own', 'control', 'develop', 'operate', 'share', 'found', 'have', 'behind', 'buys'] as const).some((cue) =>
      classes.has(cue),
    ),
  );
  return passive || !verb ? [first] : [second];
}

/** "Does that app own its maker", "is its maker part of it": the thing is said to have the one who has it. */
export function isTurned(thing: Subject, party: Subject, reading: Reading, words: Lexicon): boolean {
  const { tokens, isAt, mentions } = reading;
  const mentionOf = ({ kind, id }: Subject): Mention | undefined =>
    mentions.find(({ subjects }) => subjects.some((one) => one.kind === kind && one.id === id));
  const [owner, owned] = [mentionOf(thing), mentionOf(party)];
  if (!owner || !owned || owner === owned) return false;
  const isOwning = (at: number): boolean => words.owning.has(tokens[at]?.text ?? '');
  if (owner.to <= owned.from) {
    const verb = tokens.findIndex((_, at) => at >= owner.to && at < owned.from && isOwning(at));
    // "does the owner of it own X"
    return verb >= 0 && verb - owner.to <= mostToVerb && owned.from - verb <= 2 && !isAt(owner.from - 1, 'of');
  }
  // "X owned by it", "X the property of it", "X belongs to it"
  const between = Array.from({ length: owner.from - owned.to }, (_, step) => owned.to + step);
  const isOf = words.belonging.has(tokens[owner.from - 1]?.text ?? '');
  const isTheirs = (at: number): boolean =>
    isAt(at, 'subsidiary') ||
    words.possessions.has(tokens[at]?.text ?? '') ||
    (isAt(at, 'own') && words.belonging.has(tokens[at + 1]?.text ?? '') && !isAt(at + 1, 'of'));
  return (
    between.length <= mostBetween &&
    (isAt(owner.from - 1, 'by')
      ? between.some((at) => isAt(at, 'own', 'control'))
      : isOf && between.some(isTheirs) && !between.some(isOwning))
  );
}
/** "ever", "really" */
const mostToVerb = 1;
/** "still a wholly owned subsidiary of" */
const mostBetween = 6;
