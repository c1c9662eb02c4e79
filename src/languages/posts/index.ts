import { en } from './en.ts';
import type { PostWords } from './words.ts';

/** The words for posts and reminders by language; the first one is the fallback. */
export const postWords = { en } satisfies Record<string, PostWords>;

const byCode: ReadonlyMap<string, PostWords> = new Map(Object.entries(postWords));

/** The words for a locale: "en-GB" has those of "en"; what we do not speak has the fallback's. */
export const postWordsFor = (locale: string): PostWords =>
  byCode.get(locale) ?? byCode.get(locale.split('-')[0] ?? '') ?? postWords.en;
