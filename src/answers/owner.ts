import type { Knowledge, Subject } from '../knowledge/knowledge.ts';
import type { RelationKind } from '../knowledge/schema.ts';
import type { Answer, AnswerFile, Claim, Clock, Frame, Tell } from './answer.ts';
import { holdings } from './holdings.ts';
import { askBack } from './parts/back.ts';
import { disputesOf } from './parts/disputes.ts';
import { nextOf, tellOf } from './parts/next.ts';
import { claim, ref, together } from './parts/refs.ts';
import { endedTies, type FoundTie, thingOf, tiesOn } from './parts/ties.ts';

/** Who owns, developed, operates, controls or founded an app or company, and who stands behind that. */
export const owner: AnswerFile = (about, frame, knowledge, clock) => {
  const things = about.filter((subject) => thingOf(knowledge, subject));
  const [first] = things;
  if (!first) {
    if (about.some(({ kind }) => kind === 'person')) return holdings(about, frame, knowledge, clock);
    return askBack(knowledge, 'owner');
  }
  const claims = things.slice(0, 8).flatMap((thing) => {
    const told = ownersOf(thing, frame, knowledge, clock);
    return things.length > 1 ? told.slice(0, 1) : told;
  });
  const next = nextAfter(first, frame, knowledge, claims);
  const [head, ...rest] = claims;
  if (!head) return nobody(things, knowledge, next);
  return { kind: 'claims', claims: [head, ...rest], next };
};

/** The ties that answer when no particular one is asked for; the first line that has any is told. */
const plainly: readonly (readonly RelationKind[])[] = [
  ['owner'],
  ['parent'],
  ['developer', 'operator', 'licensee'],
  ['controller'],
  ['shareholder', 'affiliate'],
  ['founder'],
];

function leading(
  knowledge: Knowledge,
  thing: Subject,
  relation: Frame['relation'],
  clock: Clock,
): { ties: FoundTie[]; missing: boolean } {
  const asked =
    relation === undefined || relation === 'owner' || relation === 'behind' || relation === 'parent'
      ? undefined
      : relation;
  if (asked) return { ties: tiesOn(knowledge, thing, clock.asOf, [asked]), missing: false };
  const lines = relation === 'parent' ? [['parent'] as const, ...plainly] : plainly;
  for (const kinds of lines) {
    // Whoever owns it and developed it is told as both, so a tie counts by any of its kinds.
    const ties = tiesOn(knowledge, thing, clock.asOf).filter(({ tie }) =>
      tie.kinds.some((kind) => kinds.includes(kind)),
    );
    if (ties.length > 0)
      return {
        ties,
        missing: !ties.some(({ tie }) => tie.kinds.some((kind) => kind === 'owner' || kind === 'parent')),
      };
  }
  return { ties: [], missing: true };
}

function ownersOf(thing: Subject, frame: Frame, knowledge: Knowledge, clock: Clock): Claim[] {
  const place = frame.filters.jurisdiction;
  const found = leading(knowledge, thing, frame.relation, clock);
  const local = place ? found.ties.filter(({ tie }) => tie.where && knowledge.within(place).has(tie.where.id)) : [];
  const ties = local.length > 0 ? local : found.ties;
  const [first, ...rest] = ties;
  const record = thingOf(knowledge, thing);
  const into = record && 'mergedInto' in record && record.mergedInto;
  const merged =
    into && record
      ? [
          claim(`${thing.id}/merged`, record, {
            kind: 'merged',
            thing: ref(knowledge, thing),
            into: ref(knowledge, { kind: 'app', id: into }),
          }),
        ]
      : [];
  if (!first) return [...former(thing, frame, knowledge, clock), ...merged];
  const shown = [first, ...rest].slice(0, 6);
  const lead = claim(`${thing.id}/ties`, together([first.sourced, ...shown.slice(1).map(({ sourced }) => sourced)]), {
    kind: 'ties',
    thing: ref(knowledge, thing),
    ties: [first.tie, ...shown.slice(1).map(({ tie }) => tie)],
    ...(frame.relation && { asked: frame.relation }),
    missing: found.missing,
    ...(clock.asOf < clock.today && { asOf: clock.asOf }),
  });
  return [
    lead,
    ...elsewhere(ties, found.ties),
    ...behind(ties, frame, knowledge, clock),
    ...notesOf(thing, frame, knowledge),
    ...merged,
  ];

  /** The ties that hold elsewhere, when the question was narrowed to one place. */
  function elsewhere(shownTies: readonly FoundTie[], all: readonly FoundTie[]): Claim[] {
    return all
      .filter((tie) => !shownTies.includes(tie))
      .slice(0, 1)
      .map((tie) => tieClaim(tie, clock, false));
  }
}

