import type { Knowledge, Subject } from '../knowledge/knowledge.ts';
import { sizeOf } from '../knowledge/listing.ts';
import type { Measure } from '../knowledge/schema.ts';
import {
  type Absence,
  type Answer,
  type AnswerFile,
  type Aspect,
  type Claim,
  type Clock,
  plainFrame,
} from './answer.ts';
import { apps } from './apps.ts';
import { dates } from './dates.ts';
import { askBack } from './parts/back.ts';
import { measuresAbout } from './parts/measures.ts';
import { aspectOf, nextOf, tellOf } from './parts/next.ts';
import { claim, measureRef, partOf, ref, together } from './parts/refs.ts';
import { furtherOf, part } from './parts/sentences.ts';
import { standingOf } from './parts/standing-of.ts';
import { isHeld, knownDay, standOn } from './parts/stands.ts';
import { undoes } from './parts/undoes.ts';
import { rulings } from './rulings.ts';
import { signed } from './signer.ts';

/** What a measure is and does, or does not do; why; whom it binds; penalties; citation. */
export const measure: AnswerFile = (about, frame, knowledge, clock) => {
  const measures = measuresAbout(knowledge, about, frame);
  const [first] = measures;
  if (!first) return askBack(knowledge, 'measure');
  const { aspect } = frame;
  if (aspect === 'signed' || aspect === 'published' || aspect === 'effective' || aspect === 'ended')
    return dates(about, frame, knowledge, clock);
  if (aspect === 'fined') return nobodyFined(first, knowledge, clock);
  const claims = measures.slice(0, 3).flatMap((one) => {
    const told =
      frame.count && aspect !== 'penalties' && aspect !== 'undoes'
        ? countsOf(one, knowledge, clock)
        : partsOf(one, aspect, frame.topics, knowledge, clock);
    return measures.length > 1 ? told.slice(0, 1) : told;
  });
  const [head, ...rest] = withoutRepeats(claims);
  const next = nextAfter(first, aspect, knowledge);
  if (head) return { kind: 'claims', claims: [head, ...rest], next };
  return {
    kind: 'nothing',
    absence: absences[aspect ?? 'does'] ?? 'not-on-record',
    about: [{ kind: 'measure', id: first.id }],
    strangers: [],
    claims: [
      ...part(first, 'does', first.does, knowledge),
      ...(aspect === 'reasons' ? whyNot(first, knowledge, clock) : []),
    ],
    next,
  };
};

/** Nobody is on record as fined: what a breach would cost is, or whom the measure leaves alone, and what stands of it. */
function nobodyFined(measure: Measure, knowledge: Knowledge, clock: Clock): Answer {
  const cost = partsOf(measure, 'penalties', [], knowledge, clock);
  return {
    kind: 'nothing',
    absence: 'nobody-fined',
    about: [{ kind: 'measure', id: measure.id }],
    strangers: [],
    claims: cost.length > 0 ? cost : partsOf(measure, 'users', [], knowledge, clock),
    next: nextAfter(measure, 'penalties', knowledge),
  };
}

const holdsNow = (measure: Measure, knowledge: Knowledge, clock: Clock): boolean =>
  isHeld(standOn(knowledge, measure, knownDay(knowledge, clock)).stood);

/** Versions of one list may say the same: once is enough. */
function withoutRepeats(claims: readonly Claim[]): Claim[] {
  const texts = new Set<string>();
  return claims.filter((one) => {
    if (one.kind !== 'part' || one.part !== 'does-not') return true;
    if (texts.has(one.text)) return false;
    texts.add(one.text);
    return true;
  });
}

const absences: Partial<Record<Aspect, Absence>> = {
  reasons: 'no-reason',
  penalties: 'no-penalty',
  citation: 'no-citation',
  who: 'no-signer',
};

/** "How many": those that held it off, else how many it names. */
function countsOf(measure: Measure, knowledge: Knowledge, clock: Clock): Claim[] {
  const pausing = knowledge
    .measuresRelatingTo(measure.id)
    .filter(({ relates }) => relates.some((tie) => tie.how === 'pauses' && tie.measure === measure.id));
  const [first, ...rest] = pausing;
  if (first) {
    const others = pausing.map(({ id }) => ref(knowledge, { kind: 'measure' as const, id }));
    const fact = { kind: 'undoes' as const, measure: measureRef(knowledge, measure), how: 'pauses' as const, others };
    return [
      claim(`${measure.id}/pauses`, together([first, ...rest]), fact),
      ...standingOf(measure, knowledge, clock, false, { known: true }),
    ];
  }
  const size = sizeOf(measure);
  const named =
    size > 0
      ? apps([{ kind: 'measure', id: measure.id }], { ...plainFrame, count: true }, knowledge, clock)
      : undefined;
  return [
    ...(named?.kind === 'claims' ? named.claims : []),
    ...part(measure, 'does', measure.does, knowledge, size === 0),
  ];
}

