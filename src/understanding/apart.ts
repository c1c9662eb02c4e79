/** Words that mean something else for what stands apart from them: "makes X sell", "took X off phones", "the ban was blocked". */
import type { CueClass } from '../languages/cues/cues.ts';
import type { Token } from './fold.ts';
import type { Lexicon } from './lexicon.ts';
import type { Mention } from './mentions.ts';

/** What somebody is made to do. */
const caused: readonly CueClass[] = ['sell', 'remove', 'end', 'deal'];

/** So many words stand between a verb and its "off". */
const mostBetween = 5;

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
    if (!named || !parting.verbs.has(word(at))) return;
    const off = tokens.findIndex(({ text }, place) => place >= named.to && parting.particles.has(text));
    if (off < 0 || off - at > mostBetween || tokens[off]?.gap.trim() !== '') return;
    classes[at]?.add('ban');
    classes[at]?.add('remove');
  });
}

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
