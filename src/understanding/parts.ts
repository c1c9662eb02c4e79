/** The questions of a text, each with what was found in it: names, dates, cues. */
import type { Premise, Tell } from '../answers/answer.ts';
import type { Day } from '../calendar.ts';
import type { Subject } from '../knowledge/knowledge.ts';
import type { CueClass } from '../languages/cues/cues.ts';
import { heldBeliefs } from './beliefs.ts';
import { askedForADetail } from './details.ts';
import { withDetailsApart } from './details-apart.ts';
import { completed } from './ellipsis.ts';
import { worthReading } from './excerpt.ts';
import type { Token } from './fold.ts';
import { inEnglish } from './glosses.ts';
import { measureRecalled, measuresNamingTold, measuresOfHeadline } from './headlines.ts';
import { hearsayAsked } from './hearsay.ts';
import { holdersTold } from './intents/owners.ts';
import type { Lexicon } from './lexicon.ts';
import { type Budget, budgetFor, exactMentions, type Mention, namesOneKind } from './mentions.ts';
import type { Mind } from './mind.ts';
import { asksForSoMany } from './names-asked.ts';
import { quotedFrom } from './quoting.ts';
import { isUndated, type Reading, read, without } from './reading.ts';
import { withSharedNouns } from './shared-nouns.ts';
import { inDigits } from './spelled-numbers.ts';
import { type Part, split, withClauseApart, withNounAsked, withWhyApart } from './split.ts';
import { unsupported } from './support.ts';
import { withTimesApart } from './times-apart.ts';
import { withTieTold } from './told-ties.ts';
import { withTimesTold } from './told-times.ts';
import { viewOf } from './view.ts';

/** `quotes` where it is asked who said what stands beside it. */
export type ReadPart = {
  part: Part;
  reading: Reading;
  quotes?: boolean;
  /** The passage of the record that quoted words beside it are from, where that is asked. */
  from?: Tell;
  /** What the headline beside it is about, where that is one of the record's sources. */
  headline?: { measures: readonly Subject[]; naming: boolean };
  /** Nothing is asked of it but how it stood at the time that it tells. */
  stood?: true;
  /** Whose something is said to be by the way, where it is not. */
  tied?: Premise;
};

