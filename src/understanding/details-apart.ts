/** "The owner of X and the day Y acted", "X: its maker, its parent": several details in one breath, each asked for by itself. */
import type { CueClass } from '../languages/cues/cues.ts';
import type { Token } from './fold.ts';
import type { Lexicon } from './lexicon.ts';
import type { Mention } from './mentions.ts';

type Span = { from: number; to: number };

/** Between "and" and the detail that it adds stands so much: "and, separately, the Canadian date". */
const mostBeforeDetail = 5;
/** "Its three biggest backers": so many words may stand between what says whose it is and the detail. */
const mostBetween = 2;
/** More words than this are a story. */
const mostWords = 36;
/** More words than this say more than what is asked for. */
const mostOfDetail = 8;
/** "Is X" before "and its owner" asks nothing yet. */
const leastAsking = 3;

/**
 * What is asked, each detail with the thing that it is of, in the tokens of a part and the names in them; undefined where fewer
 * than two details are asked for.
 */
export function withDetailsApart(
  tokens: readonly Token[],
  mentions: readonly Mention[],
  words: Lexicon,
): readonly (readonly Token[])[] | undefined {
  const isSimple = tokens.length <= mostWords && tokens.some(({ text }) => words.details.has(text));
  if (!isSimple || setsSideBySide(tokens, words)) return undefined;
  const text: Text = { tokens, words, places: placesIn(mentions) };
  const joints = tokens.flatMap((_, at) => jointAt(text, at) ?? []);
  // "…, the last date": behind a comma alone the article begins another detail only in a list that ends in "and".
  const isList = joints.some(({ how }) => how === 'joined');
  const cuts = joints.flatMap(({ at, how }) => (how === 'listed' && !isList ? [] : [at]));
  const [first, ...more] = spansBetween(cuts, tokens.length);
  const things = mentions.filter(isThing);
  const [thing] = things;
  if (!first || !thing || more.length === 0 || !asksFor(text, first)) return undefined;
  return [first, ...more].map((span) => {
    const asked = withoutRequest(withoutJoint(tokens.slice(span.from, span.to), words), words);
    const own = things.filter(({ from, to }) => from >= span.from && to <= span.to);
    const isOfThing = own.includes(thing) || (own.length > 0 && !own.every((one) => isHolder(one, text)));
    return isOfThing
      ? whenItWas(asked, words)
      : ofThing(tokens.slice(thing.from, thing.to), whenItWas(fromDetail(asked, words), words));
  });
}

/** `places` is undefined where nobody knows yet which words are names. */
type Text = { tokens: readonly Token[]; words: Lexicon; places: ReadonlySet<number> | undefined };

const isThing = ({ subjects }: Mention): boolean =>
  subjects.some(({ kind }) => kind === 'app' || kind === 'company' || kind === 'measure');

/** Where the names of places stand. */
const placesIn = (mentions: readonly Mention[]): ReadonlySet<number> =>
  new Set(
    mentions
      .filter(({ subjects }) => subjects.some(({ kind }) => kind === 'jurisdiction'))
      .flatMap(({ from, to }) => Array.from({ length: to - from }, (_, step) => from + step)),
  );

const spansBetween = (cuts: readonly number[], end: number): Span[] =>
  [0, ...cuts].map((from, at) => ({ from, to: cuts[at] ?? end })).filter(({ from, to }) => to > from);

/** "And the date", "plus, separately, its parent": a joiner with a detail behind it; ", its parent" and ", the parent" by a comma alone. */
function jointAt(text: Text, at: number): { at: number; how: 'joined' | 'whose' | 'listed' } | undefined {
  const { tokens, words } = text;
  const token = tokens[at];
  if (!token || at === 0) return undefined;
  const isJoiner = words.joiners.has(token.text) || /^ [+&] $/.test(token.gap);
  if (!isJoiner && token.gap !== ', ') return undefined;
  const begins = words.joiners.has(token.text) ? at + 1 : at;
  if (isBareDetail(text, begins) && goesOnFrom(text, at)) return { at, how: 'joined' };
  const detail = detailAfter(text, begins);
  if (detail === undefined) return undefined;
  if (isJoiner) return { at, how: 'joined' };
  // ", though the year escapes me": behind a comma alone nothing comes first.
  if (!isOf(tokens[begins], words)) return undefined;
  return { at, how: words.ownArticles.has(tokens[begins]?.text ?? '') ? 'listed' : 'whose' };
}

/** "Owner, city": a detail stands right before, too; "month and year" are one. */
function goesOnFrom({ tokens, words }: Text, at: number): boolean {
  const [before, begins] = [tokens[at - 1]?.text ?? '', words.joiners.has(tokens[at]?.text ?? '') ? at + 1 : at];
  const isDay = (text: string) => words.classesOf(text).includes('date-of');
  const isOpener = words.classesOf(before).includes('when');
  // "it was fine, number?"
  const isDetailBefore = words.details.has(before) && !words.copulas.has(tokens[at - 2]?.text ?? '');
  return (isDetailBefore || isOpener) && !(isDay(before) && isDay(tokens[begins]?.text ?? ''));
}

/** "X owner, city?", "X: maker, parent and date": between two commas stands nothing but the detail. */
function isBareDetail(text: Text, at: number): boolean {
  const { tokens, words, places } = text;
  if (places === undefined || !words.details.has(tokens[at]?.text ?? '')) return false;
  const next = tokens[at + 1];
  if (next === undefined) return true;
  // "date, later fate": what goes on otherwise is read as a whole.
  return words.joiners.has(next.text)
    ? jointAt(text, at + 1) !== undefined
    : next.gap === ', ' && isBareDetail(text, at + 1);
}

