/** From words to what they mean: small, ordered, pure steps, each of which leaves its reason. */
import { type Premise, plainFrame, type Refusal, type Tell } from '../answers/answer.ts';
import type { Day } from '../calendar.ts';
import type { Subject } from '../knowledge/knowledge.ts';
import type { CueClass } from '../languages/cues/cues.ts';
import { heldBeliefs } from './beliefs.ts';
import { strangersBeside } from './beside.ts';
import { withBlankAsked } from './blanks.ts';
import type { Choose } from './candidates.ts';
import { withoutDisguise } from './disguise.ts';
import { doubtAt } from './doubts.ts';
import { endsOf, endsOfText } from './excerpt.ts';
import { fold, type Token, withoutAddresses, withTitles } from './fold.ts';
import { asksItsDay, happenedAsTold } from './happenings.ts';
import { withTermDated } from './in-office.ts';
import { courtly } from './intents/signs.ts';
import type { Lexicon } from './lexicon.ts';
import { withLinesJoined, withoutCries } from './lines.ts';
import { exactMentions, type Mention, namesOneKind } from './mentions.ts';
import type { Mind } from './mind.ts';
import { asksForNames, asksForTheirNames } from './names-asked.ts';
import { withEndAsked } from './open-ends.ts';
import { partsOf, type ReadPart } from './parts.ts';
import { withSidesCompared } from './put-beside.ts';
import { isUndated, type Reading, without } from './reading.ts';
import { tellingPassage } from './recalling.ts';
import { askedOfHeadline, askedOfTold, understandOne } from './single.ts';
import type { Question, Reason, Understanding } from './understanding.ts';
import { type View, viewOf } from './view.ts';

const mostQuestions = 4;

/** In a text of more parts than this each is understood plainly. */
const mostPartsWeighed = 3;

