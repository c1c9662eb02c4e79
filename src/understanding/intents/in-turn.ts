/** Measures that are told by their place in a row: "India's second list", "the last order before that day". */
import type { Rule } from './rule.ts';
import { saysOnly } from './signs.ts';

/** "What is that country's first ban", "explain his last order of 2020", "what did the third round do": the one itself, whatever it names. */
export const oneInTurn: Rule = {
  name: 'one measure in its turn',
  find: ({ reading, reference, measures, apps, companies, strangers, rulings, authorities }) =>
    reference !== undefined &&
    !reference.bare &&
    !reference.pauses &&
    measures.length === 1 &&
    reference.measures.length === 1 &&
    apps.length + companies.length + strangers.length + rulings.length + authorities.length === 0 &&
    reading.mention('measure').length === 0 &&
    [1, 2].some((back) => reading.isAt((reference.at ?? 0) - back, 'ordinal', 'last', 'first')) &&
    reading.dates.every((date) => reference.dates.includes(date)) &&
    (reading.has('what', 'explain', 'tell', 'mean') || !reading.has('list-noun', 'list', 'yes-no', 'sign', 'issue')) &&
    !reading.isAt(0, 'list') &&
    // "what was in the second round": its names
    !(reading.isAt(1, 'be') && reading.isAt(2, 'of')) &&
    saysOnly(
      reading,
      ...(['what', 'explain', 'tell', 'mean', 'be', 'yes-no', 'do', 'say', 'say-sure', 'require', 'of'] as const),
      ...(['ordinal', 'first', 'last', 'number-word', 'ban', 'measure', 'list', 'list-noun', 'batch'] as const),
      ...(['order', 'law', 'sign', 'issue', 'pronoun', 'before', 'next'] as const),
    )
      ? { intent: 'measure', aspect: 'does', certain: true }
      : undefined,
};
