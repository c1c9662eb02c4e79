/** Asks an answer file and says what came of it, as a reader would get it. */
import {
  type Answer,
  type Claim,
  type Clock,
  type Filters,
  type Frame,
  type Intent,
  noFilters,
  plainFrame,
} from '../../src/answers/answer.ts';
import { answers } from '../../src/answers/index.ts';
import type { Knowledge, Subject } from '../../src/knowledge/knowledge.ts';
import { en } from '../../src/languages/en.ts';
import type { Context } from '../../src/languages/language.ts';
import { plain } from '../../src/text.ts';
import { fixture } from '../fixtures/record.ts';

export const today = '2030-06-30';

export type Narrow = Partial<Omit<Frame, 'filters'>> & { filters?: Partial<Filters> };

export function contextOf(knowledge: Knowledge, clock: Clock): Context {
  return { clock, checkedOn: knowledge.record.checkedOn, nameOf: knowledge.nameOf, readAs: [] };
}

export function answer(
  intent: Intent,
  about: readonly Subject[],
  frame: Narrow = {},
  asOf = today,
  knowledge = fixture,
): Answer {
  return answers[intent](about, { ...plainFrame, ...frame, filters: { ...noFilters, ...frame.filters } }, knowledge, {
    today,
    asOf,
  });
}

export const claimsOf = (told: Answer): readonly Claim[] =>
  told.kind === 'claims' || told.kind === 'nothing' ? told.claims : [];

/** The lines of an answer, rows marked with a dash. */
export function lines(told: Answer, asOf = today, knowledge = fixture): string[] {
  const context = contextOf(knowledge, { today, asOf });
  const own = told.kind === 'claims' ? [] : en.answer(told, context).map(plain);
  return [...own, ...claimsOf(told).map((claim) => (claim.set ? '- ' : '') + plain(en.claim(claim, context)))];
}

export const ask = (intent: Intent, about: readonly Subject[], frame: Narrow = {}, asOf = today): string[] =>
  lines(answer(intent, about, frame, asOf), asOf);
