/** Which known names stand in a text: exact names first, the longest first; then names that are nearly there. */
import type { Knowledge, Subject } from '../knowledge/knowledge.ts';
import type { Outsider } from '../knowledge/schema.ts';
import { type Beginnings, beginningsOf, noLetters, withLetter, withLetters } from './beginnings.ts';
import { compact, fold, type Token } from './fold.ts';
import type { Lexicon } from './lexicon.ts';
import { type NearIndex, nearIndex, slipsAllowed } from './near.ts';
import { isOrdinary } from './words.ts';

/** All that is called by one folded name. */
export type NameEntry = {
  key: string;
  /** As the record writes it. */
  name: string;
  subjects: readonly Subject[];
  /** What else it names weakly, where it names those surely. */
  besides: readonly Subject[];
  /** Every record that it names lists it as a weak alias, or it is made of ordinary words. */
  weak: boolean;
  /** The record itself lists it as a weak alias. */
  listedWeak: boolean;
  /** How many tokens the name has in the record's own spelling. */
  tokens: number;
  /** In how many tokens the record writes it anywhere, its aliases included: the bits of a number. */
  spacings: number;
  /** It has commas, colons and the like in itself. */
  punctuated: boolean;
  /** A well-known name that the record does not hold, and what it is a name of. */
  outsider: false | Outsider['kind'];
};

export type NameBook = {
  entries: Pick<ReadonlyMap<string, NameEntry>, 'get'>;
  near: NearIndex<NameEntry>;
  /** Words of other languages that look like names, by the codes of those languages. */
  foreign: ReadonlyMap<string, readonly string[]>;
  /** Beginnings of all keys, so that a scan stops early. */
  beginnings: Beginnings;
  longest: number;
};

/** Tokens `from` (included) to `to` (excluded) name these subjects. */
export type Mention = {
  from: number;
  to: number;
  entry: NameEntry;
  subjects: readonly Subject[];
  weak: boolean;
  how: 'exact' | 'near';
  written: string;
  /** For a near name with rivals as near: what else it may mean. */
  rivals: readonly NameEntry[];
};

/** Whether a name names things of one kind, and nothing else. */
export const namesOneKind =
  (one: Subject['kind']) =>
  ({ subjects }: Pick<Mention, 'subjects'>): boolean =>
    subjects.length > 0 && subjects.every(({ kind }) => kind === one);

const mostTokens = 14;

/** Shorter names are not put together of several words. */
const leastJoined = 4;

