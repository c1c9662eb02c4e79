/** A language's cues, made ready for look-up once. */
import type { CueClass, Cues, RefusalClass } from '../languages/cues/cues.ts';
import { doubtsByLast } from './doubts.ts';
import { type NearIndex, nearIndex } from './near.ts';

/** Several words and what they give away; `quiet` ones give away nothing, `sure` ones leave no doubt. */
export type Phrase = {
  words: readonly string[];
  cue?: CueClass;
  refusal?: RefusalClass;
  sure?: boolean;
  quiet?: boolean;
};

export type Lexicon = {
  cues: Cues;
  classesOf(word: string): readonly CueClass[];
  refusalsOf(word: string): readonly RefusalClass[];
  /** Phrases by their first word: the words and what they give away. */
  phrases: ReadonlyMap<string, readonly Phrase[]>;
  plain: ReadonlySet<string>;
  chatter: ReadonlySet<string>;
  openers: ReadonlySet<string>;
  whether: ReadonlySet<string>;
  oneself: ReadonlySet<string>;
  changing: ReadonlySet<string>;
  changed: ReadonlySet<string>;
  commands: ReadonlySet<string>;
  origin: ReadonlySet<string>;
  papers: ReadonlySet<string>;
  futureOpeners: ReadonlySet<string>;
  pastOpeners: ReadonlySet<string>;
  clauseOpeners: ReadonlySet<string>;
  tieOpeners: ReadonlySet<string>;
  tieLeads: ReadonlySet<string>;
  duties: ReadonlySet<string>;
  paying: { verbs: ReadonlySet<string>; sums: ReadonlySet<string> };
  venues: ReadonlySet<string>;
  joiners: ReadonlySet<string>;
  verbBefore: ReadonlySet<string>;
  verbAfter: ReadonlySet<string>;
  nameBefore: ReadonlySet<string>;
  nameAfter: ReadonlySet<string>;
  messageBefore: ReadonlySet<string>;
  otherThings: ReadonlySet<string>;
  appSigns: ReadonlySet<string>;
  otherPlaces: ReadonlySet<string>;
  ownArticles: ReadonlySet<string>;
  appNouns: ReadonlySet<string>;
  copulas: ReadonlySet<string>;
  played: ReadonlySet<string>;
  groupBefore: ReadonlySet<string>;
  indefinite: ReadonlySet<string>;
  firmAfter: ReadonlySet<string>;
  citing: ReadonlySet<string>;
  usedIn: ReadonlySet<string>;
  firmEnds: ReadonlySet<string>;
  firmHas: ReadonlySet<string>;
  firmDoes: ReadonlySet<string>;
  workedAt: ReadonlySet<string>;
  askedOf: ReadonlySet<string>;
  noneOf: ReadonlySet<string>;
  appHas: ReadonlySet<string>;
  framedBy: ReadonlySet<string>;
  moneyWords: ReadonlySet<string>;
  whereTo: ReadonlySet<string>;
  nameNouns: ReadonlySet<string>;
  sharesDid: ReadonlySet<string>;
  workedBefore: ReadonlySet<string>;
  givenBefore: ReadonlySet<string>;
  writtenIn: ReadonlySet<string>;
  sentOver: ReadonlySet<string>;
  doers: ReadonlySet<string>;
  modern: ReadonlySet<string>;
  /** By the category of an app. */
  kindSigns: ReadonlyMap<string, ReadonlySet<string>>;
  otherWorks: ReadonlyMap<string, ReadonlySet<string>>;
  didVerbs: ReadonlySet<string>;
  askedBefore: ReadonlySet<string>;
  sentBy: ReadonlySet<string>;
  fromTo: ReadonlySet<string>;
  leaving: ReadonlySet<string>;
  unended: ReadonlySet<string>;
  goingOn: ReadonlySet<string>;
  listSigns: ReadonlySet<string>;
  setAgainst: ReadonlySet<string>;
  joining: ReadonlySet<string>;
  against: ReadonlySet<string>;
  answered: ReadonlySet<string>;
  /** What stands between a name and the list that it may be on. */
  listing: ReadonlySet<string>;
  articles: ReadonlySet<string>;
  definite: ReadonlySet<string>;
  details: ReadonlySet<string>;
  whoseDetails: ReadonlySet<string>;
  betweenDetails: ReadonlySet<string>;
  /** The words that ask for a day, and for one of several. */
  when: string;
  which: string;
  heads: ReadonlySet<string>;
  leads: ReadonlySet<string>;
  lives: ReadonlySet<string>;
  anaphors: ReadonlySet<string>;
  pointers: ReadonlySet<string>;
  ones: ReadonlySet<string>;
  belonging: ReadonlySet<string>;
  possessions: ReadonlySet<string>;
  owning: ReadonlySet<string>;
  executive: { before: ReadonlySet<string>; nouns: ReadonlySet<string> };
  personNouns: ReadonlySet<string>;
  placeBefore: ReadonlySet<string>;
  notPlaceBefore: ReadonlySet<string>;
  verbForms: ReadonlySet<string>;
  verbSigns: ReadonlySet<string>;
  aboutSigns: ReadonlySet<string>;
  having: ReadonlySet<string>;
  alternatives: ReadonlySet<string>;
  causing: ReadonlySet<string>;
  parting: { verbs: ReadonlySet<string>; particles: ReadonlySet<string> };
  takingOver: { verbs: ReadonlySet<string>; particles: ReadonlySet<string> };
  taking: { verbs: ReadonlySet<string>; moods: ReadonlySet<string> };
  lifting: { verbs: ReadonlySet<string>; particles: ReadonlySet<string> };
  overruling: { words: ReadonlySet<string>; as: string };
  doubts: ReadonlyMap<string, readonly (readonly string[])[]>;
  leavingOut: {
    verbs: ReadonlySet<string>;
    particles: ReadonlySet<string>;
    behind: readonly (readonly string[])[];
  };
  datingSigns: ReadonlySet<string>;
  dayPrepositions: ReadonlySet<string>;
  spanSigns: ReadonlySet<string>;
  units: ReadonlySet<string>;
  dayUnits: ReadonlySet<string>;
  countedNouns: ReadonlySet<string>;
  countOpeners: ReadonlySet<string>;
  turns: ReadonlySet<string>;
  numberSigns: ReadonlySet<string>;
  /** Cue words by near spelling, for typos in words that are no names. */
  near: NearIndex<string>;
  /** Small words of other languages: the codes of those that have them. */
  smallWords: ReadonlyMap<string, readonly string[]>;
  /** Letters of one language alone, and its code. */
  ownLetters: ReadonlyMap<string, string>;
  /** By the code of a language, the words after which a name stands. */
  placedAfter: ReadonlyMap<string, ReadonlySet<string>>;
  knows(word: string): boolean;
  /** The record's own sentences use this word (or a form of it): it is not off the topic. */
  speaksOf(word: string): boolean;
};

