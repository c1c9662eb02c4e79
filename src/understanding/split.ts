/** Cuts a text into its questions: at question marks, sentence ends and lines, and where "and" opens another question. */
import type { CueClass } from '../languages/cues/cues.ts';
import { isDetailAlone } from './details-apart.ts';
import type { Token } from './fold.ts';
import type { Lexicon } from './lexicon.ts';

/** Tokens `from` to `to` (excluded); `asks` when it ends in a question mark or opens as a question does. */
export type Part = { from: number; to: number; asks: boolean; quoted: boolean };

export function split(tokens: readonly Token[], ending: string, words: Lexicon): Part[] {
  const cuts: number[] = [0];
  const appendices = new Set<number>();
  const series = seriesIn(tokens, words);
  const countedOff = countedOffIn(tokens, words);
  let [opened, colon] = [false, 0];
  tokens.forEach((token, at) => {
    if (at === 0) return;
    opened ||= words.openers.has(tokens[at - 1]?.text ?? '');
    // Something before the cut already asks or says enough to stand alone; after the first part less does.
    const length = at - (cuts.at(-1) ?? 0);
    const standsAlone = opened && length >= (cuts.length > 1 ? 2 : 3);
    const numbered = isNumbering(token, tokens[at + 1]) || countedOff.has(at);
    const asksOn = opensQuestion(tokens, at + 1, words) || words.whether.has(tokens[at + 1]?.text ?? '');
    const joined =
      words.joiners.has(token.text) &&
      ((asksOn && (standsAlone || (length >= 2 && asksAfter(tokens, at + 1, words)))) ||
        (length > 2 && asksFirst(tokens[cuts.at(-1) ?? 0], words) && isTold(tokens, at + 1, words)));
    const spaced = token.gap === ' ' || token.gap === '';
    // "its owner, plus the countries that blocked it"
    const listed = length >= 2 && asksForPlaces(tokens, afterJoiner(tokens, at, words), words);
    // "The January law: who signed it": what stands before a colon is only what the question is about.
    if (tokens[at - 1]?.gap.startsWith(':')) colon = at - 1;
    const begins = Math.max(colon, cuts.at(-1) ?? 0);
    const first = skipChatter(tokens, begins, at, words);
    // "X: when was it barred, who makes it": behind a colon a time is asked for, and not told.
    const isTime = colon === 0 && isClause(tokens, first, words);
    const opens =
      (standsAlone && words.openers.has(tokens[first]?.text ?? '') && !isTime) ||
      asksShortly(tokens, cuts.at(-1) ?? 0, at, words) ||
      isNameAndDetail(tokens, cuts.at(-1) ?? 0, at, words);
    const told = token.gap === ', ' && cuts.length === 1 && isOfOneself(tokens, at, words);
    const appended = !spaced && token.gap === ', ' && isAppended(tokens, cuts.at(-1) ?? 0, at, words);
    if (appended) appendices.add(at);
    const ofIt = standsAlone && token.gap === ', ' && asksOfIt(tokens, cuts.at(-1) ?? 0, at, words);
    if (
      numbered ||
      joined ||
      ofIt ||
      listed ||
      told ||
      appended ||
      series.has(at) ||
      (!spaced && isCut(tokens, cuts.at(-1) ?? 0, at, opens, words))
    ) {
      cuts.push(at);
      opened = false;
    }
  });
  return cuts
    .map((cut, index): Part => {
      const to = cuts[index + 1] ?? tokens.length;
      const isLettered = tokens[cut]?.kind === 'word' && isNumbering(tokens[cut], tokens[cut + 1]);
      const from = cut + (answersFirst(tokens, cut, to, words) ? 2 : isLettered ? 1 : 0);
      const after = to < tokens.length ? (tokens[to]?.gap ?? '') : ending;
      const first = skipChatter(tokens, from, to, words);
      const isJoined = isListed(tokens, from, words) || (to < tokens.length && isListed(tokens, to, words));
      return {
        from,
        to,
        asks:
          appendices.has(from) ||
          (index > 0 && (words.whether.has(tokens[first]?.text ?? '') || isTold(tokens, from + 1, words))) ||
          (closesQuotation(tokens, from) &&
            tokens.slice(from, to).some(({ text }) => words.classesOf(text).some(isAsking))) ||
          (asksLast(tokens, from, to, words) && to - from <= mostAfterwards) ||
          (isJoined && tokens.slice(from, to).some(({ text }) => asksInside(text, words))) ||
          (index > 0 && asksForPlaces(tokens, afterJoiner(tokens, from, words), words)) ||
          (cuts.length > 1 && isNameAndDetail(tokens, from, to, words)) ||
          (cuts.length > 1 && isDetailAlone(tokens, from, to, words, index > 0)) ||
          after.trimStart().startsWith('?') ||
          /\?/.test(after.slice(0, 4)) ||
          words.openers.has(tokens[first]?.text ?? '') ||
          (index > 0 && isAskedOf(tokens, first, words)) ||
          (cuts.length > 1 && asksShortly(tokens, from, to, words)) ||
          (isNumbering(tokens[from], tokens[from + 1]) &&
            tokens.slice(from + 1, to).some(({ text }) => words.details.has(text))) ||
          tokens.slice(from + 1, to).some(({ text, gap }) => /[:–]/.test(gap) && words.openers.has(text)),
        quoted: /["]/.test(tokens[from]?.gap ?? '') || />/.test(tokens[from]?.gap ?? ''),
      };
    })
    .filter(({ from, to }) => to > from);
}

/** "That order, who signed, how many apps, what became of it": what each of several commas lets a question word follow. */
function seriesIn(tokens: readonly Token[], words: Lexicon): ReadonlySet<number> {
  const asked = tokens.flatMap((token, at) =>
    at > 0 && token.gap === ', ' && asksAt(tokens, at, words) && tokens[at + 1]?.gap === ' ' ? [at] : [],
  );
  const [first] = asked;
  const opens = tokens.slice(0, first).some(({ text }) => words.openers.has(text));
  const areShort = asked.slice(1).every((at, index) => at - (asked[index] ?? 0) <= mostInSeries);
  return new Set(asked.length >= leastInSeries && areShort && !opens ? asked : []);
}
const leastInSeries = 2;
/** "who signed", "how many apps" */
const mostInSeries = 3;

const asksAt = (tokens: readonly Token[], at: number, words: Lexicon): boolean =>
  words.openers.has(tokens[at]?.text ?? '') && words.classesOf(tokens[at]?.text ?? '').some(isAsking);

/** In so many words it is told what whoever asks does. */
const mostOfOneself = 8;

/** "Own a bakery, is X barred?", "I work at a school, …": what whoever asks has or does, up to the comma. */
function isOfOneself(tokens: readonly Token[], at: number, words: Lexicon): boolean {
  const verb = words.oneself.has(tokens[0]?.text ?? '') ? 1 : 0;
  const next = tokens[verb + 1]?.text ?? '';
  return (
    at <= mostOfOneself &&
    words.having.has(tokens[verb]?.text ?? '') &&
    (words.indefinite.has(next) || words.whereTo.has(next) || words.ownArticles.has(next)) &&
    // "I work in X, is it barred there": where that is, is asked about.
    tokens.slice(verb + 2, at).every(({ text }) => !words.openers.has(text) && !words.placeBefore.has(text))
  );
}

/** "Who owns X, is it barred there", "…, was it ever revoked": what is asked of it beside what a question word asks for. */
function asksOfIt(tokens: readonly Token[], from: number, at: number, words: Lexicon): boolean {
  const classesAt = (place: number) => words.classesOf(tokens[place]?.text ?? '');
  return (
    classesAt(from).some(isAsking) &&
    !classesAt(from).includes('yes-no') &&
    !isClause(tokens, from, words) &&
    // "what about X, is that on a list": nothing is asked before the comma.
    !words.aboutSigns.has(tokens[from + 1]?.text ?? '') &&
    // "what does that order do, does it ban them": one thing is asked twice.
    !(classesAt(from).includes('what') && classesAt(from + 1).includes('do')) &&
    classesAt(at).includes('yes-no') &&
    classesAt(at + 1).includes('pronoun') &&
    // "what was it, is it a list or an app": one of two is offered.
    !tokens.slice(at + 2).some(({ text }) => words.alternatives.has(text)) &&
    tokens.slice(at + 2).some(({ text }) => words.classesOf(text).some((cue) => ofIt.has(cue)))
  );
}
const ofIt: ReadonlySet<CueClass> = new Set([
  'ban',
  'allow',
  'name',
  'list',
  'list-noun',
  'still',
  'status',
  'effect',
  'end',
  'enforce',
]);

/** "… and tell me whether it holds", "… and tell me who owns it". */
const isTold = (tokens: readonly Token[], at: number, words: Lexicon): boolean =>
  words.classesOf(tokens[at]?.text ?? '').includes('tell') &&
  [at + 1, at + 2].some((place) =>
    words.classesOf(tokens[place]?.text ?? '').some((one) => one === 'if' || isAsking(one)),
  );

/** "List the apps …", "who owns …": the very first word asks, be it by an order. */
const asksFirst = (token: Token | undefined, words: Lexicon): boolean =>
  words.openers.has(token?.text ?? '') ||
  words.classesOf(token?.text ?? '').some((one) => one === 'list' || one === 'name' || one === 'tell');

/** Where it goes on behind "and" or "&"; -1 where neither stands there. */
const afterJoiner = (tokens: readonly Token[], at: number, words: Lexicon): number =>
  words.joiners.has(tokens[at]?.text ?? '') ? at + 1 : tokens[at]?.gap === ' & ' ? at : -1;

/** "X: owner", "X owner": nothing but a name and what is asked of it. */
const isNameAndDetail = (tokens: readonly Token[], from: number, to: number, words: Lexicon): boolean =>
  to - from > 1 &&
  to - from <= mostOfNameAndDetail &&
  words.details.has(tokens[to - 1]?.text ?? '') &&
  !words.definite.has(tokens[from]?.text ?? '') &&
  tokens
    .slice(from, to - 1)
    .every(({ text }) => words.classesOf(text).every((cue) => inNames.has(cue)) && !words.copulas.has(text));
const mostOfNameAndDetail = 3;
const inNames: ReadonlySet<CueClass> = new Set([
  'rule',
  'court',
  'order',
  'law',
  'memo',
  'list-noun',
  'list',
  'directive',
]);

/** "the countries that blocked it": places with what they did, which is asked for without a question word. */
const asksForPlaces = (tokens: readonly Token[], at: number, words: Lexicon): boolean => {
  const noun = words.definite.has(tokens[at]?.text ?? '') ? at + 1 : at;
  const classesAt = (place: number) => words.classesOf(tokens[place]?.text ?? '');
  const acts = (place: number) => classesAt(place).some((cue) => cue === 'ban' || cue === 'name' || cue === 'list');
  return classesAt(noun).includes('country') && [noun + 1, noun + 2].some(acts);
};

/** "X's? If so, whose is Y": what depends on the answer before it is asked anyhow. */
const answersFirst = (tokens: readonly Token[], at: number, to: number, words: Lexicon): boolean =>
  at > 0 &&
  to - at > 2 &&
  words.classesOf(tokens[at]?.text ?? '').includes('if') &&
  words.answered.has(tokens[at + 1]?.text ?? '');

/** "When that state made its list, which apps did it name": no verb of a question follows, and a time is only told. */
function isClause(tokens: readonly Token[], first: number, words: Lexicon): boolean {
  const [opener, next] = [tokens[first], tokens[first + 1]].map((token) => words.classesOf(token?.text ?? ''));
  return opener?.includes('when') === true && next?.includes('yes-no') === false;
}

/** "When that state made its list, which apps did it name": the time first, in plain words, then what is asked; undefined where no such clause stands there. */
export function withClauseApart(tokens: readonly Token[], words: Lexicon): Token[] | undefined {
  if (!isClause(tokens, 0, words)) return undefined;
  const at = tokens.findIndex(
    ({ text, gap }, place) =>
      place > 2 && gap.startsWith(',') && words.openers.has(text) && words.classesOf(text).some(isAsking),
  );
  const [opener, ...clause] = at < 0 ? [] : tokens.slice(0, at);
  const [first, ...asked] = at < 0 ? [] : tokens.slice(at);
  if (!opener || !first) return undefined;
  return words.classesOf(first.text).includes('who')
    ? [first, ...asked, opener, ...clause]
    : [...clause, first, ...asked];
}

/** So many words has what is only added to a question. */
const mostAppended = 5;
const appending = ['deadline', 'ban', 'allow'] as const satisfies readonly CueClass[];

/** "Who owns it, banned in the UK?", "signed when, deadline?": after a comma another thing is asked in a word or two. */
function isAppended(tokens: readonly Token[], from: number, at: number, words: Lexicon): boolean {
  const classes = words.classesOf(tokens[at]?.text ?? '');
  const cues = appending.filter((cue) => classes.includes(cue));
  if (cues.length === 0) return false;
  const next = tokens.slice(at + 1, at + 2 + mostAppended).findIndex(({ gap }) => /[,?!;.\n]/.test(gap));
  const to = next < 0 ? tokens.length : at + 1 + next;
  const before = tokens.slice(from, at);
  return (
    to - at <= mostAppended &&
    tokens.slice(at, to).every(({ text }) => !words.joiners.has(text)) &&
    before.some(({ text }) => words.classesOf(text).some(isAsking)) &&
    before.every(({ text }) => !words.classesOf(text).some((cue) => cues.some((one) => one === cue)))
  );
}

/** "… and who", "… + who", "2) who": questions in a row, each of which asks. */
function isListed(tokens: readonly Token[], at: number, words: Lexicon): boolean {
  const token = tokens[at];
  if (!token) return false;
  return words.joiners.has(token.text) || isNumbering(token, tokens[at + 1]) || /^,? [+&/|] $/.test(token.gap);
}

/** "2) who", "b) who": a number or a letter before a question; "3.4.25" is a day. */
const isNumbering = (token: Token | undefined, next: Token | undefined): boolean =>
  token?.text.length === 1 &&
  next !== undefined &&
  (token.kind === 'number' ? /^[).:]/ : /^\) /).test(next.gap) &&
  (next.kind !== 'number' || /\s/.test(next.gap));