/** Builds the names' index of a record. */
export function nameBook(knowledge: Knowledge, words: Lexicon): NameBook {
  const isWord = (text: string) => text.length === 1 || isOrdinary(text) || words.chatter.has(text);
  const gathered = new Map<
    string,
    { name: string; strong: Subject[]; weak: Subject[]; tokens: Token[]; spacings: number; text: string }
  >();
  const add = (text: string, subject: Subject | undefined, weak: boolean, name = text) => {
    const tokens = fold(text);
    const key = tokens.map((token) => token.text).join('');
    if (key === '') return;
    const known = gathered.get(key);
    const group = known ?? { name, strong: [], weak: [], tokens, spacings: 0, text };
    if (!known) gathered.set(key, group);
    group.spacings |= 1 << tokens.length;
    if (!subject) return;
    const list = weak ? group.weak : group.strong;
    if (!list.some((other) => other.kind === subject.kind && other.id === subject.id)) list.push(subject);
  };
  for (const { text, subject, weak } of knowledge.names) add(text, subject, weak);
  const outside = new Map<string, Outsider['kind']>();
  const foreign = new Map<string, readonly string[]>();
  for (const { name, aliases, kind, languages } of knowledge.outsiders)
    for (const text of [name, ...aliases]) {
      const key = compact(text);
      if (languages.length > 0) {
        foreign.set(key, [...(foreign.get(key) ?? []), ...languages]);
        continue;
      }
      if (!gathered.has(key)) outside.set(key, kind);
      // Whoever comes from a place is told of the place.
      add(text, undefined, false, kind === 'place' ? name : text);
    }
  const entries = new Map<string, NameEntry>();
  let longest = 0;
  for (const [key, { name, strong, weak, tokens, spacings, text }] of gathered) {
    // Three ordinary words in a row that are a name are hardly ever said by chance; one or two are. What is said in chat
    // alone ("helo") is a word, and beside another it is none.
    const ordinary =
      tokens.length < 3 &&
      tokens.every(
        ({ kind, text: word }) => kind === 'word' && (tokens.length === 1 ? isWord(word) : isOrdinary(word)),
      );
    const subjects = strong.length > 0 ? strong : weak;
    entries.set(key, {
      key,
      name,
      subjects,
      besides: strong.length > 0 ? weak : [],
      listedWeak: strong.length === 0 && weak.length > 0,
      weak:
        (strong.length === 0 && weak.length > 0) ||
        (ordinary &&
          (key.length < 3 ||
            subjects.length === 0 ||
            subjects.every(({ kind }) => kind === 'app' || kind === 'company' || kind === 'source'))),
      tokens: tokens.length,
      spacings,
      punctuated: /[,:;!?&()/|]|\. | \p{Pd} /u.test(text),
      outsider: outside.get(key) ?? false,
    });
    longest = Math.max(longest, key.length);
  }
  const nearable = [...entries.values()].filter(
    ({ key, subjects, outsider }) =>
      // A thing with a name of the record in its own is no slip of it.
      key.length >= 4 &&
      outsider !== 'other' &&
      (outsider || subjects.some(({ kind }) => kind !== 'source' && kind !== 'event')),
  );
  return {
    entries,
    near: nearIndex(nearable.map((entry) => ({ key: entry.key, value: entry }))),
    foreign,
    beginnings: beginningsOf(entries.keys()),
    longest,
  };
}

/** Exact names in the tokens, longest first, without overlaps, in the order of the text. */
export function exactMentions(tokens: readonly Token[], book: NameBook, text: string): Mention[] {
  const found: Mention[] = [];
  for (let from = 0; from < tokens.length; from++) {
    let key = '';
    let hash = noLetters;
    let hard = false;
    let goesOn = true;
    for (let to = from + 1; goesOn && to <= Math.min(tokens.length, from + mostTokens); to++) {
      const token = tokens[to - 1] as Token;
      if (to > from + 1) {
        if (token.gap.includes('\n')) break;
        if (!softGap(token.gap, tokens[to - 2] as Token)) hard = true;
      }
      const last = token.text.length - 1;
      const singular = withLetters(hash, token.text, last);
      hash = withLetter(singular, token.text.charCodeAt(last));
      goesOn = book.beginnings.has(hash);
      if (!goesOn && !(token.text.endsWith('s') && book.beginnings.has(singular))) break;
      key += token.text;
      const entry = book.entries.get(key) ?? withoutPlural(key, token, book) ?? withPlural(key, to - from, book);
      if (!entry || (hard && !entry.punctuated) || cutsNumber(tokens, from, to)) continue;
      const respaced = (entry.spacings & (1 << (to - from))) === 0;
      // "a us firm" names no other country.
      if (respaced && to - from > 1 && key.length < leastJoined) continue;
      const ordinary = respaced && tokens.slice(from, to).every(({ text: word }) => isOrdinary(word));
      // "the government's WeChat" is WeChat, not the app called Government WeChat.
      if (cutsOwner(tokens, from, to, entry)) continue;
      // "what app" is no slip of a name that the record does not even hold.
      if (entry.outsider && ordinary) continue;
      const capitals = tokens.slice(from, to).every((token) => token.capital);
      const wrongSpaces = ordinary && to - from <= 2 && !capitals;
      found.push({
        from,
        to,
        entry,
        subjects: entry.subjects,
        weak: (entry.weak && !writtenAsName(tokens, from, to, entry)) || wrongSpaces,
        how: 'exact',
        written: text.slice((tokens[from] as Token).start, token.end),
        rivals: [],
      });
    }
  }
  return withoutOverlaps(found);
}

