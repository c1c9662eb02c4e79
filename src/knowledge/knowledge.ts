import type {
  App,
  Authority,
  Belief,
  Category,
  Company,
  Deadline,
  Jurisdiction,
  Listing,
  Measure,
  OpenPoint,
  Outsider,
  Person,
  Plan,
  RecordEvent,
  RecordMeta,
  Relation,
  Ruling,
  Source,
  Statement,
} from './schema.ts';

/** The kinds of record that a question can be about. */
export type SubjectKind =
  | 'app'
  | 'company'
  | 'person'
  | 'measure'
  | 'ruling'
  | 'plan'
  | 'deadline'
  | 'jurisdiction'
  | 'authority'
  | 'category'
  | 'source'
  | 'event';

/** One record, by kind and id: an app and its company may share an id. */
export type Subject = { kind: SubjectKind; id: string };

/** An app or a company: what a measure names. */
export const isThing = ({ kind }: Subject): boolean => kind === 'app' || kind === 'company';

export type Party = Company | Person;

/** All records of all files, checked, in the order of the files. */
export type Records = {
  record: RecordMeta;
  sources: Source[];
  jurisdictions: Jurisdiction[];
  categories: Category[];
  authorities: Authority[];
  companies: Company[];
  people: Person[];
  apps: App[];
  measures: Measure[];
  rulings: Ruling[];
  plans: Plan[];
  deadlines: Deadline[];
  events: RecordEvent[];
  statements: Statement[];
  beliefs: Belief[];
  openPoints: OpenPoint[];
  outsiders: Outsider[];
};

/** A name by which a record may be called. Weak names count only where the rest of the text supports them. */
export type KnownName = { text: string; subject: Subject; weak: boolean };

/** A measure that names an app or company, with the entry that does. */
export type Naming = { measure: Measure; listing: Listing };

/** A measure that reaches an app through a company it lists: the app is covered without being named. */
export type Coverage = Naming & { through: Company; ties: Relation[] };

/** One tie seen from the party's side: `party` is the `relation.kind` of `thing`. */
export type Holding = { relation: Relation; thing: Subject; name: string };

/**
 * What we know, with its indexes. Built once from `Records`; never changed afterwards: a changed file makes a new one.
 * Every finder takes an id and answers from a map; the lists keep the order of the files.
 */
export type Knowledge = Records & {
  /** Changes whenever any record does: caches and pictures hang on it. */
  version: string;
  names: readonly KnownName[];
  find: {
    source(id: string): Source | undefined;
    jurisdiction(id: string): Jurisdiction | undefined;
    category(id: string): Category | undefined;
    authority(id: string): Authority | undefined;
    company(id: string): Company | undefined;
    person(id: string): Person | undefined;
    party(id: string): Party | undefined;
    app(id: string): App | undefined;
    measure(id: string): Measure | undefined;
    ruling(id: string): Ruling | undefined;
    plan(id: string): Plan | undefined;
    deadline(id: string): Deadline | undefined;
    event(id: string): RecordEvent | undefined;
  };
  /** How a record is called in a sentence; its id when it has no name. */
  nameOf(subject: Subject): string;
  /** The subject that an id used inside the data stands for (`about`, `of`, `by`): measures before apps before companies. */
  subjectOf(id: string): Subject | undefined;
  namingsOfApp(app: string): readonly Naming[];
  namingsOfCompany(company: string): readonly Naming[];
  coverageOfApp(app: string): readonly Coverage[];
  holdingsOf(party: string): readonly Holding[];
  deadlinesOf(id: string): readonly Deadline[];
  rulingsOn(measure: string): readonly Ruling[];
  plansAbout(id: string): readonly Plan[];
  eventsAbout(id: string): readonly RecordEvent[];
  statementsAbout(id: string): readonly Statement[];
  statementsBy(person: string): readonly Statement[];
  beliefsAbout(id: string): readonly Belief[];
  openPointsAbout(id: string): readonly OpenPoint[];
  /** Measures that name another one in `relates`. */
  measuresRelatingTo(measure: string): readonly Measure[];
  /** A jurisdiction and all that lie within it. */
  within(jurisdiction: string): ReadonlySet<string>;
};