/** The parts of a text that are worth reading; names that are ordinary words there are left out. */
export function partsOf(text: string, written: readonly Token[], own: Mind, today: Day): ReadPart[] {
  let asWritten: readonly Mention[] | undefined;
  const namesAsWritten = () => {
    asWritten ??= exactMentions(written, own.book, text);
    return asWritten;
  };
  const inOneTongue = inDigits(inEnglish(written, own.words, namesAsWritten), own.words.cues);
  const named = inOneTongue === written ? namesAsWritten() : exactMentions(inOneTongue, own.book, text);
  const tokens = withSharedNouns(inOneTongue, named, own.book, own.words, text);
  const exact = tokens === inOneTongue ? named : exactMentions(tokens, own.book, text);
  const last = written.at(-1);
  const ending = last ? text.slice(last.end, last.end + 8).replace(/[？؟]/, '?') : '';
  const parts = worthReading(withOutsiders(split(tokens, ending, own.words), exact), tokens, exact, own.words);
  const budget = budgetFor(tokens.length);
  const apart = parts.flatMap((part, index): ReadPart | ReadPart[] => {
    const noun = parts[index - 1]?.asks && withNounAsked(tokens.slice(part.from, part.to), own.words);
    if (noun) return { part: { ...part, asks: true }, reading: readTokens(noun, true, text, own, today, budget) };
    const twice = withWhyApart(tokens.slice(part.from, part.to), own.words);
    if (twice) return twice.map((whole) => ({ part, reading: readTokens(whole, true, text, own, today, budget) }));
    const of = tokens.slice(part.from, part.to);
    const details = withDetailsApart(of, within(part, exact), own.words);
    if (details)
      return details.map((whole) => ({
        part: { ...part, asks: true },
        reading: readTokens(whole, true, text, own, today, budget),
      }));
    const told = withTieTold(of, within(part, exact), own, parts.length > 1 && !part.asks);
    // What is commonly believed of an owner is corrected in its own words.
    if (told && heldOfParty(readTokens(of, part.asks, text, own, today, budget), told.tie, own).length === 0)
      return { part, reading: readTokens(told.tokens, part.asks, text, own, today, budget), tied: told.tie };
    const whole = withClauseApart(of, own.words) ?? hearsayAsked(of, exact, part.from, own.words);
    const reading = whole
      ? readTokens(whole, true, text, own, today, budget)
      : readPart(part, exact, text, tokens, own, today, budget);
    const atTimes = withTimesApart(reading, own.words);
    if (atTimes)
      return atTimes.tokens.map((at) => ({
        part: { ...part, asks: true },
        reading: readTokens(at, true, text, own, today, budget),
        ...(atTimes.bare && { stood: true as const }),
      }));
    return { part, reading };
  });
  const readAgain = (whole: readonly Token[]) => readTokens(whole, true, text, own, today, budget);
  const dated = withYearBefore(withDateBefore(withNamesAfter(apart, readAgain), readAgain), own.words, readAgain);
  const read = withTimesTold(dated, own.words, readAgain);
  const quotes = read.map((_, at) => quoteBeside(read, at, own));
  return read.map((one, at) => {
    const { part, reading } = one;
    const quote = quotes[at];
    if (quote) return quote;
    if (one.stood) return one;
    if (at === 0 && namesOnly(one, read[1])) return { ...one, part: { ...part, asks: false } };
    // What is quoted asks nothing, whatever it is.
    if (part.quoted && (quotes[at - 1] || quotes[at + 1])) return { part: { ...part, asks: false }, reading };
    const ofName = at > 0 && namesOnly(read[0] ?? one, read[1]) ? askedOfName(read[0] ?? one, reading) : undefined;
    if (ofName) return { part: { ...part, asks: true }, reading: readAgain(ofName) };
    const before = read[at - 1];
    const said = before?.part.asks ? undefined : saidBefore(read, at);
    // Whatever somebody said is neither asked nor ordered.
    if (said) {
      const whole = readTokens([...said, ...reading.tokens], part.asks, text, own, today, budget);
      return { part, reading: { ...whole, refusals: [], unknown: [] }, quotes: true };
    }
    const term = termBeside(read, at, own);
    if (term) return { part, reading: readAgain(term) };
    const headline = headlineBeside(read, at, own);
    if (headline) return { part, reading, headline };
    const detail = before && !before.part.asks ? askedForADetail(before.reading, reading, own.words) : undefined;
    const namely =
      before &&
      (askedOfShares(read, at) ??
        askedNamely(before.reading, reading) ??
        askedForItsName(before.reading, reading, own) ??
        detail);
    if (namely) return { part: { ...part, asks: true }, reading: readTokens(namely, true, text, own, today, budget) };
    const after = at === 0 ? read[1] : undefined;
    if (after?.part.asks && onScene(reading, after.reading, own)) return { part: { ...part, asks: false }, reading };
    const scene = before && at === 1 && part.asks ? onScene(before.reading, reading, own) : undefined;
    const whole =
      scene ?? (before?.part.asks ? completed(before.reading, reading, own.words) : askedOfTold(read, at, own));
    return whole ? { part, reading: readTokens(whole, part.asks, text, own, today, budget) } : one;
  });
}

/** What is commonly believed of whoever is said to own something. */
function heldOfParty(reading: Reading, tie: Premise, own: Mind): readonly string[] {
  const { knowledge, words } = own;
  return heldBeliefs(viewOf(reading, own), [], knowledge, words).filter((held) =>
    knowledge.beliefs.some(({ id, about }) => id === held && tie.kind === 'tie' && about.includes(tie.party.id)),
  );
}

