/** Pages of whole sentences and whole rows: nothing is cut, what waits is counted. */
import type { Cite } from '../knowledge/schema.ts';
import { lengthOf, type Text } from '../text.ts';
import { type Cost, isWithin, larger, minus, nothing, plus, share } from './cost.ts';
import { sourcesOf } from './shown.ts';

/** One claim's words on their way into a message, or words without a claim (then without sources). */
export type Block = { text: Text; set?: 'row' | 'name'; cites: readonly Cite[]; each?: number };

/** How much one page holds: spoken characters, rows, names running on, and the size written out. */
export type Room = { spoken: number; spokenRows: number; rows: number; names: number; cost: Cost };

/**
 * What blocks cost together, with the sources that they bring along but for those that are `named` already; known to the
 * caller, who knows the sources.
 */
export type Pricing = (blocks: readonly Block[], named?: ReadonlySet<string>) => Cost;

export type Page = {
  before: readonly Block[];
  rows: readonly Block[];
  /** Rows that follow on later pages. */
  left: number;
  after: readonly Block[];
  page: number;
  pages: number;
};

/** Takes a block on the page that is being filled, where it still fits. */
type Takes = (block: Block) => boolean;

/** Puts blocks on pages in their order, as long as they fit. Only the first page may stay as it began. */
function paged(
  blocks: readonly Block[],
  first: readonly Block[],
  open: (begun: readonly Block[], pageNumber: number) => Takes,
): Block[][] {
  let page = [...first];
  const pages = [page];
  let takes = open(page, 1);
  for (const block of blocks) {
    if (takes(block)) page.push(block);
    else {
      page = [block];
      pages.push(page);
      takes = open(page, pages.length);
    }
  }
  return pages;
}

/** What is on a page so far: spoken characters, the share of its rows that is taken, and the size written out. */
type Load = { spoken: number; rows: number; cost: Cost };

/** Fills a page on which some blocks stand already; each block is counted once, however many come after it. */
function filling(begun: readonly Block[], room: Room, price: Pricing, fits: (load: Load) => boolean): Takes {
  const named = new Set(begun.flatMap(sourcesOf));
  let load: Load = { spoken: spokenLength(begun), rows: weight(begun, room), cost: price(begun) };
  return (block) => {
    const more: Load = {
      spoken: load.spoken + lengthOf(block.text) + 1,
      rows: load.rows + weight([block], room),
      cost: plus(load.cost, price([block], named)),
    };
    if (!fits(more)) return false;
    load = more;
    for (const source of sourcesOf(block)) named.add(source);
    return true;
  };
}

const spokenLength = (blocks: readonly Block[]): number =>
  blocks.reduce((sum, block) => sum + lengthOf(block.text) + 1, 0) - 1;

const weight = (rows: readonly Block[], room: Room): number =>
  rows.reduce((sum, { set }) => sum + 1 / (set === 'name' ? room.names : room.rows), 0);

/** What a block too long for its share leaves behind: its source, and that there is more. */
export function standIns(
  blocks: readonly Block[],
  price: Pricing,
  budget: Cost,
  more: (count: number) => Text,
): readonly Block[] {
  return blocks.map((block) => (isWithin(price([block]), budget) ? block : { ...block, text: more(1) }));
}

/** The sentence that a page opens with, wherever rows stand: it is shown however little room there is. */
export const leadOf = (blocks: readonly Block[]): Block | undefined => blocks.find(({ set }) => set === undefined);

/**
 * The page asked for (the nearest one there is). Sentences and rows are paged side by side, so that the first page holds
 * the sentences below a long list too; every later page opens with the lead again, so that it can be read alone. The
 * lead is always shown: the room has to be large enough for it.
 */
export function fit(blocks: readonly Block[], wanted: number, room: Room, price: Pricing): Page {
  const rows = blocks.filter(({ set }) => set !== undefined);
  const lead = leadOf(blocks);
  const sentences = blocks.filter((block) => block.set === undefined && block !== lead);
  const first = lead ? [lead] : [];
  const firstRow = blocks.findIndex(({ set }) => set !== undefined);
  const after = new Set(firstRow < 0 ? [] : blocks.slice(firstRow).filter(({ set }) => set === undefined));

  const withLead = (page: readonly Block[], number: number) => (number > 1 ? [...first, ...page] : page);
  const sentenceRoom = rows.length > 0 ? larger(share(room.cost, 2), price(first)) : room.cost;
  const sentencePages = paged(sentences, first, (page, number) =>
    filling(
      withLead(page, number),
      room,
      price,
      ({ spoken, cost }) => spoken <= room.spoken && isWithin(cost, sentenceRoom),
    ),
  );
  const sentenceCost = sentencePages.map((page, index) => price(withLead(page, index + 1))).reduce(larger, nothing);
  const rowRoom = minus(room.cost, sentenceCost);
  const rowPages = paged(rows, [], (page) =>
    filling(
      page,
      room,
      price,
      (load) => load.rows <= 1 + 1e-9 && load.spoken <= room.spokenRows && isWithin(load.cost, rowRoom),
    ),
  );

  const pages = Math.max(rowPages.length, sentencePages.length);
  const page = Math.min(Math.max(1, Math.trunc(wanted)), pages);
  const told = withLead(sentencePages[page - 1] ?? [], page);
  return {
    before: told.filter((block) => !after.has(block)),
    rows: rowPages[page - 1] ?? [],
    left: rowPages.slice(page).reduce((sum, later) => sum + later.length, 0),
    after: told.filter((block) => after.has(block)),
    page,
    pages,
  };
}
