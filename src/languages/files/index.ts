import { en } from './en.ts';
import type { FileWords } from './words.ts';

/** The words for files by language; the first one is the fallback. */
export const fileWords = { en } satisfies Record<string, FileWords>;

const byCode: ReadonlyMap<string, FileWords> = new Map(Object.entries(fileWords));

/** The words for a locale: "en-GB" has those of "en"; what we do not speak has the fallback's. */
export const fileWordsFor = (locale: string): FileWords =>
  byCode.get(locale) ?? byCode.get(locale.split('-')[0] ?? '') ?? fileWords.en;
