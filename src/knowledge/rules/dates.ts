import { earliest, latest, type RecordDate } from '../../calendar.ts';
import type { Records } from '../knowledge.ts';
import { type Fault, type Path, show } from '../problem.ts';
import type { Rule } from './rule.ts';

type Dated = { on: RecordDate | undefined; at: Path; name: string };

/** True when the first surely lies after the second: dates that may overlap are no fault. */
export function isAfter(a: RecordDate | undefined, b: RecordDate | undefined): boolean {
  const [from, to] = [earliest(a), latest(b)];
  return from !== undefined && to !== undefined && from > to;
}

function* ordered(early: Dated, late: Dated): Generator<Fault> {
  if (isAfter(early.on, late.on))
    yield {
      at: late.at,
      found: `${late.name} ${show(late.on)}`,
      expected: `a day not before ${early.name} ${show(early.on)}`,
      mend: 'correct the wrong one of the two',
    };
}

const measureDates: Rule = {
  name: 'measure-dates',
  description:
    'A measure is published no earlier than signed, and its history begins no earlier than it was proposed or signed.',
  *check(records) {
    for (const [index, measure] of records.measures.entries()) {
      const at = ['measures', index];
      const signed = { on: measure.signedOn, at: [...at, 'signedOn'], name: 'signedOn' };
      yield* ordered(signed, { on: measure.publishedOn, at: [...at, 'publishedOn'], name: 'publishedOn' });
      for (const [place, { status, on }] of measure.history.entries())
        if (status !== 'proposed')
          yield* ordered(signed, { on, at: [...at, 'history', place, 'on'], name: `the status ${status} on` });
    }
  },
};

const historyOrder: Rule = {
  name: 'history-order',
  description: 'The statuses of a measure stand in the order of their days.',
  *check(records) {
    for (const [index, { history }] of records.measures.entries())
      for (const [place, status] of history.entries()) {
        const before = history.slice(0, place).findLast(({ on }) => earliest(on) !== undefined);
        const at = ['measures', index, 'history', place, 'on'];
        if (before)
          yield* ordered(
            { on: before.on, at, name: `${before.status} on` },
            { on: status.on, at, name: `${status.status} on` },
          );
      }
  },
};

const spans: Rule = {
  name: 'spans',
  description: 'What holds from one day to another does not end before it begins.',
  *check(records) {
    const span = (from: RecordDate | undefined, to: RecordDate | undefined, at: Path) =>
      ordered({ on: from, at, name: 'from' }, { on: to, at: [...at, 'to'], name: 'to' });
    for (const section of ['apps', 'companies'] as const)
      for (const [index, { relations }] of records[section].entries())
        for (const [place, { from, to }] of relations.entries())
          if (from !== undefined && to !== undefined) yield* span(from, to, [section, index, 'relations', place]);
    for (const [index, { roles }] of records.people.entries())
      for (const [place, { from, to }] of roles.entries()) yield* span(from, to, ['people', index, 'roles', place]);
    for (const [index, { reportedOn, endedOn }] of records.plans.entries())
      yield* ordered(
        { on: reportedOn, at: ['plans', index, 'reportedOn'], name: 'reportedOn' },
        { on: endedOn, at: ['plans', index, 'endedOn'], name: 'endedOn' },
      );
    for (const [index, { filedOn, decisions }] of records.rulings.entries())
      for (const [place, { on }] of decisions.entries())
        yield* ordered(
          { on: filedOn, at: ['rulings', index, 'filedOn'], name: 'filedOn' },
          { on, at: ['rulings', index, 'decisions', place, 'on'], name: 'the decision on' },
        );
  },
};

/** Days on which something had happened already when it was written down; dates still to come are not among them. */
function* happened(records: Records): Generator<Dated> {
  for (const [i, { date }] of records.sources.entries()) yield { on: date, at: ['sources', i, 'date'], name: 'date' };
  for (const [i, { signedOn }] of records.measures.entries())
    yield { on: signedOn, at: ['measures', i, 'signedOn'], name: 'signedOn' };
  for (const [i, { on }] of records.events.entries()) yield { on, at: ['events', i, 'on'], name: 'on' };
  for (const [i, { on }] of records.statements.entries()) yield { on, at: ['statements', i, 'on'], name: 'on' };
  for (const [i, { reportedOn }] of records.plans.entries())
    yield { on: reportedOn, at: ['plans', i, 'reportedOn'], name: 'reportedOn' };
  for (const [i, { decisions }] of records.rulings.entries())
    for (const [place, { on }] of decisions.entries())
      yield { on, at: ['rulings', i, 'decisions', place, 'on'], name: 'on' };
}

const checkedDay: Rule = {
  name: 'checked-day',
  description: 'Nothing on record happened after the day up to which the record was checked.',
  *check(records) {
    const { checkedOn } = records.record;
    for (const { on, at, name } of happened(records))
      if (isAfter(on, checkedOn))
        yield {
          at,
          found: `${name} ${show(on)}`,
          expected: `a day not after record.checkedOn ${show(checkedOn)}`,
          mend: 'correct it, or check the record anew and move checkedOn',
        };
  },
};

export const dateRules: readonly Rule[] = [measureDates, historyOrder, spans, checkedDay];