/** "tiktoks" and "montanas": people leave the apostrophe out. */
function withoutPlural(key: string, last: Token, book: NameBook): NameEntry | undefined {
  if (key.length < 5 || !key.endsWith('s') || last.kind !== 'word' || last.text.length < 4) return undefined;
  const entry = book.entries.get(key.slice(0, -1));
  // "trumps" is a word too, but hardly ever meant as one.
  const isPerson = entry?.subjects.some(({ kind }) => kind === 'person' || kind === 'jurisdiction');
  return isPerson || !isOrdinary(last.text) ? entry : undefined;
}

/** "Rise of Kingdom": of so many words the last one may lack its ending. */
const withPlural = (key: string, length: number, book: NameBook): NameEntry | undefined =>
  length < wordsOfPlural ? undefined : book.entries.get(`${key}s`);
const wordsOfPlural = 3;

/** An owner before a thing is none of its name, unless the name is written so. */
const cutsOwner = (tokens: readonly Token[], from: number, to: number, { name, subjects }: NameEntry): boolean =>
  tokens.slice(from, to - 1).some(({ possessive }) => possessive) &&
  !/['’]/.test(name) &&
  subjects.length > 0 &&
  subjects.every(({ kind }) => kind === 'app' || kind === 'company');

/** "13 97 1" is not 13971: a number is one piece. */
function cutsNumber(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from + 1; at < to; at++)
    if (tokens[at]?.kind === 'number' && tokens[at - 1]?.kind === 'number' && tokens[at]?.gap === ' ') return true;
  return false;
}

/** What may stand between the words of one name. */
function softGap(gap: string, before: Token): boolean {
  if (gap === '' || gap === ' ' || gap === '-' || gap === '_' || gap === "'" || gap === '.' || gap === '$') return true;
  return gap === '. ' && before.text.length <= 2;
}

