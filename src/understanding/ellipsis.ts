/** "Is it banned in India? And in Texas?": a question that names only what differs is the one before it with that in place. */
import type { SubjectKind } from '../knowledge/knowledge.ts';
import type { CueClass } from '../languages/cues/cues.ts';
import type { Token } from './fold.ts';
import type { Lexicon } from './lexicon.ts';
import type { Mention } from './mentions.ts';
import type { Reading } from './reading.ts';
import { placed } from './when.ts';

/** More than so many words say more than what differs. */
const mostWords = 7;

/** Cues that ask nothing new beside a name or a day. */
const empty: ReadonlySet<CueClass> = new Set([
  'of',
  'by',
  'also',
  'several',
  'same',
  'yes-no',
  'do',
  'be',
  'not',
  'mean',
  'between',
]);
/** These ask something, and nothing new where they asked before. */
const asking: ReadonlySet<CueClass> = new Set([
  'who',
  'which',
  'what',
  'when',
  'date-of',
  'where',
  'how',
  'how-many',
  'why',
]);

type Span = { from: number; to: number };

/** The tokens of the question that is meant, where one names only what differs from the one before. */
export function completed(
  before: Reading,
  { tokens, classes, mentions, dates, unknown, has }: Reading,
  words: Lexicon,
) {
  const ofDates = dates.reduce((sum, { from, to }) => sum + to - from, 0);
  if (tokens.length - ofDates > mostWords || unknown.length > 0) return undefined;
  if (classes[0]?.has('which') && words.ones.has(tokens[1]?.text ?? '') && mentions.length > 0)
    return withNounOf(before, tokens);
  const things = before.mentions.filter((other) => kindsOf(other).has('app') || kindsOf(other).has('company'));
  const [thing, ...more] = things;
  const isFate = classes[0]?.has('ban') || classes[0]?.has('allow');
  const isOfPlace = mentions.every((other) => kindsOf(other).has('jurisdiction')) && dates.length === 0;
  if (isFate && isOfPlace && thing && more.length === 0 && tokens.length <= mostOfFate)
    return [...before.tokens.slice(thing.from, thing.to), ...tokens];
  if (thing && more.length === 0 && asksOfThing(before, { tokens, classes, mentions, has }))
    return [...before.tokens.slice(thing.from, thing.to), ...asTold(tokens)];
  if (mentions.length + dates.length === 0 && isBareAsking(classes)) return askedOtherwise(before, tokens);
  if (mentions.length === 0 && asksWhatIsLeft(before, { classes, has }))
    return [...before.tokens, ...fromStill({ tokens, classes })];
  if (mentions.length + dates.length === 0) return ordinalChanged(before, { tokens, classes });
  if (mentions.length + dates.length !== 1) return undefined;
  const [mention] = mentions;
  const [date] = dates;
  const differing: Span | undefined = mention ?? date;
  if (!differing) return undefined;
  const says = classes.every(
    (set, at) =>
      set.has('number-word') ||
      // "and who does now": "now" is the day that differs.
      (date !== undefined && at >= date.from && at < date.to) ||
      [...set].every((cue) => empty.has(cue) || (asking.has(cue) && (before.has(cue) || has('mean')))),
  );
  if (!says) return undefined;
  const alike: readonly Span[] = mention ? alikeIn(before, mention) : before.dates.map((one) => placed(before, one));
  const [only, ...others] = alike;
  const said = tokens.slice(date ? placed({ tokens }, date).from : differing.from, differing.to);
  if (only && others.length === 0) return replaced(before.tokens, only, said);
  const canFollow = others.length === 0 && (date !== undefined || kindsOf(mention).has('jurisdiction'));
  const isOfSomething = before.mentions.some((other) => kindsOf(other).has('app') || kindsOf(other).has('company'));
  if (!canFollow || alike.length > 0 || !isOfSomething) return undefined;
  const lead = classes[differing.from - 1]?.has('of') ? tokens.slice(differing.from - 1, differing.from) : [];
  return [...before.tokens, ...lead, ...said];
}

