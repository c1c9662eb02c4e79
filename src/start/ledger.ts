/** Everything that the record claims, once, as a release keeps it: taken from the answers, so that it says what they say. */
import { type Answer, type Claim, type Clock, plainFrame, type Tell } from '../answers/answer.ts';
import { tieClaim } from '../answers/owner.ts';
import { claim as makeClaim } from '../answers/parts/refs.ts';
import { holdsOn, tiesOf } from '../answers/parts/ties.ts';
import type { Bot } from '../bot.ts';
import { latest } from '../calendar.ts';
import type { ReleasedClaim } from '../knowledge/history.ts';
import type { Knowledge, Subject } from '../knowledge/knowledge.ts';
import { listedSubject } from '../knowledge/listing.ts';
import { isOver } from '../knowledge/standing.ts';
import type { Context, Language } from '../languages/language.ts';
import { plain } from '../text.ts';
import { type Basis, basisOf, digestOf, tieBasis } from './basis.ts';

/** The claims of a whole record, as of the day that it was checked. Whoever makes it twice gets the same. */
export function ledgerOf(bot: Bot, language: Language): ReleasedClaim[] {
  const found = new Map<string, ReleasedClaim>();
  for (const subject of subjectsOf(bot.knowledge))
    for (const claim of claimsOf(subject, bot, language)) if (!found.has(claim.id)) found.set(claim.id, claim);
  return [...found.values()];
}

/** What one record claims. */
export function claimsOf(subject: Subject, bot: Bot, language: Language): ReleasedClaim[] {
  const { knowledge } = bot;
  const day = latest(knowledge.record.checkedOn) ?? '9999-12-31';
  const clock: Clock = { today: day, asOf: day };
  const context: Context = {
    clock,
    checkedOn: knowledge.record.checkedOn,
    nameOf: knowledge.nameOf,
    readAs: [],
    lasting: true,
  };
  const told = tellsOf(subject, knowledge)
    .flatMap((tell) => toldIn(bot.tell(tell, clock).answer))
    .filter(({ id }) => isOf(subject, id))
    .map((claim) => ({ claim, basis: basisOf(claim.id, subject, knowledge) }));
  return [...told, ...tiesIn(subject, knowledge, clock), ...happenedIn(subject, knowledge)].flatMap(
    ({ claim, basis }) => (basis ? [released(claim, basis, subject, language, context)] : []),
  );
}

/** Records whose facts are claims of their own, in the record's order. */
function subjectsOf(knowledge: Knowledge): Subject[] {
  const { measures, apps, companies, deadlines, rulings, plans, events, statements } = knowledge;
  const of = (kind: Subject['kind'], records: readonly { id: string }[]) =>
    records.map(({ id }): Subject => ({ kind, id }));
  const spoken = [...new Set(statements.map((statement) => statement.in))].map((id) => ({ id }));
  return [
    ...of('measure', measures),
    ...of('app', apps),
    ...of('company', companies),
    ...of('deadline', deadlines),
    ...of('ruling', rulings),
    ...of('plan', plans),
    ...of('event', events),
    ...of('source', spoken),
  ];
}

/** What one record is asked, so that each of its facts is told in a claim of its own. */
function tellsOf(subject: Subject, knowledge: Knowledge): Tell[] {
  const about = [subject];
  const ask = (intent: Tell['intent'], frame: Partial<Tell['frame']> = {}): Tell => ({
    intent,
    about,
    frame: { ...plainFrame, ...frame },
  });
  switch (subject.kind) {
    case 'measure':
      return [
        ask('standing'),
        ask('signer'),
        ...(['signed', 'published', 'effective', 'ended'] as const).map((aspect) => ask('dates', { aspect })),
        ...(['does', 'users', 'reasons', 'addressees', 'penalties', 'citation'] as const).map((aspect) =>
          ask('measure', { aspect }),
        ),
        ask('disputes'),
        ...(knowledge.find.measure(subject.id)?.listings ?? []).map((listing): Tell => {
          const filters = { ...plainFrame.filters, measures: [subject.id] };
          return { intent: 'named', about: [listedSubject(listing)], frame: { ...plainFrame, filters } };
        }),
      ];
    case 'app':
    case 'company':
      return [ask('owner'), ask('disputes')];
    case 'deadline':
      return [ask('deadlines'), ask('disputes')];
    case 'ruling':
      return [ask('rulings')];
    case 'plan':
      return [ask('plans')];
    case 'source':
      return [ask('statements')];
    // What happened is told among other things that did: see `happenedIn`.
    case 'event':
    case 'person':
    case 'jurisdiction':
    case 'authority':
    case 'category':
      return [];
    default:
      return subject.kind satisfies never;
  }
}

function toldIn(answer: Answer): readonly Claim[] {
  switch (answer.kind) {
    case 'claims':
    case 'nothing':
      return answer.claims;
    case 'choose':
    case 'unclear':
      return [];
    default:
      return answer satisfies never;
  }
}

/** The head of a list counts what its rows tell, and a tie is told by itself below: neither is a fact of its own. */
function isOf({ kind, id: own }: Subject, id: string): boolean {
  const [record, part] = id.split('/');
  if (part === 'ties' || part === 'deadlines' || part === 'statements' || part === 'history' || part === 'rulings')
    return false;
  if (part?.startsWith('tie-')) return false;
  return kind === 'source' || isPoint(id) || record === own;
}

/** An open point is told with each record that it is about, and is one fact all the same. */
const isPoint = (id: string): boolean => id.endsWith('/point');

type Told = { claim: Claim; basis: Basis | undefined };

function tiesIn(subject: Subject, knowledge: Knowledge, clock: Clock): Told[] {
  if (subject.kind !== 'app' && subject.kind !== 'company') return [];
  return tiesOf(knowledge, subject, () => true, clock.asOf).map((tie) => {
    const ended = tie.relations.every((relation) => !holdsOn(relation, clock.asOf));
    return { claim: tieClaim(tie, clock, ended), basis: tieBasis(tie.relations) };
  });
}

function happenedIn({ kind, id }: Subject, knowledge: Knowledge): Told[] {
  const event = kind === 'event' ? knowledge.find.event(id) : undefined;
  if (!event) return [];
  const { on, what, sources } = event;
  const told = makeClaim(`${id}/event`, event, { kind: 'event', on, what, lead: true });
  return [{ claim: told, basis: { stated: { on, what }, sources } }];
}

function released(
  claim: Claim,
  { stated, sources }: Basis,
  subject: Subject,
  language: Language,
  context: Context,
): ReleasedClaim {
  const isNamed = subject.kind !== 'source' && subject.kind !== 'event' && !isPoint(claim.id);
  return {
    id: `${isPoint(claim.id) ? 'point' : subject.kind} ${claim.id}`,
    about: isNamed ? context.nameOf(subject) : '',
    says: plain(language.claim({ ...claim, set: undefined }, context)).trim(),
    fact: digestOf(stated),
    ...(isEnded(claim) && { over: true as const }),
    sources,
  };
}

function isEnded(claim: Claim): boolean {
  switch (claim.kind) {
    case 'standing':
      return claim.stood.status !== 'not-yet' && isOver(claim.stood.status);
    case 'tie':
      return claim.ended;
    case 'due': {
      const { outcome } = claim.due;
      return outcome !== 'pending' && outcome !== 'continues' && outcome !== 'unknown';
    }
    default:
      return false;
  }
}
