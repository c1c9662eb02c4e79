import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Cite } from '../knowledge/schema.ts';
import type { Language } from '../languages/language.ts';
import { type Cost, costOf, costOfSource, nothing, plus } from './cost.ts';
import type { Block, Pricing } from './fit.ts';
import { apart, showSources } from './shown.ts';

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
  const texts = new WeakMap<Block, Cost>();
  const links = linksOf(knowledge, language);
  const textCost = (block: Block): Cost => {
    const cost = texts.get(block) ?? costOf(block.text);
    texts.set(block, cost);
    return cost;
  };
  // Of several, the first alone is shown.
  const linkCost = (cites: readonly Cite[]): Cost => {
    const key = cites[0]?.source ?? '';
    const cost = links.get(key) ?? showSources([cites], knowledge, language).map(costOfSource).reduce(plus, nothing);
    links.set(key, cost);
    return cost;
  };
  return (blocks) => {
    const cites = new Map(
      blocks
        .filter((block) => block.cites.length > 0)
        .flatMap(apart)
        .map((list) => [list[0]?.source, list]),
    );
    return [...blocks.map(textCost), ...[...cites.values()].map(linkCost)].reduce(plus, nothing);
  };
}
