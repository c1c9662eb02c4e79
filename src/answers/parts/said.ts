/** Which statements a question means: its words rank them, with who spoke, where it was reported and about what. */
import { earliest, latest } from '../../calendar.ts';
import type { Knowledge, Subject } from '../../knowledge/knowledge.ts';
import type { RecordEvent, Statement } from '../../knowledge/schema.ts';
import type { Frame } from '../answer.ts';
import { type Bag, bagOf, hasWord, holds, weightOf, wordsOf } from './wording.ts';

/** What somebody said, or what happened where that was somebody's answer to something. */
export type Saying = { kind: 'statement'; record: Statement } | { kind: 'event'; record: RecordEvent };

const asSayings = (statements: readonly Statement[], events: readonly RecordEvent[]): Saying[] => [
  ...statements.map((record): Saying => ({ kind: 'statement', record })),
  ...events.map((record): Saying => ({ kind: 'event', record })),
];

/** A statement that fits nearly as well as the best one is told beside it. */
const nearlyBest = 0.75;
/** Below this, the question's words say nothing about which statement is meant. */
const telling = 0.75;
const mostTold = 2;

/** The words of the question rank them; where they tell none apart, all of the speaker, report or subject count. */
export function sayings(
  about: readonly Subject[],
  { topics, between, speakers = [], quoted: isQuoted, said: isSaid }: Frame,
  knowledge: Knowledge,
): Saying[] {
  const ids = (wanted: (kind: Subject['kind']) => boolean) =>
    about.filter(({ kind }) => wanted(kind)).map(({ id }) => id);
  const asked: Asked = {
    words: topics.flatMap(wordsOf),
    people: ids((kind) => kind === 'person'),
    reports: ids((kind) => kind === 'source'),
    things: ids((kind) => kind !== 'person' && kind !== 'source'),
    speakers,
  };
  const inTime = ({ on }: { on: string }) =>
    (between?.from ?? '') <= (latest(on) ?? '9999') && (earliest(on) ?? '') <= (between?.to ?? '9999');
  const places = speakers.filter((id) => knowledge.find.jurisdiction(id));
  if (places.length > 0) return saidFor(places, asked, inTime, knowledge);
  // Of a company that is not on record as having spoken nothing else is told instead.
  if (speakers.length > 0 && !knowledge.statements.some((one) => speakers.some((id) => speaksFor(one, id, knowledge))))
    return [];
  const statements = knowledge.statements.filter(inTime);
  const candidates = asSayings(statements, isSaid ? [] : knowledge.events.filter(inTime));
  const ranked = rank(ofWhomIsNamed(candidates, asked, knowledge), asked, knowledge);
  if (isQuoted)
    return ranked
      .filter(({ score }) => score >= quoted)
      .map(({ saying }) => saying)
      .slice(0, 1);
  const [first] = ranked;
  if (first && first.score >= telling)
    return ranked
      .filter(({ saying, score }) => saying.kind === first.saying.kind && score >= first.score * nearlyBest)
      .slice(0, mostTold)
      .map(({ saying }) => saying);
  if (isSaid) return [];
  return plainly(statements, asked, knowledge).map((record) => ({ kind: 'statement', record }));
}

/** Of somebody whose words are kept as something that happened nothing else is told. */
function ofWhomIsNamed(candidates: readonly Saying[], { people }: Asked, knowledge: Knowledge): readonly Saying[] {
  if (people.length === 0 || people.some((id) => knowledge.statementsBy(id).length > 0)) return candidates;
  const theirs = candidates.filter(
    ({ kind, record }) => kind === 'event' && people.some((id) => record.about.includes(id)),
  );
  return theirs.length > 0 ? theirs : candidates;
}

/** What the authorities of a place said: what the words mean, else what concerns the things spoken of, else the latest. */
function saidFor(
  places: readonly string[],
  asked: Asked,
  inTime: (record: { on: string }) => boolean,
  knowledge: Knowledge,
): Saying[] {
  const isTheirs = ({ onBehalfOf, on }: { onBehalfOf?: string | undefined; on: string }) =>
    onBehalfOf !== undefined && places.some((id) => knowledge.within(id).has(onBehalfOf)) && inTime({ on });
  const all = asSayings(knowledge.statements.filter(isTheirs), knowledge.events.filter(isTheirs));
  const concerning = all.filter(({ record }) => asked.things.some((id) => record.about.includes(id)));
  const theirs = concerning.length > 0 ? concerning : all;
  // The place itself is in all that was said for it; which of its offices spoke may tell.
  const names = new Set(places.flatMap((id) => wordsOf(namesOf(id, knowledge).join(' '))));
  const words = asked.words.filter((word) => !names.has(word));
  const ranked = rank(theirs, { ...asked, words, speakers: [] }, knowledge);
  const [first] = ranked;
  const meant = ranked.filter(({ score }) => first && score >= telling && score >= first.score * nearlyBest);
  return (meant.length > 0 ? meant.map(({ saying }) => saying) : latestFirst(theirs)).slice(0, mostTold);
}

