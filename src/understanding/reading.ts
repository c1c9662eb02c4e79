/** One question of a text, with all that the steps before the intent have found in it. */
import type { Premise } from '../answers/answer.ts';
import type { Day } from '../calendar.ts';
import type { Subject, SubjectKind } from '../knowledge/knowledge.ts';
import type { CueClass, RefusalClass } from '../languages/cues/cues.ts';
import { readApart } from './apart.ts';
import { isCommand } from './commanding.ts';
import type { Token } from './fold.ts';
import type { Lexicon } from './lexicon.ts';
import { type Budget, type Mention, type NameBook, nearMentions } from './mentions.ts';
import { editDistance, slipsAllowed } from './near.ts';
import { Notes } from './notes.ts';
import { type DateMention, findDates } from './when.ts';
import { isOrdinary } from './words.ts';

export type Reading = {
  tokens: readonly Token[];
  text: string;
  mentions: readonly Mention[];
  dates: readonly DateMention[];
  /** Cue classes by token; names and dates give none. */
  classes: readonly ReadonlySet<CueClass>[];
  has(...any: CueClass[]): boolean;
  /** Whether the token at a position has one of the classes. */
  isAt(at: number, ...any: CueClass[]): boolean;
  /** Token positions that have a class. */
  at(cue: CueClass): readonly number[];
  /** "45 days": a number of days is spoken of. */
  countsDays: boolean;
  /** Cue words read from typos, by token. */
  corrected: ReadonlyMap<number, string>;
  refusals: readonly RefusalClass[];
  /** Those of them that leave no doubt. */
  surely: ReadonlySet<RefusalClass>;
  /** Words that nothing accounts for. */
  unknown: readonly Token[];
  /** Ids of beliefs that were shown right before it. */
  believed: readonly string[];
  /** Whose something was said to be by the way, where it is not. */
  tied: readonly Premise[];
  /** Ends in a question mark, or opens as a question does. */
  asks: boolean;
  /** What was worked out of it, and of what was made of it. */
  notes: Notes;
  subjects(kind: SubjectKind): Subject[];
  mention(kind: SubjectKind): Mention[];
};

const nowhere: readonly number[] = [];

/** What a token is part of. */
const covered = (spans: readonly { from: number; to: number }[]) => {
  const set = new Set<number>();
  for (const { from, to } of spans) for (let at = from; at < to; at++) set.add(at);
  return set;
};

/** Finds everything in one question's tokens. `exact` are the exact mentions that lie in it, at its own positions. */
export function read(
  tokens: readonly Token[],
  exact: readonly Mention[],
  asks: boolean,
  text: string,
  book: NameBook,
  words: Lexicon,
  today: Day,
  budget: Budget,
): Reading {
  const corrected = new Map<number, string>();
  const firstNames = covered(exact.filter(({ weak }) => !weak));
  const names = covered(exact);
  const isUnknown = (token: Token, at: number) =>
    !firstNames.has(at) &&
    token.kind === 'word' &&
    // "wechat py", "we chat py": right behind a name two letters may be the rest of a longer one.
    (token.text.length >= leastSlipped || (token.text.length === leastSlipped - 1 && names.has(at - 1))) &&
    /[a-z]/.test(token.text) &&
    !words.knows(token.text) &&
    !isOrdinary(token.text) &&
    words.refusalsOf(token.text).length === 0;
  const near = nearMentions(tokens, exact, book, text, (token, at) => isUnknown(token, at), budget);
  const nearCovered = covered(near);
  // A typo may be of a cue rather than of a name: the nearer reading wins, a name where both are as near.
  const kept = near.filter((mention) => {
    if (mention.to - mention.from > 1) return true;
    const token = tokens[mention.from] as Token;
    const cue = nearCue(token.text, words, budget);
    if (!cue) return true;
    const lead = editDistance(token.text, cue) - editDistance(token.text, mention.entry.key);
    // "fiinish": what is not even on record is meant only where nothing else is as near.
    if (mention.entry.outsider ? lead > 0 : lead >= 0) return true;
    nearCovered.delete(mention.from);
    return false;
  });
  const mentions = [...exact.filter((mention) => ![...range(mention)].some((at) => nearCovered.has(at))), ...kept].sort(
    (a, b) => a.from - b.from,
  );
  tokens.forEach((token, at) => {
    if (isUnknown(token, at) && !nearCovered.has(at)) {
      const cue = nearCue(token.text, words, budget);
      if (cue) corrected.set(at, cue);
    }
  });
  return reading(tokens, mentions, asks, text, words, today, corrected);
}

