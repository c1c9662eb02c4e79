/** What put an end to measures. */
import type { Knowledge, Subject } from '../knowledge/knowledge.ts';
import type { Measure } from '../knowledge/schema.ts';

const toSubject = (id: string): Subject => ({ kind: 'measure', id });

/** The measures that ended one, by its own history. */
const endersIn = ({ history }: Measure, { find }: Knowledge): readonly string[] =>
  history.flatMap(({ by }) => (by && find.measure(by) ? [by] : []));

/** What a measure has to do with others, of one kind. */
const related = ({ relates }: Measure, find: Knowledge['find'], ...hows: Measure['relates'][number]['how'][]) =>
  relates.flatMap(({ how, measure }) => (hows.includes(how) ? (find.measure(measure) ?? []) : []));

/**
 * What put an end to some measures: what their own history tells, and what ended the orders that they only carried out.
 * "Why did that office drop its lists": the orders for which it had made them were revoked a week before.
 */
export function endersOf(measures: readonly Subject[], knowledge: Knowledge): readonly Subject[] {
  const all = measures.flatMap(({ id }) => knowledge.find.measure(id) ?? []);
  const own = all.flatMap((measure) => endersIn(measure, knowledge));
  // What itself ended others is asked about for what it ended.
  const ending = all.filter((measure) => related(measure, knowledge.find, 'revokes', 'rescinds').length > 0);
  const ended = [...all, ...ending.flatMap((measure) => related(measure, knowledge.find, 'revokes', 'rescinds'))];
  const behind = ended
    .flatMap((measure) => related(measure, knowledge.find, 'implements'))
    .flatMap((measure) => endersIn(measure, knowledge));
  const enders = [...own, ...(behind.length > 0 ? ending.map(({ id }) => id) : []), ...behind];
  return [...new Set(enders)].map(toSubject);
}
