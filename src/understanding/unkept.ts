/** What is kept of nobody: what somebody paid, and who uses an app where. */

import type { Lexicon } from './lexicon.ts';
import type { Mention } from './mentions.ts';
import type { Reading } from './reading.ts';

const asking = ['what', 'which', 'how', 'how-many'] as const;

const isParty = ({ subjects }: Mention): boolean =>
  subjects.some(({ kind }) => kind === 'company' || kind === 'app' || kind === 'person');

/** "What did X pay for its stake", "how many dollars did X put in": a price, and no penalty. */
export function asksForPrice(reading: Reading, { paying }: Lexicon): boolean {
  const { tokens, mentions, has, at } = reading;
  if (!has(...asking) || has('penalty', 'fined', 'levied', 'price', 'breach')) return false;
  const parties = mentions.filter(isParty);
  const pays = parties.some(({ from, to }) => reading.isAt(from - 1, 'do') && paying.verbs.has(tokens[to]?.text ?? ''));
  const isOfSum = asking
    .flatMap((cue) => at(cue))
    .some((place) => [1, 2].some((step) => paying.sums.has(tokens[place + step]?.text ?? '')));
  return pays || (isOfSum && parties.length > 0);
}

/** "Which hospitals run X", "how many schools there use X": whoever has an app in use, and not who bars it. */
export const asksWhereUsed = (reading: Reading, { venues }: Lexicon): boolean =>
  reading.mention('app').length > 0 &&
  !reading.has('ban', 'allow', 'name', 'list', 'order', 'law', 'rule', 'must', 'court-sure', 'say-sure', 'device') &&
  [...reading.at('which'), ...reading.at('what'), ...reading.at('how-many')].some((at) =>
    [1, 2, 3].some((step) => venues.has(reading.tokens[at + step]?.text ?? '')),
  );
