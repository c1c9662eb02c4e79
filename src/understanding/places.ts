/** Which places of a question are asked about, and which are left out: "outside the United States". */
import type { Knowledge, Subject } from '../knowledge/knowledge.ts';
import type { Mention } from './mentions.ts';
import { type Reading, unique } from './reading.ts';

/** Places right after "outside" or "other than" are left out, and those listed with them. */
export function placesLeftOut(reading: Reading): ReadonlySet<Mention> {
  const left = new Set<Mention>();
  const places = reading.mention('jurisdiction');
  const not = new Set(reading.at('not'));
  for (const mention of places) {
    const near = [1, 2, 3, 4].some((back) => {
      const cues = reading.classes[mention.from - back];
      // "but not in the US" stands one word further off.
      const reach = reading.isAt(mention.from - 2, 'of') ? 4 : 3;
      return (cues?.has('outside') && back <= 2) || (cues?.has('except') && back <= reach);
    });
    // "what did A name that B did not"
    const denied =
      places.some(({ to }) => to <= mention.from) &&
      (not.has(mention.to) || (not.has(mention.to + 1) && reading.isAt(mention.to, 'do', 'be', 'have'))) &&
      reading.has('which', 'what', 'how-many', 'any');
    // "outside the US and India": one list of places.
    const listed = [...left].some(({ to }) => to < mention.from && mention.from - to <= 2);
    if (near || listed || denied) left.add(mention);
  }
  return left;
}

export function placesOf(reading: Reading): { inside: Subject[]; outside: Subject[] } {
  const left = placesLeftOut(reading);
  const of = (outside: boolean) =>
    unique(
      reading
        .mention('jurisdiction')
        .filter((mention) => left.has(mention) === outside)
        .flatMap(({ subjects }) => subjects.filter(({ kind }) => kind === 'jurisdiction')),
    );
  return { inside: of(false), outside: of(true) };
}

/** A place, and all that it lies in. */
export function placesAround(jurisdiction: string, knowledge: Knowledge): Subject[] {
  const around = knowledge.find.jurisdiction(jurisdiction)?.within;
  return [{ kind: 'jurisdiction', id: jurisdiction }, ...(around ? placesAround(around, knowledge) : [])];
}
