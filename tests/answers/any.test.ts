/** What must hold for every question that can be put: no throw, sources, whole sentences, nothing that leaks. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Aspect,
  type Clock,
  type Frame,
  type Intent,
  type Premise,
  plainFrame,
} from '../../src/answers/answer.ts';
import { answers } from '../../src/answers/index.ts';
import type { Knowledge, Subject } from '../../src/knowledge/knowledge.ts';
import { load } from '../../src/knowledge/load.ts';
import { en } from '../../src/languages/en.ts';
import { plain } from '../../src/text.ts';
import { fixture } from '../fixtures/record.ts';
import { contextOf } from './telling.ts';

const intents = Object.keys(answers) as Intent[];
const aspects: readonly Aspect[] = [
  'does',
  'does-not',
  'reasons',
  'users',
  'penalties',
  'citation',
  'addressees',
  'signed',
  'published',
  'effective',
  'ended',
  'left',
  'who',
  'duty',
  'outcome',
  'share',
  'base',
  'next',
  'first',
  'last',
  'checked',
  'count',
  'category',
  'aliases',
];
const relations = [
  'owner',
  'developer',
  'operator',
  'parent',
  'affiliate',
  'founder',
  'controller',
  'shareholder',
  'licensee',
] as const;

function subjectsOf(knowledge: Knowledge): Subject[] {
  const of = (kind: Subject['kind'], records: readonly { id: string }[]) =>
    records.map(({ id }): Subject => ({ kind, id }));
  return [
    ...of('app', knowledge.apps),
    ...of('company', knowledge.companies),
    ...of('person', knowledge.people),
    ...of('measure', knowledge.measures),
    ...of('ruling', knowledge.rulings),
    ...of('plan', knowledge.plans),
    ...of('deadline', knowledge.deadlines),
    ...of('jurisdiction', knowledge.jurisdictions),
    ...of('authority', knowledge.authorities),
    ...of('category', knowledge.categories),
    ...of('source', knowledge.sources),
    ...of('event', knowledge.events),
  ];
}

const day = fc
  .date({ min: new Date('2014-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

function anyPremise(knowledge: Knowledge): fc.Arbitrary<Premise> {
  const one = (records: readonly { id: string }[]) => fc.constantFrom(...records.map(({ id }) => id));
  const app = one(knowledge.apps).map((id): Subject => ({ kind: 'app', id }));
  const measure = one(knowledge.measures);
  const jurisdiction = one(knowledge.jurisdictions);
  const asked = fc.boolean();
  const status = fc.constantFrom(
    'signed',
    'in-force',
    'enjoined',
    'never-took-effect',
    'revoked',
    'rescinded',
    'expired',
    'not-enforced',
    'superseded',
    'unknown' as const,
  );
  return fc.oneof(
    fc.record({ kind: fc.constant('signer' as const), asked, person: one(knowledge.people), measure }),
    fc.record({
      kind: fc.constant('tie' as const),
      asked,
      thing: app,
      party: one(knowledge.companies).map((id): Subject => ({ kind: 'company', id })),
      relation: fc.constantFrom(...relations, 'any' as const),
    }),
    fc.record({ kind: fc.constant('named' as const), asked, app, measure }),
    fc.record({ kind: fc.constant('named-in' as const), asked, app, jurisdiction }),
    fc.record({ kind: fc.constant('count' as const), asked, measure, number: fc.nat(60) }),
    fc.record({
      kind: fc.constant('barred' as const),
      asked,
      about: fc.oneof(
        app,
        measure.map((id): Subject => ({ kind: 'measure', id })),
      ),
      jurisdiction,
    }),
    fc.record({ kind: fc.constant('ruled' as const), asked, measure }),
    fc.record({ kind: fc.constant('status' as const), asked, measure, status: status as fc.Arbitrary<'revoked'> }),
    fc.record({
      kind: fc.constant('dated' as const),
      asked,
      measure,
      what: fc.constantFrom('signed', 'published', 'effective', 'ended'),
      on: day,
    }),
    fc.record({ kind: fc.constant('due' as const), asked, measure, on: day }),
    fc.record({ kind: fc.constant('belief' as const), asked, belief: one(knowledge.beliefs) }),
  ) as fc.Arbitrary<Premise>;
}

function anyFrame(knowledge: Knowledge): fc.Arbitrary<Frame> {
  const maybe = <T>(made: fc.Arbitrary<T>) => fc.option(made, { nil: undefined, freq: 2 });
  const subject = fc.constantFrom(...subjectsOf(knowledge));
  const id = (records: readonly { id: string }[]) => fc.constantFrom(...records.map((record) => record.id));
  return fc.record({
    aspect: maybe(fc.constantFrom(...aspects)),
    relation: maybe(fc.constantFrom(...relations, 'behind' as const)),
    filters: fc.record({
      measures: fc.array(id(knowledge.measures), { maxLength: 2 }),
      owner: maybe(id(knowledge.companies).map((company): Subject => ({ kind: 'company', id: company }))),
      jurisdiction: maybe(id(knowledge.jurisdictions)),
      category: maybe(id(knowledge.categories)),
      standing: maybe(fc.constantFrom('holding', 'over')),
      signer: maybe(id(knowledge.people)),
      except: fc.array(subject, { maxLength: 1 }),
      all: fc.boolean(),
    }),
    between: maybe(fc.record({ from: maybe(day), to: maybe(day) })),
    count: fc.boolean(),
    show: maybe(fc.constantFrom('due', 'past', 'all')),
    premises: fc.array(anyPremise(knowledge), { maxLength: 2 }),
    topics: fc.array(fc.constantFrom('market', 'records', 'privacy', 'IPO'), { maxLength: 2 }),
  }) as fc.Arbitrary<Frame>;
}

const leaks = /undefined|(?<!is )\bunknown\b|\[object|NaN|Infinity|\bnull\b| {2}|\.\.(?!\.)|\( ?\)|,,/;
const ends = /[.!?…:]["”)]?$/;

/** Asks it and collects whatever an answer may not do. */
function faults(knowledge: Knowledge, intent: Intent, about: readonly Subject[], frame: Frame, clock: Clock): string[] {
  const context = contextOf(knowledge, clock);
  const told = answers[intent](about, frame, knowledge, clock);
  const claims = told.kind === 'claims' || told.kind === 'nothing' ? told.claims : [];
  const found: string[] = [];
  const must = (holds: boolean, what: string, words: string) => {
    if (!holds) found.push(`${what}: ${words}`);
  };
  must(new Set(claims.map(({ id }) => id)).size === claims.length, 'told twice', claims.map(({ id }) => id).join());
  for (const claim of claims) {
    const words = plain(en.claim(claim, context));
    must(claim.sources.length > 0 && claim.backing.length > 0, 'unsourced', claim.id);
    for (const { source } of claim.sources) must(knowledge.find.source(source) !== undefined, 'no such source', source);
    must(!leaks.test(words), 'leaks', words);
    must(claim.set === 'name' ? words !== '' : ends.test(words), 'no end', words);
  }
  if (told.kind === 'claims') must(told.claims[0].set === undefined, 'opens with a row', told.claims[0].id);
  else for (const line of en.answer(told, context)) must(ends.test(plain(line)), 'no end', plain(line));
  const next =
    told.kind === 'claims' || told.kind === 'nothing'
      ? told.next
      : told.kind === 'choose'
        ? told.among.map(({ tell }) => tell)
        : told.near;
  must(next.length <= 5, 'too many next', String(next.length));
  for (const tell of next) {
    const label = en.label(tell, context);
    must(label.length > 0 && label.length <= 80, 'label', label);
  }
  return found;
}

function property(knowledge: Knowledge, runs: number): void {
  const subjects = subjectsOf(knowledge);
  fc.assert(
    fc.property(
      fc.constantFrom(...intents),
      fc.array(fc.constantFrom(...subjects), { maxLength: 3 }),
      anyFrame(knowledge),
      day,
      day,
      (intent, about, frame, one, other) => {
        const [asOf, today] = [one, other].sort() as [string, string];
        expect(faults(knowledge, intent, about, frame, { today, asOf })).toEqual([]);
      },
    ),
    { numRuns: runs },
  );
}

describe('any answer', () => {
  it('holds for every question about the invented record', () => property(fixture, 3000));

  it('holds for every question about the shipped record', { timeout: 60_000 }, async () => {
    const loaded = await load(['data']);
    if (loaded.kind !== 'knowledge') throw new Error('the record has problems');
    const { knowledge } = loaded;
    property(knowledge, 2000);
    const { checkedOn } = knowledge.record;
    const clock = { today: checkedOn, asOf: checkedOn };
    const found = subjectsOf(knowledge).flatMap((subject) =>
      intents.flatMap((intent) => faults(knowledge, intent, [subject], plainFrame, clock)),
    );
    expect(found).toEqual([]);
  });
});
