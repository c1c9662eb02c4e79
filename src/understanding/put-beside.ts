/** "Put X next to Y. Identical?": two sides that somebody wants set beside each other are compared, in the plainest words. */
import type { Cues } from '../languages/cues/cues.ts';

/** The text with such an opening put plainly; as it was, where there is none. */
export function withSidesCompared(text: string, { sidesSet }: Cues): string {
  const [whole, one = '', other = '', rest = ''] = sidesSet.set.exec(text) ?? [];
  // "Identical?", "any overlap?": whether they are alike a comparison tells by itself; what else is asked is left to itself.
  const isOnlyCompared = whole !== undefined && (rest.trim() === '' || sidesSet.alike.test(rest));
  return isOnlyCompared ? `${sidesSet.words.compare} ${one} ${sidesSet.words.and} ${other}` : text;
}
