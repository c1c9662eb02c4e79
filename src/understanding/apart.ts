/** Words that mean something else for what stands apart from them: "makes X sell", "took X off phones", "the ban was blocked". */
import type { CueClass } from '../languages/cues/cues.ts';
import type { Token } from './fold.ts';
import type { Lexicon } from './lexicon.ts';
import type { Mention } from './mentions.ts';

/** What somebody is made to do. */
const caused: readonly CueClass[] = ['sell', 'remove', 'end', 'deal'];

/** So many words stand between a verb and its "off". */
const mostBetween = 5;

/** "How many apps did that place nuke": what may end a measure as well bars, where apps or a place are spoken of and no measure is. */
function barsApps(mentions: readonly Mention[], classes: readonly Set<CueClass>[]): void {
  const isOf = (kinds: readonly string[]) =>
    mentions.some(({ subjects: [first] }) => first !== undefined && kinds.includes(first.kind));
  const speaksOf = (...cues: readonly CueClass[]) =>
    classes.some((set) => !set.has('end') && cues.some((cue) => set.has(cue)));
  if (isOf(['measure']) || speaksOf('measure', 'order', 'law', 'list-noun', 'batch', 'pronoun')) return;
  if (!isOf(['app', 'jurisdiction']) && !speaksOf('app')) return;
  for (const set of classes) if (set.has('end') && set.has('ban')) set.delete('end');
}

/** Reads such verbs: what is named between the words tells nothing of who made it. */
export function readApart(
  tokens: readonly Token[],
  mentions: readonly Mention[],
  classes: readonly Set<CueClass>[],
  words: Lexicon,
): void {
  const { causing, parting, leavingOut, listSigns, articles } = words;
  const word = (at: number) => tokens[at]?.text ?? '';
  const isNamed = (at: number) => mentions.some(({ from, to }) => at >= from && at < to);
  /** Where the names end that a list begins with. */
  const endOfNames = ({ to }: Mention): number => {
    const next = mentions.find(
      ({ from }) => from >= to && tokens.slice(to, from).every(({ text }) => listSigns.has(text) || articles.has(text)),
    );
    return next ? endOfNames(next) : to;
  };
  leftOutBehind(tokens, mentions, classes, words);
  barsOverruled(tokens, mentions, classes, words);
  courtsRule(classes);
  inNoneOf(classes);
  howTheyTookIt(tokens, mentions, classes, words);
  barsApps(mentions, classes);
  tokens.forEach((_, at) => {
    const named = mentions.find(({ from }) => from === at + 1);
    if (isNamed(at)) return;
    // "on the first go", "the first Indian strike": one of several rounds.
    if (words.turns.has(word(at)) && words.cues.ordinals[word(isNamed(at - 1) ? at - 2 : at - 1)] !== undefined)
      classes[at]?.add('batch');
    // "the law that makes X sell it": nobody has made X.
    if (causing.has(word(at)) && caused.some((cue) => classes[named?.to ?? at + 2]?.has(cue))) {
      classes[at]?.delete('develop');
      classes[at]?.add('require');
    }
    // "leaving X aside", "set X and Y aside"
    const aside = leavingOut.verbs.has(word(at)) && named ? endOfNames(named) : undefined;
    if (aside !== undefined && leavingOut.particles.has(word(aside)) && !isNamed(aside)) classes[at]?.add('except');
    // "which giant scooped X up", "scooped it up"
    const bought = words.takingOver.verbs.has(word(at)) ? (named?.to ?? at + 2) : undefined;
    if (bought !== undefined && words.takingOver.particles.has(word(bought))) {
      classes[at]?.delete('scoop');
      classes[at]?.add('sell');
    }
    const lifted = barTakenAway(at, tokens, mentions, words);
    if (lifted !== undefined) {
      classes[lifted]?.clear();
      classes[at]?.clear();
      classes[at]?.add('end');
      return;
    }
    if (!named || !parting.verbs.has(word(at))) return;
    const off = tokens.findIndex(({ text }, place) => place >= named.to && parting.particles.has(text));
    if (off < 0 || off - at > mostBetween || tokens[off]?.gap.trim() !== '') return;
    if (isList(off + 1, mentions, classes) || (isList(off + 2, mentions, classes) && isWord(off + 1, classes))) {
      classes[at]?.add('allow');
      classes[at]?.add('over');
      classes[off]?.clear();
      return;
    }
    classes[at]?.add('ban');
    classes[at]?.add('remove');
  });
}

/** "Took X off that list", "off its blocklist": whatever is taken from a list is barred no longer. */
const isList = (at: number, mentions: readonly Mention[], classes: readonly Set<CueClass>[]): boolean =>
  classes[at]?.has('list-noun') === true ||
  mentions.some(({ from, subjects }) => from === at && subjects.some(({ kind }) => kind === 'measure'));

/** "its", "the": what says whose list it is. */
const isWord = (at: number, classes: readonly Set<CueClass>[]): boolean =>
  [...(classes[at] ?? [])].every((cue) => cue === 'pronoun' || cue === 'several');

