/** The whole chain around an app or company: every tie upwards, ended ones too, what it has, and where sources differ. */
import { earliest, latest } from '../../calendar.ts';
import type { Knowledge, Subject } from '../../knowledge/knowledge.ts';
import type { Claim, Clock } from '../answer.ts';
import { disputesOf } from './disputes.ts';
import { claim } from './refs.ts';
import { type FoundTie, thingOf, tiesOf, tiesOn } from './ties.ts';

/** So many steps up are far enough for any chain on record, and end a chain that bites its tail. */
const steps = 6;

const isPastOn =
  (asOf: string) =>
  ({ tie }: FoundTie): boolean =>
    tie.to !== undefined && (latest(tie.to) ?? '') < asOf;

/** Ties beyond those that `told` states already, as rows; then the disputes about any link of the chain. */
export function chain(things: readonly Subject[], told: readonly Claim[], knowledge: Knowledge, clock: Clock): Claim[] {
  const stated = new Set(told.flatMap(tiesIn).map(keyOf));
  const { ties, reached } = upwards(things, knowledge, clock);
  const all = [...ties, ...things.flatMap((thing) => downwards(thing, knowledge, clock))];
  const rows = all
    .map((found) => ({ found, key: keyOf(found.tie) }))
    .filter(({ key }) => !stated.has(key) && stated.add(key))
    .map(({ found }) => row(found, isPastOn(clock.asOf)(found), clock));
  const known = new Set(told.map(({ id }) => id));
  const disputes = reached.flatMap((thing) => disputesOf(knowledge, thing)).filter(({ id }) => !known.has(id));
  return [...rows, ...disputes];
}

type Tie = FoundTie['tie'];

function tiesIn(one: Claim): readonly Tie[] {
  if (one.kind === 'ties') return one.ties;
  return one.kind === 'tie' ? [one.tie] : [];
}

const keyOf = ({ thing, party, kinds, from, to, share, where }: Tie): string =>
  [thing.subject.id, party.subject.id, kinds.join('+'), from, to, share, where?.id].join(' ');

const isFounderOnly = ({ tie }: FoundTie): boolean => tie.kinds.every((kind) => kind === 'founder');

function upwards(things: readonly Subject[], knowledge: Knowledge, { asOf }: Clock) {
  const ties: FoundTie[] = [];
  const reached = new Map(things.map((thing) => [`${thing.kind} ${thing.id}`, thing]));
  let at: readonly Subject[] = things;
  for (let step = 0; step < steps && at.length > 0; step++) {
    const found = at
      .flatMap((thing) => tiesOf(knowledge, thing, ({ from }) => (earliest(from) ?? '') <= asOf, asOf))
      .filter((tie) => !isFounderOnly(tie));
    ties.push(...found);
    const next = found
      .filter((tie) => !isPastOn(asOf)(tie))
      .map(({ tie }) => tie.party.subject)
      .filter(({ kind, id }) => kind === 'company' && !reached.has(`${kind} ${id}`));
    for (const party of next) reached.set(`${party.kind} ${party.id}`, party);
    at = [...new Map(next.map((party) => [party.id, party])).values()];
  }
  return { ties, reached: [...reached.values()] };
}

function downwards(thing: Subject, knowledge: Knowledge, { asOf }: Clock): FoundTie[] {
  if (thing.kind !== 'company') return [];
  const held = new Map(knowledge.holdingsOf(thing.id).map((one) => [`${one.thing.kind} ${one.thing.id}`, one.thing]));
  return [...held.values()]
    .filter((one) => thingOf(knowledge, one) !== undefined)
    .flatMap((one) => tiesOn(knowledge, one, asOf))
    .filter(({ tie }) => tie.party.subject.kind === thing.kind && tie.party.subject.id === thing.id);
}

function row({ tie, sourced }: FoundTie, ended: boolean, clock: Clock): Claim {
  const began = tie.from ? `-${tie.from.replace(/\W/g, '')}` : '';
  const id = `${tie.thing.subject.id}/tie-${tie.kinds.join('-')}-${tie.party.subject.id}${began}`;
  const day = clock.asOf < clock.today && !ended ? { asOf: clock.asOf } : {};
  return claim(id, sourced, { kind: 'tie', tie, ...day, ended }, 'row');
}
