/**
 * The one schema of the knowledge files. Types are inferred from it; the editor's schema is written from it.
 * A file holds any of the sections of `knowledgeFile`; `load.ts` puts the files together into one `Knowledge`.
 */
import { z } from 'zod';
import { parseRecordDate } from '../calendar.ts';

/**
 * Ids stand in buttons, links and releases: they are short and never change. Those that begin with `own:` belong to one
 * server's own facts; a rule keeps them out of the record itself.
 */
export const id = z
  .string()
  .regex(/^(own:)?[a-z0-9]+(-[a-z0-9]+)*$/, 'an id: small letters, digits and single hyphens')
  .max(40, 'an id of at most 40 characters');

/** A date as exact as it was found; see calendar.ts for the forms. */
export const date = z
  .string()
  .refine((text) => parseRecordDate(text) !== undefined, {
    error: 'a date: 2021-01-05, 2021-01, 2021, 2021-01-05/2021-01-09, "about 2021-01" or unknown',
  })
  .meta({
    description: '2021-01-05, 2021-01, 2021, 2021-01-05/2021-01-09, "about 2021-01" or unknown',
    examples: ['2021-01-05', '2021-01', '2021', 'unknown'],
    // For editors; the check above knows which days exist, too.
    pattern: String.raw`^(unknown|(about )?\d{4}(-\d{2}(-\d{2}(/\d{4}-\d{2}-\d{2})?)?)?)$`,
  });

/** `source-id (where in it)`; a bare id means its title or opening paragraphs. */
export const cite = z
  .string()
  .regex(
    /^(own:)?[a-z0-9]+(-[a-z0-9]+)*( \(.+\))?$/,
    'a source id, with the place in it in brackets: fr-eo-13971 (p. 1250)',
  )
  .transform((text) => {
    const [, source = '', at] = /^(\S+)(?: \((.+)\))?$/.exec(text) ?? [];
    return { source, at: at ?? 'title or opening paragraphs' };
  });

export const cites = z.tuple([cite], cite).meta({ description: 'At least one source: an unsourced fact is no fact.' });

/**
 * How well a fact is backed: the text itself (or a copy), two or more independent reports, one report, one of the two
 * articles that the record began with, arithmetic, or a maker's name printed inside an official list.
 */
export const backing = z.tuple(
  [z.enum(['primary', 'two-secondary', 'one-secondary', 'seed', 'computed', 'label'])],
  z.enum(['primary', 'two-secondary', 'one-secondary', 'seed', 'computed', 'label']),
);

const sentence = z.string().min(3);
const name = z.string().min(1);
const sourced = { sources: cites, backing };
const named = {
  id,
  name,
  /** Other names in any script; any of them names this record wherever it stands. */
  aliases: z.array(name).default([]),
  /** Names that are also ordinary words or other abbreviations: they count only where the rest of the text supports it. */
  weakAliases: z.array(name).default([]),
};

/** One version of a fact on which sources disagree; `field` is the field of the record, `use` says which one is shown first. */
const dispute = z.strictObject({
  field: z.string(),
  versions: z.array(z.strictObject({ says: z.string(), sources: cites })).min(2),
  why: sentence.optional(),
});
const disputes = z.array(dispute).default([]);

export const source = z.strictObject({
  id,
  publisher: name,
  title: name,
  date,
  url: z.union([z.url(), z.literal('unknown')]),
  kind: z.enum([
    'legal-text',
    'court',
    'agency',
    'filing',
    'company',
    'news',
    'analysis',
    'encyclopedia',
    'software',
    'forum',
    'index',
  ]),
  /** The link is not the publisher's own: a facsimile, transcript, mirror or reprint. */
  copy: z.boolean().default(false),
  /** What must be known before relying on it, such as an error in it. */
  note: sentence.optional(),
});

export const jurisdiction = z.strictObject({
  ...named,
  /** The one it lies in: Texas in the United States. */
  within: id.optional(),
  /** What lies in it are countries of their own: Italy in the European Union. */
  ofCountries: z.literal(true).optional(),
  /** The zone in which a deadline's day ends. */
  zone: z.string(),
  /** How it is said after "in": "the United States". */
  inSentence: name.optional(),
});

export const category = z.strictObject({ ...named });

export const authority = z.strictObject({ ...named, jurisdiction: id.optional(), ...sourced });

