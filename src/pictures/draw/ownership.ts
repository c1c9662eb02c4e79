import dagre from '@dagrejs/dagre';
import type { Card, LinkState, Member, Ownership } from '../drawing.ts';
import {
  box,
  colours,
  column,
  type Element,
  frame,
  lineMark,
  lineOf,
  margin,
  placeForLines,
  shape,
  text,
  width,
} from './element.ts';

const cardWide = 296;
const cardPadding = 18;
const border = 3;
const nameSize = 26;
const wordSize = 23;
const smallSize = 22;
const linkGap = 10;
const memberGap = 16;

type Point = { x: number; y: number };
type Placed = { card: Card; x: number; y: number; high: number };
type Route = { points: readonly Point[]; state: LinkState };

/** Cards joined by lines, owners above what they own. */
export function drawOwnership(drawing: Ownership): { element: Element; lines: string } {
  const { cards, routes, wide, high } = placed(drawing);
  const whole = Math.max(width, wide + 2 * margin);
  const left = (whole - 2 * margin - wide) / 2;
  const element = frame(
    drawing,
    whole,
    box(
      { position: 'relative', height: high },
      placeForLines({ left, top: 0 }),
      ...cards.map((one) => drawCard(one, left)),
    ),
    ...drawing.notes.map((note) =>
      box(
        { marginTop: 18, alignItems: 'flex-start' },
        shape({ width: 6, height: 28, marginRight: 14, marginTop: 2, background: colours.deadline, flexShrink: 0 }),
        text(note, { flex: 1, fontSize: 22, lineHeight: 1.35, color: colours.soft }),
      ),
    ),
  );
  return { element, lines: routes.map(drawRoute).join('') };
}

type Plan = { cards: Placed[]; routes: Route[]; wide: number; high: number };

/** The first of a few ways to stack the cards that fits a phone's width, else the narrowest. */
function placed(drawing: Ownership): Plan {
  const plans = [Infinity, 2, 1].map((abreast) => placedBy(drawing, abreast));
  const narrowest = plans.reduce((best, plan) => (plan.wide < best.wide ? plan : best));
  return plans.find(({ wide }) => wide <= width - 2 * margin) ?? narrowest;
}

function placedBy({ cards, links }: Ownership, abreast: number): Plan {
  const graph = new dagre.graphlib.Graph({ multigraph: true });
  graph.setGraph({ rankdir: 'TB', nodesep: 28, ranksep: 48, edgesep: 24 });
  for (const card of cards) graph.setNode(card.id, { width: wideOf(card), height: heightOf(card) });
  const rows = rowsOf(links, abreast);
  for (const [at, { from, to }] of links.entries()) graph.setEdge(from, to, { minlen: rows[at] ?? 1 }, String(at));
  dagre.layout(graph);
  const { width: wide = 0, height: high = 0 } = graph.graph();
  return {
    wide: Math.ceil(wide),
    high: Math.ceil(high),
    cards: cards.map((card) => {
      const { x, y, width: own, height } = graph.node(card.id);
      return { card, x: x - own / 2, y: y - height / 2, high: height };
    }),
    routes: links.map(({ from, to, state }, at) => {
      const [start, ...way] = graph.edge(from, to, String(at)).points;
      const [out, into] = [graph.node(from), graph.node(to)];
      const end = way.at(-1);
      if (!start || !end) return { points: [], state };
      const begin = { x: within(start.x, out), y: out.y + out.height / 2 };
      return { points: [begin, ...way.slice(0, -1), { x: within(end.x, into), y: into.y - into.height / 2 }], state };
    }),
  };
}

/** A line leaves a card at its foot and comes to the next one at its head, clear of the round corners. */
function within(x: number, { x: middle, width: wide }: { x: number; width: number }): number {
  const reach = wide / 2 - 44;
  return Math.max(middle - reach, Math.min(middle + reach, x));
}

/** How many rows up each link's party stands, with so many beside one another. */
function rowsOf(links: Ownership['links'], abreast: number): number[] {
  return links.map(({ from, to }) => {
    const above = [...new Set(links.filter((link) => link.to === to).map((link) => link.from))];
    return 1 + Math.floor(above.indexOf(from) / abreast);
  });
}

/** A card of many members has two columns. */
const inOneColumn = 4;
const isWide = ({ members }: Card): boolean => members.length > inOneColumn;
const wideOf = (card: Card): number => (isWide(card) ? 2 * cardWide + 28 : cardWide);

/** Where a wide card is split its two columns are as alike in height as can be. */
function columnsOf({ members }: Card): (readonly Member[])[] {
  if (members.length <= inOneColumn) return [members];
  const splits = members.slice(1).map((_, at) => [members.slice(0, at + 1), members.slice(at + 1)]);
  return splits.reduce((best, split) => (tallest(split) < tallest(best) ? split : best));
}

