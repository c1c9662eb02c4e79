import type { Knowledge, Subject } from '../knowledge/knowledge.ts';
import type { RecordEvent, Statement } from '../knowledge/schema.ts';
import type { Answer, AnswerFile, Claim, Clock, Frame } from './answer.ts';
import { rolesOf } from './holdings.ts';
import { nextOf, tellOf } from './parts/next.ts';
import { claim, ref, together } from './parts/refs.ts';
import { sayings } from './parts/said.ts';
import { rulings } from './rulings.ts';

/** So many statements are told whole; more become rows below their count. */
const whole = 2;

/** Who said what; what the news of the time reported. */
export const statements: AnswerFile = (about, frame, knowledge, clock) => {
  const silent = about.length > 0 && about.every((one) => one.kind === 'person' && !speaks(one, knowledge));
  const instead = silent ? otherwise(about, frame, knowledge, clock) : undefined;
  if (instead) return instead;
  const found = sayings(about, frame, knowledge);
  const said = found.flatMap((saying) => (saying.kind === 'statement' ? [saying.record] : []));
  const next = nextOf(
    about[0] && frame.topics.length > 0 && tellOf('statements', [about[0]]),
    about[0] && about[0].kind !== 'person' && about[0].kind !== 'source' && tellOf('history', [about[0]]),
    ...subjectsOf(
      found.map(({ record }) => record),
      knowledge,
    ).map((subject) => tellOf(subject.kind === 'measure' ? 'standing' : 'named', [subject])),
    about[0] && tellOf('sources', about.slice(0, 1)),
  );
  const [first, ...rest] = said;
  const speakers = new Set(said.map(({ who }) => who));
  const set = found.length > whole ? 'row' : undefined;
  const spoken = set !== undefined && speakers.size === 1;
  const again = (at: number) => at > 0 && said[at]?.who === said[at - 1]?.who;
  const rows = found.map((saying, at) =>
    saying.kind === 'statement' ? told(saying.record, knowledge, spoken || again(at), set) : happened(saying.record),
  );
  const [one, ...more] = rows;
  if (one && (!first || (set === undefined && !frame.count))) return { kind: 'claims', claims: [one, ...more], next };
  if (!first) return { kind: 'nothing', absence: 'no-statement', about, strangers: [], claims: [], next };
  const subject = about.find(({ kind }) => kind !== 'person' && kind !== 'source');
  const head = claim(`${about[0]?.id ?? 'record'}/statements`, together([first, ...rest], 4), {
    kind: 'statements',
    count: said.length,
    ...(speakers.size === 1 && { who: first.who }),
    ...(subject && { about: ref(knowledge, subject) }),
    ...publisherOf(about, knowledge),
  });
  return { kind: 'claims', claims: frame.count ? [head] : [head, ...rows], next };
};

const speaks = ({ id }: Subject, knowledge: Knowledge): boolean => knowledge.statementsBy(id).length > 0;

function publisherOf(about: readonly Subject[], knowledge: Knowledge) {
  const source = about.find(({ kind }) => kind === 'source');
  const publisher = source && knowledge.find.source(source.id)?.publisher;
  return publisher ? { publisher } : {};
}

const happened = (event: RecordEvent): Claim =>
  claim(`${event.id}/event`, event, { kind: 'event', on: event.on, what: event.what, lead: true });

/** Someone of whom no statement is kept may be on record otherwise: as a judge, in what happened, or by an office. */
function otherwise(about: readonly Subject[], frame: Frame, knowledge: Knowledge, clock: Clock): Answer | undefined {
  const people = about.filter(({ kind }) => kind === 'person');
  const names = people.map((person) => knowledge.nameOf(person));
  const cases = knowledge.rulings.filter(({ judge }) => judge && names.some((name) => judge.includes(name)));
  if (cases.length > 0)
    return rulings(
      cases.map(({ id }): Subject => ({ kind: 'ruling', id })),
      frame,
      knowledge,
      clock,
    );
  const events = people.flatMap(({ id }) => knowledge.eventsAbout(id));
  const [first] = people;
  const told = [...events.map(happened), ...people.flatMap((person) => rolesOf(person, knowledge))];
  const [head, ...rest] = told.slice(0, whole);
  return head && first
    ? { kind: 'claims', claims: [head, ...rest], next: nextOf(tellOf('profile', [first]), tellOf('history', [first])) }
    : undefined;
}

function told(statement: Statement, knowledge: Knowledge, spoken: boolean, set?: 'row'): Claim {
  const publisher = knowledge.find.source(statement.in)?.publisher ?? statement.in;
  return claim(
    `${statement.id}/statement`,
    statement,
    {
      kind: 'statement',
      spoken,
      who: statement.who,
      ...(statement.role && { role: statement.role }),
      says: statement.says,
      on: statement.on,
      publisher,
      at: statement.at,
      ...(statement.since && { since: statement.since }),
    },
    set,
  );
}

function subjectsOf(found: readonly { about: readonly string[] }[], knowledge: Knowledge): Subject[] {
  const ids = [...new Set(found.flatMap(({ about }) => about))];
  return ids
    .map((id) => knowledge.subjectOf(id))
    .filter((subject) => subject?.kind === 'measure' || subject?.kind === 'app')
    .filter((subject) => subject !== undefined)
    .slice(0, 2);
}
