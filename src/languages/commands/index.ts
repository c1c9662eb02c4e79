import { en } from './en.ts';
import type { CommandWords } from './words.ts';

/** The words about commands by language; the first one is what Discord shows where it has no other. */
export const commandWords = { en } satisfies Record<string, CommandWords>;

export const fallbackWords: CommandWords = en;

const byCode: ReadonlyMap<string, CommandWords> = new Map(Object.entries(commandWords));

/** The words for a locale: "en-GB" has those of "en"; what we do not speak has the fallback's. */
export function wordsFor(locale: string): CommandWords {
  return byCode.get(locale) ?? byCode.get(locale.split('-')[0] ?? '') ?? fallbackWords;
}
