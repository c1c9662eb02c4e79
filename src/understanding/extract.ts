/** Which apps a message names: for the message menu, which reads one message and asks nothing of it. */
import type { Knowledge, Subject } from '../knowledge/knowledge.ts';
import { bentMentions, unspacedMentions } from './bending.ts';
import { isFirm } from './firms.ts';
import { fold, type Token } from './fold.ts';
import { apostrophes } from './forms.ts';
import { inHashtags } from './hashtags.ts';
import type { Lexicon } from './lexicon.ts';
import { exactMentions, type Mention, type NameBook, nearMentions, withoutOverlaps } from './mentions.ts';
import type { Mind } from './mind.ts';
import { unique } from './reading.ts';
import {
  isAccented,
  isAsRecord,
  isDoubtful,
  isEveryday,
  isHashtag,
  isHyphened,
  isLong,
  isOfApp,
  isPartOfWord,
  isPlain,
  isSpaced,
  isSpelledAsRecord,
  isStrangeWord,
  isTorn,
  isWritten,
  leastOpening,
} from './shape.ts';
import { isCloseEnough, isShort, isSlip, isStrange, mostLookups, swappedMentions } from './slips.ts';
import { type Speech, speechOf } from './speech.ts';
import { isCommon, isOrdinary } from './words.ts';

/** The apps named in a text, in their order, without doubles. */
export function namesIn(
  text: string,
  { knowledge, book, words }: Pick<Mind, 'knowledge' | 'book' | 'words'>,
): Subject[] {
  const tokens = fold(text);
  const speech = speechOf(tokens, words);
  const written = exactMentions(tokens, book, text).flatMap((mention) =>
    appsWithin(appCalledSo(mention, tokens, words), tokens, book),
  );
  const bent = bentMentions(tokens, written, book, text, speech);
  // After an apostrophe the ending is surely one, whatever the two spell together.
  const isBent = ({ from, entry }: Mention) =>
    entry.outsider !== false && apostrophes.test(tokens[from]?.raw ?? '') && bent.some((other) => other.from === from);
  const spaced = withoutOverlaps([...written.filter((mention) => !isBent(mention)), ...bent]);
  const unspaced = unspacedMentions(tokens, book).filter(({ from }) => spaced.every((other) => other.from !== from));
  // What is written without spaces may hold several names.
  const exact = unspaced.length === 0 ? spaced : [...spaced, ...unspaced].sort((a, b) => a.from - b.from);
  const near = nearMentions(tokens, exact, book, text, (token) => isStrange(token, words), {
    left: mostLookups,
  }).filter((mention) => isCloseEnough(mention) && isSlip(mention, tokens, book, speech));
  const swapped = swappedMentions(
    tokens,
    (at) => exact.some(({ from, to }) => from <= at && at < to),
    book,
    words,
    speech,
  );
  const taken = new Set(near.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, step) => from + step)));
  const all = [
    ...exact.filter(
      ({ from, to }) => !Array.from({ length: to - from }, (_, step) => from + step).some((at) => taken.has(at)),
    ),
    ...near,
    ...swapped,
    ...inHashtags(tokens, book, words, new Set([...exact, ...near].filter(isOfApp).map(({ from }) => from))),
  ].sort((a, b) => a.from - b.from);
  const scene = sceneOf(tokens, all, words, speech);
  // Names stand in the order of the text, so that those further off in the list are further off in it.
  const nearby = (place: number) => all.slice(Math.max(0, place - mostApart), place + mostApart + 1);
  const isOfItsKind = (mention: Mention) => isOfKind(mention, tokens, knowledge, words, scene);
  const isMeant = (mention: Mention, place: number): boolean => {
    if (isPartOfWord(mention, tokens) || isOtherThing(mention, tokens, words)) return false;
    if (isFirm(mention, tokens, nearby(place), { knowledge, book, words })) return false;
    if (isOfOtherKind(mention, tokens, knowledge, words) || isSomebody(mention, tokens, words)) return false;
    if (isSound(mention, nearby(place))) return false;
    if (mention.how === 'near' && isShort(mention) && !scene.isOfApps && !isOfItsKind(mention)) return false;
    if (
      isForeignWord(mention, tokens, book, words, speech) &&
      (isOpened(mention, tokens) || !isListed(mention, nearby(place), tokens, words))
    )
      return false;
    if (isPhrase(mention, tokens, words, scene, isOfItsKind)) return false;
    if (isHyphened(mention, tokens) || isAsked(mention, tokens, words)) return true;
    if (!isDoubtful(mention, tokens, words))
      return !(isOfYear(mention.to, tokens, words) && isAgainst(mention, tokens, words, scene));
    if (isOtherWork(mention, tokens, book, words)) return false;
    const others = nearby(place);
    const isBesideOthers =
      isBesideKin(mention, scene) || isBesideFirm(mention, others) || isListed(mention, others, tokens, words);
    const isDirect =
      isHashtag(mention, tokens) ||
      isPlacedAsName(mention, tokens, words) ||
      isCalledApp(mention, tokens, words) ||
      (isSpaced(mention, tokens, words) && (isOfItsKind(mention) || (scene.isOfApps && isTorn(mention, tokens)))) ||
      isSentOver(mention, tokens, words) ||
      isSubject(mention, tokens, words) ||
      isFramed(mention, tokens, words) ||
      isGiven(mention, tokens, knowledge, words) ||
      isUsedAs(mention, tokens, knowledge, words) ||
      isBesideOthers;
    const isSure =
      isBesideOthers ||
      (isDirect && !isLoosely(mention, tokens, words)) ||
      (isLong(mention) && saysOfApps(mention, tokens, words));
    if (!isSure && isAgainst(mention, tokens, words, scene)) return false;
    if (isDirect || isNearItsLike(mention, others, knowledge)) return true;
    if (isWritten(mention, tokens) || (scene.isOfApps && isOpening(mention, tokens, words))) return true;
    if (isWholeName(mention, tokens, words))
      return (
        scene.isOfApps ||
        isOfItsKind(mention) ||
        scene.isForeign ||
        !(mention.entry.listedWeak || goesOn(mention, tokens, words) || isCommonPhrase(mention, tokens, words))
      );
    if (mention.entry.listedWeak)
      return (
        scene.isOfApps &&
        (isUsedWith(mention, tokens, words) ||
          isSpelledAsRecord(mention) ||
          (!scene.isForeign && isStrangeWord(mention, words)))
      );
    return isBareNoun(mention, tokens, words, scene) || isOwn(mention, tokens, words);
  };
  return unique(
    all.filter(isMeant).flatMap(({ subjects }) => subjects.filter(({ kind }) => kind === 'app').slice(0, 1)),
  );
}

