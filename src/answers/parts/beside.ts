/**
 * The record's answer with a server's own facts beside it. The two are answered apart, so that what somebody added can
 * neither change nor hide a sentence of the record; where both speak, both are told.
 */
import type { Knowledge, Subject } from '../../knowledge/knowledge.ts';
import { isOwnId } from '../../knowledge/own/own.ts';
import type { Answer, Claim, Clock, Frame, Premise, Tell } from '../answer.ts';
import { answers } from '../index.ts';

/** The record, and the server's own facts alone. */
export type Sides = { record: Knowledge; own: Knowledge; has(subject: Subject): boolean };

export function answerBeside(tell: Tell, { record, own, has }: Sides, clock: Clock): Answer {
  const { intent, about, frame } = tell;
  // What the record holds is no fact that a server could add to.
  if (intent === 'overview') return answers.overview(about, frame, record, clock);
  const ofRecord = onRecord(tell);
  // Side by side, what the server knows nothing of would stand there with nothing to say.
  const ownAbout = intent === 'compare' ? about.filter(has) : intent === 'deadlines' ? about.flatMap(concerned) : about;
  const ownIntent = intent === 'compare' && ownAbout.length < 2 ? 'profile' : intent;
  const added = about.length > 0 && ownAbout.length === 0 ? undefined : answers[ownIntent](ownAbout, frame, own, clock);
  /** Beside a deadline of the record stand the server's own for what that one is about. */
  function concerned(subject: Subject): Subject[] {
    const deadline = subject.kind === 'deadline' ? record.find.deadline(subject.id) : undefined;
    if (!deadline) return [subject];
    return [deadline.of, ...deadline.about].flatMap((id) => record.subjectOf(id) ?? []);
  }

  if (!ofRecord) return added && 'claims' in added ? marked(added) : (added ?? nothing(about));
  const publicIntent = intent === 'compare' && ofRecord.about.length < 2 ? 'profile' : intent;
  const answer = answers[publicIntent](ofRecord.about, ofRecord.frame, record, clock);
  return added && 'claims' in added ? beside(answer, ownClaims(added.claims)) : answer;
}

const nothing = (about: readonly Subject[]): Answer => ({
  kind: 'nothing',
  absence: 'not-on-record',
  about,
  strangers: [],
  claims: [],
  next: [],
});

const isPublic = ({ id }: Subject): boolean => !isOwnId(id);

/** The request without the server's own records; undefined where it is about those alone. */
function onRecord({ about, frame }: Tell): { about: readonly Subject[]; frame: Frame } | undefined {
  const { filters } = frame;
  const narrowedTo = [
    ...filters.measures,
    filters.owner?.id,
    filters.jurisdiction,
    filters.category,
    filters.signer,
  ].filter((id) => id !== undefined);
  if (narrowedTo.some(isOwnId)) return undefined;
  const left = about.filter(isPublic);
  if (about.length > 0 && left.length === 0) return undefined;
  const except = filters.except.filter(isPublic);
  const premises = frame.premises.filter((premise) => !idsIn(premise).some(isOwnId));
  return { about: left, frame: { ...frame, premises, filters: { ...filters, except } } };
}

/** Every id that a premise names, whatever its kind. */
function idsIn(premise: Premise): string[] {
  return Object.values(premise).flatMap((value: unknown) => {
    if (typeof value === 'string') return [value];
    return typeof value === 'object' && value !== null && 'id' in value ? [String(value.id)] : [];
  });
}

const isOwnClaim = ({ sources }: Claim): boolean => sources.some(({ source }) => isOwnId(source));

const asOwn = (claim: Claim, mark: Claim['own'] = 'added'): Claim => ({
  ...claim,
  id: isOwnId(claim.id) ? claim.id : `own:${claim.id}`,
  own: mark,
});

const ownClaims = (claims: readonly Claim[]): Claim[] => claims.filter(isOwnClaim);

/** An answer about the server's own records alone. */
function marked(answer: Extract<Answer, { claims: readonly Claim[] }>): Answer {
  const claims = answer.claims.map((claim) => (isOwnClaim(claim) ? asOwn(claim) : claim));
  return { ...answer, claims } as Answer;
}

/** Facts that only one party or date can be true of: another one is no addition but says otherwise. */
function differs(own: Claim, record: readonly Claim[]): boolean {
  return record.some((claim) => claim.id === own.id || (claim.kind === own.kind && sameTie(claim, own)));
}

function sameTie(one: Claim, other: Claim): boolean {
  return (
    one.kind === 'tie' &&
    other.kind === 'tie' &&
    one.tie.thing.subject.id === other.tie.thing.subject.id &&
    one.tie.kinds.some((kind) => other.tie.kinds.includes(kind)) &&
    one.tie.party.subject.id !== other.tie.party.subject.id
  );
}

function beside(answer: Answer, own: readonly Claim[]): Answer {
  if (own.length === 0 || !('claims' in answer)) return answer;
  // Below the rows of a list there are only rows: a sentence would be told before them.
  const listed = answer.claims.some(({ set }) => set !== undefined);
  const added = own.map((claim) => {
    const claimed = asOwn(claim, differs(claim, answer.claims) ? 'differs' : 'added');
    return listed && claimed.set === undefined ? { ...claimed, set: 'row' as const } : claimed;
  });
  return { ...answer, claims: [...answer.claims, ...added] } as Answer;
}
