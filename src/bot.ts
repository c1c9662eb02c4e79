import type { Answer, Clock, Intent, Tell } from './answers/answer.ts';
import { answers } from './answers/index.ts';
import { answerBeside } from './answers/parts/beside.ts';
import type { Day } from './calendar.ts';
import type { Knowledge, Subject, SubjectKind } from './knowledge/knowledge.ts';
import type { OwnFacts } from './knowledge/own/own.ts';
import { ownView } from './knowledge/own/view.ts';
import { cues } from './languages/cues/index.ts';
import { languageFor } from './languages/index.ts';
import { phrasings, weights } from './languages/phrasings/index.ts';
import type { Phrasings } from './languages/phrasings/phrasings.ts';
import { plain } from './text.ts';
import type { Choose } from './understanding/candidates.ts';
import { namesIn } from './understanding/extract.ts';
import { compact, fold } from './understanding/fold.ts';
import { lexicon } from './understanding/lexicon.ts';
import { nameBook } from './understanding/mentions.ts';
import { type Mind, mind } from './understanding/mind.ts';
import { slipsAllowed } from './understanding/near.ts';
import { bookOver, wordsOver } from './understanding/over.ts';
import { unique } from './understanding/reading.ts';
import { understand } from './understanding/understand.ts';
import type { Question, Understanding } from './understanding/understanding.ts';
import { sentences } from './understanding/vocabulary.ts';
import { findDates } from './understanding/when.ts';
import type { Trial } from './weighing/told.ts';
import { weighing } from './weighing/weigh.ts';

/** One answered question: what was told, how it was understood, and the clock with the day that it asked about. */
export type Told = {
  answer: Answer;
  tell?: Tell;
  intent: Intent;
  about: readonly Subject[];
  clock: Clock;
  understanding?: Understanding;
};

/** A name offered while typing; `id` is sent, so that a picked suggestion needs no search. */
export type Suggestion = { name: string; id: string; subject: Subject };

/** What typed text may stand for: one subject (with what was read as it, for a typo), or several. */
export type Resolved = { subject: Subject; readAs?: string } | { among: readonly Subject[] };

/** The product without its edges: words or a request in, sourced answers out. */
export type Bot = {
  knowledge: Knowledge;
  /** What a server added, alone; undefined where there is nothing of that kind. */
  own?: Knowledge;
  /** One `Told` per question found in the text, at least one. */
  ask(question: Question): readonly Told[];
  tell(tell: Tell, clock: Clock): Told;
  /** Near names of the given kinds, best first; useful before the first letter too. */
  suggest(text: string, kinds: readonly SubjectKind[], limit: number): readonly Suggestion[];
  /** Reads what was typed into an option: an id, a name, or a near name; undefined when nothing fits. */
  resolve(text: string, kinds: readonly SubjectKind[]): Resolved | undefined;
  /** Reads a date as people write it; undefined when it is none. `ambiguous` lists the days that it may mean. */
  readDay(text: string, clock: Clock): { day: Day } | { ambiguous: readonly Day[] } | undefined;
  /** The apps named in a text, in their order, without doubles. */
  extract(text: string): readonly Subject[];
  /** The same bot with a server's own facts beside the record; itself where there are none. */
  with(facts: OwnFacts | undefined): Bot;
};

/** Of what would be told so many claims are looked at. */
const mostClaimsTried = 6;

/** The words in which it is tried what would be told; the weights were learned with them. */
const language = languageFor('en');

/** How many servers' bots are kept ready; the longest unasked gives way, and is made again when it is asked. */
const mostServers = 500;

/** How one of several ways to understand a question is chosen, given a way to try what would be told. */
export type Choosing = (trial: Trial) => Choose;

const byWeights: Choosing = weighing(weights);

/** Makes the bot over a record. All indexes are built here, once. */
export function createBot(knowledge: Knowledge, choosing: Choosing = byWeights, heard: Phrasings = phrasings): Bot {
  const words = lexicon(cues, sentences(knowledge));
  const own = mind(knowledge, nameBook(knowledge, words), words, heard);
  const servers = new Map<string, { version: string; bot: Bot }>();
  const bot: Bot = botOf(
    own,
    ({ intent, about, frame }, clock) => answers[intent](about, frame, knowledge, clock),
    (facts) => {
      if (!facts || Object.values(facts.records).every((list) => list.length === 0)) return bot;
      const { guild, version } = facts;
      const known = servers.get(guild);
      const made = known?.version === version ? known.bot : botBeside(own, facts, bot, choosing);
      servers.delete(guild);
      servers.set(guild, { version, bot: made });
      const [oldest] = servers.keys();
      if (servers.size > mostServers && oldest !== undefined) servers.delete(oldest);
      return made;
    },
    choosing,
  );
  return bot;
}

