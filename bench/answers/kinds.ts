/** The kinds of question that rivals are taught, each with ways to put it; `{a}` and `{b}` stand for names. */
import type { Aspect, Frame, Intent } from '../../src/answers/answer.ts';
import type { SubjectKind } from '../../src/knowledge/knowledge.ts';

/** Where the first name goes in a request: it is what is asked about, or it narrows the question. */
export type Slot = 'about' | 'measure' | 'owner' | 'jurisdiction' | 'category' | 'signer';

export type Kind = {
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

const ofMeasures = (intent: Intent, say: readonly string[], more: Partial<Kind> = {}): Kind => ({
  intent,
  on: ['measure'],
  say,
  ...more,
});

export const kinds: readonly Kind[] = [
  { intent: 'named', on: things, say: ['is {a} banned', 'is {a} named anywhere', 'which orders and lists name {a}'] },
  {
    intent: 'named',
    on: ['app'],
    beside: 'jurisdiction',
    say: ['is {a} banned in {b}', 'is {a} allowed in {b}', 'what applies to {a} in {b}'],
  },
  {
    intent: 'named',
    on: ['app'],
    beside: 'measure',
    say: ['is {a} named in {b}', 'was {a} part of {b}', 'is {a} on {b}'],
  },
  {
    intent: 'apps',
    on: ['measure'],
    slot: 'measure',
    say: ['which apps are named in {a}', 'list of apps in {a}', 'what apps does {a} cover', 'how many apps are in {a}'],
  },
  { intent: 'apps', on: parties, slot: 'owner', say: ['which apps of {a} are named', 'what apps of {a} are banned'] },
  {
    intent: 'apps',
    on: ['jurisdiction'],
    slot: 'jurisdiction',
    say: ['which apps are banned in {a}', 'apps named in {a}'],
  },
  { intent: 'apps', on: ['category'], slot: 'category', say: ['which {a} apps are named', 'are any {a} apps banned'] },
  { intent: 'measures', on: things, say: ['which measures name {a}', 'all orders against {a}'] },
  {
    intent: 'measures',
    on: ['jurisdiction'],
    slot: 'jurisdiction',
    say: ['which measures are there in {a}', 'what did {a} ban'],
  },
  { intent: 'measures', on: ['person'], slot: 'signer', say: ['what did {a} sign', 'which orders did {a} sign'] },
  {
    intent: 'owner',
    on: things,
    say: ['who owns {a}', '{a} owner', 'which company does {a} belong to', 'who makes {a}'],
  },
  {
    intent: 'owner',
    relation: 'behind',
    on: things,
    say: ['who is behind {a}', 'parent company of {a}', 'who controls {a}'],
  },
  { intent: 'holdings', on: parties, say: ['what else does {a} own', 'what apps does {a} have', 'companies of {a}'] },
  { intent: 'profile', on: [...things, 'person', 'measure'], say: ['what is {a}', 'tell me about {a}', '{a}'] },
  { intent: 'history', on: [...things, 'measure'], say: ['what happened to {a}', 'history of {a}', 'timeline of {a}'] },
  { intent: 'history', aspect: 'next', on: ['measure'], say: ['what happened after {a}', 'what came of {a}'] },
  {
    intent: 'rulings',
    on: [...things, 'measure', 'ruling'],
    say: ['what did the courts say about {a}', 'lawsuit over {a}'],
  },
  { intent: 'statements', on: [...things, 'person', 'measure'], say: ['what did {a} say', 'who said what about {a}'] },
  { intent: 'plans', on: [...things, 'measure', 'plan'], say: ['what was planned for {a}', 'was {a} ever considered'] },
  { intent: 'disputes', on: [...things, 'measure'], say: ['what is disputed about {a}', 'what is unclear about {a}'] },
  {
    intent: 'sources',
    on: [...things, 'measure'],
    say: ['what is the source for {a}', 'where do the facts on {a} come from'],
  },
  {
    intent: 'standing',
    on: ['app', 'measure'],
    say: ['is {a} still in force', 'what stands of {a}', 'what still applies to {a}'],
  },
  ofMeasures('measure', ['what does {a} do', 'explain {a}', 'what does {a} prohibit'], { aspect: 'does' }),
  ofMeasures('measure', ['what does {a} not do', 'does {a} ban everyone'], { aspect: 'does-not' }),
  ofMeasures('measure', ['what does {a} mean for users', 'are users punished under {a}'], { aspect: 'users' }),
  ofMeasures('measure', ['why was {a} issued', 'reasons for {a}', 'why {a}'], { aspect: 'reasons' }),
  ofMeasures('measure', ['whom does {a} bind', 'who must comply with {a}'], { aspect: 'addressees' }),
  ofMeasures('measure', ['penalties under {a}', 'what is the fine under {a}'], { aspect: 'penalties' }),
  ofMeasures('measure', ['citation of {a}', 'number of {a}'], { aspect: 'citation' }),
  ofMeasures('signer', ['who signed {a}', 'who issued {a}', 'which president signed {a}']),
  ofMeasures('dates', ['when was {a} signed', 'date of {a}'], { aspect: 'signed' }),
  ofMeasures('dates', ['when was {a} published'], { aspect: 'published' }),
  ofMeasures('dates', ['when did {a} take effect', 'since when is {a} in force'], { aspect: 'effective' }),
  ofMeasures('dates', ['when did {a} end', 'when was {a} revoked'], { aspect: 'ended' }),
  ofMeasures('deadlines', [
    'deadline of {a}',
    'what had to be done under {a} and by when',
    'how long was left under {a}',
  ]),
  { intent: 'deadlines', on: ['app', 'deadline'], say: ['deadline for {a}', 'by when must {a} be removed'] },
  {
    intent: 'compare',
    on: ['measure', 'app'],
    beside: 'same',
    say: ['compare {a} and {b}', 'difference between {a} and {b}'],
  },
  { intent: 'overview', on: [], say: ['what do you know', 'what can you do', 'how up to date are you', 'who are you'] },
  { intent: 'deadlines', show: 'due', on: [], say: ['what is still due', 'which deadlines are coming up'] },
  { intent: 'deadlines', show: 'past', on: [], say: ['which deadlines have passed'] },
  { intent: 'apps', on: [], say: ['which apps are banned', 'list all named apps'] },
  { intent: 'measures', on: [], say: ['which measures are there', 'all bans'] },
  { intent: 'plans', on: [], say: ['which bans were only planned'] },
  { intent: 'disputes', on: [], say: ['what is not certain'] },
  { intent: 'history', aspect: 'last', on: [], say: ['what is new', 'what changed recently'] },
];
