/** Which of two companies is the one that is owned. */
import type { Subject } from '../knowledge/knowledge.ts';
import type { Mind } from './mind.ts';
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