const words = (list: string) => list.split(' ').filter((word) => word !== '');

/** Endings of the same word made equal; only for comparing wordings with each other. */
export function stem(word: string): string {
  if (word.length <= 4) return word;
  const ending = endings.find((one) => word.endsWith(one));
  return ending ? word.slice(0, -ending.length) : word;
}
const endings = ['ing', 'ed', 'es', 's', 'd', 'e'];

/** Cues of verbs that people bend as they like: "killin", "yeeting". */
const bent: ReadonlySet<CueClass> = new Set(['ban', 'end', 'sign', 'extend']);
const leastBent = 6;

/** What a word may be a form of, by its regular endings. */
function rootsOf(word: string): string[] {
  if (word.length < leastBent) return [];
  if (/in$/.test(word)) return [`${word}g`, ...rootsOf(`${word}g`)];
  const root = word.replace(/(ing|ed|s)$/, '');
  return root === word ? [] : [root, `${root}e`, root.replace(/(.)\1$/, '$1')];
}

const setsOf = (table: Readonly<Record<string, string>>): Map<string, ReadonlySet<string>> =>
  new Map(Object.entries(table).map(([key, list]) => [key, new Set(words(list))]));

/** Each small word with the codes of the languages that have it. */
function codesOf(all: Cues['smallWords']): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const [code, { small }] of Object.entries(all))
    for (const word of words(small)) found.set(word, [...(found.get(word) ?? []), code]);
  return found;
}

