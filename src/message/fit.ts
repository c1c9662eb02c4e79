/** Pages of whole sentences and whole rows: nothing is cut, what waits is counted. */
import type { Cite } from '../knowledge/schema.ts';
import { plain, type Text } from '../text.ts';
import { type Cost, isWithin, share } from './cost.ts';

/** One claim's words on their way into a message, or words without a claim (then without sources). */
export type Block = { text: Text; set?: 'row' | 'name'; cites: readonly Cite[] };

/** How much one page holds: spoken characters, rows, names running on, and the size written out. */
export type Room = { spoken: number; rows: number; names: number; cost: Cost };

/** What blocks cost together, with the sources that they bring along; known to the caller, who knows the sources. */
export type Pricing = (blocks: readonly Block[]) => Cost;

export type Page = {
  before: readonly Block[];
  rows: readonly Block[];
  /** Rows that follow on later pages. */
  left: number;
  after: readonly Block[];
  page: number;
  pages: number;
};

/** Puts blocks on pages in their order: a page takes blocks as long as `fits` allows, and at least one. */
function paged(blocks: readonly Block[], fits: (page: readonly Block[], pageNumber: number) => boolean): Block[][] {
  const pages: Block[][] = [];
  for (const block of blocks) {
    const page = pages.at(-1);
    if (page && fits([...page, block], pages.length)) page.push(block);
    else pages.push([block]);
  }
  return pages;
}

const spokenLength = (blocks: readonly Block[]): number =>
  blocks.reduce((sum, { text }) => sum + plain(text).length + 1, 0) - 1;

/** What a block too long for any page leaves behind: its source, and that there is more. */
function standIn(blocks: readonly Block[], price: Pricing, budget: Cost, more: (count: number) => Text): Block[] {
  return blocks.map((block) => (isWithin(price([block]), budget) ? block : { ...block, text: more(1) }));
}

/**
 * The page asked for (the nearest one there is). Sentences and rows are paged side by side, so that the first page holds
 * the sentences below a long list too; every later page opens with the lead again, so that it can be read alone.
 */
export function fit(
  all: readonly Block[],
  wanted: number,
  room: Room,
  price: Pricing,
  more: (count: number) => Text,
): Page {
  const hasRows = all.some(({ set }) => set !== undefined);
  const budget = hasRows ? share(room.cost, 2) : room.cost;
  const blocks = standIn(all, price, share(budget, 2), more);
  const rows = blocks.filter(({ set }) => set !== undefined);
  const sentences = blocks.filter(({ set }) => set === undefined);
  const lead = sentences[0];
  const firstRow = blocks.findIndex(({ set }) => set !== undefined);
  const after = new Set(hasRows ? blocks.slice(firstRow).filter(({ set }) => set === undefined) : []);

  const rowPages = paged(
    rows,
    (page) =>
      page.reduce((sum, { set }) => sum + 1 / (set === 'name' ? room.names : room.rows), 0) <= 1 + 1e-9 &&
      isWithin(price(page), budget),
  );
  const sentencePages = paged(sentences, (page, number) => {
    const whole = number > 1 && lead ? [lead, ...page] : page;
    return spokenLength(whole) <= room.spoken && isWithin(price(whole), budget);
  });

  const pages = Math.max(rowPages.length, sentencePages.length, 1);
  const page = Math.min(Math.max(1, Math.trunc(wanted)), pages);
  const here = sentencePages[page - 1] ?? [];
  const told = page > 1 && lead ? [lead, ...here] : here;
  return {
    before: told.filter((block) => !after.has(block)),
    rows: rowPages[page - 1] ?? [],
    left: rowPages.slice(page).reduce((sum, later) => sum + later.length, 0),
    after: told.filter((block) => after.has(block)),
    page,
    pages,
  };
}