/** "Texas, 5 May 2024. TikTok on state phones?": a place or a day, and nothing else, says where and when the question is asked of. */
function onScene(told: Reading, asked: Reading, { words }: Mind): readonly Token[] | undefined {
  const { mentions, dates, tokens, classes, unknown, refusals } = told;
  const isPlace = namesOneKind('jurisdiction');
  const isOnly =
    mentions.every(isPlace) &&
    mentions.length + dates.length > 0 &&
    unknown.length + refusals.length === 0 &&
    tokens.length <= mostOfScene &&
    !words.joiners.has(tokens[0]?.text ?? '') &&
    // "Texas state phones - what can't be on there": whose devices they are says where, too.
    classes.every((set) => set.has('device') || set.has('state') || [...set].every((cue) => scenery.has(cue)));
  const isOpen =
    (dates.length === 0 || isUndated(asked) || asked.dates.every(({ moment }) => moment.kind === 'ambiguous')) &&
    (mentions.length === 0 || !asked.mentions.some(isPlace)) &&
    !asked.has('bot', 'bot-sure', 'who', 'why', 'how');
  return isOnly && isOpen ? [...tokens, ...asked.tokens] : undefined;
}
const mostOfScene = 7;
const scenery: ReadonlySet<CueClass> = new Set(['of', 'between']);

/** In so many words and fewer a question asks of what was told, and of nothing else. */
const mostAskedOfTold = 8;

/** "Who said this?", "which outlet reported that" */
const mostOfSpeaker = 5;
/** What somebody said has so many words at least. */
const leastSaid = 6;

/** What may be asked of what was told, in words that name nothing. */
const ofTold = [
  'deadline',
  'when',
  'date-of',
  'which',
  'who',
  'where',
  'why',
  'how-many',
  'how-long',
  'effect',
  'status',
  'judge',
  'share',
] as const;

/** What asks of others than those that were told of. */
const ofOthers = ['own', 'bot', 'bot-sure', 'say', 'next', 'people', 'country', 'measure', 'order', 'law'] as const;

/** "“A 15%, B 15%”, which firm is that": what is held so is asked of those who are told with their shares. */
function askedOfShares(parts: readonly ReadPart[], at: number): readonly Token[] | undefined {
  const beside = toldBeside(parts, at);
  if (!beside) return undefined;
  const { mentions, tokens, has } = beside.asked.reading;
  return holdersTold(beside.told.reading) > 1 &&
    mentions.length === 0 &&
    tokens.length <= mostAskedOfTold &&
    has('which', 'what', 'whose')
    ? [...beside.told.reading.tokens, ...tokens]
    : undefined;
}

/** "That state barred six apps. Those being?": where nothing but names is asked for, they are those of what was told. */
function askedNamely(told: Reading, { mentions, dates, tokens, unknown, has }: Reading): readonly Token[] | undefined {
  const isNamely =
    has('namely') && mentions.length + dates.length + unknown.length === 0 && tokens.length <= mostOfNamely;
  return isNamely && told.refusals.length === 0 ? [...told.tokens, ...tokens] : undefined;
}

const mostOfNamely = 3;

/** "Some law took it off phones. Name?", "an order against X. Which one?": one measure is told of, and what it is called is asked. */
function askedForItsName(told: Reading, asked: Reading, { words }: Mind): readonly Token[] | undefined {
  const { mentions, dates, tokens, unknown, has } = asked;
  const isWhich = has('which') && tokens.every((_, at) => asked.isAt(at, 'which', 'pronoun', 'be', ...ofOneMeasure));
  const isName =
    (has('called') || isWhich) &&
    mentions.length + dates.length + unknown.length === 0 &&
    tokens.length <= mostOfNaming &&
    !has('who', 'app', 'company', 'own', 'several');
  const nouns = [...ofOneMeasure.flatMap((cue) => told.at(cue)), ...told.mention('measure').map(({ from }) => from)];
  const isOne = nouns.some((at) =>
    [1, 2, 3].some((back) => words.indefinite.has(told.tokens[at - back]?.text ?? '') || told.isAt(at - back, 'any')),
  );
  return isName && isOne && told.refusals.length === 0 ? [...told.tokens, ...tokens] : undefined;
}
const ofOneMeasure = ['order', 'law', 'memo', 'directive', 'rule'] as const;
const mostOfNaming = 5;