/** "X 1 who owns it 2 is it barred": numbers from one on, each before a word that asks. */
function countedOffIn(tokens: readonly Token[], words: Lexicon): ReadonlySet<number> {
  const found = new Set<number>();
  tokens.forEach(({ text }, at) => {
    if (text === String(found.size + 1) && words.openers.has(tokens[at + 1]?.text ?? '')) found.add(at);
  });
  return found.size > 1 ? found : new Set();
}

/** A word that says what is asked, wherever it stands: "its owner and where it is based". */
const asksInside = (text: string, words: Lexicon): boolean =>
  words.classesOf(text).some((cue) => isAsking(cue) || cue === 'own' || cue === 'develop' || cue === 'date-of');

/** "signed when, revoked when": so many words a question has that ends in what it asks. */
const mostAfterwards = 4;

const asksLast = (tokens: readonly Token[], from: number, to: number, words: Lexicon): boolean =>
  to - from > 1 && words.classesOf(tokens[to - 1]?.text ?? '').some(isAsking);

const asksSoon = (tokens: readonly Token[], at: number, words: Lexicon): boolean =>
  [1, 2, 3].some((step) => words.classesOf(tokens[at + step]?.text ?? '').some(isAsking));

/** A question word is next, not a verb or a conjunction that may as well go on with the sentence. */
function asksAfter(tokens: readonly Token[], at: number, words: Lexicon): boolean {
  const [next, after] = [tokens[at], tokens[at + 1]];
  const [classes, following] = [next, after].map((token) => (token ? words.classesOf(token.text) : []));
  return (
    classes !== undefined &&
    following !== undefined &&
    classes.some((cue) => isAsking(cue)) &&
    (following.includes('yes-no') || ['who', 'whose', 'what', 'which'].some((cue) => classes.includes(cue as CueClass)))
  );
}

