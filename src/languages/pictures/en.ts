import type { DateOf, Due, Stood, Tie } from '../../answers/fact.ts';
import { earliest, parseRecordDate, type RecordDate } from '../../calendar.ts';
import type { RelationKind, StatusName } from '../../knowledge/schema.ts';
import { askedInEnglish } from './asked-en.ts';
import type { PictureWords } from './words.ts';

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

function day(on: string): string {
  const { year, month, day: number } = Temporal.PlainDate.from(on);
  return `${number} ${months[month - 1]} ${year}`;
}

/** "7–11 Oct 2020", "24 Jul – 10 Aug 2020": what is the same on both sides is said once. */
function range(from: string, to: string): string {
  if (from.slice(0, 7) === to.slice(0, 7)) return `${Number(from.slice(8))}–${day(to)}`;
  return from.slice(0, 4) === to.slice(0, 4)
    ? `${day(from).replace(/ \d{4}$/, '')} – ${day(to)}`
    : `${day(from)} – ${day(to)}`;
}

function date(on: RecordDate): string {
  const parts = parseRecordDate(on);
  if (!parts || parts.kind === 'unknown') return 'no date';
  const about = parts.about ? 'about ' : '';
  switch (parts.kind) {
    case 'day':
      return about + day(parts.from);
    case 'month':
      return `${about}${months[Number(parts.from.slice(5, 7)) - 1]} ${parts.from.slice(0, 4)}`;
    case 'year':
      return about + parts.from.slice(0, 4);
    case 'range':
      return about + range(parts.from, parts.to);
  }
}

const statuses: Readonly<Record<StatusName | 'not-yet', string>> = {
  proposed: 'Only proposed',
  signed: 'Signed, nothing in effect yet',
  'in-force': 'In force',
  'in-force-reported': 'Reported in force, no lifting on record',
  'in-part-in-force': 'In force in part',
  enjoined: 'Stopped in court',
  'enjoined-in-part': 'Stopped in part in court',
  'never-took-effect': 'Without effect',
  'not-enforced': 'Enforcement withheld',
  superseded: 'Replaced',
  revoked: 'Revoked',
  rescinded: 'Rescinded',
  expired: 'Expired',
  lapsed: 'Lapsed',
  unknown: 'Later status not on record',
  'not-yet': 'Not there yet',
};

function stood(one: Stood, by: boolean): string {
  const words =
    one.unchecked && one.status === 'in-force-reported'
      ? 'Reported in force, later status not on record'
      : statuses[one.status];
  const cause = one.inCase ? `: ${one.inCase}` : one.by ? ` by ${one.by}` : '';
  return by ? words + cause : words;
}

const briefly: Partial<Readonly<Record<StatusName | 'not-yet', string>>> = {
  signed: 'signed',
  'in-force-reported': 'reported in force',
  'enjoined-in-part': 'stopped in part',
  unknown: 'status not on record',
};

const inBrief = ({ status }: Stood): string => briefly[status] ?? statuses[status].toLowerCase();
const later = ({ unchecked }: Stood): string => (unchecked ? ', not checked later' : '');

const dates: Readonly<Record<DateOf, string>> = {
  signed: 'Signed',
  announced: 'Announced',
  published: 'Published',
  effective: 'In effect by its text',
  ended: 'Ended',
};

const outcomes: Readonly<Record<Due['outcome'], string>> = {
  met: 'met',
  missed: 'not met',
  moved: 'moved',
  ended: 'ended before',
  'never-took-effect': 'never took effect',
  passed: 'passed',
  continues: 'the duty goes on',
  'not-used': 'not used',
  unknown: 'outcome not on record',
  pending: '',
};

/** What would only come of it after the day asked about is not told of that day. */
const outcome = (due: Due, isPast: boolean): string =>
  due.endedLater === undefined && (due.passed || !isPast) ? outcomes[due.outcome] : '';

const how: Readonly<Record<Due['how'], string>> = {
  by: 'Due by then',
  from: 'To begin then',
  'not-before': 'Not before then',
  until: 'Until then',
};
const before: Readonly<Record<Due['how'], string>> = {
  by: 'by',
  from: 'from',
  'not-before': 'not before',
  until: 'until',
};
/** Without a day to stand at. */
const undatedHow: Readonly<Record<Due['how'], string>> = {
  by: 'Due',
  from: 'To begin',
  'not-before': 'Not before some day',
  until: 'Until some day',
};

function due(one: Due, came: string): string {
  const begun = one.how === 'from' && came !== '' && one.outcome === 'never-took-effect';
  const bound = earliest(one.due) === undefined ? undatedHow[one.how] : how[one.how];
  return [begun ? 'Would have begun then' : bound, came].filter((part) => part !== '').join('; ');
}

function dueOn({ how: bound, due: on }: Due): string {
  return `${before[bound]} ${earliest(on) === undefined ? 'a day not on record' : date(on)}`;
}