/** So many words may an app's name go beyond that of a measure which has its beginning. */
const mostBeyond = 2;

/** "Written in Kingsoft Office": a firm may have the name of its app, and nobody writes in a firm. */
function appCalledSo(mention: Mention, tokens: readonly Token[], words: Lexicon): Mention {
  const app = mention.entry.besides.find(({ kind }) => kind === 'app');
  const previous = tokens[mention.from - 1]?.text ?? '';
  if (!app || isOfApp(mention) || words.firmAfter.has(tokens[mention.to]?.text ?? '')) return mention;
  const next = tokens[mention.to];
  const isUsed =
    words.messageBefore.has(previous) ||
    words.usedIn.has(previous) ||
    isCalledApp(mention, tokens, words) ||
    (next?.gap === ' ' && mention.entry.tokens === 1 && words.appSigns.has(next.text));
  return isUsed ? { ...mention, subjects: [app] } : mention;
}

/** "Montana's TikTok ban": the name of a measure or a firm may have that of an app in it. */
function appsWithin(mention: Mention, tokens: readonly Token[], book: NameBook): readonly Mention[] {
  const { from, to, subjects } = mention;
  if (subjects.length === 0 || subjects.some(({ kind }) => kind === 'app')) return [mention];
  // "India banned TikTok Lite": the app's own name may be longer than what the measure's has of it.
  for (let length = to - from - 1 + mostBeyond; length > 0; length--)
    for (let at = from; at < to && at + length <= Math.min(to + mostBeyond, tokens.length); at++) {
      const written = tokens.slice(at, at + length);
      const entry = book.entries.get(written.map(({ text }) => text).join(''));
      if (entry && !entry.weak && isOfApp(entry))
        return [{ ...mention, from: at, to: at + length, entry, subjects: entry.subjects, weak: false }];
    }
  return [mention];
}

