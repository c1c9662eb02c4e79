import { en } from './en.ts';
import type { PictureWords } from './words.ts';

/** The words for pictures by language; the first one is the fallback. */
export const pictureWords = { en } satisfies Record<string, PictureWords>;

const byCode: ReadonlyMap<string, PictureWords> = new Map(Object.entries(pictureWords));

/** The words for a locale: "en-GB" has those of "en"; what we do not speak has the fallback's. */
export const pictureWordsFor = (locale: string): PictureWords =>
  byCode.get(locale) ?? byCode.get(locale.split('-')[0] ?? '') ?? pictureWords.en;