const verbs: Readonly<Record<RelationKind, readonly [now: string, past: string]>> = {
  developer: ['develops', 'developed'],
  owner: ['owns', 'owned'],
  parent: ['is the parent of', 'was the parent of'],
  operator: ['operates', 'operated'],
  controller: ['controls', 'controlled'],
  affiliate: ['is an affiliate, not the owner, of', 'was an affiliate, not the owner, of'],
  shareholder: ['holds a share of', 'held a share of'],
  licensee: ['holds the licence of', 'held the licence of'],
  founder: ['founded', 'founded'],
};
const order = Object.keys(verbs) as RelationKind[];

const list = (words: readonly string[]): string =>
  words.length <= 1 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;

function tie({ kinds, share, shareOf, thing, party }: Tie, ended: boolean, from: 'party' | 'thing'): string {
  const sorted = [...kinds].sort((a, b) => order.indexOf(a) - order.indexOf(b));
  const held = sorted.filter((kind) => kind !== 'shareholder');
  const what = shareOf?.split(', ')[0]?.replace(/^the /, '');
  const percent = typeof share === 'number' || /\d$/.test(String(share ?? '')) ? '%' : '';
  const size = share === undefined ? '' : `${share}${percent}${what ? ` of the ${what}` : ''}`;
  const object = from === 'party' ? thing.name : 'it';
  const verb = list(held.map((kind) => verbs[kind][ended ? 1 : 0]));
  const shares = verbs.shareholder[ended ? 1 : 0];
  const told =
    held.length === 0
      ? size
        ? `${ended ? 'held' : 'holds'} ${size} of ${object}`
        : `${shares} ${object}`
      : `${verb} ${object}${size ? `, with ${size}` : ''}`;
  return from === 'party' ? told : `${party.name} ${told}`;
}

/** A range of days as one of them: "some day in 7–11 Oct 2020". */
const someDay = (on: RecordDate): string =>
  parseRecordDate(on)?.kind === 'range' ? `some day in ${date(on)}` : date(on);

function span({ from, to, seenOn, where }: Tie): string {
  const known = (on: RecordDate | undefined): on is RecordDate => earliest(on) !== undefined;
  return [
    where ? `in ${where.inSentence}` : '',
    known(from) ? `since ${someDay(from)}` : from === undefined ? '' : 'since when is not recorded',
    to === undefined ? '' : known(to) ? `until ${someDay(to)}` : 'no longer, end not recorded',
    to === undefined && known(seenOn) && seenOn !== from ? `last seen ${date(seenOn)}` : '',
  ]
    .filter((part) => part !== '')
    .join(', ');
}

/** A longer name takes more than two lines of a lane. */
const longName = 48;

const states = { holds: '', past: 'Past: ', disputed: 'Disputed: ' } as const;

export const en: PictureWords = {
  asked: askedInEnglish,
  none: 'There is no picture of this. I can draw timelines, who is behind an app or company, and which app is named where.',
  date,
  stood,
  brief: (one) => inBrief(one) + later(one),
  step: (one) => `${inBrief(one)}${earliest(one.on) === undefined ? ',' : ''} ${date(one.on)}${later(one)}`,
  dated: (what) => dates[what],
  due,
  dueOn,
  outcome,
  measure: ({ short, name }) => (name.length > longName && short.length < name.length ? short : name),
  tie,
  span,
  disputed: (field, versions) => `Sources differ on ${field}: ${versions.join(' / ')}`,
  own: { added: 'added by this server', differs: 'added by this server, the record says otherwise' },
  key: {
    open: 'not yet in effect',
    holds: 'in force',
    reported: 'reported in force',
    partly: 'in part, or not enforced',
    stopped: 'stopped in court',
    over: 'over',
    unknown: 'later status not on record',
    event: 'event',
    deadline: 'deadline',
    'void-deadline': 'deadline that fell away or moved',
    partial: 'date not exact',
    undated: 'no date on record',
    'tie-holds': 'holds',
    'tie-past': 'past',
    'tie-disputed': 'sources differ',
  },
  today: (on) => `Today, ${day(on)}`,
  asOf: (on) => `As of ${day(on)}`,
  record: (checkedOn) => `record of ${date(checkedOn)}`,
  title: { timeline: 'Timeline', ownership: 'Who is behind it', grid: 'Which app is named where' },
  recordEnds: 'End of the record',
  undated: 'Without a date on record',
  part: (number, of) => `${number} of ${of}`,
  more: (count, what) => `and ${count} more ${count === 1 ? what.replace(/s$/, '') : what}, not drawn`,
  alt: {
    picture: (title, name, items, ends) => [`${title}${name ? `: ${name}` : ''}.`, ...items, ...ends].join(' '),
    row: (on, what, kind) => `${on}: ${kind === 'deadline' ? 'deadline, ' : ''}${what}.`,
    lane: (name, steps, deadlines) =>
      `${name}: ${[...steps, ...(deadlines.length > 0 ? [`deadlines ${deadlines.join(', ')}`] : [])].join('; ')}.`,
    tie: (party, what, when, state) => `${states[state]}${party} ${what}${when ? ` (${when})` : ''}.`,
    column: (number, name, standing) => `${number} ${name} (${standing.toLowerCase()});`,
    cells: (name, numbers) => `${name}: ${numbers.join(', ')}.`,
  },
};
