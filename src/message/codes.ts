/**
 * One or two letters for every value that a request can hold. They stand in messages that have been sent: a letter may
 * be added, never changed or given to something else.
 */
import type { Aspect, Filters, Frame, Intent, Premise } from '../answers/answer.ts';
import type { SubjectKind } from '../knowledge/knowledge.ts';
import type { RelationKind, StatusName } from '../knowledge/schema.ts';

/** Looks a value's code up, and the code's value. */
function codes<T extends string>(
  table: Record<T, string>,
): { of: (value: T) => string; from: (code: string) => T | undefined } {
  const values = new Map(Object.entries(table).map(([value, code]) => [code as string, value as T]));
  return { of: (value) => table[value], from: (code) => values.get(code) };
}

export const intents = codes<Intent>({
  named: 'n',
  apps: 'a',
  measures: 'm',
  owner: 'o',
  holdings: 'h',
  measure: 'w',
  signer: 's',
  dates: 'd',
  deadlines: 'l',
  standing: 't',
  history: 'y',
  rulings: 'r',
  statements: 'q',
  plans: 'p',
  compare: 'c',
  profile: 'f',
  sources: 'u',
  disputes: 'x',
  overview: 'v',
});

export const kinds = codes<SubjectKind>({
  app: 'A',
  company: 'C',
  person: 'P',
  measure: 'M',
  ruling: 'R',
  plan: 'L',
  deadline: 'D',
  jurisdiction: 'J',
  authority: 'U',
  category: 'G',
  source: 'S',
  event: 'E',
});

export const aspects = codes<Aspect>({
  does: 'do',
  'does-not': 'dn',
  reasons: 're',
  users: 'us',
  penalties: 'pe',
  citation: 'ci',
  addressees: 'ad',
  signed: 'si',
  published: 'pu',
  effective: 'ef',
  ended: 'en',
  left: 'le',
  who: 'wh',
  duty: 'du',
  outcome: 'ou',
  share: 'sh',
  base: 'ba',
  next: 'ne',
  first: 'fi',
  last: 'la',
  checked: 'ch',
  count: 'co',
  fewest: 'fw',
  category: 'ca',
  aliases: 'al',
  undoes: 'un',
  same: 'sm',
  fined: 'fn',
  parties: 'pa',
  places: 'pl',
});

export const relations = codes<RelationKind | 'behind' | 'any'>({
  owner: 'o',
  developer: 'd',
  operator: 'p',
  parent: 'r',
  affiliate: 'a',
  founder: 'f',
  controller: 'c',
  shareholder: 's',
  licensee: 'l',
  behind: 'b',
  any: 'y',
});

export const statuses = codes<StatusName>({
  proposed: 'p',
  signed: 's',
  'in-force': 'f',
  'in-force-reported': 'r',
  'in-part-in-force': 'i',
  enjoined: 'e',
  'enjoined-in-part': 'j',
  'never-took-effect': 'n',
  'not-enforced': 'w',
  superseded: 'u',
  revoked: 'k',
  rescinded: 'c',
  expired: 'x',
  lapsed: 'l',
  unknown: 'q',
});

export const shows = codes<NonNullable<Frame['show']>>({ due: 'd', past: 'p', all: 'a' });
export const standings = codes<NonNullable<Filters['standing']>>({ holding: 'h', over: 'o' });
export const dateKinds = codes<(Premise & { kind: 'dated' })['what']>({
  signed: 's',
  published: 'p',
  effective: 'f',
  ended: 'e',
});
export const premiseKinds = codes<Premise['kind']>({
  signer: 's',
  tie: 't',
  named: 'n',
  'named-in': 'j',
  count: 'c',
  barred: 'b',
  ruled: 'r',
  status: 'u',
  dated: 'd',
  due: 'l',
  belief: 'f',
});