/** One dated tie between a party and the record that it stands in: `party` is the `kind` of this app or company. */
export const relation = z.strictObject({
  kind: z.enum([
    'owner',
    'developer',
    'operator',
    'parent',
    'affiliate',
    'founder',
    'controller',
    'shareholder',
    'licensee',
  ]),
  /** Id of a company or person. */
  party: id,
  /** Share in per cent, or as reported ("about 32", "53.46"); `of` says of what when it is not the equity. */
  share: z.union([z.number().min(0).max(100), z.string()]).optional(),
  shareOf: z.string().optional(),
  from: date.optional(),
  to: date.optional(),
  /** The last date at which a source shows it, for what may have changed since. */
  seenOn: date.optional(),
  /** Where it holds, when not everywhere: a jurisdiction's id. */
  where: id.optional(),
  note: sentence.optional(),
  ...sourced,
});

const parties = {
  base: z.string().optional(),
  relations: z.array(relation).default([]),
  /** One sentence about it that the record supports. */
  about: sentence.optional(),
  notes: z.array(sentence).default([]),
  disputes,
  ...sourced,
};

export const company = z.strictObject({ ...named, legalName: z.string().optional(), ...parties });

export const person = z.strictObject({
  ...named,
  /** Offices and roles with their dates, as far as recorded. */
  roles: z
    .array(
      z.strictObject({ role: name, of: id.optional(), from: date.optional(), to: date.optional(), sources: cites }),
    )
    .default([]),
  about: sentence.optional(),
  notes: z.array(sentence).default([]),
  ...sourced,
});

export const app = z.strictObject({
  ...named,
  category: id.optional(),
  /** A Chinese or other name that is only a search alias, not a sourced fact, is an alias all the same. */
  relations: z.array(relation).default([]),
  about: sentence.optional(),
  /** What a reader of an answer about this app must be told: "ultimate ownership is not established". */
  notes: z.array(sentence).default([]),
  /** Another app of the record that it was merged into. */
  mergedInto: id.optional(),
  disputes,
  ...sourced,
});

/**
 * A measure names an app or a company. `as` is the spelling of its text. `reaches` says what the text takes in beyond the
 * name: for a company its apps, subsidiaries, affiliates; then those are covered without being named.
 */
export const listing = z
  .strictObject({
    app: id.optional(),
    company: id.optional(),
    as: name,
    reaches: z.array(z.enum(['apps', 'subsidiaries', 'affiliates', 'successors'])).default([]),
    /** The listing narrows what it names: "only dealings that have to do with WeChat". */
    only: sentence.optional(),
    on: date.optional(),
    note: sentence.optional(),
    sources: cites.optional(),
    backing: backing.optional(),
  })
  .refine((entry) => (entry.app === undefined) !== (entry.company === undefined), {
    error: 'either app or company, not both',
  });

/** What a measure was on a day, from that day until the next entry. */
export const status = z.strictObject({
  status: z.enum([
    'proposed',
    'signed',
    'in-force',
    'in-force-reported',
    'in-part-in-force',
    'enjoined',
    'enjoined-in-part',
    'never-took-effect',
    'not-enforced',
    'superseded',
    'revoked',
    'rescinded',
    'expired',
    'lapsed',
    'unknown',
  ]),
  on: date,
  /** Nobody looked whether it still stands: then neither "in force" nor "no lifting on record" may be said of later days. */
  unchecked: z.boolean().optional(),
  /** The measure or ruling that did it. */
  by: id.optional(),
  note: sentence.optional(),
  sources: cites,
  backing: backing.optional(),
});

/** What may be asked of a measure one by one, as the ids of claims name it. */
const measurePart = z.enum([
  'signer',
  'signed',
  'announced',
  'published',
  'effective',
  'citation',
  'does',
  'does-not',
  'reasons',
  'addressees',
  'penalties',
  'outcome',
]);

