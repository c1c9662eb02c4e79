/** The list of answers: its keys are the intents. Each checks what the question takes for granted before it answers. */
import { latest } from '../calendar.ts';
import type { Answer, AnswerFile, Claim, Frame, Intent, Premise } from './answer.ts';
import { apps } from './apps.ts';
import { compare } from './compare.ts';
import { dates } from './dates.ts';
import { deadlines } from './deadlines.ts';
import { disputes } from './disputes.ts';
import { history } from './history.ts';
import { holdings } from './holdings.ts';
import { measure } from './measure.ts';
import { measures } from './measures.ts';
import { named } from './named.ts';
import { overview } from './overview.ts';
import { owner } from './owner.ts';
import { keyOf } from './parts/next.ts';
import { plans } from './plans.ts';
import { type Checked, checkPremise } from './premises.ts';
import { profile } from './profile.ts';
import { rulings } from './rulings.ts';
import { signer } from './signer.ts';
import { sources } from './sources.ts';
import { standing } from './standing.ts';
import { statements } from './statements.ts';

/** A correction comes first and the answer follows, in so many claims at most; lists keep all their rows. */
const afterCorrection = 2;

function checking(intent: Intent, file: AnswerFile): AnswerFile {
  return (about, frame, knowledge, clock) => {
    const end = latest(knowledge.record.checkedOn);
    if (end !== undefined && clock.asOf > end && clock.asOf > clock.today)
      return afterRecord(intent, file(about, frame, knowledge, { ...clock, asOf: end }), about);
    const checked = frame.premises
      .filter((premise) => !answersItself(intent, frame, premise))
      .map((premise) => checkPremise(premise, knowledge, clock))
      .toSorted((one, other) => Number(isNamedThere(one)) - Number(isNamedThere(other)));
    const answer = file(about, frame, knowledge, clock);
    const own = keyOf({ intent, about, frame });
    const others = 'next' in answer ? answer.next.filter((tell) => keyOf(tell) !== own) : [];
    return merge(checked, 'next' in answer ? { ...withoutDoubles(answer), next: others } : answer);
  };
}

/** "Do both places name it": that one does is no yes to whether both do, and so comes after the no of the other. */
const isNamedThere = ({ claims }: Checked): boolean => claims.some((one) => one.kind === 'in-place' && one.named);

/** What "barred" asks is the very question of `named`; a share that is asked for is told by `owner`. */
function answersItself(intent: Intent, frame: Frame, premise: Premise): boolean {
  if (premise.kind === 'barred')
    return intent === 'named' || (intent === 'standing' && premise.about.kind === 'measure');
  return premise.kind === 'tie' && intent === 'owner' && frame.aspect === 'share';
}

function merge(checked: readonly Checked[], answer: Answer): Answer {
  const all = unique(checked.flatMap(({ claims }) => claims)).toSorted(noFirst);
  // A belief that a check of this very question corrects as well would be corrected twice.
  const twice = all.some(({ kind }) => kind === 'tie-check' || kind === 'no-ruling');
  const first = twice ? all.filter(({ kind }) => kind !== 'belief') : all;
  const [head, ...rest] = first;
  if (!head) return answer;
  const next = answer.kind === 'claims' || answer.kind === 'nothing' ? answer.next : [];
  if (checked.some(({ settled }) => settled)) return { kind: 'claims', claims: [head, ...rest], next };
  const own = answer.kind === 'claims' || answer.kind === 'nothing' ? answer.claims : [];
  const told = own.filter((claim) => !first.some((checkedClaim) => repeats(checkedClaim, claim)));
  const rows = told.some(({ set }) => set !== undefined);
  return { kind: 'claims', claims: [head, ...rest, ...(rows ? told : told.slice(0, afterCorrection))], next };
}

/** "Do both places name it", "does it name both": where one does not, a yes for the other is no answer yet. */
const noFirst = (a: Claim, b: Claim): number => Number(isNo(b)) - Number(isNo(a));
const isNo = (claim: Claim): boolean =>
  (claim.kind === 'named-in' && claim.count + claim.covered === 0) || (claim.kind === 'in-measure' && !claim.named);

/** The record ends before the day asked about: said first, with what stood on its last day. */
function afterRecord(intent: Intent, answer: Answer, about: Parameters<AnswerFile>[0]): Answer {
  if (answer.kind !== 'claims' || intent === 'overview' || intent === 'deadlines') return answer;
  return {
    kind: 'nothing',
    absence: 'after-record',
    about,
    strangers: [],
    claims: answer.claims.slice(0, 2),
    next: answer.next,
  };
}

/** A correction about a tie or a naming has told what the answer would open with. */
function repeats(correction: Claim, claim: Claim): boolean {
  if (correction.id === claim.id) return true;
  switch (correction.kind) {
    case 'tie-check':
      return (
        claim.kind === 'ties' ||
        (claim.kind === 'tie' && correction.actual.some(({ party }) => party.subject.id === claim.tie.party.subject.id))
      );
    case 'signer-check':
      return claim.kind === 'signer' && claim.measure.subject.id === correction.measure.subject.id;
    case 'date-check':
      return (
        claim.kind === 'date' &&
        claim.measure.subject.id === correction.measure.subject.id &&
        claim.what === correction.what
      );
    case 'status-check':
    case 'no-ruling':
      return claim.kind === 'standing' && claim.measure.subject.id === correction.measure.subject.id;
    case 'due-check':
      return claim.kind === 'due' && claim.due.deadline.subject.id === correction.due.deadline.subject.id;
    default:
      return false;
  }
}

/** Several subjects may lead to the same record; it is told once. */
function withoutDoubles(answer: Extract<Answer, { kind: 'claims' | 'nothing' }>): typeof answer {
  if (answer.kind === 'nothing') return { ...answer, claims: unique(answer.claims) };
  // Whatever comes first opens the answer, be it a row elsewhere.
  const { set: _, ...head } = answer.claims[0];
  return { ...answer, claims: [head, ...unique(answer.claims).slice(1)] };
}

function unique(claims: readonly Claim[]): Claim[] {
  return [...new Map(claims.map((claim) => [claim.id, claim])).values()];
}

export const answers = {
  named: checking('named', named),
  apps: checking('apps', apps),
  measures: checking('measures', measures),
  owner: checking('owner', owner),
  holdings: checking('holdings', holdings),
  measure: checking('measure', measure),
  signer: checking('signer', signer),
  dates: checking('dates', dates),
  deadlines: checking('deadlines', deadlines),
  standing: checking('standing', standing),
  history: checking('history', history),
  rulings: checking('rulings', rulings),
  statements: checking('statements', statements),
  plans: checking('plans', plans),
  compare: checking('compare', compare),
  profile: checking('profile', profile),
  sources: checking('sources', sources),
  disputes: checking('disputes', disputes),
  overview: checking('overview', overview),
} satisfies Record<Intent, AnswerFile>;
