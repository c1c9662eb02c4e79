/** What the record said on the days of its releases, and what changed between two of them, claim by claim. */
import { z } from 'zod';
import type { Day } from '../calendar.ts';
import { type Cites, cites, date } from './schema.ts';

/**
 * One claim as a release said it. `fact` is a digest of the part of the record that it states: a sentence that is only
 * worded differently has the same one. `over`: it tells of something that has ended.
 */
export const releasedClaim = z.strictObject({
  /** The kind of record and the claim's own id: `measure us-eo-13971/standing`. */
  id: z.string(),
  about: z.string(),
  says: z.string(),
  fact: z.string(),
  over: z.literal(true).optional(),
  sources: cites,
});

/** All claims of the record on the day that a version of it was released. */
export const release = z.strictObject({
  version: z.string(),
  checkedOn: date,
  releasedOn: z.iso.date(),
  title: z.string(),
  claims: z.array(releasedClaim),
});

export type ReleasedClaim = z.output<typeof releasedClaim>;
export type Release = z.output<typeof release>;

/** One difference between two releases; `before` is what was said earlier, `now` what is said since. */
export type Change =
  | { kind: 'added'; id: string; now: ReleasedClaim }
  /** It is told otherwise, or from other sources. */
  | { kind: 'corrected'; id: string; before: ReleasedClaim; now: ReleasedClaim }
  /** What was told has come to its end. */
  | { kind: 'ended'; id: string; before: ReleasedClaim; now: ReleasedClaim }
  /** The record does not say it any more. */
  | { kind: 'withdrawn'; id: string; before: ReleasedClaim };

const same = (a: Cites, b: Cites): boolean =>
  a.length === b.length && a.every(({ source, at }, index) => source === b[index]?.source && at === b[index]?.at);

/**
 * Whether the record changed, and not only how it is put: new words for the same fact are none of the record's changes,
 * nor is a field that no sentence tells.
 */
function differs(before: ReleasedClaim, now: ReleasedClaim): boolean {
  return (before.says !== now.says && before.fact !== now.fact) || !same(before.sources, now.sources);
}

/** What changed from one release to another, in the order of the later one; what was withdrawn comes last. */
export function changesBetween(earlier: Pick<Release, 'claims'>, later: Pick<Release, 'claims'>): Change[] {
  const before = new Map(earlier.claims.map((claim) => [claim.id, claim]));
  const now = new Set(later.claims.map(({ id }) => id));
  const changed = later.claims.flatMap((claim): Change[] => {
    const old = before.get(claim.id);
    if (!old) return [{ kind: 'added', id: claim.id, now: claim }];
    if (claim.over && !old.over) return [{ kind: 'ended', id: claim.id, before: old, now: claim }];
    return differs(old, claim) ? [{ kind: 'corrected', id: claim.id, before: old, now: claim }] : [];
  });
  const withdrawn = earlier.claims
    .filter(({ id }) => !now.has(id))
    .map((claim): Change => ({ kind: 'withdrawn', id: claim.id, before: claim }));
  return [...changed, ...withdrawn];
}

/** The releases that answer "since then": what the record said on that day, and what it says now. */
export type Since = {
  /** The last release up to the day; the first of all where the day lies before it. */
  from: Release;
  to: Release;
  /** The day asked about lies before the first release. */
  beforeFirst: boolean;
  changes: readonly Change[];
};

/** Releases must be in the order of their days. Undefined where there is none. */
export function changesSince(releases: readonly Release[], day: Day): Since | undefined {
  const [first] = releases;
  const to = releases.at(-1);
  if (!first || !to) return undefined;
  const from = releases.findLast(({ releasedOn }) => releasedOn <= day) ?? first;
  return { from, to, beforeFirst: first.releasedOn > day, changes: changesBetween(from, to) };
}

/** How often each claim has changed over the releases, by its id: a number that only rises. */
export function revisionsOf(releases: readonly Release[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  releases.slice(1).forEach((later, index) => {
    const earlier = releases[index];
    for (const { id, kind } of earlier ? changesBetween(earlier, later) : [])
      if (kind !== 'added') counts.set(id, (counts.get(id) ?? 0) + 1);
  });
  return counts;
}
