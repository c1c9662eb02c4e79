/** "The X and Y orders", "the X order or the Y one": a noun that is said once belongs to both names. */
import type { Token } from './fold.ts';
import type { Lexicon } from './lexicon.ts';
import { exactMentions, type Mention, type NameBook, namesOneKind } from './mentions.ts';

/** The tokens with such a noun beside each of its names, where that makes the name of one measure. */
export function withSharedNouns(
  tokens: readonly Token[],
  exact: readonly Mention[],
  book: NameBook,
  words: Lexicon,
  text: string,
): readonly Token[] {
  const changed = beforeIt(tokens, exact, words) ?? insteadOfOne(tokens, exact, words);
  if (!changed) return withPlaceForItsLists(tokens, exact, words);
  const named = exactMentions(changed.read, book, text);
  const isNamed = (at: number) => named.some((mention) => mention.to === at && isOneMeasure(mention));
  return changed.ends.every(isNamed) ? changed.read : tokens;
}

/** The tokens with the noun, and where the names that it makes end. */
type Changed = { read: readonly Token[]; ends: readonly number[] };

const isOneMeasure = namesOneKind('measure');

const isThing = ({ subjects }: Mention): boolean =>
  subjects.some(({ kind }) => kind === 'app' || kind === 'company' || kind === 'jurisdiction');

const isNoun = (token: Token | undefined, words: Lexicon): boolean =>
  words.classesOf(token?.text ?? '').some((cue) => cue === 'order' || cue === 'list-noun');

/** "the X and Y orders": the noun stands after X too. */
function beforeIt(tokens: readonly Token[], exact: readonly Mention[], words: Lexicon): Changed | undefined {
  const things = exact.filter(isThing);
  const endingAt = new Map(things.map((thing) => [thing.to, thing]));
  for (const second of things) {
    const first = endingAt.get(second.from - 1);
    const noun = tokens[second.to];
    if (!first || !noun || !isNoun(noun, words) || !words.listSigns.has(tokens[first.to]?.text ?? '')) continue;
    const one: Token = { ...noun, text: singular(noun.text), gap: ' ' };
    const read = [
      ...tokens.slice(0, first.to),
      one,
      ...tokens.slice(first.to, second.to),
      one,
      ...tokens.slice(second.to + 1),
    ];
    return { read, ends: [first.to + 1, second.to + 2] };
  }
  return undefined;
}

/** "In both the January order and India's lists": all lists of a place are what that place names. */
function withPlaceForItsLists(tokens: readonly Token[], exact: readonly Mention[], words: Lexicon): readonly Token[] {
  if (!saysBoth(tokens, words)) return tokens;
  const place = exact.find((mention) => {
    const noun = tokens[mention.to]?.text ?? '';
    return (
      namesOneKind('jurisdiction')(mention) &&
      words.cues.plural.test(noun) &&
      words.classesOf(noun).includes('list-noun')
    );
  });
  if (!place) return tokens;
  const isJoined = [tokens[place.from - 1], tokens[place.from - 2], tokens[place.to + 1]].some((token) =>
    words.listSigns.has(token?.text ?? ''),
  );
  return isJoined && tokens.some((token, at) => at !== place.to && isNoun(token, words))
    ? tokens.toSpliced(place.to, 1)
    : tokens;
}

/** "Both", "in common", "overlap between": what each of two has is asked for. */
function saysBoth(tokens: readonly Token[], { cues, classesOf }: Lexicon): boolean {
  if (tokens.some(({ text }) => classesOf(text).includes('both'))) return true;
  const said = ` ${tokens.map(({ text }) => text).join(' ')} `;
  return cues.phrases.both?.some((phrase) => said.includes(` ${phrase} `)) === true;
}

const singular = (noun: string): string => noun.replace(/s$/, '');

/** "the X order or the Y one": the noun stands where "one" does. */
function insteadOfOne(tokens: readonly Token[], exact: readonly Mention[], words: Lexicon): Changed | undefined {
  const at = tokens.findIndex(({ text }) => words.ones.has(text));
  const thing = exact.find((mention) => mention.to === at && isThing(mention));
  const measure = exact.findLast(
    (mention) => mention.to <= (thing?.from ?? 0) && isOneMeasure(mention) && isNoun(tokens[mention.to - 1], words),
  );
  const [one, noun] = [tokens[at], tokens[(measure?.to ?? 0) - 1]];
  if (!thing || !one || !noun) return undefined;
  return { read: tokens.with(at, { ...one, text: singular(noun.text) }), ends: [at + 1] };
}
