/** The sentences of a record, for the words that it speaks with. */
import type { Knowledge } from '../knowledge/knowledge.ts';

export function* sentences(knowledge: Knowledge): Generator<string> {
  yield knowledge.record.about;
  for (const { does, doesNot, reasons, addressees, penalties, outcome, notes, title } of knowledge.measures)
    yield* texts(does, ...doesNot, reasons, addressees, penalties, outcome, title, ...notes);
  for (const { outcome, later, decisions } of knowledge.rulings)
    yield* texts(outcome, later, ...decisions.map(({ what }) => what));
  for (const { what, why, outcome } of knowledge.plans) yield* texts(what, why, outcome);
  for (const { duty, became, who, label, notes } of knowledge.deadlines)
    yield* texts(duty, became, who, label, ...notes);
  for (const { what } of knowledge.events) yield what;
  for (const { says, since, role, who, topics } of knowledge.statements)
    yield* texts(says, since, role, who, ...topics);
  for (const { belief, correction } of knowledge.beliefs) yield* texts(belief, correction);
  for (const { point, says } of knowledge.openPoints) yield* texts(point, says);
  for (const { about, notes } of [...knowledge.companies, ...knowledge.people, ...knowledge.apps])
    yield* texts(about, ...notes);
}

const texts = (...list: readonly (string | undefined)[]) => list.filter((text) => text !== undefined);
