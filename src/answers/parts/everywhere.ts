/** Where each of some apps stands: a row for each, with every measure that names it. */
import type { Knowledge, Subject } from '../../knowledge/knowledge.ts';
import type { Claim, Clock } from '../answer.ts';
import { begun, coveredEntries, namedEntries, stillOpen } from './entries.ts';
import { claim, ref, severally } from './refs.ts';
import { knownDay } from './stands.ts';

/** Those named most often come first. */
export function everywhere(subjects: readonly Subject[], knowledge: Knowledge, clock: Clock): Claim[] {
  const day = knownDay(knowledge, clock);
  return subjects
    .map((subject) => ({ subject, found: begun(namedEntries(knowledge, subject, day), day) }))
    .sort((a, b) => b.found.length - a.found.length)
    .flatMap(({ subject, found }) => {
      const reaching = begun(coveredEntries(knowledge, subject, day), day).filter(
        ({ entry }) => entry.measure.scope !== 'companies' && stillOpen({ entry }),
      );
      const [first, ...rest] = [...found, ...reaching].map(({ sourced }) => sourced);
      if (!first || found.length === 0) return [];
      const entries = found.map(({ entry }) => entry);
      const fact = {
        kind: 'named-in' as const,
        thing: ref(knowledge, subject),
        count: entries.length,
        covered: 0,
        through: [],
        entries,
        reached: reaching.map(({ entry }) => entry),
      };
      return [claim(`${subject.id}/everywhere`, severally([first, ...rest]), fact, 'row')];
    });
}
