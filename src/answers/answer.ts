/** The types that flow between understanding, answers, languages and messages. */
import type { Day, RecordDate } from '../calendar.ts';
import type { Knowledge, Subject } from '../knowledge/knowledge.ts';
import type { Backing, Cites, RelationKind, StatusName } from '../knowledge/schema.ts';
import type { Fact, PlaceRef } from './fact.ts';

/** `today` counts distances; `asOf` is the day that the answer is about. Both are set at the edge, never read here. */
export type Clock = { today: Day; asOf: Day };

/** The kinds of question; each is one file of this folder (see index.ts). */
export type Intent =
  /** Is an app (or company) named or barred anywhere, by what, and what stands? About: apps, companies. */
  | 'named'
  /** Which apps (or companies) are named: by a measure, in a jurisdiction, of an owner, of a kind, with a standing. */
  | 'apps'
  /** Which measures are there: of a jurisdiction, an issuer or signer, about an app or company. */
  | 'measures'
  /** Who owns, developed, operates, controls, founded … an app or company, and who stands behind that. */
  | 'owner'
  /** What a company or person has: apps, subsidiaries, shares. */
  | 'holdings'
  /** What a measure is and does, or does not do; why; whom it binds; penalties; citation. `frame.aspect` narrows it. */
  | 'measure'
  /** Who signed or issued a measure. */
  | 'signer'
  /** When a measure was signed, published, to take effect, ended. */
  | 'dates'
  /** What is or was due, by whom, until when; how long is or was left. */
  | 'deadlines'
  /** What stands (or stood on a day) of a measure. */
  | 'standing'
  /** What happened: in order, next, or between two days. About: measures, apps, companies, or none with `between`. */
  | 'history'
  /** What courts decided about a measure, app or in a case. */
  | 'rulings'
  /** Who said what; what the news of the time reported. */
  | 'statements'
  /** What was considered and never became a measure. */
  | 'plans'
  /** Two or more apps, companies or measures side by side. */
  | 'compare'
  /** Everything brief about one subject, for a bare name or "tell me about". */
  | 'profile'
  /** Where a fact is from. */
  | 'sources'
  /** Where sources disagree or something is not established. */
  | 'disputes'
  /** What the record holds and as of when; what the bot is. */
  | 'overview';

/** A finer part of a question, where its intent has parts. */
export type Aspect =
  | 'does'
  | 'does-not'
  | 'reasons'
  | 'users'
  | 'penalties'
  | 'citation'
  | 'addressees'
  | 'signed'
  | 'published'
  | 'effective'
  | 'ended'
  | 'left'
  | 'who'
  | 'duty'
  | 'outcome'
  | 'share'
  | 'base'
  | 'next'
  | 'first'
  | 'last'
  | 'checked'
  | 'count'
  /** As `count`, with the fewest first. */
  | 'fewest'
  | 'category'
  | 'aliases'
  /** Whether two are one and the same. */
  | 'same'
  /** What a measure put an end to. */
  | 'undoes'
  /** Who was fined or punished under a measure. */
  | 'fined'
  /** Who went to court against whom. */
  | 'parties'
  /** How many places have such measures. */
  | 'places';

/** What a question puts forward: to be confirmed when `asked`, else taken for granted and only corrected when wrong. */
export type Premise = { asked: boolean } & (
  | { kind: 'signer'; person: string; measure: string }
  /** `turned`: the thing is said to have the party, and not the party it. */
  | { kind: 'tie'; thing: Subject; party: Subject; relation: RelationKind | 'any'; turned?: true }
  /** `denied`: it is asked whether it is not, or no longer, and a yes would be taken the other way round. */
  | { kind: 'named'; app: Subject; measure: string; denied?: true }
  | { kind: 'named-in'; app: Subject; jurisdiction: string }
  | { kind: 'count'; measure: string; number: number }
  /**
   * Something was or is barred (banned, illegal, blocked), on the day asked about; `allowed` where it is asked whether it
   * is allowed, and a yes or no would be taken the other way round.
   */
  | { kind: 'barred'; about: Subject; jurisdiction?: string; allowed?: boolean }
  | { kind: 'ruled'; measure: string }
  | { kind: 'status'; measure: string; status: StatusName }
  | { kind: 'dated'; measure: string; what: 'signed' | 'published' | 'effective' | 'ended'; on: RecordDate }
  | { kind: 'due'; measure: string; on: RecordDate }
  | { kind: 'belief'; belief: string }
);

/** So many at least and at most. */
export type Size = { least: number; most: number };

