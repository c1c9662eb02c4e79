import { describe, expect, test } from 'vitest';
import type { Records } from '../../src/knowledge/knowledge.ts';
import { loadTexts } from '../../src/knowledge/load.ts';
import { comparable } from '../../src/knowledge/rules/names.ts';
import { rules } from '../../src/knowledge/rules.ts';
import { knowledgeFile } from '../../src/knowledge/schema.ts';
import { small } from './small.ts';

const noGaps = { any: false, has: () => false };

/** Values to put at dotted paths; `undefined` takes away what is there. A path that ends one behind a list makes it longer. */
type Change = Readonly<Record<string, unknown>>;

/** The small record with a change, as the rules see it. */
function broken(change: Change): Records {
  const record: unknown = structuredClone(small());
  for (const [path, value] of Object.entries(change)) {
    const steps = path.split('.');
    const last = steps.pop() ?? '';
    const at = steps.reduce((inner, step) => Reflect.get(inner as object, step), record) as object;
    if (value === undefined) Reflect.deleteProperty(at, last);
    else Reflect.set(at, last, value);
  }
  return knowledgeFile.parse(record) as Records;
}

const sources = ['gazette'];
const differs = (field: string) => [
  {
    field,
    versions: [
      { says: 'one day', sources },
      { says: 'another', sources },
    ],
  },
];
const { apps, companies, measures } = small();