/** How a place is called in one word. */
function namesOf(id: string, knowledge: Knowledge): readonly string[] {
  const { aliases = [], weakAliases = [] } = knowledge.find.jurisdiction(id) ?? {};
  return [knowledge.nameOf({ kind: 'jurisdiction', id }), ...aliases, ...weakAliases].filter(
    (name) => !name.includes(' '),
  );
}

const latestFirst = (all: readonly Saying[]): Saying[] =>
  [...all].sort((a, b) => ((latest(a.record.on) ?? '') > (latest(b.record.on) ?? '') ? -1 : 1));

type Asked = {
  words: readonly string[];
  people: readonly string[];
  reports: readonly string[];
  things: readonly string[];
  speakers: readonly string[];
};

function plainly(statements: readonly Statement[], { words, people, reports, things }: Asked, knowledge: Knowledge) {
  const said = statements.filter(
    ({ person, in: report }) =>
      (people.length === 0 || (person !== undefined && people.includes(person))) &&
      (reports.length === 0 || reports.includes(report)),
  );
  if (things.length > 0) {
    const concerning = said.filter((statement) => things.some((id) => concerns(statement, id, knowledge)));
    return concerning.length > 0 || people.length === 0 ? concerning : said;
  }
  return people.length > 0 || reports.length > 0 || words.length === 0 ? said : [];
}

const concerns = ({ about, who }: Statement, id: string, knowledge: Knowledge): boolean => {
  const subject = knowledge.subjectOf(id);
  return (
    about.includes(id) || (subject !== undefined && who.toLowerCase().includes(knowledge.nameOf(subject).toLowerCase()))
  );
};

/** Whether somebody speaks for this company: "Ant Group, in a statement", "a spokeswoman of Tencent". */
const speaksFor = ({ who }: Statement, id: string, knowledge: Knowledge): boolean => {
  const subject = knowledge.subjectOf(id);
  const [speaker = ''] = who.split(',');
  return subject !== undefined && speaker.toLowerCase().includes(knowledge.nameOf(subject).toLowerCase());
};

type Worded = {
  saying: Saying;
  size: number;
  speaker: Bag;
  topic: Bag;
  text: Bag;
  /** The longer words of what was said, by which a quotation is known. */
  quotable: readonly string[];
};

/** The words of a record's sentences, cut once: every question about statements asks for all of them. */
const cut = new WeakMap<Statement | RecordEvent, Worded>();

function worded(saying: Saying, knowledge: Knowledge): Worded {
  const known = cut.get(saying.record);
  if (known) return known;
  const { speaker, topic, text } = wordedAnew(saying, knowledge);
  const says = saying.kind === 'statement' ? wordsOf(saying.record.says) : [];
  const quotable = [...new Set(says)].filter((word) => word.length > 3);
  const bags = { speaker: bagOf(speaker), topic: bagOf(topic), text: bagOf(text) };
  const made: Worded = { saying, size: topic.length, ...bags, quotable };
  cut.set(saying.record, made);
  return made;
}

function wordedAnew(saying: Saying, knowledge: Knowledge): Record<'speaker' | 'topic' | 'text', readonly string[]> {
  if (saying.kind === 'event') {
    const { what, aliases } = saying.record;
    const called = wordsOf(aliases.join(' '));
    return { speaker: called, topic: called, text: wordsOf(what) };
  }
  const { person: id, who, role, in: report, topics, says } = saying.record;
  const person = id === undefined ? undefined : knowledge.find.person(id);
  return {
    speaker: wordsOf([who, role ?? '', ...(person?.aliases ?? [])].join(' ')),
    topic: wordsOf(topics.join(' ')),
    text: wordsOf(`${says} ${knowledge.find.source(report)?.publisher ?? ''}`),
  };
}

/** What happened is told only where no statement fits as well. */
const ofEvents = 0.8;
/** What a company itself said is meant before what others said of it. */
const asSpeaker = 0.75;
/** A word that so few use singles out who spoke. */
const rare = 0.4;

