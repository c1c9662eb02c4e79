import { daysBetween, earliest, isDay, type RecordDate } from '../calendar.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Measure } from '../knowledge/schema.ts';
import { datedHistory, isOver } from '../knowledge/standing.ts';
import type { Answer, AnswerFile, Aspect, Claim, Clock, Frame } from './answer.ts';
import type { DateOf } from './fact.ts';
import { askBack } from './parts/back.ts';
import { measuresAbout } from './parts/measures.ts';
import { nextOf, tellOf } from './parts/next.ts';
import { claim, measureRef, partOf, ref } from './parts/refs.ts';
import { furtherOf } from './parts/sentences.ts';
import { standingOf } from './parts/standing-of.ts';
import { dueOf, stoodOf } from './parts/stands.ts';

/** When a measure was signed, published, to take effect, ended. */
export const dates: AnswerFile = (about, frame, knowledge, clock) => {
  const events = about.filter(({ kind }) => kind === 'event');
  const measures = measuresAbout(
    knowledge,
    about.filter(({ kind }) => kind !== 'event'),
    frame,
  );
  const told = events.flatMap(({ id }) => {
    const event = knowledge.find.event(id);
    return event ? [claim(`${id}/event`, event, { kind: 'event', on: event.on, what: event.what, lead: true })] : [];
  });
  const claims = [
    ...told,
    ...measures
      .slice(0, 6)
      .flatMap((measure) => datesOf(measure, frame.aspect, measures.length === 1, knowledge, clock)),
  ];
  const [head, ...rest] = claims;
  const [first] = measures;
  const next = first
    ? nextOf(
        tellOf('standing', [{ kind: 'measure', id: first.id }]),
        tellOf('history', [{ kind: 'measure', id: first.id }]),
        tellOf('deadlines', [{ kind: 'measure', id: first.id }]),
      )
    : [];
  if (head) return { kind: 'claims', claims: [head, ...rest], next };
  // Where it has no such date, what is known of its end or printing says more than that.
  const [known, ...more] = first ? insteadOf(first, frame, knowledge, clock) : [];
  if (known) return { kind: 'claims', claims: [known, ...more], next };
  return first ? noDate(first, knowledge, next) : askBack(knowledge, 'dates');
};

/** A measure that nothing ended, or of which no first day is kept, is told by what stands of it; one that was never printed by the sentence that says so. */
function insteadOf(measure: Measure, { aspect, topics }: Frame, knowledge: Knowledge, clock: Clock): Claim[] {
  // "when did X revoke the orders", where X's own is meant: the end of those that it ended.
  const others = aspect === 'ended' ? measure.relates.filter(({ how }) => how === 'revokes' || how === 'rescinds') : [];
  const ends = others.flatMap(({ measure: id }) => {
    const other = knowledge.find.measure(id);
    return other ? ended(other, knowledge) : [];
  });
  if (ends.length > 0) return ends;
  if (aspect === 'ended' || aspect === 'effective')
    return [
      ...standingOf(measure, knowledge, clock, aspect === 'ended'),
      ...datesOf(measure, undefined, true, knowledge, clock).slice(0, 1),
    ];
  return aspect === 'published' ? furtherOf(measure, topics, knowledge) : [];
}

function noDate(measure: Measure, knowledge: Knowledge, next: ReturnType<typeof nextOf>): Answer {
  const known = datesOf(measure, undefined, true, knowledge, { today: '0001-01-01', asOf: '0001-01-01' }).slice(0, 1);
  return {
    kind: 'nothing',
    absence: 'no-date',
    about: [ref(knowledge, { kind: 'measure', id: measure.id }).subject],
    strangers: [],
    claims: known,
    next,
  };
}

const asked: Partial<Record<Aspect, DateOf>> = {
  signed: 'signed',
  published: 'published',
  effective: 'effective',
  ended: 'ended',
};

