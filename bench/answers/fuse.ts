/** fuse.js over questions with their answers: whichever question is nearest to the one asked gives its answer. */
import Fuse, { type IFuseOptions } from 'fuse.js';
import type { Said } from '../../tests/questions/judge.ts';
import type { Example } from './examples.ts';
import { calledAs, type Known, type Pair } from './known.ts';
import { declined, type Rival, type Setup } from './rival.ts';

type Entry = { question: string; names: string; said: Said };

/** One entry for each pair that has something to tell: with every name in every wording a search takes seconds. */
function entriesOf(known: Known, examples: readonly Example[]): Entry[] {
  const entry = ({ subjects, question, said }: Pair): Entry => ({
    question,
    names: calledAs(subjects, known, 4),
    said,
  });
  return [
    ...known.pairs.filter(({ isOnRecord, kind }) => isOnRecord || kind === 'owner').map(entry),
    ...examples.flatMap(({ golden, pair, declined: none }): Entry[] => {
      if (pair) return [entry(pair)];
      return none ? [{ question: golden.ask, names: '', said: declined }] : [];
    }),
  ];
}

const setup = (label: string, options: IFuseOptions<Entry>, more: { slow?: true } = {}): Setup => ({
  ...more,
  label,
  prepare(known, examples) {
    const fuse = new Fuse(entriesOf(known, examples), { includeScore: true, ignoreLocation: true, ...options });
    return (question) => {
      const [best] = fuse.search(question, { limit: 1 });
      return best && { said: best.item.said, sureness: 1 - (best.score ?? 1) };
    };
  },
});

const withNames = [
  { name: 'question', weight: 0.7 },
  { name: 'names', weight: 0.3 },
];

export const fuse: Rival = {
  name: 'fuse.js',
  every: 12,
  setups: [
    setup('question, whole, threshold 0.4', { keys: ['question'], threshold: 0.4 }),
    setup('question, word by word, threshold 0.2', { keys: ['question'], threshold: 0.2, useTokenSearch: true }),
    setup(
      'question and names, word by word, threshold 0',
      { keys: withNames, threshold: 0, useTokenSearch: true },
      { slow: true },
    ),
  ],
};