/** Where the "away" of "took the ban on X away" stands: what is taken away there is a bar, and not what it bars. */
function barTakenAway(
  at: number,
  tokens: readonly Token[],
  mentions: readonly Mention[],
  { lifting, classesOf }: Lexicon,
): number | undefined {
  if (!lifting.verbs.has(tokens[at]?.text ?? '')) return undefined;
  const away = tokens.findIndex(({ text }, place) => place > at + 1 && lifting.particles.has(text));
  if (away < 0 || away - at > mostLifted) return undefined;
  const between = tokens.slice(at + 1, away + 1);
  const isBar =
    tokens.slice(at + 1, away).some(({ text }) => classesOf(text).includes('ban')) ||
    mentions.some(
      ({ from, to, subjects }) => from > at && to <= away && subjects.some(({ kind }) => kind === 'measure'),
    );
  return isBar && between.every(({ gap }) => gap.trim() === '' || /^[\s"'’“”]*$/.test(gap)) ? away : undefined;
}

/** So many words stand between "took" and its "away". */
const mostLifted = 8;

/** "X and Y left out of account", "X aside, which apps": what stands before such words is left out, up to where a clause begins. */
function leftOutBehind(
  tokens: readonly Token[],
  mentions: readonly Mention[],
  classes: readonly Set<CueClass>[],
  { leavingOut }: Lexicon,
): void {
  const isBehind = (at: number, phrase: readonly string[]) =>
    phrase.every((part, step) => tokens[at + step]?.text === part) &&
    (tokens[at + phrase.length] === undefined || /[,;:?–—-]/.test(tokens[at + phrase.length]?.gap ?? ''));
  const last = mentions.find(({ to }) => leavingOut.behind.some((phrase) => isBehind(to, phrase)));
  // Where anything is asked before it, it was begun otherwise: "which apps, with X left out".
  const opening = last && mentions.filter(({ to }) => to <= last.to)[0];
  if (opening && opening.from <= mostBeforeNames) classes[opening.from]?.add('except');
}

/** "with", "the" */
const mostBeforeNames = 2;

/** "Did the supreme court rule on X", "how did the judge rule": right behind who decides, to rule is what they do. */
function courtsRule(classes: readonly Set<CueClass>[]): void {
  classes.forEach((set, at) => {
    const before = classes[at - 1];
    if (set.has('rule') && set.has('court') && (before?.has('court') || before?.has('judge'))) set.delete('rule');
  });
}

/** "How did that place take it", "was it mad about the order": what somebody thought of it is what they said. */
function howTheyTookIt(
  tokens: readonly Token[],
  mentions: readonly Mention[],
  classes: readonly Set<CueClass>[],
  { taking, parting }: Lexicon,
): void {
  for (const { from, to, entry, subjects } of mentions) {
    if (entry.outsider !== 'place' && subjects.every(({ kind }) => kind !== 'jurisdiction')) continue;
    const verb = tokens[to]?.text ?? '';
    const asksHow = classes.slice(Math.max(0, from - 2), from).some((set) => set.has('how'));
    // "how did that state take X off its phones": nothing that it thought.
    const takes = asksHow && taking.verbs.has(verb) && tokens.every(({ text }) => !parting.particles.has(text));
    const isMoved = taking.moods.has(verb) && classes[from - 1]?.has('yes-no') === true;
    if (takes || isMoved) for (const cue of ['say', 'say-sure', 'react'] as const) classes[to]?.add(cue);
  }
}

/** "Which are in none of that place's lists": behind what such names are looked for, they are not there. */
function inNoneOf(classes: readonly Set<CueClass>[]): void {
  const asks = classes.findIndex((set) => set.has('which') || set.has('what') || set.has('how'));
  classes.forEach((set, at) => {
    if (asks >= 0 && asks < at && set.has('none') && classes[at + 1]?.has('of')) set.add('not');
  });
}

/** "Why was the X ban blocked", "who blocked the X ban": what is said of a bar bars nothing. */
function barsOverruled(
  tokens: readonly Token[],
  mentions: readonly Mention[],
  classes: readonly Set<CueClass>[],
  { overruling, classesOf, articles }: Lexicon,
): void {
  const bans = mentions.filter(
    ({ to, subjects }) =>
      subjects.some(({ kind }) => kind === 'measure') && classesOf(tokens[to - 1]?.text ?? '').includes('ban'),
  );
  tokens.forEach(({ text }, at) => {
    if (!overruling.words.has(text)) return;
    const isSaidOf = bans.some(
      ({ from, to }) =>
        (to <= at && tokens.slice(to, at).every((_, step) => isHelping(classes[to + step]))) ||
        (from > at && tokens.slice(at + 1, from).every((between) => articles.has(between.text))),
    );
    if (!isSaidOf) return;
    classes[at]?.clear();
    for (const cue of [...classesOf(overruling.as), 'court-sure' as const]) classes[at]?.add(cue);
  });
}

/** "was", "got", "ever": what stands between a bar and what became of it. */
const isHelping = (set: ReadonlySet<CueClass> | undefined): boolean =>
  set !== undefined && [...set].every((cue) => helping.has(cue));
const helping: ReadonlySet<CueClass> = new Set(['be', 'have', 'do', 'tell', 'ever', 'yes-no', 'still', 'also', 'back']);
