import type { Coverage, Holding, Knowledge, KnownName, Naming, Records, Subject } from './knowledge.ts';
import type { Relation } from './schema.ts';

/** Ties through which a company's listing reaches what it stands behind, by what the listing takes in. */
const reachedBy: Record<'apps' | 'subsidiaries' | 'affiliates' | 'successors', readonly Relation['kind'][]> = {
  apps: ['owner', 'developer', 'operator', 'parent'],
  subsidiaries: ['owner', 'developer', 'operator', 'parent'],
  affiliates: ['owner', 'developer', 'operator', 'parent', 'affiliate'],
  successors: [],
};

function byId<T extends { id: string }>(records: readonly T[]): (id: string) => T | undefined {
  const map = new Map(records.map((record) => [record.id, record]));
  return (id) => map.get(id);
}

function grouped<T>(records: readonly T[], keys: (record: T) => Iterable<string>): (key: string) => readonly T[] {
  const map = new Map<string, T[]>();
  for (const record of records)
    for (const key of new Set(keys(record))) {
      const group = map.get(key);
      if (group) group.push(record);
      else map.set(key, [record]);
    }
  return (key) => map.get(key) ?? [];
}

/** Builds the indexes over checked records. */
export function index(records: Records, version: string): Knowledge {
  const find = {
    source: byId(records.sources),
    jurisdiction: byId(records.jurisdictions),
    category: byId(records.categories),
    authority: byId(records.authorities),
    company: byId(records.companies),
    person: byId(records.people),
    app: byId(records.apps),
    measure: byId(records.measures),
    ruling: byId(records.rulings),
    plan: byId(records.plans),
    deadline: byId(records.deadlines),
    event: byId(records.events),
    party: (id: string) => find.company(id) ?? find.person(id),
  };

  const namings = records.measures.flatMap((measure) =>
    measure.listings.map((listing): Naming => ({ measure, listing })),
  );
  const namingsOfApp = grouped(namings, ({ listing }) => (listing.app ? [listing.app] : []));
  const namingsOfCompany = grouped(namings, ({ listing }) => (listing.company ? [listing.company] : []));

  const holdings = [
    ...records.apps.map((thing) => ({ kind: 'app' as const, thing })),
    ...records.companies.map((thing) => ({ kind: 'company' as const, thing })),
  ].flatMap(({ kind, thing }) =>
    thing.relations.map((relation): Holding => ({ relation, thing: { kind, id: thing.id }, name: thing.name })),
  );
  const holdingsOf = grouped(holdings, ({ relation }) => [relation.party]);

  /** What reaches an app does not change: it is walked to once. */
  const covered = new Map<string, readonly Coverage[]>();

  const subjects = new Map<string, Subject>();
  const subjectOf = (id: string): Subject | undefined => {
    const known = subjects.get(id) ?? subjectAnew(id);
    if (known) subjects.set(id, known);
    return known;
  };
  const subjectAnew = (id: string): Subject | undefined => {
    for (const kind of [
      'measure',
      'app',
      'company',
      'person',
      'ruling',
      'plan',
      'deadline',
      'event',
      'authority',
      'jurisdiction',
      'category',
      'source',
    ] as const)
      if (find[kind](id)) return { kind, id };
    return undefined;
  };

  const nameOf = ({ kind, id }: Subject): string => {
    const found = find[kind](id);
    if (!found) return id;
    if ('name' in found) return found.name;
    if ('label' in found) return found.label;
    if ('what' in found) return found.what;
    return found.title;
  };

  return {
    ...records,
    version,
    names: namesOf(records),
    find,
    nameOf,
    subjectOf,
    namingsOfApp,
    namingsOfCompany,
    coverageOfApp: (app) => {
      const known = covered.get(app) ?? coverage(app);
      if (find.app(app)) covered.set(app, known);
      return known;
    },
    holdingsOf,
    deadlinesOf: grouped(records.deadlines, (deadline) => [deadline.of, ...deadline.about]),
    rulingsOn: grouped(records.rulings, (ruling) =>
      ruling.decisions.flatMap(({ measure }) => (measure ? [measure] : [])),
    ),
    plansAbout: grouped(records.plans, (plan) => plan.about),
    eventsAbout: grouped(records.events, (event) => event.about),
    statementsAbout: grouped(records.statements, (statement) => statement.about),
    statementsBy: grouped(records.statements, (statement) => (statement.person ? [statement.person] : [])),
    beliefsAbout: grouped(records.beliefs, (belief) => belief.about),
    openPointsAbout: grouped(records.openPoints, (point) => point.about),
    measuresRelatingTo: grouped(records.measures, (measure) => measure.relates.map((tie) => tie.measure)),
    within: withinOf(records),
  };

  /** Walks up from the app: its owners, developers, operators and their parents, as far as each listing reaches. */
  function coverage(app: string): readonly Coverage[] {
    const named = new Set(namingsOfApp(app).map(({ measure }) => measure.id));
    const found = new Map<string, Coverage>();
    const walk = (relations: readonly Relation[], ties: readonly Relation[]) => {
      for (const relation of relations) {
        const through = find.company(relation.party);
        // The same company may be reached by another way, whose ties a listing takes in where this one's it does not.
        if (!through || ties.some(({ party }) => party === through.id)) continue;
        const chain = [...ties, relation];
        for (const { measure, listing } of namingsOfCompany(through.id)) {
          const allowed = new Set(listing.reaches.flatMap((reach) => reachedBy[reach]));
          const reached = !listing.only && chain.every((tie) => allowed.has(tie.kind));
          const key = `${measure.id} ${listing.as} ${through.id}`;
          if (reached && !named.has(measure.id) && !found.has(key))
            found.set(key, { measure, listing, through, ties: chain });
        }
        walk(through.relations, chain);
      }
    };
    walk(find.app(app)?.relations ?? [], []);
    return [...found.values()];
  }
}