function detailAfter(text: Text, begins: number): number | undefined {
  const { tokens, words } = text;
  for (let at = begins; at < Math.min(tokens.length, begins + mostBeforeDetail); at++) {
    const word = tokens[at]?.text ?? '';
    if (words.openers.has(word) || (at > begins && words.joiners.has(word))) return undefined;
    if (isDetail(text, at, begins)) return at;
  }
  return undefined;
}

/** What may stand between "its" and the detail, beside the name of a place: "three", "biggest", "first". */
const ofWhich: readonly CueClass[] = ['number-word', 'larger', 'ordinal', 'first', 'last', 'company'];

/** "The owner", "its owner", "X's owner", "the Canadian date": a detail as what is asked for, and not as what is done. */
function isDetail({ tokens, words, places }: Text, at: number, begins: number): boolean {
  if (!words.details.has(tokens[at]?.text ?? '')) return false;
  for (let back = 1; back <= mostBetween + 1 && at - back >= begins; back++) {
    const before = tokens[at - back];
    if (isOf(before, words)) return true;
    const isBetween =
      places?.has(at - back) !== false || words.classesOf(before?.text ?? '').some((cue) => ofWhich.includes(cue));
    // "the drone maker": of what that is the maker is said already.
    if (!isBetween) return false;
  }
  return false;
}

/** "The", "its", "X's": what stands before a detail. */
const isOf = (token: Token | undefined, words: Lexicon): boolean =>
  token !== undefined && (token.possessive || words.ownArticles.has(token.text) || words.whoseDetails.has(token.text));

/** What stands before the first joint asks for something too, in a question word or in a detail; "is X and its owner …" does not. */
const asksFor = ({ tokens, words }: Text, { from, to }: Span): boolean =>
  tokens
    .slice(from, to)
    .some(
      ({ text }, at) =>
        words.details.has(text) ||
        (words.openers.has(text) && to - from >= leastAsking && !words.oneself.has(tokens[at + 1]?.text ?? '')),
    );

/** "The difference between the owner and the parent", "X's share or Y's, which is bigger": one thing is asked of two. */
const setsSideBySide = (tokens: readonly Token[], words: Lexicon): boolean => {
  const says = (cue: CueClass) => tokens.some(({ text }) => words.classesOf(text).includes(cue));
  return (
    says('compare') ||
    says('same') ||
    (says('larger') && says('which')) ||
    tokens.some(({ text }) => words.betweenDetails.has(text))
  );
};

/** "Y's share" is of what Y has it in. */
const isHolder = ({ to }: Mention, { tokens, words }: Text): boolean =>
  tokens[to - 1]?.possessive === true && words.classesOf(tokens[to]?.text ?? '').includes('share');

function withoutJoint(tokens: readonly Token[], words: Lexicon): readonly Token[] {
  const first = tokens.findIndex(({ text }) => !words.joiners.has(text));
  return tokens.slice(Math.max(first, 0));
}

/** "Can I get the maker of X": what only opens a request is left out. */
const withoutRequest = (tokens: readonly Token[], words: Lexicon): readonly Token[] =>
  words.openers.has(tokens[0]?.text ?? '') && words.oneself.has(tokens[1]?.text ?? '')
    ? fromDetail(tokens, words)
    : tokens;

/** "For a table I need the signer": what is asked for, without what leads to it. */
function fromDetail(tokens: readonly Token[], words: Lexicon): readonly Token[] {
  const at = tokens.findIndex(({ text }) => words.details.has(text));
  return at > 1 && words.ownArticles.has(tokens[at - 1]?.text ?? '') ? tokens.slice(at - 1) : tokens;
}

/** "The day Y blocked it": when Y blocked it; "the date of the list" asks for that date as it stands. */
function whenItWas(tokens: readonly Token[], words: Lexicon): readonly Token[] {
  const at = tokens.findIndex(({ text }) => words.details.has(text) && words.classesOf(text).includes('date-of'));
  const [day, next] = [tokens[at], tokens[at + 1]];
  const isClause = next && !words.classesOf(next.text).includes('of') && !/[,;:]/.test(next.gap);
  if (!day || !isClause || !words.definite.has(tokens[at - 1]?.text ?? '')) return tokens;
  const rest = words.classesOf(next.text).some((cue) => cue === 'when' || cue === 'which') ? at + 2 : at + 1;
  return [...tokens.slice(0, at - 1), { ...day, text: words.when, raw: words.when }, ...tokens.slice(rest)];
}

/** "X: the date" */
function ofThing(thing: readonly Token[], [first, ...rest]: readonly Token[]): readonly Token[] {
  return first ? [...thing, { ...first, gap: ': ' }, ...rest] : thing;
}

/** "Its maker", "…: its maker", "the day it was signed": nothing is told, and a detail is asked for by its noun alone; at first only behind a colon. */
export function isDetailAlone(
  tokens: readonly Token[],
  from: number,
  to: number,
  words: Lexicon,
  isLater: boolean,
): boolean {
  const colon = tokens.findLastIndex(({ gap }, at) => at > from && at < to && gap.startsWith(':'));
  if (colon < 0 && !isLater) return false;
  const begins = colon < 0 ? from : colon;
  const first = words.joiners.has(tokens[begins]?.text ?? '') ? begins + 1 : begins;
  const detail = isOf(tokens[first], words)
    ? detailAfter({ tokens: tokens.slice(0, to), words, places: undefined }, first)
    : undefined;
  return (
    detail !== undefined &&
    to - begins <= mostOfDetail &&
    // "its owner is Y" tells it; "the day it was signed" does not.
    !tokens
      .slice(first, to)
      .some(({ text }, at) => words.copulas.has(text) && !words.anaphors.has(tokens[first + at - 1]?.text ?? ''))
  );
}
