import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import type { Knowledge } from '../../src/knowledge/knowledge.ts';
import { loadTexts } from '../../src/knowledge/load.ts';
import { describeProblem } from '../../src/knowledge/problem.ts';
import type { knowledgeFile } from '../../src/knowledge/schema.ts';
import { small } from './small.ts';

type File = Required<z.input<typeof knowledgeFile>>;

async function knowledgeOf(change: (file: File) => void = () => {}): Promise<Knowledge> {
  const file = structuredClone(small());
  change(file);
  const loaded = await loadTexts([{ file: 'small.json', text: JSON.stringify(file) }]);
  if (loaded.kind === 'problems') throw new Error(loaded.problems.map(describeProblem).join('\n'));
  return loaded.knowledge;
}

const cited = { sources: ['gazette'] as [string], backing: ['primary'] as ['primary'] };

describe('what is found by an id', async () => {
  const knowledge = await knowledgeOf();

  test('a record of each kind', () => {
    const { find } = knowledge;
    expect([find.app('pingo')?.name, find.company('pingo')?.name, find.person('ada')?.name]).toEqual([
      'Pingo',
      'Pingo',
      'Ada Minister',
    ]);
    expect([find.party('ada')?.id, find.party('holding')?.id, find.party('ministry')]).toEqual([
      'ada',
      'holding',
      undefined,
    ]);
    expect(
      [find.source('gazette'), find.jurisdiction('shire'), find.category('chat'), find.authority('ministry')].map(
        (found) => found?.id,
      ),
    ).toEqual(['gazette', 'shire', 'chat', 'ministry']);
    expect(
      [
        find.measure('order-1'),
        find.ruling('pingo-v-land'),
        find.plan('plan-1'),
        find.deadline('dl-1'),
        find.event('ev-1'),
      ].every(Boolean),
    ).toBe(true);
    expect(find.app('constructor')).toBeUndefined();
  });

  test('its name in a sentence, or the id where there is none', () => {
    expect(knowledge.nameOf({ kind: 'app', id: 'pongo' })).toBe('Pongo');
    expect(knowledge.nameOf({ kind: 'deadline', id: 'dl-1' })).toBe('Order 1: dealings may be barred');
    expect(knowledge.nameOf({ kind: 'event', id: 'ev-1' })).toBe('Pingo moved its seat.');
    expect(knowledge.nameOf({ kind: 'source', id: 'gazette' })).toBe('Issue 7');
    expect(knowledge.nameOf({ kind: 'app', id: 'nothing' })).toBe('nothing');
  });

  test('what an id stands for: an app before its company', () => {
    expect(knowledge.subjectOf('pingo')).toEqual({ kind: 'app', id: 'pingo' });
    expect(knowledge.subjectOf('order-1')).toEqual({ kind: 'measure', id: 'order-1' });
    expect(knowledge.subjectOf('nothing')).toBeUndefined();
  });

  test('what hangs on it', () => {
    const ids = (records: readonly { id: string }[]) => records.map(({ id }) => id);
    expect(ids(knowledge.deadlinesOf('order-1'))).toEqual(['dl-1']);
    expect(ids(knowledge.deadlinesOf('pingo'))).toEqual(['dl-1']);
    expect(ids(knowledge.rulingsOn('order-1'))).toEqual(['pingo-v-land']);
    expect(ids(knowledge.plansAbout('pingo'))).toEqual(['plan-1']);
    expect(ids(knowledge.eventsAbout('pingo'))).toEqual(['ev-1']);
    expect(ids(knowledge.statementsAbout('pingo'))).toEqual(['st-1']);
    expect(ids(knowledge.statementsBy('ada'))).toEqual(['st-1']);
    expect(ids(knowledge.beliefsAbout('order-1'))).toEqual(['belief-1']);
    expect(ids(knowledge.openPointsAbout('pongo'))).toEqual(['open-1']);
    expect(ids(knowledge.measuresRelatingTo('order-1'))).toEqual(['order-2']);
    expect(knowledge.namingsOfApp('pingo').map(({ measure, listing }) => [measure.id, listing.as])).toEqual([
      ['order-1', 'Pingo'],
    ]);
    expect(knowledge.holdingsOf('pingo').map(({ thing, name, relation }) => [thing, name, relation.kind])).toEqual([
      [{ kind: 'app', id: 'pingo' }, 'Pingo', 'owner'],
    ]);
    expect(knowledge.deadlinesOf('nothing')).toEqual([]);
  });

  test('a place with all that lies in it', () => {
    expect([...knowledge.within('land')].sort()).toEqual(['land', 'shire']);
    expect([...knowledge.within('shire')]).toEqual(['shire']);
    expect([...knowledge.within('sea')]).toEqual(['sea']);
  });
});

