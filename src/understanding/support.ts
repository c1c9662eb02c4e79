/** Which of the names found are ordinary words here: a weak name counts only where the rest of the question supports it. */
import type { Knowledge, Subject } from '../knowledge/knowledge.ts';
import { isJoined, isThing } from './beside.ts';
import type { Token } from './fold.ts';
import type { Lexicon } from './lexicon.ts';
import { listed } from './listed.ts';
import type { Mention, NameBook } from './mentions.ts';
import type { Mind } from './mind.ts';
import type { Reading } from './reading.ts';
import { doneThen } from './references.ts';
import { isOrdinary } from './words.ts';

/** Cues of the record's own subject: beside one of them a weak name may be a name. */
const domain = [
  'ban',
  'allow',
  'name',
  'list',
  'own',
  'behind',
  'develop',
  'operate',
  'control',
  'sign',
  'end',
  'deadline',
  'court',
  'whose',
  'status',
  'effect',
  'app',
  'company',
  'measure',
  'order',
  'law',
  'have',
  'why',
  'happen',
  'compare',
  'say',
  'plan',
  'share',
  'who',
] as const;

/** What may follow a country's name that is also a word: "us order", "us government". */
const afterPlace = [
  'measure',
  'order',
  'law',
  'list-noun',
  'country',
  'people',
  'app',
  'company',
  'still',
  'ban',
  'device',
  'user',
] as const;

export function unsupported(reading: Reading, { knowledge, words, book }: Mind): Set<Mention> {
  const spoken = reading.has(...domain);
  return new Set(
    reading.mentions.filter(
      (mention) =>
        (mention.weak && mention.how === 'exact' && !isSupported(mention, reading, words, spoken)) ||
        isOwnPlace(mention, reading, words) ||
        isOurselves(mention, reading, words) ||
        cutsDate(mention, reading, words) ||
        isOfOtherTime(mention, reading, { knowledge, words }) ||
        isListElsewhere(mention, reading, knowledge) ||
        isDoneThere(mention, reading, book, words) ||
        isLevelElsewhere(mention, reading, { knowledge, words }) ||
        isAnyList(mention, reading, words),
    ),
  );
}

/** "Does that go for us too": those who ask, and no country. */
function isOurselves({ from, to, written }: Mention, { tokens, isAt }: Reading, { cues }: Lexicon): boolean {
  return (
    listed(cues.ourselves.words).includes(written) &&
    listed(cues.ourselves.before).includes(tokens[from - 1]?.text ?? '') &&
    (to === tokens.length || isAt(to, 'also'))
  );
}

/** "When did Texas list it": what the place did to something, and not its list. */
function isDoneThere({ from, to, subjects }: Mention, reading: Reading, book: NameBook, words: Lexicon): boolean {
  const { tokens, isAt, mentions } = reading;
  const done = tokens[to - 1]?.text ?? '';
  if (
    to - from < 2 ||
    !subjects.every(isMeasure) ||
    !words.classesOf(done).some((cue) => cue === 'list' || cue === 'ban')
  )
    return false;
  const place = tokens
    .slice(from, to - 1)
    .map(({ text }) => text)
    .join('');
  const isToIt =
    words.anaphors.has(tokens[to]?.text ?? '') ||
    mentions.some(
      (mention) => mention.from === to && mention.subjects.some(({ kind }) => kind === 'app' || kind === 'company'),
    );
  return (
    isToIt &&
    isAt(from - 1, 'do', 'yes-no') &&
    !isAt(from - 1, 'be') &&
    book.entries.get(place)?.subjects.some(({ kind }) => kind === 'jurisdiction') === true
  );
}

/** "The Texan blacklist": a noun for any list, by which one of another place goes. */
function isListElsewhere({ weak, from, to, subjects }: Mention, reading: Reading, knowledge: Knowledge): boolean {
  const [only, ...others] = subjects;
  if (!weak || to - from > 1 || only?.kind !== 'measure' || others.length > 0) return false;
  const place = reading
    .mention('jurisdiction')
    .find((one) => one.to === from)
    ?.subjects.find(({ kind }) => kind === 'jurisdiction');
  const jurisdiction = knowledge.find.measure(only.id)?.jurisdiction;
  return place !== undefined && jurisdiction !== undefined && !knowledge.within(place.id).has(jurisdiction);
}