/** Reads a text: one understanding per question found in it, at least one. Without `choose` each is understood plainly. */
export function understand(question: Question, own: Mind, choose?: Choose): Understanding[] {
  const { today } = question.clock;
  const { text, tokens } = withoutDoubt(
    withTermDated(withoutDisguise(withEndAsked(textOf(plainlyAsked(question.text, own), own), own), own.book), own),
    own,
  );
  const base = {
    because: [
      {
        step: 'fold',
        saw: tokens
          .slice(0, 40)
          .map((token) => token.text)
          .join(' '),
      },
    ] as Reason[],
    readAs: [],
    text: question.text,
  };
  if (tokens.length === 0)
    return [
      {
        ...base,
        kind: 'unclear',
        refusal: question.text.trim() === '' ? 'empty' : 'noise',
        near: own.prominent.starters,
        asOf: question.clock.asOf,
      },
    ];
  const parts = partsOf(text, tokens, own, today);
  // A title in quotation marks is what the question beside it is about, wherever it stands.
  const { titles = [], beside = [] } = Object.groupBy(parts, (part) => (isTitle(part) ? 'titles' : 'beside'));
  const readings = [...titles, ...beside];
  const weighed = readings.length > mostPartsWeighed ? undefined : choose;
  const asking = readings.some(({ part }) => part.asks);
  const context: Subject[] = [...(question.repliesTo ?? [])];
  const understood: { one: Understanding; asks: boolean }[] = [];
  let quoted: Reading | undefined;
  let dayTold: Reading | undefined;
  let speakerTold: Reading | undefined;
  let endedTold: Reading | undefined;
  let headlineTold: Reading | undefined;
  let ruledTold: Reading | undefined;
  let eventTold: Reading | undefined;
  let isOfStrangePlace = false;
  let believed: readonly string[] = [];
  let tied: readonly Premise[] = [];
  const understoodOf = (reading: Reading, of: readonly Subject[]) =>
    understandOne(reading, question, own, of, weighed, readings.length);
  /** What a short question asks about what was told before it; undefined where it asks something itself. */
  const askingOfTold = (reading: Reading): ReturnType<typeof understoodOf> | undefined => {
    const isGoingOn = reading.has('next') || isOpenEnded(reading, own.words);
    // "A judge stopped X's list. And then?": what became of the case.
    if (ruledTold && isGoingOn && (isEcho(reading, goingOn) || isNextAlone(reading)))
      return [askedOfTold(asQuestion(ruledTold), question, own, 'ruled')];
    if (dayTold && isGoingOn && (isEcho(reading, goingOn) || isNextAlone(reading)))
      return [askedOfTold(asQuestion(dayTold), question, own, dayTold.has('deadline') ? 'passed' : 'next')];
    // "Its listing: how did it end?": what happened is told.
    if (eventTold && isEcho(reading, endingSo)) return understoodOf(asQuestion(eventTold), []);
    // "He revoked three of the orders. Which three?"
    if (endedTold && asksWhichOfThem(reading)) return [askedOfTold(asQuestion(endedTold), question, own, 'undone')];
    const told = headlineTold && asksItsDay(reading) ? happenedAsTold(headlineTold, own) : undefined;
    if (told) {
      const tell: Tell = { intent: 'history', about: [told], frame: plainFrame };
      return [tellingPassage(tell, reading, question, { because: [], readAs: [] })];
    }
    if (speakerTold && isEcho(reading, askingBack))
      return [askedOfTold(asQuestion(speakerTold), question, own, 'said')];
    const listing = quoted && asksForNames(quoted, reading, own.words) ? measuresTold(context) : [];
    if (listing.length > 0) return [askedOfTold(reading, question, own, 'names', listing)];
    if (quoted && asksForTheirNames(quoted, reading)) return [askedOfTold(asQuestion(quoted), question, own, 'names')];
    if (!isEcho(reading)) return undefined;
    const measure = context.findLast(({ kind }) => kind === 'measure');
    if (measure && !dayTold && isWhatIsIt(reading)) return [askedOfTold(reading, question, own, 'does', [measure])];
    if (measure && reading.has('still')) return [askedOfTold(reading, question, own, 'standing', [measure])];
    return quoted && understoodOf(asQuestion(quoted), []);
  };
  const commanded = readings.some(({ reading }) => reading.refusals.includes('instruction'));
  for (const [at, { part, reading: alone, quotes, headline, from, stood, tied: tie }] of readings.entries()) {
    // What comes after as many questions as are answered is not looked into, unless one of them may be a command.
    if (!commanded && at >= mostQuestions && withoutDoubles(clearOf(understood)).length >= mostQuestions) break;
    const dated = withDayBefore(
      alone,
      readings.slice(0, at).map((earlier) => earlier.reading),
    );
    if (tie) tied = [...tied, tie];
    const reading = believed.length + tied.length > 0 ? { ...dated, believed, tied } : dated;
    if (beside.length > 0 && at < titles.length) {
      context.push(...reading.mentions.flatMap(({ subjects }) => subjects.slice(0, 1)));
      continue;
    }
    // "when did X bar it, and when did they lift it": of a place that is not on record nothing more is told.
    if (isOfStrangePlace && reading.mentions.length === 0 && reading.has('pronoun')) continue;
    // "when was it revoked and by whom": what ended it is told with its end.
    if (readings[at - 1]?.reading.has('end') && isOnlyByWhom(reading)) continue;
    // "How many of them? Which?": what was counted is told by name already.
    const before = readings[at - 1]?.reading;
    // "Is it on a list, which one?": so it is where it is asked whether any names it.
    const isToldBefore = before?.has('how-many') || (before?.has('yes-no') && before.has('list', 'name', 'list-noun'));
    if (isToldBefore && isOnlyWhich(reading, own.words)) continue;
    if (asking && !part.asks && readings.length > 1) {
      const { measures, apps, companies, rulings } = viewTold(reading, own, today);
      const named = [...apps, ...companies, ...measures, ...rulings];
      context.push(...named);
      // What it takes for granted is corrected with the question's own answer.
      const view = viewOf(reading, own);
      believed = [...believed, ...heldBeliefs(view, [], own.knowledge, own.words)];
      if (named.length > 0) quoted = reading;
      if (view.quoted.length > 0) speakerTold = reading;
      if (endsSoMany(reading)) endedTold = reading;
      headlineTold = reading;
      // "They won on that day. And then?" goes on from the day.
      const isOfOneDay = reading.dates.some(({ moment }) => moment.kind === 'day');
      const isRuled = courtly(reading) || view.rulings.length > 0;
      ruledTold = view.apps.length === 1 && isRuled && !isOfOneDay ? reading : undefined;
      eventTold = view.events.length > 0 && reading.tokens.length <= mostOfNamed ? reading : undefined;
      dayTold =
        isOfDay(reading) || (named.length === 0 && (reading.has('court-sure') || view.rulings.length > 0))
          ? reading
          : undefined;
      // A statement before the question is what it is about, unless it refuses by itself.
      if (!reading.refusals.includes('instruction')) continue;
    }
    const [one, ...besides] = from
      ? [tellingPassage(from, reading, question, { because: [], readAs: [] })]
      : quotes
        ? [ofQuoted(askedOfTold(reading, question, own, 'said'))]
        : headline
          ? [askedOfHeadline(reading, question, own, headline)]
          : stood
            ? [askedOfTold(reading, question, own, reading.mention('measure').length > 0 ? 'standing' : 'stood')]
            : (askingOfTold(reading) ?? understoodOf(reading, context));
    isOfStrangePlace = one.kind === 'stranger' && one.absence === 'no-measure';
    for (const way of withoutDoubles([one, ...besides], true)) understood.push({ one: way, asks: part.asks });
    const strange = strangersBeside(one, reading, own.words);
    if (strange) understood.push({ one: strange, asks: part.asks });
    const told = one.kind === 'clear' ? spokenOf(one.tell) : [];
    if (told.some(isMain)) context.push(...told);
    else context.push(...reading.mentions.flatMap(({ subjects }) => subjects.slice(0, 1)).filter(isMain));
  }
  // "is that still right?" after a quotation asks about what was quoted, and a mistaken one is corrected in any case.
  const isOpen = (refusal: Refusal) =>
    refusal === 'noise' || refusal === 'unknown-words' || (refusal === 'topic' && believed.length > 0);
  const open = understood.every(({ one }) => one.kind !== 'clear' && (one.kind !== 'unclear' || isOpen(one.refusal)));
  if (open) {
    for (const { part, reading } of readings) {
      // "agree or disagree": what asks for an opinion tells nothing.
      if (part.asks || !asking || reading.surely.size > 0) continue;
      const [one] = understandOne(asQuestion(reading), question, own, [], undefined);
      const corrects = one.kind === 'clear' && one.tell.frame.premises.some(({ kind }) => kind === 'belief');
      if (corrects || (one.kind === 'clear' && one.tell.intent !== 'overview' && one.tell.intent !== 'profile'))
        understood.push({ one, asks: false });
    }
  }
  const withBase = (one: Understanding): Understanding => ({ ...one, because: [...base.because, ...one.because] });
  const clear = clearOf(understood);
  // What only states or orders something beside an attempt to command is part of it; a question beside it is answered.
  const isCommanded =
    commanded &&
    understood.some(({ one }) => one.kind === 'unclear' && one.refusal === 'instruction') &&
    understood.every(({ one, asks }) => one.kind !== 'clear' || !asks);
  if (clear.length > 0 && !isCommanded) {
    const strangers = understood.filter(({ one }) => one.kind === 'stranger').map(({ one }) => one);
    return withoutDoubles([...clear, ...strangers])
      .slice(0, mostQuestions)
      .map(withBase);
  }
  const order: Understanding['kind'][] = ['stranger', 'ambiguous', 'unclear'];
  // An attempt to command is that, whatever else stands beside it.
  const commands = understood.find(({ one }) => one.kind === 'unclear' && one.refusal === 'instruction')?.one;
  if (commands) return [withBase(commands)];
  const best = understood.map(({ one }) => one).sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))[0];
  return [
    withBase(
      best ?? { ...base, kind: 'unclear', refusal: 'noise', near: own.prominent.starters, asOf: question.clock.asOf },
    ),
  ];
}

