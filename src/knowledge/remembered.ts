/** What follows from records alone is worked out once: they never change while a knowledge lives. */
import type { Knowledge } from './knowledge.ts';

/** So many results of one work are kept for a knowledge; then they are worked out anew. */
const mostKept = 4000;

/** `work` that is done once per `key` and knowledge. The key names all that the result depends on; nobody may change a result. */
export function remembered<Args extends readonly unknown[], Made>(
  key: (...args: Args) => string,
  work: (knowledge: Knowledge, ...args: Args) => Made,
): (knowledge: Knowledge, ...args: Args) => Made {
  const kept = new WeakMap<Knowledge, Map<string, { made: Made }>>();
  return (knowledge, ...args) => {
    const own = kept.get(knowledge) ?? new Map<string, { made: Made }>();
    if (own.size === 0 || own.size >= mostKept) {
      own.clear();
      kept.set(knowledge, own);
    }
    const of = key(...args);
    const known = own.get(of) ?? { made: work(knowledge, ...args) };
    own.set(of, known);
    return known.made;
  };
}
