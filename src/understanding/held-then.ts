/** Of the days that somebody had to keep those that held on another day: what was set by then, ahead, and not yet moved. */
import { type Day, latest } from '../calendar.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Deadline } from '../knowledge/schema.ts';
import { isToSell } from './due-days.ts';
import type { Lexicon } from './lexicon.ts';
import type { Reading } from './reading.ts';
import { firstDate } from './references.ts';

/** The one day on which something is asked to have held; undefined where a question speaks of none, or of several. */
export function dayAskedAbout({ dates }: Reading): Day | undefined {
  const [date, ...others] = dates.filter(({ moment }) => moment.kind !== 'now' && moment.kind !== 'ambiguous');
  const isThen = date?.relation === 'on' || date?.relation === 'none';
  return date?.moment.kind === 'day' && isThen && others.length === 0 ? date.moment.day : undefined;
}

/** "On 20 November what was the date to sell it": of a day that was moved on the one that it had come to; a day to sell where that is asked. */
export function heldThen(
  all: readonly Deadline[],
  day: Day,
  reading: Reading,
  knowledge: Knowledge,
  words: Lexicon,
): readonly Deadline[] {
  const isSet = ({ of }: Deadline) => {
    const measure = knowledge.find.measure(of);
    return measure !== undefined && firstDate(measure) <= day;
  };
  const ahead = all.filter((one) => isSet(one) && (latest(one.due) ?? '') >= day);
  const later = new Set(ahead.flatMap(({ movedTo, of }) => (ofOne(of, movedTo, knowledge) ? [movedTo] : [])));
  const held = ahead.filter(({ id }) => !later.has(id));
  const toSell = reading.has('sell') ? held.filter((one) => isToSell(one, words)) : [];
  return toSell.length > 0 ? toSell : held;
}

/** A day that the same measure moved on was not yet another. */
const ofOne = (of: string, movedTo: string | undefined, knowledge: Knowledge): boolean =>
  movedTo !== undefined && knowledge.find.deadline(movedTo)?.of === of;
