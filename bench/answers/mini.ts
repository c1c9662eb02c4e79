/** MiniSearch over the sentences of the record: the best of them are the answer. */
import MiniSearch, { type SearchOptions } from 'minisearch';
import { cues } from '../../src/languages/cues/index.ts';
import { clock } from '../../tests/questions/judge.ts';
import type { Known } from './known.ts';
import type { Rival, Setup } from './rival.ts';

/** Words without content, as this bot knows them. */
const empty = new Set(cues.plain.split(' '));

type Choice = { sentences: number; fuzzy: number; names: number; each: boolean };

function setup({ sentences, fuzzy, names, each }: Choice): Setup {
  const options: SearchOptions = { fuzzy, prefix: fuzzy > 0, boost: { names } };
  const sureness = each ? 'score by word' : 'whole score';
  return {
    label: `${sentences} sentence(s), fuzzy ${fuzzy}, names weigh ${names}, ${sureness}`,
    prepare(known) {
      const index = indexOf(known);
      return (question) => {
        const found = index.search(question, options).slice(0, sentences);
        const [best] = found;
        if (!best) return undefined;
        const text = found.map(({ says }) => says).join('\n');
        const score = each ? best.score / Math.max(1, best.queryTerms.length) : best.score;
        return { said: { outcome: 'answer', text, days: [clock.asOf] }, sureness: score };
      };
    },
  };
}

function indexOf({ sentences }: Known): MiniSearch {
  const index = new MiniSearch({
    fields: ['says', 'names'],
    storeFields: ['says'],
    processTerm: (term) => (empty.has(term.toLowerCase()) ? null : term.toLowerCase()),
  });
  index.addAll(sentences);
  return index;
}

const each = <A, B>(list: readonly A[], make: (one: A) => readonly B[]): B[] => list.flatMap(make);

export const miniSearch: Rival = {
  name: 'MiniSearch',
  every: 6,
  setups: each([1, 2, 3], (sentences) =>
    each([0, 0.2], (fuzzy) =>
      each([1, 3], (names) => each([false, true], (one) => [setup({ sentences, fuzzy, names, each: one })])),
    ),
  ),
};
