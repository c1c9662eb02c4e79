import { en } from './en.ts';
import type { KeepingWords } from './words.ts';

/** The words for what is kept, by language; the first one is the fallback. */
export const keepingWords = { en } satisfies Record<string, KeepingWords>;

const byCode: ReadonlyMap<string, KeepingWords> = new Map(Object.entries(keepingWords));

/** The words for a locale: "en-GB" has those of "en"; what we do not speak has the fallback's. */
export const keepingWordsFor = (locale: string): KeepingWords =>
  byCode.get(locale) ?? byCode.get(locale.split('-')[0] ?? '') ?? keepingWords.en;
