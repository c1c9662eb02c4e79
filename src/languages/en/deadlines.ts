/** Sentences about deadlines: the date first, then who had to do what, how far away it is, and what became of it. */

import type { Due } from '../../answers/fact.ts';
import { isDay, latest } from '../../calendar.ts';
import { say, strong, type Text } from '../../text.ts';
import type { Context } from '../language.ts';
import type { Of, Sentences } from './sentences.ts';
import { capital, date, far, isPast, onDate, open, plural, stop, the } from './words.ts';

const before: Record<Due['how'], string> = { by: 'by', from: 'from', 'not-before': 'not before', until: 'until' };

/** "by 19 January 2025, 23:59" */
const when = ({ how, due, time }: Due): string => `${before[how]} ${date(due)}${time ? `, ${time}` : ''}`;

const distanceOf = ({ due }: Due, { clock }: Context): string => {
  const day = latest(due);
  return day && isDay(due) ? ` (${far(day, clock)})` : '';
};

/** Told as a duty where it is still ahead today, else as what had to be done. */
function duty({ who, duty: what, due }: Due, { clock }: Context): string {
  const ahead = (latest(due) ?? clock.today) >= clock.today;
  return `${capital(open(who))} ${ahead ? 'must' : 'had to'} ${open(what)}`;
}

/** What became of it is later news when the day asked about lies before that. */
function became({ became: words, endedLater, passed }: Due, context: Context): string {
  const later = isPast(context) && (endedLater !== undefined || !passed);
  return later ? ` Later: ${stop(words)}` : ` ${stop(words)}`;
}

function due({ due: one, lead }: Of<'due'>, context: Context): Text {
  const text = one.rule && lead ? ` (“${one.rule}”)` : '';
  const of = lead ? ` It is set in ${the(one.of.name)}${text}.` : '';
  return say`${strong(capital(when(one)))}${distanceOf(one, context)}: ${duty(one, context)}.${became(one, context)}${lead && one.rule ? of : ''}`;
}

function left({ due: one, asOf }: Of<'left'>, context: Context): Text {
  const what = `${one.deadline.name} (${date(one.due)})`;
  const past = isPast(context);
  if (one.days === undefined) return say`The date of “${one.deadline.name}” is not recorded to the day.`;
  if (one.days < 0)
    return say`${strong('None')}: ${what} had passed ${plural(-one.days, 'day', 'days')} before ${date(asOf)}.${became(one, context)}`;
  const words = plural(one.days, 'day', 'days');
  return say`${strong(words)} ${past ? (one.days === 1 ? 'was' : 'were') : one.days === 1 ? 'is' : 'are'} left on ${date(asOf)}: ${what}.${became(one, context)}`;
}

function dueList({ count, due: open_, of, show, first }: Of<'due-list'>, context: Context): Text {
  const whose = of ? ` of ${the(of.name)}` : ' on record';
  const day = isPast(context) ? ` on ${date(context.clock.asOf)}` : ' today';
  if (show === 'past') return say`${strong(plural(count, 'deadline', 'deadlines'))}${whose} had passed${day}:`;
  if (show === 'due' || open_ === count)
    return say`${strong(plural(open_, 'deadline', 'deadlines'))}${whose} ${open_ === 1 ? 'is' : 'are'} still ahead${day}${first && open_ > 1 ? `, the next ${onDate(first.due)}` : ''}:`;
  return say`${strong(plural(count, 'deadline', 'deadlines'))}${whose}; ${open_ === 0 ? 'none is' : open_ === 1 ? '1 is' : `${open_} are`} still ahead${day}:`;
}

function dueCheck({ due: one, given, right }: Of<'due-check'>, context: Context): Text {
  if (right) return say`${strong('Yes.')} ${capital(when(one))}: ${duty(one, context)}.${became(one, context)}`;
  return say`${strong(`Not ${onDate(given)}:`)} ${when(one)}, ${duty(one, context)}.${became(one, context)}`;
}

export const deadlines = { due, left, 'due-list': dueList, 'due-check': dueCheck } satisfies Partial<Sentences>;
