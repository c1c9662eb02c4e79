/** What every rival is given to know: what this bot would say, in pairs and in sentences, and all names of the record. */
import type { Bot } from '../../src/bot.ts';
import type { Knowledge, Subject } from '../../src/knowledge/knowledge.ts';
import { languageFor } from '../../src/languages/index.ts';
import { ledgerOf } from '../../src/start/ledger.ts';
import { clock, type Said, saidOf } from '../../tests/questions/judge.ts';
import { type Kind, kinds } from './kinds.ts';
import { type Phrasings, phrasings } from './phrasings.ts';
import { type Asked, keyOf, requestsOf } from './requests.ts';

/** A kind of question as one word, and the records that it is about: together they lead to one answer. */
export type Place = { kind: string; subjects: readonly Subject[] };

/** A question and what is to be said. */
export type Pair = Place & {
  question: string;
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
  /** The phrasings that this bot is trained from. */
  phrasings: Phrasings;
};

const language = languageFor('en');

export function knownBy(bot: Bot): Known {
  const { knowledge } = bot;
  const names = namesIn(knowledge);
  const pairs = kinds.flatMap((kind) => requestsOf(kind, knowledge).flatMap((one) => pairOf(one, kind, bot)));
  return { pairs, sentences: sentencesOf(bot, names), names, phrasings: phrasings(knowledge) };
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
function pairOf({ tell, subjects }: Asked, { label, say }: Kind, bot: Bot): Pair[] {
  const told = bot.tell(tell, clock);
  const said = saidOf([told], bot);
  if (said.outcome !== 'answer') return [];
  const [a = '', b = ''] = subjects.map(bot.knowledge.nameOf);
  const question = (say[0] ?? '').replace('{a}', a).replace('{b}', b);
  return [{ kind: label, subjects, question, isOnRecord: told.answer.kind === 'claims', said }];
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
