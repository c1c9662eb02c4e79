/** Which deadline a question means, by the words of its duty: "by when did agencies have to remove the app". */
import type { Knowledge, Subject } from '../knowledge/knowledge.ts';
import type { Deadline } from '../knowledge/schema.ts';
import { type Lexicon, stem } from './lexicon.ts';
import type { Reading } from './reading.ts';

export type Duties = { wordsOf: ReadonlyMap<string, ReadonlySet<string>>; weight(word: string): number };

/** The words of every deadline, weighted by how few deadlines share them. */
export function duties(knowledge: Knowledge): Duties {
  const wordsOf = new Map<string, Set<string>>();
  const shared = new Map<string, number>();
  for (const deadline of knowledge.deadlines) {
    const own = new Set(
      stems(
        [
          deadline.label,
          deadline.who,
          deadline.duty,
          deadline.rule?.text ?? '',
          placeOf(deadline, knowledge),
          ...deadline.aliases,
        ].join(' '),
      ),
    );
    wordsOf.set(deadline.id, own);
    for (const word of own) shared.set(word, (shared.get(word) ?? 0) + 1);
  }
  const total = Math.max(knowledge.deadlines.length, 2);
  return { wordsOf, weight: (word) => Math.log((total + 1) / (1 + (shared.get(word) ?? total))) };
}

function placeOf({ of }: Deadline, knowledge: Knowledge): string {
  const measure = knowledge.find.measure(of);
  const place = measure && knowledge.find.jurisdiction(measure.jurisdiction);
  return [place?.name ?? '', measure ? (knowledge.find.authority(measure.issuer)?.name ?? '') : ''].join(' ');
}

const stems = (text: string): string[] => (text.toLowerCase().match(/[a-z]{3,}|\d+/g) ?? []).map(stem);

/** The one deadline among `candidates` whose words the question speaks with; undefined when none stands out. */
export function meantDeadline(
  reading: Reading,
  candidates: readonly Deadline[],
  own: Duties,
  words: Lexicon,
): Subject | undefined {
  const asked = new Set(
    reading.tokens.flatMap((token, at) => {
      const cue = [...(reading.classes[at] ?? [])];
      const empty =
        words.plain.has(token.text) ||
        cue.includes('deadline') ||
        cue.includes('when') ||
        cue.includes('must') ||
        cue.includes('what') ||
        cue.includes('date-of');
      return empty ? [] : stems(token.text);
    }),
  );
  const scored = candidates
    .map(({ id, due }) => ({
      id,
      due,
      score: [...asked].reduce((sum, word) => sum + (own.wordsOf.get(id)?.has(word) ? own.weight(word) : 0), 0),
    }))
    .sort((a, b) => b.score - a.score);
  const [first, second] = scored;
  if (!first || first.score < leastScore) return undefined;
  return !second || first.score - second.score >= leastLead ? { kind: 'deadline', id: first.id } : undefined;
}

/** A deadline stands out with about one rare word of its own, and by half of one before the next. */
const leastScore = 1.5;
const leastLead = 0.6;
