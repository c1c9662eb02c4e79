/** What several rules look for in a question. */
import type { RelationKind } from '../../knowledge/schema.ts';
import type { CueClass } from '../../languages/cues/cues.ts';
import type { Mention } from '../mentions.ts';
import type { Reading } from '../reading.ts';
import type { Reference } from '../references.ts';

/** Cue classes that ask: what a question opens with, and what its reply should open with. */
export const asking: readonly CueClass[] = [
  'who',
  'whose',
  'when',
  'where',
  'why',
  'how-many',
  'how-long',
  'which',
  'what',
  'how',
  'yes-no',
];

export const relationOf = (reading: Reading): RelationKind | 'behind' | undefined => {
  if (reading.has('found')) return 'founder';
  // "The controlling shareholder": whoever controls it, however much that one holds.
  if (reading.at('control').some((at) => reading.isAt(at + 1, 'share'))) return 'controller';
  if (reading.has('share')) return 'shareholder';
  if (reading.has('control')) return 'controller';
  if (reading.has('parent', 'subsidiary')) return 'parent';
  if (reading.has('operate') && !reading.has('own')) return 'operator';
  if (reading.has('develop') && !reading.has('own')) return 'developer';
  if (reading.has('affiliate') && !reading.has('own')) return 'affiliate';
  if (reading.has('behind')) return 'behind';
  return undefined;
};

export const ownership = [
  'own',
  'behind',
  'develop',
  'operate',
  'control',
  'parent',
  'subsidiary',
  'found',
  'share',
  'affiliate',
  'whose',
] as const;

/** "which apps", "what companies", "list of apps": a set is asked for. */
export function asksForSet(reading: Reading, noun: 'app' | 'company' | 'measure' | 'country'): boolean {
  const nouns =
    noun === 'measure'
      ? [...reading.at('measure'), ...reading.at('order'), ...reading.at('law'), ...reading.at('list-noun')]
      : reading.at(noun);
  return nouns.some((at) => {
    // "the app Alipay": the noun belongs to the name.
    if (noun === 'app' && reading.mention('app').some(({ from }) => from === at + 1)) return false;
    for (let back = 1; back <= 3; back++) {
      const classes = reading.classes[at - back];
      if (at - back === 0 && classes?.has('list')) return true;
      if (noun === 'app' && at <= 1) return true;
      if (
        classes?.has('which') ||
        classes?.has('what') ||
        classes?.has('how-many') ||
        classes?.has('tell') ||
        classes?.has('all')
      )
        return true;
      if (/[.?!\n]/.test(reading.tokens[at - back + 1]?.gap ?? '')) return false;
    }
    return false;
  });
}

/** So many sides and more are spoken of where "all of" them is said of each. */
const leastOfAll = 3;

/** "Both India and Trump", "all of A, B and C": what each of the sides has, of so many that are spoken of. */
export const asksOfEachSide = (reading: Reading, sides: number): boolean =>
  sides > 1 && (reading.has('both') || (sides >= leastOfAll && reading.has('all')));

/** "How many countries", "in how many places": places are counted, and not measures. */
export const countsPlaces = (reading: Reading): boolean =>
  reading.at('how-many').some((at) => [at + 1, at + 2, at + 3].some((to) => reading.isAt(to, 'country')));

/** "the eight apps" as a name: its last word still speaks of apps. */
export const namesNumber = (reading: Reading): boolean =>
  reading.mention('measure').some(({ to }) => reading.classes[to - 1]?.has('app'));

/** Words that speak of a court without doubt; "rule", "case" and "decide" alone do not. */
export function courtly(reading: Reading): boolean {
  return reading.has('judge', 'ruling-noun', 'court-sure') || reading.at('court').length > 1;
}

/** "who blocked Montana's law": the measure is what was stopped. */
export function stops(reading: Reading): boolean {
  const noun = Math.max(
    ...reading.mention('measure').map(({ from }) => from),
    ...reading.at('law'),
    ...reading.at('order'),
    ...reading.at('list-noun'),
    ...reading.at('measure'),
    -1,
  );
  return [...reading.at('court'), ...reading.at('ban')].some((at) => at < noun);
}

/** Something happened or changed; "how did it stand" asks for neither. */
export const tellsOfChange = (reading: Reading): boolean =>
  reading.has('change') || reading.at('happen').some((at) => !reading.isAt(at, 'how') || !reading.has('status'));

/** "tell", "think" and "view" alone lead up to a question; they say nothing about who said what. */
export const onlyAsk = (reading: Reading): boolean => reading.at('say').length === 1 && !reading.has('say-sure');

/** "what does the order say": a text speaks, right before its verb; what it says is what it does. */
export function textSays(reading: Reading): boolean {
  const nouns = [
    ...reading.at('order'),
    ...reading.at('law'),
    ...reading.at('list-noun'),
    ...reading.at('memo'),
    ...reading.at('directive'),
    ...reading.mention('measure').map(({ to }) => to - 1),
  ];
  return reading.at('say').some((at) => nouns.some((noun) => noun < at && at - noun <= 2));
}

