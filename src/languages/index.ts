/** The list of languages and the fallback. */
import { en } from './en.ts';
import type { Language } from './language.ts';

export const languages = [en] as const satisfies readonly Language[];

export const fallback: Language = en;

/** The language for a locale such as `en-GB`; the fallback where there is none. */
export function languageFor(locale: string): Language {
  return languages.find(({ code }) => locale === code || locale.startsWith(`${code}-`)) ?? fallback;
}
