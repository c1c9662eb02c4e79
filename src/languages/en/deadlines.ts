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

/** "(18 days later; 5 years ago)": from the day asked about, and from today. */
function distances({ due, days }: Due, context: Context, more: readonly string[]): string {
  const day = latest(due);
  const exact = day !== undefined && isDay(due);
  const later =
    exact && isPast(context) && days !== undefined && days > 0 ? `${plural(days, 'day', 'days')} later` : '';
  const told = [later, exact && !context.lasting ? far(day, context.clock) : '', ...more].filter(
    (words) => words !== '',
  );
  return told.length > 0 ? ` (${told.join('; ')})` : '';
}

const offices =
  /^(?!the\b)(.*\b(department|president|office|secretary|director|attorney general|administration|commission|ministry|committee)\b)/i;
const several = /^(app stores|agencies|civilian|state|federal|staff|businesses|those)\b/i;

/** English puts an article before most offices: "the Commerce Department". */
const whoWords = (who: string): string =>
  offices.test(who) && !several.test(who) && !/^[A-Z][a-z]+ (agencies|staff)/.test(who) ? `the ${who}` : who;

const orElse = /;\s*otherwise\s+/;

/** What never came to it. */
const never: ReadonlySet<Due['outcome']> = new Set(['never-took-effect']);

/** Told as a duty where it is still ahead today, else as what had to be done; what nobody took up was only possible. */
function duty({ who, duty: what, due, outcome }: Due, { clock }: Context): string {
  const ahead = (latest(due) ?? clock.today) >= clock.today;
  const past = outcome === 'not-used' ? 'could' : never.has(outcome) ? 'would have had to' : 'had to';
  const verb = ahead ? (outcome === 'not-used' ? 'may' : 'must') : past;
  const told = (party: string, act: string) => {
    const name = `${whoWords(party)}${party.includes(', with ') ? ',' : ''}`;
    return act.startsWith('not ')
      ? `${name} ${ahead ? 'is' : 'was'} told ${act}`.replace(' told not ', ' told not to ')
      : `${name} ${verb} ${act}`;
  };
  const [parties, acts] = [open(who).split(orElse), open(what).split(orElse)];
  const paired = parties.length > 1 && parties.length === acts.length;
  return paired
    ? parties.map((party, at) => told(party, acts[at] ?? '')).join(', or else ')
    : told(open(who), open(what));
}

/** What became of it is later news when the day asked about lies before that. */
function became({ became: words, endedLater, passed }: Due, context: Context): string {
  const later = isPast(context) && (endedLater !== undefined || !passed);
  return later ? ` Later: ${stop(words)}` : ` ${stop(words)}`;
}

const outcomes: Readonly<Record<Due['outcome'], string>> = {
  met: 'met',
  missed: 'not met',
  moved: 'moved',
  ended: 'ended before',
  'never-took-effect': 'never took effect',
  passed: 'passed',
  continues: 'passed, and the duty goes on',
  'not-used': 'not used',
  unknown: 'what came of it is not on record',
  pending: 'still ahead',
};

/** A row's end: what became of it in a few words. */
const brief = ({ outcome, passed }: Due): string =>
  outcome === 'pending' && passed ? outcomes.unknown : outcomes[outcome];

function due({ due: one, lead, known }: Of<'due'>, context: Context): Text {
  const of = known || one.of.subject.kind === 'event' ? [] : [one.of.name.replace(/^Executive Order /, 'EO ')];
  const rule = lead && one.rule ? [`“${one.rule}”`] : [];
  const head = say`${strong(capital(when(one)))}${distances(one, context, [...of, ...rule])}: ${duty(one, context)}`;
  if (lead) return say`${head}.${became(one, context)}`;
  const later = isPast(context) && !one.passed ? 'later: ' : '';
  return say`${head}; ${later}${brief(one)}.`;
}

function left({ due: one, asOf }: Of<'left'>, context: Context): Text {
  const what = `“${one.deadline.name}” (${date(one.due)})`;
  if (one.days === undefined) return say`The date of “${one.deadline.name}” is not recorded to the day.`;
  if (one.days < 0) {
    const day = latest(one.due) ?? asOf;
    const when_ = isPast(context)
      ? `had passed ${plural(-one.days, 'day', 'days')} before ${date(asOf)}`
      : `passed ${far(day, context.clock)}`;
    return say`${strong('None')}: ${what} ${when_}.${became(one, context)}`;
  }
  const words = plural(one.days, 'day', 'days');
  const verb = isPast(context) ? (one.days === 1 ? 'was' : 'were') : one.days === 1 ? 'is' : 'are';
  return say`${strong(words)} ${verb} left on ${date(asOf)}: ${what}.${became(one, context)}`;
}

function dueList({ count, due: ahead, of, show, first }: Of<'due-list'>, context: Context): Text {
  const whose = of ? ` of ${of.subject.kind === 'measure' ? the(of.name) : of.name}` : ' on record';
  const day = isPast(context) || context.lasting ? ` on ${date(context.clock.asOf)}` : ' today';
  const verb = isPast(context) ? ['was', 'were'] : ['is', 'are'];
  if (show === 'past')
    return say`${strong(plural(count, 'deadline', 'deadlines'))}${whose} ${count === 1 ? 'has' : 'have'} passed${isPast(context) ? ` by ${date(context.clock.asOf)}` : ''}:`;
  const all = show === 'due' || ahead === count;
  if (all)
    return say`${strong(plural(ahead, 'deadline', 'deadlines'))}${whose} ${verb[ahead === 1 ? 0 : 1]} still ahead${day}${first && ahead > 1 ? `, the next ${onDate(first.due)}` : ''}:`;
  return say`${strong(plural(count, 'deadline', 'deadlines'))}${whose}; ${ahead === 0 ? `none ${verb[0]}` : `${ahead} ${verb[ahead === 1 ? 0 : 1]}`} still ahead${day}:`;
}

function dueCheck({ due: one, given, right }: Of<'due-check'>, context: Context): Text {
  if (right) return say`${strong('Yes.')} ${capital(when(one))}: ${duty(one, context)}.${became(one, context)}`;
  return say`${strong(`Not ${onDate(given)}:`)} ${when(one)}, ${duty(one, context)}.${became(one, context)}`;
}

/** "Moved twice: from A to B, then to C": the days, and what had to be done by them. */
function moved({ due: one, to }: Of<'moved'>, context: Context): Text {
  const times = ['', 'once', 'twice'][to.length] ?? `${to.length} times`;
  return say`${strong(`Moved ${times}`)}: from ${date(one.due)} to ${to.map(date).join(', then to ')}. It is the day ${one.how === 'until' ? 'until' : 'by'} which ${duty(one, context)}.`;
}

export const deadlines = { due, left, moved, 'due-list': dueList, 'due-check': dueCheck } satisfies Partial<Sentences>;