/** "Did Canada take it off federal phones": a word for one country's government, where another country is spoken of. */
function isLevelElsewhere(
  { weak, from, to, subjects }: Mention,
  { tokens, mentions }: Reading,
  { knowledge, words }: Own,
): boolean {
  const [only, ...others] = subjects;
  const isLevel = words.classesOf(tokens[from]?.text ?? '').includes('country');
  if (!weak || !isLevel || to - from > 1 || only?.kind !== 'jurisdiction' || others.length > 0) return false;
  const inside = knowledge.within(only.id);
  const isElsewhere = ({ kind, id }: Subject): boolean => {
    const place = kind === 'authority' ? knowledge.find.authority(id)?.jurisdiction : id;
    return (kind === 'jurisdiction' || kind === 'authority') && place !== undefined && !inside.has(place);
  };
  const places = mentions.filter((one) => one.from !== from);
  return places.some((one) => one.subjects.some(isElsewhere)) && !places.some((one) => isWhole(one, only));
}

/** The country is spoken of by a name of its own, too. */
const isWhole = ({ subjects }: Mention, { id }: Subject): boolean =>
  subjects.some((one) => one.kind === 'jurisdiction' && one.id === id);

type Own = { knowledge: Knowledge; words: Lexicon };

/** "In June 2020 India banned 118 apps": a list by its number, where the place made another then: so many are only said to be on it. */
function isOfOtherTime({ subjects, written }: Mention, reading: Reading, own: Own): boolean {
  const [only, ...others] = subjects;
  if (only?.kind !== 'measure' || others.length > 0 || !/^\d/.test(written)) return false;
  const measure = own.knowledge.find.measure(only.id);
  return measure !== undefined && doneThen(measure, reading, own) !== undefined;
}

/** "On a blacklist", "on any blacklist": one of many, and not the one that goes by such a noun. */
const isAnyList = ({ weak, from, to, subjects }: Mention, { isAt, tokens }: Reading, words: Lexicon): boolean =>
  weak &&
  to - from === 1 &&
  subjects.length === 1 &&
  subjects.every(isMeasure) &&
  words.classesOf(tokens[from]?.text ?? '').includes('list-noun') &&
  (words.indefinite.has(tokens[from - 1]?.text ?? '') || isAt(from - 1, 'any', 'which'));

/** "The 14 August 2020 order": a day before a month that a name begins with makes a date of it, and no name. */
const cutsDate = ({ from, subjects }: Mention, { tokens }: Reading, { cues }: Lexicon): boolean =>
  from > 0 &&
  subjects.some(isMeasure) &&
  Object.hasOwn(cues.months, tokens[from]?.text ?? '') &&
  tokens[from]?.gap === ' ' &&
  /^([1-9]|[12]\d|3[01])(st|nd|rd|th)?$/.test(tokens[from - 1]?.text ?? '');

/** So many words may stand between somebody and the place that they are in. */
const mostToOwnPlace = 7;

/** "I work in X, which apps did Y ban?": where whoever asks is, and not the place asked about, where another is named. */
function isOwnPlace(mention: Mention, { mentions, tokens, classes }: Reading, words: Lexicon): boolean {
  const isPlaceName =
    mention.subjects.some(({ kind }) => kind === 'jurisdiction') || mention.entry.outsider === 'place';
  if (!isPlaceName || mention.from > mostBeforeOwnPlace) return false;
  const isOfOneself = (most: number) =>
    tokens.slice(Math.max(0, mention.from - most), mention.from).some(({ text }) => words.oneself.has(text));
  const others = mentions.filter((other) => other.from >= mention.to);
  const previous = tokens[mention.from - 1]?.text ?? '';
  // "I am from X" says nothing of what is asked, whatever that is.
  if (words.origin.has(previous) && isOfOneself(mostToOrigin)) return others.length > 0;
  const asksAfter = classes
    .slice(mention.to)
    .some((set) => set.has('which') || set.has('what') || set.has('who') || set.has('when') || set.has('yes-no'));
  return (
    words.placeBefore.has(previous) &&
    isOfOneself(mostToOwnPlace) &&
    classes.slice(0, mention.from).every((set) => !set.has('which') && !set.has('who') && !set.has('when')) &&
    asksAfter &&
    (/[,-]/.test(tokens[mention.to]?.gap ?? '') || words.joiners.has(tokens[mention.to]?.text ?? '')) &&
    others.some(({ subjects }) =>
      subjects.some(({ kind }) => kind === 'jurisdiction' || kind === 'measure' || kind === 'person'),
    )
  );
}

