/** Sentences about what happened, what courts decided, what people said and what was only planned. */

import type { Ref } from '../../answers/fact.ts';
import { daysBetween, earliest, isDay } from '../../calendar.ts';
import { say, strong, type Text } from '../../text.ts';
import type { Context } from '../language.ts';
import type { Of, Sentences } from './sentences.ts';
import { statusBrief, statusClause } from './status.ts';
import { capital, date, far, isKnown, list, onDate, open, plural, stop, the } from './words.ts';

/** "9 June 2021, 110 days later" where a question asks what came after a day. */
function day(on: string, after: string | undefined): string {
  const first = earliest(on);
  const days = after && first ? daysBetween(after, first) : 0;
  return `${capital(date(on))}${days > 0 ? `, ${plural(days, 'day', 'days')} later` : ''}`;
}

const the_ = ({ subject, name }: Ref): string => (subject.kind === 'measure' ? the(name) : name);

function step({ measure, stood, names = [], after }: Of<'step'>): Text {
  const at = isKnown(stood.on) ? stood.on : undefined;
  const clause = statusClause({ ...stood, on: 'unknown' });
  return say`${strong(at ? day(at, after) : 'Date not recorded')}: ${measure.short === measure.name ? capital(the(measure.name)) : measure.short}${names.length > 0 ? ` (${list(names)})` : ''}: ${clause}.${stood.note ? ` ${stop(stood.note)}` : ''}`;
}

function history({ about, count, from, to, shown }: Of<'history'>): Text {
  const span =
    isKnown(from) && from === to
      ? ` ${onDate(from)}`
      : isKnown(from) && isKnown(to)
        ? `, from ${date(from)} to ${date(to)}`
        : '';
  return say`${strong(plural(count, 'step', 'steps'))}${about ? ` about ${the_(about)}` : ''} on record${span}${shown ? `; the ${shown} main ones` : ''}:`;
}

/** A decision that names its own court may be of another one than the case's last. */
const namesCourt = (what: string): boolean => /\b(circuit|court)\b/i.test(what);

const titled = /\bjudge\b/i;

/** "Judge Laurel Beeler (US District Court, Northern District of California)" */
function bench(judge: string | undefined, court: string): string {
  if (!judge) return `the ${court}`;
  const [, name = judge, title = ''] = /^(.*?)(?: \((.*)\))?$/.exec(judge) ?? [];
  return `${titled.test(name) ? '' : titled.test(title) ? `${title} ` : 'Judge '}${name} (${court})`;
}

function ruling({ ruling: one, court, judge, docket, on, what, measure, after }: Of<'ruling'>): Text {
  const who = namesCourt(what) ? '' : `${bench(judge, court)}, `;
  const on_ =
    measure && after?.of.name !== measure.name && !what.toLowerCase().includes(measure.short.toLowerCase())
      ? ` on ${measure.short === measure.name ? the(measure.name) : measure.short}`
      : '';
  const since = after ? `, ${plural(after.days, 'day', 'days')} after ${the(after.of.name)}` : '';
  return say`${strong(`${capital(date(on))}${since}`)}, ${who}${one.name}${docket ? ` (${docket})` : ''}${on_}: ${stop(what)}`;
}

function statement({ spoken, who, role, says, on, publisher, at, since }: Of<'statement'>): Text {
  const when = isKnown(on) ? `, ${date(on)}` : '';
  const after = since ? ` Since then: ${stop(since)}` : '';
  return say`${spoken ? '' : strong(who)}${role && !spoken ? ` (${role})` : ''}${spoken ? '' : ': '}${stop(says)} (${publisher}${when}, ${at}.)${after}`;
}

function statements({ count, who, about, publisher }: Of<'statements'>): Text {
  const by = who ? ` of ${who}` : '';
  const on = about ? ` about ${about.name}` : '';
  return say`${strong(plural(count, 'statement', 'statements'))}${by}${on}${publisher ? ` reported by ${publisher}` : ''} on record:`;
}