/** "X owner, which list", "X owner, when did that country block it", "X: when barred, who makes it": asked of the thing that was named before. */
function asksOfThing(
  before: Reading,
  { tokens, classes, mentions, has: says }: Pick<Reading, 'tokens' | 'classes' | 'mentions' | 'has'>,
): boolean {
  if (mentions.some((other) => !kindsOf(other).has('jurisdiction') || kindsOf(other).size > 1)) return false;
  const isOnly = (cues: ReadonlySet<CueClass>) => classes.every((set) => set.size === 0 || has(set, cues));
  const ofMeasure = before.mention('measure').length > 0 || before.has(...measureNouns);
  const isList = says('which', 'what') && says(...measureNouns) && !ofMeasure && isOnly(inList);
  const isFate = says('when', 'where', 'which') && says('ban') && isOnly(inFate);
  const isMaker = says('pronoun') && says('who') && says('own', 'develop', 'operate') && !ofMeasure && isOnly(inMaker);
  return tokens.length <= mostWords && (isList || isFate || isMaker);
}

const measureNouns = ['list-noun', 'order', 'law', 'directive', 'memo', 'measure'] as const satisfies CueClass[];
const inList: ReadonlySet<CueClass> = new Set([...measureNouns, 'which', 'what', 'of', 'by', 'be', 'pronoun', 'name']);
const inFate: ReadonlySet<CueClass> = new Set([
  ...(['when', 'where', 'which', 'ban', 'of', 'be', 'yes-no', 'do', 'pronoun', 'between', 'country', 'also'] as const),
]);
const inMaker: ReadonlySet<CueClass> = new Set(['who', 'own', 'develop', 'operate', 'pronoun', 'be', 'yes-no', 'do']);

/** What was asked behind a comma goes on behind a name. */
const asTold = ([first, ...rest]: readonly Token[]): readonly Token[] =>
  first ? [{ ...first, gap: ': ' }, ...rest] : [];

/** "Which judge stopped X, which one Y": the one is what was asked for before. */
function withNounOf({ tokens, isAt, at }: Reading, words: readonly Token[]): Token[] | undefined {
  const asked = [...at('which'), ...at('what')].find((place) => isAt(place + 1, ...nouns));
  const [first, , ...rest] = words;
  const noun = tokens[(asked ?? 0) + 1];
  return asked === undefined || !first || !noun ? undefined : [first, noun, ...rest];
}

/** What is asked for right after "which". */
const nouns = [
  'judge',
  'court',
  'app',
  'company',
  'people',
  'country',
  'order',
  'law',
  'list-noun',
  'measure',
] as const;

/** "Which apps did that order name, and are any still barred": of the names that were asked for, those that still are. */
const asksWhatIsLeft = (before: Reading, { classes, has: says }: Pick<Reading, 'classes' | 'has'>): boolean =>
  before.has('app', 'several') &&
  before.has('which', 'what', 'list', 'tell') &&
  says('any') &&
  says('still') &&
  says('ban', 'list', 'name') &&
  classes.every((set) => set.size === 0 || has(set, left));

const left: ReadonlySet<CueClass> = new Set([
  'any',
  'still',
  'ban',
  'list',
  'name',
  'be',
  'yes-no',
  'of',
  'pronoun',
  'several',
  'all',
  'country',
  'tell',
  'if',
  'app',
]);

/** "Still barred anywhere", without what leads to it. */
const fromStill = ({ tokens, classes }: Pick<Reading, 'tokens' | 'classes'>): readonly Token[] =>
  tokens.slice(
    Math.max(
      0,
      classes.findIndex((set) => set.has('still')),
    ),
  );

/** "banned in the UK": in so many words what became of the thing before it. */
const mostOfFate = 5;

