/** Sentences about measures: what they say, who signed them, their dates, how they stand. */

import type { DateOf } from '../../answers/fact.ts';
import { daysBetween, isDay } from '../../calendar.ts';
import { say, strong, type Text } from '../../text.ts';
import type { Context } from '../language.ts';
import type { Of, Sentences } from './sentences.ts';
import { laterSentence, statusBrief, statusClause } from './status.ts';
import {
  capital,
  date,
  far,
  isKnown,
  isPast,
  list,
  measureWords,
  onDate,
  open,
  plural,
  since,
  stop,
  the,
  weekday,
} from './words.ts';

function part({ measure, part: kind, text, lead }: Of<'part'>): Text {
  if (!lead) {
    if (kind === 'addressees') return say`It addresses ${open(text)}.`;
    return say`${stop(text)}`;
  }
  const name = capital(measureWords(measure));
  switch (kind) {
    case 'reasons':
      return say`${strong('Reasons given')} in ${measureWords(measure)}: ${stop(text)}`;
    case 'penalties':
      return say`${strong('Penalties')} under ${measureWords(measure)}: ${stop(text)}`;
    case 'addressees':
      return say`${name} addresses ${open(text)}.`;
    default:
      return say`${strong(name)}: ${stop(text)}`;
  }
}

function citation({ measure, number, title, citations }: Of<'citation'>): Text {
  // Without a title its name is one, where that says more than its number.
  const digits = number?.match(/\d+/)?.[0];
  const own = title || (digits && measure.name.includes(digits)) ? [number ?? measure.name] : [measure.name, number];
  const cited = [...own, ...citations].filter((text, at, all) => text !== undefined && all.indexOf(text) === at);
  return say`${strong(cited.join(', '))}${title ? `: “${title}”` : ''}.`;
}

const signedOn = (on: string | undefined): string => (isKnown(on) ? ` ${onDate(on)}` : '');

function signer({ measure, person, as, issuer, signedOn: on }: Of<'signer'>): Text {
  if (person) {
    // A long office follows the name: "Jo Bloggs, Director of the Mint, signed".
    const who = !as ? person.name : as.includes(' ') ? `${person.name}, ${as},` : `${as} ${person.name}`;
    return say`${strong(who)} signed ${the(measure.name)}${isKnown(on) && measure.name.includes(date(on)) ? '' : signedOn(on)}.`;
  }
  return say`${strong(capital(the(issuer.name)))} issued ${the(measure.name)}${signedOn(on ?? measure.on)}; no signer is recorded.`;
}

function signerCheck({ measure, asked, right, wrong, person, issuer, signedOn: on }: Of<'signer-check'>): Text {
  if (right) return say`${strong('Yes.')} ${person?.name ?? wrong.name} signed ${the(measure.name)}${signedOn(on)}.`;
  const actual = person
    ? say`${strong(person.name)} signed ${the(measure.name)}${signedOn(on)}`
    : say`${the(issuer.name)} issued ${the(measure.name)}`;
  return say`${asked ? strong('No.') : strong(`Not ${wrong.name}:`)} ${actual}${asked ? `, not ${wrong.name}` : ''}.`;
}

const verbs: Record<DateOf, string> = {
  signed: 'was signed',
  announced: 'was announced',
  published: 'was published',
  effective: 'took effect',
  ended: 'ended',
};

const verbOf = (what: DateOf, signed: boolean): string => (what === 'signed' && !signed ? 'was issued' : verbs[what]);

function dated({ measure, what, signed, on, stood, after, begins }: Of<'date'>, { clock, lasting }: Context): Text {
  const day = isDay(on)
    ? `${what === 'signed' || what === 'announced' ? `${weekday(on)}, ` : ''}${date(on)}`
    : date(on);
  const distance = isDay(on) && !lasting ? ` (${far(on, clock)})` : '';
  const name = capital(the(measure.name));
  const later = after ? `, ${plural(after, 'day', 'days')} after it was ${signed ? 'signed' : 'issued'}` : '';
  if (what === 'ended' && stood)
    return say`${name} was ${statusClause({ ...stood, on: 'unknown' })} on ${strong(day)}${distance}${later}.`;
  // A range is told whole: "between 28 and 31 January 2025".
  const whole = !isDay(on) && onDate(on).startsWith('between');
  const prefix = isDay(on) ? 'on ' : whole ? onDate(on) : isKnown(on) ? onDate(on).replace(date(on), '') : 'on ';
  if (what === 'effective' && begins)
    return say`${name} was to take effect ${prefix}${whole ? '' : strong(day)}${distance}${later}${stood ? (stood.status === 'never-took-effect' ? ', but never did' : `, but did not: it was ${statusClause(stood)}`) : ''}.`;
  return say`${name} ${verbOf(what, signed)} ${prefix}${whole ? '' : strong(day)}${distance}${later}.`;
}

function dateCheck({ measure, what, signed, right, given, on }: Of<'date-check'>): Text {
  const name = capital(the(measure.name));
  if (right) return say`${strong('Yes.')} ${name} ${verbOf(what, signed)} ${onDate(on)}.`;
  return say`${strong(`Not ${onDate(given)}:`)} ${the(measure.name)} ${verbOf(what, signed)} ${onDate(on)}.`;
}

