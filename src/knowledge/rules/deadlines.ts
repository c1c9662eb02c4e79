import { addDays, earliest, isDay, latest } from '../../calendar.ts';
import { show } from '../problem.ts';
import { isAfter } from './dates.ts';
import type { Rule } from './rule.ts';

const computedDay: Rule = {
  name: 'computed-day',
  description:
    'A deadline so many days after a day falls on the day that this gives, or on another that one of differing sources says.',
  *check(records) {
    const signed = new Map(records.measures.map(({ id, signedOn }) => [id, signedOn]));
    for (const [index, { rule, of, due, disputes }] of records.deadlines.entries()) {
      const after = rule?.after ?? signed.get(of);
      if (rule?.days === undefined || after === undefined || !isDay(after)) continue;
      const day = addDays(after, rule.days);
      const [from, to] = [earliest(due), latest(due)];
      if (from === undefined || to === undefined || (from <= day && day <= to)) continue;
      const said = disputes.filter(({ field }) => field.startsWith('due')).flatMap(({ versions }) => versions);
      if (said.some(({ says }) => speaksOf(from, says))) continue;
      yield {
        at: ['deadlines', index, 'due'],
        found: show(due),
        expected: `${day}, which is ${rule.days} days after ${after}`,
        mend: 'correct due, rule.days or rule.after, or record under disputes why they differ',
      };
    }
  },
};

/** Whether a sentence, in whatever words, holds the number of the day and its year. */
function speaksOf(day: string, sentence: string): boolean {
  const numbers = sentence.match(/\d+/g)?.map(Number) ?? [];
  const [year, , dayOfMonth] = day.split('-').map(Number);
  return numbers.includes(year ?? 0) && numbers.includes(dayOfMonth ?? 0);
}

const ends: Rule = {
  name: 'deadline-ends',
  description: 'A deadline ends or moves after the measure that sets it was signed, and moves to another deadline.',
  *check(records) {
    const signed = new Map(records.measures.map(({ id, signedOn }) => [id, signedOn]));
    for (const [index, deadline] of records.deadlines.entries()) {
      const at = ['deadlines', index];
      const since = signed.get(deadline.of);
      if (isAfter(since, deadline.endedOn))
        yield {
          at: [...at, 'endedOn'],
          found: show(deadline.endedOn),
          expected: `a day not before ${show(deadline.of)} of ${show(since)}`,
          mend: 'correct one of the two',
        };
      if (deadline.movedTo === deadline.id)
        yield {
          at: [...at, 'movedTo'],
          found: 'the deadline itself',
          expected: 'another deadline',
          mend: 'correct the id',
        };
    }
  },
};

/** Words that say "at the latest": wrong for a day before which something cannot begin. */
const latestWords =
  /\b(no later than|at the latest|by (the end of|january|february|march|april|may|june|july|august|september|october|november|december)|by \d{1,2})\b/i;

const notBefore: Rule = {
  name: 'not-before',
  description: 'A day before which something cannot begin is not told as a day by which something must be done.',
  *check(records) {
    for (const [index, deadline] of records.deadlines.entries())
      for (const field of ['label', 'duty'] as const) {
        const words = latestWords.exec(deadline[field])?.[0];
        if (deadline.kind === 'not-before' && words)
          yield {
            at: ['deadlines', index, field],
            found: show(words),
            expected: 'no words that say "at the latest"',
            mend: 'say from when it could begin, or correct kind',
          };
      }
  },
};

const pending: Rule = {
  name: 'pending',
  description: 'A deadline that was due before the record was checked is not told as still to come.',
  *check(records) {
    const { checkedOn } = records.record;
    for (const [index, { outcome, due }] of records.deadlines.entries())
      if (outcome === 'pending' && isAfter(checkedOn, due))
        yield {
          at: ['deadlines', index, 'outcome'],
          found: `"pending" with due ${show(due)}`,
          expected: `what came of it, for the record was checked on ${checkedOn}`,
          mend: 'say the outcome, or "unknown"',
        };
  },
};

export const deadlineRules: readonly Rule[] = [computedDay, ends, notBefore, pending];
