import { isDuring } from '../calendar.ts';
import type { Knowledge, Subject } from '../knowledge/knowledge.ts';
import type { Plan } from '../knowledge/schema.ts';
import type { AnswerFile, Frame } from './answer.ts';
import { nextOf, tellOf } from './parts/next.ts';
import { claim, ref, together } from './parts/refs.ts';

/** What was considered and never became a measure. */
export const plans: AnswerFile = (about, frame, knowledge) => {
  const found = chosen(about, frame, knowledge);
  const rows = found.map((plan) =>
    claim(
      `${plan.id}/plan`,
      plan,
      {
        kind: 'plan',
        plan: { subject: { kind: 'plan', id: plan.id }, name: plan.name },
        by: plan.by,
        on: plan.reportedOn,
        what: plan.what,
        outcome: plan.outcome,
      },
      found.length > 2 ? 'row' : undefined,
    ),
  );
  const [first, ...others] = found;
  const [of] = about;
  const opening =
    first && found.length > 2
      ? [
          claim(`${of?.id ?? 'record'}/plans`, together([first, ...others], 4), {
            kind: 'rows',
            what: 'plans',
            count: found.length,
            ...(of && { about: ref(knowledge, of) }),
          }),
        ]
      : [];
  const [head, ...rest] = [...opening, ...rows];
  const subject = about[0];
  const next = nextOf(
    subject && subject.kind !== 'plan' && tellOf('statements', [subject]),
    subject && tellOf('history', [subject]),
    subject?.kind === 'company' && tellOf('named', [subject]),
    tellOf('plans', []),
  );
  if (head) return { kind: 'claims', claims: [head, ...rest], next };
  return { kind: 'nothing', absence: 'no-plan', about, strangers: [], claims: [], next };
};

function chosen(about: readonly Subject[], { filters, between }: Frame, knowledge: Knowledge): Plan[] {
  const direct = about
    .filter(({ kind }) => kind === 'plan')
    .map(({ id }) => knowledge.find.plan(id))
    .filter((plan) => plan !== undefined);
  if (direct.length > 0) return direct;
  const places = filters.jurisdiction ? knowledge.within(filters.jurisdiction) : undefined;
  const things = about.filter(({ kind }) => kind !== 'jurisdiction');
  const all =
    things.length === 0 ? knowledge.plans : [...new Set(things.flatMap(({ id }) => knowledge.plansAbout(id)))];
  return all
    .filter(({ jurisdiction }) => !places || (jurisdiction !== undefined && places.has(jurisdiction)))
    .filter(({ reportedOn }) => isDuring(reportedOn, between));
}
