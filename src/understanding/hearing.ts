/**
 * Which kind of question it is, by the rules and by what it sounds like: the rules decide unless the question sounds clearly
 * otherwise, and nothing like what they say.
 */
import type { Aspect, Intent, Refusal, Tell } from '../answers/answer.ts';
import type { IntentFound } from './intents/rule.ts';
import { courtly } from './intents/signs.ts';
import type { Sound, Sounds } from './sound.ts';
import { nothingSpecific, type View } from './view.ts';

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
const unlike = 0.07;
/** From this share on a question sounds clearly like a kind. */
const clearly = 0.42;
/** From this share on it decides where only a rule of last resort fits. */
const rather = 0.3;
/** So many times likelier than what the rules say, another kind decides too. */
const farLikelier = 7;
/** Rules that fit where no other does. */
const lastResorts: ReadonlySet<string> = new Set([
  'subject alone',
  'cue without a subject',
  'date without a subject',
  'what a measure does',
  'deadlines of all',
]);
/** Rules that nothing overrules: they rest on somebody named and on words that have one meaning. */
const sure: ReadonlySet<string> = new Set([
  'what somebody said',
  'under which law',
  'who holds an office',
  'what a measure ended',
  'what a place did about it',
  'which came first',
  'two places side by side',
  'what the bot is not',
]);
/** What the bot holds is told unasked only where nothing else may be meant. */
const leastForOverview = 0.6;
/** What sounds rather like something to be declined is not taken for a kind of question by its sound. */
const evenly = 0.5;
/** From this share on a question is declined by its sound alone. */
const declinedBySound: Readonly<Record<Refusal, number>> = {
  topic: 0.85,
  noise: 0.85,
  advice: 0.8,
  opinion: 0.8,
  prediction: 0.8,
  instruction: 0.75,
  empty: 1,
  'unknown-words': 1,
  'impossible-date': 1,
  'expired-click': 1,
};
/** Where something known is asked about in a known way, other topics must sound clearer still. */
const offTopic = 0.96;
const half = 0.5;
/** Fewer words sound like anything. */
const leastTokens = 4;

/** Kinds with the same answer file whose answers differ: one of them is not taken for another. */
const apart: readonly (readonly Kind[])[] = [
  ['deadlines', 'left'],
  ['standing', 'ended'],
  ['history', 'next', 'last'],
];

/** The share of a kind and of those that tell much the same, unless the question sounds like one that must be told apart. */
const sharesOf = (sounds: readonly Sound[], kind: Kind, best: Kind | undefined): number => {
  const isApart = best !== undefined && apart.some((list) => list.includes(kind) && list.includes(best));
  const lists = isApart ? [] : alike.filter((list) => list.includes(kind));
  const group = new Set<string>([kind, ...lists.flat()]);
  return sounds.reduce((sum, { label, share }) => sum + (group.has(label) ? share : 0), 0);
};

/** The share of a kind with those that its answers must be told apart from: deadlines and what is left until them. */
const shareTogether = (sounds: readonly Sound[], kind: Kind): number => {
  const group = new Set<string>([kind, ...apart.filter((list) => list.includes(kind)).flat()]);
  return sounds.reduce((sum, { label, share }) => sum + (group.has(label) ? share : 0), 0);
};

type Labelled = { label: Kind; aspect?: Aspect; relation?: string };

const kindsByIntent: ReadonlyMap<Intent, readonly Labelled[]> = Map.groupBy(
  (Object.entries(kinds) as [Kind, { intent: Intent; aspect?: Aspect; relation?: string }][]).map(([label, kind]) => ({
    label,
    ...kind,
  })),
  ({ intent }) => intent,
);

function kindOf({ intent, aspect, relation }: IntentFound): Kind | undefined {
  const of = kindsByIntent.get(intent) ?? [];
  const exact = of.find((kind) => kind.aspect === aspect && kind.relation === relation);
  return (exact ?? of.find((kind) => kind.aspect === undefined && kind.relation === undefined) ?? of[0])?.label;
}

/** A kind of question as what was found, for a label of the phrasings. */
export const foundAs = (label: string, share: number): IntentFound | undefined =>
  isKind(label) ? { ...kinds[label], rule: `sounds like it, ${share.toFixed(2)}` } : undefined;

/** How far a question sounds like what is told: like that very kind, like those that tell much the same, and most of all. */
export function heardAsTold(
  tell: Tell,
  { kinds: sounds }: Sounds,
): { label: string; own: number; alike: number; best: boolean } {
  const kind = kindOf({ intent: tell.intent, aspect: tell.frame.aspect, relation: tell.frame.relation, rule: '' });
  const [best] = sounds;
  return {
    label: kind ?? tell.intent,
    own: sounds.find(({ label }) => label === kind)?.share ?? 0,
    alike: kind ? sharesOf(sounds, kind, best && isKind(best.label) ? best.label : undefined) : 0,
    best: best?.label === kind,
  };
}

