/** An answer's ties as cards and links: who stands above what is asked about, what it has, what is past or disputed. */
import type { Answer, Claim } from '../answers/answer.ts';
import type { Ref, Tie } from '../answers/fact.ts';
import type { Card, Described, LinkState, Member, Ownership } from './drawing.ts';
import { altRoom, claimsOf, keyOf, type Scene, withOwn } from './scene.ts';

/** More of them than these make a picture that nobody takes in. */
const mostMembers = 16;

type Link = { tie: Tie; state: LinkState; ended: boolean; words: string; span: string; alt: string };
type Dispute = Extract<Claim, { kind: 'dispute' }>;

const keyOfRef = ({ subject }: Ref): string => `${subject.kind}/${subject.id}`;

export function ownership(answer: Answer, asked: Ref, scene: Scene): Described[] {
  const claims = claimsOf(answer);
  const disputes = claims.filter((claim): claim is Dispute => claim.kind === 'dispute' && isAboutTies(claim));
  const all = tiesIn(claims).map((one) => linkOf(one, disputes, asked, scene));
  const { words } = scene;
  const title = words.title.ownership;
  const notes = disputes.map(({ field, versions }) =>
    words.disputed(
      aspectOf(field),
      versions.map(({ says }) => says.replace(/\.$/, '')),
    ),
  );
  const room = altRoom - title.length - asked.name.length - notes.join(' ').length - 60;
  const links = fitting(all, asked, room);
  if (links.length === 0) return [];
  const left = all.length - links.length;
  const ends = [...notes.map((note) => `${note}.`), ...(left > 0 ? [`${words.more(left, 'ties')}.`] : [])];
  const drawing: Ownership = {
    kind: 'ownership',
    title,
    name: asked.name,
    part: '',
    footer: words.record(scene.checkedOn),
    key: keyOf(
      links.map(({ state }) => `tie-${state}` as const),
      words,
    ),
    ...drawnOf(links, asked),
    notes: left > 0 ? [...notes, words.more(left, 'ties')] : notes,
  };
  const alt = words.alt.picture(
    title,
    asked.name,
    links.map((link) => link.alt),
    ends,
  );
  return [{ drawing, alt }];
}

/** A tie, whether it is over, and whether a server added it. */
type Told = Pick<Claim, 'own'> & { tie: Tie; ended: boolean };

function tiesIn(claims: readonly Claim[]): Told[] {
  const found = claims.flatMap((claim): Told[] => {
    const { own } = claim;
    switch (claim.kind) {
      case 'ties':
        return claim.ties.map((tie) => ({ tie, ended: false, own }));
      case 'tie':
        return [{ tie: claim.tie, ended: claim.ended, own }];
      case 'holding':
        return [{ tie: claim.tie, ended: false, own }];
      default:
        return [];
    }
  });
  const key = ({ tie, own }: Told) =>
    [keyOfRef(tie.thing), keyOfRef(tie.party), tie.kinds, tie.from, tie.to, own].join(' ');
  return [...new Map(found.map((one) => [key(one), one])).values()];
}

const isAboutTies = ({ field }: Dispute): boolean => field.startsWith('relations');

/** "relations (the share of X)": what stands in brackets is for readers. */
const aspectOf = (field: string): string => /\((.+)\)/.exec(field)?.[1] ?? field;

/** The tie itself is disputed where the dispute names its party and one version gives its share. */
function isDisputed({ thing, party, share }: Tie, disputes: readonly Dispute[]): boolean {
  return disputes.some(
    ({ of, field, versions }) =>
      keyOfRef(of) === keyOfRef(thing) &&
      aspectOf(field).includes(party.name) &&
      (share === undefined || versions.some(({ says }) => says.includes(String(share)))),
  );
}

function linkOf({ tie, ended, own }: Told, disputes: readonly Dispute[], asked: Ref, scene: Scene): Link {
  const { words } = scene;
  const state: LinkState = isDisputed(tie, disputes) ? 'disputed' : ended ? 'past' : 'holds';
  const span = withOwn(words.span(tie), { own }, scene, ', ');
  const from = keyOfRef(tie.party) === keyOfRef(asked) ? 'thing' : 'party';
  return {
    tie,
    state,
    ended,
    words: words.tie(tie, ended, from),
    span,
    alt: words.alt.tie(tie.party.name, words.tie(tie, ended, 'party'), span, state),
  };
}

