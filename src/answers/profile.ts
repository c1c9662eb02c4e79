import type { Knowledge, Subject } from '../knowledge/knowledge.ts';
import type { Answer, AnswerFile, Claim, Clock, Frame } from './answer.ts';
import { noFilters, plainFrame } from './answer.ts';
import { apps } from './apps.ts';
import { deadlines } from './deadlines.ts';
import { history } from './history.ts';
import { holdings, rolesOf } from './holdings.ts';
import { measure } from './measure.ts';
import { measures } from './measures.ts';
import { named } from './named.ts';
import { owner } from './owner.ts';
import { askBack } from './parts/back.ts';
import { nextOf, tellOf } from './parts/next.ts';
import { aboutOf, claim, ref } from './parts/refs.ts';
import { thingOf } from './parts/ties.ts';
import { bagOf, meeting, wordsOf } from './parts/wording.ts';
import { plans } from './plans.ts';
import { rulings } from './rulings.ts';
import { sources } from './sources.ts';
import { statements } from './statements.ts';

/** Everything brief about one subject, for a bare name or "tell me about". */
export const profile: AnswerFile = (about, frame, knowledge, clock) => {
  const [subject, ...others] = about;
  if (!subject) {
    const [first] = frame.filters.measures;
    return first ? measure([], frame, knowledge, clock) : askBack(knowledge, 'profile');
  }
  if (others.length > 0 && about.every(({ kind }) => kind === 'app' || kind === 'company'))
    return several(about, frame, knowledge, clock);
  switch (subject.kind) {
    case 'app':
    case 'company':
      return thing(subject, frame, knowledge, clock);
    case 'person':
      return person(subject, frame, knowledge, clock);
    case 'measure':
      return measure([subject], frame, knowledge, clock);
    case 'ruling':
      return rulings([subject], frame, knowledge, clock);
    case 'plan':
      return plans([subject], frame, knowledge, clock);
    case 'deadline':
      return deadlines([subject], frame, knowledge, clock);
    case 'jurisdiction':
    case 'authority':
      return measures([subject], frame, knowledge, clock);
    case 'category':
      return apps([subject], frame, knowledge, clock);
    case 'source':
      return knowledge.statements.some((statement) => statement.in === subject.id)
        ? statements([subject], frame, knowledge, clock)
        : sources([subject], frame, knowledge, clock);
    case 'event':
      return history([subject], { ...frame, filters: noFilters }, knowledge, clock);
  }
};

const claimsOf = (answer: Answer): readonly Claim[] =>
  answer.kind === 'claims' ? answer.claims : answer.kind === 'nothing' ? answer.claims : [];

function thing(subject: Subject, frame: Frame, knowledge: Knowledge, clock: Clock): Answer {
  const record = thingOf(knowledge, subject);
  if (!record) return askBack(knowledge, 'profile');
  const special = specialOf(subject, frame, knowledge);
  if (special.length > 0) return answerOf(special, subject, knowledge);
  const who = owner([subject], { ...frame, relation: undefined }, knowledge, clock);
  const ties = who.kind === 'claims' ? who.claims.slice(0, 1) : [];
  const naming = named([subject], { ...frame, premises: [], aspect: undefined }, knowledge, clock);
  const names = naming.kind === 'claims' ? naming.claims.filter(({ set }) => set === undefined).map(withoutRows) : [];
  const text = aboutOf(subject, record, knowledge);
  const note = record.notes
    .slice(0, 1)
    .map((sentence) => claim(`${subject.id}/note`, record, { kind: 'note', text: sentence }));
  // What a company has is told itself where that is hardly longer than its number.
  const isFew =
    new Set(knowledge.holdingsOf(subject.id).map(({ thing: { kind, id } }) => `${kind}:${id}`)).size <= mostHeld;
  const held =
    subject.kind === 'company' ? holdings([subject], { ...plainFrame, count: !isFew }, knowledge, clock) : undefined;
  const has = held?.kind === 'claims' ? held.claims.slice(0, isFew ? mostHeld : 1) : [];
  // "Who is that firm": what it makes says more than how many ties it has.
  const makes = subject.kind === 'company' && !isFew ? text : [];
  const told = [
    ...(text.length > 0 && ties.length === 0 ? text : []),
    ...ties,
    ...(ties.length > 0 ? makes : []),
    ...(makes.length > 0 ? [] : has),
    ...names,
    ...(ties.length === 0 ? note : []),
  ];
  return answerOf(told.length > 0 ? told : text, subject, knowledge);
}

/** So many apps and companies of a company are told by name in what is told of it. */
const mostHeld = 2;

/** Summed up: the measures themselves are a button away. */
const withoutRows = (told: Claim): Claim => (told.kind === 'named-in' ? { ...told, rows: false } : told);