/** The bot of one server: small indexes of its own facts, and those of the record shared. */
function botBeside(record: Mind, facts: OwnFacts, bot: Bot, choosing: Choosing): Bot {
  const { names, own, has } = ownView(record.knowledge, facts);
  const words = wordsOver(record.words, sentences(own));
  const book = bookOver(record.book, nameBook(own, words));
  const sides = { record: record.knowledge, own, has };
  const beside = botOf(
    { ...record, knowledge: names, words, book },
    (tell, clock) => answerBeside(tell, sides, clock),
    bot.with,
    choosing,
  );
  return { ...beside, own };
}

type Answering = (tell: Tell, clock: Clock) => Answer;

function botOf(own: Mind, answer: Answering, beside: Bot['with'], choosing: Choosing): Bot {
  const { knowledge, book, words } = own;

  const tell = (request: Tell, clock: Clock): Told => {
    const day = { today: clock.today, asOf: request.asOf ?? clock.asOf };
    const told = answer(request, day);
    return { answer: told, tell: request, intent: request.intent, about: subjectsOf(request), clock: day };
  };

  const told = (understanding: Understanding, clock: Clock, tried?: ReadonlyMap<Tell, Told>): Told => {
    const day = { today: clock.today, asOf: understanding.asOf };
    switch (understanding.kind) {
      case 'clear': {
        const known = tried?.get(understanding.tell);
        // One passage may be recalled for two days.
        const isOfDay = known?.clock.asOf === (understanding.tell.asOf ?? day.asOf);
        return { ...(known && isOfDay ? known : tell(understanding.tell, day)), understanding };
      }
      case 'stranger': {
        const { absence, strangers, intent } = understanding;
        const answer: Answer = {
          kind: 'nothing',
          absence,
          about: [],
          strangers,
          claims: [],
          next: own.prominent.starters.slice(0, 2),
        };
        return { answer, intent, about: [], clock: day, understanding };
      }
      case 'ambiguous': {
        const { unclear, written, among, intent } = understanding;
        const answer: Answer = { kind: 'choose', unclear, among, ...(written === undefined ? {} : { written }) };
        return { answer, intent, about: [], clock: day, understanding };
      }
      case 'unclear':
        return {
          answer: { kind: 'unclear', refusal: understanding.refusal, near: understanding.near },
          intent: 'overview',
          about: [],
          clock: day,
          understanding,
        };
      default:
        return understanding satisfies never;
    }
  };

  /** The first sentences and rows of what would be told, to be weighed before anything is; what was tried is kept in `all`. */
  const trial = (clock: Clock, all: Map<Tell, Told>): Trial => ({
    date: language.date,
    tell: (understanding) => {
      const one = told(understanding, clock);
      if (one.tell) all.set(one.tell, one);
      const { answer: tried, clock: day } = one;
      const context = { clock: day, checkedOn: knowledge.record.checkedOn, nameOf: knowledge.nameOf, readAs: [] };
      const claims = tried.kind === 'claims' || tried.kind === 'nothing' ? tried.claims.slice(0, mostClaimsTried) : [];
      return {
        answer: tried,
        clock: day,
        lines: [
          ...(tried.kind === 'claims' ? [] : language.answer(tried, context)),
          ...claims.map((claim) => language.claim(claim, context)),
        ].map(plain),
      };
    },
  });

  const ofKind = (subjects: readonly Subject[], kinds: readonly SubjectKind[]) =>
    subjects.filter(({ kind }) => kinds.includes(kind));

  return {
    knowledge,
    tell,
    ask: (question) => {
      const { clock } = question;
      const tried = new Map<Tell, Told>();
      return withoutRepeats(
        understand(question, own, choosing(trial(clock, tried))).map((one) => told(one, clock, tried)),
      );
    },
    suggest(text, kinds, limit) {
      const key = compact(text);
      const found = new Map<string, Suggestion>();
      const add = (subjects: readonly Subject[]) => {
        for (const subject of ofKind(subjects, kinds)) {
          const place = `${subject.kind}:${subject.id}`;
          if (found.size < limit && !found.has(place))
            found.set(place, { name: knowledge.nameOf(subject), id: subject.id, subject });
        }
      };
      if (key === '')
        add([...own.prominent.apps, ...own.prominent.companies, ...own.prominent.measures, ...allOf(knowledge, kinds)]);
      else {
        const exact = book.entries.get(key);
        if (exact) add(exact.subjects);
        for (const { subjects } of book.near.typed(key, limit * 3)) add(subjects);
      }
      return [...found.values()];
    },
    resolve(text, kinds) {
      for (const kind of kinds)
        if (knowledge.nameOf({ kind, id: text }) !== text) return { subject: { kind, id: text } };
      const key = compact(text);
      const exact = ofKind(book.entries.get(key)?.subjects ?? [], kinds);
      if (exact.length > 0)
        return exact.length === 1 || kindsOf(exact) > 1 ? { subject: exact[0] as Subject } : { among: exact };
      const near = book.near
        .near(key, 12)
        .filter(
          (name) =>
            name.distance <= slipsAllowed(Math.min(key.length, name.key.length)) &&
            name.key.replace(/\D/g, '') === key.replace(/\D/g, ''),
        )
        .map(({ value, distance }) => ({
          subjects: ofKind(value.subjects, kinds),
          distance,
          outsider: value.outsider,
        }));
      const [best] = near;
      if (!best || best.outsider) return undefined;
      const among = near
        .filter(({ distance }) => distance <= best.distance)
        .flatMap(({ subjects }) => subjects.slice(0, 1));
      const distinct = among.filter(
        ({ kind, id }, at) => among.findIndex((other) => other.kind === kind && other.id === id) === at,
      );
      const [only] = distinct;
      if (!only) return undefined;
      return distinct.length === 1 ? { subject: only, readAs: text } : { among: distinct };
    },
    readDay(text, clock) {
      const [date] = findDates(fold(text), text, clock.today, cues, () => false);
      if (!date) return undefined;
      const { moment } = date;
      switch (moment.kind) {
        case 'now':
          return { day: clock.today };
        case 'day':
          return { day: moment.day };
        case 'period':
          return { day: earlier(moment.to, clock.today) };
        case 'ambiguous':
          return { ambiguous: moment.days };
        case 'no-year': {
          const year = Number(clock.today.slice(0, 4));
          const ending = `-${String(moment.month).padStart(2, '0')}-${String(moment.day).padStart(2, '0')}`;
          return {
            ambiguous: [0, 1, 2, 3, 4].map((back) => `${year - back}${ending}`).filter((day) => day <= clock.today),
          };
        }
        case 'month-only':
        case 'impossible':
          return undefined;
        default:
          return moment satisfies never;
      }
    },
    extract: (text) => namesIn(text, { knowledge, book, words }),
    with: beside,
  };
}

