/** What most of the record is about: offered where a question has no subject, counted and never listed by hand. */
import { type Intent, noFilters, plainFrame, type Tell } from '../answers/answer.ts';
import type { Knowledge, Subject } from '../knowledge/knowledge.ts';
import { isOver } from '../knowledge/standing.ts';

export type Prominence = {
  apps: readonly Subject[];
  companies: readonly Subject[];
  measures: readonly Subject[];
  /** Measures that something ended. */
  ended: readonly Subject[];
  /** Measures whose deadlines are asked for most: those with the most of the record about them. */
  deadlines: readonly Subject[];
  /** Those of a list with the most of the record about them first. */
  byWeight(subjects: readonly Subject[]): Subject[];
  /** Complete requests for somebody who does not know what to ask. */
  starters: readonly Tell[];
};

const offered = 5;

export function prominence(knowledge: Knowledge): Prominence {
  const weight = (id: string) =>
    knowledge.eventsAbout(id).length +
    knowledge.statementsAbout(id).length +
    knowledge.deadlinesOf(id).length +
    knowledge.openPointsAbout(id).length +
    knowledge.beliefsAbout(id).length;
  const rank = <T extends { id: string }>(
    records: readonly T[],
    kind: Subject['kind'],
    more: (record: T) => number,
  ): Subject[] =>
    records
      .map((record) => ({ record, score: weight(record.id) + more(record) }))
      .sort((a, b) => b.score - a.score)
      .slice(0, offered)
      .map(({ record }) => ({ kind, id: record.id }));
  const apps = rank(knowledge.apps, 'app', ({ id }) => knowledge.namingsOfApp(id).length);
  const companies = rank(knowledge.companies, 'company', ({ id }) => knowledge.holdingsOf(id).length);
  const measures = rank(
    knowledge.measures,
    'measure',
    ({ listings, history }) => Math.min(listings.length, 8) + history.length,
  );
  const ended = rank(
    knowledge.measures.filter(({ history }) => history.some(({ status }) => isOver(status))),
    'measure',
    ({ listings }) => Math.min(listings.length, 8),
  );
  const deadlines = rank(
    knowledge.measures.filter(({ id }) => knowledge.deadlinesOf(id).length > 0),
    'measure',
    ({ listings }) => Math.min(listings.length, 8),
  );
  const ask = (intent: Intent, subject: Subject): Tell => ({ intent, about: [subject], frame: plainFrame });
  const [measure] = measures;
  const [app] = apps;
  const starters: Tell[] = [
    ...(measure
      ? [
          {
            intent: 'apps' as const,
            about: [],
            frame: { ...plainFrame, filters: { ...noFilters, measures: [measure.id] } },
          },
        ]
      : []),
    ...(app ? [ask('named', app), ask('owner', app)] : []),
    { intent: 'deadlines', about: [], frame: { ...plainFrame, show: 'due' } },
    { intent: 'overview', about: [], frame: plainFrame },
  ];
  const byWeight = (subjects: readonly Subject[]) => [...subjects].sort((a, b) => weight(b.id) - weight(a.id));
  return { apps, companies, measures, ended, deadlines, byWeight, starters };
}
