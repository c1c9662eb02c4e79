/** nlp.js, trained: it tells the kind of question and finds the names in it; the two lead to an answer. */
import { containerBootstrap } from '@nlpjs/core';
import { LangEn } from '@nlpjs/lang-en';
import { Nlp, type Processed } from '@nlpjs/nlp';
import type { Subject, SubjectKind } from '../../src/knowledge/knowledge.ts';
import type { Said } from '../../tests/questions/judge.ts';
import type { Example } from './examples.ts';
import type { Known } from './known.ts';
import type { Phrasings } from './phrasings.ts';
import { keyOf } from './requests.ts';
import type { Rival, Setup } from './rival.ts';

const locale = 'en';
/** `nearness` of names, 1 as they are written; `strange`: unknown words speak for no kind at all; `taught`: by which phrasings. */
type Choice = { nearness: number; strange: boolean; taught: keyof Phrasings };

/** What nlp.js calls a question of no kind. */
const none = 'None';
/** So many names of a question are looked up together. */
const most = 6;

const placeOf = (kind: string, subjects: readonly Subject[]): string =>
  [kind, ...subjects.map(keyOf).sort()].join(' | ');

function modelOf(known: Known, examples: readonly Example[], { nearness, strange, taught }: Choice): Nlp {
  const container = containerBootstrap();
  container.use(LangEn);
  container.register('logger', { trace() {}, debug() {}, info() {}, log() {}, warn() {}, error() {}, fatal() {} });
  const nlp = new Nlp({
    container,
    languages: [locale],
    autoSave: false,
    autoLoad: false,
    forceNER: true,
    calculateSentiment: false,
    threshold: 0,
    nlu: { useNoneFeature: strange, log: false },
    ner: { threshold: nearness },
  });
  nlp.addLanguage(locale);
  const asked = new Set(known.pairs.flatMap(({ subjects }) => subjects.map(keyOf)));
  for (const [key, names] of known.names) {
    const [kind = '', id = ''] = key.split(' ');
    if (asked.has(key)) nlp.addNerRuleOptionTexts(locale, kind, id, names);
  }
  for (const { label = none, text } of known.phrasings[taught]) nlp.addDocument(locale, text, label);
  for (const { golden, pair, declined } of examples)
    if (pair?.kind || declined) nlp.addDocument(locale, golden.ask, pair?.kind || none);
  return nlp;
}

/** All answers by kind of question and names; what the record gives comes before what an example gave. */
function answersOf(known: Known, examples: readonly Example[]): Map<string, Said> {
  const pairs = [...examples.flatMap(({ pair }) => (pair?.kind ? [pair] : [])), ...known.pairs];
  return new Map(pairs.map(({ kind, subjects, said }) => [placeOf(kind, subjects), said]));
}

/** The names found, the longest of those that overlap, each with everything that it may stand for. */
function subjectsOf(entities: Processed['entities']): Subject[] {
  const long = entities.filter(
    ({ start, end }) =>
      !entities.some((other) => other.start <= start && other.end >= end && other.end - other.start > end - start),
  );
  const found = long.flatMap(({ entity, option }): Subject[] =>
    option === undefined ? [] : [{ kind: entity as SubjectKind, id: option }],
  );
  return [...new Map(found.map((subject) => [keyOf(subject), subject])).values()].slice(0, most);
}

/** Two names together before one alone, one before none. */
function answerTo(kind: string, subjects: readonly Subject[], answers: ReadonlyMap<string, Said>): Said | undefined {
  const together = subjects.flatMap((one, at) => subjects.slice(at + 1).map((other) => [one, other]));
  const all = [subjects, ...together, ...subjects.map((one) => [one]), ...(subjects.length === 0 ? [[]] : [])];
  for (const some of all) {
    const said = answers.get(placeOf(kind, some));
    if (said) return said;
  }
  return undefined;
}

const setup = (choice: Choice, more: { slow?: true } = {}): Setup => ({
  ...more,
  label: `${choice.taught} phrasings, names with a nearness of ${choice.nearness}, unknown words ${choice.strange ? 'count' : 'do not count'}`,
  async prepare(known, examples) {
    const nlp = modelOf(known, examples, choice);
    const answers = answersOf(known, examples);
    await nlp.train();
    return async (question) => {
      const { intent, score, entities } = await nlp.process(locale, question);
      const said = intent === none ? undefined : answerTo(intent, subjectsOf(entities), answers);
      return said && { said, sureness: score };
    };
  },
});

export const nlpJs: Rival = {
  name: 'nlp.js',
  every: 4,
  setups: [
    setup({ taught: 'few', nearness: 1, strange: true }),
    setup({ taught: 'few', nearness: 1, strange: false }),
    setup({ taught: 'few', nearness: 0.8, strange: true }),
    setup({ taught: 'many', nearness: 1, strange: true }, { slow: true }),
  ],
};