/** Each rule, how to break the small record for it, and the path at which it must say so. */
const breaks: readonly [rule: string, how: string, change: Change, at: string][] = [
  ['public-ids', "an id of a server's own space", { 'events.0.id': 'own:ev-1' }, 'events.0.id'],
  ['unique-ids', 'the same id twice', { 'apps.1.id': 'pingo' }, 'apps.1.id'],
  ['unique-ids', 'an id of another kind', { 'events.0.id': 'order-1' }, 'events.0.id'],
  ['unique-ids', 'a source twice', { 'sources.1': small().sources[0] }, 'sources.1.id'],
  ['resolved-ids', 'a source', { 'apps.0.sources.0': 'gazete' }, 'apps.0.sources.0'],
  [
    'resolved-ids',
    'a source deep inside',
    { 'measures.0.history.1.sources': ['gazette', 'herald (p. 2)'] },
    'measures.0.history.1.sources.1',
  ],
  ['resolved-ids', 'a party', { 'companies.0.relations.0.party': 'ministry' }, 'companies.0.relations.0.party'],
  ['resolved-ids', 'where a relation holds', { 'apps.0.relations.0.where': 'sea' }, 'apps.0.relations.0.where'],
  ['resolved-ids', 'a category', { 'apps.0.category': 'games' }, 'apps.0.category'],
  ['resolved-ids', 'what an app was merged into', { 'apps.1.mergedInto': 'holding' }, 'apps.1.mergedInto'],
  ['resolved-ids', 'an issuer', { 'measures.0.issuer': 'ada' }, 'measures.0.issuer'],
  ['resolved-ids', 'a signer', { 'measures.0.signedBy': 'bob' }, 'measures.0.signedBy'],
  ['resolved-ids', "a measure's jurisdiction", { 'measures.0.jurisdiction': 'sea' }, 'measures.0.jurisdiction'],
  ['resolved-ids', 'what a jurisdiction lies in', { 'jurisdictions.1.within': 'sea' }, 'jurisdictions.1.within'],
  [
    'resolved-ids',
    "an authority's jurisdiction",
    { 'authorities.0.jurisdiction': 'sea' },
    'authorities.0.jurisdiction',
  ],
  ['resolved-ids', 'a listed app', { 'measures.0.listings.0.app': 'holding' }, 'measures.0.listings.0.app'],
  ['resolved-ids', 'what ended a measure', { 'measures.0.history.1.by': 'order-9' }, 'measures.0.history.1.by'],
  [
    'resolved-ids',
    'what a measure relates to',
    { 'measures.1.relates.0.measure': 'order-9' },
    'measures.1.relates.0.measure',
  ],
  [
    'resolved-ids',
    'what a court decided about',
    { 'rulings.0.decisions.0.measure': 'ev-1' },
    'rulings.0.decisions.0.measure',
  ],
  ['resolved-ids', 'where a plan was made', { 'plans.0.jurisdiction': 'sea' }, 'plans.0.jurisdiction'],
  ['resolved-ids', 'what a plan is about', { 'plans.0.about.0': 'pango' }, 'plans.0.about.0'],
  ['resolved-ids', 'what a deadline belongs to', { 'deadlines.0.of': 'gazette' }, 'deadlines.0.of'],
  ['resolved-ids', 'what a deadline is about', { 'deadlines.0.about.0': 'pango' }, 'deadlines.0.about.0'],
  ['resolved-ids', 'what ended a deadline', { 'deadlines.0.endedBy': 'order-9' }, 'deadlines.0.endedBy'],
  ['resolved-ids', 'where a deadline moved', { 'deadlines.0.movedTo': 'dl-9' }, 'deadlines.0.movedTo'],
  ['resolved-ids', "a statement's person", { 'statements.0.person': 'pingo' }, 'statements.0.person'],
  ['resolved-ids', "a statement's source", { 'statements.0.in': 'herald' }, 'statements.0.in'],
  ['resolved-ids', 'what a statement is about', { 'statements.0.about.0': 'pango' }, 'statements.0.about.0'],
  ['resolved-ids', 'what an event is about', { 'events.0.about.0': 'pango' }, 'events.0.about.0'],
  ['resolved-ids', 'what a belief is about', { 'beliefs.0.about.0': 'order-9' }, 'beliefs.0.about.0'],
  ['resolved-ids', 'what a correction rests on', { 'beliefs.0.rests.0': 'order-9' }, 'beliefs.0.rests.0'],
  ['resolved-ids', 'what an open point is about', { 'openPoints.0.about.0': 'pango' }, 'openPoints.0.about.0'],
  ['resolved-ids', "a role's office", { 'people.0.roles.0.of': 'palace' }, 'people.0.roles.0.of'],
  [
    'disputed-fields',
    'a field that is not there',
    { 'events.0.disputes': differs('day') },
    'events.0.disputes.0.field',
  ],
  ['own-names', 'a name in another spelling', { 'apps.1.name': 'PING GO' }, 'apps.1.name'],
  [
    'own-names',
    'an alias of another kind',
    { 'authorities.0.aliases': ['the ministers', 'Ada MINISTER'] },
    'authorities.0.aliases.1',
  ],
  ['weak-names', 'an alias that is weak as well', { 'apps.0.weakAliases.0': 'PINGO' }, 'apps.0.weakAliases.0'],
  ['outside-names', 'an outsider that is on record', { 'outsiders.0.aliases.0': 'Pongo' }, 'outsiders.0.aliases.0'],
  ['measure-dates', 'published before signed', { 'measures.0.publishedOn': '2020-02' }, 'measures.0.publishedOn'],
  ['measure-dates', 'in force before signed', { 'measures.1.history.0.on': '2021-06-08' }, 'measures.1.history.0.on'],
  [
    'history-order',
    'an end before the beginning',
    { 'measures.0.history.1.on': '2020-02-29' },
    'measures.0.history.1.on',
  ],
  ['spans', 'a relation', { 'companies.0.relations.0.to': '2017' }, 'companies.0.relations.0.to'],
  ['spans', 'a role', { 'people.0.roles.0.to': '2018-12' }, 'people.0.roles.0.to'],
  ['spans', 'a plan', { 'plans.0.endedOn': '2019' }, 'plans.0.endedOn'],
  ['spans', 'a decision before the case', { 'rulings.0.filedOn': '2020-04-02' }, 'rulings.0.decisions.0.on'],
  ['checked-day', 'an event after the record was checked', { 'events.0.on': '2026-02' }, 'events.0.on'],
  ['checked-day', 'a source from the future', { 'sources.0.date': '2027' }, 'sources.0.date'],
  ['ended-by', 'a revocation by nobody', { 'measures.0.history.1.by': undefined }, 'measures.0.history.1'],
  ['ends-back', 'a revocation that does not relate back', { 'measures.1.relates': [] }, 'measures.0.history.1.by'],
  [
    'relates-forward',
    'a measure that revokes itself',
    { 'measures.1.relates.1': { how: 'revokes', measure: 'order-2' } },
    'measures.1.relates.1.measure',
  ],
  [
    'relates-forward',
    'a revocation that the history does not tell',
    { 'measures.0.history.1': measures[0]?.history[0] },
    'measures.1.relates.0.measure',
  ],
  ['listings', 'a listing after the end', { 'measures.0.listings.0.on': '2021-07' }, 'measures.0.listings.0.on'],
  [
    'listings',
    'the same listing twice',
    { 'measures.0.listings.1': { app: 'pingo', as: 'Pingo' } },
    'measures.0.listings.1',
  ],
  [
    'listings',
    'a list shorter than its listings',
    { 'measures.0.listSize': 1, 'measures.0.listings.1': { app: 'pongo', as: 'Pongo' } },
    'measures.0.listSize',
  ],
  ['rulings', 'a ruling before the measure', { 'rulings.0.decisions.0.on': '2020-02' }, 'rulings.0.decisions.0.on'],
  ['rulings', 'an injunction after the end', { 'rulings.0.decisions.0.on': '2021-06-10' }, 'rulings.0.decisions.0.on'],
  ['computed-day', 'a day that the rule does not give', { 'deadlines.0.due': '2020-04-16' }, 'deadlines.0.due'],
  ['computed-day', 'a day counted from another', { 'deadlines.0.rule.after': '2020-03-02' }, 'deadlines.0.due'],
  ['deadline-ends', 'ended before the measure', { 'deadlines.0.endedOn': '2020-02' }, 'deadlines.0.endedOn'],
  ['deadline-ends', 'moved to itself', { 'deadlines.0.movedTo': 'dl-1' }, 'deadlines.0.movedTo'],
  [
    'not-before',
    'a first day told as a last one',
    { 'deadlines.0.duty': 'name the dealings by 15 April' },
    'deadlines.0.duty',
  ],
  ['pending', 'a passed deadline still to come', { 'deadlines.0.outcome': 'pending' }, 'deadlines.0.outcome'],
  [
    'other-party',
    'a company above itself',
    { 'companies.0.relations.0.party': 'pingo' },
    'companies.0.relations.0.party',
  ],
  ['other-party', 'an app merged into itself', { 'apps.0.mergedInto': 'pingo' }, 'apps.0.mergedInto'],
  [
    'no-owner-cycles',
    'two companies above each other',
    { 'companies.1.relations': [{ kind: 'owner', party: 'pingo', sources, backing: ['primary'] }] },
    'companies.0.relations',
  ],
  [
    'no-empty-companies',
    'a company with nothing',
    { 'companies.2': { ...companies[1], id: 'empty', name: 'Empty' } },
    'companies.2',
  ],
  ['no-within-cycles', 'two places in each other', { 'jurisdictions.0.within': 'shire' }, 'jurisdictions.0.within'],
];