describe('names', async () => {
  const knowledge = await knowledgeOf(({ measures, deadlines, events }) => {
    Object.assign(measures[0] ?? {}, { number: 'O 1', title: 'On Pingo', citations: ['1 G 7'] });
    Object.assign(deadlines[0] ?? {}, { aliases: ['the first day'] });
    Object.assign(events[0] ?? {}, { aliases: ['the move'] });
  });
  const of = (kind: string, id: string, weak: boolean) =>
    knowledge.names
      .filter(({ subject, ...name }) => subject.kind === kind && subject.id === id && name.weak === weak)
      .map(({ text }) => text);

  test('names, aliases, legal names, numbers, titles and citations are strong', () => {
    expect(of('app', 'pingo', false)).toEqual(['Pingo', 'Ping-Go']);
    expect(of('company', 'pingo', false)).toEqual(['Pingo', 'Pingo Ltd.']);
    expect(of('measure', 'order-1', false)).toEqual(['Order 1', 'O 1', 'On Pingo', '1 G 7']);
    expect(of('deadline', 'dl-1', false)).toEqual(['the first day']);
    expect(of('event', 'ev-1', false)).toEqual(['the move']);
  });

  test('weak aliases and publishers are weak', () => {
    expect(of('app', 'pingo', true)).toEqual(['ping']);
    expect(of('source', 'gazette', true)).toEqual(['Gazette']);
  });
});

describe('coverage: what a measure reaches without naming it', () => {
  /** Order 2 lists the holding and takes in this much more. */
  const listing =
    (reaches: ('apps' | 'subsidiaries' | 'affiliates' | 'successors')[], more: object = {}) =>
    (file: File) =>
      Object.assign(file.measures[1] ?? {}, {
        listings: [{ company: 'holding', as: 'Great Holding', reaches, ...more }],
      });
  const covered = async (app: string, ...changes: readonly ((file: File) => unknown)[]) =>
    (await knowledgeOf((file) => changes.forEach((change) => void change(file))))
      .coverageOfApp(app)
      .map(({ measure, through, ties }) => [measure.id, through.id, ties.map(({ kind }) => kind).join(' ')]);

  test('a subsidiary’s app, as far as the listing says so', async () => {
    expect(await covered('pingo', listing(['subsidiaries']))).toEqual([['order-2', 'holding', 'owner parent']]);
    expect(await covered('pingo', listing([]))).toEqual([]);
    expect(await covered('pingo', listing(['successors']))).toEqual([]);
  });

  test('an app without anybody behind it is not covered', async () => {
    expect(await covered('pongo', listing(['subsidiaries', 'affiliates']))).toEqual([]);
  });

  test('an affiliate’s app only where affiliates are taken in', async () => {
    const affiliate = (file: File) =>
      Object.assign(file.companies[0] ?? {}, { relations: [{ kind: 'affiliate', party: 'holding', ...cited }] });
    expect(await covered('pingo', affiliate, listing(['subsidiaries']))).toEqual([]);
    expect(await covered('pingo', affiliate, listing(['affiliates']))).toEqual([
      ['order-2', 'holding', 'owner affiliate'],
    ]);
  });

  test('a shareholder’s listing reaches nothing', async () => {
    const shares = (file: File) =>
      Object.assign(file.companies[0] ?? {}, {
        relations: [{ kind: 'shareholder', party: 'holding', share: 9, ...cited }],
      });
    expect(await covered('pingo', shares, listing(['subsidiaries', 'affiliates']))).toEqual([]);
  });

  test('a listing that is narrowed reaches only what it names', async () => {
    expect(await covered('pingo', listing(['subsidiaries'], { only: 'Dealings that have to do with chat.' }))).toEqual(
      [],
    );
  });

  test('a measure that names the app does not also cover it', async () => {
    const both = (file: File) =>
      Object.assign(file.measures[1] ?? {}, {
        listings: [
          { company: 'holding', as: 'Great Holding', reaches: ['subsidiaries'] },
          { app: 'pingo', as: 'Pingo' },
        ],
      });
    expect(await covered('pingo', both)).toEqual([]);
  });

  test('a second way to the same company counts where the first one does not', async () => {
    const ways = (file: File) =>
      Object.assign(file.companies[0] ?? {}, {
        relations: [
          { kind: 'affiliate', party: 'holding', ...cited },
          { kind: 'parent', party: 'holding', ...cited },
        ],
      });
    expect(await covered('pingo', ways, listing(['subsidiaries']))).toEqual([['order-2', 'holding', 'owner parent']]);
  });

  test('companies that hold each other’s shares do not make it run for ever', async () => {
    const round = (file: File) =>
      Object.assign(file.companies[1] ?? {}, { relations: [{ kind: 'affiliate', party: 'pingo', ...cited }] });
    expect(await covered('pingo', round, listing(['subsidiaries', 'affiliates']))).toEqual([
      ['order-2', 'holding', 'owner parent'],
    ]);
  });
});