const isAsking = (cue: CueClass): boolean =>
  cue === 'who' ||
  cue === 'what' ||
  cue === 'which' ||
  cue === 'when' ||
  cue === 'where' ||
  cue === 'why' ||
  cue === 'how' ||
  cue === 'whose';

/** Signs before a token that end a sentence, set a quotation apart, or let another question begin. */
function isCut(tokens: readonly Token[], from: number, at: number, asksBefore: boolean, words: Lexicon): boolean {
  const [before, token] = [tokens[at - 1], tokens[at]];
  if (!before || !token) return false;
  const opens = words.openers.has(token.text) && !isYesNo(token, words);
  return (
    /[?!;\n]/.test(token.gap) ||
    (/^ [&/|] $/.test(token.gap) && opensQuestion(tokens, at, words)) ||
    (token.gap === ', ' && asksLast(tokens, from, at, words) && asksSoon(tokens, at, words)) ||
    (/^,? [+] $/.test(token.gap) && tokens.slice(from, at).some(({ text }) => words.classesOf(text).length > 0)) ||
    (/\.\s/.test(token.gap) &&
      (before.text.length > 2 || before.kind === 'number') &&
      !isShortened(before, token, words)) ||
    /[.…]{2,}/.test(token.gap) ||
    (/(^| )--? ?$/.test(token.gap) && opens && at < tokens.length - 1) ||
    (asksBefore && token.gap.startsWith(',') && opensQuestion(tokens, at, words) && !isTag(tokens, from, at, words)) ||
    opensQuotation(tokens, at) ||
    closesQuotation(tokens, at)
  );
}

