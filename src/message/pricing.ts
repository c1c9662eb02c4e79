import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Language } from '../languages/language.ts';
import { type Cost, costOf, costOfSource, nothing, plus } from './cost.ts';
import type { Block, Pricing } from './fit.ts';
import { showSources, sourcesOf } from './shown.ts';

/** What each source of a record costs in a language: the same in every message. */
const known = new WeakMap<Knowledge, WeakMap<Language, Map<string, Cost>>>();

function linksOf(knowledge: Knowledge, language: Language): Map<string, Cost> {
  const languages = known.get(knowledge) ?? new WeakMap<Language, Map<string, Cost>>();
  known.set(knowledge, languages);
  const links = languages.get(language) ?? new Map<string, Cost>();
  languages.set(language, links);
  return links;
}

/** What blocks cost together, each source counted once. */
export function pricing(knowledge: Knowledge, language: Language): Pricing {
  const texts = new Map<Block, Cost>();
  const links = linksOf(knowledge, language);
  const textCost = (block: Block): Cost => {
    const cost = texts.get(block) ?? costOf(block.text);
    texts.set(block, cost);
    return cost;
  };
  const linkCost = (source: string): Cost => {
    const cost =
      links.get(source) ??
      showSources([[{ source }]], knowledge, language)
        .map(costOfSource)
        .reduce(plus, nothing);
    links.set(source, cost);
    return cost;
  };
  return (blocks, named) => {
    const sources = new Set(blocks.flatMap(sourcesOf));
    let sum = nothing;
    for (const block of blocks) sum = plus(sum, textCost(block));
    for (const source of sources) if (!named?.has(source)) sum = plus(sum, linkCost(source));
    return sum;
  };
}
