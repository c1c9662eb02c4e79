import type { Records } from '../knowledge.ts';
import type { Fault } from '../problem.ts';

/** Ids of records that could not be read: what refers to them is not at fault. `any`: something could not be read. */
export type Gaps = { any: boolean; has(id: string): boolean };

/** A check between records. `at` of its faults starts with the section and the record's index in it. */
export type Rule = { name: string; description: string; check(records: Records, gaps: Gaps): Iterable<Fault> };
