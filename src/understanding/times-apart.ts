/** "Who owned X in 2020 and today", "X in 2020 vs now": one question of two times, asked once for each of them. */
import type { CueClass } from '../languages/cues/cues.ts';
import type { Token } from './fold.ts';
import type { Lexicon } from './lexicon.ts';
import type { Reading } from './reading.ts';
import { type DateMention, placed, spanOf } from './when.ts';

/** So many words may stand between the two times: "in 2020 compared to how it is today". */
const mostBetween = 7;

/** What is asked of the time from the one to the other, or of what tells measures apart. */
const ofOneTime = [
  'change',
  'happen',
  'timeline',
  'next',
  'how-many',
  'how-long',
  'which',
  'order',
  'law',
  'list-noun',
  'batch',
  'pause',
  'deadline',
  'say-sure',
  'say',
  'court-sure',
  'sign',
] as const satisfies readonly CueClass[];

/** What says no more than that two times are set side by side. */
const besideTimes: ReadonlySet<CueClass> = new Set([
  'compare',
  'of',
  'be',
  'yes-no',
  'how',
  'what',
  'mean',
  'status',
  'still',
  'pronoun',
  'do',
  'tell',
  'also',
  'past',
  'between',
]);

/** The question at each of its two times; `bare` where nothing is asked but how it stood. */
export type AtTimes = { tokens: readonly (readonly Token[])[]; bare: boolean };

/** Undefined where a question is not of two times. */
export function withTimesApart(reading: Reading, words: Lexicon): AtTimes | undefined {
  const [first, second, ...others] = reading.dates;
  const aroundOne = second ? undefined : first && (aroundADay(first, reading, words) ?? withoutThen(first, reading));
  if (aroundOne) return aroundOne;
  if (!first || !second || others.length > 0 || !areTwo(first, second, reading)) return undefined;
  if (!isOfOneThing(reading) || reading.has(...ofOneTime)) return undefined;
  const [a, b] = [placed(reading, first), placed(reading, second)];
  const isJoined =
    b.from > a.to ? isJoint(reading, a.to, b.from, words) : second.from === first.to && reading.has('compare');
  // "between 2020 and now" is one time, and "the difference between 2020 and now" is of two.
  const opening = reading.isAt(a.from - 1, 'between') ? a.from - 1 : undefined;
  const isSpan = reading.isAt(a.from - 1, 'between') && !reading.has('compare');
  if (!isJoined || isSpan) return undefined;
  const keep = (from: number, to: number) =>
    reading.tokens.filter((_, at) => (at < from || at >= to) && !reading.isAt(at, 'compare') && at !== opening);
  const isWithNow = [first, second].some(({ moment }) => moment.kind === 'now');
  // "The 2022 act and the 2024 one": two that have passed may tell two measures apart.
  if (!isWithNow && reading.mention('measure').length > 0) return undefined;
  // What stood at two times that are over, wherever: what changed between them says it in fewer words.
  if (!isWithNow && isBare(reading) && reading.mention('jurisdiction').length === 0) return undefined;
  return { tokens: [keep(a.to, b.to), keep(a.from, b.from)], bare: isBare(reading) };
}

/** "After" says what is next where it stands alone. */
const ofOneSide = ofOneTime.filter((cue) => cue !== 'next');