/** A fine part that was asked for: where it sits, what kind it is, its other names. */
function specialOf(subject: Subject, { aspect, topics }: Frame, knowledge: Knowledge): Claim[] {
  const record = thingOf(knowledge, subject);
  if (!record) return [];
  const of = ref(knowledge, subject);
  if (topics.length > 0) return noteOn(subject, record.notes, topics, knowledge);
  if (aspect === 'category' && 'category' in record && record.category)
    return [
      claim(`${subject.id}/category`, record, {
        kind: 'category',
        app: of,
        category: knowledge.nameOf({ kind: 'category', id: record.category }),
      }),
    ];
  if (aspect === 'aliases' && record.aliases.length > 0)
    return [claim(`${subject.id}/aliases`, record, { kind: 'aliases', of, names: record.aliases.slice(0, 6) })];
  if (aspect === 'base' && 'base' in record && record.base)
    return [claim(`${subject.id}/base`, record, { kind: 'base', of, base: record.base })];
  return aspect === 'base' && subject.kind === 'app' ? makersBases(subject, knowledge) : [];
}

/** The note that shares most words with the question. */
function noteOn(subject: Subject, notes: readonly string[], topics: readonly string[], knowledge: Knowledge): Claim[] {
  const record = thingOf(knowledge, subject);
  const asked = new Set(topics.filter((word) => word.length > leastTelling));
  const met = notes.map((text) => ({ text, score: meeting([...asked], bagOf(wordsOf(text)), () => 1) }));
  const [best] = met.filter(({ score }) => score > 0).toSorted((a, b) => b.score - a.score);
  return record && best ? [claim(`${subject.id}/note`, record, { kind: 'note', text: best.text })] : [];
}

/** Shorter words stand in any note. */
const leastTelling = 3;

/** An app sits where those sit who make it. */
function makersBases({ id }: Subject, knowledge: Knowledge): Claim[] {
  const makers = (knowledge.find.app(id)?.relations ?? [])
    .filter(({ kind, to }) => ['developer', 'owner', 'operator', 'parent'].includes(kind) && !to)
    .map(({ party }) => party);
  return [...new Set(makers)].flatMap((party) => {
    const maker = knowledge.find.company(party);
    if (!maker?.base) return [];
    const of = ref(knowledge, { kind: 'company', id: party });
    return [claim(`${party}/base`, maker, { kind: 'base', of, base: maker.base })];
  });
}

function answerOf([head, ...rest]: readonly Claim[], subject: Subject, knowledge: Knowledge): Answer {
  const next = nextOf(
    tellOf('owner', [subject], { relation: 'behind' }),
    tellOf('named', [subject]),
    knowledge.deadlinesOf(subject.id).length > 0 && tellOf('deadlines', [subject]),
    tellOf('history', [subject]),
    subject.kind === 'company' && tellOf('holdings', [subject]),
  );
  if (head) return { kind: 'claims', claims: [head, ...rest], next };
  return { kind: 'nothing', absence: 'not-named', about: [subject], strangers: [], claims: [], next };
}

function several(about: readonly Subject[], frame: Frame, knowledge: Knowledge, clock: Clock): Answer {
  const parts = about.slice(0, 4).flatMap((subject) => claimsOf(thing(subject, frame, knowledge, clock)).slice(0, 2));
  const [head, ...rest] = parts;
  if (!head) return askBack(knowledge, 'profile');
  return {
    kind: 'claims',
    claims: [head, ...rest],
    next: nextOf(
      tellOf('compare', about.slice(0, 3)),
      ...about.slice(0, 3).map((subject) => tellOf('profile', [subject])),
    ),
  };
}

/** Whether a text holds most of another one's words, so that both together would tell it twice. */
function says(text: string, other: string): boolean {
  const words = wordsOf(other);
  return meeting(words, bagOf(wordsOf(text)), () => 1) >= new Set(words).size * 0.6;
}

/** Of somebody who signed nothing so many roles are told. */
const mostRoles = 3;

function person(subject: Subject, frame: Frame, knowledge: Knowledge, clock: Clock): Answer {
  const record = knowledge.find.person(subject.id);
  if (!record) return askBack(knowledge, 'profile');
  const text = aboutOf(subject, record, knowledge);
  const roles = rolesOf(subject, knowledge);
  const signed = measures([subject], { ...frame, count: true }, knowledge, clock);
  const list = signed.kind === 'claims' ? signed.claims.slice(0, 1) : [];
  const [role] = roles;
  const repeated = role?.kind === 'role' && record.about !== undefined && says(record.about, role.role);
  const [head, ...rest] = [...roles.slice(0, list.length > 0 ? 1 : mostRoles), ...(repeated ? [] : text), ...list];
  const next = nextOf(tellOf('measures', [subject]), tellOf('statements', [subject]), tellOf('holdings', [subject]));
  if (head) return { kind: 'claims', claims: [head, ...rest], next };
  return statements([subject], frame, knowledge, clock);
}
