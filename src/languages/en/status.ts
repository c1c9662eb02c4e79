/** How a measure stood, in words that claim no more than the record does. */
import type { Stood } from '../../answers/fact.ts';
import type { StatusName } from '../../knowledge/schema.ts';
import { date, isKnown, onDate, since, the } from './words.ts';

/** What did it, unless its name only repeats what was done ("rescinded by the rescission"). */
function by({ by: name, bySigner, inCase, status }: Stood): string {
  if (inCase) return ` in ${inCase}`;
  if (name && bySigner && the(name) === name) return ` by ${bySigner}'s ${name}`;
  return name && !name.toLowerCase().includes(status.slice(0, 5)) ? ` by ${the(name)}` : '';
}

const on = (stood: Stood): string => (isKnown(stood.on) ? ` ${onDate(stood.on)}` : '');

/** After "it was" or "it is": "revoked on 9 June 2021 by Executive Order 14034". */
export function statusClause(stood: Stood): string {
  switch (stood.status) {
    case 'proposed':
      return `only proposed${on(stood)}`;
    case 'signed':
      return `signed${on(stood)}, with nothing in effect yet`;
    case 'in-force':
      return `in force${since(stood.on)}`;
    case 'in-force-reported':
      return stood.unchecked
        ? `reported in force${on(stood)}, later status not on record`
        : `reported in force${on(stood)}, with no lifting on record`;
    case 'in-part-in-force':
      return `in force only in part${since(stood.on)}`;
    case 'enjoined':
      return `stopped in court${on(stood)}${by(stood)}`;
    case 'enjoined-in-part':
      return `stopped in part in court${on(stood)}${by(stood)}`;
    case 'never-took-effect':
      return `without effect${isKnown(stood.on) ? ` when its day, ${date(stood.on)}, passed` : ''}`;
    case 'not-enforced':
      return `in effect with enforcement withheld${since(stood.on)}${by(stood)}${stood.nowBy ? `, extended by ${the(stood.nowBy)}` : ''}`;
    case 'superseded':
      return `replaced${on(stood)}${by(stood)}`;
    case 'revoked':
    case 'rescinded':
      return `${stood.status}${on(stood)}${by(stood)}`;
    case 'expired':
    case 'lapsed':
      return `${stood.status}${on(stood)}`;
    case 'unknown':
      return 'later status not on record';
    case 'not-yet':
      return 'not there yet';
  }
}

const brief: Readonly<Record<StatusName | 'not-yet', string>> = {
  proposed: 'only proposed',
  signed: 'signed, not yet in effect',
  'in-force': 'in force',
  'in-force-reported': 'no lifting on record',
  'in-part-in-force': 'in force in part',
  enjoined: 'stopped in court',
  'enjoined-in-part': 'stopped in part in court',
  'never-took-effect': 'never took effect',
  'not-enforced': 'in effect, enforcement withheld',
  superseded: 'replaced',
  revoked: 'revoked',
  rescinded: 'rescinded',
  expired: 'expired',
  lapsed: 'lapsed',
  unknown: 'later status not on record',
  'not-yet': 'not there yet',
};

/** A few words for brackets: "in force", "revoked 9 June 2021". */
export function statusBrief(stood: Stood): string {
  const ended = ['revoked', 'rescinded', 'expired', 'superseded', 'lapsed'].includes(stood.status);
  if (stood.unchecked) return 'later status not on record';
  return brief[stood.status] + (ended && isKnown(stood.on) ? ` ${date(stood.on)}` : '');
}

/** "Later: revoked on 9 June 2021 by Executive Order 14034." */
export const laterSentence = (later: Stood): string =>
  later.status === 'unknown' ? 'Its later status is not on record.' : `Later: ${statusClause(later)}.`;
