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
      return (
        (cues?.has('outside') && back <= (reading.isAt(mention.from - 2, 'of') ? 3 : 2)) ||
        (cues?.has('except') && back <= reach)
      );
    });
    // "what did A name that B did not"
    const denied =
      places.some(({ to }) => to <= mention.from) &&
      (not.has(mention.to) || (not.has(mention.to + 1) && reading.isAt(mention.to, 'do', 'be', 'have'))) &&
      reading.has('which', 'what', 'how-many', 'any');
    // "outside the US and India": one list of places.
    const listed = [...left].some(({ to }) => to < mention.from && mention.from - to <= 2);
    if (near || listed || denied || isDeniedSet(mention, reading)) left.add(mention);
  }
  return left;
}

/** "Which payment apps are not named in A", "which games did A not ban": those of a set that the place does not name. */
export function isDeniedSet({ from, to, subjects }: Mention, { at, isAt, mention, classes, has }: Reading): boolean {
  const kinds = [...at('app'), ...mention('category').map((kind) => kind.from)];
  const isSet =
    kinds.some((kind) => kind < from && [1, 2, 3].some((back) => isAt(kind - back, 'which', 'what', 'how-many'))) ||
    // "of the eight, which ones aren't"
    at('which').some((which) => which > 0 && which < from && isAt(which + 1, 'pronoun', 'several')) ||
    // "which of the eight"
    (isAt(0, 'which', 'how-many', 'how', 'who') && (isAt(1, 'of') || isAt(2, 'of')));
  const isList =
    isAt(to, 'list-noun', 'directive', 'order', 'law', 'memo') || subjects.some(({ kind }) => kind === 'measure');
  const isNamedNot = at('not').some(
    (not) =>
      not < from &&
      !isAt(not, 'over') &&
      from - not <= mostFromNot &&
      (isList ||
        isAt(not, 'none') ||
        classes.slice(not + 1, from).some((_, step) => isAt(not + 1 + step, 'name', 'ban', 'list'))) &&
      classes.slice(not + 1, from).every((set, step) => set.size === 0 || isAt(not + 1 + step, ...inDenied)),
  );
  // "did A not ban", "has A not named"
  const isNotDoing = isAt(to, 'not') && isAt(to + 1, 'ban', 'name', 'list') && isAt(from - 1, 'do', 'have', 'yes-no');
  // "did A leave out", "A's list skipped"
  const verb = isList && isAt(to, 'list-noun', 'directive', 'order', 'law', 'memo') ? to + 1 : to;
  const isOmitting = isAt(verb, 'omit');
  const isAny = isOmitting && at('any').some((any) => any > verb && isAt(any + 1, 'of'));
  return (
    (isSet || isAny) &&
    (isNamedNot || isNotDoing || isOmitting) &&
    !has('when', 'why', 'compare') &&
    at('who').every((who) => who === 0 && isAt(1, 'of'))
  );
}
const mostFromNot = 5;
const inDenied = ['none', 'name', 'ban', 'list', 'of', 'by', 'be', 'any', 'list-noun'] as const;

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