export const measure = z.strictObject({
  ...named,
  /** Short form as people cite it: "EO 13971". */
  number: z.string().optional(),
  title: z.string().optional(),
  kind: z.enum([
    'executive-order',
    'order',
    'law',
    'rule',
    'notice',
    'memorandum',
    'directive',
    'blocking',
    'company-list',
    'device-list',
    'policy',
  ]),
  /** What kind of thing it touches; answers never call a device rule or a company list a ban on an app. */
  reach: z.enum([
    'transactions',
    'app-stores',
    'government-devices',
    'national-blocking',
    'statewide',
    'trade',
    'procurement',
    'enforcement',
    'review',
    'divestiture',
    'workplace',
    'other',
  ]),
  issuer: id,
  signedBy: id.optional(),
  /** What the signer held then: "President". */
  signedAs: z.string().optional(),
  jurisdiction: id,
  signedOn: date.optional(),
  announcedOn: date.optional(),
  publishedOn: date.optional(),
  effectiveOn: date.optional(),
  citations: z.array(z.string()).default([]),
  /** What it does, in one sentence of our own. */
  does: sentence,
  /** What it does not do, where people get it wrong. */
  doesNot: z.array(sentence).default([]),
  /** The reasons it gives. */
  reasons: sentence.optional(),
  /** Whom it binds: "app stores and hosting services". */
  addressees: z.string().optional(),
  penalties: sentence.optional(),
  /** What came of it, in a sentence; told where someone asks what stands or what happened. */
  outcome: sentence.optional(),
  history: z.array(status).min(1),
  listings: z.array(listing).default([]),
  /** How many names the list has, where not all are recorded. */
  listSize: z.number().int().positive().optional(),
  listNote: sentence.optional(),
  /** Not all of its names are recorded: that one is not among them does not say that the list lacks it. */
  listPartial: z.literal(true).optional(),
  /** Ids of measures that this one revokes, carries out, extends, amends. */
  relates: z
    .array(
      z.strictObject({
        how: z.enum(['revokes', 'rescinds', 'implements', 'supersedes', 'extends', 'pauses', 'adds-to', 'relies-on']),
        measure: id,
      }),
    )
    .default([]),
  notes: z.array(sentence).default([]),
  disputes,
  ...sourced,
  /** What shows one part, where the first of the measure's sources does not: it is named where that part is told. */
  partSources: z.partialRecord(measurePart, z.strictObject({ sources: cites, backing: backing.optional() })).optional(),
});

export const ruling = z.strictObject({
  ...named,
  court: name,
  judge: z.string().optional(),
  docket: z.string().optional(),
  citation: z.string().optional(),
  parties: z.string().optional(),
  filedOn: date.optional(),
  /** Each decision of the case that matters here. */
  decisions: z
    .array(
      z.strictObject({
        on: date,
        effect: z.enum(['enjoins', 'enjoins-in-part', 'upholds', 'denies', 'pauses', 'dismisses']),
        measure: id.optional(),
        part: z.string().optional(),
        what: sentence,
        sources: cites,
      }),
    )
    .min(1),
  outcome: sentence,
  later: sentence.optional(),
  disputes,
  ...sourced,
});

export const plan = z.strictObject({
  ...named,
  by: name,
  jurisdiction: id.optional(),
  reportedOn: date,
  endedOn: date.optional(),
  about: z.array(id).min(1),
  what: sentence,
  why: sentence.optional(),
  outcome: sentence,
  ...sourced,
});

export const deadline = z.strictObject({
  id,
  /** Short name for a button: "EO 13971: prohibition may begin". */
  label: name,
  aliases: z.array(name).default([]),
  /** The measure, plan or event that sets it. */
  of: id,
  /** Further records it concerns: apps, companies. */
  about: z.array(id).default([]),
  who: name,
  /** What must be done, as a clause: "divest TikTok's US assets and data". */
  duty: sentence,
  kind: z.enum(['by', 'from', 'not-before', 'until']),
  due: date,
  /** Only where the text sets one: "23:59", with its zone where the text gives one. */
  time: z.string().optional(),
  rule: z
    .strictObject({
      /** As stated: "45 days after the date of this order". */
      text: name,
      /** Days counted from a day; checked against `due`. */
      days: z.number().int().optional(),
      after: date.optional(),
    })
    .optional(),
  /** What came of it. `continues`: the date passed and the duty goes on. */
  outcome: z.enum([
    'met',
    'missed',
    'moved',
    'ended',
    'never-took-effect',
    'passed',
    'continues',
    'not-used',
    'unknown',
    'pending',
  ]),
  became: sentence,
  /** What ended or moved it: a measure, ruling or deadline, and when. */
  endedBy: id.optional(),
  endedOn: date.optional(),
  movedTo: id.optional(),
  notes: z.array(sentence).default([]),
  disputes,
  ...sourced,
});

