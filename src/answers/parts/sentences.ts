/** The sentences of a measure's record, each as a claim of its own. */
import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Measure } from '../../knowledge/schema.ts';
import type { Aspect, Claim } from '../answer.ts';
import { claim, measureRef, partOf } from './refs.ts';
import { alike, type Bag, bagOf, meeting, rarity, wordsOf } from './wording.ts';

export function part(
  measure: Measure,
  kind: Aspect | 'notes' | 'outcome',
  text: string | undefined,
  knowledge: Knowledge,
  lead = false,
  at = 0,
): Claim[] {
  if (!text) return [];
  return [
    claim(`${measure.id}/${kind}${at > 0 ? `-${at + 1}` : ''}`, partOf(measure, kind), {
      kind: 'part',
      measure: measureRef(knowledge, measure),
      part: kind,
      text,
      lead,
    }),
  ];
}

/** Sentences of a measure beside what it does, ready to be met with a question's words. */
type Further = {
  sentences: readonly { part: 'penalties' | 'notes' | 'does-not' | 'outcome'; text: string; at: number; bag: Bag }[];
  common: readonly string[];
  weigh: (word: string) => number;
};

const furthers = new WeakMap<Measure, Further>();

function furtherIn(measure: Measure): Further {
  const known = furthers.get(measure);
  if (known) return known;
  const { penalties, notes, doesNot, outcome } = measure;
  const sentences = [
    { part: 'penalties' as const, text: penalties, at: 0 },
    ...notes.map((text, at) => ({ part: 'notes' as const, text, at })),
    ...doesNot.map((text, at) => ({ part: 'does-not' as const, text, at })),
    { part: 'outcome' as const, text: outcome, at: 0 },
  ].flatMap(({ text, ...rest }) => (text ? [{ ...rest, text, bag: bagOf(wordsOf(text)) }] : []));
  const made = {
    sentences,
    common: wordsOf([measure.name, measure.does, ...measure.aliases].join(' ')),
    weigh: rarity(sentences.map(({ text }) => wordsOf(text))),
  };
  furthers.set(measure, made);
  return made;
}

/** The one further sentence of the record that the question's own words ask for. */
export function furtherOf(measure: Measure, topics: readonly string[], knowledge: Knowledge): Claim[] {
  const { sentences, common, weigh } = furtherIn(measure);
  const told = topics.flatMap(wordsOf).filter((word) => word.length > 3 && !common.some((other) => alike(word, other)));
  const [best] = sentences
    .map((one) => ({ one, score: meeting(told, one.bag, weigh) }))
    .sort((a, b) => b.score - a.score);
  return best && best.score >= 1 ? part(measure, best.one.part, best.one.text, knowledge, false, best.one.at) : [];
}
