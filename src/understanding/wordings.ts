/** Which deadline or event a question means, by the words that only it speaks with: "by when did agencies have to remove it". */
import { compareDates } from '../calendar.ts';
import type { Knowledge, Subject, SubjectKind } from '../knowledge/knowledge.ts';
import type { Deadline, RecordEvent } from '../knowledge/schema.ts';
import type { Token } from './fold.ts';
import { type Lexicon, stem } from './lexicon.ts';
import type { Reading } from './reading.ts';

/** The words of records of one kind, weighted by how few of them share a word. */
export type Wordings = { wordsOf: ReadonlyMap<string, ReadonlySet<string>>; weight(word: string): number };

function wordings(texts: Iterable<readonly [string, string]>): Wordings {
  const wordsOf = new Map<string, Set<string>>();
  const shared = new Map<string, number>();
  for (const [id, text] of texts) {
    const own = new Set(stems(text));
    wordsOf.set(id, own);
    for (const word of own) shared.set(word, (shared.get(word) ?? 0) + 1);
  }
  const total = Math.max(wordsOf.size, 2);
  return { wordsOf, weight: (word) => Math.log((total + 1) / (1 + (shared.get(word) ?? total))) };
}

const stems = (text: string): string[] => (text.toLowerCase().match(/[a-z]{3,}|\d+/g) ?? []).map(stem);

export function wordingsOfDeadlines(knowledge: Knowledge): Wordings {
  return wordings(
    knowledge.deadlines.map((deadline) => [
      deadline.id,
      [
        deadline.label,
        deadline.who,
        deadline.duty,
        deadline.rule?.text ?? '',
        placeOf(deadline, knowledge),
        ...deadline.aliases,
      ].join(' '),
    ]),
  );
}

export function wordingsOfEvents(knowledge: Knowledge): Wordings {
  return wordings(knowledge.events.map(({ id, what, aliases }) => [id, [what, ...aliases].join(' ')]));
}

function placeOf({ of }: Deadline, knowledge: Knowledge): string {
  const measure = knowledge.find.measure(of);
  const place = measure && knowledge.find.jurisdiction(measure.jurisdiction);
  const names = measure
    ? [measure.name, measure.number ?? '', ...measure.aliases, knowledge.find.authority(measure.issuer)?.name ?? '']
    : [];
  return [place?.name ?? '', ...names].join(' ');
}

/** Words of the question that may tell records apart: names count too, cues of every question do not. */
function asked(reading: Reading, words: Lexicon): Set<string> {
  const common = ['deadline', 'when', 'must', 'what', 'date-of', 'who', 'yes-no', 'happen'] as const;
  return new Set(
    reading.tokens.flatMap((token, at) =>
      words.plain.has(token.text) || words.chatter.has(token.text) || reading.isAt(at, ...common)
        ? []
        : stems(token.text),
    ),
  );
}

/** The one record among the candidates whose words the question speaks with; undefined when none stands out. */
function meant(
  reading: Reading,
  ids: readonly string[],
  own: Wordings,
  words: Lexicon,
  least: number,
  leastLead = lead,
): { id: string; score: number; words: ReadonlySet<string> } | undefined {
  const said = asked(reading, words);
  const [first, second] = ids
    .map((id) => ({
      id,
      score: [...said].reduce((sum, word) => sum + (own.wordsOf.get(id)?.has(word) ? own.weight(word) : 0), 0),
    }))
    .sort((a, b) => b.score - a.score);
  if (!first || first.score < least || (second && first.score - second.score < leastLead)) return undefined;
  return { id: first.id, score: first.score, words: own.wordsOf.get(first.id) ?? new Set() };
}

/** A record stands out with about one rare word of its own more than the next. */
const lead = 0.6;
const leastForDeadlines = 1.5;
/** Where no subject narrows the choice, two rare words. */
const leastAmongAll = 3;
const leastForEvents = 3.05;
/** So sure of an event that one word may be left over. */
const sureOfEvents = 5;

export function meantDeadline(
  reading: Reading,
  candidates: readonly Deadline[],
  own: Wordings,
  words: Lexicon,
  amongAll = false,
): Subject | undefined {
  const found = meant(
    reading,
    candidates.map(({ id }) => id),
    own,
    words,
    amongAll ? leastAmongAll : leastForDeadlines,
  );
  return found && { kind: 'deadline', id: found.id };
}

