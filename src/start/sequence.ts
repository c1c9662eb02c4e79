import type { Bot } from '../bot.ts';
import { changesBetween, type Release, revisionsOf } from '../knowledge/history.ts';
import { languageFor } from '../languages/index.ts';
import { claimsOf } from './ledger.ts';

/** The language in which releases are kept. */
export const releaseLanguage = languageFor('en');

/** Counted once for each list of releases. */
const counted = new WeakMap<readonly Release[], ReadonlyMap<string, number>>();

function revisions(releases: readonly Release[]): ReadonlyMap<string, number> {
  const known = counted.get(releases) ?? revisionsOf(releases);
  counted.set(releases, known);
  return known;
}

/**
 * How often a deadline has changed: over the releases, and once more where what serves is told otherwise than in the last
 * of them. The next release then counts that very change, so that the number never falls.
 */
export function sequenceFrom(releases: () => readonly Release[], bot: Bot): (deadline: string) => number {
  return (deadline) => {
    const id = `deadline ${deadline}/due`;
    const known = releases();
    const released = known.at(-1)?.claims.find((claim) => claim.id === id);
    const serving = claimsOf({ kind: 'deadline', id: deadline }, bot, releaseLanguage).find((claim) => claim.id === id);
    const edited = released && serving && changesBetween({ claims: [released] }, { claims: [serving] }).length > 0;
    return (revisions(known).get(id) ?? 0) + (edited ? 1 : 0);
  };
}