/** "Dwa lata temu": a name that is a word of the language around it, in small letters and not where a name stands. */
function isForeignWord(
  { from, to }: Mention,
  tokens: readonly Token[],
  book: NameBook,
  words: Lexicon,
  speech: Speech,
): boolean {
  const written = tokens.slice(from, to);
  const codes = book.foreign.get(written.map(({ text }) => text).join(''));
  const code = codes && speech.code();
  if (!code || !codes.includes(code)) return false;
  const [previous, next] = [tokens[from - 1]?.text ?? '', tokens[to]?.text ?? ''];
  const isCapital = written.every(({ capital }) => capital) && (to - from > 1 || from > 0);
  return !isCapital && !words.placedAfter.get(code)?.has(previous) && !words.appNouns.has(next);
}

/** "l'amour": an article written together with it makes a noun of it. */
const isOpened = ({ from }: Mention, tokens: readonly Token[]): boolean => apostrophes.test(tokens[from]?.raw ?? '');

/** "The Onmyoji movie": a work that has the name of a game. */
function isOfOtherKind(
  { to, subjects }: Mention,
  tokens: readonly Token[],
  knowledge: Knowledge,
  words: Lexicon,
): boolean {
  const next = tokens[to];
  if (next?.gap !== ' ') return false;
  return words.otherWorks.get(categoryOf(subjects, knowledge) ?? '')?.has(next.text) ?? false;
}

const categoryOf = (subjects: readonly Subject[], knowledge: Knowledge): string | undefined => {
  const app = subjects.find(({ kind }) => kind === 'app');
  return app && knowledge.find.app(app.id)?.category;
};

/** "is QQ Wallet the same as QQ": a name that opens another one in the same message is meant as a name too. */
const isBesideKin = ({ entry }: Mention, { sure }: Scene): boolean =>
  sure.some((key) => key !== entry.key && key.startsWith(entry.key));

/** "The river Kwai": a noun right before it says that it is no app. */
const isOtherThing = ({ from }: Mention, tokens: readonly Token[], words: Lexicon): boolean =>
  words.otherPlaces.has(tokens[from - 1]?.text ?? '');

/** What a message as a whole says of the names in it: that it speaks of apps, that it is in another language; and what is named. */
type Scene = { isOfApps: boolean; isForeign: boolean; named: ReadonlySet<Token>; sure: readonly string[] };

/** Words of apps, or another name that is surely one of an app or of a firm, or two names that might be. */
function sceneOf(tokens: readonly Token[], all: readonly Mention[], words: Lexicon, speech: Speech): Scene {
  const named = new Set(all.filter(isOfApp).flatMap(({ from, to }) => tokens.slice(from, to)));
  const others = tokens.filter((token) => token.kind !== 'number' && !named.has(token));
  const long = new Set(all.filter((mention) => isLong(mention) && isOfApp(mention)).map(({ entry }) => entry.key));
  return {
    isOfApps:
      others.some(({ text }) => words.appSigns.has(text)) ||
      long.size > 1 ||
      all.some(
        (mention) =>
          !isDoubtful(mention, tokens, words) &&
          (mention.entry.outsider === 'app' ||
            mention.subjects.some(({ kind }) => kind === 'app' || kind === 'company')),
      ),
    named,
    sure: [...new Set(all.filter(({ weak, subjects }) => !weak && subjects.length > 0).map(({ entry }) => entry.key))],
    isForeign:
      others.filter(({ text }) => isOrdinary(text)).length * 2 < others.length ||
      (all.length > 0 && !(speech.code() === undefined || speech.isHome())),
  };
}

/** "Clean master bedroom": the words of a name go on as a phrase, with a noun right after them. */
function goesOn({ from, to }: Mention, tokens: readonly Token[], words: Lexicon): boolean {
  const next = tokens[to];
  if (next?.gap !== ' ' || tokens.slice(from, to).some(({ text }) => text.length < 2 || !isEveryday(text, words)))
    return false;
  return (
    isOrdinary(next.text) &&
    !words.knows(next.text) &&
    !words.appHas.has(next.text) &&
    !/(s|ed|ing|ly)$/.test(next.text) &&
    !words.didVerbs.has(next.text)
  );
}