function statusCheck({ measure, right, status, stood, later }: Of<'status-check'>, context: Context): Text {
  const day = isPast(context) ? ` on ${date(context.clock.asOf)}` : '';
  const asked = statusBrief({ status, on: 'unknown' }).replace('no lifting on record', 'in force');
  const more = later ? ` ${laterSentence(later)}` : '';
  if (stood.status === 'not-yet')
    return say`${strong(`No, not yet${day}.`)} ${capital(the(measure.name))} began ${onDate(stood.on)}.${more}`;
  const how = standingClause(the(measure.name), stood, context);
  if (stood.status === 'in-part-in-force' && !right && status !== 'revoked')
    return say`${strong(`Only in part${day}.`)} ${how}.${more}`;
  return right
    ? say`${strong(`Yes${stood.status === 'in-force-reported' ? ', as far as found' : ''}${day ? `,${day}` : ''}.`)} ${how}.${more}`
    : say`${strong(`No, not ${asked}${day}.`)} ${how}.${more}`;
}

/** "Executive Order 13971 was revoked on 9 June 2021", with a colon where the status is no participle. */
function standingClause(
  name: string,
  stood: Of<'standing'>['stood'],
  context: Context,
  later?: Of<'standing'>['later'],
): string {
  const subject = capital(name);
  if (stood.status === 'never-took-effect') {
    // What was ended only later was still there until then, whether or not anything came of it.
    const there = later ? 'still stood, but ' : '';
    return `${subject} ${isPast(context) ? `${there}had not taken effect` : 'never took effect'}`;
  }
  if (stood.status === 'unknown')
    return subject === 'It' ? 'Its later status is not on record' : `${subject}: its later status is not on record`;
  if (stood.status === 'signed') return `${subject} ${isPast(context) ? 'had been' : 'was'} ${statusClause(stood)}`;
  const now = stood.status === 'in-force' || stood.status === 'in-part-in-force' || stood.status === 'not-enforced';
  return `${subject} ${now && !isPast(context) ? 'is' : 'was'} ${statusClause(stood)}`;
}

function standing({ measure, stood, later, everHeld, known, denied }: Of<'standing'>, context: Context): Text {
  const called = known ? 'it' : the(measure.name);
  const day = isPast(context) ? `On ${date(context.clock.asOf)}: ` : '';
  const more = later ? ` ${laterSentence(later)}` : '';
  const over = ['revoked', 'rescinded', 'expired', 'superseded', 'lapsed'].includes(stood.status);
  const never = over && !everHeld ? ', and nothing was ever barred under it' : '';
  switch (stood.status) {
    case 'not-yet': {
      const days = isDay(stood.on) ? daysBetween(context.clock.asOf, stood.on) : 0;
      return say`${strong(`Not there yet on ${date(context.clock.asOf)}.`)} ${capital(called)} began ${onDate(stood.on)}${days > 0 ? `, ${plural(days, 'day', 'days')} later` : ''}.${more}`;
    }
    case 'in-force': {
      const then = isPast(context) ? ` on ${date(context.clock.asOf)}` : '';
      const from = since(stood.on);
      // Right after a sentence that names the measure it need not be named again.
      if (known) return say`${strong(`In force${then}`)}${then && from ? ',' : ''}${from}.${more}`;
      const name = `${capital(called)} ${then ? 'was' : 'is'} in force${then}`;
      return say`${strong(name)}${then && from ? ',' : ''}${from}.${stood.note ? ` ${stop(stood.note)}` : ''}${more}`;
    }
    case 'in-force-reported': {
      const reported = `was last reported in force ${onDate(stood.on)}.${more}`;
      if (stood.unchecked)
        return say`${strong(`${day}${capital(statusBrief(stood))}.`)} ${capital(called)} ${reported}`;
      // "No lifting on record" at the beginning would be read as the answer no.
      return say`${strong(`${day}${day ? 'in' : 'In'} force as far as found.`)} ${capital(statusBrief(stood))}: ${called} ${reported}`;
    }
    default: {
      const note = (isPast(context) || stood.status === 'signed') && stood.note ? ` ${stop(stood.note)}` : '';
      const words = standingClause(called, stood, context, later);
      return say`${denied ? 'No. ' : ''}${strong(day ? day + words : words)}${over && !everHeld && measure.scope === 'apps' ? never : ''}.${note}${more}`;
    }
  }
}

const undone = { revokes: 'revoked', rescinds: 'rescinded', supersedes: 'replaced' } as const;

function undoes({ measure, how, others }: Of<'undoes'>): Text {
  const names = list(others.map(({ name }) => the(name)));
  const count = others.length > 1;
  if (how === 'pauses')
    return say`${strong(plural(others.length, 'measure', 'measures'))} withheld enforcement of ${the(measure.name)}: ${names}.`;
  return say`${capital(measureWords(measure))} ${undone[how]} ${count ? strong(`${others.length} measures`) : ''}${count ? ': ' : ''}${names}.`;
}

export const measures = {
  part,
  citation,
  signer,
  'signer-check': signerCheck,
  date: dated,
  'date-check': dateCheck,
  'status-check': statusCheck,
  standing,
  undoes,
  'no-ruling': ({ measure, stood }) =>
    say`${strong('No ruling on record')} on ${measureWords(measure)}. It was ${statusClause(stood)}.`,
} satisfies Partial<Sentences>;