export function tieClaim({ tie, sourced }: FoundTie, clock: Clock, ended: boolean, set?: 'row'): Claim {
  const asOf = clock.asOf < clock.today ? { asOf: clock.asOf } : {};
  return claim(
    `${tie.thing.subject.id}/tie-${tie.kinds.join('-')}-${tie.party.subject.id}`,
    sourced,
    { kind: 'tie', tie, ...asOf, ended },
    set,
  );
}

/** What stands above the first party; a plain question hears the nearest tie only, "who is behind it" the whole way up. */
function behind(ties: readonly FoundTie[], frame: Frame, knowledge: Knowledge, clock: Clock): Claim[] {
  const all = frame.relation === 'behind';
  const claims: Claim[] = [];
  const seen = new Set<string>();
  let at = ties
    .map(({ tie }) => tie.party.subject)
    .filter(({ kind }) => kind === 'company')
    .slice(0, 2);
  for (let level = 0; level < (all ? 4 : 1) && at.length > 0; level++) {
    const above = at.flatMap((party) => (seen.has(party.id) ? [] : tiesOn(knowledge, party, clock.asOf)));
    for (const party of at) seen.add(party.id);
    const told = above.filter(({ tie }) => !(tie.kinds.includes('founder') && tie.kinds.length === 1));
    claims.push(...told.map((tie) => tieClaim(tie, clock, false)));
    at = above
      .filter(({ tie }) => tie.kinds.some((kind) => kind === 'owner' || kind === 'parent'))
      .map(({ tie }) => tie.party.subject);
  }
  return claims.slice(0, all ? 4 : 1);
}

/** A tie that was asked for and had ended by that day is told as ended, with who has it since, if anybody. */
function former(thing: Subject, frame: Frame, knowledge: Knowledge, clock: Clock): Claim[] {
  const kind = frame.relation === 'behind' ? undefined : frame.relation;
  const ended = endedTies(knowledge, thing, clock.asOf, kind && [kind]);
  const instead = tiesOn(knowledge, thing, clock.asOf).slice(0, kind ? 1 : 0);
  return [
    ...ended.slice(-1).map((tie) => tieClaim(tie, clock, true)),
    ...instead.map((tie) => tieClaim(tie, clock, false)),
    ...(ended.length > 0 ? notesOf(thing, frame, knowledge) : []),
  ];
}

/** What must be known with the answer: one note, and where sources differ about the very tie. */
function notesOf(thing: Subject, frame: Frame, knowledge: Knowledge): Claim[] {
  const record = thingOf(knowledge, thing);
  if (!record) return [];
  const note = record.notes.slice(0, 1).map((text) => claim(`${thing.id}/note`, record, { kind: 'note', text }));
  const particular = frame.aspect === 'share' || frame.relation === 'controller' || frame.relation === 'shareholder';
  return [...note, ...(particular ? disputesOf(knowledge, thing).slice(0, 1) : [])];
}

function nobody(things: readonly Subject[], knowledge: Knowledge, next: readonly Tell[]): Answer {
  const [thing] = things;
  const record = thing && thingOf(knowledge, thing);
  const about =
    thing && record?.about
      ? [claim(`${thing.id}/about`, record, { kind: 'about', of: ref(knowledge, thing), text: record.about })]
      : [];
  const note =
    thing && record?.notes[0] ? [claim(`${thing.id}/note`, record, { kind: 'note', text: record.notes[0] })] : [];
  return {
    kind: 'nothing',
    absence: 'no-owner',
    about: things,
    strangers: [],
    claims: [...about, ...note].slice(0, 1),
    next,
  };
}

function nextAfter(thing: Subject, frame: Frame, knowledge: Knowledge, claims: readonly Claim[]): Tell[] {
  const [lead] = claims;
  const party = lead?.kind === 'ties' ? lead.ties[0].party.subject : undefined;
  return nextOf(
    frame.relation !== 'behind' && party && tellOf('owner', [thing], { relation: 'behind' }),
    party && tellOf('holdings', [party]),
    tellOf('named', [thing]),
    (knowledge.openPointsAbout(thing.id).length > 0 || (thingOf(knowledge, thing)?.disputes.length ?? 0) > 0) &&
      tellOf('disputes', [thing]),
    tellOf('sources', [thing]),
  );
}
