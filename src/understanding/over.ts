/** A small index of names over a large one: what a server added, without building the record's own index again. */
import { type Lexicon, stem } from './lexicon.ts';
import type { NameBook, NameEntry } from './mentions.ts';
import type { NearIndex } from './near.ts';

export function bookOver(base: NameBook, own: NameBook): NameBook {
  const entry = (key: string): NameEntry | undefined => {
    const [below, above] = [base.entries.get(key), own.entries.get(key)];
    return below && above ? joined(below, above) : (above ?? below);
  };
  return {
    entries: { get: entry },
    near: nearOver(base.near, own.near, (found) => entry(found.key) ?? found),
    foreign: base.foreign,
    beginnings: { has: (hash) => own.beginnings.has(hash) || base.beginnings.has(hash) },
    longest: Math.max(base.longest, own.longest),
  };
}

/** One name for both: it may mean either; a name that the record only knows to be elsewhere is the server's now. */
function joined(below: NameEntry, above: NameEntry): NameEntry {
  if (below.outsider) return above;
  const others = above.subjects.filter(
    ({ kind, id }) => !below.subjects.some((subject) => subject.kind === kind && subject.id === id),
  );
  return { ...below, subjects: [...below.subjects, ...others], weak: below.weak && above.weak };
}

function nearOver(
  base: NearIndex<NameEntry>,
  own: NearIndex<NameEntry>,
  both: (entry: NameEntry) => NameEntry,
): NearIndex<NameEntry> {
  return {
    size: base.size + own.size,
    bytes: base.bytes + own.bytes,
    near(key, limit) {
      const found = [...own.near(key, limit), ...base.near(key, limit)];
      return found
        .filter((name, at) => found.findIndex((other) => other.key === name.key) === at)
        .map((name) => ({ ...name, value: both(name.value) }))
        .sort((a, b) => b.similarity - a.similarity || (a.key < b.key ? -1 : 1))
        .slice(0, limit);
    },
    typed(key, limit) {
      const found = [...own.typed(key, limit), ...base.typed(key, limit)];
      return found
        .filter((entry, at) => found.findIndex((other) => other.key === entry.key) === at)
        .map(both)
        .slice(0, limit);
    },
  };
}

/** The words of the language with those that the server's own sentences use. */
export function wordsOver(base: Lexicon, sentences: Iterable<string>): Lexicon {
  const own = new Set<string>();
  for (const sentence of sentences)
    for (const word of sentence.toLowerCase().match(/[a-z]{3,}/g) ?? []) own.add(stem(word));
  return { ...base, speaksOf: (word) => own.has(stem(word)) || base.speaksOf(word) };
}
