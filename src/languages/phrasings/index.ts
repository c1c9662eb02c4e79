import model from './en.json' with { type: 'json' };
import learned from './en-weights.json' with { type: 'json' };
import type { Phrasings } from './phrasings.ts';

/** How people put each kind of question, learned from `en.tsv` by `npm run train`. */
export const phrasings: Phrasings = model as unknown as Phrasings;

/** What speaks for one way to understand a question and against another, learned by `npm run bench -- weights`. */
export const weights: Readonly<Record<string, number>> = learned;