const mostToOrigin = 4;

/** Where somebody is, is told at the beginning. */
const mostBeforeOwnPlace = 8;

function isSupported(mention: Mention, reading: Reading, words: Lexicon, spoken: boolean): boolean {
  const previous = reading.tokens[mention.from - 1]?.text ?? '';
  const next = reading.tokens[mention.to]?.text ?? '';
  const kinds = new Set(mention.subjects.map(({ kind }) => kind));
  // "the Belgian federal government", "the Australian federal ministry": of that place, and of no other.
  if (kinds.has('jurisdiction') && isOfPlaceBefore(mention, reading)) return false;
  if (kinds.has('jurisdiction')) return isPlace(mention, previous, reading, words);
  // "RFA's figure": what a paper is said to have is what it reported.
  const isOwner = reading.tokens[mention.to - 1]?.possessive === true;
  if (kinds.size === 1 && kinds.has('source')) return isOwner || reading.has('say', 'report', 'source');
  // "1260H", "Chinese military company": nobody writes so by chance.
  if (kinds.has('measure') && (isDistinct(mention) || isSaidToBe(mention, reading))) return true;
  if (isHeadOnList(mention, reading, words)) return true;
  const several = mention.to - mention.from > 1;
  // "japan's tiktok ban", "japan tiktok ban": what a place is said to have done stands right after it.
  if (mention.entry.outsider === 'place' && isPlaceOutside(mention, previous, reading, words)) return true;
  if (mention.subjects.length === 0) {
    // "X and zoom": what is joined to a name is one.
    const isListed = reading.mentions.some(
      (other) =>
        isThing(other) && (isJoined(other, mention, reading, words) || isJoined(mention, other, reading, words)),
    );
    if (isListed) return true;
    if (mention.from > 0 ? reading.tokens[mention.from]?.capital : isSetOff(mention, reading, words)) return true;
    const isAsked =
      reading.has('ban', 'list', 'name') || reading.mention('measure').length > 0 || reading.has('order', 'list-noun');
    if (reading.classes[mention.from - 1]?.has('yes-no') && isAsked && !reading.has('app')) return true;
    // "was zoom one of them", "zoom among the eight": what asks for a name stands before it, or nothing does.
    if (
      (mention.from === 0 || reading.isAt(mention.from - 1, 'yes-no', 'if')) &&
      reading.isAt(mention.to, 'name') &&
      reading.isAt(mention.to + 1, 'of', 'name')
    )
      return true;
    // "is slack on the list of that state"
    const isBeforeList = reading.mentions.some(({ from, subjects }) => from >= mention.to && subjects.some(isMeasure));
    if (reading.isAt(mention.from - 1, 'yes-no') && words.listing.has(next) && isBeforeList) return true;
    // "zoom was in the order, right"
    const after = reading.tokens[mention.to + 1]?.text ?? '';
    if (
      mention.from === 0 &&
      reading.isAt(mention.to, 'be') &&
      words.listing.has(after) &&
      reading.has('order', 'list-noun', 'law')
    )
      return true;
    // "signal banned anywhere", "threads got blocked": what is said of a name stands right after it.
    if (isSaidOf(mention, reading)) return true;
    // "which apps did macron ban": whoever stands before such a verb is somebody.
    if (mention.entry.outsider === 'person' && reading.isAt(mention.to, 'ban', 'sign', 'issue', 'name', 'say'))
      return true;
    // "did he name zoom", "does that firm own discord": a verb that takes a name stands right before it.
    if (reading.isAt(mention.from - 1, 'name', 'ban', 'list', 'own', 'sell')) return true;
    if (isListedByPlace(mention, reading, words)) return true;
    if (reading.isAt(mention.from - 1, 'of') && reading.isAt(mention.from - 2, 'share')) return true;
    return (
      reading.has('own', 'ban', 'name', 'list') &&
      reading.mentions.every(
        (other) => other === mention || other.subjects.some(({ kind }) => kind === 'jurisdiction'),
      ) &&
      (several || words.nameBefore.has(previous))
    );
  }
  // "WPS Office, is she in the list": no name, where another is named.
  const isSaid = several && words.classesOf(reading.tokens[mention.from]?.text ?? '').includes('pronoun');
  if (isSaid && reading.mention('app').some((other) => other !== mention && !other.weak)) return false;
  if (isLastOfNames(mention, previous, reading, words)) return true;
  // "is free fire a chinese game"
  const isSubject = several && mention.from === 1 && reading.isAt(0, 'be') && words.indefinite.has(next);
  const placed = words.nameBefore.has(previous) || words.nameAfter.has(next);
  // "what did India ban": the verb stands beside who did it.
  const asked = reading.isAt(mention.from - 1, 'do', 'have') && kinds.has('measure');
  // "belongs to X", "was sold to X", "tied to X": whoever has it is named there, and nothing is to be done.
  const isHolder = reading.isAt(mention.from - 2, 'own', 'sell', 'affiliate');
  const verb =
    several &&
    !isHolder &&
    (asked || words.verbBefore.has(previous) || words.verbAfter.has(next)) &&
    !words.nameAfter.has(next);
  return isSubject || (!verb && (spoken || placed || reading.tokens.length <= 2));
}

