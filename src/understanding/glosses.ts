/** Reads words of other languages, slang and short slips as the English words that they stand for. */
import type { Tongue } from '../languages/glosses/glosses.ts';
import type { Token } from './fold.ts';
import type { Lexicon } from './lexicon.ts';

/** The tokens with each such word read in English; how they were written stays. */
export function inEnglish(tokens: readonly Token[], { cues: { everyday, tongues } }: Lexicon): readonly Token[] {
  const spoken = tongueOf(tokens, tongues);
  let changed = false;
  const read = tokens.map((token) => {
    const meaning = everyday[token.text] ?? spoken?.sure[token.text] ?? spoken?.beside[token.text];
    if (meaning === undefined) return token;
    changed = true;
    return { ...token, text: meaning };
  });
  return changed ? read : tokens;
}

/** The language that most words are of, among those that a sure word speaks for. */
function tongueOf(tokens: readonly Token[], tongues: readonly Tongue[]): Tongue | undefined {
  let best: { tongue: Tongue; words: number } | undefined;
  for (const tongue of tongues) {
    if (!tokens.some(({ text }) => tongue.sure[text] !== undefined)) continue;
    const words = tokens.filter(({ text }) => tongue.sure[text] ?? tongue.beside[text]).length;
    if (!best || words > best.words) best = { tongue, words };
  }
  return best?.tongue;
}
