/** Which measures a question is about: the ones it names, else those of what it names. */
import { compareDates, earliest, isDuring } from '../../calendar.ts';
import type { Knowledge, Subject } from '../../knowledge/knowledge.ts';
import { isMadeBy, measuresBy } from '../../knowledge/making.ts';
import type { Measure } from '../../knowledge/schema.ts';
import { datedHistory, isOver } from '../../knowledge/standing.ts';
import type { Frame } from '../answer.ts';
import { knownOn, scopeOf } from './refs.ts';

const present = <T>(found: T | undefined): found is T => found !== undefined;

export const byAge = (a: Measure, b: Measure): number => compareDates(knownOn(a) ?? 'unknown', knownOn(b) ?? 'unknown');

/** The measures that a subject stands for, oldest first. */
export function measuresOf(knowledge: Knowledge, { kind, id }: Subject): Measure[] {
  switch (kind) {
    case 'measure':
      return [knowledge.find.measure(id)].filter(present);
    case 'app':
      return unique(knowledge.namingsOfApp(id).map(({ measure }) => measure));
    case 'company':
      return unique(knowledge.namingsOfCompany(id).map(({ measure }) => measure));
    case 'deadline': {
      const of = knowledge.find.deadline(id)?.of;
      return of ? [knowledge.find.measure(of)].filter(present) : [];
    }
    case 'ruling':
      return unique(
        (knowledge.find.ruling(id)?.decisions ?? [])
          .map(({ measure }) => (measure ? knowledge.find.measure(measure) : undefined))
          .filter(present),
      );
    case 'event':
      return unique(
        (knowledge.find.event(id)?.about ?? []).map((about) => knowledge.find.measure(about)).filter(present),
      );
    case 'person':
      return measuresBy(id, knowledge).toSorted(byAge);
    case 'authority':
      return knowledge.measures.filter(({ issuer }) => issuer === id).sort(byAge);
    case 'jurisdiction': {
      const places = knowledge.within(id);
      return knowledge.measures.filter(({ jurisdiction }) => places.has(jurisdiction)).sort(byAge);
    }
    case 'plan':
    case 'category':
    case 'source':
      return [];
  }
}

function unique(measures: readonly Measure[]): Measure[] {
  return [...new Map(measures.map((measure) => [measure.id, measure])).values()].sort(byAge);
}

/** Filters apply to a measure: its jurisdiction, its signer, the day between two days. */
export function passes(knowledge: Knowledge, { filters, between }: Frame, measure: Measure): boolean {
  const places = filters.jurisdiction ? knowledge.within(filters.jurisdiction) : undefined;
  if (places && !places.has(measure.jurisdiction)) return false;
  if (filters.signer && !isMadeBy(filters.signer, measure, knowledge)) return false;
  if (filters.except.some(({ kind, id }) => kind === 'measure' && id === measure.id)) return false;
  if (!isKept(filters, knowledge, measure)) return false;
  if (filters.standing === 'over') return endedThen(measure, between);
  return isDuring(earliest(knownOn(measure)) ?? '', between);
}

/** What is over is looked for by the days on which it ended, where a time is said. */
const endedThen = (measure: Measure, between: Frame['between']): boolean =>
  !between || datedHistory(measure).some(({ status, on }) => isOver(status) && isDuring(earliest(on) ?? '', between));

/** "Outside the United States": a place that is left out takes what lies within it along. */
export const isOutside = ({ except }: Frame['filters'], knowledge: Knowledge, { jurisdiction }: Measure): boolean =>
  except.some(({ kind, id }) => kind === 'jurisdiction' && knowledge.within(id).has(jurisdiction));

/** What holds for a measure that is named as well: its place is not left out, and it concerns devices where those are asked about. */
const isKept = (filters: Frame['filters'], knowledge: Knowledge, measure: Measure): boolean =>
  !isOutside(filters, knowledge, measure) && (!filters.devices || scopeOf(measure) === 'devices');

/** The measures that the question is about: named ones alone count; else those of every subject. */
export function measuresAbout(knowledge: Knowledge, about: readonly Subject[], frame: Frame): Measure[] {
  const direct = [...frame.filters.measures, ...about.filter(({ kind }) => kind === 'measure').map(({ id }) => id)];
  const things = about.filter(({ kind }) => kind === 'app' || kind === 'company');
  const naming = direct.length > 1 ? things.flatMap((thing) => measuresOf(knowledge, thing)) : [];
  const both = naming.filter(({ id }) => direct.includes(id));
  const isMeant = (measure: Measure) =>
    isKept(frame.filters, knowledge, measure) &&
    (frame.filters.standing !== 'over' || endedThen(measure, frame.between));
  if (both.length > 0) return unique(both).filter(isMeant);
  if (direct.length > 0)
    return [...new Set(direct)]
      .map((id) => knowledge.find.measure(id))
      .filter(present)
      .filter(isMeant);
  const found = unique(about.flatMap((subject) => measuresOf(knowledge, subject)));
  if (
    about.length === 0 &&
    (frame.filters.jurisdiction ||
      frame.filters.signer ||
      frame.filters.owner ||
      frame.filters.size ||
      frame.filters.except.length > 0 ||
      frame.between)
  )
    return knowledge.measures.filter((measure) => passes(knowledge, frame, measure)).sort(byAge);
  return found.filter((measure) => passes(knowledge, frame, measure));
}
