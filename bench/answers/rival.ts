import type { Said } from '../../tests/questions/judge.ts';
import type { Example } from './examples.ts';
import type { Known } from './known.ts';

/** What a rival would say, and how sure it is of that; numbers compare within one set-up only. */
export type Offer = { said: Said; sureness: number };

/** Undefined where nothing was found at all. */
export type Ask = (question: string) => Offer | undefined | Promise<Offer | undefined>;

/** One way to set a library up. It may learn from the examples that it is given, and from everything on record. */
export type Setup = {
  label: string;
  /** Takes minutes, and has won nothing so far: tried when asked for. */
  slow?: true;
  prepare(known: Known, examples: readonly Example[]): Ask | Promise<Ask>;
};

/** `every`: which part of the development questions the set-ups are tried on; every third where it is 3, for slow ones less. */
export type Rival = { name: string; setups: readonly Setup[]; every: number };

/** What is said by whoever does not answer. */
export const declined: Said = { outcome: 'unknown', text: '', days: [] };