/** How rare a word is among those of whom may be told. */
function weighing(candidates: readonly Saying[], knowledge: Knowledge): (word: string) => number {
  const isWhole = candidates.length === knowledge.statements.length + knowledge.events.length;
  return (word) => {
    const met = meetingsOf(word, knowledge);
    return weightOf(isWhole ? met.size : candidates.filter(({ record }) => met.has(record)).length);
  };
}

/** A text of so many words may quote somebody, and then shares at least so much of what they said: that one is meant. */
const leastQuoted = 10;
const quotedShare = { words: 5, part: 0.4 };
const quoted = 5;

function isQuotedIn({ quotable }: Worded, said: Bag): boolean {
  const shared = quotable.filter((word) => holds(said, word)).length;
  return shared >= quotedShare.words && shared >= quotable.length * quotedShare.part;
}

/** How much each record has of a word: as a topic most, then of the speaker, then in what is said; kept for so many words. */
const meetings = new WeakMap<Knowledge, Map<string, ReadonlyMap<Statement | RecordEvent, number>>>();
const mostWordsKept = 5000;

function meetingsOf(word: string, knowledge: Knowledge): ReadonlyMap<Statement | RecordEvent, number> {
  const kept = meetings.get(knowledge) ?? new Map<string, ReadonlyMap<Statement | RecordEvent, number>>();
  meetings.set(knowledge, kept);
  const known = kept.get(word);
  if (known) return known;
  const found = new Map<Statement | RecordEvent, number>();
  for (const saying of asSayings(knowledge.statements, knowledge.events)) {
    const { topic, speaker, text } = worded(saying, knowledge);
    const met = (holds(topic, word) ? 1 : 0) + (holds(speaker, word) ? 0.8 : 0) + (holds(text, word) ? 0.4 : 0);
    if (met > 0) found.set(saying.record, met);
  }
  if (kept.size > mostWordsKept) kept.clear();
  kept.set(word, found);
  return found;
}

/** Topics weigh most, then who spoke, then what else is said; the first speaker that the question names is the one meant. */
function rank(candidates: readonly Saying[], asked: Asked, knowledge: Knowledge): { saying: Saying; score: number }[] {
  const { people, reports, things, speakers } = asked;
  const all = candidates.map((saying) => worded(saying, knowledge));
  const weigh = weighing(candidates, knowledge);
  // Most words of a question are nobody's.
  const words = [...new Set(asked.words)]
    .map((word) => ({ word, weight: weigh(word), in: meetingsOf(word, knowledge) }))
    .filter(({ weight }) => weight > 0);
  const named = words.find(
    ({ word, weight }) => weight >= rare && all.some(({ speaker }) => hasWord(speaker, word)),
  )?.word;
  const speaking = people.some((id) => knowledge.statementsBy(id).length > 0);
  const heard = new Set(
    knowledge.statements.filter((statement) => speakers.some((id) => speaksFor(statement, id, knowledge))),
  );
  const said = asked.words.length >= leastQuoted ? bagOf(asked.words) : undefined;
  const score = (one: Worded): number => scored(one) + (said && isQuotedIn(one, said) ? quoted : 0);
  const scored = ({ saying, speaker }: Worded): number => {
    let met = 0;
    for (const word of words) met += word.weight * (word.in.get(saying.record) ?? 0);
    if (saying.kind === 'statement' && heard.has(saying.record))
      return 2 * met + asSpeaker + (things.some((id) => concerns(saying.record, id, knowledge)) ? 0.3 : 0);
    if (met === 0) return 0;
    if (heard.size > 0) return met / 2;
    const meant = named === undefined || hasWord(speaker, named);
    const concerned = saying.kind === 'event' ? saying.record.about : [saying.record.person ?? ''];
    const told =
      met + (named !== undefined && meant ? 0.7 : 0) + (meant && concerned.some((id) => people.includes(id)) ? 0.7 : 0);
    // What a paper reported is asked, not what happened; nor what happened to somebody beside what is spoken of.
    const isBeside = people.length > 0 && things.length > 0 && !concerned.some((id) => things.includes(id));
    if (saying.kind === 'event') return reports.length > 0 || isBeside ? told / 2 : ofEvents * told;
    // Who is asked about by name speaks, unless the question names another speaker first.
    if (speaking && (named === undefined || meant) && !people.includes(saying.record.person ?? '')) return told / 2;
    return (
      told +
      (reports.includes(saying.record.in) ? 0.5 : 0) +
      (things.some((id) => concerns(saying.record, id, knowledge)) ? 0.3 : 0)
    );
  };
  return all
    .map((one) => ({ saying: one.saying, score: score(one), size: one.saying.kind === 'statement' ? one.size : 0 }))
    .sort((a, b) => b.score - a.score || a.size - b.size);
}