/** "Does Texas list signal": a place and its verb read like the name of its list, with the name right behind. */
const isListedByPlace = ({ from, to }: Mention, { isAt, mention, tokens }: Reading, words: Lexicon): boolean =>
  isAt(0, 'yes-no', 'do') &&
  to === tokens.length &&
  mention('measure').some((list) => list.from === 1 && list.to === from) &&
  words.classesOf(tokens[from - 1]?.text ?? '').includes('list');

/** "Is X a military company": what the names of a list are called, behind a name that it may be said of. */
const isSaidToBe = ({ from, to, subjects }: Mention, { mentions, tokens, has }: Reading): boolean =>
  to - from > 1 &&
  subjects.length > 1 &&
  to >= tokens.length - mostAfterSaid &&
  has('be', 'affiliate', 'name', 'called') &&
  mentions.some((other) => isThing(other) && other.to <= from);

/** "by that country" */
const mostAfterSaid = 3;

/** "X in Texas?", "so X on the list lol?": a short question begins with what it is about, and ends where that may stand. */
function isHeadOnList({ from, to, entry, subjects }: Mention, reading: Reading, words: Lexicon): boolean {
  const { tokens, mentions, isAt, asks } = reading;
  const isThing = entry.outsider === 'app' || subjects.some(({ kind }) => kind === 'app' || kind === 'company');
  if (!isThing || !asks || tokens.length > mostBesideName + 1) return false;
  if (!words.listing.has(tokens[to]?.text ?? '')) return false;
  const isTalk = ({ text }: Token) => words.chatter.has(text) || words.joiners.has(text);
  const isDefinite = words.definite.has(tokens[to + 1]?.text ?? '');
  const place = isDefinite || isAt(to + 1, 'any') ? to + 2 : to + 1;
  const where = mentions.find(
    (one) => one.from === place && one.subjects.some(({ kind }) => kind === 'jurisdiction' || kind === 'measure'),
  );
  const end = where
    ? isAt(where.to, 'list-noun')
      ? where.to + 1
      : where.to
    : isAt(place, 'list-noun')
      ? place + 1
      : 0;
  return end > 0 && tokens.slice(0, from).every(isTalk) && tokens.slice(end).every(isTalk);
}

/** "VMate and Snack Video": what is joined to a name right before it is one too; "CamScanner and share it" says what is done. */
const isLastOfNames = (
  { from, entry }: Mention,
  previous: string,
  { mentions }: Reading,
  { joiners }: Lexicon,
): boolean =>
  joiners.has(previous) &&
  !entry.listedWeak &&
  mentions.some(({ to, subjects }) => to === from - 1 && subjects.some(({ kind }) => kind === 'app'));

/** Of letters and digits, or of three words and more. */
const isDistinct = ({ entry, from, to }: Mention): boolean =>
  to - from >= 3 || (/\d/.test(entry.key) && /[a-z]/.test(entry.key) && entry.key.length >= 4);

