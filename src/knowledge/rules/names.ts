import type { Records, SubjectKind } from '../knowledge.ts';
import { type Fault, type Path, show } from '../problem.ts';
import type { Rule } from './rule.ts';

type Claimed = { kind: SubjectKind; id: string };

const kinds = {
  apps: 'app',
  companies: 'company',
  people: 'person',
  measures: 'measure',
  rulings: 'ruling',
  plans: 'plan',
  jurisdictions: 'jurisdiction',
  authorities: 'authority',
  categories: 'category',
} as const;
const sections = Object.keys(kinds) as (keyof typeof kinds)[];

/** Kinds that share a name on purpose: an app, its company, and a measure called after either. */
const related: ReadonlySet<SubjectKind> = new Set(['app', 'company', 'measure']);

/**
 * Names in the letters that most are written in: ASCII, accents as Europe and pinyin have them, Han. For them a short
 * list of letters says the same as Unicode's own, which takes the engine longer to compile than all the names to read.
 */
const usual = /^[ -~\u00a7\u00c0-\u0148\u014a-\u017f\u01cd-\u01dc\u2010-\u201f\u2026\u4e00-\u9fff]*$/;

/** Spellings that a reader would take for the same name are one: case, spaces, width and punctuation aside. */
export function comparable(name: string): string {
  if (/^[ -~]*$/.test(name)) return name.toLowerCase().replace(/[^a-z0-9]+/g, '');
  const folded = name.normalize('NFKC').toLowerCase();
  if (usual.test(name)) return folded.replace(/[^a-z0-9\u00df-\u00f6\u00f8-\u017f\u01ce-\u01dc\u4e00-\u9fff]+/g, '');
  return folded.replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Spacing is kept: a name may be strong in one word and an ordinary phrase in two. */
const lower = (name: string) => name.normalize('NFKC').toLowerCase().trim();

/** Gives each name and alias with what it names; `at` is made when it is asked for, for nearly all are right. */
function eachStrongName(
  records: Records,
  take: (text: string, kind: SubjectKind, id: string, at: () => Path) => void,
): void {
  for (const section of sections)
    records[section].forEach(({ id, name, aliases }, index) => {
      take(name, kinds[section], id, () => [section, index, 'name']);
      aliases.forEach((text, place) => {
        take(text, kinds[section], id, () => [section, index, 'aliases', place]);
      });
    });
}

const ownNames: Rule = {
  name: 'own-names',
  description:
    'A name or alias belongs to one record, spelling aside; only an app, a company and a measure may share one.',
  check(records) {
    // Most names have one claim: a list is made only for those with more.
    const owners = new Map<string, Claimed | Claimed[]>();
    const faults: Fault[] = [];
    eachStrongName(records, (text, kind, id, at) => {
      const key = comparable(text);
      if (key === '') return;
      const known = owners.get(key);
      const others = known === undefined ? [] : Array.isArray(known) ? known : [known];
      const other = others.find(
        (claim) =>
          (claim.kind !== kind || claim.id !== id) &&
          !(claim.kind !== kind && related.has(claim.kind) && related.has(kind)),
      );
      if (other)
        faults.push({
          at: at(),
          found: `${show(text)}, which is a name of the ${other.kind} ${show(other.id)} too`,
          expected: 'a name of one record only',
          mend: 'remove it from one of them, or make it a weak alias where it is unclear by itself',
        });
      owners.set(key, known === undefined ? { kind, id } : [...others, { kind, id }]);
    });
    return faults;
  },
};

const weakNames: Rule = {
  name: 'weak-names',
  description: 'A weak alias is not, letter by letter, also the name or an alias of the same record.',
  *check(records) {
    for (const section of sections)
      for (const [index, record] of records[section].entries()) {
        if (record.weakAliases.length === 0) continue;
        const strong = new Set([record.name, ...record.aliases].map(lower));
        for (const [place, text] of record.weakAliases.entries())
          if (strong.has(lower(text)))
            yield {
              at: [section, index, 'weakAliases', place],
              found: `${show(text)}, which is the name or an alias as well`,
              expected: 'a name that is either weak or not',
              mend: 'keep it in one of the two lists',
            };
      }
  },
};

const outsideNames: Rule = {
  name: 'outside-names',
  description: 'An outsider is not on record: its names belong to no app or company.',
  *check(records) {
    if (records.outsiders.length === 0) return;
    const known = new Map<string, Claimed>();
    eachStrongName(records, (text, kind, id) => {
      if (kind === 'app' || kind === 'company') known.set(comparable(text), { kind, id });
    });
    for (const [index, outsider] of records.outsiders.entries()) {
      // In its languages a word may be written like any name.
      if (outsider.languages.length > 0) continue;
      for (const [place, text] of [outsider.name, ...outsider.aliases].entries()) {
        const other = known.get(comparable(text));
        if (other)
          yield {
            at: place === 0 ? ['outsiders', index, 'name'] : ['outsiders', index, 'aliases', place - 1],
            found: `${show(text)}, which is a name of the ${other.kind} ${show(other.id)}`,
            expected: 'a name that the record does not hold',
            mend: 'remove it here',
          };
      }
    }
  },
};

export const nameRules: readonly Rule[] = [ownNames, weakNames, outsideNames];