export const reports = (reading: Reading): boolean =>
  reading.has('report-sure') && !reading.has('ban', 'own', 'deadline', 'sign');

/** A phrase such as "what can you do" says it; "you" alone does not. */
export function phraseBot(reading: Reading): boolean {
  return reading.has('bot-sure') || (reading.has('bot') && reading.has('record', 'help', 'source') && reading.asks);
}

export const relationIsPassive = (reading: Reading): boolean =>
  (['own', 'develop', 'control', 'operate'] as const).some((cue) =>
    reading.at(cue).some((at) => reading.classes[at + 1]?.has('by')),
  );

/** "who was banned": who is what was banned, not who did it. */
export const whoIsObject = (reading: Reading): boolean =>
  reading.at('who').some((at) => reading.classes[at + 1]?.has('be') && reading.classes[at + 2]?.has('ban'));

/** The content of a measure is asked for, not a list of names. */
export function contentOf(reading: Reading): boolean {
  return (
    reading.has('mean', 'require', 'penalty', 'reason', 'why', 'citation') ||
    (reading.has('do') &&
      reading.has('what') &&
      !reading.has('name', 'list', 'app') &&
      reading.mention('jurisdiction').length === 0)
  );
}

/** "Name three apps of the 59": a number right behind the first word is how many are wanted, and not how many there are. */
export const isWantedNumber = (reading: Reading, at: number): boolean =>
  at === 1 &&
  reading.isAt(2, 'app') &&
  // "which three apps from that firm are on the list"
  (reading.isAt(0, 'tell', 'list', 'any') || (reading.isAt(0, 'which', 'what') && reading.isAt(3, 'between', 'of')));

/** "13971 names nine apps": how many a measure that is named is said to name, which tells no other one. */
export const isSaidToName = ({ isAt, mention }: Reading, at: number): boolean =>
  isAt(at + 1, 'app') &&
  [1, 2].some(
    (back) =>
      isAt(at - back, 'name', 'list') &&
      mention('measure').some(({ to, subjects }) => subjects.length === 1 && to <= at - back && at - back - to <= 1),
  );

/** No day is asked about: a date only says which measure is meant, "the January order". */
export const isUndatedBut = (reading: Reading, reference: Reference | undefined): boolean =>
  reading.dates.every((date) => date.moment.kind === 'now' || reference?.dates.includes(date));

/** "State phones", "work devices", and not "the government" alone. */
export const saysDevices = (reading: Reading): boolean =>
  !reading.has('user') && reading.at('device').some((at) => !reading.isAt(at, 'people'));

/** Whether each word says one of these or nothing at all, and nothing else is left over. */
export const saysOnly = (reading: Reading, ...cues: readonly CueClass[]): boolean =>
  reading.unknown.length + reading.refusals.length === 0 &&
  reading.classes.every((set) => set.size === 0 || cues.some((cue) => set.has(cue)));

/** "Has X been fined": an app or a firm, and nobody for it; "X users fined" is about those. */
export const isFinedItself = ({ at, isAt, mentions }: Reading): boolean =>
  at('fined').some((place) =>
    mentions.some(
      ({ to, subjects }) =>
        (to === place || (to === place - 1 && !isAt(to, 'user'))) &&
        subjects.some(({ kind }) => kind === 'app' || kind === 'company'),
    ),
  );

/** Where companies are spoken of, by a name of theirs alone or by one that an app bears too. */
export const makersIn = (reading: Reading): readonly Mention[] =>
  reading.mentions.filter((mention) =>
    mention.subjects.some(({ kind }) => kind === 'app')
      ? isMaker(mention, reading)
      : mention.subjects.some(({ kind }) => kind === 'company'),
  );

/** "X's apps", "the X apps", "apps of X", "what apps does X have": what bears one name with its company is the company there. */
export const isMaker = ({ from, to, subjects, entry }: Mention, reading: Reading): boolean =>
  [...subjects, ...entry.besides].some(({ kind }) => kind === 'company') &&
  ((reading.isAt(to, 'app') && (reading.tokens[to]?.text.endsWith('s') ?? false)) ||
    // "X's things on that list"
    reading.isAt(to, 'wares') ||
    (reading.isAt(from - 1, 'of') &&
      reading.isAt(from - 2, 'app') &&
      reading.tokens[from - 2]?.text.endsWith('s') === true) ||
    (reading.isAt(to, 'have', 'own', 'develop') && asksForSet(reading, 'app')));

/** "When did Texas list it", "does India list X": what a place does to something stands between the two. */
export const isDoneByPlace = ({ isAt, mention }: Reading, at: number): boolean =>
  mention('jurisdiction').some(
    ({ from, to }) => to === at && isAt(from - 1, 'do', 'yes-no') && !isAt(from - 1, 'be'),
  ) &&
  (isAt(at + 1, 'pronoun') || [...mention('app'), ...mention('company')].some(({ from }) => from === at + 1));