/** "Before and after that day", "pre that day vs post": one day, and how it was on either side of it. */
function aroundADay(date: DateMention, reading: Reading, words: Lexicon): AtTimes | undefined {
  const { tokens } = reading;
  if (spanOf(date.moment) === undefined || !isOfOneThing(reading) || reading.has(...ofOneSide)) return undefined;
  const { before, after } = words.cues.timeSigns;
  const isSide = (at: number) => before.includes(tokens[at]?.text ?? '') || after.includes(tokens[at]?.text ?? '');
  const isJoining = (at: number) =>
    words.joiners.has(tokens[at]?.text ?? '') ||
    words.listSigns.has(tokens[at]?.text ?? '') ||
    /[/&+]/.test(tokens[at]?.gap ?? '');
  const begins = date.from - 1;
  if (!isSide(begins)) return undefined;
  const isBehind = (at: number) =>
    at === tokens.length - 1 || reading.isAt(at + 1, 'pronoun') || /[,?;]/.test(tokens[at + 1]?.gap ?? '');
  // "before and after", "before / after"
  const front = [begins - 1, begins - 2].find((at) => isSide(at) && (at === begins - 1 || isJoining(begins - 1)));
  // "before that day and after", "pre that day vs post"
  const back = [date.to, date.to + 1].find((at) => isSide(at) && isBehind(at));
  const other = front ?? back;
  const [side, opposite] = [tokens[begins], tokens[other ?? -1]];
  if (other === undefined || !side || !opposite || before.includes(side.text) === before.includes(opposite.text))
    return undefined;
  const [from, to] = front === undefined ? [begins, other + 1] : [front, date.to];
  const rest = reading.isAt(to, 'pronoun') ? to + 1 : to;
  const askedOn = (sign: Token) => [
    ...tokens.slice(0, from).filter((_, at) => !reading.isAt(at, 'compare')),
    sign,
    ...tokens.slice(date.from, date.to),
    ...tokens.slice(rest),
  ];
  const [earlier, later] = before.includes(side.text) ? [side, opposite] : [opposite, side];
  return { tokens: [askedOn(earlier), askedOn(later)], bare: isBare(reading) };
}

/** "Back then vs these days": nothing says when that was, and how it is today is told with the day that it began. */
function withoutThen({ moment, from, to }: DateMention, reading: Reading): AtTimes | undefined {
  const isVague = moment.kind === 'ambiguous' && moment.days.length === 0;
  if (!isVague || !reading.has('compare') || !reading.has('still') || !isOfOneThing(reading)) return undefined;
  const kept = reading.tokens.filter((_, at) => (at < from || at >= to) && !reading.isAt(at, 'compare'));
  return { tokens: [kept], bare: isBare(reading) };
}

/** A time that is over and today, or two that are over where the question sets them side by side. */
function areTwo(first: DateMention, second: DateMention, { has }: Reading): boolean {
  const [one, other] = [spanOf(first.moment), spanOf(second.moment)];
  const isPlaced = [first, second].every(({ relation }) => relation !== 'since' && relation !== 'after');
  const isWithNow = (one && second.moment.kind === 'now') || (other && first.moment.kind === 'now');
  return isPlaced && (isWithNow ? true : one !== undefined && other !== undefined && has('compare'));
}

/** One thing, or what somebody has of it. */
function isOfOneThing({ mentions, has }: Reading): boolean {
  const things = mentions.filter(({ subjects }) => subjects.some(({ kind }) => kind !== 'jurisdiction'));
  const [thing] = things;
  const isKept =
    thing?.subjects.every(({ kind }) => kind === 'app' || kind === 'company' || kind === 'measure') === true;
  const isOne = things.every(({ entry }) => entry === thing?.entry) || (has('share') && things.length === 2);
  return isKept && isOne && thing.subjects.length === 1;
}

/** "And", "vs", "compared to how it is": nothing between the two times says more, and something joins them. */
function isJoint({ tokens, classes, mentions }: Reading, from: number, to: number, words: Lexicon): boolean {
  if (to - from > mostBetween) return false;
  const isNamed = (at: number) => mentions.some((one) => at >= one.from && at < one.to);
  const isJoining = (at: number) =>
    words.listSigns.has(tokens[at]?.text ?? '') ||
    words.joiners.has(tokens[at]?.text ?? '') ||
    words.setAgainst.has(tokens[at]?.text ?? '') ||
    classes[at]?.has('compare') === true;
  const places = Array.from({ length: to - from }, (_, step) => from + step);
  return (
    places.some(isJoining) &&
    places.every((at) => isNamed(at) || isJoining(at) || [...(classes[at] ?? [])].every((cue) => besideTimes.has(cue)))
  );
}

/** Nothing is said beside the thing, its place and the two times. */
const isBare = ({ classes, unknown, refusals }: Reading): boolean =>
  unknown.length + refusals.length === 0 && classes.every((set) => [...set].every((cue) => besideTimes.has(cue)));
