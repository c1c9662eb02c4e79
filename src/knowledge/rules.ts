import { dateRules } from './rules/dates.ts';
import { deadlineRules } from './rules/deadlines.ts';
import { measureRules } from './rules/measures.ts';
import { nameRules } from './rules/names.ts';
import { partyRules } from './rules/parties.ts';
import { referenceRules } from './rules/references.ts';
import type { Rule } from './rules/rule.ts';

/** All checks between records, in the order in which their problems are told. */
export const rules: readonly Rule[] = [
  ...referenceRules,
  ...nameRules,
  ...dateRules,
  ...measureRules,
  ...deadlineRules,
  ...partyRules,
];