/** What is told beside a question: right before it, or right after the first where that stands in quotation marks. */
function toldBeside(parts: readonly ReadPart[], at: number) {
  const [asked, before, after] = [parts[at], parts[at - 1], at === 0 ? parts[1] : undefined];
  const told = before ?? (after?.part.quoted ? after : undefined);
  return asked?.part.asks && told && !told.part.asks ? { asked, told, isBefore: told === before } : undefined;
}

/** "“…” whose wording is this": what is quoted, read as the question, with the passage that it is from. */
function quoteBeside(parts: readonly ReadPart[], at: number, own: Mind): ReadPart | undefined {
  const asked = parts[at];
  const told = [parts[at - 1], at === 0 ? parts[1] : undefined].find((one) => one?.part.quoted);
  if (!asked || !told) return undefined;
  const from = quotedFrom(told.reading, asked.reading, own);
  const reading: Reading = { ...told.reading, refusals: [], unknown: [], asks: true };
  return from && { part: asked.part, reading, ...(from === 'nowhere' ? { quotes: true } : { from }) };
}

/** "… who said this?": what was said before, or after it in quotation marks, which needs no name in it. */
function saidBefore(parts: readonly ReadPart[], at: number): readonly Token[] | undefined {
  const beside = toldBeside(parts, at);
  if (!beside || beside.told.reading.tokens.length < leastSaid) return undefined;
  const { asked, told, isBefore } = beside;
  const { mentions, unknown, tokens, has } = asked.reading;
  const asksWho = has('say', 'say-sure', 'report') && has('who', 'which') && (has('pronoun') || !isBefore);
  return asksWho && mentions.length === 0 && unknown.length <= 1 && tokens.length <= mostOfSpeaker
    ? told.reading.tokens
    : undefined;
}

/** '"beginning 45 days after the date of this order" what day was that for X': the days that are quoted, and what is asked of them. */
function termBeside(parts: readonly ReadPart[], at: number, { words }: Mind): readonly Token[] | undefined {
  const beside = toldBeside(parts, at);
  if (!beside?.told.part.quoted || !beside.told.reading.countsDays) return undefined;
  const { reading } = beside.asked;
  const days = beside.told.reading.tokens;
  const [first, ...others] = days.flatMap(({ kind }, place) =>
    kind === 'number' && words.dayUnits.has(days[place + 1]?.text ?? '') ? [place] : [],
  );
  const isOfDay = reading.has('when', 'date-of') && !reading.countsDays && !reading.has('who', 'why', 'how-many');
  // 'EO 13971 says "…", so which day': what the words are said to be of stands before them.
  const teller = reading.mentions.length === 0 ? parts[at - 2]?.reading : undefined;
  const of = teller?.mention('measure').flatMap(({ from, to }) => teller.tokens.slice(from, to)) ?? [];
  return first !== undefined && others.length === 0 && isOfDay
    ? [
        ...of,
        ...reading.tokens,
        ...days.slice(first, first + 2).map((token, step) => ({ ...token, gap: step === 0 ? ', ' : ' ' })),
      ]
    : undefined;
}

/** '"X bans two apps" which ones?': the measures that the headline is about, where it is asked for them or for their names. */
function headlineBeside(parts: readonly ReadPart[], at: number, own: Mind): ReadPart['headline'] {
  const beside = toldBeside(parts, at);
  if (!beside) return undefined;
  const { told } = beside;
  const { reading } = beside.asked;
  const { mentions, unknown, tokens, has } = reading;
  const isOfIt =
    mentions.every(({ weak }) => weak) &&
    isUndated(reading) &&
    unknown.length === 0 &&
    tokens.length <= mostAskedOfTold &&
    has('which', 'what', 'how-many') &&
    !has(...ofElse);
  if (!isOfIt) return undefined;
  // "which ones, list them": whom it names, whatever else is said.
  const isOnes = [...reading.at('which'), ...reading.at('what')].some((place) =>
    reading.isAt(place + 1, 'pronoun', 'app'),
  );
  const naming = isOnes || !has('measure', 'order', 'law', 'list-noun', 'country', 'citation');
  // "is the number right": nothing of it is asked for.
  if (!naming && !has('which', 'what')) return undefined;
  const measures = measuresOfHeadline(told.reading, own, naming);
  const others =
    measures.length > 0
      ? measures
      : has('also', 'except')
        ? measuresNamingTold(told.reading, own)
        : naming
          ? []
          : measureRecalled(told.reading, own);
  return others.length > 0 ? { measures: others, naming } : undefined;
}

