/** Which apps a message names: for the message menu, which reads one message and asks nothing of it. */
import type { Knowledge, Subject } from '../knowledge/knowledge.ts';
import { fold, type Token } from './fold.ts';
import type { Lexicon } from './lexicon.ts';
import { exactMentions, type Mention, type NameBook, nearMentions } from './mentions.ts';
import type { Mind } from './mind.ts';
import { unique } from './reading.ts';
import { isOrdinary } from './words.ts';

/** The apps named in a text, in their order, without doubles. */
export function namesIn(
  text: string,
  { knowledge, book, words }: Pick<Mind, 'knowledge' | 'book' | 'words'>,
): Subject[] {
  const tokens = fold(text);
  const exact = exactMentions(tokens, book, text).flatMap((mention) => appsWithin(mention, tokens, book));
  const near = nearMentions(tokens, exact, book, text, (token) => isStrange(token, words), {
    left: mostLookups,
  }).filter(isCloseEnough);
  const taken = new Set(near.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, step) => from + step)));
  const all = [
    ...exact.filter(
      ({ from, to }) => !Array.from({ length: to - from }, (_, step) => from + step).some((at) => taken.has(at)),
    ),
    ...near,
    ...inHashtags(tokens, book, new Set([...exact, ...near].map(({ from }) => from))),
  ].sort((a, b) => a.from - b.from);
  return unique(
    all
      .filter(
        (mention) =>
          !isOtherThing(mention, tokens, words) &&
          !isPhrase(mention, tokens, words) &&
          (!mention.weak ||
            isHashtag(mention, tokens) ||
            isPlacedAsName(mention, tokens, words) ||
            isBesideKin(mention, all) ||
            isNearItsLike(mention, all, knowledge) ||
            isListed(mention, all, tokens, words) ||
            isBareNoun(mention, tokens, words) ||
            isWholeName(mention, tokens, words)),
      )
      .flatMap(({ subjects }) => subjects.filter(({ kind }) => kind === 'app').slice(0, 1)),
  );
}

/** "Montana's TikTok ban": the name of a measure or a firm may have that of an app in it. */
function appsWithin(mention: Mention, tokens: readonly Token[], book: NameBook): readonly Mention[] {
  const { from, to, subjects } = mention;
  if (subjects.length === 0 || subjects.some(({ kind }) => kind === 'app')) return [mention];
  for (let length = to - from - 1; length > 0; length--)
    for (let at = from; at + length <= to; at++) {
      const written = tokens.slice(at, at + length);
      const entry = book.entries.get(written.map(({ text }) => text).join(''));
      if (entry && !entry.weak && entry.subjects.some(({ kind }) => kind === 'app'))
        return [{ ...mention, from: at, to: at + length, entry, subjects: entry.subjects, weak: false }];
    }
  return [mention];
}

/** "#sheinhaul", "#tiktokmademebuyit": a hashtag that a name opens, and where it is a short one an ordinary word ends. */
function inHashtags(tokens: readonly Token[], book: NameBook, named: ReadonlySet<number>): Mention[] {
  return tokens.flatMap((token, from) => {
    if (!token.gap.endsWith('#') || named.has(from)) return [];
    for (let length = token.text.length - leastRest; length >= leastOpening; length--) {
      const entry = book.entries.get(token.text.slice(0, length));
      if (!entry || entry.weak || entry.outsider) continue;
      if (length < surelyOpening && !isOrdinary(token.text.slice(length))) continue;
      const { subjects } = entry;
      return [{ from, to: from + 1, entry, subjects, weak: false, how: 'exact', written: token.raw, rivals: [] }];
    }
    return [];
  });
}

/** Of a hashtag the name has at least so many letters, and the word after it so many. */
const leastOpening = 4;
/** So long a name is no beginning of another word. */
const surelyOpening = 6;
const leastRest = 3;

/** A message may be long and full of names. */
const mostLookups = 400;

function isStrange(token: Token, words: Lexicon): boolean {
  return token.kind === 'word' && token.text.length >= 5 && !words.knows(token.text) && !isOrdinary(token.text);
}

/** Nobody confirms what a message means, so only the clearest slips count: one, and alone. */
function isCloseEnough({ entry, rivals, written }: Mention): boolean {
  // "i likeee that": a word drawn out is that word.
  const isDrawnOut = isOrdinary(written.toLowerCase().replace(/(.)\1+$/, '$1'));
  return (
    rivals.length === 0 &&
    !entry.outsider &&
    entry.key.length >= 5 &&
    Math.abs(entry.key.length - written.length) <= 2 &&
    !isDrawnOut
  );
}

/** "is QQ Wallet the same as QQ": a name that opens another one in the same message is meant as a name too. */
const isBesideKin = (mention: Mention, all: readonly Mention[]): boolean =>
  all.some(
    ({ weak, entry }) =>
      !weak && entry.subjects.length > 0 && entry.key !== mention.entry.key && entry.key.startsWith(mention.entry.key),
  );

/** "#mobilelegends": the whole of a hashtag is meant as a name. */
const isHashtag = ({ from, to, entry }: Mention, tokens: readonly Token[]): boolean =>
  to - from === 1 && entry.key.length >= leastOpening + leastRest && (tokens[from]?.gap.endsWith('#') ?? false);

/** Written in small letters and in words that everybody uses: it may be no name at all. */
const isPlain = ({ from, to }: Mention, tokens: readonly Token[], words: Lexicon): boolean =>
  tokens.slice(from, to).every(({ text, capital }) => !capital && (isOrdinary(text) || words.knows(text)));

/** So many words around a name of ordinary words may say that it is that of a film. */
const mostAroundThing = 6;

