import type { Knowledge, Subject } from '../knowledge/knowledge.ts';
import type { Statement } from '../knowledge/schema.ts';
import type { AnswerFile, Claim, Frame } from './answer.ts';
import { nextOf, tellOf } from './parts/next.ts';
import { claim, ref, together } from './parts/refs.ts';

/** One statement is told whole; more become rows below their count. */
const whole = 1;

/** Who said what; what the news of the time reported. */
export const statements: AnswerFile = (about, frame, knowledge) => {
  const found = chosen(about, frame, knowledge);
  const [first, ...rest] = found;
  const next = nextOf(
    about[0] && frame.topics.length > 0 && tellOf('statements', [about[0]]),
    about[0] && about[0].kind !== 'person' && about[0].kind !== 'source' && tellOf('history', [about[0]]),
    ...subjectsOf(found, knowledge).map((subject) =>
      tellOf(subject.kind === 'measure' ? 'standing' : 'named', [subject]),
    ),
    about[0] && tellOf('sources', about.slice(0, 1)),
  );
  if (!first) return { kind: 'nothing', absence: 'no-statement', about, strangers: [], claims: [], next };
  const speakers = new Set(found.map(({ who }) => who));
  const spoken = found.length > whole && speakers.size === 1;
  const rows = found.map((statement) => told(statement, knowledge, spoken, found.length > whole ? 'row' : undefined));
  const [one, ...more] = rows;
  if (found.length <= whole && one) return { kind: 'claims', claims: [one, ...more], next };
  const subject = about.find(({ kind }) => kind !== 'person' && kind !== 'source');
  const head = claim(`${about[0]?.id ?? 'record'}/statements`, together([first, ...rest], 4), {
    kind: 'statements',
    count: found.length,
    ...(speakers.size === 1 && { who: first.who }),
    ...(subject && { about: ref(knowledge, subject) }),
    ...publisherOf(about, knowledge),
  });
  return { kind: 'claims', claims: frame.count ? [head] : [head, ...rows], next };
};

function publisherOf(about: readonly Subject[], knowledge: Knowledge) {
  const source = about.find(({ kind }) => kind === 'source');
  const publisher = source && knowledge.find.source(source.id)?.publisher;
  return publisher ? { publisher } : {};
}

/** A statement must fit every part of the question: its speaker, its report, its subject; then its words rank it. */
function chosen(about: readonly Subject[], { topics, between }: Frame, knowledge: Knowledge): Statement[] {
  const people = about.filter(({ kind }) => kind === 'person').map(({ id }) => id);
  const reports = about.filter(({ kind }) => kind === 'source').map(({ id }) => id);
  const things = about.filter(({ kind }) => kind !== 'person' && kind !== 'source').map(({ id }) => id);
  const fits = knowledge.statements
    .filter(({ person }) => people.length === 0 || (person !== undefined && people.includes(person)))
    .filter((statement) => reports.length === 0 || reports.includes(statement.in))
    .filter(({ on }) => (between?.from ?? '') <= on && on <= (between?.to ?? '9999'));
  const ranked = fits.map((statement) => ({ statement, score: scoreOf(statement, topics, things, knowledge) }));
  const best = Math.max(0, ...ranked.map(({ score }) => score));
  if (topics.length > 0 && best > 0)
    return (
      ranked
        .filter(({ score }) => score >= Math.max(1, best - 0.5))
        // What has little else to it is about the topic itself.
        .sort((a, b) => b.score - a.score || a.statement.topics.length - b.statement.topics.length)
        .map(({ statement }) => statement)
        .slice(0, 6)
    );
  const byThing = fits.filter((statement) => things.some((id) => concerns(statement, id, knowledge)));
  if (things.length > 0) return byThing;
  return people.length > 0 || reports.length > 0 ? fits : topics.length > 0 ? [] : fits;
}

const concerns = ({ about, who }: Statement, id: string, knowledge: Knowledge): boolean => {
  const subject = knowledge.subjectOf(id);
  return (
    about.includes(id) || (subject !== undefined && who.toLowerCase().includes(knowledge.nameOf(subject).toLowerCase()))
  );
};

/** One point a topic that is met, half a point where a thing asked about is its subject. */
function scoreOf(
  statement: Statement,
  topics: readonly string[],
  things: readonly string[],
  knowledge: Knowledge,
): number {
  const known = statement.topics.map((topic) => topic.toLowerCase());
  const met = topics.filter((topic) => known.includes(topic.toLowerCase())).length;
  return met + (met > 0 && things.some((id) => concerns(statement, id, knowledge)) ? 0.5 : 0);
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

function subjectsOf(found: readonly Statement[], knowledge: Knowledge): Subject[] {
  const ids = [...new Set(found.flatMap(({ about }) => about))];
  return ids
    .map((id) => knowledge.subjectOf(id))
    .filter((subject) => subject?.kind === 'measure' || subject?.kind === 'app')
    .filter((subject) => subject !== undefined)
    .slice(0, 2);
}