const tallest = (columns: readonly (readonly Member[])[]): number => Math.max(...columns.map(highOf));

const narrow = /[iljftrI1.,:;'’()[\]|! -]/;
const broad = /[mwMW@%—]/;

/** How wide a letter is, in parts of its size; letters are not measured here, and rather too wide than too narrow. */
function widthOf(letter: string): number {
  if (letter > '\u2e7f') return 1;
  if (narrow.test(letter)) return 0.34;
  if (broad.test(letter)) return 0.9;
  return letter === letter.toLowerCase() ? 0.585 : 0.68;
}

function linesOf(words: string, size: number, wide: number): number {
  const room = wide / size;
  let lines = 1;
  let used = 0;
  for (const word of words.split(/(?<=[\s-])|(?=[\u2e80-\uffff])/u)) {
    const length = [...word].reduce((sum, letter) => sum + widthOf(letter), 0);
    if (used > 0 && used + length - 0.3 > room) {
      lines++;
      used = 0;
    }
    used += length;
  }
  return lines;
}

const inside = cardWide - 2 * cardPadding - 2 * border;
const beside = inside - 18;
const lineHigh = 1.28;

const heightOf = (card: Card): number => tallest(columnsOf(card));

function highOf(members: readonly Member[]): number {
  const heights = members.map(({ name, base, links }, at) => {
    const head =
      linesOf(name, nameSize * 1.05, inside) * nameSize * lineHigh +
      (base ? linesOf(base, smallSize, inside) * smallSize * lineHigh : 0);
    const rows = links.map(
      ({ words, span }) =>
        linkGap +
        linesOf(words, wordSize, beside) * wordSize * lineHigh +
        (span ? linesOf(span, smallSize, beside) * smallSize * lineHigh : 0),
    );
    return head + rows.reduce((sum, row) => sum + row, 0) + (at > 0 ? memberGap : 0);
  });
  return Math.ceil(heights.reduce((sum, high) => sum + high, 0) + 2 * cardPadding + 2 * border);
}

const corners: Readonly<Record<Member['kind'], number>> = { app: 24, company: 6, person: 40 };

function drawCard({ card, x, y, high }: Placed, left: number): Element {
  const kind = card.members.length === 1 ? card.members[0].kind : 'company';
  const corner = corners[kind];
  // A border with round corners is slow to draw; a box in a box looks the same.
  return box(
    {
      position: 'absolute',
      boxSizing: 'border-box',
      left: left + x,
      top: y,
      width: wideOf(card),
      height: high,
      padding: border,
      background: card.isAsked ? '#6aa8ff' : colours.line,
      borderRadius: corner,
    },
    box(
      {
        flex: 1,
        boxSizing: 'border-box',
        padding: cardPadding,
        alignItems: isWide(card) ? 'flex-start' : 'center',
        background: card.isAsked ? '#24406b' : colours.raised,
        borderRadius: corner - border,
      },
      ...columnsOf(card).map((members, at) =>
        column(
          { width: inside, marginLeft: at > 0 ? 28 + 2 * cardPadding + 2 * border : 0 },
          ...members.map((member, index) => drawMember(member, index > 0 ? memberGap : 0)),
        ),
      ),
    ),
  );
}

function drawMember({ name, base, links }: Member, gap: number): Element {
  return column(
    { marginTop: gap },
    text(name, { fontSize: nameSize, fontWeight: 600, lineHeight: lineHigh }),
    ...(base ? [text(base, { fontSize: smallSize, lineHeight: lineHigh, color: colours.soft })] : []),
    ...links.map(({ words, span, state }) =>
      box(
        { marginTop: linkGap, alignItems: 'stretch' },
        shape({ width: 5, marginRight: 13, borderRadius: 3, background: lineOf(`tie-${state}`).colour, flexShrink: 0 }),
        column(
          { flex: 1 },
          text(words, {
            fontSize: wordSize,
            lineHeight: lineHigh,
            color: state === 'past' ? colours.soft : colours.ink,
          }),
          ...(span ? [text(span, { fontSize: smallSize, lineHeight: lineHigh, color: colours.soft })] : []),
        ),
      ),
    ),
  );
}

/** A smooth line from card to card, by way of the points that lead it past others. */
function drawRoute({ points, state }: Route): string {
  const { colour, dashes } = lineOf(`tie-${state}`);
  const [first, ...others] = points;
  const last = others.at(-1);
  if (!first || !last) return '';
  const rest = others.length <= 2 ? [last] : others;
  const curves = rest.map((point, at) => {
    const before = rest[at - 1] ?? first;
    const middle = (before.y + point.y) / 2;
    return `C${before.x} ${middle} ${point.x} ${middle} ${point.x} ${point.y}`;
  });
  return lineMark(`M${first.x} ${first.y}${curves.join('')}`, colour, dashes);
}