/** Shorter words are no slips of a name; so short ones only beside others of it: "wsp office". */
const leastSlipped = 3;

function* range({ from, to }: { from: number; to: number }) {
  for (let at = from; at < to; at++) yield at;
}

function nearCue(word: string, words: Lexicon, budget: Budget): string | undefined {
  if (word.length === leastSwapped) return swappedCue(word, words) ?? slippedAsking(word, words);
  if (word.length < 5 || budget.left <= 0) return undefined;
  budget.left--;
  const [best] = words.near.near(word, 1);
  return best && best.distance <= Math.min(2, slipsAllowed(Math.min(word.length, best.key.length)))
    ? best.key
    : undefined;
}

const leastSwapped = 4;

/** "lsit", "onws": of so short a word only two letters that changed places are read right. */
function swappedCue(word: string, words: Lexicon): string | undefined {
  const swapped = [0, 1, 2].map(
    (at) => word.slice(0, at) + (word[at + 1] ?? '') + (word[at] ?? '') + word.slice(at + 2),
  );
  const [only, ...others] = [...new Set(swapped)].filter((one) => words.classesOf(one).length > 0);
  return others.length === 0 ? only : undefined;
}

/** "whih", "wher": a question word that lacks a letter. */
function slippedAsking(word: string, words: Lexicon): string | undefined {
  const [best] = words.near.near(word, 1);
  const isAsking =
    best && words.classesOf(best.key).some((cue) => cue === 'which' || cue === 'where' || cue === 'whose');
  return isAsking && best.distance === 1 && best.key.length === word.length + 1 ? best.key : undefined;
}

/** No day is spoken of, unless it is today. */
export const isUndated = ({ dates }: Pick<Reading, 'dates'>): boolean =>
  dates.every(({ moment }) => moment.kind === 'now');

/** The same question without some of its mentions, for names that turn out to be ordinary words. */
export function without(reading_: Reading, dropped: ReadonlySet<Mention>, words: Lexicon, today: Day): Reading {
  if (dropped.size === 0) return reading_;
  return reading(
    reading_.tokens,
    reading_.mentions.filter((mention) => !dropped.has(mention)),
    reading_.asks,
    reading_.text,
    words,
    today,
    reading_.corrected,
  );
}