export const event = z.strictObject({
  id,
  on: date,
  what: sentence,
  about: z.array(id).default([]),
  /** Names by which people date other things: "Biden took office". */
  aliases: z.array(name).default([]),
  /** The jurisdiction whose authorities spoke, where it is something that they said. */
  onBehalfOf: id.optional(),
  disputes,
  ...sourced,
});

export const statement = z.strictObject({
  id,
  /** A person's id where on record, and how the speaker is named. */
  person: id.optional(),
  who: name,
  role: z.string().optional(),
  /** The jurisdiction whose authorities speak. */
  onBehalfOf: id.optional(),
  /** The source that reports it, and its paragraph. */
  in: id,
  at: name,
  on: date,
  says: sentence,
  about: z.array(id).default([]),
  topics: z.array(name).default([]),
  since: sentence.optional(),
  ...sourced,
});

/** A common belief that the record corrects. `correction` opens the answer. */
export const belief = z.strictObject({
  id,
  belief: sentence,
  correction: sentence,
  about: z.array(id).default([]),
  /** Ids of the records that the correction rests on. */
  rests: z.array(id).min(1),
  /** Wordings by which people show that they hold it. */
  cues: z.array(name).default([]),
  ...sourced,
});

export const openPoint = z.strictObject({
  id,
  point: sentence,
  says: sentence,
  settledBy: sentence.optional(),
  settled: z.boolean().default(false),
  about: z.array(id).default([]),
  ...sourced,
});

/** Well-known names that the record does not hold: never read as one that it does. */
export const outsider = z.strictObject({
  name,
  aliases: z.array(name).default([]),
  kind: z.enum(['app', 'company', 'person', 'place', 'other']).default('app'),
  /** It is a word like any other, in these languages alone (by their codes): there it may look like a name of the record. */
  languages: z.array(z.string().regex(/^[a-z]{2}$/)).default([]),
});

export const recordMeta = z.strictObject({
  title: name,
  /** The day up to which the record was checked. */
  checkedOn: date,
  version: name,
  /** One sentence: what the record is about. */
  about: sentence,
  /** Questions that a newcomer can be shown, in this record's own names. */
  examples: z.array(name).min(1),
});

export const sections = {
  sources: z.array(source),
  jurisdictions: z.array(jurisdiction),
  categories: z.array(category),
  authorities: z.array(authority),
  companies: z.array(company),
  people: z.array(person),
  apps: z.array(app),
  measures: z.array(measure),
  rulings: z.array(ruling),
  plans: z.array(plan),
  deadlines: z.array(deadline),
  events: z.array(event),
  statements: z.array(statement),
  beliefs: z.array(belief),
  openPoints: z.array(openPoint),
  outsiders: z.array(outsider),
};

export const knowledgeFile = z.strictObject({ record: recordMeta, ...sections }).partial();

export type SectionName = keyof typeof sections;
export type Cite = z.output<typeof cite>;
export type Cites = [Cite, ...Cite[]];
export type Backing = z.output<typeof backing>;
export type Source = z.output<typeof source>;
export type Jurisdiction = z.output<typeof jurisdiction>;
export type Category = z.output<typeof category>;
export type Authority = z.output<typeof authority>;
export type Company = z.output<typeof company>;
export type Person = z.output<typeof person>;
export type App = z.output<typeof app>;
export type Relation = z.output<typeof relation>;
export type RelationKind = Relation['kind'];
export type Listing = z.output<typeof listing>;
export type Status = z.output<typeof status>;
export type StatusName = Status['status'];
export type Measure = z.output<typeof measure>;
export type MeasurePart = z.output<typeof measurePart>;
export type Ruling = z.output<typeof ruling>;
export type Plan = z.output<typeof plan>;
export type Deadline = z.output<typeof deadline>;
export type RecordEvent = z.output<typeof event>;
export type Statement = z.output<typeof statement>;
export type Belief = z.output<typeof belief>;
export type OpenPoint = z.output<typeof openPoint>;
export type Outsider = z.output<typeof outsider>;
export type RecordMeta = z.output<typeof recordMeta>;
export type KnowledgeFile = z.output<typeof knowledgeFile>;
