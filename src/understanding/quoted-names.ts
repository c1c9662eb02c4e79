/** Names that are quoted with nothing beside them, or as ended: the measure that lists them, or that ended them. */
import type { Knowledge, Subject } from '../knowledge/knowledge.ts';
import type { Measure } from '../knowledge/schema.ts';
import type { CueClass } from '../languages/cues/cues.ts';
import type { Lexicon } from './lexicon.ts';
import type { Mind } from './mind.ts';
import type { Reading } from './reading.ts';
import { namesAny } from './references.ts';

/** Fewer names stand together in many places. */
const leastListed = 3;

/** Of so many words beside the names a list is still nothing else: "these apps:", "and". */
const mostBeside = 3;

/** In so many words and fewer it is asked what names are from, and little else. */
const mostAsked = 12;

/** What is asked of names otherwise than where they stand together, or what ended them. */
const ofElse: readonly CueClass[] = [
  ...(['own', 'develop', 'when', 'why', 'how-many', 'how-long', 'country', 'still', 'next', 'bot', 'compare'] as const),
  ...(['people', 'company', 'both', 'not', 'except', 'only', 'first', 'last', 'share'] as const),
];

/** "“A, B and C” – which order is that out of": the one measure that names all of them; "“A and B are revoked” what did that": the one that did. */
export function measureQuoted(told: Reading, asked: Reading, { knowledge, words }: Mind): Subject | undefined {
  if (!asksForPaper(asked, words)) return undefined;
  return listing(told, knowledge, words) ?? ending(told, knowledge);
}

/** "Which order is it", "from what text is that": nothing is named, and it is asked for a paper, or whence. */
function asksForPaper({ mentions, dates, tokens, has, isAt }: Reading, words: Lexicon): boolean {
  const isOfPaper =
    has('order', 'law', 'measure', 'rule', 'directive', 'memo', 'list-noun') ||
    tokens.some(({ text }) => words.papers.has(text) || words.origin.has(text));
  const isFirst = tokens.some((_, at) => at <= mostBeside && isAt(at, 'which', 'what', 'where', 'whose'));
  return (
    isFirst &&
    isOfPaper &&
    mentions.every(({ weak }) => weak) &&
    dates.length === 0 &&
    tokens.length <= mostAsked &&
    !has(...ofElse)
  );
}

/** Of the measures that name all that is listed, the one that names the fewest others. */
function listing(told: Reading, knowledge: Knowledge, words: Lexicon): Subject | undefined {
  const { mentions, tokens, dates } = told;
  const listed = mentions.filter(({ entry }) => !entry.outsider).flatMap(({ subjects }) => subjects.slice(0, 1));
  const isOfNames = listed.every(({ kind }) => kind === 'app' || kind === 'company');
  const covered = mentions.reduce((sum, { from, to }) => sum + to - from, 0);
  const beside = tokens.length - covered - tokens.filter(({ text }) => words.joiners.has(text)).length;
  if (listed.length < leastListed || !isOfNames || dates.length > 0 || beside > mostBeside) return undefined;
  const naming = knowledge.measures.filter((measure) => listed.every((one) => namesAny(measure, [one])));
  return fewest(naming);
}

function fewest(measures: readonly Measure[]): Subject | undefined {
  const sizeOf = ({ listSize, listings }: Measure): number => listSize ?? listings.length;
  const [least, second] = [...measures].sort((a, b) => sizeOf(a) - sizeOf(b));
  return least && (!second || sizeOf(second) > sizeOf(least)) ? { kind: 'measure', id: least.id } : undefined;
}

/** What put an end to all the measures that are said to be ended. */
function ending(told: Reading, { find }: Knowledge): Subject | undefined {
  if (!told.has('end')) return undefined;
  const ended = told.mention('measure').flatMap(({ subjects: [first] }) => (first ? [first.id] : []));
  const [first, ...others] = ended.map(
    (id) => new Set((find.measure(id)?.history ?? []).flatMap(({ by = '' }) => find.measure(by)?.id ?? [])),
  );
  const [ender, ...rivals] = [...(first ?? [])].filter((id) => others.every((enders) => enders.has(id)));
  return ender && rivals.length === 0 ? { kind: 'measure', id: ender } : undefined;
}