export type Filters = {
  measures: readonly string[];
  owner?: Subject;
  jurisdiction?: string;
  category?: string;
  /** Where those are based who make it, as a place is called. */
  base?: string;
  /** `holding`: something stands; `over`: nothing does any more, or never did. */
  standing?: 'holding' | 'over';
  signer?: string;
  /** Of measures, by how many apps they name: "only one app", "more than ten". */
  size?: Size;
  /** Only what keeps something off the devices of governments, or out of what they buy. */
  devices?: true;
  /** "all but X", "other than X", "besides X" */
  except: readonly Subject[];
  /** Those that a place which is left out names are left out too: "not named in A", and not only "named outside A". */
  apart?: true;
  /** Must be named in every one of `measures`, not in any of them. */
  all: boolean;
};

/** How a question is narrowed. */
export type Frame = {
  aspect?: Aspect;
  /** For `owner` and `holdings`: the tie asked about; `behind` walks the chain up. */
  relation?: RelationKind | 'behind';
  filters: Filters;
  between?: { from?: Day; to?: Day };
  /** "how many" */
  count: boolean;
  show?: 'due' | 'past' | 'all';
  /** For `named`: "the X ban" is spoken of as one thing, and where most is on record of such a one is told first. */
  oneBan?: true;
  premises: readonly Premise[];
  /** For `statements`: words of the question that the record's topics know, and the companies that are to have spoken. */
  topics: readonly string[];
  /** The topics are a text of which it is asked who said it: nothing else is told. */
  quoted?: true;
  /** Who said something that the question tells: nothing that happened answers it. */
  said?: true;
  speakers?: readonly string[];
};

export const noFilters: Filters = { measures: [], except: [], all: false };
export const plainFrame: Frame = { filters: noFilters, count: false, premises: [], topics: [] };

/** A complete request without words: what a button carries and `tell` answers. */
export type Tell = { intent: Intent; about: readonly Subject[]; frame: Frame; asOf?: Day; page?: number };

/**
 * Something that must be true for every claim: it has sources. The id is stable: `us-eo-13971/standing`.
 * `set` is how a message sets it: a `row` stands on a line of its own below the claim that opens the list, a `name` runs on
 * in one paragraph with the names before and after it. Both are kept or cut whole, and what is cut is counted. A claim
 * without `set` is one or a few sentences.
 */
type Sourced = {
  id: string;
  sources: Cites;
  backing: Backing;
  /** Where it states several records: so many of its first sources are those of one each, and all of them are named. */
  each?: number;
  set?: 'row' | 'name';
  /** Not of the record: added by the server that asks, or saying otherwise than the record does. */
  own?: 'added' | 'differs';
};

/** One statement from the record with what follows from the clock. Languages say it; nothing else does. */
export type Claim = Sourced & Fact;

/** Why there is nothing to tell about a known (or a well-formed but unknown) subject; none of these says "allowed". */
export type Absence =
  | 'not-on-record'
  | 'not-named'
  /** No measure of the place or the person that was named is on record. */
  | 'no-measure'
  | 'no-owner'
  | 'no-founder'
  | 'no-holdings'
  | 'no-deadline'
  | 'nothing-due'
  | 'no-ruling'
  | 'no-statement'
  | 'no-plan'
  | 'no-reason'
  | 'no-penalty'
  /** That anybody was fined. */
  | 'nobody-fined'
  | 'no-citation'
  | 'no-event'
  | 'no-signer'
  | 'no-date'
  | 'no-match'
  | 'no-dispute'
  | 'before-record'
  | 'after-record';

/** Why a question is not answered. */
export type Refusal =
  | 'topic'
  | 'advice'
  | 'opinion'
  | 'prediction'
  | 'instruction'
  | 'noise'
  | 'empty'
  | 'unknown-words'
  | 'impossible-date'
  | 'expired-click';

export type Answer =
  | { kind: 'claims'; claims: [Claim, ...Claim[]]; next: readonly Tell[] }
  /** Known kind of question, nothing on record. `strangers`: names as written that the record does not hold. */
  | {
      kind: 'nothing';
      absence: Absence;
      about: readonly Subject[];
      strangers: readonly string[];
      claims: readonly Claim[];
      next: readonly Tell[];
      /** The jurisdiction that the question was narrowed to. */
      place?: PlaceRef;
      /** Places whose measures were left out. */
      outside?: readonly string[];
    }
  /** Asked back: what is unclear, and the complete requests to choose from. */
  | { kind: 'choose'; unclear: 'subject' | 'name' | 'date' | 'intent'; written?: string; among: readonly Option[] }
  | { kind: 'unclear'; refusal: Refusal; near: readonly Tell[] };

/** One way to read an unclear question; `label` only where the told subject's name would not do (a date, say). */
export type Option = { tell: Tell; label?: string };

/** One answer file: from what is asked about to what the record says. */
export type AnswerFile = (about: readonly Subject[], frame: Frame, knowledge: Knowledge, clock: Clock) => Answer;