/** What is asked of a headline otherwise than by whom or what it names. */
const ofElse = [
  'own',
  'bot',
  'bot-sure',
  'say',
  'next',
  'when',
  'date-of',
  'who',
  'where',
  'why',
  'how-long',
  'deadline',
  'judge',
  'court-sure',
  'share',
  'happen',
  'status',
  'still',
  'do',
  'mean',
  'people',
] as const;

/** '"X bans two apps" which ones?': a question that names nothing is asked of the statement beside it, as one sentence. */
function askedOfTold(parts: readonly ReadPart[], at: number, own: Mind): readonly Token[] | undefined {
  const beside = toldBeside(parts, at);
  if (!beside) return undefined;
  const { told } = beside;
  const { reading } = beside.asked;
  const namesNothing =
    reading.mentions.length === 0 &&
    isUndated(reading) &&
    reading.unknown.length === 0 &&
    reading.tokens.length <= mostAskedOfTold;
  const isOfHalf = beside.isBefore && isHalf(told.reading, reading, own);
  const asksOfIt = reading.has(...ofTold) || (isOfHalf && reading.has('what') && reading.has('app'));
  if (!namesNothing || !asksOfIt || reading.has(...ofOthers) || asksForSoMany(reading, own.words)) return undefined;
  // A sentence before it is what it is about anyhow; a headline is no sentence.
  const between = (beside.isBefore ? reading : told.reading).tokens[0]?.gap ?? '';
  const isApart = !told.part.quoted && goesOn(told.reading) && /[.:;](?!.*>)/.test(between);
  if (isApart && !isOfHalf) return undefined;
  const tells = told.reading.mentions.some(({ weak }) => told.part.quoted || !weak);
  if (told.reading.refusals.length > 0) return undefined;
  return tells ? [...told.reading.tokens, ...reading.tokens] : undefined;
}

/** "Public bodies there owed a policy. Due when?": what names neither thing nor person, and so tells nothing that a question goes on from. */
const isHalf = (told: Reading, { tokens, has }: Reading, own: Mind): boolean => {
  if (tokens.length <= mostOfCount && has('how-many')) return true;
  const { mentions } = told;
  const { measures, reference } = viewOf(told, own);
  return (
    measures.length === 0 &&
    (reference === undefined || reference.bare) &&
    mentions.some(({ weak }) => !weak) &&
    mentions.every((mention) => mention.weak || namesOneKind('jurisdiction')(mention))
  );
};
/** "How many?", "how many then" */
const mostOfCount = 3;

/** "Who signed it? The January order.": a name that is only added to a question says what that is asked of. */
function withNamesAfter(parts: readonly ReadPart[], readAgain: (tokens: readonly Token[]) => Reading): ReadPart[] {
  const [asked, name, ...others] = parts;
  if (!asked?.part.asks || !name || others.length > 0 || name.part.asks || name.part.quoted) return [...parts];
  const { reading } = asked;
  const isOfPlace = reading.has('pronoun') && reading.mentions.every(namesOneKind('jurisdiction'));
  const namesNothing =
    (reading.mentions.length === 0 || isOfPlace) && isUndated(reading) && reading.tokens.length <= mostAskedOfTold;
  if (!namesNothing || reading.has('bot', 'bot-sure') || !isNameAlone(name.reading)) return [...parts];
  const [first, ...rest] = reading.tokens;
  return first
    ? [{ ...asked, reading: readAgain([...name.reading.tokens, { ...first, gap: ': ' }, ...rest]) }]
    : [...parts];
}

