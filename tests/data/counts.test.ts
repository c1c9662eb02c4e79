/** How much the shipped record holds: whoever adds or loses a fact changes a number here, and says so by that. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { Knowledge } from '../../src/knowledge/knowledge.ts';
import { load } from '../../src/knowledge/load.ts';

let knowledge: Knowledge;
beforeAll(async () => {
  const loaded = await load(['data']);
  if (loaded.kind === 'problems') throw new Error('the shipped knowledge has problems');
  knowledge = loaded.knowledge;
});

describe('the shipped record', () => {
  test.each([
    ['sources', 234],
    ['jurisdictions', 14],
    ['categories', 20],
    ['authorities', 25],
    ['companies', 64],
    ['people', 26],
    ['apps', 272],
    ['measures', 44],
    ['rulings', 6],
    ['plans', 9],
    ['deadlines', 35],
    ['events', 61],
    ['statements', 44],
    ['beliefs', 58],
    ['openPoints', 34],
    ['outsiders', 762],
  ] as const)('holds in its section "%s" %i records', (section, count) => {
    expect(knowledge[section]).toHaveLength(count);
  });

  /** Measure; apps that it names; companies that it names; how many names its list has, where that is recorded. */
  const listings: readonly [string, number, number, number | undefined][] = [
    ['in-59-2020-06-29', 59, 0, 59],
    ['in-47-2020', 5, 0, 47],
    ['in-118-2020-09', 117, 0, 118],
    ['in-43-2020-11', 43, 0, 43],
    ['in-54-2022-02', 35, 0, 54],
    ['ca-tiktok-2023', 1, 0, undefined],
    ['ca-wechat-2023', 1, 1, undefined],
    ['uk-tiktok-2023', 1, 0, undefined],
    ['eu-commission-tiktok-2023', 1, 0, undefined],
    ['au-deepseek-2025', 1, 0, undefined],
    ['tw-deepseek-2025', 1, 0, undefined],
    ['it-deepseek-2025', 1, 0, undefined],
    ['us-eo-13873', 0, 0, undefined],
    ['us-eo-13942', 1, 1, undefined],
    ['us-eo-13943', 1, 1, undefined],
    ['us-cfius-2020-08-14', 2, 1, undefined],
    ['us-commerce-tiktok-2020-09-18', 1, 0, undefined],
    ['us-commerce-wechat-2020-09-18', 1, 0, undefined],
    ['us-eo-13971', 8, 0, 8],
    ['us-eo-14034', 0, 0, undefined],
    ['us-commerce-rescission-2021-06', 0, 0, undefined],
    ['us-entity-list-2020-12-18', 0, 2, 77],
    ['us-meu-list-2020-12', 0, 0, 102],
    ['us-1260h-2025-01', 0, 1, 134],
    ['us-1260h-2026-06-08', 0, 3, undefined],
    ['us-commerce-deepseek-2025', 1, 0, undefined],
    ['us-ndaa-2026-1532', 2, 0, undefined],
    ['us-ndaa-2026-6604', 1, 0, undefined],
    ['us-fascsa-deepseek-2026-01', 1, 0, undefined],
    ['tx-prohibited-tech-2023', 9, 3, undefined],
    ['tx-prohibited-tech-2025', 6, 0, undefined],
    ['tx-prohibited-tech-2026', 2, 25, undefined],
    ['md-ed-2022-12-001', 5, 5, undefined],
    ['mt-sb-419', 1, 0, undefined],
    ['mt-state-devices-2023', 3, 0, undefined],
    ['us-no-tiktok-devices-act', 1, 0, undefined],
    ['us-omb-m-23-13', 1, 0, undefined],
    ['us-far-52-204-27', 1, 0, undefined],
    ['us-pafaca', 1, 1, undefined],
    ['us-eo-14166', 1, 0, undefined],
    ['us-eo-14258', 1, 0, undefined],
    ['us-eo-14310', 1, 0, undefined],
    ['us-eo-14350', 1, 0, undefined],
    ['us-eo-14352', 1, 1, undefined],
  ];

  test.each(listings)('names in %s %i apps and %i companies of %s', (id, apps, companies, listSize) => {
    const measure = knowledge.find.measure(id);
    expect(measure?.listings.filter(({ app }) => app !== undefined)).toHaveLength(apps);
    expect(measure?.listings.filter(({ company }) => company !== undefined)).toHaveLength(companies);
    expect(measure?.listSize).toBe(listSize);
  });

  test('has every measure in the table above', () => {
    expect(listings.map(([id]) => id)).toEqual(knowledge.measures.map(({ id }) => id));
  });

  test('has parties, deadlines, rulings and sources for what it names', () => {
    const { apps, companies, deadlines, rulings, sources } = knowledge;
    expect({
      appsWithTies: apps.filter(({ relations }) => relations.length > 0).length,
      ties: [...apps, ...companies].flatMap(({ relations }) => relations).length,
      appsNamed: apps.filter(({ id }) => knowledge.namingsOfApp(id).length > 0).length,
      decisions: rulings.flatMap((ruling) => ruling.decisions).length,
      deadlinesWithRule: deadlines.filter(({ rule }) => rule !== undefined).length,
      sourcesThatAreCopies: sources.filter(({ copy }) => copy).length,
    }).toEqual({
      appsWithTies: 63,
      ties: 113,
      appsNamed: 270,
      decisions: 14,
      deadlinesWithRule: 34,
      sourcesThatAreCopies: 50,
    });
  });
});
