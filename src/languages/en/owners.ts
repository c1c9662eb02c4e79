/** Sentences about who owns, makes, runs and holds what. Each kind of tie keeps its own verb. */

import type { Tie } from '../../answers/fact.ts';
import { earliest, latest } from '../../calendar.ts';
import type { RelationKind } from '../../knowledge/schema.ts';
import { plain, say, strong, type Text } from '../../text.ts';
import type { Context } from '../language.ts';
import type { Of, Sentences } from './sentences.ts';
import { capital, date, isKnown, list, onDate, plainName, since, stop } from './words.ts';

const verbs: Record<RelationKind, readonly [now: string, past: string]> = {
  owner: ['owns', 'owned'],
  developer: ['develops', 'developed'],
  operator: ['operates', 'operated'],
  parent: ['is the parent of', 'was the parent of'],
  affiliate: ['is an affiliate, not the owner, of', 'was an affiliate, not the owner, of'],
  founder: ['founded', 'founded'],
  controller: ['controls', 'controlled'],
  shareholder: ['is a shareholder of', 'was a shareholder of'],
  licensee: ['holds the licence of', 'held the licence of'],
};

const nouns: Record<RelationKind | 'any' | 'behind', string> = {
  owner: 'owner',
  developer: 'developer',
  operator: 'operator',
  parent: 'parent company',
  affiliate: 'affiliate',
  founder: 'founder',
  controller: 'controller',
  shareholder: 'shareholder',
  licensee: 'licensee',
  any: 'tie',
  behind: 'owner',
};

const order: readonly RelationKind[] = [
  'developer',
  'owner',
  'parent',
  'operator',
  'controller',
  'affiliate',
  'shareholder',
  'licensee',
  'founder',
];

function verb(kinds: readonly RelationKind[], past: boolean): string {
  const sorted = [...kinds].sort((a, b) => order.indexOf(a) - order.indexOf(b));
  return list(sorted.map((kind) => verbs[kind][past ? 1 : 0]));
}

const shareWords = (share: number | string): string =>
  `${share}${typeof share === 'number' || /\d$/.test(share) ? '%' : ''}`;

/** "holds 33% of X", "controls X with 53.46% of the voting power". */
function clause(tie: Tie, name: Text | string, past = false): Text {
  const { share, shareOf, kinds } = tie;
  if (share === undefined) return say`${verb(kinds, past)} ${name}`;
  const what = shareOf?.split(', ')[0]?.replace(/^the /, '');
  const size = `${shareWords(share)}${what ? ` of the ${what}` : ''}`;
  const others = kinds.filter((kind) => kind !== 'shareholder' && kind !== 'affiliate');
  if (others.length > 0) return say`${verb(others, past)} ${name} with ${size}`;
  return say`${past ? 'held' : 'holds'} ${size} of ${name}`;
}

/** A remark of the record on a tie; that it is only reported is said with its source. */
const noteOf = ({ note }: Tie): string => (note && !/^reported\.?$/i.test(note) ? ` ${stop(note)}` : '');

/** The whole clause in plain words: "Alibaba holds 33% of Ant Group (since …)". */
const whole = (tie: Tie, past = false): Text =>
  say`${tie.party.name}${parentOf(tie)} ${clause(tie, tie.thing.name, past)}${span(tie)}${notOwner(tie)}`;

/** A source without a day is known only to lie in a span of years. */
function lastSeen(seenOn: string): string {
  const [from = '', to = ''] = [earliest(seenOn), latest(seenOn)];
  return from.slice(0, 4) === to.slice(0, 4)
    ? date(seenOn).replace(/^(.*) to .* (\d{4})$/, '$2')
    : `${from.slice(0, 4)} to ${to.slice(0, 4)}`;
}

/** When and where it held: "since 23 September 2019, last seen July 2023". */
function span(tie: Tie): string {
  const { from, to, seenOn, where, kinds } = tie;
  const parts = [
    ...(tie.shareOf ?? '').split(', ').slice(1),
    where ? `in ${where.inSentence}` : '',
    kinds.includes('founder') && kinds.length === 1
      ? isKnown(from)
        ? onDate(from)
        : ''
      : isKnown(from)
        ? since(from).trim()
        : '',
    to !== undefined ? (isKnown(to) ? `until ${date(to)}` : 'no longer') : '',
    isKnown(seenOn) && to === undefined && seenOn !== from ? `last seen ${lastSeen(seenOn)}` : '',
  ];
  const told = parts.filter((part) => part !== '').join(', ');
  return told ? ` (${told})` : '';
}

const notOwner = ({ kinds, share }: Tie): string =>
  kinds.includes('affiliate') && share !== undefined ? ', as an affiliate, not the owner' : '';

const parentOf = ({ parent, kinds }: Tie): string =>
  parent && !kinds.includes('founder') ? `, a subsidiary of ${parent.name},` : '';

