/** Common beliefs that a question shows: every content word of one of their wordings stands in it. */
import type { Knowledge, Subject } from '../knowledge/knowledge.ts';
import { type Lexicon, stem } from './lexicon.ts';
import type { View } from './view.ts';

type Wording = { id: string; about: readonly string[]; cues: readonly (readonly string[])[] };

/** The wordings of a record's beliefs, cut into words once. */
const cut = new WeakMap<Knowledge, readonly Wording[]>();

function wordingsOf(knowledge: Knowledge, words: Lexicon): readonly Wording[] {
  const known = cut.get(knowledge);
  if (known) return known;
  const content = (cue: string) =>
    cue
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word.length > 1 && !words.plain.has(word))
      .map(stem);
  const made = knowledge.beliefs.map(({ id, about, cues }) => ({
    id,
    about,
    cues: cues.map(content).filter(({ length }) => length > 1),
  }));
  cut.set(knowledge, made);
  return made;
}

/** Ids of the beliefs held, the first alone: one correction opens an answer. */
export function heldBeliefs(view: View, about: readonly Subject[], knowledge: Knowledge, words: Lexicon): string[] {
  const present = new Set(view.reading.tokens.map((token) => stem(token.text)));
  const ids = new Set([...about, ...view.measures, ...view.apps, ...view.companies].map(({ id }) => id));
  const held = wordingsOf(knowledge, words).find(
    (belief) =>
      (belief.about.length === 0 || belief.about.some((id) => ids.has(id))) &&
      belief.cues.some((cue) => cue.every((word) => present.has(word))),
  );
  return held ? [held.id] : [];
}
