/** What a question leaves out: apps and companies after "except", and companies whose apps are not meant. */
import type { Subject } from '../knowledge/knowledge.ts';
import type { CueClass } from '../languages/cues/cues.ts';
import type { Mention } from './mentions.ts';
import type { Reading } from './reading.ts';
import type { View } from './view.ts';

/** The apps and companies after the first word that leaves out. */
export function exceptions({ reading }: View): Subject[] {
  return reading.mentions
    .filter(({ from }) => isExcepted(from, reading))
    .flatMap(({ subjects }) => subjects.filter(({ kind }) => kind === 'app' || kind === 'company').slice(0, 1));
}

/**
 * Whether what stands at a place is left out: at or after a word that leaves out, but not in the question behind what is
 * left out: "besides TikTok, which apps of ByteDance".
 */
export function isExcepted(from: number, reading: Reading): boolean {
  const [at] = reading.at('except');
  if (at === undefined || from < at) return false;
  const [first] = reading.mentions.filter((one) => one.from >= at).map((one) => one.to);
  const asks = reading.classes.findIndex(
    (_, place) =>
      place >= (first ?? from) &&
      place < from &&
      (reading.isAt(place, 'which', 'what', 'who', 'how-many') ||
        // "besides X, does Y have any"
        (reading.isAt(place, 'yes-no') && place === first)),
  );
  return asks < 0;
}

/** "All but Tencent's", "those that are not Tencent's", "which Tencent does not own": companies whose apps are left out. */
export function leftOut({ reading }: View): Subject[] {
  return reading
    .mention('company')
    .flatMap(({ from, to, subjects }) =>
      isExcepted(from, reading) || isDenied(reading, from, to)
        ? subjects.filter(({ kind }) => kind === 'company').slice(0, 1)
        : [],
    );
}

/** "a second app, or only the scanner", "something that is not the scanner": what stands there is not what is asked for. */
export const isLeftOut = (at: number, reading: Reading): boolean =>
  [1, 2, 3].some((back) => reading.isAt(at - back, 'except', 'only', 'not'));

/** "All of the eight but not the payment ones", "which are no games": kinds of apps that are not what is asked for. */
export const kindsLeftOut = (kinds: readonly Mention[], reading: Reading): readonly Mention[] =>
  kinds.filter(({ from }) =>
    [...reading.at('except'), ...reading.at('not')].some(
      (at) =>
        at < from &&
        from - at <= mostBetween &&
        reading.tokens.slice(at + 1, from).every((_, step) => isBeforeKind(at + 1 + step, reading)),
    ),
  );

/** "the", "for", "any of the": says no more of a kind. */
const isBeforeKind = (at: number, reading: Reading): boolean =>
  reading.isAt(at, 'any', 'of', 'app', 'be', 'not', 'except', 'number-word') || isShort(reading, at);

/** Between "not" and whose apps they are: "not owned by", "aren't any of", "do not belong to". */
const mostBetween = 4;
const ofOwner: readonly CueClass[] = [
  'own',
  'develop',
  'have',
  'of',
  'by',
  'be',
  'do',
  'app',
  'any',
  'parent',
  'company',
];

/** Whether a company that stands `from` here `to` there is said not to be the one: "not from X", "X does not own". */
function isDenied(reading: Reading, from: number, to: number): boolean {
  return reading.at('not').some((at) => {
    if (at < from) {
      const between = Array.from({ length: from - at - 1 }, (_, step) => at + 1 + step);
      return (
        between.length <= mostBetween && between.every((one) => reading.isAt(one, ...ofOwner) || isShort(reading, one))
      );
    }
    return at <= to + 1 && [at + 1, at + 2].some((one) => reading.isAt(one, 'own', 'develop', 'have'));
  });
}

/** "the", "to", "from": no word that tells something is as short. */
const isShort = ({ classes, tokens }: Reading, at: number): boolean =>
  (classes[at]?.size ?? 0) === 0 && (tokens[at]?.text.length ?? 0) <= 4;
