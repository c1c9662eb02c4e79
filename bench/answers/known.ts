/** What every rival is given to know: what this bot would say, in pairs and in sentences, and all names of the record. */
import type { Tell } from '../../src/answers/answer.ts';
import type { Bot } from '../../src/bot.ts';
import type { Knowledge, Subject } from '../../src/knowledge/knowledge.ts';
import { languageFor } from '../../src/languages/index.ts';
import { ledgerOf } from '../../src/start/ledger.ts';
import { clock, type Said, saidOf } from '../../tests/questions/judge.ts';
import { type Kind, kinds } from './kinds.ts';
import { type Asked, keyOf, kindOf, requestsOf } from './requests.ts';

/** A kind of question as one word, and the records that it is about: together they lead to one answer. */
export type Place = { kind: string; subjects: readonly Subject[] };

/** A question and what is to be said. `patterns` are ways to ask it, with `@app` for an app's name, `@measure` and so on. */
export type Pair = Place & {
  question: string;
  patterns: readonly string[];
  /** "No owner is recorded" says that nothing is. */
  isOnRecord: boolean;
  said: Said;
};

/** One fact of the record as a release keeps it, with all names of what it is about. */
export type Sentence = { id: string; says: string; names: string };

export type Known = {
  /** Made from the record: each subject with each kind of question that there is an answer to. */
  pairs: readonly Pair[];
  sentences: readonly Sentence[];
  names: ReadonlyMap<string, readonly string[]>;
};

const language = languageFor('en');

export function knownBy(bot: Bot): Known {
  const { knowledge } = bot;
  const names = namesIn(knowledge);
  const pairs = kinds.flatMap((kind) => requestsOf(kind, knowledge).flatMap((one) => pairOf(one, kind, bot)));
  return { pairs, sentences: sentencesOf(bot, names), names };
}

function namesIn(knowledge: Knowledge): Map<string, string[]> {
  const names = new Map<string, string[]>();
  for (const { text, subject } of knowledge.names) {
    const known = names.get(keyOf(subject)) ?? [];
    if (!known.includes(text)) names.set(keyOf(subject), [...known, text]);
  }
  return names;
}

/** The pair of one request; none where this bot would not answer it either. */
function pairOf({ tell, subjects }: Asked, { say }: Kind, bot: Bot): Pair[] {
  const told = bot.tell(tell, clock);
  const said = saidOf([told], bot);
  if (said.outcome !== 'answer') return [];
  const [question = ''] = say.map((one) => fill(one, subjects.map(bot.knowledge.nameOf)));
  const kinds = subjects.map(({ kind }) => `@${kind}`);
  const patterns = [...labelsOf(tell, kinds, bot), ...say.map((one) => fill(one, kinds))];
  return [{ kind: kindOf(tell), subjects, question, patterns, isOnRecord: told.answer.kind === 'claims', said }];
}

const fill = (text: string, [a = '', b = '']: readonly string[]): string => text.replace('{a}', a).replace('{b}', b);

/** This bot's own words for a request about one thing; none where they would not show its name. */
function labelsOf(tell: Tell, [name = '', second]: readonly string[], { knowledge }: Bot): string[] {
  if (second !== undefined) return [];
  const context = { clock, checkedOn: knowledge.record.checkedOn, nameOf: () => name, readAs: [] };
  const label = language.label(tell, context);
  return label.includes(name) ? [label] : [];
}

/** Some of the names of records, as one text to search in. */
export const calledAs = (subjects: readonly Subject[], { names }: Pick<Known, 'names'>, most = 8): string =>
  subjects.flatMap((subject) => (names.get(keyOf(subject)) ?? []).slice(0, most)).join(' · ');

function sentencesOf(bot: Bot, names: Known['names']): Sentence[] {
  return ledgerOf(bot, language).map(({ id, about, says }) => {
    const [kind = '', record = '', part = ''] = id.split(/[ /]/);
    const keys = [`${kind} ${record}`, ...['app', 'company'].map((one) => `${one} ${part.replace(/^names-/, '')}`)];
    const own = keys.flatMap((key) => names.get(key) ?? []);
    return { id, says, names: [about, ...own].join(' · ') };
  });
}
