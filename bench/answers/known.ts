/** What every rival is given to know: what this bot would say, in pairs and in sentences, and all names of the record. */
import { type Frame, noFilters, plainFrame, type Tell } from '../../src/answers/answer.ts';
import type { Bot, Told } from '../../src/bot.ts';
import type { Knowledge, Subject, SubjectKind } from '../../src/knowledge/knowledge.ts';
import { languageFor } from '../../src/languages/index.ts';
import { ledgerOf } from '../../src/start/ledger.ts';
import { clock, type Golden, type Said, saidBy, saidOf, verdictOn } from '../../tests/questions/judge.ts';
import { type Kind, kinds, type Slot } from './kinds.ts';

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
export type Sentence = { id: string; says: string; names: string; said: Said };

export type Known = {
  /** Made from the record: each subject with each kind of question that there is an answer to. */
  pairs: readonly Pair[];
  sentences: readonly Sentence[];
  names: ReadonlyMap<string, readonly string[]>;
  knowledge: Knowledge;
};

/** A development question with the answer known to be right; `declined` ones are known to deserve none. */
export type Example = { golden: Golden; declined: boolean; pair?: Pair };

const language = languageFor('en');

export const keyOf = ({ kind, id }: Subject): string => `${kind} ${id}`;

/** The word for a kind of question: its intent with whatever makes it finer. */
export const kindOf = ({ intent, frame: { aspect, relation, show } }: Tell): string =>
  [intent, aspect, relation, show].filter((part) => part !== undefined).join('-');

export function knownBy(bot: Bot): Known {
  const { knowledge } = bot;
  const names = namesIn(knowledge);
  const pairs = kinds.flatMap((kind) => tellsOf(kind, knowledge).flatMap((one) => pairOf(one, kind, bot)));
  return { pairs, sentences: sentencesOf(bot, names), names, knowledge };
}

function namesIn(knowledge: Knowledge): Map<string, string[]> {
  const names = new Map<string, string[]>();
  for (const { text, subject } of knowledge.names) {
    const known = names.get(keyOf(subject)) ?? [];
    if (!known.includes(text)) names.set(keyOf(subject), [...known, text]);
  }
  return names;
}

const listOf = (kind: SubjectKind, knowledge: Knowledge): readonly { id: string }[] => {
  const { apps, companies, people, measures, rulings, plans, deadlines, jurisdictions, categories } = knowledge;
  const lists: Partial<Record<SubjectKind, readonly { id: string }[]>> = {
    app: apps,
    company: companies,
    person: people,
    measure: measures,
    ruling: rulings,
    plan: plans,
    deadline: deadlines,
    jurisdiction: jurisdictions,
    category: categories,
  };
  return lists[kind] ?? [];
};

type Asked = { tell: Tell; subjects: readonly Subject[] };

/** Every request of a kind that the record gives reason to make. */
function tellsOf(kind: Kind, knowledge: Knowledge): Asked[] {
  const { intent, aspect, relation, show, on, slot = 'about', beside } = kind;
  const frame: Frame = { ...plainFrame, aspect, relation, show };
  if (on.length === 0) return [{ tell: { intent, about: [], frame }, subjects: [] }];
  return on
    .flatMap((type) => listOf(type, knowledge).map(({ id }): Subject => ({ kind: type, id })))
    .flatMap((subject): Asked[] => {
      const place = slotted(slot, subject, frame);
      if (!beside) return [{ tell: { intent, ...place }, subjects: [subject] }];
      return besides(subject, beside, knowledge).map((other) => ({
        tell: {
          intent,
          ...(beside === 'same' ? { about: [subject, other], frame } : slotted(beside, other, frame, subject)),
        },
        subjects: [subject, other],
      }));
    });
}

function slotted(slot: Slot, { id, kind }: Subject, frame: Frame, about?: Subject): Pick<Tell, 'about' | 'frame'> {
  const filter = {
    about: {},
    measure: { measures: [id] },
    owner: { owner: { id, kind } },
    jurisdiction: { jurisdiction: id },
    category: { category: id },
    signer: { signer: id },
  }[slot];
  const own: Subject[] = slot === 'about' ? [{ id, kind }] : [];
  return { about: about ? [about] : own, frame: { ...frame, filters: { ...noFilters, ...filter } } };
}

/** Second names that make sense beside a first: what names an app, or the measures that a measure relates to. */
function besides(subject: Subject, beside: NonNullable<Kind['beside']>, knowledge: Knowledge): Subject[] {
  const naming = subject.kind === 'app' ? knowledge.namingsOfApp(subject.id).map(({ measure }) => measure) : [];
  switch (beside) {
    case 'measure':
      return unique(naming.map(({ id }) => ({ kind: 'measure', id })));
    case 'jurisdiction':
      return unique(naming.map(({ jurisdiction }) => ({ kind: 'jurisdiction', id: jurisdiction })));
    case 'same':
      return subject.kind === 'measure'
        ? knowledge.measuresRelatingTo(subject.id).map(({ id }) => ({ kind: 'measure', id }))
        : [];
    default:
      return beside satisfies never;
  }
}

const unique = (subjects: readonly Subject[]): Subject[] => [
  ...new Map(subjects.map((subject) => [keyOf(subject), subject])).values(),
];

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
    return {
      id,
      says,
      names: [about, ...own].join(' · '),
      said: { outcome: 'answer', text: says, days: [clock.asOf] },
    };
  });
}

/** Development questions that can be learned from: those that this bot answers or declines rightly. */
export function examplesOf(goldens: readonly Golden[], bot: Bot): Example[] {
  return goldens.map((golden) => {
    const told = bot.ask({ text: golden.ask, clock });
    const said = saidBy(bot, golden.ask);
    const verdict = verdictOn(golden, said);
    const declined = !golden.outcome.includes('answer');
    return verdict === 'right' ? { golden, declined, pair: learned(golden.ask, told, said) } : { golden, declined };
  });
}

function learned(ask: string, told: readonly Told[], said: Said): Pair {
  const [first] = told;
  // Several questions in one, and names that are not on record, have their answer but no kind to be learned from them.
  const kind = told.length === 1 && first?.tell ? kindOf(first.tell) : '';
  return { kind, subjects: first?.about ?? [], question: ask, patterns: [], isOnRecord: true, said };
}