/** "11/12/20. Had it run out?", "7 August. Was it barred?": a date alone is the time of the question behind it. */
function withDateBefore(parts: readonly ReadPart[], readAgain: (tokens: readonly Token[]) => Reading): ReadPart[] {
  const [told, asked, ...others] = parts;
  const [date, ...more] = told?.reading.dates ?? [];
  if (!told || !asked || !date || others.length + more.length > 0) return [...parts];
  const { tokens, mentions, refusals } = told.reading;
  const isAlone = mentions.length + refusals.length === 0 && tokens.length - (date.to - date.from) <= mostBeforeDate;
  const [first, ...rest] = asked.reading.tokens;
  return isAlone && date.moment.kind !== 'now' && first && /[.:;\n]/.test(first.gap) && isUndated(asked.reading)
    ? [{ ...asked, reading: readAgain([...tokens, { ...first, gap: ', ' }, ...rest]) }]
    : [...parts];
}

/** "On" and "the" may stand before it. */
const mostBeforeDate = 2;

/** "Who ruled on 30 October 2020, and who on 7 December": a day that goes on from another is of its year, or of the next. */
function withYearBefore(
  parts: readonly ReadPart[],
  { joiners }: Lexicon,
  readAgain: (tokens: readonly Token[]) => Reading,
): ReadPart[] {
  let told: Day | undefined;
  return parts.map((one, at) => {
    const { reading, part } = one;
    const [date, ...others] = reading.dates;
    const day = told;
    const last = reading.dates.findLast(({ moment }) => moment.kind === 'day')?.moment;
    if (last?.kind === 'day') told = last.day;
    const isJoined = at > 0 && part.asks && joiners.has(reading.tokens[0]?.text ?? '');
    if (!day || !date || date.moment.kind !== 'no-year' || others.length > 0 || !isJoined) return one;
    const { moment, to } = date;
    const year = Number(day.slice(0, 4)) + (moment.month < Number(day.slice(5, 7)) ? 1 : 0);
    const before = reading.tokens[to - 1];
    if (!before) return one;
    const text = String(year);
    const said: Token = { ...before, text, raw: text, gap: ' ', kind: 'number', capital: false, possessive: false };
    return { ...one, reading: readAgain([...reading.tokens.slice(0, to), said, ...reading.tokens.slice(to)]) };
  });
}

/** "X? Its maker?": a name, be it with a question mark, says what the question behind it is asked of, where that names nothing. */
const namesOnly = ({ part, reading }: ReadPart, next: ReadPart | undefined): boolean =>
  next?.part.asks === true &&
  !part.quoted &&
  reading.mentions.length === 1 &&
  reading.mention('jurisdiction').length === 0 &&
  reading.classes.every((set) => !set.has('of') && !set.has('mean')) &&
  next.reading.mentions.every(
    ({ subjects }) =>
      subjects.length > 0 && subjects.every(({ kind }) => kind !== 'app' && kind !== 'company' && kind !== 'measure'),
  ) &&
  isNameAlone(reading);

/** "X? City?": so short a question is asked of the name before it, and of nothing else; undefined where it is none. */
function askedOfName(name: ReadPart, { mentions, dates, unknown, tokens, has }: Reading): readonly Token[] | undefined {
  const [first, ...rest] = tokens;
  const isDetail =
    mentions.length + dates.length + unknown.length === 0 &&
    tokens.length <= mostOfDetail &&
    has('own', 'develop', 'operate', 'parent', 'base', 'date-of', 'sign', 'found');
  return isDetail && first ? [...name.reading.tokens, { ...first, gap: ': ' }, ...rest] : undefined;
}
const mostOfDetail = 2;

/** "the wechat order", "camscanner I mean": a name, and nothing that is told of it. */
const isNameAlone = ({ mentions, dates, tokens, classes, unknown, refusals, has }: Reading): boolean =>
  tokens.length <= mostOfName &&
  unknown.length + refusals.length === 0 &&
  (mentions.some(({ weak }) => !weak) || (mentions.length + dates.length > 0 && has(...nouns))) &&
  classes.every((set) => [...set].every((cue) => inName.has(cue)));