/** `spoken` are the sentences of the record, whose words count as known. */
export function lexicon(cues: Cues, spoken: Iterable<string> = []): Lexicon {
  const classes = new Map<string, CueClass[]>();
  for (const [cue, list] of Object.entries(cues.words) as [CueClass, string][])
    for (const word of words(list)) {
      const known = classes.get(word);
      if (!known) classes.set(word, [cue]);
      else if (!known.includes(cue)) known.push(cue);
    }
  const plain = new Set(words(cues.plain));
  const chatter = new Set(words(cues.chatter));
  const refusals = new Map<string, RefusalClass[]>();
  const phrases = new Map<string, Phrase[]>();
  const addPhrase = (phrase: string, what: Omit<Phrase, 'words'>) => {
    const parts = words(phrase);
    const [first] = parts;
    if (!first) return;
    const known = phrases.get(first);
    if (known) known.push({ words: parts, ...what });
    else phrases.set(first, [{ words: parts, ...what }]);
  };
  // What a phrase takes away is taken before what another gives.
  for (const phrase of cues.quiet) addPhrase(phrase, { quiet: true });
  for (const [cue, list] of Object.entries(cues.phrases) as [CueClass, string[]][])
    for (const phrase of list) addPhrase(phrase, { cue });
  for (const [refusal, { words: list, phrases: lines, sure = [] }] of Object.entries(cues.refusals) as [
    RefusalClass,
    Cues['refusals'][RefusalClass],
  ][]) {
    for (const phrase of sure) addPhrase(phrase, { refusal, sure: true });
    // What is small talk too ("good morning") refuses only as part of a phrase.
    for (const word of words(list))
      if (!chatter.has(word)) refusals.set(word, [...(refusals.get(word) ?? []), refusal]);
    for (const phrase of lines) addPhrase(phrase, { refusal });
  }
  const nearable = [...classes.keys()].filter((word) => word.length >= 5);
  const none: readonly never[] = [];
  const known = new Set([
    ...[...classes].flatMap(([word, cues]) => (cues.every((cue) => cue === 'usage') ? [] : [word])),
    ...plain,
    ...chatter,
    ...[cues.months, cues.numbers, cues.ordinals, cues.dayOrdinals, cues.tens].flatMap((table) => Object.keys(table)),
  ]);
  const vocabulary = new Set<string>();
  for (const sentence of spoken)
    for (const word of sentence.toLowerCase().match(/[a-z]{3,}/g) ?? []) vocabulary.add(stem(word));
  // A form that is listed nowhere gives away what another form of the same verb does.
  const bentOf = (word: string): readonly CueClass[] => {
    const root = rootsOf(word).find((one) => classes.get(one)?.some((cue) => bent.has(cue)));
    return root === undefined ? none : (classes.get(root) ?? none).filter((cue) => bent.has(cue));
  };
  const classesOf = (word: string) => classes.get(word) ?? (known.has(word) ? none : bentOf(word));
  const knows = (word: string) => known.has(word) || bentOf(word).length > 0;
  return {
    cues,
    classesOf,
    refusalsOf: (word) => refusals.get(word) ?? none,
    phrases,
    plain,
    chatter,
    openers: new Set(words(cues.openers)),
    whether: new Set(words(cues.whether)),
    oneself: new Set(words(cues.oneself)),
    changing: new Set(words(cues.changing)),
    changed: new Set(words(cues.changed)),
    commands: new Set(words(cues.commands)),
    origin: new Set(words(cues.origin)),
    papers: new Set(words(cues.papers)),
    futureOpeners: new Set(words(cues.futureOpeners)),
    pastOpeners: new Set(words(cues.pastOpeners)),
    clauseOpeners: new Set(words(cues.clauseOpeners)),
    tieOpeners: new Set(words(cues.tieOpeners)),
    tieLeads: new Set(words(cues.tieLeads)),
    duties: new Set(words(cues.duties)),
    paying: { verbs: new Set(words(cues.paying.verbs)), sums: new Set(words(cues.paying.sums)) },
    venues: new Set(words(cues.venues)),
    joiners: new Set(cues.joiners),
    verbBefore: new Set(words(cues.verbBefore)),
    verbAfter: new Set(words(cues.verbAfter)),
    nameBefore: new Set(words(cues.nameBefore)),
    nameAfter: new Set(words(cues.nameAfter)),
    messageBefore: new Set(words(cues.messageBefore)),
    otherThings: new Set(words(cues.otherThings)),
    appSigns: new Set(words(cues.appSigns)),
    otherPlaces: new Set(words(cues.otherPlaces)),
    ownArticles: new Set(words(cues.ownArticles)),
    appNouns: new Set(words(cues.appNouns)),
    copulas: new Set(words(cues.copulas)),
    played: new Set(words(cues.played)),
    groupBefore: new Set(words(cues.groupBefore)),
    indefinite: new Set(words(cues.indefinite)),
    firmAfter: new Set(words(cues.firmAfter)),
    citing: new Set(words(cues.citing)),
    usedIn: new Set(words(cues.usedIn)),
    firmEnds: new Set(words(cues.firmEnds)),
    firmHas: new Set(words(cues.firmHas)),
    firmDoes: new Set(words(cues.firmDoes)),
    workedAt: new Set(words(cues.workedAt)),
    sentOver: new Set(words(cues.sentOver)),
    givenBefore: new Set(words(cues.givenBefore)),
    writtenIn: new Set(words(cues.writtenIn)),
    noneOf: new Set(words(cues.noneOf)),
    appHas: new Set(words(cues.appHas)),
    framedBy: new Set(words(cues.framedBy)),
    moneyWords: new Set(words(cues.moneyWords)),
    whereTo: new Set(words(cues.whereTo)),
    nameNouns: new Set(words(cues.nameNouns)),
    sharesDid: new Set(words(cues.sharesDid)),
    workedBefore: new Set(words(cues.workedBefore)),
    askedOf: new Set(words(cues.askedOf)),
    doers: new Set(words(cues.doers)),
    modern: new Set(words(cues.modern)),
    kindSigns: setsOf(cues.kindSigns),
    otherWorks: setsOf(cues.otherWorks),
    didVerbs: new Set(words(cues.didVerbs)),
    askedBefore: new Set(words(cues.askedBefore)),
    sentBy: new Set(words(cues.sentBy)),
    fromTo: new Set(words(cues.fromTo)),
    leaving: new Set(words(cues.leaving)),
    unended: new Set(words(cues.unended)),
    goingOn: new Set(words(cues.goingOn)),
    listSigns: new Set(words(cues.listSigns)),
    setAgainst: new Set(words(cues.setAgainst)),
    listing: new Set(words(cues.listing)),
    joining: new Set(words(cues.joining)),
    against: new Set(words(cues.against)),
    answered: new Set(words(cues.answered)),
    articles: new Set(words(cues.articles)),
    definite: new Set(words(cues.definite)),
    details: new Set(words(cues.details.nouns)),
    whoseDetails: new Set(words(cues.details.whose)),
    betweenDetails: new Set(words(cues.details.apart)),
    when: cues.details.when,
    which: cues.details.which,
    heads: new Set(words(cues.heads)),
    leads: new Set(words(cues.leads)),
    lives: new Set(words(cues.lives)),
    anaphors: new Set(words(cues.anaphors)),
    pointers: new Set(words(cues.pointers)),
    ones: new Set(words(cues.ones)),
    belonging: new Set(words(cues.belonging)),
    possessions: new Set(words(cues.possessions)),
    owning: new Set(words(cues.owning)),
    executive: { before: new Set(words(cues.executive.before)), nouns: new Set(words(cues.executive.nouns)) },
    personNouns: new Set(words(cues.personNouns)),
    placeBefore: new Set(words(cues.placeBefore)),
    notPlaceBefore: new Set(words(cues.notPlaceBefore)),
    verbForms: new Set(words(cues.verbForms)),
    verbSigns: new Set(words(cues.verbSigns)),
    aboutSigns: new Set(words(cues.aboutSigns)),
    having: new Set(words(cues.having)),
    alternatives: new Set(words(cues.alternatives)),
    causing: new Set(words(cues.causing)),
    takingOver: { verbs: new Set(words(cues.takingOver.verbs)), particles: new Set(words(cues.takingOver.particles)) },
    taking: { verbs: new Set(words(cues.taking.verbs)), moods: new Set(words(cues.taking.moods)) },
    parting: { verbs: new Set(words(cues.parting.verbs)), particles: new Set(words(cues.parting.particles)) },
    lifting: { verbs: new Set(words(cues.lifting.verbs)), particles: new Set(words(cues.lifting.particles)) },
    overruling: { words: new Set(words(cues.overruling.words)), as: cues.overruling.as },
    leavingOut: {
      verbs: new Set(words(cues.leavingOut.verbs)),
      particles: new Set(words(cues.leavingOut.particles)),
      behind: cues.leavingOut.behind.map(words),
    },
    doubts: doubtsByLast(cues.doubts),
    datingSigns: new Set(words(cues.datingSigns)),
    dayPrepositions: new Set(words(cues.dayPrepositions)),
    spanSigns: new Set(words(cues.spanSigns)),
    units: new Set(words(cues.units)),
    dayUnits: new Set(words(cues.dayUnits)),
    countedNouns: new Set(words(cues.countedNouns)),
    countOpeners: new Set(words(cues.countOpeners)),
    turns: new Set(words(cues.turns)),
    numberSigns: new Set(words(cues.numberSigns)),

    speaksOf: (word) => vocabulary.has(stem(word)),
    near: nearIndex(nearable.map((key) => ({ key, value: key }))),
    smallWords: codesOf(cues.smallWords),
    ownLetters: new Map(
      Object.entries(cues.smallWords).flatMap(([code, { letters }]) =>
        [...letters].map((letter) => [letter, code] as const),
      ),
    ),
    placedAfter: new Map(Object.entries(cues.smallWords).map(([code, { before }]) => [code, new Set(words(before))])),
    knows,
  };
}
