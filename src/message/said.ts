/** Claims as a post says them, each with what tells later whether it is still the same. */
import { createHash } from 'node:crypto';
import type { Claim } from '../answers/answer.ts';
import type { Change } from '../knowledge/history.ts';
import type { Cite } from '../knowledge/schema.ts';
import { wordsFor } from '../languages/commands/index.ts';
import type { ReleaseWords } from '../languages/commands/words.ts';
import type { Context, Language } from '../languages/language.ts';
import { plain, type Text } from '../text.ts';
import type { Block } from './fit.ts';
import type { Composable } from './setting.ts';

/** One claim in words. `fact` is a mark of what it states: new words for the same have the same one. */
export type Said = Block & { id: string; fact: string };

/** A claim as it was posted. */
export type PostedClaim = { id: string; says: string; fact: string; sources: string[] };

export const asPosted = ({ id, text, fact, cites }: Said): PostedClaim => ({
  id,
  says: plain(text),
  fact,
  sources: cites.map(({ source }) => source),
});

/** How a claim is set, and how far away its day is, is no part of what it states. */
const notStated: ReadonlySet<string> = new Set([
  'id',
  'set',
  'lead',
  'known',
  'days',
  'sources',
  'backing',
  'each',
  'asOf',
]);

const markOf = (stated: unknown): string =>
  createHash('sha256')
    .update(JSON.stringify(stated, (key, value: unknown) => (notStated.has(key) ? undefined : value)) ?? '')
    .digest('hex')
    .slice(0, 10);

/** An answer's claims in words; what is not on record is said as that. */
export function sayClaims({ answer, intent }: Composable, language: Language, context: Context): Said[] {
  const ofClaim = (claim: Claim): Said => ({
    id: claim.id,
    fact: markOf(claim),
    text: language.claim(claim, context),
    set: claim.set,
    cites: claim.sources,
    each: claim.each,
  });
  const ofWords = (text: Text, index: number): Said => ({
    id: `${intent}/nothing${index > 0 ? `-${index}` : ''}`,
    fact: markOf(plain(text)),
    text,
    cites: [],
  });
  switch (answer.kind) {
    case 'claims':
      return answer.claims.map(ofClaim);
    case 'nothing':
      return [...language.answer(answer, context).map(ofWords), ...answer.claims.map(ofClaim)];
    case 'choose':
    case 'unclear':
      return [];
    default:
      return answer satisfies never;
  }
}

/** What changed between two releases, below how much it is. */
export function sayChanges(
  changes: readonly Change[],
  from: ReleaseWords,
  to: ReleaseWords,
  locale: string,
  isOnRecord: (cite: Cite) => boolean,
): Said[] {
  const words = wordsFor(locale).changes;
  const counts = { added: 0, corrected: 0, ended: 0, withdrawn: 0 };
  for (const { kind } of changes) counts[kind]++;
  const head = changes.length > 0 ? words.opening(from, to, counts) : words.none(from, to);
  return [
    { id: 'changes/head', fact: markOf(counts), text: head, cites: [] },
    ...changes.map((change): Said => {
      const claim = change.kind === 'withdrawn' ? change.before : change.now;
      return {
        id: change.id,
        fact: markOf([change.kind, claim.fact]),
        text: textOf(change),
        set: 'row',
        cites: claim.sources.filter(isOnRecord),
      };
    }),
  ];

  function textOf(change: Change): Text {
    switch (change.kind) {
      case 'added':
        return words.added(change.now.says);
      case 'corrected':
        return words.corrected(
          change.now.says,
          change.before.says === change.now.says ? undefined : change.before.says,
        );
      case 'ended':
        return words.ended(change.now.says);
      case 'withdrawn':
        return words.withdrawn(change.before.says);
      default:
        return change satisfies never;
    }
  }
}
