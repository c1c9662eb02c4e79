/** Asking back where a question lacks its subject: the requests that come nearest, by what the record tells most about. */
import { compareDates } from '../../calendar.ts';
import type { Knowledge, Subject } from '../../knowledge/knowledge.ts';
import type { Answer, Intent, Option } from '../answer.ts';
import { tellOf } from './next.ts';
import { knownOn } from './refs.ts';

const most = 5;

/** The apps that most measures name. */
export function chiefApps(knowledge: Knowledge, count = most): Subject[] {
  return [...knowledge.apps]
    .sort((a, b) => knowledge.namingsOfApp(b.id).length - knowledge.namingsOfApp(a.id).length)
    .slice(0, count)
    .map(({ id }) => ({ kind: 'app', id }));
}

/** The measures with most to tell: names, deadlines and rulings. */
export function chiefMeasures(knowledge: Knowledge, count = most): Subject[] {
  const told = (id: string) =>
    knowledge.deadlinesOf(id).length * 2 + knowledge.rulingsOn(id).length * 2 + knowledge.statementsAbout(id).length;
  return [...knowledge.measures]
    .sort(
      (a, b) =>
        told(b.id) + Math.min(b.listings.length, 10) - told(a.id) - Math.min(a.listings.length, 10) ||
        compareDates(knownOn(a) ?? 'unknown', knownOn(b) ?? 'unknown'),
    )
    .slice(0, count)
    .map(({ id }) => ({ kind: 'measure', id }));
}

const aboutApps: ReadonlySet<Intent> = new Set(['named', 'owner', 'profile', 'compare', 'holdings']);

export function askBack(knowledge: Knowledge, intent: Intent, measures: readonly string[] = []): Answer {
  const subjects =
    measures.length > 0
      ? measures.map((id): Subject => ({ kind: 'measure', id }))
      : aboutApps.has(intent)
        ? chiefApps(knowledge)
        : chiefMeasures(knowledge);
  const among: Option[] = subjects
    .slice(0, most)
    .map((subject) => ({ tell: tellOf(measures.length > 0 ? 'apps' : intent, [subject]) }));
  return { kind: 'choose', unclear: 'subject', among };
}
