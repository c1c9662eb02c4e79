import model from './en.json' with { type: 'json' };
import type { Phrasings } from './phrasings.ts';

/** How people put each kind of question, learned from `en.tsv` by `npm run train`. */
export const phrasings: Phrasings = model as unknown as Phrasings;
