/** What can be asked next: complete requests, most useful first, never the one just told. */
import type { Subject } from '../../knowledge/knowledge.ts';
import { type Aspect, type Filters, type Frame, type Intent, noFilters, plainFrame, type Tell } from '../answer.ts';

const most = 5;

export function tellOf(
  intent: Intent,
  about: readonly Subject[],
  frame: Partial<Omit<Frame, 'filters'>> & { filters?: Partial<Filters> } = {},
): Tell {
  return { intent, about, frame: { ...plainFrame, ...frame, filters: { ...noFilters, ...frame.filters } } };
}

export const aspectOf = (intent: Intent, about: Subject, aspect: Aspect): Tell => tellOf(intent, [about], { aspect });

/** The first few of the given requests, without doubles. */
export function nextOf(...tells: readonly (Tell | undefined | false)[]): Tell[] {
  const seen = new Set<string>();
  const chosen: Tell[] = [];
  for (const tell of tells) {
    if (!tell) continue;
    const key = keyOf(tell);
    if (seen.has(key)) continue;
    seen.add(key);
    chosen.push(tell);
  }
  return chosen.slice(0, most);
}

/** Requests are the same when they ask the same of the same. */
export function keyOf({ intent, about, frame }: Tell): string {
  const { aspect, relation, filters, count, show } = frame;
  return JSON.stringify([intent, about.map(({ kind, id }) => `${kind}/${id}`), aspect, relation, filters, count, show]);
}
