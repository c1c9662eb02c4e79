import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Cite } from '../knowledge/schema.ts';
import type { Language } from '../languages/language.ts';
import { type Cost, costOf, costOfSource, nothing, plus } from './cost.ts';
import type { Block, Pricing } from './fit.ts';
import { showSources } from './shown.ts';

/** What blocks cost together, each source counted once. */
export function pricing(knowledge: Knowledge, language: Language): Pricing {
  const texts = new WeakMap<Block, Cost>();
  const links = new Map<string, Cost>();
  const textCost = (block: Block): Cost => {
    const cost = texts.get(block) ?? costOf(block.text);
    texts.set(block, cost);
    return cost;
  };
  const linkCost = (cites: readonly Cite[]): Cost => {
    const key = cites.map(({ source }) => source).join();
    const cost = links.get(key) ?? showSources([cites], knowledge, language).map(costOfSource).reduce(plus, nothing);
    links.set(key, cost);
    return cost;
  };
  return (blocks) => {
    const cites = new Map(
      blocks.filter((block) => block.cites.length > 0).map((block) => [block.cites[0]?.source, block.cites]),
    );
    return [...blocks.map(textCost), ...[...cites.values()].map(linkCost)].reduce(plus, nothing);
  };
}