/** A text with its lines joined, its blanks asked for, and what it sets side by side compared. */
const plainlyAsked = (text: string, { words }: Mind): string =>
  withSidesCompared(
    withBlankAsked(withLinesJoined(withoutCries(endsOfText(text), words), words), words.cues),
    words.cues,
  );

/** A text and its tokens: one that ends in "or am i wrong" asks whether what it tells is so, and ends in a question mark. */
function withoutDoubt(written: string, { words }: Mind): { text: string; tokens: readonly Token[] } {
  const tokens = endsOf(fold(written));
  const at = doubtAt(tokens, words);
  const last = at === undefined ? undefined : tokens[at - 1];
  return last ? { text: `${written.slice(0, last.end)}?`, tokens: tokens.slice(0, at) } : { text: written, tokens };
}

/** What is read of a text: the title that an address spells only where nothing is named beside it. */
function textOf(written: string, { book }: Mind): string {
  const text = withoutAddresses(written);
  const titled = text === written ? text : withTitles(written);
  if (titled === text || text.trim() === '') return text;
  return exactMentions(fold(text), book, text).some(({ weak }) => !weak) ? text : titled;
}

/** "On 1 March 2021 they paid. Was anything barred at that time?": the day that was told is the day that is meant. */
function withDayBefore(reading: Reading, before: readonly Reading[]): Reading {
  const isVague = reading.dates.every(({ moment }) => moment.kind === 'ambiguous' && moment.days.length === 0);
  const told = before.flatMap(({ dates }) =>
    dates.filter(({ moment: { kind } }) => kind === 'day' || kind === 'period'),
  );
  const [vague] = reading.dates;
  const day = told.at(-1);
  // "They won. And then what happened that week?": what came next comes after what was told, whenever that was.
  if (vague && isVague && !day && before.length > 0 && reading.has('next')) return { ...reading, dates: [] };
  return vague && isVague && day ? { ...reading, dates: [{ ...vague, moment: day.moment }] } : reading;
}