/** The kind of question that it clearly sounds like, where that is not what the rules say. */
export function heardOtherwise(found: IntentFound | undefined, all: Sounds, view: View): IntentFound | undefined {
  const { kinds: sounds } = all;
  const [best] = sounds;
  const goesOn = best?.label === 'next' || best?.label === 'history';
  const decided = found?.intent === 'rulings' && courtly(view.reading) && !goesOn;
  // "Slack on the Texas list?": what is not on record is asked about, and nothing of the list itself.
  const isOfStranger = found?.intent === 'named' && view.strangers.length > 0 && view.people.length === 0;
  if (found && (sure.has(found.rule) || decided || isOfStranger)) return undefined;
  if (heardAsAnswerable(all) < evenly) return undefined;
  if (!best || !isKind(best.label) || !isFeasible(best.label, view)) return undefined;
  const isWeak = found !== undefined && lastResorts.has(found.rule) && view.reading.tokens.length > 3;
  const least = best.label === 'overview' ? leastForOverview : isWeak ? rather : clearly;
  if (shareTogether(sounds, best.label) < least) return undefined;
  const ruled = found && kindOf(found);
  const share = ruled ? sharesOf(sounds, ruled, best.label) : 0;
  if (share >= unlike && best.share < farLikelier * share) return undefined;
  return foundAs(best.label, best.share);
}

/** More than so many are listed, not compared. */
const mostCompared = 3;

/** Whether a question speaks of what such a kind is about: a sound alone is no subject. */
function isFeasible(kind: Kind, view: View): boolean {
  const { apps, companies, measures, people, jurisdictions, reference, reading, rulings, plans } = view;
  const described = measures.length + rulings.length + plans.length > 0 || (reference !== undefined && !reference.bare);
  const things = apps.length + companies.length;
  switch (kind) {
    case 'compare':
      return (
        reading.has('compare', 'same', 'both') &&
        measures.length <= mostCompared &&
        (Math.max(apps.length, companies.length, measures.length, rulings.length) > 1 || jurisdictions.length > 1)
      );
    case 'owner':
    case 'developer':
    case 'operator':
    case 'parent':
      // "how many of them belong to X": its apps are counted.
      return things + view.strangers.length > 0 && !reading.has('how-many');
    case 'base':
    case 'category':
    case 'aliases':
      return things > 0;
    case 'overview':
      return (
        things + people.length + jurisdictions.length === 0 &&
        !described &&
        reading.dates.length === 0 &&
        reading.refusals.length === 0 &&
        reading.has('bot', 'record', 'help', 'what', 'how', 'which')
      );
    case 'citation':
      // "the number of orders" counts, "the order's number" cites.
      return (
        described &&
        measures.length === 1 &&
        companies.length === 0 &&
        !reading
          .at('how-many')
          .some((at) => !reading.classes[at]?.has('citation') || reading.classes[at + 1]?.has('of'))
      );
    case 'measures':
      return (
        things + people.length + jurisdictions.length > 0 || described || reading.has('how-many', 'country', 'all')
      );
    case 'apps':
      if (apps.length > 0 && !reading.has('except', 'also', 'same')) return false;
      return things + people.length + jurisdictions.length > 0 || described || view.categories.length > 0;
    case 'plans':
    case 'deadlines':
    case 'left':
      return true;
    default:
      return (
        things + people.length + jurisdictions.length + view.authorities.length + view.sources.length > 0 ||
        described ||
        view.weak ||
        view.strangers.length + view.events.length > 0 ||
        reading.dates.length > 0
      );
  }
}

/** As what a question is to be declined that sounds like nothing that is answered here. */
export function heardAsRefused(found: IntentFound | undefined, sounds: Sounds, view: View): Refusal | undefined {
  const [best] = sounds.refusals;
  const { reading } = view;
  const refusal = best && declined[best.label];
  if (!refusal || best.share < declinedBySound[refusal] || reading.tokens.length < leastTokens) return undefined;
  const known =
    found !== undefined &&
    !nothingSpecific(view) &&
    (refusal === 'topic' || Math.max(heardAs(found, sounds), sounds.kinds[0]?.share ?? 0) > half);
  if (known && best.share < offTopic) return undefined;
  // A name or a date alone says little, and is no chat.
  return refusal === 'noise' && reading.mentions.length + reading.dates.length > 0 ? undefined : refusal;
}

/** How far a question sounds like what was found in it, 0 to 1. */
export function heardAs(found: IntentFound | undefined, { kinds: sounds }: Sounds): number {
  const kind = found && kindOf(found);
  return kind ? sharesOf(sounds, kind, undefined) : 0;
}

/** How far a question sounds like one that is answered here, 0 to 1. */
export const heardAsAnswerable = ({ refusals }: Sounds): number =>
  refusals.find(({ label }) => label === 'answered')?.share ?? 0;
