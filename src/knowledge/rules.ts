import type { Records } from './knowledge.ts';
import type { Fault } from './problem.ts';
import { dateRules } from './rules/dates.ts';
import { deadlineRules } from './rules/deadlines.ts';
import { measureRules } from './rules/measures.ts';
import { nameRules } from './rules/names.ts';
import { partyRules } from './rules/parties.ts';
import { referenceRules } from './rules/references.ts';

/** Ids of records that could not be read: what refers to them is not at fault. `any`: something could not be read. */
export type Gaps = { any: boolean; has(id: string): boolean };

/** A check between records. `at` of its faults starts with the section and the record's index in it. */
export type Rule = { name: string; description: string; check(records: Records, gaps: Gaps): Iterable<Fault> };

/** All checks between records, in the order in which their problems are told. */
export const rules: readonly Rule[] = [
  ...referenceRules,
  ...nameRules,
  ...dateRules,
  ...measureRules,
  ...deadlineRules,
  ...partyRules,
];
