/** From what was typed into options to the requests that it may stand for. */
import type { Clock, Tell } from '../../src/answers/answer.ts';
import type { Bot } from '../../src/bot.ts';
import type { Day } from '../../src/calendar.ts';
import type { Subject, SubjectKind } from '../../src/knowledge/knowledge.ts';
import type { ReadAs } from '../../src/understanding/understanding.ts';
import type { Request } from '../command.ts';

/** What was typed into a name option, read: one subject, several that it may be, or none on record. */
export type Read =
  | { kind: 'subject'; subject: Subject; readAs?: ReadAs }
  | { kind: 'among'; written: string; subjects: readonly Subject[] }
  | { kind: 'stranger'; written: string };

/** The day asked about, read: one day, several that it may be, or none that exists. */
export type ReadDay =
  | { kind: 'day'; day: Day }
  | { kind: 'among'; written: string; days: readonly Day[] }
  | { kind: 'impossible'; written: string };

/** The text of an option; undefined when it was left out or left blank. */
export function textOf(request: Request, option: string): string | undefined {
  const value = request.options[option];
  const text = value === undefined ? '' : String(value).trim();
  return text === '' ? undefined : text;
}

/** A picked suggestion carries its kind where an option takes several: two records of different kinds may share an id. */
export const sentValue = ({ kind, id }: Subject, kinds: readonly SubjectKind[]): string =>
  kinds.length > 1 ? `${kind}/${id}` : id;

function picked(text: string, kinds: readonly SubjectKind[], bot: Bot): Subject | undefined {
  const [head = '', id] = text.split('/');
  const kind = kinds.find((one) => one === head);
  return kind && id && bot.knowledge.find[kind](id) ? { kind, id } : undefined;
}

export function readName(request: Request, option: string, kinds: readonly SubjectKind[], bot: Bot): Read | undefined {
  const written = textOf(request, option);
  if (written === undefined) return undefined;
  const subject = picked(written, kinds, bot);
  if (subject) return { kind: 'subject', subject };
  const found = bot.resolve(written, kinds);
  if (!found) return { kind: 'stranger', written };
  if ('among' in found) {
    const [only, ...others] = found.among;
    if (!only) return { kind: 'stranger', written };
    return others.length === 0
      ? { kind: 'subject', subject: only, readAs: { written, subject: only } }
      : { kind: 'among', written, subjects: found.among };
  }
  const { readAs } = found;
  return {
    kind: 'subject',
    subject: found.subject,
    ...(readAs !== undefined && { readAs: { written: readAs, subject: found.subject } }),
  };
}

export function readDay(request: Request, bot: Bot): ReadDay {
  const written = textOf(request, 'as_of');
  if (written === undefined) return { kind: 'day', day: request.clock.asOf };
  const found = bot.readDay(written, request.clock);
  if (!found) return { kind: 'impossible', written };
  return 'day' in found ? { kind: 'day', day: found.day } : { kind: 'among', written, days: found.ambiguous };
}

/** One of an option's fixed values; undefined when it was left out, `unknown` when it is none of them (a terminal lets one type anything). */
export function readValue<T extends string>(
  request: Request,
  option: string,
  values: readonly T[],
): T | 'unknown' | undefined {
  const text = textOf(request, option)?.toLowerCase();
  return text === undefined ? undefined : (values.find((value) => value === text) ?? 'unknown');
}

export function readPrivate(request: Request): boolean | undefined {
  const text = textOf(request, 'private')?.toLowerCase();
  return text === undefined ? undefined : text === 'true' || text === 'yes';
}

/** Whether every record that a request names is (still) on record. */
export function isOnRecord({ about, frame }: Tell, { knowledge }: Bot): boolean {
  const { find } = knowledge;
  const { filters } = frame;
  const subjects = [...about, ...filters.except, ...(filters.owner ? [filters.owner] : [])];
  return (
    subjects.every(({ kind, id }) => find[kind](id) !== undefined) &&
    filters.measures.every((id) => find.measure(id) !== undefined) &&
    (filters.jurisdiction === undefined || find.jurisdiction(filters.jurisdiction) !== undefined) &&
    (filters.category === undefined || find.category(filters.category) !== undefined) &&
    (filters.signer === undefined || find.person(filters.signer) !== undefined) &&
    frame.premises.every((premise) =>
      idsOfPremise(premise).every((id) => knowledge.subjectOf(id) !== undefined || isBelief(id)),
    )
  );
  function isBelief(id: string): boolean {
    return knowledge.beliefs.some((belief) => belief.id === id);
  }
}

function idsOfPremise(premise: Tell['frame']['premises'][number]): readonly string[] {
  switch (premise.kind) {
    case 'signer':
      return [premise.person, premise.measure];
    case 'tie':
      return [premise.thing.id, premise.party.id];
    case 'named':
      return [premise.app.id, premise.measure];
    case 'named-in':
      return [premise.app.id, premise.jurisdiction];
    case 'barred':
      return [premise.about.id, ...(premise.jurisdiction ? [premise.jurisdiction] : [])];
    case 'count':
    case 'ruled':
    case 'status':
    case 'dated':
    case 'due':
      return [premise.measure];
    case 'belief':
      return [premise.belief];
    default:
      return premise satisfies never;
  }
}

export const clockOf = ({ clock }: Request, { asOf }: Tell): Clock => ({
  today: clock.today,
  asOf: asOf ?? clock.asOf,
});
