/**
 * The tables of facts that the record was made from, row by row: every row is on record under its id. A row that is lost,
 * or read as something else, fails here; a row that is added belongs into its table, too.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Knowledge } from '../../src/knowledge/knowledge.ts';
import { load } from '../../src/knowledge/load.ts';

type Section =
  | 'measures'
  | 'rulings'
  | 'plans'
  | 'deadlines'
  | 'events'
  | 'statements'
  | 'openPoints'
  | 'companies'
  | 'people'
  | 'apps';
type Table = { table: string; section: Section; rows: readonly string[] };

let knowledge: Knowledge;
beforeAll(async () => {
  const loaded = await load(['data']);
  if (loaded.kind === 'problems') throw new Error('the shipped knowledge has problems');
  knowledge = loaded.knowledge;
});

/** `dl-01` to `dl-34`. */
const numbered = (prefix: string, last: number): string[] =>
  Array.from({ length: last }, (_, at) => `${prefix}-${String(at + 1).padStart(2, '0')}`);

const ids = (text: string): string[] => text.trim().split(/\s+/);

const tables: readonly Table[] = [
  {
    table: 'United States, 2019 to 2021',
    section: 'measures',
    rows: ids(`us-eo-13873 us-eo-13942 us-eo-13943 us-cfius-2020-08-14 us-commerce-tiktok-2020-09-18
      us-commerce-wechat-2020-09-18 us-eo-13971 us-eo-14034 us-commerce-rescission-2021-06`),
  },
  {
    table: 'court rulings',
    section: 'rulings',
    rows: ids(`us-court-wechat-users-alliance us-court-tiktok-v-trump us-court-marland us-court-tiktok-v-cfius
      us-scotus-tiktok-garland`),
  },
  {
    table: 'devices law, the 2024 Act and its delays',
    section: 'measures',
    rows: ids(`us-no-tiktok-devices-act us-omb-m-23-13 us-far-52-204-27 us-pafaca us-eo-14166 us-eo-14258 us-eo-14310
      us-eo-14350 us-eo-14352`),
  },
  {
    table: 'DeepSeek and lists of companies',
    section: 'measures',
    rows: ids(`us-ndaa-2026-1532 us-ndaa-2026-6604 us-fascsa-deepseek-2026-01 us-commerce-deepseek-2025
      us-entity-list-2020-12-18 us-meu-list-2020-12 us-1260h-2025-01 us-1260h-2026-06-08`),
  },
  {
    table: 'what was considered and never became a measure',
    section: 'plans',
    rows: ids('us-2020-10-payments-idea us-ant-entity-list-proposal-2020'),
  },
  {
    table: 'US states',
    section: 'measures',
    rows: ids(`tx-prohibited-tech-2023 tx-prohibited-tech-2025 tx-prohibited-tech-2026 md-ed-2022-12-001 mt-sb-419
      mt-state-devices-2023`),
  },
  {
    table: 'India',
    section: 'measures',
    rows: ids('in-59-2020-06-29 in-47-2020 in-118-2020-09 in-43-2020-11 in-54-2022-02'),
  },
  {
    table: 'other governments',
    section: 'measures',
    rows: ids(`ca-tiktok-2023 ca-wechat-2023 uk-tiktok-2023 eu-commission-tiktok-2023 au-deepseek-2025 tw-deepseek-2025
      it-deepseek-2025`),
  },
  { table: 'what the two articles report', section: 'statements', rows: numbered('sa', 44) },
  {
    table: 'companies',
    section: 'companies',
    rows: ids(`ant-group alibaba tencent bytedance tiktok-inc tiktok-usds-jv musically kingsoft-office kingsoft-corp intsig
      smart-media4u lenovo ucweb bigo moonton kuaishou xiaomi sea-limited deepseek high-flyer dji smic huawei netease baidu
      cheetah-mobile quvideo yotta-games du-app-studio oracle walmart`),
  },
  {
    table: 'people',
    section: 'people',
    rows: ids(`jack-ma donald-trump joe-biden wilbur-ross robert-obrien shalanda-young tzeng-yi-suo francis-fong
      ashwini-vaishnaw`),
  },
  {
    table: 'apps that US measures name',
    section: 'apps',
    rows: ids(`alipay wechat-pay qq-wallet tencent-qq camscanner shareit vmate wps-office wechat tiktok musically deepseek
      lemon8 capcut rednote temu shein webull tiger-brokers moomoo telegram`),
  },
  { table: 'deadlines', section: 'deadlines', rows: numbered('dl', 34) },
  { table: 'events', section: 'events', rows: numbered('ev', 56) },
  { table: 'what is disputed or unsure', section: 'openPoints', rows: numbered('u', 34) },
];