/**
 * "Happy fish", "rules of survival": small letters and words of every day may well be meant as they are; so may rarer ones
 * that go on with where or for whom: "gallery vault at the museum".
 */
function isCommonPhrase(mention: Mention, tokens: readonly Token[], words: Lexicon): boolean {
  const { from, to } = mention;
  const written = tokens.slice(from, to);
  if (written.some(({ text, capital }) => capital || !isEveryday(text, words))) return false;
  if (written.every(({ text }) => isCommon(text))) return !standsAsName(mention, tokens, words);
  return to - from === 2 && tokens[to]?.gap === ' ' && words.whereTo.has(tokens[to].text);
}

/** "Remember free fire?", "clean master is a scam", "chess rush > chess": as one thing, that something is said or asked of. */
function standsAsName(mention: Mention, tokens: readonly Token[], words: Lexicon): boolean {
  const { to } = mention;
  const [next, after] = [tokens[to], tokens[to + 1]];
  if (next?.gap !== ' ') return !/[:=]/.test(next?.gap ?? '');
  if (words.appHas.has(next.text) || words.listSigns.has(next.text) || words.joiners.has(next.text)) return true;
  const isSaid = words.copulas.has(next.text) || words.didVerbs.has(next.text) || /[^s]s$/.test(next.text);
  const isAsked = words.framedBy.has(tokens[mention.from - 1]?.text ?? '') && !words.whereTo.has(next.text);
  return isAsked || (isSaid && !words.openers.has(after?.text ?? ''));
}

/** "i miss cap cut": two words that are one in the record, where a name ends a sentence. */
const isFramed = (mention: Mention, tokens: readonly Token[], words: Lexicon): boolean => {
  const next = tokens[mention.to];
  if (!isSpaced(mention, tokens, words)) return false;
  if (next?.gap === ' ') return words.appHas.has(next.text);
  return words.framedBy.has(tokens[mention.from - 1]?.text ?? '') && !/[:=]/.test(next?.gap ?? '');
};

/** "Tik tok tik tok": a name of one word in two, and again right beside, is a sound. */
const isSound = ({ from, to, entry }: Mention, nearby: readonly Mention[]): boolean =>
  entry.tokens === 1 &&
  to - from > 1 &&
  nearby.some(
    (other) =>
      (other.from === to || other.to === from) && (other.entry.key === entry.key || other.entry.outsider === 'other'),
  );

/** "Pitu is my dog's name". */
const isSomebody = ({ to }: Mention, tokens: readonly Token[], words: Lexicon): boolean =>
  words.copulas.has(tokens[to]?.text ?? '') &&
  words.articles.has(tokens[to + 1]?.text ?? '') &&
  tokens.slice(to + 2, to + mostToCalled).some(({ text, gap }) => gap === ' ' && words.nameNouns.has(text));

const mostToCalled = 6;

/** So near a name its maker may stand. */
const mostToFirm = 3;

/** "NetEase's Knives Out", "Badlanders (NetEase)": beside a firm on record. */
const isBesideFirm = ({ from, to }: Mention, all: readonly Mention[]): boolean =>
  all.some(
    (other) =>
      !other.weak &&
      other.subjects.some(({ kind }) => kind === 'company') &&
      Math.max(other.from - to, from - other.to) <= mostToFirm,
  );

/** "Telegram and …", "Soul is …": what speaks for a name, and speaks for any other noun as well. */
function isLoosely({ from, to }: Mention, tokens: readonly Token[], words: Lexicon): boolean {
  const next = tokens[to]?.text ?? '';
  const previous = tokens[from - 1]?.text ?? '';
  return (
    (words.listSigns.has(next) || words.copulas.has(next)) &&
    !words.messageBefore.has(previous) &&
    !words.appNouns.has(previous)
  );
}

/** So near after a name stands what is said of it. */
const mostToSign = 2;

/** "Cyber Hunter shut down", "… ads again". */
const saysOfApps = ({ to }: Mention, tokens: readonly Token[], words: Lexicon): boolean =>
  tokens.slice(to, to + mostToSign).some(({ text, gap }) => gap === ' ' && words.appSigns.has(text));