function datesOf(
  measure: Measure,
  aspect: Aspect | undefined,
  alone: boolean,
  knowledge: Knowledge,
  clock: Clock,
): Claim[] {
  const what = aspect && asked[aspect];
  const all: Record<DateOf, () => Claim[]> = {
    signed: () => dated(measure, 'signed', measure.signedOn, knowledge),
    announced: () => dated(measure, 'announced', measure.announcedOn, knowledge),
    published: () => dated(measure, 'published', measure.publishedOn, knowledge, what === 'published'),
    effective: () => effective(measure, knowledge, clock),
    ended: () => ended(measure, knowledge),
  };
  // What was replaced before its last day had two ends: whoever asks for one is told both.
  if (what === 'ended') return [...all.ended(), ...lastDay(measure, knowledge, clock)];
  // Lists are dated by one day and known by another: whoever asks for either is told both.
  if (what === 'signed') return [...all.signed(), ...(measure.signedOn === measure.announcedOn ? [] : all.announced())];
  if (what) return all[what]();
  const order: DateOf[] = ['signed', 'announced', 'published', 'effective', 'ended'];
  return order.flatMap((kind) => all[kind]()).slice(0, alone ? 4 : 1);
}

/** The day until which it holds something off is an end that people mean, too. */
export function lastDay(measure: Measure, knowledge: Knowledge, clock: Clock): Claim[] {
  if (measure.relates.every(({ how }) => how !== 'pauses')) return [];
  return knowledge
    .deadlinesOf(measure.id)
    .filter(({ of, kind }) => of === measure.id && kind === 'until')
    .slice(0, 1)
    .map((deadline) =>
      claim(`${deadline.id}/due`, deadline, {
        kind: 'due',
        due: dueOf(knowledge, deadline, clock),
        lead: true,
        known: true,
      }),
    );
}

/** `counting`: told with the days since it was signed. */
function dated(
  measure: Measure,
  what: DateOf,
  on: RecordDate | undefined,
  knowledge: Knowledge,
  counting = false,
): Claim[] {
  if (on === undefined || earliest(on) === undefined) return [];
  const after = counting ? daysAfterSigning(measure, on) : undefined;
  return [
    claim(`${measure.id}/${what}`, partOf(measure, what), {
      kind: 'date',
      measure: measureRef(knowledge, measure),
      what,
      signed: measure.signedBy !== undefined,
      on,
      ...(after !== undefined && { after }),
    }),
  ];
}

function daysAfterSigning({ signedOn, announcedOn }: Measure, on: RecordDate): number | undefined {
  const from = signedOn ?? announcedOn;
  return from && isDay(from) && isDay(on) ? daysBetween(from, on) : undefined;
}

/** The day it took effect; where it never did, the day it was to, with what stood instead. */
function effective(measure: Measure, knowledge: Knowledge, { asOf }: Clock): Claim[] {
  const start = knowledge.deadlinesOf(measure.id).find(({ of, kind }) => of === measure.id && kind === 'from');
  const on = measure.effectiveOn ?? start?.due;
  if (on === undefined || earliest(on) === undefined) return [];
  const held = datedHistory(measure).find(
    ({ status }) =>
      status === 'in-force' ||
      status === 'in-part-in-force' ||
      status === 'not-enforced' ||
      status === 'in-force-reported',
  );
  const since = datedHistory(measure).find(
    ({ on: day, status }) =>
      (earliest(day) ?? '') <= asOf &&
      (status === 'never-took-effect' || status.startsWith('enjoined') || isOver(status)),
  );
  const after = daysAfterSigning(measure, on);
  const fact = claim(`${measure.id}/effective`, start && on === start.due ? start : measure, {
    kind: 'date',
    measure: measureRef(knowledge, measure),
    what: 'effective',
    signed: measure.signedBy !== undefined,
    on,
    ...(!held && since && { stood: stoodOf(knowledge, since) }),
    ...(after !== undefined && after > 0 && { after }),
    begins: !held,
  });
  return [fact];
}

function ended(measure: Measure, knowledge: Knowledge): Claim[] {
  const end = datedHistory(measure).find(({ status }) => isOver(status) && status !== 'never-took-effect');
  if (!end) return [];
  const after = daysAfterSigning(measure, end.on);
  const sourced = { sources: end.sources, backing: end.backing ?? measure.backing };
  return [
    claim(`${measure.id}/ended`, sourced, {
      kind: 'date',
      measure: measureRef(knowledge, measure),
      what: 'ended',
      signed: measure.signedBy !== undefined,
      on: end.on,
      stood: stoodOf(knowledge, end),
      ...(after !== undefined && { after }),
    }),
  ];
}
