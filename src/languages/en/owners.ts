/** Sentences about who owns, makes, runs and holds what. Each kind of tie keeps its own verb. */
import type { Tie } from '../../answers/fact.ts';
import type { RelationKind } from '../../knowledge/schema.ts';
import { say, strong, type Text } from '../../text.ts';
import type { Context } from '../language.ts';
import type { Of, Sentences } from './sentences.ts';
import { capital, date, isKnown, list, onDate, plainName, since, stop, thing } from './words.ts';

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

/** "holds 33% of": a share is told as such; what it does not make its holder is told with it. */
function predicate(tie: Tie, past: boolean): string {
  const { share, shareOf, kinds } = tie;
  if (share === undefined) return verb(kinds, past);
  const held = `${past ? 'held' : 'holds'} ${shareWords(share)}${shareOf ? ` of the ${shareOf.replace(/^the /, '')}` : ''} of`;
  const others = kinds.filter((kind) => kind !== 'shareholder' && kind !== 'affiliate');
  return others.length > 0 ? `${verb(others, past)} and ${held}` : held;
}

/** When and where it held: "since 23 September 2019, last seen July 2023". */
function span({ from, to, seenOn, where, kinds }: Tie): string {
  const parts = [
    where ? `in ${where.inSentence}` : '',
    kinds.includes('founder') && kinds.length === 1
      ? isKnown(from)
        ? onDate(from)
        : ''
      : isKnown(from)
        ? since(from).trim()
        : '',
    to !== undefined ? (isKnown(to) ? `until ${date(to)}` : 'no longer') : '',
    isKnown(seenOn) && to === undefined ? `as last seen ${onDate(seenOn)}` : '',
  ];
  const told = parts.filter((part) => part !== '').join(', ');
  return told ? ` (${told})` : '';
}

const notOwner = ({ kinds, share }: Tie): string =>
  kinds.includes('affiliate') && share !== undefined ? ', which makes it an affiliate, not the owner' : '';

const parentOf = ({ parent, kinds }: Tie): string =>
  parent && !kinds.includes('founder') ? `, a subsidiary of ${parent.name},` : '';

function ties(fact: Of<'ties'>, context: Context): Text {
  const { ties: all, missing, asked, asOf } = fact;
  const [first, ...rest] = all;
  const day = asOf ? `On ${date(asOf)}, ` : '';
  const wanted = asked === undefined || asked === 'owner' || asked === 'behind' || asked === 'parent';
  const none = missing && wanted && !first.kinds.includes('founder');
  const note = first.note && rest.length === 0 ? ` ${stop(first.note)}` : '';
  const base = first.party.base && rest.length === 0 && !first.parent ? ` (${first.party.base})` : '';
  if (rest.length === 0) {
    const told = say`${day}${strong(first.party.name)}${base}${parentOf(first)} ${predicate(first, false)} ${thing(fact.thing, context, (text) => text)}${span(first)}${notOwner(first)}`;
    return none ? say`${told}; no owner is recorded.${note}` : say`${told}.${note}`;
  }
  const each = all.map(
    (tie) => `${tie.party.name} ${tie.share === undefined ? verb(tie.kinds, false) : `${predicate(tie, false)}`}`,
  );
  const same = all.every(({ kinds, share }) => share === undefined && kinds.join() === first.kinds.join());
  const shares = all.every(({ share, shareOf }) => share !== undefined && shareOf === first.shareOf);
  const names = same
    ? say`${day}${strong(list(all.map(({ party }) => party.name)))} ${pluralVerb(first.kinds)} ${plainName(fact.thing, context)}`
    : shares
      ? say`${day}${plainName(fact.thing, context)} is held by ${strong(list(all.map(({ party, share }) => `${party.name} (${shareWords(share ?? '')})`)))}`
      : say`${day}${strong(first.party.name)}${parentOf(first)} ${predicate(first, false)} ${plainName(fact.thing, context)}${span(first)}; ${list(each.slice(1).map((words, at) => `${words} it${span(rest[at] ?? first)}`))}`;
  return none ? say`${names}; no owner is recorded.` : say`${names}.`;
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
  const note = one.note ? ` ${stop(one.note)}` : '';
  return say`${day}${one.party.name}${parentOf(one)} ${predicate(one, ended)} ${one.thing.name}${span(one)}${notOwner(one)}.${note}`;
}

function tieCheck(fact: Of<'tie-check'>, context: Context): Text {
  const { party, relation, right, asked, via, actual, ended } = fact;
  const told = actual.map(
    (one) => `${one.party.name}${parentOf(one)} ${predicate(one, false)} ${one.thing.name}${span(one)}${notOwner(one)}`,
  );
  const actually =
    told.length > 0
      ? ` ${capital(list(told, 'and'))}.`
      : ` No ${nouns[relation === 'any' ? 'owner' : relation]} is recorded.`;
  if (right && via) return say`${strong(`Yes, through ${via.name}.`)}${actually}`;
  if (right) return say`${strong('Yes.')}${actually}`;
  const name = say`${plainName(party, context)}`;
  if (ended)
    return say`${strong('Not any more.')} ${capital(ended.party.name)} ${predicate(ended, true)} ${ended.thing.name}${span(ended)}.${actual.length > 0 ? actually : ''}`;
  const denial = say`${name} is not recorded as ${relation === 'any' ? 'having a tie to' : `${nouns[relation]} of`} ${plainName(fact.thing, context)}.`;
  return say`${strong(asked ? 'No.' : 'Not quite.')} ${denial}${actually}`;
}

function holding({ tie: one, named }: Of<'holding'>): Text {
  const where = named.length > 0 ? `; named in ${list(named)}` : '';
  return say`${one.party.name} ${predicate(one, false)} ${strong(one.thing.name)}${span(one)}${where}.`;
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
  'no-share': ({ thing: one, party }) => say`No percentage is recorded for ${party.name} in ${one.name}.`,
  holding,
  merged: ({ thing: one, into }) => say`${one.name} was merged into ${into.name}.`,
  shared,
} satisfies Partial<Sentences>;