/** "A cyber hunter": small letters after "a", and no noun after that it could belong to. */
function isOneOfMany({ from, to, how }: Mention, tokens: readonly Token[], words: Lexicon): boolean {
  if (how === 'near' || to - from < 2 || !words.indefinite.has(tokens[from - 1]?.text ?? '')) return false;
  const next = tokens[to];
  return (
    tokens.slice(from, to).every(({ capital }) => !capital) &&
    tokens.slice(from, to).some(({ text }) => isOrdinary(text)) &&
    (!next ||
      /[,.;:!?\n]/.test(next.gap) ||
      words.plain.has(next.text) ||
      (words.chatter.has(next.text) && !words.appSigns.has(next.text) && !words.nameAfter.has(next.text)))
  );
}

/** "Log in with QQ". */
const isUsedWith = ({ from, entry, written }: Mention, tokens: readonly Token[], words: Lexicon): boolean =>
  written === entry.name && words.usedIn.has(tokens[from - 1]?.text ?? '');

/** "In the telegram", "my telegram": what those who are spoken to know. */
const isOwn = ({ from }: Mention, tokens: readonly Token[], words: Lexicon): boolean => {
  const [before, article] = [tokens[from - 2]?.text ?? '', tokens[from - 1]?.text ?? ''];
  return words.ownArticles.has(article) || (words.indefinite.has(article) && words.askedBefore.has(before));
};

/** So far a bracket may say what a name is of. */
const mostCalled = 5;

/** "Rela (the dating app)", "the game called Creative Destruction". */
function isCalledApp(mention: Mention, tokens: readonly Token[], words: Lexicon): boolean {
  const { from, to } = mention;
  const isApp = (at: number) => words.appNouns.has(tokens[at]?.text ?? '');
  if (isApp(from - 1) || isApp(to) || (isApp(from - 2) && words.nameBefore.has(tokens[from - 1]?.text ?? '')))
    return true;
  const isNoun = isLong(mention) || tokens[from]?.capital === true;
  const opens = /\($/.test(tokens[to]?.gap ?? '') || (isNoun && words.ownArticles.has(tokens[to]?.text ?? ''));
  for (let at = to; opens && at < to + mostCalled; at++) {
    if (at > to && /[).!?\n]/.test(tokens[at]?.gap ?? '')) return false;
    if (isApp(at)) return true;
  }
  return false;
}

/** So many words around a doubtful name may tell what else it is. */
const mostAround = 8;

/** A year before there were any apps. */
const isOldYear = ({ text, kind }: Token): boolean => kind === 'number' && /^1[5-9]\d\d$/.test(text);

/** "Free Fire (2016) with …", "the telegram of 1912": around it stand words of films, books, music, or of another time. */
const isAgainst = ({ from, to }: Mention, tokens: readonly Token[], words: Lexicon, { named }: Scene): boolean =>
  tokens
    .slice(Math.max(0, from - mostAround), to + mostAround)
    .some((token) => !named.has(token) && (words.otherThings.has(token.text) || isOldYear(token)));