/** What is asked here of any name follows this one, and no other name is what it is asked of. */
function isSaidOf({ from, to }: Mention, { isAt, has, mentions, tokens }: Reading): boolean {
  const others = mentions.filter((other) => other.from !== from);
  const areAll = (kinds: readonly string[]) =>
    others.every(({ subjects }) => subjects.every(({ kind }) => kinds.includes(kind)));
  const isFollowed = isAt(to, 'be', 'have');
  const next = isFollowed ? to + 1 : to;
  if (isAt(next, 'ban', 'allow') && !isAt(next, 'measure', 'order') && areAll(['jurisdiction'])) return true;
  // "signal messenger is on the Texas list", "threads in Texas allowed"
  const isAsked = has('list', 'ban', 'name') || others.some(({ subjects }) => subjects.some(isMeasure));
  if (to - from > 1 && isFollowed && isAsked && areAll(['jurisdiction', 'measure', 'category'])) return true;
  return (
    from === 0 &&
    tokens.length <= mostBesideName &&
    has('ban', 'allow', 'list-noun', 'list') &&
    (isAt(to, 'of') || isAt(to + 1, 'any', 'list-noun', 'list')) &&
    areAll(['jurisdiction'])
  );
}

const isMeasure = ({ kind }: Subject): boolean => kind === 'measure';

/** So short a text begins with what it is about. */
const mostBesideName = 6;

/** "Zoom: any ban on it?", "Japan's ban": the first word of a question is written large anyway, and is a name so. */
function isSetOff({ to, entry }: Mention, reading: Reading, words: Lexicon): boolean {
  const { tokens, isAt, mentions } = reading;
  const isOfPlace = entry.outsider === 'place' && (tokens[to - 1]?.possessive === true || isAt(to, ...afterPlace));
  const isSubject = tokens[0]?.capital === true && isAt(to, 'be', 'have');
  // "X in the eight?"
  const isListed = isAt(to, 'of') && mentions.some(({ subjects }) => subjects.some(({ kind }) => kind === 'measure'));
  return isOfPlace || isSubject || isListed || isApposed(to, reading, words) || setsOff(tokens[to]);
}

const setsOff = (token: Token | undefined): boolean => /[:–—,]|\s-\s/.test(token?.gap ?? '');

/** "X itself, is it named?", "X the audio app, is it on there?": what stands up to the comma only says more of a name. */
function isApposed(to: number, { tokens, isAt, mention }: Reading, words: Lexicon): boolean {
  const length = tokens.slice(to + 1, to + mostApposed).findIndex(setsOff);
  if (length < 0) return false;
  const isItself = length === 0 && isAt(to, 'only') && isAt(to, 'pronoun');
  const isKind = isAt(to + length, 'app', 'company') || mention('category').some((kind) => kind.to === to + length + 1);
  return isItself || (words.definite.has(tokens[to]?.text ?? '') && isKind);
}

/** "the video calling app": so many words and fewer say what a name is. */
const mostApposed = 6;

function isOfPlaceBefore({ from, subjects }: Mention, { mentions }: Reading): boolean {
  const before = mentions.find(({ to }) => to === from);
  const isPlaceName =
    before?.entry.outsider === 'place' || before?.subjects.some(({ kind }) => kind === 'jurisdiction');
  return isPlaceName === true && subjects.every(({ id }) => before?.subjects.every((other) => other.id !== id));
}

/** A place that is not on record, where a place would stand; or before what it may have barred. */
const isPlaceOutside = (mention: Mention, previous: string, reading: Reading, words: Lexicon): boolean =>
  isPlace(mention, previous, reading, words) || reading.mentions.some(({ from }) => from === mention.to);

/** "in us", "US order", "the uk": a place; "tell us": none. */
function isPlace(mention: Mention, previous: string, reading: Reading, words: Lexicon): boolean {
  const token = reading.tokens[mention.from];
  if (mention.to - mention.from === 1 && token && !isOrdinary(token.text) && !words.plain.has(token.text)) return true;
  const shouted =
    mention.written === mention.written.toUpperCase() && reading.tokens.some(({ raw }) => raw !== raw.toUpperCase());
  // "us, 1 February 2025: is it legal?"
  const isSetFirst = mention.from === 0 && /[,:]/.test(reading.tokens[mention.to]?.gap ?? '');
  if (shouted || isSetFirst || words.placeBefore.has(previous)) return true;
  const followed = mention.to === reading.tokens.length || reading.isAt(mention.to, ...afterPlace);
  // "on US lists"
  const isOn = words.listing.has(previous) && reading.isAt(mention.to, 'list-noun', 'order', 'law', 'device');
  return followed && !words.verbBefore.has(previous) && (isOn || !words.notPlaceBefore.has(previous));
}
