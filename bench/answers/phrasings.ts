/** Ways to ask, as nlp.js reads them: `@app` stands for any app. */
import type { Knowledge } from '../../src/knowledge/knowledge.ts';
import { examples } from '../../src/start/train.ts';
import { refusedKinds } from '../../src/understanding/hearing.ts';
import { kinds } from './kinds.ts';

/** Without a label it is a question to be declined. */
export type Phrasing = { label?: string; text: string };

/** Slots that are kinds of names, as the record calls them. */
const named: Readonly<Record<string, string>> = {
  app: '@app',
  company: '@company',
  person: '@person',
  measure: '@measure',
  place: '@jurisdiction',
};

export type Phrasings = {
  /** A few for each kind of question. */
  few: readonly Phrasing[];
  /** The very ones that this bot is trained from. */
  many: readonly Phrasing[];
};

export const phrasings = (knowledge: Knowledge): Phrasings => ({ few: few(), many: many(knowledge) });

function few(): Phrasing[] {
  return kinds.flatMap(({ label, on, beside, say }) =>
    (on.length === 0 ? [''] : on).flatMap((a) =>
      say.map((text) => ({
        label,
        text: text.replace('{a}', `@${a}`).replace('{b}', `@${beside === 'same' ? a : beside}`),
      })),
    ),
  );
}

function many(knowledge: Knowledge): Phrasing[] {
  const fill = filling(knowledge);
  return examples().map(({ label, text }) =>
    refusedKinds.has(label) ? { text: fill(text) } : { label, text: fill(text) },
  );
}

/** What is no name of the record is filled in, by turns. */
function filling({ rulings, sources, outsiders }: Knowledge): (text: string) => string {
  const filled: Readonly<Record<string, readonly string[]>> = {
    court: rulings.map(({ court }) => court),
    source: sources.filter(({ kind }) => kind === 'news').map(({ publisher }) => publisher),
    stranger: outsiders.filter(({ kind }) => kind === 'app').map(({ name }) => name),
    date: ['5 January 2021', 'March 2023', '2020', '1 Feb 2021', '2025-01-19', 'last year', 'september 2020'],
  };
  let turn = 0;
  return (text) =>
    text.replace(/\{([a-z]+)2?\}/g, (_, slot: string) => {
      const list = filled[slot] ?? [];
      return named[slot] ?? list[turn++ % Math.max(1, list.length)] ?? slot;
    });
}
