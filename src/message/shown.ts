/** Sources as a message shows them: short labels, one per claim, each only once. */
import { earliest } from '../calendar.ts';
import type { Knowledge, Subject } from '../knowledge/knowledge.ts';
import type { Cite, Source } from '../knowledge/schema.ts';
import type { Language } from '../languages/language.ts';
import { discord } from '../limits.ts';
import type { ShownSource } from './message.ts';

/** A reporter's citation, by which lawyers and newsrooms know a text: "86 FR 1249", "Pub. L. 117-328". */
const citation =
  /\b\d{1,4} (?:FR|Fed\. Reg\.|Stat\.|U\.S\.C?\.?|S\. Ct\.|F\.\dd|F\.4th|F\. Supp\.(?: \dd)?) \d{1,6}\b|\bPub(?:lic|\.) L(?:aw|\.) \d+-\d+\b/;

const named = (source: Source): string | undefined =>
  source.kind === 'legal-text' || source.kind === 'court' ? citation.exec(source.title)?.[0] : undefined;

const year = ({ date }: Source): string | undefined => earliest(date)?.slice(0, 4);

/** `longer` tells two sources of one publisher and year apart. */
function label(source: Source, language: Language, longer: boolean): string {
  const when = longer && earliest(source.date) !== undefined ? language.date(source.date) : year(source);
  const short = named(source);
  const copy = source.copy ? language.word('copy') : undefined;
  const details = [short === undefined ? when : undefined, copy].filter((detail) => detail !== undefined);
  return (short ?? source.publisher) + (details.length > 0 ? ` (${details.join(', ')})` : '');
}

function shown(source: Source, language: Language, longer: boolean): ShownSource {
  const { id, publisher, title, date, copy } = source;
  const url = source.url === 'unknown' || source.url.length > discord.buttonUrl ? undefined : source.url;
  return { id, publisher, title, date, copy, url, label: label(source, language, longer) };
}

/** The one source of a claim that its message names: one that it names already, else the claim's first. */
export function chosen(cites: readonly Pick<Cite, 'source'>[], already: ReadonlySet<string>): string | undefined {
  return (cites.find(({ source }) => already.has(source)) ?? cites[0])?.source;
}

/** The lists of which a message names one source each: one for a claim, or one for each record that it states. */
export const apart = ({ cites, each = 1 }: { cites: readonly Cite[]; each?: number }): (readonly Cite[])[] =>
  each > 1 ? cites.slice(0, each).map((cite) => [cite]) : [cites];

/** The sources that a message names for what is said; of several for one claim, the first. */
export const sourcesOf = (said: { cites: readonly Cite[]; each?: number }): readonly string[] =>
  apart(said).flatMap(([first]) => first?.source ?? []);

/** What the record of a subject itself rests on. */
export function citesOf({ kind, id }: Subject, knowledge: Knowledge): readonly Cite[] {
  const record = knowledge.find[kind](id);
  return record && 'sources' in record ? record.sources : [];
}

/** The sources of a message's claims in the order of the claims. */
export function showSources(
  claims: readonly (readonly Pick<Cite, 'source'>[])[],
  knowledge: Knowledge,
  language: Language,
): ShownSource[] {
  const ids = new Set<string>();
  for (const cites of claims) {
    const id = chosen(cites, ids);
    if (id !== undefined) ids.add(id);
  }
  const sources = [...ids].map((id) => knowledge.find.source(id)).filter((source) => source !== undefined);
  const labels = Map.groupBy(sources, (source) => label(source, language, false));
  return sources.map((source) =>
    shown(source, language, (labels.get(label(source, language, false))?.length ?? 0) > 1),
  );
}