/** "Free Fire (2016)", "… is a 1958 western": a work of a year. */
function isOfYear(to: number, tokens: readonly Token[], words: Lexicon): boolean {
  const [be, article, year, ...kind] = tokens.slice(to, to + 5).map(({ text }) => text);
  if (/ ?\($/.test(tokens[to]?.gap ?? '') && aYear.test(be ?? '')) return true;
  return (
    words.copulas.has(be ?? '') &&
    words.articles.has(article ?? '') &&
    aYear.test(year ?? '') &&
    kind.some((text) => words.otherThings.has(text))
  );
}

const aYear = /^(1[89]|20)\d\d$/;

/** "Life After Life by Kate Atkinson": two words of a name that nothing knows. */
function isBySomebody(to: number, tokens: readonly Token[], book: NameBook, words: Lexicon): boolean {
  const [by, ...name] = tokens.slice(to, to + 3);
  return (
    words.sentBy.has(by?.text ?? '') &&
    name.length === 2 &&
    name.every(({ capital, text, gap }) => capital && gap === ' ' && !isOrdinary(text) && !book.entries.get(text))
  );
}

/** "Knives Out (2019)", "Pixar's Soul", "A Clash of Kings": named as a work is, with its year, its maker or an article. */
function isOtherWork({ from, to, entry }: Mention, tokens: readonly Token[], book: NameBook, words: Lexicon): boolean {
  const [before, after] = [tokens[from - 1], tokens[to]];
  if (words.appSigns.has(after?.text ?? '')) return false;
  if (isOfYear(to, tokens, words) || isBySomebody(to, tokens, book, words)) return true;
  const isArticle = before?.capital === true && from > 1 && words.articles.has(before.text) && before.text.length === 1;
  if (isArticle && entry.tokens > 1) return true;
  // An owner whom nothing knows made it; a firm on record may have made an app.
  return (
    before?.possessive === true &&
    before.capital &&
    !isOrdinary(before.text.replace(/s$/, '')) &&
    !isOrdinary(before.text) &&
    !book.entries.get(before.text)?.subjects.length
  );
}

/** "A singing telegram", "an app lock feature", "the red note": with an article and no capital it is hardly a name. */
function isPhrase(
  mention: Mention,
  tokens: readonly Token[],
  words: Lexicon,
  { isOfApps }: Scene,
  isOfItsKind: (mention: Mention) => boolean,
): boolean {
  if (isOneOfMany(mention, tokens, words) || isDrawnOut(mention, tokens, words)) return true;
  const { from, to, entry, how } = mention;
  if (how === 'near' || !isPlain(mention, tokens, words)) return false;
  const isOne = entry.tokens === 1;
  // "star-telegram" is another word.
  if (from > 0 && tokens[from]?.gap === '-' && isOne && to - from === 1) return true;
  const isSign = (text: string) =>
    words.nameAfter.has(text) && !words.listSigns.has(text) && !words.classesOf(text).includes('be');
  if (
    words.appNouns.has(tokens[to]?.text ?? '') ||
    isSign(tokens[to]?.text ?? '') ||
    isSign(tokens[to - 1]?.text ?? '')
  )
    return false;
  if (isAsked(mention, tokens, words) || isSentOver(mention, tokens, words)) return false;
  if (!isHyphened(mention, tokens) && isVerb(mention, tokens, words)) return true;
  // "Check the telegram": what everybody here knows may be the group that is there.
  const isArticle = (at: number) => {
    const article = tokens[at]?.text ?? '';
    const isPlace = words.groupBefore.has(tokens[at - 1]?.text ?? '');
    if (to - from === 1 && words.indefinite.has(article) && words.askedBefore.has(tokens[at - 1]?.text ?? ''))
      return false;
    // "No telegram in this house" may be any name.
    if (words.noneOf.has(article) && !tokens.slice(from, to).every(({ text }) => isCommon(text))) return false;
    const isKnown = words.ownArticles.has(article) && entry.tokens > 1 && isOfItsKind(mention);
    return (
      words.articles.has(article) && !isKnown && !(isOne && (isOfApps || isPlace) && words.ownArticles.has(article))
    );
  };
  if (isArticle(from - 1)) return true;
  const before = tokens[from - 1];
  // "A big red note", "a good virus cleaner".
  if (to - from > 1 && words.indefinite.has(tokens[from - 2]?.text ?? '') && !before?.capital && !isOfItsKind(mention))
    return true;
  return isOne && isArticle(from - 2) && !words.knows(before?.text ?? '');
}

/** "Asked deep seek to …": whom somebody asks has a name. */
const isAsked = ({ from, to, how }: Mention, tokens: readonly Token[], words: Lexicon): boolean =>
  how === 'exact' && to - from > 1 && words.askedOf.has(tokens[from - 1]?.text ?? '');

/** "Over share it": what something is sent over has a name. */
const isSentOver = ({ from, to, entry }: Mention, tokens: readonly Token[], words: Lexicon): boolean =>
  entry.tokens === 1 && to - from > 1 && words.sentOver.has(tokens[from - 1]?.text ?? '');

/** "Cap cut needs an update": at the head of a sentence, without an article, two words that do something are a name. */
function isSubject(mention: Mention, tokens: readonly Token[], words: Lexicon): boolean {
  const { from, to } = mention;
  const [next, after] = [tokens[to], tokens[to + 1]];
  const opens = from === 0 || /[.!?\n]/.test(tokens[from]?.gap ?? '');
  if (!opens || next?.gap !== ' ' || !isSpaced(mention, tokens, words) || words.openers.has(after?.text ?? ''))
    return false;
  return (
    (words.copulas.has(next.text) || words.didVerbs.has(next.text) || words.joiners.has(next.text)) &&
    tokens.slice(from, to).every(({ text, kind }) => kind === 'number' || isOrdinary(text))
  );
}

/** "Add my qq": what people give each other to write to them. */
const isGiven = (
  { from, subjects }: Mention,
  tokens: readonly Token[],
  knowledge: Knowledge,
  words: Lexicon,
): boolean =>
  words.ownArticles.has(tokens[from - 1]?.text ?? '') &&
  tokens.slice(Math.max(0, from - 3), from - 1).some(({ text }) => words.givenBefore.has(text)) &&
  words.writtenIn.has(categoryOf(subjects, knowledge) ?? '');

/** "Wps spreadsheets": right after it stands what an app of its kind has. */
const isUsedAs = (
  { to, entry, subjects }: Mention,
  tokens: readonly Token[],
  knowledge: Knowledge,
  words: Lexicon,
): boolean =>
  entry.listedWeak &&
  tokens[to]?.gap === ' ' &&
  (words.kindSigns.get(categoryOf(subjects, knowledge) ?? '')?.has(tokens[to].text) ?? false);

/** "I likee it": a word drawn out, where somebody does something. */
const isDrawnOut = ({ from, to, entry }: Mention, tokens: readonly Token[], words: Lexicon): boolean =>
  to - from === 1 &&
  tokens[from]?.capital === false &&
  /(.)\1$/.test(entry.key) &&
  isOrdinary(entry.key.slice(0, -1)) &&
  words.doers.has(tokens[from - 1]?.text ?? '');

/** Near a name these many words tell of what kind it is. */
const mostToKind = 12;

/** "Edited on viva video": around it stands what is said of apps of its kind. */
function isOfKind(
  { from, to, subjects }: Mention,
  tokens: readonly Token[],
  knowledge: Knowledge,
  words: Lexicon,
  { named }: Scene,
): boolean {
  const signs = words.kindSigns.get(categoryOf(subjects, knowledge) ?? '');
  return (
    signs !== undefined &&
    tokens
      .slice(Math.max(0, from - mostToKind), to + mostToKind)
      .some((token) => !named.has(token) && signs.has(token.text))
  );
}

/** "QQ keeps crashing": at the head of a sentence, and something is said of it. */
const isOpening = ({ from, to, entry, written }: Mention, tokens: readonly Token[], words: Lexicon): boolean => {
  const next = tokens[to];
  const opens = from === 0 || /[.!?\n]/.test(tokens[from]?.gap ?? '');
  const isShort = entry.key.length < leastOpening;
  const isName = isShort ? written === written.toUpperCase() : tokens[from]?.capital === true;
  return (
    opens &&
    isName &&
    next?.gap === ' ' &&
    !next.capital &&
    written.length === entry.key.length &&
    (words.copulas.has(next.text) || words.didVerbs.has(next.text) || /[^s]s$/.test(next.text))
  );
};

/** A name of several words, each where the record has it: hardly ever said by chance. */
function isWholeName(mention: Mention, tokens: readonly Token[], words: Lexicon): boolean {
  const { entry, from, to } = mention;
  const first = tokens[from]?.text ?? '';
  if (to - from === 1 && isEveryday(first, words)) return false;
  // "we meet at six" begins with no name; a letter alone does.
  return entry.tokens > 1 && isAsRecord(mention) && (first.length < 2 || !words.plain.has(first));
}

/** So many words apart two names are still spoken of together. */
const mostApart = 8;

/** "PUBG runs at 60, Free Fire at 90": a name of two words near one of the same kind of app is meant as a name. */
const isNearItsLike = (mention: Mention, all: readonly Mention[], knowledge: Knowledge): boolean => {
  const { entry, from, to, subjects } = mention;
  const own = categoryOf(subjects, knowledge);
  return (
    (entry.tokens > 1 || !isOrdinary(entry.key)) &&
    own !== undefined &&
    all.some(
      (other) =>
        other !== mention &&
        !other.weak &&
        Math.max(other.from - to, from - other.to) <= mostApart &&
        categoryOf(other.subjects, knowledge) === own,
    )
  );
};

/** So many words may stand between two names of one list: "and", "kids vs". */
const mostBetween = 2;

/** "wechat + qq", "vmate and likee and helo": what stands in one list with a name is a name. */
function isListed(mention: Mention, all: readonly Mention[], tokens: readonly Token[], words: Lexicon): boolean {
  if (isVerb(mention, tokens, words)) return false;
  return all.some((other) => {
    if (other === mention || !(isOfApp(other) || other.entry.outsider === 'app')) return false;
    const [first, second] = other.from < mention.from ? [other, mention] : [mention, other];
    const between = tokens.slice(first.to, second.from);
    if (other.weak && !isPair(first, second, between, words)) return false;
    if (between.length > mostBetween || /[.?!\n]/.test(tokens[second.from]?.gap ?? '')) return false;
    return (
      between.some(
        ({ text }) =>
          words.joiners.has(text) || words.listSigns.has(text) || (isLong(mention) && words.fromTo.has(text)),
      ) ||
      (separates(tokens[second.from]) && (between.length === 0 || separates(tokens[first.to])))
    );
  });
}

/** "Telegram or QQ": of two that may be names each says that the other is one. */
const isPair = (first: Mention, second: Mention, between: readonly Token[], words: Lexicon): boolean =>
  between.length === 1 && words.listSigns.has(between[0]?.text ?? '') && first.entry.key !== second.entry.key;

const separates = (token: Token | undefined): boolean => /[,+&/|、]/.test(token?.gap ?? '');

/** Shorter words are too many things. */
const leastLetters = 7;

/** "friends: telegram", not "a telegram": a long ordinary noun without an article is hardly one. */
const isBareNoun = (
  { entry, from, to }: Mention,
  tokens: readonly Token[],
  words: Lexicon,
  { isForeign }: Scene,
): boolean =>
  to - from === 1 &&
  entry.tokens === 1 &&
  entry.key.length >= leastLetters &&
  (tokens[from]?.text === entry.key || (isForeign && (tokens[from]?.text.startsWith(entry.key) ?? false))) &&
  !entry.listedWeak &&
  !words.sentBy.has(tokens[from - 1]?.text ?? '') &&
  !words.articles.has(tokens[from - 1]?.text ?? '') &&
  // "Warpath: my mother before coffee" tells what it is like.
  !(/^: /.test(tokens[to]?.gap ?? '') && words.plain.has(tokens[to]?.text ?? ''));

/** "we chat", "share it": only a name that is one word when written right is a verb when it is two. */
const isVerb = (mention: Mention, tokens: readonly Token[], words: Lexicon): boolean =>
  mention.entry.tokens === 1 &&
  mention.to - mention.from > 1 &&
  !words.messageBefore.has(tokens[mention.from - 1]?.text ?? '') &&
  (words.verbBefore.has(tokens[mention.from - 1]?.text ?? '') || words.verbAfter.has(tokens[mention.to]?.text ?? ''));

/** An ordinary-looking name counts where the words beside it speak for a name: "on QQ", "the WPS app". */
function isPlacedAsName(mention: Mention, tokens: readonly Token[], words: Lexicon): boolean {
  const previous = tokens[mention.from - 1]?.text ?? '';
  // "we chat, pay the bill": what another clause begins with is not beside it.
  const following = tokens[mention.to];
  const next = following && !/[,.;:!?\n]/.test(following.gap) ? following.text : '';
  // "My age group": words that the record writes as one are hardly three.
  if (mention.to - mention.from > 2 && !isAsRecord(mention)) return words.messageBefore.has(previous);
  if (isVerb(mention, tokens, words)) return words.nameAfter.has(next) && !words.verbAfter.has(next);
  const isAnother =
    mention.entry.listedWeak ||
    isTorn(mention, tokens) ||
    isAccented(mention.entry, tokens.slice(mention.from, mention.to));
  const isWeak = isAnother && (words.listSigns.has(next) || words.copulas.has(next));
  const isPlayed = mention.entry.tokens > 1 && words.played.has(previous);
  if (words.messageBefore.has(previous)) return true;
  return isPlayed || (words.nameAfter.has(next) && !isWeak);
}