/** An ordinary word with a capital in the middle of a sentence is written as a name; so is one all in capitals. */
function writtenAsName(tokens: readonly Token[], from: number, to: number, entry: NameEntry): boolean {
  const written = tokens.slice(from, to);
  if (entry.subjects.length > 0 && entry.subjects.every(({ kind }) => kind === 'source')) return false;
  if (!written.every((token) => token.capital || token.kind === 'number')) return false;
  if (entry.listedWeak && entry.key.length < 4) return false;
  const first = written[0] as Token;
  if (from === 0 || /[.!?\n:>"]/.test(first.gap))
    return to - from > 1 && first.raw !== first.raw.toLowerCase() && entry.tokens > 1;
  // A text all in capitals says nothing about names.
  const neighbours = [tokens[from - 1], tokens[to]].filter((token) => token !== undefined);
  return neighbours.some((token) => !token.capital);
}

/** Written without spaces, two names side by side may seem to have a third one across them: both are meant. */
function withoutBridges(found: readonly Mention[]): readonly Mention[] {
  if (!found.some(isUnspaced)) return found;
  const ends = new Map<number, number[]>();
  for (const { from, to, weak, subjects } of found)
    if (!weak && subjects.length > 0) ends.set(from, [...(ends.get(from) ?? []), to]);
  const isBridge = ({ from, to }: Mention) =>
    ends.get(from)?.some((middle) => middle < to && ends.get(middle)?.some((end) => end > to));
  return found.filter((mention) => !isUnspaced(mention) || !isBridge(mention));
}

const isUnspaced = ({ written, from, to }: Mention): boolean => to - from > 1 && written.length === to - from;

/** The longest of what stands in the same words, in the order of the text. */
export function withoutOverlaps(found: readonly Mention[]): Mention[] {
  const length = (mention: Mention) => mention.entry.key.length;
  const ranked = [...withoutBridges(found)].sort(
    (a, b) => length(b) - length(a) || Number(a.weak) - Number(b.weak) || a.from - b.from,
  );
  const kept: Mention[] = [];
  const taken = new Set<number>();
  for (const mention of ranked) {
    let free = true;
    for (let at = mention.from; at < mention.to; at++) if (taken.has(at)) free = false;
    if (!free) continue;
    for (let at = mention.from; at < mention.to; at++) taken.add(at);
    kept.push(mention);
  }
  return kept.sort((a, b) => a.from - b.from);
}

/** How many look-ups of near names one text may still cost: noise must not take longer than a question. */
export type Budget = { left: number };

/** Twice as many as any question is known to need, six at most for each of its words; a long text gets by with fewer. */
export const budgetFor = (tokens: number): Budget => ({ left: tokens > longText ? 24 : 48 });
const longText = 60;

/** Windows around an unknown word: the word, then with its neighbours, as offsets from it. */
const windows: readonly (readonly [number, number])[] = [
  [0, 1],
  [-1, 1],
  [0, 2],
  [-1, 2],
  [-2, 1],
  [0, 3],
];

/**
 * Names that are nearly there. `unknown(token)` says which words nothing else accounts for; only windows around those are
 * looked up. Exact mentions may be taken into a longer near name ("qq" in "qq walet").
 */
export function nearMentions(
  tokens: readonly Token[],
  exact: readonly Mention[],
  book: NameBook,
  text: string,
  unknown: (token: Token, at: number) => boolean,
  budget: Budget,
): Mention[] {
  const owner = new Map<number, Mention>();
  for (const mention of exact) for (let at = mention.from; at < mention.to; at++) owner.set(at, mention);
  const found: Mention[] = [];
  for (let at = 0; at < tokens.length && budget.left > 0; at++) {
    const token = tokens[at] as Token;
    if (owner.has(at) || !unknown(token, at)) continue;
    let best: NearRead | undefined;
    // Three letters alone are a slip of anything: only a letter may be wrong, beside the rest of the name.
    const isShort = token.text.length < leastJoined;
    for (const [before, after] of windows) {
      const [from, to] = [at + before, at + after];
      if (from < 0 || to > tokens.length || budget.left <= 0 || (isShort && to - from === 1)) continue;
      // "Tencent's sice": beside a name that is right so much may be wrong as in the word alone.
      const isBesideName = tokens.slice(from, to).some((_, step) => owner.has(from + step));
      const most = isShort ? 1 : isBesideName ? slipsAllowed(token.text.length + 1) : undefined;
      const read = readWindow(tokens, from, to, owner, book, text, budget, most);
      // Of two letters one is missing: "tiktok jp" is no slip of a name as long.
      const letters = tokens.slice(from, to).reduce((sum, one) => sum + one.text.length, 0);
      if (read && token.text.length < leastOfSlip && read.mention.entry.key.length <= letters) continue;
      if (read && (!best || isNearer(read, best))) best = read;
    }
    if (best) found.push(lengthened(best.mention, tokens, owner, book, text));
  }
  return withoutOverlaps(found);
}

/** So many words before and after a slip may belong to the same name. */
const mostBeforeSlip = 4;
const mostAfterSlip = 7;

/** "tik tok joint ventur", "the no titkok on government devices act": a slip put right may be part of a longer name. */
function lengthened(
  near: Mention,
  tokens: readonly Token[],
  owner: ReadonlyMap<number, Mention>,
  book: NameBook,
  text: string,
): Mention {
  if (near.rivals.length > 0 || near.entry.outsider) return near;
  let best: Mention = near;
  for (let from = Math.max(0, near.from - mostBeforeSlip); from <= near.from; from++) {
    if ((owner.get(from)?.from ?? from) < from) continue;
    for (let to = Math.min(tokens.length, near.to + mostAfterSlip); to >= near.to; to--) {
      if (to - from <= best.to - best.from) break;
      // No other name is cut for it.
      if ((owner.get(to - 1)?.to ?? to) > to) continue;
      const written = tokens.slice(from, to);
      if (written.some((token, at) => at > 0 && !softGap(token.gap, written[at - 1] as Token))) continue;
      const key = written
        .map((token, at) =>
          from + at < near.from || from + at >= near.to ? token.text : from + at === near.from ? near.entry.key : '',
        )
        .join('');
      const entry = book.entries.get(key);
      const start = (tokens[from] as Token).start;
      if (entry && !entry.outsider && entry.subjects.length > 0)
        best = {
          ...near,
          from,
          to,
          entry,
          subjects: entry.subjects,
          written: text.slice(start, (tokens[to - 1] as Token).end),
        };
    }
  }
  return best;
}

/** Fewer letters are no word that may be misspelled by itself. */
const leastOfSlip = 3;

/** A name of the record in more words goes before a slip of one that it does not hold. */
function isNearer(one: NearRead, best: NearRead): boolean {
  const [own, other] = [one, best].map(({ mention: { entry } }) => entry.outsider === false);
  const length = ({ mention: { from, to } }: NearRead) => to - from;
  if (own && !other && length(one) > length(best)) return true;
  return one.similarity > best.similarity + 1e-9;
}

type NearRead = { mention: Mention; similarity: number };

function readWindow(
  tokens: readonly Token[],
  from: number,
  to: number,
  owner: ReadonlyMap<number, Mention>,
  book: NameBook,
  text: string,
  budget: Budget,
  most = Number.POSITIVE_INFINITY,
): NearRead | undefined {
  const window = tokens.slice(from, to);
  if (window.some((token, index) => index > 0 && !softGap(token.gap, window[index - 1] as Token))) return undefined;
  // A mention may be swallowed whole, never cut.
  for (const at of [from, to - 1]) {
    const mention = owner.get(at);
    if (mention && (mention.from < from || mention.to > to)) return undefined;
  }
  const key = window.map((token) => token.text).join('');
  if (key.length < 4 || key.length > book.longest + 3) return undefined;
  budget.left--;
  const [first, ...others] = book.near
    .near(key, 4)
    .filter(
      (near) =>
        near.distance <= most &&
        isTypo(key, near.key, near.distance) &&
        spellsOrdinaryWords(window, near.value) &&
        isOfOneScript(window, near.value),
    )
    .toSorted((a, b) => a.distance - b.distance || Number(isOfKind(a.value)) - Number(isOfKind(b.value)));
  if (!first) return undefined;
  const rivals = others
    .filter(
      (other) =>
        other.distance <= first.distance &&
        !sameSubjects(other.value, first.value) &&
        (isOfKind(first.value) || !isOfKind(other.value)),
    )
    .map(({ value }) => value);
  return {
    similarity: first.similarity,
    mention: {
      from,
      to,
      entry: first.value,
      subjects: first.value.subjects,
      weak: false,
      how: 'near',
      written: text.slice((tokens[from] as Token).start, (tokens[to - 1] as Token).end),
      rivals,
    },
  };
}

const isLatin = /\p{Script=Latin}/u;

/** A word in Latin letters is no slip of a name in others, whatever those look like. */
const isOfOneScript = (window: readonly Token[], { name }: NameEntry): boolean =>
  isLatin.test(name) || !window.every(({ raw }) => isLatin.test(raw));

/** "wchat" is a slip of an app's name sooner than of a word for a kind of apps. */
const isOfKind = ({ subjects }: NameEntry): boolean => subjects.every(({ kind }) => kind === 'category');

/** Numbers in a name are never typos of one another: an order's number is exact or it is another order. */
function isTypo(written: string, name: string, distance: number): boolean {
  if (digits(written) !== digits(name)) return false;
  return distance <= slipsAllowed(Math.min(written.length, name.length));
}

const digits = (text: string) => text.replace(/\D/g, '');

/** Ordinary words of the window must be words of the name: "the alipey" is not "thealipay" with a slip. */
function spellsOrdinaryWords(window: readonly Token[], entry: NameEntry): boolean {
  if (window.length === 1) return true;
  return window.every((token) => !isOrdinary(token.text) || entry.key.includes(token.text));
}

function sameSubjects(a: NameEntry, b: NameEntry): boolean {
  const id = ({ subjects, key, outsider }: NameEntry) =>
    outsider ? key : subjects.map((subject) => `${subject.kind}:${subject.id}`).join();
  return id(a) === id(b);
}