/** "Who was the judge, what date did he stop it": what an answer before it told, all of it and of the same day, is told once. */
function withoutRepeats(all: readonly Told[]): readonly Told[] {
  if (all.length < 2) return all;
  const keys = all.map(({ answer, clock }) =>
    answer.kind === 'claims' ? answer.claims.map((claim) => `${clock.asOf} ${JSON.stringify(claim)}`) : [],
  );
  return all.filter((_, at) => {
    const [lead, ...rest] = keys[at] ?? [];
    // What is further down in an answer may not be shown: only the one that opens alike tells all of it.
    return !keys
      .slice(0, at)
      .some(([first, ...others]) => lead !== undefined && lead === first && rest.every((key) => others.includes(key)));
  });
}

/** What a request is about, its filters included. */
function subjectsOf({ about, frame: { filters } }: Tell): Subject[] {
  return unique([
    ...about,
    ...filters.measures.map((id): Subject => ({ kind: 'measure', id })),
    ...(filters.owner ? [filters.owner] : []),
  ]);
}

const earlier = (a: Day, b: Day): Day => (a.localeCompare(b) < 0 ? a : b);

const kindsOf = (subjects: readonly Subject[]) => new Set(subjects.map(({ kind }) => kind)).size;

function allOf(knowledge: Knowledge, kinds: readonly SubjectKind[]): Subject[] {
  const lists: Partial<Record<SubjectKind, readonly { id: string }[]>> = {
    app: knowledge.apps,
    company: knowledge.companies,
    person: knowledge.people,
    measure: knowledge.measures,
    jurisdiction: knowledge.jurisdictions,
    category: knowledge.categories,
  };
  return kinds.flatMap((kind) => (lists[kind] ?? []).map(({ id }) => ({ kind, id })));
}