/** "No. 3:20-cv-05910-LB", "Nos. 24-656, 24-657" */
const numbersOfCase = /\d[\w:-]*-[\w-]+/g;

function namesOf(records: Records): KnownName[] {
  const names: KnownName[] = [];
  const add = (subject: Subject, record: { name: string; aliases: string[]; weakAliases: string[] }) => {
    for (const text of [record.name, ...record.aliases]) names.push({ text, subject, weak: false });
    for (const text of record.weakAliases) names.push({ text, subject, weak: true });
  };
  for (const record of records.apps) add({ kind: 'app', id: record.id }, record);
  for (const record of records.companies) {
    add({ kind: 'company', id: record.id }, record);
    if (record.legalName)
      names.push({ text: record.legalName, subject: { kind: 'company', id: record.id }, weak: false });
  }
  for (const record of records.people) add({ kind: 'person', id: record.id }, record);
  for (const record of records.measures) {
    add({ kind: 'measure', id: record.id }, record);
    for (const text of [record.number, record.title, ...record.citations, ...record.citations.flatMap(inFull)])
      if (text) names.push({ text, subject: { kind: 'measure', id: record.id }, weak: false });
  }
  for (const record of records.rulings) {
    add({ kind: 'ruling', id: record.id }, record);
    for (const text of record.docket?.match(numbersOfCase) ?? [])
      names.push({ text, subject: { kind: 'ruling', id: record.id }, weak: false });
  }
  for (const record of records.plans) add({ kind: 'plan', id: record.id }, record);
  for (const record of records.jurisdictions) add({ kind: 'jurisdiction', id: record.id }, record);
  for (const record of records.authorities) add({ kind: 'authority', id: record.id }, record);
  for (const record of records.categories) add({ kind: 'category', id: record.id }, record);
  for (const record of records.deadlines)
    for (const text of record.aliases) names.push({ text, subject: { kind: 'deadline', id: record.id }, weak: false });
  for (const record of records.events)
    for (const text of record.aliases) names.push({ text, subject: { kind: 'event', id: record.id }, weak: false });
  for (const record of records.sources) {
    const subject = { kind: 'source', id: record.id } as const;
    names.push({ text: record.publisher, subject, weak: true });
    const initials = initialsOf(record.publisher);
    if (initials) names.push({ text: initials, subject, weak: true });
  }
  return names;
}

/** "86 FR 1249" is as often cited as "86 Fed. Reg. 1249", and "Pub. L. 118-50, div. H" as "Public Law 118-50". */
function inFull(citation: string): string[] {
  if (/^\d+ FR \d+$/.test(citation))
    return [citation.replace(' FR ', ' Fed. Reg. '), citation.replace(' FR ', ' Federal Register ')];
  const [, number, division] = citation.match(/^Pub\. L\. (\d+-\d+)(?:, div\. (\w+))?/) ?? [];
  if (number === undefined) return [];
  const laws = ['Pub. L.', 'Pub. L. No.', 'Public Law', 'Public Law No.', 'P. L.', 'PL'].map(
    (law) => `${law} ${number}`,
  );
  const divisions = division === undefined ? [] : [`div. ${division}`, `division ${division}`];
  return [...laws, ...laws.flatMap((law) => divisions.map((part) => `${law}, ${part}`))];
}

/** "RFA" for Radio Free Asia: a publisher of three words and more is called by its first letters too. */
function initialsOf(publisher: string): string | undefined {
  const words = publisher.split(/[^\p{L}]+/u).filter((word) => word !== '' && !/^the$/i.test(word));
  return words.length >= 3 && words.length <= 5 && words.every((word) => /^\p{Lu}/u.test(word))
    ? words.map((word) => word[0]).join('')
    : undefined;
}

function withinOf(records: Records): (jurisdiction: string) => ReadonlySet<string> {
  const sets = new Map<string, Set<string>>();
  for (const { id, within } of records.jurisdictions) {
    for (let at: string | undefined = id, steps = 0; at && steps < 10; steps++) {
      const set = sets.get(at) ?? new Set();
      set.add(id);
      sets.set(at, set);
      at = at === id && steps === 0 ? within : records.jurisdictions.find((other) => other.id === at)?.within;
    }
  }
  return (jurisdiction) => sets.get(jurisdiction) ?? new Set([jurisdiction]);
}
