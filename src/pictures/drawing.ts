/** What a picture shows, in words and numbers: made from an answer, drawn by `draw/`. Plain data, so that a worker can take it. */

/** How a measure stands, as a colour. */
export type Tone = 'open' | 'holds' | 'reported' | 'partly' | 'stopped' | 'over' | 'unknown';

/** How exact a date is: a day is a point, a month or range is a stretch, and no date has no place at all. */
export type Exactness = 'day' | 'partial' | 'unknown';

/** `void`: a deadline that fell away, was moved or never counted. */
export type Mark = { kind: 'event'; tone: Tone | undefined } | { kind: 'deadline'; void: boolean };

type Framed = { title: string; name: string; part: string; footer: string; key: readonly KeyItem[] };

/** One line of the key: the sign and what it means. */
export type KeyItem = { sign: Sign; words: string };
export type Sign =
  | Tone
  | 'event'
  | 'deadline'
  | 'void-deadline'
  | 'partial'
  | 'undated'
  | 'tie-holds'
  | 'tie-past'
  | 'tie-disputed';

/** A row of a timeline; `since` is what stands from it on, as the colour of the line below. */
export type Row = {
  date: string;
  exact: Exactness;
  mark: Mark;
  label: string;
  /** What it belongs to, or how it binds. */
  about: string;
  detail: string;
  ahead: boolean;
  since: Tone | undefined;
};

/** One measure's life from top to bottom. */
export type Timeline = Framed & {
  kind: 'timeline';
  before: Tone | undefined;
  rows: readonly Row[];
  /** After which row today stands; undefined where it stands on another part. */
  now: { after: number; words: string } | undefined;
  undatedWords: string;
  undated: readonly Row[];
};

/** A stretch of a lane, in parts of the whole width. `soft`: it began somewhere between `from` and there. */
export type Stretch = { from: number; to: number; soft: number; tone: Tone };
export type LaneMark = { from: number; to: number; exact: Exactness; mark: Mark };

export type Lane = {
  name: string;
  stood: string;
  tone: Tone;
  stretches: readonly Stretch[];
  marks: readonly LaneMark[];
  steps: string;
  deadlines: string;
};

/** Several measures on one scale of years. */
export type Lanes = Framed & {
  kind: 'lanes';
  lanes: readonly Lane[];
  years: readonly { at: number; words: string }[];
  now: { at: number; words: string };
};

export type LinkState = 'holds' | 'past' | 'disputed';

/** Somebody or something in a chain, with the links that lead from it towards what is asked about. */
export type Member = {
  kind: 'app' | 'company' | 'person';
  name: string;
  base: string;
  links: readonly { words: string; span: string; state: LinkState }[];
};

/** One member, or several that stand in the same place: with one link each, of one state, to the same card. */
export type Card = { id: string; isAsked: boolean; members: readonly [Member, ...Member[]] };

export type Ownership = Framed & {
  kind: 'ownership';
  cards: readonly Card[];
  /** From the party's card down to the thing's. */
  links: readonly { from: string; to: string; state: LinkState }[];
  notes: readonly string[];
};

export type Grid = Framed & {
  kind: 'grid';
  columns: readonly { number: number; name: string; stood: string; tone: Tone }[];
  rows: readonly { name: string; cells: readonly (Tone | undefined)[] }[];
  more: readonly string[];
};

export type Drawing = Timeline | Lanes | Ownership | Grid;

/** A drawing with the words for those who do not see it. */
export type Described = { drawing: Drawing; alt: string };