/** The links that can be drawn and described, as they come: what is nearest to the one asked about is told first. */
function fitting(all: readonly Link[], asked: Ref, room: number): Link[] {
  const cards = new Set([keyOfRef(asked)]);
  let left = room;
  return all.filter(({ tie, alt }) => {
    const ends = [keyOfRef(tie.party), keyOfRef(tie.thing)];
    const fresh = ends.filter((end) => !cards.has(end));
    // A link between two that are not there would hang in the air.
    if (fresh.length === ends.length || cards.size + fresh.length > mostMembers || alt.length + 1 > left) return false;
    for (const end of ends) cards.add(end);
    left -= alt.length + 1;
    return true;
  });
}

const kindOf = ({ subject: { kind } }: Ref): Member['kind'] => (kind === 'app' || kind === 'person' ? kind : 'company');

/** Three or more of the same place share a card: beside one another they would be too many for a phone. */
const alone = 2;

type Drawn = Pick<Ownership, 'cards' | 'links'>;

/** A card for each end of a link. It tells of the links that lead towards what is asked about. */
function drawnOf(links: readonly Link[], asked: Ref): Drawn {
  const members = membersOf(links, asked);
  const cardOf = new Map([...members.keys()].map((id) => [id, id]));
  for (const group of groupsOf(links, asked)) for (const id of group) cardOf.set(id, group[0] ?? id);
  const cards = new Map<string, Card>();
  for (const [id, member] of members) {
    const place = cardOf.get(id) ?? id;
    const card = cards.get(place);
    cards.set(place, {
      id: place,
      isAsked: id === keyOfRef(asked),
      members: card ? [...card.members, member] : [member],
    });
  }
  const ends = links.map(({ tie, state }) => ({
    from: cardOf.get(keyOfRef(tie.party)) ?? '',
    to: cardOf.get(keyOfRef(tie.thing)) ?? '',
    state,
  }));
  const grouped = new Set([...cards.values()].filter((card) => card.members.length > 1).map(({ id }) => id));
  // The members of a card share one line.
  const drawn = ends.filter(
    (end, at) =>
      !(grouped.has(end.from) || grouped.has(end.to)) ||
      ends.findIndex(({ from, to }) => from === end.from && to === end.to) === at,
  );
  return { cards: [...cards.values()], links: drawn };
}

function membersOf(links: readonly Link[], asked: Ref): Map<string, Member> {
  const refs = new Map<string, Ref & { base?: string }>([[keyOfRef(asked), asked]]);
  for (const { tie } of links)
    for (const ref of [tie.thing, tie.party]) refs.set(keyOfRef(ref), { ...refs.get(keyOfRef(ref)), ...ref });
  return new Map(
    [...refs].map(([id, ref]) => {
      const own = id === keyOfRef(asked) ? [] : links.filter((link) => outerEnd(link, asked) === id);
      return [
        id,
        {
          kind: kindOf(ref),
          name: ref.name,
          base: ref.base ?? '',
          links: own
            .sort((a, b) => Number(a.ended) - Number(b.ended))
            .map(({ words, span, state }) => ({ words, span, state })),
        },
      ];
    }),
  );
}

/** The end of a link that lies farther from what is asked about: the party, save for what the asked one has itself. */
const outerEnd = ({ tie }: Pick<Link, 'tie'>, asked: Ref): string =>
  keyOfRef(tie.party) === keyOfRef(asked) ? keyOfRef(tie.thing) : keyOfRef(tie.party);

/** Those that have but one link, of the same state, to the same other end. */
function groupsOf(links: readonly Link[], asked: Ref): string[][] {
  const ends = links.flatMap(({ tie }) => [keyOfRef(tie.party), keyOfRef(tie.thing)]);
  const groups = new Map<string, string[]>();
  for (const link of links) {
    const outer = outerEnd(link, asked);
    const inner = outer === keyOfRef(link.tie.party) ? keyOfRef(link.tie.thing) : keyOfRef(link.tie.party);
    if (ends.filter((end) => end === outer).length > 1) continue;
    const place = [inner, outer === keyOfRef(link.tie.party), link.state].join(' ');
    groups.set(place, [...(groups.get(place) ?? []), outer]);
  }
  return [...groups.values()].filter((group) => group.length > alone);
}
