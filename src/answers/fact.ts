/** What a claim can state, by kind. Names are resolved here, so that a language needs no look-up. */
import type { Day, RecordDate } from '../calendar.ts';
import type { Subject } from '../knowledge/knowledge.ts';
import type { Backing, Deadline, Measure, RelationKind, Ruling, StatusName } from '../knowledge/schema.ts';
import type { Aspect, Size } from './answer.ts';

/** A record with the name by which sentences call it. */
export type Ref = { subject: Subject; name: string };

/** A jurisdiction; `inSentence` follows "in": "the United States". */
export type PlaceRef = { id: string; name: string; inSentence: string };

/**
 * What kind of thing a measure touches: an app's use or distribution by everybody, the devices and contracts of a
 * government, companies as such, or none of these (a review, a pause of enforcement). Only the first can be called a bar.
 */
export type Scope = 'apps' | 'devices' | 'companies' | 'other';

export type MeasureRef = Ref & {
  /** As cited where the name was told before: "EO 13971". */
  short: string;
  /** The day by which people know it: announced or signed, else published or in effect. */
  on: RecordDate | undefined;
  place: PlaceRef;
  scope: Scope;
  reach: Measure['reach'];
};

/** One status of a measure; `by` is what brought it about. `not-yet`: the first status still lay ahead. */
export type Stood = {
  status: StatusName | 'not-yet';
  on: RecordDate;
  /** The measure that did it, or the case in which a court did. */
  by?: string;
  /** Who signed that measure. */
  bySigner?: string;
  /** What did so on the day asked about, where it went over from the one to the other. */
  nowBy?: string;
  inCase?: string;
  note?: string;
  /** Nobody looked whether it still stood after that day. */
  unchecked?: boolean;
};

/** How an app or company stands under one measure on the day asked about. */
export type Entry = {
  measure: MeasureRef;
  stood: Stood;
  /** What followed after the day asked about, last first known. */
  later?: Stood;
  /** The text's own spelling of the name. */
  as: string;
  /** Reached through this company without being named. */
  through?: Ref;
  /** True when at some time up to the day it was in force, in whole or part, or law with enforcement withheld. */
  everHeld: boolean;
  /** A court stopped it before what stands on the day. */
  stopped?: Stood;
  only?: string;
};

/** One dated tie, seen from the thing: `party` is the `kinds` of it. */
export type Tie = {
  thing: Ref;
  party: Ref & { base?: string };
  /** Several where the same party is, for instance, developer and owner on the same ground. */
  kinds: readonly RelationKind[];
  share?: number | string;
  shareOf?: string;
  from?: RecordDate;
  to?: RecordDate;
  seenOn?: RecordDate;
  where?: PlaceRef;
  note?: string;
  /** The company above the party, where it has one parent on that day. */
  parent?: Ref;
};

/** One version of a fact on which sources differ, with who says so. */
export type Version = { says: string; publishers: readonly string[] };

/** How a list was narrowed, in names. */
export type Narrowing = {
  measures: readonly MeasureRef[];
  all: boolean;
  /** With `all`: one measure of each group must name it. */
  groups?: readonly (readonly MeasureRef[])[];
  owner?: Ref;
  /** Of measures: all that they are about, where that is more than one; `every` where each of them names all of it. */
  things?: { names: readonly string[]; every: boolean };
  place?: PlaceRef;
  category?: string;
  /** Where those are based who make it. */
  base?: string;
  standing?: 'holding' | 'over';
  signer?: string;
  /** Of measures: how many apps they name. */
  size?: Size;
  /** Of measures: the company whose apps they name. */
  theirs?: Ref;
  devices?: true;
  except: readonly string[];
  /** Whatever else names them: "not named in A", and not "named outside A". */
  apart?: true;
  /** Places and measures that leave them alone. */
  outside?: readonly { kind: 'place' | 'measure'; name: string }[];
};