/** Where several days of one measure are meant alike and no day of another: all of them, or the last that is asked for. */
export function meantOfOne(
  reading: Reading,
  candidates: readonly Deadline[],
  own: Wordings,
  words: Lexicon,
): readonly Subject[] {
  const said = [...asked(reading, words)];
  const ranked = candidates
    .map((deadline) => ({
      deadline,
      score: said.reduce((sum, word) => sum + (own.wordsOf.get(deadline.id)?.has(word) ? own.weight(word) : 0), 0),
    }))
    .sort((a, b) => b.score - a.score);
  const best = ranked[0]?.score ?? 0;
  const alike = ranked.filter(({ score }) => best - score < lead).map(({ deadline }) => deadline);
  if (best < leastAmongAll || new Set(alike.map(({ of }) => of)).size !== 1) return [];
  const inOrder = alike.toSorted((a, b) => compareDates(a.due, b.due));
  return (reading.has('last') ? inOrder.slice(-1) : inOrder).map(({ id }): Subject => ({ kind: 'deadline', id }));
}

/** Of several days that were moved on, each with those that it came to, the first of the one whose words the question uses. */
export function meantChain(
  reading: Reading,
  chains: readonly (readonly Deadline[])[],
  own: Wordings,
  words: Lexicon,
): Subject | undefined {
  const said = [...asked(reading, words)];
  const met = (chain: readonly Deadline[]) =>
    said.filter((word) => chain.some(({ id }) => own.wordsOf.get(id)?.has(word))).length +
    // What is held off until a day is a pause; what must be done by one is none.
    (reading.has('pause', 'enforce') === chain.some(({ kind }) => kind === 'until') ? 1 : 0);
  const [first, second] = chains.map((chain) => ({ chain, met: met(chain) })).sort((a, b) => b.met - a.met);
  const id = first && first.met > (second?.met ?? 0) ? first.chain[0]?.id : undefined;
  return id === undefined ? undefined : { kind: 'deadline', id };
}

/** So much of an event's own words, so far before any other's, says that nothing else can be meant. */
const leastOfSure = 3.8;
const leadOfSure = 1.4;
/** So much of it are words for what happened, and not only names. */
const leastOfDeed = 2.4;

/** Names that tell what happened, and not only to whom. */
const tellingWhat: ReadonlySet<SubjectKind> = new Set(['event', 'person', 'deadline']);

const idsOf = (records: readonly { id: string }[]): string[] => records.map(({ id }) => id);

/** Words of the question that neither a record nor the record's own subject accounts for. */
const leftBy = (own: ReadonlySet<string>, { unknown }: Reading, words: Lexicon): readonly Token[] =>
  unknown.filter(({ text }) => !own.has(stem(text)) && !words.speaksOf(text));

/** "When was X taken out of the stores": where it came back to them is no answer; nor is the first where the second is asked. */
function ofOneWay(
  candidates: readonly RecordEvent[],
  { has }: Reading,
  own: Wordings,
  { cues }: Lexicon,
): readonly RecordEvent[] {
  const isOff = has('remove', 'ban', 'end');
  if (isOff === has('back')) return candidates;
  const [back, off] = [cues.words.back, cues.words.remove].map((list) => list.split(' ').map(stem)) as [
    string[],
    string[],
  ];
  const speaks = (id: string, of: readonly string[]) => of.some((word) => own.wordsOf.get(id)?.has(word));
  if (isOff) return candidates.filter(({ id }) => !speaks(id, back) || speaks(id, off));
  const returns = candidates.filter(({ id }) => speaks(id, back) && !speaks(id, off));
  return returns.length > 0 ? returns : candidates;
}

/** The event that a question surely speaks of; one word may be left over. */
export function surelyMeantEvent(
  reading: Reading,
  candidates: readonly RecordEvent[],
  own: Wordings,
  words: Lexicon,
): Subject | undefined {
  const found = meant(reading, idsOf(ofOneWay(candidates, reading, own, words)), own, words, leastOfSure, leadOfSure);
  if (!found) return undefined;
  const left = leftBy(found.words, reading, words);
  const nouns = reading.tokens.filter((_, at) => reading.isAt(at, 'law', 'order', 'list-noun', 'company', 'app'));
  const named = new Set(
    [
      ...reading.mentions
        .filter(({ subjects }) => subjects.every(({ kind }) => !tellingWhat.has(kind)))
        .map(({ written }) => written),
      ...nouns.map(({ text }) => text),
    ].flatMap(stems),
  );
  const deed = [...asked(reading, words)].filter((word) => found.words.has(word) && !named.has(word));
  const score = deed.reduce((sum, word) => sum + own.weight(word), 0);
  return left.length <= 1 && score >= leastOfDeed ? { kind: 'event', id: found.id } : undefined;
}

/** For questions of no other kind: an event tells what happened only where it accounts for all the words left over. */
export function meantEvent(
  reading: Reading,
  candidates: readonly RecordEvent[],
  own: Wordings,
  words: Lexicon,
): Subject | undefined {
  const found = meant(reading, idsOf(ofOneWay(candidates, reading, own, words)), own, words, leastForEvents);
  const left = leftBy(found?.words ?? new Set(), reading, words);
  if (!found || left.length > (found.score >= sureOfEvents ? 1 : 0)) return undefined;
  return { kind: 'event', id: found.id };
}