function ties(fact: Of<'ties'>, context: Context): Text {
  const { ties: all, missing, asked, asOf } = fact;
  const [first, ...rest] = all;
  const day = asOf ? `On ${date(asOf)}, ` : '';
  const wanted = asked === undefined || asked === 'owner' || asked === 'behind' || asked === 'parent';
  const founded = all.every(({ kinds }) => kinds.join() === 'founder');
  if (missing && wanted && founded)
    return say`${strong('No owner is recorded')} for ${plainName(fact.thing, context)}; ${list(all.map(({ party }) => party.name))} founded it.`;
  const none = missing && wanted && !founded ? '; no owner is recorded' : '';
  const note = rest.length === 0 ? noteOf(first) : '';
  const past = asOf !== undefined;
  const name = plainName(fact.thing, context);
  const base = first.party.base && rest.length === 0 && !first.parent ? ` (${first.party.base})` : '';
  if (rest.length === 0)
    return say`${day}${strong(first.party.name)}${base}${parentOf(first)} ${clause(first, name, past)}${span(first)}${notOwner(first)}${none}.${note}`;
  const same = all.every(({ kinds, share }) => share === undefined && kinds.join() === first.kinds.join());
  if (same)
    return say`${day}${strong(list(all.map(({ party }) => party.name)))} ${past ? verb(first.kinds, true) : pluralVerb(first.kinds)} ${name}${none}.`;
  const shares = all.every(({ share }) => share !== undefined);
  if (shares)
    return say`${day}${name} ${past ? 'was' : 'is'} held by ${list(all.map((tie) => `${tie.party.name} (${shareWords(tie.share ?? '')}${tie.shareOf ? ` of the ${tie.shareOf.split(', ')[0]?.replace(/^the /, '')}` : ''}${span(tie).replace(/^ \((.*)\)$/, ', $1')})`))}${none}.`;
  const others = rest.map((tie) => plain(say`${tie.party.name} ${clause(tie, 'it', past)}${span(tie)}`));
  return say`${day}${strong(first.party.name)}${parentOf(first)} ${clause(first, name, past)}${span(first)}; ${list(others)}${none}.`;
}

function pluralVerb(kinds: readonly RelationKind[]): string {
  return verb(kinds, false)
    .replace(/\bowns\b/, 'own')
    .replace(/\bdevelops\b/, 'develop')
    .replace(/\boperates\b/, 'operate')
    .replace(/\bcontrols\b/, 'control')
    .replace('is the parent', 'are the parents')
    .replace('is an affiliate, not the owner,', 'are affiliates, not the owners,')
    .replace('is a shareholder', 'are shareholders')
    .replace('holds', 'hold');
}

function tie({ tie: one, asOf, ended }: Of<'tie'>): Text {
  const day = asOf && !ended ? `On ${date(asOf)}, ` : '';
  return say`${day}${whole(one, ended || asOf !== undefined)}.${noteOf(one)}`;
}

function tieCheck(fact: Of<'tie-check'>, context: Context): Text {
  const { party, relation, right, asked, known, via, actual, ended } = fact;
  const told = actual.map((one) => plain(whole(one)));
  const actually =
    told.length > 0 ? ` ${told.join('; ')}.` : ` No ${nouns[relation === 'any' ? 'owner' : relation]} is recorded.`;
  if (fact.turned)
    return say`${strong(via ? `No, the other way round, through ${via.name}.` : 'No, the other way round.')}${actually}`;
  if (right && via) return say`${strong(`Yes, through ${via.name}.`)}${actually}`;
  if (right) return say`${strong('Yes.')}${actually}`;
  if (ended) return say`${strong('Not any more.')} ${whole(ended, true)}.${told.length > 0 ? actually : ''}`;
  // A share is a tie, and no yes.
  const theirs = actual.filter((one) => one.party.subject.id === party.subject.id);
  if (relation === 'any' && theirs.length > 0) {
    const shares = `${theirs.map((one) => plain(whole(one))).join('; ')}.`;
    return asked ? say`${strong('No:')} ${shares}` : say`${shares}`;
  }
  const denial =
    relation === 'any'
      ? say`no tie between ${plainName(party, context)} and ${plainName(fact.thing, context)} is recorded.`
      : say`${plainName(party, context)} is not recorded as ${nouns[relation]} of ${plainName(fact.thing, context)}.`;
  return asked && known
    ? say`${strong('No:')} ${denial}${actually}`
    : say`${strong(capital(plain(denial)))}${actually}`;
}

function holding({ tie: one, named }: Of<'holding'>): Text {
  const where = named.length > 0 ? `; named in ${list(named)}` : '';
  return say`${one.party.name} ${clause(one, say`${strong(one.thing.name)}`)}${span(one)}${where}.`;
}

function shared({ a, b, parties }: Of<'shared'>): Text {
  if (parties.length === 0)
    return say`${strong('No.')} No owner is recorded that ${a.name} and ${b.name} have in common.`;
  return say`${strong('Yes.')} ${list(parties.map(({ name }) => name))} ${parties.length === 1 ? 'stands' : 'stand'} behind both ${a.name} and ${b.name}.`;
}

export const owners = {
  ties,
  tie,
  'tie-check': tieCheck,
  'no-share': ({ tie: one }) => say`${strong('No percentage is recorded')}: ${whole(one)}.${noteOf(one)}`,
  'no-tie': ({ thing: one, relation, instead }, context) =>
    say`${strong(`No ${nouns[relation]} is recorded`)} for ${plainName(one, context)}; ${whole(instead)}.`,
  holding,
  unowned: ({ thing: one }) => say`${strong('No owner is recorded')} for ${one.name}.`,
  merged: ({ thing: one, into }) => say`${one.name} was merged into ${into.name}.`,
  shared,
} satisfies Partial<Sentences>;