/**
 * "X Inc. and Y": behind a short form whoever goes on in small letters ends no sentence, unless another is asked about; nor
 * does "Reg. 1249" or "div. H".
 */
const isShortened = (before: Token, { raw, text, kind }: Token, words: Lexicon): boolean =>
  (words.firmEnds.has(before.text) && /^\p{Ll}/u.test(raw) && !words.alternatives.has(text)) ||
  (words.citing.has(before.text) && (kind === 'number' || text.length === 1 || words.citing.has(text)));

const quoteSign = /"|(^| )'| '|' /;
/** A sign right before a word opens a quotation, one right after a word closes it. */
const openingSign = /(^|[^\w"'])["']$/;
const closingSign = /^[^\s"']*["']/;

/** A quotation is one from four words on; a quoted name is none. */
const leastQuoted = 4;

function opensQuotation(tokens: readonly Token[], at: number): boolean {
  const gap = tokens[at]?.gap ?? '';
  if (!quoteSign.test(gap) || !openingSign.test(gap)) return false;
  for (let end = at + 1; end < Math.min(tokens.length, at + leastQuoted); end++)
    if (quoteSign.test(tokens[end]?.gap ?? '')) return false;
  return tokens.length - at > leastQuoted;
}

function closesQuotation(tokens: readonly Token[], at: number): boolean {
  const gap = tokens[at]?.gap ?? '';
  if (!quoteSign.test(gap) || !closingSign.test(gap)) return false;
  // "the users' rescue": an apostrophe closes nothing that none has opened.
  const isApostrophe = !gap.includes('"');
  if (isApostrophe && !tokens.slice(0, at).some((token) => token.gap.includes("'"))) return false;
  for (let start = at - 1; start > Math.max(0, at - leastQuoted); start--)
    if (quoteSign.test(tokens[start]?.gap ?? '')) return false;
  return at >= leastQuoted;
}

const isYesNo = (token: Token, words: Lexicon) => words.classesOf(token.text).includes('yes-no');

/** "…, is it Y", "…, isn't it": what is asked is only guessed at; "…, was the law repealed" is another question. */
const isTag = (tokens: readonly Token[], from: number, at: number, words: Lexicon): boolean => {
  const [verb, next] = [tokens[at], tokens[at + 1]?.text ?? ''];
  const asked = words.classesOf(tokens[skipChatter(tokens, from, at, words)]?.text ?? '');
  const isOther =
    asked.some((cue) => cue === 'who' || cue === 'when' || cue === 'why' || cue === 'how') &&
    !words.anaphors.has(next) &&
    !words.pointers.has(next) &&
    tokens.length - at >= leastOfOther;
  // "who signed it, is it alive": how it stands is another question, and no guess at what was asked.
  const isOfState =
    asked.some(isAsking) &&
    (words.anaphors.has(next) || words.pointers.has(next)) &&
    tokens
      .slice(at + 2)
      .some(({ text }) => words.classesOf(text).some((cue) => cue === 'status' || cue === 'end' || cue === 'still'));
  if (isOfState) return false;
  return verb !== undefined && isYesNo(verb, words) && !isOther;
};
/** "Was the law repealed" */
const leastOfOther = 4;

function opensQuestion(tokens: readonly Token[], at: number, words: Lexicon): boolean {
  const token = tokens[at];
  if (!token) return false;
  const classes = words.classesOf(token.text);
  if (isAskedOf(tokens, at, words)) return true;
  if (isBeforeQuestion(token, words)) return false;
  const asking = classes.some((cue) => isAsking(cue) || cue === 'yes-no');
  return asking && tokens[at + 1] !== undefined;
}

/** "By", "since", "for": what may stand before a question word. */
const isBeforeQuestion = (token: Token, words: Lexicon): boolean =>
  words.classesOf(token.text).some((cue) => cue === 'by' || cue === 'of') ||
  words.dayPrepositions.has(token.text) ||
  isSince(token, words);

/** "By which company", "since when", "for how many days". */
const isAskedOf = (tokens: readonly Token[], at: number, words: Lexicon): boolean => {
  const token = tokens[at];
  if (!token || !words.openers.has(tokens[at + 1]?.text ?? '')) return false;
  return (
    isBeforeQuestion(token, words) || (words.whereTo.has(token.text) && words.units.has(tokens[at + 3]?.text ?? ''))
  );
};

/** "That law who signed, how many days": right before the comma somebody or a time is asked for in two or three words. */
const asksShortly = (tokens: readonly Token[], from: number, at: number, words: Lexicon): boolean =>
  [at - 2, at - 3].some(
    (place) =>
      place > from &&
      tokens[place]?.gap === ' ' &&
      words.classesOf(tokens[place]?.text ?? '').some((cue) => cue === 'who' || cue === 'when') &&
      !isYesNo(tokens[place + 1] as Token, words),
  );

const isSince = ({ text }: Token, { cues }: Lexicon): boolean =>
  cues.timeSigns.since.includes(text) || cues.timeSigns.until.includes(text);

function skipChatter(tokens: readonly Token[], from: number, to: number, words: Lexicon): number {
  let at = from;
  while (
    at < to &&
    !words.openers.has(tokens[at]?.text ?? '') &&
    (words.chatter.has(tokens[at]?.text ?? '') ||
      words.joiners.has(tokens[at]?.text ?? '') ||
      tokens[at]?.kind === 'number')
  )
    at++;
  return at;
}

/** What is asked for by its noun behind a question: "and the three orders it revoked". */
const nounsAsked: ReadonlySet<CueClass> = new Set([
  ...(['order', 'law', 'app', 'list-noun', 'measure', 'company', 'country', 'judge', 'directive', 'memo'] as const),
]);
/** Between the article and the noun stands so much: "the three Chinese apps". */
const mostBeforeNoun = 3;

/** "… and the three orders it revoked": which three they are, behind a question; undefined where nothing is asked so. */
export function withNounAsked(tokens: readonly Token[], words: Lexicon): Token[] | undefined {
  const at = words.joiners.has(tokens[0]?.text ?? '') ? 1 : 0;
  const article = tokens[at];
  if (!article || !words.definite.has(article.text)) return undefined;
  const noun = tokens.findIndex(
    ({ text }, place) =>
      place > at && place <= at + mostBeforeNoun && words.classesOf(text).some((cue) => nounsAsked.has(cue)),
  );
  const doer = [noun + 1, noun + 2].find((place) => words.anaphors.has(tokens[place]?.text ?? ''));
  if (noun < 0 || doer === undefined || tokens.slice(0, noun).some(({ text }) => words.openers.has(text)))
    return undefined;
  return [{ ...article, text: words.which, raw: words.which }, ...tokens.slice(at + 1)];
}

/** What may be asked beside the reason in one breath. */
const besideWhy = ['when', 'who', 'where', 'how', 'which'] as const satisfies readonly CueClass[];

/**
 * "When and why did X block it", "X's ban, when and why", "who signed it and why": the same asked twice, once for each of the
 * two words; undefined where a question asks for no reason beside something else.
 */
export function withWhyApart(tokens: readonly Token[], words: Lexicon): readonly (readonly Token[])[] | undefined {
  const isOf = (at: number, ...cues: readonly CueClass[]) =>
    words.classesOf(tokens[at]?.text ?? '').some((one) => cues.includes(one));
  const joiners = tokens.flatMap(({ text }, at) => (words.joiners.has(text) ? [at] : []));
  const [at, ...others] = joiners.filter((place) => isOf(place - 1, 'why') || isOf(place + 1, 'why'));
  if (at === undefined || others.length > 0 || tokens.filter((_, place) => isOf(place, 'why')).length > 1)
    return undefined;
  const [before, after] = [tokens[at - 1], tokens[at + 1]];
  const isPair = before && after && (isOf(at - 1, ...besideWhy) || isOf(at + 1, ...besideWhy));
  if (isPair) {
    const askedBy = (word: Token) => [...tokens.slice(0, at - 1), word, ...tokens.slice(at + 2)];
    return tokens.length > leastBeforeWhy ? [askedBy(before), askedBy(after)] : undefined;
  }
  // "… and why" at the end: the reason of all that is asked before it.
  if (!after || at + 2 < tokens.length || at < leastBeforeWhy) return undefined;
  const asked = tokens.slice(0, at);
  const first = asked.findIndex((_, place) => isOf(place, ...besideWhy));
  return [asked, first < 0 ? [after, ...asked] : asked.toSpliced(first, 1, after)];
}

/** What is asked before "and why" has so many words at least. */
const leastBeforeWhy = 3;
