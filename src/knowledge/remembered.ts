/** What follows from records alone is worked out once: they never change while a knowledge lives. */
import { type Day, latest } from '../calendar.ts';
import type { Knowledge } from './knowledge.ts';

/**
 * `work` that is done once per `key` and knowledge. The key names all that the result depends on, and there are as many as
 * records at most; where it is undefined, nothing is kept. Nobody may change a result.
 */
export function remembered<Args extends readonly unknown[], Made>(
  key: (knowledge: Knowledge, ...args: Args) => string | undefined,
  work: (knowledge: Knowledge, ...args: Args) => Made,
): (knowledge: Knowledge, ...args: Args) => Made {
  const kept = new WeakMap<Knowledge, Map<string, { made: Made }>>();
  return (knowledge, ...args) => {
    const of = key(knowledge, ...args);
    if (of === undefined) return work(knowledge, ...args);
    const own = kept.get(knowledge) ?? new Map<string, { made: Made }>();
    if (own.size === 0) kept.set(knowledge, own);
    const known = own.get(of);
    if (known) return known.made;
    const made = work(knowledge, ...args);
    own.set(of, { made });
    return made;
  };
}

/** The last day that a record knows of: most answers are of it. */
export const isLastDay = (knowledge: Knowledge, day: Day): boolean => day === latest(knowledge.record.checkedOn);