function reading(
  tokens: readonly Token[],
  mentions: readonly Mention[],
  asks: boolean,
  text: string,
  words: Lexicon,
  today: Day,
  corrected: ReadonlyMap<number, string>,
): Reading {
  const names = covered(mentions);
  const dates = findDates(tokens, text, today, words.cues, (at) => names.has(at));
  const dated = covered(dates.filter(({ moment }) => moment.kind !== 'now'));
  const word = (at: number) => corrected.get(at) ?? tokens[at]?.text ?? '';
  const classes = tokens.map(
    (_, at) => new Set<CueClass>(names.has(at) || dated.has(at) ? [] : words.classesOf(word(at))),
  );
  // "the eight apps" names a measure and still speaks of its apps.
  for (const { from, to, subjects } of mentions)
    if (
      to - from <= 3 &&
      subjects.some(({ kind }) => kind === 'measure') &&
      (words.cues.numbers[word(from)] !== undefined || /^\d+$/.test(word(from))) &&
      words.classesOf(word(to - 1)).includes('app')
    )
      classes[to - 1]?.add('app');
  readApart(tokens, mentions, classes, words);
  const refusals: RefusalClass[] = [];
  const surely = new Set<RefusalClass>();
  const phrased = new Set<number>();
  tokens.forEach((_, at) => {
    let quietened = 0;
    for (const { words: parts, cue, refusal, sure, quiet } of words.phrases.get(word(at)) ?? []) {
      // "in place of" says nothing about what is in place.
      if (parts.length < quietened) continue;
      if (
        !parts.every(
          (part, step) =>
            word(at + step) === part &&
            !names.has(at + step) &&
            (step === 0 || !/[.?!\n]/.test(tokens[at + step]?.gap ?? '')),
        )
      )
        continue;
      if (quiet) {
        for (const set of classes.slice(at, at + parts.length)) set.clear();
        quietened = Math.max(quietened, parts.length);
      }
      if (cue) classes[at]?.add(cue);
      if (refusal === 'prediction' && isPast(tokens, at, words)) continue;
      if (refusal && sure) surely.add(refusal);
      if (refusal) refusals.push(refusal);
      else
        parts.forEach((_part, step) => {
          phrased.add(at + step);
        });
    }
  });
  // "the federal register" registers nobody: a word of a phrase that says something here refuses nothing.
  tokens.forEach((_, at) => {
    if (names.has(at) || phrased.has(at)) return;
    // "by when should they answer": a day that is set for somebody is no advice.
    if (words.duties.has(word(at)) && classes.slice(0, at).some((set) => set.has('when') || set.has('date-of')))
      classes[at]?.add('must');
    else refusals.push(...words.refusalsOf(word(at)));
  });
  const opened = tokens.findIndex(({ text: first }) => words.openers.has(first) || words.futureOpeners.has(first));
  // "X said it will sue": what was foretold is on record.
  const isTold = classes.slice(0, Math.max(0, opened)).some((set) => set.has('say-sure'));
  // "a few examples will do": what would be enough is nothing foretold.
  const isEnough = opened > 2 && opened === tokens.length - 2 && classes[opened + 1]?.has('do');
  if (words.futureOpeners.has(tokens[opened]?.text ?? '') && !isTold && !isEnough) refusals.push('prediction');
  if (!isTold && foretells(tokens, mentions, classes, words)) {
    refusals.push('prediction');
    surely.add('prediction');
  }
  if (isCommand(tokens, words)) refusals.push('instruction');
  const unknown = tokens.filter((token, at) => {
    if (names.has(at) || dated.has(at) || phrased.has(at) || corrected.has(at)) return false;
    if (token.kind === 'number') return token.text.length > 3 && !words.cues.numbers[token.text];
    return !words.knows(token.text);
  });
  const places = new Map<CueClass, number[]>();
  classes.forEach((set, at) => {
    for (const cue of set) {
      const known = places.get(cue);
      if (known) known.push(at);
      else places.set(cue, [at]);
    }
  });
  return {
    tokens,
    text,
    mentions,
    dates: places.has('catch-up') ? sinceThen(dates) : dates,
    classes,
    has: (...any) => any.some((cue) => places.has(cue)),
    isAt: (at, ...any) => any.some((cue) => classes[at]?.has(cue)),
    at: (cue) => places.get(cue) ?? nowhere,
    refusals,
    surely,
    unknown,
    believed: [],
    tied: [],
    asks,
    countsDays: tokens.some(
      (token, at) =>
        token.kind === 'number' && words.dayUnits.has(tokens[at + 1]?.text ?? '') && tokens[at + 2]?.text !== 'ago',
    ),
    corrected,
    notes: new Notes(),
    subjects: (kind) =>
      unique(mentions.flatMap((mention) => mention.subjects.filter((subject) => subject.kind === kind))),
    mention: (kind) => mentions.filter((mention) => mention.subjects.some((subject) => subject.kind === kind)),
  };
}

/** "I last read of it in May 2021, what did I miss": the time that is told is where what is asked for begins. */
const sinceThen = (dates: readonly DateMention[]): readonly DateMention[] => {
  const [date, ...others] = dates;
  const isSaid = date?.moment.kind === 'day' || date?.moment.kind === 'period';
  return date && isSaid && others.length === 0 && (date.relation === 'on' || date.relation === 'none')
    ? [{ ...date, relation: 'since' }]
    : dates;
};

/** "What will Texas add", "which apps will India ban next": what somebody is to bar lies ahead, wherever the "will" stands. */
const foretells = (
  tokens: readonly Token[],
  mentions: readonly Mention[],
  classes: readonly ReadonlySet<CueClass>[],
  words: Lexicon,
): boolean =>
  mentions.some(
    ({ from, to, subjects }) =>
      words.futureOpeners.has(tokens[from - 1]?.text ?? '') &&
      subjects.some(({ kind }) => kind === 'jurisdiction' || kind === 'person' || kind === 'authority') &&
      foretold.some((cue) => classes[to]?.has(cue)),
  );
const foretold = ['ban', 'join', 'name', 'list', 'remove', 'end', 'sign', 'issue', 'allow'] as const;

/** "what was it going to be": what lay ahead then is on record. */
const isPast = (tokens: readonly Token[], at: number, words: Lexicon): boolean =>
  tokens.slice(Math.max(0, at - 5), at).some(({ text }) => words.pastOpeners.has(text));

/** The first list that has anything in it. */
export const firstOf = (...lists: readonly (readonly Subject[])[]): readonly Subject[] =>
  lists.find((list) => list.length > 0) ?? [];

export function unique(subjects: readonly Subject[]): Subject[] {
  const seen = new Set<string>();
  return subjects.filter(({ kind, id }) => {
    const key = `${kind}:${id}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