/** What was told of; where all was, the measures that it was narrowed to. */
const spokenOf = ({ about, frame: { filters } }: Tell): readonly Subject[] =>
  about.length > 0 ? about : filters.measures.map((id): Subject => ({ kind: 'measure', id }));

const isMain = ({ kind }: Subject) =>
  kind === 'app' ||
  kind === 'company' ||
  kind === 'measure' ||
  kind === 'ruling' ||
  kind === 'plan' ||
  kind === 'jurisdiction';

const clearOf = (understood: readonly { one: Understanding }[]): Understanding[] =>
  understood.flatMap(({ one }) => (one.kind === 'clear' ? [one] : []));

function withoutDoubles(list: Understanding[], isOfOne = false): Understanding[] {
  const seen = new Set<string>();
  return list.filter((one) => {
    const key =
      one.kind === 'clear'
        ? JSON.stringify([
            one.tell.intent,
            one.tell.about,
            one.tell.frame.aspect,
            // "Who runs it, and who is behind it": of two questions, and not of two ways to understand one.
            !isOfOne && apart.has(one.tell.frame.relation) ? one.tell.frame.relation : undefined,
            one.tell.frame.filters,
            // "How much has A of it, and how much B": each asks for a tie of its own.
            one.tell.frame.premises.filter(({ kind }) => kind === 'tie'),
            one.asOf,
          ])
        : one.kind;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** Who these are is told by no other answer: whoever owns something is told with its maker and its parent. */
const apart: ReadonlySet<Tell['frame']['relation']> = new Set([
  'founder',
  'controller',
  'shareholder',
  'operator',
  'behind',
]);

/** Nothing but the name of one measure, in quotation marks. */
const isTitle = ({ part, reading: { mentions, tokens } }: ReadPart): boolean => {
  const [only, ...others] = mentions;
  return (
    part.quoted &&
    others.length === 0 &&
    only?.from === 0 &&
    only.to === tokens.length &&
    only.subjects.length === 1 &&
    only.subjects.some(({ kind }) => kind === 'measure')
  );
};

/**
 * What is told beside a question, without what may be ordinary words. "About the Ottawa thing. Day announced?": a place, by
 * whatever name, stays where it says which one measure is spoken of.
 */
function viewTold(reading: Reading, own: Mind, today: Day): View {
  const dropped = reading.mentions.filter(
    (one) => one.weak && !isWhole(one, reading) && !isSingledOut(one, reading, own.words),
  );
  const viewWithout = (those: readonly Mention[]) => viewOf(without(reading, new Set(those), own.words, today), own);
  if (dropped.some(namesOneKind('jurisdiction'))) {
    const there = viewWithout(dropped.filter((one) => !namesOneKind('jurisdiction')(one)));
    if (there.measures.length === 1) return there;
  }
  return viewWithout(dropped);
}

/** "Telegram. Does anybody ban it?": a sentence that is a name and nothing else names it, be it an everyday word. */
const isWhole = ({ from, to }: Mention, { tokens }: Reading): boolean => from === 0 && to === tokens.length;

/**
 * "Looking for Telegram.. does anybody list it?", "my son plays Free Fire": what so few words end with is spoken of; and so
 * is what a sentence begins with and says it was barred or named: "Snack Video was blocked there. Who owns it?"
 */
function isSingledOut({ from, to, subjects }: Mention, reading: Reading, words: Lexicon): boolean {
  const { mentions, tokens, unknown, has } = reading;
  if (
    from === 0 &&
    subjects.every(({ kind }) => kind === 'app') &&
    has('ban', 'list', 'name', 'list-noun', 'app', 'own')
  )
    return true;
  return (
    mentions.length === 1 &&
    to === tokens.length &&
    from < mostOfNamed &&
    (unknown.length === 0 || words.nameBefore.has(tokens[from - 1]?.text ?? ''))
  );
}

/** What was told, read as if it had been asked. */
const asQuestion = (told: Reading): Reading => ({ ...told, refusals: [], unknown: [], asks: true });

const isOfDay = ({ dates }: Reading): boolean =>
  dates.some(({ moment: { kind } }) => kind === 'day' || kind === 'period');

/** What "then what?" and "and what happened after that?" say beside asking about what was said before. */
const goingOn: readonly CueClass[] = ['next', 'happen', 'how', 'of', 'take', 'past', 'went-by', 'join'];

/** "It comes, it goes, and?": it ends with the word that joins what is to be told. */
function isOpenEnded({ tokens, asks }: Reading, { cues }: Lexicon): boolean {
  const [and] = cues.joiners;
  return asks && tokens.length > 2 && tokens.at(-1)?.text === and;
}

/** So short a text names what happened, and says nothing of it. */
const mostOfNamed = 4;

/** What "how did it end?" and "did it go through?" say beside asking what became of something that was told. */
const endingSo: readonly CueClass[] = [...goingOn, 'end', 'ever', 'still'];

/** "Revoked three of the orders": so many were ended. */
const endsSoMany = ({ at, isAt }: Reading): boolean => at('end').some((place) => isAt(place + 1, 'number-word'));

/** "Which three?", "which ones are meant?": of those that were told of. */
const asksWhichOfThem = ({ mentions, dates, isAt }: Reading): boolean =>
  mentions.length === 0 && isUndated({ dates }) && isAt(0, 'which', 'what') && isAt(1, 'number-word', 'pronoun');

/** "Next stop?", "next chapter?": the word says it all. */
const isNextAlone = ({ mentions, dates, tokens, has }: Reading): boolean =>
  mentions.length === 0 &&
  isUndated({ dates }) &&
  tokens.length <= mostOfNext &&
  !has('deadline', 'due', 'who', 'which');
const mostOfNext = 3;

/** What "which ones were they again?" says beside asking for what somebody said. */
const askingBack: readonly CueClass[] = [
  'which',
  'who',
  'how',
  'name',
  'tell',
  'number-word',
  'also',
  'say',
  'say-sure',
];

/** What somebody has told of, where that is one measure or a few of a place. */
function measuresTold(context: readonly Subject[]): readonly Subject[] {
  const measures = context.filter(({ kind }) => kind === 'measure');
  return measures.length <= mostListing ? measures : [];
}
const mostListing = 3;

/** "Which?", "which ones?", "and which are they", and nothing else. */
function isOnlyWhich({ mentions, dates, tokens, isAt }: Reading, { joiners }: Lexicon): boolean {
  const at = joiners.has(tokens[0]?.text ?? '') ? 1 : 0;
  const rest = tokens.length - at;
  const isWhole = rest === 1 || isAt(at + 1, 'pronoun') || (isAt(at + 1, 'be') && isAt(at + 2, 'pronoun'));
  return mentions.length + dates.length === 0 && rest <= 3 && isAt(at, 'which', 'what') && isWhole;
}

/** Asked who said it, a text is looked for among what was said, and nothing else is told. */
const ofQuoted = (one: Understanding): Understanding =>
  one.kind === 'clear' ? { ...one, tell: { ...one.tell, frame: { ...one.tell.frame, quoted: true } } } : one;

/** "What is it?", "what's that": what it is that was told of. */
const isWhatIsIt = ({ isAt, tokens, has }: Reading): boolean =>
  isAt(0, 'what') && tokens.length <= 3 && has('pronoun') && !has('still', 'same', 'back');

/** "by whom?", and nothing else. */
const isOnlyByWhom = ({ mentions, dates, tokens, isAt, has }: Reading): boolean =>
  mentions.length + dates.length === 0 && tokens.length <= 3 && has('who') && isAt(tokens.length - 2, 'by');

/** "was it?", "is that still right?": nothing but a question about what was said before. */
function isEcho({ mentions, classes, unknown, dates, tokens }: Reading, also: readonly CueClass[] = []): boolean {
  const empty = new Set<CueClass>([
    ...also,
    'be',
    'yes-no',
    'pronoun',
    'several',
    'still',
    'do',
    'not',
    'same',
    'have',
    'only',
    'what',
    'mean',
    'back',
    'back-reference',
    'leave',
    'catch-up',
    'omit',
  ]);
  return (
    mentions.length === 0 &&
    unknown.length === 0 &&
    isUndated({ dates }) &&
    tokens.length <= 6 &&
    classes.every((set) => [...set].every((cue) => empty.has(cue)))
  );
}