/** A deadline with what follows from the clock. */
export type Due = {
  deadline: Ref;
  of: Ref;
  who: string;
  duty: string;
  how: Deadline['kind'];
  due: RecordDate;
  time?: string;
  rule?: string;
  /** Whole days from the day asked about to the last possible day; undefined where the date is not that exact. */
  days: number | undefined;
  passed: boolean;
  outcome: Deadline['outcome'];
  became: string;
  /** When it was ended or moved, if that lies after the day asked about. */
  endedLater?: RecordDate;
};

export type DateOf = 'signed' | 'announced' | 'published' | 'effective' | 'ended';

export type Fact =
  /** The record's own correction of a common belief; opens an answer. */
  | { kind: 'belief'; correction: string }
  /** A sentence of the record, told as it stands. */
  | { kind: 'note'; text: string }
  /** Is it barred? Yes, no, or in which sense; decided by one measure. */
  | {
      kind: 'verdict';
      /** It was asked whether it is allowed: yes and no would be taken the other way round. */
      allowed?: boolean;
      thing: Ref;
      place?: PlaceRef;
      entry: Entry;
      begins?: { due: RecordDate; days: number | undefined; outcome: Deadline['outcome'] };
      /** Only signed on the day asked about: when it took effect. */
      took?: { on: RecordDate; days: number | undefined };
      outcome?: string;
    }
  /** It is named, but by nothing that bars the app itself. */
  | { kind: 'no-bar'; allowed?: boolean; thing: Ref; place?: PlaceRef; entries: readonly Entry[] }
  /** Where else, or in which kind of rule, something is named, in one short sentence. */
  | { kind: 'also'; thing: Ref; scope: Scope; elsewhere: boolean; entries: readonly Entry[]; more: number }
  /** In how many measures it is named, with the first few. */
  | {
      kind: 'named-in';
      thing: Ref;
      place?: PlaceRef;
      /** Places whose measures are left out. */
      outside?: readonly string[];
      count: number;
      covered: number;
      through: readonly Ref[];
      entries: readonly Entry[];
      /** Each measure follows in a row of its own. */
      rows?: boolean;
      /** One row of many: with what reaches it without naming it. */
      reached?: readonly Entry[];
    }
  | { kind: 'naming'; thing: Ref; entry: Entry }
  /** Whether one measure names it. `sibling`: a near-named app that the measure does name. */
  | {
      kind: 'in-measure';
      thing: Ref;
      measure: MeasureRef;
      named: boolean;
      /** Asked was whether it is not. */
      denied?: true;
      as?: string;
      /** The company through which it is reached, and how the measure writes that. */
      through?: Ref;
      throughAs?: string;
      sibling?: Ref;
      only?: string;
      /** Of how many names so many are recorded, where not all are: what is not among them may be on the list. */
      partly?: { recorded: number; of?: number };
      elsewhere: readonly MeasureRef[];
    }
  | {
      kind: 'in-place';
      thing: Ref;
      place: PlaceRef;
      named: boolean;
      entries: readonly Entry[];
      elsewhere: readonly MeasureRef[];
    }
  | {
      kind: 'list';
      what: 'apps' | 'companies' | 'measures' | 'holdings';
      count: number;
      listSize?: number;
      /** Not all names of what is listed from are recorded. */
      partial?: true;
      by: Narrowing;
      names: readonly string[];
      /** The names follow as claims of their own. */
      rows: boolean;
      /** The records that are listed, in their order: what a table or a picture is made from. */
      members?: readonly Subject[];
    }
  /** How many places have such measures: countries or the like, each with those of its states that acted by themselves. */
  | { kind: 'places'; count: number; states: boolean; measures: number; by: Narrowing; names: readonly string[] }
  /** Of how many apps it is on record where those are based who make them. */
  | { kind: 'bases-known'; known: number; of: number }
  /** Which of some apps one measure names, and how it stands. */
  | { kind: 'names-of'; entry: Entry; names: readonly string[] }
  | { kind: 'name'; name: string; as?: string }
  | { kind: 'measure-row'; measure: MeasureRef; stood: Stood; names: number; added?: string[] }
  | { kind: 'yes-no-count'; measure: MeasureRef; right: boolean; count: number; asked: number; recorded: number }
  /** Who has which tie to the thing on the day; `asked` is the tie that was asked about. */
  | {
      kind: 'ties';
      thing: Ref;
      ties: readonly [Tie, ...Tie[]];
      asked?: RelationKind | 'behind';
      missing: boolean;
      asOf?: Day;
    }
  | { kind: 'tie'; tie: Tie; asOf?: Day; ended: boolean }
  /** Is that the tie? `actual` are the ties that are there instead. */
  | {
      kind: 'tie-check';
      thing: Ref;
      party: Ref;
      relation: RelationKind | 'any';
      right: boolean;
      asked: boolean;
      /** Whether the record knows enough to deny it: nobody recorded is not nobody. */
      known: boolean;
      via?: Ref;
      actual: readonly Tie[];
      ended?: Tie;
      /** It is so the other way round. */
      turned?: true;
    }
  /** The tie is recorded without a percentage. */
  | { kind: 'no-share'; tie: Tie }
  /** The tie asked about is not recorded; another one is. */
  | { kind: 'no-tie'; thing: Ref; relation: RelationKind; instead: Tie }
  | { kind: 'holding'; tie: Tie; named: readonly string[] }
  | { kind: 'merged'; thing: Ref; into: Ref }
  /** Asked whether they are the same: they are two. */
  | { kind: 'two'; one: Ref; other: Ref }
  /** Beside others that have one: nobody is recorded as its owner. */
  | { kind: 'unowned'; thing: Ref }
  | { kind: 'dispute'; of: Ref; field: string; versions: readonly Version[]; why?: string }
  | { kind: 'open'; point: string; says: string; settledBy?: string; settled: boolean }
  /** One part of what a measure says: what it does, its reasons, its penalties. */
  | { kind: 'part'; measure: MeasureRef; part: Aspect | 'notes' | 'outcome' | 'list'; text: string; lead: boolean }
  | { kind: 'citation'; measure: MeasureRef; number?: string; title?: string; citations: readonly string[] }
  | { kind: 'signer'; measure: MeasureRef; person?: Ref; as?: string; issuer: Ref; signedOn?: RecordDate }
  | {
      kind: 'signer-check';
      measure: MeasureRef;
      asked: boolean;
      right: boolean;
      wrong: Ref;
      person?: Ref;
      issuer: Ref;
      signedOn?: RecordDate;
    }
  | {
      kind: 'date';
      measure: MeasureRef;
      what: DateOf;
      signed: boolean;
      on: RecordDate;
      stood?: Stood;
      after?: number;
      begins?: boolean;
    }
  | {
      kind: 'date-check';
      measure: MeasureRef;
      what: DateOf;
      signed: boolean;
      right: boolean;
      given: RecordDate;
      on: RecordDate;
    }
  | { kind: 'status-check'; measure: MeasureRef; right: boolean; status: StatusName; stood: Stood; later?: Stood }
  /** The measures that one revoked, rescinded or replaced; with `pauses`, those that withheld its enforcement. */
  | {
      kind: 'undoes';
      measure: MeasureRef;
      how: 'revokes' | 'rescinds' | 'supersedes' | 'pauses';
      others: readonly Ref[];
    }
  | { kind: 'no-ruling'; measure: MeasureRef; stood: Stood }
  /** `known`: the sentence before it names the measure. */
  | {
      kind: 'standing';
      measure: MeasureRef;
      stood: Stood;
      later?: Stood;
      everHeld: boolean;
      known?: boolean;
      denied?: true;
    }
  | {
      kind: 'due-list';
      count: number;
      due: number;
      of?: Ref;
      show: 'due' | 'past' | 'all';
      first?: Due;
      checkedOn: Day;
    }
  /** `known`: the question named what sets it. */
  | { kind: 'due'; due: Due; lead: boolean; known: boolean }
  | { kind: 'left'; due: Due; asOf: Day }
  /** How often a day was moved, and to which days. */
  | { kind: 'moved'; due: Due; to: readonly [RecordDate, ...RecordDate[]] }
  | { kind: 'due-check'; due: Due; given: RecordDate; right: boolean }
  /** `shown`: only so many of them follow, the main ones. */
  | {
      kind: 'history';
      about?: Ref;
      count: number;
      from?: RecordDate;
      to?: RecordDate;
      next: boolean;
      shown?: number;
    }
  | { kind: 'event'; on: RecordDate; what: string; lead: boolean; after?: Day }
  /** `names`: what a measure that adds to a list brought to it, where those are few. */
  | { kind: 'step'; measure: MeasureRef; stood: Stood; names?: readonly string[]; lead: boolean; after?: Day }
  | {
      kind: 'ruling';
      ruling: Ref;
      court: string;
      judge?: string;
      docket?: string;
      on: RecordDate;
      effect: Ruling['decisions'][number]['effect'];
      what: string;
      measure?: MeasureRef;
      part?: string;
      /** So many days after a measure was made. */
      after?: { of: MeasureRef; days: number };
    }
  | { kind: 'ruling-later'; text: string }
  /** Who went to court against whom, and what came of it. */
  | { kind: 'ruling-parties'; ruling: Ref; parties: string; outcome: string }
  | {
      kind: 'statement';
      /** The speaker is told once above the rows. */
      spoken: boolean;
      who: string;
      role?: string;
      says: string;
      on: RecordDate;
      publisher: string;
      at: string;
      since?: string;
    }
  | { kind: 'rows'; what: 'rulings' | 'plans'; count: number; about?: Ref }
  | { kind: 'statements'; count: number; who?: string; about?: Ref; publisher?: string }
  | { kind: 'plan'; plan: Ref; by: string; on: RecordDate; what: string; outcome: string }
  | {
      kind: 'side';
      thing: Ref;
      ties: readonly Tie[];
      measures: readonly MeasureRef[];
      stood?: Stood;
      on?: RecordDate;
      signer?: string;
      does?: string;
      /** The apps that it names, where they are few. */
      names?: readonly string[];
      /** How many it names, where they are many. */
      size?: number;
    }
  | {
      kind: 'shared';
      a: Ref;
      b: Ref;
      same: 'owner' | 'measures';
      parties: readonly Ref[];
      measures: readonly MeasureRef[];
    }
  | {
      kind: 'first';
      what: 'measures' | 'namings';
      earlier: Ref;
      later: Ref;
      on: RecordDate;
      laterOn: RecordDate;
      /** What named each of them. */
      by?: { earlier: MeasureRef; later: MeasureRef };
      /** Their dates overlap: which of the two came first is not on record. */
      open?: true;
    }
  | { kind: 'about'; of: Ref; text: string }
  | { kind: 'category'; app: Ref; category: string }
  | { kind: 'base'; of: Ref; base: string }
  | { kind: 'aliases'; of: Ref; names: readonly string[] }
  | { kind: 'role'; person: Ref; role: string; of?: string; from?: RecordDate; to?: RecordDate }
  | {
      kind: 'source';
      of?: Ref;
      publisher: string;
      title: string;
      date: RecordDate;
      at?: string;
      copy: boolean;
      note?: string;
      /** How what it is the source of is backed. */
      how?: Backing;
    }
  | {
      kind: 'record';
      title: string;
      about: string;
      checkedOn: Day;
      counts: Readonly<Record<'apps' | 'companies' | 'measures' | 'deadlines' | 'sources', number>>;
    }
  /** What neither the record nor whoever tells it claims to be. */
  | { kind: 'limits'; checkedOn: Day };
