import { dateRules } from './rules/dates.ts';
import { deadlineRules } from './rules/deadlines.ts';
import { measureRules } from './rules/measures.ts';
import { nameRules } from './rules/names.ts';
import { partyRules } from './rules/parties.ts';
import { publicRules } from './rules/public.ts';
import { referenceRules } from './rules/references.ts';
import type { Rule } from './rules/rule.ts';

/** Checks between records that hold for a server's own facts, too. */
export const sharedRules: readonly Rule[] = [
  ...referenceRules,
  ...nameRules,
  ...dateRules,
  ...measureRules,
  ...deadlineRules,
  ...partyRules,
];

/** All checks between the records of the knowledge files, in the order in which their problems are told. */
export const rules: readonly Rule[] = [...sharedRules, ...publicRules];
