/** Who put an end to which measures, and with what. */
import type { Knowledge, Subject } from '../knowledge/knowledge.ts';
import type { Measure } from '../knowledge/schema.ts';
import { isOver } from '../knowledge/standing.ts';
import type { Lexicon } from './lexicon.ts';
import { listed } from './listed.ts';
import type { Mind } from './mind.ts';
import { measureSubjects } from './references.ts';
import type { View } from './view.ts';

/** What put an end to a measure, and whether another than who signed that had signed it. */
type End = { ender: Measure; another: boolean };

const endsOf = (measure: Measure | undefined, { find }: Knowledge): End[] =>
  (measure?.history ?? []).flatMap(({ by = '' }) => {
    const ender = find.measure(by);
    return ender ? [{ ender, another: ender.signedBy !== measure?.signedBy }] : [];
  });

/** What somebody changed of their own is no end that another has put to it; it is one where there is no other. */
function endersAmong(ends: readonly End[]): readonly Subject[] {
  const others = ends.filter(({ another }) => another);
  return measureSubjects([...new Set((others.length > 0 ? others : ends).map(({ ender }) => ender))]);
}

/** What somebody signed that put an end to what another had signed; failing that, to something of their own. */
export const endersSignedBy = (person: string, { knowledge }: Mind): readonly Subject[] =>
  endersAmong(
    knowledge.measures
      .flatMap((measure) => endsOf(measure, knowledge))
      .filter(({ ender }) => ender.signedBy === person),
  );

/** Measures that something which somebody signed put an end to. */
const endedBy = (person: string, { knowledge }: Mind): readonly string[] =>
  knowledge.measures.flatMap((measure) =>
    endsOf(measure, knowledge).some(({ ender }) => ender.signedBy === person) ? [measure.id] : [],
  );

/** "Did X undo Y's orders": of several, those that X put an end to, who signed none of them. */
export function endedByAnother(measures: readonly Subject[], { people }: View, own: Mind): readonly Subject[] {
  const signers = new Set(measures.flatMap(({ id }) => own.knowledge.find.measure(id)?.signedBy ?? []));
  return endedAmong(
    measures,
    people.filter(({ id }) => !signers.has(id)),
    own,
  );
}

export function endedAmong(measures: readonly Subject[], people: readonly Subject[], own: Mind): readonly Subject[] {
  const theirs = new Set(people.flatMap(({ id }) => endedBy(id, own)));
  return measures.filter(({ id }) => theirs.has(id));
}

/** "What did X do with Y's orders": what X signed that put an end to some of them. */
export function doneToTheirs({ reading, people, measures }: View, { knowledge }: Mind): readonly Subject[] {
  const [doer, other, ...others] = people;
  if (!doer || !other || others.length > 0 || !reading.has('do') || !reading.has('what', 'how')) return [];
  const enders = measures
    .map(({ id }) => knowledge.find.measure(id))
    .flatMap((measure) => (measure?.signedBy === other.id ? measure.history : []))
    .flatMap(({ by }) => (by && knowledge.find.measure(by)?.signedBy === doer.id ? [by] : []));
  return [...new Set(enders)].map((id) => ({ kind: 'measure', id }));
}

/** "who signed the one that undid X": the measure that ended it was signed, where the end is told before its name. */
export function signedOf(
  measures: readonly Subject[],
  { reading, reference }: View,
  { knowledge }: Mind,
): readonly Subject[] {
  const signed = Math.min(...reading.at('sign'), ...reading.at('issue'), ...reading.at('who'), ...reading.at('whose'));
  const named = Math.max(...reading.mention('measure').map(({ from }) => from), reference?.at ?? -1);
  const isEnder = reading.at('end').some((at) => at < named && (at > signed || signed > named));
  const asked = endersAmong(measures.flatMap(({ id }) => endsOf(knowledge.find.measure(id), knowledge)));
  return isEnder && asked.length > 0 ? asked : measures;
}

/** "Why was that app's list rescinded": of several that may be meant, the one that has ended. */
export function withEnded(view: View): View {
  const { reference, measures, rulings } = view;
  if (!reference || reference.measures.length < 2 || measures.length + rulings.length > 0) return view;
  const over = reference.measures.filter(({ history }) => history.some(({ status }) => isOver(status)));
  return over.length === 1 ? { ...view, apps: [], companies: [], measures: measureSubjects(over) } : view;
}

/** What a measure has to do with others, of some kinds. */
const related = ({ relates }: Measure, find: Knowledge['find'], ...hows: Measure['relates'][number]['how'][]) =>
  relates.flatMap(({ how, measure }) => (hows.includes(how) ? (find.measure(measure) ?? []) : []));

/**
 * What put an end to some measures: what their own history tells, and what ended the orders that they only carried out.
 * "Why did that office drop its lists": the orders for which it had made them were revoked a week before.
 */
export function endersOf(measures: readonly Subject[], knowledge: Knowledge): readonly Subject[] {
  const enders = (ended: readonly Measure[]) =>
    ended.flatMap((measure) => endsOf(measure, knowledge)).map(({ ender }) => ender);
  const all = measures.flatMap(({ id }) => knowledge.find.measure(id) ?? []);
  // What itself ended others is asked about for what it ended.
  const ended = (measure: Measure) => related(measure, knowledge.find, 'revokes', 'rescinds');
  const ending = all.filter((measure) => ended(measure).length > 0);
  const carriedOut = [...all, ...ending.flatMap(ended)].flatMap((measure) =>
    related(measure, knowledge.find, 'implements'),
  );
  const behind = enders(carriedOut);
  return measureSubjects([...new Set([...enders(all), ...(behind.length > 0 ? ending : []), ...behind])]);
}

/** That a law or an order is over for good, and not only held off, is said in words of their own. */
export const saysRepeal = ({ tokens }: View['reading'], { cues }: Lexicon): boolean =>
  tokens.some(({ text }) => listed(cues.repealing).includes(text));

/** The record says that it stands, and it ends nothing itself; what was not looked into later may have ended. */
export function standsForSure(id: string, knowledge: Knowledge): boolean {
  const measure = knowledge.find.measure(id);
  return (
    measure !== undefined &&
    sureToStand.has(measure.history.at(-1)?.status ?? '') &&
    measure.relates.every(({ how }) => how !== 'revokes' && how !== 'rescinds' && how !== 'pauses')
  );
}
const sureToStand: ReadonlySet<string> = new Set(['in-force', 'in-part-in-force', 'not-enforced']);

/** It is over, whoever ended it. */
export function isEnded(id: string, knowledge: Knowledge): boolean {
  const last = knowledge.find.measure(id)?.history.at(-1);
  return last !== undefined && isOver(last.status);
}
