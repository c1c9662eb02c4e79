/**
 * Which kind of question it is, by the rules and by what it sounds like: the rules decide unless the question sounds clearly
 * otherwise, and nothing like what they say.
 */
import type { Aspect, Intent, Refusal } from '../answers/answer.ts';
import type { IntentFound } from './intents/rule.ts';
import type { Sound, Sounds } from './sound.ts';

/** The kinds that the example phrasings tell apart, as the answers know them. */
const kinds = {
  named: { intent: 'named' },
  apps: { intent: 'apps' },
  measures: { intent: 'measures' },
  owner: { intent: 'owner' },
  developer: { intent: 'owner', relation: 'developer' },
  operator: { intent: 'owner', relation: 'operator' },
  parent: { intent: 'owner', relation: 'parent' },
  founder: { intent: 'owner', relation: 'founder' },
  shareholder: { intent: 'owner', relation: 'shareholder' },
  behind: { intent: 'owner', relation: 'behind' },
  holdings: { intent: 'holdings' },
  does: { intent: 'measure', aspect: 'does' },
  'does-not': { intent: 'measure', aspect: 'does-not' },
  reasons: { intent: 'measure', aspect: 'reasons' },
  users: { intent: 'measure', aspect: 'users' },
  penalties: { intent: 'measure', aspect: 'penalties' },
  citation: { intent: 'measure', aspect: 'citation' },
  addressees: { intent: 'measure', aspect: 'addressees' },
  signer: { intent: 'signer' },
  signed: { intent: 'dates' },
  published: { intent: 'dates', aspect: 'published' },
  effective: { intent: 'dates', aspect: 'effective' },
  'ended-on': { intent: 'dates', aspect: 'ended' },
  deadlines: { intent: 'deadlines' },
  left: { intent: 'deadlines', aspect: 'left' },
  standing: { intent: 'standing' },
  ended: { intent: 'standing', aspect: 'ended' },
  history: { intent: 'history' },
  next: { intent: 'history', aspect: 'next' },
  last: { intent: 'history', aspect: 'last' },
  rulings: { intent: 'rulings' },
  judge: { intent: 'rulings', aspect: 'who' },
  statements: { intent: 'statements' },
  plans: { intent: 'plans' },
  compare: { intent: 'compare' },
  sources: { intent: 'sources' },
  disputes: { intent: 'disputes' },
  overview: { intent: 'overview' },
  profile: { intent: 'profile' },
  base: { intent: 'profile', aspect: 'base' },
  category: { intent: 'profile', aspect: 'category' },
  aliases: { intent: 'profile', aspect: 'aliases' },
} as const satisfies Record<string, { intent: Intent; aspect?: Aspect; relation?: IntentFound['relation'] }>;

type Kind = keyof typeof kinds;
const isKind = (label: string): label is Kind => label in kinds;

/** Kinds to be declined, and as what. */
const declined: Readonly<Record<string, Refusal>> = {
  topic: 'topic',
  advice: 'advice',
  opinion: 'opinion',
  prediction: 'prediction',
  instruction: 'instruction',
  chat: 'noise',
};

/** The labels of phrasings that are to be declined. */
export const refusedKinds: ReadonlySet<string> = new Set(Object.keys(declined));

/** Kinds whose answers tell much the same: a rule that says one of them is not contradicted by another. */
const alike: readonly (readonly Kind[])[] = [
  ['owner', 'developer', 'operator', 'parent', 'founder', 'shareholder', 'behind'],
  ['does', 'does-not', 'users', 'addressees', 'penalties', 'profile'],
  ['deadlines', 'left', 'effective'],
  ['standing', 'ended', 'ended-on'],
  ['history', 'next', 'last'],
  ['rulings', 'judge'],
  ['profile', 'overview', 'base', 'category', 'aliases'],
  ['signed', 'published'],
];

/** Below this share a rule's kind is nothing like what the question sounds like. */
const unlike = 0.06;
/** From this share on a question sounds clearly like a kind. */
const clearly = 0.45;
/** A question is declined by its sound alone only where it sounds like nothing else. */
const declinedBySound = 0.85;

/** The share of a kind and of those that tell much the same, unless the question sounds like one of them. */
const sharesOf = (sounds: readonly Sound[], kind: Kind, best: Kind): number => {
  const lists = alike.filter((list) => list.includes(kind) && !list.includes(best));
  const group = new Set<string>([kind, ...lists.flat()]);
  return sounds.reduce((sum, { label, share }) => sum + (group.has(label) ? share : 0), 0);
};

function kindOf({ intent, aspect, relation }: IntentFound): Kind | undefined {
  const of = (Object.entries(kinds) as [Kind, { intent: Intent; aspect?: Aspect; relation?: string }][]).filter(
    ([, kind]) => kind.intent === intent,
  );
  const exact = of.find(([, kind]) => kind.aspect === aspect && kind.relation === relation);
  return (exact ?? of.find(([, kind]) => kind.aspect === undefined && kind.relation === undefined) ?? of[0])?.[0];
}

/** The kind of question that it clearly sounds like, where that is not what the rules say. */
export function heardOtherwise(found: IntentFound | undefined, { kinds: sounds }: Sounds): IntentFound | undefined {
  const [best] = sounds;
  if (!best || !isKind(best.label) || best.share < clearly) return undefined;
  const ruled = found && kindOf(found);
  if (ruled && sharesOf(sounds, ruled, best.label) >= unlike) return undefined;
  return { ...kinds[best.label], rule: `sounds like it, ${best.share.toFixed(2)}` };
}

/** As what a question is to be declined that sounds like nothing that is answered here. */
export function heardAsRefused({ refusals }: Sounds): Refusal | undefined {
  const [best] = refusals;
  const refusal = best && declined[best.label];
  if (!refusal || best.share < declinedBySound) return undefined;
  return refusal;
}

/** How far a question sounds like one that is answered here, 0 to 1. */
export const heardAsAnswerable = ({ refusals }: Sounds): number =>
  refusals.find(({ label }) => label === 'answered')?.share ?? 0;