describe('every row of every table is on record', () => {
  it.each(tables)('$table: $rows.length rows', ({ section, rows }) => {
    const held = new Set(knowledge[section].map(({ id }) => id));
    expect(rows.filter((id) => !held.has(id))).toEqual([]);
  });

  /** Rulings, plans, deadlines and events that the tables give in one row with another, or as part of another. */
  const further: Readonly<Record<string, readonly string[]>> = {
    rulings: ['mt-court-alario-v-knudsen'],
    plans: [
      'us-commerce-plan-2021-01-20',
      'cn-ant-credit-data-2021',
      'cn-ant-lending-2021',
      'us-s-103-2025',
      'us-hr-1121-2025',
      'us-no-adversarial-ai-act-2025',
      'us-tiktok-global-2020',
    ],
    deadlines: ['dl-28-indirect'],
    events: ['ev-13873-2025', 'ev-46-2026', 'ev-biden-takes-office', 'ev-prosus-2021', 'ev-trump-leaves-office'],
  };

  it.each(['measures', 'rulings', 'plans', 'deadlines', 'events', 'statements', 'openPoints'] as const)(
    'and %s of the record stand in a table',
    (section) => {
      const rows = tables.filter((table) => table.section === section).flatMap((table) => table.rows);
      expect(knowledge[section].map(({ id }) => id).sort()).toEqual([...rows, ...(further[section] ?? [])].sort());
    },
  );
});

/** Measure; rows of the table of names; rows with a company behind the app. */
const names: readonly (readonly [string, number, number])[] = [
  ['us-eo-13942', 1, 1],
  ['us-eo-13943', 1, 1],
  ['us-cfius-2020-08-14', 2, 2],
  ['us-commerce-tiktok-2020-09-18', 1, 1],
  ['us-commerce-wechat-2020-09-18', 1, 1],
  ['us-eo-13971', 8, 8],
  ['us-no-tiktok-devices-act', 1, 1],
  ['us-omb-m-23-13', 1, 1],
  ['us-far-52-204-27', 1, 1],
  ['us-pafaca', 1, 1],
  ['us-eo-14166', 1, 1],
  ['us-eo-14258', 1, 1],
  ['us-eo-14310', 1, 1],
  ['us-eo-14350', 1, 1],
  ['us-eo-14352', 1, 1],
  ['us-ndaa-2026-1532', 2, 2],
  ['us-ndaa-2026-6604', 1, 1],
  ['us-fascsa-deepseek-2026-01', 1, 1],
  ['tx-prohibited-tech-2023', 9, 9],
  ['tx-prohibited-tech-2025', 6, 2],
  ['tx-prohibited-tech-2026', 11, 3],
  ['md-ed-2022-12-001', 5, 5],
  ['mt-sb-419', 1, 1],
  ['mt-state-devices-2023', 3, 1],
  ['ca-tiktok-2023', 1, 1],
  ['ca-wechat-2023', 1, 1],
  ['uk-tiktok-2023', 1, 1],
  ['eu-commission-tiktok-2023', 1, 1],
  ['au-deepseek-2025', 1, 1],
  ['tw-deepseek-2025', 1, 1],
  ['it-deepseek-2025', 1, 1],
  ['in-59-2020-06-29', 59, 19],
  ['in-47-2020', 5, 0],
  ['in-118-2020-09', 118, 24],
  ['in-43-2020-11', 43, 6],
  ['in-54-2022-02', 35, 4],
];

/** Where the record counts otherwise, and why: names and companies more (or fewer) than rows. */
const otherwise: Readonly<Record<string, { names: number; owned: number; why: string }>> = {
  'in-118-2020-09': { names: -1, owned: 0, why: 'one name is printed twice, and is one listing' },
  'tx-prohibited-tech-2026': {
    names: -9,
    owned: -2,
    why: 'nine rows name firms, and stand as companies; PDD has an app',
  },
  'mt-state-devices-2023': { names: 0, owned: 1, why: 'the owner of Temu is known from another measure' },
};

describe('the table of names', () => {
  it('has 329 rows', () => {
    expect(names.reduce((sum, [, rows]) => sum + rows, 0)).toBe(329);
  });

  it.each(names)('%s: %i names, %i of them with a company behind them', (id, rows, owned) => {
    const apps = (knowledge.find.measure(id)?.listings ?? []).flatMap(({ app }) =>
      app ? [knowledge.find.app(app)] : [],
    );
    const other = otherwise[id];
    expect(apps).toHaveLength(rows + (other?.names ?? 0));
    expect(apps.filter((app) => (app?.relations.length ?? 0) > 0)).toHaveLength(owned + (other?.owned ?? 0));
  });
});