/** "The river Kwai", "the movie Knives Out": a noun beside it says that it is no app. */
function isOtherThing(mention: Mention, tokens: readonly Token[], words: Lexicon): boolean {
  const { from, to, entry } = mention;
  const around =
    isPlain(mention, tokens, words) && entry.tokens > 1
      ? tokens.slice(Math.max(0, from - mostAroundThing), to + mostAroundThing)
      : tokens.slice(Math.max(0, from - 1), from);
  return around.some(({ text }) => words.otherThings.has(text));
}

/** "A singing telegram", "an app lock feature", "the red note": with an article and no capital it is hardly a name. */
function isPhrase(mention: Mention, tokens: readonly Token[], words: Lexicon): boolean {
  const { from, to, entry, how } = mention;
  if (how === 'near' || !isPlain(mention, tokens, words)) return false;
  const isOne = entry.tokens === 1;
  // "star-telegram" is another word.
  if (from > 0 && tokens[from]?.gap === '-' && isOne && to - from === 1) return true;
  const isSign = (text: string) =>
    words.nameAfter.has(text) && !words.listSigns.has(text) && !words.classesOf(text).includes('be');
  if (isSign(tokens[to]?.text ?? '') || isSign(tokens[to - 1]?.text ?? '')) return false;
  if (isVerb(mention, tokens, words)) return true;
  const isArticle = (at: number) => words.articles.has(tokens[at]?.text ?? '');
  return isArticle(from - 1) || (isOne && isArticle(from - 2) && !words.knows(tokens[from - 1]?.text ?? ''));
}

/** A name of several words, each where the record has it: hardly ever said by chance. */
function isWholeName({ entry, from, to }: Mention, tokens: readonly Token[], words: Lexicon): boolean {
  const first = tokens[from]?.text ?? '';
  const isAsWritten = (entry.spacings & (1 << (to - from))) !== 0;
  // "we meet at six" begins with no name; a letter alone does.
  return entry.tokens > 1 && isAsWritten && (first.length < 2 || !words.plain.has(first));
}

/** So many words apart two names are still spoken of together. */
const mostApart = 8;

/** "PUBG runs at 60, Free Fire at 90": a name of two words near one of the same kind of app is meant as a name. */
const isNearItsLike = (
  { entry, from, to, subjects }: Mention,
  all: readonly Mention[],
  knowledge: Knowledge,
): boolean => {
  const kindOf = (list: readonly Subject[]) =>
    list.flatMap(({ kind, id }) => (kind === 'app' ? [knowledge.find.app(id)?.category] : []))[0];
  const own = kindOf(subjects);
  return (
    (entry.tokens > 1 || !isOrdinary(entry.key)) &&
    own !== undefined &&
    all.some(
      (other) =>
        !other.weak && Math.max(other.from - to, from - other.to) <= mostApart && kindOf(other.subjects) === own,
    )
  );
};

/** So many words may stand between two names of one list: "and", "kids vs". */
const mostBetween = 2;

/** "wechat + qq", "vmate and likee and helo": what stands in one list with a name is a name. */
function isListed(mention: Mention, all: readonly Mention[], tokens: readonly Token[], words: Lexicon): boolean {
  if (isVerb(mention, tokens, words)) return false;
  return all.some((other) => {
    if (other.weak || other.subjects.every(({ kind }) => kind !== 'app')) return false;
    const [first, second] = other.from < mention.from ? [other, mention] : [mention, other];
    const between = tokens.slice(first.to, second.from);
    if (between.length > mostBetween || /[.?!\n]/.test(tokens[second.from]?.gap ?? '')) return false;
    return (
      between.some(
        ({ text }) =>
          words.joiners.has(text) || words.listSigns.has(text) || (isLong(mention) && words.fromTo.has(text)),
      ) ||
      (between.length === 0 && /[,+&/|、]/.test(tokens[second.from]?.gap ?? ''))
    );
  });
}

/** A name of several words is hardly anything else. */
const isLong = ({ entry }: Mention): boolean => entry.tokens > 1;

/** Shorter words are too many things. */
const leastLetters = 7;

/** "friends: telegram", not "a telegram": a long ordinary noun without an article is hardly one. */
const isBareNoun = ({ entry, from, to }: Mention, tokens: readonly Token[], words: Lexicon): boolean =>
  to - from === 1 &&
  entry.tokens === 1 &&
  entry.key.length >= leastLetters &&
  tokens[from]?.text === entry.key &&
  !entry.listedWeak &&
  !words.articles.has(tokens[from - 1]?.text ?? '');

/** "we chat", "share it": only a name that is one word when written right is a verb when it is two. */
const isVerb = (mention: Mention, tokens: readonly Token[], words: Lexicon): boolean =>
  mention.entry.tokens === 1 &&
  mention.to - mention.from > 1 &&
  (words.verbBefore.has(tokens[mention.from - 1]?.text ?? '') || words.verbAfter.has(tokens[mention.to]?.text ?? ''));

/** An ordinary-looking name counts where the words beside it speak for a name: "on QQ", "the WPS app". */
function isPlacedAsName(mention: Mention, tokens: readonly Token[], words: Lexicon): boolean {
  const previous = tokens[mention.from - 1]?.text ?? '';
  // "we chat, pay the bill": what another clause begins with is not beside it.
  const following = tokens[mention.to];
  const next = following && !/[,.;:!?\n]/.test(following.gap) ? following.text : '';
  if (isVerb(mention, tokens, words)) return words.nameAfter.has(next) && !words.verbAfter.has(next);
  // "clean master told me": a name of two ordinary words may open a message; "we meet" does not.
  const opens =
    mention.from === 0 &&
    mention.to - mention.from > 1 &&
    mention.entry.tokens > 1 &&
    !words.plain.has(tokens[0]?.text ?? '');
  return opens || words.messageBefore.has(previous) || words.nameAfter.has(next);
}
