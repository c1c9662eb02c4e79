/** Any request that the types allow, for property tests. */
import fc from 'fast-check';
import type { Aspect, Frame, Intent, Premise, Tell } from '../../src/answers/answer.ts';
import { addDays } from '../../src/calendar.ts';
import type { Subject, SubjectKind } from '../../src/knowledge/knowledge.ts';
import type { RelationKind, StatusName } from '../../src/knowledge/schema.ts';

export const intents = [
  'named', 'apps', 'measures', 'owner', 'holdings', 'measure', 'signer', 'dates', 'deadlines', 'standing', 'history',
  'rulings', 'statements', 'plans', 'compare', 'profile', 'sources', 'disputes', 'overview',
] as const satisfies readonly Intent[]; // biome-ignore format: a table

export const kinds = [
  'app', 'company', 'person', 'measure', 'ruling', 'plan', 'deadline', 'jurisdiction', 'authority', 'category', 'source',
  'event',
] as const satisfies readonly SubjectKind[]; // biome-ignore format: a table

export const aspects = [
  'does', 'does-not', 'reasons', 'users', 'penalties', 'citation', 'addressees', 'signed', 'published', 'effective',
  'ended', 'left', 'who', 'duty', 'outcome', 'share', 'base', 'next', 'first', 'last', 'checked', 'count', 'category',
  'aliases',
] as const satisfies readonly Aspect[]; // biome-ignore format: a table

export const relations = [
  'owner', 'developer', 'operator', 'parent', 'affiliate', 'founder', 'controller', 'shareholder', 'licensee',
] as const satisfies readonly RelationKind[]; // biome-ignore format: a table

export const statuses = [
  'proposed', 'signed', 'in-force', 'in-force-reported', 'in-part-in-force', 'enjoined', 'enjoined-in-part',
  'never-took-effect', 'not-enforced', 'superseded', 'revoked', 'rescinded', 'expired', 'lapsed', 'unknown',
] as const satisfies readonly StatusName[]; // biome-ignore format: a table

/** Ids of the record, and of a server's own facts. */
export const id = fc.stringMatching(/^(own:)?[a-z0-9]{1,12}(-[a-z0-9]{1,8}){0,3}$/).filter((text) => text.length <= 40);
export const longId = fc.stringMatching(/^([a-z0-9]{40}|own:[a-z0-9]{36})$/);
export const day = fc.integer({ min: -3_000, max: 30_000 }).map((days) => addDays('1970-01-01', days));
export const recordDate = fc.oneof(
  day,
  day.map((text) => text.slice(0, 7)),
  fc.constant('unknown'),
  day.map((text) => `about ${text}`),
);
export const subject = (ids = id): fc.Arbitrary<Subject> => fc.record({ kind: fc.constantFrom(...kinds), id: ids });

const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined, freq: 4 });
/** Leaves out what is undefined, as requests do. */
const compact = <T extends object>(record: T): T =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as T;

export const premise: fc.Arbitrary<Premise> = fc
  .record({ asked: fc.boolean(), a: id, b: id, one: subject(), two: subject(), on: recordDate, number: fc.nat(9_999) })
  .chain(({ asked, a, b, one, two, on, number }) =>
    fc.constantFrom<Premise>(
      { asked, kind: 'signer', person: a, measure: b },
      { asked, kind: 'tie', thing: one, party: two, relation: 'affiliate' },
      { asked, kind: 'tie', thing: one, party: two, relation: 'any' },
      { asked, kind: 'named', app: one, measure: b },
      { asked, kind: 'named-in', app: one, jurisdiction: b },
      { asked, kind: 'count', measure: a, number },
      { asked, kind: 'barred', about: one },
      { asked, kind: 'barred', about: one, jurisdiction: b },
      { asked, kind: 'ruled', measure: a },
      ...statuses.map((status): Premise => ({ asked, kind: 'status', measure: a, status })),
      { asked, kind: 'dated', measure: a, what: 'effective', on },
      { asked, kind: 'due', measure: a, on },
      { asked, kind: 'belief', belief: a },
    ),
  );

export const frame: fc.Arbitrary<Frame> = fc
  .record({
    aspect: optional(fc.constantFrom(...aspects)),
    relation: optional(fc.constantFrom(...relations, 'behind' as const)),
    filters: fc
      .record({
        measures: fc.array(id, { maxLength: 2 }),
        owner: optional(subject()),
        jurisdiction: optional(id),
        category: optional(id),
        base: optional(fc.constantFrom('Japan', 'United States', 'South Korea')),
        apart: optional(fc.constant(true as const)),
        standing: optional(fc.constantFrom('holding' as const, 'over' as const)),
        signer: optional(id),
        except: fc.array(subject(), { maxLength: 2 }),
        all: fc.boolean(),
      })
      .map(compact),
    between: optional(fc.record({ from: optional(day), to: optional(day) }).map(compact)),
    count: fc.boolean(),
    show: optional(fc.constantFrom('due' as const, 'past' as const, 'all' as const)),
    premises: fc.array(premise, { maxLength: 2 }),
    topics: fc.array(fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' }), { maxLength: 2 }),
  })
  .map(compact);

export const tell: fc.Arbitrary<Tell> = fc
  .record({
    intent: fc.constantFrom(...intents),
    about: fc.array(subject(), { maxLength: 3 }),
    frame,
    asOf: optional(day),
    page: optional(fc.integer({ min: 2, max: 400 })),
  })
  .map(compact);