/** "when", "by whom": nothing but what is asked. */
const isBareAsking = (classes: readonly ReadonlySet<CueClass>[]): boolean =>
  classes.length <= mostBare &&
  classes.some((set) => has(set, bare)) &&
  classes.every((set) => has(set, bare) || set.has('by') || set.has('date-of') || set.size === 0) &&
  // "and when", "and on which day": in more words only the day itself is asked for
  (classes.length <= 2 || classes.some((set) => set.has('date-of')));

const mostBare = 4;

const bare: ReadonlySet<CueClass> = new Set(['who', 'when', 'where', 'why']);
const has = (set: ReadonlySet<CueClass>, any: ReadonlySet<CueClass>): boolean => [...set].some((cue) => any.has(cue));

/** "Who signed the order, when?": the same is asked with the other word; a question that asks for nothing goes on. */
function askedOtherwise(
  { tokens, classes, mentions, has: says }: Reading,
  words: readonly Token[],
): Token[] | undefined {
  if (mentions.length === 0 || !says('who', 'when', 'where', 'why')) return undefined;
  const kept = tokens.filter((_, at) => !(classes[at] && has(classes[at], bare)));
  return kept.length < 2 ? undefined : [...words, ...kept];
}

/** "how many in the first round, and in the third": the one number for the other. */
function ordinalChanged(before: Reading, { tokens, classes }: Pick<Reading, 'tokens' | 'classes'>) {
  const ordinals = classes.flatMap((set, at) => (set.has('ordinal') ? [at] : []));
  const [at] = ordinals;
  const [old, ...others] = before.at('ordinal');
  const says = classes.every((set) =>
    [...set].every((cue) => empty.has(cue) || alikeOrdinals.has(cue) || (asking.has(cue) && before.has(cue))),
  );
  if (at === undefined || ordinals.length > 1 || old === undefined || others.length > 0 || !says) return undefined;
  return replaced(before.tokens, { from: old, to: old + 1 }, tokens.slice(at, at + 1));
}

/** Classes that an ordinal has beside its own. */
const alikeOrdinals: ReadonlySet<CueClass> = new Set(['ordinal', 'first', 'last', 'pronoun', 'several']);

/** The kinds that a name is of; one that the record does not hold is of the kind that it would be. */
function kindsOf(mention: Mention | undefined): ReadonlySet<SubjectKind> {
  const outsider = mention?.entry.outsider;
  const kinds = new Set<SubjectKind>(mention?.subjects.map(({ kind }) => kind));
  if (outsider && outsider !== 'other') kinds.add(outsider === 'place' ? 'jurisdiction' : outsider);
  return kinds;
}

/** An app may stand where a company stood, for many bear one name; otherwise both are of one kind. */
function areAlike(a: Mention, b: Mention): boolean {
  const things = (mention: Mention): boolean => kindsOf(mention).has('app') || kindsOf(mention).has('company');
  return (things(a) && things(b)) || [...kindsOf(a)].some((kind) => kindsOf(b).has(kind));
}

/** The names for which another may stand; "X was in that order, and in India?": a place stands for the measure before it. */
function alikeIn({ mentions }: Reading, mention: Mention): readonly Mention[] {
  const alike = mentions.filter((other) => areAlike(other, mention));
  const isOfThing = mentions.some((other) => kindsOf(other).has('app') || kindsOf(other).has('company'));
  return alike.length === 0 && isOfThing && kindsOf(mention).has('jurisdiction')
    ? mentions.filter((other) => kindsOf(other).has('measure'))
    : alike;
}

function replaced(tokens: readonly Token[], { from, to }: Span, words: readonly Token[]): Token[] {
  const gap = tokens[from]?.gap ?? ' ';
  return [
    ...tokens.slice(0, from),
    ...words.map((word, at) => (at === 0 ? { ...word, gap } : word)),
    ...tokens.slice(to),
  ];
}