function plan({ plan: one, by, on, what, outcome }: Of<'plan'>): Text {
  return say`${strong('Only a plan')}: ${open(one.name)} (${by}; reported ${onDate(on)}). ${stop(what)} ${stop(outcome)}`;
}

function two({ one, other }: Of<'two'>): Text {
  const nouns = {
    app: ['an app', 'apps'],
    company: ['a company', 'companies'],
    measure: ['a measure', 'measures'],
  } as const;
  const nounOf = ({ subject: { kind } }: Ref) => nouns[kind === 'company' || kind === 'measure' ? kind : 'app'];
  return one.subject.kind === other.subject.kind
    ? say`${strong('No:')} ${one.name} and ${other.name} are two ${nounOf(one)[1]}.`
    : say`${strong('No:')} ${one.name} is ${nounOf(one)[0]}, ${other.name} ${nounOf(other)[0]}.`;
}

function side(
  { thing, ties, measures, stood, on, signer, does, names = [], size }: Of<'side'>,
  _context: Context,
): Text {
  if (does !== undefined) {
    const facts = [isKnown(on) ? date(on) : '', signer ?? '', stood ? statusBrief(stood) : ''].filter(
      (text) => text !== '',
    );
    return say`${strong(thing.name)} (${facts.join('; ')})${names.length > 0 ? `, naming ${list(names)}` : size ? `, with ${size} names` : ''}: ${stop(does)}`;
  }
  const [tie] = ties;
  const owner = tie ? tie.party.name + (tie.parent ? ` (${tie.parent.name})` : '') : 'no owner recorded';
  const named =
    measures.length === 0
      ? 'not named in any measure on record'
      : measures.length > 8
        ? `named in ${plural(measures.length, 'measure', 'measures')}`
        : `named in ${list(measures.map(({ short, name }) => (short === name ? the(short) : short)))}`;
  return say`${strong(thing.name)}: ${owner}; ${named}.`;
}

function first({ what, earlier, later, on, laterOn, by, open: isOpen }: Of<'first'>): Text {
  const verb = what === 'measures' ? 'came first' : 'was named first';
  const after = isDay(on) && isDay(laterOn) ? plural(daysBetween(on, laterOn), 'day', 'days') : '';
  // Measures have an article of their own, things have none.
  const [before, then] = [earlier, later].map(({ name }) => (what === 'measures' ? the(name) : name)) as [
    string,
    string,
  ];
  if (isOpen)
    return say`Which ${verb} is ${strong('not on record')}: ${before} is dated ${date(on)}, ${then} ${date(laterOn)}.`;
  const [byWhat, thenByWhat] = [by?.earlier, by?.later].map((measure) => (measure ? ` (${measure.short})` : ''));
  return say`${strong(what === 'measures' ? capital(before) : before)} ${verb}, ${onDate(on)}${byWhat ?? ''}; ${then} followed${after ? ` ${after}` : ''} later, ${onDate(laterOn)}${thenByWhat ?? ''}.`;
}

export const events = {
  history,
  event: ({ on, what, lead, after }, { clock, lasting }) =>
    say`${strong(day(on, after))}${lead && after === undefined && isDay(on) && !lasting ? ` (${far(on, clock)})` : ''}: ${stop(what)}`,
  step,
  ruling,
  'ruling-later': ({ text }) => say`Later: ${stop(text)}`,
  'ruling-parties': ({ ruling: { name }, parties, outcome }) => say`${strong(name)}: ${parties}. ${stop(outcome)}`,
  statement,
  rows: ({ what, count, about }) =>
    say`${strong(what === 'rulings' ? plural(count, 'decision of courts', 'decisions of courts') : plural(count, 'plan', 'plans'))}${about ? ` about ${the_(about)}` : ''} on record:`,
  statements,
  plan,
  side,
  two,
  first,
} satisfies Partial<Sentences>;
