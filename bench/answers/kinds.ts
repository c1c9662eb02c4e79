/** The kinds of question that the record answers, each with ways to put it; `{a}` and `{b}` stand for names. */
import type { Aspect, Frame, Intent, Tell } from '../../src/answers/answer.ts';
import type { SubjectKind } from '../../src/knowledge/knowledge.ts';

/** Where the first name goes in a request: it is what is asked about, or it narrows the question. */
export type Slot = 'about' | 'measure' | 'owner' | 'jurisdiction' | 'category' | 'signer';

export type Kind = {
  /** As the example phrasings of this bot call it. */
  label: string;
  intent: Intent;
  aspect?: Aspect;
  relation?: Frame['relation'];
  show?: Frame['show'];
  /** What `{a}` may be, and where it goes; none for a question about the whole record. */
  on: readonly SubjectKind[];
  slot?: Slot;
  /** What `{b}` is: a measure or place that names the app, or a second subject to compare with. */
  beside?: 'measure' | 'jurisdiction' | 'same';
  say: readonly string[];
};

const things = ['app', 'company'] as const;
const parties = ['company', 'person'] as const;
const all = [...things, 'measure'] as const;

const kind = (
  label: string,
  intent: Intent,
  on: readonly SubjectKind[],
  say: readonly string[],
  more: Partial<Kind> = {},
): Kind => ({
  label,
  intent,
  on,
  say,
  ...more,
});

/** A kind of question about measures that is an aspect of another. */
const aspect = (label: string, intent: Intent, say: readonly string[], name: Aspect = label as Aspect): Kind =>
  kind(label, intent, ['measure'], say, { aspect: name });

/** A tie of an app or company that is asked for by itself. */
const tie = (relation: NonNullable<Frame['relation']>, say: readonly string[]): Kind =>
  kind(relation, 'owner', things, say, { relation });