const mostOfName = 7;
const nouns = ['order', 'law', 'list-noun', 'directive', 'memo'] as const;
/** What the words of a name may say, and what only says that it is meant. */
const inName: ReadonlySet<CueClass> = new Set([
  ...nouns,
  'measure',
  'rule',
  'app',
  'company',
  'device',
  'state',
  'country',
  'of',
  'mean',
  'ordinal',
  'first',
  'last',
  'number-word',
  'pronoun',
  'several',
  'only',
  'batch',
  'issue',
]);

/** What a text goes on to speak of: an office or a case alone is none of it, and is read with its question. */
const goesOn = ({ mentions }: Reading): boolean =>
  !mentions.some(({ subjects }) => subjects.some(({ kind }) => kind === 'authority' || kind === 'ruling')) ||
  mentions.some(({ subjects }) =>
    subjects.some(({ kind }) => kind === 'app' || kind === 'company' || kind === 'measure' || kind === 'person'),
  );

/** "Signal. Is it named anywhere?": a name that is not on record leaves nothing to go on, and is read with its question. */
function withOutsiders(parts: readonly Part[], exact: readonly Mention[]): readonly Part[] {
  const [name, question, ...others] = parts;
  const isOutsider =
    name !== undefined &&
    !name.asks &&
    exact.some(({ from, to, entry }) => entry.outsider !== false && from === name.from && to === name.to);
  return question && others.length === 0 && isOutsider ? [{ ...question, from: name.from }] : parts;
}

/** Reads a question that does not stand so in the text. */
function readTokens(
  tokens: readonly Token[],
  asks: boolean,
  text: string,
  own: Mind,
  today: Day,
  budget: Budget,
): Reading {
  const part = { from: 0, to: tokens.length, asks, quoted: false };
  return readPart(part, exactMentions(tokens, own.book, text), text, tokens, own, today, budget);
}

function readPart(
  part: Part,
  exact: readonly Mention[],
  text: string,
  tokens: readonly Token[],
  own: Mind,
  today: Day,
  budget: Budget,
): Reading {
  const { book, words } = own;
  const inside = within(part, exact);
  const spoken = tokens.slice(part.from, part.to);
  const raw = read(spoken, inside, part.asks, text, book, words, today, budget);
  const dropped = unsupported(raw, own);
  // "did India ban it": where a longer name is none, a shorter one in it may be.
  const covering = [...dropped].filter(({ from, to }) => to - from > 1);
  if (covering.length === 0) return without(raw, dropped, words, today);
  const shorter = covering.flatMap((mention) => insideOf(mention, spoken, text, own));
  const again = read(
    spoken,
    [
      ...inside.filter((mention) => !covering.some(({ from, to }) => mention.from === from && mention.to === to)),
      ...shorter,
    ],
    part.asks,
    text,
    book,
    words,
    today,
    budget,
  );
  return without(again, unsupported(again, own), words, today);
}

/** The names in a part, by their places there. */
const within = ({ from: begin, to: end }: Part, exact: readonly Mention[]): Mention[] =>
  exact
    .filter(({ from, to }) => from >= begin && to <= end)
    .map((mention) => ({ ...mention, from: mention.from - begin, to: mention.to - begin }));

/** The names within a longer one, but not that one itself. */
function insideOf({ from, to }: Mention, tokens: readonly Token[], text: string, { book }: Mind): Mention[] {
  const place = (mentions: readonly Mention[], by: number) =>
    mentions.map((mention) => ({ ...mention, from: mention.from + by, to: mention.to + by }));
  const head = place(exactMentions(tokens.slice(from, to - 1), book, text), from);
  const tail = place(exactMentions(tokens.slice(from + 1, to), book, text), from + 1);
  return [...head, ...tail.filter((one) => head.every((other) => one.from >= other.to || one.to <= other.from))];
}
