/** What somebody does with a measure that is spoken of: "did X keep the order", and not "did X sign the order". */
import type { Mention } from './mentions.ts';
import type { Reading } from './reading.ts';

/** Whoever made a measure does this to it. */
const making = ['sign', 'issue', 'ban', 'name', 'list', 'order', 'develop', 'grant'] as const;
/** What may stand between somebody and what they do: "X ever enforced", "X just kept". */
const between = ['ever', 'still', 'only', 'also', 'not', 'have'] as const;

/** "Did X keep the order": whoever is asked about right behind the verb does something with what was there before. */
export function actsOnIt({ from, to }: Mention, { isAt, tokens, at, has }: Reading): boolean {
  if (!isAt(from - 1, 'yes-no') || from > mostBefore || tokens[to - 1]?.possessive === true) return false;
  // "Did X end it": it was there before, whoever made it.
  if (isAt(to, 'keep') || at('enforce').includes(to)) return true;
  // "What did X want when he signed it": whoever asks for more takes for granted that X made it.
  if (has('what', 'which', 'who', 'why', 'when', 'how', 'sign', 'issue')) return false;
  const verb = isAt(to, ...between) ? to + 1 : to;
  return verb < tokens.length && !isAt(verb, ...making) && !isAt(verb, 'of', 'be', 'by');
}

/** "So did X keep it" */
const mostBefore = 3;