export const kinds: readonly Kind[] = [
  kind('named', 'named', things, ['is {a} banned', 'is {a} named anywhere', 'which orders and lists name {a}']),
  kind('named', 'named', ['app'], ['is {a} banned in {b}', 'is {a} allowed in {b}', 'what applies to {a} in {b}'], {
    beside: 'jurisdiction',
  }),
  kind('named', 'named', ['app'], ['is {a} named in {b}', 'was {a} part of {b}', 'is {a} on {b}'], {
    beside: 'measure',
  }),
  kind(
    'apps',
    'apps',
    ['measure'],
    ['which apps are named in {a}', 'list of apps in {a}', 'what apps does {a} cover', 'how many apps are in {a}'],
    { slot: 'measure' },
  ),
  kind('apps', 'apps', parties, ['which apps of {a} are named', 'what apps of {a} are banned'], { slot: 'owner' }),
  kind('apps', 'apps', ['jurisdiction'], ['which apps are banned in {a}', 'apps named in {a}'], {
    slot: 'jurisdiction',
  }),
  kind('apps', 'apps', ['category'], ['which {a} apps are named', 'are any {a} apps banned'], { slot: 'category' }),
  kind('apps', 'apps', [], ['which apps are banned', 'list all named apps']),
  kind('measures', 'measures', things, ['which measures name {a}', 'all orders against {a}']),
  kind('measures', 'measures', ['jurisdiction'], ['which measures are there in {a}', 'what did {a} ban'], {
    slot: 'jurisdiction',
  }),
  kind('measures', 'measures', ['person'], ['what did {a} sign', 'which orders did {a} sign'], { slot: 'signer' }),
  kind('measures', 'measures', [], ['which measures are there', 'all bans']),
  kind('owner', 'owner', things, ['who owns {a}', '{a} owner', 'which company does {a} belong to']),
  tie('behind', ['who is behind {a}', 'who controls {a}']),
  tie('developer', ['who developed {a}', 'who makes {a}']),
  tie('operator', ['who operates {a}', 'who runs {a}']),
  tie('parent', ['parent company of {a}', 'who is the parent of {a}']),
  tie('founder', ['who founded {a}', 'founder of {a}']),
  tie('shareholder', ['who holds shares of {a}', 'who has a stake in {a}']),
  kind('holdings', 'holdings', parties, ['what else does {a} own', 'what apps does {a} have', 'companies of {a}']),
  kind('profile', 'profile', [...all, 'person'], ['what is {a}', 'tell me about {a}', '{a}']),
  kind('base', 'profile', things, ['where is {a} based', 'what country is {a} from'], { aspect: 'base' }),
  kind('category', 'profile', ['app'], ['what kind of app is {a}', 'what is {a} for'], { aspect: 'category' }),
  kind('aliases', 'profile', all, ['other names of {a}', 'what else is {a} called'], { aspect: 'aliases' }),
  kind('history', 'history', all, ['what happened to {a}', 'history of {a}', 'timeline of {a}']),
  aspect('next', 'history', ['what happened after {a}', 'what came of {a}']),
  kind('last', 'history', [], ['what changed recently', 'what is new'], { aspect: 'last' }),
  kind('last', 'history', all, ['what is the latest on {a}', 'news about {a}'], { aspect: 'last' }),
  kind('rulings', 'rulings', [...all, 'ruling'], ['what did the courts say about {a}', 'lawsuit over {a}']),
  kind('judge', 'rulings', [...all, 'ruling'], ['which judge decided about {a}', 'judge in the case of {a}'], {
    aspect: 'who',
  }),
  kind(
    'statements',
    'statements',
    [...all, 'person'],
    ['what was said about {a}', 'what did {a} say', 'who said what about {a}'],
  ),
  kind('plans', 'plans', [...all, 'plan'], ['what was planned for {a}', 'was {a} ever considered']),
  kind('plans', 'plans', [], ['which bans were only planned']),
  kind('disputes', 'disputes', all, ['what is disputed about {a}', 'what is unclear about {a}']),
  kind('disputes', 'disputes', [], ['what is not certain']),
  kind('sources', 'sources', all, ['what is the source for {a}', 'where do the facts on {a} come from']),
  kind(
    'standing',
    'standing',
    ['app', 'measure'],
    ['is {a} still in force', 'what stands of {a}', 'what still applies to {a}'],
  ),
  aspect('ended', 'standing', ['was {a} revoked', 'is {a} over']),
  aspect('does', 'measure', ['what does {a} do', 'explain {a}', 'what does {a} prohibit']),
  aspect('does-not', 'measure', ['what does {a} not do', 'does {a} ban everyone']),
  aspect('users', 'measure', ['what does {a} mean for users', 'are users punished under {a}']),
  aspect('reasons', 'measure', ['why was {a} issued', 'reasons for {a}', 'why {a}']),
  aspect('addressees', 'measure', ['who must comply with {a}', 'whom does {a} bind']),
  aspect('penalties', 'measure', ['penalties under {a}', 'what is the fine under {a}']),
  aspect('citation', 'measure', ['citation of {a}', 'number of {a}']),
  kind('signer', 'signer', ['measure'], ['who signed {a}', 'who issued {a}', 'which president signed {a}']),
  kind('signed', 'dates', ['measure'], ['when was {a} signed', 'date of {a}']),
  aspect('published', 'dates', ['when was {a} published', 'publication of {a}']),
  aspect('effective', 'dates', ['when did {a} take effect', 'since when is {a} in force']),
  aspect('ended-on', 'dates', ['when did {a} end', 'when was {a} revoked'], 'ended'),
  kind(
    'deadlines',
    'deadlines',
    ['measure', 'app', 'deadline'],
    ['deadline of {a}', 'what had to be done under {a} and by when', 'by when must {a} be removed'],
  ),
  kind('deadlines', 'deadlines', [], ['what is still due', 'which deadlines are coming up'], { show: 'due' }),
  aspect('left', 'deadlines', ['how long was left under {a}', 'days left under {a}']),
  kind('compare', 'compare', ['measure', 'app'], ['compare {a} and {b}', 'difference between {a} and {b}'], {
    beside: 'same',
  }),
  kind('overview', 'overview', [], ['what do you know', 'what can you do', 'how up to date are you', 'who are you']),
];

/** The label of a request; that of its intent where nobody asks for just this part of it. */
export function labelOf({ intent, frame }: Tell): string {
  const own = kinds.filter((one) => one.intent === intent);
  const exact = own.find((one) => one.aspect === frame.aspect && one.relation === frame.relation);
  return (exact ?? own[0])?.label ?? intent;
}