test('the small record is sound', () => {
  const records = broken({});
  expect(rules.flatMap((rule) => [...rule.check(records, noGaps)])).toEqual([]);
});

describe.each(rules.map((rule) => [rule.name, rule] as const))('%s', (name, rule) => {
  const own = breaks.filter(([of]) => of === name);

  test('has a test that breaks it, and a description', () => {
    expect(own.length).toBeGreaterThan(0);
    expect(rule.description).toMatch(/^[A-Z].+\.$/);
  });

  test.each(own.map(([, how, change, at]) => ({ how, change, at })))('finds $how', ({ change, at }) => {
    const faults = [...rule.check(broken(change), noGaps)];
    expect(faults.map((fault) => fault.at.join('.'))).toContain(at);
    for (const { found, expected, mend } of faults)
      for (const words of [found, expected, mend]) expect(words).toMatch(/\S.+/);
  });
});

test('every break is of a rule that there is', () => {
  const known = new Set(rules.map(({ name }) => name));
  expect(breaks.filter(([of]) => !known.has(of))).toEqual([]);
});

test('a weak alias may be a strong name in another spacing', () => {
  const records = broken({ 'apps.0.weakAliases': ['pin go'], 'apps.0.aliases': ['PinGo'] });
  expect(rules.flatMap((rule) => [...rule.check(records, noGaps)])).toEqual([]);
});

test('an app, a company and a measure may share a name', () => {
  const records = broken({ 'measures.1.aliases': ['Pingo'] });
  expect(rules.flatMap((rule) => [...rule.check(records, noGaps)])).toEqual([]);
});

test('a day on which the sources differ need not agree with the count', () => {
  const found = (due: string) => {
    const disputes = [
      {
        field: 'due',
        versions: [
          { says: '15 April 2020, by the count.', sources },
          { says: 'April 16th, 2020.', sources },
        ],
      },
    ];
    const records = broken({ 'deadlines.0.due': due, 'deadlines.0.disputes': disputes });
    return rules.flatMap((rule) => [...rule.check(records, noGaps)]).map(({ at }) => at.join('.'));
  };
  expect(found('2020-04-15')).toEqual([]);
  expect(found('2020-04-16')).toEqual([]);
  // A day that no source says is a slip.
  expect(found('2020-04-17')).toEqual(['deadlines.0.due']);
});

test('a problem between records has the place of its field in its own file', async () => {
  const { apps: _, ...rest } = small();
  const loaded = await loadTexts([
    { file: 'rest.json', text: JSON.stringify(rest) },
    {
      file: 'apps.yaml',
      text: `apps:\n  - ${JSON.stringify(apps[1])}\n  - ${JSON.stringify({ ...apps[0], category: 'games' })}\n`,
    },
  ]);
  expect(
    loaded.kind === 'problems' && loaded.problems.map(({ file, line, at }) => `${file}:${line} ${at.join('.')}`),
  ).toEqual(['apps.yaml:3 apps.1.category']);
});

describe('names that are compared', () => {
  test.each([
    ['Wi-Fi  Prō', 'wifiprō'],
    ['QQ音乐 – 国际版', 'qq音乐国际版'],
    ['§ 69A …', '69a'],
    ['ＱＱ浏览器', 'qq浏览器'],
    ['かな・カナ', 'かなカナ'],
  ])('%s', (name, key) => {
    expect(comparable(name)).toBe(key);
  });

  test('the short list of letters says what Unicode does', () => {
    for (let code = 0xa7; code < 0x2030; code++) {
      const name = `a${String.fromCodePoint(code)}好`;
      const folded = name.normalize('NFKC').toLowerCase();
      expect(comparable(name), code.toString(16)).toBe(folded.replace(/[^\p{L}\p{N}]+/gu, ''));
    }
  });
});
