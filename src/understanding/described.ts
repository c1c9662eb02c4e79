/** Apps that are spoken of by what they do, without their names: "the scanner app", "the chatbot of that hedge fund". */
import type { Knowledge, Subject } from '../knowledge/knowledge.ts';
import type { App, Measure, Relation } from '../knowledge/schema.ts';
import { isLeftOut } from './leaving-out.ts';
import type { Mention } from './mentions.ts';
import type { Mind } from './mind.ts';
import type { Reading } from './reading.ts';

/** Nouns that make a kind of app before them say which measure is meant: "the chatbot ban". */
const measureNouns = ['order', 'law', 'measure', 'list-noun', 'rule', 'directive', 'memo'] as const;

/** The apps of each kind, found once for a record: a question is read in many ways, each of which may speak of a kind. */
const byKind = new WeakMap<Knowledge, ReadonlyMap<string, readonly App[]>>();

function appsByKind(knowledge: Knowledge): ReadonlyMap<string, readonly App[]> {
  const known = byKind.get(knowledge);
  if (known) return known;
  const made = Map.groupBy(
    knowledge.apps.filter(({ mergedInto }) => !mergedInto),
    ({ category = '' }) => category,
  );
  byKind.set(knowledge, made);
  return made;
}

/** The apps that a kind stands for where one thing is meant; those of a measure or a company that is named with it. */
export function describedApps(
  reading: Reading,
  { knowledge, words, prominent }: Mind,
  measures: readonly Measure[],
  companies: readonly Subject[],
): readonly Subject[] {
  const mention = reading.mention('category').find((one) => isOne(one));
  if (!mention || reading.has('except', 'also', 'how-many', 'all', 'only')) return [];
  const kinds = new Set(mention.subjects.map(({ id }) => id));
  const listed = new Set(measures.flatMap(({ listings }) => listings.map(({ app }) => app)));
  const makers = new Set(companies.map(({ id }) => id));
  const apps = [...kinds].flatMap((kind) => appsByKind(knowledge).get(kind) ?? []);
  // Whoever stands behind its maker has it too.
  const isOf = ({ relations }: { relations: readonly Relation[] }): boolean =>
    relations.some(
      ({ party }) =>
        makers.has(party) || knowledge.find.company(party)?.relations.some((behind) => makers.has(behind.party)),
    );
  const of = apps.filter((app) => (listed.size === 0 || listed.has(app.id)) && (makers.size === 0 || isOf(app)));
  const subjects = of.map(({ id }): Subject => ({ kind: 'app', id }));
  return prominent.byWeight(subjects);

  function isOne({ from, to }: Mention): boolean {
    const plural = words.cues.plural.test(reading.tokens[to - 1]?.text ?? '');
    if (plural || reading.isAt(to, ...measureNouns)) return false;
    if (isLeftOut(from, reading)) return false;
    // "X, the chat app": what a thing is that the record does not hold.
    if (reading.mentions.some(({ entry, to: end }) => entry.outsider && from - end >= 0 && from - end <= 2))
      return false;
    const before = [1, 2].some((back) => words.definite.has(reading.tokens[from - back]?.text ?? ''));
    return before || (reading.tokens[from - 1]?.possessive ?? false) || (from === 0 && to - from > 1);
  }
}