function partsOf(
  measure: Measure,
  aspect: Aspect | undefined,
  topics: readonly string[],
  knowledge: Knowledge,
  clock: Clock,
): Claim[] {
  const not = () => measure.doesNot.flatMap((text, at) => part(measure, 'does-not', text, knowledge, false, at));
  const standing = () => standingOf(measure, knowledge, clock, false, { known: true });
  const further = furtherOf(measure, topics, knowledge);
  switch (aspect) {
    case 'does-not':
    case 'users': {
      const [first, ...rest] = not();
      return first
        ? [first, ...rest.slice(0, 1), ...standing()]
        : [
            ...part(measure, 'does', measure.does, knowledge, true),
            ...part(measure, 'addressees', measure.addressees, knowledge),
            ...standing(),
          ];
    }
    case 'reasons':
      return part(measure, 'reasons', measure.reasons, knowledge, true);
    case 'penalties':
      // What nobody can breach any more, or yet, costs nothing.
      return [
        ...part(measure, 'penalties', measure.penalties, knowledge, true),
        ...(measure.penalties && !holdsNow(measure, knowledge, clock) ? standing() : []),
      ];
    case 'addressees':
      return measure.addressees
        ? [...part(measure, 'addressees', measure.addressees, knowledge, true), ...not().slice(0, 1)]
        : part(measure, 'does', measure.does, knowledge, true);
    case 'citation':
      return citation(measure, knowledge);
    case 'who':
      return [signed(knowledge, measure)];
    case 'undoes': {
      const ended = undoes(measure, knowledge);
      return [...ended, ...part(measure, 'does', measure.does, knowledge, ended.length === 0), ...standing()];
    }
    case 'fined':
    case 'places':
    case 'fewest':
    case 'parties':
    case 'does':
    case 'signed':
    case 'published':
    case 'effective':
    case 'ended':
    case 'left':
    case 'duty':
    case 'outcome':
    case 'share':
    case 'base':
    case 'next':
    case 'first':
    case 'last':
    case 'checked':
    case 'same':
    case 'count':
    case 'category':
    case 'aliases':
    case undefined:
      return [
        ...part(measure, 'does', measure.does, knowledge, true),
        ...whatIsListed(measure, knowledge, clock),
        ...(further.length > 0 ? further : not().slice(0, 1)),
        ...standing(),
        ...(aspect === 'does' || further.length > 0
          ? []
          : part(measure, 'notes', measure.notes[0], knowledge).slice(0, measure.doesNot.length > 0 ? 0 : 1)),
      ];
  }
}

/** The names of a list of what offices may not have, where they are few: what it does is of those. */
function whatIsListed(measure: Measure, knowledge: Knowledge, clock: Clock): readonly Claim[] {
  const { kind, listings } = measure;
  if (
    (kind !== 'device-list' && kind !== 'directive' && kind !== 'policy') ||
    listings.length < 2 ||
    listings.length > mostListed
  )
    return [];
  const told = apps([{ kind: 'measure', id: measure.id }], plainFrame, knowledge, clock);
  return told.kind === 'claims' ? told.claims.filter(({ kind }) => kind === 'list') : [];
}
const mostListed = 12;

/** Why it came to nothing, where no reason for it is recorded: the court that stopped it. */
function whyNot(measure: Measure, knowledge: Knowledge, clock: Clock): Claim[] {
  const about: Subject[] = [{ kind: 'measure', id: measure.id }];
  const stopped = knowledge.rulingsOn(measure.id).length > 0 ? rulings(about, plainFrame, knowledge, clock) : undefined;
  return stopped?.kind === 'claims' ? stopped.claims.filter(({ set }) => !set).slice(0, 2) : [];
}

function citation(measure: Measure, knowledge: Knowledge): Claim[] {
  if (measure.citations.length === 0 && !measure.number && !measure.title) return [];
  return [
    claim(`${measure.id}/citation`, partOf(measure, 'citation'), {
      kind: 'citation',
      measure: measureRef(knowledge, measure),
      ...(measure.number && { number: measure.number }),
      ...(measure.title && { title: measure.title }),
      citations: measure.citations,
    }),
  ];
}

function nextAfter(measure: Measure, aspect: Aspect | undefined, knowledge: Knowledge) {
  const subject: Subject = { kind: 'measure', id: measure.id };
  return nextOf(
    measure.listings.length > 0 && tellOf('apps', [], { filters: { measures: [measure.id] } }),
    tellOf('standing', [subject]),
    knowledge.deadlinesOf(measure.id).length > 0 && tellOf('deadlines', [subject]),
    measure.reasons !== undefined && aspect !== 'reasons' && aspectOf('measure', subject, 'reasons'),
    tellOf('history', [subject]),
    tellOf('signer', [subject]),
  );
}
